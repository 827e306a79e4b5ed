"""Findings about resolutions that a draft cites with a date or title other than their own."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from lineage.corpus.citing import citations, content_words
from lineage.drafting.check_findings import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lineage.corpus.citing import Citation
    from lineage.documents.resolution import Paragraph, Resolution

_OWN = 1000
"""How often the date that a resolution's own text gives counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Adopted:
    """An adopted text of the corpus as others cite it."""

    id: str
    title: str
    day: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """What the corpus knows of resolutions, by the numbers under which they are cited ("63/194")."""

    days: Mapping[str, Counter[date]] = field(default_factory=dict)
    """The days that texts give a resolution; its own text outweighs what others say."""
    texts: Mapping[str, Adopted] = field(default_factory=dict)
    """Those that are there in the language of the draft."""
    citing: Mapping[tuple[str, date], str] = field(default_factory=dict)
    """The first text, in the order given, that cites a resolution with a day."""


NOTHING = Cited()


def cited_by(texts: Iterable[tuple[str, str, str]], adopted: Iterable[tuple[str, Adopted]]) -> Cited:
    """What paragraphs say of the resolutions that they cite (id of the text, its words, their language), and what the
    `adopted` texts say of themselves, by their numbers."""
    days: defaultdict[str, Counter[date]] = defaultdict(Counter)
    citing: dict[tuple[str, date], str] = {}
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
    for name, text in known.items():
        if text.day:
            days[name][text.day] += _OWN
    return Cited(days=days, texts=known, citing=citing)


def number_of(symbol: str) -> str:
    """The number under which a resolution is cited: A/RES/63/194 -> "63/194"; "" for what is not a resolution."""
    return symbol.rpartition("/RES/")[2]


def resolution_findings(draft: Resolution, known: Cited) -> Iterator[Finding]:
    """Resolutions that the draft cites with a date or title other than their own."""
    for paragraph in draft.paragraphs:
        for citation in citations(paragraph.text, draft.language):
            name = f"{citation.session}/{citation.number}"
            right = _right_day(name, citation.day, known.days)
            at = paragraph.text.find(name)
            place = (at, at + len(name)) if at >= 0 else (0, 0)
            text = known.texts.get(name)
            if right is not None:
                own = text if text is not None and text.day == right else None
                yield _finding(paragraph, place, right, own.id if own else known.citing.get((name, right)), own)
            elif text is not None and citation.day == text.day and _other_title(citation, text.title, draft.language):
                yield _finding(paragraph, place, None, text.id, text)


def _finding(
    paragraph: Paragraph, place: tuple[int, int], day: date | None, source: str | None, text: Adopted | None
) -> Finding:
    """`source` is the text that says so; `text` the resolution itself, where it says so."""
    name = paragraph.text[place[0] : place[1]]
    return Finding(
        rule=Rule.RESOLUTION,
        label=paragraph.label,
        words=name,
        start=place[0],
        end=place[1],
        suggestion=text.title if text and day is None else name,
        precedent=source,
        sure=text is not None and day is not None,
        day=day,
        kind="date" if day else "title",
    )


def _right_day(name: str, day: date | None, days: Mapping[str, Counter[date]]) -> date | None:
    """The day that a resolution has, where the draft gives it another one; None where nothing contradicts it.

    Councils and the Assembly share numbers ("16/2"), so a day that any text gives is right. What one other text says is
    enough to look again; only the resolution's own text makes it sure."""
    known = days.get(name)
    if day is None or not known or day in known:
        return None
    best = known.most_common(1)[0][0]
    return best if abs(best.year - day.year) <= 1 else None


def _other_title(citation: Citation, title: str, language: str) -> bool:
    """Whether the words in quotation marks after a citation are another title."""
    quoted = re.match(r'[^"“«]{0,20}["“«]\s*([^"”»]{8,}?)\s*["”»]', citation.behind)
    if quoted is None:
        return False
    said, own = content_words(quoted[1], language), content_words(title, language)
    return bool(said and own) and len(said & own) < 0.5 * min(len(said), len(own))
