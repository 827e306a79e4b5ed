"""An alignment as JSON: format "lineage.alignment/1"."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from lineage.alignment.config import DEFAULT, AlignmentConfig

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lineage.alignment.links import Alignment, Link

FORMAT = "lineage.alignment/1"


def to_json(
    alignment: Alignment,
    *,
    config: AlignmentConfig = DEFAULT,
    extra: Mapping[tuple[str, str], Mapping[str, Any]] | None = None,
) -> dict[str, Any]:
    """The alignment as plain data, with the configuration it was made with.

    `extra` has further fields for some links, by (old label, new label).
    """
    more = extra or {}
    return {
        "format": FORMAT,
        "old": alignment.old,
        "new": alignment.new,
        "links": [{**link_json(link), **more.get((link.old, link.new), {})} for link in alignment.links],
        "headings": [link_json(link) for link in alignment.headings],
        "dropped": list(alignment.dropped),
        "added": list(alignment.added),
        "config": config.as_json(),
    }


def link_json(link: Link) -> dict[str, Any]:
    """One link as plain data."""
    return {
        "old": link.old,
        "new": link.new,
        "relation": link.relation.value,
        "band": link.band.value,
        "score": round(link.score, 4),
        "evidence": {
            "passed": link.evidence.passed,
            "lexical": round(link.evidence.lexical, 4),
            "semantic": round(link.evidence.semantic, 4),
            "containment": round(link.evidence.containment, 4),
            "margin": round(link.evidence.margin, 4),
            **({"witness": asdict(link.evidence.witness)} if link.evidence.witness else {}),
        },
        "ruling": link.ruling.value if link.ruling else None,
    }
