"""Amendment papers: what they amend, who submits them, and each instruction with its place, action and words.

"Russian Federation: amendment to draft resolution A/80/L.18", then "Delete operative paragraph 9.", "In operative
paragraph 1, replace “Takes note” with “Welcomes”.", "After the fifth preambular paragraph, insert a new preambular
paragraph reading:" and the new paragraphs. An amendment paper is not a draft: it has no text of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby, pairwise
from operator import itemgetter
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from lineage import languages
from lineage.documents.blocks import END, begins_large
from lineage.documents.furniture import set_apart
from lineage.documents.glue import PrintedWords, glue
from lineage.documents.negotiated.proposals import is_oral
from lineage.documents.notes import gather
from lineage.documents.papers.instructions import Instruction, action_in, asks
from lineage.documents.papers.mails.mail import is_frame, is_signature
from lineage.documents.papers.named_paragraphs import place_spans, places_in
from lineage.documents.papers.reading.instruction_heads import heading
from lineage.documents.papers.reading.instruction_lists import instructions_in
from lineage.documents.pieces import pieces
from lineage.documents.resolution import Dropped, Footnote
from lineage.documents.sponsors import first_line, sponsors_in
from lineage.languages.dates import find_date
from lineage.languages.formulas import opening
from lineage.languages.organs import organ_line
from lineage.languages.phrases import phrases
from lineage.languages.text import fold
from lineage.symbols import is_draft_symbol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from lineage.documents.pieces import Piece
    from lineage.sources.lines import Source

FORMAT = "lineage.amendment/1"
_SYMBOL = re.compile(r"[A-Z](?:/[\w.-]+){2,8}")
_NUMBER = re.compile(r"^(?P<number>\d{1,3})\s?[.)]\s+(?=\S)")
_INSIDE = re.compile(r"(?<=[;.:,”»\"])\s+(?=\d{1,3}\.\s+[A-ZÀ-Þ])")
_AROUND = ' .;“”«»"\N{NO-BREAK SPACE}'
_ANNOUNCED_IN = 60
"""Lines from the top among which a paper says what it amends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """One amendment paper."""

    id: str
    symbol: str | None
    amends: str
    """Symbol of the draft that it amends: "A/80/L.18"."""
    title: str
    language: str
    sponsors: tuple[str, ...]
    dated: date | None
    instructions: tuple[Instruction, ...]
    unread: tuple[str, ...] = ()
    """The lines from the first instruction on that no rule understands."""
    footnotes: tuple[Footnote, ...] = ()
    dropped: tuple[Dropped, ...] = ()


@dataclass(frozen=True, slots=True)
class _Announced:
    """The lines that say what is amended: first and last, and the symbol of the draft."""

    first: int
    last: int
    amends: str


def amendment_in(source: Source, *, language: str | None = None, document_id: str | None = None) -> Amendment | None:
    """The amendment paper that a source holds, or None. `language` and `document_id` as in `parse`."""
    found, apart = pieces(source)
    lines = [" ".join(piece.text.chars.split()) for piece in found]
    for tongue in (language,) if language else languages.LANGUAGES:
        said = _announced(lines, tongue)
        if said is not None:
            return _read(found, apart, lines, said, (tongue, document_id or PurePath(source.name).stem, source.wrapped))
    return None


def revisions_in(source: Source, language: str) -> tuple[tuple[Instruction, ...], tuple[str, ...]]:
    """The instructions of a list of revisions that is not an amendment paper, as it was read out or sent by mail, each
    in `language`, that of the draft, or in another one, and the lines after the first one that no rule understands; of
    a list that has none, from the first that names a paragraph."""
    found, _ = pieces(source)
    gathered = gather(list(found), source.wrapped, language)
    texts = [text for text, _ in _paragraphs(gathered.body, language, source.wrapped)]
    tongues = _tongues(texts, language)
    instructions: list[Instruction] = []
    for tongue, lines in groupby(zip(tongues, texts, strict=True), key=itemgetter(0)):
        instructions += instructions_in([text for _, text in lines], tongue)
    return tuple(instructions), _left(texts, instructions, language)


