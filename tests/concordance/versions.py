"""One resolution of our own in two languages, paragraph by paragraph, and the texts made of it."""

import csv
from collections.abc import Sequence
from pathlib import Path

HEAD = {
    "fr": """Résolution adoptée par l'Assemblée générale le 18 décembre 2031

86/301. Gestion durable des eaux souterraines

L'Assemblée générale,""",
    "en": """Resolution adopted by the General Assembly on 18 December 2031

86/301. Sustainable management of groundwater

The General Assembly,""",
}
ROWS = Path(__file__).parent / "groundwater.csv"


def paragraphs(language: str) -> tuple[list[str], list[str]]:
    """The preambular and the operative paragraphs of one version."""
    with ROWS.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    preamble, operative = ([row[language] for row in rows if row["part"] == part] for part in ("preamble", "operative"))
    return preamble, operative


def text(language: str, preamble: Sequence[str], operative: Sequence[str]) -> str:
    """A document of these paragraphs; the operative ones are numbered."""
    ends = [one.rstrip(" ;.") for one in operative]
    close = " ;" if language == "fr" else ";"
    numbered = [f"{n}. {one}{close if n < len(ends) else '.'}" for n, one in enumerate(ends, start=1)]
    return "\n\n".join((HEAD[language], *preamble, *numbered)) + "\n"


def version(language: str) -> str:
    """The whole resolution in one language."""
    return text(language, *paragraphs(language))
