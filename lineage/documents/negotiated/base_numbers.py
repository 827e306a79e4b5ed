"""Numbers of a draft before its changes: a paragraph that is struck out and gave its number to the next one has it
again, and those behind it have theirs."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.documents.negotiated.proposals import TextState
from lineage.documents.resolution import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lineage.documents.resolution import Paragraph

_DOUBLE = re.compile(r"OP(?P<number>\d+)\.\d+")
_PLAIN = re.compile(r"OP\d+")


def with_base_numbers(paragraphs: Iterable[Paragraph]) -> list[Paragraph]:
    """The paragraphs that a draft had, those behind a struck one counted on: OP3.1, OP3 and OP4 are OP3, OP4 and
    OP5."""
    out: list[Paragraph] = []
    own, last, counts = {}, 0, False
    for paragraph in paragraphs:
        head, bracket, items = paragraph.label.partition("(")
        double = _DOUBLE.fullmatch(head) if paragraph.state is TextState.DELETED and not bracket else None
        if paragraph.kind is not Kind.OPERATIVE:
            out.append(paragraph)
            continue
        if double and paragraph.number == double["number"]:
            counts = True
        if counts and not bracket and (double or _PLAIN.fullmatch(head)):
            own[head] = f"OP{last + 1}"
        if not bracket and paragraph.number and paragraph.number.isdigit():
            last = last + 1 if head in own else int(paragraph.number)
        label = own.get(head, head)
        number = label[2:] if head in own and not bracket else paragraph.number
        out.append(replace(paragraph, label=f"{label}{bracket}{items}", number=number))
    return out
