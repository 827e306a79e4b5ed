"""Facts about commitments in the reader's words: what changed, never whether that is good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.commitments.changes import FactKind, Rendering

if TYPE_CHECKING:
    from lineage.commitments.changes import Fact
    from lineage.render.site.wording import Wording

_REMARKS = {Rendering.SAME: "same", Rendering.POSSIBLY: "possibly", Rendering.COMPARABLE: "comparable"}


def fact_words(w: Wording, fact: Fact) -> str:
    """One fact as a line: "verbe : Exhorte → Invite (force comparable)"."""
    name = w(f"fact.{fact.kind.name.lower()}")
    change = " → ".join(part for part in (fact.old, fact.new) if part)
    line = f"{name}{w('punct.colon')} {change}" if change else name
    if fact.rendering in _REMARKS and fact.kind in {FactKind.VERB, FactKind.MEMORY}:
        line += f" ({w(f'fact.{_REMARKS[fact.rendering]}')})"
    return line
