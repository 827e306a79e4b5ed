"""The guide to drafting: what it tells a delegate to type exists, and the parts that are ours run on the corpus."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from docx import Document

from lineage.cli.app import COMMANDS, main

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "drafting.md").read_text(encoding="utf-8")
LINES = [line for block in re.findall(r"```sh\n(.*?)```", GUIDE, re.DOTALL) for line in block.splitlines()]
WORDS = (
    "Recalling the inventory of lighthouses that port authorities keep under their own names,",
    "1. Invites fishing ports to keep a register of the vessels that land their catch there, and to publish it;",
    "2. Calls upon coastal States to train inspectors charged with checking the drift nets of all vessels;",
)


def test_every_command_of_the_guide_exists() -> None:
    assert LINES
    assert {shlex.split(line)[1] for line in LINES} <= {row.name for row in COMMANDS}


def write(path: Path, words: tuple[str, ...]) -> Path:
    document = Document()
    for text in ("The General Assembly,", *words):
        document.add_paragraph(text)
    document.save(str(path))
    return path


@pytest.mark.parametrize("line", [line for line in LINES if "--base" in line])
def test_the_redline_of_the_guide_can_be_made(line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    arguments = shlex.split(line)[1:]
    write(tmp_path / "A-RES-78-228.docx", WORDS)
    write(tmp_path / "draft.docx", (WORDS[0], WORDS[1].replace("Invites", "Urges"), WORDS[2]))
    monkeypatch.chdir(tmp_path)
    arguments[1] = "A-RES-78-228.docx"
    assert main([*arguments, "--corpus", str(ROOT / "corpus")]) == 0
    assert (tmp_path / arguments[arguments.index("-o") + 1]).is_file()
