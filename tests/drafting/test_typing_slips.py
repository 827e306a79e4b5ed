"""Words twice in a row, wrong forms, hyphens and names that are almost others, in both languages."""

import pytest

from lineage.drafting.agreed_language.search import index_of
from lineage.drafting.checking.check_findings import Rule
from lineage.drafting.checking.corpus_names import NamesOfCorpus
from lineage.drafting.checking.examination import findings
from tests.drafting.checking import check, text_of


def told(language: str, draft: str, base: str = "1. Salue les ponts.", *others: str) -> list[tuple[str, str, str]]:
    known = [text_of(f"A/RES/79/{n}", f"1. {words}", language) for n, words in enumerate(others, start=1)]
    on = check(text_of("A/C.2/81/L.5", f"1. {draft}", language), text_of("A/RES/80/5", base, language), known)
    with index_of([*known, on.base] if on.base else known) as index:
        found = findings(on, names=NamesOfCorpus(index, language))
    return [(one.kind, one.words, one.suggestion) for one in found if one.rule is Rule.TYPO]


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        ("en", "Notes the efforts of the the ports.", [("doubled", "the the", "the")]),
        ("en", "Notes the ports and and quays.", [("doubled", "and and", "and")]),
        (
            "en",
            "Looks forward to the holding of the holding of a meeting.",
            [("doubled", "the holding of the holding of", "the holding of")],
        ),
        ("en", "Decides that that port had had its share of boats, boats, and quays.", []),
        ("en", "Thanks the host communities and countries and countries of origin.", []),
        ("en", "Notes the map‑making making use of nets, and the use use‑cases have.", []),
        (
            "en",
            "Welcomes a international port, an clear channel and a uncertain quay.",
            [
                ("form", "a international", "an international"),
                ("form", "an clear", "a clear"),
                ("form", "a uncertain", "an uncertain"),
            ],
        ),
        ("en", "Welcomes a European port, a one-time fee, a union, an SDG and an hour of rest.", []),
        (
            "en",
            "Recalling its resolutions 58/15 of 3 December 2003, 59/111of 6 December 2004,60/133 of 16 December 2005.",
            [("space", "59/111of", "59/111 of"), ("space", "2004,60/133", "2004, 60/133")],
        ),
        (
            "en",
            "Notes anti‑rust paint, anti‑rust oil, anti-rust wax and antirust soap.",
            [("hyphen", "antirust", "anti-rust")],
        ),
        ("fr", "Salue la coordination de de la pêche.", [("doubled", "de de", "de")]),
        ("fr", "Décide que nous nous réunirons, tout en en tenant compte.", []),
        (
            "fr",
            "Salue le port que elle a ouvert et la action de une ville.",
            [("form", "que elle", "qu’elle"), ("form", "la action", "l’action"), ("form", "de une", "d’une")],
        ),
        ("fr", "Salue d’ports et l’quai.", [("form", "d’ports", "de ports"), ("form", "l’quai", "")]),
        ("fr", "Prie le ou les États, de un à trois, de revenir le onze à Ouagadougou, au sud de Ouagadougou.", []),
    ],
)
def test_slips_of_typing(language: str, words: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(language, words) == expected


def test_what_the_base_has_so_is_as_it_was_agreed() -> None:
    assert told("en", "Notes the efforts of the the ports.", "1. Notes the efforts of the the ports.") == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "multi-stakeholder ports, multi-stakeholder quays, multi-stakeholder boats and multistakeholder piers",
            [("hyphen", "multistakeholder", "multi-stakeholder")],
        ),
        ("multi-stakeholder ports, multi-stakeholder quays, multistakeholder boats and multistakeholder piers", []),
        ("multi-stakeholder ports and multistakeholder piers", []),
    ],
)
def test_a_hyphen_that_stands_once_where_the_usual_form_has_none(
    words: str, expected: list[tuple[str, str, str]]
) -> None:
    assert told("en", f"Welcomes {words}.") == expected


BOARD = "Notes that the Chief Executives Board for Coordination met."
FINANCING = "Looks forward to the Conference on Financing for Development."


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        (
            "en",
            "Asks the Chief Executive Board for Coordination to meet.",
            [("name", "Chief Executive Board for Coordination", "Chief Executives Board for Coordination")],
        ),
        (
            "en",
            "Recalls the Conference for Financing for Development.",
            [("name", "Conference for Financing for Development", "Conference on Financing for Development")],
        ),
        (
            "en",
            "Recalls the Conference on Finansing for Development.",
            [("name", "Conference on Finansing for Development", "Conference on Financing for Development")],
        ),
        (
            "en",
            "Recalls the Conference on Housing for Development, and the Conferences on Financing for Development.",
            [],
        ),
        (
            "en",
            "Asks the United Nations Office for Drugs and Crime to report.",
            [("name", "United Nations Office for Drugs and Crime", "United Nations Office on Drugs and Crime")],
        ),
        (
            "fr",
            "Prie l’Organisation internationale des migrations d’agir.",
            [("name", "Organisation internationale des migrations", "Organisation internationale pour les migrations")],
        ),
        ("fr", "Prie l’Organisation internationale pour les migrations d’agir.", []),
    ],
)
def test_names_that_are_almost_known_ones(language: str, words: str, expected: list[tuple[str, str, str]]) -> None:
    others = (BOARD, f"{BOARD} {FINANCING}", FINANCING) if language == "en" else ()
    assert told(language, words, "1. Salue les ponts.", *others) == expected


def test_a_name_that_one_other_text_has_is_none() -> None:
    assert told("en", "Asks the Chief Executive Board for Coordination to meet.", "1. Notes ports.", BOARD) == []


@pytest.mark.parametrize(
    "slip",
    [
        "Advisory Committe on Administrative Questions",
        "Advisory Committee on Administrativ Questions",
        "Advisory Committee on Administrative Questio",
    ],
)
def test_a_word_cut_short_is_not_the_word_that_begins_so(slip: str) -> None:
    right = "Advisory Committee on Administrative Questions"
    assert told("en", f"Asks the {slip} to meet.", f"1. Notes that the {right} met.") == [("name", slip, right)]
