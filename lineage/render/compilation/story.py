"""The story of a draft as lines of a terminal, as Markdown and as a page: stage by stage, what changed and by whom."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from lineage.documents.resolution import Status
from lineage.render.catalogue import date_in_words, spaced, text
from lineage.render.citations import place
from lineage.render.compilation.compiled import wanted
from lineage.render.compilation.outcome import count_lines
from lineage.render.framed_page import framed
from lineage.render.markdown_signs import literal
from lineage.render.wrapping import WIDTH, headed, wrapped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.drafting.proposals.story import Stage, Story, StoryChange, StoryStep


def title(story: Story, ui: str) -> str:
    """The title of the story: its first and its last text."""
    return text(ui, "story.title", first=story.stages[0].text.id, last=story.stages[-1].text.id)


def stage_line(stage: Stage, ui: str) -> str:
    """A text with its standing and its day."""
    day = stage.text.adopted or stage.text.dated
    standing = text(ui, f"story.status.{'adopted' if stage.text.status is Status.ADOPTED else 'draft'}")
    return ", ".join(filter(None, (stage.text.id, standing, date_in_words(ui, day) if day else "")))


def paper_lines(stage: Stage, ui: str) -> list[str]:
    """Who sponsored a text, and the papers that were made on it."""
    names = ", ".join(stage.text.sponsors)
    sponsors = [text(ui, "story.sponsors", names=names)] if names else []
    papers = (text(ui, "story.paper", paper=one.file, names=", ".join(one.authors)) for one in stage.papers)
    return sponsors + list(dict.fromkeys(papers))  # a mail of paragraphs and instructions is two papers of one file


def step_line(step: StoryStep, ui: str) -> str:
    """How much changed from one text to the next."""
    shown = step.of_words()
    key = "story.step" if step.outcome else "story.step_alone" if shown else "story.step_same"
    return text(ui, key, old=step.old.id, new=step.new.id, changes=len(shown), form=step.form, known=step.told)


def change_line(change: StoryChange, ui: str) -> str:
    """A change with those who had asked for it, or what they had asked for in other words, or "not known"."""
    line = text(ui, "story.change", place=place(change.label, ui), what=wanted(change.proposal, ui, names(change, ui)))
    return _with_near(line, change, ui)


def asked_by(change: StoryChange, ui: str) -> str:
    """Those who had asked for a change, and what was asked for there in other words; "not known"."""
    return _with_near(names(change, ui), change, ui)


def _with_near(said: str, change: StoryChange, ui: str) -> str:
    near = f"{spaced(ui, ';')} ".join(wanted(one, ui) for one in change.near)
    return text(ui, "story.asked", change=said, asked=near) if near else said


def names(change: StoryChange, ui: str) -> str:
    """Those whose very words a change has; "not in the words asked for", "not known"."""
    return ", ".join(change.whose) or text(ui, "story.reworded" if change.near else "story.unknown")


def terminal(story: Story, ui: str, width: int = WIDTH) -> str:
    """The story for a terminal of this width: each stage with its papers, and what changed behind it."""
    lines = headed(title(story, ui), "═", width)
    for index, stage in enumerate(story.stages):
        lines += ["", *wrapped(stage_line(stage, ui), width)]
        for line in paper_lines(stage, ui):
            lines += wrapped(line, width, first="  + ", rest="    ")
        for step in story.steps[index : index + 1]:
            lines += ["", *wrapped(step_line(step, ui), width, first="  ", rest="  ")]
            for change in step.of_words():
                lines += wrapped(change_line(change, ui), width, first="  – ", rest="    ")
            if step.outcome:
                lines += [f"  {text(ui, 'story.papers')}", *(f"    {line}" for line in count_lines(step.outcome, ui))]
    return "\n".join(lines)


def markdown(story: Story, ui: str) -> str:
    """The story as Markdown, a section for each stage."""
    lines = [f"# {literal(title(story, ui))}"]
    for index, stage in enumerate(story.stages):
        lines += ["", f"## {literal(stage_line(stage, ui))}", "", *(f"- {literal(x)}" for x in paper_lines(stage, ui))]
        for step in story.steps[index : index + 1]:
            lines += [
                "",
                literal(step_line(step, ui)),
                "",
                *(f"- {literal(change_line(c, ui))}" for c in step.of_words()),
            ]
    return "\n".join(lines)


def page(story: Story, ui: str) -> str:
    """The story as one HTML file that works offline."""
    parts = [f"<header>\n<h1>{escape(title(story, ui))}</h1>\n</header>\n<main>\n"]
    for index, stage in enumerate(story.stages):
        parts.append(f"<h2>{escape(stage_line(stage, ui))}</h2>\n{_listed(paper_lines(stage, ui))}")
        for step in story.steps[index : index + 1]:
            parts.append(f"<p>{escape(step_line(step, ui))}</p>\n{_changes(step, ui)}")
            if step.outcome:
                parts.append(f"<p>{escape(text(ui, 'story.papers'))}</p>\n{_listed(count_lines(step.outcome, ui))}")
    return framed(title(story, ui), "".join([*parts, "</main>\n"]), ui)


def _listed(lines: Sequence[str]) -> str:
    return f"<ul>{''.join(f'<li>{escape(line)}</li>' for line in lines)}</ul>\n" if lines else ""


def _changes(step: StoryStep, ui: str) -> str:
    columns = ("place", "old", "new", *(("authors",) if step.told else ()))
    heads = "".join(f"<th scope=col>{escape(text(ui, f'story.column.{name}'))}</th>" for name in columns)
    rows = "".join(_row(change, step.old.language, ui, asked=step.told > 0) for change in step.of_words())
    table = f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
    return f"<div class=scroll>{table}</div>\n" if rows else ""


def _row(change: StoryChange, language: str, ui: str, *, asked: bool) -> str:
    proposal = change.proposal
    old = f"<del>{escape(proposal.old.strip())}</del>" if proposal.old.strip() else ""
    new = f"<ins>{escape(proposal.new.strip())}</ins>" if proposal.new.strip() else ""
    if not proposal.edits:
        new = escape(wanted(proposal, ui, names(change, ui)))
    own = f' lang="{escape(language)}"'
    cells = [("", f"<strong>{escape(place(change.label, ui))}</strong>"), (own, old), (own, new)]
    cells += [("", escape(asked_by(change, ui)))] if asked else []
    return f"<tr>{''.join(f'<td{of}>{cell}</td>' for of, cell in cells)}</tr>\n"
