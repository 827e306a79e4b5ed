import errno
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from lineage import __version__
from lineage.cli import app
from lineage.cli.app import COMMANDS, CORPUS_COMMANDS, main
from lineage.errors import LineageError, NetworkError, NotInCorpusError, TableError, UnreadableError, UsageError

ROOT = Path(__file__).parents[2]


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> Callable[[BaseException], None]:
    """Makes `lineage parse` raise."""

    def install(error: BaseException) -> None:
        def command() -> None:
            raise error

        monkeypatch.setattr(app, "import_module", lambda name: SimpleNamespace(command=command))

    return install


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (LineageError("what", "hint"), 3),
        (UsageError("what", "hint"), 2),
        (UnreadableError("what", "hint"), 3),
        (TableError("what", "hint"), 3),
        (NotInCorpusError("what", "hint"), 4),
        (NetworkError("what", "hint"), 5),
    ],
)
def test_an_error_is_two_lines_and_its_exit_code(failing: Any, capsys: Any, error: LineageError, code: int) -> None:
    failing(error)
    assert main(["parse"]) == code
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == "lineage: what\nhint\n"


def test_an_error_without_hint_is_one_line_even_if_its_words_are_not(failing: Any, capsys: Any) -> None:
    failing(UnreadableError("two\nlines"))
    assert main(["parse"]) == 3
    assert capsys.readouterr().err == "lineage: two lines\n"


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "Make room on the disk"),
        (PermissionError(errno.EACCES, "Permission denied", "out/x.html"), "out/x.html: Permission denied"),
        (OSError(errno.EROFS, "Read-only file system", "out"), "Choose a place"),
        (FileNotFoundError(errno.ENOENT, "No such file or directory", "x"), "Check that the path is right"),
    ],
)
def test_a_refusal_of_the_system_is_exit_3(failing: Any, capsys: Any, error: OSError, words: str) -> None:
    failing(error)
    assert main(["parse"]) == 3
    assert words in capsys.readouterr().err


def test_a_fault_of_ours_is_no_traceback(failing: Any, capsys: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    failing(KeyError("x"))
    assert main(["parse"]) == 3
    assert "unexpected failure: KeyError" in capsys.readouterr().err
    monkeypatch.setenv("LINEAGE_DEBUG", "1")
    with pytest.raises(KeyError):
        main(["parse"])


def test_interruption_is_exit_130(failing: Any) -> None:
    failing(KeyboardInterrupt())
    assert main(["parse"]) == 130


@pytest.mark.parametrize(
    "arguments",
    [["nonsense"], ["--nonsense"], ["corpus", "nonsense"], ["corpus", "list", "--nonsense"], ["corpus", "add"]],
)
def test_wrong_usage_is_exit_2_and_two_lines(capsys: Any, arguments: list[str]) -> None:
    assert main(arguments) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert len(captured.err.splitlines()) == 2
    assert "--help" in captured.err


@pytest.mark.parametrize("arguments", [[], ["corpus"]])
def test_without_a_command_the_help_is_shown(capsys: Any, arguments: list[str]) -> None:
    assert main(arguments) == 2
    assert "Commands:" in capsys.readouterr().err


def test_version(capsys: Any) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"lineage {__version__}\n"


@pytest.mark.parametrize("row", [*COMMANDS, *CORPUS_COMMANDS], ids=lambda row: row.module)
def test_every_command_has_a_module_and_help(capsys: Any, row: app.CommandRow) -> None:
    path = ["corpus", row.name] if row in CORPUS_COMMANDS else [row.name]
    if row.name != "corpus":
        module = import_module(f"lineage.cli.{row.module}")
        assert hasattr(module, "command") or hasattr(module, "app")
    assert main([*path, "--help"]) == 0
    shown = capsys.readouterr().out
    assert f"Usage: lineage {' '.join(path)}" in shown
    assert "[[" not in shown.splitlines()[0]
    assert len(shown.split("\n\n")[1].split()) > 3


@pytest.mark.parametrize("row", [*COMMANDS, *CORPUS_COMMANDS], ids=lambda row: row.module)
def test_every_help_ends_with_examples_that_the_command_takes(capsys: Any, row: app.CommandRow) -> None:
    if row.name == "corpus":
        return
    path = ["corpus", row.name] if row in CORPUS_COMMANDS else [row.name]
    assert main([*path, "--help"]) == 0
    shown = capsys.readouterr().out
    assert max(map(len, shown.splitlines())) <= 80
    lines = shown.rpartition("Examples:\n")[2].replace("\\\n", " ").splitlines()
    assert lines
    for line in lines:
        words = shlex.split(line)
        assert words[: 1 + len(path)] == ["lineage", *path]
        app.LazyCommand(row).make_context(row.name, words[1 + len(path) :])


def test_a_help_names_arguments_as_a_delegate_does(capsys: Any) -> None:
    for row in COMMANDS:
        main([row.name, "--help"])
        assert re.search(r"<\w|\{", capsys.readouterr().out) is None, row.name


def test_every_module_of_a_command_is_in_the_table() -> None:
    listed = {row.module for row in (*COMMANDS, *CORPUS_COMMANDS)}
    for file in (ROOT / "lineage" / "cli").glob("*.py"):
        defines = "\ndef command(" in file.read_text(encoding="utf-8")
        assert not defines or file.stem in listed, file.name


def run(*arguments: str, **settings: Any) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "lineage", *arguments], capture_output=True, text=True, check=False, cwd=ROOT, **settings
    )


def test_the_module_runs_like_the_command() -> None:
    done = run("--version")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"lineage {__version__}\n", "")


def test_a_reader_that_goes_away_is_nothing_wrong() -> None:
    read, write = os.pipe()
    os.close(read)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "lineage", "corpus", "list"],
            stdout=write,
            stderr=subprocess.PIPE,
            check=False,
            cwd=ROOT,
        )
    finally:
        os.close(write)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no /dev/full")
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_full_disk_behind_standard_output_is_exit_3(unbuffered: str) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "lineage", "corpus", "list"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            cwd=ROOT,
            env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
        )
    assert done.returncode == 3
    assert "Make room on the disk" in done.stderr
    assert "Traceback" not in done.stderr


def test_output_is_utf8_whatever_the_locale_says() -> None:
    settings = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = subprocess.run(
        [sys.executable, "-m", "lineage", "corpus", "list"], capture_output=True, check=False, cwd=ROOT, env=settings
    )
    assert done.returncode == 0
    assert "Amélioration" in done.stdout.decode("utf-8")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_knows_the_commands(shell: str) -> None:
    settings = {
        **os.environ,
        "_LINEAGE_COMPLETE": f"complete_{shell}",
        "COMP_WORDS": "lineage comm",
        "COMP_CWORD": "1",
        "_TYPER_COMPLETE_ARGS": "lineage comm",
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    }
    assert "commitments" in run(env=settings).stdout
