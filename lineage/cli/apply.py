"""`lineage apply DRAFT REVISIONS`: oral revisions or an amendment paper worked into a draft."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lineage.cli import options
from lineage.cli.control import tell
from lineage.cli.draft import Author, Day
from lineage.cli.formats import chosen
from lineage.cli.inputs import MARKED, emit, json_text, no_file, ui_language, whole_text
from lineage.cli.screen import columns
from lineage.cli.signed import refuse_signature, signature
from lineage.errors import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.documents.papers.instructions import Instruction
    from lineage.documents.resolution import Resolution
    from lineage.drafting.revising.revisions import Application
    from lineage.render.word.change_marker import Signature

FORMATS = ("terminal", "docx", "json")
Form = Annotated[str | None, options.format_option(FORMATS)]


def command(
    draft: options.Draft,
    revisions: Annotated[
        Path, typer.Argument(metavar="REVISIONS", help="A file: a list of revisions as text, or an amendment paper.")
    ],
    form: Form = None,
    as_json: options.Json = False,
    author: Author = None,
    date: Day = None,
    corpus: options.CorpusDir = options.DEFAULT_CORPUS,
    output: options.Output = None,
    reading: options.Reading = None,
    lang: options.Language = None,
    ui: options.Ui = None,
) -> None:
    """Work REVISIONS into DRAFT: each instruction is done, or named with the reason why it cannot be.

    With -o FILE.docx the draft is written with its changes tracked, and the sheet of what was done is shown.
    """
    from lineage.documents.negotiated.readings import in_words
    from lineage.drafting.revising.applying import applied
    from lineage.render.drafts import applied_revisions as rendering

    wanted = chosen(form, FORMATS, {"json": as_json}, output)
    refuse_signature(wanted, author, date)
    printed = whole_text(draft, corpus, lang, reading=reading or MARKED)
    document = in_words(printed)
    instructions, leftovers, amends, quoted = read_revisions(revisions, document)
    if not instructions and not leftovers:
        raise UnreadableError(
            f"{revisions}: no instruction is found in it",
            "Write one a line, with its paragraph: In operative paragraph 5, replace “...” with “...”.",
        )
    result = applied(document, instructions, leftovers, printed=printed)
    speech = ui_language(ui, document.language)
    if wanted == "json":
        emit(json_text(rendering.to_json(result, speech, quoted)), output)
        return
    _warn(document, quoted, amends, speech)
    sheet = rendering.report(result, speech, columns(None if wanted == "docx" else output))
    if wanted == "docx":
        emit(_word(Path(draft), result, signature(author, date, speech), speech), output)
        emit(sheet)
        return
    emit(sheet, output)


def _warn(draft: Resolution, quoted: Sequence[str], amends: str | None, ui: str) -> None:
    """What the sheet does not say, on standard error: an older mail stands below the revisions, or the paper amends
    another draft."""
    from lineage.documents.papers.mails.quoted_mail import proposing
    from lineage.render.drafts.applied_revisions import other_draft, quoted_mail

    if quoted:
        tell(quoted_mail(ui, quoted, proposing(quoted, draft.language)))
    if amends and draft.symbol and amends != draft.symbol:
        tell(other_draft(ui, amends, draft.id))


def _word(draft: Path, result: Application, signed: Signature, ui: str) -> bytes:
    """The changes tracked in the draft's own Word file, whose layout and whose changes by others stay; where the draft
    is no Word file, or was not read from it as printed, in a new one."""
    from lineage.drafting.revising.amended import as_printed
    from lineage.render.drafts.applied_revisions import remarks
    from lineage.render.word.redline import BaseFile, Redline, render
    from lineage.render.word.redline_pairs import standing
    from lineage.render.word.revised_draft import word_file

    if result.printed is None or draft.suffix.lower() not in {".docx", ".docm"} or not draft.is_file():
        return word_file(result, signed, ui)
    new, pairs = as_printed(result)
    base = BaseFile(draft.name, draft.read_bytes(), standing(result.printed))
    return render(base, Redline(new=standing(new), pairs=pairs), signed, lambda p: remarks(result, p.label, ui))


def read_revisions(
    path: Path, draft: Resolution
) -> tuple[tuple[Instruction, ...], tuple[str, ...], str | None, tuple[str, ...]]:
    """The instructions of a file, the lines that no rule understands, the draft that an amendment paper names, and the
    lines of an older mail that it quotes."""
    language = draft.language
    from lineage.documents.file_reading import lines_of
    from lineage.documents.papers.amendments import amendment_in, revisions_in
    from lineage.documents.papers.mails.answered_lines import with_answers
    from lineage.documents.papers.mails.quoted_mail import proposing, without_quoted
    from lineage.documents.papers.mails.text_tables import as_list
    from lineage.languages import LANGUAGES
    from lineage.languages.organs import organ_line
    from lineage.sources import read

    if not path.is_file():
        raise UnreadableError(f"{path}: {no_file(path)}", "Give the file with the revisions.")
    source = lines_of(path) or read(path)
    paper = amendment_in(source, language=language) or amendment_in(source)
    if paper is not None:
        return paper.instructions, paper.unread, paper.amends, ()
    own, quoted = without_quoted(with_answers(source, draft), language)
    listed = as_list(own, draft)
    instructions, leftovers = revisions_in(listed.source, language)
    if not instructions and any(organ_line(line.text, code) for line in own.lines for code in LANGUAGES):
        raise UnreadableError(
            f"{path}: is a text, not a list of revisions", "To work in what it proposes: lineage compile DRAFT FILE."
        )
    return instructions, (*leftovers, *listed.unplaced, *proposing(listed.beside, language)), None, quoted
