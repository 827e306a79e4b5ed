"""What is refused, and what is handled: series that are no series."""

from datetime import date

import pytest

from lineage.documents.resolution import Status
from lineage.errors import UnreadableError
from lineage.histories import trace
from lineage.histories.series_order import place_of_unknown

from .woven import aligned, document, link

A, B, C = "A/RES/61/180", "A/RES/63/194", "A/RES/64/178"


def test_out_of_date_order_is_refused_with_both_dates() -> None:
    with pytest.raises(UnreadableError, match="A/RES/63/194 of 2008-12-18 stands before A/RES/61/180 of 2006-12-18"):
        trace([document(B, {"OP1": "Two"}), document(A, {"OP1": "One"})], {})


def test_dates_against_the_sessions_are_refused() -> None:
    late, early = document(B, {"OP1": "Two"}, adopted=date(2001, 1, 1)), document(A, {"OP1": "One"})
    with pytest.raises(UnreadableError, match="A/RES/63/194 of 2001-01-01 stands before A/RES/61/180 of 2006-12-18"):
        trace([late, early], {})


def test_sessions_of_two_organs_are_not_compared() -> None:
    council = document("E/RES/2017/18", {"OP1": "One"}, adopted=date(2017, 7, 6))
    assert len(trace([council, document("A/RES/72/195", {"OP1": "Two"})], {}).threads) == 2


def test_two_texts_of_one_date_are_a_series() -> None:
    day = date(2009, 12, 18)
    texts = [document(B, {"OP1": "Urges calm"}, adopted=day), document(C, {"OP1": "Urges calm at sea"}, adopted=day)]
    history = trace(texts, aligned((B, C, [link("OP1", "OP1")])))
    assert history.thread_of == {f"{B}#OP1": f"{B}#OP1", f"{C}#OP1": f"{B}#OP1"}


def test_one_id_twice_is_refused() -> None:
    with pytest.raises(UnreadableError, match="A/RES/61/180 stands twice"):
        trace([document(A, {"OP1": "One"}), document(A, {"OP1": "Two"})], {})


def test_one_text_under_two_ids_is_refused() -> None:
    with pytest.raises(UnreadableError, match="hold the same text"):
        trace([document(name, {"OP1": "One"}, adopted=date(2006, 1, 1)) for name in (A, B)], {})


def test_a_text_adopted_again_word_for_word_is_a_series() -> None:
    texts = [document(A, {"OP1": "One"}), document(B, {"OP1": "One"})]
    assert len(trace(texts, aligned((A, B, [link("OP1", "OP1")]))).threads) == 1


def test_a_draft_adopted_word_for_word_is_no_double() -> None:
    draft = document("A/C.3/63/draft", {"OP1": "One"}, status=Status.DRAFT, adopted=date(2008, 11, 1))
    history = trace([draft, document(B, {"OP1": "One"})], aligned((draft.id, B, [link("OP1", "OP1")])))
    assert [document.draft for document in history.documents] == [True, False]


def test_another_language_is_refused() -> None:
    with pytest.raises(UnreadableError, match="A/RES/63/194 is in language fr"):
        trace([document(A, {"OP1": "One"}), document(B, {"OP1": "Un"}, language="fr")], {})


def test_a_series_of_one_or_no_text() -> None:
    assert trace([], {}).threads == ()
    assert len(trace([document(A, {"OP1": "One", "OP2": "Two"})], {}).threads) == 2


def test_the_draft_stands_before_the_adopted_text_of_its_session() -> None:
    draft = document("A/C.3/63/draft", {"OP1": "One"}, status=Status.DRAFT, adopted=date(2008, 11, 1))
    texts = [document(A, {"OP1": "One"}), draft, document(C, {"OP1": "One"})]
    assert place_of_unknown(texts, [B, "A/RES/66/1"]) == ((B, 2), ("A/RES/66/1", 3))
