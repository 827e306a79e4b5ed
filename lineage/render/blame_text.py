"""The origin of every word of a paragraph as plain text: each run of words with the text it comes from."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby, takewhile
from typing import TYPE_CHECKING
from unicodedata import category

from lineage.histories.words import adjacent_runs
from lineage.render.catalogue import language_of, text
from lineage.render.citations import short_name
from lineage.render.wrapping import WIDTH, wrapped
from lineage.symbols import short_symbol, split_id

if TYPE_CHECKING:
    from lineage.histories.threads import History, Token
    from lineage.histories.transferred_clauses import Taking
    from lineage.series.other_language import OtherStop

Shade = Callable[[str, float], str]
"""(text, age from 0 for the oldest to 1 for the newest) -> the text with terminal codes."""


def plain(words: str, age: float) -> str:
    """The words as they are, whatever their age: what stands for a shade where there are no colours."""
    del age
    return words


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportSetting:
    """How a report is set."""

    ui: str
    """Language of the report."""
    width: int = WIDTH
    shade: Shade = plain
    """For words of which the age is known."""
    elsewhere: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """For texts that are unknown in the language of the series and are in the corpus: the languages they are in."""
    clauses: Sequence[Taking] = ()
    """Clauses that lines of the series took from each other and from other texts."""
    others: Mapping[str, OtherStop] = field(default_factory=dict)
    """By paragraph id, what the other language did there."""

    def unseen(self, symbols: Sequence[str]) -> str:
        """Unknown texts in a row: "72/195, 74/176 (in French only)"."""
        return ", ".join(short_symbol(symbol) + self._only_in(symbol) for symbol in symbols)

    def _only_in(self, symbol: str) -> str:
        languages = ", ".join(language_of(self.ui, code) for code in self.elsewhere.get(symbol, ()))
        return f" ({text(self.ui, 'history.only_in', languages=languages)})" if languages else ""


def blame_report(
    history: History, paragraphs: Sequence[str], tokens: Mapping[str, Sequence[Token]], setting: ReportSetting
) -> str:
    """Each paragraph as runs of words of one origin, the origin beside each run, shaded by their age."""
    ui = setting.ui
    order = {document.id: i for i, document in enumerate(history.documents)}
    drafts = {document.id for document in history.documents if document.draft}
    texts = {e.paragraph: e.text for thread in history.threads for e in (*thread.related, *thread.entries)}
    head = [text(ui, "blame.title", document=split_id(paragraphs[0])[0])] if paragraphs else []
    if history.unknown:
        head.append(text(ui, "blame.gaps", names=setting.unseen(history.unknown)))
    if history.near is not None:
        head.append(text(ui, "history.bounded", near=history.near))
    if drafts:
        head.append(text(ui, "blame.draft_note"))
    blocks = ["\n".join(row for line in head for row in wrapped(line, setting.width))]
    for paragraph in paragraphs:
        runs = [
            (run, words)
            for run, whole in _runs(tokens[paragraph])
            for words in adjacent_runs(whole, texts.get(run.origin, whole))
        ]
        names = [short_name(run.origin) + "*" * (split_id(run.origin)[0] in drafts) for run, _ in runs]
        margin = max((len(name) for name in names), default=0)
        lines = [split_id(paragraph)[1]]
        for name, (run, words) in zip(names, runs, strict=True):
            age = order.get(split_id(run.first)[0], 0) / max(1, len(order) - 1)
            first = _first(run, paragraph, split_id(run.origin)[0] in drafts, ui)
            lines.append(_run(name.ljust(margin), words + _beside_run(run, first, setting), age, setting))
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks)


def _runs(tokens: Sequence[Token]) -> list[tuple[Token, str]]:
    """The tokens in a row that have one origin and one first place: one of them, and their words; with the marks
    behind them, wherever these are from: a row begins with a word or with what opens one."""
    found: list[tuple[Token, str]] = []
    for _, run in groupby(tokens, key=lambda token: (token.origin, token.absent, token.first)):
        same = tuple(run)
        closing = tuple(takewhile(_closes, same)) if found else ()
        if closing:
            found[-1] = found[-1][0], found[-1][1] + "".join(token.text for token in closing)
        if rest := same[len(closing) :]:
            found.append((rest[0], "".join(token.text for token in rest)))
    return [(token, words.strip()) for token, words in found if words.strip()]


def _closes(token: Token) -> bool:
    """Whether a token is a mark that stands behind a word, or white space."""
    return token.text.isspace() or all(category(sign) in {"Pe", "Pf", "Po"} for sign in token.text)


def _first(run: Token, paragraph: str, drafted: bool, ui: str) -> list[str]:
    """The first place of a run where that is not its origin, nor this paragraph; of a draft's words the adopted one."""
    if run.first in {run.origin, paragraph}:
        return []
    return [text(ui, "blame.first_adopted" if drafted else "blame.first", place=short_name(run.first))]


def _beside_run(run: Token, first: list[str], setting: ReportSetting) -> str:
    """What is known of a run beyond its origin: where it stood before, where it was missing, that it is a
    translator's."""
    ui, other = setting.ui, setting.others.get(run.origin)
    notes = first
    if run.absent:
        notes.append(text(ui, "blame.absent", names=", ".join(short_symbol(name) for name in run.absent)))
    if other and other.translation_only and not run.taken:
        notes.append(
            text(ui, "blame.translated", language=language_of(ui, other.language), place=short_name(other.since))
        )
    return f"  ({'; '.join(notes)})" if notes else ""


def _run(name: str, words: str, age: float, setting: ReportSetting) -> str:
    margin = f"  {name} | "
    first, *rest = wrapped(words, max(20, setting.width - len(margin))) or [""]
    below = " " * (len(margin) - 2) + "| "
    return "\n".join([margin + setting.shade(first, age), *(below + setting.shade(line, age) for line in rest)])
