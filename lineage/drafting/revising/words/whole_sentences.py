"""Sentences of a paragraph as units: one that comes behind another, that moves, or two that change places."""

from __future__ import annotations

import re

_CUT = re.compile(r"(?<=[^\W\d_]\.|\d\.|\)\.)\s+(?=[A-ZÀ-Þ])")
_STOP = re.compile(r"\s?[.;,]\s*$")


def sentences(text: str) -> tuple[list[str], str]:
    """The sentences of a paragraph without their stops, and the stop of the paragraph."""
    stop = _STOP.search(text)
    body = text[: stop.start()] if stop else text
    return [one.removesuffix(".") for one in _CUT.split(body)], stop[0] if stop else ""


def joined(parts: list[str], stop: str) -> str:
    """The paragraph that sentences make."""
    return f"{'. '.join(parts)}{stop}"


def place_of(text: str, words: str) -> int:
    """Which of the sentences of a paragraph words are, from 1; 0 for none."""
    plain = [one.strip() for one in sentences(text)[0]]
    own = words.strip().rstrip(".;,").strip()
    return plain.index(own) + 1 if len(plain) > 1 and own in plain else 0


def _index(parts: list[str], number: int) -> int | None:
    """The place in a list of the sentence of a number, from 1, or below zero from the end."""
    at = number - 1 if number > 0 else len(parts) + number
    return at if number and 0 <= at < len(parts) else None


def without(text: str, number: int) -> tuple[str, str] | None:
    """A paragraph without a sentence, and that sentence; None where it has none of that number, no other one, or parts
    its clauses by semicolons, so that "sentence" may mean these."""
    parts, stop = sentences(text)
    at = _index(parts, number)
    if at is None or len(parts) == 1 or any(";" in part for part in parts):
        return None
    taken = parts.pop(at)
    return joined(parts, stop), taken


def with_one(text: str, sentence: str, place: str) -> str:
    """A paragraph with a sentence at its "start" or "end"."""
    parts, stop = sentences(text)
    own = sentence.rstrip(" .;,")
    return joined([own, *parts] if place == "start" else [*parts, own], stop)


def beside(text: str, number: int, other: int, place: str) -> str | None:
    """A paragraph with a sentence "before" or "after" another of its own, or in its place, which then has that of the
    first ("swap"); None where it has not both."""
    parts, stop = sentences(text)
    at, to = _index(parts, number), _index(parts, other)
    if at is None or to is None or at == to or any(";" in part for part in parts):
        return None
    if place == "swap":
        parts[at], parts[to] = parts[to], parts[at]
        return joined(parts, stop)
    taken = parts.pop(at)
    to -= at < to
    parts.insert(to + (place == "after"), taken)
    return joined(parts, stop)


def behind(text: str, end: int, sentence: str) -> str | None:
    """A paragraph with a new sentence behind the one that ends at `end`; None where none ends there."""
    rest = text[end:]
    ends = re.match(r"\.(?=\s+[A-ZÀ-Þ])|(?=\s?[.;,]?\s*$)|(?<=\.)(?=\s+[A-ZÀ-Þ])", rest) or (
        re.match(r"\s+(?=[A-ZÀ-Þ])", rest) if text[:end].endswith(".") else None
    )
    if ends is None:
        return None
    head = text[:end].rstrip(".")
    own = sentence.rstrip(" .;,")
    tail = rest.removeprefix(".") if re.match(r"\.\s+[A-ZÀ-Þ]", rest) else rest
    goes_on = bool(re.match(r"\s+[A-ZÀ-Þ]", tail))
    return f"{head}. {own}{'.' if goes_on else ''}{tail}"
