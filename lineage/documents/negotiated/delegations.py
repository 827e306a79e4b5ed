"""Who speaks in a draft: delegations and groups by the spellings that negotiators use."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from lineage.languages import LANGUAGES
from lineage.languages.phrase_patterns import alternatives, in_any_language
from lineage.languages.tables import table
from lineage.languages.text import fold, fold_in_place

if TYPE_CHECKING:
    from collections.abc import Mapping

_LISTED = re.compile(r"[,;]")
_SPLIT = re.compile(r"(?:(?<!\s)\s+)?[,/&+;|]\s*")
_ACRONYM = re.compile(r"[A-Z][A-Z0-9]*(?:[-–][A-Z0-9]+)?\+?")
_TWO_LETTERS = re.compile(r"[A-Z]{2}")
_SIGNED = re.compile(r"(?<=\S)\s[-–—]\s(?P<names>[^\[\]{}()–—]{2,90})$")
NAMED_ALT = re.compile(r"(?P<names>.+?)(?<!\s)\s+alt\.?(?:\s?\d+)?", re.IGNORECASE)
"""Whose other wording follows: "EU alt", "G77 alt 2"."""
_LONGEST_NAME = 6
"""Words of a name in front of the dash."""
_LONGEST = 9
"""Letters of the longest acronym that is taken for a delegation no table knows."""
_LONGEST_ATTRIBUTION = 120
_LONGEST_LIST = 400
_KEPT = 1 << 14
"""Lists of names whose reading is kept: a paragraph with its marks asks some 45 times, four times in five again."""
_PAIR = 2
_MOST = 25
"""Names in one list of authors."""


def authors_in(text: str, language: str) -> tuple[str, ...]:
    """The delegations that `text` lists and nothing else, as written: "EU, BLR" gives both; "the EU" or "WHO" none."""
    names = _listed(text, language)
    return names if names and all(is_known(name, language) for name in names) else ()


def attributed(text: str, language: str) -> tuple[str, ...]:
    """The delegations that `text` names as those who propose: "EU, BLR", "Chair's proposal", "EU, supported by Japan",
    "proposed by Mexico" (the forms of a table); () for other words."""
    return _attributed(" ".join(text.split()), language) if len(text) <= 2 * _LONGEST_LIST else ()


@lru_cache(maxsize=_KEPT)
def _attributed(text: str, language: str) -> tuple[str, ...]:
    said = _without_support(text, language)
    whole = authors_in(said, language)
    if whole or len(said) > _LONGEST_ATTRIBUTION:
        return whole
    inner = (found["names"] for pattern in _attributions(language) if (found := pattern.fullmatch(said)))
    return next((authors for names in inner if (authors := authors_in(names, language))), ())


def with_alternative(text: str, language: str) -> tuple[str, ...]:
    """The delegations whose other wording follows: "EU alt", "G77 alt 2"; () for other words."""
    found = NAMED_ALT.fullmatch(text.strip())
    return attributed(found["names"], language) if found else ()


def signature(text: str, language: str) -> tuple[int, tuple[str, ...]] | None:
    """Where the dash stands behind which delegations sign words, and these: "as appropriate - Mexico"; None for others
    and for "between Egypt - China", whose dash joins two of them."""
    dash = _SIGNED.search(text)
    authors = authors_in(dash["names"].strip(), language) if dash else ()
    before = text[: dash.start()].strip(" ,;[({").split()[-_LONGEST_NAME:] if dash else []
    if dash is None or not authors or any(authors_in(" ".join(before[at:]), language) for at in range(len(before))):
        return None
    return dash.start(), authors


def named_authors(text: str, language: str) -> tuple[str, ...]:
    """The authors that `text` lists, where its place says that these are authors ("[XYZ: delete]", "[...] [Freedonia,
    EU]"): names that no table knows are taken too, if they look like names; () for other words."""
    names = _listed(text, language)
    return names if names and all(is_known(n, language) or _may_be_name(n, language) for n in names) else ()


