"""Who of the United Nations is asked in a French text, told by its place in the sentence."""

import pytest

from lineage.commitments.mandates import mandate

from .phrases import clause, cost_kinds

COSTS = {
    "Décide que le Département des ports, par l'intermédiaire de son Groupe, et les commissions régionales devraient "
    "appuyer les préparatifs;": ["secretariat"],
    "Demande que tous les États, les organismes compétents des Nations Unies et d'autres communiquent des avis;": [
        "secretariat"
    ],
    "Demande que l'Organisation maritime et la Division des ports fassent mieux connaître le Fonds;": ["secretariat"],
    "Demande que les États coopèrent avec le Comité et le Secrétariat;": [],
    "Encourage les efforts du Bureau des phares;": ["secretariat"],
    "Demande aux entités du système de développement d'améliorer leur appui;": ["secretariat"],
    "Demande aux équipes de pays de renforcer la coordination;": ["secretariat"],
    "Souligne que le Bureau de la Haute-Représentante pour les phares, les ports et les pilotes devrait continuer;": [
        "secretariat"
    ],
    "Invite ONU-Océans à continuer de collaborer avec la Commission;": ["secretariat"],
    "Prie la mission d'établissement des faits de présenter un exposé oral;": ["reports"],
    "Autorise la MONUSCO à appuyer le processus;": ["missions"],
    "Demande aux donateurs de redoubler d'efforts pour répondre aux besoins prévus de l'Office;": ["trust_fund"],
    "Invite les donateurs à honorer les annonces de contributions faites en faveur du Fonds;": ["trust_fund"],
    "Un fonds d'affectation spéciale sera créé pour aider les pilotes;": ["trust_fund"],
    "Décide d'inscrire à l'ordre du jour la question intitulée « Fonds d'affectation spéciale »;": [],
}
REVIEWS = [
    "Décide de procéder, d'ici au 31 décembre 2033, à un examen intérimaire;",
    "Prie le Comité spécial de continuer d'examiner cette question;",
    "Décide que la Commission gardera ses méthodes de travail à l'examen;",
    "Prie le Secrétaire général d'évaluer les effets de l'application du nouveau régime;",
]


@pytest.mark.parametrize("text", COSTS)
def test_costs(text: str) -> None:
    assert cost_kinds(text) == COSTS[text]


@pytest.mark.parametrize("text", REVIEWS)
def test_reviews(text: str) -> None:
    assert mandate(clause(text), "fr").review


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Decides to include in its agenda the item entitled “Trust fund for lamps”;", "en"),
        ("Décide d'inscrire à son ordre du jour la question intitulée « Fonds d'affectation spéciale »;", "fr"),
    ],
)
def test_the_title_of_an_item_gives_no_money(text: str, language: str) -> None:
    terms = mandate(clause(text, language), language)
    assert terms.resources is None
    assert terms.cost == ()


def test_a_body_dissolved_without_a_day_ends() -> None:
    ends = mandate(clause("Décide de dissoudre le Conseil des phares;"), "fr").ends
    assert ends is not None
    assert ends.of == "mandate"
