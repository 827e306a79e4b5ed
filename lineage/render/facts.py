"""Facts about a change of commitment, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.commitments.changes import Rendering
from lineage.render.catalogue import text

if TYPE_CHECKING:
    from lineage.commitments.changes import Fact

_NOTES = {Rendering.SAME: "same", Rendering.POSSIBLY: "possibly", Rendering.COMPARABLE: "comparable"}


def say(fact: Fact, ui: str) -> str:
    """One fact as half a sentence: "verbe : Exhorte → Invite (force comparable)"."""
    told = text(ui, f"fact.{fact.kind.value}", old=fact.old, new=fact.new)
    note = _NOTES.get(fact.rendering) if fact.rendering else None
    return text(ui, f"fact.{note}", fact=told, english=", ".join(fact.english)) if note else told
