"""The index of passages: what a question chooses, how it is ranked, how it is kept."""

from __future__ import annotations

import random
import sqlite3
from typing import TYPE_CHECKING

import pytest

from lineage.drafting.agreed_language import misspellings
from lineage.drafting.agreed_language.index import PassageIndex
from lineage.drafting.agreed_language.passage import IndexedDocument
from lineage.drafting.agreed_language.ranking import ranked

if TYPE_CHECKING:
    from pathlib import Path

STOCK = "Requests the Secretary-General to report to the General Assembly on the implementation of the resolution"


def document(key: str, *texts: str, language: str = "en") -> IndexedDocument:
    rows = [(f"OP{number}", text) for number, text in enumerate(texts, start=1)]
    return IndexedDocument(
        key=key, name=key, organ="", note=f"note of {key}", language=language, draft=False, place=key, paragraphs=rows
    )


def best(index: PassageIndex, question: str, language: str = "en") -> list[tuple[str, str]]:
    return [(r.passage.document, r.passage.label) for r in ranked(question, language, index.ask(question, language))]


def test_rare_words_choose_and_order_decides() -> None:
    with PassageIndex(None) as index:
        stock = [document(f"s{n:03}", f"{STOCK} of the year {n}") for n in range(100)]
        index.update(
            (), [*stock, document("a", "The sea protects the coast"), document("b", "The coast: protects a sea")], {}
        )
        assert best(index, "the sea protects the coast")[:2] == [("a", "OP1"), ("b", "OP1")]
        assert best(index, "coast protects the sea")[0] == ("b", "OP1")
        assert best(index, "implementation of the resolution of the year 42")[0] == ("s042", "OP1")


def test_a_slip_of_the_pen_finds_the_word_that_was_meant() -> None:
    with PassageIndex(None) as index:
        index.update((), [document("a", "Combating trafficking in persons"), document("b", "The law of the sea")], {})
        assert best(index, "traficking") == [("a", "OP1")]
        assert best(index, "zebra") == []


def test_of_quotes_with_a_fifth_of_their_words_changed_nine_in_ten_lead_to_theirs() -> None:
    rng = random.Random(11)  # noqa: S311
    words = [f"{a}{b}{c}" for a in "bcdfghjklm" for b in "aeiou" for c in ("lt", "rn", "sk", "mp", "nd", "st")]
    texts = [[rng.choice(words[:60] if rng.random() < 0.5 else words) for _ in range(40)] for _ in range(600)]
    with PassageIndex(None) as index:
        index.update((), [document(f"{n:04}", " ".join(text)) for n, text in enumerate(texts)], {})
        right = 0
        for _ in range(100):
            number = rng.randrange(len(texts))
            start = rng.randrange(28)
            quote = [rng.choice(words) if rng.random() < 0.2 else word for word in texts[number][start : start + 12]]
            right += best(index, " ".join(quote))[0] == (f"{number:04}", "OP1")
    assert right >= 90


def test_it_is_brought_up_to_date_by_document(tmp_path: Path) -> None:
    path = tmp_path / "index"
    with PassageIndex(path) as index:
        index.update((), [document("a", "red fish"), document("b", "blue fish")], {"state": "1"})
    with PassageIndex(path) as index:
        assert (index.fact("state"), index.keys()) == ("1", {"a", "b"})
        index.update(["a"], [document("c", "green fish", "green whales")], {"state": "2"})
        assert best(index, "red fish") == [("b", "OP1"), ("c", "OP1")]
        assert best(index, "whale") == [("c", "OP2")]
        with pytest.raises(sqlite3.Error):
            index.update(["b"], [document("d", "x", language=None)], {"state": "3"})  # type: ignore[arg-type]
        assert (index.fact("state"), index.keys()) == ("2", {"b", "c"}), "all of it, or nothing"


def test_what_a_person_types_is_no_language_of_queries() -> None:
    with PassageIndex(None) as index:
        index.update((), [document("a", 'the "word" NEAR OR AND NOT * of 64/293')], {})
        for question in ('"', "AND OR NOT", "* ^ : ()", 'a" OR "b', "64/293", "NEAR(a b)", "words:of"):
            index.ask(question, "en", phrases=(question,))
        assert best(index, "64/293") == [("a", "OP1")]


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("trafficing in persons", {"trafficing": "trafficking"}),
        ("traffiking in persons", {"traffiking": "trafficking"}),
        ("air traffic over ports", {}),
        ("trafficked persons", {}),
    ],
)
def test_a_slip_that_has_the_stem_of_another_word(query: str, meant: dict[str, str]) -> None:
    texts = ["Notes air traffic;", *(f"Notes trafficking in persons at port {n};" for n in range(8))]
    with PassageIndex(None) as index:
        index.update([], [document("80/5", *texts)], {})
        unseen = misspellings.unseen(index, query, ("en",))
        assert misspellings.meant(index, unseen, ("en",))["en"] == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("comunity", "community"),
        ("exploitaton", "exploitation"),
        ("vulnerabiliyt", "vulnerability"),
        ("ehlath", None),  # three slips
        ("ehalth", "health"),
        ("otters", None),  # "others" is in every text
        ("whales", None),
        ("insufficient", None),  # the contrary
        ("furthermore", None),
        ("except", None),
    ],
)
def test_another_word_is_no_slip(typed: str, meant: str | None) -> None:
    texts = (
        "Notes that others while in the community further their vulnerability;",
        "Asks for sufficient health care, and for an end of exploitation and deception;",
    )
    with PassageIndex(None) as index:
        index.update([], [document("80/5", *texts)], {})
        assert misspellings.meant(index, (typed,), ("en",))["en"] == ({typed: meant} if meant else {})


def test_a_word_of_one_language_is_no_slip_for_that_of_another() -> None:
    notes = [f"Prend note du trafic dans le port {n};" for n in range(8)]
    with PassageIndex(None) as index:
        index.update([], [document("80/5", "Notes air traffic;"), document("80/5 fr", *notes, language="fr")], {})
        assert misspellings.unseen(index, "air traffic", ("en", "fr")) == ()
        assert misspellings.unseen(index, "air trafficc", ("en", "fr")) == ("trafficc",)
