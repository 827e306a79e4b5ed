"""Lines become a resolution: header, notes, blocks, labels and note calls, in that order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from lineage import languages
from lineage.documents.calls import calls_of_texts, take_out
from lineage.documents.evidence import speaker_name
from lineage.documents.glue import PrintedWords
from lineage.documents.header import read_header
from lineage.documents.ibid import resolve
from lineage.documents.named_entries import Naming
from lineage.documents.negotiated.brackets import over_paragraphs
from lineage.documents.negotiated.leading_marks import with_named_lines
from lineage.documents.negotiated.marked_words import is_set_off
from lineage.documents.negotiated.negotiation import NOTHING, KnownBeside, negotiated, shows_negotiation
from lineage.documents.negotiated.readings import with_opening
from lineage.documents.papers import oral
from lineage.documents.papers.mails import mail
from lineage.documents.pieces import pieces
from lineage.documents.resolution import Dropped, Kind, Paragraph, Resolution, Status
from lineage.documents.several import one_text
from lineage.documents.stretch import Stretch
from lineage.documents.text_body import Body, BodyForm, read_body
from lineage.documents.text_start import Start, no_act, start_of
from lineage.documents.two_languages import check_one_language
from lineage.errors import UnreadableError, UsageError
from lineage.languages.dates import find_date
from lineage.languages.detection import language_name
from lineage.languages.formulas import opening
from lineage.languages.organs import organ_line
from lineage.sources.limits import LIMITS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.documents.blocks import Block
    from lineage.documents.calls import Call
    from lineage.documents.header import Header
    from lineage.documents.negotiated.negotiation import Negotiated
    from lineage.documents.pieces import Piece
    from lineage.sources.lines import Source


def parse(
    source: Source,
    *,
    language: str | None = None,
    document_id: str | None = None,
    default_status: Status = Status.DRAFT,
    part: str | None = None,
) -> Resolution:
    """The resolution that a source holds.

    `language` is an ISO 639-1 code, by default detected; `document_id` names a document that prints no symbol, by
    default the file's name without its suffix; `default_status` that of a text that has neither symbol nor date nor
    line of adoption: nothing shows that it was adopted; `part` is the number or place of the one that is meant where
    the source holds several. Raises UsageError for a language without tables, UnreadableError where there is no
    resolution in the source, SeveralTextsError where there are several and none is meant.
    """
    if language is not None and language not in languages.LANGUAGES:
        raise UsageError(f"no tables for language {language!r}", f"Known: {', '.join(languages.LANGUAGES)}.")
    found, apart, read_in = _text_in(source, language, part)
    found, start, sent = _started(with_named_lines(found, read_in), read_in, source.name)
    header, speaker = _header(found, start, read_in)
    gone = [Dropped(reason="deleted in tracked changes", text=p.text.chars) for p in found[: start.index] if p.gone]
    vocabulary = PrintedWords([piece.text.chars for piece in found], read_in)
    form = BodyForm(language=read_in, wrapped=source.wrapped, statement=start.statement)
    body = read_body(found[start.index :], header, vocabulary, form)
    symbol = _symbol(header, start)
    identity = symbol or document_id or PurePath(source.name).stem
    draft = _is_draft(header, body, read_in)
    adopted = header.adopted or find_date(body.closing, read_in) or find_date(start.met, read_in)
    said = header.settled or adopted is not None or _is_of_organ(symbol)
    calls = calls_of_texts(body.texts, body.named, body.notes, read_in)
    status = Status.DRAFT if draft else Status.ADOPTED if said else default_status
    paragraphs = _paragraphs(_WholeDocument(identity, read_in, status is Status.DRAFT), body, calls)
    _refuse_none_or_too_many(paragraphs, source.name)
    return Resolution(
        id=identity,
        symbol=symbol,
        title=header.title,
        organ=header.organ,
        session=header.session,
        adopted=adopted,
        status=status,
        language=read_in,
        sponsors=header.sponsors,
        dated=header.distributed if draft else None,
        paragraphs=paragraphs,
        footnotes=resolve(body.footnotes, read_in),
        dropped=(*header.dropped, *apart, *sent, *speaker, *gone, *body.dropped),
    )


def _text_in(source: Source, language: str | None, part: str | None) -> tuple[list[Piece], list[Dropped], str]:
    """The pieces of the one text that is meant, what of the source is none of it, and the language it is read in."""
    found, apart = pieces(source)
    check_one_language([" ".join(p.text.chars.split()) for p in found if not p.column], source.name)
    read_in = language or _language(found, source.name)
    if any(line.cells for line in source.lines):
        found, apart = pieces(source, read_in)
    found, others = one_text(found, part, read_in, source.name)
    if language is None and any(piece.column for piece in (*found, *others)):
        read_in = _language(found, source.name)
    return (
        found,
        [*apart, *(Dropped(reason="another text", text=p.text.chars) for p in others if p.text.chars)],
        read_in,
    )


def _started(found: list[Piece], language: str, name: str) -> tuple[list[Piece], Start, list[Dropped]]:
    """The pieces without what a mail has around the text, where the text of the act starts, and what was taken out."""
    start = start_of(found, language, name)
    if any(piece.role == "note" for piece in found[: start.index]):
        found = _notes_below(found, start.index)
        start = start_of(found, language, name)
    found, sent, shift = mail.set_apart(found, start.speaker[0] or start.index, language)
    return found, start.moved(-shift), sent


def _header(found: Sequence[Piece], start: Start, language: str) -> tuple[Header, list[Dropped]]:
    """What stands above the text, and the line in which a president speaks for the organ."""
    above = found[: start.speaker[0] or start.index]
    header = read_header([p for p in above if not p.gone], start.organ, language, start.announced)
    speaker = " ".join(piece.text.chars for piece in found[slice(*start.speaker)])
    if not speaker:
        return header, []
    header.organ = speaker_name(speaker, language)
    return header, [Dropped(reason="organ", text=speaker)]


def _symbol(header: Header, start: Start) -> str | None:
    """The symbol of a text: "78/547" of a decision is not a resolution."""
    return header.symbol.replace("/RES/", "/DEC/") if start.met and header.symbol else header.symbol


def _is_draft(header: Header, body: Body, language: str) -> bool:
    """Whether the header says so, an oral change is noted, or the text shows that it is negotiated."""
    spoken = any(piece.reason == oral.REASON for piece in body.dropped)
    return header.status is Status.DRAFT or spoken or shows_negotiation(body.spoken_of, body.blocks, language)


def refuse_too_many(paragraphs: int, name: str) -> None:
    """Raises UnreadableError for more paragraphs than the later stages can finish while a person waits."""
    if paragraphs > LIMITS.paragraphs:
        raise UnreadableError(
            f"{name}: {paragraphs:,} paragraphs, at most {LIMITS.paragraphs:,} are read",
            "Give the text of one document.",
        )


def _refuse_none_or_too_many(paragraphs: Sequence[Paragraph], name: str) -> None:
    """Raises UnreadableError for headings alone, for too many paragraphs, and for one that is too long."""
    if all(paragraph.kind is Kind.HEADING for paragraph in paragraphs):
        raise no_act(name)
    refuse_too_many(len(paragraphs), name)
    for paragraph in paragraphs:
        if (long := len(paragraph.text)) > (most := LIMITS.line_characters):
            raise UnreadableError(
                f"{name}: {paragraph.label} has {long:,} characters, at most {most:,} are read",
                "Give the text of one document.",
            )


def _notes_below(found: Sequence[Piece], start: int) -> list[Piece]:
    """The pieces with the notes of the header (to the title, to "Distr.") after it, among those of the text."""
    above, rest = found[:start], found[start:]
    notes = [piece for piece in above if piece.role == "note"]
    return [*(piece for piece in above if piece.role != "note"), *rest[:1], *notes, *rest[1:]]


def _is_of_organ(symbol: str | None) -> bool:
    """Whether a symbol is of a principal organ, whose drafts have other symbols than its texts."""
    return symbol is not None and symbol[:2] in {"A/", "E/", "S/", "T/"}


def _language(found: Sequence[Piece], source: str) -> str:
    """The language in which the document names its organ, else the one it is in. Raises UnreadableError for others."""
    named = [t for t in languages.LANGUAGES if any(organ_line(piece.text.chars, t) for piece in found)]
    if len(named) == 1:
        return named[0]
    detected = languages.detect("\n".join(piece.text.chars for piece in found))
    if detected not in languages.LANGUAGES:
        known = ", ".join(language_name(code) for code in languages.LANGUAGES)
        raise UnreadableError(
            f"{source}: the text is in {language_name(detected)}, which is not read yet",
            f"Give a text in one of: {known}; --lang CODE reads it as one of them.",
        )
    return detected


@dataclass(frozen=True, slots=True)
class _WholeDocument:
    """What all paragraphs of a document share."""

    identity: str
    language: str
    draft: bool
    set_off: bool = False
    """Whether at most half of the paragraphs are bold, underlined or coloured as a whole: these are new ones."""


def _paragraphs(frame: _WholeDocument, body: Body, calls: Sequence[Sequence[Call]]) -> tuple[Paragraph, ...]:
    paragraphs: list[Paragraph] = []
    both = zip(body.texts, body.named, strict=True)
    looks = [is_set_off(text) for text, name in both if name.kind in {Kind.PREAMBULAR, Kind.OPERATIVE}]
    frame = replace(frame, set_off=frame.draft and 2 * sum(looks) <= len(looks))
    for text, name, block, found in zip(body.texts, body.named, body.blocks, calls, strict=True):
        if name.kind is None:
            continue
        clean, taken = take_out(text, found)
        formula = opening(clean.chars, frame.language) if name.kind is not Kind.HEADING else None
        said = _negotiated(clean, frame, formula.end if formula else 0, name, block)
        paragraph = Paragraph(
            document=frame.identity,
            label=name.label,
            kind=name.kind,
            number=name.number,
            text=clean.chars,
            opening=clean.chars[: formula.end] if formula else "",
            calls=taken,
            proposals=said.proposals,
            state=said.state,
            authors=said.authors,
            marks=said.marks,
        )
        paragraphs.append(with_opening(paragraph, frame.language) if said.marks else paragraph)
    return over_paragraphs(paragraphs) if frame.draft else tuple(paragraphs)


def _negotiated(text: Stretch, frame: _WholeDocument, start: int, name: Naming, block: Block) -> Negotiated:
    if not frame.draft:
        return NOTHING
    around = KnownBeside(
        opening=start,
        label=name.label,
        proposers=name.authors or block.proposers,
        beside=block.beside,
        set_off=frame.set_off and bool(start or "(" in name.label),
    )
    return negotiated(text, frame.language, around)
