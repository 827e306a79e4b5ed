"""The events of one step: what happened to each paragraph when a text was made from the earlier ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineage.alignment.links import Alignment, Relation
from lineage.diff.edits import Wording
from lineage.diff.families import UNCHANGED
from lineage.diff.places import Place, Places, places_of
from lineage.documents.resolution import Paragraph, Resolution
from lineage.histories.claims import Claim
from lineage.histories.descent import Descent
from lineage.histories.threads import Event, Parent
from lineage.languages.number_words import ordinal
from lineage.languages.text import fold, tokens
from lineage.languages.vocabulary import vocabulary

if TYPE_CHECKING:
    from lineage.diff.edits import Wording


Wordings = tuple[tuple[str, str], ...]
"""(old text, new text) of the reworded paragraphs of one step."""
Compare = Callable[[Wordings, str], Sequence[Wording]]
"""(wordings, language) -> what happened to each; called once for a step, so that the result can be kept."""

_BY_PLACE = {Place.MERGED: Event.MERGED, Place.SPLIT: Event.SPLIT}
_BY_WORDING = {
    Wording.VERBATIM: Event.KEPT,
    Wording.FORM: Event.KEPT,
    Wording.UPDATED: Event.UPDATED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TextStep:
    """One text on its way into the history."""

    position: int
    """Of the text in the series, from 0."""
    paragraphs: Mapping[str, Paragraph]
    """Of all texts up to this one, by id."""
    own: Sequence[Paragraph]
    """Of this text."""
    descents: Mapping[str, Descent]
    """By label."""
    places: Places | None
    """What the text took from the one before by the comparison of the two; None for the first text."""
    adopted: Sequence[bool]
    """For each text up to this one, whether it is adopted: absence from a draft alone makes no return."""
    gone_into: Mapping[int, str]
    """For threads that went into one of another thread in the text before: the paragraph there."""
    language: str


def places_between(old: Resolution, new: Resolution, alignment: Alignment | None, compare: Compare) -> Places:
    """What `new` took from the text before, as a comparison of the two judges it."""
    links = alignment.followed() if alignment else ()
    texts = [{p.label: p.text for p in text.paragraphs} for text in (old, new)]
    pairs = {(link.old, link.new): (texts[0][link.old], texts[1][link.new]) for link in links}
    verdicts = _verdicts(pairs.values(), compare, new.language)
    unchanged = {pair for pair, both in pairs.items() if both[0] == both[1] or verdicts[both] in UNCHANGED}
    return places_of(old, new, links, unchanged)


def events_of(step: TextStep, compare: Compare) -> dict[str, tuple[Event, ...]]:
    """For every label its events, in the order of display."""
    shared = _shared_parents(step)
    worded = _worded(step, compare)
    found: dict[str, tuple[Event, ...]] = {}
    for paragraph in step.own:
        descent = step.descents[paragraph.label]
        events = _structural(step, paragraph, descent, shared)
        if descent.parents:
            events.add(worded[paragraph.label])
        found[paragraph.label] = tuple(event for event in Event if event in events)
    return found


def _structural(step: TextStep, paragraph: Paragraph, descent: Descent, shared: frozenset[str]) -> set[Event]:
    if not descent.parents:
        return {Event.INTRODUCED}
    events = _placed(step, paragraph, descent)
    if descent.main is None:
        nearest = descent.sides[0].nearest[0]
        back = any(step.adopted[nearest + 1 : step.position])
        return events | ({Event.RETURNED} if back else {Event.SPLIT} if Event.MERGED not in events else set())
    if _was_absent(step, descent.main):
        events.add(Event.SPLIT if _left_host(step, descent) else Event.RETURNED)
    if descent.main.nearest[0] < step.position - 1:
        if descent.main.nearest[1].paragraph in shared:
            events.add(Event.SPLIT)
        if descent.fed and Event.SPLIT not in events:
            events.add(Event.MERGED)
    return events


def _placed(step: TextStep, paragraph: Paragraph, descent: Descent) -> set[Event]:
    """What happened to the place: by the comparison with the text before, or for an older parent by the part alone.
    What returned has not moved from where a clause of it comes from."""
    nearest = [claim.nearest[0] for claim in (descent.main, *descent.sides) if claim]
    found: set[Event] = set()
    if step.places is not None and step.position - 1 in nearest:
        found = {_BY_PLACE.get(place, Event.MOVED) for place in step.places.of_label.get(paragraph.label, ())}
    if nearest[0] == step.position - 1 and step.places is not None:
        return found
    parent = step.paragraphs[descent.parents[0].paragraph]
    return found - {Event.MOVED} | ({Event.MOVED} if parent.kind is not paragraph.kind else set())


def _was_absent(step: TextStep, main: Claim) -> bool:
    return any(step.adopted[main.latest + 1 : step.position])


def _left_host(step: TextStep, descent: Descent) -> bool:
    """Whether the thread had gone into another's paragraph, which goes on, and only now has its own again."""
    host = step.gone_into.get(descent.main.thread) if descent.main else None
    goes_on = (other.main.nearest[1].paragraph == host for other in step.descents.values() if other.main)
    return host is not None and any(side.nearest[1].paragraph == host for side in descent.sides) and any(goes_on)


