"""Findings about resolutions that a draft cites with a date or title other than their own."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from lineage.commitments.times import session_in
from lineage.corpus.citing import citations, content_words
from lineage.diff.edits import ChangeClass
from lineage.drafting.agreed_wording import own_base
from lineage.drafting.check_findings import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lineage.corpus.citing import Citation
    from lineage.documents.resolution import Paragraph, Resolution
    from lineage.drafting.check import Check
    from lineage.drafting.similar import Precedent

_ON = 20
"""Characters between a citation and the title of what is cited: "entitled", "on the"."""
_TITLED = 0.8
"""Share of the words of a title that say it, its number of a session aside."""
_NAME = re.compile(r"(?<![\w/])(?P<session>\d{1,4})/\d{1,4}(?![\w/])")
"""A resolution as it is cited: "78/228"."""
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


def slip_findings(check: Check) -> Iterator[Finding]:
    """Citations that differ from the counterpart in the base and that no changed words show: another resolution of the
    same session ("7/21" for "7/12"; the next text of a series is of a later one), one of a list left out."""
    for item in check.paragraphs:
        base = own_base(item)
        if base is None:
            continue
        was, now = ({match[0]: match for match in _NAME.finditer(p)} for p in (base.text, item.paragraph.text))
        old, new = [one for one in was if one not in now], [one for one in now if one not in was]
        if len(old) == len(new) == 1 and was[old[0]]["session"] == now[new[0]]["session"]:
            yield _slip(item.paragraph, base, now[new[0]], old[0], "slip")
        elif now and not new and all(c.change_class is not ChangeClass.SUBSTANCE for c in base.diff.changes):
            last = list(now.values())[-1]
            yield from (_slip(item.paragraph, base, last, one, "left out") for one in old)


def _slip(paragraph: Paragraph, base: Precedent, here: re.Match[str], adopted: str, kind: str) -> Finding:
    return Finding(
        rule=Rule.RESOLUTION,
        label=paragraph.label,
        words=here[0],
        start=here.start(),
        end=here.end(),
        suggestion=adopted,
        precedent=base.id,
        sure=False,
        kind=kind,
    )


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
    told, held = (session_in(words, language) for words in (citation.behind[: len(title) + _ON], title))
    if told and held and told != held and _is_titled(citation.behind, title, language):
        return True
    quoted = re.match(r'[^"“«]{0,20}["“«]\s*([^"”»]{8,}?)\s*["”»]', citation.behind)
    if quoted is None:
        return False
    said, own = content_words(quoted[1], language), content_words(title, language)
    return bool(said and own) and len(said & own) < 0.5 * min(len(said), len(own))


def _is_titled(behind: str, title: str, language: str) -> bool:
    """Whether the words after a citation are those of the title: "on the report of the Committee on its ..."."""
    own = content_words(title, language)
    return len(own & content_words(behind[: len(title) + _ON], language)) >= _TITLED * len(own)
