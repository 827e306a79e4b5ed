"""What the findings of a paragraph say of each other, by one look at each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.drafting.checking.check_findings import Finding, Rule
from lineage.render.drafts.draft_findings import quotes, with_beside

if TYPE_CHECKING:
    from collections.abc import Iterator


class Looked(list[Finding]):
    """Findings that count how often one of them is looked at."""

    times = 0

    def __iter__(self) -> Iterator[Finding]:
        for one in super().__iter__():
            self.times += 1
            yield one


def one_of(rule: Rule, precedent: str | None = None, words: str = "ports") -> Finding:
    return Finding(rule=rule, label="OP1", words=words, precedent=precedent, sure=True)


def test_the_source_is_told_once_for_each_rule() -> None:
    some = [
        one_of(Rule.WORDING, "A/RES/80/5#OP1"),
        one_of(Rule.WORDING, "A/RES/80/5#OP1"),
        one_of(Rule.WORDING, "A/RES/80/6#OP1"),
        one_of(Rule.OPEN, "A/RES/80/5#OP1"),
        one_of(Rule.WORDING, "A/RES/80/6#OP1"),
    ]
    assert [beside.source for _, beside in with_beside(some)] == [False, True, False, False, True]


def test_words_that_another_finding_has_are_not_quoted_again() -> None:
    ends, new = one_of(Rule.NO_END), one_of(Rule.NEW)
    assert [quotes(*each) for each in with_beside([ends])] == [True]
    assert [quotes(*each) for each in with_beside([ends, new])] == [False, True]
    assert [quotes(*each) for each in with_beside([one_of(Rule.COST), new])] == [True, True]
    assert [quotes(*each) for each in with_beside([one_of(Rule.OPEN, words=""), one_of(Rule.LONE)])] == [False, False]


def test_each_finding_is_looked_at_twice_however_many_there_are() -> None:
    for size in (100, 1_000):
        some = Looked([one_of(Rule.LONE)] * size)
        assert len(list(with_beside(some))) == size
        assert some.times == 2 * size