def _tongues(texts: Sequence[str], language: str) -> list[str]:
    """The language of each line of a list: another one from an instruction in it on, until one in that of the draft."""
    found: list[str] = []
    for text in texts:
        above = found[-1] if found else language
        asked = (tongue for tongue in languages.with_others(language) if _instructs(text, tongue))
        found.append(next(asked, above))
    return found


def _left(texts: Sequence[str], instructions: Sequence[Instruction], language: str) -> tuple[str, ...]:
    """The lines of a list that none of its instructions has, and headings below which nothing is read."""
    used = "\n".join(one.text for one in instructions)
    begins = _names if instructions else places_in
    named = next((at for at, text in enumerate(texts) if begins(text, language)), len(texts))
    first = min(named, _first(texts, language)) if instructions else named
    unread = [_NUMBER.sub("", text, count=1).strip(_AROUND) not in used for text in texts]
    heads = [bool(heading(text, language)) for text in texts]
    for at in (at for at, head in enumerate(heads) if head):
        below = next((other for other in range(at + 1, len(texts)) if heads[other]), len(texts))
        unread[at] = all(unread[at + 1 : below])
    above = zip(texts[:first], unread[:first], strict=True)  # "Supprimer le paragraphe 4." in a list in English
    asked = [text for text, lost in above if lost and _asks_in_any(text)]
    left = [*asked, *(text for text, lost in zip(texts[first:], unread[first:], strict=True) if lost)]
    signed = bool(left) and bool(used) and left[-1] == texts[-1]
    signed = signed and is_signature(left[-1], language, "".join(texts[-2:-1]))
    left = left[:-1] if signed else left
    framed = (is_oral, is_frame)
    return tuple(text for text in dict.fromkeys(left) if not any(of(text, language) for of in framed))


def _names(text: str, language: str) -> bool:
    """Whether a line begins with a paragraph, or a word before one: "PP2: to be reworded", "On OP6 we have doubts"."""
    key = fold(text)
    return any(len(key[:start].split()) < 2 for (start, _), _ in place_spans(key, language)[:1])


def _asks_in_any(text: str) -> bool:
    """Whether a line is an instruction in any language: "Delete OP40" above "Supprimer le paragraphe 12"."""
    return any(asks(text, tongue) or _instructs(text, tongue) for tongue in languages.LANGUAGES)


def _first(texts: Sequence[str], language: str) -> int:
    """Where the instructions of a list begin: with one, or with a heading that one stands below."""
    found = (at for at, text in enumerate(texts) if _instructs(text, language) or heading(text, language))
    return next(found, len(texts))


def _announced(lines: Sequence[str], language: str) -> _Announced | None:
    """The lines "...: amendment to draft resolution A/80/L.18", which may be broken anywhere."""
    forms = phrases(language, "amendment")
    for index in range(min(len(lines), _ANNOUNCED_IN)):
        if organ_line(lines[index], language):
            return None
        if not any(form in fold(" ".join(lines[index : index + 3])) for form in forms):
            continue
        joined = ""
        for last in range(index, min(index + 3, len(lines))):
            joined = f"{joined} {lines[last]}".strip()
            key = fold(joined)
            colon = key.find(":")
            named = [at for form in forms if (at := key.find(form)) >= 0]
            if not named or (colon < 0 and min(named) > 0):
                continue
            symbol = _SYMBOL.search(joined, min(named) - (min(named) > len(joined)))
            if symbol and is_draft_symbol(symbol[0].rstrip(".")) and min(named) <= len(fold(lines[index])):
                return _Announced(index, last, symbol[0].rstrip("."))
    return None


