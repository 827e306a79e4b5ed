"""Reports on commitments: calendar, brief, terminal, tables, and the commands that give them."""

import csv
import json
import re
from dataclasses import replace
from datetime import date
from io import StringIO
from pathlib import Path

import pytest

from lineage.cli.app import main
from lineage.commitments import find_clauses
from lineage.commitments.clause_changes import FactKind
from lineage.commitments.due_days import days_of_deadline
from lineage.commitments.lexicon import KINDS
from lineage.documents.resolution import Status
from lineage.render.calendar import icalendar
from lineage.render.catalogue import has
from lineage.render.commitment_tables import clauses_table
from lineage.render.data_frames import to_csv

from .phrases import clause, document

ROOT = Path(__file__).parents[2]
CORPUS = ["--corpus", str(ROOT / "corpus")]


def told(capsys: pytest.CaptureFixture[str], *args: str) -> str:
    """Standard output of a command that succeeds."""
    assert main([*args, *CORPUS]) == 0
    return capsys.readouterr().out


def calendar(text: str, status: Status = Status.ADOPTED) -> str:
    resolution = replace(document(text), adopted=date(2023, 12, 19), status=status)
    return icalendar(find_clauses(resolution), [resolution], "série", "fr", "fr").decode()


def test_an_end_is_one_event() -> None:
    unfolded = calendar("Décide de proroger jusqu'au 31 mars 2037 le mandat de la Mission").replace("\r\n ", "")
    (said,) = re.findall("SUMMARY:(.*?)\r", unfolded)
    assert said.replace("\N{NO-BREAK SPACE}", " ") == (
        "78/1\\, par. 1 : terme (mandat) : jusqu'au 31 mars 2037 – "
        "Décide : proroger jusqu'au 31 mars 2037 le mandat de la Mission"
    )


def test_the_line_of_an_event_says_what_is_to_be_done() -> None:
    unfolded = calendar("Prie le Secrétaire général de publier en 2029 un guide").replace("\r\n ", "")
    (said,) = re.findall("SUMMARY:(.*?)\r", unfolded)
    asked = "Prie → Secrétaire général : publier en 2029 un guide (en 2029)"
    assert said.replace("\N{NO-BREAK SPACE}", " ") == f"78/1\\, par. 1 : {asked}"


def test_calendar_is_well_formed_and_stable() -> None:
    text = "Prie le Secrétaire général de lui présenter, au plus tard le 1er juin 2029, un rapport ; long, très long"
    ics = calendar(text)
    assert ics == calendar(text)
    lines = ics.split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VCALENDAR", ""]
    assert all(len(line.encode()) <= 75 for line in lines)
    assert "DTSTART;VALUE=DATE:20290601" in lines
    assert "DTEND;VALUE=DATE:20290602" in lines
    assert "DTSTAMP:20231219T000000Z" in lines
    unfolded = ics.replace("\r\n ", "")
    assert re.search(r"^UID:[0-9a-f]{24}@resolution-lineage\r$", unfolded, re.M)
    assert "un rapport \\; long\\, très long" in unfolded
    assert "projet" not in unfolded


