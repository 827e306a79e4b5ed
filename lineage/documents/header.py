"""What stands above the organ's name: symbol, title, dates, session, status, sponsors."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from lineage.documents.adoption import adoption_date, adoption_lines, is_day
from lineage.documents.annex_heads import annex_word
from lineage.documents.body_symbols import act_number, document_symbol, is_decided, is_own_number, symbol_of
from lineage.documents.enumerators import roman_mark, section_mark
from lineage.documents.evidence import names_body
from lineage.documents.furniture import JOB_NUMBER
from lineage.documents.papers.oral import REASON as ORAL
from lineage.documents.papers.oral import is_instruction, is_oral_line
from lineage.documents.pieces import is_rule
from lineage.documents.resolution import Dropped, Status
from lineage.documents.sessions import session_in, session_number, session_year
from lineage.documents.sponsors import goes_on, is_sponsor_line, name_sponsors, sponsors_in
from lineage.languages.dates import find_date
from lineage.languages.organs import organ_line, organs, symbol_start
from lineage.languages.phrases import phrases
from lineage.languages.text import QUOTES, fold
from lineage.symbols import is_draft_symbol

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lineage.documents.pieces import Piece
    from lineage.languages.organs import Organ


@dataclass(slots=True, kw_only=True)
class Header:
    """What the header says; None or empty where it does not."""

    symbol: str | None = None
    title: str = ""
    organ: str = ""
    session: int | None = None
    adopted: date | None = None
    distributed: date | None = None
    status: Status = Status.ADOPTED
    settled: bool = False
    """Whether the header itself says so: by a line of adoption, or by the symbol of a resolution ("A/RES/63/9")."""
    sponsors: tuple[str, ...] = ()
    section: str = ""
    """Letter of the section that begins under the title, where a document has sections with preambles of their own."""
    dropped: tuple[Dropped, ...] = ()


def read_header(
    pieces: Sequence[Piece], organ: Organ | None, language: str, announced: tuple[int, int] = (0, 0)
) -> Header:
    """What the pieces above the organ's line say. `organ` is the one of that line; `announced` are first and end of the
    lines that announce a statement. The date of adoption is read from
    the line of adoption only: the date of distribution is a different one."""
    lines = [" ".join(piece.text.chars.split()).lstrip("# ") for piece in pieces]  # "### 44/25. Convention on ..."
    reasons = _reasons(lines, pieces, language)
    reasons[slice(*announced)] = ["adoption"] * (announced[1] - announced[0])
    header = Header()
    header.title = _title(lines, reasons, language)
    header.organ = _organ_name(lines, reasons, organ, language)
    header.adopted = adoption_date(_joined(lines, reasons, "adoption"), language)
    header.distributed = distribution_date(zip(reasons, lines, strict=True), language)
    header.symbol = _symbol(lines, reasons, header.organ, language)
    header.title = _without_number(header.title, header.symbol or "")
    header.session = session_in(lines, reasons, header.symbol, language)
    header.status = Status.DRAFT if ORAL in reasons else _status(lines, header.symbol, language)
    numbered = "number" in reasons or is_own_number(header.symbol)
    resolved = header.status is Status.ADOPTED and (is_decided(header.symbol) or numbered)
    header.settled = resolved or _says_adopted(lines, language)
    header.sponsors = sponsors_in(_joined(lines, reasons, "sponsors"), language)
    header.section = next((_section(line) for line, r in zip(lines, reasons, strict=True) if r == "section head"), "")
    header.dropped = tuple(Dropped(reason=r, text=line) for r, line in zip(reasons, lines, strict=True))
    return header


def distribution_date(lines: Iterable[tuple[str, str]], language: str) -> date | None:
    """The date of distribution that a masthead prints; `lines` are its lines, each after its reason."""
    text = " ".join(line for reason, line in lines if reason in {"distribution date", "distribution"})
    return find_date(text, language)


def _reasons(lines: Sequence[str], pieces: Sequence[Piece], language: str) -> list[str]:
    """The kind of furniture of every header line."""
    reasons: list[str] = []
    adoption = adoption_lines(lines, language)
    for index, (line, piece) in enumerate(zip(lines, pieces, strict=True)):
        before = reasons[-1] if reasons else ""
        if index in adoption or (piece.role == "list item" and piece.label):  # a list under a title is none
            reasons.append("adoption" if index in adoption else "remark")
            continue
        open_bracket = before == "report" and "]" not in lines[len(reasons) - 1]
        if open_bracket or is_rule(piece):
            reasons.append("report" if open_bracket else "rule")
        elif _act(line, language) != "title" and _is_of_sponsors(lines, index, reasons, piece, language):
            reasons.append("sponsors")
        else:
            reasons.append(_reason(line, before, language))
    return _with_title(lines, pieces, reasons, language)


def _is_of_sponsors(lines: Sequence[str], index: int, reasons: Sequence[str], piece: Piece, language: str) -> bool:
    """Whether a line names the sponsors or goes on with those that do."""
    before = lines[index - 1] if index else ""
    if is_sponsor_line(lines[index], before, language):
        return True
    if not reasons or reasons[-1] != "sponsors":
        return False
    return goes_on(lines[index], lines[reasons.index("sponsors")], before, language, gap=piece.gap)


def _reason(line: str, before: str, language: str) -> str:
    """The reason of one header line: that of the line before where it goes on, else the first rule that fits."""
    key = fold(line)
    if before == ORAL and is_instruction(line, language):
        return before
    for reason, fits in _RULES:
        if fits(line, key, language):
            return reason
    return "agenda title" if before in {"agenda item", "agenda title"} else ""


def _is_agenda(line: str, key: str, language: str) -> bool:
    del line
    return _begins_with(key, "agenda", language)


def _is_distribution(key: str, language: str) -> bool:
    """Whether a folded line is one of the masthead: "distr.: general", "original: english", "general"; not "general
    and complete disarmament"."""
    known = phrases(language, "distribution")
    rests = (key[len(phrase) :].strip() for phrase in known if key.startswith(phrase))
    return any(not rest or rest[0] in ":.-*(" or rest in known for rest in rests)


