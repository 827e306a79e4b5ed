"""Numbers of the text's own paragraphs in a next draft: "paragraphs 5, 12 and 14 above".

They follow the paragraphs that come and go while the draft is negotiated. All 15 paragraphs of two series that referred
so and moved had other numbers in the next text; two that did not move kept theirs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.drafting.draft_changes import Change, Reason
from lineage.drafting.renumbering import own_reference, paragraphs_named
from lineage.drafting.setting import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.documents.resolution import Paragraph
    from lineage.drafting.past import Past


def opened(paragraph: Paragraph, found: Sequence[Change], past: Past, language: str) -> list[Change]:
    """The changes of a paragraph with one placeholder for each list of its own paragraphs, where anything moves, and
    for each list of paragraphs of another text, of which two or more are open."""
    if not found:
        return list(found)
    out = list(found)
    own = {match.span("listed") for match in own_reference(language).finditer(paragraph.text)}
    for match in paragraphs_named().finditer(paragraph.text):
        start, end = match.span("listed")
        inside = [change for change in out if change.start < end and start < change.end]
        if (start, end) not in own and len(inside) < 2:
            continue
        role = "paragraph" if match["listed"].isdigit() else "paragraphs"
        out = [change for change in out if change not in inside]
        learnt = past.slots.get(start, ())
        out.append(
            Change(
                label=paragraph.label,
                start=start,
                end=end,
                old=match["listed"],
                new=f"[{word(language, role)}]",
                reason=Reason.NUMBERING,
                sure=False,
                learnt=tuple(one.paragraph for one in learnt) if inside else (),
            )
        )
    return out
