"""Nothing that a file, a name or a person brings in steers the terminal, and Ctrl-C says one line."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from lineage.cli.app import main
from lineage.cli.control import shown, tell

STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
EVIL = "\x1b[31m\x9b2J\u202e\x07"


@pytest.mark.parametrize("text", ["plain\ttext\n", "é 😀 قرار"])
def test_plain_text_is_shown_as_it_is(text: str) -> None:
    assert shown(text) == text


def test_what_steers_is_written_out_and_colours_of_a_report_stay() -> None:
    assert shown("a\x1b[31mb\x9b\udcff\u202e") == "a\\x1b[31mb\\x9b\\xff\\u202e"
    assert shown("a\x1b[31mb\x1b[2J", colours=True) == "a\x1b[31mb\\x1b[2J"


def test_a_note_keeps_to_the_width_of_the_terminal_and_stays_whole_elsewhere(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    note = "note: A/RES/80/228, given first, is newer than A/RES/78/228: what is told as new stood before"
    tell(note)
    assert capsys.readouterr().err == f"{note}\n"
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    tell(f"{note}\nand more")
    rows = capsys.readouterr().err.splitlines()
    assert max(map(len, rows)) <= 40
    assert (" ".join(rows[:-1]), rows[-1]) == (note, "and more")


@pytest.mark.parametrize("command", ["parse", "diff x", "corpus add", "check", "history", "search"])
def test_names_in_errors(command: str, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    main([*command.split(), f"no{EVIL}such.txt", "--corpus", str(tmp_path / f"cor{EVIL}pus")])
    heard = capsys.readouterr()
    assert heard.err
    assert not STEERING.search(heard.err + heard.out)


def test_reasons_of_decisions_and_titles_of_manifests(
    small_corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = Path(shutil.copytree(small_corpus, tmp_path / "corpus"))
    row = {"old": "A/RES/70/1#PP1", "new": "A/RES/72/2#PP1", "verdict": "force", "date": "d"}
    row |= {"author": r"A\u001b[31m", "reason": r"r\u009b2J\u202e"}
    lines = [f'{name} = "{value}"' for name, value in row.items()]
    (root / "review.toml").write_text("\n".join(["[[decision]]", *lines]), encoding="utf-8")
    for more in ([], ["--json"]):
        assert main(["review", "decisions", "--corpus", str(root), *more]) == 0
    said = capsys.readouterr().out
    assert "A\\x1b[31m" in said
    assert not STEERING.search(said)
    manifest = root / "manifest.toml"
    manifest.write_text(manifest.read_text().replace('title = "', r'title = "\u001b[31m', 1))
    assert main(["corpus", "list", "--corpus", str(root)]) == 3
    assert not STEERING.search(capsys.readouterr().err)


@pytest.mark.skipif(os.name == "nt", reason="signals are those of Unix")
@pytest.mark.parametrize("seconds", [0.15, 1.0])
def test_an_interruption_says_one_line(small_corpus: Path, tmp_path: Path, seconds: float) -> None:
    words = "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler)\n"
    words += "print('up', flush=True)\nfrom lineage.__main__ import run\nsys.exit(run())"
    command = [sys.executable, "-c", words, "build", "--corpus", str(small_corpus), "--out", str(tmp_path / "o")]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                               env={**os.environ, "LINEAGE_CACHE": "off"})  # fmt: skip
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(seconds)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate()
    assert (process.returncode, errors) == (130, "lineage: interrupted\n")
    assert not (tmp_path / "o").exists()
