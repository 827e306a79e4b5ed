"""Agreed language on a theme, a row a line: newest wording, where it began, how often and by whom it was adopted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineage.commitments.find import find_clauses
from lineage.documents.resolution import Paragraph, Resolution, Status
from lineage.languages.text import run_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from lineage.drafting.search import Hit, Match
    from lineage.histories.threads import History

    FirstPlace = Callable[[str, str], str | None]
    """From a wording and its language to the id of the earliest adopted paragraph of the corpus that has it."""


_OF_BEST = 0.6
"""Share of the best score that a line needs: under it, it shares a word or two with a theme that others have whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedLine:
    """One line of agreed language that matches a query."""

    paragraph: Paragraph
    """Its newest wording of those that match."""
    document: Resolution
    matches: tuple[Match, ...]
    exact: bool
    score: float
    texts: tuple[Resolution, ...]
    """The adopted texts that have the line, the oldest first."""
    verbatim: tuple[Resolution, ...]
    """Those of them that have it in the words of `paragraph`."""
    first: str
    """Id of the earliest adopted paragraph of the corpus that has the words of the query, where the newest wording has
    them to the word, else all words of that wording; of any line."""
    begins: str
    """Id of the first paragraph of the line that is here; older texts that are missing may have it."""
    latest: str
    """Id of the last paragraph of the line: newer than `paragraph` where its words no longer match."""
    first_hit: str
    """Id of the first paragraph of the line that matches the query."""
    verb: str
    addressees: tuple[str, ...]

    @property
    def times(self) -> int:
        """Adopted texts that have it."""
        return len(self.texts)

    @property
    def bodies(self) -> tuple[str, ...]:
        """Organs that adopted it, in the order of their first text."""
        return tuple(dict.fromkeys(text.organ for text in self.texts))


def agreed_lines(
    hits: Sequence[Hit], histories: Sequence[History], documents: Mapping[str, Resolution], first_place: FirstPlace
) -> tuple[AgreedLine, ...]:
    """The lines of the hits: what holds the exact words first, then the better match, then what was adopted more often
    and more recently. Drafts are not agreed language and are left out; paragraphs of texts beside all series are one
    line where they have the same words. `first_place` tells where a wording stood first."""
    groups: dict[str, list[Hit]] = {}
    members: dict[str, tuple[str, ...]] = {}
    for hit in hits:
        if hit.document.status is not Status.ADOPTED:
            continue
        name, own = _line_of(hit, histories)
        groups.setdefault(name, []).append(hit)
        members[name] = own or tuple(one.paragraph.id for one in groups[name])
    best = max((hit.score for hit in hits), default=0.0)
    lines = [_line(some, members[name], documents, first_place) for name, some in groups.items()]
    return tuple(sorted((line for line in lines if line.score >= _OF_BEST * best), key=_weight))


def _line_of(hit: Hit, histories: Sequence[History]) -> tuple[str, tuple[str, ...]]:
    """The name of the line of a hit, and its paragraphs; none of a text beside all series."""
    for history in histories:
        thread = history.thread(hit.paragraph.id)
        if thread is not None:
            return thread.id, tuple(entry.paragraph for entry in thread.entries if not entry.draft)
    return run_of(hit.paragraph.text), ()


def _line(
    hits: Sequence[Hit], members: Sequence[str], documents: Mapping[str, Resolution], first_place: FirstPlace
) -> AgreedLine:
    by_date = sorted(hits, key=lambda hit: _date(hit.document))
    newest = by_date[-1]
    names = dict.fromkeys(member.partition("#")[0] for member in members)
    texts = {hit.document.id: hit.document for hit in hits} | {n: documents[n] for n in names if n in documents}
    adopted = sorted((t for t in texts.values() if t.status is Status.ADOPTED), key=_date)
    run = run_of(newest.paragraph.text)
    held = {member: documents.get(member.partition("#")[0]) for member in members}
    wordings = [(text.id, text.paragraph(member.partition("#")[2])) for member, text in held.items() if text]
    wordings += [(hit.document.id, hit.paragraph) for hit in hits]
    same = {name for name, paragraph in wordings if paragraph and run_of(paragraph.text) == run}
    clauses = find_clauses(newest.document, newest.paragraph.label)
    return AgreedLine(
        paragraph=newest.paragraph,
        document=newest.document,
        matches=newest.matches,
        exact=any(hit.exact for hit in hits),
        score=max(hit.score for hit in hits),
        texts=tuple(adopted),
        verbatim=tuple(one for one in adopted if one.id in same),
        first=_first(newest, first_place),
        begins=next(iter(members), by_date[0].paragraph.id),
        latest=members[-1] if members else newest.paragraph.id,
        first_hit=by_date[0].paragraph.id,
        verb=clauses[0].verb if clauses else newest.paragraph.opening,
        addressees=tuple(dict.fromkeys(a.name for c in clauses for a in c.addressees)),
    )


def _first(hit: Hit, first_place: FirstPlace) -> str:
    """Where the words of a hit stood first, as a search for them says."""
    known = hit.recurrence.first if hit.exact and hit.recurrence else None
    return known.id if known else first_place(hit.paragraph.text, hit.document.language) or hit.paragraph.id


def _date(document: Resolution) -> tuple[str, str]:
    return (document.adopted.isoformat() if document.adopted else "", document.id)


def _weight(line: AgreedLine) -> tuple[bool, float, int, int, str]:
    newest = line.texts[-1].adopted if line.texts else None
    return (
        not line.exact,
        -round(line.score, 1),
        -line.times,
        -newest.toordinal() if newest else 0,
        line.paragraph.id,
    )
