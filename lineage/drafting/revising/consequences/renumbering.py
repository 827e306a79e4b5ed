"""Numbers of a draft recounted after paragraphs came and went, and references updated to follow: "as recalled in
paragraph 66 above" is paragraph 67 where one was put in before it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.documents.resolution import Kind
from lineage.drafting.cross_references import annex_references, own_references
from lineage.drafting.revising.consequences.annex_numbers import AnnexNumbers
from lineage.drafting.revising.consequences.lettering import Letters, depth
from lineage.drafting.revising.consequences.sides import Sides
from lineage.drafting.revising.consequences.updated_references import moved_numbers, updated
from lineage.drafting.revising.revisions import Numbered
from lineage.symbols import ORDINAL_SUFFIXES, base_label, read_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lineage.documents.resolution import Resolution
    from lineage.drafting.cross_references import Reference
    from lineage.drafting.revising.consequences.updated_references import Moved
    from lineage.drafting.revising.revisions import DraftLine, Followed


def renumbered(
    lines: Sequence[DraftLine], draft: Resolution, *, keep: frozenset[Kind] = frozenset()
) -> tuple[list[DraftLine], list[Numbered], list[Followed]]:
    """The lines with their references brought up to date, label and number of each that stands, and what followed;
    `keep` as in `counted`."""
    numbered = counted(lines, keep=keep)
    moved, annexed = (moved_numbers(lines, numbered, part) for part in ("OP", "A."))
    followed: list[Followed] = []
    out = {id(line): line for line in lines}
    sides = Sides(draft, lines, numbered)
    for place, one in enumerate(numbered):
        text = one.line.text
        for reference in reversed(list(own_references(text, draft.language, one.line.kind))):
            text, told = _brought_up(text, reference, moved, sides.turned(place, text, reference), draft.language)
            followed += [each._replace(label=one.label) for each in told]
        for reference in reversed(list(annex_references(text, draft.language, one.line.kind))):
            text, told = _brought_up(text, reference, annexed, None, draft.language)
            followed += [each._replace(label=one.label) for each in told]
        out[id(one.line)] = replace(one.line, text=text)
    return (
        [out[id(line)] for line in lines],
        [one._replace(line=out[id(one.line)]) for one in numbered],
        followed,
    )


def _brought_up(
    text: str, reference: Reference, moved: Moved, side: Followed | None, language: str
) -> tuple[str, list[Followed]]:
    """A text with one reference brought up to date, and what is told of it."""
    (start, end), (at, last) = reference.listed, reference.here
    new, told = updated(text, reference, moved, language)
    here = side.new if side else text[at:last]
    return f"{text[:start]}{new}{text[end:at]}{here}{text[last:]}", [*([side] if side else []), *told]


def with_bis(lines: Iterable[DraftLine]) -> frozenset[Kind]:
    """The parts of a draft that number paragraphs bis, ter or alt, as one does while negotiating."""
    named = ((line.kind, read_label(line.was)) for line in lines if line.was)
    return frozenset(kind for kind, label in named if label and (label.suffix or label.alt))


def new_item(chapeau: str, before: str, taken: set[str]) -> str:
    """The label of a new item behind the item labelled `before`, "OP5(a) bis"; (a) of the `chapeau` for the first."""
    first = f"{chapeau}(a)"
    if not before and first not in taken:
        return first
    own = (before or first)[: (before or first).rindex(")") + 1]
    return next(label for suffix in ORDINAL_SUFFIXES if (label := f"{own} {suffix}") not in taken)


def new_label(before: str, line: DraftLine, taken: set[str]) -> str:
    """The label of a new paragraph behind the one labelled `before`: "OP5 bis", "OP5 ter"; OP0 bis for the first."""
    part = "PP" if line.kind is Kind.PREAMBULAR else "OP"
    own = before.split(" ", maxsplit=1)[0] if before.startswith(part) else f"{part}0"
    return next(label for suffix in ORDINAL_SUFFIXES if (label := f"{own} {suffix}") not in taken)


def _kept(lines: Sequence[DraftLine], place: int, before: str, taken: set[str]) -> Numbered:
    """A line with the number that it has in the draft; a new one is bis, ter behind the one before, the next number
    behind the last."""
    line = lines[place]
    if line.was:
        return Numbered(line.was, line.number, line)
    own = before[2:].split(" ", maxsplit=1)[0]
    last = not any(each.was and each.kind is line.kind for each in lines[place:])
    after = f"{before[:2]}{int(own) + 1}" if last and own.isdigit() else ""
    label = after if after and after not in taken else new_label(before, line, taken)
    return Numbered(label, label[2:] if line.kind is Kind.OPERATIVE else None, line)


def _in_annex(line: DraftLine, own: str, letters: Letters, annexes: AnnexNumbers) -> tuple[str, str | None] | None:
    """Label and number of a paragraph of an annex; None for one that is numbered in another way."""
    if depth(line):
        items, printed = letters.of(line)
        return f"{own}{items}", printed
    return annexes.of(line)


def counted(lines: Sequence[DraftLine], *, keep: frozenset[Kind] = frozenset()) -> list[Numbered]:
    """Label and number of each line that stands; items of lists that did not change keep theirs. In the parts that are
    to `keep` their numbers all do, and new ones are numbered bis behind the one before."""
    out: list[Numbered] = []
    taken = {line.was for line in lines if line.was}
    counts = {Kind.PREAMBULAR: 0, Kind.OPERATIVE: 0}
    lettered = (*counts, Kind.ANNEX)
    letters = {kind: Letters([line for line in lines if line.kind is kind], keep=kind in keep) for kind in lettered}
    annexes = AnnexNumbers([line for line in lines if line.kind is Kind.ANNEX])
    own = ""
    for place, line in enumerate(lines):
        if line.gone:
            continue
        part = {Kind.PREAMBULAR: "PP", Kind.OPERATIVE: "OP"}.get(line.kind)
        if line.kind is Kind.ANNEX and (own_number := _in_annex(line, own, letters[line.kind], annexes)):
            out.append(Numbered(*own_number, line))
            own = own if depth(line) else out[-1].label
        elif part is None or (line.was and not line.was.startswith(part)):
            out.append(Numbered(line.was or "", line.number, line))
            own = base_label(line.was or own) if line.kind is Kind.ANNEX else own
        elif depth(line):
            items, printed = letters[line.kind].of(line)
            out.append(Numbered(f"{own}{items}", printed, line))
        elif below := (line.was or "").partition(".")[2]:  # "OP5.1", a paragraph without a number below OP5
            out.append(Numbered(f"{own}.{below}", line.number, line))
        elif line.kind in keep:
            out.append(_kept(lines, place, own, taken))
            own = base_label(out[-1].label)
            taken.add(out[-1].label)
        else:
            counts[line.kind] += 1
            own = f"{part}{counts[line.kind]}"
            out.append(Numbered(own, str(counts[line.kind]) if part == "OP" else None, line))
    return out
