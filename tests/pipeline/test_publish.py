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

    with pytest.raises(type(failure)) as caught:
        failing()
    assert not isinstance(failure, OSError) or getattr(caught.value, "filename", "") == str(out)
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


def test_a_git_repository_in_the_output_goes_on(tmp_path: Path) -> None:
    out = tmp_path / "reports"
    build(out, "first")

    def git(*words: str) -> str:
        command = ["git", "-C", str(out), "-c", "user.name=x", "-c", "user.email=x@example.org", *words]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    for words in (("init", "-q"), ("add", "-A"), ("commit", "-qm", "first"), ("gc", "-q")):
        git(*words)
    build(out, "second")
    assert git("status", "--short").split("\n")[0].strip() == "M index.html"
    git("commit", "-qam", "second")
    assert len(git("log", "--oneline").splitlines()) == 2


@pytest.mark.skipif(os.name == "nt", reason="modes are those of Unix")
def test_empty_folders_modes_and_times_of_folders_stay(tmp_path: Path) -> None:
    out = tmp_path / "reports"
    build(out, "first")
    (out / "mine" / "empty").mkdir(parents=True)
    (out / "mine").chmod(0o750)
    out.chmod(0o775)
    os.utime(out / "mine" / "empty", (1_000_000, 1_000_000))
    build(out, "second")
    assert (out / "mine" / "empty").stat().st_mtime == 1_000_000
    assert [path.stat().st_mode & 0o777 for path in (out / "mine", out)] == [0o750, 0o775]
    with published(out, {}) as folder:
        (folder / "pages").mkdir()
        (folder / "pages" / "x.html").write_text("x")
    build(out, "third")
    assert not (out / "pages").exists()


@pytest.mark.parametrize("name", ["reports", "[r]eports", "r*"])
def test_folders_of_other_people_beside_the_output_stay_whatever_their_names(tmp_path: Path, name: str) -> None:
    out = tmp_path / name
    beside = [f".{name}.building-notes", f".{name}.replaced-mine", f".{name}.building-1", f".{name}.building-999999999"]
    for each in (*beside, ".reports.building-x"):
        (tmp_path / each).mkdir(exist_ok=True)
        (tmp_path / each / "thesis.docx").write_text("ten years of work")
    for content in ("first", "second"):
        build(out, content)
    assert all((tmp_path / each / "thesis.docx").is_file() for each in beside)
    assert sorted(left_over(out)) == sorted({*beside, ".reports.building-x"})


def test_an_output_half_taken_away_is_swept(tmp_path: Path) -> None:
    half = tmp_path / ".reports.building-abcd"
    build(half, "an old output, exchanged and not yet taken away")
    build(tmp_path / "reports", "first")
    assert left_over(tmp_path / "reports") == []


def write(out: Path, files: dict[str, str], failure: BaseException | None = None) -> None:
    with published(out, {}) as folder:
        for name, content in files.items():
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_text(content)
        if failure:
            raise failure


@pytest.fixture
def mounted(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An output folder that cannot be exchanged."""
    out = tmp_path / "mnt"
    out.mkdir()
    (out / "lost+found").mkdir()
    monkeypatch.setattr(publish.os.path, "ismount", lambda path: Path(path) == out)
    monkeypatch.setattr(publish, "exchange", lambda fresh, out: pytest.fail("a mount point was exchanged"))
    return out


def test_a_mount_point_is_written_into(mounted: Path) -> None:
    with published(mounted, {}) as folder:
        (folder / "pages").mkdir()
        (folder / "index.html").write_text("first")
        (folder / "pages" / "stale.html").write_text("of the first build")
    (mounted / "mine").mkdir()
    (mounted / "mine" / "notes.txt").write_text("mine")
    build(mounted, "second")
    assert content_of(mounted) == "second"
    assert sorted(path.name for path in mounted.iterdir()) == [MARK, "index.html", "lost+found", "mine"]
    assert json.loads((mounted / MARK).read_text())["files"] == ["index.html"]
    assert left_over(mounted) == []


def test_a_failure_leaves_the_last_output_on_a_mount_point(mounted: Path) -> None:
    build(mounted, "first")
    with pytest.raises(ValueError, match="stop"):
        write(mounted, {"index.html": "half"}, ValueError("stop"))
    assert sorted(path.name for path in mounted.iterdir()) == [MARK, "index.html", "lost+found"]
    assert content_of(mounted) == "first"


@pytest.mark.parametrize("name", ["data", "data/mine.csv"])
def test_a_file_of_a_person_on_a_mount_point_is_never_overwritten(mounted: Path, name: str) -> None:
    build(mounted, "first")
    (mounted / name).parent.mkdir(exist_ok=True)
    (mounted / name).write_text("mine")
    with pytest.raises(UsageError, match="data"):
        write(mounted, {"index.html": "second", "data" if "/" in name else "data/x.csv": "of the second build"})
    assert (content_of(mounted), (mounted / name).read_text()) == ("first", "mine")


def test_a_kill_while_files_are_exchanged_is_mended_by_the_next_build(
    mounted: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(mounted, "first")
    replace = Path.replace

    def stop(self: Path, target: Path) -> Path:
        if Path(target).name == "z.html":
            raise KeyboardInterrupt
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", stop)
    with pytest.raises(KeyboardInterrupt):
        write(mounted, dict.fromkeys(("a.html", "index.html", "z.html"), "second"))
    monkeypatch.undo()
    monkeypatch.setattr(publish.os.path, "ismount", lambda path: Path(path) == mounted)
    build(mounted, "third")
    assert sorted(path.name for path in mounted.iterdir()) == [MARK, "index.html", "lost+found"]
