"""What a paragraph took over from one that is not its counterpart, and the next event in the place of the last."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from lineage.alignment import DEFAULT, passes
from lineage.alignment.linking import finished
from lineage.alignment.links import Band, Relation
from lineage.alignment.profile import profile
from lineage.alignment.scoring import chance, pool
from lineage.alignment.shared_clauses import SharedClauses
from lineage.alignment.transitivity import NOTHING
from lineage.documents.resolution import Resolution

Make = Callable[..., Resolution]

BODIES = "the Office of the Harbour Master, the Institute for the Study of Tides and the Fund for Wrecks"
FORUM = "Welcomes the third Forum of Lighthouse Keepers, held in Bergen, which drew lots for the northern reefs"
GUESTS = "the pilots of the two southern straits as the newest guests who may join the Forum of Lighthouse Keepers"
AROUND = (
    "Urges Member States to dredge the northern harbours in spring, before the herring fleet returns",
    "Requests the Secretary-General to count the gulls of the southern cliffs",
    "Calls upon coastal towns to lend their ropes to every vessel in distress",
    "Decides to paint the buoys of the inner channel in one colour and to number them",
)


@pytest.mark.parametrize(("new", "say"), [
    (f"Stressing the role of {BODIES} in the mapping of winds", False),
    (f"Stressing the role of {BODIES} in keeping the lists of wrecks", True),
])  # fmt: skip
def test_names_alone_are_no_clause(document: Make, new: str, say: bool) -> None:
    old = f"Invites {BODIES} in keeping the lists of wrecks to report every year"
    sides = profile(document("A", (), [old])), profile(document("B", (), [new]))
    assert SharedClauses(*sides, []).say_something((0, 0)) is say


def test_a_clause_counts_as_gone_where_the_paragraph_beside_no_longer_has_it(document: Make) -> None:
    old = [f"{FORUM}, and welcomes {GUESTS}", *AROUND]
    news = [
        [FORUM, f"Also welcomes {GUESTS}"],
        [old[0], f"Also welcomes {GUESTS}"],
        [FORUM, *AROUND, f"Thanks {GUESTS}"],
    ]
    sides = [profile(document("B", (), new)) for new in news]
    left, kept, far = (SharedClauses(profile(document("A", (), old)), side, [(0, 0)]) for side in sides)
    assert left.beside((0, 1)) >= 6
    assert kept.beside((0, 1)) == 0
    assert far.beside((0, 5)) == 0


def standing(old: Resolution, new: Resolution, logits: dict[tuple[int, int], float], assigned: int) -> passes.Standing:
    """Beliefs of that strength, of which the first are counterparts."""
    before = passes.start(pool(profile(old), profile(new), DEFAULT), NOTHING)
    return replace(before, logits=logits, passed=dict.fromkeys(list(logits)[:assigned], "assigned"))


def test_order_speaks_for_a_clause_that_becomes_a_paragraph_beside_the_rest(document: Make) -> None:
    old = document("A", (), [*AROUND[:2], f"{FORUM}, and welcomes {GUESTS}", *AROUND[2:]])
    logits = {(0, 0): 9.0, (1, 1): 9.0, (2, 2): 9.0, (2, 3): 0.5, (3, 4): 9.0, (4, 5): 9.0}
    counted = []
    for rest in (FORUM, old.paragraphs[2].text):
        new = document("B", (), [*AROUND[:2], rest, f"Also welcomes {GUESTS}", *AROUND[2:]])
        before = standing(old, new, dict(sorted(logits.items(), key=lambda one: one[0] == (2, 3))), 5)
        assert before.pool.readings[2, 3].signals["neighbours"] > 0.5
        counted.append(chance(passes.absorbed(before, DEFAULT).logits[2, 3]) >= DEFAULT.check)
    assert counted == [True, False]


def test_what_shares_names_alone_is_not_linked_however_strong_the_belief(document: Make) -> None:
    old = document("A", (), [f"Invites {BODIES} to report every year"])
    new = document("B", (), [f"Stressing the role of {BODIES} in the mapping of winds"])
    assert (0, 0) not in passes.absorbed(standing(old, new, {(0, 0): 3.0}, 0), DEFAULT).passed


PANEL = "Agrees that the {} Panel, at its next session, should take up the items that the Committee has recommended"
LATER = "{}, and that it should meet in {}"


@pytest.mark.parametrize(("clause", "linked"), [
    ("", False),  # both counterparts have all that the other two share
    (" with the pilots of all northern islands", True),  # given
])  # fmt: skip
def test_what_both_counterparts_have_too_is_no_clause(document: Make, clause: str, linked: bool) -> None:
    one, two = PANEL.format("Lighthouse"), PANEL.format("Buoys and Beacons")
    old = document("A", (), [f"{one}{clause}", two, *AROUND])
    new = document("B", (), [LATER.format(one, "Bergen"), LATER.format(f"{two}{clause}", "Porto"), *AROUND])
    before = standing(old, new, {(0, 0): 9.0, (1, 1): 9.0, (0, 1): 6.0}, 2)
    known = before.pool.readings | {(0, 1): before.pool.readings[0, 0]}
    found = passes.absorbed(replace(before, pool=replace(before.pool, readings=known)), DEFAULT)
    assert ((0, 1) in found.passed) is linked


def test_what_has_no_counterpart_is_a_part_whatever_it_shares(document: Make) -> None:
    one, two = PANEL.format("Lighthouse"), PANEL.format("Buoys and Beacons")
    old, new = document("A", (), [one, two, *AROUND]), document("B", (), [LATER.format(one, "Bergen"), *AROUND])
    before = standing(old, new, {(0, 0): 9.0, (1, 0): 6.0}, 1)
    known = before.pool.readings | {(1, 0): before.pool.readings[0, 0]}
    found = passes.absorbed(replace(before, pool=replace(before.pool, readings=known)), DEFAULT)
    assert found.passed[1, 0] == "absorbed"


OLD_EVENT = "Recalling the adoption of the Bergen Declaration on Lighthouses at the fourth Forum, held in May 2013"
NEW_EVENT = "Welcoming the adoption of the Porto Charter for Safe Reefs at the World Assembly of Pilots in 2016"


@pytest.mark.parametrize(("told", "beside", "placed"), [
    (NEW_EVENT, 9.0, True), ("Stressing that the reefs are far from Bergen", 9.0, False), (NEW_EVENT, -3.0, False),
])  # fmt: skip
def test_the_next_event_in_the_place_of_the_last(document: Make, told: str, beside: float, placed: bool) -> None:
    old, new = (document(name, ["One", event, "Three"]) for name, event in (("A", OLD_EVENT), ("B", told)))
    before = standing(old, new, {(0, 0): 9.0, (1, 1): -1.0, (2, 2): beside}, 3)
    after = passes.placed(before, DEFAULT)
    assert (after.passed[1, 1] == "placed") is placed
    assert (chance(after.logits[1, 1]) >= DEFAULT.check) is placed
    if placed:
        link = next(one for one in finished(old, new, after, DEFAULT, ()).counted() if one.old == "PP2")
        assert (link.relation, link.band) == (Relation.SUCCESSOR, Band.CHECK)


@pytest.mark.parametrize("name", ["latent", "containment", "lexical"])
def test_a_link_that_one_measure_of_the_wording_contradicts_is_not_sure(document: Make, name: str) -> None:
    old, new = (
        document(side, (), [f"{FORUM}{end}", *AROUND]) for side, end in (("A", ", at dusk"), ("B", ", at dawn"))
    )
    before = standing(old, new, {(0, 0): 6.0}, 1)
    few = replace(DEFAULT, few=0)
    assert [link.band for link in finished(old, new, before, few, ()).links] == [Band.SURE]
    reading = before.pool.readings[0, 0]
    readings = {(0, 0): reading._replace(signals={**reading.signals, name: DEFAULT.dispute - 0.01})}
    contradicted = replace(before, pool=replace(before.pool, readings=readings))
    assert [link.band for link in finished(old, new, contradicted, few, ()).links] == [Band.CHECK]


def test_a_formula_and_a_session_make_no_split_of_a_new_paragraph(document: Make) -> None:
    victory = "Recalling that in 2025 the community will celebrate the eightieth anniversary of victory in the war"
    meeting = ", and looking forward to a special meeting at the seventy-ninth session of the General Assembly"
    court = "Recalling also that the eightieth session of the General Assembly coincides with the eightieth anniversary"
    rest = " of the establishment of the Tribunal of Seals and the adoption of its Charter"
    old = document("A", (), [*AROUND, victory + meeting])
    for new, window, linked in ((court + rest, 1.6, False), (court + rest, 2.4, True), (f"Seeing{meeting}", 1.6, True)):
        both = standing(old, document("B", (), [*AROUND, victory, new]), {(4, 4): 9.0, (4, 5): 3.0}, 1)
        faint = {"claim_old": 0.04, "window": window, "neighbours": 0.0}
        reading = both.pool.readings[4, 5]._replace(signals={**both.pool.readings[4, 5].signals, **faint})
        both = replace(both, pool=replace(both.pool, readings={**both.pool.readings, (4, 5): reading}))
        assert (chance(passes.absorbed(both, DEFAULT).logits[4, 5]) >= DEFAULT.check) is linked
