"""Where `-o FILE` puts a result, and what it never overwrites."""

import errno
import os
import shutil
import stat
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from lineage.cli import outputs
from lineage.cli.app import main
from lineage.cli.inputs import emit
from lineage.corpus import files
from lineage.errors import UnreadableError

CORPUS = Path(__file__).parents[2] / "corpus"
posix = pytest.mark.skipif(os.name == "nt", reason="links and pipes of POSIX")


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CORPUS, tmp_path / "corpus"))


@posix
def test_a_link_stays_and_the_file_it_points_to_is_written(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    target, link = tmp_path / "elsewhere" / "target.txt", tmp_path / "link.txt"
    target.write_text("old")
    link.symlink_to(Path("elsewhere") / "target.txt")
    emit("new", link)
    assert link.is_symlink()
    assert target.read_text() == "new\n"
    assert [path.name for path in target.parent.iterdir()] == ["target.txt"]


@posix
def test_a_link_to_a_file_that_is_not_there_yet_makes_it(tmp_path: Path) -> None:
    link = tmp_path / "link.txt"
    link.symlink_to("new.txt")
    emit("text", link)
    assert link.is_symlink()
    assert (tmp_path / "new.txt").read_text() == "text\n"
    (tmp_path / "nowhere.txt").symlink_to("no-folder/x.txt")
    with pytest.raises(UnreadableError, match="does not exist"):
        emit("text", tmp_path / "nowhere.txt")


@posix
def test_a_link_in_a_circle_is_refused(tmp_path: Path, capsys: Any) -> None:
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    assert main(["corpus", "list", "--corpus", str(CORPUS), "-o", str(tmp_path / "a")]) == 3
    assert "unexpected" not in capsys.readouterr().err
    assert (tmp_path / "a").is_symlink()


@posix
@pytest.mark.parametrize("through", ["pipe", "link"])
def test_a_pipe_is_written_into(tmp_path: Path, through: str) -> None:
    pipe, link = tmp_path / "pipe", tmp_path / "link"
    os.mkfifo(pipe)
    link.symlink_to(pipe)
    heard: list[bytes] = []
    reader = threading.Thread(target=lambda: heard.append(pipe.read_bytes()))
    reader.start()
    emit("through the pipe", pipe if through == "pipe" else link)
    reader.join(timeout=60)
    assert heard == [b"through the pipe\n"]
    assert stat.S_ISFIFO(pipe.lstat().st_mode)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["link", "pipe"]


@posix
@pytest.mark.parametrize(("minor", "code"), [(7, 3), (3, 0)], ids=["full", "null"])
def test_a_device_stays_a_device(tmp_path: Path, capsys: Any, minor: int, code: int) -> None:
    device = tmp_path / "device"
    try:
        os.mknod(device, stat.S_IFCHR | 0o666, os.makedev(1, minor))
        os.close(os.open(device, os.O_WRONLY))
    except (OSError, AttributeError):
        pytest.skip("a device cannot be made here")
    assert main(["corpus", "list", "--corpus", str(CORPUS), "-o", str(device)]) == code
    assert ("No space left on device" in capsys.readouterr().err) == (code == 3)
    assert stat.S_ISCHR(device.lstat().st_mode)
    assert [path.name for path in tmp_path.iterdir() if path.name != "corpus"] == ["device"]


@posix
def test_standard_output_by_its_name_keeps_what_stands_there(tmp_path: Path) -> None:
    if not Path("/proc/self/fd/1").exists():
        pytest.skip("the system has no names for open files")
    log = tmp_path / "log.txt"
    log.write_text("before\n")
    with log.open("a") as stream:
        arguments = [sys.executable, "-m", "lineage", "corpus", "list", "--corpus", str(CORPUS)]
        subprocess.run([*arguments, "-o", "/proc/self/fd/1"], stdout=stream, check=True)
    assert log.read_text(encoding="utf-8").startswith("before\ncoordination-action-traite")


def test_a_refusal_names_the_file_and_not_the_one_beside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(**place: Any) -> Any:
        raise PermissionError(errno.EACCES, "Permission denied", str(tmp_path / ".x.txt.k3j.tmp"))

    monkeypatch.setattr(files.tempfile, "mkstemp", refuse)
    with pytest.raises(PermissionError) as caught:
        emit("text", tmp_path / "x.txt")
    assert caught.value.filename == str(tmp_path / "x.txt")


def test_a_disk_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    block = os.stat_result((stat.S_IFBLK, *range(9)))
    monkeypatch.setattr(outputs, "_status", lambda path: block)
    with pytest.raises(UnreadableError, match="is a disk"):
        emit("text", tmp_path / "x")


def state(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


@pytest.mark.parametrize(
    ("arguments", "output"),
    [
        (("corpus", "list"), "manifest.toml"),
        (("parse", "78/228", "--json"), "A-RES-78-228.md"),
        (("parse", "78/228"), "A-RES-64-293.txt"),
        (("review", "decisions"), "review.toml"),
    ],
)
def test_nothing_of_the_corpus_is_overwritten(
    corpus: Path, capsys: Any, arguments: tuple[str, ...], output: str
) -> None:
    (corpus / "review.toml").touch()
    before = state(corpus)
    assert main([*arguments, "--corpus", str(corpus), "-o", str(corpus / output)]) == 2
    said = capsys.readouterr().err
    assert output in said
    assert "would be overwritten" in said
    assert len(said.splitlines()) == 2
    assert state(corpus) == before


@pytest.mark.parametrize("name", ["old.md", "new.md", "link.md"])
def test_a_file_that_the_command_reads_is_not_overwritten(tmp_path: Path, corpus: Path, capsys: Any, name: str) -> None:
    old, new = tmp_path / "old.md", tmp_path / "new.md"
    old.write_bytes((CORPUS / "A-C3-63-draft-rev.md").read_bytes())
    new.write_bytes((CORPUS / "E-RES-2017-18.md").read_bytes())
    (tmp_path / "link.md").symlink_to(old)
    assert main(["diff", str(old), str(new), "--corpus", str(corpus), "-o", str(tmp_path / name)]) == 2
    assert "read by this command" in capsys.readouterr().err
    assert old.read_bytes() == (CORPUS / "A-C3-63-draft-rev.md").read_bytes()


def test_a_broken_manifest_is_not_overwritten_either(corpus: Path, capsys: Any) -> None:
    manifest = corpus / "manifest.toml"
    manifest.write_text("[[text")
    assert main(["parse", str(corpus / "A-RES-78-228.md"), "--corpus", str(corpus), "-o", str(manifest)]) == 2
    assert "the manifest" in capsys.readouterr().err
    assert manifest.read_text() == "[[text"


def test_an_earlier_result_beside_the_texts_is_overwritten(corpus: Path) -> None:
    for _ in range(2):
        assert main(["corpus", "list", "--corpus", str(corpus), "-o", str(corpus / "list.txt")]) == 0


@posix
@pytest.mark.parametrize(("closed", "code"), [(">&-", 3), ("2>&-", 0), (">&- 2>&-", 3), (">&- -o x.txt", 0)])
@pytest.mark.parametrize("command", ["corpus list --json", "diff 78/228 75/158", "--help"])
def test_closed_streams(tmp_path: Path, closed: str, code: int, command: str) -> None:
    if "-o" in closed and command == "--help":
        pytest.skip("help has no -o")
    corpus = "" if command == "--help" else f"--corpus '{CORPUS}'"
    line = f"'{sys.executable}' -m lineage {command} {corpus} {closed}"
    done = subprocess.run(["sh", "-c", line], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == code
    assert ("standard output is closed" in done.stderr) == (closed == ">&-")
    assert "unexpected" not in done.stderr
    assert "Traceback" not in done.stderr
    assert (tmp_path / "x.txt").is_file() == ("-o" in closed)