def is_known(name: str, language: str) -> bool:
    """Whether a table of the language has a delegation or group of that spelling, or one that speaks for others:
    "Mexico, on behalf of GRULAC"."""
    return _named(name, language) is not None or _for_others(name, language) is not None


def is_acronym(name: str, language: str) -> bool:
    """Whether a table has that spelling as letters: "EU", not "MEXICO"."""
    return _ACRONYM.fullmatch(name) is not None and name in _delegations(language)


def delegation(name: str, language: str) -> str:
    """The name that the table gives to a delegation, whatever its spelling ("G-77", "G77 and China" -> "Group of 77
    and China"); of one that speaks for a group that of the group, and the name itself where no table has it. For
    matching authors of several drafts."""
    return _named(_for_others(name, language) or name, language) or name


def is_of_language(name: str, language: str) -> bool:
    """Whether the table of the language itself has that spelling: "Mexique" in French, not in English."""
    return _key(name) in _spellings(language) or fold(" ".join(name.split())) in _spellings(language)


def _named(name: str, language: str) -> str | None:
    """The name in the table; of one in capitals too, "MEXICO", that is no acronym there."""
    known = _delegations(language)
    return known.get(_key(name)) or known.get(fold(" ".join(name.split())))


def is_short_for(acronym: str, before: str) -> bool:
    """Whether letters in parentheses stand for the words before them: "the European Union (EU)", "least developed
    countries (LDCs)"; two letters only for words with capitals."""
    letters = re.sub(r"\W", "", re.sub(r"(?<=[A-Z])s$", "", acronym)).upper()
    whole = "".join(word[0] for word in re.findall(r"[^\W\d_]+", before)[-len(letters) :]).upper()
    # "landlocked developing countries (LLDCs)"
    if len(letters) > _PAIR and whole and whole.endswith((letters, re.sub(r"(.)\1+", r"\1", letters))):
        return True
    initials = "".join(word[0] for word in re.findall(r"[^\W\d_]+", before)[-2 * len(letters) :] if word[0].isupper())
    return 1 < len(letters) <= len(initials) + 1 and initials.endswith(letters)


def _for_others(name: str, language: str) -> str | None:
    """The group in whose name a delegation speaks, as written, or the delegation where no table has the group; None
    where a name says no such thing."""
    found = _speaking(language).fullmatch(" ".join(name.split()))
    names = _delegations(language)
    if found is None or (found["who"] and _key(found["who"]) not in names):
        return None
    if _key(found["group"]) in names:
        return found["group"]
    return found["who"] if found["who"] and _name().fullmatch(found["group"]) else None


@cache
def _speaking(language: str) -> re.Pattern[str]:
    forms, articles = alternatives(language, "behalf"), alternatives(language, "article")
    to = rf"(?:{forms})\s(?:(?:{articles})(?:\s|['’]))?"
    return re.compile(rf"(?:(?P<who>[^()]{{2,60}}?),?\s)?\(?{to}(?P<group>[^()]{{2,60}}?)\)?", re.IGNORECASE)


def _listed(text: str, language: str) -> tuple[str, ...]:
    text = text.strip()
    return _names_in(text, language) if 0 < len(text) <= _LONGEST_LIST else ()


@lru_cache(maxsize=_KEPT)
def _names_in(text: str, language: str) -> tuple[str, ...]:
    if is_known(text, language):
        return (text,)
    pieces: list[str] = []
    for piece in map(str.strip, _LISTED.split(text)):
        together = bool(pieces) and _speaking(language).fullmatch(piece) is not None
        pieces[len(pieces) - together :] = [f"{pieces[-1]}, {piece}"] if together else [piece]
    parts = (part for piece in pieces for part in _apart(piece, language))
    names = tuple(name for part in parts for name in _joined(part, language))
    return names if all(names) and len(names) <= _MOST else ()


