"""Words of an instruction that no rule reads: an instruction that has one is named, and nothing of it is done.

Between its first place, action or quotation and its last one every word must be known; in front of them may stand who
asks for it now, behind them why. "Delete everything in OP6 but the name" and "Nobody asked to delete OP6" must not
become "Delete OP6".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from lineage.documents.negotiated.delegations import attributed, is_known
from lineage.documents.papers.quoted_words import PLACE, around
from lineage.languages.number_words import ordinal
from lineage.languages.phrase_patterns import alternatives, any_of, regex, whole_phrase
from lineage.languages.phrases import phrases
from lineage.languages.tables import table
from lineage.languages.text import fold, fold_in_place

if TYPE_CHECKING:
    from collections.abc import Iterable

Span = tuple[int, int]
_NEAR = 3
_LEFT = 200
"""Characters in front of a number in which the word "line" stands: all in front of each took minutes for 100 KB."""
_NAME = 8
"""Words of the longest name of a delegation."""
_WORD = re.compile(r"[^\W_]+")
_NAMED = re.compile(r"\((?P<names>[^()]{1,60})\)")
_BEHIND = re.compile(r"(?:\d(?!\s?\()|\))\s?[–—,:-]?\s?(?P<names>[^:“”«»\"\d]{2,60}):")

_DASHED = re.compile(r":\s(?P<names>[^:“”«»\"\d]{2,60}?)\s[–—-]\s")


def unread(body: str, parts: Iterable[Span], read: Iterable[Span], language: str) -> str:
    """The first words of an instruction that no rule reads; "" for none. `parts` are the spans of its places and its
    action, `read` those of what else is understood: offsets into `body`."""
    said = around(body)
    main = [*parts, *((at, at + 1) for at, letter in enumerate(said) if letter == PLACE)]
    if not main:
        return ""
    first, last = min(start for start, _ in main), max(end for _, end in main)
    left = _blanked(said, [*main, *read, *_names(body, language), *_asking_names(body, said, language)])
    reason = _said("reason", language).search(said[last:])
    behind = last + reason.start() if reason else len(left)
    limit = exception_in(said[behind:], language)  # "for consistency, unless Mexico objects"
    inner = _unknown(left[first:behind], language) or ([limit] if limit else [])
    goes_on = _said("open", language).search(said)
    inner = inner or ([goes_on[0]] if goes_on else _supposed(said, main, language))
    again = regex(rf"\s*[.;(]\s*(?P<same>{alternatives(language, 'same change')})[\s.)]*$").match(said[last:])
    inner = inner or ([again["same"]] if again else [])  # "Idem." behind a change says not where
    outer = "" if inner else _in_front(body, left[:first], language)
    asked = "?" if "?" in said else ""
    return " ".join(inner) or outer or asked


def _supposed(said: str, main: Iterable[Span], language: str) -> list[str]:
    """The first word of a sentence that says in which case another one holds: "With OP2 deleted, we can accept OP3",
    "Should OP2 be deleted, ..."."""
    nouns = alternatives(language, "article", "quoted noun")
    lead = rf"\W*(?P<lead>{alternatives(language, 'supposes')})\s(?:(?:{nouns})[\s'])*"
    found = regex(lead).match(said)
    return [found["lead"]] if found and any(start == found.end() for start, _ in main) else []


def exception_in(reason: str, language: str) -> str:
    """The first word of a folded reason that says where, or in which case, the instruction is not to be done, "except
    in OP3"; "" for none."""
    found = _said("condition", language).search(_said("polite", language).sub("", reason))
    return found[0] if found else ""


def is_remark(said: str, language: str) -> bool:
    """Whether folded words only say where a wording comes from: "agreed language from 77/223", "based on the Pact"."""
    form = rf"\s*(?:{any_of(words('remark', language) | words('reason', language))})(?!\w)"
    return regex(form).match(said) is not None and not any(
        match[0] in words("against", language) for match in _WORD.finditer(said)
    )


def as_typed(words: str, text: str) -> str:
    """Folded words as an instruction has them: "dépassé" for "depasse"; as they are where it does not have them."""
    flat = fold_in_place(text).lower()

    def typed(some: str) -> str:
        at = flat.find(some)
        return text[at : at + len(some)] if at >= 0 else ""

    return typed(words) or " ".join(typed(word) or word for word in words.split(" "))


@cache
def _said(role: str, language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(words(role, language))})(?!\w)")


