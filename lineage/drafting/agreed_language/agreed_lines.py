"""Agreed language on a theme, a row a line: newest wording, where it began, how often and by whom it was adopted."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz import fuzz

from lineage.documents.resolution import Paragraph, Resolution, Status
from lineage.drafting.agreed_language.ranking import runs_in
from lineage.drafting.agreed_language.recurrence import NEARLY
from lineage.drafting.agreed_language.search import matched
from lineage.histories.line import unseen_between
from lineage.languages.text import run_of
from lineage.symbols import split_id

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from lineage.commitments.clauses import Clause
    from lineage.drafting.agreed_language.passage import IndexedParagraph
    from lineage.drafting.agreed_language.search import Hit, QueryMatch
    from lineage.histories.threads import History, Thread

    Key = tuple[str, str]
    """The id of a text, or the name of a line, and its language."""

    ClausesOf = Callable[[Resolution], Sequence[Clause]]
    """The commitments of a text, operative and implied."""

    FirstPlace = Callable[[str, str], IndexedParagraph | None]
    """From a wording and its language to the earliest adopted paragraph of the corpus that has it."""


_OF_BEST = 0.6
"""Share of the best score that a line needs that lacks a word: under it, it shares a word or two with a theme that
others have whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedLine:
    """One line of agreed language that matches a query."""

    paragraph: Paragraph
    """The newest of its paragraphs that match best: in the line's newest text the words may stand no longer."""
    document: Resolution
    matches: tuple[QueryMatch, ...]
    words: str
    """What was looked for in it: the query, words near to its own, or another form of the name that it is."""
    exact: bool
    score: float
    texts: tuple[Resolution, ...]
    """The adopted texts that have the line, the oldest first."""
    verbatim: tuple[Resolution, ...]
    """Those of them that have it in the words of `paragraph`."""
    first: str
    """Id of the earliest adopted paragraph of the corpus that has the words of the query, where `paragraph` has them to
    the word, else all words of `paragraph`; of any line."""
    first_wording: str
    """Id of the earliest adopted paragraph of the corpus that has all words of `paragraph`; of any line."""
    members: tuple[str, ...]
    """Ids of its adopted paragraphs, the oldest first."""
    parted_from: str
    """Id of the paragraph of another line from which `begins` was split off; "" where it was not."""
    unseen: tuple[str, ...]
    """Missing texts before `begins` in which the line may stand already."""
    latest: str
    """Id of the last paragraph of the line, or of the one of another line that it went into."""
    now: str
    """The words of `latest`, where they are others than those of `paragraph`; else ""."""
    went_into: bool
    """Whether `latest` is of another line."""
    not_in: tuple[str, ...]
    """Ids of the adopted texts of the series after `latest`, in which the line does not stand."""
    first_hit: str
    """Id of the first paragraph of the line that matches the query."""
    verb: str
    addressees: tuple[str, ...]
    """Verb and addressees of one clause of `paragraph`: the one that has most of the words that match."""

    @property
    def begins(self) -> str:
        """Id of the first adopted paragraph of the line that is here."""
        return self.members[0]

    @property
    def first_elsewhere(self) -> bool:
        """Whether `first_wording` is of another line."""
        return self.first_wording not in self.members

    @property
    def times(self) -> int:
        """Adopted texts that have it."""
        return len(self.texts)

    @property
    def bodies(self) -> tuple[str, ...]:
        """Organs that adopted it, in the order of their first text."""
        return tuple(dict.fromkeys(text.organ for text in self.texts))


class _Course(NamedTuple):
    """A line through its texts."""

    name: str
    members: tuple[str, ...] = ()
    """Ids of its adopted paragraphs in date order."""
    latest: tuple[str, ...] = ()
    """Its paragraphs in the last text that has it, or the one that it went into there."""
    not_in: tuple[str, ...] = ()
    parted_from: str = ""
    unseen: tuple[str, ...] = ()


def agreed_lines(
    hits: Sequence[Hit],
    histories: Mapping[str, Sequence[History]],
    documents: Mapping[Key, Resolution],
    clauses_of: ClausesOf,
    first_place: FirstPlace,
) -> tuple[AgreedLine, ...]:
    """The lines of the hits: what holds the exact words first, then the better match, then what was adopted more often
    and more recently. Drafts are not agreed language and are left out; paragraphs of texts beside all series are one
    line where they have the same words. `histories` are by language: a text in two languages is in two lines."""
    groups: dict[Key, list[Hit]] = {}
    courses: dict[Key, _Course] = {}
    for hit in hits:
        if hit.document.status is Status.ADOPTED:
            language = hit.document.language
            course = _course(hit, histories.get(language, ()))
            groups.setdefault((course.name, language), []).append(hit)
            courses[course.name, language] = course
    best = max((hit.score for hit in hits), default=0.0)
    told = {n: some for n, some in groups.items() if any(h.score >= _OF_BEST * best or not h.missing for h in some)}
    later = partial(_gone_on, documents=documents, first_place=first_place)
    made = partial(_line, documents=documents, clauses_of=clauses_of, first_place=first_place)
    lines = [made(later(some, courses[name]), courses[name]) for name, some in told.items()]
    return tuple(sorted(lines, key=_weight))


