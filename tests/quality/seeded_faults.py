"""Faults of every kind that a check names, as edits of a draft that has none."""

from __future__ import annotations

from typing import NamedTuple


class Fault(NamedTuple):
    """One fault."""

    name: str
    rule: str
    label: str | None
    edits: tuple[tuple[str, str], ...]
    """Words of the draft, which stand in it once, and those put in their place."""
    also: tuple[tuple[str, str | None], ...] = ()
    """What is rightly told besides: rule and paragraph."""


REPORT_FR = "*Prie* le Secrétaire général de lui présenter, à sa quatre-vingt-deuxième session, un rapport"
REPORT_EN = "33. Requests the Secretary-General to submit a report on the implementation of the present resolution"
SIX_REST_FR = (
    " et en coordination étroites avec les États Membres, toutes les mesures voulues pour organiser la réunion de haut "
    "niveau ;"
)
SIX_FR = "*Prie de nouveau* le Secrétaire général et sa présidence de prendre, en collaboration"


def added_fr(words: str) -> tuple[tuple[str, str], ...]:
    return ((f"33. {REPORT_FR}", f"33. {words} ;\n\n34. {REPORT_FR}"),)


def added_en(words: str) -> tuple[tuple[str, str], ...]:
    return ((REPORT_EN, f"33. {words};\n{REPORT_EN.replace('33.', '34.')}"),)


NEW = (("new", "OP33"),)

FRENCH = (
    Fault(
        "words weakened",
        "wording",
        "OP1",
        (
            (
                "*Exhorte* les États Membres qui ne l'ont pas encore fait à envisager",
                "*Invite* les États Membres qui ne l'ont pas encore fait à envisager",
            ),
        ),
    ),
    Fault(
        "words left out",
        "wording",
        "PP1",
        (
            (
                ", en particulier des femmes et des enfants, qui constitue une infraction et une grave",
                ", qui constitue une infraction et une grave",
            ),
        ),
    ),
    Fault(
        "a paragraph left out",
        "gone",
        "OP6",
        (
            (
                f"6. {SIX_FR}{SIX_REST_FR}\n",
                "",
            ),
        ),
        (("number", "OP7"),),
    ),
    Fault(
        "last text not recalled",
        "recall",
        "PP10",
        ((", 76/186 du 16 décembre 2021 et 78/228 du 19 décembre 2023", " et 76/186 du 16 décembre 2021"),),
    ),
    Fault("session of the last text", "session", "OP33", (("quatre-vingt-deuxième", "quatre-vingtième"),)),
    Fault("session that has passed", "session", "OP33", (("quatre-vingt-deuxième", "soixante-dix-neuvième"),)),
    Fault("number twice", "number", "OP7.1", (("\n8. *Exprime", "\n7. *Exprime"),)),
    Fault("number left out", "number", "OP34", (("\n33. *Prie*", "\n34. *Prie*"),)),
    Fault(
        "reference to no paragraph",
        "reference",
        "OP33",
        (
            (
                "un rapport sur l'application de la présente résolution",
                "un rapport sur l'application du paragraphe 57 ci-dessus",
            ),
        ),
        (("wording", "OP33"),),
    ),
    Fault(
        "date of another day",
        "resolution",
        "PP8",
        (("64/293 du 30 juillet 2010", "64/293 du 30 juin 2010"),),
        (("wording", "PP8"),),
    ),
    Fault(
        "date of another day of a text that is missing",
        "resolution",
        "PP10",
        (("[68/192](#) du 18 décembre 2013", "[68/192](#) du 18 novembre 2013"),),
    ),
    Fault(
        "title of another resolution",
        "resolution",
        "OP33",
        added_fr("*Rappelle* sa résolution 78/228 du 19 décembre 2023, intitulée « Les océans et le droit de la mer »"),
        NEW,
    ),
    Fault(
        "a term used two ways",
        "term",
        "PP1",
        (
            (
                "personnes, en particulier des femmes et des enfants, qui constitue",
                "êtres humains, en particulier des femmes et des enfants, qui constitue",
            ),
        ),
        (("wording", "PP1"),),
    ),
    Fault("nobody is asked", "addressee", "OP33", added_fr("*Demande* qu'un registre soit tenu"), NEW),
    Fault(
        "no end",
        "no-end",
        "OP33",
        added_fr("*Prie* le Secrétaire général de gérer une base de données sur les itinéraires des trafiquants"),
        (*NEW, ("cost", "OP33")),
    ),
    Fault(
        "posts",
        "cost",
        "OP33",
        added_fr("*Prie* le Secrétaire général de créer trois postes d'enquêteur au sein de l'Office jusqu'en 2030"),
        (*NEW, ("no-end", "OP33")),
    ),
    Fault(
        "a meeting",
        "cost",
        "OP33",
        added_fr(
            "*Décide* de tenir en 2026 une réunion de haut niveau de deux jours sur les itinéraires des trafiquants"
        ),
        NEW,
    ),
)

