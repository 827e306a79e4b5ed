"""The structural edits of the simulator: drop, merge, split, promote, move, return, introduce, borrow."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random
from typing import TYPE_CHECKING

from benchmarks.rewording import restyle, terminology
from benchmarks.simulated import Piece, Word, words_of
from benchmarks.vocabulary import OPENINGS
from lineage.documents.resolution import Kind
from lineage.histories.threads import Event

if TYPE_CHECKING:
    from benchmarks.material import Material
    from benchmarks.rates import SimulationConfig

FAR = 8
"""Paragraphs of its part that a far move crosses at least."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A text in the making, with what earlier texts lost."""

    pieces: tuple[Piece, ...]
    dropped: tuple[tuple[Piece, int], ...]
    """Paragraphs that are out, each with the number of texts it stood in for the last time."""
    texts: tuple[str, ...]
    threads: int
    """Number of threads so far: the next one's number."""


def fresh(material: Material, kind: Kind, thread: int) -> Piece | None:
    """A new paragraph; None where the pool of wording is empty."""
    text = material.paragraph(kind)
    if text is None:
        return None
    return Piece(words=words_of(text), kind=kind, thread=thread, events=frozenset({Event.INTRODUCED}))


def evolve(rng: Random, material: Material, config: SimulationConfig, body: Body, lender: list[Piece]) -> Body:
    """The next text: each paragraph gets at most one structural edit, and may be reworded besides."""
    before = len(body.pieces)
    plan = _Plan(rng, [_carry(piece) for piece in body.pieces])
    gone = plan.drop(_times(rng, config.drop * before))
    plan.merge(_times(rng, config.merge * before))
    threads = plan.split(_times(rng, config.split * before), material, body.threads)
    plan.promote(_times(rng, config.promote * before), material)
    plan.far(_times(rng, config.far * before))
    plan.near(_times(rng, config.near * before))
    plan.pieces = [restyle(rng, material, config, piece) for piece in plan.pieces]
    if rng.random() < config.terminology:
        plan.pieces = terminology(rng, material, plan.pieces)
    back = [entry for entry in body.dropped if rng.random() < config.come_back]
    for piece, _ in back:
        plan.put(restyle(rng, material, config, _returning(piece)))
    threads = plan.borrow(_times(rng, config.borrow * before), lender, threads)
    room = min(_times(rng, config.introduce * before), config.largest - len(plan.pieces))
    room = max(room, config.smallest - len(plan.pieces))
    threads = plan.introduce(room, material, threads)
    kept = [entry for entry in body.dropped if entry not in back]
    dropped = (*kept, *((piece, len(body.texts)) for piece in gone))
    return replace(body, pieces=tuple(plan.pieces), dropped=dropped, threads=threads)


def _times(rng: Random, expected: float) -> int:
    """A whole number with that mean."""
    return int(expected) + (rng.random() < expected % 1)


def _carry(piece: Piece) -> Piece:
    return replace(piece, id="", parents=(piece.id,), events=frozenset(), classes=frozenset())


def _returning(piece: Piece) -> Piece:
    carried = _carry(piece)
    return replace(carried, events=frozenset({Event.RETURNED}), classes=frozenset({"return"}))


