"""Findings about references of a draft to its own paragraphs: none such, another one, the wrong way."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from lineage.corpus.citing import content_words
from lineage.documents.resolution import Kind
from lineage.drafting.checking.agreed_wording import homes_in_base, own_base
from lineage.drafting.checking.check_findings import Finding, Rule
from lineage.drafting.cross_references import own_references
from lineage.languages.phrase_patterns import alternatives, numbered_paragraph, paragraph_word
from lineage.languages.phrases import phrases
from lineage.languages.text import fold, fold_in_place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lineage.documents.resolution import Paragraph, Resolution
    from lineage.drafting.checking.checked import Check
    from lineage.drafting.cross_references import Reference

_IN_FRONT = 100
"""Characters in front of a reference, and at the beginning of a paragraph, that say what it is about."""
_MEANT = 2
"""Words more that the paragraph of the printed number shares with those in front of a reference."""


def reference_findings(check: Check) -> Iterator[Finding]:
    """References to paragraphs of the draft itself ("paragraph 12 above", "paragraph 5 of the present resolution")."""
    draft = check.draft
    there = {p.number for p in draft.paragraphs if p.kind is Kind.OPERATIVE and p.number}
    became = _renumbered(check)
    homes = homes_in_base(check)
    for paragraph in draft.paragraphs:
        cited = list(own_references(paragraph.text, draft.language, paragraph.kind))
        base = homes.get(paragraph.label)
        was = list(own_references(base.text, draft.language, paragraph.kind)) if base else []
        alone = [one for one in cited if len(one.numbers) == 1]
        was_alone = [one for one in was if len(one.numbers) == 1]
        for place, one in enumerate(alone):
            then = was_alone[place] if len(was_alone) == len(alone) else None
            same = then is not None and base is not None and _here(base.text, then) == _here(paragraph.text, one)
            moved = became.get(then.numbers[0]) if then and same else None
            about = _words_of(check, paragraph, one, one.numbers[0]) - _words_of(check, paragraph, one, moved or "")
            if moved and about >= _MEANT:
                moved = None  # 66 was the wrong paragraph in 79/160, and is the right one in a draft with one less
            yield from _of_one(check, paragraph, one, (moved, base.id if base else None), there)
        for one in cited:
            if len(one.numbers) > 1 and not there.issuperset(one.numbers):
                yield _reference(paragraph, one, "none")
        yield from _in_annex(paragraph, draft)


def _words_of(check: Check, paragraph: Paragraph, one: Reference, number: str) -> int:
    """How many words the paragraph of a number shares with those in front of a reference: "in accordance with the
    request of the Commission, as recalled in paragraph 66 above"."""
    named = check.draft.paragraph(f"OP{number}")
    language = check.draft.language
    said = paragraph.text[max(0, one.start - _IN_FRONT) : one.start]
    return len(content_words(said, language) & content_words(named.text[:_IN_FRONT], language)) if named else 0


def _here(text: str, one: Reference) -> str:
    return fold(text[slice(*one.here)])


def _of_one(
    check: Check, paragraph: Paragraph, one: Reference, moved: tuple[str | None, str | None], there: set[str]
) -> Iterator[Finding]:
    """What is wrong with a reference to one paragraph; `moved` is the number that it should have by the base, and the
    id of the paragraph there."""
    (number,), (now, base) = one.numbers, moved
    amiss = _misplaced(paragraph, number, _here(paragraph.text, one), check.draft.language) if number in there else ""
    if number in there and now in {None, number} and not amiss:
        return
    start = one.listed[0]
    rest = paragraph.text[start + len(number) : one.end]
    suggestion = f"{paragraph.text[one.start : start]}{now}{rest}" if now else ""
    found = _reference(paragraph, one, amiss or ("moved" if now else "none"))
    yield replace(found, suggestion=suggestion, precedent=base if now else None)


def _reference(paragraph: Paragraph, one: Reference, kind: str) -> Finding:
    return Finding(
        rule=Rule.REFERENCE,
        label=paragraph.label,
        words=paragraph.text[one.start : one.end],
        start=one.start,
        end=one.end,
        kind=kind,
    )


def _misplaced(paragraph: Paragraph, number: str, here: str, language: str) -> str:
    """What is wrong with a reference for where it stands: to its own paragraph, or the wrong way; "" for nothing."""
    own = paragraph.number if paragraph.kind is Kind.OPERATIVE and paragraph.label[:2] == "OP" else None
    if own is None or not own.isdigit() or "(" in paragraph.label:
        return ""
    if own == number:
        return "self"
    above, below = (here in phrases(language, role) for role in ("place above", "place below"))
    return "way" if (above and int(number) > int(own)) or (below and int(number) < int(own)) else ""


def _in_annex(paragraph: Paragraph, draft: Resolution) -> Iterator[Finding]:
    """References of the text to paragraphs that its annex does not have."""
    there = {p.number for p in draft.paragraphs if p.kind is Kind.ANNEX and p.number and p.number.isdigit()}
    if not there or paragraph.kind is Kind.ANNEX:
        return
    for match in _annex_reference(draft.language).finditer(fold_in_place(paragraph.text)):
        if match["number"] not in there:
            yield Finding(
                rule=Rule.REFERENCE,
                label=paragraph.label,
                words=paragraph.text[match.start() : match.end()],
                start=match.start(),
                end=match.end(),
                kind="none",
            )


@cache
def _annex_reference(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b{numbered_paragraph(language)}\s(?:{alternatives(language, 'annex place')})")


def follows_numbers(check: Check, one: Finding) -> bool:
    """Whether changed words are but numbers of paragraphs that follow those of the draft: "as recalled in paragraphs 6
    and 13 above" where these were 5 and 12."""
    said, was = (list(re.finditer(r"\d{1,3}", words or "")) for words in (one.words, one.suggestion))
    alike = [re.sub(r"\d{1,3}", "#", words or "") for words in (one.words, one.suggestion)]
    if not said or alike[0] != alike[1]:
        return False
    text = fold_in_place(next((p.text for p in check.draft.paragraphs if p.label == one.label), ""))
    named = any(match.end() <= one.start for match in _paragraph_word(check.draft.language).finditer(text))
    became = _renumbered(check) if named else {}
    return bool(became) and all(became.get(old[0]) == new[0] for old, new in zip(was, said, strict=True))


@cache
def _paragraph_word(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{paragraph_word(language)})")


def _renumbered(check: Check) -> Mapping[str, str]:
    """Number of an operative paragraph in the base -> its number in the draft."""
    found: dict[str, str] = {}
    for item in check.paragraphs:
        base = own_base(item)
        if base is not None and base.number and item.paragraph.number:
            found.setdefault(base.number, item.paragraph.number)
    return found
