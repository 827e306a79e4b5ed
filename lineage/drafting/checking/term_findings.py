"""Findings about terms that the adopted texts gave up for others and that a draft uses beside these."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lineage.documents.resolution import Kind
from lineage.drafting.checking.agreed_wording import own_base
from lineage.drafting.checking.check_findings import Rule
from lineage.drafting.checking.draft_alone import finding_at
from lineage.languages.text import fold, run_of, tokens
from lineage.languages.vocabulary import words as folded_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lineage.diff.replaced_terms import Substitution, Substitutions
    from lineage.documents.resolution import Paragraph
    from lineage.drafting.checking.check_findings import Finding
    from lineage.drafting.checking.checked import Check

_SMALL = 3
"""Letters of a word that a name writes small: "of", "the"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _FoldedTexts:
    """A draft and its base as runs of folded words."""

    runs: Mapping[str, str]
    """The paragraphs of the draft by label."""
    bases: Mapping[str, str]
    """Their counterparts in the base."""
    held: str
    """All that the base says."""


def term_findings(check: Check, substitutions: Substitutions) -> Iterator[Finding]:
    """Terms that gave way to others in the corpus and of which the draft uses both, where its base used one; where the
    base uses both, the paragraphs that go back from the newer term to the older."""
    texts = _FoldedTexts(
        runs={p.label: run_of(p.text) for p in check.draft.paragraphs if p.kind is not Kind.HEADING},
        bases={item.paragraph.label: run_of(base.text) for item in check.paragraphs if (base := own_base(item))},
        held=" ".join(run_of(p.text) for p in check.before),
    )
    paragraphs = {p.label: p for p in reversed(check.draft.paragraphs)}
    for item in substitutions.items:
        yield from (_finding(paragraphs[label], item) for label in _with_older(item, texts))


def _with_older(item: Substitution, texts: _FoldedTexts) -> list[str]:
    """The paragraphs that have the older term where the newer one is due; none where the latest text is not of those
    that gave it up, or where the draft does not use both."""
    old, new = (f" {' '.join(folded_words(term))} " for term in (item.old, item.new))
    if item.renaming or old in new or new in old or (_is_name(item.old) and _is_name(item.new)):
        return []
    if texts.held.count(old) > texts.held.count(new) or not any(new in run for run in texts.runs.values()):
        return []
    olds = [label for label, run in texts.runs.items() if old in run]
    if old not in texts.held:
        return olds
    return [label for label in olds if _returns_to(texts.bases.get(label, ""), texts.runs[label], old, new)]


def _finding(paragraph: Paragraph, item: Substitution) -> Finding:
    start, end = _place(item.old, paragraph.text)
    found = finding_at(paragraph, Rule.TERM, (start, end), item.new)
    return found if found.words else replace(found, words=item.old)


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
