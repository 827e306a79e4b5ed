"""What `corpus add` has read is kept: no command after it parses the same texts again."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from lineage import documents
from lineage.corpus import load
from lineage.corpus.adding import Added, add_all
from lineage.corpus.candidates import Overrides
from lineage.corpus.loading import read_document
from lineage.pipeline.around import Around
from lineage.pipeline.reading_ahead import keep_added
from lineage.pipeline.store import NO_STORE, Store

FRENCH = Path(__file__).parents[2] / "corpus"
DRAFT = """Draft resolution

The General Assembly,

1. [Requests (EU)] [Urges (Mexico)] all harbours to keep their lamps lit;

2. (Japan) Invites the pilots to teach their craft [and to publish charts (CANZ)];
"""


def added(root: Path, files: list[Path], store: Store) -> tuple[Added, ...]:
    taken = add_all(root, tuple(files), Overrides(), skip_unreadable=True).added
    keep_added(root, taken, store, jobs=1, progress=lambda *_: None)
    return taken


def no_parsing(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise AssertionError("a text was parsed again")

    monkeypatch.setattr(documents, "read_data", refused)


def test_kept_texts_are_those_that_the_corpus_gives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    draft, store, root = tmp_path / "draft.txt", Store(root=tmp_path / "store"), tmp_path / "corpus"
    draft.write_text(DRAFT, encoding="utf-8")
    files = [path for path in sorted(FRENCH.iterdir()) if path.suffix in {".md", ".txt"}]
    taken = added(root, [*files, draft], store)
    assert len(taken) == 6
    corpus = load(root)
    read = {entry.key: read_document(corpus, entry) for entry in corpus.entries if entry.present}
    no_parsing(monkeypatch)
    arounds = {language: Around(corpus, language, store) for language in ("en", "fr")}
    assert {entry.key: a.document(entry) for a in arounds.values() for entry in a.entries} == read
    assert any("Mexico" not in p.text for document in read.values() for p in document.paragraphs)


def test_of_an_archive_what_the_first_question_asks_all_texts_for_is_kept_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(1, 23):
        text = (
            f"A/RES/70/{number}\n\nThe General Assembly,\n\n1. Asks harbour {number} to keep its {number} lamps lit;\n"
        )
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    store, root = Store(root=tmp_path / "store"), tmp_path / "corpus"
    taken = added(root, sorted(tmp_path.glob("*.txt")), store)
    assert len(taken) == 22
    no_parsing(monkeypatch)
    monkeypatch.setattr("lineage.pipeline.likeness.packed_pairs", documents.read_data)
    around = Around(load(root), "en", store)
    assert len(around.entries) == 22
    assert around.likeness.nearest([], [], 1) == set()
    assert all(around.runs_of(entry) and around.words_of(entry) for entry in around.entries)


def test_without_a_store_nothing_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "draft.txt"
    file.write_text(DRAFT, encoding="utf-8")
    (taken,) = added(tmp_path / "corpus", [file], NO_STORE)
    assert taken.document.paragraphs


@pytest.mark.parametrize("change", ["gone", "other bytes", "another text"])
def test_a_text_that_another_command_changed_meanwhile_is_not_kept_as_it_was(change: str, tmp_path: Path) -> None:
    draft, store, root = tmp_path / "draft.txt", Store(root=tmp_path / "store"), tmp_path / "corpus"
    draft.write_text(DRAFT, encoding="utf-8")
    taken = add_all(root, (draft,), Overrides(), skip_unreadable=True).added
    file = root / str(taken[0].entry.file)
    if change == "gone":
        file.unlink()
    else:
        file.write_text(DRAFT.replace("pilots", "divers"), encoding="utf-8")
    if change == "another text":
        manifest = root / "manifest.toml"
        listed = manifest.read_text(encoding="utf-8")
        now = sha256(file.read_bytes()).hexdigest()
        manifest.write_text(listed.replace(str(taken[0].entry.sha256), now), encoding="utf-8")
    keep_added(root, taken, store, jobs=1, progress=lambda *_: None)
    if change == "another text":
        around = Around(load(root), "en", store)
        (entry,) = around.entries
        assert any("divers" in p.text for p in around.document(entry).paragraphs)
