"""The passages of a corpus are kept, brought up to date by document, and a damaged file costs time alone."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from lineage.corpus.adding import add_files
from lineage.corpus.candidates import Overrides
from lineage.drafting.agreed_language.search import search_index
from lineage.pipeline import NO_STORE, Store
from lineage.pipeline import passage_index as module
from lineage.pipeline.passage_index import passages
from tests.conftest import TEXT, VERSIONS

if TYPE_CHECKING:
    from pathlib import Path


def hits(root: Path, store: Store, query: str = "implement the present resolution") -> list[tuple[str, float]]:
    with passages(root, store) as kept:
        return [(hit.paragraph.id, hit.score) for hit in search_index(kept.index, query, kept.document).hits]


@pytest.fixture
def corpus(small_corpus: Path, tmp_path: Path) -> Path:
    return shutil.copytree(small_corpus, tmp_path / "corpus")


def test_with_and_without_a_store_the_answer_is_one(corpus: Path, tmp_path: Path) -> None:
    store = Store(root=tmp_path / "store")
    assert hits(corpus, store) == hits(corpus, store) == hits(corpus, NO_STORE) != []


def test_only_new_documents_are_read(corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store, read = Store(root=tmp_path / "store"), []
    hits(corpus, store)
    real = module._document
    monkeypatch.setattr(module, "_document", lambda c, entry, *rest: read.append(entry.id) or real(c, entry, *rest))
    hits(corpus, store)
    assert read == []
    more = tmp_path / "more.md"
    more.write_text(TEXT.format(**{**VERSIONS[0], "symbol": "76/4", "year": 2021}), encoding="utf-8")
    add_files(corpus, (more,), Overrides())
    assert "A/RES/76/4#OP1" in [name for name, _ in hits(corpus, store)]
    assert read == ["A/RES/76/4"]


def test_a_damaged_file_is_begun_anew(corpus: Path, tmp_path: Path) -> None:
    store = Store(root=tmp_path / "store")
    first = hits(corpus, store)
    (kept,) = (tmp_path / "store").glob("passages-*.sqlite3")
    kept.write_bytes(b"no database" * 1000)
    assert hits(corpus, store) == first
    assert hits(corpus, store) == first
