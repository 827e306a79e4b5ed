"""Pages as browsers print them: letter by letter, in columns that share no lines, with watermarks and feet of their
own."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import pytest

from lineage import documents
from lineage.documents.resolution import Resolution
from lineage.sources.pdf import pages
from tests.sources.pdf_writer import Word, write

HEAD = ["A/RES/91/5", "Resolution adopted by the General Assembly on 12 December 2036", "91/5. Access to islands"]
BODY = [
    "The General Assembly,",
    "Recalling its resolution 89/4 of 3 December 2034,",
    "1. Urges Member States to ensure that the transport of passengers to islands is regular in all seasons;",
    "2. Invites the Programme to assist small island States and to consider what their harbours need in winter;",
    "3. Requests the Secretary-General to submit a report to it at its ninety-third session on all these matters.",
]
READ = [("PP1", BODY[1]), *((f"OP{n}", text[3:]) for n, text in enumerate(BODY[2:], 1))]


def texts(read: Resolution) -> list[tuple[str, str]]:
    return [(paragraph.label, paragraph.text) for paragraph in read.paragraphs]


def read(words: Sequence[Sequence[Word]], folder: Path) -> Resolution:
    file = folder / "in.pdf"
    file.write_bytes(write(words))
    return documents.read_file(file)


@cache
def width(letter: str, size: float) -> float:
    (sheet,) = pages(write([[Word(100, 700, letter, size)]]), "one letter")
    (piece,) = sheet.rows[0].pieces
    return piece.right - piece.left


def letters(x: float, y: float, text: str, size: float = 10.0) -> Iterator[Word]:
    """The text with every letter drawn on its own."""
    for letter in text:
        if letter != " ":
            yield Word(x, y, letter, size)
        x += 2.5 if letter == " " else width(letter, size)


def block(x: float, y: float, text: str, columns: int = 80, leading: float = 12) -> list[Word]:
    rows = textwrap.wrap(text, columns)
    return [word for n, row in enumerate(rows) for word in letters(x, y - leading * n, row)]


def column(x: float, y: float, paragraphs: Sequence[str]) -> Iterator[Word]:
    for text in paragraphs:
        yield from block(x, y, text, 36)
        y -= 12 * len(textwrap.wrap(text, 36)) + 8


def page(top: float = 740) -> list[Word]:
    found: list[Word] = []
    for number, text in enumerate(HEAD + BODY):
        found += block(100, top - 40 * number, text)
    return found


def test_numbers_of_lines(tmp_path: Path) -> None:
    ys = sorted({word.y for word in page()}, reverse=True)
    numbers = [letter for n, y in enumerate(ys, 1) for letter in letters(60, y, str(n), 7.0)]
    found = read([[*numbers, *page()]], tmp_path)
    assert texts(found) == READ
    assert [piece.text for piece in found.dropped if piece.reason == "line number"] == ["1 2 3 4 5 6 7 8 9 10 11"]


def test_raised_marks_of_notes(tmp_path: Path) -> None:
    """A browser prints them in 0.83 of the size, and the notes in the size of the text."""
    words = page()
    words += letters(100 + sum(width(c, 10.0) if c != " " else 2.5 for c in BODY[1]), 583.5, "1", 8.3)
    words += [*letters(100, 383.5, "1", 8.3), *letters(106, 380, "Resolution 217 A (III).")]
    found = read([words], tmp_path)
    assert texts(found) == READ
    assert [(note.mark, note.text) for note in found.footnotes] == [("1", "Resolution 217 A (III).")]
    assert found.paragraphs[0].notes == ("1",)


def test_columns_that_share_no_lines(tmp_path: Path) -> None:
    words = [word for n, text in enumerate(HEAD) for word in block(60, 740 - 30 * n, text)]
    words += [*column(60, 630, BODY[:3]), *column(320, 635.5, BODY[3:])]
    assert texts(read([words], tmp_path)) == READ


def test_the_line_of_the_meeting_below_both_columns(tmp_path: Path) -> None:
    words = [word for n, text in enumerate(HEAD) for word in block(60, 740 - 30 * n, text)]
    words += [*column(60, 630, BODY[:3]), *column(320, 630, BODY[3:])]
    found = read([[*words, *block(60, 500, "76th plenary meeting"), *block(60, 488, "12 December 2036")]], tmp_path)
    assert texts(found) == READ
    assert [piece.text for piece in found.dropped if piece.reason == "closing line"] == [
        "76th plenary meeting 12 December 2036"
    ]


@pytest.mark.parametrize("word", ["DRAFT", "PROJET"])
def test_a_watermark_that_is_not_turned(tmp_path: Path, word: str) -> None:
    found = read([[*page(), *letters(110, 600, word, 70.0)]], tmp_path)
    assert texts(found) == READ
    assert [piece.text for piece in found.dropped if piece.reason == "turned text"] == [word]


def test_feet_inside_the_page(tmp_path: Path) -> None:
    foot = block(100, 130, "Version of 3 March 2037, working document")
    more = [word for n in range(4, 10) for word in block(100, 740 - 40 * (n - 4), f"{n}. Invites the States to act;")]
    found = read([[*page(), *foot], [*more, *foot]], tmp_path)
    assert texts(found) == READ + [(f"OP{n}", "Invites the States to act;") for n in range(4, 10)]


def test_numbers_half_way_down_their_cells(tmp_path: Path) -> None:
    words = [word for n, text in enumerate([*HEAD, *BODY[:2]]) for word in block(100, 740 - 40 * n, text)]
    y = 540.0
    for text in BODY[2:]:
        rows = textwrap.wrap(text[3:], 50)
        words += [*letters(100, y - 6 * (len(rows) - 1), text[:2]), *block(130, y, text[3:], 50)]
        y -= 12 * len(rows) + 6
    assert texts(read([words], tmp_path)) == READ


@pytest.mark.parametrize("broken", [("quatre-vingt-", "treizième session."), ("quatre-", "vingt-treizième session.")])
def test_a_number_in_words_broken_at_its_hyphen(broken: tuple[str, str], tmp_path: Path) -> None:
    lines = ["A/RES/91/5", "91/5. Accès aux îles", "L'Assemblée générale,"]
    words = [word for n, text in enumerate(lines) for word in block(100, 740 - 40 * n, text)]
    long = f"1. Prie le Secrétaire général de lui faire rapport à sa {broken[0]}"
    words += [*letters(100, 620, long), *letters(100, 608, broken[1])]
    assert texts(read([words], tmp_path))[0][1].endswith("à sa quatre-vingt-treizième session.")
