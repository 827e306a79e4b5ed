"""The hedges of a draft: the brief and the list of commitments have the same, with what is open."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lineage.cli.app import main

OLD = """Resolution adopted by the General Assembly on 16 December 2021

76/187. Lamps

The General Assembly,

Recalling its resolution 70/1,

1. Requests the Secretary-General to light the ports.
"""
NEW = """A/C.3/77/L.9

Draft resolution

Lamps

The General Assembly,

Recalling its resolution 70/1,

1. Invites Member States, as appropriate, to act [EU: , where possible,] on lamps;

[2. Encourages Member States, within existing resources, to light the ports;]

3. (EU) Calls upon Member States, where appropriate, to train the crews;

4. Urges States to act, and [invites the Office, upon request, to assist them];

5. Urges States [US delete: , where necessary,] to act on lamps.
"""
HEDGES = {
    "as appropriate": "",
    "within existing resources": "[open, not agreed]",
    "where appropriate": "[open, not agreed (EU)]",
    "upon request": "[open, not agreed]",
    "where necessary": "[proposed for deletion (US)]",
}


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text(OLD, encoding="utf-8")
    new.write_text(NEW, encoding="utf-8")
    return str(old), str(new)


def test_the_brief_tells_each_hedge_with_its_state(files: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["brief", *files, "--ui", "en"]) == 0
    lines = capsys.readouterr().out.splitlines()
    at = next(n for n, line in enumerate(lines) if line.startswith("Hedges: "))
    told = {line[2:].replace("“", "").replace("”", "") for line in lines[at:] if line.startswith("• ")}
    assert lines[at] == f"Hedges: {len(HEDGES)} wordings"
    assert told == {f"{words} {state}".strip() for words, state in HEDGES.items()}


def test_the_list_of_commitments_has_the_same_hedges(
    files: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["commitments", files[1], "--json"]) == 0
    found = json.loads(capsys.readouterr().out)["commitments"]
    assert {name for one in found for name in one["hedges"]} == set(HEDGES)
