"""The one-page brief for a head of delegation: the record of a pair as facts, every line cited.

The figures are those of the comparison, and the lists hold what they count: whole sentences as far as the page
goes, and the labels of the others.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lineage.alignment.links import Relation
from lineage.commitments.clause_changes import FactKind
from lineage.commitments.implied_clauses import find_with_items
from lineage.commitments.negotiation_marks import standing_of
from lineage.diff.comparison import State
from lineage.diff.edits import ChangeClass
from lineage.documents.negotiated.proposals import ProposalKind, TextState
from lineage.documents.negotiated.readings import proposers
from lineage.documents.resolution import Kind, Status
from lineage.render.brief.brief_page import Brief, Item, Section, fitted
from lineage.render.brief.changed_lists import changed_lists
from lineage.render.catalogue import language_of, of_language, spaced, text
from lineage.render.citations import cite
from lineage.render.comparison.comparison_header import tally_lines
from lineage.render.comparison.comparison_reading import standing, state_lines
from lineage.render.facts import fact_phrase, summary
from lineage.symbols import base_label, short_symbol

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from lineage.commitments.balance import Balance
    from lineage.commitments.clause_changes import Fact
    from lineage.commitments.clauses import Clause
    from lineage.diff.comparison import Comparison, Row
    from lineage.diff.comparison_rows import LinkedDiff
    from lineage.diff.edits import Change
    from lineage.documents.resolution import Paragraph, Resolution

MANY = 4
"""Changes of one paragraph from which its new words are quoted as a whole."""
_CARRIED_ON = frozenset({State.CHANGED, State.MOVED, State.SPLIT, State.MERGED})
_DEADLINES = frozenset({FactKind.DEADLINE_ADDED, FactKind.DEADLINE_MOVED, FactKind.DEADLINE_LOST})


@dataclass(frozen=True, slots=True)
class _BriefSources:
    """What the lines are made from."""

    comparison: Comparison
    facts: Mapping[str, tuple[Fact, ...]]
    """Facts about commitments by the label of the new paragraph, without its items."""
    ui: str

    def cited(self, document: Resolution, label: str) -> str:
        """A citation with the short symbol; that of a draft says that it is one."""
        return cite(short_symbol(document.id), label, self.ui, draft=document.status is Status.DRAFT)


def compose(comparison: Comparison, found: Balance, unseen: Sequence[str], ui: str) -> Brief:
    """The page for a compared pair and its commitments. `unseen`: symbols of the texts between the two that are not in
    the corpus."""
    pair = _BriefSources(comparison, _facts(found), ui)
    new = comparison.new
    asked = find_with_items(new)
    sections = [
        _section("new", [_whole(pair, row, new) for row in _rows(comparison, {State.NEW})], ui),
        _section("gone", [_whole(pair, row, comparison.old) for row in _rows(comparison, {State.GONE})], ui),
        _carried_on(pair),
        replace(_section("deadlines", _deadlines(pair, asked), ui), leads=True),
    ]
    if any(paragraph.proposals or paragraph.state for paragraph in new.paragraphs):
        sections.append(_section("bracketed", list(_bracketed(pair)), ui))
    sections.append(_section("hedges", list(_hedges(pair, asked)), ui))
    whole = Brief(
        title=text(ui, "brief.title", old=comparison.old.id, new=new.id),
        lead=(*tally_lines(comparison, ui), *_cautions(comparison, unseen, ui)),
        sections=tuple(sections),
        foot=tuple(_foot(new, ui)),
        language=ui,
    )
    return fitted(whole)


def _facts(found: Balance) -> dict[str, tuple[Fact, ...]]:
    by_label: dict[str, tuple[Fact, ...]] = {}
    for change in found.both:
        label = base_label(change.new.label)
        by_label[label] = (*by_label.get(label, ()), *(fact for fact in change.facts if fact.counts))
    return by_label


def _rows(comparison: Comparison, states: Iterable[State]) -> list[Row]:
    """The paragraphs in one of `states`: the operative part first, since it is what binds."""
    rows = [row for row in comparison.rows if row.state in states and row.kind is not Kind.HEADING]
    return sorted(rows, key=lambda row: row.kind is Kind.PREAMBULAR)


def _section(name: str, items: Sequence[Item], ui: str) -> Section:
    return Section(title=text(ui, f"brief.{name}", count=len(items)), items=tuple(items))


def _carried_on(pair: _BriefSources) -> Section:
    """What goes on; of several states the title says how many are of each, as the lead counts them."""
    section = _section("changed", _changed(pair), pair.ui)
    counts = Counter(row.state for row in _rows(pair.comparison, _CARRIED_ON))
    told = ", ".join(
        text(pair.ui, f"compare.states.{state.value}", count=counts[state]) for state in State if counts[state]
    )
    return replace(section, title=f"{section.title} ({told})") if len(counts) > 1 else section


def _words(row: Row) -> str:
    return " ".join(entry.paragraph.text for entry in row.entries if entry.gone is (row.state is State.GONE))


def _whole(pair: _BriefSources, row: Row, document: Resolution) -> Item:
    """A paragraph that one text alone has, with its state and who proposes it where a draft says so."""
    paragraph, words = row.entries[0].paragraph, _words(row)
    if paragraph.state:
        words = f"{words} [{standing(paragraph.state, proposers(paragraph), pair.ui)}]"
    return Item(words=words, citation=pair.cited(document, row.label), label=row.label)


def _changed(pair: _BriefSources) -> list[Item]:
    """What goes on in other words or at another place: deadlines that came, moved or went first, events that took the
    place of others, facts about commitments, then by what changed, what a translator alone changed last."""
    rows = _rows(pair.comparison, _CARRIED_ON)
    rows.sort(
        key=lambda row: (
            bool(_translated(row, pair.ui)),
            (not _is_dated(pair, row), not _succeeded(row), not pair.facts.get(row.label)),
            not _substance(row),
            row.kind is Kind.PREAMBULAR,
        )
    )
    return [_difference(pair, row) for row in rows]


def _is_dated(pair: _BriefSources, row: Row) -> bool:
    return any(fact.kind in _DEADLINES for fact in pair.facts.get(row.label, ()))


def _substance(row: Row) -> list[Change]:
    states = {one.change for linked in row.best_links for one in linked.states}
    return [c for c in row.changes if c.change_class is ChangeClass.SUBSTANCE and c not in states]


def _difference(pair: _BriefSources, row: Row) -> Item:
    ui = pair.ui
    new, old = pair.cited(pair.comparison.new, row.label), ", ".join(row.sources)
    facts = pair.facts.get(row.label, ())
    alone = {entry.paragraph.text for entry in row.entries if not entry.links}
    changes = [c for c in _substance(row) if not _is_stated(c, facts) and (c.new or c.old).strip() not in alone]
    parts = [*dict.fromkeys(fact_phrase(fact, ui) for fact in facts), *_told_states(row, ui), *_translated(row, ui)]
    for linked in _succeeded(row):
        gone = [text(ui, "brief.removed", old=linked.old.text)] if len(changes) > MANY else []
        parts += [text(ui, "compare.successor"), *gone]
    if len(changes) > MANY:
        parts.append(text(ui, "brief.reads", words=_words(row)))
    else:
        kept = _kept_elsewhere(row, ui)
        lists = {change: listed for linked in row.best_links for change, listed in changed_lists(linked)}
        told = (_change(change, lists.get(change), ui) + kept.get(change, "") for change in changes)
        parts += dict.fromkeys(told)
    parts += [_item(entry.paragraph, ui, gone=entry.gone) for entry in row.entries if not entry.links]
    if not parts:
        parts = [text(ui, "brief.without_substance")]
    citation = new if old == row.label else text(ui, "brief.from", new=new, old=old)
    return Item(words=f"{spaced(ui, ';')} ".join(parts), citation=citation, label=row.label)


def _succeeded(row: Row) -> list[LinkedDiff]:
    """The links to an event that is gone, in whose place another stands: "the 2021 Political Declaration"."""
    return [one for one in row.best_links if one.link.relation is Relation.SUCCESSOR]


def _told_states(row: Row, ui: str) -> list[str]:
    """What became of its place, and of its state in the negotiation."""
    place = [text(ui, f"compare.state.{row.state.value}")] if row.state is not State.CHANGED else []
    return [*place, *(line for linked in row.best_links for line in state_lines(linked, ui))]


def _translated(row: Row, ui: str) -> list[str]:
    """That only a translator changed its words, where the other language shows it for all that changed."""
    changed = [linked for linked in row.best_links if linked.changes]
    if not changed or not all(linked.translation_only and linked.other for linked in changed):
        return []
    named = dict.fromkeys(linked.other.language for linked in changed if linked.other)
    return [text(ui, "brief.translated", language=language_of(ui, code)) for code in named]


def _kept_elsewhere(row: Row, ui: str) -> dict[Change, str]:
    """By change, that a translator alone made it, where the paragraph changed in the other language too."""
    linked = (linked for linked in row.best_links if linked.other and linked.stretches_alone)
    return {
        change: f" {text(ui, 'brief.kept_there', language=language_of(ui, one.other.language))}"
        for one in linked
        if one.other
        for change, _ in one.changes_alone
    }


def _is_stated(change: Change, facts: Sequence[Fact]) -> bool:
    """Whether a fact about a commitment already has these words, and no more than them."""
    old, new = change.old.strip(" ,;").casefold(), change.new.strip(" ,;").casefold()
    return any((fact.old.casefold(), fact.new.casefold()) == (old, new) for fact in facts)


def _change(change: Change, listed: tuple[str, str] | None, ui: str) -> str:
    old, new = listed or (change.old.strip(), change.new.strip())
    key = "replaced" if old and new else "added" if new else "removed"
    return text(ui, f"brief.{key}", old=old, new=new)


def _item(paragraph: Paragraph, ui: str, *, gone: bool) -> str:
    return text(ui, f"brief.{'removed' if gone else 'added'}", old=paragraph.text, new=paragraph.text)


def _deadlines(pair: _BriefSources, clauses: Sequence[Clause]) -> list[Item]:
    dated = sorted((c for c in clauses if c.deadline), key=lambda c: c.deadline_year or 9999)
    return [
        Item(
            words=f"{clause.deadline.text if clause.deadline else ''}{_year(clause)} — {_sentence(clause, pair.ui)}",
            citation=pair.cited(pair.comparison.new, clause.label),
            label=clause.label,
        )
        for clause in dated
    ]


def _sentence(clause: Clause, ui: str) -> str:
    words = summary(clause, ui)
    return words[:1].upper() + words[1:]


def _year(clause: Clause) -> str:
    year = str(clause.deadline_year or "")
    return f" ({year})" if year and clause.deadline and year not in clause.deadline.text else ""


def _bracketed(pair: _BriefSources) -> Iterator[Item]:
    """What is not agreed, with its state and who proposes it."""
    new = pair.comparison.new
    for paragraph in new.paragraphs:
        if found := list(_not_agreed(paragraph, pair.ui)):
            words = f"{spaced(pair.ui, ';')} ".join(dict.fromkeys(found))
            yield Item(words=words, citation=pair.cited(new, paragraph.label), label=paragraph.label)


def _not_agreed(paragraph: Paragraph, ui: str) -> Iterator[str]:
    """The paragraph where all of it is open, else the stretches of it that are."""
    if paragraph.state not in {None, TextState.AGREED}:
        yield f"{paragraph.text} [{standing(paragraph.state, proposers(paragraph), ui)}]"
        return
    for one in paragraph.proposals:
        if one.state is not None and one.text.strip():
            state = TextState.DELETED if one.kind is ProposalKind.DELETION else one.state
            quoted = text(ui, "commitments.quote", words=one.text.strip())
            yield f"{quoted} [{standing(state, one.authors, ui)}]"


def _hedges(pair: _BriefSources, clauses: Sequence[Clause]) -> Iterator[Item]:
    """The hedges of the new text, each with the paragraphs that have it, elided or not; of those that are proposed with
    their clause, the state and who proposes them."""
    new = pair.comparison.new
    places: dict[tuple[str, str], dict[str, None]] = {}
    printed: dict[tuple[str, str], Counter[str]] = {}
    for clause in clauses:
        paragraph = new.paragraph(clause.label)
        for hedge in clause.hedges:
            state, authors = standing_of(hedge.span, paragraph) if paragraph else (None, ())
            said = f" [{standing(state, authors, pair.ui)}]" if state else ""
            places.setdefault((hedge.name, said), {})[clause.label] = None
            printed.setdefault((hedge.name, said), Counter())[hedge.span.text] += 1
    for (name, said), labels in sorted(places.items(), key=lambda row: (-len(row[1]), row[0])):
        ((words, _),) = printed[name, said].most_common(1)
        named = f"{short_symbol(new.id)}, {', '.join(labels)}"
        cited = text(pair.ui, "citation.draft", citation=named) if new.status is Status.DRAFT else named
        quoted = text(pair.ui, "commitments.quote", words=words)
        yield Item(words=f"{quoted}{said}", citation=cited, label=f"{words}{said}")


def _cautions(comparison: Comparison, unseen: Sequence[str], ui: str) -> Iterator[str]:
    """Which of the texts is a draft, and which texts between them are not there."""
    for document in (comparison.old, comparison.new):
        if document.status is Status.DRAFT:
            yield text(ui, "brief.draft", name=document.id)
    if unseen:
        yield text(ui, "brief.unseen", names=", ".join(unseen))


def _foot(document: Resolution, ui: str) -> Iterator[str]:
    if said := of_language(ui, f"compare.note.{document.language}"):
        yield said
    yield text(ui, "brief.judge")
