"""Links between paragraphs as plain text: an alignment line by line, and the doubtful links with both texts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lineage.alignment.links import Band
from lineage.render.catalogue import decimal, of_language, spaced, text
from lineage.render.wrapping import WIDTH, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lineage.alignment.links import Alignment, Link

    Extra = Mapping[tuple[str, str], Mapping[str, Any]]
    """For every link what happened to the wording and to the place."""

MEASURED = ("lexical", "semantic", "containment", "margin")
"""What the evidence of a link measures, each from 0 to 1."""
HANGING = 22
"""Columns before what is said of a link: "OP12(a)  → PP9(b)     "."""


def alignment_report(alignment: Alignment, extra: Extra, ui: str, width: int = WIDTH) -> str:
    """The counted links, what stands in one text only, and the weak hints; in lines of at most `width` columns."""
    return "\n".join(row for line, rest in _lines(alignment, extra, ui) for row in _fitted(line, width, rest))


def review_report(
    rows: Sequence[tuple[Alignment, Link]], total: int, texts: Mapping[str, str], ui: str, width: int = WIDTH
) -> str:
    """Links to look at, in the order given, each with its evidence and the two paragraphs of `texts`; `total` is how
    many there are in all."""
    lines = [text(ui, "review.title", count=total) if total else text(ui, "review.nothing")]
    for found, link in rows:
        lines += ["", *_doubtful(found, link, texts, ui, width)]
    return "\n".join(lines)


def _lines(alignment: Alignment, extra: Extra, ui: str) -> Iterator[tuple[str, int]]:
    """The lines with the columns by which what does not fit is indented."""
    counted = alignment.counted()
    weak = [link for link in alignment.links if not link.counts]
    sure = sum(link.band is Band.SURE for link in counted)
    yield text(ui, "align.title", old=alignment.old, new=alignment.new), 0
    certain, hints = text(ui, "align.sure_count", count=sure), text(ui, "align.weak_count", count=len(weak))
    yield text(ui, "align.count", count=len(counted), sure=certain, check=len(counted) - sure, weak=hints), 0
    yield "", 0
    yield from ((_line(link, extra, ui), HANGING) for link in counted)
    yield "", 0
    for key, document, labels in (
        ("align.dropped", alignment.old, alignment.dropped),
        ("align.added", alignment.new, alignment.added),
    ):
        yield text(ui, key, document=document, labels=", ".join(labels) or text(ui, "align.nothing")), 2
    if weak:
        yield "", 0
        yield text(ui, "align.hints"), 0
        yield from ((_line(link, extra, ui), HANGING) for link in weak)


def _line(link: Link, extra: Extra, ui: str) -> str:
    facts = extra[link.old, link.new]
    words = [text(ui, f"align.wording.{facts['wording'].replace(' ', '_')}")]
    words += [text(ui, f"align.movement.{move.replace(' ', '_')}") for move in facts["movements"]]
    words += _witness_lines(link, ui)
    if link.ruling:
        words.append(text(ui, "align.decided", ruling=text(ui, f"align.ruling.{link.ruling.value}")))
    return text(
        ui,
        "align.line",
        old=f"{link.old:<8}",
        new=f"{link.new:<8}",
        relation=text(ui, f"align.relation.{link.relation.value}"),
        band=text(ui, f"align.band.{link.band.value}"),
        score=decimal(ui, link.score),
        flags="".join(f" · {word}" for word in words),
    )


def _witness_lines(link: Link, ui: str) -> list[str]:
    """What the other language says of the link; it adds nothing where the words are the same."""
    heard = link.evidence.witness
    if heard is None or link.evidence.passed == "verbatim":
        return []
    language = of_language(ui, f"compare.language.{heard.language}")
    return [text(ui, "align.witness", language=language, score=decimal(ui, heard.score))]


def _doubtful(found: Alignment, link: Link, texts: Mapping[str, str], ui: str, width: int) -> Iterator[str]:
    old, new = f"{found.old}#{link.old}", f"{found.new}#{link.new}"
    relation, score = text(ui, f"align.relation.{link.relation.value}"), decimal(ui, link.score)
    yield from wrapped(f"{old} → {new}   {relation}, {score}", width, rest="  ")
    facts = {name: decimal(ui, getattr(link.evidence, name)) for name in MEASURED}
    seen = " · ".join((text(ui, "review.evidence", **facts), *_witness_lines(link, ui)))
    yield from wrapped(seen, width, first="  ", rest="  ")
    for key, paragraph in (("review.old", old), ("review.new", new)):
        yield from wrapped(f"{text(ui, key)}{spaced(ui, ':')} {texts[paragraph]}", width, first="  ", rest="    ")


def _fitted(line: str, width: int, rest: int) -> list[str]:
    return [line] if len(line) <= width else wrapped(line, width, rest=" " * rest)
