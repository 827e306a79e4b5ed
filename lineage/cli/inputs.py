"""What every command does at its edges: open a document, write the result, show progress."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from lineage.cli.control import shown
from lineage.cli.outputs import write_out, write_whole
from lineage.cli.pager import paged
from lineage.errors import UnreadableError, UsageError

if TYPE_CHECKING:
    from lineage.corpus.records import Corpus, Entry
    from lineage.documents.negotiated.readings import Reading
    from lineage.documents.resolution import Resolution
    from lineage.workers import Progress

_NOT_PLAIN = re.compile("[\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""What JSON may hold as it is, and a terminal or a file in UTF-8 may not."""


MARKED = "marked"
"""The reading of a draft that leaves the marks of negotiators in its text."""


def open_document(doc: str, corpus_dir: Path, language: str | None = None, *, reading: str | None = None) -> Resolution:
    """The document that `doc` names: a path to a file, or a symbol or id of the corpus in `corpus_dir`.

    A draft is read without the marks of negotiators, with its struck words left out; `reading` asks for another
    reading: "base", "proposed" or MARKED.

    A file that the corpus holds is read under its entry, so that it has the id the manifest gives it. Raises UsageError
    where nothing is named, UnreadableError for a file that cannot be read, NotInCorpusError for a text that is not
    there.
    """
    path = _named(doc)
    if path.is_file():
        return _in_reading(_open_file(path, corpus_dir, language), reading)
    if _looks_like_path(doc):
        raise UnreadableError(f"{doc}: {no_file(path)}", "Give a file, or the symbol of a text in the corpus.")
    from lineage import corpus as corpora

    corpus = open_corpus(corpus_dir)
    entry = corpora.find(corpus, doc, language=language)
    return _in_reading(_read(corpus, entry), reading)


def open_corpus(corpus_dir: Path, reading: str | None = None) -> Corpus:
    """The corpus in a folder, its drafts in the reading "base" or "proposed" where one is asked for."""
    from dataclasses import replace

    from lineage.pipeline.kept_corpus import kept_corpus
    from lineage.pipeline.store import default_store

    return replace(kept_corpus(corpus_dir, default_store()), reading=reading_of(reading))


def corpus_if_there(corpus_dir: Path) -> Corpus:
    """The corpus in a folder; an empty one where the folder has no manifest."""
    from lineage.corpus import MANIFEST
    from lineage.corpus.records import Corpus

    return open_corpus(corpus_dir) if (corpus_dir / MANIFEST).is_file() else Corpus(root=corpus_dir)


def reading_of(reading: str | None) -> Reading | None:
    """The reading that an option names, None for none."""
    from lineage.documents.negotiated.readings import Reading

    return None if reading is None else Reading(reading)


def _read(corpus: Corpus, entry: Entry) -> Resolution:
    from lineage.pipeline.stages import read_stored
    from lineage.pipeline.store import default_store

    return read_stored(corpus, entry, default_store(), marked=True)


def _in_reading(document: Resolution, reading: str | None) -> Resolution:
    from lineage.documents.negotiated.readings import Reading, in_reading, in_words

    if reading == MARKED:
        return document
    return in_words(document) if reading is None else in_reading(document, Reading(reading))


def open_cited(
    doc: str,
    place: Sequence[str] | None,
    corpus_dir: Path,
    language: str | None = None,
    *,
    reading: str | None = None,
) -> tuple[Resolution, str | None]:
    """The document that `doc` names and the label of the paragraph that is cited, None where none is.

    The paragraph is given in `place`, the words after the document, or within `doc`: "A/RES/80/228, para. 5". Raises as
    `open_document`, and UsageError where the document has no such paragraph.
    """
    name, words = _split_typed(doc, place)
    document = open_document(name, corpus_dir, language, reading=reading)
    return document, checked_label(document, words) if words is not None else None


def checked_label(document: Resolution, place: str) -> str:
    """The label of the paragraph that `place` names, in any form of a citation. Raises UsageError with what is near."""
    from lineage.corpus.pinpoint import label_at, near_labels

    if not place.strip():
        raise UsageError("no paragraph is named", f"Give a label such as PP9 or OP5. All: lineage parse {document.id}")
    label = label_at(document, place)
    if label is not None:
        return label
    near = near_labels(document, place)
    hint = f"Near it: {', '.join(near)}." if near else f"All labels: lineage parse {document.id}"
    raise UsageError(f"{document.id} has no paragraph {place}", hint)


