"""Findings about resolutions that a draft cites with a date or title other than their own."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from lineage.commitments.times import session_in
from lineage.corpus.citing import DATED, NAME, citations, content_words
from lineage.drafting.checking.check_config import CHECK
from lineage.drafting.checking.check_findings import Finding, Rule
from lineage.drafting.checking.days_by_number import (
    is_of_another_assembly,
    is_of_another_council,
    is_of_another_year,
    is_of_council_named_behind,
)
from lineage.drafting.checking.draft_alone import finding_at
from lineage.drafting.checking.numbers_in_order import NONE_NUMBERED, NumberedDays
from lineage.drafting.checking.said_ordinals import Ordinals, ordinal_findings, ordinals_said
from lineage.drafting.housekeeping.setting import day_in
from lineage.languages import rules
from lineage.languages.dates import days_in, find_date
from lineage.languages.organs import organs
from lineage.languages.phrase_patterns import alternatives, any_of
from lineage.languages.text import fold, fold_in_place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lineage.corpus.citing import Citation
    from lineage.documents.resolution import Paragraph, Resolution

_QUOTED_TITLE = re.compile(r'[^"“«]{0,20}["“«]\s*([^"”»]{8,}?)\s*["”»]')
_LETTERS = re.compile(r"[^\w]+")
_FAR = 90
"""The same where the date is told as that of the resolution, behind the name of a body."""
_OWN = 1000
"""How often the date that a resolution's own text gives counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Adopted:
    """An adopted text of the corpus as others cite it."""

    id: str
    title: str
    day: date | None
    language: str = ""
    """Of the title; "" where it is not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Citable:
    """What the corpus knows of resolutions, by the numbers under which they are cited ("63/194")."""

    days: Mapping[str, Counter[date]] = field(default_factory=dict)
    """The days that texts give a resolution; its own text outweighs what others say."""
    texts: Mapping[str, Adopted] = field(default_factory=dict)
    """Those that are there in the language of the draft."""
    citing: Mapping[tuple[str, date], str] = field(default_factory=dict)
    """The first text, in the order given, that cites a resolution with a day."""
    numbered: NumberedDays = NONE_NUMBERED
    """The resolutions of the General Assembly in the corpus, cited or not."""
    ordinals: Ordinals = field(default_factory=dict)
    """Those that texts have behind resolutions."""


NOTHING = Citable()


def cited_by(
    texts: Iterable[tuple[str, str, str]],
    adopted: Iterable[tuple[str, Adopted]],
    numbered: NumberedDays = NONE_NUMBERED,
) -> Citable:
    """What paragraphs say of the resolutions that they cite (id of the text, its words, their language), and what the
    `adopted` texts say of themselves, by their numbers."""
    days: defaultdict[str, Counter[date]] = defaultdict(Counter)
    citing: dict[tuple[str, date], str] = {}
    texts = list(texts)
    said = dict.fromkeys(
        (document, f"{one.session}/{one.number}", one.day)
        for document, words, language in texts
        for one in citations(words, language)
    )
    for document, name, day in said:
        if day is not None:
            days[name][day] += 1
            citing.setdefault((name, day), document)
    known = dict(adopted)
    titles = [(text.id, f"{name} {text.title}", text.language) for name, text in known.items() if text.language]
    for name, text in known.items():
        if text.day:
            days[name][text.day] += _OWN
    return Citable(days=days, texts=known, citing=citing, numbered=numbered, ordinals=ordinals_said([*titles, *texts]))


def number_of(symbol: str) -> str:
    """The number under which a resolution is cited: A/RES/63/194 -> "63/194"; "" for what is not a resolution."""
    return symbol.rpartition("/RES/")[2]


def resolution_findings(draft: Resolution, known: Citable) -> Iterator[Finding]:
    """Resolutions that the draft cites with a date or title other than their own."""
    for paragraph in draft.paragraphs:
        yield from _of_other_days(paragraph, draft.language)
        yield from ordinal_findings(paragraph, known.ordinals, draft.language)
        for citation in citations(paragraph.text, draft.language):
            yield from _of_citation(paragraph, citation, draft, known)


def _of_citation(paragraph: Paragraph, citation: Citation, draft: Resolution, known: Citable) -> Iterator[Finding]:
    """What is wrong with one citation: its day, its title, or that no text can have it."""
    name = f"{citation.session}/{citation.number}"
    right = _right_day(name, citation.day, known.days)
    text = known.texts.get(name)
    if right is not None:
        own = text if text is not None and text.day == right else None
        found = Finding(
            rule=Rule.RESOLUTION,
            label=paragraph.label,
            words=name,
            precedent=own.id if own else known.citing.get((name, right)),
            sure=own is not None,
            day=right,
            kind="date" if own else "cited",
        )
        yield _dated(found, paragraph.text, right, draft.language)
    elif text is not None and citation.day == text.day:
        yield from _other_title(paragraph, citation, text, draft.language)
    elif name not in known.days and (amiss := _impossible(citation, draft, known)):
        kind, source = amiss
        found = Finding(
            rule=Rule.RESOLUTION, label=paragraph.label, words=name, kind=kind, sure=False, precedent=source
        )
        yield replace(_dated(found, paragraph.text, citation.day, draft.language), suggestion="")


def _impossible(citation: Citation, draft: Resolution, known: Citable) -> tuple[str, str | None] | None:
    """Which body held no session of that number on the day of a resolution, or that its number stands among those of
    other days, with the text that shows it; None for neither."""
    if is_of_another_assembly(citation, draft):
        return "session", None
    if is_of_another_council(citation, draft):
        return "council", None
    if citation.decision or citation.day is None:
        return None
    other = known.numbered.out_of_order(citation.session, citation.number, citation.day)
    return ("order", other) if other else None


def _of_other_days(paragraph: Paragraph, language: str) -> Iterator[Finding]:
    """Resolutions whose number has another year than their date, and those of the Human Rights Council named behind
    their number."""
    for name, said in dated_names(paragraph.text, language):
        between = paragraph.text[name.end() : said.start()] if said else ""
        if said is None or not _is_told_as_date(fold_in_place(between), language):
            continue
        day, span = find_date(said[0], language), (name.start(), said.end())
        if is_of_another_year(name, said, language):
            yield finding_at(paragraph, Rule.RESOLUTION, span, kind="year")
        elif day and is_of_council_named_behind(name, between, day, language):
            yield finding_at(paragraph, Rule.RESOLUTION, span, kind="council")


def _is_told_as_date(between: str, language: str) -> bool:
    """Whether folded words between a resolution and a day make it that of the resolution: "of", ", dated", "of the
    Human Rights Council, of". "2719 (2023) until 17 March 2024", "as of 3 December 2023" and ", on 5 August" are days
    of something else: so were 27 of 28 that the archive shows."""
    organ = any_of(frozenset(fold_in_place(one.name) for one in organs(language)))
    words = alternatives(language, "before date", "adoption start")
    own = rf"(?:{rules(language).session_of}(?:{organ}))?,?\s(?:{words})\s"
    far = rf".*,\s(?:{alternatives(language, 'dated')})\s"
    act = rf",\s(?:{alternatives(language, 'day of an act')})\s"
    return re.fullmatch(rf"(?!{act}$)(?:{own}|{far})", between) is not None


def dated_names(text: str, language: str) -> list[tuple[re.Match[str], re.Match[str] | None]]:
    """Each resolution that a text cites with the date behind it; what stands behind the next one is that one's. The
    body may be named before its date: "2008/33 du Conseil économique et social, en date du 25 juillet 2008"."""
    names = list(NAME.finditer(text))
    days = [match for match, _ in days_in(text, language)]
    ends = [*(name.start() for name in names[1:]), *([len(text)] if names else [])]
    return [
        (one, next((d for d in days if _is_date_of(one, d, limit, text, language)), None))
        for one, limit in zip(names, ends, strict=True)
    ]


def _is_date_of(name: re.Match[str], day: re.Match[str], limit: int, text: str, language: str) -> bool:
    """Whether a day before `limit`, where the next resolution begins, is that of a resolution."""
    if not name.end() <= day.start() <= name.end() + _FAR or day.end() > limit:
        return False
    if day.end() <= name.end() + DATED:
        return True
    between = text[name.end() : day.start()]
    dated = re.search(rf",\s(?:{alternatives(language, 'dated')})\s$", fold_in_place(between))
    return dated is not None and re.search(r"[\d;]", between) is None


def _dated(found: Finding, text: str, day: date | None, language: str) -> Finding:
    """A finding on a date of a resolution, at its number with the date behind it, with the right one in its place."""
    for at, said in dated_names(text, language):
        if at[0] == found.words and said:
            start, end = at.start(), said.end()
            right = text[start : said.start()] + day_in(day, language) if day else ""
            return replace(found, words=text[start:end], start=start, end=end, suggestion=right)
    return found


def _right_day(name: str, day: date | None, days: Mapping[str, Counter[date]]) -> date | None:
    """The day that a resolution has, where the draft gives it another one; None where nothing contradicts it.

    Councils and the Assembly share numbers ("16/2"), so a day that any text gives is right. What one other text says is
    enough to look again; only the resolution's own text makes it sure."""
    known = days.get(name)
    if day is None or not known or day in known:
        return None
    best = known.most_common(1)[0][0]
    slip = abs(best.year - day.year) <= 1 or (best.day, best.month) == (day.day, day.month)
    return best if slip else None


