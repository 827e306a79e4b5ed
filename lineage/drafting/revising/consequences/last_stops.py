"""The stops of the operative part: the last paragraph ends with a full stop, those before it with a semicolon. Where
paragraphs came, went or moved they follow."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.drafting.revising.revisions import Consequence, Followed
from lineage.symbols import is_numbered_in

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lineage.documents.resolution import Resolution
    from lineage.drafting.revising.revisions import DraftLine, Numbered

_SEMICOLON = re.compile(r"\s?;$")
_MOST = 0.8
"""Share of the paragraphs before the last one that end with a semicolon where a draft keeps to it: lists with
sentences of their own are rare."""
_WORDS = 3
"""Words of the end of a paragraph that are shown."""


def with_stops(
    lines: Sequence[DraftLine], numbered: Sequence[Numbered], draft: Resolution
) -> tuple[list[DraftLine], list[Numbered], list[Followed]]:
    """The lines with a full stop at the end of the paragraph that is the last one now, and a semicolon where those that
    no longer are, or are new, had a full stop; as they are in a draft that does not keep to these stops."""
    own = [p for p in draft.paragraphs if is_numbered_in(p.label, "OP")]
    semicolon = _practice([p.text for p in own])
    standing = [one for one in numbered if is_numbered_in(one.label, "OP")]
    last = standing[-1:]
    texts = {
        id(one.line): _stopped(one.line, own[-1].label, semicolon, last=one in last)
        for one in (standing if semicolon else ())
    }
    return restopped(lines, numbered, texts)


def restopped(
    lines: Sequence[DraftLine], numbered: Sequence[Numbered], texts: Mapping[int, str]
) -> tuple[list[DraftLine], list[Numbered], list[Followed]]:
    """The lines with other stops, and what is told of them; `texts` are their words by the ids of the lines."""
    others = [one for one in numbered if texts.get(id(one.line), one.line.text) != one.line.text]
    out = {id(one.line): replace(one.line, text=texts[id(one.line)]) for one in others}
    return (
        [out.get(id(line), line) for line in lines],
        [one._replace(line=out.get(id(one.line), one.line)) for one in numbered],
        [_told(one, texts[id(one.line)]) for one in others],
    )


def _practice(own: Sequence[str]) -> str:
    """The semicolon between the paragraphs of a draft, with the space before it that some have; "" where it does not
    keep to one."""
    kept = [match[0] for text in own[:-1] if (match := _SEMICOLON.search(text))]
    keeps = len(own) > 1 and own[-1].endswith(".") and len(kept) >= _MOST * len(own[:-1])
    return Counter(kept).most_common(1)[0][0] if keeps else ""


def _stopped(line: DraftLine, ended: str, semicolon: str, *, last: bool) -> str:
    """The text of a paragraph with the stop of its place; one that stood there before keeps its own. `ended` is the
    label of the one that was the last."""
    if last and line.was != ended:
        return _SEMICOLON.sub(".", line.text)
    if not last and line.text.endswith(".") and (line.was == ended or line.paragraph is None):
        return f"{line.text[:-1]}{semicolon}"
    return line.text


def _told(one: Numbered, text: str) -> Followed:
    """That a line ends with another stop in its new text."""
    return Followed(one.label, _end(one.line.text), _end(text), Consequence.STOP)


def _end(text: str) -> str:
    return f"… {' '.join(text.split()[-_WORDS:])}"
