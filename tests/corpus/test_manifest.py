import hashlib
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from lineage.cli.app import main
from lineage.corpus import load
from lineage.corpus.manifest import _FIELDS, FaultyManifestError, load_leniently
from lineage.corpus.records import Entry
from lineage.documents.resolution import Status
from lineage.errors import UnreadableError


def text(identity: str = "A/RES/78/228", **values: Any) -> dict[str, Any]:
    return {"id": identity, "series": "s", **values}


def test_every_field_of_an_entry_has_its_check() -> None:
    assert set(_FIELDS) == {field.name for field in fields(Entry)}


def test_an_entry_has_what_the_manifest_says(manifest: Any) -> None:
    root = manifest(
        text(
            symbol="A/RES/78/228",
            session=78,
            adopted=date(2023, 12, 19),
            organ="Assemblée générale",
            title="T",
            status="adopted",
            language="fr",
            file="x.md",
            sha256="0" * 64,
        ),
        text("A/C.3/63/draft", status="draft", stands_for="A/RES/63/194", dated=date(2008, 11, 10)),
    )
    corpus = load(root)
    draft, adopted = corpus.entries
    assert (draft.id, draft.status, draft.symbol, draft.present) == ("A/C.3/63/draft", Status.DRAFT, None, False)
    assert (adopted.adopted, adopted.session, adopted.language) == (date(2023, 12, 19), 78, "fr")
    assert corpus.series[0].entries == (draft, adopted)


def test_entries_stand_in_date_order_whatever_the_order_of_the_file(manifest: Any) -> None:
    days = {"A/RES/76/186": date(2021, 12, 16), "A/RES/61/180": date(2006, 12, 20), "A/RES/78/228": date(2023, 12, 19)}
    root = manifest(*(text(symbol, adopted=day) for symbol, day in days.items()))
    assert [entry.id for entry in load(root).entries] == ["A/RES/61/180", "A/RES/76/186", "A/RES/78/228"]


def test_a_text_without_a_date_stands_in_its_session(manifest: Any) -> None:
    root = manifest(
        text("A/RES/78/228", adopted=date(2023, 12, 19)),
        text("A/RES/76/186", symbol="A/RES/76/186"),
        text("E/RES/2017/18", symbol="E/RES/2017/18"),
        text("zero-draft", session=78, status="draft"),
        text("nothing known"),
    )
    ids = [entry.id for entry in load(root).entries]
    assert ids == ["E/RES/2017/18", "A/RES/76/186", "zero-draft", "A/RES/78/228", "nothing known"]


FAULTS = {
    "no id": ({"title": "x"}, "has no id", ""),
    "id of a paragraph": (text("A/RES/1/1#OP1"), "id must be one line of text without #, <", "'A/RES/1/1#OP1'"),
    "control character in an id": (text("A/RES/1\x07/1"), "id must be one line of text", "'A/RES/1\\x07/1'"),
    "id that turns the text around": (text("A/RES/\u202e1/1"), "id must be one line of text", "\\u202e1/1'"),
    "id that climbs": (text("../../x"), "id must be one line of text", "'../../x'"),
    "mark-up in an id": (text("<script>"), "id must be one line of text", "'<script>'"),
    "mark-up in a symbol": (text(symbol="A/<b>1"), "symbol must be one line of text", "'A/<b>1'"),
    "unknown key": (text(simbol="A/RES/1/1"), "the key simbol is not known; known are id, symbol, session", "simbol"),
    "date in quotes": (
        text(adopted="2023-12-19"),
        "adopted must be a date such as 2023-12-19, without quotes, not '2023-12-19'",
        "adopted (value: '2023-12-19', form: date)",
    ),
    "session as text": (text(session="78"), "session must be a number, not '78'", "'78'"),
    "unknown status": (text(status="final"), 'status must be "adopted" or "draft", not \'final\'', "'final'"),
    "language by name": (text(language="French"), "language must be a code such as \"fr\", not 'French'", "'French'"),
    "hash too short": (text(sha256="abc"), "sha256 must be 64 hexadecimal digits, not 'abc'", "'abc'"),
    "file without language": (text(file="x.md"), "has a file but no language", "x.md"),
    "absolute path": (text(file="/etc/passwd", language="fr"), "is outside the corpus", "/etc/passwd"),
    "climbing path": (text(file="../x.md", language="fr"), "is outside the corpus", "../x.md"),
    "path of another system": (text(file="..\\x.md", language="fr"), "is outside the corpus", "..\\x.md"),
    "unknown series": (text(series="t"), "the series t is not in the manifest", "t"),
    "unknown related series": ({"id": "x", "related": ["s", "t"]}, "the series t is not in the manifest", "t"),
}


