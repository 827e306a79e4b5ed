"""Words that stand in a name or a title: what is said of all "human rights" of a text is not said of the High
Commissioner for Human Rights, nor of a resolution on human rights."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from lineage import languages
from lineage.concordance.named_entities import names_in
from lineage.corpus.citing import DATED, NAME
from lineage.documents.papers.quoted_words import QUOTED
from lineage.drafting.revising.words.finding_words import Found
from lineage.languages.dates import days_in
from lineage.languages.formulas import opening
from lineage.languages.phrase_patterns import alternatives, regex, whole_phrase
from lineage.languages.phrases import phrases
from lineage.languages.tables import has_table, table
from lineage.languages.text import fold, fold_in_place, plain_in_place

_CAPITAL = r"[^\W\d_a-zæøœß][\w'-]*"
_SENTENCE = re.compile(r"(?:^|[.;:]\s)\W*[\w’'-]+\s*")
_REACH = 300
"""Characters before a word in which a name that it ends begins."""
_TITLE_END = re.compile(r"[,;:.](?=\s|$)|$")


def name_around(text: str, place: Found, language: str) -> str:
    """The name or title of which a stretch is a part, as printed; "" where it is in none, or is the whole of it. An
    empty stretch is a place where words would come."""
    held = (name for name in _names(text, language) if _is_part(place, name))
    found = max(held, key=lambda name: name.end - name.start, default=None) or _in_chain(text, place, language)
    return text[slice(*found)] if found else ""


def is_name(words: str, language: str, draft: str = "") -> bool:
    """Whether words are a whole name themselves: "Human Rights Council", or a word of names alone: "Chernobyl", which
    the `draft` has nowhere in small letters."""
    alone = re.fullmatch(_CAPITAL, plain_in_place(words.strip())) is not None
    common = phrases(language, "name head") | phrases(language, "body")
    if alone and fold(words.strip()) not in common:
        return regex(rf"(?<!\w){re.escape(words.strip().lower())}(?!\w)").search(draft) is None
    return any(words[slice(*name)] == words.strip() for name in _known(words, language))


def _is_part(place: Found, name: Found) -> bool:
    if place.start == place.end:
        return name.start < place.start < name.end
    return place != name and name.start <= place.start and place.end <= name.end


@lru_cache(maxsize=4096)
def _names(text: str, language: str) -> tuple[Found, ...]:
    quoted = (Found(*match.span()) for match in QUOTED.finditer(text) if match[0][0] not in "'‘")
    return (*_known(text, language), *quoted, *_titles(text, language), *_capitals(text, language))


def _known(text: str, language: str) -> list[Found]:
    """Names of the tables."""
    known = [Found(one.start, one.end) for one in names_in(text, language)]
    pattern = _listed(language)
    return known + ([Found(*match.span()) for match in pattern.finditer(fold_in_place(text))] if pattern else [])


@cache
def _listed(language: str) -> re.Pattern[str] | None:
    if not has_table(language, "names"):
        return None
    forms = sorted({fold_in_place(row["name"]) for row in table(language, "names", ("name",))}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, forms))})(?!\w)")


def _titles(text: str, language: str) -> list[Found]:
    """What is said of a resolution behind its number and date: "78/228 of 19 December 2023 on improving ..."."""
    days = [match for match, _ in days_in(text, language)]
    found = []
    for name in NAME.finditer(text):
        day = next((d for d in days if name.end() <= d.start() <= name.end() + DATED), None)
        start = day.end() if day else name.end()
        flat = fold_in_place(text)
        said = _theme(language).match(flat, start)
        end = _TITLE_END.search(text, said.end()) if said else None
        if said and end:
            more = _more_texts(language).search(flat, said.end(), end.start())
            found.append(Found(said.end(), more.start() if more else end.start()))
    return found


@cache
def _more_texts(language: str) -> re.Pattern[str]:
    """What goes on behind a title with others: " and its other relevant resolutions"."""
    joint, texts = alternatives(language, "list joint"), alternatives(language, "adopted text")
    return re.compile(rf"\s(?:{joint})\s(?:[\w-]+\s){{1,4}}(?:{texts})(?!\w)")


@cache
def _theme(language: str) -> re.Pattern[str]:
    return re.compile(rf",?\s(?:{alternatives(language, 'theme')})\s")


def _capitals(text: str, language: str) -> list[Found]:
    """Runs of words with a capital, with the small words between: "Office of the High Commissioner for Human Rights".
    The first word of a sentence is none of them, nor is the opening of a paragraph."""
    head = opening(text, language)
    first = head.end if head else 0
    starts = {match.end() for match in _SENTENCE.finditer(text)}
    found = []
    for match in _run(language).finditer(plain_in_place(text), first):
        start = max([match.start(), *(at for at in starts if match.start() < at < match.end())])
        if match[0].strip() and " " in text[start : match.end()] and not (match.start() == 0 and start == 0):
            found.append(Found(start, match.end()))
    return found


@cache
def _run(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){_CAPITAL}(?:\s(?:{_links(language)}\s?)?{_CAPITAL})*(?!\w)")


@cache
def _links(language: str) -> str:
    """Words that hold a name together, as a pattern: "of the", "sur la", "d’"."""
    said, articles = alternatives(language, "name link"), alternatives(language, "article")
    return rf"(?:{said})(?:\s(?:{articles}))?'?"


def _in_chain(text: str, place: Found, language: str) -> Found | None:
    """The name that words in small letters end: "Special Rapporteur on trafficking", not "l’Office de fournir"."""
    if re.compile(rf"(?:{languages.language(language).infinitive})(?!\w)").match(text, place.start):
        return None
    stretch = (plain_in_place(text), max(0, place.start - _REACH), place.start)
    found = _chain(language).search(*stretch) or _small_chain(language).search(*stretch)
    name = Found(found.start(), place.end) if found else None
    return name if name and _is_part(place, name) and not _says_theme(text, name.start, place, language) else None


def _says_theme(text: str, start: int, place: Found, language: str) -> bool:
    """Whether words say what a body has done something about, and do not end its name: "its resolutions and those of
    the Council on trafficking in persons"."""
    flat = fold_in_place(text)
    said, before = flat[start : place.start], re.split(r"[,;:]\s", flat[max(0, start - _REACH) : start])[-1]
    if regex(rf"(?<!\w)(?:{alternatives(language, 'body of themes')}){_theme(language).pattern}").search(said):
        return True
    cited = whole_phrase(language, "adopted text").search(before)
    return cited is not None and re.search(_theme(language).pattern, said) is not None


