"""Words of names and titles, which a change of all such words in a text leaves alone and tells."""

import pytest

from lineage.drafting.revising.revisions import Application, Consequence, Hindrance
from lineage.drafting.revising.words.finding_words import Found, find
from lineage.drafting.revising.words.held_in_names import is_name, name_around
from lineage.render.drafts.applied_revisions import report, to_json
from tests.drafting.revising import revise

DRAFTS = {
    "en": """A/C.3/81/L.91

Draft on human rights education

The General Assembly,

Recalling its resolution 78/228 of 19 December 2023 on human rights education, and all human rights instruments,

Recalling also the Convention on Human Rights Education,

1. Requests the Office of the United Nations High Commissioner for Human Rights to promote human rights;

2. Welcomes the report entitled “Teaching human rights”;

3. Invites the Special Rapporteur on human rights education and the Human Rights Council to report.
""",
    "fr": """A/C.3/81/L.91

Éducation

L’Assemblée générale,

Consciente de la gravité de la traite,

1. Prie le Haut-Commissariat des Nations Unies aux droits de l’homme de défendre les droits de l’homme ;

2. Prie la Rapporteuse spéciale sur la traite des êtres humains de lutter contre la traite ;

3. Salue l’exploitation des données.
""",
}


def revised(language: str, *said: str) -> Application:
    return revise(DRAFTS[language], language, *said)


def texts(found: Application) -> dict[str, str]:
    return {one.label: one.line.text for one in found.numbered}


def told(found: Application, of: Consequence) -> list[tuple[str, str | None]]:
    return [(step.label, step.old) for step in found.steps if step.follows is of]


@pytest.mark.parametrize(
    ("language", "text", "words", "names"),
    [
        ("en", "Urges Member States and women; Member States shall", "Member States", ["", ""]),
        ("en", "Calls upon Member States of the region", "region", [""]),
        (
            "en",
            "the Convention on the Political Rights of Women",
            "women",
            ["Convention on the Political Rights of Women"],
        ),
        ("en", "the sub-item entitled “Trafficking in persons”", "trafficking", ["“Trafficking in persons”"]),
        ("en", "Human rights are for all", "human rights", [""]),
        ("fr", "le Groupe de travail sur la traite", "traite", ["Groupe de travail sur la traite"]),
        ("fr", "Le Conseil de sécurité a adopté une résolution sur la traite", "traite", [""]),
        ("fr", "Engage les États Membres à aider les États", "États", ["États Membres", ""]),
        (
            "fr",
            "Rappelant sa résolution 78/228 du 19 décembre 2023 intitulée Lutte contre la traite, et la traite",
            "traite",
            ["Lutte contre la traite", ""],
        ),
        ("fr", "Prie l’Office de fournir une aide", "fournir", [""]),
        ("fr", "le Fonds d’aide aux victimes", "aide", ["Fonds d’aide"]),
        ("en", "and other relevant resolutions of the Council on trafficking", "trafficking", [""]),
        ("en", "and the resolutions adopted by the Commission on trafficking", "trafficking", [""]),
        ("en", "the focus of the Inter-Agency Coordination Group on trafficking", "trafficking", [""]),
        ("en", "the Working Group on trafficking", "trafficking", ["Working Group on trafficking"]),
        ("fr", "les autres résolutions du Conseil sur la traite", "traite", [""]),
        ("fr", "les résolutions adoptées par la Commission sur la traite", "traite", [""]),
        ("fr", "la Rapporteuse spéciale sur la traite", "traite", ["Rapporteuse spéciale sur la traite"]),
        (
            "en",
            "Recalling resolution 76/186 of 16 May 2021 on trafficking and its other resolutions on trafficking",
            "trafficking",
            ["", ""],
        ),
        (
            "fr",
            "la résolution 76/186 du 16 mai 2021 sur la lutte contre la traite et ses autres résolutions sur la traite",
            "traite",
            ["la lutte contre la traite", ""],
        ),
        ("fr", "le Plan d’action mondial contre la traite", "traite", ["Plan d’action mondial contre la traite"]),
    ],
)
def test_the_name_around_words(language: str, text: str, words: str, names: list[str]) -> None:
    assert [name_around(text, place, language) for place in find(text, words)] == names


def test_words_come_beside_a_name_and_not_into_it() -> None:
    text = "the Office of the United Nations High Commissioner for Human Rights in Geneva"
    end = text.index(" in Geneva")
    assert name_around(text, Found(end, end), "en") == ""
    assert name_around(text, Found(end - 6, end - 6), "en")


def test_a_name_is_a_name_and_a_part_of_one_is_not() -> None:
    assert is_name("Human Rights Council", "en")
    assert is_name("Chernobyl", "en")
    assert not is_name("Human Rights", "en")
    assert not is_name("Office", "en")


