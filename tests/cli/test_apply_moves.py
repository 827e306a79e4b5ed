"""A paragraph that moves stands in the redline of `apply` as gone where it was and as come where it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from lineage.cli.app import main
from lineage.documents.file_reading import read_file
from lineage.documents.negotiated.readings import base, proposed
from tests.drafting.papers import BASE, write


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("Move OP2 after OP4.", ["1", "3", "4", "2", "5"]),
        ("Swap OP1 and OP5.", ["5", "2", "3", "4", "1"]),
        ("Move OP4 before OP1 and delete OP3.", ["4", "1", "2", "5"]),
        ("Move OP1 to the end of the operative part.", ["2", "3", "4", "5", "1"]),
    ],
)
def test_reject_all_gives_the_draft_and_accept_all_the_new_order(said: str, order: list[str], tmp_path: Path) -> None:
    draft, asked = write(tmp_path, "draft.txt", BASE), write(tmp_path, "asked.txt", said)
    out = tmp_path / "out.docx"
    assert main(["apply", str(draft), str(asked), "-o", str(out), "--author", "Chair", "--corpus", str(tmp_path)]) == 0
    old = [p.text for p in read_file(draft).paragraphs]
    found = read_file(out).paragraphs
    assert [text for p in found if (text := base(p))] == old
    texts = {str(number): text.rstrip(".;") for number, text in enumerate(old[2:], 1)}
    now = [text.rstrip(".;") for p in found if p.label.startswith("OP") and (text := proposed(p))]
    assert now == [texts[number] for number in order]
