"""Moved, split, merged: one judge for every report."""

from collections.abc import Mapping
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from lineage.alignment.config import AlignmentConfig
from lineage.alignment.links import Alignment, Band, Evidence, Link, Relation
from lineage.diff.places import FAR, Place, places_of, strayed
from lineage.documents.resolution import Kind, Paragraph, Resolution
from tests.diff import sample


def document(name: str, *parts: list[str]) -> Resolution:
    """A resolution of a preamble and an operative part; a text that starts with "(a) " is an item."""
    paragraphs: list[Paragraph] = []
    for part, kind, texts in zip(("PP", "OP"), (Kind.PREAMBULAR, Kind.OPERATIVE), parts, strict=False):
        number = 0
        for text in texts:
            item = text[:3] if text.startswith("(") else ""
            number += not item
            label = f"{part}{number}{item}"
            paragraphs.append(Paragraph(document=name, label=label, kind=kind, number=None, text=text, opening=""))
    return replace(sample.NEW, id=name, paragraphs=tuple(paragraphs))


def linked(*pairs: tuple[str, str], weak: tuple[str, str] | None = None) -> Alignment:
    facts = Evidence(passed="assigned", lexical=1, semantic=1, containment=1, margin=1)
    links = [
        Link(old=old, new=new, relation=Relation.SAME, band=Band.WEAK if (old, new) == weak else Band.SURE,
             score=1, evidence=facts)
        for old, new in (*pairs, *((weak,) if weak else ()))
    ]  # fmt: skip
    return Alignment(old="A", new="B", links=tuple(links), dropped=(), added=())


def places(links: Alignment, one: Resolution, two: Resolution) -> Mapping[tuple[str, str], tuple[Place, ...]]:
    return places_of(one, two, links.counted(), ()).of_link


def test_splits_and_merges_are_counted_links_only() -> None:
    one, two = document("A", ["a", "b", "c"]), document("B", ["a", "b", "c"])
    found = places(linked(("PP1", "PP1"), ("PP1", "PP2"), ("PP3", "PP3"), weak=("PP2", "PP3")), one, two)
    assert found["PP1", "PP1"] == (Place.SPLIT,)
    assert found["PP3", "PP3"] == ()
    merged = places(linked(("PP1", "PP1"), ("PP2", "PP1")), one, two)
    assert merged["PP2", "PP1"] == (Place.MERGED,)


def test_what_stands_word_for_word_on_both_sides_gives_and_takes_nothing() -> None:
    one, two = document("A", ["a", "b"]), document("B", ["ab", "b", "c"])
    links = linked(("PP1", "PP1"), ("PP2", "PP2"), ("PP2", "PP1"), ("PP2", "PP3")).counted()
    found = places_of(one, two, links, {("PP2", "PP2")})
    assert found.parents == {"PP1": ("PP1",), "PP2": ("PP2",), "PP3": ("PP2",)}
    assert found.of_label["PP1"] == ()
    assert found.of_label["PP3"] == (Place.SPLIT,)


PANEL = "Agrees that the {} Panel, at its next session, should take up the items that the Committee has recommended"
FIRST, SECOND = PANEL.format("Lighthouse"), PANEL.format("Buoys and Beacons")


def test_what_the_counterpart_has_too_was_repeated() -> None:
    one, two = document("A", [FIRST, SECOND]), document("B", [FIRST + ", and soon", SECOND + ", and soon"])
    links = linked(("PP1", "PP1"), ("PP2", "PP2"), ("PP1", "PP2"))
    doubtful = replace(links, links=(*links.links[:2], replace(links.links[2], score=0.5)))
    found = places_of(one, two, doubtful.counted(), ())
    assert found.of_label == {"PP1": (), "PP2": ()}
    assert (found.split, found.heirs) == (frozenset(), {"PP1": "PP1", "PP2": "PP2"})


def test_a_clause_that_the_counterpart_lacks_was_given() -> None:
    clause = "in consultation with the pilots of all northern islands"
    one = document("A", [f"{FIRST} {clause}", SECOND])
    two = document("B", [FIRST, f"{SECOND} {clause}"])
    links = linked(("PP1", "PP1"), ("PP2", "PP2"), ("PP1", "PP2"))
    doubtful = replace(links, links=(*links.links[:2], replace(links.links[2], score=0.5)))
    found = places_of(one, two, doubtful.counted(), ())
    assert found.of_label == {"PP1": (Place.SPLIT,), "PP2": (Place.MERGED, Place.SPLIT)}
    assert found.split == {"PP1"}


