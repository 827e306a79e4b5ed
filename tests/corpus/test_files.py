"""Paths of a corpus stay inside of it, whatever part of them is a link."""

from pathlib import Path

import pytest

from lineage.corpus.files import all_inside, inside
from lineage.errors import UnreadableError


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "elsewhere" / "deep").mkdir(parents=True)
    (tmp_path / "elsewhere" / "deep" / "x.txt").write_text("x", encoding="utf-8")
    (tmp_path / "corpus" / "own").mkdir(parents=True)
    (tmp_path / "corpus" / "own" / "x.txt").write_text("x", encoding="utf-8")
    (tmp_path / "corpus" / "out").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    (tmp_path / "corpus" / "round").symlink_to(tmp_path / "corpus" / "own", target_is_directory=True)
    (tmp_path / "corpus" / "self.txt").symlink_to(tmp_path / "corpus" / "self.txt")
    (tmp_path / "by another name").symlink_to(tmp_path / "corpus", target_is_directory=True)
    return tmp_path / "corpus"


@pytest.mark.parametrize("file", ["out/deep/x.txt", "out/deep/none.txt", "../elsewhere/deep/x.txt", "/etc/hosts"])
def test_a_path_that_a_link_or_a_step_up_leads_out_is_refused(root: Path, file: str) -> None:
    with pytest.raises(UnreadableError, match="leaves the corpus"):
        inside(root, file)
    assert not all_inside(root, ["own/x.txt", file])


@pytest.mark.parametrize("file", ["own/x.txt", "round/x.txt", "own/none.txt", "self.txt"])
def test_a_path_that_stays_is_taken_though_a_link_is_on_it(root: Path, file: str) -> None:
    assert inside(root, file) == root / file
    assert inside(root.parent / "by another name", file).name == Path(file).name
    assert all_inside(root, [file])
