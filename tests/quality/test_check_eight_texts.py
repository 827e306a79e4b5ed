"""Faults sown into five English and three French texts before the rules were looked at: those that were not found at
first, 13 of 48, and some that were.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.quality.test_check_read_faults import ARCHIVE, ROOT, Edit, edited, found_in_copy, is_found, told

ENGLISH = (
    Edit(
        47,
        "A_RES_79_53",
        "the efforts of the Working Group on Border",
        "the efforts of the the Working Group on Border",
        "typo",
        "PP28",
        "A_RES_77_64",
    ),
    Edit(
        48,
        "A_RES_79_53",
        "task force led by the Mine Action Service;",
        "task force led by the Mines Action Service;",
        "typo",
        "OP20",
        "A_RES_77_64",
    ),
    Edit(
        49,
        "A_RES_79_129",
        "78/210 of 19 December 2023",
        "78/120 of 19 December 2023",
        "resolution",
        "PP34",
        "A_RES_78_115",
        ("A_RES_78_121",),
    ),
    Edit(
        50,
        "A_RES_79_228",
        "outcome document of the second High-level",
        "outcome document of the third High-level",
        "resolution",
        "PP5",
        "A_RES_76_224",
        ("A_RES_73_291",),
    ),
    Edit(
        51,
        "A_RES_79_228",
        "System Chief Executives Board for",
        "System Chief Executive Board for",
        "wording",
        "OP10",
        "A_RES_76_224",
    ),
    Edit(
        52,
        "A_RES_79_228",
        "participate in multi-stakeholder partnerships to this end",
        "participate in multistakeholder partnerships to this end",
        "typo",
        "OP24",
        "A_RES_76_224",
    ),
    Edit(
        60,
        "A_RES_79_53",
        "General Assembly at its eighty-first session on the implementation",
        "General Assembly at its eightieth session on the implementation",
        "session",
        "OP26",
        "A_RES_77_64",
    ),
    Edit(61, "A_RES_79_141", "338 (1973) of 22", "338 (1974) of 22", "resolution", "PP28", "A_RES_78_121"),
    Edit(62, "A_RES_79_141", "fifth annex to the", "fourth annex to the", "wording", "OP19", "A_RES_78_121"),
    Edit(
        53,
        "A_RES_79_53",
        "6. Encourages States, where relevant,",
        "6. Urges States, where relevant,",
        "wording",
        "OP6",
        "A_RES_77_64",
    ),
)
FRENCH = (
    Edit(
        54,
        "A-RES-75-158.md",
        "2014 relatif à la Convention de 1930 sur",
        "2014 relatif à la Convention de 1932 sur",
        "fact",
        "PP12",
    ),
    Edit(
        55, "A-RES-75-158.md", "à sa soixante-deuxième session¹²", "à sa soixante-troisième session¹²", "fact", "PP13"
    ),
    Edit(56, "A-RES-75-158.md", "qu'elle a adopté dans sa", "que elle a adopté dans sa", "typo", "PP11"),
    Edit(
        57,
        "A-RES-75-158.md",
        "Consciente de la nécessité d'adopter",
        "Consciente de de la nécessité d'adopter",
        "typo",
        "PP21",
    ),
    Edit(
        58,
        "A-C3-63-draft-rev.md",
        "l'Organisation internationale pour les migrations au",
        "l'Organisation internationale des migrations au",
        "typo",
        "OP9",
    ),
    Edit(59, "A-C3-63-draft-rev.md", "*Demande* aux gouvernements d'ériger", "*Demande* d'ériger", "addressee", "OP5"),
)
LEFT = {53}
"""The verb of a paragraph that no text has."""


@pytest.mark.skipif(not ARCHIVE.is_file(), reason="the archive of 3,064 texts is not beside the project")
@pytest.mark.parametrize("edit", ENGLISH, ids=lambda one: f"{one.file} {one.rule} {one.label}")
def test_a_fault_sown_into_an_english_text(edit: Edit) -> None:
    assert is_found(edit) is (edit.number not in LEFT)


@pytest.mark.parametrize("edit", FRENCH, ids=lambda one: f"{one.file} {one.rule} {one.label}")
def test_a_fault_sown_into_a_french_text(edit: Edit, tmp_path: Path) -> None:
    text = (ROOT / "corpus" / edit.file).read_text(encoding="utf-8")
    file = tmp_path / edit.file
    file.write_text(edited(text, edit.old, edit.new), encoding="utf-8")
    assert (edit.rule, edit.label) in told(found_in_copy(file))
