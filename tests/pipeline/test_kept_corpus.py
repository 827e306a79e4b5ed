"""A manifest is read once for the same bytes; what comes out is what `load` gives."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from lineage.corpus import Corpus, load
from lineage.corpus.manifest import MANIFEST, FaultyManifestError
from lineage.errors import UnreadableError
from lineage.pipeline import kept_corpus as kept
from lineage.pipeline.database import FILE
from lineage.pipeline.store import NO_STORE, Store

CORPUS = Path(__file__).parents[2] / "corpus"
TEXTS = "".join(f'[[text]]\nid = "A/RES/{n}/1"\nlanguage = "fr"\nfile = "{n}.txt"\n' for n in (70, 71))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    for n in (70, 71):
        (folder / f"{n}.txt").write_text("1. Décide de rester saisie de la question.\n", encoding="utf-8")
    (folder / MANIFEST).write_text(TEXTS, encoding="utf-8")
    return folder


def again(root: Path, store: Store) -> Corpus:
    """As another process would read it."""
    kept._kept.cache_clear()
    store.close()
    return kept.kept_corpus(root, store)


def test_what_is_kept_is_what_the_manifest_says(tmp_path: Path) -> None:
    store = Store(root=tmp_path / "store")
    assert again(CORPUS, store) == load(CORPUS) == again(CORPUS, store) == kept.kept_corpus(CORPUS, NO_STORE)
    store.close()


def test_toml_is_not_read_again_for_the_same_bytes(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(root=tmp_path / "store")
    first = again(root, store)
    monkeypatch.setattr(kept, "load_bytes", lambda *_: pytest.fail("the manifest was read again"))
    assert again(root, store) == first
    store.close()


def test_a_changed_manifest_is_read(root: Path, tmp_path: Path) -> None:
    store = Store(root=tmp_path / "store")
    assert len(again(root, store).entries) == 2
    (root / MANIFEST).write_text(TEXTS.rpartition("[[text]]")[0], encoding="utf-8")
    assert again(root, store) == load(root)
    assert len(kept.kept_corpus(root, store).entries) == 1
    store.close()


def test_a_damaged_entry_is_made_anew(root: Path, tmp_path: Path) -> None:
    store = Store(root=tmp_path / "store")
    first = again(root, store)
    store.close()
    with sqlite3.connect(tmp_path / "store" / FILE) as database:
        assert database.execute("UPDATE contents SET data = x'00'").rowcount == 1
    assert again(root, store) == first
    store.close()


def test_faults_are_never_kept(root: Path, tmp_path: Path) -> None:
    store = Store(root=tmp_path / "store")
    (root / MANIFEST).write_text(TEXTS + "[[text]]\nid = 7\n", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(FaultyManifestError):
            again(root, store)
    (root / MANIFEST).write_text("[[text", encoding="utf-8")
    with pytest.raises(UnreadableError):
        again(root, store)
    shutil.rmtree(root)
    with pytest.raises(UnreadableError):
        again(root, store)
    store.close()


def test_a_file_that_became_a_link_out_of_the_corpus_is_refused(root: Path, tmp_path: Path) -> None:
    store = Store(root=tmp_path / "store")
    again(root, store)
    (tmp_path / "secret.txt").write_text("1. Décide.\n", encoding="utf-8")
    (root / "70.txt").unlink()
    (root / "70.txt").symlink_to(tmp_path / "secret.txt")
    for corpus in (again, lambda *_: load(root)):
        with pytest.raises(FaultyManifestError):
            corpus(root, store)
    store.close()