def _read(
    found: Sequence[Piece],
    apart: Sequence[Dropped],
    lines: Sequence[str],
    said: _Announced,
    how: tuple[str, str, bool],
) -> Amendment:
    language, name, wrapped = how
    symbol = next((line.rstrip("*") for line in lines[: said.first] if _SYMBOL.fullmatch(line.rstrip("*"))), None)
    first = first_line(lines, found, said.first, language)
    body = list(found[said.last + 1 :])
    kept, furniture = set_apart(body, "", symbol, language)
    gathered = gather(kept, wrapped, language)
    paragraphs = _paragraphs(gathered.body, language, wrapped)
    texts = [text for text, _ in paragraphs]
    begins = _first(texts, language)
    instructions = instructions_in(texts[begins:], language)
    masthead = [Dropped(reason="header", text=line) for line in lines[:first]]
    announced = " ".join(lines[first : said.last + 1])
    colon = announced.find(":")
    head = announced[: colon + 1] if colon >= 0 else announced
    title = " ".join(texts[:begins])
    return Amendment(
        id=symbol or name,
        symbol=symbol,
        amends=said.amends,
        title=title.rstrip("* "),
        language=language,
        sponsors=sponsors_in(head, language),
        dated=next((day for line in lines[:first] if len(line) < 30 and (day := find_date(line, language))), None),
        instructions=instructions,
        unread=_left(texts[begins:], instructions, language),
        footnotes=tuple(
            Footnote(mark=note.mark, text=" ".join(line.chars for line in note.lines)) for note in gathered.notes
        ),
        dropped=(*apart, *masthead, Dropped(reason="sponsors", text=announced), *furniture, *gathered.dropped),
    )


def _instructs(text: str, language: str) -> bool:
    return action_in(text, language) is not None


def _paragraphs(found: Sequence[Piece], language: str, wrapped: bool) -> list[tuple[str, int]]:
    """The lines joined into paragraphs, each with the line that it begins at."""
    vocabulary = PrintedWords([piece.text.chars for piece in found], language)
    groups: list[list[Piece]] = []
    for piece in found:
        if not groups or _begins(piece, groups[-1][-1], language, wrapped):
            groups.append([piece])
        else:
            groups[-1].append(piece)
    texts = []
    for group in groups:
        glued, _ = glue([piece.text for piece in group], vocabulary)
        label = f"{group[0].label} " if any(char.isalnum() for char in group[0].label) else ""
        texts += [(text, group[0].number) for text in _split_instructions(f"{label}{glued.chars}", language)]
    return texts


def _split_instructions(text: str, language: str) -> list[str]:
    """A paragraph split before each numbered instruction inside it, as after a page break: "... now; 6. After ..."."""
    cuts = [m.start() for m in _INSIDE.finditer(text) if _instructs(text[m.end() :], language)]
    edges = [0, *cuts, len(text)]
    return [text[a:b].strip() for a, b in pairwise(edges)]


def _begins(piece: Piece, before: Piece, language: str, wrapped: bool) -> bool:
    """Whether a paragraph begins with a line: it has a number, or stands below a line that ended one."""
    text, above = piece.text.chars, before.text.chars
    if not wrapped or piece.label or _NUMBER.match(text) or heading(above, language):
        return True
    ended = END.search(above[-40:]) is not None or above.rstrip().endswith(":")
    if not begins_large(text) and text[:1] not in '“«"':
        return False
    return (
        bool(heading(text, language))
        or (ended and (piece.gap or before.short or opening(text, language) is not None))
        or (piece.gap and not above.rstrip().endswith(",") and not above[-1:].isalpha())
        or (piece.gap and _instructs(text, language))
    )


def to_json(amendment: Amendment) -> dict[str, Any]:
    """Values for json.dumps: format lineage.amendment/1."""
    return {
        "format": FORMAT,
        "id": amendment.id,
        "symbol": amendment.symbol,
        "amends": amendment.amends,
        "title": amendment.title,
        "language": amendment.language,
        "sponsors": list(amendment.sponsors),
        "dated": amendment.dated.isoformat() if amendment.dated else None,
        "instructions": [_instruction(one) for one in amendment.instructions],
        "footnotes": [{"mark": note.mark, "text": note.text} for note in amendment.footnotes],
        "dropped": [{"reason": piece.reason, "text": piece.text} for piece in amendment.dropped],
    }


def _instruction(one: Instruction) -> dict[str, Any]:
    values: dict[str, Any] = {"text": one.text, "number": one.number, "label": one.label, "action": one.action.value}
    if one.place:
        values["place"] = one.place
    if one.old is not None:
        values["old"] = one.old
    if one.new is not None:
        values["new"] = one.new
    if one.anchor is not None:
        values["anchor"] = one.anchor
    if one.target:
        values["target"] = one.target
    if one.paragraphs:
        values["paragraphs"] = list(one.paragraphs)
    return values
