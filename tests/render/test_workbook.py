"""A workbook holds what the CSV holds, opens with its head in view, and is the same at every run."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import openpyxl
import pytest

from lineage.render.data_frames import frame, to_csv
from lineage.render.workbook import workbook

ROWS = [
    ["préambule, al. 9", 2008, "=HYPERLINK(1)", "une ligne\nune autre"],
    ["A/RES/78/228", 0.25, '"guillemets" & <balises>', "\x07 sonne"],
    ["007", None, "-5", "'dit"],
    ["https://un.org", 1, "1.10", "a\u202eb"],
]


def sheet(data: bytes) -> Any:
    return openpyxl.load_workbook(BytesIO(data)).active


def cells(data: bytes) -> list[list[object]]:
    return [[cell.value for cell in row] for row in sheet(data).iter_rows()]


def test_words_are_words_and_numbers_are_numbers() -> None:
    data = workbook(to_csv(frame(("où", "année", "mots", "note"), ROWS)))
    assert cells(data)[:4] == [
        ["où", "année", "mots", "note"],
        ["préambule, al. 9", 2008, "=HYPERLINK(1)", "une ligne\nune autre"],
        ["A/RES/78/228", 0.25, '"guillemets" & <balises>', " sonne"],
        ["007", None, "-5", "'dit"],
    ]
    assert cells(data)[4][:3] == ["https://un.org", 1, "1.10"]
    kinds = {cell.data_type for row in sheet(data).iter_rows() for cell in row}
    assert kinds <= {"s", "n"}, "nothing is a formula"
    assert not any(cell.hyperlink for row in sheet(data).iter_rows() for cell in row)


def test_the_head_is_bold_and_stays_in_view() -> None:
    found = sheet(workbook("a,b\n1,2\n"))
    assert found.freeze_panes == "A2"
    assert [cell.font.bold for cell in found[1]] == [True, True]
    assert not any(cell.font.bold for cell in found[2])


def test_the_same_table_gives_the_same_bytes_and_a_head_alone_is_a_table() -> None:
    assert workbook("a,b\n1,2\n") == workbook("a,b\n1,2\n")
    assert cells(workbook("a,b\n")) == [["a", "b"]]


@pytest.mark.parametrize("words", ["x" * 32_767, "x" * 40_000])
def test_no_cell_is_longer_than_excel_takes(words: str) -> None:
    (cell,) = cells(workbook(f"head\n{words}\n"))[1]
    assert isinstance(cell, str)
    assert len(cell) <= 32_767
    assert cell.endswith(" …") is (len(words) > 32_767)
