"""The JSON form of a source table: lineage.sources/1."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lineage.drafting.source_table import SourceTable, Traced

FORMAT = "lineage.sources/1"


def to_json(table: SourceTable) -> dict[str, Any]:
    """Values for json.dumps. Offsets count characters of the consolidated paragraph's `text`."""
    compilation = table.compilation
    return {
        "format": FORMAT,
        "base": compilation.base.id,
        "consolidated": table.consolidated.id,
        "sources": [{"id": one.id, "file": one.file, "authors": list(one.authors)} for one in compilation.sources],
        "paragraphs": [
            {
                "label": row.paragraph.label,
                "text": row.paragraph.text,
                "words": [_traced(one) for one in row.traced],
            }
            for row in table.rows
        ],
        "nobody": [{"label": label, "text": one.text} for label, one in table.of_nobody()],
        "lost": [
            {"label": one.label, "words": one.words, "sources": list(one.sources), "authors": list(one.authors)}
            for one in table.lost
        ],
    }


def _traced(one: Traced) -> dict[str, Any]:
    return {
        "start": one.start,
        "end": one.end,
        "text": one.text,
        "origin": one.origin.value,
        "labels": list(one.labels),
        "sources": list(one.sources),
        "authors": list(one.authors),
    }