def _begins_with(key: str, role: str, language: str) -> bool:
    """Whether a folded line begins with a phrase of that role as whole words."""
    return any(
        key.startswith(phrase) and not key[len(phrase) : len(phrase) + 1].isalnum()
        for phrase in phrases(language, role)
    )


def _is_oral(line: str, key: str, language: str) -> bool:
    del key
    return is_oral_line(line, language)


_RULES: tuple[tuple[str, Callable[[str, str, str], bool]], ...] = (
    ("report", lambda line, key, language: key.startswith("[")),
    ("symbol", lambda line, key, language: _symbol_in(line, language) is not None),
    ("job number", lambda line, key, language: JOB_NUMBER.fullmatch(line) is not None),
    (ORAL, _is_oral),
    ("number", lambda line, key, language: _act(line, language) == "number"),
    ("title", lambda line, key, language: _act(line, language) == "title"),
    ("session", lambda line, key, language: bool(session_number(line, language) or session_year(key, language))),
    ("agenda item", _is_agenda),
    ("committee", lambda line, key, language: key in phrases(language, "committee")),
    ("organ", lambda line, key, language: any(key == fold(organ.name) for organ in organs(language))),
    ("organ", lambda line, key, language: organ_line(line.lstrip(QUOTES), language) is not None),
    ("distribution", lambda line, key, language: key.rstrip("* ivx") in phrases(language, "draft")),
    ("distribution", lambda line, key, language: _is_distribution(key, language)),
    ("distribution", lambda line, key, language: key in phrases(language, "masthead")),
    ("distribution date", lambda line, key, language: len(line) < 30 and is_day(line, language)),
    ("session dates", lambda line, key, language: len(line) < 60 and find_date(line, language) is not None),
)
"""What a header line is: the first rule wins. Each gets the line, the line folded, and the language."""


def _act(line: str, language: str) -> str:
    """Whether a line is the number of an act alone ("number"), with its title after it ("title"), or neither."""
    found = act_number(line, language)
    return "" if found is None else "title" if found[1] else "number"


def _with_title(lines: Sequence[str], pieces: Sequence[Piece], reasons: list[str], language: str) -> list[str]:
    """Names for the lines that say nothing of themselves: lines before the sponsors' colon are sponsors; after the
    numbered title, and where there is none at the end of the header, they are the title."""
    if "number" in reasons and "title" not in reasons:
        start = reasons.index("number")
        named = [(reason or "title") if index > start else reason for index, reason in enumerate(reasons)]
        if "title" not in named:
            named = ["title" if reason == "agenda title" else reason for reason in named]
        return [reason or "header" for reason in named]
    if "title" in reasons:
        start = reasons.index("title")
        section = next((i for i in range(start + 1, len(lines)) if _section(lines[i])), len(lines))
        quoted = {i for i, r in enumerate(reasons) if r == "organ" and lines[i][:1] in QUOTES}
        return [r if i in quoted else _after_title(i, r, start, section) for i, r in enumerate(reasons)]
    if "sponsors" in reasons:
        name_sponsors(lines, pieces, reasons, language)
    _name_title_at_end(lines, reasons, language)
    return [reason or "header" for reason in reasons]


