"""Missing texts into the corpus: which ones, from the document system, checked before they count."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from lineage import documents
from lineage.corpus.adding import add_files
from lineage.corpus.candidates import Overrides
from lineage.corpus.locking import locked
from lineage.corpus.manifest import corpus_in
from lineage.corpus.records import Corpus, Entry
from lineage.corpus.series import gaps, main_language, series_of
from lineage.errors import LineageError, UsageError
from lineage.languages import DEFAULT
from lineage.symbols import same_symbol, short_symbol

if TYPE_CHECKING:
    from lineage.corpus.adding import Added
    from lineage.sources.fetch import Fetched, Fetcher


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedText:
    """One text to be fetched."""

    symbol: str
    language: str
    series: str | None = None
    """Series it is put in where the manifest does not know it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchResult:
    """What became of one wanted text."""

    wanted: WantedText
    added: Added | None = None
    url: str = ""
    reason: str = ""
    """Why it could not be had; "" where it was added."""
    network: bool = False


def wanted_texts(
    root: Path, symbols: Sequence[str], series: str | None, languages: Sequence[str]
) -> tuple[tuple[WantedText, ...], tuple[str, ...]]:
    """The texts to fetch, in the order of the manifest or of `symbols`, and the ids that are there already.

    Without symbols: all that the manifest knows as missing in the series (default: in every series). Without
    languages: the main language of the series. Raises UsageError for a symbol that cannot be one.
    """
    corpus = corpus_in(root)
    if not symbols:
        if not corpus.entries:
            raise UsageError(f"{root}: no corpus here that knows missing texts", "Give the symbols to fetch.")
        return tuple(_missing(corpus, series, languages)), ()
    wanted: list[WantedText] = []
    there: list[str] = []
    for symbol in symbols:
        full, known = _full(corpus, symbol)
        home = series or (known.series if known else None)
        for language in languages or (_language(corpus, home),):
            if any(e.present and e.language == language and same_symbol(e.id, full) for e in corpus.entries):
                there.append(f"{full} ({language})")
            else:
                wanted.append(WantedText(symbol=full, language=language, series=home))
    return tuple(wanted), tuple(there)


def _missing(corpus: Corpus, series: str | None, languages: Sequence[str]) -> Iterator[WantedText]:
    for one in (series_of(corpus, series),) if series else corpus.series:
        for language in languages or (main_language(corpus, one),):
            for entry in gaps(one, language):
                yield WantedText(symbol=entry.symbol or entry.id, language=language, series=one.id)


def _full(corpus: Corpus, symbol: str) -> tuple[str, Entry | None]:
    """The long form of a symbol, by way of the manifest where it is short, and its entry."""
    known = next((e for e in corpus.entries if same_symbol(e.symbol or e.id, symbol)), None)
    if known is not None:
        return known.symbol or known.id, known
    full = symbol.strip().upper() if short_symbol(symbol) != symbol else symbol.strip()
    if "/" not in full or not full[0].isalpha():
        raise UsageError(f"{symbol}: not a full symbol", "Give it as A/RES/78/228 or A/C.3/80/L.17.")
    return full, None


def _language(corpus: Corpus, series: str | None) -> str:
    if series in {one.id for one in corpus.series}:
        return main_language(corpus, series_of(corpus, series))
    return main_language(corpus, corpus.series[0]) if corpus.series else DEFAULT


def fetch_into(
    root: Path, wanted: Sequence[WantedText], fetcher: Fetcher, say: Callable[[str], None]
) -> Iterator[FetchResult]:
    """Fetches every wanted text and adds it to the corpus in `root` as soon as it is there and proves right, so
    that a run that is interrupted goes on where it stopped."""
    made = not root.exists()
    root.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=".fetch-", dir=root))
    try:
        for number, one in enumerate(wanted, start=1):
            say(f"{number}/{len(wanted)} {one.symbol} ({one.language})")
            found = fetcher.fetch(one.symbol, one.language, folder, partial(_mistake, one))
            yield _added(root, one, found)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        if made and not any(root.iterdir()):
            root.rmdir()


def _added(root: Path, one: WantedText, found: Fetched) -> FetchResult:
    if found.path is None:
        return FetchResult(wanted=one, url=found.url, reason=found.reason, network=found.network)
    with locked(root):
        file = found.path.replace(_free(root, found.path))
        try:
            overrides = Overrides(symbol=one.symbol, series=one.series, language=one.language, source=found.url)
            return FetchResult(wanted=one, added=add_files(root, (file,), overrides)[0], url=found.url)
        except BaseException as error:
            file.unlink(missing_ok=True)
            if not isinstance(error, LineageError):
                raise
            return FetchResult(wanted=one, url=found.url, reason=error.what)


def _free(root: Path, file: Path) -> Path:
    """The file's place in the corpus: a name that no other file has."""
    count, place = 1, root / file.name
    while place.exists():
        count += 1
        place = root / f"{file.stem}-{count}{file.suffix}"
    return place


def _mistake(one: WantedText, path: Path) -> str:
    """Why the file is not the text that was asked for; "" where it is."""
    try:
        document = documents.read_file(path, document_id=one.symbol)
    except LineageError as error:
        return error.what
    if document.language != one.language:
        return f"the file is in the language {document.language}"
    if document.symbol and not same_symbol(document.symbol, one.symbol):
        return f"the file is another document, {document.symbol}"
    return ""
