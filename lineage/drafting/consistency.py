"""Findings about what does not add up: numbers, references to paragraphs, terms."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from lineage.documents.proposals import TextState
from lineage.documents.resolution import Kind
from lineage.drafting.agreed_wording import own_base
from lineage.drafting.check_findings import Finding, Rule
from lineage.drafting.cross_references import own_references
from lineage.languages.phrase_patterns import alternatives
from lineage.languages.phrases import phrases
from lineage.languages.text import fold, fold_in_place, run_of, tokens
from lineage.languages.vocabulary import words as folded_words
from lineage.symbols import read_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lineage.diff.replaced_terms import Substitutions
    from lineage.documents.resolution import Paragraph, Resolution
    from lineage.drafting.check import Check
    from lineage.drafting.cross_references import Reference


def number_findings(draft: Resolution) -> Iterator[Finding]:
    """Operative paragraphs and lettered items whose numbers leave one out or repeat one. "23 bis" follows 23. What is
    struck out keeps its number or gives it to the next one: a proposal to strike out 3 leaves 2, 4 or 2, 3. After one
    that is amiss both counts go on, that of the printed number and the right one: "a, b, d, d, e" has one slip."""
    last: dict[str, int] = {}
    slipped: dict[str, int] = {}
    struck: Counter[str] = Counter()
    for paragraph in draft.paragraphs:
        read = read_label(paragraph.label)
        if paragraph.state is not TextState.DELETED and (found := _doubled_number(paragraph, last.get("", 0))):
            if slipped.pop("", None) == last[""] - 1:
                continue  # 31, 33, 33: the second is right
            slipped[""] = last[""]
            last[""] += 1
            yield found
            continue
        listed = paragraph.kind is Kind.PREAMBULAR and read is not None and bool(read.items)
        counts = paragraph.kind is Kind.OPERATIVE or listed
        if not counts or read is None or paragraph.number is None or read.suffix or read.alt:
            continue
        value = _count(paragraph.number, bool(read.items))
        if value is None:
            continue
        home = paragraph.label.rpartition("(")[0] if read.items else ""
        if paragraph.state is TextState.DELETED:
            struck[home] += 1
            continue
        expected = last.get(home, 0) + 1
        went_on = slipped.pop(home, None) == value - 1
        amiss = value not in {expected, expected + struck[home]} and (home or last) and not went_on
        if amiss:
            slipped[home] = expected
            yield Finding(
                rule=Rule.NUMBER,
                label=paragraph.label,
                words=paragraph.number,
                suggestion=chr(ord("a") + expected - 1) if read.items else str(expected),
            )
        last[home] = value
        struck[home] = 0
    yield from _twice_in_annex(draft)


def _doubled_number(paragraph: Paragraph, last: int) -> Finding | None:
    """A paragraph that has the number of the one before: such a number is read as part of its words."""
    printed = _printed(paragraph)
    outside = paragraph.kind not in {Kind.OPERATIVE, Kind.ANNEX} or "(" in paragraph.label
    if outside or printed is None or not last or int(printed[1]) != last:
        return None
    return Finding(
        rule=Rule.NUMBER,
        label=paragraph.label,
        words=printed[1],
        start=0,
        end=printed.end(1),
        suggestion=str(last + 1),
        kind="twice",
    )


def _printed(paragraph: Paragraph) -> re.Match[str] | None:
    """The number that stands in the words of a paragraph without one."""
    return re.match(r"(\d{1,3})\. ", paragraph.text) if paragraph.number is None else None


def _twice_in_annex(draft: Resolution) -> Iterator[Finding]:
    last = 0
    for paragraph in draft.paragraphs:
        if paragraph.kind is not Kind.ANNEX or "(" in paragraph.label:
            continue
        if paragraph.state is not TextState.DELETED and (found := _doubled_number(paragraph, last)):
            yield found
        printed = _printed(paragraph)
        number = printed[1] if printed else paragraph.number or ""
        last = int(number) if number.isdigit() else last


def _count(number: str, item: bool) -> int | None:
    if number.isdigit():
        return int(number)
    return ord(number) - ord("a") + 1 if item and len(number) == 1 and "a" <= number <= "z" else None


def reference_findings(check: Check) -> Iterator[Finding]:
    """References to paragraphs of the draft itself ("paragraph 12 above", "paragraph 5 of the present resolution")."""
    draft = check.draft
    there = {p.number for p in draft.paragraphs if p.kind is Kind.OPERATIVE and p.number}
    became = _renumbered(check)
    homes = {item.paragraph.label: own_base(item) for item in check.paragraphs}
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
            yield from _of_one(check, paragraph, one, (moved, base.id if base else None), there)
        for one in cited:
            if len(one.numbers) > 1 and not there.issuperset(one.numbers):
                yield _reference(paragraph, one, "none")
        yield from _in_annex(paragraph, draft)


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
    paragraph, annex = alternatives(language, "own paragraph"), alternatives(language, "annex place")
    return re.compile(rf"\b(?:{paragraph})\s(?P<number>\d{{1,3}})\s(?:{annex})")


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
    return re.compile(rf"\b(?:{alternatives(language, 'own paragraph')})")


def _renumbered(check: Check) -> Mapping[str, str]:
    """Number of an operative paragraph in the base -> its number in the draft."""
    found: dict[str, str] = {}
    for item in check.paragraphs:
        base = own_base(item)
        if base is not None and base.number and item.paragraph.number:
            found.setdefault(base.number, item.paragraph.number)
    return found


def term_findings(check: Check, substitutions: Substitutions) -> Iterator[Finding]:
    """Terms that gave way to others in the corpus and of which the draft uses both, where its base used one; where the
    base uses both, the paragraphs that go back from the newer term to the older."""
    draft = check.draft
    runs = {p.label: run_of(p.text) for p in draft.paragraphs if p.kind is not Kind.HEADING}
    held = " ".join(run_of(p.text) for p in check.before)
    bases = {item.paragraph.label: run_of(base.text) for item in check.paragraphs if (base := own_base(item))}
    for item in substitutions.items:
        old, new = f" {' '.join(folded_words(item.old))} ", f" {' '.join(folded_words(item.new))} "
        if item.renaming or old in new or new in old:
            continue
        olds = [label for label, run in runs.items() if old in run]
        if held.count(old) > held.count(new):
            continue  # the latest text is not of those that gave the term up
        if old in held:
            olds = [label for label in olds if _returns_to(bases.get(label, ""), runs[label], old, new)]
        if not olds or not any(new in run for run in runs.values()):
            continue
        for label in olds:
            paragraph = next(p for p in draft.paragraphs if p.label == label)
            start, end = _place(item.old, paragraph.text)
            yield Finding(
                rule=Rule.TERM,
                label=label,
                words=paragraph.text[start:end] or item.old,
                start=start,
                end=end,
                suggestion=item.new,
                sure=False,
            )


def _returns_to(base: str, draft: str, old: str, new: str) -> bool:
    """Whether a paragraph has the older term in place of the newer one that its base has."""
    return old not in base and base.count(new) > draft.count(new)


def _place(term: str, text: str) -> tuple[int, int]:
    spans, wanted = tokens(text), [fold(term[a:b]) for a, b in tokens(term)]
    for index in range(len(spans) - len(wanted) + 1):
        here = spans[index : index + len(wanted)]
        if [fold(text[a:b]) for a, b in here] == wanted:
            return here[0][0], here[-1][1]
    return 0, 0
