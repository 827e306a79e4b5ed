"""From which texts the words of a text come: as shares, and as the percentages that pages show."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from lineage.symbols import split_id

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lineage.documents.resolution import Resolution
    from lineage.histories.threads import Token
    from lineage.render.site.material import Material

LEAST = 0.01
"""The least share that has a figure: a smaller one is "< 1 %"."""


def tokens_of(m: Material, resolution: Resolution) -> list[Token]:
    """Every word of a text with its origin, in order."""
    return [token for paragraph in resolution.paragraphs for token in m.origins.get(paragraph.id, ())]


def origin_shares(m: Material, tokens: Sequence[Token]) -> dict[str, float]:
    """Share of the words that each text brought in, oldest text first; texts outside the series last."""
    counts: Counter[str] = Counter()
    for token in tokens:
        if token.text[:1].isalnum():
            counts[split_id(token.origin)[0]] += 1
    whole = sum(counts.values())
    order = sorted(counts, key=lambda d: (m.age.get(d, len(m.age)), d))
    return {document: counts[document] / whole for document in order}


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
