"""Papers as compile opens them: a list of instructions in a mail is a paper of its author."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from lineage.cli.app import main
from tests.drafting.papers import BASE, write

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

MAIL = """Dear colleagues,

In operative paragraph 1, replace “two years” with “year”.

Delete operative paragraph 3.

In operative paragraph 2, delete “whales”.

Merge OP2 and OP4.
"""


def test_a_mail_with_instructions_is_a_paper(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    base = write(tmp_path, "base.txt", BASE)
    mail = write(tmp_path, "mail.txt", MAIL)
    assert main(["compile", str(base), f"Brazil={mail}", "--json"]) == 0
    values = json.loads(capsys.readouterr().out)
    asked = {one["label"]: one["proposals"] for one in values["paragraphs"] if one["proposals"]}
    assert set(asked) == {"OP1", "OP2", "OP3", "OP4"}
    assert [(p["authors"], p["old"].strip(), p["new"].strip()) for p in asked["OP1"]] == [
        (["Brazil"], "two years", "year")
    ]
    assert asked["OP3"][0]["old"].startswith("Encourages donors")
    told = json.dumps(values, ensure_ascii=False)
    assert "delete “whales”" in told


def test_a_name_may_hold_an_equals_sign(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    base, mail = write(tmp_path, "base.txt", BASE), write(tmp_path, "mail.txt", MAIL)
    name = 'Group "A=B", Ltd'
    assert main(["compile", str(base), f"{name}={mail}", "--json"]) == 0
    sources = json.loads(capsys.readouterr().out)["sources"]
    assert [one["authors"] for one in sources] == [[name]]


def test_what_cannot_be_done_is_told_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    base = write(tmp_path, "base.txt", BASE)
    mail = write(tmp_path, "mail.txt", "In OP1, delete “whales”.\nDelete OP40.\n" * 50)
    assert main(["compile", str(base), f"Brazil={mail}", "--json"]) == 0
    findings = json.loads(capsys.readouterr().out)["findings"]
    assert [one["new"] for one in findings if one["new"]] == ["In OP1, delete “whales”.", "Delete OP40."]