def test_names_and_dates_alone_are_neither_given_nor_taken() -> None:
    held = "the Conference of the Parties to the Convention on Lighthouses from 12 to 15 April 2036"
    one = document("A", [f"Recalling the decision to convene {held}", "Welcoming the work of the Pilots"])
    two = document("B", ["Recalling the decision to convene a forum", f"Welcoming the work of the Pilots and {held}"])
    one, two = (replace(text, language="en") for text in (one, two))
    links = linked(("PP1", "PP1"), ("PP2", "PP2"), ("PP1", "PP2"))
    doubtful = replace(links, links=(*links.links[:2], replace(links.links[2], score=0.5)))
    assert places_of(one, two, doubtful.counted(), ()).of_label == {"PP1": (), "PP2": ()}
    config = AlignmentConfig(substance=-1)
    found = places_of(one, two, doubtful.counted(), (), config).of_label
    assert found == {"PP1": (Place.SPLIT,), "PP2": (Place.MERGED, Place.SPLIT)}


def test_a_paragraph_that_lives_on_in_another_alone_is_part_of_it_whatever_it_gave() -> None:
    one, two = document("A", [FIRST, SECOND]), document("B", [FIRST + ", and soon"])
    found = places_of(one, two, linked(("PP1", "PP1"), ("PP2", "PP1")).counted(), ())
    assert found.of_label == {"PP1": (Place.MERGED,)}
    found = places_of(two, one, linked(("PP1", "PP1"), ("PP1", "PP2")).counted(), ())
    assert found.of_label["PP2"] == (Place.SPLIT,)


def test_a_paragraph_that_keeps_all_its_words_is_not_split_where_another_repeats_some() -> None:
    """72/311 OP33 calls for the role of youth in the words in which OP35, as before, calls for that of women."""
    role = "the role of women in the keeping of lamps, the mending of bells and the painting of buoys"
    one = document("A", [f"Calls for {role}, and thanks the pilots"])
    two = document("B", [f"Calls for {role}, and thanks the pilots", f"Calls for {role.replace('women', 'youth')}"])
    found = places_of(one, two, linked(("PP1", "PP1"), ("PP1", "PP2")).counted(), ())
    assert (found.of_label, found.split) == ({"PP1": (), "PP2": (Place.SPLIT,)}, frozenset())
    two = document("B", ["Thanks the pilots and their crews", f"Calls for {role}"])
    found = places_of(one, two, linked(("PP1", "PP1"), ("PP1", "PP2")).counted(), ())
    assert (found.of_label, found.split) == ({"PP1": (Place.SPLIT,), "PP2": (Place.SPLIT,)}, {"PP1"})


def test_a_change_of_part_is_named() -> None:
    one, two = document("A", ["a"], ["b"]), document("B", ["b"], ["a"])
    found = places(linked(("PP1", "OP1"), ("OP1", "PP1")), one, two)
    assert found == {("PP1", "OP1"): (Place.TO_OPERATIVE,), ("OP1", "PP1"): (Place.TO_PREAMBLE,)}


def test_only_a_paragraph_that_crosses_five_others_has_moved() -> None:
    one, two = document("A", list("abcdef")), document("B", list("abcdef"))
    for past, moved in ((FAR - 1, ()), (FAR, (Place.MOVED,))):
        links = linked(("PP1", f"PP{past + 1}"), *((f"PP{n}", f"PP{n - 1}") for n in range(2, past + 2)))
        found = places(links, one, two)
        assert found["PP1", f"PP{past + 1}"] == moved
        assert all(found[f"PP{n}", f"PP{n - 1}"] == () for n in range(2, past + 2))


def test_items_are_split_and_merged_by_themselves_and_a_chapeau_with_its_items() -> None:
    one = document("A", ["list", "(a) x", "(b) y"], ["z"])
    two = document("B", ["list", "(a) x"], ["z", "y"])
    links = linked(("PP1", "PP1"), ("PP1(a)", "PP1(a)"), ("PP1(b)", "OP2"), ("OP1", "OP1"))
    found = places_of(one, two, links.counted(), ())
    assert found.children["PP1"] == ("PP1", "OP2")
    assert found.of_label["PP1"] == (Place.SPLIT,)
    assert found.of_label["PP1(a)"] == ()
    assert found.of_label["OP2"] == (Place.SPLIT, Place.TO_OPERATIVE)


@given(st.permutations(list(range(12))))
def test_what_did_not_stray_keeps_its_order(order: list[int]) -> None:
    moved = strayed(list(enumerate(order)), 1)
    left = [new for old, new in enumerate(order) if (old, new) not in moved]
    assert left == sorted(left)
    assert not strayed(list(enumerate(sorted(order))), 1)


def test_a_text_that_was_turned_round_did_not_keep_its_order() -> None:
    turned = [(place, 33 - place) for place in range(33)]
    assert len(strayed(turned, FAR)) == 32
    one_line_first = [(0, 33), *((place, place - 1) for place in range(1, 33))]
    assert strayed(one_line_first, FAR) == {(0, 33)}
    swapped = [(0, 1), (1, 0), (2, 3), (3, 2)]
    assert not strayed(swapped, FAR)
