"""A workbook holds what the CSV holds, opens with its head in view, and is the same at every run."""

from __future__ import annotations

import io
import zipfile

import pytest
from lxml import etree

from lineage.render.data_frames import frame, to_csv
from lineage.render.workbook import workbook

NAMES = {"s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
ROWS = [
    ["préambule, al. 9", 2008, "=HYPERLINK(1)", "une ligne\nune autre"],
    ["A/RES/78/228", 0.25, '"guillemets" & <balises>', "\x07 sonne"],
    ["007", None, "-5", "'dit"],
]


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as found:
        return {name: found.read(name) for name in found.namelist()}


def cells(data: bytes) -> list[list[object]]:
    sheet = etree.fromstring(parts(data)["xl/worksheets/sheet1.xml"])
    rows = []
    for row in sheet.iterfind(".//s:row", NAMES):
        found: list[object] = []
        for cell in row:
            value = cell.find("s:v", NAMES)
            found.append(cell.findtext("s:is/s:t", namespaces=NAMES) if value is None else float(value.text or ""))
        rows.append(found)
    return rows


def test_words_are_words_and_numbers_are_numbers() -> None:
    data = workbook(to_csv(frame(("où", "année", "mots", "note"), ROWS)))
    assert cells(data) == [
        ["où", "année", "mots", "note"],
        ["préambule, al. 9", 2008.0, "=HYPERLINK(1)", "une ligne\nune autre"],
        ["A/RES/78/228", 0.25, '"guillemets" & <balises>', " sonne"],
        ["007", "", "-5", "'dit"],
    ]
    assert b"<f>" not in parts(data)["xl/worksheets/sheet1.xml"], "nothing is a formula"


def test_every_part_is_there_and_well_formed() -> None:
    found = parts(workbook("a,b\n1,2\n"))
    listed = etree.fromstring(found["[Content_Types].xml"]).xpath("//@PartName")
    assert {f"/{name}" for name in found if name.startswith("xl/") and not name.endswith(".rels")} == set(listed)
    for name, part in found.items():
        etree.fromstring(part), name
    assert b'state="frozen"' in found["xl/worksheets/sheet1.xml"]


def test_the_same_table_gives_the_same_bytes_and_a_head_alone_is_a_table() -> None:
    assert workbook("a,b\n1,2\n") == workbook("a,b\n1,2\n")
    assert cells(workbook("a,b\n")) == [["a", "b"]]


@pytest.mark.parametrize("words", ["x" * 32_767, "x" * 40_000])
def test_no_cell_is_longer_than_excel_takes(words: str) -> None:
    (cell,) = cells(workbook(f"head\n{words}\n"))[1]
    assert isinstance(cell, str)
    assert len(cell) <= 32_767
    assert cell.endswith(" …") is (len(words) > 32_767)