def _other_title(paragraph: Paragraph, citation: Citation, text: Adopted, language: str) -> Iterator[Finding]:
    """The words after a citation that are another title than that of the text: the session in them, or all that stands
    in quotation marks."""
    at = max(0, paragraph.text.find(f"{citation.session}/{citation.number}"))
    told, held = (session_in(words, language) for words in (citation.behind[: _reach(text)], text.title))
    if told and held and told != held and _is_titled(citation, text, language):
        here, there = (_session_said(words, language) for words in (paragraph.text[at:], text.title))
        if here and there:
            yield another(paragraph, (at + here[0], at + here[1]), text.title[slice(*there)], text.id, "title")
        return
    said = _QUOTED_TITLE.match(citation.behind)
    quoted = _QUOTED_TITLE.search(paragraph.text, at)
    other = said and _differ(content_words(said[1], language), content_words(text.title, language))
    if said and quoted and (other or _is_misquoted(said[1], text.title)):
        yield another(paragraph, quoted.span(1), text.title, text.id, "title")


def _session_said(text: str, language: str) -> tuple[int, int] | None:
    found = rules(language).session.search(fold_in_place(text))
    return found.span() if found else None


def _reach(text: Adopted) -> int:
    return len(text.title) + CHECK.title_at


def _differ(said: frozenset[str], own: frozenset[str]) -> bool:
    return bool(said and own) and len(said & own) < CHECK.other_title * min(len(said), len(own))


def another(paragraph: Paragraph, place: tuple[int, int], right: str, source: str, kind: str) -> Finding:
    """A finding on words about a resolution, or its number, that are to be `right` by what `source` has."""
    return replace(finding_at(paragraph, Rule.RESOLUTION, place, right, kind=kind), precedent=source)


def _is_misquoted(said: str, title: str) -> bool:
    """Whether a title in quotation marks is nearly that of the text: "The Pact of the Future" for "The Pact for the
    Future". All 6 so told of 612 in the archive were slips; one that is cut short is none."""
    here, there = (_LETTERS.sub(" ", fold(words)).strip() for words in (said, title))
    cut = here in there or there in here
    return not cut and fuzz.ratio(here, there) >= CHECK.misquoted


def _is_titled(citation: Citation, text: Adopted, language: str) -> bool:
    """Whether the words after a citation are those of the title: "on the report of the Committee on its ..."."""
    own = content_words(text.title, language)
    said = content_words(citation.behind[: _reach(text)], language)
    return len(own & said) >= CHECK.titled * len(own)
