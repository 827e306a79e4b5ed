"""Lists that lose an item, or have it at another place: the comma or "and" that goes with it, or comes.

An item is what an instruction quotes, without a comma or "and" at its edges. In front of it and behind it may stand a
joint of the list with the words that lead the next item: "roads, bridges and ports", "des femmes et des enfants".
"""

from __future__ import annotations

import re
from typing import NamedTuple

from lineage import languages
from lineage.drafting.revising.words.hedged_words import is_hedge, opens_aside
from lineage.drafting.revising.words.joints_around import (
    item_joints,
    joint_ahead,
    joint_behind,
    list_goes_on,
    opens_list,
)
from lineage.drafting.revising.words.list_leads import kind_of, lead_before, leading, role_of
from lineage.languages.formulas import opening
from lineage.languages.phrase_patterns import alternatives, regex
from lineage.languages.text import fold_in_place, shared_ends, shared_start

SHORT = 3
"""Words of an item, at most, that is plainly one of a list."""
_WORD = r"(?:[^\W\d_]+')|[\w-]+"
_CITED = re.compile(r"(?<!\d)\d+/\d+")
_BEHIND_SYMBOL = re.compile(r"\d/\d+\s$")
_ARTICLE = "article"
_ALONE = re.compile(r"\s*(?:$|[.;:])")


class Mended(NamedTuple):
    """A text without an item, or with its items in another order."""

    text: str
    unclear: bool = False
    """Whether its list is to be looked at."""
    open: bool = False
    """Whether it may have no joint before its last item any more, even if all that goes is quoted."""


class _ListItem(NamedTuple):
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
    found = _mended(text, item, language) if item else None
    literal = item is not None and (item.start, item.end) != (start, end) and found is not None
    if literal and found and found.text in {text[:start].rstrip() + text[end:], text[:start] + text[end:].lstrip()}:
        return found._replace(unclear=found.open)  # all that goes is quoted: "internationaux, "
    return found


def _mended(text: str, item: _ListItem, language: str) -> Mended | None:
    front, back = item.front, item.back
    end = item.quoted[1]
    if front is None and back and back["joint"] and end >= back.end("joint") and item.quoted[0] == item.start:
        rest = text[end:].lstrip()
        return Mended(f"{text[: item.start]}{rest}" if item.start else f"{rest[:1].upper()}{rest[1:]}")
    if front is None:
        return _without_first(text, item, back, language) if back else None
    if front["joint"] or (back is None and _ALONE.match(item.flat, item.end)):
        return _without_last(text, item, front, language)
    if back is None or text[item.start : end].rstrip().endswith(","):  # "the day, in 2026, and" without "in 2026,"
        return None
    return _without_middle(text, item, front, back, language)


def _item(text: str, start: int, end: int, language: str) -> _ListItem | None:
    """What is quoted as an item; None for words that cannot be one: "the role of data in"."""
    flat, quoted = fold_in_place(text), (start, end)
    edge = regex(rf",?\s?(?:(?:{item_joints(language)})\s)?").match(flat[start:end])
    start += edge.end() if edge else 0
    tail = regex(rf"(?:,?\s(?:{item_joints(language)}))?,?\s?$").search(flat[start:end])
    end -= len(tail[0]) if tail else 0
    words = flat[start:end]
    if not words[:1].isalnum() or not words[-1:].isalnum() or role_of(words.split()[-1], language):
        return None
    if _BEHIND_SYMBOL.search(flat[:start]):  # "4/4 du 30 mars 2007 et du rapport" without the date
        return None
    return _ListItem(flat, start, end, joint_behind(flat[:start], language), joint_ahead(flat, end, language), quoted)


def _without_last(text: str, item: _ListItem, front: re.Match[str], language: str) -> Mended:
    """Without "ports" behind "roads, bridges and"."""
    head, after = text[: front.start()], text[item.quoted[1] :]
    following = regex(rf"\s({_WORD})").match(item.flat[item.end :])
    close = following is not None and not role_of(following[1], language)
    if front["aside"] and not close:
        return Mended(f"{head}{text[slice(*front.span('aside'))]}{after}", unclear=True)
    joined_on = item.back is not None and item.back["joint"] and not item.back["sep"].startswith(",")
    comma = None if joined_on else _comma(head, item, front, language)
    if comma is not None and front["joint"] and _is_listed_alike(comma, item, front, language, close=close):
        joint = text[front.start() : front.start("lead")]
        two = _is_short(comma["item"], language) and opens_list(item.flat[: comma.start()], language)
        joint = joint.removeprefix(",") if two else joint
        return Mended(f"{head[: comma.start()]}{joint}{head[comma.start('item') :]}{after}")
    left = comma is not None and (bool(front["joint"]) or not close) and _is_short(comma["item"], language)
    if close:  # "safe and local roads" without "local"
        said = item.quoted[0] < item.start
        goes = said or languages.language(language).is_plural(item.words)
        cut = front.start() if goes else item.start
        return Mended(f"{text[:cut].rstrip()}{after}", unclear=not said or left, open=left)
    return Mended(f"{head}{after}", unclear=comma is not None, open=left)


