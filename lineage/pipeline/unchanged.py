"""A build with the inputs of the one before would be the same: its pages are not made again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from lineage.corpus import members, related
from lineage.corpus.loading import checked_bytes, key_of
from lineage.errors import LineageError
from lineage.pipeline.leftovers import MARK, mark
from lineage.pipeline.store import code_fingerprint, digest, installed_version

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from importlib.resources.abc import Traversable
    from pathlib import Path

    from lineage.corpus.records import Entry, Series
    from lineage.pipeline.around import Around
    from lineage.pipeline.store import Store
    from lineage.series.analysis import Analysis

_DRAWING = ("jinja2", "matplotlib", "pandas", "pyarrow")
"""Libraries that shape pages and tables and no result."""
_STAGE = "pages"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """What a build wrote."""

    contents: str
    """See `contents`."""
    counts: Mapping[str, int]
    """The figures that it reported."""


def sources(around: Around, series: Series, *settings: object) -> str:
    """A hash of all that the pages of a series may depend on: the texts of the corpus in its language, their versions
    in others, as the manifest has them and as they lie on the disk, the decisions of reviewers, the `settings`, the
    program. "" where it cannot be computed: the build itself reports what is wrong."""
    beside = related(around.corpus, series, around.language)
    there = (*members(series, around.language), *(e for e in beside if e.key in around.keys or not around.lenient))
    said = _dependencies(around, series, there, settings)
    return digest(around.state, *said) if said else ""


def what_matters(around: Around, series: Series, homes: Mapping[str, object], *settings: object) -> str:
    """A hash of the texts alone that these pages rest on: those of the series, those beside it that are like one of
    them, and those from which they may have words; and of the pages (`homes`, by document id) that these texts have
    in other series. Other texts that come into the corpus or go do not change it."""
    own = members(series, around.language)
    try:
        there = (*own, *around.worth_reading(own, related(around.corpus, series, around.language)))
        said = _dependencies(around, series, there, settings)
        texts, lenders = around.lent(own)
        linked = [homes[name] for name in (*(entry.id for entry in there), *lenders) if name in homes]
        return digest([around.keys[entry.key] for entry in there], texts, linked, *said) if said else ""
    except LineageError:
        return ""


def what_shows(analysis: Analysis, facts: Mapping[str, object], *settings: object) -> str:
    """A hash of all that pages show: the analysis, and the `facts` of build.json in whatever order."""
    return digest(whole_fingerprint(), analysis, json.dumps(facts, sort_keys=True), settings)


def _dependencies(
    around: Around, series: Series, there: Sequence[Entry], settings: Sequence[object]
) -> tuple[object, ...] | None:
    """What both depend on besides the texts; None where a text of `there`, or a version of it, cannot be read."""
    from lineage.alignment.witnesses import versions, witness_language
    from lineage.pipeline.stages import decisions_of

    if any(entry.key not in around.keys for entry in there):
        return None
    others = [each for entry in there for each in versions(around.corpus, entry.id, around.language)]
    try:
        keys = [key_of(checked_bytes(around.corpus, each), around.corpus, each) for each in others]
    except (LineageError, OSError):
        return None
    heard = witness_language(around.corpus, {around.language})
    decisions = decisions_of(around.corpus)
    return whole_fingerprint(), series, around.language, heard, keys, decisions, tuple(settings)


def counts_of_same(out: Path, made_from: str, store: Store) -> Mapping[str, int] | None:
    """The figures of the build in `out`, where it was made from `made_from` and all its files are as it wrote them;
    else None. What was written is known from the store: a build says nothing of the machine that made it."""
    known: Pages | None = store.known(_STAGE, Pages, (made_from,)) if made_from else None
    return known.counts if known is not None and known.contents == contents(out) else None


def note_built(out: Path, made_from: Iterable[str], counts: Mapping[str, int], store: Store) -> None:
    """Remember the keys of what the build in `out` was made from, for `counts_of_same`."""
    keys = {key for key in made_from if key}
    pages = Pages(contents=contents(out), counts=counts) if keys else None
    for key in sorted(keys):
        store.keep(_STAGE, (key,), pages)


def contents(out: Path) -> str:
    """A hash of build.json and of the files that it lists; "" where one cannot be read."""
    names = mark(out).get("files")
    if not isinstance(names, list):
        return ""
    state = hashlib.blake2b(digest_size=16)
    try:
        for name in (MARK, *map(str, names)):
            data = (out / name).read_bytes()
            state.update(f"{name}\0{len(data)}\0".encode("utf-8", "surrogatepass"))
            state.update(data)
    except OSError:
        return ""
    return state.hexdigest()


@cache
def whole_fingerprint() -> str:
    """`code_fingerprint` with what makes the pages: templates, styles, scripts, words, and the libraries that draw."""
    state = hashlib.sha256(code_fingerprint().encode())
    for part in ("render", "cli"):
        for item in _all_files(files("lineage").joinpath(part)):
            state.update(item.name.encode())
            state.update(item.read_bytes())
    for name in _DRAWING:
        state.update(f"{name} {installed_version(name) or '-'}\n".encode())
    return state.hexdigest()[:24]


def _all_files(folder: Traversable) -> Iterator[Traversable]:
    for item in sorted(folder.iterdir(), key=lambda item: item.name):
        if item.is_dir():
            if item.name != "__pycache__":
                yield from _all_files(item)
        else:
            yield item
