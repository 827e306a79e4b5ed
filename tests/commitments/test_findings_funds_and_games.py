"""Findings of a body, money for pooled funds, games that are convened, measures that would end: kinds of set 37."""

import pytest

from lineage.commitments.mandates import mandate

from .phrases import cases, clauses, cost_kinds

COSTS = {
    "en": {
        "Requests the Lamp Mechanism to present, by June, its findings on lamps;": ["reports"],
        "Requests the Lamp Mechanism to consider its findings on lamps;": [],
        "Invites States to present their findings on lamps;": [],
        "Decides to establish as a subsidiary organ of the Council a list of lamps;": ["new_body"],
        "Decides to consider the lamps of the subsidiary organ;": [],
        "Calls for the annual convening of the Lamp Games;": ["meetings"],
        "Welcomes the convening of the Lamp Games;": [],
        "Encourages States to continue to provide funding to country-based pooled funds;": ["trust_fund"],
        "Encourages States to continue to provide funding to national lamps;": [],
        "Decides to call upon all States to provide voluntary contributions for lamps;": ["trust_fund"],
        "Decides to call upon all States to provide voluntary help for lamps;": [],
        "Requests the Secretary-General to accelerate the deployment of UNLAMP;": ["missions", "secretariat"],
        "Requests the Secretary-General to accelerate the deployment of lamps;": ["secretariat"],
        "The Secretariat shall, when publishing a list, include the following information: its number.": [
            "reports",
            "secretariat",
        ],
        "The Lamp Committee shall include the following members: the makers of lamps.": [],
    },
    "fr": {
        "Prie le Groupe d’experts de présenter, d’ici à juin, ses conclusions sur les lampes ;": ["reports"],
        "Prie les États de présenter leurs conclusions sur les lampes ;": [],
        "Décide de créer en tant qu’organe subsidiaire du Conseil une liste des lampes ;": ["new_body"],
        "Décide d’examiner les lampes de l’organe subsidiaire ;": [],
        "Encourage les États à continuer de fournir des ressources aux fonds de financement communs ;": ["trust_fund"],
        "Encourage les États à continuer de fournir des ressources aux ports ;": [],
        "Décide d’engager tous les États à verser des contributions volontaires pour les lampes ;": ["trust_fund"],
        "Décide d’engager tous les États à allumer des lampes ;": [],
    },
}
REVIEWS = {
    "en": [
        "Notes the agendas of the Committees, and calls upon all of them to continue their consideration of gaps;",
        "Decides that it shall be seized of the lamps;",
    ],
    "fr": ["Prend note de l’ordre du jour des commissions, et demande à toutes de continuer d’examiner les lacunes ;"],
}
NO_REVIEWS = {
    "en": [
        "Notes the agendas of the Committees, and calls upon all of them to continue their consideration of ways;",
        "Decides that it shall no longer be seized of the lamps;",
    ],
    "fr": ["Prend note de l’ordre du jour des commissions, et demande à toutes d’allumer les lampes ;"],
}
ENDS = {
    "en": ["On Lamp Day, the provisions and measures imposed in that resolution would terminate."],
    "fr": ["Les mesures imposées dans cette résolution prendraient fin."],
}
NO_ENDS = {"en": ["The measures that would terminate the lamps are listed."], "fr": []}


@pytest.mark.parametrize(("language", "text"), [(language, text) for language in COSTS for text in COSTS[language]])
def test_costs(language: str, text: str) -> None:
    assert sorted(cost_kinds(text, language)) == sorted(COSTS[language][text])


@pytest.mark.parametrize(("language", "text", "reviewed"), cases(REVIEWS, NO_REVIEWS))
def test_review(language: str, text: str, *, reviewed: bool) -> None:
    assert any(mandate(clause, language).review for clause in clauses(text, language)) is reviewed


@pytest.mark.parametrize(("language", "text", "ended"), cases(ENDS, NO_ENDS))
def test_end(language: str, text: str, *, ended: bool) -> None:
    assert any(mandate(clause, language).ends for clause in clauses(text, language)) is ended
