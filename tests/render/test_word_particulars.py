"""What the properties of a Word file show of a title of any length and of any characters."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from lineage.cli.app import main

TITLE = "Advisory opinion on the obligations in relation to the presence and activities of other organizations " * 4
TEXT = """United Nations
A/RES/{0}/9
Distr.: General
{1} December 20{2}

Resolution adopted by the General Assembly on {1} December 20{2}

{0}/9. {3}

The General Assembly,

Recalling its resolution 70/1 of 25 September 2015,

1. Requests the Secretary-General to report on the {4} of stocks;

2. Decides to remain seized of the matter.
"""


@pytest.fixture
def texts(tmp_path: Path) -> list[str]:
    written = []
    for session, year, word in ((78, 23, "state"), (80, 25, "health")):
        file = tmp_path / f"{session}.txt"
        file.write_text(TEXT.format(session, 14, year, TITLE.strip(), word))
        written.append(str(file))
    return written


@pytest.mark.parametrize("command", ["diff", "brief", "draft", "apply", "compile", "table"])
def test_a_long_title_or_name_is_cut_where_properties_show_it(
    command: str, texts: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    out, revisions = tmp_path / "out.docx", tmp_path / "r.txt"
    revisions.write_text("In paragraph 1, replace “state” with “health”.\n")
    arguments = {
        "diff": [*texts, "--author", "Delegation of\x07 " + "X" * 300],
        "brief": texts,
        "draft": [texts[1], "--session", "82"],
        "apply": [texts[0], str(revisions), "--author", "Y" * 300],
        "compile": texts,
        "table": ["stocks " * 60, "--corpus", "corpus"],
    }[command]
    if command == "table":
        assert main(["corpus", "add", *texts, "--corpus", "corpus", "--series", "s"]) == 0
    assert main([command, *arguments, "-o", str(out)]) == 0
    properties = Document(BytesIO(out.read_bytes())).core_properties
    assert 0 < len(properties.title) <= 255
    assert len(properties.author) <= 255
