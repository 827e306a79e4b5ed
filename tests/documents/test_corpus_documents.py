"""The five French documents: counts, header, and every paragraph against the copy that a reader checked."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from lineage.documents.resolution import Kind, Status

from .reading import FRENCH_FILES, counted, french, held, printed

COPIES = Path(__file__).parent / "copies"

COUNTS = {
    "A-RES-78-228.md": ({"preambular": 48, "operative": 33}, {"PP9": "abcdef"}, 34),
    "E-RES-2017-18.md": ({"preambular": 19, "operative": 13}, {"PP6": "abcdef"}, 5),
    "A-C3-63-draft-rev.md": ({"preambular": 11, "operative": 14}, {}, 8),
    "A-RES-75-158.md": ({"preambular": 38, "operative": 52}, {}, 34),
    "A-RES-64-293.txt": (
        {"preambular": 16, "operative": 7, "annex": 62, "heading": 4},
        {"PP16": "abcdef", "A.43": "abc"},
        18,
    ),
}
HEADERS = {
    "A-RES-78-228.md": ("A/RES/78/228", "Assemblée générale", 78, date(2023, 12, 19), Status.ADOPTED),
    "E-RES-2017-18.md": ("E/RES/2017/18", "Conseil économique et social", 2017, date(2017, 7, 6), Status.ADOPTED),
    "A-C3-63-draft-rev.md": (None, "Assemblée générale", 63, None, Status.DRAFT),
    "A-RES-75-158.md": ("A/RES/75/158", "Assemblée générale", 75, date(2020, 12, 16), Status.ADOPTED),
    "A-RES-64-293.txt": ("A/RES/64/293", "Assemblée générale", 64, date(2010, 7, 30), Status.ADOPTED),
}


@pytest.mark.parametrize("name", FRENCH_FILES)
def test_counts(name: str) -> None:
    paragraphs, items, notes = COUNTS[name]
    resolution = french(name)[1]
    assert counted(resolution) == paragraphs
    letters: dict[str, str] = {}
    for paragraph in resolution.paragraphs:
        base, _, letter = paragraph.label.partition("(")
        if letter:
            letters[base] = letters.get(base, "") + letter.rstrip(")")
    assert letters == items
    assert [note.mark for note in resolution.footnotes] == [str(n) for n in range(1, notes + 1)]


@pytest.mark.parametrize("name", FRENCH_FILES)
def test_header(name: str) -> None:
    r = french(name)[1]
    assert (r.symbol, r.organ, r.session, r.adopted, r.status) == HEADERS[name]
    assert r.language == "fr"


@pytest.mark.parametrize("name", FRENCH_FILES)
def test_every_paragraph_is_that_of_the_readers_copy(name: str) -> None:
    copy = (COPIES / name).with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    assert [f"{p.label}\t{p.text}" for p in french(name)[1].paragraphs] == copy


@pytest.mark.parametrize("name", FRENCH_FILES)
def test_nothing_is_lost_or_made(name: str) -> None:
    source, resolution = french(name)
    assert held(resolution) == printed(source)


@pytest.mark.parametrize("name", FRENCH_FILES)
def test_every_note_is_called_and_every_call_has_its_note(name: str) -> None:
    resolution = french(name)[1]
    called = {mark for paragraph in resolution.paragraphs for mark in paragraph.notes}
    assert called == {note.mark for note in resolution.footnotes}


@pytest.mark.parametrize("name", FRENCH_FILES)
def test_every_preambular_and_operative_paragraph_has_its_opening(name: str) -> None:
    for paragraph in french(name)[1].paragraphs:
        if paragraph.kind in {Kind.PREAMBULAR, Kind.OPERATIVE} and "(" not in paragraph.label:
            assert paragraph.opening, paragraph.label
            assert paragraph.text.startswith(paragraph.opening)


def test_sponsors_of_the_draft() -> None:
    assert french("A-C3-63-draft-rev.md")[1].sponsors == (
        "Bélarus",
        "Équateur",
        "Fédération de Russie",
        "Ouzbékistan",
        "Philippines",
        "Tadjikistan",
    )


@pytest.mark.parametrize(
    ("name", "label", "mark", "before"),
    [
        ("A-RES-64-293.txt", "PP4", "1", "8 septembre 2000"),
        ("A-RES-64-293.txt", "PP5", "2", "16 septembre 2005"),
        ("A-RES-64-293.txt", "PP9", "12", "7 mars 1990"),
        ("A-RES-64-293.txt", "A.2", "4", "relatif à la traite »)"),
        ("A-RES-75-158.md", "OP3", "18", "les femmes et les enfants"),
        ("A-RES-78-228.md", "PP19", "19", "ses organismes membres"),
    ],
)
def test_a_call_stands_after_its_word(name: str, label: str, mark: str, before: str) -> None:
    paragraph = french(name)[1].paragraph(label)
    assert paragraph is not None
    call = next(call for call in paragraph.calls if call.mark == mark)
    assert paragraph.text[: call.offset].endswith(before)


@pytest.mark.parametrize(
    ("name", "mark", "resolved"),
    [
        ("A-RES-78-228.md", "6", "Nations Unies, Recueil des Traités, vol. 2237, n° 39574."),
        (
            "A-RES-78-228.md",
            "15",
            (
                "Voir Documents officiels du Conseil économique et social, 2018, "
                "Supplément n° 10 (E/2018/30), chap. I, sect. C."
            ),
        ),
        ("A-C3-63-draft-rev.md", "2", "Résolution 55/25, annexe II."),
        ("A-RES-75-158.md", "34", "Voir résolution 2200 A (XXI), annexe."),
        ("A-RES-78-228.md", "10", None),
    ],
)
def test_ibid_stands_for_its_target(name: str, mark: str, resolved: str | None) -> None:
    notes = {note.mark: note.resolved for note in french(name)[1].footnotes}
    assert notes[mark] == resolved


def test_a_chapeau_and_its_items_count_as_one_and_items_without_it_too() -> None:
    whole = french("A-RES-78-228.md")[1]
    assert whole.counts() == {Kind.PREAMBULAR: 48, Kind.OPERATIVE: 33}
    items = replace(whole, paragraphs=tuple(p for p in whole.paragraphs if p.label.startswith("PP9(")))
    assert len(items.paragraphs) == 6
    assert items.counts() == {Kind.PREAMBULAR: 1}
