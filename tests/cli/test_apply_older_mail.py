"""`lineage apply`: the lines of an older mail that are not worked in are said, on the screen and in the JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from lineage.cli.app import main

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

DRAFT = """Draft resolution

Fund

The General Assembly,

Recalling its resolution 72/1 of 1 May 2017,

1. Calls upon all donors to contribute generously to the Fund;

2. Expresses its appreciation for the work of the unit;

3. Recalls paragraphs 1 and 2 above;

4. Requests the Secretary-General to report.
"""
OWN = "In OP1, delete “generously”.\nDelete OP2.\n"
OLDER = "\n-----Original Message-----\n\nDelete OP4.\nIn OP3, delete “above”.\nThanks\n"


def test_an_older_mail_steers_no_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft, listed = tmp_path / "draft.txt", tmp_path / "revisions.txt"
    draft.write_text(DRAFT, encoding="utf-8")
    listed.write_text(OWN + OLDER.replace("Delete OP4.", "Delete OP4. \x1b]0;title\x07"), encoding="utf-8")
    assert main(["apply", str(draft), str(listed)]) == 0
    assert "\x1b" not in capsys.readouterr().err


def test_an_older_mail_is_told_with_its_words_and_is_in_the_json(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft, listed = tmp_path / "draft.txt", tmp_path / "revisions.txt"
    draft.write_text(DRAFT, encoding="utf-8")
    listed.write_text(OWN + OLDER, encoding="utf-8")
    assert main(["apply", str(draft), str(listed), "--ui", "en"]) == 0
    said = capsys.readouterr().err
    assert "4 lines of an older mail" in said
    assert "“-----Original Message----- Delete OP4." in said
    assert [line for line in said.splitlines() if line.startswith("  · ")] == [
        "  · Delete OP4.",
        "  · In OP3, delete “above”.",
    ]
    assert main(["apply", str(draft), str(listed), "--json"]) == 0
    done = json.loads(capsys.readouterr().out)
    assert done["quoted"] == ["-----Original Message-----", "Delete OP4.", "In OP3, delete “above”.", "Thanks"]
    listed.write_text(OWN, encoding="utf-8")
    assert main(["apply", str(draft), str(listed), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == done | {"quoted": []}


def test_labels_words_and_lost_numbers_have_fields_of_their_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft, listed = tmp_path / "draft.txt", tmp_path / "revisions.txt"
    draft.write_text(DRAFT, encoding="utf-8")
    listed.write_text("Delete OP1.\n", encoding="utf-8")
    assert main(["apply", str(draft), str(listed), "--json"]) == 0
    done = json.loads(capsys.readouterr().out)
    assert [(one["label"], one["now_label"]) for one in done["steps"]] == [("OP1", None)]
    assert all("now" not in one for one in done["steps"])
    looked = next(one for one in done["to_look_at"] if one["of"] == "cites gone")
    assert (looked["words"], looked["lost"]) == ("paragraphs 1 and 2 above", ["1"])
    assert looked["now"] in done["paragraphs"][-2]["text"]
