from collections.abc import Callable

from lineage.alignment.links import Alignment, Band, Evidence, Link, Relation
from lineage.alignment.shape import Movement, movements
from lineage.documents.resolution import Resolution

Make = Callable[..., Resolution]


def linked(*pairs: tuple[str, str], weak: tuple[str, str] | None = None) -> Alignment:
    facts = Evidence(passed="assigned", lexical=1, semantic=1, containment=1, margin=1)
    links = [
        Link(old=old, new=new, relation=Relation.SAME, band=Band.WEAK if (old, new) == weak else Band.SURE,
             score=1, evidence=facts)
        for old, new in (*pairs, *((weak,) if weak else ()))
    ]  # fmt: skip
    return Alignment(old="A", new="B", links=tuple(links), dropped=(), added=())


def test_splits_and_merges_are_counted_links_only(document: Make) -> None:
    one, two = document("A", ["a", "b", "c"]), document("B", ["a", "b", "c"])
    found = movements(linked(("PP1", "PP1"), ("PP1", "PP2"), ("PP3", "PP3"), weak=("PP2", "PP3")), one, two)
    assert found["PP1", "PP1"] == (Movement.SPLIT,)
    assert found["PP3", "PP3"] == ()
    merged = movements(linked(("PP1", "PP1"), ("PP2", "PP1")), one, two)
    assert merged["PP2", "PP1"] == (Movement.MERGED,)


def test_a_change_of_part_is_named(document: Make) -> None:
    one, two = document("A", ["a"], ["b"]), document("B", ["b"], ["a"])
    found = movements(linked(("PP1", "OP1"), ("OP1", "PP1")), one, two)
    assert found == {("PP1", "OP1"): (Movement.TO_OPERATIVE,), ("OP1", "PP1"): (Movement.TO_PREAMBLE,)}


def test_only_a_paragraph_that_passes_three_others_has_moved(document: Make) -> None:
    one, two = document("A", list("abcdef")), document("B", list("abcdef"))
    swap = movements(linked(("PP1", "PP2"), ("PP2", "PP1"), ("PP3", "PP3"), ("PP4", "PP4")), one, two)
    assert all(flags == () for flags in swap.values())
    far = movements(linked(("PP1", "PP6"), *((f"PP{n}", f"PP{n - 1}") for n in range(2, 7))), one, two)
    assert far["PP1", "PP6"] == (Movement.MOVED,)
    assert all(far[f"PP{n}", f"PP{n - 1}"] == () for n in range(2, 7))
