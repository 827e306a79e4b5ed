"""Whether a paper is made on the base that it is given: how many of its paragraphs the base has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from lineage.documents.resolution import Kind
from lineage.drafting.proposals.caveats import Caution, Caveat
from lineage.drafting.proposals.pairing import held_in, pair
from lineage.errors import UnreadableError
from lineage.symbols import base_label, read_label

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from lineage.alignment.links import Link
    from lineage.documents.resolution import Paragraph, Resolution
    from lineage.drafting.proposals.pairing import Pairing
    from lineage.drafting.proposals.proposal_papers import Paper

LEAST, LONG = 3, 10
"""Paragraphs from which on a paper with the line of its organ, or any paper, is a whole text and no mail."""
LEAST_SHARE = 0.25
"""Least share of the paragraphs of a whole text that the base must have. Three pairs of unrelated drafts of 2025
share 0, 14 and 15 of 100 (the 2030 Agenda in the preamble); the two most rewritten of 16 share 94 and 95 with what was
adopted."""
FEW, FOUND = 0.5, 60.0
"""Share of the paragraphs of a mail below which it is told how many of them the base has, and the least likeness, of
100, of those that count. Of 95 pairs of paragraphs that changed between draft and adopted text 7 of 100 are less like,
of 62 pairs that the alignment makes of two unrelated drafts 77."""


def refuse_other_base(paper: Paper, own: Resolution, ground: Resolution, base: Resolution, pairing: Pairing) -> None:
    """Raises UnreadableError for a whole text on another base: `paper`, read as `own` without its proposals, has few
    paragraphs of `ground`, the text that it rests on."""
    counted = [p for p in own.paragraphs if p.kind is not Kind.HEADING]
    held = held_in(ground, counted, pairing, exact=paper.marked)
    whole = bool(own.organ) or len(counted) >= LONG
    if whole and len(counted) >= LEAST and len(held) < LEAST_SHARE * len(counted):
        raise UnreadableError(
            _few(paper.file, held, counted, base, exact=paper.marked),
            "Give in its place the text that the proposals are made on.",
        )


def few_found(
    paper: Paper, own: Resolution, ground: Resolution, pairing: Pairing, remarks: Collection[str]
) -> list[Caveat]:
    """How many paragraphs of a paper stand in the text that it rests on, where these are few. `remarks` are labels of
    those that say something of the base and propose no words: "OP20: we support the text as drafted."."""
    counted = [p for p in own.paragraphs if p.kind is not Kind.HEADING and p.label not in remarks]
    given = [p for p in counted if p.text and not _is_said_to_be_new(p.label)]
    texts = {p.label: p.text for p in ground.paragraphs}
    there = sum(fuzz.ratio(p.text, texts.get(pairing.to_base.get(p.label, ""), "")) >= FOUND for p in given)
    alone = len(given) == 1 and (given[0].number is None or given[0].label not in texts)
    if not given or alone or there >= FEW * len(given):
        return []
    return [Caveat(source=paper.id, problem=Caution.FEW_FOUND, held=there, counted=len(given))]


def refuse_other_matter(base: Resolution, adopted: Resolution, links: Sequence[Link] | None = None) -> None:
    """Raises UnreadableError where an adopted text has hardly a paragraph of the text that proposals are made on: of
    those on A/RES/80/92 one to delete words was "taken" in 80/82, which has nothing of its paragraph. Nearly in the
    same words 16 drafts of 2025 share 87 of 100 or more with what became of them, 16 pairs of others 10 at most. A base
    of a few paragraphs, a mail, is not judged. `links` are those between the two, where they are known."""
    whole = [p for p in base.paragraphs if p.kind is not Kind.HEADING]
    counted = [p for p in adopted.paragraphs if p.kind is not Kind.HEADING]
    if len(whole) < LONG or len(counted) < LEAST or base.language != adopted.language:
        return
    held = held_in(base, counted, pair(base, adopted, links), exact=True)
    if len(held) < LEAST_SHARE * min(len(counted), len(whole)):
        raise UnreadableError(
            _few(adopted.id, held, counted, base, exact=True),
            "Name what the text that the proposals are made on became.",
        )


def _few(name: str, held: Sequence[Paragraph], counted: Sequence[Paragraph], base: Resolution, *, exact: bool) -> str:
    """How few paragraphs of a text the base has, and in which sense: `align` counts links, and 14 where 17 have a
    place."""
    if exact:
        return (
            f"{name}: {_families(held)} of its {_families(counted)} paragraphs stand nearly word for word in {base.id}"
        )
    return f"{name}: {_families(held)} of its {_families(counted)} paragraphs have a place in {base.id}"


def _families(paragraphs: Sequence[Paragraph]) -> int:
    """How many paragraphs they are as every report counts them, a chapeau with its items as one: 78/228 has 81."""
    return len({base_label(p.label) for p in paragraphs})


def _is_said_to_be_new(label: str) -> bool:
    """Whether a number says that its paragraph is new: "5 bis"."""
    found = read_label(label)
    return found is not None and (found.put_between or bool(found.alt))
