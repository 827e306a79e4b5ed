import hashlib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from lineage.corpus import Severity, find, load, read_document
from lineage.corpus.checking import check
from lineage.documents.resolution import Status
from lineage.errors import NotInCorpusError, UnreadableError

TEXT = """Résolution adoptée par l'Assemblée générale le 16 décembre 2021

76/186. Lutte contre la traite

L'Assemblée générale,

Rappelant ses résolutions antérieures,

1. Prie les États Membres d'appliquer la présente résolution ;

2. Décide de rester saisie de la question.
"""


@pytest.fixture
def sound(manifest: Any) -> Any:
    """A corpus of one sound text whose entry has the given fields besides."""

    def write(*others: dict[str, Any], content: str = TEXT, **values: Any) -> Path:
        entry = {
            "id": "A/RES/76/186",
            "symbol": "A/RES/76/186",
            "adopted": date(2021, 12, 16),
            "language": "fr",
            "series": "s",
            "file": "x.txt",
            "sha256": hashlib.sha256(content.encode()).hexdigest(),
            **values,
        }
        root = manifest({name: value for name, value in entry.items() if value is not None}, *others)
        (root / "x.txt").write_text(content, encoding="utf-8")
        return root

    return write


def wrong(root: Path) -> list[str]:
    return [f"{p.place}: {p.what}" for p in check(root) if p.severity is Severity.WRONG]


def test_a_sound_corpus(sound: Any) -> None:
    assert check(sound()) == ()


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"sha256": "0" * 64}, "not the bytes that the manifest lists"),
        ({"sha256": None}, "has no sha256"),
        ({"file": "gone.txt"}, "is gone"),
        ({"adopted": date(2020, 1, 1)}, "adopted: the manifest says 2020-01-01, the text 2021-12-16"),
        ({"symbol": "A/RES/76/187"}, "symbol: the manifest says A/RES/76/187, the text A/RES/76/186"),
        ({"language": "en"}, "language: the manifest says en, the text is fr"),
    ],
)
def test_a_fault_of_an_entry_is_found(sound: Any, values: dict[str, Any], message: str) -> None:
    assert any(message in found for found in wrong(sound(**values)))


def test_an_unreadable_text_is_found(sound: Any) -> None:
    assert len(wrong(sound(content="\x00\x01\x02" * 50))) == 1


def test_a_missing_text_is_a_gap_and_nothing_wrong(sound: Any) -> None:
    root = sound({"id": "A/RES/78/228", "symbol": "A/RES/78/228", "adopted": date(2023, 12, 19), "series": "s"})
    (gap,) = check(root)
    assert gap.severity is Severity.GAP
    assert "A/RES/78/228 of 2023-12-19 is not in the corpus in language fr" in gap.what


def test_one_text_twice_is_found(sound: Any) -> None:
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    root = sound({"id": "copy", "language": "fr", "file": "y.txt", "sha256": digest})
    (root / "y.txt").write_text(TEXT)
    assert "the same text as" in " ".join(wrong(root))


def test_dates_that_do_not_follow_the_sessions_are_found(sound: Any) -> None:
    root = sound({"id": "A/RES/78/228", "symbol": "A/RES/78/228", "adopted": date(2019, 1, 1), "series": "s"})
    assert wrong(root) == [
        "A/RES/78/228: dates out of order: A/RES/76/186 is dated 2021-12-16, A/RES/78/228 2019-01-01"
    ]


def test_two_texts_of_one_date_and_one_without_are_noted(sound: Any) -> None:
    same = {"id": "A/RES/76/187", "symbol": "A/RES/76/187", "adopted": date(2021, 12, 16), "series": "s"}
    root = sound(same, {"id": "A/RES/78/1", "symbol": "A/RES/78/1", "series": "s"})
    notes = [f"{p.place}: {p.what}" for p in check(root) if p.severity is Severity.NOTE]
    assert notes == ["A/RES/78/1: no date of adoption", "A/RES/76/187: has the date of A/RES/76/186: 2021-12-16"]


