"""One resolution of our own in two languages, paragraph by paragraph, and the texts made of it."""

from collections.abc import Sequence

HEAD = {
    "fr": """Résolution adoptée par l'Assemblée générale le 18 décembre 2031

86/301. Gestion durable des eaux souterraines

L'Assemblée générale,""",
    "en": """Resolution adopted by the General Assembly on 18 December 2031

86/301. Sustainable management of groundwater

The General Assembly,""",
}
Pair = tuple[str, str]
"""French, then English."""
PREAMBLE: Sequence[Pair] = (
    (
        "Rappelant ses résolutions 83/112 du 20 décembre 2028 et 84/215 du 19 décembre 2029 sur les eaux souterraines,",
        "Recalling its resolutions 83/112 of 20 December 2028 and 84/215 of 19 December 2029 on groundwater,",
    ),
    (
        (
            "Réaffirmant la Convention sur la diversité biologique et la Convention-cadre des Nations Unies sur les "
            "changements climatiques,"
        ),
        (
            "Reaffirming the Convention on Biological Diversity and the United Nations Framework Convention on Climate "
            "Change,"
        ),
    ),
    (
        "Constatant avec préoccupation que 2,4 milliards de personnes vivent dans des régions où l'eau manque,",
        "Noting with concern that 2.4 billion people live in regions where water is scarce,",
    ),
    (
        (
            "Considérant que l'extraction excessive menace les aquifères transfrontières, les zones côtières et les "
            "communautés autochtones,"
        ),
        (
            "Recognizing that excessive extraction threatens transboundary aquifers, coastal zones and indigenous "
            "communities,"
        ),
    ),
    (
        "Prenant note du rapport du Secrétaire général sur la coopération internationale en matière d'hydrologie,",
        "Taking note of the report of the Secretary-General on international cooperation in hydrology,",
    ),
    (
        (
            "Saluant les travaux du Programme des Nations Unies pour l'environnement et de l'Organisation des Nations "
            "Unies pour l'alimentation et l'agriculture dans 47 pays,"
        ),
        (
            "Welcoming the work of the United Nations Environment Programme and the Food and Agriculture Organization of "
            "the United Nations in 47 countries,"
        ),
    ),
)
OPERATIVE: Sequence[Pair] = (
    (
        (
            "Prie instamment les États Membres d'adopter, selon qu'il convient, une législation nationale sur "
            "l'extraction des eaux souterraines avant le 31 décembre 2035 ;"
        ),
        (
            "Urges Member States to adopt, as appropriate, national legislation on the extraction of groundwater by "
            "31 December 2035;"
        ),
    ),
    (
        (
            "Invite les gouvernements à communiquer au Secrétaire général des informations sur les aquifères "
            "transfrontières ;"
        ),
        "Invites Governments to communicate to the Secretary-General information on transboundary aquifers;",
    ),
    (
        (
            "Encourage les organisations régionales à coordonner leurs programmes de surveillance, dans la limite des "
            "ressources existantes ;"
        ),
        "Encourages regional organizations to coordinate their monitoring programmes, within existing resources;",
    ),
    (
        (
            "Demande aux États Membres de consacrer au moins 12 pour cent de leurs investissements hydrauliques à la "
            "protection des aquifères ;"
        ),
        (
            "Calls upon Member States to devote at least 12 per cent of their hydraulic investments to the protection of "
            "aquifers;"
        ),
    ),
    (
        "Décide de convoquer en 2033 une conférence internationale sur les eaux souterraines à Genève ;",
        "Decides to convene in 2033 an international conference on groundwater in Geneva;",
    ),
    (
        "Prend note des directives techniques qui figurent dans le document A/86/402 ;",
        "Takes note of the technical guidelines contained in document A/86/402;",
    ),
    (
        (
            "Prie le Programme des Nations Unies pour l'environnement d'aider les pays en développement, à leur demande, "
            "à former des hydrologues ;"
        ),
        (
            "Requests the United Nations Environment Programme to assist developing countries, upon request, in training "
            "hydrologists;"
        ),
    ),
    (
        (
            "Prie le Secrétaire général de lui présenter, à sa quatre-vingt-huitième session, un rapport sur "
            "l'application de la présente résolution ;"
        ),
        (
            "Requests the Secretary-General to submit to it, at its eighty-eighth session, a report on the implementation "
            "of the present resolution;"
        ),
    ),
)


def paragraphs(language: str) -> tuple[list[str], list[str]]:
    """The preambular and the operative paragraphs of one version."""
    side = ("fr", "en").index(language)
    return [pair[side] for pair in PREAMBLE], [pair[side] for pair in OPERATIVE]


def text(language: str, preamble: Sequence[str], operative: Sequence[str]) -> str:
    """A document of these paragraphs; the operative ones are numbered."""
    ends = [one.rstrip(" ;.") for one in operative]
    close = " ;" if language == "fr" else ";"
    numbered = [f"{n}. {one}{close if n < len(ends) else '.'}" for n, one in enumerate(ends, start=1)]
    return "\n\n".join((HEAD[language], *preamble, *numbered)) + "\n"


def version(language: str) -> str:
    """The whole resolution in one language."""
    return text(language, *paragraphs(language))