def test_events_of_a_draft_say_that_it_is_one() -> None:
    unfolded = calendar("Prie le Secrétaire général de présenter un rapport en 2029", Status.DRAFT).replace("\r\n ", "")
    assert unfolded.count("projet – non adopté") == 2


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Décide de siéger au plus tard en décembre 2025", date(2025, 12, 1), date(2025, 12, 31)),
        ("Décide de siéger à sa quatre-vingtième session", date(2025, 9, 1), date(2025, 12, 31)),
        ("Décide de siéger en 2026", date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_days_of_a_deadline(text: str, first: date, last: date) -> None:
    found = days_of_deadline(clause(text), "fr")
    assert found is not None
    assert (found.first, found.last) == (first, last)


def test_haste_without_a_date_is_on_no_calendar() -> None:
    assert days_of_deadline(clause("Exhorte les États à agir dans les meilleurs délais"), "fr") is None


def test_no_csv_cell_starts_a_formula() -> None:
    told = to_csv(
        clauses_table(find_clauses(document("Prie l'Office de @publier", "Salue les États", "=Salue les États")), "fr")
    )
    cells = [cell for row in csv.reader(StringIO(told)) for cell in row]
    assert not [cell for cell in cells if cell[:1] in {"=", "+", "-", "@", "\t"}]


@pytest.mark.parametrize("ui", ["fr", "en"])
def test_every_fact_has_words(ui: str) -> None:
    assert [kind.value for kind in FactKind if not has(ui, f"fact.{kind.value}")] == []


def test_json_of_a_text(capsys: pytest.CaptureFixture[str]) -> None:
    form = json.loads(told(capsys, "commitments", "78/228", "--json"))
    assert form["format"] == "lineage.commitments/1"
    rows = [row for row in form["commitments"] if row["label"] == "OP12"]
    assert [row["kind"] for row in rows] == ["note", "request", "note", "encourage"]
    assert rows[1]["addressees"] == ["ONUDC"]
    assert {row["kind"] for row in form["commitments"]} <= set(KINDS)
    assert all(row["part"] == "operative" for row in form["commitments"])
    needed = {
        "symbol",
        "label",
        "clause",
        "start",
        "end",
        "verb",
        "kind",
        "directive",
        "addressees",
        "action",
        "hedges",
    }
    assert needed | {"deadline", "reporting"} <= rows[0].keys()


@pytest.mark.parametrize("width", ["80", "120"])
def test_report_of_a_text_fits_its_width(
    width: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    report = told(capsys, "commitments", "64/293")
    assert "Dans l’annexe" in report
    assert max(map(len, report.splitlines())) <= int(width)


def test_timeline_names_what_is_not_observed(capsys: pytest.CaptureFixture[str]) -> None:
    report = " ".join(told(capsys, "commitments", "--addressee", "secretaire").split())
    assert "8 textes non observés" in report
    assert "projet – non adopté" in report
    assert "affaibli" not in report


def test_that_nothing_matches_is_said_once(capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["commitments", "78/228", "--addressee", "Nobody", "--ui", "en", *CORPUS]
    words = "No commitment matches: --addressee Nobody."
    assert main(asked) == 0
    heard = capsys.readouterr()
    assert words in heard.out
    assert heard.err == ""
    assert main([*asked, "--csv"]) == 0
    assert words in capsys.readouterr().err


@pytest.mark.parametrize(
    "args",
    [
        ["--kind", "plead"],
        ["--status", "gone"],
        ["78/228", "--status", "kept"],
        ["--by", "colour"],
        ["78/228", "--json", "--csv"],
    ],
)
def test_wrong_options_are_two_lines(args: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["commitments", *args, *CORPUS]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 2


@pytest.mark.parametrize("form", ["terminal", "markdown", "html"])
def test_brief_cites_every_line(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    page = told(capsys, "brief", "2017/18", "78/228", "--format", form)
    words = " ".join(page.replace("\\", "").split())
    assert re.search(r"78/228, par\.\s\d", words)
    assert "affaibli" not in words
    if form == "markdown":
        items = [line for line in page.splitlines() if line.startswith("- ") and not line.startswith("- *Et ")]
        assert items
        assert [line for line in items if "**[" not in line] == []
    if form == "html":
        assert "http:" not in page
        assert "https:" not in page
        assert page.count("<li>") <= 4 * 6


def test_brief_says_a_draft_is_one_and_what_is_not_supplied(capsys: pytest.CaptureFixture[str]) -> None:
    page = told(capsys, "brief", "A/C.3/63/draft", "78/228")
    assert "projet non adopté" in page
    assert "intermédiaires non fournis" in page
    assert main(["brief", "78/228", "78/228", *CORPUS]) == 2
