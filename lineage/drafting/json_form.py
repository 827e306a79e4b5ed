"""The JSON forms of searches, checked drafts, outcomes, stories and source tables."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from lineage.drafting.proposals.compilation_json import finding_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.diff.edits import ParagraphDiff
    from lineage.documents.resolution import Resolution
    from lineage.drafting.agreed_language.search import Hit, SearchAnswer, SearchConfig
    from lineage.drafting.checking.check_findings import Finding
    from lineage.drafting.checking.checked import Check, CheckedParagraph, Verdict
    from lineage.drafting.checking.similar import Precedent
    from lineage.drafting.proposals.outcome import JudgedProposal, Outcome
    from lineage.drafting.proposals.source_losses import PaperWords
    from lineage.drafting.proposals.source_table import SourceTable, TracedRun
    from lineage.drafting.proposals.story import Stage, Story, StoryChange, StoryStep


def search_json(found: SearchAnswer, config: SearchConfig) -> dict[str, Any]:
    """`lineage.search/1`: offsets of `matches` count characters of the hit's `text`, end exclusive. `recurrences` are
    the hits by wording, as `--csv` has them; `near` has the words that were looked for in place of those that no text
    has, `unknown` those that were left out, with words like them."""
    return {
        "format": "lineage.search/1",
        "query": found.query,
        "hits": [_hit(hit) for hit in found.hits],
        "recurrences": [recurrence for hit in found.heads for recurrence in _recurrence(hit)],
        **not_there(found),
        "drafts_left_out": found.drafts_left_out,
        "config": asdict(config),
    }


def not_there(found: SearchAnswer) -> dict[str, Any]:
    """The words of a query that no text has, as `search_json` names them."""
    return {"near": dict(found.near), "unknown": {word: list(like) for word, like in found.unknown.items()}}


def check_json(check: Check, found: Sequence[Finding] = ()) -> dict[str, Any]:
    """`lineage.check/1`: one entry for each paragraph of the draft, its verdict by the findings `found`, and the
    paragraphs of the base that it lost."""
    from lineage.drafting.checking.agreement import verdicts  # numpy, which a search does not wait for

    told = verdicts(check, found)
    return {
        "format": "lineage.check/1",
        "draft": check.draft.id,
        "base": check.base.id if check.base else None,
        "base_choice": check.choice.value if check.choice else None,
        "compared": list(check.compared),
        "paragraphs": [_paragraph(item, told[item.paragraph.label]) for item in check.paragraphs],
        "gone": [{"id": p.id, "label": p.label, "text": p.text} for p in check.gone],
    }


def _hit(hit: Hit) -> dict[str, Any]:
    return {
        "id": hit.paragraph.id,
        "document": hit.document.id,
        "label": hit.paragraph.label,
        **_standing(hit.document),
        "state": hit.state.value if hit.state else None,
        "authors": list(hit.authors),
        "score": round(hit.score, 4),
        "exact": hit.exact,
        "first": hit.first.id if hit.first else None,
        "recurrence": hit.recurrence.head.id if hit.recurrence else None,
        "text": hit.paragraph.text,
        "matches": [asdict(match) for match in hit.matches],
        "missing": list(hit.missing),
    }


def _recurrence(hit: Hit) -> Iterator[dict[str, Any]]:
    one = hit.recurrence
    if one is not None:
        yield {
            "id": one.head.id,
            **_standing(hit.document),
            "exact": one.exact,
            "score": round(one.score, 4),
            "first": one.first.id if one.first else None,
            "times": one.times,
            "texts": list(one.texts),
            "bodies": dict(one.bodies),
            "paragraphs": [member.id for member in one.members],
            "newer": one.newer.id if one.newer else None,
            "text": hit.paragraph.text,
            "missing": list(hit.missing),
        }


def _standing(document: Resolution) -> dict[str, Any]:
    adopted = document.adopted.isoformat() if document.adopted else None
    return {"status": document.status.value, "adopted": adopted, "organ": document.organ, "title": document.title}


def _paragraph(item: CheckedParagraph, verdict: Verdict) -> dict[str, Any]:
    return {
        "id": item.paragraph.id,
        "label": item.paragraph.label,
        "verdict": verdict.value,
        "state": item.paragraph.state.value if item.paragraph.state else None,
        "authors": list(item.paragraph.authors),
        "text": item.paragraph.text,
        "base": [_precedent(precedent) for precedent in item.base],
        "precedents": [_precedent(precedent) for precedent in item.precedents],
    }


def _precedent(precedent: Precedent) -> dict[str, Any]:
    return {
        "id": precedent.id,
        "relation": precedent.relation.value,
        "band": precedent.band.value,
        "score": round(precedent.score, 4),
        "wording": precedent.diff.wording.value,
        "changes": _changes(precedent.diff),
    }


def _changes(diff: ParagraphDiff) -> list[dict[str, Any]]:
    return [
        {"old": change.old, "new": change.new, "class": change.change_class.value, "evidence": change.evidence}
        for change in diff.changes
    ]


def outcome_json(outcome: Outcome) -> dict[str, Any]:
    """Values for json.dumps; one entry for each proposal, `where` with ids of adopted paragraphs."""
    return {
        "format": "lineage.outcome/1",
        "adopted": outcome.adopted.id,
        "status": outcome.adopted.status.value,
        "base": outcome.compilation.base.id,
        "older": outcome.older,
        "apart": outcome.apart,
        "counts": {fate.value: count for fate, count in outcome.counts().items()},
        "proposals": [_result(one) for one in outcome.results],
        "reserved": [
            {"label": label, "sources": list(one.sources), "authors": list(one.authors), "said": one.said}
            for label, one in outcome.reserved()
        ],
        "findings": [finding_json(one) for one in outcome.compilation.findings],
    }


def _result(one: JudgedProposal) -> dict[str, Any]:
    proposal = one.proposal
    return {
        "source": proposal.sources[0],
        "sources": list(proposal.sources),
        "label": one.label,
        "authors": list(proposal.authors),
        "kind": proposal.kind.value,
        "old": proposal.old,
        "new": proposal.new,
        "fate": one.fate.value,
        "where": list(one.where),
        "now": one.now,
        "band": one.band.value if one.band else None,
    }


def story_json(story: Story) -> dict[str, Any]:
    """Values for json.dumps: the stages with their papers, and the changes from each to the next."""
    return {
        "format": "lineage.story/1",
        "stages": [_stage(one) for one in story.stages],
        "steps": [_step(one) for one in story.steps],
    }


def _stage(stage: Stage) -> dict[str, Any]:
    text = stage.text
    day = text.adopted or text.dated
    return {
        "id": text.id,
        "status": text.status.value,
        "date": day.isoformat() if day else None,
        "paragraphs": len(text.paragraphs),
        "sponsors": list(text.sponsors),
        "papers": [{"id": paper.id, "file": paper.file, "authors": list(paper.authors)} for paper in stage.papers],
    }


def _step(step: StoryStep) -> dict[str, Any]:
    counts = step.outcome.counts() if step.outcome else {}
    return {
        "old": step.old.id,
        "new": step.new.id,
        "changes": [_story_change(one) for one in step.changes],
        "form": step.form,
        "outcome": {fate.value: count for fate, count in counts.items()},
    }


def _story_change(change: StoryChange) -> dict[str, Any]:
    proposal = change.proposal
    return {
        "label": change.label,
        "kind": proposal.kind.value,
        "start": proposal.start,
        "end": proposal.end,
        "old": proposal.old,
        "new": proposal.new,
        "form": change.is_form,
        "authors": list(change.authors),
        "near": [{"authors": list(one.authors), "old": one.old, "new": one.new} for one in change.near],
        "papers": list(change.papers),
    }


def source_table_json(table: SourceTable) -> dict[str, Any]:
    """Values for json.dumps. Offsets count characters of the consolidated paragraph's `text`."""
    compilation = table.compilation
    return {
        "format": "lineage.sources/1",
        "base": compilation.base.id,
        "consolidated": table.consolidated.id,
        "sources": [{"id": one.id, "file": one.file, "authors": list(one.authors)} for one in compilation.sources],
        "paragraphs": [
            {
                "label": row.paragraph.label,
                "text": row.paragraph.text,
                "base": row.whole,
                "words": [_traced(one) for one in row.traced],
            }
            for row in table.rows
        ],
        "nobody": [{"label": label, "text": one.text} for label, one in table.of_nobody()],
        "lost": [_paper_words(one) for one in table.lost],
        "standing": [_paper_words(one) for one in table.standing],
        "moves": [
            {
                "label": label,
                "after": proposal.after,
                "sources": list(proposal.sources),
                "authors": list(proposal.authors),
            }
            for label, proposal in table.not_moved
        ],
        "findings": [finding_json(one) for one in compilation.findings],
    }


def _paper_words(one: PaperWords) -> dict[str, Any]:
    return {"label": one.label, "words": one.words, "sources": list(one.sources), "authors": list(one.authors)}


def _traced(one: TracedRun) -> dict[str, Any]:
    return {
        "start": one.start,
        "end": one.end,
        "text": one.text,
        "origin": one.origin.value,
        "labels": list(one.labels),
        "sources": list(one.sources),
        "authors": list(one.authors),
    }
