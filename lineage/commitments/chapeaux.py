"""The chapeau of a list: which paragraphs an item goes on with, and whether they ask anything without their items."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from lineage.commitments.clauses import Clause, Part, Passage
from lineage.commitments.lexicon import lexicon
from lineage.commitments.objects import split_object

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


def chapeau_labels(label: str) -> Iterator[str]:
    """The paragraphs that an item goes on with, the nearest first: OP5(a)(ii) -> OP5(a), OP5."""
    while (cut := label.rfind("(")) > 0:
        label = label[:cut]
        yield label


def is_bare(clause: Clause, language: str) -> bool:
    """Whether a clause asks nothing by itself: "Decides:", "Requests the Secretary-General, as a matter of urgency:".
    "Decides to extend the mandate, whose tasks will include:" asks something."""
    verb = lexicon(language).verb(clause.lemma)
    if not clause.directive or clause.verb_span is None or verb is None:
        return clause.kind == "decision" and len((clause.action.text if clause.action else "").split()) <= 1
    text, start = clause.span.text, clause.verb_span.end - clause.span.start
    return split_object(Passage(text=text, start=start, end=len(text), language=language), verb).action is None


def told_once(clauses: Sequence[Clause], language: str) -> Mapping[str, tuple[Clause, ...]]:
    """The commitments of one text by the id of the clause that they are counted under: of a list the chapeau, with its
    items, or each item where the chapeau is bare."""
    above = {clause.label: clause for clause in clauses}
    lists = {label for clause in clauses if clause.part is Part.ITEM for label in chapeau_labels(clause.label)}
    found: defaultdict[str, list[Clause]] = defaultdict(list)
    for clause in clauses:
        heads = chapeau_labels(clause.label) if clause.part is Part.ITEM else ()
        asking = [above[label] for label in heads if label in above and not is_bare(above[label], language)]
        if asking:
            found[asking[-1].id].append(clause)
        elif clause.label not in lists or not is_bare(clause, language):
            found[clause.id].append(clause)
    return {name: tuple(some) for name, some in found.items()}