@cache
def _chain(language: str) -> re.Pattern[str]:
    kinds, link = alternatives(language, "name adjective"), rf"\s{_links(language)}\s?"
    return re.compile(
        rf"(?<!\w)(?:{_CAPITAL}\s)*(?=[^\W\d_a-z])(?i:{alternatives(language, 'name head')})"
        rf"(?:\s(?:{kinds})){{0,2}}(?:{link}[\w-]+){{0,2}}{link}$"
    )


@cache
def _small_chain(language: str) -> re.Pattern[str]:
    """A title in small letters: "la coordonnatrice de l’Union européenne pour la lutte contre la traite", "principes et
    directives concernant les droits de l’homme et la traite"."""
    link, joint = rf"\s{_links(language)}\s?", alternatives(language, "list joint")
    # "la Rapporteuse spéciale sur la traite des êtres humains de lutter contre la traite"
    word = rf"(?!(?:{languages.language(language).infinitive})(?!\w))[\w-]+"
    last = rf"\s(?:{joint})\s(?:(?:{alternatives(language, 'article')})\b'?\s?)?"
    return re.compile(
        rf"(?<!\w)(?i:{alternatives(language, 'small name head')})"
        rf"(?:{link}(?:{_CAPITAL}\s?)*{word}(?:\s{word})?(?=\W)){{0,3}}(?:{link}|{last})$"
    )