def test_names_and_titles_stay_throughout_and_are_told() -> None:
    found = revised("en", 'Replace "human rights" with "all human rights" throughout.')
    made = texts(found)
    assert made["PP1"].endswith("on human rights education, and all human rights instruments,")
    assert ("PP1", "all human rights") in told(found, Consequence.STANDS)
    assert made["OP1"].endswith("High Commissioner for Human Rights to promote all human rights;")
    assert made["OP2"] == "Welcomes the report entitled “Teaching human rights”;"
    assert "Rapporteur on human rights education" in made["OP3"]
    assert found.title == "Draft on all human rights education"
    names = told(found, Consequence.NAME)
    assert ("OP2", "“Teaching human rights”") in names
    assert ("PP1", "human rights education") in names
    assert [step.done for step in found.steps if step.follows is None] == [True]


WOMEN = """Draft on women

The General Assembly,

1. Requests the Commission on the Status of Women and UN-Women to support women;

2. Urges Women and girls to speak. Women act where women live, and all Women vote;

3. Invites women to act, hepatitis and all women;
"""


def of_women(*said: str) -> Application:
    return revise(WOMEN, "en", *said)


def test_a_lone_word_that_the_draft_has_in_small_letters_enters_no_name() -> None:
    made = texts(of_women('Replace "Women" with "Girls" throughout.'))
    assert "Commission on the Status of Women and UN-Women to support women" in made["OP1"]
    assert made["OP2"].endswith("Girls act where women live, and all Girls vote;")
    assert "women to act" in made["OP3"]


def test_words_in_small_letters_are_changed_at_the_start_of_a_sentence_too() -> None:
    found = of_women('Replace "women" with "all women" throughout.')
    assert texts(found)["OP1"].endswith("Status of Women and UN-Women to support all women;")
    assert texts(found)["OP2"].endswith("All women act where all women live, and all Women vote;")
    assert texts(found)["OP3"] == "Invites all women to act, hepatitis and all women;"
    assert told(found, Consequence.STANDS) == [("OP3", "all women")]


def test_what_is_put_in_twice_is_put_in_once() -> None:
    (step, *_) = of_women('In OP1, after "support" insert "women".').steps
    assert step.hindrance is Hindrance.STANDS


def test_a_long_run_of_capitals_ends_in_a_name_of_bounded_length() -> None:
    words = " ".join(["Special Rapporteur on"] * 2000)
    assert 0 < len(name_around(f"{words} women", Found(len(words) + 1, len(words) + 6), "en")) < 400


def test_what_stays_is_in_the_sheet_and_in_json() -> None:
    found = revised("fr", "Au paragraphe 1, remplacer « droits de l'homme » par « droits humains ».")
    assert texts(found)["OP1"].endswith("aux droits de l’homme de défendre les droits humains ;")
    assert "dans un nom" in report(found, "fr", 400)
    (entry,) = to_json(found, "fr")["to_look_at"]
    assert entry["of"] == "name"
    assert entry["words"] == "Haut-Commissariat des Nations Unies aux droits de l’homme"


def test_words_that_stand_in_a_name_only_are_named_and_a_whole_name_is_changed() -> None:
    (step,) = revised("en", 'In OP2, replace "human rights" with "rights".').steps
    assert (step.hindrance, step.place) == (Hindrance.IN_NAME, "“Teaching human rights”")
    whole = revised("en", 'Replace "Human Rights Council" with "Council" throughout.')
    assert texts(whole)["OP3"].endswith("and the Council to report.")
    quoted = revised("en", 'In PP2, replace "Convention" with "Covenant".')
    assert texts(quoted)["PP2"] == "Recalling also the Covenant on Human Rights Education,"


def test_an_article_that_may_not_fit_is_told() -> None:
    found = revised("fr", "Remplacer « traite » par « trafic » dans tout le texte.")
    assert told(found, Consequence.ARTICLE) == [("PP1", "la trafic"), ("OP2", "la trafic")]
    assert "sur la traite des êtres humains" in texts(found)["OP2"]
    refused = revised("fr", "Au paragraphe 3, remplacer « exploitation » par « suivi ».")
    assert [(step.done, step.unclear) for step in refused.steps] == [(False, "l’suivi")]
    elided = revised("fr", "Au paragraphe 3, remplacer « exploitation » par « brocol ».")
    assert [(step.done, step.unclear) for step in elided.steps] == [(False, "l’brocol")]
    assert texts(elided)["OP3"] == "Salue l’exploitation des données."


