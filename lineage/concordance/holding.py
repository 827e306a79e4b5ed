"""Two versions compared: every rule on every pair of paragraphs."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from lineage.alignment.twins import Fault, twins
from lineage.concordance.acts import COUNTED, SECOND, WELCOME, acts_of, named_in, traces
from lineage.concordance.anchors import marks
from lineage.concordance.divergences import Aspect, Concordance, Divergence, QuotedWords
from lineage.concordance.named_entities import names_in
from lineage.documents.resolution import Kind, Status
from lineage.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from lineage.alignment.twins import Twins
    from lineage.concordance.acts import Acts
    from lineage.documents.resolution import Paragraph, Resolution

Item = tuple[frozenset[str], QuotedWords]
"""Something that a version says: what it may be called, and where it stands."""


def concord(own: Resolution, other: Resolution) -> Concordance:
    """Where two language versions of one document differ. Raises UsageError where they are not versions of one
    document, or in one language."""
    both = checked_twins(own, other)
    return Concordance(
        document=own.id,
        before=None,
        languages=(own.language, other.language),
        paragraphs=sum(p.kind is not Kind.HEADING for p in own.paragraphs),
        findings=tuple(_findings(both)),
    )


def checked_twins(own: Resolution, other: Resolution) -> Twins:
    """The matched paragraphs of two versions. Raises UsageError as `concord` does."""
    if own.language == other.language:
        raise UsageError(
            f"{own.id}: both versions are in {own.language}", "Give versions in two languages, or choose with --lang."
        )
    both = twins(own, other)
    if both.fault is Fault.DRAFT:
        draft, adopted = (own, other) if own.status is Status.DRAFT else (other, own)
        names = f"{draft.id} ({draft.language}) is a draft and {adopted.id} ({adopted.language}) adopted"
        way = f"lineage diff {adopted.id} {draft.id} --lang {draft.language}"
        raise UsageError(f"{names}: no versions of one text", f"Compare a draft with a text of its language: {way}")
    if both.fault is Fault.OTHER_DOCUMENT:
        raise UsageError(
            f"the texts of {own.id} in {own.language} and {other.language} are not versions of one document",
            "Check that both files are of the same resolution: lineage corpus check",
        )
    return both


def _findings(both: Twins) -> Iterator[Divergence]:
    sides = both.own, both.other
    texts = [{p.label: p for p in side.paragraphs} for side in sides]
    acts = [acts_of(side) for side in sides]
    noted = all(side.footnotes for side in sides)  # a copy without its notes says nothing of them
    for own, other in _groups(both):
        yield from _structure(both, own, other)
        pairs = ([texts[0][label] for label in own], [texts[1][label] for label in other])
        if own and other:
            yield from _compared(pairs, acts, (both.own.language, both.other.language), noted)


def _groups(both: Twins) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Labels of both sides that go together, in the order of the text that is read; what one lacks stands where it is
    in the other."""
    others = both.other_alone
    held: dict[str, list[str]] = {}
    for match in both.matches:
        held.setdefault(match.own, []).append(match.other)
    order = [p.label for p in both.other.paragraphs]
    waiting = [label for label in order if label in set(others)]
    done: set[str] = set()
    for paragraph in both.own.paragraphs:
        label = paragraph.label
        if label in done:
            continue
        found = tuple(held.get(label, ()))
        while found and waiting and order.index(waiting[0]) < order.index(found[0]):
            yield (), (waiting.pop(0),)
        mine = tuple(one for one in held if found and set(held[one]) & set(found)) or (label,)
        done.update(mine)
        yield mine, tuple(dict.fromkeys(other for one in mine for other in held.get(one, ())))
    yield from (((), (label,)) for label in waiting)


def _structure(both: Twins, own: Sequence[str], other: Sequence[str]) -> Iterator[Divergence]:
    if len(own) == 1 and len(other) == 1:
        if _numbering(both, own[0], other[0]):
            yield Divergence(
                label=own[0], rule=Aspect.STRUCTURE, own=_whole(both.own, own[0]), other=_whole(both.other, other[0])
            )
        return
    yield Divergence(
        label=own[0] if own else other[0],
        rule=Aspect.STRUCTURE,
        own=_whole(both.own, own[0]) if own else None,
        other=_whole(both.other, other[0]) if other else None,
    )


