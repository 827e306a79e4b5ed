"""A mail that is answered between its lines: what stands below a paragraph of the draft that it quotes is of that
paragraph: "> 1. Calls upon States to report;" and "Delete “all”." below it; what stands below other words is of
these."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from lineage.documents.enumerators import number_mark
from lineage.documents.papers.instructions import action_in
from lineage.documents.papers.mails.mail import is_farewell, is_frame
from lineage.documents.papers.mails.mixed_papers import is_instruction, is_numbered_paragraph
from lineage.documents.papers.mails.printed_paragraphs import labels_by_words, words_key
from lineage.documents.papers.spoken.quoted_places import below
from lineage.languages.formulas import opening
from lineage.sources.lines import Run

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lineage.documents.resolution import Resolution
    from lineage.sources.lines import Line, Source


def with_answers(source: Source, draft: Resolution) -> Source:
    """The source with the paragraph in front of each instruction that answers one and names none, or the words that it
    answers, and without the paragraphs of the draft that it quotes; the source itself where nothing is answered so."""
    if not any(line.quoted for line in source.lines):
        return source
    labels = labels_by_words(draft)
    out: list[Line] = []
    label, answered = "", False
    for quoted, group in groupby(source.lines, key=lambda line: line.quoted):
        if quoted:
            kept, label = _without_paragraphs(list(group), labels, draft.language)
            out += kept
            continue
        for line in group:
            own = _answer(line, label, draft.language)
            label = label if own else ""
            answered = answered or own not in {None, line}
            out.append(own or line)
    return replace(source, lines=tuple(out)) if answered else source


def _answer(line: Line, label: str, language: str) -> Line | None:
    """A line with the paragraph that it answers, itself where it asks for nothing; None where what stands there is no
    answer: the farewell, or what names its own paragraph."""
    text = line.text.strip()
    if is_farewell(text, language) or is_numbered_paragraph(text, language) or is_instruction(text, language):
        return None
    answers = bool(label and text) and below(label, text, language) != text
    quoted = label.startswith("“") and action_in(text, language) is not None
    answers = answers and (quoted or is_instruction(f"{label}: {text}", language))
    return replace(line, runs=(Run(text=f"{label}: "), *line.runs)) if answers else line


def _without_paragraphs(quoted: Sequence[Line], labels: Mapping[str, str], language: str) -> tuple[list[Line], str]:
    """Quoted lines without the paragraphs of the draft among them, each line of these blank, and the label of the one
    that stands last, or its words in quotation marks; "" where it is no text."""
    groups: list[list[Line]] = []
    for line in quoted:
        text = line.text.strip()
        begins = not groups or not text or number_mark(text) is not None or not groups[-1][-1].text.strip()
        groups += [[line]] if begins else []
        if not begins:
            groups[-1].append(line)
    out: list[Line] = []
    last = ""
    for group in groups:
        text = " ".join(line.text.strip() for line in group)
        mark = number_mark(text)
        label = labels.get(words_key(text[mark.end :] if mark else text), "")
        out += [replace(line, runs=()) for line in group] if label else group
        last = (label or _words(text, language)) if text.strip() else last
    return out, last


def _words(text: str, language: str) -> str:
    """Quoted words as a place, "" for what is said in a mail: a greeting, a question, "Ana wrote:", what is asked."""
    mark = number_mark(text)
    said = (text[mark.end :] if mark else text).strip()
    asked = opening(said, language) is None and action_in(text, language) is not None
    spoken = said.endswith((":", "?")) or is_frame(said, language)
    return "" if spoken or asked else f"“{said}”"
