"""What a draft leaves to be filled: its placeholders, in paragraphs and notes, each told once, as nobody's."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.documents.placeholders import is_to_fill, placeholders
from lineage.drafting.check_findings import Finding, Rule
from lineage.drafting.draft_alone import finding_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineage.diff.edits import Change
    from lineage.documents.proposals import Proposal
    from lineage.documents.resolution import Paragraph, Resolution

_BRACKETS = re.compile(r"\[([^\[\]]+)\]")
_WORD = re.compile(r"\w+")


def completion_findings(draft: Resolution) -> Iterator[Finding]:
    """The placeholders of the paragraphs, and of the notes at the paragraph that calls them first."""
    for paragraph in draft.paragraphs:
        for span in placeholders(paragraph):
            yield replace(finding_at(paragraph, Rule.TO_COMPLETE, span), sure=True)
    for note in draft.footnotes:
        home = next((p for p in draft.paragraphs if note.mark in p.notes), None)
        at = next((call.offset for call in home.calls if call.mark == note.mark), 0) if home else 0
        for found in _BRACKETS.finditer(note.text):
            if is_to_fill(found[1], f"{note.mark} {note.text[: found.start()]}", draft.language):
                words = f"{note.mark} {found[0]}"
                label = home.label if home else None
                yield Finding(rule=Rule.TO_COMPLETE, label=label, words=words, start=at, end=at, kind="note")


def leaves_open(paragraph: Paragraph, change: Change) -> bool:
    """Whether all that a change puts in is a placeholder: beside it stand words that it takes out as well."""
    found = list(placeholders(paragraph))
    touched = [one for one in found if one[0] - 1 <= change.new_end and change.new_start <= one[1] + 1]
    put = range(change.new_start, change.new_end)
    left = "".join(paragraph.text[at] if not any(a <= at < b for a, b in touched) else " " for at in put)
    return bool(touched) and set(_WORD.findall(left)) <= set(_WORD.findall(change.old))


def is_all_to_fill(paragraph: Paragraph) -> bool:
    """Whether a paragraph has no words but placeholders: "3. [...]"."""
    found = list(placeholders(paragraph))
    left = "".join(one for at, one in enumerate(paragraph.text) if not any(a <= at < b for a, b in found))
    return bool(found) and _WORD.search(left) is None


def is_left_open(paragraph: Paragraph, one: Proposal) -> bool:
    """Whether a proposal is a placeholder, or puts one in, or takes out what stood in its place."""
    return any(start <= one.start and one.end <= end for start, end in placeholders(paragraph))
