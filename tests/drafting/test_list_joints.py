"""Lists that lose an item, or have it at another place, keep their commas and "and"; or the list is told."""

import pytest

from lineage.drafting.revising.revisions import Consequence
from tests.drafting.revising import revise

DRAFTS = {
    "en": "Draft\n\nBridges\n\nThe General Assembly,\n\n1. {};\n",
    "fr": "Projet\n\nPonts\n\nL’Assemblée générale,\n\n1. {} ;\n",
}
ROADS = "Encourages States to work with roads, bridges and ports in cities"


@pytest.mark.parametrize(
    ("language", "words", "said", "made", "told"),
    [
        ("en", ROADS, "delete “roads”", "States to work with bridges and ports in cities;", False),
        ("en", ROADS, "delete “bridges”", "work with roads and ports in cities;", False),
        ("en", ROADS, "delete “ports”", "work with roads and bridges in cities;", False),
        ("en", ROADS, "move “ports” before “bridges”", "with roads, ports and bridges in cities;", False),
        ("en", ROADS, "move “roads” after “ports”", "with bridges, ports and roads in cities;", False),
        (
            "en",
            "Calls upon States, women and girls to act",
            "delete “States”",
            "Calls upon women and girls to act;",
            False,
        ),
        (
            "en",
            "Urges all to help women, girls and, as appropriate, boys",
            "delete “boys”",
            "girls, as appropriate;",
            True,
        ),
        ("en", "Urges all to help roads and ports", "delete “roads”", "Urges all to help ports;", True),
        ("en", "Urges all to help safe and local roads", "delete “local”", "to help safe and roads;", True),
        (
            "en",
            "Urges all in mountain areas, and all States",
            "delete “in mountain areas”",
            "Urges all, and all States;",
            False,
        ),
        (
            "en",
            "Urges all to help women, girls and, as appropriate, boys",
            "move “boys” before “women”",
            "boys, women and, as appropriate, girls;",
            True,
        ),
        (
            "fr",
            "Condamne la traite des femmes et des enfants",
            "supprimer « femmes »",
            "la traite des enfants ;",
            False,
        ),
        (
            "fr",
            "Condamne la traite des femmes et des enfants",
            "supprimer « enfants »",
            "la traite des femmes ;",
            False,
        ),
        (
            "fr",
            "Condamne la traite des femmes, des filles et des enfants",
            "supprimer « enfants »",
            "des femmes et des filles ;",
            False,
        ),
        ("en", ROADS, "delete “and ports”", "work with roads and bridges in cities;", False),
        ("en", ROADS, "delete “, bridges”", "work with roads and ports in cities;", False),
        ("en", ROADS, "delete “roads,”", "work with bridges and ports in cities;", False),
        ("en", "Urges all to help women or girls", "delete “or girls”", "to help women;", False),
        ("en", "Urges all to help women, boys or girls", "delete “girls”", "to help women or boys;", False),
        (
            "en",
            "Urges States, if possible and feasible, to act",
            "delete “feasible”",
            "if possible, to act;",
            False,
        ),
        ("en", "Urges States, ensuring access and safety", "delete “safety”", "States, ensuring access;", False),
        (
            "en",
            "Recalls the study, issued by it, on roads",
            "delete “issued by it”",
            "study on roads;",
            True,
        ),
        (
            "en",
            "Notes the role of women and the duties of men",
            "delete “women”",
            "of and the duties of men;",
            True,
        ),
        (
            "en",
            "Helps partners, including the State, society and us",
            "delete “the State”",
            "including society and us;",
            False,
        ),
        ("en", "Helps funds, banks, the State and others", "delete “banks”", "funds, the State and others;", False),
        ("en", "Asks banks to report and to act", "move “to act” before “to report”", "to act and to report;", False),
        (
            "fr",
            "Invite les États, les banques locales, les organisations de la société civile et le secteur privé",
            "supprimer « et le secteur privé »",
            "les banques locales et les organisations de la société civile ;",
            False,
        ),
        (
            "fr",
            "Salue les organismes internationaux, régionaux et locaux",
            "supprimer « internationaux, »",
            "Salue les organismes régionaux et locaux ;",
            False,
        ),
        (
            "en",
            "Helps in de-alerting and de-targeting arms",
            "delete “and de-targeting”",
            "in de-alerting arms;",
            False,
        ),
        (
            "en",
            "Invites States, funds and banks, as well as all, to act",
            "delete “, as well as all,”",
            "banks to act;",
            False,
        ),
        ("fr", "Aide à la route, à la ville et au port", "supprimer « port »", "à la route et à la ville ;", False),
        ("fr", "Aide à la route, à la ville et au port", "supprimer « ville »", "à la route et au port ;", False),
        ("fr", "Aide à la route, à la ville et au port", "supprimer « route »", "Aide à la ville et au port ;", False),
        ("fr", "Salue l’aide aux États et à la ville", "supprimer « États »", "l’aide à la ville ;", False),
        (
            "fr",
            "Engage les États à aider les routes, les ponts et les ports",
            "déplacer « ports » avant « routes »",
            "aider les ports, les routes et les ponts ;",
            False,
        ),
        (
            "fr",
            "Engage les États à aider les routes, les ponts et les ports",
            "déplacer « les ports » avant « les ponts »",
            "aider les routes, les ports et les ponts ;",
            False,
        ),
        (
            "fr",
            "Engage les États à aider la route, le pont et le port",
            "déplacer « route » après « port »",
            "aider le pont, le port et la route ;",
            False,
        ),
        (
            "fr",
            "Engage les États à aider les routes, ponts et ports",
            "déplacer « ports » avant « routes »",
            "aider les ports, routes et ponts ;",
            False,
        ),
        (
            "fr",
            "Vise les organismes internationaux, régionaux et locaux compétents",
            "supprimer « et locaux »",
            "les organismes internationaux et régionaux compétents ;",
            False,
        ),
        (
            "fr",
            "Ouvre des voies sûres, ordonnées et régulières afin d’agir",
            "supprimer « et régulières »",
            "des voies sûres et ordonnées afin d’agir ;",
            False,
        ),
        (
            "fr",
            "Vise les pays d’origine, de transit et de destination afin d’agir",
            "supprimer « et de destination »",
            "les pays d’origine et de transit afin d’agir ;",
            False,
        ),
        (
            "fr",
            "Aide à la prévenir, à en punir les auteurs et à en protéger les victimes, ainsi qu’à agir",
            "supprimer « et à en protéger les victimes »",
            "Aide à la prévenir et à en punir les auteurs, ainsi qu’à agir ;",
            False,
        ),
        (
            "fr",
            "Salue le travail forcé, la servitude et l’esclavage, et invite chacun à agir",
            "supprimer « et l’esclavage »",
            "le travail forcé et la servitude, et invite chacun à agir ;",
            False,
        ),
        (
            "fr",
            "Engage les organisations compétentes n’appartenant pas aux Nations Unies et à inviter",
            "supprimer « n’appartenant pas aux Nations Unies »",
            "Engage les organisations compétentes et à inviter ;",
            False,
        ),
        (
            "fr",
            "Décide d’examiner tous les ans, dans la limite des ressources et à compter de 2030, les progrès",
            "supprimer « dans la limite des ressources et »",
            "tous les ans, à compter de 2030, les progrès ;",
            False,
        ),
        (
            "fr",
            "Salue la réunion tenue le 8 mai, qui a renforcé les liens, prie l’Office d’agir",
            "supprimer « qui a renforcé les liens »",
            "tenue le 8 mai, prie l’Office d’agir ;",
            True,
        ),
        (
            "fr",
            "Salue les gouvernements, les organismes et institutions des Nations Unies et les villes",
            "supprimer « et institutions »",
            "les gouvernements, les organismes des Nations Unies et les villes ;",
            True,
        ),
        (
            "en",
            "Invites international, regional and local bodies to act",
            "delete “and local”",
            "Invites international and regional bodies to act;",
            False,
        ),
        (
            "en",
            "Notes their political, economic, social and cultural systems",
            "delete “and cultural”",
            "political, economic, social systems;",
            True,
        ),
        (
            "en",
            "Urges States, in this regard, regional and local bodies to act",
            "delete “and local”",
            "in this regard, regional bodies to act;",
            True,
        ),
    ],
)
def test_the_joint_goes_with_its_item(language: str, words: str, said: str, made: str, told: bool) -> None:
    lead = "In OP1, " if language == "en" else "Au paragraphe 1, "
    found = revise(DRAFTS[language].format(words), language, f"{lead}{said}.")
    assert all(step.done for step in found.steps)
    (text,) = (one.line.text for one in found.numbered)
    assert text.endswith(made)
    assert any(step.follows is Consequence.LIST for step in found.steps) is told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("delete “roads”", ("with roads, bridges", "with bridges")),
        ("delete “ports”", ("with roads, bridges and ports in", "with roads and bridges in")),
        ("delete “and ports”", ("with roads, bridges and ports in", "with roads and bridges in")),
        ("delete “bridges”", ("with roads, bridges and", "with roads and")),
    ],
)
def test_a_comma_or_and_that_goes_with_an_item_is_told(said: str, told: tuple[str, str]) -> None:
    found = revise(DRAFTS["en"].format(ROADS), "en", f"In OP1, {said}.")
    assert [(one.old, one.new) for one in found.steps if one.follows is Consequence.JOINT] == [told]
