"""The French that the product itself says has the spaces and apostrophes of French."""

import re
import tomllib

from lineage.render import catalogue
from tests.architecture.source import PACKAGE

FRENCH_FAULTS = re.compile(r" [:;!?%»]|« |\w'\w|\u00a0[;!?]|\u202f[:%»]|«\u202f")
"""A space that breaks, or of the wrong width: narrow before ; ! ?, full before : % and inside guillemets."""


def test_french_spacing_in_every_report() -> None:
    wrong = {k: v for k, v in catalogue.strings("fr").items() if FRENCH_FAULTS.search(v)}
    assert wrong == {}


def test_french_spacing_in_every_error_and_hint() -> None:
    table = tomllib.loads((PACKAGE / "render" / "catalogue" / "refusals.toml").read_text(encoding="utf-8"))
    assert [row["fr"] for row in table["refusal"] if FRENCH_FAULTS.search(row.get("fr", ""))] == []
