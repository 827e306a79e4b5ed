"""Ends, reviews and costs in wordings that blind readers found missed or falsely told. All sentences are invented."""

import pytest

from lineage.commitments.implied_clauses import find_with_items
from lineage.commitments.mandates import mandate

from .phrases import clauses, cost_kinds, with_paragraphs

ENDS = [
    ("en", "MINULAMP will continue its transition, towards mandate completion by 31 December 2034;"),
    ("en", "The Lamp Mission shall hand over its tasks towards the completion of its mandate by June 2034;"),
    ("en", "Decides that lamp sessions be held on 5 May, from 10 a.m. to 1 p.m., and on 7 May;"),
    ("fr", "La Mission transférera ses tâches en vue de l'achèvement de son mandat d'ici au 31 décembre 2034;"),
    ("fr", "Décide que des réunions se tiendront le 5 mai au matin et le 7 mai au soir;"),
]
NO_END = [
    ("en", "Decides that the lamps be lit on 5 May and on 7 May;"),
    ("en", "Requests the Secretary-General to work towards completion of the lamp inventory by June 2034;"),
    ("fr", "Décide que les lampes seront allumées le 5 mai et le 7 mai;"),
]
REVIEWS = [
    ("en", "Directs the Lamp Team to refer to the Committee for review the entries of closed ports;"),
    (
        "en",
        "Requests the Secretary-General to review, in the light of prices, the continued usefulness of each licence;",
    ),
    ("fr", "Prie le Secrétaire général de réexaminer, compte tenu des prix, l'utilité de chaque licence;"),
]
NO_REVIEW = [
    ("en", "Urges the Lamp Council to use the report of the ports better and to devote more time to its review;"),
    ("en", "Requests States to review, in the light of prices, the usefulness of each licence;"),
    ("fr", "Engage le Conseil des lampes à mieux utiliser le rapport et à consacrer plus de temps à son examen;"),
]
COSTS = [
    ("en", "Requests the Lamp Committee, with the support of the Secretariat, to collect plans;", {"secretariat"}),
    (
        "en",
        "Directs the Lamp Committee, with the help of its Executive Directorate, to collect plans;",
        {"secretariat"},
    ),
    ("en", "Requests the Lamp Committee, with the support of ports, to collect plans;", set()),
    ("en", "Urges States, with the support of the Secretariat, to collect plans;", set()),
    ("en", "Encourages donors to expand the use of softly earmarked funding;", {"trust_fund"}),
    ("en", "Urges donors to pay the levy on earmarked contributions;", set()),
    ("en", "Encourages willing Member States to provide financial or other support for its work;", {"trust_fund"}),
    ("en", "Encourages Member States to provide financial or other support for their lamps;", set()),
    (
        "en",
        "Requests the Secretary-General to help Lampia, including through the appointment of a lamp envoy;",
        {"posts", "secretariat"},
    ),
    ("en", "Invites the Collaborative Partnership on Forests to light its network;", {"secretariat"}),
    ("en", "Invites the Partnership of Lamps to light its network;", set()),
    ("fr", "Prie le Comité des lampes, avec l'appui du Secrétariat, de recueillir des plans;", {"secretariat"}),
    ("fr", "Prie le Comité des lampes, avec l'appui des ports, de recueillir des plans;", set()),
    ("fr", "Engage les donateurs à accroître les financements préaffectés;", {"trust_fund"}),
]
PANEL = {"en": "Decides that the terms of reference of the panel shall be as follows:", "fr": "Décide que le Groupe :"}
ITEMS = [
    ("en", PANEL["en"], "Examine the lamp service of the Secretariat in times of peace;", True),
    ("en", PANEL["en"], "Examine the reports of the Secretariat;", False),
    ("en", PANEL["en"], "Examine the national lamps of the Organization's hosts;", False),
    (
        "en",
        "The Lamp Working Group is entrusted with the lamp programme, and serves its goals by:",
        "Gathering views and coordinating the yearly review exercises of implementation of the Lamp Plan;",
        True,
    ),
    (
        "en",
        "The Lamp Working Group is entrusted with the lamp programme, and serves its goals by:",
        "Gathering views and coordinating national reviews of lamp laws;",
        False,
    ),
]


@pytest.mark.parametrize(("language", "text"), ENDS)
def test_ends(language: str, text: str) -> None:
    assert any(mandate(clause, language).ends for clause in clauses(text, language))


@pytest.mark.parametrize(("language", "text"), NO_END)
def test_ends_nothing(language: str, text: str) -> None:
    assert not any(mandate(clause, language).ends for clause in clauses(text, language))


@pytest.mark.parametrize(("language", "text"), REVIEWS)
def test_reviews(language: str, text: str) -> None:
    assert any(mandate(clause, language).review for clause in clauses(text, language))


@pytest.mark.parametrize(("language", "text"), NO_REVIEW)
def test_reviews_nothing(language: str, text: str) -> None:
    assert not any(mandate(clause, language).review for clause in clauses(text, language))


@pytest.mark.parametrize(("language", "text", "kinds"), COSTS)
def test_costs(language: str, text: str, kinds: set[str]) -> None:
    assert set(cost_kinds(text, language)) == kinds


@pytest.mark.parametrize(("language", "chapeau", "item", "reviews"), ITEMS)
def test_items_that_review(language: str, chapeau: str, item: str, *, reviews: bool) -> None:
    document = with_paragraphs({"OP1": chapeau, "OP1(a)": item}, language)
    found = [mandate(clause, language) for clause in find_with_items(document) if clause.label == "OP1(a)"]
    assert any(one.review for one in found) == reviews
