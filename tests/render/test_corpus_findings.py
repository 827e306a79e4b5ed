"""Findings about a corpus in the words of both languages."""

from __future__ import annotations

from lineage.corpus.findings import FindingKind, note, wrong
from lineage.corpus.manifest import ValueForm
from lineage.render import catalogue
from lineage.render.corpus_findings import findings_json, hint, report, what

FILE = wrong("text 3", FindingKind.UNKNOWN_SERIES, name="t")


def test_every_finding_and_every_form_has_its_words() -> None:
    assert [one for one in FindingKind if not catalogue.has("fr", f"finding.what.{one}")] == []
    assert [one for one in ValueForm if not catalogue.has("fr", f"finding.form.{one}")] == []


def test_a_finding_speaks_the_language_of_the_report() -> None:
    assert what(FILE, "fr") == "la série t n’est pas dans le manifeste"
    assert what(FILE, "en") == "the series t is not in the manifest"
    assert hint(FILE, "en") == 'Add [[series]] id = "t".'


def test_the_form_that_a_value_must_have_is_said_in_that_language_too() -> None:
    found = wrong("text 3", FindingKind.WRONG_FORM, name="adopted", value="'x'", form=ValueForm.DATE)
    assert what(found, "fr") == "adopted doit être une date telle que 2023-12-19, sans guillemets, et non 'x'"
    assert what(found, "en") == "adopted must be a date such as 2023-12-19, without quotes, not 'x'"


def test_a_report_fits_its_columns_and_counts() -> None:
    lines = report([FILE, note("x", FindingKind.NO_DATE)], "fr", 40).splitlines()
    assert max(map(len, lines)) <= 40
    assert lines[0].startswith("faux")
    assert lines[-1] == "faux\N{NO-BREAK SPACE}: 1, note\N{NO-BREAK SPACE}: 1"
    assert report([], "en", 40) == "nothing wrong"


def test_other_programs_get_the_name_and_the_values() -> None:
    rows = findings_json([FILE], "en")["problems"]
    assert isinstance(rows, list)
    assert (rows[0]["finding"], rows[0]["values"]) == ("unknown series", {"name": "t"})


def test_text_of_a_corpus_is_no_pattern() -> None:
    assert "{other}" in what(note("x", FindingKind.UNKNOWN_OPENING, words="{other} {0}"), "en")
