"""Findings about the list of recalled resolutions that lacks the text which the draft follows."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING

from lineage.corpus.assembly_sessions import is_after
from lineage.corpus.citing import NAME, citations
from lineage.corpus.recalled import recalled
from lineage.documents.resolution import Kind
from lineage.drafting.checking.agreed_wording import own_base
from lineage.drafting.checking.check_findings import Finding, Rule
from lineage.drafting.checking.draft_alone import finding_at
from lineage.languages.dates import months
from lineage.languages.phrases import phrases
from lineage.languages.text import fold
from lineage.symbols import FIRST_SESSION_YEAR, in_session, short_symbol

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineage.corpus.recalled import Recalled
    from lineage.documents.resolution import Paragraph, Resolution
    from lineage.drafting.checking.checked import Check

_NEAR_BEFORE = 60
"""Characters before a resolution in which it is called the latest: "the most recent of which was resolution"."""
_SMALL = 3
"""Most letters of the words that join two resolutions of a list: "of", "and", "du"."""
_STEPS = 4
"""Texts of a list whose sessions show that it is the list of a series."""


def recall_findings(check: Check) -> Iterator[Finding]:
    """Whether the draft recalls the text that it follows. Nothing is said of a base without a symbol of a session, or
    that recalls no text before it: the texts on Non-Self-Governing Territories recall "all relevant" ones."""
    base, draft = check.base, check.draft
    if base is None or is_after(base, draft):
        return
    place = in_session(base.symbol or "")
    rhythm = _in_rhythm(base)
    if place is None or not place.number or draft.id == base.id or not (recalled(base) or rhythm):
        return
    lists = _lists(draft, base)
    if draft.session and any(base.session < one.session <= draft.session for one in lists if base.session):
        return  # the text between them is not in the corpus
    named = list(_no_longer_latest(base, draft))
    if named or _is_cited(base, draft, listed=_is_listed(base)):
        yield from named
        return
    home = _recalling(check) or _counterpart(check, rhythm)
    yield Finding(
        rule=Rule.RECALL,
        label=home.label if home else None,
        words=home.text if home else "",
        start=len(home.text) if home else 0,
        end=len(home.text) if home else 0,
        suggestion=short_symbol(base.symbol or base.id),
        precedent=base.id,
        day=base.adopted,
        sure=_is_sure(check, base),
    )


def _no_longer_latest(base: Resolution, draft: Resolution) -> Iterator[Finding]:
    """The text that the base calls the latest of its series, called so still: "its previous resolutions, the most
    recent of which was resolution 78/77" in a draft that follows 79/90. Nothing where two are called so: one is of
    another series; nor of a list of the latest ones: "the most recent being 37/33, 40/21 and 52/33"."""
    series = {short_symbol(one.symbol) for one in recalled(base)}
    known = {name[0] for paragraph in base.paragraphs for name in _latest_named(paragraph, base.language)} & series
    own = short_symbol(base.symbol or "")
    for paragraph in draft.paragraphs if len(known) == 1 else ():
        for name in _latest_named(paragraph, draft.language):
            if name[0] in known:
                found = finding_at(paragraph, Rule.RECALL, name.span(), own, kind="latest")
                yield replace(found, precedent=base.id, day=base.adopted, sure=True)


def _latest_named(paragraph: Paragraph, language: str) -> Iterator[re.Match[str]]:
    """The resolutions of a session that a paragraph of the preamble calls the latest of several."""
    names = list(NAME.finditer(paragraph.text)) if paragraph.kind is Kind.PREAMBULAR else []
    for name, behind in zip_longest(names, names[1:]):
        said = fold(paragraph.text[max(0, name.start() - _NEAR_BEFORE) : name.start()])
        listed = behind is not None and _is_listed_with(paragraph.text[name.end() : behind.start()], language)
        if name["session"] and not listed and any(phrase in said for phrase in phrases(language, "latest")):
            yield name


def _is_listed_with(between: str, language: str) -> bool:
    """Whether two resolutions are of one list, by the words between them: " of 23 March 2018, "; not behind ", and
    Human Rights Council resolution "."""
    words = re.findall(r"[^\W\d_]+", fold(between))
    return all(len(word) <= _SMALL or word in months(language) for word in words)


