"""Agreed language is found by its words, accents and endings aside, and a draft is never passed off as agreed."""

from __future__ import annotations

import csv
import io
import json

import pytest

from lineage.documents.resolution import Status
from lineage.drafting.agreed_language.search import DEFAULT, QueryMatch, matched, search
from lineage.drafting.json_form import search_json
from lineage.errors import UsageError
from lineage.render.search import marked, to_table
from lineage.render.search import report as search_report
from tests.drafting.fishing import document

FIRST = document(
    "A/RES/80/1",
    "Demande aux États de veiller à ce que les pêcheurs artisanaux ne soient pas sanctionnés pour des faits commis "
    "sous la contrainte ;",
    "Prie le Secrétaire général de présenter un rapport sur l’état des stocks de poissons ;",
    "Invite les donateurs à verser des contributions volontaires au fonds ;",
)
DRAFT = document("A/81/L.1", "Décide que les pêcheurs ne soient pas sanctionnés ;", status=Status.DRAFT)


def test_other_endings_of_the_words_are_found() -> None:
    found = search([FIRST], "non-sanction des pêcheurs")
    assert [hit.paragraph.id for hit in found.hits] == ["A/RES/80/1#OP1"]
    assert {match.text for match in found.hits[0].matches} >= {"sanctionnés", "pêcheurs"}


def test_the_contrary_of_a_negated_word_does_not_answer() -> None:
    contrary = document("A/RES/80/2", "Demande aux États d’alourdir les sanctions prévues contre les pêcheurs ;")
    shelter = document("A/RES/80/3", "Invite les États à mettre les pêcheuses à l’abri de poursuites ou de sanctions ;")
    found = search([contrary, shelter], "non-sanction")
    assert [hit.document.id for hit in found.hits] == ["A/RES/80/3"]
    assert [match.text for match in found.hits[0].matches] == ["abri", "sanctions"]
    matches, missing = matched(contrary.paragraphs[0].text, "non-sanction des pêcheurs", "fr")
    assert ([match.text for match in matches], missing) == (["pêcheurs"], ("non-sanction",))


def test_feminine_participles_are_found() -> None:
    women = document("A/RES/80/2", "Demande que les victimes ne soient pas sanctionnées ;")
    assert search([women], "victimes sanctionnés").hits[0].missing == ()


def test_a_word_that_no_text_has_is_named_and_the_others_are_looked_for() -> None:
    found = search([FIRST], "contributions zorglub")
    assert found.unknown == {"zorglub": ()}
    assert [(hit.paragraph.label, hit.missing) for hit in found.hits] == [("OP3", ("zorglub",))]
    assert found.hits[0].score < 0.5
    assert "zorglub" in search_report(found, "fr").splitlines()[0]
    assert search_json(found, DEFAULT)["unknown"] == {"zorglub": []}
    kin = search([FIRST], "contributions volontariat")
    assert (kin.near, kin.unknown) == ({}, {"volontariat": ("volontaires",)})


@pytest.mark.parametrize(
    ("slip", "meant"),
    [("exploitaton", "exploitation"), ("explotation", "exploitation"), ("exploitatoin", "exploitation")],
)
def test_a_slip_stands_for_the_nearest_word_and_of_equals_the_most_used(slip: str, meant: str) -> None:
    fished = [
        f"Condamne l’exploitation des pêcheurs par {who} ;" for who in ("les armateurs", "les ports", "les États")
    ]
    found = search([document("A/RES/80/3", "Dissuade ceux qui exploitent les pêcheurs ;", *fished)], slip)
    assert found.near == {slip: meant}
    assert len(found.hits) == 3


def test_csv_has_what_json_has() -> None:
    found = search([FIRST, document("A/RES/80/2", "Rapport sur l'état des stocks de poissons ;")], "état des stocks")
    rows = list(csv.DictReader(io.StringIO(to_table(found, "en"))))
    told = search_json(found, DEFAULT)["recurrences"]
    assert [row["wording"] for row in rows] == [one["text"] for one in told]
    assert [row["texts"] for row in rows] == [str(one["times"]) for one in told]
    assert [row["words not here"] for row in rows] == [", ".join(one["missing"]) for one in told]
    assert [bool(row["newer, in other words"]) for row in rows] == [one["newer"] is not None for one in told]