def _in_front(body: str, left: str, language: str) -> str:
    """The words in front from the first to the last of those that do not say who asks for it now: "Nobody asked", "Last
    year we agreed"; "" for none."""
    found = [match for match in _WORD.finditer(left) if not match[0].isdigit()]
    read = words("said", language) | words("asks", language) | words("front", language)
    asks = any(match[0] in words("asks", language) for match in found)
    said = [match.span() for match in re.finditer(_set_phrases(language), left)]
    named = _delegations(body, found, language)
    inside = {at for start, end in (*named, *said) for at in range(start, end)}
    out: list[re.Match[str]] = []
    for place, match in enumerate(found):
        name = body[match.start()].isupper() and (place > 0 or asks)
        within = match.start() in inside
        within = within or (place > 0 and found[place - 1][0] in words("names adjective", language))
        known = match[0] in read or name or within or _counts_lines(left, match, language)
        if match[0] in words("against", language) or not known:
            out.append(match)
    return left[out[0].start() : out[-1].end()] if out else ""


@cache
def _set_phrases(language: str) -> str:
    """Reasons up to their comma, "for consistency,", and phrases that take what was asked for: "can go along with"."""
    reasons, taken = (any_of(words(role, language)) for role in ("reason", "takes"))
    return rf"(?<!\w)(?:(?:{reasons})(?!\w)[^,]*,|(?:{taken})(?!\w))"


def _delegations(body: str, found: list[re.Match[str]], language: str) -> list[Span]:
    """Where words are the name of a delegation: "l'Union européenne"."""
    return [
        (one.start(), other.end())
        for place, one in enumerate(found)
        if body[one.start()].isupper()
        for other in found[place : place + _NAME]
        if is_known(body[one.start() : other.end()], language)
    ]


def _unknown(said: str, language: str) -> list[str]:
    """The first run of unknown words."""
    known = words("said", language) | words("asks", language)
    found: list[str] = []
    for match in _WORD.finditer(said):
        word = match[0]
        if word in known or _counts_lines(said, match, language):
            if found:
                break
        else:
            found.append(word)
    return found


def _counts_lines(said: str, counted: re.Match[str], language: str) -> bool:
    """Whether a word counts lines of the page, "second line", "line 2": the quoted words say the place too."""
    after = _WORD.search(said, counted.end())
    joints = phrases(language, "list joint") | phrases(language, "range joint") | phrases(language, "ordinal range")
    near = said[max(0, counted.start() - _LEFT) : counted.start()]
    before = [word for word in _WORD.findall(near) if word not in joints][-1:]
    line = words("line", language)
    if counted[0].isdigit():
        return bool(before) and (before[0] in line or before[0].isdigit())
    lasts = phrases(language, "last") | phrases(language, "last but one")
    counts = counted[0] in lasts or ordinal(counted[0], language) is not None
    return after is not None and after[0] in line and counts


def names_line(said: str, language: str, *, far: bool = False) -> bool:
    """Whether a place begins with a line of the page, "line 3", or has one `far` behind: a draft in another layout does
    not have it."""
    found = _WORD.findall(said)
    return any(word in words("line", language) for word in (found if far else found[:_NEAR]))


def _names(body: str, language: str) -> list[Span]:
    """Delegations in parentheses, "Delete OP5 (EU, supported by Japan)", or behind a place: "OP4 – EU: delete"."""
    found = [match for pattern in (_NAMED, _BEHIND, _DASHED) for match in pattern.finditer(body)]
    return [match.span("names") for match in found if attributed(_without_articles(match["names"], language), language)]


def _without_articles(names: str, language: str) -> str:
    """ "Mexique, Pérou" for "le Mexique, le Pérou"."""
    article, joint = alternatives(language, "article"), alternatives(language, "list joint")
    leads = list(regex(rf"(?:^|,|\s(?:{joint})\s)\s*(?P<article>(?:{article})(?:\s|'))").finditer(fold_in_place(names)))
    for found in reversed(leads):
        names = f"{names[: found.start('article')]}{names[found.end('article') :]}"
    return names.strip()


def _asking_names(body: str, said: str, language: str) -> list[Span]:
    """Delegations between a place and what they ask for: "On OP5, the delegation of Egypt suggests adding"."""
    tokens = list(_WORD.finditer(said))
    spans = _delegations(body, tokens, language)
    spans += [match.span() for match in whole_phrase(language, "speaker").finditer(said)]
    joints = phrases(language, "list joint") | phrases(language, "article")
    names = {at for start, end in spans for at in range(start, end)}
    # "the EU and the African Group would like"
    others = [one for one in tokens if one.start() not in names and one[0] not in joints]
    small = words("before asking", language)
    behind = ((span, bisect_left(others, span[1], key=re.Match.start)) for span in spans)
    asking = (
        (span, next((one[0] for one in others[at : at + _NEAR] if one[0] not in small), "")) for span, at in behind
    )
    return [span for span, verb in asking if verb in words("asks", language)]


def _blanked(said: str, spans: Iterable[Span]) -> str:
    letters = list(said)
    for start, end in spans:
        letters[start:end] = " " * (end - start)
    return "".join(letters)


@cache
def words(role: str, language: str) -> frozenset[str]:
    """The folded forms of a role."""
    rows = table(language, "instruction_words", ("role", "form"))
    return frozenset(fold(row["form"]) for row in rows if row["role"] == role)
