"""Numbers under which a paper has its paragraphs: where they lead, and where another one stands in the compilation.

A mail's "OP3" over words quite unlike those of OP3 is a new paragraph; whether it is to take the place of OP3
nobody can know.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from lineage.drafting.proposals.caveats import Caution, Caveat
from lineage.symbols import read_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.documents.resolution import Paragraph, Resolution
    from lineage.drafting.proposals.compilation import CompiledParagraph
    from lineage.drafting.proposals.proposal_papers import Addition, Submission


def place_by_number(base: Resolution, paragraph: Paragraph, previous: str | None) -> str | None:
    """The base paragraph that a new one of a mail follows: the one that its number names, "OP3" behind OP2 and "OP3
    bis" behind OP3; without a number `previous`, the one before it in the mail."""
    named, texts = read_label(paragraph.label), {p.label for p in base.paragraphs}
    if named is None:
        return previous
    stem, item = paragraph.label.split("(")[0].split(" ")[0], paragraph.label.rpartition(" ")[0]
    if named.suffix or named.alt or named.items:
        beside = item if named.put_between and item in texts else stem  # "(a bis)" goes behind (a)
        return beside if beside in texts else previous
    number = int(named.number) if named.number.isdigit() else 0
    before = f"{stem.removesuffix(named.number)}{number - 1}"
    alike = [p.label for p in base.paragraphs if p.kind is paragraph.kind]
    return before if before in texts else alike[-1] if alike else previous


def other_numbers(
    base: Resolution, found: Sequence[Submission], paragraphs: Sequence[CompiledParagraph]
) -> Iterator[Caveat]:
    """The paragraphs of mails that stand under another label than they have in the mail. A whole text counts its own
    paragraphs, and is moved on by each new one."""
    texts = {paragraph.label: paragraph.text for paragraph in base.paragraphs}
    new = [paragraph for paragraph in paragraphs if paragraph.text is None]
    for submission in found:
        source = submission.source.id
        places = [*submission.numbers]
        for addition in submission.additions if submission.source.excerpt else ():
            label, words = (
                addition.paragraph.label,
                next((proposal.new for proposal in addition.proposals if proposal.new), ""),
            )
            if words and addition.paragraph.number is not None:
                places.append((label, _given(addition, source, new), words))
        for own, given, words in places:
            if given != own:
                old = texts.get(own, "")
                yield Caveat(
                    source=source,
                    problem=Caution.OTHER_NUMBER,
                    label=own,
                    given=given,
                    linked=given in texts,
                    old=old,
                    new=words,
                    likeness=round(fuzz.ratio(old, words)) if old else None,
                )


def _given(addition: Addition, source: str, new: Sequence[CompiledParagraph]) -> str:
    """The label of an addition in the compilation."""
    words = {proposal.new for proposal in addition.proposals}
    there = (p for p in new if any(source in proposal.sources and proposal.new in words for proposal in p.proposals))
    return next((p.label for p in there), addition.paragraph.label)
