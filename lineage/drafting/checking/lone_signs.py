"""Findings about brackets, parentheses and quotation marks that open and do not close, or close and did not open."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from lineage.documents.resolution import Kind
from lineage.drafting.checking.agreed_wording import homes_in_base
from lineage.drafting.checking.check_findings import Rule
from lineage.drafting.checking.draft_alone import finding_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.documents.resolution import Paragraph
    from lineage.drafting.checking.check_findings import Finding
    from lineage.drafting.checking.checked import Check

_PAIRS = ("()", "[]", "“”", "«»")
_QUOTES = frozenset({"“”", "«»"})
_ITEM = re.compile(r"(?<![\w(])(?:[a-z]{1,4}|\d{1,3})\)")
"""The letter of an item with what closes it alone: "a) Les États", "les alinéas a) et b)"."""
_SIGNS = {pair: re.compile(f"[{re.escape(pair)}]") for pair in _PAIRS}
_WORDS = 4
"""Words shown beside the sign."""
_REACH = 240
"""Characters at its side in which they are looked for: each of 40,000 brackets in a row stood with all behind it."""


class _Lone(NamedTuple):
    """A sign without its pair, and where it stands."""

    paragraph: Paragraph
    at: int
    opens: bool


def lone_sign_findings(check: Check) -> Iterator[Finding]:
    """The signs of a draft without their pair. What opens in one paragraph and closes in a later one is a quotation, or
    a stretch of paragraphs; what the counterpart in the base lacks as well is as it was agreed."""
    homes = homes_in_base(check)
    for pair in _PAIRS:
        for one in _unpaired(check.draft.paragraphs, pair):
            base = homes.get(one.paragraph.label)
            if base is None or one.opens not in {opens for _, opens in _lone(base.text, pair)}:
                yield _told(one)


def _unpaired(paragraphs: Sequence[Paragraph], pair: str) -> list[_Lone]:
    """Those without a counterpart in another paragraph; each paragraph of a long quotation opens it again."""
    waiting, out = list[_Lone](), list[_Lone]()
    texts = [p for p in paragraphs if p.kind is not Kind.HEADING]
    for paragraph, behind in zip_longest(texts, texts[1:]):
        again = pair in _QUOTES and behind is not None and behind.text.startswith(pair[0])
        for at, opens in _of(paragraph, pair):
            if opens and at == 0 and again:
                continue
            if opens:
                waiting.append(_Lone(paragraph, at, opens))
            elif waiting and pair != "()":
                waiting = [] if pair in _QUOTES else waiting[:-1]
            else:
                out.append(_Lone(paragraph, at, opens))
    return [*out, *waiting]


def _of(paragraph: Paragraph, pair: str) -> list[tuple[int, bool]]:
    """The lone signs of a paragraph, and the brackets of negotiators, which its words do not have."""
    marks = [one for one in paragraph.proposals if one.lone and one.lone in pair]
    hidden = [(one.start if one.lone == "[" else max(0, one.end - 1), one.lone == "[") for one in marks]
    return sorted([*_lone(paragraph.text, pair), *hidden])


def _lone(text: str, pair: str) -> list[tuple[int, bool]]:
    """Where the signs without their pair stand, and whether they open."""
    items = {match.end() - 1 for match in _ITEM.finditer(text)} if pair == "()" else set()
    waiting, out = list[int](), list[tuple[int, bool]]()
    for match in _SIGNS[pair].finditer(text):
        at = match.start()
        if match[0] == pair[0]:
            waiting.append(at)
        elif waiting:
            waiting.pop()
        elif at not in items:
            out.append((at, False))
    return [*out, *((at, True) for at in waiting)]


def _told(one: _Lone) -> Finding:
    """A finding on the sign with the words at its side."""
    text = one.paragraph.text
    first = one.at if one.opens else max(0, one.at + 1 - _REACH)
    words = list(re.finditer(r"\S+", text[first : first + _REACH if one.opens else one.at + 1]))
    ahead, back = (first, first + words[:_WORDS][-1].end()), (first + words[-_WORDS:][0].start(), one.at + 1)
    span = ahead if one.opens else back
    return replace(finding_at(one.paragraph, Rule.LONE, span, kind="" if one.opens else "closes"), sure=True)
