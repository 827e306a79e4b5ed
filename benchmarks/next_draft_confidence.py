"""What `lineage draft` may state, leave open, or keep: each class of its proposals, on two halves of the series.

A class is the reason of a change, whether it states words or leaves room, and what the places of the series show of it
(none, a new place, or m and s for the last two steps at which it moved or stood). The rules are made on the first half,
and must hold on the second: what states words is right at 0.9 or more, what leaves room at 0.4 or more, or it goes.
Run: python -m benchmarks.next_draft_confidence [--least N] [--jobs N] [--every N]
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from benchmarks import next_draft_councils, next_draft_fresh, next_draft_series, next_draft_session_80
from benchmarks.next_draft import Case, Outcome, Part, figures, outcomes, three_sessions, titles, trafficking
from benchmarks.next_draft_places import Place, places
from lineage.workers import cores, each

Class = tuple[str, str, str]
"""Reason, "states" or "leaves room", evidence."""
_RIGHT = frozenset({"right", "open"})
_CHANGED = frozenset({"right", "open", "wrong", "in vain"})
_SEED = "next draft confidence"


def all_cases() -> list[Case]:
    """The steps of all sets, each once."""
    parts = (next_draft_series.found, next_draft_series.pairs, next_draft_councils.councils, next_draft_fresh.fresh)
    found = [*three_sessions(), *trafficking(), *titles(), *next_draft_session_80.others()]
    found += [case for held_out in (False, True) for case in next_draft_session_80.session_80(held_out=held_out)]
    found += [case for cases in parts for part in Part for case in cases(part)]
    return list({(case.base.id, case.following.id): case for case in found}.values())


def halves(cases: Sequence[Case]) -> tuple[list[Case], list[Case]]:
    """The cases in two halves: texts that stand in one case, or in cases that share one, are in the same."""
    joined: dict[str, set[str]] = {}
    for case in cases:
        names = {text.id for text in (case.base, *case.earlier, case.following)}
        whole = names.union(*(joined[name] for name in names if name in joined))
        joined.update(dict.fromkeys(whole, whole))
    out: tuple[list[Case], list[Case]] = ([], [])
    for case in cases:
        out[hashlib.sha256(f"{_SEED} {min(joined[case.base.id])}".encode()).digest()[0] % 2].append(case)
    return out


def classes(found: Iterable[Place]) -> dict[Class, Counter[str]]:
    """For each class of changes the fates of its places, counted."""
    out: defaultdict[Class, Counter[str]] = defaultdict(Counter)
    for one in found:
        if one.fate in _CHANGED:
            form = "leaves room" if "[" in one.made else "states"
            out[one.reason, form, one.evidence[:2] if one.evidence[0] in "ms" else one.evidence][one.fate] += 1
    return dict(out)


def rows(first: dict[Class, Counter[str]], second: dict[Class, Counter[str]], least: int) -> Iterator[str]:
    """A line for each class with at least so many places in both halves together."""
    for kind in sorted(first.keys() | second.keys()):
        counted = [half.get(kind, Counter()) for half in (first, second)]
        if sum(one.total() for one in counted) >= least:
            right = [f"{sum(one[fate] for fate in _RIGHT)}/{one.total()}" for one in counted]
            yield ",".join((*kind, *right))


def told_of(case: Case) -> tuple[list[Outcome], list[Place]]:
    """The outcomes of a case and its places: both look at one draft."""
    return list(outcomes(case)), list(places(case))


def _say(name: str, count: int, done: int) -> None:
    if not done % 50:
        print(f"{name}: {done} of {count}", file=sys.stderr, flush=True)


def main() -> None:
    """Print the figures of both halves, and each class with the places that were right of those changed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--least", type=int, default=5)
    parser.add_argument("--jobs", type=int, default=cores())
    parser.add_argument("--every", type=int, default=1, help="of all cases one in so many")
    wanted = parser.parse_args()
    tables = []
    print("reading the texts", file=sys.stderr, flush=True)
    for name, half in zip(("made on", "measured on"), halves(all_cases()), strict=True):
        cases = half[:: wanted.every]
        told = each(told_of, cases, jobs=wanted.jobs, done=partial(_say, name, len(cases)))
        found = [outcome for outcomes_of, _ in told for outcome in outcomes_of]
        counted = Counter(outcome.name for outcome in found)
        print(
            name, len(cases), figures(counted), "states another", sum(one.states_another for one in found), flush=True
        )
        tables.append(classes(place for _, places_of in told for place in places_of))
    print("reason,form,evidence,right of the first half,right of the second")
    print("\n".join(rows(tables[0], tables[1], wanted.least)))


if __name__ == "__main__":
    main()
