"""PDF: what other documents print in other places than the ones that the layout was first measured on."""

from __future__ import annotations

import pytest

from lineage.errors import UnreadableError
from lineage.sources.pdf import read
from tests.sources.pdf_writer import Word, write
from tests.sources.test_pdf import FULL, body, lines, paragraph


def test_a_job_number_in_the_size_of_the_body_is_no_text() -> None:
    """Where the footer stands higher, at 0.08 of the page and more, its row meets the paragraph that goes on."""
    first = [*paragraph(120, FULL, FULL), Word(60, 66, "67-81561 (E)    221223")]
    found = lines(first, [Word(60, 733, "A/RES/67/261", 8.5), Word(123, 709, "and goes on.")])
    assert body(found) == [f"{FULL} {FULL} and goes on."]
    assert [line.text for line in found if line.role == "footer"] == ["67-81561 (E) 221223"]


def test_a_figure_of_the_text_at_the_foot_of_the_page_stays() -> None:
    first = [*paragraph(102, FULL, "2012 and 2013,"), Word(60, 38, "25-20946 (E)")]
    assert body(lines(first))[0].endswith("2012 and 2013,")


def test_a_dash_that_begins_a_full_row_begins_no_list() -> None:
    whole = "that are integrated and indivisible and balanced in its three dimensions of development now"
    rows = (FULL, whole, "– economic, social and environmental – and its commitment to building upon all the gains")
    assert body(lines(paragraph(600, *rows))) == [" ".join(rows)]


def test_a_space_of_the_file_counts_where_an_italic_letter_leans_over_the_gap() -> None:
    page = [Word(147, 600, "Takes note of", font="italic"), Word(201.5, 600, " the report,")]
    near = [Word(147, 600, "Takes note of", font="italic"), Word(201.5, 600, "the report,")]
    assert body(lines(page)) == ["Takes note of the report,"]
    assert body(lines(near)) == ["Takes note ofthe report,"]


def test_the_same_row_at_the_head_of_two_pages_is_no_running_title() -> None:
    pages = []
    for number in range(2):
        pages.append([*paragraph(100, FULL), Word(60, 37, f"{2 * number + 1}/4", 8.5)])
        head = Word(60, 733, "A/RES/69/262", 8.5)
        pages.append([head, Word(123, 709, "the Advisory Committee,"), *paragraph(691, f"{number + 1}. Takes note;")])
    text = body(lines(*pages))
    assert [row for row in text if row.endswith("the Advisory Committee,")] == [f"{FULL} the Advisory Committee,"] * 2


def test_a_running_title_in_the_size_of_the_body_stays_out() -> None:
    pages = [[*paragraph(600, "Noting one,")]]
    pages += [[Word(60, 745, "Fish of the deep waters"), *paragraph(709, f"Noting {n},")] for n in ("two", "three")]
    assert body(lines(*pages)) == ["Noting one,", "Noting two,", "Noting three,"]


def test_the_second_line_of_a_cell_in_a_loose_table_belongs_to_it() -> None:
    page = paragraph(600, f"Decides {FULL}:")
    page += [Word(123, 570, "Trinidad and Tobago", 8.5), Word(400, 570, "0.040", 8.5)]
    page += [Word(123, 555.7, "United Kingdom of Great Britain and Northern", 8.5), Word(400, 555.7, "4.567", 8.5)]
    page += [Word(123, 541.4, "Ireland", 8.5), *paragraph(515, "2. Decides.")]
    assert [(line.role, line.text) for line in lines(page)][1:] == [
        ("table", "Trinidad and Tobago 0.040"),
        ("table", "United Kingdom of Great Britain and Northern 4.567"),
        ("table", "Ireland"),
        ("", "2. Decides."),
    ]


@pytest.mark.parametrize("label", ["1.1", "1.a", "59 (a)."])
def test_the_numbers_of_targets_are_no_cells(label: str) -> None:
    page = []
    for index in range(3):
        page += [Word(147, 600 - 18 * index, label), Word(185, 600 - 18 * index, f"By 2030, end it {index}")]
    assert {line.role for line in lines(page)} == {""}


def test_an_encrypted_file_says_so() -> None:
    data = write([[Word(147, 600, "The General Assembly,")]])
    key = (
        b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <" + b"28" * 32 + b"> /U <" + b"41" * 32 + b"> >> "
        b"/ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>] "
    )
    with pytest.raises(UnreadableError, match="encrypted with a password"):
        read(data.replace(b"trailer << ", b"trailer << " + key), "locked.pdf")


@pytest.mark.parametrize(("at", "as_read"), [(89.6, "eliminate neo-Nazism"), (92.0, "eliminate neo- Nazism")])
def test_a_space_behind_a_hyphen_that_the_next_letter_stands_on_is_none(at: float, as_read: str) -> None:
    """As in A/RES/79/160, paragraph 39: the file has a space, the paper none."""
    assert body(lines([Word(32, 700, "eliminate neo- "), Word(at, 700, "Nazism")])) == [as_read]
