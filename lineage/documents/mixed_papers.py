"""A mail that writes some of its changes as instructions and others as paragraphs: the lines of each.

"PP2 Deeply concerned at ...," is a paragraph, "Delete OP3." and "OP5: delete" are instructions.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.documents.blocks import END
from lineage.documents.enumerators import number_mark
from lineage.documents.framing import is_signed_remark
from lineage.documents.instruction_lists import instructions_in
from lineage.documents.quoted_words import QUOTED
from lineage.languages.formulas import opening

if TYPE_CHECKING:
    from lineage.sources.lines import Line, Source


def instructions_apart(source: Source, language: str) -> tuple[Source, Source | None]:
    """The source without its instructions, and these with the words that they announce; None where it has none."""
    kept: list[Line] = []
    asked: list[Line] = []
    last = ""
    """The instruction so far; "" outside of one."""
    gap, announced = True, False
    for line in source.lines:
        text = line.text.strip()
        if not text:
            kept.append(line)
            asked.append(line)
            gap = True
            continue
        begins = is_instruction(text, language)
        goes_on = bool(last) and not gap and source.wrapped and END.search(last[-40:]) is None
        wording = bool(last) and last.endswith(":") and not QUOTED.search(last)
        more = announced and text[:1] in '“«"'
        if begins or goes_on or wording or more:
            asked.append(line)
            announced = (wording or more) and not begins
            last = text
        else:
            kept.append(line)
            last, announced = "", False
        gap = False
    found = any(is_instruction(line.text.strip(), language) for line in asked)
    return (replace(source, lines=tuple(kept)), replace(source, lines=tuple(asked))) if found else (source, None)


def is_instruction(text: str, language: str) -> bool:
    """Whether a line says what becomes of a paragraph that it names: "OP5: delete", not "OP5: Requests ... to add"."""
    mark = number_mark(text)
    said = text[mark.end if mark else 0 :].lstrip(" :.–-")
    if opening(said.lstrip("[("), language) is not None or (mark and is_signed_remark(said, language)):
        return False
    return any(one.label for one in instructions_in([text], language))
