"""The JSON form of a story: lineage.story/1."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lineage.drafting.story import Stage, Story, StoryChange, StoryStep

FORMAT = "lineage.story/1"


def to_json(story: Story) -> dict[str, Any]:
    """Values for json.dumps: the stages with their papers, and the changes from each to the next."""
    return {
        "format": FORMAT,
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
        "changes": [_change(one) for one in step.changes],
        "outcome": {fate.value: count for fate, count in counts.items()},
    }


def _change(change: StoryChange) -> dict[str, Any]:
    wish = change.wish
    return {
        "label": change.label,
        "kind": wish.kind.value,
        "start": wish.start,
        "end": wish.end,
        "old": wish.old,
        "new": wish.new,
        "form": change.is_form,
        "authors": list(change.authors),
        "papers": list(change.papers),
    }
