"""What became of the commitments from one text to another: the compare page counts as the timeline counts."""

from collections import Counter
from itertools import combinations, pairwise
from pathlib import Path

from lineage.commitments.timeline import OWN, StepStatus
from lineage.pipeline import Analysis
from lineage.series.commitment_steps import CommitmentStep, commitment_steps


def told(analysis: Analysis, old: str, new: str, *, consecutive: bool) -> tuple[CommitmentStep, ...]:
    documents = analysis.traced.documents
    alignment = analysis.traced.alignments[old, new]
    lines = analysis.timeline.lines if consecutive else ()
    return commitment_steps(documents[old], documents[new], alignment, analysis.stated, lines)


def test_from_one_text_to_the_next_it_is_what_the_timeline_says(kept: tuple[Analysis, Path]) -> None:
    analysis, _ = kept
    observed = {clause.id for clauses in analysis.clauses.values() for clause in clauses}
    for old, new in pairwise(analysis.timeline.documents):
        steps = [step for line in analysis.timeline.lines for step in line.steps if step.document == new]
        lines = Counter(step.status for step in steps if step.status in OWN or step.status is StepStatus.DROPPED)
        found = told(analysis, old, new, consecutive=True)
        counted = Counter(
            one.status for one in found if observed & {clause.id for clause in (one.old, one.new) if clause}
        )
        assert lines
        assert {status: counted[status] for status in lines} == lines


def test_nothing_is_lost_where_a_counted_link_leads_on(kept: tuple[Analysis, Path]) -> None:
    analysis, _ = kept
    onward = 0
    for old, new in combinations(analysis.timeline.documents, 2):
        linked = {link.old for link in analysis.traced.alignments[old, new].counted()}
        for one in told(analysis, old, new, consecutive=False):
            onward += one.status is StepStatus.TO_CHECK
            assert one.status is not StepStatus.DROPPED or (one.old is not None and one.old.label not in linked)
    assert onward


def test_every_commitment_of_both_texts_is_told_once(kept: tuple[Analysis, Path]) -> None:
    analysis, _ = kept
    for old, new in pairwise(analysis.timeline.documents):
        found = told(analysis, old, new, consecutive=True)
        told_of = [one.old.id for one in found if one.old and one.status is not StepStatus.ADDED]
        assert len(told_of) == len(set(told_of))
        assert {clause.id for clause in analysis.clauses[old]} <= set(told_of)
