"""What a search and a checked draft look like as plain text. Nothing depends on colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.documents.resolution import Status
from lineage.drafting.check import Verdict
from lineage.render.catalogue import date_in_words, decimal, spaced, text
from lineage.render.citations import cite, place
from lineage.render.wrapping import WIDTH, shortened, wrapped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.drafting.check import Check, CheckedParagraph, Precedent
    from lineage.drafting.search import Found, Hit, Match

MOST_CHANGES = 8
"""Changes quoted of a paragraph; the others are counted."""


def search_report(found: Found, ui: str, width: int = WIDTH) -> str:
    """The hits of a search, best first, the matching words between asterisks."""
    lines = [_hit(hit, ui, width) for hit in found.hits]
    if not lines:
        lines.append(f"{text(ui, 'search.none', query=found.query)}\n{text(ui, 'search.none_hint')}")
    if found.drafts_left_out:
        lines.append("\n".join(wrapped(text(ui, "search.drafts", count=found.drafts_left_out), width)))
    return "\n\n".join(lines)


def check_report(check: Check, ui: str, width: int = WIDTH) -> str:
    """A checked draft: each paragraph with its verdict, the words changed and where similar language stands."""
    others = check.compared[1:]
    head = [text(ui, "check.title", draft=check.draft.id, base=check.base.id)]
    if others:
        head.append(text(ui, "check.others", count=len(others), ids=", ".join(others)))
    head.append(text(ui, "check.scope"))
    blocks = ["\n".join(row for line in head for row in wrapped(line, width))]
    blocks += [_paragraph(item, ui, width) for item in check.paragraphs]
    if check.gone:
        blocks.append("\n".join(_gone(check, ui, width)))
    return "\n\n".join(blocks)


def _hit(hit: Hit, ui: str, width: int) -> str:
    document = hit.document
    draft = document.status is Status.DRAFT
    when = date_in_words(ui, document.adopted) if document.adopted else text(ui, "search.undated")
    share = text(ui, "search.exact") if hit.exact else text(ui, "search.share", share=round(100 * hit.score))
    head = f"{cite(document.id, hit.paragraph.label, ui, draft=draft)}  [{when}{spaced(ui, ';')} {share}]"
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


def _paragraph(item: CheckedParagraph, ui: str, width: int) -> str:
    lines = [f"{item.paragraph.label:<9}{text(ui, f'check.verdict.{_verdict(item)}')}"]
    lines += [f"  ← {_cited(precedent, ui)}" for precedent in item.base]
    if item.base and item.base[0].diff.changes:
        lines.append(_wrapped(text(ui, "check.words", changes=_words(item.base[0])), width))
    lines += [f"  {_see(precedent, ui)}" for precedent in item.precedents]
    return "\n".join(lines)


def _verdict(item: CheckedParagraph) -> str:
    """The verdict, as the reader is told it: agreed language in other capitals or signs is not word for word."""
    form = item.verdict is Verdict.AGREED and item.base[0].diff.changes
    return "agreed_form" if form else item.verdict.value


def _words(precedent: Precedent) -> str:
    changes = precedent.diff.changes
    shown = [f"[-{change.old.strip()}-]" * bool(change.old.strip()) + _added(change.new) for change in changes]
    more = [f"… (+{len(changes) - MOST_CHANGES})"] if len(changes) > MOST_CHANGES else []
    return "  ".join([*shown[:MOST_CHANGES], *more])


def _added(words: str) -> str:
    return f"[+{words.strip()}+]" if words.strip() else ""


def _cited(precedent: Precedent, ui: str) -> str:
    document, label = precedent.paragraph.document, precedent.paragraph.label
    return f"{cite(document, label, ui)} ({text(ui, f'band.{precedent.link.band.value}')})"


def _see(precedent: Precedent, ui: str) -> str:
    return text(
        ui,
        "check.precedent",
        citation=cite(precedent.paragraph.document, precedent.paragraph.label, ui),
        band=text(ui, f"band.{precedent.link.band.value}"),
        score=decimal(ui, precedent.link.score),
    )


def _gone(check: Check, ui: str, width: int) -> list[str]:
    head = text(ui, "check.gone", count=len(check.gone), base=check.base.id)
    return [head, *(f"  {place(p.label, ui)}{spaced(ui, ':')} {shortened(p.text, width - 20)}" for p in check.gone)]


def _wrapped(words: str, width: int) -> str:
    return "\n".join(wrapped(words, width, first="  ", rest="  "))
