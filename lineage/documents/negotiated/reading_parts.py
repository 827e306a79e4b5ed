"""The characters of a paragraph of a draft in order, printed and not printed, with what is said of them."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from lineage.documents.negotiated.composed_words import ProposedRun
from lineage.documents.negotiated.proposals import BRINGING, ProposalKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from lineage.documents.negotiated.proposals import Proposal, Span
    from lineage.documents.resolution import Paragraph

_GIVES = frozenset({ProposalKind.INSERTION, ProposalKind.REPLACEMENT})
_TAKES = frozenset({ProposalKind.DELETION, ProposalKind.REPLACEMENT})


def parts(paragraph: Paragraph) -> Iterator[ProposedRun]:
    """The stretches of a paragraph between the ends of its marks and proposals, and the words that stand between two
    of them unprinted."""
    text, marks, proposals = paragraph.text, paragraph.marks, paragraph.proposals
    edges = {0, len(text), *(edge for mark in marks for edge in mark)}
    edges |= {edge for one in proposals for edge in (one.start, one.end, *(one.of or ()))}
    cuts = sorted(edges)
    is_mark = within(marks)
    told = [(one, _is_remark(one, is_mark)) for one in proposals]
    unprinted = _unprinted(told, len(text))
    comes = _over(cuts, (((one.start, one.end), one) for one, remark in told if not remark and _brings(one)))
    goes = _over(cuts, ((one.of or (one.start, one.end), one) for one, remark in told if _takes(one, remark)))
    yield from unprinted.get(cuts[0], ())
    for start, end in pairwise(cuts):
        come, go = tuple(comes[start]), tuple(goes[start])
        yield ProposedRun(text=text[start:end], place=start, mark=is_mark((start, end)), comes=come, goes=go)
        yield from unprinted.get(end, ())


def within(spans: Iterable[Span]) -> Callable[[Span], bool]:
    """The test whether a stretch lies in one of `spans`."""
    ordered = sorted(spans)
    starts = [start for start, _ in ordered]
    furthest = list(accumulate((end for _, end in ordered), max))

    def test(span: Span) -> bool:
        before = bisect_right(starts, span[0])
        return before > 0 and furthest[before - 1] >= span[1]

    return test


def _over(cuts: Sequence[int], spans: Iterable[tuple[Span, Proposal]]) -> Mapping[int, list[Proposal]]:
    """By the place where a stretch between two cuts begins, what lies over it, in order."""
    index = {cut: at for at, cut in enumerate(cuts)}
    found: Mapping[int, list[Proposal]] = defaultdict(list)
    for (start, end), one in spans:
        for cut in cuts[index[start] : index[end]]:
            found[cut].append(one)
    return found


def _is_remark(one: Proposal, is_mark: Callable[[Span], bool]) -> bool:
    """Whether all that is printed of a proposal is mark: "[EU: delete]", or it is printed beside the paragraph."""
    beside = one.start == one.end and one.of is not None
    return beside or is_mark((one.start, one.end))


def _brings(one: Proposal) -> bool:
    """Whether the stretch of a proposal is there because of it; a bracket of nobody stands around words of the text."""
    return one.kind is ProposalKind.INSERTION or (one.kind in BRINGING and bool(one.authors))


def _takes(one: Proposal, remark: bool) -> bool:
    """Whether a proposal takes out what it speaks of, or its own words; a remark without words to take instead,
    "[UK: reword]", does neither."""
    if one.of is not None:
        return one.kind is ProposalKind.DELETION or (one.kind is ProposalKind.REPLACEMENT and one.new is not None)
    return one.kind is ProposalKind.DELETION and not remark


def _unprinted(told: Sequence[tuple[Proposal, bool]], length: int) -> Mapping[int, Sequence[ProposedRun]]:
    """By place the words that stood there, then those that are wanted there, which are not printed there. `told` says
    of every proposal whether it is a remark."""
    found: Mapping[int, list[ProposedRun]] = defaultdict(list)
    came: Mapping[tuple[int, str], list[Proposal]] = defaultdict(list)
    for one, _ in told:
        if one.start == one.end and one.kind is ProposalKind.INSERTION:
            came[one.start, one.text].append(one)
    for one, _ in told:
        if one.start == one.end and one.kind is ProposalKind.DELETION and one.of is None:
            both = tuple(came[one.start, one.text])
            found[one.start].append(ProposedRun(text=one.text, place=one.start, printed=False, comes=both, goes=(one,)))
    whole = tuple(one for one, _ in told if one.of == (0, length) and one.kind in _TAKES)
    for one, remark in told:
        if remark and one.new and one.kind in _GIVES and _is_placed(one):
            at = one.of[0] if one.of and one.kind is ProposalKind.REPLACEMENT else one.start
            words, gone = _spaced(one, at, length), whole if one.of != (0, length) else ()
            found[at].append(ProposedRun(text=words, place=at, printed=False, comes=(one,), goes=gone))
    return found


def _is_placed(one: Proposal) -> bool:
    """Whether a remark says where its words go: it stands in the text, puts them in at a place or over others."""
    put_in = one.kind is ProposalKind.INSERTION and one.of is not None and one.of == (one.start, one.start)
    put_over = one.kind is ProposalKind.REPLACEMENT and one.of is not None and one.of[0] < one.of[1]
    return one.start < one.end or put_in or put_over


def _spaced(one: Proposal, place: int, length: int) -> str:
    """The words that a remark wants, parted from those around it."""
    inside = one.of is not None and place == one.of[0] and one.of != (0, length)
    return f"{one.new}" if inside else f"{one.new} "
