"""Marks of changes in plain text and Markdown that are not Markdown's own, as the tags of changes.

Those of wdiff and `git diff --word-diff`, "[-old-]{+new+}", those of CriticMarkup, "{--old--}{++new++}",
"{~~old~>new~~}", "{==words==}{>>comment<<}", and "++new++". None of them stands in a resolution: of 3,064 texts of the
United Nations none has one.
"""

from __future__ import annotations

import re
from functools import cache

from lineage.languages import LANGUAGES
from lineage.languages.tables import table
from lineage.languages.text import fold

_MARKS = re.compile(
    r"""
    \{~~(?P<old>[^{}]{0,5000}?)~>(?P<new>[^{}]{0,5000}?)~~\}
  | \{--(?P<struck>[^{}]{1,5000}?)--\}
  | \{\+\+(?P<put>[^{}]{1,5000}?)\+\+\}
  | \{==(?P<words>[^{}]{1,5000}?)==\}
  | \{>>(?P<comment>[^{}]{1,5000}?)<<\}
  | \[-(?P<gone>(?![\s-])[^\[\]]{1,5000}?(?<![\s-]))-\]
  | \{\+(?P<come>(?![\s+])[^{}]{1,5000}?(?<![\s+]))\+\}
  | (?<![+\w])\+\+(?P<plus>(?![\s+])[^+\r\n]{1,2000}(?<!\s))\+\+(?![+\w])
    """,
    re.VERBOSE,
)
_BLANK_LINES = re.compile(r"(\r?\n[^\S\n]*\r?\n\s*)")
_LISTED = re.compile(r"(?<!\s)\s*[,;/&]\s*")


def with_tags(text: str) -> tuple[str, tuple[str, ...]]:
    """The text with "<del>old</del><ins>new</ins>" for its marks of changes, and the comments that stood in it. A
    comment that is the name of who asks stands behind the change, in parentheses."""
    comments: list[str] = []

    def tagged(mark: re.Match[str]) -> str:
        said = mark["comment"]
        if said is not None and _are_names(said):
            return f" ({said.strip()})"
        if said is not None:
            comments.append(" ".join(said.split()))
            return ""
        gone = mark["old"] or mark["struck"] or mark["gone"] or ""
        come = mark["new"] or mark["put"] or mark["come"] or mark["plus"] or ""
        return f"{_in_tag(gone, 'del')}{_in_tag(come, 'ins')}{mark['words'] or ''}"

    return _MARKS.sub(tagged, text), tuple(comments)


def has_marks(text: str) -> bool:
    """Whether a text has a mark of a change."""
    return _MARKS.search(text) is not None


def _in_tag(words: str, tag: str) -> str:
    """Words in a tag, each paragraph of several in its own."""
    parts = _BLANK_LINES.split(words)
    return "".join(f"<{tag}>{one}</{tag}>" if one.strip() else one for one in parts)


def _are_names(said: str) -> bool:
    return all(fold(name) in _delegations() for name in _LISTED.split(said.strip()))


@cache
def _delegations() -> frozenset[str]:
    return frozenset(fold(row["form"]) for one in LANGUAGES for row in table(one, "delegations", ("form",)))
