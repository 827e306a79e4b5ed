"""Faults put into one version of a document, one at a time, each of which a concordance must find."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from random import Random
from typing import NamedTuple

from lineage.concordance.acts import Act, acts_of
from lineage.concordance.anchors import marks
from lineage.concordance.divergences import Aspect
from lineage.concordance.named_entities import names_in
from lineage.documents.resolution import Kind, Paragraph, Resolution

VERBS = {
    "fr": ("Décide", "Invite", "Prie instamment", "Rappelle"),
    "en": ("Decides", "Invites", "Urges", "Recalls"),
}
OPENINGS = {"fr": ("Rappelant", "Se félicitant de"), "en": ("Recalling", "Welcoming")}
ADDRESSEES = {
    "fr": ("les médias", "le Secrétaire général", "les parlements"),
    "en": ("the media", "the Secretary-General", "parliaments"),
}
NAMES = {
    "fr": ("Union internationale des télécommunications", "Cour internationale de Justice"),
    "en": ("International Telecommunication Union", "International Court of Justice"),
}


class Seeded(NamedTuple):
    """A document with one fault."""

    rule: Aspect
    label: str
    words: str
    """What was changed, for messages."""
    document: Resolution


def seeded(document: Resolution, seed: int) -> tuple[Seeded, ...]:
    """Every place of every rule with one fault each, in an order that `seed` sets."""
    chance = Random(seed)  # noqa: S311
    faults = [fault for maker in (_marked, _named, _acted, _structured) for fault in maker(document, chance)]
    chance.shuffle(faults)
    return tuple(faults)


def _with(document: Resolution, paragraph: Paragraph, text: str) -> Resolution:
    changed = tuple(replace(p, text=text) if p.label == paragraph.label else p for p in document.paragraphs)
    return replace(document, paragraphs=changed)


def _replaced(paragraph: Paragraph, start: int, end: int, words: str) -> str:
    return paragraph.text[:start] + words + paragraph.text[end:]


def _marked(document: Resolution, chance: Random) -> Iterator[Seeded]:
    for p in document.paragraphs:
        for mark in marks(p.text, document.language):
            words = p.text[mark.start : mark.end]
            digits = [place for place, letter in enumerate(words) if letter.isdigit()]
            if not digits:
                continue
            place = chance.choice(digits)
            other = chance.choice([d for d in "123456789" if d != words[place]])
            text = _replaced(p, mark.start, mark.end, words[:place] + other + words[place + 1 :])
            if {one.key for one in marks(text, document.language)} != {
                one.key for one in marks(p.text, document.language)
            }:
                yield Seeded(mark.rule, p.label, words, _with(document, p, text))


def _named(document: Resolution, chance: Random) -> Iterator[Seeded]:
    for p in document.paragraphs:
        named = names_in(p.text, document.language)
        for name in named:
            if name.whole and sum(one.code == name.code for one in named) == 1:
                text = _replaced(p, name.start, name.end, chance.choice(NAMES[document.language]))
                yield Seeded(Aspect.NAMES, p.label, p.text[name.start : name.end], _with(document, p, text))


def _acted(document: Resolution, chance: Random) -> Iterator[Seeded]:
    for label, acts in acts_of(document).items():
        p = document.paragraph(label)
        assert p is not None
        verbs = OPENINGS if p.kind is Kind.PREAMBULAR else VERBS
        for rule, each, words in (
            (Aspect.VERB, acts.verbs[:1], verbs[document.language]),
            (Aspect.ADDRESSEE, acts.addressees, ADDRESSEES[document.language]),
            (Aspect.HEDGE, acts.hedges, ("",)),
        ):
            for act in each:
                text = _replaced(p, act.start, act.end, _other(p.text[act.start : act.end], words, chance))
                if rule is Aspect.VERB and _same_verb(_with(document, p, text), label, act):
                    continue
                yield Seeded(rule, label, p.text[act.start : act.end], _with(document, p, text))


def _same_verb(document: Resolution, label: str, act: Act) -> bool:
    """Whether the verb put in the place of another means the same: "Saluant" and "Se félicitant de"."""
    return any(one.keys & act.keys for one in acts_of(document)[label].verbs[:1])


def _other(words: str, choice: Sequence[str], chance: Random) -> str:
    return chance.choice([one for one in choice if one[:4].lower() != words[:4].lower()])


def _kept(document: Resolution, label: str) -> tuple[Paragraph, ...]:
    return tuple(p for p in document.paragraphs if p.label != label)


def _structured(document: Resolution, chance: Random) -> Iterator[Seeded]:
    for before, p in zip(document.paragraphs, document.paragraphs[1:], strict=False):
        if p.kind is not Kind.HEADING:
            yield Seeded(Aspect.STRUCTURE, p.label, "left out", replace(document, paragraphs=_kept(document, p.label)))
        if before.kind is p.kind and "(" not in p.label + before.label:
            text = f"{before.text.rstrip(' ,;.')}, {p.text[:1].lower()}{p.text[1:]}"
            joined = replace(document, paragraphs=_kept(document, p.label))
            yield Seeded(Aspect.STRUCTURE, p.label, "joined", _with(joined, before, text))
