"""What shows that a paragraph is preambular or operative where neither its number nor a known verb does: the line that
announces the operative paragraphs, a verb that is a heading, the end of a clause."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING

from lineage.languages.formulas import opening
from lineage.languages.phrases import phrases
from lineage.languages.text import fold, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.documents.named_entries import ReadBlock
    from lineage.languages.formulas import Part

_CLAUSE_END = re.compile(r"[,;:](?:[\W_]|\d{1,3}(?=\W*$))*$")
_WORD = re.compile(r"[^\W_]+")
_NAME_END = re.compile(r"[,;:(]")
_AUTHORS = re.compile(r"(?:(?:(?<!\s)\s+)?[(\[][^()\[\]]*[)\]])+\W*$")
_VERB_LENGTH = 90
"""Characters of the longest verb that stands as a heading with those whom it addresses: "INVITES THE MEMBER STATES,
TAKING INTO ACCOUNT SUBSIDIARITY, TO" has 70."""
_SPEAKER_LENGTH = 60
_KEPT = 1 << 14
"""Paragraphs of which is kept whether they have a phrase."""
_ANNOUNCED = 300
"""Characters in which a line names the text that it announces."""


def announcing(entries: Sequence[ReadBlock], language: str) -> frozenset[int]:
    """Indexes of the lines after which the operative paragraphs stand: "Soumet aux Ministères la recommandation
    suivante :", "Recommends that the governments of member States:" above number 1. Lines that begin like a preambular
    paragraph ("Considering:") do not count, nor do those in an annex."""
    found, annexed = set(), False
    for index, entry in enumerate(entries):
        annexed = entry.kind == "annex" or (annexed and entry.kind != "organ")
        if entry.kind == "text" and announces_declaration(entry.text, language):
            annexed = True  # "Adopts the following political declaration:", "We, Heads of State ...:", "1. Reaffirm"
        if entry.kind != "text" or annexed:
            continue
        formula = opening(entry.text, language)
        if formula is not None and formula.part == "preambular":
            continue
        if entry.text.rstrip().endswith(":"):
            said = _counts_from_one(entries, index) or _has(entry.text, "announced", language)
        else:  # "adopts this twelfth day of June 2027 the following Recommendation, which may be cited as ..."
            said = formula is not None and _has(entry.text[:_ANNOUNCED], "announced", language)
            said = said and first_number_follows(entries, index)
        if said:
            found.add(index)
    return frozenset(found)


def announces_declaration(text: str, language: str) -> bool:
    """Whether an unnumbered paragraph announces a text that is adopted with it: "Adopts the following declaration:"."""
    if not text.rstrip().endswith(":") or _has(text, "announced", language):
        return False
    words = {fold(text[start:end]) for start, end in tokens(text[:300])}
    return bool(words & phrases(language, "following"))


def last_announcing(entries: Sequence[ReadBlock], found: frozenset[int]) -> tuple[int, ...]:
    """For every entry the index of the last announcing line of its part of the document (parts begin with the name of
    an organ or an annex), -1 where there is none."""
    lasts: list[int] = []
    start, last = 0, -1
    for index, entry in enumerate(entries):
        if entry.kind in {"organ", "annex"} and index > start:
            lasts += [last] * (index - start)
            start, last = index, -1
        last = index if index in found else last
    return (*lasts, *[last] * (len(entries) - start))


def verb_heading(entries: Sequence[ReadBlock], index: int, language: str) -> Part | None:
    """The part that begins under an entry that is a verb over numbered paragraphs, which go on with its sentence:
    "CONSIDERING THAT", "1. safe bridges are ..."; "INVITES THE MEMBER STATES TO", "4. inspect ..."; None for others."""
    entry = entries[index]
    text = entry.text.strip()
    after = entries[index + 1] if index + 1 < len(entries) else None
    if entry.kind not in {"text", "heading"} or after is None or after.kind != "number" or len(text) > _VERB_LENGTH:
        return None
    formula = opening(text, language)
    own = opening(after.text, language) is not None and after.text[:1].isupper()
    if formula is None or text[-1:] in ".;," or own:
        return None
    if formula.part == "preambular":
        rest = text[formula.end :].rstrip(" :")
        return (
            "preambular" if len(rest.split()) <= 1 or fold(rest).strip() in phrases(language, "what follows") else None
        )
    goes_on = after.mark is not None and after.mark.value > 1 and after.text[:1].islower()  # "INVITES:", "3. to report"
    return "operative" if goes_on or (text.isupper() and not text.endswith(":")) else None


def articles_begin(entries: Sequence[ReadBlock], index: int, language: str) -> bool:
    """Whether article 1 is the next article below a heading of the same annex, which is not the title of one."""
    if entries[index].mark or entries[index - 1].kind == "heading" or opening(entries[index].text, language):
        return False
    below = takewhile(lambda entry: entry.kind != "annex", entries[index + 1 :])
    articles = (entry.mark for entry in below if entry.mark and entry.mark.kind == "article")
    following = next(articles, None)
    return following is not None and following.value == 1


