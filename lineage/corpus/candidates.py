"""Files to be taken into a corpus: found in the folders named, read, and turned into entries by what they say of
themselves and what the person states."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from hashlib import sha256
from itertools import chain
from pathlib import Path

from lineage import documents
from lineage.corpus.files import resolved
from lineage.corpus.manifest import corpus_in, is_name, manifest_there
from lineage.corpus.records import Corpus, Entry
from lineage.documents.particulars import printed_original
from lineage.documents.resolution import Resolution, Status
from lineage.documents.several import SeveralTextsError
from lineage.errors import LineageError, UnreadableError, UsageError
from lineage.sources import load as load_bytes
from lineage.symbols import SymbolIndex, is_draft_symbol, same_symbol, slug
from lineage.workers import Progress, each

_CHUNK = 20
"""Files of one step."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Overrides:
    """What the person states about the files, in place of what the texts say; None leaves it to the text."""

    series: str | None = None
    related: tuple[str, ...] = ()
    symbol: str | None = None
    adopted: date | None = None
    dated: date | None = None
    language: str | None = None
    part: str | None = None
    """Number of the one text that is meant in a file of several; all of them are taken by default."""
    stands_for: str | None = None
    source: str = ""
    licence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A text that has been read, with the entry it will have."""

    path: Path
    digest: str
    """Of the bytes that were read."""
    document: Resolution
    entry: Entry
    new: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A file that was not taken in, and why."""

    path: Path
    reason: LineageError


@dataclass(frozen=True, slots=True, kw_only=True)
class _FilesToRead:
    """Some of the files, for whatever process reads them."""

    root: Path
    manifest: bytes
    files: tuple[Path, ...]
    overrides: Overrides


def read_all(
    root: Path, files: tuple[Path, ...], overrides: Overrides, progress: Progress, jobs: int = 1
) -> tuple[tuple[Candidate, ...], tuple[LeftOut, ...]]:
    """The texts of the files and the files that cannot be taken, for the corpus in `root`; `jobs` processes read."""
    faults: list[LeftOut] = []
    candidates: dict[tuple[str, str], Candidate] = {}
    chunks = [files[start : start + _CHUNK] for start in range(0, len(files), _CHUNK)]
    state = sha256(manifest_there(root)).digest()
    steps = [_FilesToRead(root=root, manifest=state, files=chunk, overrides=overrides) for chunk in chunks]
    progress("reading", 0, len(files))
    told = each(
        _read, steps, jobs=jobs, done=lambda count: progress("reading", min(_CHUNK * count, len(files)), len(files))
    )
    for path, found in zip(files, chain.from_iterable(told), strict=True):
        reason = found if isinstance(found, LineageError) else None
        for candidate in () if isinstance(found, LineageError) else found:
            twin = candidates.setdefault(candidate.entry.key, candidate)
            if twin is not candidate:
                reason = _double(candidate, twin)
                break
        if reason is not None:
            faults.append(LeftOut(path=path, reason=reason))
    return tuple(candidates.values()), tuple(faults)


def _read(step: _FilesToRead) -> list[list[Candidate] | LineageError]:
    """The texts of each file of a step, or why it cannot be taken."""
    listed = _listed(step.root, step.manifest)
    found: list[list[Candidate] | LineageError] = []
    for path in step.files:
        try:
            found.append(_texts(listed, path, step.overrides))
        except LineageError as error:
            found.append(error)
    return found


@lru_cache(maxsize=1)
def _listed(root: Path, _manifest: bytes) -> ListedEntries:
    """The entries of the corpus in `root`, looked through once in this process while its manifest is the same."""
    return ListedEntries(corpus_in(root))


def _double(candidate: Candidate, twin: Candidate) -> LineageError:
    path, text = candidate.path, candidate.entry
    if candidate.digest == twin.digest:
        return UnreadableError(f"{path}: the same text as {twin.path}", "Give one.")
    return UnreadableError(
        f"{path}: another version of {text.id} ({text.language}) than {twin.path}",
        "Give the one that holds; a version given later takes its place.",
    )


def of_one_text(overrides: Overrides) -> bool:
    """Whether a person states what can hold for one text alone."""
    return bool(overrides.symbol or overrides.adopted or overrides.dated or overrides.stands_for)


def _texts(there: ListedEntries, path: Path, overrides: Overrides) -> list[Candidate]:
    """The text of a file, or each of them where it holds several and none is named."""
    data = load_bytes(path)
    try:
        return [_candidate(there, path, data, overrides)]
    except SeveralTextsError as error:
        if overrides.part is not None:
            raise
        if of_one_text(overrides):
            numbers = ", ".join(error.numbers)
            raise UsageError(
                f"{path}: holds several texts ({numbers}); --symbol, --adopted, --dated and --stands-for hold for one",
                "Say with --part NUMBER which one is meant.",
            ) from error
        return [_candidate(there, path, data, replace(overrides, part=number)) for number in error.numbers]