class _Plan:
    """The paragraphs of the text being made, in order, preamble first."""

    def __init__(self, rng: Random, pieces: list[Piece]) -> None:
        self.rng = rng
        self.pieces = pieces

    def _plain(self, least: int = 1) -> list[int]:
        """Places of the paragraphs without a structural edit, of at least that many words."""
        return [i for i, p in enumerate(self.pieces) if not p.events and len(p.words) >= least]

    def drop(self, times: int) -> list[Piece]:
        places = set(self.rng.sample(self._plain(), times))
        gone = [replace(self.pieces[i], id=self.pieces[i].parents[0]) for i in sorted(places)]
        self.pieces = [piece for i, piece in enumerate(self.pieces) if i not in places]
        return gone

    def merge(self, times: int) -> None:
        for _ in range(times):
            pairs = [(i, j) for i in self._plain(10) for j in self._plain(10) if 0 < j - i < 5]
            pairs = [(i, j) for i, j in pairs if self.pieces[i].kind is self.pieces[j].kind]
            pairs = [(i, j) for i, j in pairs if len(self.pieces[i].words) + len(self.pieces[j].words) < 130]
            if not pairs:
                return
            i, j = self.rng.choice(pairs)
            one, two = self.pieces[i], self.pieces[j]
            tail = two.words[1:]
            main = one if len(one.words) >= len(tail) else two
            place = i if main is one else j
            self.pieces[place] = replace(
                main,
                words=(*_clean_end(one.words), Word(text="and"), *tail),
                parents=(*one.parents, *two.parents),
                events=frozenset({Event.MERGED}),
                classes=frozenset({"merge"}),
                joined=True,
                attic=(*one.attic, *two.attic),
            )
            del self.pieces[j if place == i else i]

    def split(self, times: int, material: Material, threads: int) -> int:
        for _ in range(times):
            places = [i for i in self._plain(30) if not self.pieces[i].joined]
            if not places:
                break
            i = self.rng.choice(places)
            piece = self.pieces[i]
            cut = round(len(piece.words) * self.rng.uniform(0.35, 0.65))
            first, rest = _clean_end(piece.words[:cut]), piece.words[cut:]
            made = {"events": frozenset({Event.SPLIT}), "classes": frozenset({"split"})}
            head = replace(piece, words=first, **made)  # type: ignore[arg-type]
            tail = replace(piece, words=(*_opening(material, self.rng, piece.kind), *rest), **made)  # type: ignore[arg-type]
            if len(first) >= len(rest):
                tail = replace(tail, thread=threads)
            else:
                head = replace(head, thread=threads)
            threads += 1
            self.pieces[i : i + 1] = [head, tail]
        return threads

    def promote(self, times: int, material: Material) -> None:
        for _ in range(times):
            i = self.rng.choice(self._plain(12))
            piece = self.pieces.pop(i)
            kind = Kind.OPERATIVE if piece.kind is Kind.PREAMBULAR else Kind.PREAMBULAR
            words = (*_opening(material, self.rng, kind), *piece.words[1:])
            moved = replace(piece, words=words, kind=kind)
            self.put(replace(moved, events=frozenset({Event.MOVED}), classes=frozenset({"promote"})))

    def far(self, times: int) -> None:
        for _ in range(times):
            i = self.rng.choice(self._plain())
            part = [k for k, p in enumerate(self.pieces) if p.kind is self.pieces[i].kind]
            targets = [k for k in part if abs(k - i) >= FAR + 2]
            if targets:
                j = self.rng.choice(targets)
                piece = self.pieces.pop(i)
                self.pieces.insert(j, replace(piece, events=frozenset({Event.MOVED}), classes=frozenset({"far"})))

    def near(self, times: int) -> None:
        for _ in range(times):
            i = self.rng.randrange(len(self.pieces) - 1)
            if self.pieces[i].kind is self.pieces[i + 1].kind:
                self.pieces[i : i + 2] = [self.pieces[i + 1], self.pieces[i]]

    def put(self, piece: Piece) -> None:
        """Somewhere in its part."""
        part = [k for k, p in enumerate(self.pieces) if p.kind is piece.kind]
        start = part[0] if part else len(self.pieces)
        self.pieces.insert(self.rng.randint(start, start + len(part)), piece)

    def introduce(self, times: int, material: Material, threads: int) -> int:
        for _ in range(times):
            kind = Kind.PREAMBULAR if self.rng.random() < 0.5 else Kind.OPERATIVE
            piece = fresh(material, kind, threads)
            if piece is not None:
                self.put(piece)
                threads += 1
        return threads

    def borrow(self, times: int, lender: list[Piece], threads: int) -> int:
        """Copies of paragraphs of the related text; each is lent once, so that no thread has a double."""
        for _ in range(min(times, len(lender))):
            source = lender.pop(self.rng.randrange(len(lender)))
            copy = replace(source, id="", thread=threads, parents=(source.id,), attic=())
            self.put(replace(copy, events=frozenset({Event.INTRODUCED, Event.BORROWED}), classes=frozenset({"borrow"})))
            threads += 1
        return threads


def _opening(material: Material, rng: Random, kind: Kind) -> tuple[Word, ...]:
    return words_of(rng.choice(OPENINGS[kind]))


def _clean_end(words: tuple[Word, ...]) -> tuple[Word, ...]:
    return (*words[:-1], replace(words[-1], text=words[-1].text.rstrip(",;.:") or words[-1].text))
