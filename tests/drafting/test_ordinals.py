"""Ordinals as the next draft writes them, and what they count."""

from pathlib import Path

import pytest

from lineage.documents import parse
from lineage.documents.resolution import Resolution
from lineage.drafting.housekeeping.draft_changes import Reason
from lineage.drafting.housekeeping.next_draft import next_draft
from lineage.drafting.housekeeping.ordinals import in_words
from lineage.drafting.housekeeping.slots import tokens
from lineage.sources import read_bytes


@pytest.mark.parametrize(
    ("value", "like", "language", "written"),
    [
        (121, "one hundred and twentieth", "en", "one hundred and twenty-first"),
        (154, "Cent cinquante-troisième", "fr", "Cent cinquante-quatrième"),
        (155, "one hundred and fifty-fourth", "en", "one hundred and fifty-fifth"),
        (201, "Two hundredth", "en", "Two hundred and first"),
        (201, "deux centième", "fr", "deux cent unième"),
        (221, "deux cent vingtième", "fr", "deux cent vingt et unième"),
        (121, "120th", "en", "121st"),
        (221, "220th", "en", "221st"),
        (301, "300th", "en", "301st"),
        (311, "310th", "en", "311th"),
        (201, "200e", "fr", "201e"),
        (2, "1re", "fr", "2e"),
        (58, "57ème", "fr", "58ème"),
        (301, "three hundredth", "en", None),
    ],
)
def test_an_ordinal_is_written_as_the_one_before_it(value: int, like: str, language: str, written: str | None) -> None:
    assert in_words(value, like, language) == written


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("at its one hundred and fifty-fourth session", "en", 154),
        ("the One hundred and fifty\N{NON-BREAKING HYPHEN}fourth session", "en", 154),
        ("at its one hundred eightieth session", "en", 180),
        ("at its two hundredth session", "en", 200),
        ("à sa cent cinquante-quatrième session", "fr", 154),
        ("à sa deux cent vingt et unième session", "fr", 221),
        ("à sa quatre\N{NON-BREAKING HYPHEN}vingt\N{NON-BREAKING HYPHEN}dixième session", "fr", 90),
    ],
)
def test_an_ordinal_of_several_words_is_one_place(text: str, language: str, value: int) -> None:
    assert [token.slot.value for token in tokens(text, language) if token.slot] == [value]


def _bridges(session: int, words: str) -> Resolution:
    head = (
        f"Resolution adopted by the General Assembly on 2 December {1945 + session}\n\nBridges\n\nThe General Assembly,"
    )
    return parse(read_bytes(f"A/RES/{session}/5\n\n{head}\n\n{words},\n".encode(), Path("text.txt")))


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("Recalling the decisions of its {} session", Reason.SESSION),
        ("Welcoming the {} report of the Bridge Board", Reason.COUNT),
        ("Welcoming the report of the Commission on its {} session", Reason.COUNT),
        ("Welcoming the {} session of the Executive Board", Reason.COUNT),
        ("Welcomes the Conference on Bridges, and decides to go on at its {} session", Reason.SESSION),
    ],
)
def test_only_a_session_of_the_organ_itself_is_told_as_one(words: str, reason: Reason) -> None:
    texts = [_bridges(session, words.format(said)) for session, said in ((78, "seventy-eighth"), (79, "seventy-ninth"))]
    (change,) = next_draft(texts[1], 80, earlier=texts[:1]).changes
    assert (change.new, change.reason) == ("eightieth", reason)


def test_a_count_that_moved_by_no_steady_step_is_told_so() -> None:
    said = "Welcoming the {} meeting of the Bridge Board, held in May"
    texts = [_bridges(at, said.format(one)) for at, one in ((77, "fourth"), (78, "fifth"), (79, "ninth"))]
    (change,) = next_draft(texts[2], 80, earlier=texts[:2]).changes
    assert (change.new, change.reason) == ("[number of the meeting]", Reason.UNCOUNTED)


def test_a_session_whose_own_day_stays_is_a_fact_of_the_past() -> None:
    held = "Recalling the meetings held during its {}, to appraise the state of the bridges"
    first = "seventieth session, on 4 May 2015"
    second, third = "seventy-fourth session, on 6 June 2019", "seventy-eighth session, on 7 July 2023"
    before = _bridges(74, held.format(f"{first}, and during its {second}"))
    base = _bridges(78, held.format(f"{first}, during its {second}, and during its {third}"))
    assert next_draft(base, 80, earlier=[before]).changes == ()