def _name_title_at_end(lines: Sequence[str], reasons: list[str], language: str) -> None:
    """The last lines of the header that say nothing of themselves are the title."""
    at = len(reasons) - 1
    while at >= 0 and reasons[at] in {"adoption", "remark"}:  # "(Adopted by the Committee of Ministers on 12 May 2027)"
        at -= 1
    while at >= 0 and reasons[at] in {"", "agenda title"} and any(char.isalpha() for char in lines[at]):
        masthead = lines[at].isupper() and names_body(lines[at], language)  # "COUNCIL OF EUROPE" over a title
        if "title" in reasons and (annex_word(lines[at], language) or (masthead and not lines[at + 1].isupper())):
            reasons[at] = "organ" if masthead else reasons[at]
            break
        reasons[at] = "title"
        at = -1 if _subject(lines[at], language) else at - 1


def _section(line: str) -> str:
    """The letter or Roman number that a line consists of: "A", "II"; "" for others."""
    mark = section_mark(line) or roman_mark(line)
    return mark.number if mark is not None and mark.end >= len(line.strip()) else ""


def _after_title(index: int, reason: str, title: int, section: int) -> str:
    """The reason of a line where the numbered title is line `title` and a section head line `section`."""
    if index < title or reason in {"report", "rule"}:
        return reason or "header"
    return "title" if index < section else "section head"


def _title(lines: Sequence[str], reasons: Sequence[str], language: str) -> str:
    text = _joined(lines, reasons, "title")
    text = text[_subject(text, language) :]
    found = act_number(text, language)
    return (found[1] if found else text).rstrip("*†‡ ")


def _without_number(title: str, symbol: str) -> str:
    """A title without what its symbol says already: the number before it, as "17/22 Title" or, its stroke lost,
    "77280. Title", and the letter of a part behind it, "Pattern of conferences B"."""
    parts = re.search(r"(?<!\w)(?:(\w+)/)?(\d+)(?: ?\(\w+\))?(?:[ /]?([A-Z]))?$", symbol)
    if parts is None:
        return title
    session, number, letter = parts.groups(default="")
    shown = re.sub(rf"^{session} ?/ ?{number}\b[.:]?\s*|^{session}{number}\.\s+", "", title) if session else title
    cut = re.sub(rf"(?<=[^\W\d]) {letter}$", "", shown) if letter else shown
    return cut if any(char.isalpha() for char in cut) else title


def _subject(line: str, language: str) -> int:
    """Length of what announces a title: "Subject: Council conclusions on ..."; 0 for nothing."""
    words = "|".join(map(re.escape, phrases(language, "subject")))
    found = re.match(rf"(?:{words})\s*:\s*", fold(line))
    return found.end() if found else 0


def _joined(lines: Sequence[str], reasons: Sequence[str], reason: str) -> str:
    return " ".join(line for line, kind in zip(lines, reasons, strict=True) if kind == reason)


def _organ_name(lines: Sequence[str], reasons: Sequence[str], organ: Organ | None, language: str) -> str:
    if organ is not None:
        return organ.name
    adopted = fold(_joined(lines, reasons, "adoption"))
    named = [o.name for o in organs(language) if fold(o.name) in adopted]
    named += [line for line, reason in zip(lines, reasons, strict=True) if reason == "organ"]
    return named[0] if named else ""


def _symbol(lines: Sequence[str], reasons: Sequence[str], organ: str, language: str) -> str | None:
    printed = next(
        (_symbol_in(line, language) for line, reason in zip(lines, reasons, strict=True) if reason == "symbol"), None
    )
    if printed:
        return printed
    acts = (line for line, reason in zip(lines, reasons, strict=True) if reason in {"number", "title", "adoption"})
    number = next((found[0] for line in acts if (found := act_number(line, language))), None)
    series = symbol_start(organ, language)
    return symbol_of(number, series) if number and not number.startswith("-") else None  # "-/CP.28": not yet known


def _symbol_in(line: str, language: str) -> str | None:
    """The symbol that is all of a line, or stands after a name of the masthead: "United Nations A/C.3/91/L.12",
    "CONSEIL EXÉCUTIF EB154.R5"."""
    if whole := document_symbol(line):
        return whole
    heads = phrases(language, "masthead") | {fold(organ.name) for organ in organs(language)}
    name = max((head for head in sorted(heads) if fold(line).startswith(f"{head} ")), key=len, default="")
    rest = line[len(name) :].strip()
    return (document_symbol(rest) or (rest if is_own_number(rest) else None)) if name else None


def _status(lines: Sequence[str], symbol: str | None, language: str) -> Status:
    if _says_adopted(lines, language):
        return Status.ADOPTED
    keys = [fold(line) for line in lines]
    drafts = phrases(language, "draft")
    limited = symbol is not None and is_draft_symbol(symbol)
    return Status.DRAFT if limited or any(phrase in key for key in keys for phrase in drafts) else Status.ADOPTED


def _says_adopted(lines: Sequence[str], language: str) -> bool:
    return any(phrase in fold(line) for line in lines for phrase in phrases(language, "adopted"))
