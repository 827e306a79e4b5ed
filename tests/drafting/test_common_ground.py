"""A short paper without marks that is made on another text: how much of it the base has is told."""

from pathlib import Path

import pytest

from lineage.drafting.compilation import Finding, Problem
from lineage.drafting.compilation_json import finding_json
from lineage.drafting.compiling import compile_proposals
from lineage.render.compiled import finding_line
from tests.drafting.papers import base_in, paper, write

OTHER = """3. Calls upon mountain States to protect their glaciers;

4. Invites universities to train more engineers;
"""
OURS = """3. Encourages donors to support small island developing States and atolls;

4. Requests the Secretary-General to submit a short report at its eighty-second session;
"""


def few(folder: Path, text: str) -> list[Finding]:
    found = compile_proposals(base_in(folder), [paper(write(folder, "EU.txt", text))])
    return [one for one in found.findings if one.problem is Problem.FEW_FOUND]


def test_paragraphs_of_another_text_are_counted(tmp_path: Path) -> None:
    (one,) = few(tmp_path, OTHER)
    assert (one.held, one.counted) == (0, 2)
    assert "0 of its 2 paragraphs" in finding_line(one, "en")
    assert finding_json(one)["held"] == 0


@pytest.mark.parametrize(
    "text",
    [
        OURS,
        OURS + "\n5 bis. Welcomes the work of regional bodies;\n",
        "3 bis. Welcomes the work of regional bodies;\n\n3 ter. Invites universities to train engineers;\n",
    ],
)
def test_paragraphs_of_the_base_and_new_ones_are_not_told(text: str, tmp_path: Path) -> None:
    assert few(tmp_path, text) == []
