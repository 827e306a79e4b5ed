"""Citations as delegates write them: "A/RES/78/228, par. 12", "A/RES/64/293, annexe, par. 43 a)"."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from lineage.languages import DEFAULT
from lineage.render.catalogue import LANGUAGES, spaced, text
from lineage.symbols import read_label, roman, short_symbol, split_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lineage.symbols import Label


def place(label: str, ui: str) -> str:
    """A paragraph label in words: PP9(a) -> "préambule, al. 9 a)", A2.12 -> "annexe II, par. 12".

    A label of no known form stays as it is.
    """
    read = read_label(label)
    return ", ".join([*_around(read, ui), _paragraph(read, ui)]) if read else label


def places(labels: Iterable[str], ui: str) -> str:
    """Labels in their order as one phrase, numbers that follow each other as a run: "paras. 1 to 3, 6"."""
    parts: list[str] = []
    for part, held in groupby(labels, key=_plain_part):
        names = list(held)
        if part and len(names) > 1:
            numbers = ", ".join(_runs([int(name[2:]) for name in names], ui))
            parts.append(text(ui, "citation.preambulars" if part == "PP" else "citation.operatives", numbers=numbers))
        else:
            parts += [place(name, ui) for name in names]
    return f"{spaced(ui, ';')} ".join(parts)


def _plain_part(label: str) -> str:
    """The part of a label that is a number alone: OP12 -> OP; "" for others."""
    return label[:2] if label[:2] in {"PP", "OP"} and label[2:].isdigit() else ""


def _runs(numbers: Sequence[int], ui: str) -> Iterator[str]:
    for _, held in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        run = [number for _, number in held]
        if len(run) > 2:
            yield text(ui, "citation.range", first=run[0], last=run[-1])
        else:
            yield from map(str, run)


def annex_of(label: str, ui: str) -> str:
    """The annex and the section in which a paragraph stands: A.12 -> "annex"; "" for the resolution itself."""
    read = read_label(label)
    return ", ".join(_around(read, ui)) if read else ""


def number(label: str, ui: str) -> str:
    """The number of a paragraph alone: OP12 -> "12", OP10(d) -> "10 (d)"; a label of no known form as it is."""
    read = read_label(label)
    return f"{_number(read)}{_below(read, ui)}" if read else label


def letters(label: str, ui: str) -> str:
    """The letters of an item alone: OP10(d)(i) -> "(d) (i)"; a label without any as it is."""
    read = read_label(label)
    return _below(read, ui).strip() if read and read.items else label


def printed(number: str, language: str, *, item: bool) -> str:
    """A number as a text of the language prints it before its words: "33."; of an item "(a)", in French "a)"."""
    known = language if language in LANGUAGES else DEFAULT
    return text(known, "citation.item", letter=number).strip() if item else f"{number}."


def cite(document: str, label: str, ui: str, *, draft: bool = False) -> str:
    """The citation of a paragraph; that of a draft says that it is one."""
    cited = f"{document}, {place(label, ui)}"
    return text(ui, "citation.draft", citation=cited) if draft else cited


def cite_all(paragraphs: Iterable[str], ui: str) -> str:
    """Paragraphs by their ids, each document named once: "A/RES/78/228, paras. 1 to 3, 6"."""
    named = groupby(map(split_id, paragraphs), key=itemgetter(0))
    cited = (f"{document}, {places((label for _, label in held), ui)}" for document, held in named)
    return f"{spaced(ui, ';')} ".join(cited)


def short_name(paragraph: str) -> str:
    """A paragraph id in the short form of tables and margins: A/RES/78/228#PP9 -> "78/228 PP9"."""
    document, label = split_id(paragraph)
    return f"{short_symbol(document)} {label}"


def _around(label: Label, ui: str) -> list[str]:
    """The annex and the section in which a paragraph stands."""
    words = []
    if label.annex:
        number = roman(label.annex).upper()
        words.append(text(ui, "citation.annex") if label.annex == 1 else text(ui, "citation.annex_of", number=number))
    if label.section:
        kind = "article" if label.section.isdigit() else "section"
        words.append(text(ui, f"citation.{kind}", number=label.section))
    return words


def _paragraph(label: Label, ui: str) -> str:
    return text(ui, f"citation.{_kind(label)}", number=_number(label)) + _below(label, ui)


def _number(label: Label) -> str:
    return " ".join(filter(None, (label.number, label.suffix, label.alt)))


def _below(label: Label, ui: str) -> str:
    items = "".join(text(ui, "citation.item", letter=letter) for letter in label.items)
    return items + "".join(text(ui, "citation.below", number=place) for place in label.below)


def _kind(label: Label) -> str:
    if label.part == "PP":
        return "chapeau" if label.annex else "preambular"
    if label.part == "T":
        return "text"
    if label.part == "H":
        return "heading" if label.number.isdigit() else "section"
    return "operative" if label.number.isdigit() else "section"
