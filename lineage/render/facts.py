"""Commitments and facts about their changes, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.commitments.clause_changes import Rendering
from lineage.commitments.clock import growth
from lineage.commitments.lexicon import UNDERTAKE
from lineage.render.catalogue import number, spaced, text
from lineage.symbols import short_symbol

if TYPE_CHECKING:
    from lineage.commitments.clause_changes import Fact
    from lineage.commitments.clauses import Clause
    from lineage.commitments.clock import Clock, Figures
    from lineage.commitments.mandates import Mandate

_NOTES = {Rendering.SAME: "same", Rendering.POSSIBLY: "possibly", Rendering.COMPARABLE: "comparable"}


def fact_phrase(fact: Fact, ui: str) -> str:
    """One fact as half a sentence: "verbe : Exhorte → Invite (force comparable)"."""
    told = text(ui, f"fact.{fact.kind.value}", old=fact.old, new=fact.new)
    note = _NOTES.get(fact.rendering) if fact.rendering else None
    return text(ui, f"fact.{note}", fact=told, english=", ".join(fact.english)) if note else told


def summary(clause: Clause, ui: str) -> str:
    """A commitment in one line: "Prie → Secrétaire général : lui présenter un rapport ..."."""
    if clause.kind == UNDERTAKE:
        return clause.span.text
    who = ", ".join(dict.fromkeys(item.name for item in clause.addressees))
    verb = f"{clause.verb} → {who}" if who else clause.verb
    return f"{verb}{spaced(ui, ':')} {content(clause)}" if asks(clause) else f"{verb} {content(clause)}"


def asks(clause: Clause) -> bool:
    """Whether a clause names what is to be done apart from its verb."""
    return clause.action is not None and clause.action != clause.span


def content(clause: Clause) -> str:
    """What is to be done; of a clause that names nothing, what follows its verb: "ses résolutions antérieures"."""
    if clause.action is not None and asks(clause):
        return clause.action.text
    return clause.span.text.removeprefix(clause.verb).strip(" ,")


def figure_sentences(counted: Figures, ui: str) -> str:
    """The figures of a series in two sentences: mandates without end or review, words of its first and last texts."""
    (first, before), (last, after) = counted.words[0], counted.words[-1]
    open_ended = text(
        ui,
        "clock.unlimited",
        count=len(counted.unlimited),
        all=len(counted.standing),
        document=short_symbol(last),
    )
    percent = growth(before, after)
    grown = text(
        ui,
        "clock.words" if first != last and percent is not None else "clock.words_alone",
        first=short_symbol(first),
        before=number(ui, before),
        last=short_symbol(last),
        after=number(ui, after),
        percent="" if percent is None else "+" * (percent >= 0) + number(ui, percent),
    )
    return f"{open_ended} {grown}"


def term_phrases(terms: Mandate, ui: str) -> list[str]:
    """End, review, cost and money of a commitment, each in a few words; nothing for what no rule found."""
    said = []
    if terms.ends:
        said.append(text(ui, "clock.ends", of=text(ui, f"clock.of.{terms.ends.of}"), words=terms.ends.words))
    if terms.review:
        said.append(text(ui, "clock.review", words=terms.review.words))
    if terms.cost:
        kinds = ", ".join(text(ui, f"clock.cost.{item.kind}") for item in terms.cost)
        said.append(text(ui, "clock.costs", kinds=kinds))
    if terms.resources:
        said.append(text(ui, "clock.money", words=terms.resources))
    return said


def run_phrases(run: Clock, ui: str) -> list[str]:
    """The clock of a line in words: since when, in how many texts, and where these are several how much of its first
    words is left; its terms."""
    key = "clock.since_or_before" if run.or_before else "clock.since"
    since = text(ui, key, document=short_symbol(run.since), count=run.times)
    kept = [text(ui, "clock.kept", percent=round(100 * run.words_kept))] if run.times > 1 else []
    return [since, *kept, *term_phrases(run.terms, ui)]
