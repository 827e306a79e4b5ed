"""Resolutions on the upkeep of bridges, one a session, and the draft that follows them."""

from collections.abc import Sequence
from pathlib import Path

from lineage.documents import parse
from lineage.documents.resolution import Resolution
from lineage.drafting.housekeeping.draft_changes import NextDraft
from lineage.drafting.housekeeping.next_draft import next_draft
from lineage.sources import read_bytes

DAYS = {74: 3, 75: 7, 76: 1}
"""Day of December on which the resolution of a session was adopted; of all others the second."""
TEXTS = {
    "en": (
        "{symbol}\n\nResolution adopted by the General Assembly on {day}\n\nThe upkeep of bridges\n\n"
        "The General Assembly,\n\nRecalling its {recalled} on the upkeep of bridges,\n\n{PP2},\n\n1. {OP1};\n"
    ),
    "fr": (
        "{symbol}\n\nRésolution adoptée par l’Assemblée générale le {day}\n\nEntretien des ponts\n\n"
        "L’Assemblée générale,\n\nRappelant {recalled} sur l’entretien des ponts,\n\n{PP2},\n\n1. {OP1} ;\n"
    ),
}
WORDS = {
    "en": {"PP2": "Mindful of bridges", "OP1": "Decides to go on"},
    "fr": {"PP2": "Consciente des ponts", "OP1": "Décide de poursuivre"},
}
CITED = {
    "en": {"day": "{} December {}", "one": "{} of {}", "and": " and ", "its": ("resolution ", "resolutions ")},
    "fr": {"day": "{} décembre {}", "one": "{} du {}", "and": " et ", "its": ("sa résolution ", "ses résolutions ")},
}


def bridges(session: int, language: str = "en", recalled: Sequence[int] = (), **words: str) -> Resolution:
    """The resolution of a session (78/5, 79/6, ..) with these words in PP2 and OP1; PP1 recalls those of the sessions
    in `recalled`, or all since the seventy-fourth."""
    symbol = f"A/RES/{number(session)}"
    said = {
        **WORDS[language],
        **words,
        "symbol": symbol,
        "day": day(session, language),
        "recalled": listed(recalled or range(74, session), language),
    }
    text = TEXTS[language].format(**said)
    return parse(read_bytes(text.encode(), Path("text.txt")), document_id=symbol)


def number(session: int) -> str:
    return f"{session}/{session - 73}"


def day(session: int, language: str) -> str:
    return CITED[language]["day"].format(DAYS.get(session, 2), session + 1945)


def listed(sessions: Sequence[int], language: str) -> str:
    """The resolutions of these sessions with their days, as a text recalls them."""
    cited = CITED[language]
    *before, last = (cited["one"].format(number(one), day(one, language)) for one in sessions)
    return cited["its"][bool(before)] + (", ".join(before) + cited["and"] if before else "") + last


def drafted(
    *words: str, part: str = "OP1", last: int = 78, session: int | None = None, language: str = "en"
) -> NextDraft:
    """The draft that follows these wordings of a paragraph at successive sessions up to `last`; of the session after
    it, where none is given."""
    first = last - len(words) + 1
    *earlier, base = (bridges(first + at, language, **{part: one}) for at, one in enumerate(words))
    return next_draft(base, session or last + 1, earlier=earlier)
