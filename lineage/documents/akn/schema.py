"""What writer and reader of Akoma Ntoso agree on: names, decorations of numbers, characters that XML cannot hold."""

from __future__ import annotations

import re

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
OWN = "https://lineage.invalid/ns/1"
"""Names of our own metadata; `.invalid` because nothing is there to fetch."""
SOURCE = "#lineage"
"""The agent that the metadata come from."""
UNKNOWN_DATE = "0001-01-01"
"""The schema wants a date of every work; this one stands for none."""

IMPOSSIBLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold (section 2.2)."""
CHARACTER = "lineage-character"
"""Target of the processing instruction that stands for one of them."""

_ITEM = re.compile(r"(?P<parent>.+)\([^()]*\)")


def akn(name: str) -> str:
    """An element of Akoma Ntoso as lxml spells it."""
    return f"{{{AKN}}}{name}"


def own(name: str) -> str:
    """An element of our metadata as lxml spells it."""
    return f"{{{OWN}}}{name}"


def parent_label(label: str) -> str | None:
    """Label of the chapeau of a lettered item: PP9(a) -> PP9; None for what is not an item."""
    match = _ITEM.fullmatch(label)
    return match["parent"].rstrip() if match else None


def decorated(number: str, *, item: bool) -> str:
    """A number as resolutions print it: 5 -> "5.", item a -> "(a)"."""
    return f"({number})" if item else f"{number}."


def bare(printed: str, *, item: bool) -> str:
    """The number in what `decorated` gave."""
    return printed[1:-1] if item else printed[:-1]


def annex_prefix(label: str) -> str:
    """What the labels of one annex have in common: "A.", "A2."; "" outside annexes."""
    match = re.match(r"A\d*\.", label)
    return match[0] if match else ""