def _candidate(there: ListedEntries, path: Path, data: bytes, overrides: Overrides) -> Candidate:
    digest = sha256(data).hexdigest()
    part = overrides.part or ""
    listed = there.at(path, digest, part)
    own = part or path.stem
    stem = own if is_name(own) else re.sub(r"\.\.+", ".", slug(own)) or "text"
    fallback = overrides.symbol or (listed.id if listed else stem)
    default_status = listed.status if listed else _stated_status(overrides)
    document = documents.read_data(
        data,
        path,
        language=overrides.language,
        document_id=fallback,
        default_status=default_status,
        part=overrides.part,
    )
    _refuse_contradiction(path, listed, document, overrides)
    identity = listed.id if listed else overrides.symbol or document.symbol or stem
    known = there.same(identity, document.language)
    return Candidate(
        path=path,
        digest=digest,
        document=document,
        entry=_merged(known, document, identity, overrides),
        new=known is None,
    )


def _refuse_contradiction(path: Path, listed: Entry | None, document: Resolution, overrides: Overrides) -> None:
    """Raises UsageError where a person states another symbol than the manifest, or another day than the text."""
    if listed and overrides.symbol and not same_symbol(listed.symbol or overrides.symbol, overrides.symbol):
        raise UsageError(
            f"{path}: the same text is in the corpus as {listed.symbol}, and --symbol says {overrides.symbol}",
            "Leave --symbol out, or correct the symbol in the manifest.",
        )
    if overrides.adopted and document.adopted and overrides.adopted != document.adopted:
        raise UsageError(
            f"{path}: the text says that it was adopted on {document.adopted}, and --adopted {overrides.adopted}",
            "Leave --adopted out, or correct the date in the manifest.",
        )


def _stated_status(overrides: Overrides) -> Status:
    """The status of a text that does not state it: adopted where the person gives a date of adoption, or the symbol of
    a document that is not a draft."""
    draft = overrides.adopted is None and (overrides.symbol is None or is_draft_symbol(overrides.symbol))
    return Status.DRAFT if draft else Status.ADOPTED


def _merged(known: Entry | None, document: Resolution, identity: str, overrides: Overrides) -> Entry:
    """What the person states, else what the manifest had, else what the text says."""
    was = known or Entry(id=identity)
    return replace(
        was,
        symbol=overrides.symbol or was.symbol or document.symbol,
        session=was.session or document.session,
        adopted=overrides.adopted or was.adopted or document.adopted,
        dated=overrides.dated or was.dated or document.dated,
        organ=document.organ or was.organ,
        title=document.title or was.title,
        status=document.status,
        language=document.language,
        part=overrides.part or "",
        original=was.original or printed_original(document) or "",
        source=overrides.source or was.source or "local file",
        licence=overrides.licence or was.licence,
        series=overrides.series or was.series,
        related=overrides.related or was.related,
        stands_for=overrides.stands_for or was.stands_for,
        recalled_by="",
    )


class ListedEntries:
    """The entries of a corpus. Looking one up costs the same however many there are."""

    def __init__(self, corpus: Corpus) -> None:
        present = [entry for entry in corpus.entries if entry.file is not None]
        root = resolved(corpus.root)
        self._files = {(resolved(root / (entry.file or "")), entry.part): entry for entry in reversed(present)}
        self._bytes = {(entry.sha256, entry.part): entry for entry in reversed(present) if entry.sha256}
        self._ids: dict[str, list[Entry]] = {}
        for entry in corpus.entries:
            self._ids.setdefault(entry.id, []).append(entry)
        self._symbols = SymbolIndex((entry.symbol or entry.id, entry) for entry in corpus.entries)

    def at(self, path: Path, digest: str, part: str = "") -> Entry | None:
        """The entry that lists this very file or the same bytes, and that part of it, so that taking a text in again
        keeps its id."""
        return self._files.get((resolved(path), part)) or self._bytes.get((digest, part))

    def same(self, identity: str, language: str) -> Entry | None:
        """The entry of that text (id or symbol) in that language, or the one that lists it as missing."""
        same = [*self._ids.get(identity, []), *self._symbols.find(identity)]
        unseen = [entry for entry in same if not entry.present and not entry.language]
        return next(iter([*(entry for entry in same if entry.language == language), *unseen]), None)

    def twin(self, identity: str) -> Entry | None:
        """An entry of that id in whatever language."""
        return next(iter(self._ids.get(identity, [])), None)

    def known(self, symbol: str) -> tuple[Entry, ...]:
        """The entries whose symbol may name the same document."""
        return self._symbols.find(symbol)
