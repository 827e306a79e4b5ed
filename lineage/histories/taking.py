"""The tokens of a series with the first places of their words, where these are older than their line says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from lineage.histories.first_occurrences import FirstRun
from lineage.histories.threads import Token
from lineage.languages.text import fold
from lineage.symbols import split_id

Tokens = Mapping[str, tuple[Token, ...]]
"""Paragraph id -> its tokens."""


def with_firsts(
    origins: Tokens, firsts: Mapping[str, Sequence[FirstRun]], order: Sequence[str]
) -> dict[str, tuple[Token, ...]]:
    """The tokens of every paragraph with their first places.

    `order` has the ids of all texts that may be a first place, in date order. A word whose line leads further back
    than its run of words does keeps the origin that its line gives.
    """
    place = {name: i for i, name in enumerate(order)}
    return {name: _taken(found, firsts.get(name, ()), place) for name, found in origins.items()}


def _taken(found: tuple[Token, ...], runs: Sequence[FirstRun], place: Mapping[str, int]) -> tuple[Token, ...]:
    if not runs:
        return found
    run_of = {i: run for run in runs for i in range(run.start, run.end)}
    result, at = list(found), -1
    for i, token in enumerate(found):
        inside = any(map(str.isalnum, fold(token.text)))
        at += inside
        run = run_of.get(at)
        # a comma or a space belongs to a run that goes on behind it
        if run is None or (not inside and run_of.get(at + 1) is not run):
            continue
        if place.get(split_id(run.paragraph)[0], len(place)) < place.get(split_id(token.origin)[0], len(place)):
            result[i] = replace(token, taken=run.paragraph, telling=run.telling)
    return tuple(result)
