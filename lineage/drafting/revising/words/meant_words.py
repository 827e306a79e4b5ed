"""Where the words that an instruction means stand in a paragraph: those that it quotes, from some to others, a sentence
or clause, what stands in brackets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lineage.documents.blocks import begins_large
from lineage.documents.papers.asking_verbs import Action
from lineage.documents.papers.quoted_stretches import Reach
from lineage.drafting.revising.words.finding_words import STOPS, Found, cut_out, find, taken_out, without_stop
from lineage.languages.formulas import opening

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.documents.papers.instructions import Instruction

_PARTED = re.compile(r"\s?;\s+|\.\s+(?=[A-ZÀ-Þ])")


def meant(text: str, one: Instruction) -> list[Found]:
    """The places in `text` that an instruction may mean: one where it is clear, none where its words do not stand
    there."""
    among = find(text, one.within) if one.within else [Found(0, len(text))]
    return _meant(text, one, among[0]) if len(among) == 1 else among


def _meant(text: str, one: Instruction, among: Found) -> list[Found]:
    stretch = one.stretch
    scope = part(text, stretch.part) if stretch.part else among
    if scope is None and one.old is not None and stretch.reach is Reach.WORDS:
        scope = Found(0, len(text))  # "the last clause" where nothing parts clauses: words that stand there once
    if stretch.words:
        return _counted(text, one)
    if scope is None or (one.old is None and not stretch.part):
        return []
    if one.old is None:
        return [scope]
    quoted = one.old if "[" in text else one.old.replace("[", "").replace("]", "")
    wide = stretch.every and quoted[:1].islower()
    found = _within(text, quoted, scope, any_case=wide)
    if one.anchor is not None and one.action not in {Action.INSERT, Action.ADD, Action.MOVE}:
        found = _beside(text, found, one)
    if stretch.reach is Reach.AFTER and not stretch.until:
        found = [each for each in found if text[each.end : scope.end].strip(f"{STOPS} ")]
    if stretch.time:
        # "the second “urges”" may count the opening "Urges" too where it is the first: then both places are meant
        every = _within(text, quoted, scope, any_case=True) if quoted[:1].islower() else []
        found = sorted({*_of_time(found, stretch.time), *_of_time(every, stretch.time)})
    if stretch.reach is Reach.WORDS and stretch.until and len(found) > 1:  # between “a” and “b”
        after = find(text, stretch.until)
        found = [each for each in found if any(_touch(text, each, other, "after") for other in after)]
    if stretch.reach is Reach.WORDS or len(found) != 1:
        return found
    return _reaching(text, found[0], scope, one)


def _within(text: str, quoted: str, scope: Found, *, any_case: bool) -> list[Found]:
    """Where quoted words stand in a part of a paragraph."""
    return [one for one in find(text, quoted, any_case=any_case) if scope.start <= one.start and one.end <= scope.end]


def _of_time(found: Sequence[Found], time: int) -> Sequence[Found]:
    """The first, second or last of several places; none where there are not so many."""
    place = time - (time > 0)
    return [found[place]] if -len(found) <= place < len(found) else []


def _counted(text: str, one: Instruction) -> list[Found]:
    """The first or last words of a paragraph, or those next to the words that are quoted, without its stop."""
    scope = Found(0, without_stop(text, Found(0, len(text))))
    if one.anchor is not None:
        anchors = find(text, one.anchor)
        if len(anchors) != 1:
            return anchors
        scope = Found(anchors[0].end, scope.end) if one.place == "after" else Found(scope.start, anchors[0].start)
    words = [match.span() for match in re.finditer(r"\S+", text[: scope.end]) if match.start() >= scope.start]
    count = one.stretch.words
    held = words[:count] if count > 0 else words[count:]
    return [Found(held[0][0], held[-1][1])] if len(held) == abs(count) < len(words) else []


def _beside(text: str, found: Sequence[Found], one: Instruction) -> list[Found]:
    """Of several places the one next to the anchor: the first after it, or the last before it."""
    anchors = find(text, one.anchor or "")
    beside = [each for each in anchors if any(_touch(text, each, other, one.place) for other in found)]
    anchors = beside if len(anchors) > 1 else anchors
    if len(anchors) != 1:
        return []
    sides = [each for each in found if (each.start >= anchors[0].end) is (one.place == "after")]
    near = sides[:1] if one.place == "after" else sides[-1:]
    gap = sorted((anchors[0], *near))
    touching = bool(near) and not text[gap[0].end : gap[1].start].strip()
    return near if touching or (len(found) == 1 and (one.old or "") not in STOPS) else []


def _touch(text: str, anchor: Found, words: Found, place: str) -> bool:
    """Whether words stand right after an anchor, or right before it."""
    first, second = (anchor, words) if place == "after" else (words, anchor)
    return first.end <= second.start and not text[first.end : second.start].strip()


def _reaching(text: str, edge: Found, scope: Found, one: Instruction) -> list[Found]:
    end = without_stop(text, scope)
    reach, until = one.stretch.reach, one.stretch.until
    if until:
        last = next((each for each in find(text, until) if edge.end <= each.start and each.end <= scope.end), None)
        if last is None:
            return []
        return [
            Found(edge.start, last.end) if reach is Reach.FROM else _between(text, edge.end, last.start, one.action)
        ]
    if text[edge.start : edge.end] in STOPS and reach is Reach.AFTER:
        edge = Found(edge.start, edge.start)  # the paragraph's own stop follows
    ways = {
        Reach.FROM: (edge.start, end),
        Reach.AFTER: (edge.end, end),
        Reach.BEFORE: (scope.start, edge.start),
        Reach.TO: (scope.start, edge.end),
    }
    start, end = ways.get(reach, (0, 0))
    return [Found(start, end)] if text[start:end].strip() else []


def _between(text: str, start: int, end: int, action: Action) -> Found:
    """What stands between two places; to be deleted, without a comma at its end that parts what is left:
    "broadband[ and networks], and encourages"; with it where one opens it too."""
    words = text[start:end].rstrip()
    own = action is Action.DELETE and words.endswith(",") and not words.lstrip().startswith(",")
    return Found(start, start + len(words) - own)


def part(text: str, number: int) -> Found | None:
    """A sentence or clause of a paragraph, from 1 or the last, without the sign that ends it; None where the paragraph
    is not so divided."""
    cuts = [match.span() for match in _PARTED.finditer(text)]
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), without_stop(text, Found(0, len(text)))]
    place = number - (number > 0)
    if not cuts or not -len(starts) <= place < len(starts):
        return None
    return Found(starts[place], ends[place])


def stretch_out(text: str, found: Found, one: Instruction, language: str) -> str:
    """A text without a stretch or a part that an instruction tells otherwise than by its words."""
    if one.stretch.reach is Reach.BETWEEN:
        return cut_out(text, found)
    part = one.old is None and one.stretch.part
    return taken_out(text, with_joint(text, found) if part else found, language)


def with_joint(text: str, found: Found) -> Found:
    """A sentence or clause with the sign that parts it from the one before, or, of the first, from the one after."""
    before = re.search(r"\s?[;.]\s+$", text[: found.start])
    if before:
        return Found(before.start(), found.end)
    after = re.match(r"\s?[;.]\s+", text[found.end :])
    return Found(found.start, found.end + (after.end() if after else 0))


def is_whole(words: str, old: str, language: str) -> bool:
    """Whether words may stand for a whole paragraph, and are not some of it: "persons", "Urges", an item's title."""
    if begins_large(old) and not begins_large(words):
        return False
    verb = opening(words, language)
    if verb is None:
        return opening(old, language) is None or words.rstrip()[-1:] in STOPS
    return not verb.end == len(words) < len(old)


def brackets(text: str) -> list[Found]:
    """The pairs of square brackets of a text, the outer before the inner; nothing where one has no other."""
    found: list[Found] = []
    opened: list[int] = []
    for at, letter in enumerate(text):
        if letter == "[":
            opened.append(at)
        elif letter == "]":
            if not opened:
                return []
            found.append(Found(opened.pop(), at + 1))
    return [] if opened else sorted(found)


def bracketed(text: str, words: str | None) -> list[Found]:
    """The pairs of square brackets of a text, or those that stand around `words` and no more."""
    return [pair for pair in brackets(text) if words is None or _same(text[pair.start + 1 : pair.end - 1], words)]


def _same(one: str, other: str) -> bool:
    return any(found == Found(0, len(one.strip())) for found in find(one.strip(), other))
