"""Alignment of two documents, and of every two documents of a series."""

from __future__ import annotations

from functools import cache, partial
from itertools import combinations
from typing import TYPE_CHECKING, Any, Protocol

from lineage.alignment import passes, transitivity
from lineage.alignment.config import DEFAULT, AlignmentConfig
from lineage.alignment.linking import finished
from lineage.alignment.links import Alignment
from lineage.alignment.profile import profile
from lineage.alignment.scoring import Pool, pool
from lineage.alignment.transitivity import Step
from lineage.alignment.verbatim import Pair
from lineage.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from lineage.alignment.decisions import Decision
    from lineage.documents.resolution import Resolution


Span = tuple[int, int]
"""Places of two documents in a sequence, the older one first."""


def align(
    old: Resolution,
    new: Resolution,
    *,
    context: Sequence[Resolution] = (),
    config: AlignmentConfig = DEFAULT,
    decisions: Sequence[Decision] = (),
) -> Alignment:
    """Links between the paragraphs of two documents of one language.

    `context` are texts in between, in any order, whose paragraphs may support a link; `decisions` of reviewers
    win over what is found. Raises UsageError for documents in two languages.
    """
    _refuse_two_languages([old, new])
    middles = [text for text in context if text.language == old.language and text.id not in {old.id, new.id}]
    sides = [profile(text) for text in (old, *middles, new)]
    first, last = sides[0], sides[-1]
    paths = [(_steps(pool(first, m, config), config), _steps(pool(m, last, config), config)) for m in sides[1:-1]]
    standing = passes.run(
        passes.start(pool(first, last, config), transitivity.support(paths, config.in_between.least)), config
    )
    return finished(old, new, standing, config, decisions)


class Keep(Protocol):
    """Finds what was worked out before for the same texts, or does the work."""

    def __call__(self, stage: str, hint: Any, texts: Sequence[Resolution], work: Callable[[], Any]) -> Any:
        """The result of `work`, of type `hint`, which depends on the stage, the settings and `texts` alone."""


def _afresh(stage: str, hint: Any, texts: Sequence[Resolution], work: Callable[[], Any]) -> Any:
    return work()


def align_all(
    resolutions: Sequence[Resolution],
    *,
    pairs: Collection[Span] | None = None,
    config: AlignmentConfig = DEFAULT,
    decisions: Sequence[Decision] = (),
    keep: Keep = _afresh,
) -> dict[tuple[str, str], Alignment]:
    """Alignments of every two of `resolutions` (in date order, one language), by (old id, new id); or of those `pairs`
    of places alone, older first.

    Every text between two others that is aligned with both supports their links. `keep` may remember work between
    calls with the same `config` and `decisions`: a text added at the end then costs its own pairs. Raises
    UsageError for documents in two languages.
    """
    _refuse_two_languages(resolutions)
    wanted = frozenset(pairs if pairs is not None else combinations(range(len(resolutions)), 2))
    side = cache(lambda a: profile(resolutions[a]))
    measured = cache(lambda a, b: pool(side(a), side(b), config))

    @cache
    def between(a: int, b: int) -> tuple[int, ...]:
        return tuple(m for m in range(a + 1, b) if (a, m) in wanted and (m, b) in wanted)

    @cache
    def believed(a: int, b: int) -> Mapping[Pair, Step]:
        texts = (resolutions[a], resolutions[b])
        known: Mapping[Pair, Step] = keep("steps", dict[Pair, Step], texts, lambda: _steps(measured(a, b), config))
        return known

    def linked(a: int, b: int) -> Alignment:
        paths = [(believed(a, m), believed(m, b)) for m in between(a, b)]
        standing = passes.run(
            passes.start(measured(a, b), transitivity.support(paths, config.in_between.least)), config
        )
        return finished(resolutions[a], resolutions[b], standing, config, decisions)

    found = {}
    for a, b in sorted(wanted):
        texts = [resolutions[place] for place in (a, *between(a, b), b)]
        found[texts[0].id, texts[-1].id] = keep("alignment", Alignment, texts, partial(linked, a, b))
    return found


def _steps(measured: Pool, config: AlignmentConfig) -> Mapping[Pair, Step]:
    standing = passes.start(measured, transitivity.NOTHING)
    for step in (passes.verbatim, passes.taken, passes.listed):
        standing = step(standing, config)
    return transitivity.steps(standing.logits, standing.pool.readings, config)


def _refuse_two_languages(resolutions: Sequence[Resolution]) -> None:
    languages = sorted({text.language for text in resolutions if text.paragraphs})
    if len(languages) > 1:
        named = ", ".join(f"{text.id} ({text.language})" for text in resolutions)
        raise UsageError(
            f"texts in more than one language cannot be aligned: {named}",
            "Give texts of one language; --lang sets the language of a text where it was detected wrongly.",
        )
