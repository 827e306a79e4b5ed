"""Folders as they are found on disks: many files, read by several processes; circles, copies, what cannot be opened;
a disk that is full."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from lineage.cli.app import main
from lineage.corpus import load
from lineage.corpus.adding import add_all, add_files
from lineage.corpus.candidates import Overrides
from lineage.corpus.folders import all_files
from lineage.errors import UnreadableError
from tests.corpus.test_discovering import write

MANY = 45
"""Files: three steps."""


@pytest.fixture
def many(tmp_path: Path) -> Path:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(1, MANY + 1):
        write(folder, 70, number, f"Protection of the fish of sea {number}")
    (folder / "70-7.txt").write_text("no resolution")
    (folder / "70-9 copy.txt").write_bytes((folder / "70-9.txt").read_bytes())
    return folder


def state(root: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in root.iterdir() if path.name != ".lock"}


def test_two_processes_take_in_the_same_as_one(many: Path, tmp_path: Path, capsys: Any) -> None:
    said = []
    for jobs in ("1", "2"):
        options = ["--discover", "--skip-unreadable", "--jobs", jobs]
        assert main(["corpus", "add", str(many), "--corpus", str(tmp_path / jobs), *options]) == 1
        said.append(capsys.readouterr())
    assert said[0] == said[1]
    assert state(tmp_path / "1") == state(tmp_path / "2")
    assert len(load(tmp_path / "1").entries) == MANY - 1


def test_progress_ends_with_every_file_read(many: Path, tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []
    add_all(
        tmp_path / "c",
        all_files([many]),
        Overrides(),
        skip_unreadable=True,
        progress=lambda *step: told.append(step),
    )
    assert [done for stage, done, _ in told if stage == "reading"] == [0, 20, 40, MANY + 1]


def test_links_in_circles_are_walked_once(many: Path) -> None:
    found = all_files([many])
    (many / "up").symlink_to(many.parent, target_is_directory=True)
    (many / "inner").mkdir()
    (many / "inner" / "again").symlink_to(many, target_is_directory=True)
    (many / "one more name.txt").symlink_to(many / "70-1.txt")
    assert all_files([many, many / "up"]) == found
    (many / "self.txt").symlink_to(many / "self.txt")
    assert all_files([many])[-1].name == "self.txt", "a link to itself is named when it is read"
    with pytest.raises(UnreadableError, match=r"self\.txt"):
        add_files(many.parent / "c", (many / "self.txt",), Overrides())


def test_a_folder_of_more_files_than_the_bound_is_refused_when_the_bound_is_reached(
    many: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[Path] = []

    def looked_at(path: Path) -> Path:
        seen.append(path)
        return path

    monkeypatch.setattr("lineage.corpus.folders.resolved", looked_at)
    with pytest.raises(UnreadableError, match="more than 10 files"):
        all_files([many], most=10)
    assert len(seen) == 11


def test_a_folder_that_cannot_be_opened_is_named(
    many: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    closed = many / "closed"
    closed.mkdir()
    look = os.scandir

    def refused(path: Any) -> Any:
        if Path(path) == closed:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return look(path)

    monkeypatch.setattr(os, "scandir", refused)
    assert main(["corpus", "add", str(many), "--corpus", str(tmp_path / "c"), "--skip-unreadable", "--jobs", "1"]) == 1
    assert str(closed) in capsys.readouterr().err


def test_copies_are_named_and_stand_once(tmp_path: Path, capsys: Any) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    write(folder, 70, 1, "Protection of the fish of the sea")
    for number in range(4):
        (folder / f"70-1 copy {number}.txt").write_bytes((folder / "70-1.txt").read_bytes())
    assert main(["corpus", "add", str(folder), "--corpus", str(tmp_path / "c"), "--skip-unreadable"]) == 1
    assert capsys.readouterr().err.count("the same text as") == 4
    assert len(load(tmp_path / "c").entries) == 1


def test_two_versions_of_one_symbol_are_told_apart_from_copies(tmp_path: Path, capsys: Any) -> None:
    folder, corpus = tmp_path / "texts", tmp_path / "c"
    folder.mkdir()
    write(folder, 70, 1, "Protection of the fish of the sea")
    later = folder / "70-1 corrected.txt"
    later.write_text((folder / "70-1.txt").read_text().replace("Calls upon", "Urges"), encoding="utf-8")
    assert main(["corpus", "add", str(folder), "--corpus", str(corpus)]) == 3
    said = capsys.readouterr().err
    assert "another version of A/RES/70/1 (en)" in said
    assert not (corpus / "manifest.toml").exists()
    assert main(["corpus", "add", str(folder / "70-1.txt"), "--corpus", str(corpus)]) == 0
    assert main(["corpus", "add", str(later), "--corpus", str(corpus)]) == 0
    assert "in the place of 70-1.txt, which stays in the folder" in capsys.readouterr().out
    (entry,) = load(corpus).entries
    assert entry.file == later.name
    assert (corpus / "70-1.txt").is_file()


def test_a_disk_that_is_full_in_the_middle_leaves_the_corpus_as_it_was(
    many: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, files = tmp_path / "c", all_files([many])
    add_files(root, files[:3], Overrides(series="s"))
    before = state(root)
    sync, synced = os.fsync, []

    def full(handle: int) -> None:
        synced.append(handle)
        if len(synced) > 20:
            raise OSError(errno.ENOSPC, "No space left on device")
        sync(handle)

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(OSError, match="No space left"):
            add_all(root, files, Overrides(), skip_unreadable=True)
    assert state(root) == before
    taken = add_all(root, files, Overrides(), skip_unreadable=True)
    assert len(taken.added) == MANY - 1