def _course(hit: Hit, histories: Sequence[History]) -> _Course:
    for history in histories:
        thread = history.thread(hit.paragraph.id)
        if thread is None:
            continue
        members = tuple(entry.paragraph for entry in thread.entries if not entry.draft)
        order = [known.id for known in history.documents if not known.draft]
        last = max((order.index(split_id(member)[0]) for member in members), default=len(order))
        into = dict(thread.into)
        went = next((into[name] for name in reversed(order[last + 1 :]) if name in into), "")
        after = order[order.index(split_id(went)[0]) + 1 :] if went else order[last + 1 :]
        absent = {*history.absent(thread)}
        not_in = tuple(name for name in after if name in absent)
        latest = (went,) if went else tuple(one for one in members if split_id(one)[0] == split_id(members[-1])[0])
        return _Course(thread.id, members, latest, not_in, *_before(history, thread, members))
    return _Course(run_of(hit.paragraph.text))


def _before(history: History, thread: Thread, members: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """The adopted paragraph of another line from which a line comes, and the missing texts in which it may begin: those
    right before its first paragraph, and after that where it is one of a draft."""
    first = thread.entries[0]
    parents = (parent.paragraph for parent in first.likeliest if not first.draft)
    parted = next((name for name in parents if not _of_draft(history, name)), "")
    return parted, (*first.unseen, *unseen_between(history, first.document, split_id(members[0])[0]))


def _of_draft(history: History, paragraph: str) -> bool:
    return history.documents[history.place_of[split_id(paragraph)[0]]].draft


def _gone_on(
    hits: Sequence[Hit], course: _Course, documents: Mapping[Key, Resolution], first_place: FirstPlace
) -> Sequence[Hit]:
    """The hits of a line, and its paragraphs after the newest of them that answer as well and that a search, which
    looks at so many paragraphs, left out."""
    newest = _newest(sorted(hits, key=lambda hit: _date(hit.document)))
    found = [*hits]
    for member in course.members[course.members.index(newest.paragraph.id) + 1 :] if course.members else ():
        name, label = split_id(member)
        document = documents.get((name, newest.document.language))
        paragraph = document.paragraph(label) if document else None
        if document is None or paragraph is None or any(hit.paragraph.id == member for hit in hits):
            continue
        matches, missing = matched(paragraph.text, newest.words, newest.document.language)
        if runs_in(paragraph.text, newest.words) if newest.exact else {*missing} <= {*newest.missing}:
            first = newest.first if newest.exact else first_place(paragraph.text, newest.document.language)
            there = replace(newest, paragraph=paragraph, document=document, first=first)
            found.append(replace(there, matches=matches, missing=missing))
    return found


def _line(
    hits: Sequence[Hit],
    course: _Course,
    documents: Mapping[Key, Resolution],
    clauses_of: ClausesOf,
    first_place: FirstPlace,
) -> AgreedLine:
    by_date = sorted(hits, key=lambda hit: _date(hit.document))
    newest = _newest(by_date)
    members = course.members or tuple(hit.paragraph.id for hit in by_date)
    language = newest.document.language
    names = dict.fromkeys(split_id(member)[0] for member in members)
    texts = {hit.document.id: hit.document for hit in hits}
    texts |= {name: documents[name, language] for name in names if (name, language) in documents}
    adopted = sorted((text for text in texts.values() if text.status is Status.ADOPTED), key=_date)
    run = run_of(newest.paragraph.text)
    said = {member: _words(member, language, documents) for member in (*members, *course.latest)}
    said |= {hit.paragraph.id: hit.paragraph.text for hit in hits}
    same = {split_id(member)[0] for member, words in said.items() if run_of(words) == run}
    latest = max(course.latest or members[-1:], key=lambda one: fuzz.ratio(said[one], newest.paragraph.text))
    clause = _clause(newest, clauses_of)
    exact = any(hit.exact for hit in hits)
    worded = first_place(newest.paragraph.text, language) if exact else newest.first
    return AgreedLine(
        paragraph=newest.paragraph,
        document=newest.document,
        matches=newest.matches,
        words=newest.words,
        exact=exact,
        score=max(hit.score for hit in hits),
        texts=tuple(adopted),
        verbatim=tuple(one for one in adopted if one.id in same),
        first=newest.first.id if newest.first else newest.paragraph.id,
        first_wording=worded.id if worded else newest.paragraph.id,
        members=members,
        parted_from=course.parted_from,
        unseen=course.unseen,
        latest=latest,
        now=said[latest] if run_of(said[latest]) != run else "",
        went_into=bool(course.latest) and latest not in members,
        not_in=course.not_in,
        first_hit=by_date[0].paragraph.id,
        verb=clause.verb if clause else newest.paragraph.opening,
        addressees=tuple(dict.fromkeys(a.name for a in clause.addressees)) if clause else (),
    )


def _newest(by_date: Sequence[Hit]) -> Hit:
    """The newest of those that answer best, as a search has it."""
    exact = any(hit.exact for hit in by_date)
    best = max(hit.score for hit in by_date)
    return [hit for hit in by_date if (hit.exact if exact else hit.score >= best - NEARLY)][-1]


def _words(member: str, language: str, documents: Mapping[Key, Resolution]) -> str:
    name, label = split_id(member)
    document = documents.get((name, language))
    paragraph = document.paragraph(label) if document else None
    return paragraph.text if paragraph else ""


def _clause(hit: Hit, clauses_of: ClausesOf) -> Clause | None:
    """The clause of a paragraph that has most of the words that match, the first of equals."""
    own = [one for one in clauses_of(hit.document) if one.label == hit.paragraph.label]

    def met(clause: Clause) -> int:
        return sum(clause.span.start <= match.start < clause.span.end for match in hit.matches)

    return max(own, key=met, default=None)


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
