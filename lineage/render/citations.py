"""Citations as delegates write them: "A/RES/78/228, par. 12", "A/RES/64/293, annexe, par. 43 a)"."""

from __future__ import annotations

import re

from lineage.render.catalogue import text

_PARTS = re.compile(
    r"(?P<annex>A\d*\.)?(?P<part>PP|OP)?(?P<number>[0-9]+|[IVXLC]+)(?P<rest>[^(]*)(?P<items>(?:\([a-z]+\))*)"
)


def place(label: str, ui: str) -> str:
    """A paragraph label in words: PP9(a) -> "préambule, al. 9 a)", A.12 -> "annexe, par. 12".

    A label of no known form stays as it is.
    """
    match = _PARTS.fullmatch(label)
    if match is None:
        return label
    items = [item for item in re.split(r"[()]+", match["items"]) if item]
    number = match["number"] + match["rest"]
    lettered = "".join(text(ui, "citation.item", letter=letter) for letter in items)
    where = text(ui, f"citation.{_part(match)}", number=number)
    return (text(ui, "citation.annex", place=where) if match["annex"] else where) + lettered


def cite(document: str, label: str, ui: str, *, draft: bool = False) -> str:
    """The citation of a paragraph; that of a draft says that it is one."""
    cited = f"{document}, {place(label, ui)}"
    return text(ui, "citation.draft", citation=cited) if draft else cited


def _part(match: re.Match[str]) -> str:
    if match["part"] == "PP":
        return "chapeau" if match["annex"] else "preambular"
    return "heading" if not match["number"].isdigit() else "operative"
