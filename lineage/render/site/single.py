"""All pages of a series in one file, to send by mail."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from lineage.render.site.material import Material


def write_single(m: Material, out: Path, ui: str) -> None:
    """Write `out`/index.html with everything in it."""
    raise NotImplementedError
