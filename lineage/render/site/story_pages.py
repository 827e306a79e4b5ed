"""The pages of the stories: from its drafts to an adopted text, what changed at which stage and by whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineage.render.citations import place
from lineage.render.compilation import story
from lineage.render.compilation.compiled import wanted
from lineage.render.compilation.outcome import count_lines
from lineage.render.site import addresses
from lineage.render.site.pages import NamedLink, Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineage.drafting.proposals.story import Story, StoryChange, StoryStep
    from lineage.render.site.material import Material
    from lineage.render.site.phrasing import PagePhrases


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRow:
    """One change of words."""

    place: str
    href: str
    """To the paragraph of the earlier text; "" where it has none."""
    old: str
    new: str
    said: str
    """Of a move: where it went. "" for a change of words."""
    authors: str
    """Who asked for it, and what was asked for there in other words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StageView:
    """A text of the story, and what changed up to the next one."""

    title: str
    href: str
    lang: str
    papers: tuple[str, ...]
    step: str
    rows: tuple[ChangeRow, ...]
    asked: bool
    """Whether of any change it is known who asked for it."""
    fates: tuple[str, ...]
    compare: str
    """The page of the two texts side by side, "" where there is none."""


def story_pages(m: Material, w: PagePhrases) -> Iterator[Page]:
    """One page for every adopted text whose drafts are there."""
    for one in m.stories:
        path = addresses.story_page(one.stages[-1].text.id)
        context = {"stages": _stages(m, w, one), "lang": m.language, "title": one.stages[-1].text.title}
        yield Page(path=path, template="story.html.j2", title=story.title(one, w.ui), section="texts", context=context)


def links(m: Material, w: PagePhrases, document: str | None = None) -> tuple[NamedLink, ...]:
    """The ways to the stories, to those in which `document` is a stage where it is given."""
    return tuple(
        NamedLink(name=story.title(one, w.ui), href=addresses.story_page(one.stages[-1].text.id))
        for one in m.stories
        if document is None or any(stage.text.id == document for stage in one.stages)
    )


def _stages(m: Material, w: PagePhrases, one: Story) -> Iterator[StageView]:
    for index, stage in enumerate(one.stages):
        step = one.steps[index] if index < len(one.steps) else None
        pair = (step.old.id, step.new.id) if step else ("", "")
        yield StageView(
            title=story.stage_line(stage, w.ui),
            href=addresses.text_page(stage.text.id) if stage.text.id in m.resolutions else "",
            lang=stage.text.language,
            papers=tuple(story.paper_lines(stage, w.ui)),
            step=story.step_line(step, w.ui) if step else "",
            rows=tuple(_row(m, w, step, change) for change in step.of_words()) if step else (),
            asked=bool(step and step.told),
            fates=tuple(count_lines(step.outcome, w.ui)) if step and step.outcome else (),
            compare=addresses.pair_page(*pair) if pair in m.comparisons else "",
        )


def _row(m: Material, w: PagePhrases, step: StoryStep, change: StoryChange) -> ChangeRow:
    name = f"{step.old.id}#{change.label}"
    return ChangeRow(
        place=place(change.label, w.ui),
        href=addresses.paragraph_place(name) if m.paragraph(name) else "",
        old=change.proposal.old.strip(),
        new=change.proposal.new.strip(),
        said="" if change.proposal.edits else wanted(change.proposal, w.ui, story.names(change, w.ui)),
        authors=story.asked_by(change, w.ui),
    )