def _is_listed(base: Resolution) -> bool:
    """Whether the base recalls the text before it in the preamble."""
    last = max(recalled(base), key=lambda one: one.adopted, default=None)
    preambular = {p.id for p in base.paragraphs if p.kind is Kind.PREAMBULAR}
    return last is not None and last.by in preambular and bool(last.about)


def _is_cited(base: Resolution, draft: Resolution, *, listed: bool) -> bool:
    """Whether the draft cites its base; of one that recalls its series in the preamble, elsewhere than in an operative
    paragraph: "the report on the implementation of resolution 77/222" in 79/179 is no list that has it."""
    place = in_session(base.symbol or "")
    said = (p for p in draft.paragraphs if not listed or p.kind is not Kind.OPERATIVE)
    cited = {name[0] for p in said for name in NAME.finditer(p.text)}
    return place is not None and f"{place.session}/{place.number}" in cited


def _is_of_another(paragraph: Paragraph, base: Resolution) -> bool:
    """Whether a paragraph has another text of the session of the base, and not the base: its list is that of another
    series, "77/152 of 14 December 2022 and 78/136" in 79/215, which follows 77/174."""
    cited = [c for c in citations(paragraph.text, base.language) if c.day and not c.decision]
    place = in_session(base.symbol or "")
    beside = {c.number for c in cited if place and c.session == place.session}
    return bool(place and beside and str(place.number) not in beside)


def _lists(draft: Resolution, base: Resolution) -> list[Recalled]:
    """The texts that the draft recalls as those of its series."""
    others = {paragraph.id for paragraph in draft.paragraphs if _is_of_another(paragraph, base)}
    return [one for one in recalled(draft) if one.by not in others]


def _is_sure(check: Check, base: Resolution) -> bool:
    """Whether nothing else may explain that the base is not recalled."""
    named = _is_cited(base, check.draft, listed=False)
    return not named and _recalls_the_one_before(check) and any(one.about for one in recalled(base))


def _in_rhythm(base: Resolution) -> Paragraph | None:
    """The paragraph of the preamble that lists texts whose sessions, at equal steps, lead to that of the base, whatever
    else it recalls: "section XI of its resolution 55/258 of 14 June 2001 and its resolutions ..., 76/242 of 24 December
    2021 and 77/260 of 30 December 2022" in 78/248."""
    for paragraph in base.paragraphs:
        listed = [c.session for c in citations(paragraph.text, base.language) if c.day and not c.decision]
        last = [*sorted({*listed[-_STEPS:]}), base.session or 0]
        even = len(last) > _STEPS and len({later - earlier for earlier, later in pairwise(last)}) == 1
        if paragraph.kind is Kind.PREAMBULAR and even and last[-1] < FIRST_SESSION_YEAR:
            return paragraph
    return None


def _counterpart(check: Check, paragraph: Paragraph | None) -> Paragraph | None:
    """The paragraph of the draft that was one of the base."""
    pairs = ((item.paragraph, own_base(item)) for item in check.paragraphs)
    return next((own for own, was in pairs if paragraph and was and was.label == paragraph.label), None)


def _recalls_the_one_before(check: Check) -> bool:
    """Whether the base recalls a text as near to it as it is to the draft: 78/82 recalls those of decades (75/123) and
    not that of the year before."""
    base, draft = check.base, check.draft
    if base is None or base.session is None or draft.session is None:
        return True
    latest = max((text.session for text in recalled(base) if text.session < base.session), default=0)
    return base.session - latest <= max(1, draft.session - base.session)


def _recalling(check: Check) -> Paragraph | None:
    """The paragraph of the preamble that recalls the series: the one with most of its texts; where the base does not
    say what those are about, the one with the latest text before it ("75/144" in 76/120)."""
    base = check.base
    if base is None:
        return None
    known = recalled(base)
    series = {short_symbol(own.symbol) for own in known}
    told, last = any(own.about for own in known), base.session
    preamble = [p for p in check.draft.paragraphs if p.kind is Kind.PREAMBULAR and not _is_of_another(p, base)]

    def held(paragraph: Paragraph) -> tuple[int, int]:
        found = list(citations(paragraph.text, check.draft.language))
        own = sum(f"{c.session}/{c.number}" in series for c in found)
        latest = max((c.session for c in found if last and c.session < last), default=0)
        return (own, 0) if told else (latest, len(found) if latest else 0)

    best = max(preamble, key=held, default=None)
    return best if best is not None and held(best)[0] else None
