"""Lists that lose an item, or have it at another place: the comma or "and" that goes with it, or comes.

An item is what an instruction quotes, without a comma or "and" at its edges. In front of it and behind it may stand a
joint of the list with the words that lead the next item: "roads, bridges and ports", "des femmes et des enfants".
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from lineage import languages
from lineage.drafting.list_leads import kind_of, lead_before, leading, role_of
from lineage.languages.formulas import opening
from lineage.languages.phrase_patterns import alternatives
from lineage.languages.text import fold_in_place, shared_start

_SHORT = 3
"""Words of an item, at most, that is plainly one of a list."""
_WORD = r"(?:[^\W\d_]+')|[\w-]+"
_CITED = re.compile(r"\d+/\d+")
_ARTICLE = "article"
_ALONE = re.compile(r"\s*(?:$|[.;:])")


class Mended(NamedTuple):
    """A text without an item, or with its items in another order."""

    text: str
    unclear: bool = False
    """Whether its list is to be looked at."""


class _Item(NamedTuple):
    """An item of a list where it stands: spans of a folded text."""

    flat: str
    start: int
    end: int
    front: re.Match[str] | None
    back: re.Match[str] | None
    quoted: tuple[int, int]
    """All that is quoted, the joint of the item with it."""

    @property
    def words(self) -> str:
        return self.flat[self.start : self.end]

    @property
    def first(self) -> str:
        return self.words.split()[0]


def without_item(text: str, start: int, end: int, language: str) -> Mended | None:
    """A text without an item and its joint: "with bridges and ports" without "roads, ", "roads and bridges" without
    "and ports"; unclear where the joint may be another; None where no joint goes with it."""
    item = _item(text, start, end, language)
    if item is None:
        return None
    front, back = item.front, item.back
    if front is None:
        return _without_first(text, item, back, language) if back else None
    if front["joint"] or (back is None and _ALONE.match(item.flat, item.end)):
        return _without_last(text, item, front, language)
    if back is None or text[start:end].rstrip().endswith(","):  # "the day, in 2026, and" without "in 2026,"
        return None
    return _without_middle(text, item, front, back, language)


def _item(text: str, start: int, end: int, language: str) -> _Item | None:
    """What is quoted as an item; None for words that cannot be one: "the role of data in"."""
    flat, quoted = fold_in_place(text), (start, end)
    edge = re.match(rf",?\s?(?:(?:{_joints(language)})\s)?", flat[start:end])
    start += edge.end() if edge else 0
    tail = re.search(rf"(?:,?\s(?:{_joints(language)}))?,?\s?$", flat[start:end])
    end -= len(tail[0]) if tail else 0
    words = flat[start:end]
    if not words[:1].isalnum() or not words[-1:].isalnum() or role_of(words.split()[-1], language):
        return None
    return _Item(flat, start, end, _front(language).search(flat[:start]), _back(language).match(flat, end), quoted)


def _without_last(text: str, item: _Item, front: re.Match[str], language: str) -> Mended:
    """Without "ports" behind "roads, bridges and"."""
    head, after = text[: front.start()], text[item.quoted[1] :]
    following = re.match(rf"\s({_WORD})", item.flat[item.end :])
    if following and not role_of(following[1], language):  # "safe and local roads" without "local"
        said = item.quoted[0] < item.start
        goes = said or languages.language(language).is_plural(item.words)
        return Mended(f"{text[: front.start() if goes else item.start].rstrip()}{after}", unclear=not said)
    if front["aside"]:
        return Mended(f"{head}{text[slice(*front.span('aside'))]}{after}", unclear=True)
    comma = _comma(head, item, front, language) if not (item.back and item.back["joint"]) else None
    if comma is None:
        return Mended(f"{head}{after}")
    if not front["joint"] or not _is_alike(comma["item"], item, front["lead"], language):
        return Mended(f"{head}{after}", unclear=True)
    joint = text[front.start() : front.start("lead")]
    return Mended(f"{head[: comma.start()]}{joint}{head[comma.start('item') :]}{after}")


def _comma(head: str, item: _Item, front: re.Match[str], language: str) -> re.Match[str] | None:
    """The comma before the item in front of the last one; None where it is that of an aside: ", where appropriate", or
    where the list has but two."""
    flat = fold_in_place(head)
    found = re.search(r",\s(?P<item>[^,;:.]+)$", flat)
    if found is None or _opens_aside(found["item"], language):
        return None
    if re.search(rf"\s(?:{_joints(language)})\s", found["item"]):  # "States, women and girls, as well as all others"
        return None
    kind = kind_of(front["lead"] + item.words, language)
    other = kind_of(found["item"], language)
    first = re.split(r"[,;:.]\s", flat[: found.start()])[-1]
    if _CITED.match(item.words):
        return found if _CITED.match(found["item"]) and _CITED.search(first) else None
    if {kind, other} <= {"", _ARTICLE}:
        return found if kind != _ARTICLE or other != _ARTICLE or _has_kind(first, kind, language) else None
    return found if kind == other and _has_kind(first, kind, language) else None


def _has_kind(words: str, kind: str, language: str) -> bool:
    """Whether one of the words of a first item leads as those behind it do."""
    return any(kind_of(words[match.start() :], language) == kind for match in re.finditer(_WORD, words))


def _is_alike(words: str, item: _Item, lead: str, language: str) -> bool:
    """Whether the item before the last one is plainly of its list: as short, led by the same word, or a number too."""
    if _CITED.match(words) or words.startswith(lead or f"{item.first} "):
        return bool(lead or role_of(item.first, language) or _CITED.match(words)) or _is_short(words, language)
    return _is_short(words, language) and _is_short(item.words, language)


def _is_short(words: str, language: str) -> bool:
    led = leading(language).match(words)
    return len(words[led.end() if led else 0 :].split()) <= _SHORT


def _opens_aside(flat: str, language: str) -> bool:
    return re.match(rf"(?:{alternatives(language, 'aside start')})(?!\w)", flat) is not None


def _goes_on(flat: str, language: str) -> bool:
    """Whether a list has its "and" further on."""
    return re.match(rf"[^.;:]*?\s(?:{_joints(language)})\s", flat) is not None


def _without_middle(text: str, item: _Item, front: re.Match[str], back: re.Match[str], language: str) -> Mended:
    """Without "bridges" between "roads," and "and ports", or without an aside between its commas."""
    head, after = text[: front.start()], text[item.end :]
    rest = item.flat[back.end("sep") :]
    aside = _opens_aside(item.words, language)
    if back["joint"] and not aside:
        return Mended(f"{head}{after}")
    if aside or kind_of(front["lead"] + item.words, language) != kind_of(rest, language):
        both = not _opens_aside(rest, language)
        return Mended(f"{head}{text[back.start() + 1 :] if both else after}", unclear=not aside)
    unclear = not _goes_on(rest, language) or not _is_short(item.words, language)
    return Mended(f"{head}{after}", unclear)


def _without_first(text: str, item: _Item, back: re.Match[str], language: str) -> Mended | None:
    """Without "roads" before ", bridges and ports"."""
    before, rest = text[: item.start], text[back.end("sep") :]
    if not before:
        return Mended(f"{rest[:1].upper()}{rest[1:]}") if back["joint"] else None
    own, led = lead_before(item.flat[: item.start], language), leading(language).match(item.words)
    if led and not own:
        cut = _alike_tail(led[0], back["lead"], language)
        return Mended(f"{before}{rest}") if cut == 0 else None
    flat = item.flat[back.end("sep") :]
    aside = _opens_aside(flat, language)
    closed = aside or ("," in back["sep"] and (bool(back["joint"]) or not _goes_on(flat, language)))
    if not own and not _governed(text, item, language):
        several = languages.language(language).is_plural(item.words)
        return Mended(f"{before}{rest}", unclear=True) if several and not closed else None
    cut = len(own) if not back["lead"] else _alike_tail(own, back["lead"], language)
    if closed or cut is None:
        return Mended(f"{before.rstrip()}{text[item.end :]}", unclear=True)
    return Mended(f"{before[: len(before) - len(own) + cut]}{rest}")


def _alike_tail(own: str, lead: str, language: str) -> int | None:
    """Where the words of a lead begin that are of the kind of the next one: those of "dans les " before "et les "."""
    kind = kind_of(lead, language)
    starts = (match.start() for match in re.finditer(_WORD, own))
    return next((at for at in starts if kind and kind_of(own[at:], language) == kind), None)


def _governed(text: str, item: _Item, language: str) -> bool:
    """Whether an item stands right behind the opening verb, or behind what opens an aside: "including women and"."""
    before = item.flat[: item.start].rstrip()
    head = opening(text, language)
    return (head is not None and head.end == len(before)) or bool(
        re.search(rf"(?<!\w)(?:{alternatives(language, 'aside start')})$", before)
    )


def reordered(text: str, item: tuple[int, int], anchor: tuple[int, int], place: str, language: str) -> Mended | None:
    """A text with an item of a list before or after another, each with the words that lead it, the joints where they
    are: "ports, roads and bridges"; None where they are no items of one list."""
    flat = fold_in_place(text)
    first, last = sorted((_led(flat, *item, language), _led(flat, *anchor, language)))
    parts = _parting(language).split(flat[first[1] : last[0]])
    if len(parts) < _SHORT or parts[0] or parts[-1] or first[0] == 0 or any(sign in "".join(parts) for sign in ".;:"):
        return None
    cuts = [first[1]]
    for part in parts[1:-1]:
        cuts.append(cuts[-1] + len(part))
    spans = [first, *zip(cuts[1::2], cuts[2::2], strict=False), last]
    leads = [found[0] if (found := leading(language).match(flat, *span)) else "" for span in spans]
    if not any(leads[1:]):  # "les routes, ponts et ports": the article is that of all
        spans[0], leads = (spans[0][0] + len(leads[0]), spans[0][1]), [""] * len(leads)
    items = [text[slice(*span)] for span in spans]
    joints = [text[a[1] : b[0]] for a, b in pairwise(spans)]
    moves_first = _led(flat, *item, language) == first
    taken = items.pop(0 if moves_first else -1)
    if place == "after":
        items.insert(len(items) if moves_first else 1, taken)
    else:
        items.insert(len(items) - 1 if moves_first else 0, taken)
    unclear = len({bool(lead) for lead in leads}) > 1 or any(len(one.split()) > _SHORT + 2 for one in items[1:-1])
    unclear = unclear or any("," in joint.strip(", ") for joint in joints)
    words = "".join(part for pair in zip(items, [*joints, ""], strict=True) for part in pair)
    return Mended(f"{text[: spans[0][0]]}{words}{text[last[1] :]}", unclear)


def _led(flat: str, start: int, end: int, language: str) -> tuple[int, int]:
    """An item with the words in front that lead it."""
    return start - len(lead_before(flat[:start], language)), end


def listed(text: str, start: int, end: int, language: str) -> bool:
    """Whether a comma or "and" stands beside words."""
    flat = fold_in_place(text)
    beside = re.match(rf",|\s(?:{_joints(language)})\s", flat[end:])
    behind = flat[:start].rstrip().endswith(",") or _front(language).search(flat[:start]) is not None
    return beside is not None or behind


def around(text: str, old: str) -> str:
    """The words of a text on both sides of the place where it parts from another."""
    at = shared_start(text, old)
    start = max([0, *(match.end() for match in list(re.finditer(r"\s", text[:at]))[-_SHORT:][:1])])
    ends = [at + match.start() for match in re.finditer(r"\s", text[at:])]
    return text[start : ends[_SHORT] if len(ends) > _SHORT else len(text)].strip()


def parted(old: str, new: str) -> tuple[str, str]:
    """The words of two texts from the last that they share before the change to the first behind it."""
    pairs = [list(re.finditer(r"\S+", text)) for text in (old, new)]
    words = [[match[0] for match in found] for found in pairs]
    first = shared_start(*words)
    last = shared_start(*(one[first:][::-1] for one in words))
    cut = [one[max(0, first - 1) : len(one) - max(0, last - 1)] for one in words]
    return " ".join(cut[0]), " ".join(cut[1])


@cache
def _joints(language: str) -> str:
    return alternatives(language, "item joint")


@cache
def _front(language: str) -> re.Pattern[str]:
    """The joint in front of an item with the words that lead it: ", ", " and ", " and, as appropriate, "."""
    joint = rf"(?:{_joints(language)})"
    lead = rf"(?P<lead>(?:{leading(language).pattern})?)"
    return re.compile(rf"(?:,?\s(?P<joint>{joint})(?:(?P<aside>,[^,;.]{{1,60}}),)?\s|,\s){lead}$")


@cache
def _back(language: str) -> re.Pattern[str]:
    """The joint behind an item with the words that lead the next one."""
    joint = rf"(?P<joint>{_joints(language)})"
    return re.compile(rf"(?P<sep>,?\s{joint}\s|,\s)(?P<lead>(?:{leading(language).pattern})?)")


@cache
def _parting(language: str) -> re.Pattern[str]:
    joint = rf"(?:{_joints(language)})"
    return re.compile(rf"(,?\s{joint},[^,;.]{{1,60}},\s|,?\s{joint}\s|,\s)")
