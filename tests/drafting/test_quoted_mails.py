"""The mail that a mail answers, quoted below: its words are nobody's proposals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.cli.papers import open_papers
from lineage.drafting.compilation import Problem
from lineage.drafting.compiling import compile_proposals
from tests.drafting.papers import base_in, write

if TYPE_CHECKING:
    from pathlib import Path

    from lineage.drafting.compilation import Compilation

OWN = """From: Pat Smith
Japan:
OP3: replace "donors" with "banks".
Delete OP2.

Brazil: OP3 bis: "Encourages States to protect reefs;"
"""
QUOTED = """
On Wed, 13 Oct 2027 the facilitator wrote:
> 4. Requests the Secretary-General to submit a report;
> Please send comments by Friday.
Kind regards
"""


def compiled(folder: Path, text: str) -> Compilation:
    base = base_in(folder)
    papers, _ = open_papers([str(write(folder, "mail.txt", text))], base, folder)
    return compile_proposals(base, papers)


def asked(found: Compilation) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    return {one.label: [(w.authors, w.new) for w in one.wishes] for one in found.paragraphs if one.wishes}


def test_a_quoted_mail_is_no_proposal_and_takes_no_name(tmp_path: Path) -> None:
    alone, answered = compiled(tmp_path, OWN), compiled(tmp_path, OWN + QUOTED)
    assert asked(answered) == asked(alone)
    assert asked(answered)["OP3"] == [(("Japan",), "banks")]
    remarks = [one.new for one in answered.findings if one.problem is Problem.REMARK]
    for line in ("On Wed, 13 Oct 2027 the facilitator wrote:", "4. Requests the Secretary-General to submit a report;"):
        assert line in remarks


def test_answers_between_quoted_lines_keep_them(tmp_path: Path) -> None:
    text = OWN + QUOTED.replace("Kind regards", "OP5: delete")
    assert "OP5" in asked(compiled(tmp_path, text))
    assert "OP4" in asked(compiled(tmp_path, text))


def test_a_number_bis_announces_a_new_paragraph_without_the_word(tmp_path: Path) -> None:
    assert asked(compiled(tmp_path, OWN))["OP3 bis"] == [(("Brazil",), "Encourages States to protect reefs;")]