def _numbering(both: Twins, own: str, other: str) -> bool:
    """Whether two labels differ where nothing before them explains it: after one paragraph more all numbers differ, and
    only the first of a run is reported."""
    if own == other:
        return False
    places = {match.own: match.other for match in both.matches}
    labels = [p.label for p in both.own.paragraphs]
    before = labels[: labels.index(own)]
    previous = next((label for label in reversed(before) if label in places), None)
    explained = set(both.own_alone) | set(both.other_alone) | {m.own for m in both.matches if m.joined}
    return previous is None or (places[previous] == previous and not explained)


def _whole(document: Resolution, label: str) -> QuotedWords:
    paragraph = document.paragraph(label)
    words = paragraph.text if paragraph else ""
    return QuotedWords(label=label, start=0, end=len(words), text=words)


def _compared(
    pairs: tuple[Sequence[Paragraph], Sequence[Paragraph]],
    acts: Sequence[Mapping[str, Acts]],
    languages: tuple[str, str],
    noted: bool,
) -> Iterator[Divergence]:
    label = pairs[0][0].label
    yield from _differing_seconds(label, pairs, acts)
    yield from _praised_alone(label, pairs, acts)
    items = [_items(side, acts[n], languages[n]) for n, side in enumerate(pairs)]
    for rule in Aspect:
        found = _differing(label, rule, *(each.get(rule, []) for each in items))
        if rule is Aspect.NOTES and not noted:
            continue
        if rule is Aspect.VERB and not all(each[Aspect.VERB] for each in items):  # what no table has is not known
            continue
        if rule is Aspect.HEDGE:
            found = _without_traces(found, pairs, languages, items)
        if rule is Aspect.ADDRESSEE:
            found = _asked_of_nobody_else(found, pairs, languages, items)
        if rule is Aspect.NAMES:
            found = (one for one in found if any(_is_whole(s, lang) for s, lang in _sides(one, languages)))
        yield from found


def _differing_seconds(
    label: str, pairs: tuple[Sequence[Paragraph], Sequence[Paragraph]], acts: Sequence[Mapping[str, Acts]]
) -> Iterator[Divergence]:
    """Second verbs of a preambular paragraph that the other version has not: of a kind that both keep apart, where the
    other has none left over of another kind, which would be its word for it."""
    own, other = (
        [_item(p, act.keys, act.start, act.end) for p in side for act in acts[n][p.label].seconds]
        for n, side in enumerate(pairs)
    )
    findings = list(_differing(label, Aspect.VERB, own, other))
    kinds = {stretch: keys for keys, stretch in (*own, *other)}
    alone = [stretch for one in findings for stretch in (one.own, one.other) if stretch]
    if all(kinds[stretch] <= SECOND for stretch in alone):
        yield from findings


def _praised_alone(
    label: str, pairs: tuple[Sequence[Paragraph], Sequence[Paragraph]], acts: Sequence[Mapping[str, Acts]]
) -> Iterator[Divergence]:
    """A note "with appreciation" of one version alone, where the other does not welcome either."""
    praise = [
        [_item(p, act.keys, act.start, act.end)[1] for p in side for act in acts[n][p.label].praise]
        for n, side in enumerate(pairs)
    ]
    for n in (0, 1):
        there = [acts[1 - n][p.label] for p in pairs[1 - n]]
        welcomed = any(WELCOME in act.keys for each in there for act in (*each.verbs, *each.seconds))
        if praise[n] and not praise[1 - n] and not welcomed:
            own, other = (praise[0][0], None) if n == 0 else (None, praise[1][0])
            yield Divergence(label=label, rule=Aspect.VERB, own=own, other=other)


def _asked_of_nobody_else(
    findings: Iterable[Divergence],
    pairs: tuple[Sequence[Paragraph], Sequence[Paragraph]],
    languages: tuple[str, str],
    items: Sequence[Mapping[Aspect, Sequence[Item]]],
) -> Iterator[Divergence]:
    """Addressees of one version whose name the other does not have at all: there it may be no grammatical object."""
    for finding in findings:
        for side, stretch in ((1, finding.own), (0, finding.other)):
            if stretch is None:
                continue
            keys = next(keys for keys, each in items[1 - side][Aspect.ADDRESSEE] if each == stretch)
            if not any(named_in(p.text, languages[side], next(iter(keys))) for p in pairs[side]):
                yield finding
                break


