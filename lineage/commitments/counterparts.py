"""The paragraphs that two matched clauses come from and go into: there words that left a clause may still stand."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from lineage.commitments.clause_matching import paragraph_of
from lineage.languages.text import fold_in_place

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lineage.commitments.clauses import Clause


class Nearness(Enum):
    """How near words stand."""

    CLAUSE = "in the clause"
    PARAGRAPH = "in another clause"
    NOWHERE = "nowhere"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counterparts:
    """Texts of paragraphs by id, and which of an older text are the sources of one of a newer text."""

    texts: Mapping[str, str]
    sources: Mapping[str, Sequence[str]]
    """By id of the newer paragraph."""
    onward: Mapping[str, Sequence[str]] = field(init=False)
    """The same links the other way round."""

    def __post_init__(self) -> None:
        onward: dict[str, list[str]] = defaultdict(list)
        for new, olds in self.sources.items():
            for old in olds:
                onward[old].append(new)
        object.__setattr__(self, "onward", onward)

    def after(self, words: str, old: Clause, new: Clause) -> Nearness:
        """Where words of the old clause stand in the paragraphs that its own became."""
        return self._place(words, new, (paragraph_of(new), *self.onward.get(paragraph_of(old), ())))

    def before(self, words: str, old: Clause, new: Clause) -> Nearness:
        """Where words of the new clause stood in the paragraphs that its own comes from."""
        return self._place(words, old, (paragraph_of(old), *self.sources.get(paragraph_of(new), ())))

    def _place(self, words: str, clause: Clause, paragraphs: Iterable[str]) -> Nearness:
        wanted = re.compile(rf"(?<![\w-]){re.escape(fold_in_place(words))}(?![\w-])")
        if wanted.search(fold_in_place(clause.span.text)):
            return Nearness.CLAUSE
        texts = (self.texts.get(one, "") for one in dict.fromkeys(paragraphs))
        return Nearness.PARAGRAPH if any(wanted.search(fold_in_place(text)) for text in texts) else Nearness.NOWHERE


NOWHERE = Counterparts(texts={}, sources={})
"""Where only the two clauses themselves are known."""
