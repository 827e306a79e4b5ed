"""Instructions as one hears them at the table, on a draft with brackets, bis and alt: each with all it makes of it.

Below each in the file: `~OP2>OP3 words` is a paragraph with its new label and print, `+OP5 words` a new one, `-OP4` one
that is gone, `!reason` what is named and not done, ORDER the paragraphs that moved, TITLE the title.
"""

from __future__ import annotations

from functools import cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from lineage.documents import parse
from lineage.documents.negotiated.readings import in_words
from lineage.documents.papers.amendments import revisions_in
from lineage.drafting.revising.applying import applied
from lineage.drafting.revising.printed_lines import printed
from lineage.sources import read_bytes

if TYPE_CHECKING:
    from lineage.documents.resolution import Resolution

FILES = Path(__file__).parent / "spoken"
NAMES = ("en", "fr", "mountains-en", "mountains-fr", "annex-en", "annex-fr")


def listed(name: str) -> list[tuple[str, list[str]]]:
    lines = (FILES / f"instructions-{name}.txt").read_text(encoding="utf-8").splitlines()
    runs = [list(run) for _, run in groupby(lines, key=lambda line: line.startswith(" "))]
    found: list[tuple[str, list[str]]] = []
    for said, expected in zip(runs[::2], [*runs[1::2], []], strict=False):
        found += [(one, []) for one in said[:-1]]
        found.append((said[-1], [line.strip() for line in expected]))
    return found


@cache
def printed_draft(name: str) -> Resolution:
    return parse(read_bytes((FILES / f"draft-{name}.txt").read_bytes(), Path("draft.txt")))


def made(name: str, instruction: str, language: str) -> list[str]:
    marked = printed_draft(name)
    document = in_words(marked)
    instructions, leftovers = revisions_in(read_bytes(instruction.encode(), Path("revisions.txt")), language)
    result = applied(document, instructions, leftovers, printed=marked)
    old = {p.label: p for p in document.paragraphs}
    shown = {p.label: p.text for p in marked.paragraphs}
    found = []
    for label, _, line in result.numbered:
        was = line.was if line.was in old else None
        print_now = printed(line.printed, line.text, language) if line.printed else None
        if was is None:
            found.append(f"+{label} {line.text}")
        elif old[was].text != line.text or print_now != shown[was]:
            found.append(f"~{was}>{label} {print_now}")
    order = [one.line.was for one in result.numbered if one.line.was in old]
    moved = [label for label, was in zip(order, [p for p in old if p in order], strict=True) if label != was]
    found += ["ORDER " + " ".join(moved)] if moved else []
    found += [f"TITLE {result.title}"] if result.title != document.title else []
    found += [f"-{line.was}" for line in result.lines if line.gone]
    return [*found, *(f"!{step.hindrance}" for step in result.steps if not step.done)]


@pytest.mark.parametrize(
    ("name", "instruction", "expected"),
    [(name, *each) for name in NAMES for each in listed(name)],
)
def test_what_an_instruction_makes_of_the_draft(name: str, instruction: str, expected: list[str]) -> None:
    assert made(name, instruction, name[-2:]) == expected
