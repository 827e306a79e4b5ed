"""Faults sown into sixteen texts before the rules were looked at: those that were not found at first, and are left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.quality.test_check_read_faults import ARCHIVE, ROOT, Edit, edited, found_in_copy, is_found, told

if TYPE_CHECKING:
    from pathlib import Path

AMMUNITION, POVERTY, REFUGEES = "A_C.1_80_L.19.pdf", "A_C.2_80_L.53.pdf", "A_C.4_80_L.16.pdf"
SAFETY, LANDLOCKED, FINANCE = "A_80_L.18.pdf", "A_C.2_80_L.6.pdf", "A_C.2_80_L.21.pdf"
YEARS = "resulting from violence for two consecutive years"

SOWN = (
    Edit(
        63,
        "E_RES_2024_17",
        "implementing resolution 2013/12, under",
        "implementing resolution 2012/13, under",
        "resolution",
        "OP11",
        "E_RES_2021_27",
    ),
    Edit(
        64,
        "E_RES_2024_17",
        "Task Force strategy for 2022–2025;",
        "Task Force strategy for 2022–2025, contained in the annex to the present resolution;",
        "reference",
        "OP4",
        "E_RES_2021_27",
    ),
    Edit(
        65,
        "A_C.3_80_L.38.pdf",
        "79/170 of 17 December 2024",
        "78/203 of 19 December 2023",
        "recall",
        "PP19",
        "A_RES_79_170",
    ),
    Edit(
        66,
        "A_HRC_RES_55_31",
        "8. Again calls upon States Members of the United Nations not to",
        "8. Again calls upon not to",
        "addressee",
        "OP8",
        "A_HRC_RES_52_33",
    ),
    Edit(
        67,
        "E_RES_2024_19",
        "Secretary-General on the implementation of General Assembly resolution 75/233",
        "Secretary-General on the implementation of General Assembly resolution 73/233",
        "resolution",
        "OP1",
        "E_RES_2023_31",
    ),
    Edit(69, "A_HRC_RES_57_22", "8. Also calls upon", "8. Calls upon", "sequence", "OP8", "A_HRC_RES_54_20"),
    Edit(
        70,
        "A_RES_79_88",
        "1 January to 31 December 2023",
        "1 January to 31 December 2022",
        "fact",
        "PP8",
        "A_RES_78_74",
    ),
    Edit(71, AMMUNITION, "from 12 to 23 July 2027", "from 23 to 12 July 2027", "date", "OP5", "A_RES_79_54"),
    Edit(72, POVERTY, "78/164 of 19 December 2023, ", "", "resolution", "PP1", "A_RES_79_221"),
    Edit(73, POVERTY, "on 29 and 30 May 2025", "on 30 and 31 June 2025", "date", "PP6", "A_RES_79_221"),
    Edit(
        74,
        REFUGEES,
        "proposed programme budget for 2027",
        "proposed programme budget for 2025",
        "session",
        "OP42",
        "A_RES_78_73",
    ),
    Edit(75, SAFETY, YEARS, YEARS.replace("two", "three"), "date", "PP18", "A_RES_79_138"),
    Edit(
        76,
        LANDLOCKED,
        "grounded in five priority areas",
        "grounded in four priority areas",
        "number",
        "PP6",
        "A_RES_79_233",
    ),
    Edit(
        77,
        LANDLOCKED,
        "for the 10-year period beginning on 1 January 2026",
        "for the 10-year period from 1 January 2026 to 31 December 2036",
        "date",
        "OP40",
        "A_RES_79_233",
    ),
    Edit(
        78,
        FINANCE,
        "estimated at 4 trillion United States dollars annually",
        "estimated at 4 billion United States dollars annually",
        "fact",
        "PP18",
        "A_RES_78_139",
    ),
    Edit(
        79,
        LANDLOCKED,
        "gross domestic product of landlocked developing countries and provides",
        "gross domestic product of LLDCs and provides",
        "typo",
        "OP5",
        "A_RES_79_233",
    ),
)
FRENCH = (
    Edit(80, "A-RES-78-228.md", "les 21 et 22 mai 2014", "les 30 et 31 juin 2014", "date", "OP29"),
    Edit(
        81,
        "A-C3-63-draft-rev.md",
        "notamment par l'intermédiaire du Groupe interinstitutions de",
        "notamment par l'intermédiaire du Groupe interinstitution de",
        "typo",
        "OP6",
    ),
    Edit(82, "A-RES-64-293.txt", "6. Décide d’évaluer en 2013", "6. Décide d’évaluer en 2009", "session", "OP6"),
    Edit(
        83,
        "A-RES-78-228.md",
        "à sa quatre-vingtième session, un rapport",
        "à sa quatre-vingtième session, d’ici au 1er mars 2021, un rapport",
        "session",
        "OP33",
    ),
)
"""Each a copy of a text of the corpus."""
LEFT = {69, 70, 78, 79, 81, 82}
"""An opening without an adverb behind another one, as 129 of 250 adopted texts have that use adverbs elsewhere. A
period left as in the latest text, where no earlier text shows that it moves. An amount of a new paragraph that is
another one elsewhere in other words. A short form that is not written out: of 48 in adopted texts 22 are parts of
names ("STI for SDGs road maps"); the words are told as changed. The number of a word inside a French name, in a new
paragraph. A year of a decision that has passed: told as changed words."""


@pytest.mark.skipif(not ARCHIVE.is_file(), reason="the archive of 3,064 texts is not beside the project")
@pytest.mark.parametrize("edit", SOWN, ids=lambda one: f"{one.file} {one.rule} {one.label}")
def test_a_fault_sown_into_a_text(edit: Edit) -> None:
    assert is_found(edit) is (edit.number not in LEFT)


@pytest.mark.parametrize("edit", FRENCH, ids=lambda one: f"{one.file} {one.rule} {one.label}")
def test_a_fault_sown_into_a_french_text(edit: Edit, tmp_path: Path) -> None:
    text = (ROOT / "corpus" / edit.file).read_text(encoding="utf-8")
    file = tmp_path / edit.file
    file.write_text(edited(text, edit.old, edit.new), encoding="utf-8")
    assert ((edit.rule, edit.label) in told(found_in_copy(file))) is (edit.number not in LEFT)
