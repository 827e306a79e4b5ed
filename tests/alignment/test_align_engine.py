from collections.abc import Callable, Sequence

import pytest

from lineage.alignment import align, align_all
from lineage.alignment.config import DEFAULT, AlignmentConfig
from lineage.alignment.links import Alignment, Band, Relation
from lineage.alignment.profile import profile
from lineage.alignment.verbatim import verbatim_pairs
from lineage.documents.resolution import Resolution
from lineage.errors import UsageError

Make = Callable[..., Resolution]

PREAMBLE = [
    "Recalling its resolution 61/180 of 20 December 2006 on improving the coordination of efforts,",
    "Recognizing the importance of bilateral cooperation mechanisms and of exchanges on good practices,",
    "Expressing concern about the increasing reports of abuse in sport by organized groups,",
]
OPERATIVE = [
    "Urges Member States that have not yet done so to consider ratifying the Convention;",
    "Invites donors to provide voluntary contributions to the Office for these purposes;",
    "Requests the Secretary-General to submit a report on the implementation of the present resolution;",
]


def shown(alignment: Alignment) -> list[str]:
    return [f"{link.old} {link.new} {link.relation}" for link in alignment.counted()]


def test_a_text_against_itself_is_verbatim_throughout(document: Make) -> None:
    one, two = document("A", PREAMBLE, OPERATIVE), document("B", PREAMBLE, OPERATIVE)
    alignment = align(one, two)
    assert [(link.old, link.new) for link in alignment.counted()] == [(p.label, p.label) for p in one.paragraphs]
    assert {link.band for link in alignment.counted()} == {Band.SURE}
    assert {link.evidence.passed for link in alignment.counted()} == {"verbatim"}
    assert alignment.dropped == alignment.added == ()


@pytest.mark.parametrize("preamble", [(), PREAMBLE[:1]], ids=["empty", "single paragraph"])
def test_an_empty_or_single_document_leaves_the_rest_dropped_or_added(document: Make, preamble: list[str]) -> None:
    small, whole = document("A", preamble), document("B", PREAMBLE, OPERATIVE)
    forth, back = align(small, whole), align(whole, small)
    assert len(forth.counted()) == len(back.counted()) == len(preamble)
    assert len(forth.added) == len(back.dropped) == 6 - len(preamble)
    assert align(document("A"), document("B")).links == ()


def test_two_languages_are_refused_with_both_texts_named(document: Make) -> None:
    with pytest.raises(UsageError, match=r"A \(fr\), B \(en\)"):
        align(document("A", PREAMBLE, language="fr"), document("B", PREAMBLE))


def test_no_link_counts_where_no_word_is_shared(document: Make) -> None:
    one = document("A", ["Alpha beta gamma delta epsilon zeta eta theta", "Iota kappa lambda mu nu xi omicron"])
    two = document("B", ["Uno due tre quattro cinque sei sette otto", "Nove dieci undici dodici tredici"])
    assert align(one, two).counted() == ()


def test_a_paragraph_that_moves_between_the_parts_is_found(document: Make) -> None:
    one = document("A", PREAMBLE, OPERATIVE)
    two = document("B", [PREAMBLE[0], PREAMBLE[2]], ["Recognizes" + PREAMBLE[1][11:-1] + ";", *OPERATIVE])
    assert "PP2 OP1 same" in shown(align(one, two))


def test_the_same_text_twice_goes_in_order_and_the_surplus_with_the_last(document: Make) -> None:
    one = document("A", [PREAMBLE[0], PREAMBLE[1], PREAMBLE[1]])
    two = document("B", [PREAMBLE[1], PREAMBLE[1], PREAMBLE[0]])
    assert shown(align(one, two)) == ["PP2 PP1 same", "PP3 PP2 same", "PP1 PP3 same"]
    single = document("C", [PREAMBLE[1], PREAMBLE[0]])
    assert shown(align(one, single)) == ["PP2 PP1 same", "PP3 PP1 same", "PP1 PP2 same"]


