import json
import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from lineage.errors import UnreadableError, UsageError
from lineage.pipeline import publish
from lineage.pipeline.publish import MARK, published


def build(out: Path, content: str) -> None:
    with published(out, {"texts": []}) as folder:
        (folder / "index.html").write_text(content)


def content_of(out: Path) -> str:
    return (out / "index.html").read_text()


def left_over(out: Path) -> list[str]:
    return sorted(path.name for path in out.parent.iterdir() if path.name != out.name)


def test_a_new_folder_and_the_next_one_over_it(tmp_path: Path) -> None:
    out = tmp_path / "deep" / "reports"
    with published(out, {}) as folder:
        (folder / "pages").mkdir()
        (folder / "index.html").write_text("first")
        (folder / "pages" / "stale.html").write_text("of the first build")
    assert json.loads((out / MARK).read_text())["files"] == ["index.html", "pages/stale.html"]
    build(out, "second")
    assert content_of(out) == "second"
    assert sorted(path.name for path in out.iterdir()) == [MARK, "index.html"]
    assert left_over(out) == []


@pytest.mark.parametrize("by", ["link", "copy"])
def test_files_that_no_build_wrote_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, by: str) -> None:
    def refuse(*arguments: object, **more: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    if by == "copy":
        monkeypatch.setattr(publish.os, "link", refuse)
    out = tmp_path / "reports"
    build(out, "first")
    (out / "mynotes.txt").write_text("mine")
    (out / "deep" / "down").mkdir(parents=True)
    (out / "deep" / "down" / "thesis.docx").write_text("mine too")
    if os.name != "nt":
        (out / "link").symlink_to(tmp_path)
    for content in ("second", "third"):
        build(out, content)
        assert content_of(out) == content
        assert (out / "mynotes.txt").read_text() == "mine"
        assert (out / "deep" / "down" / "thesis.docx").read_text() == "mine too"
        assert os.name == "nt" or (out / "link").is_symlink()
        assert json.loads((out / MARK).read_text())["files"] == ["index.html"]
    assert left_over(out) == []


@pytest.mark.parametrize("name", ["data", "data/mine.csv"])
def test_a_file_in_the_place_of_a_new_page_is_named_and_nothing_changes(tmp_path: Path, name: str) -> None:
    out = tmp_path / "reports"
    build(out, "first")
    (out / name).parent.mkdir(exist_ok=True)
    (out / name).write_text("mine")

    def clashing() -> None:
        with published(out, {}) as folder:
            (folder / "index.html").write_text("second")
            (folder / "data").write_text("of the second build")

    with pytest.raises(UsageError, match=name):
        clashing()
    assert content_of(out) == "first"
    assert (out / name).read_text() == "mine"
    assert left_over(out) == []


def test_a_refusal_of_the_disk_names_the_folder_that_was_asked_for(tmp_path: Path) -> None:
    out = tmp_path / "reports"

    def failing() -> None:
        with published(out, {}) as folder:
            (folder / "missing" / "x.html").write_text("")

    with pytest.raises(OSError, match="No such file") as caught:
        failing()
    assert caught.value.filename == str(out / "missing" / "x.html")


@pytest.mark.parametrize("system", ["linux", "other"])
def test_exchange_on_systems_with_and_without_the_call(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, system: str
) -> None:
    if system == "other":
        monkeypatch.setattr(publish, "_swapped", lambda one, other: False)
    out = tmp_path / "reports"
    build(out, "first")
    build(out, "second")
    assert content_of(out) == "second"
    assert left_over(out) == []


@pytest.mark.parametrize("failure", [OSError(28, "No space left on device"), KeyboardInterrupt(), ValueError("x")])
def test_a_failure_leaves_the_last_output(tmp_path: Path, failure: BaseException) -> None:
    out = tmp_path / "reports"
    build(out, "first")

    def failing() -> None:
        with published(out, {}) as folder:
            (folder / "index.html").write_text("half")
            raise failure

    with pytest.raises(type(failure)):
        failing()
    assert content_of(out) == "first"
    assert left_over(out) == []


def test_a_failed_exchange_leaves_the_last_output(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "reports"
    build(out, "first")
    monkeypatch.setattr(publish, "_swapped", lambda one, other: False)
    rename = Path.rename

    def refuse(self: Path, target: Path) -> Path:
        if "building" in self.name:
            raise OSError(5, "Input/output error")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(OSError, match="Input/output"):
        build(out, "second")
    assert content_of(out) == "first"
    assert left_over(out) == []


KILLED = textwrap.dedent("""
    import os, signal, sys
    from pathlib import Path
    from lineage.pipeline.publish import published
    with published(Path(sys.argv[1]), {}) as folder:
        (folder / "index.html").write_text("half")
        os.kill(os.getpid(), signal.SIGKILL)
""")


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="the system has no SIGKILL")
def test_a_killed_build_leaves_the_last_output_and_the_next_one_clears_up(tmp_path: Path) -> None:
    out = tmp_path / "reports"
    build(out, "first")
    killed = subprocess.run([sys.executable, "-c", KILLED, str(out)], check=False)
    assert killed.returncode == -signal.SIGKILL
    assert content_of(out) == "first"
    assert left_over(out) != []
    build(out, "second")
    assert content_of(out) == "second"
    assert left_over(out) == []


def test_an_output_put_aside_by_a_killed_exchange_comes_back(tmp_path: Path) -> None:
    out = tmp_path / "reports"
    build(out, "first")
    dead = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, check=True)
    out.rename(tmp_path / f".reports.replaced-{int(dead.stdout)}")
    with pytest.raises(ValueError, match="stop"), published(out, {}):
        raise ValueError("stop")
    assert content_of(out) == "first"


def test_a_build_at_work_is_left_alone(tmp_path: Path) -> None:
    other = tmp_path / f".reports.building-{os.getppid()}"
    other.mkdir()
    build(tmp_path / "reports", "first")
    assert other.is_dir()


def test_a_folder_with_other_things_is_never_replaced(tmp_path: Path) -> None:
    out = tmp_path / "home"
    out.mkdir()
    (out / "thesis.docx").write_text("ten years of work")
    with pytest.raises(UsageError, match="did not build"):
        build(out, "pages")
    (out / MARK).write_text(json.dumps({"format": "something else"}))
    with pytest.raises(UsageError, match="did not build"):
        build(out, "pages")
    assert (out / "thesis.docx").read_text() == "ten years of work"


def test_an_empty_folder_is_used(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    build(empty, "first")
    assert content_of(empty) == "first"


def test_a_file_in_the_place_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "reports"
    file.write_text("a file")
    for out in (file, file / "inside"):
        with pytest.raises(UnreadableError):
            build(out, "pages")
    assert file.read_text() == "a file"
