"""What every command does at its edges: open a document, write the result, show progress."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from lineage.errors import UnreadableError

if TYPE_CHECKING:
    from lineage.documents.resolution import Resolution

Progress = Callable[[str, int, int], None]
"""Called with the stage at work, the steps done and the steps in all."""


def open_document(doc: str, corpus_dir: Path, language: str | None = None, *, as_printed: bool = False) -> Resolution:
    """The document that `doc` names: a path to a file, or a symbol or id of the corpus in `corpus_dir`.

    A file that the corpus holds is read under its entry, so that it has the id the manifest gives it; with
    `as_printed` the manifest gives nothing else, and what the text does not say stays unsaid.
    Raises UnreadableError for a file that cannot be read, NotInCorpusError for a text that is not there.
    """
    path = Path(doc)
    if path.is_file():
        return _open_file(path, corpus_dir, language, as_printed=as_printed)
    if _looks_like_path(doc):
        raise UnreadableError(f"{doc}: no such file", "Give a file, or the symbol of a text in the corpus.")
    from lineage import corpus as corpora

    corpus = corpora.load(corpus_dir)
    return corpora.read_document(corpus, corpora.find(corpus, doc, language=language), as_printed=as_printed)


def _open_file(path: Path, corpus_dir: Path, language: str | None, *, as_printed: bool) -> Resolution:
    from lineage import corpus as corpora
    from lineage import documents, sources

    found = corpora.entry_of_file(path, corpus_dir)
    if found is not None:
        return corpora.read_document(*found, as_printed=as_printed)
    return documents.parse(sources.read(path), language=language, document_id=path.stem)


def _looks_like_path(doc: str) -> bool:
    named = doc.startswith((".", "~")) or Path(doc).is_absolute() or bool(_suffix(doc))
    return named or (bool(doc) and Path(doc).exists())


def _suffix(doc: str) -> str:
    """The ending of a file name: "x.md" has one, "A/C.3/63/L.9" has none."""
    suffix = Path(doc).suffix.lower()
    return suffix if suffix[1:].isalpha() and len(suffix) <= 6 else ""


def emit(content: str | bytes, output: Path | None = None) -> None:
    """Write a result to the file `output`, whole or not at all, or to standard output where it is None.

    Text is UTF-8 and ends with a line feed.
    """
    data = content if isinstance(content, bytes) else f"{content.rstrip(chr(10))}\n".encode()
    if output is not None:
        write_whole(output, data)
        return
    sys.stdout.flush()
    if hasattr(sys.stdout, "buffer"):
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    else:
        sys.stdout.write(data.decode())


def json_text(form: Mapping[str, object]) -> str:
    """A JSON form as every command prints it: two spaces of indentation, letters with accents as they are."""
    return json.dumps(form, ensure_ascii=False, indent=2)


def write_whole(path: Path, data: bytes) -> None:
    """Put `data` at `path` by way of a temporary sibling: a failure leaves what was there.

    Raises UnreadableError where `path` is a folder or its folder is missing, OSError where the disk refuses.
    """
    from lineage.corpus.files import replace_file

    if path.is_dir():
        raise UnreadableError(f"{path}: is a folder", "Give the name of a file.")
    if not path.parent.is_dir():
        raise UnreadableError(f"{path}: the folder {path.parent} does not exist", "Create it first.")
    replace_file(path, data)


def ui_language(ui: str | None, text_language: str) -> str:
    """Language of a report: the one asked for, else that of the text, else English."""
    wanted = ui or text_language
    return wanted if wanted in {"fr", "en"} else "en"


@contextmanager
def progress() -> Iterator[Progress]:
    """Progress on standard error while the body runs, where that is a terminal; silent elsewhere."""
    if not sys.stderr.isatty():
        yield lambda stage, done, total: None
        return
    from rich.console import Console
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda stage, done, total: bar.update(task, description=stage, completed=done, total=total)
