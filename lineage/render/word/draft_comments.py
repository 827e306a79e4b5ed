"""The findings of a checked draft as comments in the margin of its own Word file, which is otherwise untouched."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lineage.documents.readings import words
from lineage.drafting.check_findings import Rule
from lineage.drafting.examination import stands_behind
from lineage.render.catalogue import text
from lineage.render.draft_findings import summary
from lineage.render.draft_findings_forms import comment
from lineage.render.word.comments import Margin
from lineage.render.word.letters import Letters
from lineage.render.word.package import Package
from lineage.sources.word.wordprocessingml import child

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lineage.documents.resolution import Resolution
    from lineage.drafting.check import Check
    from lineage.drafting.check_findings import Finding

_HEAD = 24
"""Letters at the head of a paragraph to which a comment on the whole of it is pinned."""


class OwnFile(NamedTuple):
    """A draft as somebody's Word file."""

    name: str
    data: bytes
    printed: Resolution
    """As the file prints it, marks of negotiators included."""


def render(file: OwnFile, check: Check, found: Sequence[Finding], ui: str) -> bytes:
    """The file with a comment for each finding, and one at its head that sums them up. Raises UnreadableError where the
    words that were read do not stand in it."""
    package, printed = Package(file.data, file.name), file.printed
    body = child(package.document, "body")
    letters = Letters(body if body is not None else package.document, file.name)
    places = letters.locate(printed.paragraphs)
    margin = Margin(package, text(ui, "compare.author"))
    behind = stands_behind(check)
    start = min(map(min, places.values()), default=0)
    if letters.all:
        margin.note(letters, start, min(start + _HEAD, len(letters.all)), summary(check, found, ui))
    for one in found:
        first, last = _stretch(one, printed, places, behind, start)
        if letters.all:
            margin.note(letters, first, last, comment(one, check, ui))
    margin.close()
    return package.data()


def _stretch(
    one: Finding,
    printed: Resolution,
    places: Mapping[str, list[int]],
    behind: Mapping[str, str | None],
    default: int,
) -> tuple[int, int]:
    """The letters that a finding is pinned to."""
    label = behind.get(one.label or "") if one.rule is Rule.GONE else one.label
    paragraph = printed.paragraph(label) if label else None
    if paragraph is None or paragraph.label not in places:
        return default, default + 1
    own = places[paragraph.label]
    if one.rule is Rule.GONE:
        return own[-1], own[-1] + 1
    offsets = words(paragraph).places
    if not offsets or one.start >= one.end or one.end - one.start >= len(offsets):
        return own[0], own[min(len(own) - 1, _HEAD)]
    first = offsets[min(one.start, len(offsets) - 1)]
    last = offsets[min(one.end, len(offsets)) - 1]
    return own[min(first, len(own) - 1)], own[min(last, len(own) - 1)] + 1
