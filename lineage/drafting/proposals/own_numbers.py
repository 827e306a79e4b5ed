"""Numbers under which a paper has its paragraphs, where they stand elsewhere in the compilation: a mail's "OP3" over
words quite unlike those of OP3 is a new paragraph, and whether it is to take the place of OP3 nobody can know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from lineage.drafting.proposals.compilation import Finding, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.documents.resolution import Resolution
    from lineage.drafting.proposals.compilation import CompiledParagraph
    from lineage.drafting.proposals.proposal_papers import Addition, Submission


def other_numbers(
    base: Resolution, found: Sequence[Submission], paragraphs: Sequence[CompiledParagraph]
) -> Iterator[Finding]:
    """The paragraphs of mails that stand under another label than they have in the mail. A whole text counts its own
    paragraphs, and is moved on by each new one."""
    texts = {paragraph.label: paragraph.text for paragraph in base.paragraphs}
    new = [paragraph for paragraph in paragraphs if paragraph.text is None]
    for submission in found:
        source = submission.source.id
        places = [*submission.numbers]
        for addition in submission.additions if submission.source.excerpt else ():
            label, words = addition.paragraph.label, next((wish.new for wish in addition.wishes if wish.new), "")
            if words and addition.paragraph.number is not None:
                places.append((label, _given(addition, source, new), words))
        for own, given, words in places:
            if given != own:
                old = texts.get(own, "")
                yield Finding(
                    source=source,
                    problem=Problem.OTHER_NUMBER,
                    label=own,
                    given=given,
                    linked=given in texts,
                    old=old,
                    new=words,
                    likeness=round(fuzz.ratio(old, words)) if old else None,
                )


def _given(addition: Addition, source: str, new: Sequence[CompiledParagraph]) -> str:
    """The label of an addition in the compilation."""
    words = {wish.new for wish in addition.wishes}
    there = (p for p in new if any(source in wish.sources and wish.new in words for wish in p.wishes))
    return next((p.label for p in there), addition.paragraph.label)
