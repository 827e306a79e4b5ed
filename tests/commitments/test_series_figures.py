"""The figures of a series: which commitments are counted, as how many per cent, and by which the text comes back."""

from __future__ import annotations

import pytest

from lineage.commitments.clock import Figures, figures, whole_percent
from lineage.commitments.filters import Filters, chosen_lines
from lineage.commitments.json_form import figures_json
from lineage.commitments.mandates import mandate
from lineage.render.commitments import timeline_report
from lineage.render.facts import figure_sentences, summary

from .phrases import clause
from .test_timeline import A, follow, series

LAMPS = "Prie le Secrétaire général d'allumer les phares de la côte"
SEIZED = "Décide de rester saisie de la question"
MEETING = "Décide de tenir une réunion de haut niveau pour examiner les progrès accomplis dans les ports"


def figures_of(*paragraphs: str) -> Figures:
    texts = series({f"OP{i}": words for i, words in enumerate(paragraphs, 1)})
    return figures(follow(texts), {text.id: text for text in texts})


def test_every_mandate_is_cited_once_with_an_end_or_without() -> None:
    form = figures_json(figures_of(LAMPS, SEIZED, f"{LAMPS} et des îles", MEETING))
    assert form["mandates"] == 4
    assert form["with_end_or_review"] == [f"{A}#OP2/1", f"{A}#OP4/1"]
    assert form["without_end_or_review"] == [f"{A}#OP1/1", f"{A}#OP3/1"]
    assert form["percent_without"] == 50


def test_the_text_comes_back_by_its_item_and_not_by_a_meeting_that_takes_stock() -> None:
    assert mandate(clause(MEETING), "fr").review is not None, "a review all the same"
    both, none = figures_of(MEETING, SEIZED), figures_of(MEETING, LAMPS)
    assert figures_json(both)["item"] == f"{A}#OP2/1"
    assert figures_json(none)["item"] is None
    assert "The text as a whole comes back: para.\N{NO-BREAK SPACE}2." in figure_sentences(both, "en")
    assert "comes back" not in figure_sentences(none, "en")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Decides to include in the provisional agenda of its eighty-second session the item “Ports”;", "en"),
        ("Decides to remain seized of the matter;", "en"),
        ("Décide d'inscrire à l'ordre du jour provisoire de sa soixantième session la question des ports ;", "fr"),
        ("Décide de rester activement saisie de la question ;", "fr"),
    ],
)
def test_an_item_of_an_agenda_brings_the_text_back(text: str, language: str) -> None:
    review = mandate(clause(text, language), language).review
    assert review is not None
    assert review.of == "item"


@pytest.mark.parametrize(
    ("part", "all_of", "percent"),
    [(0, 7, 0), (7, 7, 100), (199, 200, 99), (1, 400, 1), (1, 3, 33), (0.997, 1, 99), (5, 8, 63), (5, 200, 3)],
)
def test_only_all_of_them_are_a_hundred_per_cent(part: float, all_of: float, percent: int) -> None:
    assert whole_percent(part, all_of) == percent


def test_the_share_is_said_with_its_numbers() -> None:
    said = figure_sentences(figures_of(LAMPS, SEIZED, f"{LAMPS} et des îles"), "en")
    assert said.startswith("Requests and decisions of 61/180: 3; no end or review of their own found for 2 (67%).")
    nothing = figure_sentences(figures_of("Prend note du rapport du Secrétaire général"), "en")
    assert nothing.startswith("No request or decision found in 61/180.")


def test_a_chapeau_whose_items_ask_names_nobody_twice() -> None:
    chapeau = clause("Requests the Secretary-General, within existing resources:", "en")
    assert summary(chapeau, "en") == "Requests the Secretary-General, within existing resources"
    asked = clause("Requests the Secretary-General to paint the buoys;", "en")
    assert summary(asked, "en") == "Requests → Secretary-General: paint the buoys"


def test_a_series_that_asks_nothing_says_where_its_other_lines_are() -> None:
    timeline = follow(series({"OP1": "Prend note du rapport du Secrétaire général"}))
    asked = timeline_report(timeline, chosen_lines(timeline, Filters()), "addressee", "en")
    assert asked.endswith("No line asks or decides anything. --all shows 1 other.")
    everything = timeline_report(timeline, chosen_lines(timeline, Filters(everything=True)), "addressee", "en")
    assert "Prend note" in everything
