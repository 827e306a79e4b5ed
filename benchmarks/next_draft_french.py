"""How well `lineage draft` foresees the next text in French, where the next text is there in English only.

The French draft of a text is held against the places of the next English one: ordinals, days, years, figures and
resolutions by their value, a placeholder for any. Which paragraphs moved or stayed their English versions say.
Run: python -m benchmarks.next_draft_french [--errors]
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.next_draft import SHARED, Outcome, bare_words, errors, figures, plain, slot_texts
from lineage.alignment import align
from lineage.alignment.links import Band
from lineage.documents import read_file
from lineage.drafting.housekeeping.next_draft import next_draft
from lineage.drafting.housekeeping.rhythm import moment
from lineage.drafting.housekeeping.slots import Slot, SlotKind, tokens

CORPUS = Path(__file__).parents[1] / "corpus"
CASES = {
    "A-RES-75-158.md": ("related-A-RES-75-158.txt", "related-A-RES-77-194.txt"),
    "A-RES-78-228.md": ("A-RES-78-228.txt", "A-RES-80-228.pdf.txt"),
    "E-RES-2017-18.md": ("related-E-RES-2017-18.txt", "related-E-RES-2021-25.txt"),
}
"""French text -> the same in English, and the next of its series."""
_PLACEHOLDER = re.compile(r"\[[^\]]*\]")


def outcomes(french: str) -> Iterator[Outcome]:
    """The outcome for every paragraph of a French text whose English version has a counterpart in the next text."""
    same, next_one = (read_file(SHARED / "en-chain" / name) for name in CASES[french])
    base = read_file(CORPUS / french)
    draft = next_draft(base, next_one.session or 0)
    links = [link for link in align(same, next_one).links if link.band is not Band.WEAK]
    for paragraph in base.paragraphs:
        twin = same.paragraph(paragraph.label)
        own = [link for link in links if link.old == paragraph.label]
        later = next_one.paragraph(max(own, key=lambda link: link.score).new) if own else None
        if twin is not None and later is not None:
            made = draft.text(paragraph.label)
            name = _name(plain(twin.text), plain(later.text), paragraph.text, made)
            yield Outcome(name, paragraph.id, paragraph.text, later.text, made)


def _name(old: str, new: str, base: str, made: str) -> str:
    if bare_words(old, "en") != bare_words(new, "en"):
        return "other"
    if slot_texts(old, "en") == slot_texts(new, "en"):
        return "stayed" if made == base else "touched"
    if made == base:
        return "missed"
    return "right" if _fits(made, new) else "wrong"


def _fits(made: str, new: str) -> bool:
    """Whether the places of the French draft are those of the English text, in any order; each that a placeholder
    stands for may be another."""
    rooms = len(_PLACEHOLDER.findall(made))
    ours, theirs = values(_PLACEHOLDER.sub("", made), "fr"), values(new, "en")
    return not ours - theirs and (theirs == ours or rooms > 0)


def values(text: str, language: str) -> Counter[str]:
    """What stands in the places of a text, the same in every language."""
    slots = [token.slot for token in tokens(text, language) if token.slot]
    return Counter(value for slot in slots for value in _of(slot, language))


def _of(slot: Slot, language: str) -> Sequence[str]:
    if slot.kind is SlotKind.TEXTS:
        return [f"{one.name} {moment(one.date, language)}" for one in slot.cited]
    if slot.kind is SlotKind.DATE:
        return [f"{slot.value} {moment(slot.text, language)}"]
    return [str(slot.value or slot.text)]


def measured() -> list[Outcome]:
    """The outcomes of all three texts."""
    return [outcome for french in CASES for outcome in outcomes(french)]


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", action="store_true")
    wanted = parser.parse_args()
    found = measured()
    print(figures(Counter(outcome.name for outcome in found)))
    print(errors(found) if wanted.errors else "", end="")


if __name__ == "__main__":
    main()
