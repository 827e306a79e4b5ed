"""Changes of state between two texts of a draft: what is put into brackets, freed, agreed, proposed for deletion."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lineage.cli.app import main

HEAD = {
    "en": "A/C.3/91/L.5\n\nFiji: draft resolution\n\nAccess to remote islands\n\nThe General Assembly,\n\n"
    "Recalling its resolution 89/4 of 3 December 2034,\n\n",
    "fr": "A/C.3/91/L.5\n\nFidji : projet de résolution\n\nAccès aux îles\n\nL’Assemblée générale,\n\n"
    "Rappelant sa résolution 89/4 du 3 décembre 2034,\n\n",
}
PLAIN = "1. Calls upon all States to ensure access for girls, as appropriate;\n\n2. Requests a report.\n"
MARKED = "1. Calls upon all States to ensure access for [girls][, as appropriate];\n\n2. [Requests a report.]\n"
FREED = "1. Calls upon all States to ensure access for girls, as appropriate;\n\n2. (agreed) Requests a report.\n"


@pytest.fixture
def files(tmp_path: Path) -> dict[str, str]:
    found = {}
    for name, body in (("plain", PLAIN), ("marked", MARKED), ("freed", FREED)):
        (tmp_path / f"{name}.md").write_text(HEAD["en"] + body, encoding="utf-8")
        found[name] = str(tmp_path / f"{name}.md")
    return found


def compared(capsys: pytest.CaptureFixture[str], old: str, new: str) -> dict[str, object]:
    assert main(["diff", old, new, "--json"]) == 0
    values: dict[str, object] = json.loads(capsys.readouterr().out)
    return values


def states(values: dict[str, object]) -> list[tuple[str, str, str | None, str | None]]:
    rows: list[dict[str, object]] = values["rows"]  # type: ignore[assignment]
    return [
        (entry["label"], one["words"], one["old"], one["new"])
        for row in rows
        for entry in row["entries"]  # type: ignore[attr-defined]
        for linked in entry["links"]
        for one in linked["states"]
    ]


def test_put_into_brackets(files: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    values = compared(capsys, files["plain"], files["marked"])
    assert states(values) == [
        ("OP1", "girls", None, "open"),
        ("OP1", ", as appropriate", None, "open"),
        ("OP2", "", None, "open"),
    ]
    assert values["counts"]["changes"] == {  # type: ignore[index]
        "substance": 3,
        "terminology": 0,
        "housekeeping": 0,
        "form": 0,
    }


def test_freed_and_agreed(files: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    found = states(compared(capsys, files["marked"], files["freed"]))
    assert ("OP1", "girls", "open", None) in found
    assert ("OP2", "", "open", "agreed") in found


def test_only_substance_finds_it(files: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", files["plain"], files["marked"], "--only", "substance", "--check"]) == 1
    shown = capsys.readouterr().out
    assert "“girls”: no mark → open, not agreed" in shown
    assert "form –" not in shown
    assert main(["diff", files["plain"], files["marked"], "--only", "form", "--check"]) == 0


def test_a_bracketed_request_has_its_state_and_a_bracketed_reserve_is_none(
    files: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["commitments", files["marked"], "--json"]) == 0
    first, second = json.loads(capsys.readouterr().out)["commitments"]
    assert (first["state"], first["hedges"], first["proposed_by"]) == ("open", [], [])
    assert (second["state"], second["verb"]) == ("open", "Requests")
    assert main(["commitments", files["plain"], "--json"]) == 0
    assert [c["state"] for c in json.loads(capsys.readouterr().out)["commitments"]] == [None, None]


@pytest.mark.parametrize(("reading", "words"), [("base", "Council"), ("proposed", "Commission")])
def test_readings_of_every_command(
    reading: str, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "draft.md"
    path.write_text(
        HEAD["en"] + "1. Urges States to report to the ~~Council~~ **Commission**;\n\n2. ~~Deplores it;~~\n"
    )
    for command in (["parse", str(path), "--json"], ["commitments", str(path), "--json"]):
        assert main([*command, "--reading", reading]) == 0
        shown = capsys.readouterr().out
        assert f"to the {words}" in shown
        assert ("Deplores" in shown) is (reading == "base" or '"dropped"' in shown)
