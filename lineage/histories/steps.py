"""The events of one step: what happened to each paragraph when a text was made from the earlier ones."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from lineage.alignment.links import Relation
from lineage.diff.edits import Wording
from lineage.documents.resolution import Paragraph
from lineage.histories.claims import Claim
from lineage.histories.config import HistoryConfig
from lineage.histories.moves import far_moves
from lineage.histories.parentage import Descent
from lineage.histories.threads import Event

Wordings = tuple[tuple[str, str], ...]
"""(old text, new text) of the reworded paragraphs of one step."""
Compare = Callable[[Wordings, str], Sequence[Wording]]
"""(wordings, language) -> what happened to each; asked once for a step, so that the answer can be kept."""

_BY_WORDING = {
    Wording.VERBATIM: Event.KEPT,
    Wording.FORM: Event.KEPT,
    Wording.UPDATED: Event.UPDATED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One text on its way into the history."""

    position: int
    """Of the text in the series, from 0."""
    paragraphs: Mapping[str, Paragraph]
    """Of all texts up to this one, by id."""
    own: Sequence[Paragraph]
    """Of this text."""
    descents: Mapping[str, Descent]
    """By label."""
    adopted: Sequence[bool]
    """For each text up to this one, whether it is adopted: absence from a draft alone makes no return."""
    gone_into: Mapping[int, str]
    """For threads that went into one of another thread in the text before: the paragraph there."""
    language: str


def events_of(step: Step, compare: Compare, config: HistoryConfig) -> dict[str, tuple[Event, ...]]:
    """For every label its events, in the order of display."""
    far = _far(step, config)
    shared = _shared_parents(step)
    worded = _worded(step, compare)
    found: dict[str, tuple[Event, ...]] = {}
    for paragraph in step.own:
        descent = step.descents[paragraph.label]
        events = _structural(step, descent, shared)
        if descent.parents:
            parent = step.paragraphs[descent.parents[0].paragraph]
            if parent.kind is not paragraph.kind or paragraph.label in far:
                events.add(Event.MOVED)
            events.add(worded[paragraph.label])
        found[paragraph.label] = tuple(event for event in Event if event in events)
    return found


def _structural(step: Step, descent: Descent, shared: frozenset[str]) -> set[Event]:
    if not descent.parents:
        return {Event.INTRODUCED}
    if descent.main is None:
        nearest = descent.sides[0].nearest[0]
        return {Event.RETURNED if any(step.adopted[nearest + 1 : step.position]) else Event.SPLIT}
    events: set[Event] = set()
    if _was_absent(step, descent.main):
        events.add(Event.SPLIT if _left_host(step, descent) else Event.RETURNED)
    if descent.main.nearest[1].paragraph in shared:
        events.add(Event.SPLIT)
    if descent.sides and Event.SPLIT not in events - {Event.RETURNED}:
        events.add(Event.MERGED)
    return events


def _was_absent(step: Step, main: Claim) -> bool:
    return any(step.adopted[main.latest + 1 : step.position])


def _left_host(step: Step, descent: Descent) -> bool:
    """Whether the thread had gone into another's paragraph and only now has its own again."""
    host = step.gone_into.get(descent.main.thread) if descent.main else None
    return host is not None and any(side.nearest[1].paragraph == host for side in descent.sides)


def _shared_parents(step: Step) -> frozenset[str]:
    """Earlier paragraphs of which a part went elsewhere while the rest goes on."""
    mains = {d.main.nearest[1].paragraph for d in step.descents.values() if d.main}
    sides = {side.nearest[1].paragraph for d in step.descents.values() for side in d.sides}
    return frozenset(mains & sides)


def _far(step: Step, config: HistoryConfig) -> frozenset[str]:
    """Labels that moved far within their part since the text before."""
    order = {name: i for i, name in enumerate(step.paragraphs)}
    moved: set[str] = set()
    for kind in dict.fromkeys(paragraph.kind for paragraph in step.own):
        line = []
        for paragraph in step.own:
            main = step.descents[paragraph.label].main
            if main is None or paragraph.kind is not kind or main.nearest[0] != step.position - 1:
                continue
            parent = main.nearest[1].paragraph
            if step.paragraphs[parent].kind is kind:
                line.append((order[parent], paragraph.label))
        moved.update(line[i][1] for i in far_moves([place for place, _ in line], config.far))
    return frozenset(moved)


def _worded(step: Step, compare: Compare) -> dict[str, Event]:
    """For every label with a parent, what happened to the wording of the first one."""
    pairs = {
        paragraph.label: (step.paragraphs[descent.parents[0].paragraph].text, paragraph.text)
        for paragraph in step.own
        if (descent := step.descents[paragraph.label]).parents
    }
    changed = tuple(dict.fromkeys(pair for pair in pairs.values() if pair[0] != pair[1]))
    verdicts = dict(zip(changed, compare(changed, step.language), strict=True)) if changed else {}
    return {label: _event(step.descents[label], verdicts.get(pair)) for label, pair in pairs.items()}


def _event(descent: Descent, verdict: Wording | None) -> Event:
    """The event that a verdict about the wording makes; None is the same wording."""
    if verdict is None:
        return Event.KEPT
    event = _BY_WORDING.get(verdict, Event.REWORDED)
    successor = descent.parents[0].relation == Relation.SUCCESSOR
    return Event.UPDATED if successor and event is Event.REWORDED else event
