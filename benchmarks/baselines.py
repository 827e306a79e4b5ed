"""What histories are measured against: difflib from hop to hop, and paragraphs found again by their hash.

The second finds unchanged paragraphs of all earlier texts and compares the words of all others as one sequence with
those of the text before: the published method for wiki revisions (WikiWho), at the level of paragraphs. Its level of
sentences finds nothing more here, because a paragraph of a resolution is one sentence.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from lineage.diff.places import FAR, strayed
from lineage.documents.resolution import Kind, Paragraph, Resolution
from lineage.histories.threads import Event

ENOUGH = 0.5
"""Ratio from which difflib links two paragraphs: the best F1 on the simulated series among 0.4, 0.5, 0.6, 0.7."""
Spans = list[tuple[int, int, str]]


@dataclass(slots=True)
class Traced:
    """What a baseline says of a series."""

    thread_of: dict[str, object] = field(default_factory=dict)
    events: dict[str, set[Event]] = field(default_factory=dict)
    origins: dict[str, Spans] = field(default_factory=dict)


def by_difflib(resolutions: Sequence[Resolution]) -> Traced:
    """Each paragraph continues the one of the text before that is most like it; words by difflib."""
    traced = Traced()
    before: Sequence[Paragraph] = ()
    for resolution in resolutions:
        parents = _greedy(before, resolution.paragraphs)
        for paragraph in resolution.paragraphs:
            parent = parents.get(paragraph.id)
            _enter(traced, paragraph, parent)
            traced.origins[paragraph.id] = _carried(_words(paragraph), _known(traced, [parent] if parent else []))
        _mark_far(traced, before, resolution.paragraphs, parents)
        before = resolution.paragraphs
    return traced


def _greedy(before: Sequence[Paragraph], now: Sequence[Paragraph]) -> dict[str, Paragraph]:
    scored = []
    for j, new in enumerate(now):
        matcher = SequenceMatcher(None, "", new.text.split(), autojunk=False)
        for i, old in enumerate(before):
            matcher.set_seq1(old.text.split())
            if matcher.real_quick_ratio() >= ENOUGH and matcher.quick_ratio() >= ENOUGH:
                scored.append((-matcher.ratio(), i, j))
    found: dict[str, Paragraph] = {}
    taken: set[int] = set()
    for score, i, j in sorted(scored):
        if -score >= ENOUGH and i not in taken and now[j].id not in found:
            taken.add(i)
            found[now[j].id] = before[i]
    return found


def by_hash(resolutions: Sequence[Resolution]) -> Traced:
    """A paragraph continues the last one with the very same text; other words are compared as one sequence."""
    traced = Traced()
    last: dict[str, tuple[int, Paragraph]] = {}
    before: Sequence[Paragraph] = ()
    for position, resolution in enumerate(resolutions):
        found = {p.id: last[p.text] for p in resolution.paragraphs if p.text in last}
        parents = {name: parent for name, (_, parent) in found.items()}
        changed = [p for p in resolution.paragraphs if p.id not in found]
        left = [p for p in before if all(p is not parent for parent in parents.values())]
        for paragraph in resolution.paragraphs:
            _enter(traced, paragraph, parents.get(paragraph.id))
            if paragraph.id in found:
                place, parent = found[paragraph.id]
                traced.origins[paragraph.id] = traced.origins[parent.id]
                if place < position - 1:
                    traced.events[paragraph.id].add(Event.RETURNED)
        _compare_rest(traced, left, changed)
        _mark_far(traced, before, resolution.paragraphs, parents)
        last.update({p.text: (position, p) for p in resolution.paragraphs})
        before = resolution.paragraphs
    return traced


def _compare_rest(traced: Traced, before: Sequence[Paragraph], now: Sequence[Paragraph]) -> None:
    words = [word for paragraph in now for word in _words(paragraph)]
    carried = _carried(words, _known(traced, before))
    for paragraph in now:
        traced.origins[paragraph.id] = [carried.pop(0) for _ in paragraph.text.split()]


Word = tuple[str, tuple[int, int, str]]


def _words(paragraph: Paragraph) -> list[Word]:
    words: list[Word] = []
    start = 0
    for word in paragraph.text.split():
        words.append((word.rstrip(",;."), (start, start + len(word), paragraph.id)))
        start += len(word) + 1
    return words


def _known(traced: Traced, paragraphs: Sequence[Paragraph]) -> list[Word]:
    return [
        (word, span)
        for paragraph in paragraphs
        for (word, _), span in zip(_words(paragraph), traced.origins[paragraph.id], strict=True)
    ]


def _carried(new: Sequence[Word], old: Sequence[Word]) -> Spans:
    """The spans of the new words, with the origins of the old ones that they match in order."""
    spans = [span for _, span in new]
    matcher = SequenceMatcher(None, [word for word, _ in old], [word for word, _ in new], autojunk=False)
    for block in matcher.get_matching_blocks():
        for step in range(block.size):
            start, end, _ = spans[block.b + step]
            spans[block.b + step] = (start, end, old[block.a + step][1][2])
    return spans


def _enter(traced: Traced, paragraph: Paragraph, parent: Paragraph | None) -> None:
    traced.thread_of[paragraph.id] = traced.thread_of[parent.id] if parent else paragraph.id
    events = {Event.KEPT} if parent else {Event.INTRODUCED}
    traced.events[paragraph.id] = events | ({Event.MOVED} if parent and parent.kind is not paragraph.kind else set())


def _mark_far(
    traced: Traced, before: Sequence[Paragraph], now: Sequence[Paragraph], parents: Mapping[str, Paragraph]
) -> None:
    place = {paragraph.id: i for i, paragraph in enumerate(before)}
    for kind in Kind:
        pairs = [(parents[p.id], p) for p in now if p.id in parents and p.kind is kind]
        line = [(place[old.id], p.id) for old, p in pairs if old.id in place and old.kind is kind]
        for _, i in strayed([(spot, i) for i, (spot, _) in enumerate(line)], FAR):
            traced.events[line[i][1]].add(Event.MOVED)
