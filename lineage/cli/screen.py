"""How wide a report may be: as the terminal that shows it, and of one width everywhere else."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from lineage.render.wrapping import WIDTH

if TYPE_CHECKING:
    from pathlib import Path

ENDLESS = 100_000
"""Columns of a table outside a terminal: its lines stay whole, for other programs."""
LEAST, MOST = 40, 120
"""Columns of a text in a terminal: longer lines are hard to read, and shorter ones hold no citation."""


def columns(output: Path | None, elsewhere: int = WIDTH) -> int:
    """Columns of a report that goes to the file `output`, or to standard output where it is None: those of the
    terminal, or of COLUMNS; `elsewhere` where there is neither, so that a file is the same whoever writes it."""
    if output is not None:
        return elsewhere
    return max(LEAST, min(shutil.get_terminal_size((elsewhere, 24)).columns, max(MOST, elsewhere)))
