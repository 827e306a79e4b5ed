"""The levels of a list: which letter of which level an item has, and the label that follows from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.documents import enumerators
from lineage.symbols import roman_value

if TYPE_CHECKING:
    from collections.abc import Sequence

_SCHEMES = ("letter", "roman", "figure")


def place(items: list[tuple[str, str]], number: str, *, dotted: bool) -> str:
    """The letters of an item under its chapeau: "(a)(iv)". Opens and closes levels in `items`, which holds scheme and
    last letter of each, outermost first. A `dotted` letter ("a.") counts apart from one in parentheses ("(a)")."""
    letter, _, suffix = number.partition(" ")
    if suffix:  # "(a bis)" stands behind (a), and (b) follows both
        depth = next((at for at in reversed(range(len(items))) if items[at][1] == letter), max(0, len(items) - 1))
        return f"{_path([*items[:depth], ('', letter)])} {suffix}"
    style = "dotted " if dotted else ""
    for depth in range(len(items), 0, -1):
        scheme, last = items[depth - 1]
        if scheme.startswith("dotted") == dotted and _value(number, scheme) == _value(last, scheme) + 1:
            items[depth - 1 :] = [(scheme, number)]
            return _path(items)
    for scheme in _SCHEMES:
        if _value(number, scheme) == 1 and style + scheme not in {open_scheme for open_scheme, _ in items}:
            items.append((style + scheme, number))
            return _path(items)
    items[:] = [(style + _scheme(number), number)]
    return _path(items)


def next_bullet(items: list[tuple[str, str]]) -> str:
    """The letters of an item that has none itself: a bullet or a dash."""
    if items and items[-1][0] == "bullet":
        items[-1] = ("bullet", _letters(enumerators.letter_value(items[-1][1]) + 1))
    else:
        items.append(("bullet", "a"))
    return _path(items)


def _value(number: str, scheme: str) -> int:
    """Place of an item's number in its scheme, from 1; -9 where it does not belong to that scheme."""
    if scheme.endswith("figure"):
        return int(number) if number.isdigit() else -9
    if number.isdigit():
        return -9
    return (roman_value(number) if scheme.endswith("roman") else enumerators.letter_value(number)) or -9


def _scheme(number: str) -> str:
    return "figure" if number.isdigit() else "letter" if enumerators.letter_value(number) else "roman"


def _letters(value: int) -> str:
    return chr(97 + (value - 1) % 26) * ((value - 1) // 26 + 1)


def _path(items: Sequence[tuple[str, str]]) -> str:
    return "".join(f"({letter})" for _, letter in items)


def follows(one: str, other: str) -> bool:
    """Whether the letter or number `other` is the next after `one`: "b" after "a", "1.2" and "1.a" after "1.1"."""
    goal, point, target = other.rpartition(".")
    if point:
        before = one.removeprefix(f"{goal}.")
        return before != one and (target == "a" or follows(before, target) or target == _next_figure(before))
    value = enumerators.letter_value(other)
    if value and value == enumerators.letter_value(one) + 1:
        return True
    return roman_value(other) > 1 and roman_value(other) == roman_value(one) + 1


def _next_figure(text: str) -> str:
    return str(int(text) + 1) if text.isdigit() else ""
