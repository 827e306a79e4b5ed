"""Invented wording for simulated series: paragraphs that share openings and long names, as negotiated texts do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.documents.resolution import Kind

if TYPE_CHECKING:
    from random import Random


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


OPENINGS = {
    Kind.PREAMBULAR: (
        "Recalling",
        "Recalling also",
        "Reaffirming",
        "Recognizing that",
        "Recognizing also that",
        "Noting with concern",
        "Welcoming",
        "Welcoming further",
        "Taking note of",
        "Bearing in mind",
        "Underlining",
        "Aware of",
    ),
    Kind.OPERATIVE: (
        "Urges",
        "Calls upon",
        "Invites",
        "Encourages",
        "Requests",
        "Also requests",
        "Welcomes",
        "Takes note of",
        "Expresses its concern about",
        "Stresses",
        "Decides to",
        "Recommends",
    ),
}
NAMES = (
    "the United Nations Programme on Coastal Heritage",
    "the Conference of the Parties to the Convention on Inland Waters",
    "Member States",
    "the Inter-Agency Network for the Protection of Wetlands",
    "the Secretary-General",
    "the Economic and Social Council",
    "States parties to the Protocol on Mountain Passes",
    "the Commission on Fisheries and Rural Livelihoods",
    "relevant regional and subregional organizations",
    "the Global Action Plan on Safe Harbours",
    "civil society, including non-governmental organizations",
    "the international financial institutions",
)
VERBS = _words(
    """strengthen promote assess finance monitor restore expand coordinate reinforce simplify evaluate publish collect
    exchange develop harmonize integrate protect preserve supervise fund facilitate organize review maintain improve
    verify adapt extend accelerate implement support consolidate prioritize map translate digitize insure inspect
    certify"""
)
ADJECTIVES = _words(
    """sustainable vulnerable seasonal regional traditional technical voluntary comprehensive independent transparent
    maritime rural urban coastal affordable reliable inclusive gender-responsive long-term bilateral annual scientific
    environmental legal institutional economic cultural digital local national cross-border timely adequate predictable
    effective equitable resilient remote shared balanced"""
)
NOUNS = _words(
    """harbours lighthouses fisheries archives wetlands cooperatives ferries estuaries markets seedlings aquifers
    bridges vineyards glaciers pastures reefs orchards canals dialects libraries workshops observatories ships nurseries
    reservoirs museums beacons tides dunes forests embankments apprenticeships inventories registries navigators
    pilots anglers shepherds boatbuilders households villages municipalities universities scholarships standards
    tariffs permits licences audits surveys datasets indicators warnings rescues floods droughts storms erosion
    salinity sediments migration habitats species turbines quotas subsidies loans grants pensions clinics schools
    curricula translators mediators arbitrators treaties ledgers maps sensors satellites cables"""
)
LINKS = ("with a view to", "in order to", "including by", "taking into account the need to", "while continuing to")
ENDINGS = (
    "as appropriate",
    "within existing resources",
    "in accordance with national legislation",
    "at all levels",
    "without delay",
    "on a voluntary basis",
)
MONTHS = ("January", "March", "May", "June", "July", "September", "October", "November", "December")


def noun_phrase(rng: Random) -> str:
    """An adjective and one noun, or two."""
    first = f"{rng.choice(ADJECTIVES)} {rng.choice(NOUNS)}"
    return first if rng.random() < 0.6 else f"{first} and {rng.choice(NOUNS)}"


def phrase(rng: Random) -> str:
    """A run of three to nine words that can be put into a paragraph."""
    kind = rng.randrange(3)
    if kind == 0:
        return f"and to {rng.choice(VERBS)} {noun_phrase(rng)}"
    if kind == 1:
        return f"{rng.choice(LINKS)} {rng.choice(VERBS)} {noun_phrase(rng)}"
    return f"in particular {noun_phrase(rng)}"


def reference(rng: Random) -> str:
    """A document with its date, or a meeting: what is brought up to date from text to text."""
    year = rng.randint(1998, 2019)
    day = f"{rng.randint(1, 28)} {rng.choice(MONTHS)} {year}"
    if rng.random() < 0.6:
        return f"resolution {year - 1945}/{rng.randint(20, 240)} of {day}"
    return f"the meeting held on {day}"


def clause(rng: Random) -> str:
    """A verb with its object and a purpose."""
    text = f"{rng.choice(VERBS)} {noun_phrase(rng)} for {noun_phrase(rng)}"
    return f"{text} {rng.choice(LINKS)} {rng.choice(VERBS)} {noun_phrase(rng)}" if rng.random() < 0.5 else text


def invented(rng: Random, kind: Kind) -> str:
    """One paragraph of 12 to about 90 words, without its final punctuation."""
    parts = [f"{rng.choice(OPENINGS[kind])} {rng.choice(NAMES)} to {clause(rng)}"]
    for _ in range(rng.choice((0, 1, 1, 2, 2, 3))):
        parts.append(f"and to {clause(rng)} in cooperation with {rng.choice(NAMES)}")
    if rng.random() < 0.45:
        parts.append(f"as set out in {reference(rng)}")
    if rng.random() < 0.4:
        parts.append(rng.choice(ENDINGS))
    return ", ".join(parts)
