"""Numbers of the text's own paragraphs in a next draft: "paragraphs 5, 12 and 14 above".

They follow the paragraphs that come and go while the draft is negotiated. All 15 paragraphs of two series that referred
so and moved had other numbers in the next text; two that did not move kept theirs.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lineage.drafting.draft_changes import Change, Reason
from lineage.drafting.renumbering import own_reference, paragraphs_named
from lineage.drafting.setting import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.documents.resolution import Paragraph
    from lineage.drafting.past import Past


_NUMBER = re.compile(r"\d+")
_FAR = 10
"""Number of a paragraph of the text itself from which on it seldom keeps it: of 20 paragraphs that did not move else 10
had another in the next text; up to it 18 of 89."""
_ENDS = re.compile(r"\s*(?:[,;.]|$)")
"""What stands behind the numbers of paragraphs of the text itself where it does not say so: "in particular paragraphs 5
and 6, with a view to"."""


def opened(paragraph: Paragraph, found: Sequence[Change], past: Past, language: str, *, alone: bool) -> list[Change]:
    """The changes of a paragraph with one placeholder for each list of its own paragraphs, where anything moves, and
    for each list of paragraphs of another text, of which two or more are open."""
    out = list(found)
    own = {match.span("listed") for match in own_reference(language).finditer(paragraph.text)}
    far = not alone and any(_is_far(match["listed"]) for match in own_reference(language).finditer(paragraph.text))
    if not far and not found:
        return []
    for match in paragraphs_named().finditer(paragraph.text):
        start, end = match.span("listed")
        inside = [change for change in out if change.start < end and start < change.end]
        bare = _ENDS.match(paragraph.text, end) is not None
        if (start, end) not in own and not bare and len(inside) < 2:
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


def _is_far(listed: str) -> bool:
    return max(map(int, _NUMBER.findall(listed))) > _FAR
