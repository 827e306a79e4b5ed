"""The passes that turn beliefs about single pairs into an alignment: each looks at more of the whole."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from lineage.alignment import loose_ends
from lineage.alignment.normalization import plain
from lineage.alignment.relations import has_event
from lineage.alignment.scoring import chance, log_odds
from lineage.alignment.shared_clauses import SharedClauses
from lineage.alignment.standing import Standing
from lineage.alignment.transitivity import NOTHING
from lineage.alignment.unparted import unparted
from lineage.alignment.verbatim import Pair
from lineage.symbols import base_label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from lineage.alignment.config import AlignmentConfig
    from lineage.alignment.profile import Profile
    from lineage.alignment.scoring import Pool
    from lineage.alignment.transitivity import Support


class Pass(NamedTuple):
    """One step: a name, shown as evidence, and what it does."""

    name: str
    run: Callable[[Standing, AlignmentConfig], Standing]


def run(standing: Standing, config: AlignmentConfig) -> Standing:
    """All passes in their order."""
    for step in PASSES:
        standing = step.run(standing, config)
    return standing


def early(pool: Pool, config: AlignmentConfig) -> Standing:
    """Two documents by themselves: the passes that come before intermediate texts and the assignment."""
    standing = start(pool, NOTHING)
    for step in (verbatim, taken, listed):
        standing = step(standing, config)
    return standing


def start(pool: Pool, support: Support) -> Standing:
    """The standing before the first pass."""
    logits = {pair: reading.logit for pair, reading in pool.readings.items()}
    return Standing(pool=pool, support=support, logits=logits, passed={})


def verbatim(standing: Standing, config: AlignmentConfig) -> Standing:
    """Equal words: certain. The same text twice on both sides goes together in the order of the documents, and a copy
    too many with one that changed."""
    texts = [[plain(p.text, side.language) for p in side.paragraphs] for side in (standing.pool.old, standing.pool.new)]
    logits = {pair: logit for pair, logit in standing.logits.items() if texts[0][pair[0]] != texts[1][pair[1]]}
    same = standing.pool.same
    certain = dict.fromkeys(same.pairs, config.certain) | dict.fromkeys(same.surplus, config.certain / 2)
    passed = {**standing.passed, **dict.fromkeys(certain, "verbatim")}
    copies = {pair: max(standing.logits[pair], config.copy) for pair in same.copies}
    return replace(standing, logits=dict(sorted((logits | copies | certain).items())), passed=passed)


def taken(standing: Standing, config: AlignmentConfig) -> Standing:
    """A paragraph that is verbatim on the other side is explained: whatever else resembles it borrows its phrases.

    Another paragraph is linked to it only if it is nearly a double of it, two explained ones never to each other: a
    text against itself has each paragraph once.
    """
    whole = {pair for pair, name in standing.passed.items() if name == "verbatim"}
    ends = [{pair[side] for pair in whole} for side in (0, 1)]
    logits = {}
    for pair, logit in standing.logits.items():
        explained = 0 if pair in whole else (pair[0] in ends[0]) + (pair[1] in ends[1])
        if explained == 1 and standing.pool.readings[pair].signals["mutual"] < config.double:
            logits[pair] = logit - config.explained
        elif explained < 2:
            logits[pair] = logit
    return replace(standing, logits=logits)


def listed(standing: Standing, config: AlignmentConfig) -> Standing:
    """Lists go together: a chapeau with its items, an item with its chapeau and siblings."""
    bonus = _family(standing, config.other_letter)
    logits, passed = dict(standing.logits), dict(standing.passed)
    for pair, share in bonus.items():
        before = logits.get(pair)
        if before is None:
            continue
        logits[pair] = before + config.family * share
        if share >= config.lists and not standing.pool.old.items[pair[0]]:
            logits[pair] = max(logits[pair], config.chapeaux)
        if chance(before) < config.check <= chance(logits[pair]):
            passed[pair] = "listed"
    return replace(standing, logits=logits, passed=passed)


def supported(standing: Standing, config: AlignmentConfig) -> Standing:
    """Intermediate texts count: for a pair with a path through one of them, against one that few of them lead to."""
    logits, passed = dict(standing.logits), dict(standing.passed)
    clear = [pair for pair, logit in logits.items() if chance(logit) >= config.sure]
    missing = standing.support.missing(clear, config.in_between.kin)
    for pair, before in standing.logits.items():
        if passed.get(pair) == "verbatim":
            continue
        own = "" if pair in passed else "supported"
        strength = standing.support.best.get(pair, 0.0) if own else 0.0
        logits[pair] = before + config.support * strength - config.gap * missing(pair)
        if own and strength and chance(before) < config.check <= chance(logits[pair]):
            passed[pair] = own
    return replace(standing, logits=logits, passed=passed)


def assigned(standing: Standing, config: AlignmentConfig) -> Standing:
    """The best one-to-one assignment of the whole: these are the counterparts. Ties are broken by the opening words.
    What neither of two languages takes for a link by itself counts for none: two weak beliefs are no counterparts."""
    likely = {pair: chance(logit) for pair, logit in standing.logits.items() if chance(logit) >= config.weak}
    passed = dict(standing.passed)
    opening = {pair: standing.pool.readings[pair].signals["frame"] for pair in likely}
    for pair in _assignment({pair: value + config.opening * opening[pair] for pair, value in likely.items()}):
        passed.setdefault(pair, "assigned")
    logits = dict(standing.logits)
    for pair in (pair for pair, name in passed.items() if name == "assigned"):
        if standing.pool.doubted(pair, config):
            logits[pair] = min(logits[pair], log_odds(config.check) - 0.01)
    return replace(standing, logits=logits, passed=passed)


def placed(standing: Standing, config: AlignmentConfig) -> Standing:
    """The next event in the place of the last: both paragraphs tell of one, and those on either side go together."""
    logits, passed = dict(standing.logits), dict(standing.passed)
    old, new = standing.pool.old, standing.pool.new
    firm = {pair for pair in passed if chance(logits[pair]) >= config.check}
    for i, j in passed.keys() - firm:
        told = has_event(old.paragraphs[i].text, old.language) and has_event(new.paragraphs[j].text, new.language)
        if told and {(i - 1, j - 1), (i + 1, j + 1)} <= firm:
            logits[i, j] += config.slot
            passed[i, j] = "placed"
    return replace(standing, logits=logits, passed=passed)


def absorbed(standing: Standing, config: AlignmentConfig) -> Standing:
    """What is left is many-to-many: clauses taken over by a paragraph that has another counterpart. That the paragraphs
    around go together is no reason for these, it is the counterparts that they speak for; unless a clause left its
    paragraph for the one beside it, or came from there. What shares names alone took nothing over, nor does what has
    all that the two share from its own counterpart, and leaves it to the other's. A paragraph that has no counterpart,
    and of one that has not much more than the other's has too, is linked by a weak belief: it may be new. So is one of
    words that all stand as they stood."""
    logits, passed = dict(standing.logits), dict(standing.passed)
    linked = [pair for pair in passed if chance(logits[pair]) >= config.check]
    clauses = SharedClauses(standing.pool.old, standing.pool.new, linked)
    for pair, logit in standing.logits.items():
        if pair not in passed:
            logits[pair] = logit - config.order * standing.pool.readings[pair].signals["neighbours"]
            left = chance(logit) >= config.check and clauses.beside(pair) >= config.beside
            if left and chance(logits[pair]) < config.check:
                logits[pair] = logit
            if chance(logits[pair]) >= config.check and (
                not clauses.say_something(pair) or clauses.repeats(pair, config.given)
            ):
                continue
            if (
                chance(logits[pair]) >= config.check
                and not left
                and (_faint(standing, clauses, pair, config) or loose_ends.repeated(standing, pair, linked, config))
            ):
                logits[pair] = log_odds(config.check) - 0.01
        if chance(logits[pair]) >= config.weak:
            passed.setdefault(pair, "absorbed")
    return replace(standing, logits=logits, passed=passed)


def _faint(standing: Standing, clauses: SharedClauses, pair: Pair, config: AlignmentConfig) -> bool:
    """Whether two paragraphs share no dense run, claim little of each other and share little that is new."""
    signals = standing.pool.readings[pair].signals
    claimed = min(signals["claim_old"], signals["claim_new"])
    return (
        claimed < config.lone_claim
        and signals["window"] < config.lone_window
        and clauses.new_words(pair, config.substance)
    )


PASSES = (
    Pass("verbatim", verbatim),
    Pass("taken", taken),
    Pass("listed", listed),
    Pass("supported", supported),
    Pass("assigned", assigned),
    Pass("placed", placed),
    Pass("absorbed", absorbed),
    Pass("lone", loose_ends.lone),
    Pass("row", loose_ends.row),
    Pass("unparted", unparted),
)


def _family(standing: Standing, other_letter: float) -> dict[Pair, float]:
    """For pairs of list members how far the rest of the two lists goes together, 0 to 1; items of another letter get
    the share `other_letter` of it."""
    old_lists, new_lists = _lists(standing.pool.old), _lists(standing.pool.new)
    result: dict[Pair, float] = {}
    owners = [{item: c for c, items in lists.items() for item in items} for lists in (old_lists, new_lists)]
    members = (pair for pair in standing.logits if pair[0] in owners[0] and pair[1] in owners[1])
    for chapeau, other in sorted({(owners[0][i], owners[1][j]) for i, j in members}):
        items, others = old_lists[chapeau], new_lists[other]
        best = [max((_chance_of(standing, (i, j)) for j in others), default=0.0) for i in items]
        result[chapeau, other] = sum(best) / max(len(items), len(others))
        for place, i in enumerate(items):
            rest = (sum(best) - best[place]) / max(1, len(items) - 1)
            together = max(_chance_of(standing, (chapeau, other)), rest)
            for j in others:
                same_letter = _letter(standing.pool.old, i) == _letter(standing.pool.new, j)
                result[i, j] = together if same_letter else other_letter * together
    return result


def _lists(side: Profile) -> dict[int, list[int]]:
    """Rows of the items of each chapeau that has any."""
    places = {paragraph.label: row for row, paragraph in enumerate(side.paragraphs)}
    found: dict[int, list[int]] = defaultdict(list)
    for row, paragraph in enumerate(side.paragraphs):
        chapeau = places.get(base_label(paragraph.label))
        if chapeau is not None and chapeau != row:
            found[chapeau].append(row)
    return found


def _letter(side: Profile, row: int) -> str:
    label = side.paragraphs[row].label
    return label[len(base_label(label)) :]


def _chance_of(standing: Standing, pair: Pair) -> float:
    logit = standing.logits.get(pair)
    return 0.0 if logit is None else chance(logit)


def _assignment(likely: Mapping[Pair, float]) -> list[Pair]:
    """The one-to-one assignment with the greatest sum, found apart for each connected group of pairs. Between two
    successive texts nearly all pairs are alone, and `diff` need not load scipy.optimize, which takes 0.2 s."""
    groups = _groups(likely)
    alone = [pair for group in groups if len(group) == 1 for pair in group if likely[pair] > 0]
    return sorted([*alone, *(pair for group in groups if len(group) > 1 for pair in _matched(group, likely))])


def _matched(group: Sequence[Pair], likely: Mapping[Pair, float]) -> Iterator[Pair]:
    import numpy as np
    from scipy.optimize import linear_sum_assignment

    rows, columns = (sorted({pair[side] for pair in group}) for side in (0, 1))
    row, column = ({name: at for at, name in enumerate(names)} for names in (rows, columns))
    matrix = np.zeros((len(rows), len(columns)))
    for i, j in group:
        matrix[row[i], column[j]] = likely[i, j]
    for at, there in zip(*linear_sum_assignment(matrix, maximize=True), strict=True):
        if matrix[at, there] > 0:
            yield rows[at], columns[there]


def _groups(pairs: Mapping[Pair, float]) -> list[list[Pair]]:
    """Pairs that share a paragraph, directly or through others."""
    parent: dict[tuple[str, int], tuple[str, int]] = {}

    def root(node: tuple[str, int]) -> tuple[str, int]:
        parent.setdefault(node, node)
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for i, j in pairs:
        parent[root(("old", i))] = root(("new", j))
    groups: dict[tuple[str, int], list[Pair]] = defaultdict(list)
    for pair in pairs:
        groups[root(("old", pair[0]))].append(pair)
    return list(groups.values())
