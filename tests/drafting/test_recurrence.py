"""The answers of a search by wording: the text in which it stood first, how often it was adopted, and by whom."""

from __future__ import annotations

import csv
import io
import json
from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest

from lineage.documents.negotiated.proposals import TextState
from lineage.documents.resolution import Kind, Paragraph, Resolution, Status
from lineage.drafting.agreed_language.recurrence import first_in
from lineage.drafting.agreed_language.search import DEFAULT, SearchAnswer, index_of, search
from lineage.drafting.json_form import search_json
from lineage.errors import UsageError
from lineage.render.search import report, to_table

NETS = "Calls upon coastal States to train inspectors to check the drift nets of all vessels under their flag;"
PORTS = "Invites fishing ports to keep a register of the vessels that land their catch there every year;"
ASSEMBLY, COUNCIL = "General Assembly", "Economic and Social Council"


def text(name: str, year: int, *texts: str, organ: str = ASSEMBLY, status: Status = Status.ADOPTED) -> Resolution:
    paragraphs = tuple(
        Paragraph(document=name, label=f"OP{n}", kind=Kind.OPERATIVE, number=str(n), text=words, opening="")
        for n, words in enumerate(texts, start=1)
    )
    return Resolution(
        id=name,
        symbol=name,
        title="Coastal fishing",
        organ=organ,
        session=year - 1945,
        adopted=date(year, 12, 1) if status is Status.ADOPTED else None,
        status=status,
        language="en",
        paragraphs=paragraphs,
    )


SERIES = (
    text("A/RES/61/1", 2006, PORTS),
    text("A/RES/63/1", 2008, NETS.replace("coastal States", "flag States")),
    text("E/RES/2010/5", 2010, NETS, organ=COUNCIL),
    text("A/RES/67/1", 2012, NETS),
    text("A/RES/69/1", 2014, NETS.replace("check the drift nets", "check drift nets")),
)
DRAFT = text("A/70/L.1", 2015, NETS, status=Status.DRAFT)


def found(query: str, *texts: Resolution, drafts: bool = False) -> SearchAnswer:
    return search(texts or SERIES, query, drafts=drafts)


def test_a_wording_is_shown_once_in_its_newest_text_with_the_earliest_that_has_the_words() -> None:
    answer = found("inspectors to check the drift nets")
    (head,) = [hit for hit in answer.heads if hit.exact]
    assert head.paragraph.id == "A/RES/67/1#OP1", "69/1 is newer and does not have the words"
    one = head.recurrence
    assert one is not None
    assert one.first is not None
    assert one.newer is not None
    assert (one.first.id, one.newer.id) == ("A/RES/63/1#OP1", "A/RES/69/1#OP1")
    assert one.texts == ("A/RES/63/1", "E/RES/2010/5", "A/RES/67/1", "A/RES/69/1")
    assert dict(one.bodies) == {ASSEMBLY: 3, COUNCIL: 1}


def test_the_first_text_is_that_of_the_exact_words_wherever_they_stand() -> None:
    wandered = text("A/RES/55/9", 2000, f"{PORTS[:-1]}, and to train inspectors to check the drift nets;")
    answer = found("train inspectors to check the drift nets", *SERIES, wandered)
    firsts = {hit.recurrence.first.id for hit in answer.heads if hit.recurrence and hit.recurrence.first and hit.exact}
    assert firsts == {"A/RES/55/9#OP1"}


def test_a_draft_is_no_precedent_and_never_grouped_with_adopted_texts() -> None:
    marked = replace(DRAFT.paragraphs[0], state=TextState.OPEN, authors=("EU", "Mexico"))
    answer = found("inspectors to check the drift nets", *SERIES, replace(DRAFT, paragraphs=(marked,)), drafts=True)
    adopted, proposed = answer.heads
    assert [hit.document.status for hit in answer.heads] == [Status.ADOPTED, Status.DRAFT]
    assert adopted.recurrence is not None
    assert proposed.recurrence is not None
    assert adopted.recurrence.times == 4
    assert (proposed.recurrence.times, proposed.recurrence.texts) == (0, ())
    shown = report(answer, "en")
    assert "draft – not adopted" in shown
    assert "EU, Mexico" in shown
    alone = found("inspectors to check the drift nets", DRAFT, drafts=True)
    assert "in no adopted text" in report(alone, "en")


