"""Alignment of two documents, and of every two documents of a series."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.alignment import passes, support
from lineage.alignment.beliefs import Pool, pool
from lineage.alignment.config import DEFAULT, AlignmentConfig
from lineage.alignment.linking import finished
from lineage.alignment.profile import profile
from lineage.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lineage.alignment.beliefs import Pair
    from lineage.alignment.links import Alignment
    from lineage.alignment.review import Decision
    from lineage.documents.resolution import Resolution


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
    paths = [(_beliefs(pool(first, m, config), config), _beliefs(pool(m, last, config), config)) for m in sides[1:-1]]
    draft = passes.run(passes.start(pool(first, last, config), support.support(paths)), config)
    return finished(old, new, draft, config, decisions)


def align_all(
    resolutions: Sequence[Resolution], *, config: AlignmentConfig = DEFAULT, decisions: Sequence[Decision] = ()
) -> dict[tuple[str, str], Alignment]:
    """Alignments of every two of `resolutions` (in date order, one language), by (old id, new id).

    Every text between two others supports their links. Raises UsageError for documents in two languages.
    """
    _refuse_two_languages(resolutions)
    sides = [profile(text) for text in resolutions]
    spans = [(a, b) for a in range(len(sides)) for b in range(a + 1, len(sides))]
    pools = {(a, b): pool(sides[a], sides[b], config) for a, b in spans}
    known = {span: _beliefs(pools[span], config) for span in spans}
    result = {}
    for a, b in spans:
        paths = [(known[a, m], known[m, b]) for m in range(a + 1, b)]
        draft = passes.run(passes.start(pools[a, b], support.support(paths)), config)
        old, new = resolutions[a], resolutions[b]
        result[old.id, new.id] = finished(old, new, draft, config, decisions)
    return result


def _beliefs(measured: Pool, config: AlignmentConfig) -> Mapping[Pair, float]:
    draft = passes.start(measured, {})
    for step in (passes.verbatim, passes.listed):
        draft = step(draft, config)
    return support.beliefs(draft.logits)


def _refuse_two_languages(resolutions: Sequence[Resolution]) -> None:
    languages = sorted({text.language for text in resolutions if text.paragraphs})
    if len(languages) > 1:
        named = ", ".join(f"{text.id} ({text.language})" for text in resolutions)
        raise UsageError(
            f"texts in more than one language cannot be aligned: {named}",
            "Give texts of one language; --lang sets the language of a text where it was detected wrongly.",
        )
