"""An alignment as JSON: format "lineage.alignment/1"."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from lineage.alignment.config import DEFAULT, AlignmentConfig
from lineage.alignment.links import Alignment, Band, Evidence, Heard, Link, Relation, Ruling
from lineage.errors import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Mapping

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


def from_json(data: Mapping[str, Any]) -> Alignment:
    """The alignment that `to_json` wrote. Raises UnreadableError for anything else."""
    if data.get("format") != FORMAT:
        raise UnreadableError(f"not an alignment: format is {data.get('format')!r}", f"Expected {FORMAT}.")
    try:
        links = tuple(_read(link) for link in data["links"])
        return Alignment(
            old=data["old"],
            new=data["new"],
            links=links,
            dropped=tuple(data["dropped"]),
            added=tuple(data["added"]),
            headings=tuple(_read(link) for link in data.get("headings", ())),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise UnreadableError(f"a broken alignment: {error}", "Write it anew with `lineage align --json`.") from error


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


def _read_evidence(*, witness: Mapping[str, Any] | None = None, **measured: Any) -> Evidence:
    return Evidence(**measured, witness=Heard(**witness) if witness else None)


def _read(data: Mapping[str, Any]) -> Link:
    return Link(
        old=data["old"],
        new=data["new"],
        relation=Relation(data["relation"]),
        band=Band(data["band"]),
        score=data["score"],
        evidence=_read_evidence(**data["evidence"]),
        ruling=Ruling(data["ruling"]) if data.get("ruling") else None,
    )
