"""`lineage review`: links to check, most doubtful first; confirm, reject or force them."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from lineage.cli import formats, options
from lineage.cli.inputs import checked_label, emit, json_text, open_corpus, ui_language
from lineage.cli.outputs import write_whole
from lineage.cli.review_decisions import show_decisions
from lineage.cli.screen import columns
from lineage.errors import UsageError
from lineage.languages import DEFAULT

if TYPE_CHECKING:
    from lineage.alignment.links import Alignment, Link
    from lineage.corpus import Corpus
    from lineage.corpus.records import Entry
    from lineage.documents.resolution import Paragraph, Resolution

    Row = tuple[Alignment, Link]


class ReviewAct(StrEnum):
    """What `lineage review` can do."""

    LIST = "list"
    CONFIRM = "confirm"
    REJECT = "reject"
    FORCE = "force"
    DECISIONS = "decisions"


class _End(NamedTuple):
    """One of the two paragraphs that a decision is about."""

    entry: Entry
    document: Resolution
    paragraph: Paragraph


def command(
    act: Annotated[
        str,
        typer.Argument(metavar="ACT", help="list (may be left out), confirm, reject, force, decisions."),
    ] = ReviewAct.LIST.value,
    old: Annotated[
        str | None,
        typer.Argument(metavar="DOC|OLD", help="Links of this text; to decide, the older paragraph."),
    ] = None,
    new: Annotated[
        str | None,
        typer.Argument(metavar="DOC|NEW", help="Links of this pair; to decide, the newer paragraph."),
    ] = None,
    author: Annotated[str, typer.Option("--author", metavar="NAME", help="Who decides; a decision needs it.")] = "",
    date: Annotated[str, typer.Option("--date", metavar="DAY", help="Its day: 2026-03-01; a decision needs it.")] = "",
    reason: Annotated[str, typer.Option("--reason", metavar="WHY", help="Why; a decision needs it.")] = "",
    limit: Annotated[int, typer.Option("--limit", metavar="N", min=0, help="Most links to list; 0 for all.")] = 20,
    corpus: options.CorpusDir = options.DEFAULT_CORPUS,
    series: options.SeriesId = None,
    form: options.Format = None,
    as_json: options.Json = False,
    output: options.Output = None,
    reading: options.Reading = None,
    lang: options.Language = None,
    ui: options.Ui = None,
) -> None:
    """List links between paragraphs that need a look, the most doubtful first, or decide about one of them.

    lineage review 80/228: the links of one text; lineage review 78/228 80/228: of a pair.

    To decide: lineage review confirm|reject|force OLD NEW --author NAME --date DAY --reason WHY.
    """
    wanted = formats.as_json(form, as_json, output)
    doing, old, new = _acted(act, old, new)
    loaded = open_corpus(corpus, reading)
    if reading is not None and doing is not ReviewAct.LIST:
        raise UsageError("--reading is for the list: decisions are about the words of a draft", "Leave --reading out.")
    if doing in {ReviewAct.CONFIRM, ReviewAct.REJECT, ReviewAct.FORCE}:
        line = _decide(loaded, doing, (old, new), {"author": author, "date": date, "reason": reason}, lang, ui)
        emit(line, output)
    elif doing is ReviewAct.DECISIONS:
        show_decisions(loaded, wanted, output, lang, ui)
    else:
        names = [name for name in (old, new) if name is not None]
        _list(loaded, names, series, limit, wanted, output, lang, ui)


def _list(
    corpus: Corpus,
    names: Sequence[str],
    series: str | None,
    limit: int,
    as_json: bool,
    output: Path | None,
    lang: str | None,
    ui: str | None,
) -> None:
    from lineage.cli.inputs import open_cited, progress
    from lineage.pipeline import default_store, trace_series
    from lineage.render.alignment import review_report

    asked = [open_cited(name, None, corpus.root, lang, reading=corpus.reading) for name in names]
    home = series or next((found for document, _ in asked if (found := _series_of(corpus, document))), None)
    with progress() as report:
        traced = trace_series(corpus, home, lang, store=default_store(), progress=report)
    for document, _ in asked:
        if document.id not in traced.documents:
            raise UsageError(
                f"{document.id} is not a text of the series {traced.series.id}: it stands beside it",
                "Give a text of the series, or name another one with --series.",
            )
    rows = [row for row in doubtful(traced.alignments.values()) if _bears_on(row, asked)]
    shown = rows[:limit] if limit else rows
    texts = {p.id: p.text for document in traced.documents.values() for p in document.paragraphs}
    if as_json:
        emit(json_text(_list_json(shown, len(rows), texts)), output)
    else:
        emit(review_report(shown, len(rows), texts, ui_language(ui, traced.language), columns(output)), output)


def _acted(act: str, old: str | None, new: str | None) -> tuple[ReviewAct, str | None, str | None]:
    """What is to be done, and with which texts: the name of a text instead of the act means "list".

    Raises UsageError for a word that is neither, and for more than two texts.
    """
    if act in set(ReviewAct):
        return ReviewAct(act), old, new
    if not any(character.isdigit() for character in act) and not Path(act).exists():
        raise UsageError(
            f"{act}: neither an act nor a text",
            f"Name a text such as 78/228, or one of {', '.join(ReviewAct)}: lineage review --help.",
        )
    if new is not None:
        raise UsageError(f"{act}, {old}, {new}: three texts", "Name one text or a pair: lineage review 78/228 80/228.")
    return ReviewAct.LIST, act, old


def _series_of(corpus: Corpus, document: Resolution) -> str | None:
    return next((entry.series for entry in corpus.entries if entry.id == document.id and entry.series), None)


def _bears_on(row: Row, asked: Sequence[tuple[Resolution, str | None]]) -> bool:
    """Whether a link joins all the texts, and the paragraphs, that were asked for."""
    found, link = row
    ends = {found.old: link.old, found.new: link.new}
    return all(document.id in ends and label in {None, ends[document.id]} for document, label in asked)


def doubtful(alignments: Any) -> list[Row]:
    """The counted links in the band "to check" that nobody has decided about, the most doubtful first."""
    from lineage.alignment.links import Band

    rows = [(found, link) for found in alignments for link in found.links]
    rows = [(found, link) for found, link in rows if link.band is Band.CHECK and link.ruling is None]
    return sorted(rows, key=lambda row: (abs(row[1].score - 0.5), row[0].old, row[0].new, row[1].old, row[1].new))


def _list_json(rows: list[Row], total: int, texts: dict[str, str]) -> dict[str, Any]:
    from lineage.alignment.json_form import link_json

    entries = [
        {
            **link_json(link),
            "old": f"{found.old}#{link.old}",
            "new": f"{found.new}#{link.new}",
            "old_text": texts[f"{found.old}#{link.old}"],
            "new_text": texts[f"{found.new}#{link.new}"],
        }
        for found, link in rows
    ]
    return {"format": "lineage.review/1", "to_check": total, "links": entries}


def _decide(
    corpus: Corpus,
    act: ReviewAct,
    pair: tuple[str | None, str | None],
    words: dict[str, str],
    lang: str | None,
    ui: str | None,
) -> str:
    """Write one decision to the corpus; gives the line that says so."""
    from lineage.alignment.decisions import FILE, Decision, ReviewDecision, text_hash, with_decision
    from lineage.corpus.locking import locked
    from lineage.render.catalogue import text

    missing = [f"--{name}" for name, value in words.items() if not value.strip()]
    if pair[0] is None or pair[1] is None or missing:
        wanted = ", ".join([*(("OLD and NEW",) if None in pair else ()), *missing])
        raise UsageError(
            f"a decision needs {wanted}",
            f"For example: lineage review {act} 76/186#OP12 78/228#OP12 --author NAME --date DAY --reason WHY",
        )
    older, newer = _end(corpus, pair[0], lang), _end(corpus, pair[1], lang)
    _check_order(act, older, newer)
    if act is ReviewAct.CONFIRM:
        _check_found(corpus, older, newer)
    decision = Decision(
        old=older.paragraph.id, new=newer.paragraph.id, verdict=ReviewDecision(act.value), author=words["author"],
        date=words["date"], reason=words["reason"], old_hash=text_hash(older.paragraph.text),
        new_hash=text_hash(newer.paragraph.text),
    )  # fmt: skip
    with locked(corpus.root):
        write_whole(corpus.root / FILE, with_decision(corpus.root, decision).encode())
    spoken = ui_language(ui, lang or DEFAULT)
    return text(spoken, "review.written", verdict=act, old=decision.old, new=decision.new, file=FILE)


def _check_order(act: ReviewAct, older: _End, newer: _End) -> None:
    if older.document.id == newer.document.id:
        raise UsageError("both paragraphs are of one document", "Links join two documents.")
    if older.entry.order[0] > newer.entry.order[0]:
        raise UsageError(
            f"{older.document.id} is newer than {newer.document.id}: links go from the older text to the newer",
            f"Name them the other way round: lineage review {act} {newer.paragraph.id} {older.paragraph.id}",
        )


def _check_found(corpus: Corpus, older: _End, newer: _End) -> None:
    """Refuse to confirm what nobody found, whatever was decided about it before."""
    from lineage.alignment import align
    from lineage.cli.surroundings import surroundings

    around = surroundings(older.document, newer.document, corpus.root)
    found = align(older.document, newer.document, context=around.between, witnesses=around.versions)
    pair = (older.paragraph.label, newer.paragraph.label)
    if pair not in {(link.old, link.new) for link in found.links}:
        old, new = older.paragraph.id, newer.paragraph.id
        raise UsageError(
            f"no link between {old} and {new} was found that could be confirmed",
            f"To make one: lineage review force {old} {new}",
        )


def _end(corpus: Corpus, name: str, lang: str | None) -> _End:
    """A paragraph given by its citation: 78/228#OP12, "78/228, para. 12"."""
    from lineage import corpus as corpora
    from lineage.corpus.pinpoint import split_citation

    document_name, place = split_citation(name)
    if not place:
        raise UsageError(f"{name} is not a paragraph", "Write it as 78/228#OP12.")
    entry = corpora.find(corpus, document_name, language=lang)
    document = corpora.read_document(corpus, entry)
    found = document.paragraph(checked_label(document, place))
    if found is None:
        raise KeyError(place)
    return _End(entry, document, found)