def _apart(text: str, language: str) -> list[str]:
    """The names that a sign joins: "EU/US" are two, "G77+China" is one."""
    return [text] if is_known(text, language) else _SPLIT.split(text)


def _joined(text: str, language: str) -> list[str]:
    """The names that "and" joins: "Trinidad and Tobago" is one delegation, "EU and Trinidad and Tobago" are two."""
    if is_known(text, language):
        return [text]
    for match in _and().finditer(text):
        if is_known(text[: match.start()], language):
            return [text[: match.start()], *_joined(text[match.end() :], language)]
    return _and().split(text)


@cache
def _and() -> re.Pattern[str]:
    return re.compile(rf"(?<!\s)\s+(?:{in_any_language('list joint')})\s+", re.IGNORECASE)


def _may_be_name(text: str, language: str) -> bool:
    """Whether words look like a name, and not like that of a body which texts address: "UNODC"."""
    return _looks_like_name(text) and text not in _bodies(language)


@cache
def _bodies(language: str) -> frozenset[str]:
    return frozenset(row["canonical"] for row in table(language, "addressees", ("variant",)))


def _looks_like_name(text: str) -> bool:
    if _ACRONYM.fullmatch(text):
        return 1 < len(text) <= _LONGEST
    return len(text) <= 50 and _name().fullmatch(text) is not None


@cache
def _name() -> re.Pattern[str]:
    """Words with capitals and what stands between them: "Republic of Freedonia", "Côte d’Or"."""
    links, elided = in_any_language("delegation link"), in_any_language("elided link").replace("'", "['’]")
    large = r"[A-ZÀ-Þ][\w'’.-]*"
    return re.compile(rf"{large}(?:\s(?:{large}|{links}|(?:{elided})[\w-]+)){{0,5}}")


def _key(name: str) -> str:
    """Acronyms are told apart by their letters ("US" and "us"), names are folded."""
    name = " ".join(name.split())
    return name if _ACRONYM.fullmatch(name) else fold(name)


@cache
def _attributions(language: str) -> tuple[re.Pattern[str], ...]:
    """The forms of the table, in which {} stands for the names."""
    forms = [row["form"] for row in table(language, "attributions", ("form",))]
    parts = (tuple(re.escape(part).replace("’", "['’]") for part in form.split("{}")) for form in forms)
    return tuple(re.compile(f"{before or '(?m:^)'}(?P<names>.+?){after}", re.IGNORECASE) for before, after in parts)


def _without_support(said: str, language: str) -> str:
    """ "EU, supported by Japan" as "EU, Japan"."""
    for found in reversed(list(_supported(language).finditer(fold_in_place(said)))):
        said = f"{said[: found.start()]}, {said[found.end() :].removesuffix(')' if found['inside'] else '')}"
    return said


@cache
def _supported(language: str) -> re.Pattern[str]:
    """What stands between who proposes and who supports that: ", supported by ", ", appuyée par le "."""
    forms, articles = alternatives(language, "supported by"), alternatives(language, "article")
    return re.compile(rf",?\s(?P<inside>\()?(?:{forms})\s(?:(?:{articles})(?:\s|'))?")


@cache
def _delegations(language: str) -> Mapping[str, str]:
    """Every spelling with its name in the language: its own, and those of the others, for "ROK" and "Holy See" stand in
    French drafts too. Two names are one where the tables share a spelling of them, the ISO code at least. Two letters
    of another language are read in that one alone: "RU", the United Kingdom in French, is Russia in English."""
    own = _spellings(language)
    found = dict(own)
    for other in LANGUAGES:
        theirs = _spellings(other)
        names = {name: own[key] for key, name in theirs.items() if key in own}
        new = {key: name for key, name in theirs.items() if key not in own and not _TWO_LETTERS.fullmatch(key)}
        found |= {key: names.get(name, name) for key, name in new.items()}
    return found


@cache
def _spellings(language: str) -> dict[str, str]:
    return {_key(row["form"]): row["name"] for row in table(language, "delegations", ("form",))}
