"""Laws that hold for any two documents."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lineage.alignment import DEFAULT, align
from lineage.alignment.json_form import to_json
from lineage.alignment.links import Band
from lineage.alignment.normalization import plain
from lineage.documents.resolution import Resolution

Make = Callable[..., Resolution]

WORDS = [
    "trafficking", "persons", "victims", "report", "session", "Member", "States", "Office", "cooperation", "measures",
    "children", "border", "forced", "labour", "fund", "justice", "training", "migration", "plan", "resolution",
    "survivors", "Convention", "64/293", "2015", "partnership", "demand",
]  # fmt: skip
paragraphs = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join), min_size=0, max_size=8)
relaxed = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])


@relaxed
@given(olds=paragraphs, news=paragraphs)
def test_every_paragraph_is_linked_or_named(document: Make, olds: list[str], news: list[str]) -> None:
    one, two = document("A", olds), document("B", [], news)
    found = align(one, two)
    counted = found.counted()
    assert {link.old for link in counted} | set(found.dropped) == {p.label for p in one.paragraphs}
    assert {link.new for link in counted} | set(found.added) == {p.label for p in two.paragraphs}
    assert len({(link.old, link.new) for link in found.links}) == len(found.links)
    assert all(0 <= link.score <= 1 for link in found.links)


@relaxed
@given(texts=paragraphs)
def test_a_document_against_itself_keeps_every_paragraph_in_its_place(document: Make, texts: list[str]) -> None:
    found = align(document("A", texts), document("B", texts))
    verbatim = {(link.old, link.new) for link in found.counted() if link.evidence.passed == "verbatim"}
    assert {(f"PP{n}", f"PP{n}") for n in range(1, len(texts) + 1)} <= verbatim
    assert found.dropped == found.added == ()
    if len({plain(text, "en") for text in texts}) == len(texts):
        assert all(link.old == link.new for link in found.links)


@relaxed
@given(texts=st.lists(st.sampled_from(WORDS), min_size=5, max_size=9, unique=True), data=st.data())
def test_the_order_of_paragraphs_does_not_break_verbatim_links(
    document: Make, texts: list[str], data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(texts))
    found = align(document("A", texts), document("B", shuffled))
    by_text = {(texts[int(link.old[2:]) - 1], shuffled[int(link.new[2:]) - 1]) for link in found.counted()}
    assert {(text, text) for text in texts} <= by_text


@relaxed
@given(olds=paragraphs, news=paragraphs)
def test_the_json_form_has_every_link(document: Make, olds: list[str], news: list[str]) -> None:
    found = align(document("A", olds), document("B", news))
    values = to_json(found)
    assert [(one["old"], one["new"], one["score"]) for one in values["links"]] == [
        (link.old, link.new, link.score) for link in found.links
    ]
    assert (values["dropped"], values["added"]) == (list(found.dropped), list(found.added))
    assert values["config"] == DEFAULT.as_json()


PREAMBLE = [
    "Recalling its resolution 61/180 of 20 December 2006 on improving the coordination of efforts,",
    "Recognizing the importance of bilateral cooperation mechanisms and of exchanges on good practices,",
    "Expressing concern about the increasing reports of abuse in sport by organized groups,",
    "Welcoming the efforts of civil society to shelter victims and to train police officers,",
]


@pytest.mark.parametrize("reworded", [PREAMBLE[::-1], [*PREAMBLE[1:], PREAMBLE[0].replace("efforts", "measures")]])
def test_forth_and_back_give_the_same_pairs(document: Make, reworded: list[str]) -> None:
    """On clear pairs; in doubtful ones the frame is weighed by the rarity in the older text, and scores may differ."""
    one, two = document("A", PREAMBLE), document("B", reworded)
    forth = {(link.old, link.new) for link in align(one, two).counted()}
    back = {(link.new, link.old) for link in align(two, one).counted()}
    assert forth == back


def test_a_link_below_the_threshold_never_counts(document: Make) -> None:
    one = document("A", PREAMBLE)
    two = document("B", ["Recognizing the exchanges of children,", *PREAMBLE[2:]])
    config = replace(DEFAULT, check=0.5)
    found = align(one, two, config=config).links
    assert {link.counts for link in found} == {True, False}
    for link in found:
        assert link.counts == (link.band is not Band.WEAK) == (link.score >= config.check)


def test_a_large_text_against_itself_is_itself_however_its_paragraphs_repeat(document: Make) -> None:
    words = [f"Recalling report {number % 7} of the Advisory Committee on item {number % 50}" for number in range(150)]
    blocks = replace(DEFAULT, dense=100, block=20, candidates=5)
    found = align(document("A", words), document("B", words), config=blocks)
    assert [(link.old, link.new) for link in found.links] == [(f"PP{n}", f"PP{n}") for n in range(1, 151)]
