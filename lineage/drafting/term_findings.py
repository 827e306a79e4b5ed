"""Findings about terms that the adopted texts gave up for others and that a draft uses beside these."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.documents.resolution import Kind
from lineage.drafting.agreed_wording import own_base
from lineage.drafting.check_findings import Finding, Rule
from lineage.languages.text import fold, run_of, tokens
from lineage.languages.vocabulary import words as folded_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineage.diff.replaced_terms import Substitutions
    from lineage.drafting.check import Check

_SMALL = 3
"""Letters of a word that a name writes small: "of", "the"."""


def term_findings(check: Check, substitutions: Substitutions) -> Iterator[Finding]:
    """Terms that gave way to others in the corpus and of which the draft uses both, where its base used one; where the
    base uses both, the paragraphs that go back from the newer term to the older."""
    draft = check.draft
    runs = {p.label: run_of(p.text) for p in draft.paragraphs if p.kind is not Kind.HEADING}
    held = " ".join(run_of(p.text) for p in check.before)
    bases = {item.paragraph.label: run_of(base.text) for item in check.paragraphs if (base := own_base(item))}
    for item in substitutions.items:
        old, new = f" {' '.join(folded_words(item.old))} ", f" {' '.join(folded_words(item.new))} "
        if item.renaming or old in new or new in old or (_is_name(item.old) and _is_name(item.new)):
            continue
        olds = [label for label, run in runs.items() if old in run]
        if held.count(old) > held.count(new):
            continue  # the latest text is not of those that gave the term up
        if old in held:
            olds = [label for label in olds if _returns_to(bases.get(label, ""), runs[label], old, new)]
        if not olds or not any(new in run for run in runs.values()):
            continue
        for label in olds:
            paragraph = next(p for p in draft.paragraphs if p.label == label)
            start, end = _place(item.old, paragraph.text)
            yield Finding(
                rule=Rule.TERM,
                label=label,
                words=paragraph.text[start:end] or item.old,
                start=start,
                end=end,
                suggestion=item.new,
                sure=False,
            )


def _is_name(term: str) -> bool:
    """Whether every long word of a term has a capital: "Secretariat" and "United Nations" are two bodies."""
    return all(word[0].isupper() for word in term.split() if len(word) > _SMALL)


def _returns_to(base: str, draft: str, old: str, new: str) -> bool:
    """Whether a paragraph has the older term in place of the newer one that its base has."""
    return old not in base and base.count(new) > draft.count(new)


def _place(term: str, text: str) -> tuple[int, int]:
    spans, wanted = tokens(text), [fold(term[a:b]) for a, b in tokens(term)]
    for index in range(len(spans) - len(wanted) + 1):
        here = spans[index : index + len(wanted)]
        if [fold(text[a:b]) for a, b in here] == wanted:
            return here[0][0], here[-1][1]
    return 0, 0
