"""Damaged files: what transport, disks and strangers do to documents, from a seed, so that each can be made again."""

from __future__ import annotations

import random
from collections.abc import Callable

Mutation = Callable[[bytearray, random.Random], None]

_PIECES = (
    b"\x00" * 40, b"\xff" * 40, b"<" * 300, b"&a;" * 100, b"<!DOCTYPE x [<!ENTITY a 'b'>]>", b"%PDF-", b"PK\x03\x04",
    b"99999999999", b"-1", b"/Length 999999999", b"<w:p>" * 200, b"<div>" * 500, b"\xed\xa0\x80", b"endobj", b"]]>",
)  # fmt: skip


def _flip(data: bytearray, chance: random.Random) -> None:
    for _ in range(chance.randint(1, 30)):
        data[chance.randrange(len(data))] = chance.randrange(256)


def _truncate(data: bytearray, chance: random.Random) -> None:
    del data[chance.randrange(len(data)) :]


def _cut(data: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(data))
    del data[start : start + chance.randint(1, 2_000)]


def _double(data: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(data))
    piece = data[start : start + chance.randint(1, 5_000)]
    data[start:start] = piece * chance.randint(1, 4)


def _insert(data: bytearray, chance: random.Random) -> None:
    place = chance.randrange(len(data))
    data[place:place] = chance.choice(_PIECES)


def _swap(data: bytearray, chance: random.Random) -> None:
    one, other, size = chance.randrange(len(data)), chance.randrange(len(data)), chance.randint(1, 400)
    data[one : one + size], data[other : other + size] = data[other : other + size], data[one : one + size]


def _number(data: bytearray, chance: random.Random) -> None:
    """Changes a digit into a run of nines: lengths, counts, offsets."""
    digits = [index for index, byte in enumerate(data[:20_000]) if 48 <= byte <= 57]
    if digits:
        place = chance.choice(digits)
        data[place : place + 1] = b"9" * chance.randint(1, 9)


MUTATIONS: tuple[Mutation, ...] = (_flip, _truncate, _cut, _double, _insert, _swap, _number)


def mutated(data: bytes, seed: int) -> bytes:
    """The file after one to three accidents that `seed` chooses."""
    chance, out = random.Random(seed), bytearray(data)  # noqa: S311 - accidents, no secrets
    for _ in range(chance.randint(1, 3)):
        if not out:
            break
        chance.choice(MUTATIONS)(out, chance)
    return bytes(out)
