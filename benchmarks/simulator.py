"""Simulated series whose threads, events and word origins are known, because the simulator made them.

`simulate(seed, config, pool)` is a pure function of its arguments. Texts evolve from one another by the edits that
negotiators make; every word carries the id of the paragraph in which it first stood. `true_links` gives the links of
every pair of texts with the classes of change on the way, so that an alignment can be measured class by class.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from random import Random

from benchmarks.material import Material, Pool
from benchmarks.rates import DEFAULT, SimulationConfig
from benchmarks.simulated import Piece, Word
from benchmarks.structure import Body, evolve, fresh
from benchmarks.wanderers import wander
from lineage.alignment.links import Alignment, Band, Evidence, Link, Relation
from lineage.documents.resolution import Kind, Paragraph, Resolution, Status
from lineage.histories.threads import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """What is known of a simulated series. Keys and values are paragraph ids."""

    threads: dict[str, int]
    events: dict[str, frozenset[Event]]
    parents: dict[str, tuple[str, ...]]
    """The paragraphs it was made from: in the text before, or in the last text that had it where it returns."""
    classes: dict[str, frozenset[str]]
    """What was done on the step that made it: reword, heavy, update, terminology, split, merge,
    promote, far, return, borrow."""
    origins: dict[str, tuple[tuple[int, int, str], ...]]
    """For each word its offsets in the text and the paragraph in which it first stood."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Simulation:
    """A series in date order, the related text it borrows from, and the truth."""

    seed: int
    resolutions: tuple[Resolution, ...]
    related: tuple[Resolution, ...]
    truth: Truth