@pytest.mark.parametrize("case", FAULTS)
def test_a_fault_is_refused_with_what_was_found_and_what_may_be_there(manifest: Any, case: str, capsys: Any) -> None:
    bad, message, found = FAULTS[case]
    root = manifest(bad)
    with pytest.raises(FaultyManifestError) as caught:
        load(root)
    assert found in caught.value.what
    assert "manifest.toml" in caught.value.what
    assert caught.value.hint
    assert main(["corpus", "list", "--corpus", str(root)]) == 3
    said = capsys.readouterr().err
    assert message in said
    assert "manifest.toml" in said


def test_all_faults_are_found_at_once(manifest: Any) -> None:
    root = manifest(text("a", status="final", session="x"), text("b"), text("b"), text("c", series="t"))
    corpus, problems = load_leniently(root)
    assert len(problems) == 4
    assert {entry.id for entry in corpus.entries} == {"b", "c"}
    with pytest.raises(UnreadableError, match="and 3 more"):
        load(root)


def test_two_entries_of_one_id_are_refused_unless_in_two_languages(manifest: Any) -> None:
    assert len(load(manifest(text("a", language="fr"), text("a", language="en"))).entries) == 2
    with pytest.raises(UnreadableError, match="two entries of one id and language: fr"):
        load(manifest(text("a", language="fr"), text("a", language="fr")))


def test_two_series_of_one_id_are_refused(manifest: Any) -> None:
    with pytest.raises(UnreadableError, match="series twice: s"):
        load(manifest(text("a"), series=("s", "s")))


def test_a_link_that_points_outside_leaves_the_corpus(manifest: Any, tmp_path: Path) -> None:
    outside = tmp_path / "secret.md"
    outside.write_text("secret")
    root = manifest(text(file="x.md", language="fr"))
    (root / "x.md").symlink_to(outside)
    with pytest.raises(UnreadableError, match="file outside the corpus"):
        load(root)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"[[text]\n", "not TOML"),
        (b'id = "caf\xe9"\n', "not UTF-8 at byte 9"),
        (b'format = "lineage.corpus/9"\n', "the format is “lineage.corpus/9”, this version reads “lineage.corpus/1”"),
        (b'text = "none"\n', "is not a list of tables [[text]]"),
        (b"series = [1]\n", "is not a list of tables [[series]]"),
        (b"[[series]]\ntitle = 'x'\n", "a series needs an id"),
        (b"[[series]]\nid = '../x'\n", "id must be one line of text without #, <"),
    ],
)
def test_a_broken_manifest_says_where(tmp_path: Path, content: bytes, message: str, capsys: Any) -> None:
    (tmp_path / "manifest.toml").write_bytes(content)
    with pytest.raises(UnreadableError) as caught:
        load(tmp_path)
    assert "\n" not in caught.value.what
    assert main(["corpus", "list", "--corpus", str(tmp_path)]) == 3
    what, _ = capsys.readouterr().err.splitlines()
    assert "manifest.toml: " in what
    assert message in what


def test_no_manifest_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="no corpus here") as caught:
        load(tmp_path / "nowhere")
    assert "lineage corpus add" in caught.value.hint


def test_the_manifest_of_the_project(project_corpus: Path) -> None:
    corpus = load(project_corpus)
    (series,) = corpus.series
    adopted = [(entry.id, str(entry.adopted)) for entry in series.entries if not entry.draft]
    assert adopted == [
        ("A/RES/61/180", "2006-12-20"),
        ("A/RES/63/194", "2008-12-18"),
        ("A/RES/64/178", "2009-12-18"),
        ("A/RES/67/190", "2012-12-20"),
        ("A/RES/68/192", "2013-12-18"),
        ("A/RES/70/179", "2015-12-17"),
        ("A/RES/72/195", "2017-12-19"),
        ("A/RES/74/176", "2019-12-18"),
        ("A/RES/76/186", "2021-12-16"),
        ("A/RES/78/228", "2023-12-19"),
        ("A/RES/80/228", "2025-12-18"),
    ]
    for entry in corpus.entries:
        assert entry.source
        assert entry.licence
        if entry.file:
            assert hashlib.sha256((project_corpus / entry.file).read_bytes()).hexdigest() == entry.sha256
