"""What the other language version did where this one changed: same words, other in form only, other words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.diff.comparison_rows import OtherVersion, OtherWording
from lineage.diff.edits import Wording
from lineage.diff.families import UNCHANGED
from lineage.diff.word_diff import compare

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.alignment.twins import Twins
    from lineage.diff.comparison_rows import Comparison, Entry, LinkedDiff
    from lineage.documents.resolution import Resolution


def with_witness(comparison: Comparison, old: Twins | None, new: Twins | None) -> Comparison:
    """The comparison with what the other language did of each link, where both texts are there in it and hold the
    paragraph; unchanged where one is not."""
    if old is None or new is None or old.other.language != new.other.language:
        return comparison
    if (old.own, new.own) != (comparison.old, comparison.new):  # a draft by the id of an adopted text
        return comparison
    rows = tuple(
        replace(row, entries=tuple(_entry(entry, old, new) for entry in row.entries)) for row in comparison.rows
    )
    return replace(comparison, rows=rows, witness=new.other.language)


def _entry(entry: Entry, old: Twins, new: Twins) -> Entry:
    return replace(entry, links=tuple(_linked(linked, old, new) for linked in entry.links))


def _linked(linked: LinkedDiff, old: Twins, new: Twins) -> LinkedDiff:
    before, after = old.others().get(linked.link.old), new.others().get(linked.link.new)
    if before is None or after is None or _shared(old, before) or _shared(new, after):
        return linked  # what holds more than this paragraph proves nothing of it
    texts = _text(old.other, before), _text(new.other, after)
    found = compare(*texts, new.other.language).wording
    wording = (
        OtherWording.SAME
        if found is Wording.VERBATIM
        else OtherWording.ALIKE
        if found in UNCHANGED
        else OtherWording.CHANGED
    )
    other = OtherVersion(language=new.other.language, old=texts[0], new=texts[1], wording=wording)
    return replace(linked, other=other)


def _shared(both: Twins, labels: Sequence[str]) -> bool:
    return any(match.joined for match in both.matches if match.other in labels)


def _text(document: Resolution, labels: Sequence[str]) -> str:
    return " ".join(p.text for p in document.paragraphs if p.label in labels)
