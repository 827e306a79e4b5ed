"""`lineage review decisions`: what reviewers of a corpus have decided."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from lineage.cli.inputs import emit, json_text, ui_language
from lineage.languages import DEFAULT
from lineage.symbols import split_id

if TYPE_CHECKING:
    from lineage.alignment.decisions import Decision, Stale
    from lineage.corpus import Corpus
    from lineage.documents.resolution import Resolution


def show_decisions(corpus: Corpus, as_json: bool, output: Path | None, lang: str | None, ui: str | None) -> None:
    """Prints the decisions, each with both paragraphs, and those that no longer fit the texts."""
    from dataclasses import asdict

    from lineage.alignment.decisions import load_decisions, stale

    decisions = load_decisions(corpus.root)
    old_ones = stale(decisions, _documents(corpus, decisions))
    if as_json:
        form = {
            "format": "lineage.decisions/1",
            "decisions": [asdict(decision) for decision in decisions],
            "stale": [{"old": s.decision.old, "new": s.decision.new, "missing": s.missing, "changed": s.changed}
                      for s in old_ones],
        }  # fmt: skip
        emit(json_text(form), output)
    else:
        emit("\n".join(_decision_lines(decisions, old_ones, ui_language(ui, lang or DEFAULT))), output)


def _documents(corpus: Corpus, decisions: tuple[Decision, ...]) -> dict[str, Resolution]:
    """The documents that the decisions speak of and that the corpus has, by id."""
    from lineage import corpus as corpora

    wanted = {split_id(name)[0] for decision in decisions for name in (decision.old, decision.new)}
    entries = [entry for entry in corpus.entries if entry.present and entry.id in wanted]
    return {entry.id: corpora.read_document(corpus, entry) for entry in entries}


def _decision_lines(decisions: tuple[Decision, ...], old_ones: tuple[Stale, ...], ui: str) -> Iterator[str]:
    from lineage.render.catalogue import text

    yield text(ui, "review.decisions", count=len(decisions))
    for d in decisions:
        yield text(
            ui,
            "review.decision",
            old=d.old,
            new=d.new,
            verdict=d.verdict,
            author=d.author,
            date=d.date,
            reason=d.reason,
        )
    for found in old_ones:
        by = {"author": found.decision.author, "date": found.decision.date}
        if found.missing:
            yield text(ui, "review.stale_missing", paragraphs=", ".join(found.missing), **by)
        if found.changed:
            yield text(ui, "review.stale_changed", paragraphs=", ".join(found.changed), **by)