def _sides(finding: Divergence, languages: tuple[str, str]) -> Iterator[tuple[QuotedWords, str]]:
    for stretch, language in zip((finding.own, finding.other), languages, strict=True):
        if stretch is not None:
            yield stretch, language


def _is_whole(stretch: QuotedWords, language: str) -> bool:
    return any(name.whole for name in names_in(stretch.text, language))


def _without_traces(
    findings: Iterable[Divergence],
    pairs: tuple[Sequence[Paragraph], Sequence[Paragraph]],
    languages: tuple[str, str],
    items: Sequence[Mapping[Aspect, Sequence[Item]]],
) -> Iterator[Divergence]:
    """The findings, less hedges that the other version may have in words of no table: it has more near-hedges (see
    `traces`) than the first has beside its own."""
    for finding in findings:
        if finding.own and finding.other:
            yield finding
            continue
        side, stretch = (1, finding.own) if finding.own else (0, finding.other)
        effect = next(next(iter(keys)) for keys, each in items[1 - side][Aspect.HEDGE] if each == stretch)
        near = [_trace_count(pairs[n], languages[n], effect, items[n][Aspect.HEDGE]) for n in (0, 1)]
        if effect not in COUNTED and any(effect in keys for keys, _ in items[side][Aspect.HEDGE]):
            continue
        if near[side] <= near[1 - side]:
            yield finding


def _trace_count(side: Sequence[Paragraph], language: str, effect: str, hedges: Sequence[Item]) -> int:
    spans = {p.label: [(h.start, h.end) for _, h in hedges if h.label == p.label] for p in side}
    return sum(traces(p.text, language, effect, spans[p.label]) for p in side)


def _items(side: Sequence[Paragraph], acts: Mapping[str, Acts], language: str) -> dict[Aspect, list[Item]]:
    found: dict[Aspect, list[Item]] = {}
    for paragraph in side:
        for mark in marks(paragraph.text, language):
            found.setdefault(mark.rule, []).append(_item(paragraph, frozenset({mark.key}), mark.start, mark.end))
        for call in paragraph.calls:
            item = _item(paragraph, frozenset({"note"}), max(0, call.offset - 24), call.offset)
            found.setdefault(Aspect.NOTES, []).append(item)
        named = names_in(paragraph.text, language)
        found.setdefault(Aspect.NAMES, []).extend(
            _item(paragraph, frozenset({one.code}), one.start, one.end) for one in named
        )
        own = acts[paragraph.label]
        for rule, each in ((Aspect.VERB, own.verbs), (Aspect.ADDRESSEE, own.addressees), (Aspect.HEDGE, own.hedges)):
            found.setdefault(rule, []).extend(_item(paragraph, act.keys, act.start, act.end) for act in each)
    # a pronoun in one language is the name again in the other, and "10/1 and 10/3, both of 16 October" the date
    for rule in (Aspect.NAMES, Aspect.ADDRESSEE, Aspect.DATES, Aspect.SYMBOLS, Aspect.FIGURES):
        found[rule] = list(_once(found.get(rule, ())))
    return found


def _item(paragraph: Paragraph, keys: frozenset[str], start: int, end: int) -> Item:
    return keys, QuotedWords(label=paragraph.label, start=start, end=end, text=paragraph.text[start:end])


def _once(items: Iterable[Item]) -> Iterator[Item]:
    seen: set[frozenset[str]] = set()
    for item in items:
        if item[0] not in seen:
            seen.add(item[0])
            yield item


def _differing(label: str, rule: Aspect, own: Sequence[Item], other: Sequence[Item]) -> Iterator[Divergence]:
    """The items of either side that the other lacks, those of both sides put together in their order."""
    left = list(other)
    alone: list[Item] = []
    for item in sorted(own, key=lambda one: len(one[0])):
        same = next((each for each in left if each[0] & item[0]), None)
        if same is None:
            alone.append(item)
        else:
            left.remove(same)
    alone.sort(key=lambda one: (one[1].label, one[1].start))
    for place in range(max(len(alone), len(left))):
        yield Divergence(
            label=label,
            rule=rule,
            own=alone[place][1] if place < len(alone) else None,
            other=left[place][1] if place < len(left) else None,
        )


def counts(found: Concordance) -> dict[str, int]:
    """Findings by rule, every rule named."""
    by_rule = Counter(finding.rule for finding in found.findings)
    return {rule.value: by_rule[rule] for rule in Aspect}
