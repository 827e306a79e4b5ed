"""Findings about words that lost the capital with which they are agreed: "the indigenous populations" in a draft that
has "the Indigenous populations" elsewhere, as the latest text has it here."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.diff.edits import ChangeClass
from lineage.documents.resolution import Kind
from lineage.drafting.checking.agreed_wording import own_base
from lineage.drafting.checking.check_findings import Rule
from lineage.drafting.checking.draft_alone import finding_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.documents.resolution import Paragraph
    from lineage.drafting.checking.check_findings import Finding
    from lineage.drafting.checking.checked import Check

_NEXT = re.compile(r"\s[\w’'‐‑-]+")


def lost_capital_findings(check: Check) -> Iterator[Finding]:
    """Words that differ from those of the counterpart in the base by a capital alone, where the draft has it elsewhere
    before the same next word and the base has them nowhere without it. The only one in 94 texts of the archive is "the
    programme Global Shield" in 79/53, which has "the Programme Global Shield" too."""
    for item in check.paragraphs:
        base = own_base(item)
        for change in base.diff.changes if base else ():
            if base is None or change.change_class is not ChangeClass.FORM or not _lost(change.old, change.new):
                continue
            others = [p for p in check.draft.paragraphs if p.label != item.paragraph.label]
            behind = _NEXT.match(item.paragraph.text, change.new_end)
            with_next = f"{change.old.strip()}{behind[0]}" if behind else change.old
            if _stands(with_next, others) and not _stands(change.new, check.before):
                span = change.new_start, change.new_end
                found = finding_at(item.paragraph, Rule.TYPO, span, change.old, kind="capital")
                yield replace(found, precedent=base.id)


def _lost(old: str, new: str) -> bool:
    return old[:1].isupper() and new[:1].islower() and old[1:] == new[1:]


def _stands(word: str, paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a word stands in a paragraph as it is printed, behind its first one: that has a capital anyway."""
    printed = re.compile(rf"(?<=\w\s){re.escape(word.strip())}(?!\w)")
    return any(printed.search(p.text) for p in paragraphs if p.kind is not Kind.HEADING)
