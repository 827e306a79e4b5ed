"""Who submits a draft: the lines above its title, "Egypt, Ghana and Peru:* draft resolution", "Draft resolution
submitted by the Chair", and the names in them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from lineage.documents.negotiated.delegations import is_known
from lineage.languages import language as language_of
from lineage.languages.phrase_patterns import in_any_language
from lineage.languages.phrases import phrases
from lineage.languages.tables import table
from lineage.languages.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.documents.pieces import Piece

_TO_FILL = re.compile(r"\[[^\]]*\]")
"""What stands where the sponsors are to be filled in: "[sponsors]"."""
_STARS = re.compile(r"[*†‡]+|(?<=[:,\w)])[⁰¹²³⁴-⁹]+")
_COLON = re.compile(r"(?:(?<!\s)\s+)?:[\s*†‡⁰¹²³⁴-⁹]*")
_WHOLE = re.compile(r"\([^()]*\)")
_LAST = re.compile(r"(?:\)|\b[A-Z](?:/[\w.]+){2,})\W*$")
"""How a line ends that may be the last of "submitted by": with a State in parentheses, or with a symbol."""
_ANNOUNCED = ("draft", "amendment")


def is_sponsor_line(line: str, before: str, language: str) -> bool:
    """Whether a header line names the sponsors, or ends their list: "Peru:* draft resolution", "draft resolution" below
    a line that ends with a colon, "Draft resolution submitted by the Chair". `before` is the line above."""
    key = _COLON.sub(": ", fold(line))
    known = [phrase for role in _ANNOUNCED for phrase in phrases(language, role)]
    if any(f": {phrase}" in key for phrase in known) or is_submitted(line, language):
        return True
    return _COLON.sub(":", before).endswith(":") and any(key.startswith(phrase) for phrase in known)


def is_submitted(line: str, language: str) -> bool:
    """Whether a line begins "Draft resolution submitted by ..."."""
    key = fold(line).lstrip("* ")
    return any(key.startswith(phrase) for phrase in phrases(language, "submitted"))


def goes_on(line: str, first: str, before: str, language: str, *, gap: bool) -> bool:
    """Whether a line right below `before` goes on with what `first`, a line of sponsors, has begun: the name of the
    chair who submits a draft and on what basis, the symbol of the draft that is amended. `gap`: something parts the
    two."""
    if line[:1].islower() or before.rstrip().endswith(",") or before.count("(") > before.count(")"):
        return is_submitted(first, language) or _is_cut(before, line)
    if gap or not is_submitted(first, language):
        return not gap and _is_cut(before, line)
    return _LAST.search(before) is None or line[:1] == ","


def _is_cut(before: str, line: str) -> bool:
    """Whether "amendment to draft" goes on with "resolution A/80/L.18"."""
    return line[:1].islower() or (re.fullmatch(r"[A-Z](?:/[\w.-]+){2,}\W*", line) is not None and before[-1:].isalpha())


def name_sponsors(lines: Sequence[str], pieces: Sequence[Piece], reasons: list[str], language: str) -> None:
    """Say in `reasons` that the lines above the one that ends the sponsors are sponsors too, up to one that is known as
    another."""
    last = reasons.index("sponsors")
    first = last if is_submitted(lines[last], language) else first_line(lines, pieces, last, language)
    for at in range(last - 1, first - 1, -1):
        if reasons[at] not in {"", "agenda title"}:
            break
        reasons[at] = "sponsors"


def first_line(lines: Sequence[str], pieces: Sequence[Piece], last: int, language: str) -> int:
    """Index of the first line of the list of sponsors that ends with line `last`. A list begins a block; where nothing
    parts it from the title of the agenda item above, it begins with the first line that names a delegation."""
    at = last
    while at > 0 and (
        _is_unfinished(lines[at - 1], language) or (not pieces[at].gap and _names_one(lines[at - 1], language))
    ):
        at -= 1
    return at


def _is_unfinished(line: str, language: str) -> bool:
    """Whether a line of sponsors goes on: "Chad,", "Chad and", "on behalf of:"."""
    joints = (f" {joint}" for joint in language_of(language).joints)
    return _COLON.sub(":", line.rstrip()).endswith((",", ":", *joints))


def _names_one(line: str, language: str) -> bool:
    return any(is_known(name, language) for name in _commas().split(_STARS.sub("", line).strip()))


def sponsors_in(text: str, language: str) -> tuple[str, ...]:
    """The sponsors that the joined lines name, as printed without stars: the names before ": draft resolution", or who
    submits it. What is in parentheses and whom a sponsor speaks for ("on behalf of ...") stays with the name."""
    text = _STARS.sub("", " ".join(text.split()))
    if is_submitted(text, language):
        return _submitter(text, language)
    return _listed(text.rpartition(":")[0], language)


def _listed(head: str, language: str) -> tuple[str, ...]:
    whole = [row["name"] for row in table(language, "joined_names", ("name",))]
    held = [*(name for name in whole if name in head), *(match[0] for match in _WHOLE.finditer(head))]
    held += _behalf(head, language)
    for index, name in enumerate(held):
        head = head.replace(name, f"\x00{index}\x00")
    names = (_restored(part, held).strip(" ,") for part in _commas().split(head.strip()))
    return tuple(name for name in names if name and not _TO_FILL.fullmatch(name))


@cache
def _commas() -> re.Pattern[str]:
    joints = in_any_language("list joint")
    return re.compile(rf"(?:(?<!\s)\s+)?,\s*(?:(?:{joints})\s+)?|(?<!\s)\s+(?:{joints})\s+")


def _restored(part: str, held: Sequence[str]) -> str:
    while "\x00" in part:
        part = re.sub(r"\x00(\d+)\x00", lambda match: held[int(match[1])], part)
    return part


def _behalf(head: str, language: str) -> list[str]:
    """ ", on behalf of the Group of 77 and China": up to the next comma."""
    forms = "|".join(re.escape(form) for form in phrases(language, "behalf"))
    return [match[0] for match in re.finditer(rf",? (?:{forms}) [^,:()]+", head, re.IGNORECASE)] if forms else []


def _submitter(text: str, language: str) -> tuple[str, ...]:
    starts = [form for form in phrases(language, "submitted") if fold(text).startswith(form)]
    rest = text[len(max(starts, key=len)) :].strip(" :")
    ends = [at for form in phrases(language, "basis") if (at := fold(rest).find(form)) > 0]
    name = rest[: min(ends, default=len(rest))].strip(" ,;")
    listed = tuple(_without_article(one, language) for one in _listed(name, language))
    if len(listed) > 1 and all(is_known(one, language) for one in listed):
        return listed  # "submitted by Chile and Norway"
    return (name,) if name else ()


def _without_article(name: str, language: str) -> str:
    starts = (form for form in phrases(language, "article") if fold(name).startswith((f"{form} ", f"{form}'")))
    return name[len(next(starts, "")) :].lstrip(" '’")
