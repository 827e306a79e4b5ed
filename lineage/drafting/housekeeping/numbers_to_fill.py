"""Numbers of the text's own paragraphs in a next draft: "paragraphs 5, 12 and 14 above".

They follow the paragraphs that come and go while the draft is negotiated. All 15 paragraphs of two series that referred
so and moved had other numbers in the next text; two that did not move kept theirs.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lineage.drafting.cross_references import own_references, paragraphs_named
from lineage.drafting.housekeeping.draft_changes import DraftChange, Reason
from lineage.drafting.housekeeping.setting import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.documents.resolution import Paragraph
    from lineage.drafting.housekeeping.past import Past


_FAR = 10
"""Number of a paragraph of the text itself from which on it seldom keeps it: of 20 paragraphs that did not move else 10
had another in the next text; up to it 18 of 89."""
_DECIMAL = re.compile(r"\.\d")
"""What stands behind a number that is none of this text: "paragraph 11.3 of annex III to"."""
_ENDS = re.compile(r"\s*(?:[,;.]|$)")
"""What stands behind the numbers of paragraphs of the text itself where it does not say so: "in particular paragraphs 5
and 6, with a view to"."""

_OF_ARTICLE = re.compile(r"[^\W\d_]\s\d+(?:\s?\([a-z]\))?,\s[^\W\d_]+\s$")
"""What stands before a number of a treaty: "article 12, paragraph 1, of the Convention"."""


def opened(
    paragraph: Paragraph, found: Sequence[DraftChange], past: Past, language: str, *, alone: bool
) -> list[DraftChange]:
    """The changes of a paragraph with one placeholder for each list of its own paragraphs, where anything moves, and
    for each list of paragraphs of another text, of which two or more are open."""
    out = list(found)
    cited = list(own_references(paragraph.text, language, paragraph.kind))
    own = {one.listed for one in cited}
    far = not alone and any(int(number) > _FAR for one in cited for number in one.numbers)
    if not far and not found:
        return []
    for start, end in paragraphs_named(paragraph.text, language):
        listed = paragraph.text[start:end]
        inside = [change for change in out if change.start < end and start < change.end]
        treaty = _OF_ARTICLE.search(paragraph.text, 0, start) is not None
        bare = _ENDS.match(paragraph.text, end) is not None and not treaty
        if _DECIMAL.match(paragraph.text, end) or ((start, end) not in own and not bare and len(inside) < 2):
            continue
        role = "paragraph" if listed.isdigit() else "paragraphs"
        out = [change for change in out if change not in inside]
        learnt = past.slots.get(start, ())
        out.append(
            DraftChange(
                label=paragraph.label,
                start=start,
                end=end,
                old=listed,
                new=f"[{word(language, role)}]",
                reason=Reason.NUMBERING,
                sure=False,
                learnt=tuple(one.paragraph for one in learnt) if inside else (),
            )
        )
    return out
