"""What changed between two texts in one language version and not in the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.concordance.divergences import Aspect, Concordance, Divergence, QuotedWords
from lineage.diff.witnessed import witness_of
from lineage.documents.resolution import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineage.diff.comparison_rows import Comparison, LinkedDiff, OtherVersion
    from lineage.diff.edits import ParagraphDiff


def changes_alone(comparison: Comparison) -> Concordance:
    """One finding for each link of the comparison whose words changed in one language alone, in the order of the new
    text: the stretch that changed, in the new text and as it was, and the paragraph that kept its words.

    Raises UsageError where the two texts are not both there in one other language.
    """
    return Concordance(
        document=comparison.new.id,
        before=comparison.old.id,
        languages=(comparison.new.language, witness_of(comparison)),
        paragraphs=sum(p.kind is not Kind.HEADING for p in comparison.new.paragraphs),
        findings=tuple(_findings(comparison)),
    )


def _findings(comparison: Comparison) -> Iterator[Divergence]:
    links = (linked for row in comparison.rows for linked in row.best_links)
    for linked in links:
        if linked.other and linked.one_language:
            yield _finding(linked, linked.other, comparison.new.language)


def _finding(linked: LinkedDiff, other: OtherVersion, language: str) -> Divergence:
    label = linked.new.label
    if linked.translation_only:
        now, was = _moved(label, linked.diff, linked.old.text, linked.new.text)
        return Divergence(
            label=label, rule=Aspect.WORDING, own=now, other=_whole(label, other.new), changed=language, was=was
        )
    now, was = _moved(label, other.diff, other.old, other.new)
    return Divergence(
        label=label, rule=Aspect.WORDING, own=_whole(label, linked.new.text), other=now, changed=other.language, was=was
    )


def _moved(label: str, diff: ParagraphDiff, old: str, new: str) -> tuple[QuotedWords, str]:
    """From the first changed word to the last: in the new text, and in the old one."""
    first, last = diff.changes[0], diff.changes[-1]
    now = QuotedWords(label=label, start=first.new_start, end=last.new_end, text=new[first.new_start : last.new_end])
    return now, old[first.old_start : last.old_end]


def _whole(label: str, words: str) -> QuotedWords:
    return QuotedWords(label=label, start=0, end=len(words), text=words)
