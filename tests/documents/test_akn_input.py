"""Akoma Ntoso as input: known by its bytes, read back whole, refused where it is another's or has been changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from lineage import corpus, documents, sources
from lineage.cli.app import main
from lineage.documents import akn
from lineage.errors import UnreadableError, UsageError

ROOT = Path(__file__).parents[2] / "corpus"
FRENCH = [entry for entry in corpus.load(ROOT).entries if entry.file is not None]
SPACE = 'xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"'
SMALL = """Résolution adoptée par l'Assemblée générale le 19 décembre 2023

*L'Assemblée générale*,

*Rappelant* sa résolution 64/293,

1. *Prie* le Secrétaire général de faire rapport ;

2. *Décide* de rester saisie de la question.
"""


def run(*words: str) -> None:
    assert main(list(words)) == 0


def small(folder: Path) -> str:
    (folder / "small.md").write_text(SMALL, encoding="utf-8")
    return akn.write(documents.read_file(folder / "small.md"))


def refused(folder: Path, text: str | bytes) -> str:
    path = folder / "x.xml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    with pytest.raises(UnreadableError) as caught:
        documents.read_file(path)
    assert caught.value.what.startswith("x.xml: ")
    return caught.value.what


@pytest.mark.parametrize("entry", FRENCH, ids=lambda entry: entry.id)
@pytest.mark.parametrize("suffix", [".xml", ".html", ".md", ".akn"])
def test_the_command_reads_back_what_it_wrote(entry: corpus.Entry, suffix: str, tmp_path: Path) -> None:
    file, again, first = (str(tmp_path / name) for name in (f"other{suffix}", "again.json", "first.json"))
    where = ("--corpus", str(ROOT))
    run("parse", entry.id, *where, "--akn", "-o", file)
    run("parse", file, "--json", *where, "-o", again)
    run("parse", entry.id, "--json", *where, "-o", first)
    assert Path(again).read_bytes() == Path(first).read_bytes()


def test_a_corpus_takes_akoma_ntoso_in(tmp_path: Path) -> None:
    entry = FRENCH[0]
    kept = corpus.read_document(corpus.load(ROOT), entry)
    place = tmp_path / "texts"
    place.mkdir()
    (place / "text.xml").write_text(akn.write(kept), encoding="utf-8")
    run("corpus", "add", str(place / "text.xml"), "--corpus", str(place))
    added = corpus.load(place)
    (held,) = [one for one in added.entries if one.present]  # beside it stands the text that it recalls
    found = corpus.read_document(added, held)
    assert [p.text for p in found.paragraphs] == [p.text for p in kept.paragraphs]
    assert (found.title, found.adopted, found.footnotes) == (kept.title, kept.adopted, kept.footnotes)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_encoding_that_a_file_declares_counts(encoding: str, tmp_path: Path) -> None:
    text = small(tmp_path)
    body = text.split("?>", 1)[1] if text.startswith("<?xml") else text
    name = "utf-16" if encoding == "utf-16" else "utf-8"
    (tmp_path / "x.xml").write_bytes(f'<?xml version="1.0" encoding="{name}"?>{body}'.encode(encoding))
    assert documents.read_file(tmp_path / "x.xml") == documents.read_file(tmp_path / "small.md")


@pytest.mark.parametrize(
    ("head", "form"),
    [
        (f"<akomaNtoso {SPACE}>", "akn"),
        (f'<?xml version="1.0"?>\n<!-- <html> --><a:akomaNtoso {SPACE.replace("xmlns", "xmlns:a")}>', "akn"),
        ("<!DOCTYPE akomaNtoso [<!ENTITY", "akn"),
        ('<!DOCTYPE akomaNtoso [<!ENTITY a "b">]>', "akn"),
        (f"<html><akomaNtoso {SPACE}>", "html"),
        (f"<!-- <akomaNtoso {SPACE}> --><html>", "html"),
    ],
)
def test_the_root_decides(head: str, form: str) -> None:
    assert (sources.sniff(head.encode(), ".html") == "akn") is (form == "akn")


def test_lines_are_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "x.xml").write_text(small(tmp_path), encoding="utf-8")
    with pytest.raises(UnreadableError, match=r"x\.xml: Akoma Ntoso"):
        sources.read(tmp_path / "x.xml")


def test_another_language_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.xml").write_text(small(tmp_path), encoding="utf-8")
    with pytest.raises(UnreadableError, match="in the language fr, not en"):
        documents.read_file(tmp_path / "x.xml", language="en")
    with pytest.raises(UsageError, match="no tables"):
        documents.read_file(tmp_path / "x.xml", language="tlh")


def test_what_others_wrote_is_refused(tmp_path: Path) -> None:
    assert "no resolution written by this program" in refused(tmp_path, f"<akomaNtoso {SPACE}><act/></akomaNtoso>")
    assert "damaged XML" in refused(tmp_path, f"<akomaNtoso {SPACE}><statement>")


def test_hostile_files_are_refused(tmp_path: Path) -> None:
    bomb = '<!DOCTYPE akomaNtoso [<!ENTITY a "aa"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
    assert "document type" in refused(tmp_path, f"{bomb}<akomaNtoso {SPACE}>&b;&c;</akomaNtoso>")
    deep = "<statement>" * 5_000 + "</statement>" * 5_000
    assert "nested deeper" in refused(tmp_path, f"<akomaNtoso {SPACE}>{deep}</akomaNtoso>")
    text = small(tmp_path)
    assert "one label" in refused(tmp_path, text.replace('title="OP2"', 'title="OP1"'))
    assert "not as this program" in refused(tmp_path, text.replace("Prie", "Prie<?lineage-character fffffffffff?>"))
    assert "half a character" in refused(tmp_path, text.replace("Prie", "Prie<?lineage-character d800?>"))
    assert "no tables" in refused(tmp_path, text.replace('language="fr"', 'language="tlh"'))
