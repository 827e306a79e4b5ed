"""Adverbs of paragraphs that begin with one verb, in order after paragraphs came and went: "Recalling", "Recalling
also", "Recalling further".

A paragraph is looked at where the one above it is not the one in the draft, or where its verb or the adverb above
changed; the first of a run has no adverb, and the fourth starts again. Of 120 runs in twenty resolutions and five
French texts 76 are so; 37 have no adverb at all, and stay as they are.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from lineage.documents.resolution import Kind
from lineage.drafting.revising.revisions import Consequence, Followed
from lineage.languages.formulas import adverbs, formulas, opening
from lineage.languages.tables import table
from lineage.languages.text import fold
from lineage.languages.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lineage.documents.resolution import Resolution
    from lineage.drafting.revising.revisions import DraftLine


@dataclass(frozen=True, slots=True)
class _SequenceOpening:
    """How a paragraph begins: "Also requests", "Rappelant également"."""

    verb: str
    """Folded, without adverbs: what paragraphs of one run share."""
    words: tuple[str, ...]
    """Those of the opening as printed, without the sequence adverb."""
    adverb: str
    """The sequence adverb as printed, in small letters; "" for none."""
    verb_at: int
    """Place of the last word of the verb among `words`."""
    adverb_at: int
    """Place among `words` at which the adverb stands; of no meaning without one."""
    end: int
    """Length of the opening in the text."""


def in_sequence(lines: Sequence[DraftLine], draft: Resolution) -> tuple[list[DraftLine], dict[int, Followed]]:
    """The lines with their sequence adverbs in order, and for the place of each that changed its old and new opening;
    the labels are still those of the draft."""
    language = draft.language
    above = {label: up for run in runs(draft, language) for label, up in zip(run, ["", *run], strict=False)}
    out, changed = list(lines), dict[int, Followed]()
    standing = [
        (place, line.kind, line.text)
        for place, line in enumerate(lines)
        if not line.gone and (_counts(line.was) if line.was else not line.depth)
    ]
    for run in _runs(standing, language):
        changed |= _ordered(out, run, above, language)
    return out, changed


def _ordered(out: list[DraftLine], run: Sequence[int], above: dict[str, str], language: str) -> dict[int, Followed]:
    """Puts one run of `out` in order; returns what changed, by place."""
    changed: dict[int, Followed] = {}
    up, up_changed, adverb = "", False, ""
    if not _has_practice(out, run, above, language):
        return changed
    for place in run:
        line, head = out[place], _head(out[place].text, language)
        if head is None:
            continue
        was = _head(line.paragraph.text, language) if line.paragraph else None
        stays = was is not None and above.get(line.was or "") == up and was.verb == head.verb and not up_changed
        adverb = head.adverb if stays else _next(adverb, language) if up else ""
        up, up_changed = line.was or "?", was is None or was.adverb != adverb
        if _is_dictated(was, head):
            kind = _as_said(head.adverb, adverb)
            if kind is not None:
                changed[place] = Followed(line.was or "", line.text[: head.end], "", kind)
            adverb, up_changed = head.adverb, was is None or was.adverb != head.adverb
        if adverb != head.adverb:
            opened = _put(head, adverb, line.kind, language)
            out[place] = replace(line, text=f"{opened}{line.text[head.end :]}")
            changed[place] = Followed(line.was or "", line.text[: head.end], opened, Consequence.ADVERB)
    return changed


def _is_dictated(was: _SequenceOpening | None, now: _SequenceOpening) -> bool:
    """Whether an instruction gave the opening that a paragraph has `now`: it had another verb or adverb before."""
    return was is not None and (was.verb, was.adverb) != (now.verb, now.adverb)


def _as_said(said: str, wanted: str) -> Consequence | None:
    """What is to be looked at where an instruction gave an opening with the adverb `said`; None for nothing."""
    if said and not wanted:  # the chair said "Invite également"
        return Consequence.OPENED
    return Consequence.REPEATED if wanted and not said else None


def _has_practice(out: Sequence[DraftLine], run: Sequence[int], above: dict[str, str], language: str) -> bool:
    """Whether the draft tells paragraphs of this run apart: not where it had two with no adverb."""
    lines = [line for place in run if (line := out[place]).paragraph]
    heads = [head for line in lines if (head := _head(line.text, language))]
    verbs = {head.verb for head in heads}
    had = any(
        above.get(line.was or "") and (was := _head(line.paragraph.text, language)) and was.verb in verbs
        for line in lines
        if line.paragraph
    )
    return not had or any(head.adverb for head in heads)


def runs(draft: Resolution, language: str) -> list[list[str]]:
    """The labels of paragraphs that follow each other with one verb, run by run."""
    listed = [(at, p.kind, p.text) for at, p in enumerate(draft.paragraphs) if _counts(p.label)]
    return [[draft.paragraphs[at].label for at in run] for run in _runs(listed, language)]


def doubled(draft: Resolution, before: Mapping[str, str] = MappingProxyType({})) -> list[tuple[str, str, str]]:
    """Label, opening and right opening of paragraphs whose adverb is that of the one before ("Reaffirming also" twice),
    of one that has the last adverb behind one with none ("Recalls", "Further recalls": one of 1,192 in 220 texts), or
    that have none between the first of their run and one that goes on counting ("Recalling further"), or where their
    counterparts in `before`, the texts by label, have one ("Also calls upon")."""
    out = []
    for run in runs(draft, draft.language):
        found = [draft.paragraph(label) for label in run]
        heads = [(p, head) for p in found if p and (head := _head(p.text, draft.language))]
        for place, (paragraph, head) in enumerate(heads[1:], 1):
            above = heads[place - 1][1].adverb
            after = heads[place + 1][1].adverb if place + 1 < len(heads) else ""
            wanted = _next(above, draft.language)
            last = _next(wanted, draft.language)
            had = _head(before.get(paragraph.label, ""), draft.language)
            lost = had is not None and had.verb == head.verb and had.adverb == wanted
            skipped = not head.adverb and not above and (after == last or lost)
            hurried = not above and bool(last) and head.adverb == last
            if wanted and ((head.adverb and head.adverb == above) or skipped or hurried):
                right = _put(head, wanted, paragraph.kind, draft.language)
                out.append((paragraph.label, paragraph.text[: head.end], right))
    return out


def _counts(label: str) -> bool:
    """Whether a paragraph has a place of its own: an item has none, nor has an alternative."""
    return label[:2] in {"PP", "OP"} and "(" not in label and " alt" not in label


def _runs(lines: Iterable[tuple[int, Kind, str]], language: str) -> list[list[int]]:
    out: list[list[int]] = []
    last: tuple[Kind, str] | None = None
    for place, kind, text in lines:
        head = _head(text, language)
        key = (kind, head.verb) if head else None
        if key is not None and key == last:
            out[-1].append(place)
        else:
            out.append([place])
        last = key
    return out


def _head(text: str, language: str) -> _SequenceOpening | None:
    found = opening(text, language)
    if found is None:
        return None
    end = _without_adjective(text, found.end, language)
    printed = text[:end].split()
    adverb, start, length = _sequence_adverb(printed, language)
    words = [*printed[:start], *printed[start + length :]]
    at = next((i for i, word in enumerate(words) if fold(word) not in _before_verb(language)), None)
    if at is None:
        return None
    both = " ".join(map(fold, words[at : at + 2]))
    verb = both if both in _with_intensifier(language) else fold(words[at])  # "Prie instamment" is not "Prie"
    return _SequenceOpening(verb, tuple(words), adverb, at, start, end)


@cache
def _with_intensifier(language: str) -> frozenset[str]:
    """Openings of a verb and an intensifier that are acts of their own: "prie instamment", urges."""
    strong = {fold(row["form"]) for row in adverbs(language, "in_formula") if row["role"] == "intensifier"}
    forms = (fold(row["form"]) for row in formulas(language))
    return frozenset(form for form in forms if form.partition(" ")[2] in strong)


def _without_adjective(text: str, end: int, language: str) -> int:
    """Where an opening ends, before a word that is the adjective of the noun behind it: "Encourages further
    collaboration", not "Noting further the"."""
    last, behind = text[:end].rsplit(maxsplit=1)[-1], text[end:].split()[:1]
    small = vocabulary(language).function_words
    of_noun = bool(behind) and behind[0].islower() and fold(behind[0]) not in small
    return end - len(last) - 1 if of_noun and fold(last) in _words("adjective too", language) else end


