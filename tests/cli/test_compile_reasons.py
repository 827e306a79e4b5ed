"""An instruction that a compilation cannot follow says why, as the sheet of `apply` does."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lineage.cli.app import main
from tests.drafting.papers import BASE, write


def test_the_reason_is_that_of_the_sheet(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    base = write(tmp_path, "base.txt", BASE)
    said = "Delete OP9.\n\nIn OP2, replace “delegates” by “experts”.\n\nIn OP1, replace “States” by “all States”.\n"
    mail = write(tmp_path, "EU.txt", said)
    assert main(["compile", str(base), str(mail), "--ui", "en"]) == 0
    shown = " ".join(capsys.readouterr().out.split())
    assert "cannot be followed, the draft has no such paragraph: “Delete OP9.”" in shown
    assert "the words to be changed are not there" in shown
    assert main(["compile", str(base), str(mail), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)["findings"]
    assert main(["apply", str(base), str(mail), "--json"]) == 0
    steps = json.loads(capsys.readouterr().out)["steps"]
    mine = [(one["label"], one["hindrance"]) for one in found if one["problem"] == "not applied"]
    assert mine == [(one["label"], one["hindrance"]) for one in steps if one["hindrance"]]
    assert [why for _, why in mine] == ["no paragraph", "no words"]
