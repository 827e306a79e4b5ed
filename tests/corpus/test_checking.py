import hashlib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from lineage.corpus import Severity, find, load, read_document
from lineage.corpus.checking import check
from lineage.corpus.findings import FindingKind, Problem
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


def wrong(root: Path) -> list[Problem]:
    return [problem for problem in check(root) if problem.severity is Severity.WRONG]


def named(problem: Problem) -> list[str]:
    return [value.text for value in problem.values]


def test_a_sound_corpus(sound: Any) -> None:
    assert check(sound()) == ()


@pytest.mark.parametrize(
    ("values", "finding", "names"),
    [
        ({"sha256": "0" * 64}, FindingKind.CHANGED, ["x.txt"]),
        ({"sha256": None}, FindingKind.NO_HASH, []),
        ({"file": "gone.txt"}, FindingKind.GONE, ["gone.txt"]),
        ({"adopted": date(2020, 1, 1)}, FindingKind.CONTRADICTION, ["adopted", "2020-01-01", "2021-12-16"]),
        ({"symbol": "A/RES/76/187"}, FindingKind.CONTRADICTION, ["symbol", "A/RES/76/187", "A/RES/76/186"]),
        ({"language": "en"}, FindingKind.OTHER_LANGUAGE, ["en", "fr"]),
    ],
)
def test_a_fault_of_an_entry_is_found(
    sound: Any, values: dict[str, Any], finding: FindingKind, names: list[str]
) -> None:
    found = next(problem for problem in wrong(sound(**values)) if problem.finding is finding)
    assert named(found)[: len(names)] == names


def test_an_unreadable_text_is_found(sound: Any) -> None:
    assert len(wrong(sound(content="\x00\x01\x02" * 50))) == 1


def test_a_missing_text_is_a_gap_and_nothing_wrong(sound: Any) -> None:
    root = sound({"id": "A/RES/78/228", "symbol": "A/RES/78/228", "adopted": date(2023, 12, 19), "series": "s"})
    (gap,) = check(root)
    assert gap.severity is Severity.GAP
    assert (gap.finding, named(gap)) == (FindingKind.MISSING, ["A/RES/78/228 (2023-12-19)", "fr", ""])


def test_one_text_twice_is_found(sound: Any) -> None:
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    root = sound({"id": "copy", "language": "fr", "file": "y.txt", "sha256": digest})
    (root / "y.txt").write_text(TEXT)
    assert FindingKind.SAME_TEXT in {problem.finding for problem in wrong(root)}


def test_dates_that_do_not_follow_the_sessions_are_found(sound: Any) -> None:
    root = sound({"id": "A/RES/78/228", "symbol": "A/RES/78/228", "adopted": date(2019, 1, 1), "series": "s"})
    assert [(p.place, p.finding, named(p)) for p in wrong(root)] == [
        ("A/RES/78/228", FindingKind.DATE_ORDER, ["A/RES/76/186", "2021-12-16", "2019-01-01"])
    ]


def test_sessions_of_two_organs_are_not_compared(sound: Any) -> None:
    council = {"id": "E/RES/2017/18", "symbol": "E/RES/2017/18", "adopted": date(2017, 7, 6), "series": "s"}
    assert wrong(sound(council)) == []


def test_a_date_is_wrong_for_the_check_where_it_is_for_the_build(sound: Any) -> None:
    numbers = {"A/RES/78/9": date(2023, 12, 19), "A/RES/78/8": date(2023, 12, 20), "A/RES/80/1": date(2023, 11, 1)}
    entries = [{"id": name, "symbol": name, "adopted": day, "series": "s"} for name, day in numbers.items()]
    assert [p.place for p in wrong(sound(*entries[:2]))] == []
    assert [p.place for p in wrong(sound(*entries))] == ["A/RES/80/1", "A/RES/80/1"]


def test_two_texts_of_one_date_and_one_without_are_noted(sound: Any) -> None:
    same = {"id": "A/RES/76/187", "symbol": "A/RES/76/187", "adopted": date(2021, 12, 16), "series": "s"}
    root = sound(same, {"id": "A/RES/78/1", "symbol": "A/RES/78/1", "series": "s"})
    notes = [str(problem) for problem in check(root) if problem.severity is Severity.NOTE]
    assert notes == ["A/RES/78/1: no date of adoption", "A/RES/76/187: the same date: A/RES/76/186 (date: 2021-12-16)"]


