"""What a paragraph without another link may rest on, and what the texts after both say."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import numpy as np
import pytest

from lineage.alignment import DEFAULT, align_all, passes, scoring
from lineage.alignment.later_texts import Faint, with_later_texts
from lineage.alignment.links import Alignment, Band, Evidence, Link, Relation, Ruling
from lineage.alignment.loose_ends import lone, row
from lineage.alignment.profile import profile
from lineage.alignment.relations import relation
from lineage.alignment.scoring import LinkReading, log_odds, pool
from lineage.alignment.signals import SIGNALS
from lineage.alignment.transitivity import NOTHING
from lineage.documents.resolution import Kind, Paragraph, Resolution

Make = Callable[..., Resolution]

COURSE = "holding in winter a course in the reading of tide tables for the harbour masters of all northern islands"
OLD = [
    f"Requests the Secretary-General to examine the cost of {COURSE}, and to number the buoys",
    "Calls upon coastal towns to lend their ropes to every vessel in distress",
]
AROUND = [
    "dredge the northern harbours in spring",
    "count the gulls of the southern cliffs",
    "paint the buoys in one colour",
]
NEW = [
    "Requests the Secretary-General to examine how the buoys can be numbered, and to number the buoys",
    f"Welcomes the offer of two ports of {COURSE}",
    OLD[1],
]


def weak(old: Resolution, new: Resolution, chance: float, signals: Mapping[str, float]) -> passes.Standing:
    """The first two paragraphs are linked; `chance` and `signals` are of the old one and the second new one."""
    before = passes.start(pool(profile(old), profile(new), DEFAULT), NOTHING)
    reading = before.pool.readings[0, 1]
    readings = before.pool.readings | {(0, 1): reading._replace(signals={**reading.signals, **signals})}
    logits = {(0, 0): 3.0, (0, 1): log_odds(chance), (1, 2): 3.0}
    passed = {(0, 0): "assigned", (0, 1): "absorbed", (1, 2): "verbatim"}
    return replace(before, pool=replace(before.pool, readings=readings), logits=logits, passed=passed)


@pytest.mark.parametrize(("chance", "claim", "window", "linked"), [
    (0.2, 0.3, 2.5, True), (0.1, 0.3, 2.5, False), (0.2, 0.05, 2.5, False), (0.2, 0.3, 2.0, False),
])  # fmt: skip
def test_a_clause_that_became_a_paragraph_needs_a_dense_run_of_words(
    document: Make, chance: float, claim: float, window: float, linked: bool
) -> None:
    signals = {"claim_old": claim, "claim_new": claim, "window": window}
    standing = weak(document("A", (), OLD), document("B", (), NEW), chance, signals)
    found = lone(standing, DEFAULT)
    assert (found.logits[0, 1] >= log_odds(DEFAULT.check)) is linked


FUND = "the Reef Trust Fund for Keepers of Northern Lights and the Winter Bureau of Harbours"


def test_names_are_no_clause_that_became_a_paragraph(document: Make) -> None:
    old = [f"Requests the Secretary-General to number the buoys and to report on {FUND}", OLD[1]]
    new = [NEW[0], f"Welcomes the gifts of two ports to {FUND}", OLD[1]]
    signals = {"claim_old": 0.3, "claim_new": 0.3, "window": 2.5}
    standing = weak(document("A", (), old), document("B", (), new), 0.2, signals)
    assert lone(standing, DEFAULT).passed[0, 1] == "absorbed"


def test_a_paragraph_that_has_another_link_is_not_given_a_weak_one(document: Make) -> None:
    signals = {"claim_old": 0.3, "claim_new": 0.3, "window": 2.5}
    standing = weak(document("A", (), OLD), document("B", (), NEW), 0.2, signals)
    elsewhere = replace(
        standing, logits={**standing.logits, (1, 1): 3.0}, passed={**standing.passed, (1, 1): "assigned"}
    )
    assert lone(elsewhere, DEFAULT).logits[0, 1] == standing.logits[0, 1]


def test_where_the_other_language_speaks_nothing_is_lent(document: Make) -> None:
    standing = weak(
        document("A", (), OLD), document("B", (), NEW), 0.2, {"claim_old": 0.3, "claim_new": 0.3, "window": 2.5}
    )
    said = scoring.Testimony(language="fr", logits=np.full((2, 3), -2.0))
    heard = replace(standing, pool=replace(standing.pool, testimony=said))
    assert lone(heard, DEFAULT).logits[0, 1] == standing.logits[0, 1]
    assert heard.pool.doubted((0, 1), replace(DEFAULT, check=1.0))
    assert not standing.pool.doubted((0, 1), DEFAULT)


SLOT = "Taking note with appreciation {}of the work of the {} Chairs of the Lighthouse Group, "
FILLED = [
    SLOT.format("", 2021) + "the Office for Reefs and the Bureau of Tides, including a meeting in Bergen",
    SLOT.format("also ", 2022) + "the Institute for Fog and the Ropes Agency, including a call to sailors in distress",
    SLOT.format("further ", 2023) + "the Winds Authority and the Gulls Commission, including their priorities on nets",
]


def in_a_row(old: Resolution, new: Resolution) -> passes.Standing:
    """The first paragraph goes on in the first; the text has no more than a weak belief in the other two."""
    before = passes.start(pool(profile(old), profile(new), DEFAULT), NOTHING)
    readings = before.pool.readings
    weak = {(0, place): readings[0, 0]._replace(logit=-1.0) for place in (1, 2)}
    known = replace(before.pool, readings=readings | weak)
    return replace(before, pool=known, logits={(0, 0): 3.0, (0, 1): -4.0}, passed={(0, 0): "assigned"})


def test_a_slot_that_is_filled_three_times_in_a_row_has_one_source(document: Make) -> None:
    found = row(in_a_row(document("A", [FILLED[0]]), document("B", FILLED)), DEFAULT)
    assert found.passed == {(0, 0): "assigned", (0, 1): "row", (0, 2): "row"}
    assert all(found.logits[0, place] >= log_odds(DEFAULT.check) for place in range(3))


def test_a_slot_that_was_filled_three_times_in_a_row_has_one_heir(document: Make) -> None:
    there = in_a_row(document("A", [FILLED[0]]), document("B", FILLED))
    swapped = replace(
        passes.start(pool(profile(document("A", FILLED)), profile(document("B", [FILLED[0]])), DEFAULT), NOTHING),
        logits={(place, 0): logit for (_, place), logit in there.logits.items()},
        passed={(0, 0): "assigned"},
    )
    weak = {(place, 0): swapped.pool.readings[0, 0]._replace(logit=-1.0) for place in (1, 2)}
    known = replace(swapped.pool, readings=swapped.pool.readings | weak)
    assert row(replace(swapped, pool=known), DEFAULT).passed == {(0, 0): "assigned", (1, 0): "row", (2, 0): "row"}


@pytest.mark.parametrize("other", [
    [FILLED[0], FILLED[1].replace("work", "thrift"), FILLED[2]],  # the row ends with another opening
    [FILLED[0], OLD[1], FILLED[2].replace("Taking note with", "Voicing")],
])  # fmt: skip
def test_paragraphs_of_another_opening_are_no_row(document: Make, other: list[str]) -> None:
    assert set(row(in_a_row(document("A", [FILLED[0]]), document("B", other)), DEFAULT).passed) == {(0, 0)}


def link(old: str, new: str, score: float, relation: Relation = Relation.SAME) -> Link:
    evidence = Evidence(passed="assigned", lexical=0.5, semantic=0.5, containment=0.5, margin=0.5)
    return Link(old=old, new=new, relation=relation, band=Band.SURE, score=score, evidence=evidence)


def series(document: Make, skip: str = "", relation: Relation = Relation.SAME) -> dict[tuple[str, str], Alignment]:
    """Texts A to E of one paragraph each: A and B are not linked, both are with all later ones; A not with `skip`."""
    found = {}
    for old in "AB":
        for new in "CDE":
            links = () if (old, new) == ("A", skip) else (link("PP1", "PP1", 0.9, relation),)
            found[old, new] = Alignment(old=old, new=new, links=links, dropped=(), added=())
    return found | {("A", "B"): Alignment(old="A", new="B", links=(), dropped=("PP1",), added=("PP1",))}


def with_later(document: Make, found: Mapping[tuple[str, str], Alignment], logit: float = -3.0) -> Alignment:
    texts = [document(name, ["Stressing the part of harbours"]) for name in "ABCDE"]
    faint = {("PP1", "PP1"): Faint(logit=logit, lexical=0.4, semantic=0.6, containment=0.4)}
    return with_later_texts(texts, found, lambda before, after: faint, DEFAULT)["A", "B"]


def test_what_all_later_texts_bear_out_is_a_link_to_check(document: Make) -> None:
    found = with_later(document, series(document))
    assert [(one.old, one.new, one.band, one.evidence.passed) for one in found.counted()] == [
        ("PP1", "PP1", Band.CHECK, "later")
    ]
    assert (found.added, found.dropped) == ((), ())
    assert with_later(document, series(document), logit=3.0).links[0].score == DEFAULT.later_most


@pytest.mark.parametrize(
    ("score", "elsewhere", "linked"), [(0.6, False, True), (0.4, False, False), (0.6, True, False)]
)
def test_one_later_text_is_enough_for_counterparts_by_a_weak_link(
    document: Make, score: float, elsewhere: bool, linked: bool
) -> None:
    weak = replace(link("PP1", "PP1", 0.2), band=Band.WEAK)
    dropped = () if elsewhere else ("PP1",)
    found = {
        ("A", "B"): Alignment(old="A", new="B", links=(weak,), dropped=dropped, added=("PP1",)),
        ("A", "C"): Alignment(old="A", new="C", links=(link("PP1", "PP1", score),), dropped=(), added=()),
        ("B", "C"): Alignment(old="B", new="C", links=(link("PP1", "PP1", 0.9),), dropped=(), added=()),
    }
    assert bool(with_later(document, found, logit=-1.6).counted()) is linked


@pytest.mark.parametrize("found", [
    {"skip": "D"}, {"relation": Relation.PARTIAL},
])  # fmt: skip
def test_one_later_text_that_differs_or_a_mere_clause_bears_out_nothing(
    document: Make, found: dict[str, str | Relation]
) -> None:
    assert with_later(document, series(document, **found)).counted() == ()  # type: ignore[arg-type]


def test_what_two_texts_hardly_share_or_a_reviewer_rejected_is_not_linked(document: Make) -> None:
    assert with_later(document, series(document), logit=-5.0).links == ()
    rejected = replace(link("PP1", "PP1", 0.0), band=Band.WEAK, ruling=Ruling.REJECTED)
    found = series(document)
    found["A", "B"] = replace(found["A", "B"], links=(rejected,))
    assert with_later(document, found).links == (rejected,)


def test_a_text_of_which_nothing_is_new_asks_for_no_measure(document: Make) -> None:
    words = ["Recalling the report on drinking water in the mountains", "Stressing the part of women in farming"]
    seen: list[str] = []

    def keep(stage: str, hint: object, texts: object, work: Callable[[], object]) -> object:
        seen.append(stage)
        return work()

    align_all([document(name, words) for name in "ABCDE"], keep=keep)
    assert "faint" not in seen


LIST = "the hoisting of lanterns, the ringing of bells in fog, the firing of guns at dusk and the lighting of fires"


@pytest.mark.parametrize(("opening", "kept"), [("Recalling", Relation.PARTIAL), (LIST, Relation.SAME)])
def test_a_list_that_both_quote_makes_no_counterpart(opening: str, kept: Relation) -> None:
    before = f"Recognizes that distress at sea, {', '.join(AROUND)}, means in particular {LIST}"
    after = f"{opening} with concern how few teach apprentices, {', '.join(OLD)}, not even {LIST}"
    old, new = (
        Paragraph(document=name, label="PP1", kind=Kind.PREAMBULAR, number=None, text=text, opening="")
        for name, text in (("A", before), ("B", after))
    )
    reading = LinkReading(1.0, {signal.name: 0.4 for signal in SIGNALS})
    assert relation((old, new), reading, "assigned", "en", DEFAULT.relations) is kept


def test_a_text_beside_the_series_stands_between_no_neighbours(document: Make) -> None:
    words = [f"Stressing the part of {name} in the upkeep of harbours" for name in ("pilots", "keepers", "towns")]
    seen: list[tuple[str, ...]] = []

    def keep(stage: str, hint: object, texts: Sequence[Resolution], work: Callable[[], object]) -> object:
        if stage == "alignment":
            found = series(document)
            names = texts[0].id, texts[-1].id
            return found.get(names, Alignment(old=names[0], new=names[1], links=(), dropped=(), added=()))
        if stage == "faint":
            seen.append(tuple(text.id for text in texts))
        return work()

    texts = [document(name, words) for name in "AXBCDE"]
    align_all(texts, keep=keep)
    assert seen == []
    align_all(texts, keep=keep, series="ABCDE")
    assert seen == [("A", "B")]


@pytest.mark.parametrize(("passed", "linked"), [("verbatim", False), ("assigned", True)])
@pytest.mark.parametrize("find", [passes.absorbed, lone])
def test_what_stands_word_for_word_elsewhere_gives_nothing_to_a_new_paragraph(
    document: Make, find: Callable[..., passes.Standing], passed: str, linked: bool
) -> None:
    signals = {"claim_old": 0.3, "claim_new": 0.3, "window": 2.5, "neighbours": 0.0, "mutual": 0.4}
    chance = 0.7 if find is passes.absorbed else 0.2
    standing = weak(document("A", (), OLD), document("B", (), [OLD[0], *NEW[1:]]), chance, signals)
    before = {**standing.passed, (0, 0): passed}
    if find is passes.absorbed:
        del before[0, 1]
    found = find(replace(standing, passed=before), DEFAULT)
    assert (found.logits[0, 1] >= log_odds(DEFAULT.check)) is linked