def _is_listed_alike(
    comma: re.Match[str], item: _ListItem, front: re.Match[str], language: str, *, close: bool
) -> bool:
    """Whether what is the last item now is plainly one; before a word that may go with it ("régionaux et sous-régionaux
    compétents") by its lead, or by its ending and that of another."""
    before = re.split(r"[,;:.]\s", item.flat[: comma.start()])[-1]
    if not _is_alike(comma["item"], before, item, front["lead"], language) or _has_its_own(comma, item, language):
        return False
    if not close or front["lead"] or leading(language).match(item.words):
        return True
    alone = [before.split()[-1:], comma["item"].split(), item.words.split()]
    ends = [words[0][-2:] for words in alone if len(words) == 1]
    return len(ends) == len(alone) and ends[0] in ends[1:]


def _has_its_own(comma: re.Match[str], item: _ListItem, language: str) -> bool:
    """Whether the list behind a comma has an "and" of its own further on: "les gouvernements, les organismes et
    institutions des Nations Unies et les organisations"."""
    kind = kind_of(comma["item"], language)
    rest = re.split(r"[,;:.]\s", item.flat[item.end :])[0]
    ahead = regex(rf"\s(?:{item_joints(language)})\s").finditer(rest)
    return bool(kind) and any(kind_of(rest[one.end() :], language) == kind for one in ahead)


def _comma(head: str, item: _ListItem, front: re.Match[str], language: str) -> re.Match[str] | None:
    """The comma before the item in front of the last one; None where it is that of an aside: ", where appropriate", or
    where the list has but two."""
    flat = fold_in_place(head)
    found = re.search(r",\s(?P<item>[^,;:.]+)$", flat)
    if found is None or opens_aside(found["item"], language):
        return None
    kind = kind_of(front["lead"] + item.words, language)
    other = kind_of(found["item"], language)
    first = re.split(r"[,;:.]\s", flat[: found.start()])[-1]
    joint = regex(rf"\s(?:{item_joints(language)})\s").search(found["item"])
    if joint and (kind in {"", _ARTICLE} or kind_of(found["item"][joint.end() :], language) == kind):
        return None  # "States, women and girls, as well as all others"
    if is_hedge(first, language):
        return None  # "for mainstreaming, where possible, their perspectives and needs"
    if _CITED.match(item.words):
        return found if _CITED.match(found["item"]) and _CITED.search(first) else None
    if {kind, other} <= {"", _ARTICLE}:
        return found if kind != _ARTICLE or other != _ARTICLE or _has_kind(first, kind, language) else None
    return found if kind == other and _has_kind(first, kind, language) else None


def _has_kind(words: str, kind: str, language: str) -> bool:
    """Whether one of the words of a first item leads as those behind it do."""
    return any(kind_of(words[match.start() :], language) == kind for match in re.finditer(_WORD, words))


def _is_alike(words: str, before: str, item: _ListItem, lead: str, language: str) -> bool:
    """Whether the item before the last one is plainly of its list: as short, led by the same word, a number too, or the
    third that is led alike; `before` is what stands in front of it."""
    kind = kind_of(words, language)
    several = kind and kind == kind_of(lead + item.words, language) == kind_of(before, language)
    if several or _CITED.match(words) or words.startswith(lead or f"{item.first} "):
        led = lead or role_of(item.first, language) or _CITED.match(words)
        return bool(several or led) or _is_short(words, language)
    return _is_short(words, language) and _is_short(item.words, language)


def _is_short(words: str, language: str) -> bool:
    led = leading(language).match(words)
    return len(words[led.end() if led else 0 :].split()) <= SHORT


def _without_middle(text: str, item: _ListItem, front: re.Match[str], back: re.Match[str], language: str) -> Mended:
    """Without "bridges" between "roads," and "and ports", or without an aside between its commas."""
    head, after = text[: front.start()], text[item.end :]
    rest = item.flat[back.end("sep") :]
    aside = opens_aside(item.words, language)
    alike = _is_listed(front["lead"] + item.words, rest, language)
    if back["joint"] and not aside:
        if item.quoted[1] >= back.end("joint") and not alike:  # "ans, dans la limite des ressources et à compter de"
            return Mended(f"{text[: item.quoted[0]]}{text[item.quoted[1] :].lstrip()}")
        two = _is_short(re.split("[,;.:]", rest)[0], language) and opens_list(item.flat[: front.start()], language)
        serial = two and text[: item.end + 1].endswith(",")
        return Mended(f"{head}{text[item.end + serial :]}")
    if aside and text[item.quoted[0]] == "," != text[item.quoted[1] - 1] and list_goes_on(rest, language):
        return Mended(f"{text[: item.quoted[0]]}{text[item.quoted[1] :]}", unclear=True)  # "entities, other bodies and"
    if aside or not alike:
        ahead = text[back.end("sep") :]  # "le 8 novembre, qui ont aidé, prie l'Office"
        both = not opens_aside(rest, language) and opening(f"{ahead[:1].upper()}{ahead[1:]}", language) is None
        return Mended(f"{head}{text[back.start() + 1 :] if both else after}", unclear=not aside)
    unclear = not list_goes_on(rest, language) or not _is_short(item.words, language)
    return Mended(f"{head}{after}", unclear)


