import errno
import re
import sys
from pathlib import Path
from typing import Any

import pytest

from lineage.cli import inputs
from lineage.cli.inputs import emit, open_document, progress, stage_name, ui_language
from lineage.corpus import files, load, read_document
from lineage.errors import NotInCorpusError, UnreadableError
from lineage.render.catalogue import has

CORPUS = Path(__file__).parents[2] / "corpus"


def test_text_goes_to_standard_output_with_one_line_feed(capsysbinary: Any) -> None:
    emit("é\n\n")
    assert capsysbinary.readouterr().out == "é\n".encode()


def test_bytes_go_as_they_are(capsysbinary: Any) -> None:
    emit(b"PK\x03\x04")
    assert capsysbinary.readouterr().out == b"PK\x03\x04"


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    emit("one", tmp_path / "x.txt")
    emit("two", tmp_path / "x.txt")
    assert (tmp_path / "x.txt").read_bytes() == b"two\n"
    assert [path.name for path in tmp_path.iterdir()] == ["x.txt"]


def test_a_full_disk_leaves_the_file_that_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    emit("one", tmp_path / "x.txt")

    def refuse(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(files.os, "fsync", refuse)
    with pytest.raises(OSError, match="No space"):
        emit("two", tmp_path / "x.txt")
    assert (tmp_path / "x.txt").read_bytes() == b"one\n"
    assert [path.name for path in tmp_path.iterdir()] == ["x.txt"]


def test_a_folder_or_a_missing_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="is a folder"):
        emit("one", tmp_path)
    with pytest.raises(UnreadableError, match="does not exist"):
        emit("one", tmp_path / "no" / "x.txt")


@pytest.mark.parametrize("doc", ["78/228", "A/RES/78/228", str(CORPUS / "A-RES-78-228.md")])
def test_a_document_by_symbol_and_by_path(doc: str) -> None:
    assert open_document(doc, CORPUS).id == "A/RES/78/228"


def test_the_manifest_names_a_document_that_prints_no_symbol(tmp_path: Path) -> None:
    copy = tmp_path / "copy.md"
    copy.write_bytes((CORPUS / "A-C3-63-draft-rev.md").read_bytes())
    for doc in (CORPUS / "A-C3-63-draft-rev.md", copy):
        document = open_document(str(doc), CORPUS)
        assert document.id == "A/C.3/63/draft"
        assert document.symbol is None
    assert open_document(str(copy), tmp_path).id == "copy"


def test_what_is_not_printed_stays_unsaid_where_that_is_asked(tmp_path: Path) -> None:
    text = (CORPUS / "A-C3-63-draft-rev.md").read_bytes()
    (tmp_path / "draft.md").write_bytes(text)
    (tmp_path / "manifest.toml").write_text(
        '[[text]]\nid = "x"\nsymbol = "A/C.3/63/L.1"\nlanguage = "fr"\nfile = "draft.md"\n'
    )
    assert open_document("x", tmp_path).symbol == "A/C.3/63/L.1"
    corpus = load(tmp_path)
    assert read_document(corpus, corpus.entries[0], as_printed=True).symbol is None


@pytest.mark.parametrize("doc", ["nothing.md", "./nothing", "/nothing/at/all", "corpus/x.pdf"])
def test_a_missing_file_is_unreadable(doc: str) -> None:
    with pytest.raises(UnreadableError, match="no such file"):
        open_document(doc, CORPUS)


@pytest.mark.parametrize("doc", ["99/999", "A/C.3/63/L.9", "63/194", "rubbish"])
def test_a_missing_text_is_not_in_the_corpus(doc: str) -> None:
    with pytest.raises(NotInCorpusError):
        open_document(doc, CORPUS)


def test_a_broken_manifest_does_not_hinder_reading_a_file(tmp_path: Path) -> None:
    (tmp_path / "manifest.toml").write_text("[[text")
    assert open_document(str(CORPUS / "A-RES-78-228.md"), tmp_path).id == "A/RES/78/228"


@pytest.mark.parametrize(
    ("ui", "text", "expected"), [("en", "fr", "en"), (None, "fr", "fr"), (None, "es", "en"), (None, "", "en")]
)
def test_language_of_a_report(ui: str | None, text: str, expected: str) -> None:
    assert ui_language(ui, text) == expected


def test_progress_is_silent_where_there_is_no_terminal(capsys: Any) -> None:
    with progress() as show:
        show("reading", 1, 2)
    assert capsys.readouterr() == ("", "")


def test_progress_shows_on_a_terminal(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    with inputs.progress() as show:
        show("reading", 1, 2)
    assert capsys.readouterr().out == ""


def test_every_stage_that_the_code_names_has_its_words_in_both_languages() -> None:
    source = "\n".join(file.read_text(encoding="utf-8") for file in Path(inputs.__file__).parents[1].rglob("*.py"))
    stages = set(re.findall(r'progress\("([a-z]+)"', source))
    assert {"alignment", "histories", "reading"} <= stages
    assert {(one, ui) for one in stages for ui in ("en", "fr") if not has(ui, f"progress.{one}")} == set()
    assert stage_name("alignment", "fr") == "correspondances"
    assert stage_name("of another house", "fr") == "of another house"