def unnamed_annex_begins(entries: Sequence[ReadBlock], index: int, language: str) -> bool:
    """Whether the text that a resolution says is annexed to it begins under a heading without the word: "3. Decides to
    remain seized of the matter.", "De-listing procedure", "1. ..." (S/RES/1730)."""
    if entries[index].mark or not entries[index - 1].text.rstrip().endswith("."):
        return False
    return first_number_follows(entries, index) and _says_annexed(entries, index, language)


def bare_annex_begins(entries: Sequence[ReadBlock], index: int, language: str) -> bool:
    """Whether that text begins with its first number, and the count of the resolution does not go on behind it: "3.
    Adopts the guidelines annexed to the present resolution.", "1. Member States should ..."."""
    entry, before = entries[index], next((one for one in reversed(entries[:index]) if one.kind != "closing"), None)
    if entry.kind != "number" or entry.mark is None or entry.mark.value != 1 or before is None:
        return False
    if before.kind not in {"number", "item", "bullet"} or not before.text.rstrip().endswith("."):
        return False
    alone = entries[index - 1].kind == "closing" or all(one.inside for one in entries[index:] if one.kind == "number")
    return alone and _says_annexed(entries, index, language)


def _says_annexed(entries: Sequence[ReadBlock], index: int, language: str) -> bool:
    """Whether a numbered paragraph before `index` says that a text is annexed, and no annex has a head."""
    if any(entry.kind == "annex" for entry in entries):
        return False
    return any(entry.kind == "number" and _has(entry.text, "annexed", language) for entry in entries[:index])


def organ_follows(entries: Sequence[ReadBlock], index: int) -> bool:
    """Whether the name of an organ stands below a heading, or below the title that follows it."""
    below = [entry.kind for entry in entries[index + 1 : index + 3]]
    return below[:1] == ["organ"] or below == ["heading", "organ"]


def first_number_follows(entries: Sequence[ReadBlock], index: int) -> bool:
    """Whether the next numbered paragraph of the same part is the first: "Adopts this Recommendation.", "1. ..."."""
    body = takewhile(lambda entry: entry.kind not in {"annex", "organ", "section"}, entries[index + 1 :])
    after = next((entry.mark for entry in body if entry.kind == "number"), None)
    return after is not None and after.value == 1


def ends_like_clause(text: str) -> bool:
    """Whether a paragraph ends like a clause of the preamble: with a comma or semicolon, or begins with a mark of
    negotiation, so that its first words say nothing."""
    bare = text.strip()
    if bare and not bare[0].isalpha() and bare[0] not in "\"'“”«»‘’":
        return True
    return _CLAUSE_END.search(_AUTHORS.sub("", bare)[-60:]) is not None


def is_speaker(text: str, language: str) -> bool:
    """Whether a line is the name of a body as subject: "La Conférence,"."""
    return len(text) <= _SPEAKER_LENGTH and names_speaker(text, language)


def names_speaker(text: str, language: str, ends: tuple[str, ...] = (",",)) -> bool:
    """Whether a line begins with an article and a name, and ends with a comma (or one of `ends`): "The Committee of
    Ministers, under the terms of Article 15.b,", "The participants in the Conference, meeting in Vienna,"."""
    line = " ".join(text.split())
    name = _without_article(line, language)
    return line.endswith(ends) and line[:1].isupper() and (name[:1].isupper() or _is_body(name, language))


def names_body(text: str, language: str) -> bool:
    """Whether a short line without a stop begins like the name of a body: "L'Assemblée parlementaire"."""
    line = " ".join(text.split())
    name = _without_article(line, language) or line
    return len(line) <= _SPEAKER_LENGTH and line[:1].isupper() and line[-1:].isalpha() and _is_body(name, language)


def _is_body(name: str, language: str) -> bool:
    word = _WORD.match(fold(name))
    return word is not None and word[0] in phrases(language, "body")


def speaker_name(line: str, language: str) -> str:
    """The name in a line that `names_speaker` or `names_body` accepts: "Committee of Ministers"."""
    return _NAME_END.split(_without_article(line, language) or line, maxsplit=1)[0].strip()


def _without_article(line: str, language: str) -> str:
    """What follows the article, "" where there is none."""
    folded = fold(line)
    starts = (phrase for phrase in phrases(language, "article") if folded.startswith((f"{phrase} ", f"{phrase}'")))
    return next((line[len(phrase) + 1 :].strip() for phrase in starts), "")


def _counts_from_one(entries: Sequence[ReadBlock], index: int) -> bool:
    after = entries[index + 1] if index + 1 < len(entries) else None
    return after is not None and after.kind == "number" and after.mark is not None and after.mark.value == 1


@lru_cache(maxsize=_KEPT)
def _has(text: str, role: str, language: str) -> bool:
    """Whether a text has a phrase of that role. Each 1 that may begin an annex asks it of all paragraphs above: 2,000
    of these took 5.9 s."""
    said = f" {_words(text)} "
    return any(f" {_words(phrase)} " in said for phrase in phrases(language, role))


def _words(text: str) -> str:
    return " ".join(_WORD.findall(fold(text)))
