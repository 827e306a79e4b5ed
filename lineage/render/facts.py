"""Commitments and facts about their changes, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.commitments.clause_changes import Rendering
from lineage.commitments.lexicon import UNDERTAKE
from lineage.render.catalogue import spaced, text

if TYPE_CHECKING:
    from lineage.commitments.clause_changes import Fact
    from lineage.commitments.clauses import Clause

_NOTES = {Rendering.SAME: "same", Rendering.POSSIBLY: "possibly", Rendering.COMPARABLE: "comparable"}


def say(fact: Fact, ui: str) -> str:
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
