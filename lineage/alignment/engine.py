"""Alignment of two documents, and of every two documents of a series."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, partial
from itertools import combinations
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from lineage.alignment import passes, transitivity
from lineage.alignment.config import DEFAULT, AlignmentConfig
from lineage.alignment.later_texts import Faint, Labels, faint, with_later_texts
from lineage.alignment.linking import finished
from lineage.alignment.links import Alignment
from lineage.alignment.profile import profile
from lineage.alignment.scoring import Pool, pool
from lineage.alignment.testimony import testimony
from lineage.alignment.transitivity import PathLink
from lineage.alignment.verbatim import Pair
from lineage.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from lineage.alignment.decisions import Decision
    from lineage.alignment.profile import Profile
    from lineage.alignment.standing import Standing
    from lineage.alignment.twins import Twins
    from lineage.documents.resolution import Resolution


NO_WITNESSES: Mapping[str, Twins] = MappingProxyType({})
Span = tuple[int, int]
"""Places of two documents in a sequence, the older one first."""


def align(  # noqa: PLR0913
    old: Resolution,
    new: Resolution,
    *,
    context: Sequence[Resolution] = (),
    config: AlignmentConfig = DEFAULT,
    decisions: Sequence[Decision] = (),
    witnesses: Mapping[str, Twins] = NO_WITNESSES,
) -> Alignment:
    """Links between the paragraphs of two documents of one language.

    `context` are texts in between, in any order, whose paragraphs may support a link; `decisions` of reviewers
    win over what is found; `witnesses`, by the id of a document, are versions in another language, which are heard
    where both documents of a pair have one. Raises UsageError for documents in two languages.
    """
    _refuse_two_languages([old, new])
    middles = [text for text in context if text.language == old.language and text.id not in {old.id, new.id}]
    measured = _measuring(witnesses, config)
    paths = [(_steps(measured(old, text), config), _steps(measured(text, new), config)) for text in middles]
    return finished(old, new, _passed(measured(old, new), paths, config), config, decisions)


class Keep(Protocol):
    """Finds what was worked out before for the same texts, or does the work."""

    def __call__(self, stage: str, hint: Any, texts: Sequence[Resolution], work: Callable[[], Any]) -> Any:
        """The result of `work`, of type `hint`, which depends on the stage, the settings and `texts` alone."""


def _afresh(stage: str, hint: Any, texts: Sequence[Resolution], work: Callable[[], Any]) -> Any:
    return work()


def align_all(  # noqa: PLR0913
    resolutions: Sequence[Resolution],
    *,
    pairs: Collection[Span] | None = None,
    config: AlignmentConfig = DEFAULT,
    decisions: Sequence[Decision] = (),
    keep: Keep = _afresh,
    witnesses: Mapping[str, Twins] = NO_WITNESSES,
    series: Collection[str] | None = None,
) -> dict[tuple[str, str], Alignment]:
    """Alignments of every two of `resolutions` (in date order, one language), by (old id, new id); or of those `pairs`
    of places alone, older first.

    Every text between two others that is aligned with both supports their links, and those after both may link what is
    new beside the text before it: of `series` (ids), where others stand beside them. `keep` may remember work between
    calls with the same `config` and `decisions`: a text added at the end then costs its own pairs. `witnesses` are
    heard as in `align`. Raises UsageError for documents in two languages.
    """
    _refuse_two_languages(resolutions)
    wanted = frozenset(pairs if pairs is not None else combinations(range(len(resolutions)), 2))
    work = _SeriesAlignment(config, decisions, keep, witnesses, _measuring(witnesses, config))
    found = _aligned(resolutions, wanted, work)
    order = [text for text in resolutions if series is None or text.id in series]
    return with_later_texts(order, found, partial(_faintly, work), config)


class _SeriesAlignment(NamedTuple):
    """How every pair of a series is aligned."""

    config: AlignmentConfig
    decisions: Sequence[Decision]
    keep: Keep
    witnesses: Mapping[str, Twins]
    measured: Callable[[Resolution, Resolution], Pool]


def _aligned(
    resolutions: Sequence[Resolution], wanted: frozenset[Span], work: _SeriesAlignment
) -> dict[tuple[str, str], Alignment]:
    """The alignments of the `wanted` places, each supported by the texts in between that are aligned with both."""
    pools: dict[Span, Pool] = {}
    after, before = _partners(wanted)

    def measured(a: int, b: int) -> Pool:
        return pools.get((a, b)) or work.measured(resolutions[a], resolutions[b])

    @cache
    def between(a: int, b: int) -> tuple[int, ...]:
        return tuple(sorted(m for m in after[a] & before[b] if a < m < b))

    @cache
    def believed(a: int, b: int) -> Mapping[Pair, PathLink]:
        texts = _with_versions([resolutions[a], resolutions[b]], work.witnesses)
        known: Mapping[Pair, PathLink] = work.keep(
            "steps", dict[Pair, PathLink], texts, lambda: _steps(measured(a, b), work.config)
        )
        return known

    def linked(a: int, b: int) -> Alignment:
        paths = [(believed(a, m), believed(m, b)) for m in between(a, b)]
        pools[a, b] = measured(a, b)
        standing = _passed(pools[a, b], paths, work.config)
        if after[a] & after[b] or before[a] & before[b]:
            believed(a, b)  # while it is measured: of 7,000 pairs all measures at once are half a gigabyte
        del pools[a, b]
        return finished(resolutions[a], resolutions[b], standing, work.config, work.decisions)

    found = {}
    for a, b in sorted(wanted, key=lambda pair: (pair[1], -pair[0])):  # a path before the pair that it supports
        texts = _with_versions([resolutions[place] for place in (a, *between(a, b), b)], work.witnesses)
        found[resolutions[a].id, resolutions[b].id] = work.keep("alignment", Alignment, texts, partial(linked, a, b))
    return {names: found[names] for names in ((resolutions[a].id, resolutions[b].id) for a, b in sorted(wanted))}


def _faintly(work: _SeriesAlignment, old: Resolution, new: Resolution) -> Mapping[Labels, Faint]:
    """The pairs of two documents that are still in play after the early passes."""
    texts = _with_versions([old, new], work.witnesses)
    known: Mapping[Labels, Faint] = work.keep(
        "faint", dict[Labels, Faint], texts, lambda: faint(passes.early(work.measured(old, new), work.config))
    )
    return known


def _passed(
    measured: Pool, paths: Sequence[tuple[Mapping[Pair, PathLink], Mapping[Pair, PathLink]]], config: AlignmentConfig
) -> Standing:
    """The pairs of two documents after all passes; `paths` lead from the one to the other by a text in between."""
    return passes.run(passes.start(measured, transitivity.support(paths, config.in_between.least)), config)


def _partners(pairs: Collection[Span]) -> tuple[Mapping[int, set[int]], Mapping[int, set[int]]]:
    """For every place the later and the earlier ones that it makes a pair with."""
    after: defaultdict[int, set[int]] = defaultdict(set)
    before: defaultdict[int, set[int]] = defaultdict(set)
    for a, b in pairs:
        after[a].add(b)
        before[b].add(a)
    return after, before


def _with_versions(texts: Sequence[Resolution], witnesses: Mapping[str, Twins]) -> list[Resolution]:
    """The texts, and those of their versions that can testify: it takes the versions of both."""
    versions = [witnesses[text.id].other for text in texts if text.id in witnesses]
    return [*texts, *(versions if len(versions) > 1 else ())]


def _measuring(witnesses: Mapping[str, Twins], config: AlignmentConfig) -> Callable[[Resolution, Resolution], Pool]:
    """The function that measures two documents; it works the profile of each out once."""
    profiles: dict[int, Profile] = {}

    def side(text: Resolution) -> Profile:
        if id(text) not in profiles:
            profiles[id(text)] = profile(text)
        return profiles[id(text)]

    def measured(old: Resolution, new: Resolution) -> Pool:
        before, after = witnesses.get(old.id), witnesses.get(new.id)
        if before is None or after is None or before.other.language != after.other.language:
            return pool(side(old), side(new), config)
        if (before.own, after.own) != (old, new):  # a draft by the id of an adopted text
            return pool(side(old), side(new), config)
        others = pool(side(before.other), side(after.other), config)
        return pool(side(old), side(new), config, testimony(before, after, others, config))

    return measured


def _steps(measured: Pool, config: AlignmentConfig) -> Mapping[Pair, PathLink]:
    standing = passes.early(measured, config)
    return transitivity.steps(standing.logits, standing.pool.readings, config)


def _refuse_two_languages(resolutions: Sequence[Resolution]) -> None:
    languages = sorted({text.language for text in resolutions if text.paragraphs})
    if len(languages) > 1:
        named = ", ".join(f"{text.id} ({text.language})" for text in resolutions)
        raise UsageError(
            f"texts in more than one language cannot be aligned: {named}",
            "Give texts of one language; --lang sets the language of a text where it was detected wrongly.",
        )
