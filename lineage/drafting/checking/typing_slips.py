"""Findings about what nobody means to write: words that stand twice in a row, a small word in a form that does not go
with the next one."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from lineage import languages
from lineage.documents.resolution import Kind
from lineage.drafting.checking.agreed_wording import homes_in_base
from lineage.drafting.checking.check_findings import Rule
from lineage.drafting.checking.draft_alone import finding_at
from lineage.languages.phrases import phrases
from lineage.languages.tables import table
from lineage.languages.text import COMPOUND_WORD, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lineage.drafting.checking.check_findings import Finding
    from lineage.drafting.checking.checked import Check

_WORD = COMPOUND_WORD.pattern
_DOUBLED = re.compile(rf"(?<![\w‐‑’'-])({_WORD}(?:\s{_WORD}){{0,3}})\s\1(?![\w‐‑’'-])")
_COMPOUND = re.compile(r"(?<![\w’'‐‑-])[^\W\d_]+(?:[‐‑-][^\W\d_]+)*(?![\w’'‐‑-])")
_HYPHENS = str.maketrans("‐‑", "--")
_GLUED = re.compile(r"(?<![\w/])(\d{1,4}/\d{1,4}|(?:19|20)\d\d)(?:(?=[a-z]{2,3}\s)|(,)(?=\d{2}/\d))\S+")
"""A resolution or a year without a space behind it: "59/111of 6 December 2004", "2 December 2020,76/69"."""
_WAYS = 2
_USUAL = 3
"""How often the usual form of a word stands where another one stands once."""


class _Slip(NamedTuple):
    """Words of a paragraph, and those that were meant; "" where only the author can say."""

    words: str
    start: int
    right: str
    kind: str


def typing_findings(check: Check) -> Iterator[Finding]:
    """The slips of a draft that its counterpart in the base does not have. Of 2,036 texts of the archive seven have
    words twice in a row by mistake, none a wrong form; of 981 two have a hyphen once and not three times, or the other
    way round: "counterterrorism"."""
    language, homes = check.draft.language, homes_in_base(check)
    texts = [p for p in check.draft.paragraphs if p.kind is not Kind.HEADING]
    joined = _joined_once(p.text for p in texts)
    for paragraph in texts:
        home = homes.get(paragraph.label)
        if home and home.text == paragraph.text:
            continue
        agreed = {slip.words for slip in _slips(home.text, language, joined)} if home else set()
        for slip in _slips(paragraph.text, language, joined):
            if slip.words not in agreed:
                span = slip.start, slip.start + len(slip.words)
                yield replace(finding_at(paragraph, Rule.TYPO, span, slip.right, kind=slip.kind), sure=True)


def _joined_once(texts: Iterable[str]) -> dict[str, str]:
    """Words that a draft has once, and three times or more with another hyphen; with these, as they are printed."""
    forms = defaultdict[str, Counter[str]](Counter)
    printed: dict[str, str] = {}
    for word in (match[0] for text in texts for match in _COMPOUND.finditer(text)):
        if word.islower():
            plain = _plain(word)
            forms[plain.replace("-", "")][plain] += 1
            printed[plain] = word
    twos = [counted.most_common() for counted in forms.values() if len(counted) == _WAYS]
    return {rare: printed[usual] for (usual, many), (rare, count) in twos if count == 1 and many >= _USUAL}


def _plain(word: str) -> str:
    """A word with one kind of hyphen: "anti‑personnel" does not break at its own."""
    return word.translate(_HYPHENS)


def _slips(text: str, language: str, joined: Mapping[str, str]) -> Iterator[_Slip]:
    own = languages.language(language)
    for match in _DOUBLED.finditer(text):
        said, joints = fold(match[1]), phrases(language, "list joint")
        listed = len(said.split()) > 1 and not joints.isdisjoint(said.split())  # "countries and countries of origin"
        if said not in phrases(language, "stands twice") and not listed:
            yield _Slip(match[0], match.start(), match[1], "doubled")
    for match in _COMPOUND.finditer(text) if joined else ():
        if _plain(match[0]) in joined:
            yield _Slip(match[0], match.start(), joined[_plain(match[0])], "hyphen")
    for match in _GLUED.finditer(text):
        end = match.end(2) if match[2] else match.end(1)
        yield _Slip(match[0], match.start(), f"{text[match.start() : end]} {text[end : match.end()]}", "space")
    for match in _apart(language).finditer(text):
        yield _Slip(match[0], match.start(), match[0].replace(" ", "-"), "apart")
    for match in own.misjoined.finditer(text):
        yield _Slip(match[0], match.start(), own.rejoined(match[0]), "form")


@cache
def _apart(language: str) -> re.Pattern[str]:
    """Ordinals without their hyphen, "Twenty third": 6 of 9,170 in the archive, all of them slips; not "twenty third
    parties"."""
    hyphened = (row["form"] for row in table(language, "ordinals", ("form",)) if "-" in row["form"])
    forms = "|".join(re.escape(form).replace(r"\-", " ") for form in sorted(hyphened, key=len, reverse=True))
    return re.compile(rf"(?<![\w‐‑-])(?:{forms or '(?!)'})(?![\w‐‑-]|\s\w+s\b)", re.IGNORECASE)