def test_of_ten_copies_three_that_changed_are_not_new(document: Make) -> None:
    one = document("A", [PREAMBLE[0]], [OPERATIVE[0]] * 10)
    two = document("B", [PREAMBLE[0]], [OPERATIVE[0]] * 7 + [f"{OPERATIVE[0][:-1]}, in winter;"] * 3)
    for found in (align(one, two), align(two, one)):
        assert shown(found) == ["PP1 PP1 same", *(f"OP{n} OP{n} same" for n in range(1, 11))]
        assert {link.band for link in found.links if link.evidence.passed != "verbatim"} == {Band.CHECK}


@pytest.mark.parametrize(
    "config", [AlignmentConfig(copy_share=0.99), AlignmentConfig(copy_pairs=1)], ids=["too different", "too many"]
)
def test_what_is_not_looked_at_or_not_near_is_no_copy_that_changed(document: Make, config: AlignmentConfig) -> None:
    one = document("A", [PREAMBLE[0]], [OPERATIVE[0]] * 3)
    two = document("B", [PREAMBLE[0]], [OPERATIVE[0], *([f"{OPERATIVE[0][:-1]}, in winter;"] * 2)])
    assert verbatim_pairs(profile(one), profile(two), DEFAULT).copies == ((2, 2), (3, 3))
    assert verbatim_pairs(profile(one), profile(two), config).copies == ()


def test_a_paragraph_split_in_two_gives_two_links(document: Make) -> None:
    whole = PREAMBLE[1][:-1] + ", and stressing that victims need shelter, medical care and legal counsel,"
    two = document(
        "B", [PREAMBLE[0], PREAMBLE[1], "Stressing that victims need shelter, medical care and legal counsel,"]
    )
    links = {(link.old, link.new): link for link in align(document("A", [PREAMBLE[0], whole]), two).counted()}
    assert {("PP2", "PP2"), ("PP2", "PP3")} <= set(links)


def test_the_next_report_of_a_series_is_a_successor(document: Make) -> None:
    one = document("A", PREAMBLE, [*OPERATIVE, "Takes note of the report of the Secretary-General of 2009 (A/64/130);"])
    two = document("B", PREAMBLE, [*OPERATIVE, "Takes note of the report of the Secretary-General of 2011 (A/66/283);"])
    link = next(link for link in align(one, two).counted() if link.old == "OP4")
    assert (link.new, link.relation) == ("OP4", Relation.SUCCESSOR)


def test_every_pair_of_a_series_is_aligned_older_first(document: Make) -> None:
    texts = [document(name, PREAMBLE, OPERATIVE) for name in "ABC"]
    found = align_all(texts)
    assert list(found) == [("A", "B"), ("A", "C"), ("B", "C")]
    assert found["A", "C"] == align(texts[0], texts[2], context=[texts[1]])


def test_chosen_pairs_alone_are_aligned_and_only_texts_aligned_with_both_support(document: Make) -> None:
    words = [
        "Recalling the report on drinking water in the mountains", "Stressing the part of women in farming",
        "Welcoming the fund for the roads of the islands",
    ]  # fmt: skip
    texts = [document(name, words) for name in "ABC"]
    seen = []

    def keep(stage: str, hint: object, given: Sequence[Resolution], work: Callable[[], object]) -> object:
        if stage == "alignment":
            seen.append([text.id for text in given])
        return work()

    found = align_all(texts, pairs=[(0, 2), (0, 1)], keep=keep)
    assert set(found) == {("A", "B"), ("A", "C")}
    assert sorted(seen) == [["A", "B"], ["A", "C"]]
    assert set(align_all(texts)) == {("A", "B"), ("A", "C"), ("B", "C")}


def test_a_formula_with_another_object_is_never_sure_in_a_text_of_few_paragraphs(document: Make) -> None:
    formula = (
        "Urges Member States that have not yet done so to consider ratifying or acceding to, as a matter of priority,"
    )
    crime = "Convention against Transnational Organized Crime, taking into consideration its role against trafficking;"
    old = document("A", PREAMBLE, [*OPERATIVE, f"{formula} the {crime}"])
    new = document("B", [], [f"{formula} the Convention on the Rights of Persons with Disabilities;"])
    assert all(link.band is not Band.SURE for link in align(old, new).links)
    same = document("C", [], [old.paragraphs[-1].text])
    assert [link.band for link in align(old, same).counted()] == [Band.SURE]
