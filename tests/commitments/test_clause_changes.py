"""Facts between two clauses of one commitment."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineage.commitments.clause_changes import FactKind, Rendering, compare
from lineage.commitments.clauses import Clause
from lineage.commitments.counterparts import Counterparts
from lineage.commitments.find import find_clauses
from lineage.render.facts import fact_phrase

from .phrases import clause, document

ACT = "envisager de ratifier la Convention"


def told(old: str, new: str, language: str = "fr") -> list[tuple[str, str, str]]:
    facts = compare(clause(old, language), clause(new, language), language)
    return [(fact.kind.value, fact.old, fact.new) for fact in facts]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Exhorte", "Engage instamment"),
        ("Exhorte", "Invite instamment"),
        ("Prie instamment", "Engage instamment"),
    ],
)
def test_renderings_of_urge_are_translation(old: str, new: str) -> None:
    (fact,) = compare(clause(f"{old} les États à agir"), clause(f"{new} les États à agir"), "fr")
    assert fact.rendering is Rendering.SAME
    assert fact.english == ("urge",)
    assert not fact.counts


def test_of_verbs_of_the_text_that_was_negotiated_nothing_is_said_of_a_translation() -> None:
    old, new = (
        clause(f"{verb} the Secretary-General to act", "en") for verb in ("Requests", "Reaffirms its request to")
    )
    (fact,) = [one for one in compare(old, new, "en") if one.kind is FactKind.VERB]
    assert (fact.rendering, fact.english, fact.counts) == (Rendering.SAME, (), False)
    assert fact_phrase(fact, "en") == "verb: Requests → Reaffirms its request"
    (fact,) = compare(clause("Exhorte les États à agir"), clause("Engage instamment les États à agir"), "fr")
    assert fact_phrase(fact, "en").endswith("(same English verb, urge: translation)")


def test_welcomes_and_takes_note_are_translation() -> None:
    (fact,) = compare(clause("Se félicite du rapport"), clause("Accueille avec satisfaction le rapport"), "fr")
    assert fact.rendering is Rendering.SAME
    (fact,) = compare(clause("Prend note du rapport"), clause("Prend acte du rapport"), "fr")
    assert fact.rendering is Rendering.SAME


def test_invite_and_encourage_are_comparable_and_urge_to_invite_is_not() -> None:
    (fact,) = compare(clause("Invite les États à agir"), clause("Encourage les États à agir"), "fr")
    assert fact.rendering is Rendering.COMPARABLE
    (fact,) = compare(clause("Exhorte les États à agir"), clause("Invite les États à agir"), "fr")
    assert (fact.old, fact.new, fact.rendering) == ("Exhorte", "Invite", Rendering.DIFFERENT)
    assert fact.counts


def test_engage_may_render_several() -> None:
    (fact,) = compare(clause("Engage les États à agir"), clause("Encourage les États à agir"), "fr")
    assert fact.rendering is Rendering.POSSIBLY
    assert fact.english == ("encourage",)


def test_sequence_words_are_no_change() -> None:
    assert told("Exhorte les États à agir", "Exhorte également les États à agir") == []
    assert told("Urges States to act", "Also urges States to act", "en") == []


def test_hedges_and_deadlines() -> None:
    plain, hedged = "Exhorte les États à ratifier la Convention", f"Exhorte les États à {ACT}"
    assert told(plain, hedged) == [("hedge added", "", "envisager de")]
    assert told(hedged, plain) == [("hedge removed", "envisager de", "")]
    assert told(plain, f"{plain} dans les meilleurs délais") == [("deadline added", "", "dans les meilleurs délais")]
    one, other = (f"Prie le Secrétaire général d'écrire à sa {n} session" for n in ("soixantième", "quatre-vingtième"))
    assert told(one, other) == [("deadline moved", "à sa soixantième session", "à sa quatre-vingtième session")]
    assert told(one, "Prie le Secrétaire général d'écrire")[0][0] == "deadline lost"


def test_one_mandate_hedge_for_another_is_none() -> None:
    one = "Invite les États à agir dans le cadre de leurs attributions"
    assert told(one, "Invite les États à agir dans les limites de leur mandat") == []


def test_addressees_widened_narrowed_replaced_shifted() -> None:
    states, both = "Prie les États d'agir", "Prie les États et la société civile d'agir"
    assert told(states, both) == [("addressee added", "", "société civile")]
    assert told(both, states) == [("addressee removed", "société civile", "")]
    assert told(states, "Prie les gouvernements d'agir") == [("addressee replaced", "États", "gouvernements")]
    assert told("Prie le Secrétariat d'agir", states) == [("duty shifted", "Secrétariat", "États")]


def test_mandate_became_memory() -> None:
    old = clause("Décide de tenir une réunion de haut niveau")
    new = clause("Rappelle sa décision de tenir une réunion de haut niveau")
    assert [fact.kind for fact in compare(old, new, "fr")] == [FactKind.MEMORY]


def test_contested_word() -> None:
    old, new = "Exhorte les États à appliquer pleinement la Convention", "Exhorte les États à appliquer la Convention"
    assert told(old, new) == [("intensifier removed", "pleinement", "")]


def test_spans_point_at_the_words() -> None:
    text = f"Exhorte les États à {ACT}"
    (fact,) = compare(clause("Exhorte les États à ratifier la Convention"), clause(text), "fr")
    assert fact.new_span is not None
    assert text[fact.new_span.start : fact.new_span.end] == "envisager de"


VERBS = st.sampled_from(["Exhorte", "Invite", "Encourage", "Engage instamment", "Engage"])
WHOM = st.sampled_from(["les États", "les gouvernements", "la société civile", "les États et les médias"])
HOW = st.sampled_from(["agir", "envisager d'agir", "agir, le cas échéant", "agir pleinement", "agir dès que possible"])


@given(VERBS, WHOM, HOW)
def test_nothing_changed_is_no_fact(verb: str, whom: str, how: str) -> None:
    one = clause(f"{verb} {whom} à {how}")
    assert compare(one, one, "fr") == ()


@given(VERBS, VERBS, WHOM, WHOM, HOW, HOW)
def test_facts_turn_round(v1: str, v2: str, w1: str, w2: str, h1: str, h2: str) -> None:
    one, other = clause(f"{v1} {w1} à {h1}"), clause(f"{v2} {w2} à {h2}")
    there, back = compare(one, other, "fr"), compare(other, one, "fr")
    assert sorted((f.old, f.new) for f in there) == sorted((f.new, f.old) for f in back)


LOANS, SEA = "Invite les ports à prêter leurs cordages", "prie instamment les capitaines à quai de baliser la passe"


def around(old: str, new: str) -> tuple[Clause, Clause, Counterparts]:
    """The first clauses of a paragraph before and after, and the whole paragraph of both."""
    before, after = document(old, symbol="A/RES/61/1"), document(new, symbol="A/RES/63/1")
    texts = {f"{one.id}#OP1": one.paragraphs[0].text for one in (before, after)}
    found = Counterparts(texts=texts, sources={"A/RES/63/1#OP1": ["A/RES/61/1#OP1"]})
    return find_clauses(before)[0], find_clauses(after)[0], found


@pytest.mark.parametrize(
    ("old", "new", "fact"),
    [
        (f"{LOANS} et à agir pleinement", f"{LOANS}, et {SEA} et d'agir pleinement", "now in another clause only"),
        (f"{LOANS}, et {SEA} et d'agir pleinement", f"{LOANS} et à agir pleinement", "so far in another clause only"),
        (f"{LOANS} et à agir pleinement", f"{LOANS}, et {SEA}", "intensifier removed"),
        (f"{LOANS}, et {SEA}", f"{LOANS} et à agir pleinement", "intensifier added"),
        (f"{LOANS}, selon qu'il convient", f"{LOANS}, et {SEA}, selon qu'il convient", "now in another clause only"),
        (f"{LOANS}, selon qu'il convient", f"{LOANS}, et {SEA}", "hedge removed"),
    ],
)
def test_words_that_went_to_another_clause_are_neither_added_nor_removed(old: str, new: str, fact: str) -> None:
    one, other, paragraphs = around(old, new)
    assert [found.kind.value for found in compare(one, other, "fr", paragraphs)] == [fact]


def test_where_words_of_a_clause_went_is_said_in_the_language_of_the_report() -> None:
    one, other, paragraphs = around(f"{LOANS} et à agir pleinement", f"{LOANS}, et {SEA} et d'agir pleinement")
    (fact,) = compare(one, other, "fr", paragraphs)
    assert fact_phrase(fact, "en") == "now in another clause only: “pleinement”"
    assert (fact.old, fact.new, fact.old_span) == ("pleinement", "", one.intensifiers[0])
