"""The guide to drafting: what it tells a delegate to type exists, and the parts that are ours run on the corpus."""

from __future__ import annotations

import json
import re
import shlex
import shutil
from contextlib import redirect_stdout
from io import StringIO
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


TEXT = next(line for line in LINES if " draft " in line).split()[2]
REVISIONS = "Révisions orales\n\nAu paragraphe 33, remplacer « quatre-vingtième » par « quatre-vingt-deuxième ».\n"
HEDGE = (" session,", " session, dans la limite des ressources existantes,")


@pytest.fixture
def table_of_the_guide(tmp_path: Path) -> Path:
    """A folder with the files that the guide names, and a corpus that has the drafts and texts of its last commands."""
    folder = tmp_path / "negotiation"
    folder.mkdir()
    shutil.copytree(ROOT / "corpus", folder / "corpus")
    with redirect_stdout(StringIO()) as said:
        assert main(["parse", TEXT, "--corpus", str(ROOT / "corpus"), "--json"]) == 0
    found = json.loads(said.getvalue())["paragraphs"]
    marks = {"operative": "{number}. {text}", "preambular": "{text}"}
    words = tuple(
        f"{p['number']}) {p['text']}" if "(" in p["label"] else marks[p["kind"]].format(**p)
        for p in found
        if p["kind"] in marks
    )
    assert sum(HEDGE[0] in text for text in words) > 0
    write(folder / "base.docx", words)
    write(folder / "A-RES-78-228.docx", words)
    write(folder / "eu.docx", (*words[:-1], words[-1].replace(*HEDGE)))
    write(folder / "mexico.docx", (*words[:-1], words[-1].replace("à titre prioritaire ", "")))
    (folder / "revisions.txt").write_text(REVISIONS, encoding="utf-8")
    for symbol in dict.fromkeys(re.findall(r"\S+/\S+", " ".join(LINES[-2:]))):
        draft = "/L." in symbol
        text = "\n\n".join(words[:-1] if symbol == "A/C.3/80/L.13" else (*words[:-1], words[-1].replace(*HEDGE)))
        full = symbol if draft else f"A/RES/{symbol}"
        path = folder / f"{full.replace('/', '-')}.txt"
        path.write_text(f"{full}\n\nTraite des personnes\n\nL'Assemblée générale,\n\n{text}\n", encoding="utf-8")
        day = [] if draft else ["--adopted", "2025-12-18"]
        assert main(["corpus", "add", str(path), "--symbol", full, *day, "--corpus", str(folder / "corpus")]) == 0
    return folder


def test_the_lines_of_the_guide_run_one_after_the_other(
    table_of_the_guide: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One negotiation: later lines read what earlier ones wrote."""
    monkeypatch.chdir(table_of_the_guide)
    for line in LINES:
        arguments = shlex.split(line)[1:]
        assert main(arguments) == (1 if "--strict" in arguments else 0), line
        if "-o" in arguments:
            written = table_of_the_guide / arguments[arguments.index("-o") + 1]
            assert Document(str(written)).paragraphs, line
