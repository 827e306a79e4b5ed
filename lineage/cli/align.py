"""`lineage align OLD NEW`: which paragraph became which."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from lineage.cli import options
from lineage.cli.inputs import emit, open_document, ui_language
from lineage.cli.screen import ENDLESS, columns

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from lineage.alignment.links import Alignment
    from lineage.alignment.review import Decision
    from lineage.corpus.records import Entry
    from lineage.documents.resolution import Resolution

    Extra = Mapping[tuple[str, str], Mapping[str, Any]]


def command(
    old: options.Old,
    new: options.New,
    corpus: options.CorpusDir = options.DEFAULT_CORPUS,
    as_json: options.Json = False,
    output: options.Output = None,
    lang: options.Language = None,
    ui: options.Ui = None,
) -> None:
    """Show which paragraph of OLD became which of NEW, with the evidence. Texts of the corpus in between support."""
    from lineage.alignment import align
    from lineage.alignment.json_form import to_json
    from lineage.render.links import alignment_report

    older, newer = open_document(old, corpus, lang), open_document(new, corpus, lang)
    context, decisions = surroundings(older, newer, corpus)
    alignment = align(older, newer, context=context, decisions=decisions)
    extra = described(alignment, older, newer)
    if as_json:
        emit(json.dumps(to_json(alignment, extra=extra), ensure_ascii=False, indent=2), output)
    else:
        emit(alignment_report(alignment, extra, ui_language(ui, newer.language), columns(output, ENDLESS)), output)


def surroundings(
    old: Resolution, new: Resolution, corpus_dir: Path
) -> tuple[tuple[Resolution, ...], tuple[Decision, ...]]:
    """The texts of the corpus that lie between two of its documents in the same series, and all decisions."""
    from lineage import corpus as corpora
    from lineage.alignment.review import load_decisions

    if not (corpus_dir / corpora.MANIFEST).is_file():
        return (), ()
    corpus = corpora.load(corpus_dir)
    decisions = load_decisions(corpus.root)
    entries = [entry for entry in corpus.entries if entry.present and entry.language == old.language]
    ends = [next((entry for entry in entries if entry.id == text.id), None) for text in (old, new)]
    if ends[0] is None or ends[1] is None:
        return (), decisions
    series = {entry.series or next(iter(entry.related), None) for entry in ends if entry}
    inside = [
        entry
        for entry in entries
        if ends[0].order < entry.order < ends[1].order and (entry.series in series or _beside(entry, series))
    ]
    return tuple(corpora.read_document(corpus, entry) for entry in inside), decisions


def _beside(entry: Entry, series: set[str | None]) -> bool:
    """Whether an entry stands beside one of the series, or beside all of them."""
    return entry.series is None and (not entry.related or bool(series & set(entry.related)))


def described(alignment: Alignment, old: Resolution, new: Resolution) -> dict[tuple[str, str], dict[str, Any]]:
    """For every link what happened to the wording and to the place."""
    from lineage.alignment.shape import movements
    from lineage.diff import compare

    moves = movements(alignment, old, new)
    texts = [{p.label: p.text for p in text.paragraphs} for text in (old, new)]
    result = {}
    for link in alignment.links:
        pair = (link.old, link.new)
        wording = compare(texts[0][link.old], texts[1][link.new], new.language).wording
        result[pair] = {"wording": wording.value, "movements": [move.value for move in moves.get(pair, ())]}
    return result
