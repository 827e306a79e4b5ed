"""Agreed language near the words of each proposal: where it stands, since when, and how often.

Three words or more are looked for by themselves; fewer, with the words around them in the proposal.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from lineage.drafting.agreed_language.search import index_of, search_index
from lineage.drafting.proposals.compilation import Compilation, CompiledParagraph, SharedPrecedent
from lineage.drafting.proposals.compiled_proposals import AgreedWords, CompiledProposal
from lineage.languages.text import words
from lineage.languages.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from lineage.documents.resolution import Resolution
    from lineage.drafting.agreed_language.index import PassageIndex
    from lineage.drafting.agreed_language.search import Hit

Nearest = tuple[AgreedWords, ...]
ENOUGH = 3
"""Words of a proposal that are looked for by themselves."""
AROUND = 4
"""Words of the paragraph on either side that go with fewer."""
LEAST = 0.6
"""Least share of the words that a precedent must have: under it, precedents of short queries share one word only."""
LONGEST = 2000
"""Characters looked for at most: a paragraph that is longer is known by its beginning."""
MOST = 3
"""Precedents kept of one proposal."""
MOST_HITS = 1000
"""Paragraphs with the words that are counted at most."""
CONTEXT = 70
"""Characters of a precedent shown on either side of the words found."""


def with_precedents(compilation: Compilation, agreed: Sequence[Resolution]) -> Compilation:
    """The compilation with the nearest agreed language of `agreed`, in date order, beside each of its proposals."""
    if not agreed:
        return compilation

    with index_of(agreed) as index:

        @cache
        def nearest(query: str) -> Nearest:
            return _nearest(query, index, agreed)

        texts = {p.id: p.text for text in agreed for p in text.paragraphs}
        small = frozenset(vocabulary(compilation.base.language).function_words)
        paragraphs = tuple(_beside(paragraph, nearest, texts, small) for paragraph in compilation.paragraphs)
    return replace(compilation, paragraphs=paragraphs)


def _beside(
    paragraph: CompiledParagraph, nearest: Callable[[str], Nearest], texts: Mapping[str, str], small: frozenset[str]
) -> CompiledParagraph:
    proposals = tuple(
        replace(
            w,
            precedents=tuple(one for one in nearest(_query(paragraph, w)) if _has(texts[one.id], paragraph, w, small)),
        )
        if w.new.strip()
        else w
        for w in paragraph.proposals
    )
    return replace(paragraph, proposals=proposals, nearest=tuple(_shared(proposals)))


def _shared(proposals: Sequence[CompiledProposal]) -> Iterator[SharedPrecedent]:
    """The nearest precedent of each proposal; two proposals of one place share it, at the score of the nearer."""
    found: dict[str, SharedPrecedent] = {}
    for proposal in proposals:
        for one in proposal.precedents[:1]:
            before = found.get(one.id, SharedPrecedent(one, ()))
            nearer = max(before.precedent, one, key=lambda precedent: precedent.score)
            found[one.id] = SharedPrecedent(nearer, tuple(dict.fromkeys((*before.authors, *proposal.authors))))
    yield from found.values()


def _has(text: str, paragraph: CompiledParagraph, proposal: CompiledProposal, small: frozenset[str]) -> bool:
    """Whether agreed language says what a proposal says: it has a word that the paragraph does not have; the few words
    of a short one on end, with what stands before or behind them; and not the sentence of the base instead. "May be" is
    no precedent for "is"."""
    own, there = words(proposal.new), words(text)
    new = set(own) - set(words(paragraph.base))
    if not own or (new and new.isdisjoint(there)):
        return False
    before, after = _around(paragraph, proposal)
    run = _run(own)
    if run not in _run(there) and _run((*before, *words(proposal.old), *after)) in _run(there):
        return False
    return len(own) >= ENOUGH or any(one in _run(there) for one in _beside_own(before, own, after, small))


def _beside_own(
    before: Sequence[str], own: Sequence[str], after: Sequence[str], small: frozenset[str]
) -> Iterator[str]:
    """A few words with those before them, or behind them, up to one that says something."""
    last = next((at for at in range(len(before) - 1, -1, -1) if before[at] not in small), None)
    first = next((at for at, word in enumerate(after) if word not in small), None)
    if last is not None:
        yield _run((*before[last:], *own))
    if first is not None:
        yield _run((*own, *after[: first + 1]))


def _run(listed: Sequence[str]) -> str:
    return f" {' '.join(listed)} "


def _around(paragraph: CompiledParagraph, proposal: CompiledProposal) -> tuple[Sequence[str], Sequence[str]]:
    """The words before and behind a proposal in its paragraph."""
    before, after = words(paragraph.base[: proposal.start]), words(paragraph.base[proposal.end :])
    return before[-AROUND:], after[:AROUND]


def _query(paragraph: CompiledParagraph, proposal: CompiledProposal) -> str:
    """The words to look for."""
    own = words(proposal.new)
    if len(own) >= ENOUGH:
        return " ".join(own)[:LONGEST]
    before, after = _around(paragraph, proposal)
    return " ".join((*before, *own, *after))


def _nearest(query: str, index: PassageIndex, agreed: Sequence[Resolution]) -> Nearest:
    if not query:
        return ()
    found = search_index(index, query, lambda key: agreed[int(key)], limit=MOST_HITS)
    hits = [hit for hit in found.hits if hit.score >= LEAST and (hit.exact or _tells(query, hit))]
    exact = [hit for hit in hits if hit.exact]
    order = {text.id: place for place, text in enumerate(agreed)}
    ends = sorted(exact, key=lambda hit: order[hit.document.id])
    best = sorted(hits, key=lambda hit: (-hit.exact, -hit.score, -order[hit.document.id]))[:MOST]
    times = len({hit.document.id for hit in exact})
    return tuple(
        AgreedWords(
            id=hit.paragraph.id,
            score=hit.score,
            words=_in_context(hit),
            first=ends[0].paragraph.id if hit.exact else "",
            last=ends[-1].paragraph.id if hit.exact else "",
            times=times if hit.exact else 0,
        )
        for hit in best
    )


def _tells(query: str, hit: Hit) -> bool:
    """Whether a precedent in other words shares two that say something: "aussi largement que possible" is none of
    "dès que possible"."""
    small = vocabulary(hit.document.language).function_words
    return len({word for word in words(query) if word not in small} - set(hit.missing)) > 1


def _in_context(hit: Hit) -> str:
    """The stretch of the precedent that matches, with whole words around it."""
    text = hit.paragraph.text
    if not hit.matches:
        return text[: 2 * CONTEXT]
    start, end = max(0, hit.matches[0].start - CONTEXT), min(len(text), hit.matches[-1].end + CONTEXT)
    while start and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return f"{'… ' if start else ''}{text[start:end].strip()}{' …' if end < len(text) else ''}"