def _sequence_adverb(printed: Sequence[str], language: str) -> tuple[str, int, int]:
    """The first sequence adverb of an opening, where it begins and how many words it has."""
    key = [fold(word) for word in printed]
    for start in range(len(key)):
        for form in _sequence(language):
            if tuple(key[start : start + len(form)]) == form:
                return " ".join(printed[start : start + len(form)]).lower(), start, len(form)
    return "", 0, 0


@cache
def _sequence(language: str) -> tuple[tuple[str, ...], ...]:
    rows = [row for row in adverbs(language, "in_formula") if row["role"] == "sequence"]
    return tuple(sorted((tuple(fold(row["form"]).split()) for row in rows), key=len, reverse=True))


@cache
def _before_verb(language: str) -> frozenset[str]:
    """Words that may stand in front of the verb: "Strongly", "Se"."""
    rows = [row for row in adverbs(language, "in_formula") if row["role"] != "sequence"]
    return frozenset(word for row in rows for word in fold(row["form"]).split()) | _words("clitic", language)


@cache
def _words(role: str, language: str) -> frozenset[str]:
    rows = table(language, "draft_words", ("role", "form"))
    return frozenset(fold(row["form"]) for row in rows if row["role"] == role)


def _next(adverb: str, language: str) -> str:
    """The adverb that comes after another one; the fourth paragraph starts again."""
    rows = table(language, "draft_words", ("role", "form"))
    second, third = (next(r["form"] for r in rows if r["role"] == role) for role in ("second", "third"))
    return {"": second, second: third}.get(adverb, "")


def _put(head: _SequenceOpening, adverb: str, kind: Kind, language: str) -> str:
    """An opening with an adverb: where it has one, else in front of the verb where the language has it so in that part,
    else after it: "Prenant note également" becomes "Prenant note en outre"."""
    if head.adverb and adverb:
        said = adverb if head.adverb_at else f"{adverb[:1].upper()}{adverb[1:]}"
        return " ".join((*head.words[: head.adverb_at], said, *head.words[head.adverb_at :]))
    words = list(head.words)
    words[0] = words[0][:1].upper() + words[0][1:]
    if not adverb:
        return " ".join(words)
    if kind is Kind.OPERATIVE and _words("adverb in front", language):
        return f"{adverb[:1].upper()}{adverb[1:]} {words[0][:1].lower()}{words[0][1:]} {' '.join(words[1:])}".strip()
    return " ".join((*words[: head.verb_at + 1], adverb, *words[head.verb_at + 1 :]))
