"""The account of every pair and of every line that has a page, as the commands print it: data/comparisons.json and
data/lines.json."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from lineage.histories.json_form import line_json

if TYPE_CHECKING:
    from pathlib import Path

    from lineage.render.site.material import Material

COMPARISONS_FORMAT = "lineage.comparisons/1"
LINES_FORMAT = "lineage.lines/1"


def write_accounts(m: Material, folder: Path) -> tuple[str, ...]:
    """Write both files into `folder`; their names, with the folder's own name."""
    forms = {"comparisons.json": comparisons_json(m), "lines.json": lines_json(m)}
    for name, form in forms.items():
        text = json.dumps(form, ensure_ascii=False, indent=1)
        (folder / name).write_text(f"{text}\n", encoding="utf-8", newline="\n")
    return tuple(f"{folder.name}/{name}" for name in forms)


def comparisons_json(m: Material) -> dict[str, Any]:
    """For every pair with a page, what `diff OLD NEW --json` has under "counts"."""
    pairs = [{"old": old, "new": new, "counts": found.counts()} for (old, new), found in m.comparisons.items()]
    return {"format": COMPARISONS_FORMAT, "pairs": pairs}


def lines_json(m: Material) -> dict[str, Any]:
    """For every line with a page, the stops that `history DOC LABEL --json` has for its paragraphs, without their
    texts."""
    return {"format": LINES_FORMAT, "lines": [line_json(m.history, thread) for thread in m.threads]}
