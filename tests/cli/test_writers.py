"""Several people write to one corpus at one moment: nothing of theirs is lost."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from lineage.alignment.decisions import load_decisions
from lineage.cli.app import main
from lineage.corpus import load
from lineage.corpus.locking import LOCK, locked
from lineage.errors import UnreadableError

AT_ONCE = textwrap.dedent("""
    import json, os, sys, time
    from pathlib import Path
    import lineage.corpus.adding, lineage.alignment.decisions, lineage.cli.review, lineage.cli.corpus_add
    import lineage.pipeline
    from lineage.cli.app import main
    place = Path(sys.argv[1])
    writers = []
    for number, command in enumerate(json.loads(sys.argv[2])):
        writers.append(os.fork())
        if writers[-1] == 0:
            sys.stderr = (place / f"errors-{number}").open("w")
            while not (place / "go").exists():
                time.sleep(0.001)
            code = main(command)
            sys.stderr.flush()
            os._exit(code)
    (place / "go").touch()
    print(*(os.waitstatus_to_exitcode(os.waitpid(writer, 0)[1]) for writer in writers))
""")
"""One process that has loaded everything becomes as many as there are writers: each by itself loaded it for 0.5 s."""


def at_once(place: Path, commands: list[list[str]]) -> list[tuple[int, str]]:
    """Starts all commands at one moment, each in a process of its own; exit code and errors of each."""
    command = [sys.executable, "-c", AT_ONCE, str(place), json.dumps(commands)]
    codes = subprocess.run(command, text=True, capture_output=True, check=True).stdout.splitlines()[-1].split()
    return [(int(code), (place / f"errors-{number}").read_text()) for number, code in enumerate(codes)]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a system without fork")
def test_six_decisions_at_one_moment_are_all_kept(small_corpus: Path, tmp_path: Path) -> None:
    root = Path(shutil.copytree(small_corpus, tmp_path / "corpus"))
    why = ["--author", "A. Reader", "--date", "2026-03-01", "--reason", "read both", "--corpus", str(root)]
    pairs = [(f"A/RES/{a}", f"A/RES/{b}", label) for a, b in (("70/1", "72/2"), ("72/2", "74/3"))
             for label in ("PP1", "PP2", "OP1")]  # fmt: skip
    commands = [["review", "force", f"{a}#{label}", f"{b}#{label}", *why] for a, b, label in pairs]
    done = at_once(tmp_path, commands)
    assert done == [(0, "")] * 6
    assert len(load_decisions(root)) == 6
    assert not (root / LOCK).exists()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a system without fork")
def test_four_texts_added_at_one_moment_are_all_kept(small_corpus: Path, tmp_path: Path) -> None:
    root, files = tmp_path / "corpus", sorted(small_corpus.glob("*.md"))
    (tmp_path / "other.md").write_text(files[0].read_text().replace("70/1", "68/9").replace("2015", "2013"))
    commands = [
        ["corpus", "add", str(path), "--corpus", str(root), "--series", "s"] for path in (*files, tmp_path / "other.md")
    ]
    done = at_once(tmp_path, commands)
    assert [code for code, _ in done] == [0] * 4, done
    entries = load(root).entries
    assert sorted(path.name for path in root.glob("*.md")) == sorted(entry.file or "" for entry in entries)
    assert len(entries) == 4
    assert {path.name for path in root.iterdir() if path.suffix != ".md"} == {"manifest.toml"}


def test_a_writer_that_waits_too_long_says_for_whom(small_corpus: Path, tmp_path: Path) -> None:
    root = Path(shutil.copytree(small_corpus, tmp_path / "corpus"))
    words = "import sys; from pathlib import Path; from lineage.corpus.locking import locked\n"
    words += "with locked(Path(sys.argv[1])): print('in', flush=True); sys.stdin.readline()"
    other = subprocess.Popen([sys.executable, "-c", words, str(root)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert other.stdout is not None
    other.stdout.readline()
    with pytest.raises(UnreadableError, match=rf"another process writes .*process {other.pid} on "), locked(root, 0.1):
        pass
    other.kill()
    other.communicate()
    with locked(root, 5), locked(root, 5):
        assert (root / LOCK).is_file()
    assert not (root / LOCK).exists()


def test_a_folder_that_stays_empty_is_taken_away_again(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), locked(tmp_path / "new" / "corpus"):
        raise ZeroDivisionError
    assert not (tmp_path / "new" / "corpus").exists()


def test_reading_commands_take_no_lock(small_corpus: Path) -> None:
    before = {path.name for path in small_corpus.iterdir()}
    assert main(["corpus", "list", "--corpus", str(small_corpus)]) == 0
    assert {path.name for path in small_corpus.iterdir()} == before
