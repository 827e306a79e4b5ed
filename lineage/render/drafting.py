"""What a search looks like as plain text. Nothing depends on colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.documents.resolution import Status
from lineage.render.catalogue import date_in_words, spaced, text
from lineage.render.citations import cite
from lineage.render.reading import standing
from lineage.render.wrapping import WIDTH, wrapped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.drafting.search import Found, Hit, Match


def search_report(found: Found, ui: str, width: int = WIDTH) -> str:
    """The hits of a search, best first, the matching words between asterisks."""
    lines = [_hit(hit, ui, width) for hit in found.hits]
    if not lines:
        lines.append(f"{text(ui, 'search.none', query=found.query)}\n{text(ui, 'search.none_hint')}")
    if found.drafts_left_out:
        lines.append("\n".join(wrapped(text(ui, "search.drafts", count=found.drafts_left_out), width)))
    return "\n\n".join(lines)


def _hit(hit: Hit, ui: str, width: int) -> str:
    document = hit.document
    draft = document.status is Status.DRAFT
    when = date_in_words(ui, document.adopted) if document.adopted else text(ui, "search.undated")
    share = text(ui, "search.exact") if hit.exact else text(ui, "search.share", share=round(100 * hit.score))
    head = f"{cite(document.id, hit.paragraph.label, ui, draft=draft)}  [{when}{spaced(ui, ';')} {share}]"
    if hit.state or hit.authors:
        head += f"\n  [{standing(hit.state, hit.authors, ui)}]"
    if hit.missing:
        head += "\n  " + text(ui, "search.missing", words=", ".join(hit.missing))
    return f"{head}\n{_wrapped(marked(hit.paragraph.text, hit.matches), width)}"


def marked(words: str, matches: Sequence[Match]) -> str:
    """`words` with each matching stretch between asterisks."""
    pieces, last = [], 0
    for match in matches:
        pieces += [words[last : match.start], "*", words[match.start : match.end], "*"]
        last = match.end
    return "".join([*pieces, words[last:]])


def _wrapped(words: str, width: int) -> str:
    return "\n".join(wrapped(words, width, first="  ", rest="  "))