@pytest.mark.parametrize(
    ("symbol", "day", "outside"),
    [
        ("A/RES/73/287", date(2018, 4, 15), True),
        ("A/RES/73/287", date(2019, 4, 15), False),
        ("A/RES/72/316", date(2018, 9, 17), False),
        ("A/RES/1/1", date(1946, 1, 24), False),
        ("E/RES/2017/18", date(2016, 7, 6), False),
    ],
)
def test_a_date_outside_the_session_of_its_symbol_is_noted(sound: Any, symbol: str, day: date, outside: bool) -> None:
    root = sound({"id": symbol, "symbol": symbol, "adopted": day, "series": "s"})
    notes = [problem for problem in check(root) if problem.finding is FindingKind.OUTSIDE_SESSION]
    assert [problem.place for problem in notes] == ([symbol] if outside else [])


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
    assert [named(p)[-1] for p in problems if p.finding is FindingKind.MISSING_DRAFTED] == ["A/C.3/63/draft"]


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
    assert list(map(str, wrong(sound({**draft, "stands_for": "A/RES/77/1"})))) == [
        "draft-1: stands for an unknown text: A/RES/77/1"
    ]


def test_a_draft_stands_for_no_draft(sound: Any) -> None:
    """Neither for itself, nor two for each other: no adopted text would have them in its place."""
    one, two = ({"id": name, "status": "draft", "series": "s"} for name in ("draft-1", "draft-2"))
    assert list(map(str, wrong(sound({**one, "stands_for": "draft-1"})))) == ["draft-1: stands for a draft: draft-1"]
    assert list(map(str, wrong(sound({**one, "stands_for": "draft-2"}, {**two, "stands_for": "draft-1"})))) == [
        "draft-1: stands for a draft: draft-2",
        "draft-2: stands for a draft: draft-1",
    ]


@pytest.mark.parametrize("wanted", ["A/RES/77/1", "77/1"])
@pytest.mark.parametrize(("language", "finding"), [("fr", FindingKind.MISSING_DRAFTED), ("en", FindingKind.MISSING)])
def test_a_draft_stands_in_the_place_of_a_text_in_its_own_language(
    sound: Any, wanted: str, language: str, finding: FindingKind
) -> None:
    draft = {"id": "A/C.3/77/L.1", "status": "draft", "dated": date(2022, 11, 1), "language": language, "file": "d.txt"}
    unseen = {"id": "A/RES/77/1", "symbol": "A/RES/77/1", "adopted": date(2022, 12, 15), "series": "s"}
    problems = check(sound({**draft, "series": "s", "stands_for": wanted}, unseen))
    gaps = [one for one in problems if one.severity is Severity.GAP and "A/RES/77/1" in str(one)]
    assert [one.finding for one in gaps if "fr" in named(one)] == [finding]


def test_a_missing_text_beside_the_same_that_is_there_is_noted(sound: Any) -> None:
    found = check(sound({"id": "A/RES/76/186", "series": "s"}))
    notes = [problem for problem in found if problem.finding is FindingKind.SECOND_ENTRY]
    assert [(note.severity, note.place, named(note)) for note in notes] == [(Severity.NOTE, "A/RES/76/186", ["x.txt"])]
    english = check(sound({"id": "A/RES/76/186", "series": "s", "language": "en"}))
    assert FindingKind.SECOND_ENTRY not in {problem.finding for problem in english}


def test_authors_that_no_table_has_are_listed_once(sound: Any) -> None:
    marked = TEXT.replace("Résolution adoptée par l'Assemblée générale le 16 décembre 2021", "A/C.3/76/L.9")
    marked = marked.replace("1. Prie", "1. (UE, Atlantide) Prie").replace(
        "question.", "question. [Atlantide: supprimer]"
    )
    root = sound(content=marked, id="A/C.3/76/L.9", symbol="A/C.3/76/L.9", adopted=None, status="draft")
    found = [problem for problem in check(root) if problem.finding is FindingKind.UNKNOWN_AUTHOR]
    assert [(problem.place, named(problem)[:1]) for problem in found] == [("A/C.3/76/L.9#OP1", ["Atlantide"])]