def _split_typed(doc: str, place: Sequence[str] | None) -> tuple[str, str | None]:
    """Document and paragraph of what was typed; the name of a file holds no paragraph."""
    from lineage.corpus.pinpoint import split_citation

    if place:
        return doc.rstrip(" ,") or doc, " ".join(place)
    name, words = split_citation(doc)
    if Path(doc).exists() or (_looks_like_path(doc) and not Path(name).is_file()):
        return doc, None
    return (name, words) if words else (name or doc, None)


def _open_file(path: Path, corpus_dir: Path, language: str | None) -> Resolution:
    from lineage import corpus as corpora
    from lineage import documents

    found = corpora.entry_of_file(path, corpus_dir, open_corpus)
    if found is not None:
        return _read(*found)
    return documents.read_file(path, language=language, document_id=path.stem)


def _named(doc: str) -> Path:
    """The path that `doc` may be. Raises UsageError where it names nothing at all."""
    if not doc.strip():
        raise UsageError("no document is named", "Give a file, or the symbol of a text in the corpus.")
    if doc == "-":
        raise UsageError("standard input is not read", "Save the text to a file and give its name.")
    return Path(doc)


def no_file(path: Path) -> str:
    """Why what a path names is no file: "/dev/null" exists, and holds nothing to read."""
    if path.is_dir():
        return "is a folder"
    return "is not a regular file" if path.exists() else "no such file"


def whole_text(doc: str, corpus_dir: Path, language: str | None = None, *, reading: str | None = None) -> Resolution:
    """The document that `doc` names, for a command that reads whole texts. Raises UsageError where a citation names
    one paragraph of it."""
    return whole(doc, *open_cited(doc, None, corpus_dir, language, reading=reading))


def whole(doc: str, document: Resolution, label: str | None) -> Resolution:
    """The document of `open_cited`. Raises UsageError where `doc` named one paragraph of it."""
    if label is not None:
        raise UsageError(f"{doc}: names one paragraph, and this command reads whole texts", f"Give {document.id}.")
    return document


def narrowed(document: Resolution, label: str | None) -> Resolution:
    """`document` with the paragraph `label` and its items alone, and the notes that they call; all of it for None."""
    from dataclasses import replace

    if label is None:
        return document
    kept = tuple(p for p in document.paragraphs if p.label == label or p.label.startswith(f"{label}("))
    marks = {call.mark for paragraph in kept for call in paragraph.calls}
    notes = tuple(note for note in document.footnotes if note.mark in marks)
    return replace(document, paragraphs=kept, footnotes=notes, dropped=())


def _looks_like_path(doc: str) -> bool:
    named = doc.startswith((".", "~")) or Path(doc).is_absolute() or bool(_suffix(doc))
    return named or (bool(doc) and Path(doc).exists())


def _suffix(doc: str) -> str:
    """The ending of a file name: "x.md" has one, "A/C.3/63/L.9" has none."""
    suffix = Path(doc).suffix.lower()
    return suffix if suffix[1:].isalpha() and len(suffix) <= 6 else ""


def emit(content: str | bytes, output: Path | None = None, *, colours: bool = False) -> None:
    """Write a result to the file `output` (see `write_whole`), or to standard output where it is None.

    Text is UTF-8, ends with a line feed and steers no terminal; on one that cannot hold it, it is shown in the pager.
    `colours` are those that a report has for a terminal.
    """
    if isinstance(content, str):
        content = shown(content.rstrip("\n"), colours=colours)
    data = content if isinstance(content, bytes) else f"{content}\n".encode()
    if output is not None:
        write_whole(output, data)
    elif not (isinstance(content, str) and paged(content)):
        write_out(data)


def json_text(form: Mapping[str, object]) -> str:
    """A JSON form as every command prints it: two spaces of indentation, letters with accents as they are."""
    text = json.dumps(form, ensure_ascii=False, indent=2)
    return _NOT_PLAIN.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def ui_language(ui: str | None, text_language: str) -> str:
    """Language of a report: the one asked for, else that of the text, else English."""
    from lineage.render.catalogue import spoken_in

    return spoken_in(ui, text_language)


@contextmanager
def progress() -> Iterator[Progress]:
    """Progress on standard error while the body runs, where that is a terminal; silent elsewhere."""
    if not sys.stderr.isatty():
        yield lambda stage, done, total: None
        return
    from rich.console import Console
    from rich.progress import Progress as Bar

    from lineage.cli.speech import language_of_messages

    ui = language_of_messages(sys.argv[1:])
    with Bar(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda stage, done, total: bar.update(
            task, description=stage_name(stage, ui), completed=done, total=total
        )


def stage_name(stage: str, ui: str) -> str:
    """What a stage of the work is called in front of people: "histories" is following paragraphs through the texts."""
    from lineage.render.catalogue import has, text

    key = f"progress.{stage}"
    return text(ui, key) if has(ui, key) else stage