def _is_listed(words: str, rest: str, language: str) -> bool:
    """Whether words and those behind them may be items of one list: both led by one preposition, or by an article or
    none."""
    kinds = [kind_of(one, language) for one in (words, rest)]
    return kinds[0] == kinds[1] or {*kinds} <= {"", _ARTICLE}


def _without_first(text: str, item: _ListItem, back: re.Match[str], language: str) -> Mended | None:
    """Without "roads" before ", bridges and ports"."""
    before, rest = text[: item.start], text[back.end("sep") :]
    if not before:
        return Mended(f"{rest[:1].upper()}{rest[1:]}") if back["joint"] else None
    own, led = lead_before(item.flat[: item.start], language), leading(language).match(item.words)
    flat = item.flat[back.end("sep") :]
    aside = opens_aside(flat, language)
    closed = aside or ("," in back["sep"] and (bool(back["joint"]) or not list_goes_on(flat, language)))
    governed = _governed(text, item, language)
    names = bool(back["joint"]) and _names(text[item.start :], language)
    if led and own and names and not closed and kind_of(item.words, language) == kind_of(flat, language) == _ARTICLE:
        return Mended(f"{before}{rest}", unclear=not _names(rest, language))  # "of the Pact and the Charter"
    if led and not own:
        same = _alike_tail(led[0], back["lead"], language) == 0
        fits = same or (not closed and _is_listed(item.words, flat, language))
        return Mended(f"{before}{rest}", unclear=not same and not governed) if fits else None
    if not own and not governed:
        several = languages.language(language).is_plural(item.words)
        # "compétentes n'appartenant pas aux Nations Unies et à inviter"
        plain = {kind_of(item.words, language), kind_of(flat, language)} <= {"", _ARTICLE}
        return Mended(f"{before}{rest}", unclear=True) if several and plain and not closed else None
    cut = len(own) if not back["lead"] else _alike_tail(own, back["lead"], language)
    if closed or cut is None:
        return Mended(f"{before.rstrip()}{text[item.end :]}", unclear=True)
    two = regex(rf"[^,;.:]{{1,60}}(?P<comma>,)\s(?:{item_joints(language)})\s").match(flat)
    rest = f"{rest[: two.start('comma')]}{rest[two.end('comma') :]}" if two else rest  # "research, and education"
    return Mended(f"{before[: len(before) - len(own) + cut]}{rest}")


def _names(words: str, language: str) -> bool:
    """Whether words are a name with its article: "the Sendai Framework"."""
    led = leading(language).match(fold_in_place(words).lower())
    return led is not None and (words[led.end() :][:1].isupper() or words[led.end() :][:1].isdigit())


def _alike_tail(own: str, lead: str, language: str) -> int | None:
    """Where the words of a lead begin that are of the kind of the next one: those of "dans les " before "et les "."""
    kind = kind_of(lead, language)
    starts = (match.start() for match in re.finditer(_WORD, own))
    return next((at for at in starts if kind and kind_of(own[at:], language) == kind), None)


def _governed(text: str, item: _ListItem, language: str) -> bool:
    """Whether an item stands right behind the opening verb, or behind what opens an aside: "including women and"."""
    before = item.flat[: item.start].rstrip()
    head = opening(text, language)
    return (head is not None and head.end == len(before)) or bool(
        regex(rf"(?<!\w)(?:{alternatives(language, 'aside start')})$").search(before)
    )


def listed(text: str, start: int, end: int, language: str) -> bool:
    """Whether a comma or "and" stands beside words."""
    flat = fold_in_place(text)
    beside = regex(rf",|\s(?:{item_joints(language)})\s").match(flat[end:])
    behind = flat[:start].rstrip().endswith(",") or joint_behind(flat[:start], language) is not None
    return beside is not None or behind


def around(text: str, old: str) -> str:
    """The words of a text on both sides of the place where it parts from another."""
    at = shared_start(text, old)
    start = max([0, *(match.end() for match in list(re.finditer(r"\s", text[:at]))[-SHORT:][:1])])
    ends = [at + match.start() for match in re.finditer(r"\s", text[at:])]
    return text[start : ends[SHORT] if len(ends) > SHORT else len(text)].strip()


def parted(old: str, new: str) -> tuple[str, str]:
    """The words of two texts from the last that they share before the change to the first behind it."""
    pairs = [list(re.finditer(r"\S+", text)) for text in (old, new)]
    words = [[match[0] for match in found] for found in pairs]
    first, last = shared_ends(*words)
    cut = [one[max(0, first - 1) : len(one) - max(0, last - 1)] for one in words]
    return " ".join(cut[0]), " ".join(cut[1])
