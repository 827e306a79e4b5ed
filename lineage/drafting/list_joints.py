"""The joints of a list whose items go or change places: the comma or "and" that belongs to the item that is taken."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from lineage.languages.formulas import opening
from lineage.languages.phrases import phrases
from lineage.languages.text import fold
from lineage.languages.vocabulary import vocabulary

_SHORT = 3
"""Words of an item, at most, that is plainly one of a list."""
_LEADS = frozenset({"article", "preposition"})
_WORD = r"(?:[^\W\d_]+[’'])|[\w-]+"


class Mended(NamedTuple):
    """A text without an item, or with its items in another order, and whether its list is to be looked at."""

    text: str
    unclear: bool = False


def without_item(text: str, start: int, end: int, language: str) -> Mended | None:
    """A text without an item and its joint: "with bridges and ports" without "roads"; unclear where the joint may be
    another; None where no joint goes with it."""
    before, item, after = text[:start], text[start:end], text[end:]
    if _role(item.split()[-1] if item.strip() else "", language):  # "the role of data in" is no item
        return None
    if not item[:1].isalnum() or not item[-1:].isalnum() or before.rstrip().endswith(","):
        return None if not _hedged(language).search(before) else _without_last(before, item, after, language)
    if _last(language).search(before):
        return _without_last(before, item, after, language)
    joint = re.match(rf"(?:,\s(?:(?:{_joints(language)})\s)?|\s(?:{_joints(language)})\s)", after)
    return _without_first(text, (before, item, after[joint.end() :]), joint[0], language) if joint else None


def _without_last(before: str, item: str, after: str, language: str) -> Mended | None:
    """Without "ports" behind "roads, bridges and"."""
    following = re.match(rf"\s({_WORD})", after)
    if following and not _role(following[1], language):
        return Mended(f"{before.rstrip()}{after}", unclear=True) if item[-1] in "sxz" else None
    hedged = _hedged(language).search(before)
    if hedged:
        return Mended(f"{before[: hedged.start()]}{hedged['aside']}{after}", unclear=True)
    joint = _last(language).search(before)
    if joint is None:
        return None
    head, led = before[: joint.start()], joint["led"].strip()
    comma = re.search(r",\s(?P<item>[^,;:.]+)$", head)
    if comma is None or comma["item"].startswith(tuple(phrases(language, "aside start"))):
        return Mended(head + after)
    first = re.match(_WORD, comma["item"])
    alike = first is not None and (comma["item"].startswith(led) if led else _role(first[0], language) != "preposition")
    if not alike or len(comma["item"].removeprefix(led).split()) > _SHORT:
        return Mended(head + after, unclear=True)
    return Mended(f"{head[: comma.start()]}{joint['joint']}{comma['item']}{after}")


def _without_first(text: str, parts: tuple[str, str, str], joint: str, language: str) -> Mended | None:
    """Without "roads" before ", bridges and ports"; `parts` are what stands before it, it, and what follows its
    joint."""
    before, item, rest = parts
    own, following = re.match(_WORD, item), re.match(_WORD, rest)
    if own is None or following is None:
        return None
    if not before:
        return Mended(f"{rest[:1].upper()}{rest[1:]}") if joint.strip() != "," else None
    aside = rest.startswith(tuple(phrases(language, "aside start")))
    lead = _lead(text, before, language)
    if not lead:
        several = joint.strip() != "," or re.match(rf"[^.;:]*\s(?:{_joints(language)})\s", rest)
        plain = not _role(own[0], language) and item[-1] in "sxz" and several and not aside
        return Mended(f"{before.rstrip()}{joint}{rest}", unclear=True) if plain else None
    role = _role(following[0], language)
    again = rf"(?<!\w){re.escape(lead)}\s?(?:[\w-]+\s?){{1,{_SHORT}}}(?P<comma>,\s){re.escape(lead)}\s?$"
    middle = re.search(again, before) if "," not in joint and following[0] == lead else None
    if middle:  # "les États, les organismes et les femmes"
        return Mended(f"{before[: middle.start('comma')]}{joint}{rest}", unclear=True)
    closed = "," in joint and (joint.strip() != "," or not re.search(rf"^[^.;:]*\s(?:{_joints(language)})\s", rest))
    if aside or closed or (role and following[0] not in {lead, own[0]}):
        return Mended(f"{before.rstrip()}{joint}{rest}", unclear=True)
    twice = role and following[0] == lead and following[0] != own[0]
    return Mended(before + (rest[following.end() :].lstrip() if twice else rest))


def reordered(text: str, item: tuple[int, int], anchor: tuple[int, int], place: str, language: str) -> Mended | None:
    """A text with an item of a list before or after another, the joints where they are: "ports, roads and bridges";
    None where they are no items of one list."""
    first, last = sorted((item, anchor))
    parts = _parting(language).split(text[first[1] : last[0]])
    if len(parts) < _SHORT or parts[0] or parts[-1] or first[0] == 0 or any(sign in "".join(parts) for sign in ".;:"):
        return None
    items = [text[slice(*first)], *parts[2:-1:2], text[slice(*last)]]
    taken = items.pop(0 if item == first else -1)
    if place == "after":
        items.insert(1 if anchor == first else len(items), taken)
    else:
        items.insert(0 if anchor == first else len(items) - 1, taken)
    joints = parts[1::2]
    led = [re.sub(rf"^,?\s?(?:(?:{_joints(language)})\s)?", "", joint) for joint in joints]
    unclear = any("," in one or not text[: first[0]].endswith(one) for one in led) or any(
        len(one.split()) > _SHORT + 2 for one in parts[2:-1:2]
    )
    words = "".join(part for pair in zip(items, [*joints, ""], strict=True) for part in pair)
    return Mended(f"{text[: first[0]]}{words}{text[last[1] :]}", unclear)


def listed(text: str, start: int, end: int, language: str) -> bool:
    """Whether a comma or "and" stands beside words."""
    before, after = text[:start].rstrip(), text[end:]
    beside = re.match(rf",|\s(?:{_joints(language)})\s", after)
    return beside is not None or before.endswith(",") or _last(language).search(text[:start]) is not None


def around(text: str, old: str) -> str:
    """The words of a text on both sides of the place where it parts from another."""
    at = next((i for i, (a, b) in enumerate(zip(text, old, strict=False)) if a != b), min(len(text), len(old)))
    start = max([0, *(match.end() for match in list(re.finditer(r"\s", text[:at]))[-_SHORT:][:1])])
    ends = [at + match.start() for match in re.finditer(r"\s", text[at:])]
    return text[start : ends[_SHORT] if len(ends) > _SHORT else len(text)].strip()


def _lead(text: str, before: str, language: str) -> str:
    """The word that an item needs behind it, "with"; of an opening its last word; "" where the one before is none."""
    word = re.search(rf"(?:{_WORD})\s?$", before)
    head = opening(text, language)
    opened = head is not None and head.end == len(before.rstrip())
    if word is None or before.endswith(tuple(f"{one} " for one in phrases(language, "aside start"))):
        return word[0].strip() if word else ""
    return word[0].strip() if opened or _role(word[0].strip(), language) else ""


def _role(word: str, language: str) -> str:
    role = vocabulary(language).function_words.get(fold(word.replace("’", "'")), "")
    return role if role in _LEADS else ""


@cache
def _joints(language: str) -> str:
    return "|".join(sorted(map(re.escape, phrases(language, "list joint")))) or "(?!)"


@cache
def _leading(language: str) -> str:
    """Articles and prepositions, as a pattern, each with its space."""
    forms = [word for word, role in vocabulary(language).function_words.items() if role in _LEADS]
    said = (re.escape(form).replace("'", "[’']") + ("" if form.endswith("'") else r"\s") for form in forms)
    return "|".join(sorted(said, key=lambda form: (-len(form), form))) or "(?!)"


@cache
def _last(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?P<joint>,?\s(?:{_joints(language)})\s)(?P<led>(?:{_leading(language)})*)$")


@cache
def _hedged(language: str) -> re.Pattern[str]:
    """ " and, as appropriate, "."""
    return re.compile(rf",?\s(?:{_joints(language)})(?P<aside>,[^,;.]{{1,60}}),\s(?:{_leading(language)})*$")


@cache
def _parting(language: str) -> re.Pattern[str]:
    joint = rf"(?:{_joints(language)})"
    return re.compile(rf"((?:,?\s{joint},[^,;.]{{1,60}},\s|,?\s{joint}\s|,\s)(?:{_leading(language)})*)")
