"""Clauses: where they begin, what they ask of whom, in French and English."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineage.commitments import find_clauses, find_implied, unread
from lineage.commitments.clauses import Part
from lineage.commitments.implied_clauses import find_with_items
from lineage.commitments.lexicon import lexicon
from lineage.commitments.mandates import mandate

from .phrases import clause, clauses, document, names, with_paragraphs


def kinds(text: str, language: str = "fr") -> list[str]:
    return [found.kind for found in clauses(text, language)]


def test_several_verbs_are_several_clauses() -> None:
    text = "Prend note avec satisfaction du rapport, prie l'Office de le publier et invite les États à le lire"
    assert kinds(text) == ["note", "request", "invite"]
    assert [text[c.span.start :].split(maxsplit=1)[0] for c in clauses(text)] == ["Prend", "prie", "invite"]


def test_an_adverb_belongs_to_the_english_clause_what_ties_it_does_not() -> None:
    text = "Recalls its decision, and in this regard also calls upon States to act"
    first, second = clauses(text, "en")
    assert second.span.text == "also calls upon States to act"
    assert first.span.text == "Recalls its decision"


@pytest.mark.parametrize(
    "text",
    [
        "Prend note du plan, approuvé le 15 décembre 2020",
        "Encourage les États à éliminer la demande, d'enfants en particulier, liée au tourisme",
        "Rappelle qu'elle a prié le Secrétaire général d'agir et qu'il a invité les États à le suivre",
        "Se félicite du plan, compte tenu de son rôle",
    ],
)
def test_what_looks_like_a_verb_is_none(text: str) -> None:
    assert len(clauses(text)) == 1


def test_gerund_is_no_clause() -> None:
    text = "Rappelle sa décision, et, tout en se félicitant des progrès, invite les États à continuer"
    assert kinds(text) == [
        "recall",
        "invite",
    ]


def test_coordinated_infinitives_stay_one_clause() -> None:
    found = clause("Demande aux gouvernements d'agir, de condamner ces actes et de poursuivre leurs auteurs")
    assert found.action is not None
    assert found.action.text.startswith("agir, de condamner")


def test_pronouns_are_resolved() -> None:
    text = "Salue les mesures prises par les gouvernements et par la société civile, et les invite à continuer"
    assert names(clauses(text)[1]) == ["gouvernements", "société civile"]
    text = "Exhorte les gouvernements à former leurs agents, et leur demande de veiller au respect des droits"
    assert names(clauses(text)[1]) == ["gouvernements"]
    text = "Recognizes the work of Member States and civil society, and invites them to continue"
    assert names(clauses(text, "en")[1]) == ["Member States", "civil society"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Invite les organisations internationales, régionales et sous-régionales à agir",
            ["organisations internationales", "organisations régionales"],
        ),
        (
            "Invite les organisations intergouvernementales et non gouvernementales à agir",
            ["organisations intergouvernementales", "organisations non gouvernementales"],
        ),
        (
            "Prie l'Office des Nations Unies contre la drogue et le crime, agissant avec le Secrétariat, d'agir",
            ["ONUDC"],
        ),
        ("Exhorte les États Membres qui ne l'ont pas encore fait à ratifier la Convention", ["États Membres"]),
        (
            "Demande aux États Membres, au secteur privé et aux médias de s'unir",
            ["États Membres", "secteur privé", "médias"],
        ),
        ("Invite le Groupe de travail créé par la Conférence des Parties à siéger", ["Groupe de travail"]),
        (
            "Engage instamment les États Membres à signer, et les États parties à appliquer, la Convention",
            ["États Membres", "États parties"],
        ),
    ],
)
def test_french_addressees(text: str, wanted: list[str]) -> None:
    assert names(clause(text)) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Invites relevant international, regional and subregional organizations to act",
            ["international organizations", "regional organizations"],
        ),
        ("Requests the Secretary-General, in close cooperation with Member States, to act", ["Secretary-General"]),
        ("Reaffirms its request to the Secretary-General to act", ["Secretary-General"]),
        (
            "Invites Member States and other international and bilateral donors to contribute",
            ["Member States", "donors"],
        ),
        (
            "Calls upon States parties to the Protocol to Prevent, Suppress and Punish Trafficking to report",
            ["States parties"],
        ),
        ("Encourages continued collaboration to eliminate gaps", []),
        ("Calls for the full respect of their rights", []),
    ],
)
def test_english_addressees(text: str, wanted: list[str]) -> None:
    assert names(clause(text, "en")) == wanted


def test_a_form_that_is_no_noun_opens_a_clause_before_any_word() -> None:
    found = clauses("Highlights the support to them and welcomes voluntary contributions to the fund", "en")
    assert [clause.kind for clause in found] == ["stress", "welcome"]


def test_those_with_a_noun_and_a_relative_clause_points_forward() -> None:
    _, found = clauses(
        "Encourages the Secretary-General to act, and urges those landlocked developing countries that have not yet "
        "done so to ratify the Agreement",
        "en",
    )
    assert [item.name for item in found.addressees] == ["landlocked developing countries"]


def test_a_bare_verb_has_the_addressees_of_the_next() -> None:
    first, second = clauses("Invites and encourages States and regional organizations to attend the meeting", "en")
    assert [item.name for item in first.addressees] == ["States", "regional organizations"]
    assert first.kind == "invite"
    assert first.addressees == second.addressees
    assert first.action == second.action


def test_a_report_that_two_are_asked_for_is_one_of_both() -> None:
    text = "Requests the Secretary-General, and invites Member States, to report no later than 1 March 2037"
    first, second = clauses(text, "en")
    assert [(one.reporting, one.deadline_year) for one in (first, second)] == [(True, 2037), (True, 2037)]
    assert [one.kind for one in mandate(first, "en").cost] == ["reports", "secretariat"]


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("Emphasize that the forum is called to provide leadership;", "en", ["stress"]),
        ("Reaffirm, in this regard, that no one will be left behind;", "en", ["stress"]),
        ("Soulignons que le forum est appelé à jouer un rôle moteur ;", "fr", ["stress"]),
        ("Pledge that no one will be left behind;", "en", ["express"]),
        ("Stress and fatigue of peacekeepers;", "en", []),
    ],
)
def test_a_declaration_says_that_something_is_so(text: str, language: str, said: list[str]) -> None:
    assert [one.kind for one in clauses(text, language) if one.kind != "unknown"] == said


def test_a_shared_infinitive_gives_two_clauses() -> None:
    first, second = clauses("Exhorte les États Membres et invite la société civile à observer la Journée mondiale")
    assert first.action == second.action
    assert names(first) == ["États Membres"]


def test_short_names_mean_the_long_name_before() -> None:
    found = find_clauses(
        document("Salue l'Office des Nations Unies contre la drogue et le crime", "Prie l'Office de continuer")
    )
    assert names(found[1]) == ["ONUDC"]


def test_a_verb_no_table_knows_is_kept() -> None:
    (found,) = find_clauses(document("Ovationne les États Membres qui ont agi"))
    assert (found.kind, found.verb, found.directive) == ("unknown", "Ovationne", False)
    (known,) = find_clauses(document("Salue les États Membres"))
    assert known.kind != "unknown"


def test_paragraphs_that_begin_with_no_verb_of_the_tables_are_told() -> None:
    resolution = document(
        "Ovationne les États Membres qui ont agi",
        "Les États Membres agissent et prient le Secrétaire général",
        "À cet égard, prie le Secrétaire général d'agir",
        "Se déclare profondément inquiète",
    )
    assert [words for _, words in unread(resolution)] == ["Ovationne les États Membres", "Les États Membres agissent"]


def test_unnumbered_single_paragraph_and_no_operative_part() -> None:
    assert [c.label for c in find_clauses(with_paragraphs({"OP1": "Decides to meet in 2024"}, "en"))] == ["OP1"]
    assert find_clauses(with_paragraphs({"PP1": "Recalling its resolutions,"}, "en")) == ()


def test_directives_elsewhere_are_marked_by_part() -> None:
    resolution = with_paragraphs(
        {
            "PP1": "Rappelant ses résolutions et priant instamment tous les États de lutter contre la traite,",
            "OP1": "Prie le Secrétaire général :",
            "OP1(a)": "De lui présenter un rapport à sa soixante-dix-neuvième session ;",
            "A.1": "Veiller à ce que les victimes soient protégées, le cas échéant ;",
            "A.2": "Prier le Secrétaire général de renforcer le Groupe interinstitutions ;",
        }
    )
    found = {c.label: c for c in find_implied(resolution)}
    assert {label: c.part for label, c in found.items()} == {
        "PP1": Part.PREAMBULAR,
        "OP1(a)": Part.ITEM,
        "A.1": Part.ANNEX,
        "A.2": Part.ANNEX,
    }
    assert (found["OP1(a)"].kind, names(found["OP1(a)"]), found["OP1(a)"].deadline_year) == (
        "request",
        ["Secrétaire général"],
        2024,
    )
    assert found["A.1"].kind == "undertake"
    assert names(found["A.2"]) == ["Secrétaire général"]
    assert [c.label for c in find_clauses(resolution)] == ["OP1"]


def test_all_offsets_are_offsets_of_the_text() -> None:
    text = (
        "Prie le Secrétaire général de lui présenter, selon qu'il conviendra, un rapport à sa quatre-vingtième session"
    )
    found = clause(text)
    spans = [
        found.span,
        found.verb_span,
        found.action,
        found.deadline,
        *(h.span for h in found.hedges),
        *(a.span for a in found.addressees),
    ]
    assert all(s is not None and text[s.start : s.end] == s.text for s in spans)


@given(
    st.lists(
        st.sampled_from(
            ["Prie", "États", "les", "à", "de", ",", "et", "invite", "agir", "que", "rapport", "selon qu'il convient"]
        ),
        max_size=25,
    )
)
def test_any_words_give_clauses_inside_the_text(words: list[str]) -> None:
    text = " ".join(["Prie", *words])
    last = 0
    for found in clauses(text):
        assert last <= found.span.start <= found.span.end <= len(text)
        assert text[found.span.start : found.span.end] == found.span.text
        assert found.kind == "unknown" or lexicon("fr").verb(found.lemma) is not None
        last = found.span.end


def test_what_ties_a_clause_is_no_pronoun() -> None:
    text = "Est consciente du danger, et demande à cet égard aux États Membres de veiller"
    assert names(clauses(text)[1]) == ["États Membres"]


def test_numbered_paragraphs_that_go_on_with_the_verb_over_them() -> None:
    """Conclusions of the Council of the European Union: the verb and those whom it addresses stand over them."""
    texts = {"OT1": "INVITE LA COMMISSION :", "OP4": "à agir d'ici à 2040 ;"}
    printed = with_paragraphs(texts)
    over, below = printed.paragraphs
    (found,) = find_implied(replace(printed, paragraphs=(replace(over, label="T1"), below)))
    assert (found.label, found.verb, names(found)) == ("OP4", "INVITE", ["Commission"])
    assert found.deadline is not None
    assert found.deadline.text == "d'ici à 2040"


def test_an_item_behind_decides_has_the_verb_and_the_addressees_of_its_own() -> None:
    texts = {
        "OP1": "Decides:",
        "OP1(a)": "To request the High Commissioner to organize a two-day expert workshop before its next session;",
        "OP1(b)": "To extend the mandate of the Special Rapporteur for a period of three years;",
        "OP2": "Requests the Secretary-General:",
        "OP2(a)": "To invite States to submit their views;",
    }
    found = {c.label: c for c in find_implied(with_paragraphs(texts, "en"))}
    assert {label: (c.kind, c.verb, names(c)) for label, c in found.items()} == {
        "OP1(a)": ("request", "request", ["High Commissioner"]),
        "OP1(b)": ("decision", "Decides", []),
        "OP2(a)": ("request", "Requests", ["Secretary-General"]),
    }
    deep = {
        "OP1": "Decides:",
        "OP1(a)": "To request the Secretary-General:",
        "OP1(a)(i)": "To convene a meeting;",
        "OP1(b)": "To meet in 2030;",
    }
    asked = {c.label: (c.kind, names(c)) for c in find_implied(with_paragraphs(deep, "en"))}
    assert asked["OP1(a)(i)"] == ("request", ["Secretary-General"])
    assert asked["OP1(b)"] == ("decision", [])
    themes = {
        "OP1": "Requests the Secretary-General to report on:",
        "OP1(a)": "Fish stocks;",
        "OP2": "Requests the Secretary-General to:",
        "OP2(a)": "Convene a meeting;",
    }
    assert [c.label for c in find_with_items(with_paragraphs(themes, "en"))] == ["OP1", "OP2", "OP2(a)"]
    acts = {
        "OP1": "Prie le Secrétaire général de lui faire rapport sur :",
        "OP1(a)": "Les stocks de poissons ;",
        "OP2": "Prie le Secrétaire général d’agir en vue de :",
        "OP2(a)": "Réunir les experts ;",
    }
    assert [c.label for c in find_with_items(with_paragraphs(acts))] == ["OP1", "OP2", "OP2(a)"]
    texts = {"OP1": "Décide :", "OP1(a)": "D’inviter instamment les États à coopérer avec le Rapporteur spécial ;"}
    (french,) = find_implied(with_paragraphs(texts))
    assert (french.kind, french.verb, names(french)) == ("urge", "inviter instamment", ["États"])


def test_a_declaration_asks_in_the_first_person() -> None:
    text = (
        "Much is left to do. In this regard, we request the Secretary-General to report, and we urge all States to act."
    )
    found = clauses(text, "en")
    assert [(one.kind, names(one)) for one in found] == [("request", ["Secretary-General"]), ("urge", ["States"])]
    (french, _) = clauses("Nous prions le Secrétaire général de faire rapport et nous engageons les États à agir.")
    assert (french.kind, names(french)) == ("request", ["Secrétaire général"])
    text = "We express our concern at the losses, recognize the cost, and call upon Member States to act in the bay."
    assert [(one.kind, names(one)) for one in clauses(text, "en")][1:] == [("call", ["Member States"])]
    assert len(clauses("We reaffirm our support for the fleets, and encourage cooperation in the bay.", "en")) == 1
    assert clauses("The sea is rising, and if we accept this, we fail.", "en") == ()


def test_a_reference_is_no_addressee() -> None:
    text = "Reaffirms the request contained in General Assembly resolution 67/226 to the Secretary-General to act;"
    (found,) = clauses(text, "en")
    assert names(found) == ["Secretary-General"]
    (found,) = clauses("Reiterates its request, in paragraph 5 of resolution 72/72, that the Office meet;", "en")
    assert found.action is not None
    assert found.action.text == "that the Office meet"
    assert found.addressees == ()


@pytest.mark.parametrize("act", ["article 4", "paragraphs 4 and 5", "annex IV", "resolution 70/1"])
def test_what_has_a_number_is_no_verb(act: str) -> None:
    (found,) = clauses(
        f"Encourages those States that have reservations to {act} of the Convention to withdraw them", "en"
    )
    assert found.action is not None
    assert found.action.text == "withdraw them"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Requests, in accordance with resolution 72/72, the Secretary-General to report;", "Secretary-General"),
        (
            "Requests, in this regard, the Economic and Social Council to meet by 2004;",
            "Economic and Social Council",
        ),
        ("Requests, in that regard, the 1540 Committee to consider the matter;", "1540 Committee"),
    ],
)
def test_an_addressee_behind_a_reference_is_kept(text: str, who: str) -> None:
    (found,) = clauses(text, "en")
    assert names(found) == [who]