def _shared_parents(step: TextStep) -> frozenset[str]:
    """Earlier paragraphs of which a part went elsewhere while the rest goes on."""
    mains = {d.main.nearest[1].paragraph for d in step.descents.values() if d.main}
    sides = {side.nearest[1].paragraph for d in step.descents.values() for side in d.sides}
    return frozenset(mains & sides)


def _worded(step: TextStep, compare: Compare) -> dict[str, Event]:
    """For every label with a parent, what happened to the wording of the first one."""
    pairs = {
        paragraph.label: (step.paragraphs[descent.parents[0].paragraph].text, paragraph.text)
        for paragraph in step.own
        if (descent := step.descents[paragraph.label]).parents
    }
    verdicts = _verdicts(pairs.values(), compare, step.language)
    return {
        label: _event(pair, step.descents[label].parents[0], verdicts.get(pair), step.language)
        for label, pair in pairs.items()
    }


def worded(old: str, new: str, parent: Parent, compare: Compare, language: str) -> Event:
    """What happened to the wording on the way from a parent of the text `old`."""
    pair = old, new
    return _event(pair, parent, _verdicts([pair], compare, language).get(pair), language)


def _verdicts(pairs: Iterable[tuple[str, str]], compare: Compare, language: str) -> dict[tuple[str, str], Wording]:
    """What the word diff says of every two texts that are not the same."""
    changed = tuple(dict.fromkeys(pair for pair in pairs if pair[0] != pair[1]))
    return dict(zip(changed, compare(changed, language), strict=True)) if changed else {}


def _event(pair: tuple[str, str], parent: Parent, verdict: Wording | None, language: str) -> Event:
    """The event that a verdict about the wording makes; None is the same wording. The next event of a slot is an
    update where nothing but names and numbers changed beside it: "the [sixth] forum, held in [Doha]", "the [seventh]
    forum, held in [Kyoto]"."""
    if verdict is None:
        return Event.KEPT
    event = _BY_WORDING.get(verdict, Event.REWORDED)
    next_event = parent.relation == Relation.SUCCESSOR and event is Event.REWORDED
    return Event.UPDATED if next_event and _names_alone(*pair, language) else event


def _names_alone(old: str, new: str, language: str) -> bool:
    """Whether the words that only one of two texts has are names, numbers, also in words, and function words."""
    one, other = (Counter(text[start:end] for start, end in tokens(text)) for text in (old, new))
    small = vocabulary(language).function_words
    told = (word for word in (one - other) + (other - one) if word[:1].islower() and fold(word) not in small)
    return all(ordinal(word, language) is not None for word in told)


def compare_wordings(pairs: Wordings, language: str) -> tuple[Wording, ...]:
    """The wording verdict of the diff of every two texts."""
    from lineage.diff import compare

    return tuple(compare(old, new, language).wording for old, new in pairs)
