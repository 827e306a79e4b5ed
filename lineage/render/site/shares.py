"""From which texts the words of a text come: as shares, and as the percentages that pages show."""

from __future__ import annotations

from collections import Counter
from types import MappingProxyType
from typing import TYPE_CHECKING

from lineage.symbols import split_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lineage.histories.threads import Token

LEAST = 0.01
"""The least share that has a figure: a smaller one is "< 1 %"."""


def origin_shares(tokens: Iterable[Token], age: Mapping[str, int]) -> Mapping[str, float]:
    """Share of the words that each text brought in, oldest text first; texts without an `age`, outside the series,
    last."""
    counts: Counter[str] = Counter()
    for token in tokens:
        if token.text[:1].isalnum():
            counts[split_id(token.origin)[0]] += 1
    whole = sum(counts.values())
    order = sorted(counts, key=lambda d: (age.get(d, len(age)), d))
    return MappingProxyType({document: counts[document] / whole for document in order})


def hundredths(shares: Mapping[str, float]) -> dict[str, int]:
    """Shares of a whole as whole percentages that add up to 100, 0 for what is under one: each is rounded down, and
    those that lose most by it get one more. Rounded one by one 7.12, 79.64, 4.66, 4.55 and 4.03 % would be 101."""
    exact = {name: 100 * share for name, share in shares.items()}
    found = {name: int(value) for name, value in exact.items()}
    left = round(sum(exact.values())) - sum(found.values())
    apart = sorted((name for name in exact if shares[name] >= LEAST), key=lambda name: found[name] - exact[name])
    for name in apart[:left]:
        found[name] += 1
    return found
