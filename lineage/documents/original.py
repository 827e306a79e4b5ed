"""The language in which a document says that it was written: "Original : anglais", "Original: English"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lineage.languages.tables import table
from lineage.languages.text import fold

if TYPE_CHECKING:
    from lineage.documents.resolution import Resolution

_ORIGINAL = re.compile(r"\boriginal\s*:\s*([^\W\d_]+)")


def printed_original(document: Resolution) -> str | None:
    """The ISO 639-1 code of the language that the header names as the original's; None where it names none.

    A document in several languages names the first ("Original : anglais/français").
    """
    codes = {fold(row["name"]): row["code"] for row in table(document.language, "language_names", ("name",))}
    for piece in document.dropped:
        found = _ORIGINAL.search(fold(piece.text))
        if found and found[1] in codes:
            return codes[found[1]]
    return None
