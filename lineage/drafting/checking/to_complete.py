"""What a draft leaves to be filled: its placeholders, in paragraphs and notes, each told once, as nobody's."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.documents.negotiated.placeholders import is_to_fill, placeholders
from lineage.drafting.checking.check_findings import Finding, Rule
from lineage.drafting.checking.draft_alone import finding_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineage.diff.edits import Change
    from lineage.documents.negotiated.proposals import Proposal
    from lineage.documents.resolution import Paragraph, Resolution

_BRACKETS = re.compile(r"\[([^\[\]]+)\]")
_WORD = re.compile(r"\w+")


def completion_findings(draft: Resolution) -> Iterator[Finding]:
    """The placeholders of the paragraphs, and of the notes at the paragraph that calls them first. A note that repeats
    another at one place, as where its mark was struck out and put in again, or that nothing calls, is told with it."""
    for paragraph in draft.paragraphs:
        for span in placeholders(paragraph):
            yield replace(finding_at(paragraph, Rule.TO_COMPLETE, span), sure=True)
    seen: set[tuple[str, str, str | None, int]] = set()
    for note in sorted(draft.footnotes, key=lambda one: _home(draft, one.mark) is None):
        home = _home(draft, note.mark)
        at = next(call.offset for call in home.calls if call.mark == note.mark) if home else 0
        for found in _BRACKETS.finditer(note.text):
            told = (note.text, found[0], home.label if home else None, at)
            copied = told in seen if home else any(told[:2] == one[:2] for one in seen)
            if not copied and is_to_fill(found[1], f"{note.mark} {note.text[: found.start()]}", draft.language):
                seen.add(told)
                words = f"{note.mark} {found[0]}"
                yield Finding(rule=Rule.TO_COMPLETE, label=told[2], words=words, start=at, end=at, kind="note")


def _home(draft: Resolution, mark: str) -> Paragraph | None:
    """The paragraph that calls a note first."""
    return next((p for p in draft.paragraphs if mark in p.notes), None)


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
    if not found:
        return False
    left = "".join(one for at, one in enumerate(paragraph.text) if not any(a <= at < b for a, b in found))
    return _WORD.search(left) is None


def is_left_open(paragraph: Paragraph, one: Proposal) -> bool:
    """Whether a proposal is a placeholder, or puts one in, or takes out what stood in its place."""
    return any(start <= one.start and one.end <= end for start, end in placeholders(paragraph))
