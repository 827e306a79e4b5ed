"""The JSON forms of a search and of a checked draft: one entry for each hit or paragraph, with ids and scores."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lineage.diff.edits import ParagraphDiff
    from lineage.documents.resolution import Resolution
    from lineage.drafting.check import Check, CheckedParagraph, Precedent
    from lineage.drafting.search import Found, Hit, SearchConfig


def search_json(found: Found, config: SearchConfig) -> dict[str, Any]:
    """`lineage.search/1`: offsets of `matches` count characters of the hit's `text`, end exclusive."""
    return {
        "format": "lineage.search/1",
        "query": found.query,
        "hits": [_hit(hit) for hit in found.hits],
        "drafts_left_out": found.drafts_left_out,
        "config": asdict(config),
    }


def check_json(check: Check) -> dict[str, Any]:
    """`lineage.check/1`: one entry for each paragraph of the draft, and the paragraphs of the base that it lost."""
    return {
        "format": "lineage.check/1",
        "draft": check.draft.id,
        "base": check.base.id,
        "compared": list(check.compared),
        "paragraphs": [_paragraph(item) for item in check.paragraphs],
        "gone": [{"id": p.id, "label": p.label, "text": p.text} for p in check.gone],
    }


def _hit(hit: Hit) -> dict[str, Any]:
    return {
        "id": hit.paragraph.id,
        "document": hit.document.id,
        "label": hit.paragraph.label,
        **_standing(hit.document),
        "state": hit.state.value if hit.state else None,
        "authors": list(hit.authors),
        "score": round(hit.score, 4),
        "exact": hit.exact,
        "text": hit.paragraph.text,
        "matches": [asdict(match) for match in hit.matches],
        "missing": list(hit.missing),
    }


def _standing(document: Resolution) -> dict[str, Any]:
    adopted = document.adopted.isoformat() if document.adopted else None
    return {"status": document.status.value, "adopted": adopted, "organ": document.organ, "title": document.title}


def _paragraph(item: CheckedParagraph) -> dict[str, Any]:
    return {
        "id": item.paragraph.id,
        "label": item.paragraph.label,
        "verdict": item.verdict.value,
        "state": item.paragraph.state.value if item.paragraph.state else None,
        "authors": list(item.paragraph.authors),
        "text": item.paragraph.text,
        "base": [_precedent(precedent) for precedent in item.base],
        "precedents": [_precedent(precedent) for precedent in item.precedents],
    }


def _precedent(precedent: Precedent) -> dict[str, Any]:
    link = precedent.link
    return {
        "id": precedent.paragraph.id,
        "relation": link.relation.value,
        "band": link.band.value,
        "score": round(link.score, 4),
        "wording": precedent.diff.wording.value,
        "changes": _changes(precedent.diff),
    }


def _changes(diff: ParagraphDiff) -> list[dict[str, Any]]:
    return [
        {"old": change.old, "new": change.new, "class": change.change_class.value, "evidence": change.evidence}
        for change in diff.changes
    ]
