"""No pattern of the package takes more than its text's length: a line of 3 KB once ran for 33 s.

The readers' patterns are tried in the test suite; all of them, those too that are built from tables, by
`nox -s reliability`.
"""

from __future__ import annotations

import os
import re
import time

import pytest

from tests.fuzz.patterns import Use, all_uses, attacks, grows

LONG = "LINEAGE_RELIABILITY_ROUNDS" in os.environ
SECONDS = 1_500.0 if LONG else 8.0
"""Of the processor, for all patterns; what is left over then is said."""
TRUSTED = ("commitments/names.py",)
"""Patterns that see nothing but the package's own tables."""


def test_patterns_known_to_last_are_found() -> None:
    """The test of the test: the two that stopped a command, one exponential, and one that is only linear."""
    for pattern, call in (
        (r"\s{0,3}#{1,6}\s+(?P<text>.*?)\s*#*\s*$", "match"),
        (r"text-decoration[a-z-]*\s*:[^;]*line-through", "search"),
        (r"(?:a+)+b", "match"),
        (r"\s+$", "search"),
    ):
        use = Use("here", re.compile(pattern), (call,))
        assert any(grows(use, attack) for attack in attacks(use.pattern)), pattern
    linear = Use("here", re.compile(r"(?<!\s)\s+$"), ("search",))
    assert not any(grows(linear, attack) for attack in attacks(linear.pattern))


def test_no_pattern_takes_longer_than_its_text(built_patterns: list[re.Pattern[str]]) -> None:
    part = "" if LONG else "sources"
    uses = [use for use in all_uses(built_patterns, part) if not use.place.startswith(TRUSTED)]
    end = time.process_time() + SECONDS
    tried, faults = 0, []
    for use in uses:
        if time.process_time() > end:
            break
        found = ((attack, grows(use, attack)) for attack in attacks(use.pattern))
        wrong = next(((attack, what) for attack, what in found if what), None)
        faults += [f"{use.place} {use.pattern.pattern[:80]!r}, {wrong[0]!r}: {wrong[1]}"] if wrong else []
        tried += 1
    print(f"patterns: {tried} of {len(uses)} tried, {len(faults)} grow faster than their text")  # noqa: T201
    assert faults == []
    assert tried > 15


@pytest.fixture
def built_patterns(monkeypatch: pytest.MonkeyPatch) -> list[re.Pattern[str]]:
    """The patterns that the package builds from its tables while a document is read and its commitments are found."""
    built: list[re.Pattern[str]] = []
    if not LONG:
        return built
    import sys
    from pathlib import Path

    from lineage import documents
    from lineage.commitments import find_clauses

    real = re.compile

    def noted(pattern: str, flags: int = 0) -> re.Pattern[str]:
        found = real(pattern, flags)
        if "lineage" in sys._getframe(1).f_code.co_filename:
            built.append(found)
        return found

    monkeypatch.setattr(re, "compile", noted)
    for path in sorted((Path(__file__).parents[2] / "corpus").glob("*.md"))[:2]:
        find_clauses(documents.read_file(path))
    monkeypatch.undo()
    return built
