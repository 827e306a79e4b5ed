"""What one of two languages alone did to a paragraph, or to stretches of it, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.render.catalogue import language_of, spaced, text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lineage.diff.comparison import Comparison, LinkedDiff
    from lineage.diff.comparison_rows import Answer
    from lineage.diff.edits import Change

HEAD, TAIL = 8, 4
"""Words of a long stretch that are shown from its beginning and from its end."""


def other_lines(linked: LinkedDiff, ui: str) -> list[str]:
    """What the other language did of one link, where it is not what this one did."""
    if linked.other is None or not linked.one_language:
        return []
    key = "compare.translation_only" if linked.translation_only else "compare.other_only"
    return [text(ui, key, language=language_of(ui, linked.other.language), words=linked.other.new)]


def stretch_lines(linked: LinkedDiff, ui: str) -> list[str]:
    """The stretches that one language alone changed, where the paragraph changed in both."""
    if linked.other is None or not linked.stretches_alone:
        return []
    other = linked.other
    found = []
    for key, pairs, texts in (
        ("compare.stretches_here", linked.changes_alone, (other.old, other.new)),
        ("compare.stretches_there", other.changes_alone, (linked.old.text, linked.new.text)),
    ):
        if pairs:
            said = [_stretch(change, answer, texts, ui) for change, answer in pairs]
            named = language_of(ui, other.language)
            found.append(text(ui, key, language=named, changes=f"{spaced(ui, ';')} ".join(said)))
    return found


def stretch_titles(linked: LinkedDiff, ui: str) -> Mapping[Change, str]:
    """By change of either language, that the other one kept its words there, with those words."""
    if linked.other is None:
        return {}
    other, named = linked.other, language_of(ui, linked.other.language)
    sides = (
        ("compare.stretch_title", linked.changes_alone, (other.old, other.new)),
        ("compare.stretch_title_there", other.changes_alone, (linked.old.text, linked.new.text)),
    )
    return {
        change: text(ui, key, language=named, words=_words(change, answer, texts))
        for key, pairs, texts in sides
        for change, answer in pairs
    }


def alone_line(comparison: Comparison, ui: str) -> list[str]:
    """How much the text that is read changed alone, where both texts are there in another language."""
    if comparison.witness is None:
        return []
    counts = comparison.counts()
    return [
        text(
            ui,
            "compare.alone_sum",
            language=language_of(ui, comparison.witness),
            count=counts["translation_only"],
            stretches=counts["translation_only_stretches"],
        )
    ]


def _stretch(change: Change, answer: Answer, texts: tuple[str, str], ui: str) -> str:
    old, new = (_short(words.strip()) for words in (change.old, change.new))
    key = "replaced" if old and new else "added" if new else "removed"
    said = text(ui, f"compare.stretch.{key}", old=old, new=new)
    words = _words(change, answer, texts)
    return text(ui, "compare.stretch.there", change=said, words=words) if words else said


def _words(change: Change, answer: Answer, texts: tuple[str, str]) -> str:
    """The words of the other language, in its old text where the change takes words away."""
    return _short((texts[1][slice(*answer.new)] if change.new.strip() else texts[0][slice(*answer.old)]).strip(" ,;:."))


def _short(words: str) -> str:
    parts = words.split()
    if len(parts) <= HEAD + TAIL + 1:
        return words
    return f"{' '.join(parts[:HEAD])} … {' '.join(parts[-TAIL:])}"
