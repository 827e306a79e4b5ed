"""No pattern of the package takes more than its text's length: a line of 3 KB once ran for 33 s.

The readers' patterns are attacked in the test suite, and all patterns, those too that are built from tables, with one
long run of a word, a mark or white space; every attack on all of them is for `nox -s reliability`.
"""

from __future__ import annotations

import os
import re
import time

import pytest

from lineage.commitments.mandate_rows import mandate_rows
from lineage.commitments.patterns import rows_of
from tests.fuzz.patterns import (
    RUNS,
    Use,
    all_uses,
    attacks,
    cuts_words,
    grows,
    modules,
    repeats,
    repeats_a_group_possessively,
    slow,
)

LONG = "LINEAGE_RELIABILITY_ROUNDS" in os.environ
SECONDS = 1_500.0 if LONG else 8.0
"""Of the processor, for all patterns; what is left over then is said."""
TRUSTED = ("commitments/addressee_names.py",)
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


def test_no_pattern_takes_longer_than_its_text(uses_of_all: list[Use]) -> None:
    uses = [use for use in (uses_of_all if LONG else all_uses([], "sources")) if not use.place.startswith(TRUSTED)]
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


def test_no_pattern_is_quadratic_on_one_long_run(uses_of_all: list[Use]) -> None:
    """One word of 400,000 letters is let through by the readers' bounds: a pattern that tries each of its letters and
    goes to its end from there would take an hour."""
    uses = [use for use in uses_of_all if not use.place.startswith(TRUSTED) and repeats(use.pattern)]
    runs = [(use, run) for use in uses for run in RUNS]
    faults = [
        f"{use.place} {use.pattern.pattern[:80]!r}, {run!r}: {what}" for use, run in runs if (what := slow(use, run))
    ]
    assert not faults, "\n".join(faults)
    assert len(uses) > 300


def test_no_group_repeats_possessively(uses_of_all: list[Use]) -> None:
    """Python 3.11.0 to 3.11.4 read them wrong: 3.11.2 cut "Requests" into "Request", "" and "s". Atomic groups are read
    right."""
    for pattern in (r"(?:ab)*+", r"a(?:b|cd)?+", r"(?:(?:a\w+){0,2}+b)"):
        assert repeats_a_group_possessively(re.compile(pattern)), pattern
    for pattern in (r"(?>(?:ab)*)", r"\w++[ab]*+"):
        assert not repeats_a_group_possessively(re.compile(pattern)), pattern
    assert [use.place for use in uses_of_all if repeats_a_group_possessively(use.pattern)] == []


def test_no_pattern_cuts_a_word_into_several(uses_of_all: list[Use]) -> None:
    """A row for reviews took 3.7 s of processor for 275 French paragraphs, all other rows of commitments 0.7 s."""
    for pattern in (r"(?:(?!que\b)[a-z'-]+,? ?){0,12}?et", r"(?: ([\w-]+ ?){0,10})?$", r"(?:a+)+b"):
        assert cuts_words(re.compile(pattern)), pattern
    for pattern in (r"(?:[a-z]+ ){0,12}et", r"(?:[a-z]++,?+ ?+){0,12}et", r"(?:[a-z]++ ?+|[a-z]*')*", r"(?:[a-z]+)?"):
        assert not cuts_words(re.compile(pattern)), pattern
    found = [
        Use(f"{language}/mandates.csv", row.pattern, ("search",))
        for language in ("en", "fr")
        for role in sorted({row["role"] for row in rows_of(language, "mandates", ("role", "pattern"))})
        for row in mandate_rows(language, role)
    ]
    assert len(found) > 700
    faults = [use for use in (*found, *uses_of_all) if cuts_words(use.pattern)]
    assert not faults, "\n".join(f"{use.place} {use.pattern.pattern[:200]}" for use in faults)


@pytest.fixture(scope="module")
def uses_of_all(built_patterns: list[re.Pattern[str]]) -> list[Use]:
    """Every pattern of the package; to read its sources for them takes 2 s of processor."""
    return all_uses(built_patterns)


@pytest.fixture(scope="module")
def built_patterns() -> list[re.Pattern[str]]:
    """The patterns that the package builds from its tables while a document is read and its commitments are found."""
    import sys
    from pathlib import Path

    from lineage import documents
    from lineage.commitments import find_clauses, openers

    built: list[re.Pattern[str]] = []
    for module in modules(""):
        for value in vars(module).values():
            if hasattr(value, "cache_clear") and not module.__name__.endswith("spacy_models"):
                value.cache_clear()
    real = re.compile

    def noted(pattern: str, flags: int = 0) -> re.Pattern[str]:
        found = real(pattern, flags)
        caller = sys._getframe(1).f_code.co_filename
        if "lineage" in caller and not caller.endswith("spacy_models.py"):
            built.append(found)
        return found

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(re, "compile", noted)
        for path in sorted((Path(__file__).parents[2] / "corpus").glob("*.md"))[:2]:
            find_clauses(documents.read_file(path))
        for _, form, _ in openers._beginnings("fr", False):
            openers._compiled(form)
    return built
