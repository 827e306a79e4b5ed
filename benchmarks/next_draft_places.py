"""Where `lineage draft` is right to move a place, and where to leave it: every place of the real texts by its kind and
by what the series shows of it.

Of the paragraphs whose words the next text kept, each place with what the draft made of it and what the next text has:
moved right or wrong, left open rightly or in vain, left as it was rightly or missed.
Run: python -m benchmarks.next_draft_places SET...
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from benchmarks.next_draft import SETS, Case, bare_words, drafted, fits, following, plain, session_of
from lineage.documents.resolution import Paragraph
from lineage.drafting.housekeeping.draft_changes import DraftChange, NextDraft
from lineage.drafting.housekeeping.past import Before, Steps
from lineage.drafting.housekeeping.slots import Slot, tokens

FATES = ("right", "wrong", "open", "in vain", "left", "missed")


@dataclass(frozen=True, slots=True)
class Place:
    """One place of a last text with what became of it."""

    paragraph: str
    slot: Slot
    evidence: str
    reason: str
    """Why the draft changed it; the kind of the place where it did not."""
    fate: str
    later: str
    made: str


def places(case: Case) -> Iterator[Place]:
    """The places of every paragraph whose words the next text kept."""
    session = session_of(case)
    if session is None:
        return
    draft, followers = drafted(case, session), following(case)
    steps = Steps(case.base, case.earlier)
    for paragraph in case.base.paragraphs:
        later = followers.get(paragraph.label)
        language = case.base.language
        if later is None or bare_words(plain(paragraph.text), language) != bare_words(plain(later.text), language):
            continue
        before = steps.past(paragraph).slots
        for slot, new in _facing(paragraph.text, later.text, language):
            yield _place(paragraph, slot, new, before.get(slot.start, ()), draft)


def _facing(old: str, new: str, language: str) -> Iterator[tuple[Slot, str]]:
    """Each place of the old words with what stands there in the new ones."""
    ours, theirs = tokens(old, language), tokens(new, language)
    blocks = SequenceMatcher(None, [t.key for t in ours], [t.key for t in theirs], autojunk=False)
    facing = {a + i: b + i for a, b, size in blocks.get_matching_blocks() for i in range(size)}
    for at, token in enumerate(ours):
        if token.slot is not None:
            there = theirs[facing[at]].slot if at in facing else None
            yield token.slot, there.text if there is not None else ""


def _place(paragraph: Paragraph, slot: Slot, later: str, before: tuple[Before, ...], draft: NextDraft) -> Place:
    changes = draft.of(paragraph.label)
    inside = [
        c for c in changes if (c.start < slot.end and slot.start < c.end) or slot.start <= c.start == c.end <= slot.end
    ]
    made = _made(slot, inside)
    reasons = Counter(str(change.reason) for change in inside)
    reason = reasons.most_common(1)[0][0] if reasons else f"({slot.kind.value})"
    return Place(paragraph.id, slot, _evidence(slot, before, draft), reason, _fate(slot.text, later, made), later, made)


def _made(slot: Slot, changes: Iterable[DraftChange]) -> str:
    text, at, out = slot.text, slot.start, ""
    for change in changes:
        if change.start >= slot.start and change.end <= slot.end:
            out += text[at - slot.start : change.start - slot.start] + change.new
            at = change.end
    return out + text[at - slot.start :]


def _fate(old: str, later: str, made: str) -> str:
    stayed = plain(old).casefold() == plain(later).casefold()
    if made == old:
        return "left" if stayed else "missed"
    if stayed:
        return "in vain" if "[" in made else "wrong"
    if not fits(plain(made), plain(later)):
        return "wrong"
    return "open" if "[" in made else "right"


def _evidence(slot: Slot, before: tuple[Before, ...], draft: NextDraft) -> str:
    if not before:
        return "new" if draft.earlier else "alone"
    texts = [slot.text, *(one.slot.text for one in before)]
    moved = [a != b for a, b in pairwise(texts)]
    return "".join("m" if one else "s" for one in moved)


def table(found: Iterable[Place]) -> dict[tuple[str, str], Counter[str]]:
    """For each reason and evidence the fates, counted."""
    out: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for one in found:
        out[one.reason, one.evidence][one.fate] += 1
    return dict(out)


def main() -> None:
    """Print the table of the sets asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="+", choices=[name for name in SETS if name != "held out"])
    wanted = parser.parse_args()
    found = [place for name in wanted.sets for case in SETS[name]() for place in places(case)]
    print("reason,evidence," + ",".join(FATES))
    for (reason, evidence), counted in sorted(table(found).items()):
        print(f"{reason},{evidence}," + ",".join(str(counted[fate]) for fate in FATES))


if __name__ == "__main__":
    main()
