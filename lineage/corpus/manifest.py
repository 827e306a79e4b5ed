"""The manifest: TOML becomes entries and series; everything wrong with it is found in one go."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from lineage.corpus.files import inside
from lineage.corpus.findings import FindingKind, Problem, wrong
from lineage.corpus.records import Corpus, Entry, Series
from lineage.corpus.toml import parsed
from lineage.documents.resolution import Status
from lineage.errors import LineageError, UnreadableError

MANIFEST = "manifest.toml"
FORMAT = "lineage.corpus/1"
MAX_BYTES = 20_000_000

_SHA256 = re.compile(r"[0-9a-f]{64}")
_LANGUAGE = re.compile(r"[a-z]{2}")
_STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_NOT_IN_NAMES = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff<>#\"\\]")
"""Control characters, those that hide or turn the text around them, and what is mark-up in pages."""


class ValueForm(StrEnum):
    """What the value of a key must be."""

    NAME = "name"
    """One line of text that can stand in file names, pages and columns: see `is_name`."""
    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    STATUS = "status"
    LANGUAGE = "language"
    PATH = "path"
    HASH = "hash"
    SERIES = "series"
    SERIES_LIST = "list of series"
    SYMBOL = "symbol"


class FaultyManifestError(UnreadableError):
    """The entries of a manifest are wrong or contradict each other."""

    def __init__(self, root: Path, problems: tuple[Problem, ...]) -> None:
        self.root = root
        self.problems = problems
        hint = f"What each fault is and how to mend it: lineage corpus check --corpus {root}"
        super().__init__(self.worded(str(problems[0])), hint)

    def worded(self, fault: str) -> str:
        """The message with the first fault in these words; the others are counted."""
        more = f" (and {len(self.problems) - 1} more)" if len(self.problems) > 1 else ""
        return f"{_manifest_name(self.root)}: {fault}{more}"


def load(root: Path) -> Corpus:
    """The corpus in the folder `root`.

    Raises UnreadableError, naming the place, where there is no manifest or where it is not TOML, and
    FaultyManifestError where its entries are wrong or contradict each other.
    """
    return load_bytes(root, manifest_bytes(root))


def corpus_in(root: Path) -> Corpus:
    """The corpus in `root`; an empty one where there is none yet. Raises what `load` does."""
    return load(root) if (root / MANIFEST).is_file() else Corpus(root=root)


def load_leniently(root: Path) -> tuple[Corpus, tuple[Problem, ...]]:
    """The corpus with the sound entries only, and all faults of its manifest.

    Raises UnreadableError where there is no manifest or where it is not TOML at all.
    """
    return _understood(read_toml(root), root)


def load_bytes(root: Path, data: bytes) -> Corpus:
    """The corpus in `root` whose manifest has the bytes `data`, those of `manifest_bytes`. Raises what `load` does."""
    corpus, problems = _understood(parsed(data, _manifest_name(root)), root)
    if problems:
        raise FaultyManifestError(root, problems)
    return corpus


def refuse_faults(root: Path, text: str) -> None:
    """Raises FaultyManifestError where `text`, as the manifest of the folder `root`, would be refused by `load`."""
    _, problems = _understood(tomllib.loads(text), root)
    if problems:
        raise FaultyManifestError(root, problems)


def _understood(tables: Mapping[str, Any], root: Path) -> tuple[Corpus, tuple[Problem, ...]]:
    problems: list[Problem] = []
    heads = tuple(_series_heads(tables, problems))
    entries = tuple(sorted(_entries(tables, root, problems), key=lambda entry: (entry.order, entry.language)))
    problems.extend(_doubles(entries))
    problems.extend(_unknown_series(entries, {head.id for head in heads}))
    return corpus_of(root, entries, heads), tuple(problems)


def corpus_of(root: Path, entries: tuple[Entry, ...], heads: Iterable[Series]) -> Corpus:
    """The corpus of sound entries, in date order, and of series that are without theirs."""
    members: dict[str | None, list[Entry]] = {}
    for entry in entries:
        members.setdefault(entry.series, []).append(entry)
    series = tuple(replace(head, entries=tuple(members.get(head.id, ()))) for head in heads)
    return Corpus(root=root, entries=entries, series=series)


def read_toml(root: Path) -> dict[str, Any]:
    """The manifest of the folder `root` as plain tables. Raises UnreadableError where it cannot be had."""
    return parsed(manifest_bytes(root), _manifest_name(root))


def manifest_bytes(root: Path) -> bytes:
    """The manifest of the folder `root` as it stands. Raises UnreadableError where it cannot be had."""
    path, name = root / MANIFEST, _manifest_name(root)
    refuse_file(root)
    if not path.is_file():
        raise UnreadableError(
            f"{name}: there is no corpus here",
            f"Name one with --corpus DIR, or make one: lineage corpus add FILE... --corpus {root}",
        )
    if path.stat().st_size > MAX_BYTES:
        raise UnreadableError(f"{name}: too large for a manifest", f"It may have {MAX_BYTES:,} bytes at most.")
    return path.read_bytes()


def manifest_there(root: Path) -> bytes:
    """The manifest of the corpus in `root`; no bytes where there is none yet. Raises UnreadableError for a file."""
    refuse_file(root)
    path = root / MANIFEST
    return path.read_bytes() if path.is_file() else b""


def refuse_file(root: Path) -> None:
    """Raises UnreadableError where `root` is a file."""
    if root.exists() and not root.is_dir():
        raise UnreadableError(f"{root}: is a file, and a corpus is a folder", "Name a folder with --corpus DIR.")


def _manifest_name(root: Path) -> str:
    return f"{root}/{MANIFEST}"


def _tables(tables: Mapping[str, Any], name: str, problems: list[Problem]) -> list[tuple[str, dict[str, Any]]]:
    """The array of tables `name` with a place for each ("text 3")."""
    found = tables.get(name, [])
    if not isinstance(found, list) or not all(isinstance(item, dict) for item in found):
        problems.append(wrong(name, FindingKind.NO_TABLES, name=name))
        return []
    return [(f"{name} {number}", item) for number, item in enumerate(found, start=1)]


def _series_heads(tables: Mapping[str, Any], problems: list[Problem]) -> Iterator[Series]:
    if tables.get("format", FORMAT) != FORMAT:
        problems.append(wrong("format", FindingKind.OTHER_FORMAT, found=tables["format"], known=FORMAT))
    seen: set[str] = set()
    for place, item in _tables(tables, "series", problems):
        name, title = item.get("id"), item.get("title", "")
        if not isinstance(name, str) or not name.strip() or not _is_text(title):
            problems.append(wrong(place, FindingKind.NO_SERIES_ID))
        elif not is_name(name):
            problems.append(wrong(place, FindingKind.WRONG_FORM, name="id", value=repr(name), form=ValueForm.NAME))
        elif name in seen:
            problems.append(wrong(place, FindingKind.SERIES_TWICE, name=name))
        else:
            seen.add(name)
            evidence = item.get("evidence", "")
            yield Series(id=name, title=title, evidence=evidence if _is_text(evidence) else "")


def _entries(tables: Mapping[str, Any], root: Path, problems: list[Problem]) -> Iterator[Entry]:
    for place, item in _tables(tables, "text", problems):
        name = item.get("id")
        named = f"{place} ({name if name.isprintable() else ascii(name)})" if isinstance(name, str) else place
        faults = [*_faults(named, item), *_escapes(named, item, root)]
        problems.extend(faults)
        if not faults:
            yield _entry(item)


def _entry(item: Mapping[str, Any]) -> Entry:
    values = {name: item[name] for name in _FIELDS if name in item}
    if "status" in values:
        values["status"] = Status(values["status"])
    if "related" in values:
        values["related"] = tuple(values["related"])
    return Entry(**values)


def _faults(place: str, item: Mapping[str, Any]) -> Iterator[Problem]:
    if not item.get("id"):
        yield wrong(place, FindingKind.NO_ID)
    for name, value in item.items():
        if name not in _FIELDS:
            yield wrong(place, FindingKind.UNKNOWN_KEY, name=name, known=", ".join(_FIELDS))
        elif not _FIELDS[name][0](value):
            yield wrong(place, FindingKind.WRONG_FORM, name=name, value=repr(value), form=_FIELDS[name][1])
    if "file" in item and not item.get("language"):
        yield wrong(place, FindingKind.NO_LANGUAGE, file=item["file"])


def _escapes(place: str, item: Mapping[str, Any], root: Path) -> Iterator[Problem]:
    file = item.get("file")
    if isinstance(file, str) and file:
        try:
            inside(root, file)
        except (LineageError, OSError, ValueError):
            yield wrong(place, FindingKind.OUTSIDE, file=file)


def _doubles(entries: tuple[Entry, ...]) -> Iterator[Problem]:
    seen: set[tuple[str, str]] = set()
    for entry in entries:
        if entry.key in seen:
            finding = FindingKind.ID_TWICE_IN_LANGUAGE if entry.language else FindingKind.ID_TWICE
            yield wrong(entry.id, finding, language=entry.language)
        seen.add(entry.key)


def _unknown_series(entries: tuple[Entry, ...], known: set[str]) -> Iterator[Problem]:
    for entry in entries:
        for name in (*((entry.series,) if entry.series else ()), *entry.related):
            if name not in known:
                yield wrong(entry.id, FindingKind.UNKNOWN_SERIES, name=name)


def _is_text(value: object) -> bool:
    return isinstance(value, str) and not _STEERING.search(value)


def _is_line(value: object) -> bool:
    return _is_text(value) and bool(str(value).strip()) and "\n" not in str(value)


def is_name(value: object) -> bool:
    """Whether a text can name something: it becomes the names of pages, columns and lines of reports."""
    return _is_line(value) and ".." not in str(value) and not _NOT_IN_NAMES.search(str(value))


def _is_date(value: object) -> bool:
    return isinstance(value, date) and not isinstance(value, datetime)


def _is_session(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 < value < 10_000


_FIELDS: dict[str, tuple[Callable[[Any], bool], ValueForm]] = {
    "id": (is_name, ValueForm.NAME),
    "symbol": (is_name, ValueForm.NAME),
    "session": (_is_session, ValueForm.NUMBER),
    "adopted": (_is_date, ValueForm.DATE),
    "dated": (_is_date, ValueForm.DATE),
    "organ": (_is_text, ValueForm.TEXT),
    "title": (_is_text, ValueForm.TEXT),
    "status": (lambda value: value in {"adopted", "draft"}, ValueForm.STATUS),
    "language": (lambda value: _is_text(value) and bool(_LANGUAGE.fullmatch(value)), ValueForm.LANGUAGE),
    "original": (lambda value: _is_text(value) and bool(_LANGUAGE.fullmatch(value)), ValueForm.LANGUAGE),
    "file": (_is_line, ValueForm.PATH),
    "part": (is_name, ValueForm.NAME),
    "sha256": (lambda value: _is_text(value) and bool(_SHA256.fullmatch(value)), ValueForm.HASH),
    "source": (_is_text, ValueForm.TEXT),
    "licence": (_is_text, ValueForm.TEXT),
    "series": (_is_line, ValueForm.SERIES),
    "related": (lambda value: isinstance(value, list) and all(map(_is_line, value)), ValueForm.SERIES_LIST),
    "recalled_by": (_is_text, ValueForm.TEXT),
    "stands_for": (_is_line, ValueForm.SYMBOL),
}
