"""Under whose name and of which day tracked changes stand in a Word file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.errors import UsageError

if TYPE_CHECKING:
    from datetime import date, datetime

    from lineage.render.word.change_marker import Signature


def refuse_signature(form: str, author: str | None, day: datetime | None) -> None:
    """Raises UsageError where a name or a day is given for another form than a Word file."""
    if form != "docx" and (author or day):
        raise UsageError("--author and --date are for --format docx", "Leave them out, or ask for a Word file.")


def signature(author: str | None, day: datetime | None, ui: str, known: date | None = None) -> Signature:
    """The name and the day as given; else the name of the product and the day that is `known`, if any."""
    from lineage.render.catalogue import text
    from lineage.render.word.change_marker import Signature

    own = day.date() if day else known
    return Signature(
        author=(author or "").strip() or text(ui, "compare.author"),
        date=f"{own.isoformat()}T00:00:00Z" if own else None,
    )
