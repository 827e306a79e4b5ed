"""Mails of paragraphs and instructions in any order: each line is a proposal, a paragraph, a remark or a finding."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from lineage.cli.papers import open_papers
from lineage.documents.papers.mails.mixed_papers import is_instruction, signed
from lineage.drafting.proposals.caveats import Caution
from lineage.drafting.proposals.compilation import Compilation
from lineage.drafting.proposals.compiling import compile_proposals
from lineage.errors import UnreadableError
from lineage.render.compilation.compiled import source_lines
from tests.drafting.papers import base_in, write

if TYPE_CHECKING:
    from pathlib import Path

LINES = (
    "Dear Chair,",
    "Chile",
    "PP2 Deeply concerned at the rapid decline of many fish stocks,",
    'OP2: add "and Parties" after "Secretary-General"',
    "OP5: delete",
    'In OP4, replace "a report" with "an annual report".',
    "OP3 bis: Invites donors to add to the Fund;",
    "if the others agree",
    "but only if Mexico withdraws its proposal.",
    "Delete OP3 (Mexico)",
    'OP1 Brazil: add "and landlocked countries" at the end',
    "See our note of 3 May.",
    "OP4: merge with OP5",
    "and renumber",
    "“3 ter. Calls upon States to pay;”",
    "After OP4, insert a new paragraph:",
    "Best regards,",
    "1. OP3: delete",
    "OP2 and OP3: merge",
    "Mexico wants to delete OP5",
    "(EU)",
)


def letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


@pytest.mark.parametrize("seed", range(40))
def test_no_line_of_a_mail_is_lost(seed: int, tmp_path: Path) -> None:
    chance, base = random.Random(seed), base_in(tmp_path)  # noqa: S311 - the same mails each time
    lines = [chance.choice(LINES) for _ in range(chance.randint(1, 6))]
    mail = "".join(line + chance.choice(["\n", "\n\n"]) for line in lines)
    try:
        papers, named = open_papers([f"EU={write(tmp_path, 'mail.txt', mail)}"], base, tmp_path)
    except UnreadableError:
        assert not any(is_instruction(signed(line, "en")[0], "en") for line in lines)
        return
    found = compile_proposals(base, papers)
    told = [text for p in found.paragraphs for w in (*p.proposals, *p.contested) for text in (w.new, w.said, w.old)]
    told += [text for one in (*found.findings, *named) for text in (one.new, one.old)]
    told += [one.text or "" for one in found.paragraphs]
    whole = "|".join(map(letters, told))
    for line in lines:
        if not is_instruction(signed(line, "en")[0], "en"):
            names = letters(line) in {letters(name) for one in found.sources for name in one.authors}
            new = "rapid" if line.startswith("PP2") else letters(line.partition(": ")[2] or line)
            assert names or new in whole, (line, mail)


def compiled(folder: Path, mail: Path) -> Compilation:
    base = base_in(folder)
    return compile_proposals(base, open_papers([str(mail)], base, folder)[0])


def test_a_mail_with_text_and_instructions_is_one_paper_and_its_remarks_count_for_no_paragraph(tmp_path: Path) -> None:
    mail = write(
        tmp_path,
        "Chile.txt",
        "PP2\nDeeply concerned at the rapid decline of many fish stocks,\n\nOP3: delete “small”.\n\n"
        "OP4: we support the text as drafted.\n\nWe would like to reserve our position on OP5.\n",
    )
    compilation = compiled(tmp_path, mail)
    assert len(compilation.sources) == 2
    assert source_lines(compilation, "en") == [
        "Chile: Chile.txt (compared with the base, some paragraphs only, list of instructions)"
    ]
    assert Caution.FEW_FOUND not in {one.problem for one in compilation.findings}
    other = write(
        tmp_path, "Peru.txt", "PP2\nAware of the snow on high mountains,\n\nOP3 Lauds the art of the violin;\n"
    )
    strange = compiled(tmp_path, other)
    assert Caution.FEW_FOUND in {one.problem for one in strange.findings}
