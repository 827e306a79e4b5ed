"""What the other language version did where this one changed: same words, other in form only, other words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.diff import compare
from lineage.diff.comparison_rows import OtherVersion, OtherWording
from lineage.diff.edits import Wording
from lineage.diff.families import UNCHANGED
from lineage.errors import UsageError

if TYPE_CHECKING:
    from lineage.alignment.twins import Twins
    from lineage.diff.comparison_rows import ComparedParagraph, Comparison, LinkedDiff
    from lineage.diff.renderings import Renderings


def with_witness(comparison: Comparison, old: Twins | None, new: Twins | None) -> Comparison:
    """The comparison with what the other language did of each link, where both texts are there in it and hold the
    paragraph; unchanged where one is not."""
    if old is None or new is None or old.other.language != new.other.language:
        return comparison
    if (old.own, new.own) != (comparison.old, comparison.new):  # a draft by the id of an adopted text
        return comparison
    from lineage.diff.renderings import renderings  # numpy, which a text in one language does not wait for

    learnt = renderings(old, new)
    rows = tuple(
        replace(row, entries=tuple(_entry(entry, old, new, learnt) for entry in row.entries)) for row in comparison.rows
    )
    return replace(comparison, rows=rows, witness=new.other.language)


def witness_of(comparison: Comparison) -> str:
    """The language of the other version. Raises UsageError where the two texts are not both there in one."""
    if comparison.witness is None:
        raise UsageError(
            f"{comparison.old.id} and {comparison.new.id} are not both in the corpus in a second language",
            f"Add the other version: lineage corpus add FILE --symbol {comparison.new.id}. "
            "Where it is there: lineage corpus check",
        )
    return comparison.witness


def _entry(entry: ComparedParagraph, old: Twins, new: Twins, learnt: Renderings) -> ComparedParagraph:
    return replace(entry, links=tuple(_linked(linked, old, new, learnt) for linked in entry.links))


def _linked(linked: LinkedDiff, old: Twins, new: Twins, learnt: Renderings) -> LinkedDiff:
    before, after = other_text(old, linked.link.old), other_text(new, linked.link.new)
    if before is None or after is None:
        return linked
    other = other_version(before, after, new.other.language)
    if linked.diff.reworded or other.diff.reworded:
        from lineage.diff.answers import BothTexts, answers

        own = BothTexts(linked.old.text, linked.new.text, linked.diff, new.own.language)
        there, here = answers(own, BothTexts(other.old, other.new, other.diff, other.language), learnt)
        other = replace(other, there=there, here=here)
    return replace(linked, other=other)


def other_version(old: str, new: str, language: str) -> OtherVersion:
    """Two texts of a paragraph in that language, and what happened to its wording."""
    found = compare(old, new, language)
    wording = (
        OtherWording.SAME
        if found.wording is Wording.VERBATIM
        else OtherWording.ALIKE
        if found.wording in UNCHANGED
        else OtherWording.CHANGED
    )
    return OtherVersion(language=language, old=old, new=new, diff=found, wording=wording)


def other_text(both: Twins, label: str) -> str | None:
    """The paragraph `label` in the other language; None where that version lacks it, or holds more in it: what holds
    more than this paragraph proves nothing of it."""
    labels = both.others().get(label)
    if labels is None or any(match.joined for match in both.matches if match.other in labels):
        return None
    return " ".join(p.text for p in both.other.paragraphs if p.label in labels)