def test_a_file_without_entry_is_noted(sound: Any) -> None:
    root = sound()
    (root / "new.md").write_text(TEXT)
    (root / "notes.rtf").write_text("x")
    (root / ".hidden.md").write_text(TEXT)
    assert [(p.severity, p.place) for p in check(root)] == [(Severity.NOTE, "new.md")]


def test_all_findings_come_at_once_faults_first(sound: Any) -> None:
    root = sound({"id": "a", "series": "s"}, {"id": "a", "series": "s"}, {"id": "b", "status": "x"}, sha256="0" * 64)
    (root / "new.md").write_text(TEXT)
    severities = [problem.severity for problem in check(root)]
    assert severities == sorted(severities, key=list(Severity).index)
    assert severities.count(Severity.WRONG) == 3


def test_the_corpus_of_the_project_has_gaps_and_nothing_wrong(project_corpus: Path) -> None:
    problems = check(project_corpus)
    assert {problem.severity for problem in problems} == {Severity.GAP}
    assert len(problems) == 10
    assert any("the draft A/C.3/63/draft stands in its place" in problem.what for problem in problems)


def test_the_manifest_fills_what_the_text_does_not_say(sound: Any) -> None:
    root = sound(title="Titre du manifeste", organ="Organe", status="draft")
    corpus = load(root)
    document = read_document(corpus, find(corpus, "76/186"))
    assert (document.title, document.organ, document.status) == ("Titre du manifeste", "Organe", Status.DRAFT)
    printed = read_document(corpus, find(corpus, "76/186"), as_printed=True)
    assert (printed.title, printed.status) == ("Lutte contre la traite", Status.ADOPTED)


def test_the_id_of_the_manifest_is_that_of_every_paragraph(sound: Any) -> None:
    corpus = load(sound(id="my-own-name", symbol=None))
    document = read_document(corpus, find(corpus, "my-own-name"))
    assert document.id == "my-own-name"
    assert {paragraph.document for paragraph in document.paragraphs} == {"my-own-name"}


@pytest.mark.parametrize("values", [{"sha256": "0" * 64}, {"file": "gone.txt"}])
def test_a_changed_or_missing_file_is_not_read(sound: Any, values: dict[str, Any]) -> None:
    corpus = load(sound(**values))
    with pytest.raises(UnreadableError) as caught:
        read_document(corpus, corpus.entries[0])
    assert caught.value.hint


def test_a_missing_text_is_not_read(manifest: Any) -> None:
    corpus = load(manifest({"id": "A/RES/76/186"}))
    with pytest.raises(NotInCorpusError):
        read_document(corpus, corpus.entries[0])


def test_a_file_that_became_a_link_outside_is_not_read(sound: Any, tmp_path: Path) -> None:
    root = sound()
    corpus = load(root)
    outside = tmp_path / "outside.txt"
    outside.write_text(TEXT)
    (root / "x.txt").unlink()
    (root / "x.txt").symlink_to(outside)
    with pytest.raises(UnreadableError, match="leaves the corpus"):
        read_document(corpus, corpus.entries[0])


def test_a_draft_stands_for_a_text_that_the_manifest_knows(sound: Any) -> None:
    draft = {"id": "draft-1", "status": "draft", "series": "s"}
    assert wrong(sound({**draft, "stands_for": "A/RES/76/186"})) == []
    assert wrong(sound({**draft, "stands_for": "76/186"})) == []
    assert wrong(sound({**draft, "stands_for": "A/RES/77/1"})) == [
        "draft-1: stands_for: A/RES/77/1 is not in the manifest"
    ]


def test_a_missing_text_beside_the_same_that_is_there_is_noted(sound: Any) -> None:
    notes = [problem for problem in check(sound({"id": "A/RES/76/186", "series": "s"})) if "second" in problem.what]
    assert [(note.severity, note.place) for note in notes] == [(Severity.NOTE, "A/RES/76/186")]
    assert "x.txt" in notes[0].what
    english = check(sound({"id": "A/RES/76/186", "series": "s", "language": "en"}))
    assert "second entry" not in " ".join(problem.what for problem in english)
