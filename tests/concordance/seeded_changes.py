"""Changes put into a paragraph of two languages: in one alone, or in both at the same place, in words of our own."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from random import Random

from lineage.alignment.twins import Twins, twins
from lineage.diff import compare
from lineage.diff.answers import BothTexts, answers
from lineage.diff.comparison_rows import Answer
from lineage.diff.edits import Change, ChangeClass
from lineage.diff.renderings import renderings
from lineage.documents.resolution import Kind

SHARED = (
    ("États Membres", "Member States"), ("victimes", "victims"), ("enfants", "children"), ("femmes", "women"),
    ("traite", "trafficking"), ("Convention", "Convention"), ("Protocole", "Protocol"), ("résolution", "resolution"),
    ("pays", "countries"), ("protection", "protection"), ("coopération", "cooperation"), ("rapport", "report"),
    ("eaux souterraines", "groundwater"), ("aquifères", "aquifers"), ("projets", "projects"), ("eau", "water"),
)  # fmt: skip
"""Words that stand for each other; a change of both languages is put where each text has one of them once."""
ADDED = (
    (" et les filles", " and girls"), (", selon qu'il convient,", ", as appropriate,"), (" durables", " sustainable"),
    (", avant la fin de 2027,", ", before the end of 2027,"), (" les plus vulnérables", " most vulnerable"),
    (", dans la limite des ressources existantes,", ", within existing resources,"), (" et des jeunes", " and youth"),
)  # fmt: skip
PUT_FOR = (
    ("survivants", "survivors"), ("autorités", "authorities"), ("mesures", "measures"), ("réfugiés", "refugees"),
    ("orphelins", "orphans"), ("plateformes", "platforms"), ("gens de mer", "seafarers"),
)  # fmt: skip
ALONE, BOTH = "alone", "both"
APART = 12
"""Letters between two seeded changes: nearer ones are one stretch for a reader."""
SHIFT = 5
"""Words by which the second language may have an addition elsewhere: word order differs."""


@dataclass(frozen=True)
class Seed:
    """One change: what it replaces, end exclusive, and whether the other language has it too."""

    start: int
    end: int
    words: str
    kind: str


@dataclass(frozen=True)
class Judged:
    """A stretch of a seeded paragraph, with what was seeded there and what the comparison says of it."""

    language: str
    label: str
    kind: str
    change: Change
    answer: Answer | None


def judged(both: Twins, seed: int) -> Iterator[Judged]:
    """Every changed stretch of a text with seeded changes that lies in changes of one kind."""
    chance = Random(seed)  # noqa: S311
    texts = [
        {p.label: p.text for p in side.paragraphs if p.kind is not Kind.HEADING} for side in (both.own, both.other)
    ]
    seeds = {
        (match.own, match.other): _seeds((texts[0][match.own], texts[1][match.other]), texts, chance)
        for match in both.matches
        if not match.joined and match.own in texts[0]
    }
    new = _seeded(both, texts, seeds)
    learnt = renderings(both, new)
    for labels, each in seeds.items():
        sides = [
            BothTexts(old, now, compare(old, now, text.language), text.language)
            for n, text in enumerate((both.own, both.other))
            for old, now in [(texts[n][labels[n]], _applied(texts[n][labels[n]], each[n]))]
        ]
        for n, found in enumerate(answers(sides[0], sides[1], learnt)):
            for change, answer in zip(sides[n].diff.changes, found, strict=True):
                kinds = {kind for span, kind in _places(each[n]) if _meets(change, span)}
                if len(kinds) == 1 and change.change_class is not ChangeClass.FORM:
                    yield Judged(sides[n].language, labels[n], kinds.pop(), change, answer)


def _seeds(words: tuple[str, str], texts: list[dict[str, str]], chance: Random) -> tuple[list[Seed], list[Seed]]:
    found: tuple[list[Seed], list[Seed]] = [], []
    for _ in range(chance.randint(1, 4)):
        if chance.random() < 0.5:
            side = chance.choice((0, 0, 1))
            new = [_alone(words[side], list(texts[side].values()), chance)]
            put = {side: new}
        else:
            put = {side: [seed] for side, seed in enumerate(_both(words, chance))}
        if all(seed and _free(found[side], seed) for side, seeds in put.items() for seed in seeds):
            for side, seeds in put.items():
                found[side].extend(seed for seed in seeds if seed)
    return found


def _alone(words: str, texts: list[str], chance: Random) -> Seed | None:
    spans = [match.span() for match in re.finditer(r"[^\W\d_]{4,}", words)]
    if len(spans) < 3:
        return None
    at = chance.randrange(len(spans) - 2)
    start, end = spans[at]
    strange = chance.choice(texts).split()
    first = chance.randrange(len(strange))
    phrase = " ".join(strange[first : first + chance.randint(1, 5)])
    return chance.choice(
        (
            Seed(start, end, phrase, ALONE),
            Seed(start, end + 1, "", ALONE),
            Seed(start, spans[at + 1][1], phrase, ALONE),
            Seed(end, end, f" {phrase}", ALONE),
        )
    )


def _both(words: tuple[str, str], chance: Random) -> tuple[Seed | None, Seed | None]:
    places = [spans for pair in SHARED if all(spans := tuple(map(_once, words, pair)))]
    if not places:
        return None, None
    (one, two) = chance.choice(places)
    assert one
    assert two
    way = chance.randrange(3)
    pair = chance.choice(PUT_FOR if way == 0 else ADDED)
    if way == 0:
        return Seed(*one, pair[0], BOTH), Seed(*two, pair[1], BOTH)
    at = two[1]
    if way == 1:
        spaces = [match.start() for match in re.finditer(" ", words[1])] or [at]
        near = min(range(len(spaces)), key=lambda n: abs(spaces[n] - at)) + chance.randint(-SHIFT, SHIFT)
        at = spaces[max(0, min(len(spaces) - 1, near))]
    return Seed(one[1], one[1], pair[0], BOTH), Seed(at, at, pair[1], BOTH)


def _once(words: str, wanted: str) -> tuple[int, int] | None:
    found = [match.span() for match in re.finditer(rf"(?<!\w){re.escape(wanted)}(?!\w)", words)]
    return found[0] if len(found) == 1 else None


def _free(seeds: list[Seed], new: Seed) -> bool:
    return all(new.end + APART < seed.start or seed.end + APART < new.start for seed in seeds)


def _applied(words: str, seeds: list[Seed]) -> str:
    for seed in sorted(seeds, key=lambda each: -each.start):
        words = words[: seed.start] + seed.words + words[seed.end :]
    return words


def _places(seeds: list[Seed]) -> Iterator[tuple[tuple[int, int, int, int], str]]:
    """Where each change stands in the old text and in the new one, with its kind."""
    shift = 0
    for seed in sorted(seeds, key=lambda each: each.start):
        start = seed.start + shift
        yield (seed.start, seed.end, start, start + len(seed.words)), seed.kind
        shift += len(seed.words) - (seed.end - seed.start)


def _meets(change: Change, span: tuple[int, int, int, int]) -> bool:
    old = span[0] <= change.old_end and change.old_start <= span[1]
    return old and span[2] <= change.new_end and change.new_start <= span[3]


def _seeded(
    both: Twins, texts: list[dict[str, str]], seeds: Mapping[tuple[str, str], tuple[list[Seed], list[Seed]]]
) -> Twins:
    sides = []
    for n, side in enumerate((both.own, both.other)):
        words = {labels[n]: _applied(texts[n][labels[n]], each[n]) for labels, each in seeds.items()}
        paragraphs = tuple(replace(p, text=words.get(p.label, p.text)) for p in side.paragraphs)
        sides.append(replace(side, paragraphs=paragraphs))
    return twins(*sides)
