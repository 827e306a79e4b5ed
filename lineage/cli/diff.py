"""`lineage diff OLD NEW`: a word-level comparison report."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lineage.cli import options
from lineage.cli.comparing import compared
from lineage.cli.diff_forms import FORMATS, RENDERED, FormRequest
from lineage.cli.formats import chosen
from lineage.cli.inputs import emit, ui_language
from lineage.cli.signed import refuse_signature
from lineage.cli.two_texts import open_two
from lineage.errors import UsageError

if TYPE_CHECKING:
    from lineage.diff.comparison import ComparedParagraph, Comparison
    from lineage.diff.edits import ChangeClass


class ShownParagraphs(StrEnum):
    """Which paragraphs are shown."""

    ALL = "all"
    CHANGED = "changed"


Paragraph = Annotated[
    str | None, typer.Option("--paragraph", metavar="LABEL", help="One paragraph, by its label in NEW or in OLD.")
]
Form = Annotated[str | None, options.format_option(FORMATS)]
TRANSLATION = "translation"
"""Value of --only beside the classes of change."""
Only = Annotated[
    str | None,
    typer.Option(
        "--only",
        metavar="CLASSES",
        help="Mark only these classes of change: substance, terminology, housekeeping, form (comma between); or "
        "translation: the paragraphs that changed in one of the two languages of the corpus alone. "
        "A Word document tracks all of them whatever is asked.",
    ),
]
Without = Annotated[
    str | None, typer.Option("--without", metavar="CLASSES", help="Mark all classes of change but these.")
]
Shown = Annotated[
    ShownParagraphs | None,
    typer.Option(
        "--context",
        metavar="all|changed",
        help="Show all paragraphs, or the changed ones; default: changed in the terminal form.",
    ),
]
Stat = Annotated[bool, typer.Option("--stat", help="Figures only: a line for each paragraph that changed.")]
Check = Annotated[bool, typer.Option("--check", help="Exit with 1 where there are differences.")]
Author = Annotated[
    str | None,
    typer.Option("--author", metavar="NAME", help="docx: name under which changes stand that no draft ascribes."),
]
Day = Annotated[
    datetime | None,
    typer.Option("--date", metavar="DAY", formats=["%Y-%m-%d"], help="docx: day of these changes (2026-10-14)."),
]
Base = Annotated[
    Path | None,
    typer.Option("--base", metavar="FILE", help="docx: track the changes in this Word file of OLD, to be filed."),
]
Provenance = Annotated[
    bool, typer.Option("--provenance", help="--base: say in comments where agreed language stands first and last.")
]
Neutral = Annotated[
    bool,
    typer.Option(
        "--neutral",
        help="Find consistent changes of terms in the corpus and class them as terminology. Two texts of one series "
        "are always compared so, as on its pages.",
    ),
]


def command(
    old: options.Old,
    new: options.New,
    paragraph: Paragraph = None,
    form: Form = None,
    as_json: options.Json = False,
    only: Only = None,
    without: Without = None,
    context: Shown = None,
    stat: Stat = False,
    neutral: Neutral = False,
    check: Check = False,
    author: Author = None,
    date: Day = None,
    base: Base = None,
    provenance: Provenance = False,
    corpus: options.CorpusDir = options.DEFAULT_CORPUS,
    output: options.Output = None,
    reading: options.Reading = None,
    lang: options.Language = None,
    ui: options.Ui = None,
) -> None:
    """Compare OLD and NEW word by word: what changed first, each change with its class and links.

    OLD and NEW may cite one paragraph: "78/228, para. 5" "80/228, para. 5".
    """
    from lineage.render.comparison.comparison_reading import View, differs

    wanted = chosen(form, FORMATS, {"json": as_json}, output)
    if stat and wanted != "terminal":
        raise UsageError(f"--stat has no form {wanted}", "Leave one of them out.")
    refuse_signature(wanted, author, date)
    if base is not None or provenance:
        from lineage.cli.redline import TypedTexts, write

        if wanted != "docx" or base is None:
            raise UsageError("--base and --provenance are for --format docx with a base", "Name both, or neither.")
        write(TypedTexts(old, new, corpus, lang, ui, reading), base, output, (author, date), provenance=provenance)
        return
    alone = only == TRANSLATION
    classes = _classes(None if alone else only, without)
    (older, left), (newer, right) = open_two(old, new, corpus, lang, reading=reading, ui=ui)
    whole = compared(older, newer, corpus, neutral=neutral, reading=reading)
    comparison = _narrowed(whole, *(_labels(whole, paragraph) if paragraph is not None else (left, right)))
    if alone:
        from lineage.diff.witnessed import witness_of

        witness_of(comparison)
    shown = context or (
        ShownParagraphs.CHANGED if wanted == "terminal" and comparison is whole else ShownParagraphs.ALL
    )
    speech, changed_only = ui_language(ui, newer.language), alone or shown is ShownParagraphs.CHANGED
    view = View(ui=speech, classes=classes, changed_only=changed_only, one_language=alone)
    asked = FormRequest(output=output, stat=stat, author=author, day=date)
    emit(RENDERED[wanted](comparison, view, asked), output, colours=wanted != "docx")
    if check and differs(comparison, view):
        raise typer.Exit(1)


def _classes(only: str | None, without: str | None) -> frozenset[ChangeClass]:
    from lineage.diff.edits import ChangeClass

    wanted = _named(only, "--only") if only is not None else frozenset(ChangeClass)
    left = wanted - _named(without, "--without") if without is not None else wanted
    if not left:
        raise UsageError("no class of change is left to mark", "Leave a class out of --without.")
    return left


def _named(value: str, option: str) -> frozenset[ChangeClass]:
    from lineage.diff.edits import ChangeClass

    names = [name.strip() for name in value.split(",") if name.strip()]
    known = {each.value: each for each in ChangeClass}
    wrong = [name for name in names if name not in known]
    if wrong or not names:
        raise UsageError(f"{option} {value}: no such class of change", f"Choose from {', '.join(known)}.")
    return frozenset(known[name] for name in names)


def _labels(comparison: Comparison, place: str) -> tuple[str | None, str | None]:
    """The labels that `place` means in the old and in the new text. Raises UsageError where it means none."""
    from lineage.corpus.pinpoint import label_at, near_labels

    if not place.strip():
        raise UsageError("no paragraph is named", "Give a label such as PP9, PP9(a), OP5, A.12.")
    found = label_at(comparison.old, place), label_at(comparison.new, place)
    if found == (None, None):
        near = near_labels(comparison.new, place) or near_labels(comparison.old, place)
        hint = f"Near it: {', '.join(near)}." if near else "Give a label such as PP9, PP9(a), OP5, A.12."
        raise UsageError(f"{place} is neither in {comparison.old.id} nor in {comparison.new.id}", hint)
    return found


def _narrowed(comparison: Comparison, old: str | None, new: str | None) -> Comparison:
    """The rows of the paragraph `old` of the older text or `new` of the newer one; of an item, its entry alone. The
    comparison itself where neither is named."""
    from dataclasses import replace

    if old is None and new is None:
        return comparison
    rows = []
    for row in comparison.rows:
        if (row.label == old if not row.sources and row.entries[0].gone else row.label == new) or old in row.sources:
            rows.append(row)
            continue
        entries = tuple(entry for entry in row.entries if _is_of(entry, old, new))
        if entries:
            rows.append(replace(row, entries=entries))
    return replace(comparison, rows=tuple(rows))


def _is_of(entry: ComparedParagraph, old: str | None, new: str | None) -> bool:
    own = entry.paragraph.label == (old if entry.gone else new)
    return own or old in {linked.link.old for linked in entry.links}