def test_what_was_adopted_more_often_comes_first_where_answers_are_as_good() -> None:
    once = text("A/RES/71/1", 2016, "Decides to hold a conference on drift nets in the year after;")
    often = [text(f"A/RES/{n}/2", n + 1945, "Urges States to give up drift nets by law;") for n in (60, 62, 64)]
    heads = found("drift nets", once, *often).heads
    assert [hit.document.id for hit in heads] == ["A/RES/64/2", "A/RES/71/1"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("inspektors", "inspectors"), ("vesels", "vessels"), ("inspecters", "inspectors"), ("nspectors", "in")],
)
def test_a_slip_of_the_pen_is_looked_for_as_the_nearest_word_and_that_is_said(typed: str, meant: str) -> None:
    answer = found(typed)
    assert answer.hits, typed
    assert not answer.hits[0].exact
    assert answer.near[typed].startswith(meant)
    assert typed in report(answer, "en")
    assert search_json(answer, DEFAULT)["near"] == dict(answer.near)


def test_words_in_quotation_marks_are_not_replaced_but_the_near_word_is_named() -> None:
    answer = found('"drift nets of all vesels"')
    assert answer.hits == ()
    assert "Did you mean “vessels”?" in report(answer, "en")


@pytest.mark.parametrize("query", ["of the", "The", "and of"])
def test_a_query_of_words_that_every_text_has_is_refused(query: str) -> None:
    with pytest.raises(UsageError, match="every text has"):
        found(query)


@pytest.mark.parametrize("query", ["рыболовство", "漁業", "صيد الأسماك", "zzz qqq"])
def test_where_nothing_answers_the_languages_searched_are_named(query: str) -> None:
    answer = found(query)
    assert answer.hits == answer.heads == ()
    assert "were searched: English" in report(answer, "en")


def test_a_row_of_the_table_is_a_wording_and_no_formula() -> None:
    answer = found("drift nets", text("A/RES/60/1", 2005, "=HYPERLINK(1) drift nets are to be given up;"), *SERIES)
    rows = list(csv.DictReader(io.StringIO(to_table(answer, "en"))))
    assert len(rows) == len(answer.heads)
    assert any(row["wording"].startswith("'=HYPERLINK") for row in rows)
    assert {row["first in"] for row in rows} == {"A/RES/60/1, para.\N{NO-BREAK SPACE}1"}


def test_hits_in_json_name_their_first_text_and_their_wording() -> None:
    form = json.loads(json.dumps(search_json(found("inspectors to check the drift nets"), DEFAULT)))
    assert [hit["first"] for hit in form["hits"] if hit["exact"]] == ["A/RES/63/1#OP1"] * 3
    assert {hit["recurrence"] for hit in form["hits"] if hit["exact"]} == {"A/RES/67/1#OP1"}
    (one,) = [one for one in form["recurrences"] if one["exact"]]
    assert one["times"] == len(one["texts"]) == 4


def test_a_corpus_of_one_text() -> None:
    (head,) = found("drift nets", SERIES[2]).heads
    assert head.recurrence is not None
    assert (head.recurrence.times, head.recurrence.first) == (1, head.recurrence.head)
    assert "these words first here; 1 text has this wording, or nearly" in report(found("drift nets", SERIES[2]), "en")


def test_where_the_words_of_a_query_stood_first_is_said_once() -> None:
    other = text("A/RES/70/7", 2015, "Invites ports to see to it that drift nets are never set in their waters again;")
    said = report(found("drift nets", *SERIES, other), "en").replace("\N{NO-BREAK SPACE}", " ")
    assert said.splitlines()[0] == "“drift nets”: first in A/RES/63/1, para. 1"
    assert said.count("A/RES/63/1, para. 1") == 1
    assert "1 text has this wording, or nearly" in said


def test_the_first_text_of_a_long_wording_has_all_its_words() -> None:
    common = "Urges Member States to strengthen international cooperation against organized crime"
    older, newer = f"{common} by the end of the year;", f"{common} with the help of all;"
    with closing(index_of((text("A/RES/70/1", 2015, older), text("A/RES/72/1", 2017, newer)))) as index:
        places = [first_in(index, words, "en") for words in (older, newer, common)]
    assert [place and place.name for place in places] == ["A/RES/70/1", "A/RES/72/1", "A/RES/70/1"]


def test_a_hyphen_that_another_text_prints_does_not_hide_where_words_stood_first() -> None:
    older = (
        "Recognizes that poverty, unemployment, lack of socio-economic opportunities and violence at home are some of"
        " the causes that make crews of small vessels leave the coast;"
    )
    newer = older.replace("socio-economic", "socioeconomic")
    with closing(index_of((text("A/RES/64/1", 2009, older), text("A/RES/67/1", 2012, newer)))) as index:
        place = first_in(index, newer, "en")
        assert first_in(index, newer.replace("crews", "cooks"), "en") is None
    assert place is not None
    assert place.name == "A/RES/64/1"