FURTHER_FRENCH = (
    Fault(
        "a reference to one of several paragraphs",
        "reference",
        "OP33",
        (
            (
                "un rapport sur l'application de la présente résolution",
                "un rapport sur l'application de la présente résolution, surtout des paragraphes 5, 12 ou 47 ci-dessus",
            ),
        ),
        (("wording", "OP33"),),
    ),
    Fault(
        "quotation marks not closed",
        "lone",
        "PP13",
        (("en particulier les femmes et les enfants »", "en particulier les femmes et les enfants"),),
    ),
    Fault(
        "ordinal of a meeting that was held",
        "session",
        "OP12",
        (
            (
                "*Prend note avec satisfaction* des quatrième et cinquième",
                "*Prend note avec satisfaction* des quatrième et sixième",
            ),
        ),
    ),
    Fault(
        "number of a resolution of the Council",
        "resolution",
        "PP12",
        (("[2021/25](#) du", "[2021/52](#) du"),),
    ),
    Fault(
        "a resolution of the list left out",
        "resolution",
        "PP10",
        (("[68/192](#) du 18 décembre 2013, [70/179](#) du 17 décembre 2015, ", "[68/192](#) du 18 décembre 2013, "),),
    ),
    Fault(
        "year of a resolution",
        "resolution",
        "PP10",
        (("[72/195](#) du 19 décembre 2017", "[72/195](#) du 19 décembre 2018"),),
    ),
    Fault("text of a note missing", "note", "PP7", (("<sup>9</sup> *Ibid.*, vol. 2133, n° 37245.\n", ""),)),
    Fault(
        "session of another year",
        "session",
        "OP4",
        (("à sa soixante-douzième session, les 27 et 28", "à sa soixante et onzième session, les 27 et 28"),),
        (("wording", "OP4"),),
    ),
    Fault(
        "report a year early",
        "session",
        "OP33",
        (("à sa quatre-vingt-deuxième session, un rapport", "à sa quatre-vingt-unième session, un rapport"),),
    ),
    Fault(
        "name of a body",
        "wording",
        "OP11",
        (
            (
                "du Groupe interinstitutions de coordination, approuvé",
                "du Groupe interinstitutions de concertation, approuvé",
            ),
        ),
    ),
    Fault("letter twice", "number", "PP9(b).1", (("- c) promouvoir aux", "- b) promouvoir aux"),)),
)
"""Written after the rules, before they were run on them."""

ENGLISH = (
    Fault(
        "words weakened",
        "wording",
        "OP1",
        (("1. Urges Member States that have not yet done so", "1. Invites Member States that have not yet done so"),),
    ),
    Fault(
        "words left out",
        "wording",
        "PP1",
        (
            (
                "trafficking in persons, especially women and children, which constitutes",
                "trafficking in persons, which constitutes",
            ),
        ),
    ),
    Fault(
        "last text not recalled",
        "recall",
        "PP10",
        ((", 76/186 of 16 December 2021 and 78/228 of 19 December 2023", " and 76/186 of 16 December 2021"),),
    ),
    Fault("session of the last text", "session", "OP33", (("eighty-second session", "eightieth session"),)),
    Fault("session that has passed", "session", "OP33", (("eighty-second session", "seventy-ninth session"),)),
    Fault("number twice", "number", "OP7.1", (("\n8. Expresses solidarity", "\n7. Expresses solidarity"),)),
    Fault(
        "reference to no paragraph",
        "reference",
        "OP33",
        (
            (
                "the implementation of the present resolution to the General",
                "the implementation of paragraph 57 above to the General",
            ),
        ),
        (("wording", "OP33"),),
    ),
    Fault(
        "date of another day",
        "resolution",
        "PP8",
        (("64/293 of 30 July 2010", "64/293 of 30 June 2010"),),
        (("wording", "PP8"),),
    ),
    Fault(
        "date of another year in a list",
        "resolution",
        "PP10",
        (("67/190 of 20 December 2012", "67/190 of 20 December 2013"),),
    ),
    Fault(
        "title of another resolution",
        "resolution",
        "OP33",
        added_en("Recalls its resolution 76/186 of 16 December 2021, entitled “Oceans and the law of the sea”"),
        NEW,
    ),
    Fault(
        "a term used two ways",
        "term",
        "PP1",
        (
            (
                "trafficking in persons, especially women and children, which constitutes",
                "human trafficking, especially women and children, which constitutes",
            ),
        ),
        (("wording", "PP1"),),
    ),
    Fault(
        "nobody is asked", "addressee", "OP33", added_en("Calls for the keeping of a register of smuggling boats"), NEW
    ),
    Fault(
        "no end",
        "no-end",
        "OP33",
        added_en("Requests the Secretary-General to maintain a database of the routes of smugglers"),
        (*NEW, ("cost", "OP33")),
    ),
    Fault(
        "posts",
        "cost",
        "OP33",
        added_en("Requests the Secretary-General to establish three posts of investigator in the Office until 2030"),
        (*NEW, ("no-end", "OP33")),
    ),
    Fault(
        "a meeting",
        "cost",
        "OP33",
        added_en("Decides to convene in 2026 a two-day high-level meeting on the routes of smugglers"),
        NEW,
    ),
)