def simulate(
    seed: int, config: SimulationConfig = DEFAULT, pool: Pool | None = None, language: str = "en"
) -> Simulation:
    """A series of `config.texts` texts, invented or made from the paragraphs of `pool`."""
    rng = Random(seed)
    material = Material(rng, pool)
    lender = _finish(_opening(material, 0, 30, config), "A/RES/50/900")
    to_lend = list(lender)
    size = rng.randint(config.smallest, (config.smallest + config.largest) // 2)
    body = _opening(material, 0, size, config)
    texts: list[list[Piece]] = []
    for number in range(config.texts):
        document = f"A/RES/{60 + 2 * number}/{101 + number}"
        body = evolve(rng, material, config, body, to_lend) if number else body
        if number and config.wander:
            times = round(config.wander * len(body.pieces))
            body = replace(body, pieces=tuple(wander(rng, material, list(body.pieces), texts, times)))
        texts.append(_finish(body, document))
        body = replace(body, pieces=tuple(texts[-1]), texts=(*body.texts, document))
    pieces = [piece for text in texts for piece in text]
    resolutions = tuple(_resolution(text, date(2005 + 2 * i, 12, 18), language) for i, text in enumerate(texts))
    related = (_resolution(lender, date(1995, 12, 1), language),)
    return Simulation(seed=seed, resolutions=resolutions, related=related, truth=_truth([*pieces, *lender], pieces))


def _opening(material: Material, start: int, size: int, config: SimulationConfig) -> Body:
    kinds = [Kind.PREAMBULAR if i < size * config.preamble else Kind.OPERATIVE for i in range(size)]
    pieces = [fresh(material, kind, start + i) for i, kind in enumerate(kinds)]
    return Body(pieces=tuple(p for p in pieces if p is not None), dropped=(), texts=(), threads=start + size)


def _finish(body: Body, document: str) -> list[Piece]:
    """Numbers the paragraphs; words without an origin are born here."""
    done: list[Piece] = []
    for kind, prefix in ((Kind.PREAMBULAR, "PP"), (Kind.OPERATIVE, "OP")):
        for number, piece in enumerate((p for p in body.pieces if p.kind is kind), start=1):
            name = f"{document}#{prefix}{number}"
            words = tuple(word if word.origin else replace(word, origin=name) for word in piece.words)
            done.append(replace(piece, id=name, words=words))
    return done


def text_of(piece: Piece) -> str:
    """The printed text: the words and the final punctuation of its part."""
    return " ".join(word.text for word in piece.words) + ("," if piece.kind is Kind.PREAMBULAR else ";")


def _resolution(pieces: list[Piece], adopted: date, language: str) -> Resolution:
    document = pieces[0].id.partition("#")[0]
    paragraphs = tuple(
        Paragraph(
            document=document,
            label=(label := piece.id.partition("#")[2]),
            kind=piece.kind,
            number=label[2:] if piece.kind is Kind.OPERATIVE else None,
            text=text_of(piece),
            opening=piece.words[0].text,
        )
        for piece in pieces
    )
    return Resolution(
        id=document,
        symbol=document,
        title="Simulated series",
        organ="General Assembly",
        session=int(document.split("/")[2]),
        adopted=adopted,
        status=Status.ADOPTED,
        language=language,
        paragraphs=paragraphs,
    )


def _truth(everything: list[Piece], pieces: list[Piece]) -> Truth:
    return Truth(
        threads={piece.id: piece.thread for piece in pieces},
        events={piece.id: piece.events for piece in pieces},
        parents={piece.id: piece.parents for piece in pieces},
        classes={piece.id: piece.classes for piece in pieces},
        origins={piece.id: _spans(piece.words) for piece in everything},
    )


def _spans(words: tuple[Word, ...]) -> tuple[tuple[int, int, str], ...]:
    spans, start = [], 0
    for word in words:
        spans.append((start, start + len(word.text), word.origin))
        start += len(word.text) + 1
    return tuple(spans)


def ancestors(truth: Truth, paragraph: str) -> dict[str, frozenset[str]]:
    """Every earlier paragraph it was made from, over all steps, each with the classes of change on the way."""
    found: dict[str, frozenset[str]] = {}
    front = [(parent, truth.classes[paragraph]) for parent in truth.parents[paragraph]]
    while front:
        name, classes = front.pop()
        if name in found:
            continue
        found[name] = classes
        front.extend((parent, classes | truth.classes[name]) for parent in truth.parents.get(name, ()))
    return found


def true_links(simulation: Simulation) -> dict[tuple[str, str], tuple[tuple[str, str, frozenset[str]], ...]]:
    """For every pair of texts (older, newer): (old label, new label, classes of change on the way); an empty set
    of classes is a verbatim pair."""
    ids = [resolution.id for resolution in simulation.resolutions]
    links: dict[tuple[str, str], list[tuple[str, str, frozenset[str]]]] = {
        (old, new): [] for i, old in enumerate(ids) for new in ids[i + 1 :]
    }
    for paragraph in simulation.truth.threads:
        new, _, label = paragraph.partition("#")
        for ancestor, classes in ancestors(simulation.truth, paragraph).items():
            old, _, old_label = ancestor.partition("#")
            if (old, new) in links:
                links[old, new].append((old_label, label, classes))
    return {pair: tuple(found) for pair, found in links.items()}


def true_alignments(simulation: Simulation) -> dict[tuple[str, str], Alignment]:
    """The true links in the form that an alignment engine gives: same within a thread, partial between threads."""
    by_id = {r.id: r for r in (*simulation.related, *simulation.resolutions)}
    threads = simulation.truth.threads
    result = {}
    for (old, new), found in true_links(simulation).items():
        links = tuple(
            _link(a, b, threads[f"{old}#{a}"] == threads[f"{new}#{b}"], by_id[old], by_id[new]) for a, b, _ in found
        )
        result[old, new] = _alignment(by_id[old], by_id[new], links)
    for lender in simulation.related:
        for resolution in simulation.resolutions:
            names = [(p, q) for q in resolution.paragraphs for p in _lenders(simulation.truth, q.id)]
            links = tuple(_link(p.partition("#")[2], q.label, True, lender, resolution) for p, q in names)
            result[lender.id, resolution.id] = _alignment(lender, resolution, links)
    return result


def _lenders(truth: Truth, paragraph: str) -> list[str]:
    found = [*ancestors(truth, paragraph), paragraph]
    return sorted({p for name in found for p in truth.parents.get(name, ()) if p not in truth.threads})


def _alignment(old: Resolution, new: Resolution, links: tuple[Link, ...]) -> Alignment:
    olds, news = {link.old for link in links}, {link.new for link in links}
    return Alignment(
        old=old.id,
        new=new.id,
        links=links,
        dropped=tuple(p.label for p in old.paragraphs if p.label not in olds),
        added=tuple(p.label for p in new.paragraphs if p.label not in news),
    )


def _link(old: str, new: str, same: bool, older: Resolution, newer: Resolution) -> Link:
    a, b = older.paragraph(old), newer.paragraph(new)
    assert a is not None
    assert b is not None
    one, two = set(a.text.split()), set(b.text.split())
    score = 2 * len(one & two) / (len(one) + len(two))
    evidence = Evidence(
        passed="truth", lexical=score, semantic=score, containment=len(one & two) / min(len(one), len(two)), margin=0.5
    )
    relation = Relation.SAME if same else Relation.PARTIAL
    return Link(old=old, new=new, relation=relation, band=Band.SURE, score=score, evidence=evidence)
