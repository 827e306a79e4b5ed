"""Articles beside a noun that a change brings: whether they fit it, as far as that is known."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from lineage import languages
from lineage.languages.tables import has_table, table

if TYPE_CHECKING:
    from collections.abc import Mapping

_ARTICLE, _ENDING, _EITHER = "article", "ending", "either"
_BEFORE_VOWEL, _BEFORE_CONSONANT = "article before vowel", "article before consonant"


def doubtful(text: str, at: int, draft: str, language: str, *, old: str = "", given: int = 0) -> str:  # noqa: PLR0913
    """The word at `at` with its article, or with its adjectives and participle, where nothing shows that they agree:
    "la trafic", "organismes compétentes", "aux État"; "" where they do. `old`: the words that it replaces, "" for none;
    their gender, which `draft` or their ending may show, is then the one to agree with. `given`: how many characters
    were put in, within which adjectives stand as they were given: "êtres humains"."""
    found, word = _around(text, at)
    if word is None or not _forms(language) or word[0].lower() in _forms(language):
        return ""
    several = _forms_of("determiner of several", language)
    one = not languages.language(language).is_plural(word[0])
    if found and old and found[0].strip().lower() in several and one:
        return f"{found[0]}{word[0]}"
    article = found[0].strip().replace("'", "’").lower() if found else ""
    if found is None or article not in _forms(language):
        lead = found[0] if found and re.fullmatch(_row("varying", language) or "(?!)", found[0].strip()) else ""
        words = _with_adjectives(text[at:], word[0], old, draft, language, lead=lead)
        return "" if not lead and len(words) <= given else words
    kind, gender = _forms(language)[article]
    wrong = kind == (_BEFORE_CONSONANT if _begins_with_vowel(word[0], language) else _BEFORE_VOWEL)
    if wrong or not old or gender == _EITHER:
        return f"{found[0]}{word[0]}" if wrong else ""
    known = _genders(word[0], draft, language)
    return "" if known and known <= {gender, _EITHER} else f"{found[0]}{word[0]}"


def with_whole_article(text: str, at: int, draft: str, language: str) -> str:
    """A text whose elided article before the word at `at` is written whole where that word begins with a consonant and
    its gender is known: "la proposition" for "l’proposition"."""
    found, word = _around(text, at)
    if found is None or word is None or found[0].lower().replace("'", "’") not in _forms_of("elided article", language):
        return text
    known = set() if _begins_with_vowel(word[0], language) else _genders(word[0], draft, language)
    whole = [row["form"] for row in _rows(language) if row["kind"] == "whole article" and {row["gender"]} == known]
    if len(whole) != 1:
        return text
    put = whole[0].capitalize() if found[0][0].isupper() else whole[0]
    return f"{text[: found.start()]}{put} {text[at:]}"


def _around(text: str, at: int) -> tuple[re.Match[str] | None, re.Match[str] | None]:
    """The article, or other word, before a place, and the word that begins there."""
    before = re.search(r"(?<![\w’'])[^\W\d_]+(?:\s|[’'])$", text[:at])
    return before, re.compile(r"[^\W\d_][\w-]*").match(text, at)


def _with_adjectives(behind: str, word: str, old: str, draft: str, language: str, *, lead: str) -> str:  # noqa: PLR0913
    """A noun with the adjectives around it and the participle behind its verb, where its gender is not known to be that
    of the noun before, or one is of several and the other is not."""
    adjective, varying = (_row(kind, language) or "(?!)" for kind in ("adjective", "varying"))
    own = languages.language(language)
    # "la traite et aider", "États agissant ensemble", "femmes visent à"
    adjective = rf"(?!(?:{own.infinitive})(?!\w)){adjective}"
    if own.is_plural(old.partition(" ")[0]):
        adjective = rf"(?=[\w-]*(?:{own.plural})(?![\w-])){adjective}"
    verb = rf"(?:\s(?:{_row('copula', language) or '(?!)'})\s{varying}(?![\w’']))?"
    chain = rf"(?:(?:\s|,\s|,?\s(?:{_row('joint', language) or '(?!)'})\s){adjective}(?![\w’']))"
    run = re.match(rf"{re.escape(word)}{chain}*{verb}", behind)
    noun = re.match(r"[^\W\d_][\w-]*", old)
    if run is None or noun is None or (run[0] == word and not lead):
        return ""
    was, now = (_genders(one, draft, language) for one in (noun[0], word))
    same_number = own.is_plural(noun[0]) is own.is_plural(word)
    return "" if was and was == now and same_number else f"{lead}{run[0]}"


def _genders(word: str, draft: str, language: str) -> set[str]:
    """The genders that a noun has beside its articles in a draft, or by the table, or by its ending, that of one among
    several too."""
    beside = re.finditer(rf"(?<![\w’'])([^\W\d_]+)\s{re.escape(word)}(?!\w)", draft, re.IGNORECASE)
    said = {_forms(language)[article][1] for match in beside if (article := match[1].lower()) in _forms(language)}
    return (
        said
        or _by_table(word, language)
        or {gender for ending, gender in _endings(language).items() if word.endswith((ending, f"{ending}s"))}
    )


def _by_table(word: str, language: str) -> set[str]:
    """The genders of a noun of the table, or of one that begins with an aspirated h of it."""
    nouns = {gender for noun, gender in _nouns(language).items() if word.lower() in {noun, f"{noun}s"}}
    return nouns or {gender for begins, gender in _aspirated(language).items() if begins.match(word)}


def _begins_with_vowel(word: str, language: str) -> bool:
    """Whether the article before a word is elided: not before an aspirated h."""
    vowel = re.fullmatch(_row("vowel", language) or "(?!)", word, re.IGNORECASE)
    return vowel is not None and not any(begins.match(word) for begins in _aspirated(language))


def words_of(kind: str, language: str, gender: str | None = None) -> str:
    """A pattern of any word of a kind, of one gender or of both; one that is never found where the table has none."""
    forms = [row["form"] for row in _rows(language) if row["kind"] == kind and gender in {None, row["gender"]}]
    return f"(?:{'|'.join(forms) or '(?!)'})"


@cache
def _forms(language: str) -> Mapping[str, tuple[str, str]]:
    """Kind and gender of each article."""
    return {row["form"]: (row["kind"], row["gender"]) for row in _rows(language) if row["kind"].startswith(_ARTICLE)}


@cache
def _endings(language: str) -> Mapping[str, str]:
    return {row["form"]: row["gender"] for row in _rows(language) if row["kind"] == _ENDING}


@cache
def _nouns(language: str) -> Mapping[str, str]:
    return {row["form"]: row["gender"] for row in _rows(language) if row["kind"] == "noun"}


@cache
def _aspirated(language: str) -> Mapping[re.Pattern[str], str]:
    rows = [row for row in _rows(language) if row["kind"] == "aspirated"]
    return {re.compile(row["form"], re.IGNORECASE): row["gender"] for row in rows}


@cache
def _forms_of(kind: str, language: str) -> frozenset[str]:
    return frozenset(row["form"] for row in _rows(language) if row["kind"] == kind)


@cache
def _row(kind: str, language: str) -> str:
    return next((row["form"] for row in _rows(language) if row["kind"] == kind), "")


def _rows(language: str) -> tuple[Mapping[str, str], ...]:
    return table(language, "genders", ("form", "kind")) if has_table(language, "genders") else ()
