"""A document that has been read, as text to look through: labelled paragraphs, notes, what was set aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.documents.negotiated.proposals import ProposalKind
from lineage.documents.negotiated.readings import proposers
from lineage.documents.papers.oral import oral_changes
from lineage.documents.resolution import Kind, Status
from lineage.render import catalogue
from lineage.render.comparison.comparison_reading import standing
from lineage.render.wrapping import WIDTH, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineage.documents.papers.oral import OralChange
    from lineage.documents.resolution import Footnote, Paragraph, Resolution

_INDENT = 12
"""Columns before the text: the widest usual label ("OP12(a)(iii)") fits."""


def outline(resolution: Resolution, ui: str, width: int = WIDTH) -> str:
    """The document as lines of at most `width` columns: what it is, counts, every paragraph in full with its note calls
    in brackets, the notes with what an "Ibid." stands for, and what was set aside, by reason."""
    lines = [*_head(resolution, ui, width), ""]
    for paragraph in resolution.paragraphs:
        if paragraph.kind is Kind.HEADING:
            lines.append("")
        lines += _entry(paragraph.label, _with_calls(paragraph), width)
        if paragraph.state is not None or paragraph.authors:
            lines += _entry("", f"[{standing(paragraph.state, proposers(paragraph), ui)}]", width)
        lines += (line for said in _beside(paragraph) for line in _entry("", said, width))
    if changes := oral_changes(resolution):
        lines += ["", catalogue.text(ui, "reading.oral_head"), *_oral_lines(changes, ui, width)]
    if resolution.footnotes:
        lines += ["", catalogue.text(ui, "reading.notes_head"), *_note_lines(resolution.footnotes, ui, width)]
    if resolution.dropped:
        lines += ["", catalogue.text(ui, "reading.aside_head"), *_aside(resolution, ui, width)]
    return "\n".join(line.rstrip() for line in lines)


def _beside(paragraph: Paragraph) -> Iterator[str]:
    """What delegations say of a paragraph in the columns beside it, each with its name."""
    for one in paragraph.proposals:
        if one.start == one.end and one.of is not None:
            named = not one.authors or any(one.text.startswith(name) for name in one.authors)
            yield f"→ {one.text}" if named else f"→ {', '.join(one.authors)}: {one.text}"


def _head(resolution: Resolution, ui: str, width: int) -> Iterator[str]:
    symbol = resolution.symbol or f"{resolution.id} ({catalogue.text(ui, 'reading.no_symbol')})"
    yield from wrapped(f"{symbol}  {resolution.title}", width)
    yield from wrapped(" · ".join(_facts(resolution, ui)), width)
    if resolution.sponsors:
        names = catalogue.text(ui, "reading.sponsors", names=", ".join(resolution.sponsors))
        yield from wrapped(names, width)
    yield from wrapped(" · ".join(_counts(resolution, ui)), width)


def _facts(resolution: Resolution, ui: str) -> Iterator[str]:
    if resolution.organ:
        yield resolution.organ
    if resolution.session is not None:
        yield catalogue.text(ui, "reading.session", session=resolution.session)
    if resolution.status is Status.DRAFT:
        yield catalogue.text(ui, "reading.draft")
    elif resolution.adopted is None:
        yield catalogue.text(ui, "reading.undated")
    else:
        yield catalogue.text(ui, "reading.adopted", date=catalogue.date_in_words(ui, resolution.adopted))
    yield catalogue.language_of(ui, resolution.language)


def _counts(resolution: Resolution, ui: str) -> Iterator[str]:
    items = [paragraph for paragraph in resolution.paragraphs if "(" in paragraph.label]
    counts = {kind.value: number for kind, number in resolution.counts().items()}
    counts |= {"items": len(items), "notes": len(resolution.footnotes)}
    for kind in ("preambular", "operative", "text", "annex", "heading", "items", "notes"):
        if counts.get(kind):
            yield catalogue.text(ui, f"reading.count.{kind}", count=counts[kind])


def _entry(label: str, text: str, width: int) -> list[str]:
    first = f"{label:<{_INDENT}}" if len(label) < _INDENT else f"{label} "
    return wrapped(text, width, first=first, rest=" " * _INDENT) or [first]


def _with_calls(paragraph: Paragraph) -> str:
    parts, at = [], 0
    for call in paragraph.calls:
        parts += [paragraph.text[at : call.offset], f"[{call.mark}]"]
        at = call.offset
    return "".join([*parts, paragraph.text[at:]])


def _oral_lines(changes: tuple[OralChange, ...], ui: str, width: int) -> Iterator[str]:
    for change in changes:
        yield from _entry(change.label or catalogue.text(ui, "reading.whole_text"), change.text, width)


def _note_lines(notes: tuple[Footnote, ...], ui: str, width: int) -> Iterator[str]:
    for note in notes:
        meaning = catalogue.text(ui, "reading.stands_for", text=note.resolved) if note.resolved else ""
        yield from _entry(note.mark, f"{note.text} ({meaning})" if meaning else note.text, width)
        for one in note.proposals:
            sign = "−" if one.kind is ProposalKind.DELETION else "+"
            yield from _entry("", f"→ {', '.join(one.authors)} {sign} {one.text.strip()}".replace("→  ", "→ "), width)


def _aside(resolution: Resolution, ui: str, width: int) -> Iterator[str]:
    for piece in resolution.dropped:
        key = f"reading.reason.{piece.reason}"
        reason = catalogue.text(ui, key) if catalogue.has(ui, key) else piece.reason
        yield from wrapped(f"{reason} | {_named(piece.text)}", width, first="  ", rest="    ")


def _named(text: str) -> str:
    """`text` with the characters that print nothing, or steer a terminal, by their code: `\\x1b`, `\\u200e`."""
    return "".join(c if c.isprintable() or c.isspace() else ascii(c)[1:-1] for c in text)