def test_exact_words_come_first_and_have_score_one() -> None:
    found = search([FIRST, document("A/RES/80/2", "Rapport sur l'etat des stocks de poissons ;")], "état des stocks")
    assert [(hit.exact, hit.score) for hit in found.hits[:2]] == [(True, 1.0), (True, 1.0)]
    assert all(not hit.exact and hit.score < 1 for hit in found.hits[2:])


def test_drafts_are_left_out_and_counted() -> None:
    found = search([FIRST, DRAFT], "pêcheurs ne soient pas sanctionnés")
    assert {hit.document.id for hit in found.hits} == {"A/RES/80/1"}
    assert found.drafts_left_out == 1
    assert "projet" in search_report(found, "fr")


def test_drafts_asked_for_are_shown_as_drafts() -> None:
    found = search([FIRST, DRAFT], "pêcheurs ne soient pas sanctionnés", drafts=True)
    assert {hit.document.id for hit in found.hits} == {"A/RES/80/1", "A/81/L.1"}
    assert "projet – non adopté" in search_report(found, "fr")
    assert "draft – not adopted" in search_report(found, "en")


def test_words_in_quotation_marks_must_stand() -> None:
    assert search([FIRST], "« contributions volontaires »").hits[0].paragraph.label == "OP3"
    assert not search([FIRST], '"contributions obligatoires"').hits


def test_missing_words_are_named() -> None:
    assert search([FIRST], "contributions volontaires obligatoires").hits[0].missing == ("obligatoires",)


@pytest.mark.parametrize("query", ["", "  ", "…!?", "«»"])
def test_a_query_without_a_word_is_refused(query: str) -> None:
    with pytest.raises(UsageError):
        search([FIRST], query)


def test_an_endless_query_is_refused() -> None:
    with pytest.raises(UsageError):
        search([FIRST], "mot " * 10_000)


def test_nothing_to_search() -> None:
    assert search([], "pêcheurs").hits == ()


def test_offsets_of_matches_hold_in_json() -> None:
    form = search_json(search([FIRST], "rapport stocks"), DEFAULT)
    (hit,) = json.loads(json.dumps(form))["hits"]
    assert hit["matches"]
    assert all(hit["text"][m["start"] : m["end"]] == m["text"] for m in hit["matches"])


def test_words_that_only_begin_alike_do_not_answer() -> None:
    organized = document("A/RES/80/3", "Engage les États à combattre la criminalité organisée ;")
    organs = document("A/RES/80/4", "Engage les organes conventionnels à poursuivre leurs travaux ;")
    found = search([organized, organs], "organe")
    assert [(hit.document.id, [match.text for match in hit.matches]) for hit in found.hits] == [
        ("A/RES/80/4", ["organes"])
    ]
    assert search([organized], '"organ"').hits == search([organized], "organ").hits == ()


def test_another_form_of_a_name_must_stand_whole() -> None:
    there = document(
        "A/RES/80/3",
        "Prie l'Office des Nations Unies contre la drogue et le crime de former des inspecteurs ;",
        "Prie la Directrice exécutive du Programme des Nations Unies pour l'environnement de l'informer ;",
        "Salue les travaux de l'ONUDC ;",
    )
    found = search([there], "ONUDC")
    assert {(hit.paragraph.label, hit.exact) for hit in found.hits} == {("OP1", True), ("OP3", True)}


def test_words_of_a_query_side_by_side_are_marked_as_one() -> None:
    words = "make voluntary contributions to it, and voluntary work"
    matches = [
        QueryMatch(start=5, end=14, text="voluntary"),
        QueryMatch(start=15, end=28, text="contributions"),
        QueryMatch(start=40, end=49, text="voluntary"),
    ]
    assert marked(words, matches) == "make *voluntary contributions* to it, and *voluntary* work"