@pytest.mark.parametrize(
    ("new", "text"),
    [("traitement", "Salue le traitement des données."), ("collation", "Salue la collation des données.")],
)
def test_an_article_is_written_whole_where_the_gender_is_known(new: str, text: str) -> None:
    found = revised("fr", f"Au paragraphe 3, remplacer « exploitation » par « {new} ».")
    assert texts(found)["OP3"] == text
    assert told(found, Consequence.ARTICLE) == []


def test_an_adjective_behind_another_noun_is_told() -> None:
    draft = DRAFTS["fr"].replace("l’exploitation des données", "les organisations compétentes")
    said = "Au paragraphe 3, remplacer « organisations » par « organismes »."
    found = revise(draft, "fr", said)
    assert told(found, Consequence.ARTICLE) == [("OP3", "organismes compétentes")]


def test_an_ordinal_fits_either_gender() -> None:
    draft = DRAFTS["fr"].replace("3. Salue", "3. Attend, à sa douzième session, pour")
    found = revise(draft, "fr", "Au paragraphe 3, remplacer « douzième » par « treizième ».")
    assert "à sa treizième session" in texts(found)["OP3"]
    assert told(found, Consequence.ARTICLE) == []


@pytest.mark.parametrize(("word", "new"), [("traite", "violation"), ("traite", "traite transfrontière")])
def test_an_article_that_is_known_to_fit_is_not_told(word: str, new: str) -> None:
    found = revised("fr", f"Au premier alinéa du préambule, remplacer « {word} » par « {new} ».")
    assert told(found, Consequence.ARTICLE) == []
    assert texts(found)["PP1"].endswith(f"de la {new},")


def reworded(words: str, said: str) -> Application:
    draft = DRAFTS["fr"].replace("Salue l’exploitation des données", words)
    return revise(draft, "fr", said)


@pytest.mark.parametrize(
    ("words", "said", "shown"),
    [
        (
            "Engage les organismes internationaux, régionaux et sous-régionaux compétents, agissant ensemble",
            "« organismes internationaux » par « organisations internationales »",
            "organisations internationales, régionaux et sous-régionaux compétents",
        ),
        ("Prie les États d’échanger des données régionales", "« données » par « faits »", "faits régionales"),
        (
            "Salue les données qui sont recueillies",
            "« données » par « renseignements »",
            "renseignements qui sont recueillies",
        ),
        ("Invite à agir sans délai et aider les victimes", "« délai » par « relâche »", ""),
        ("Invite à agir sans délai et combattre le crime", "« délai » par « relâche »", ""),
        ("Prie les États et demande à tous", "« États » par « pays »", ""),
        ("Prie de donner conseil régulier", "« conseil » par « aide »", "aide régulier"),
        ("Salue les principaux organismes", "« organismes » par « organisations »", "principaux organisations"),
        ("Demande aux gouvernements d’agir", "« gouvernements » par « État »", "aux État"),
        ("Demande aux gouvernements d’agir", "« gouvernements » par « États »", ""),
        ("Salue les organismes africains", "« organismes » par « entités »", "entités africains"),
        ("Salue les organismes policiers et humains", "« organismes » par « entités »", "entités policiers et humains"),
        ("Salue les anciens organismes", "« organismes » par « entités »", "anciens entités"),
        ("Prie les organismes agissant ensemble", "« organismes » par « entités »", ""),
        ("Salue les acteurs compétents", "« acteurs » par « entités »", "entités compétents"),
        (
            "Attend, à sa quatre-vingtième session, son rapport",
            "« quatre-vingtième » par « quatre-vingt-troisième »",
            "",
        ),
    ],
)
def test_what_may_not_agree_with_another_noun_is_told(words: str, said: str, shown: str) -> None:
    found = told(reworded(words, f"Au paragraphe 3, remplacer {said}."), Consequence.ARTICLE)
    assert found == ([("OP3", shown)] if shown else [])


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (
            "Salue la Conférence ministérielle régionale sur la traite",
            "Conférence ministérielle régionale sur la traite",
        ),
        (
            "Salue la coordonnatrice de l’Union africaine pour la lutte contre la traite",
            "coordonnatrice de l’Union africaine pour la lutte contre la traite",
        ),
        (
            "Salue les principes et directives concernant les droits de l’homme et la traite",
            "principes et directives concernant les droits de l’homme et la traite",
        ),
        ("Salue les mesures concernant les droits de l’homme et la traite", ""),
    ],
)
def test_the_title_of_a_conference_or_of_principles_is_a_name(words: str, name: str) -> None:
    at = words.index("traite")
    assert name_around(words, Found(at, len(words)), "fr") == name


def test_the_title_of_principles_is_a_name_in_english() -> None:
    words = "Recalls the recommended principles and guidelines on human rights and trafficking"
    at = words.index("trafficking")
    assert name_around(words, Found(at, len(words)), "en").startswith("principles and guidelines")
