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
    build(out, "first")
    (out / "stale.html").write_text("of the first build")
    build(out, "second")
    assert content_of(out) == "second"
    assert sorted(path.name for path in out.iterdir()) == [MARK, "index.html"]
    assert left_over(out) == []


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
