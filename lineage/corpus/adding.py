"""Taking files into a corpus: what they say of themselves becomes their entries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from unicodedata import category

from lineage.corpus.candidates import (
    Candidate,
    LeftOut,
    ListedEntries,
    Overrides,
    read_all,
)
from lineage.corpus.copies import doubles
from lineage.corpus.discovering import FoundSeries, discovered, heads, id_of_title, placed
from lineage.corpus.files import replace_file, resolved, sha256_of
from lineage.corpus.locking import locked
from lineage.corpus.manifest import MANIFEST, corpus_in, manifest_there, refuse_faults
from lineage.corpus.manifest_writing import updated_manifest
from lineage.corpus.recalled import missing, recalled_earlier
from lineage.corpus.records import Corpus, Entry, Series, SeriesEvidence
from lineage.corpus.stated import check_stated
from lineage.documents.doubts import Doubt, doubts
from lineage.documents.resolution import Kind, Resolution
from lineage.errors import LineageError, UnreadableError
from lineage.symbols import same_symbol, slug
from lineage.workers import Progress

_NAMED = 4
"""Files that an error names, at most: one folder had 68 that could not be taken."""
_ANOTHER_NAME = "Give the file another name."


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """One text that was taken in."""

    entry: Entry
    document: Resolution = field(compare=False, repr=False)
    """As it was read, with the marks of negotiators."""
    paragraphs: int
    """A chapeau with its items is one; headings are none."""
    new: bool
    """False where an entry was there: a missing text found, or a file taken in again."""
    same: bool
    """Whether the corpus had these very bytes under the same entry: nothing was done."""
    replaced: str
    """The file that stood for this text before and had other bytes; "" where none did. It stays in the folder."""
    not_found: tuple[str, ...]
    """What neither the text nor the person said: "symbol", "date of adoption", ..."""
    printed: str = ""
    """The symbol that the text bears, where the person named another one."""
    doubts: tuple[Doubt, ...] = ()
    """The kinds of doubt about how the text was read; none where it was read right as far as can be told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddedFiles:
    """What became of many files."""

    added: tuple[Added, ...]
    left_out: tuple[LeftOut, ...]
    proposals: tuple[FoundSeries, ...]


def add_all(  # noqa: PLR0913
    root: Path,
    files: tuple[Path, ...],
    overrides: Overrides,
    *,
    discover: bool = False,
    skip_unreadable: bool = False,
    jobs: int = 1,
    progress: Progress = lambda stage, done, total: None,
) -> AddedFiles:
    """`add_files` for many: with `discover` the series are found (see `lineage.corpus.discovering`), with
    `skip_unreadable` what cannot be taken is left out and named, and the rest is taken. They are read by `jobs`
    processes. `progress` gets the stage, the number of files read and their total.
    """
    check_stated(files, overrides)
    seen = manifest_there(root)
    candidates, faults = read_all(root, files, overrides, progress, jobs)
    if faults and not skip_unreadable:
        raise _refusal(faults)
    if not candidates:
        return AddedFiles(added=(), left_out=faults, proposals=())
    with locked(root):
        if manifest_there(root) != seen:  # another process wrote while the texts were read
            candidates, faults = read_all(root, files, overrides, progress, jobs)
            if faults and not skip_unreadable:
                raise _refusal(faults)
        corpus = corpus_in(root)
        settled, proposals = _in_series(corpus, candidates, progress, discover=discover)
        if known := doubles(corpus, settled):
            faults = (*faults, *known.values())
            if not skip_unreadable:
                raise _refusal(faults)
            candidates = tuple(one for one in candidates if one.entry.key not in known)
            if not candidates:
                return AddedFiles(added=(), left_out=faults, proposals=())
            settled, proposals = _in_series(corpus, candidates, progress, discover=discover)
        added = _add(root, corpus, settled, heads(proposals) if discover else ())
    return AddedFiles(added=added, left_out=faults, proposals=proposals)


def _in_series(
    corpus: Corpus, candidates: tuple[Candidate, ...], progress: Progress, *, discover: bool
) -> tuple[tuple[Candidate, ...], tuple[FoundSeries, ...]]:
    """The candidates with their series, and the series that were found where they are looked for."""
    if not discover:
        return _placed(corpus, candidates), ()
    progress("series", 0, 1)
    texts = [(candidate.entry, candidate.document) for candidate in candidates]
    proposals = discovered(corpus, texts)
    entries = placed((entry for entry, _ in texts), proposals)
    return tuple(replace(c, entry=entry) for c, entry in zip(candidates, entries, strict=True)), proposals


def add_files(root: Path, files: tuple[Path, ...], overrides: Overrides) -> tuple[Added, ...]:
    """Take `files` into the corpus in `root`, which is created where there is none; all of them or none.

    Each text of a file of several gets an entry, which names its part of the file. A file from elsewhere is copied as
    it is. An entry of the same id and language is filled or brought up to date, and keeps what else it says. A text of
    their own series that the texts recall and the corpus lacks becomes an entry without a file. Raises UsageError for
    overrides that cannot hold for several files or texts, UnreadableError with every file that cannot be taken.
    """
    return add_all(root, files, overrides).added


def _add(root: Path, corpus: Corpus, candidates: tuple[Candidate, ...], found: tuple[Series, ...]) -> tuple[Added, ...]:
    """Puts the candidates in place; `found` are the series that were looked for and found."""
    entries = _with_files(root, candidates)
    texts = tuple(zip(entries, (candidate.document for candidate in candidates), strict=True))
    unseen = (*missing(corpus, texts), *recalled_earlier(corpus, texts))
    named = {series.id: series for series in (*_heads(corpus, entries), *_news(corpus, found))}
    text = updated_manifest(root, (*entries, *unseen), tuple(named.values()))
    refuse_faults(root, text)
    _write(root, candidates, entries, text)
    there = {entry.key: entry for entry in corpus.entries if entry.present}
    return tuple(
        Added(
            entry=entry,
            document=candidate.document,
            paragraphs=sum(n for kind, n in candidate.document.counts().items() if kind is not Kind.HEADING),
            new=candidate.new,
            same=entry in corpus.entries,
            replaced=_replaced(there.get(entry.key), entry),
            not_found=_not_found(entry),
            printed=_other_symbol(candidate.document.symbol, entry.symbol),
            doubts=tuple(dict.fromkeys(one.kind for one in doubts(candidate.document))),
        )
        for candidate, entry in zip(candidates, entries, strict=True)
    )


def _other_symbol(printed: str | None, listed: str | None) -> str:
    return printed if printed and listed and not same_symbol(printed, listed) else ""


def _replaced(before: Entry | None, now: Entry) -> str:
    other = before is not None and before.sha256 != now.sha256 and before.file != now.file
    return (before.file or "") if before is not None and other else ""


def _refusal(faults: tuple[LeftOut, ...]) -> LineageError:
    """One error that names the files that cannot be taken, of many the first."""
    errors = [fault.reason for fault in faults]
    more = f" (and so with {len(errors) - 1} more: " if len(errors) > 1 else ""
    rest = "; ".join(error.what for error in errors[1:_NAMED])
    what = f"{errors[0].what}{more}{rest}{'; …' if len(errors) > _NAMED else ''}{')' if more else ''}"
    hint = "All are listed, and the rest is taken, with --skip-unreadable." if len(errors) > _NAMED else errors[0].hint
    return errors[0].reworded(what, f"Nothing was added. {hint}")


def _placed(corpus: Corpus, candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """The candidates with their series: the one stated; in another language, that of the text's other entries;
    in a corpus without any series, one that is named after the first title. The decisions of one conference do not
    replace each other: without a series stated they stand beside all."""
    first = candidates[0].entry
    fresh = None if corpus.series else id_of_title(first.title) or slug(first.id).lower()
    placed, listed = [], ListedEntries(corpus)
    for candidate in candidates:
        entry = candidate.entry
        if entry.series is None and not entry.related:
            twin = listed.twin(entry.id)
            series = twin.series if twin else None if entry.part else fresh
            entry = replace(entry, series=series, related=twin.related if twin else ())
        placed.append(replace(candidate, entry=entry))
    return tuple(placed)


def _news(corpus: Corpus, found: Iterable[Series]) -> Iterator[Series]:
    """Of the series found those that the manifest does not have, and those that were found before with other evidence;
    their titles are those of `_heads`. What a person made or renamed stays a person's."""
    there = {series.id: series for series in corpus.series}
    for series in found:
        known = there.get(series.id)
        if known is None:
            yield series
        elif SeriesEvidence.read(known.evidence) and known.evidence != series.evidence:
            titles = {entry.title for entry in known.entries}
            yield replace(series, title=series.title if known.title in titles else known.title)


def _heads(corpus: Corpus, entries: tuple[Entry, ...]) -> tuple[Series, ...]:
    """The series that the manifest has yet to name, and those that it calls after a text that is no longer their last;
    each has the title of its last text. A title that no text has was given by a person, and stays."""
    heads = {series.id: series for series in corpus.series}
    before: dict[str, list[Entry]] = {}
    for entry in corpus.entries:
        for name in (entry.series, *entry.related):
            before.setdefault(name or "", []).append(entry)
    titles: dict[str, str] = {}
    for name in dict.fromkeys(name for e in entries for name in (e.series, *e.related) if name is not None):
        own = [entry for entry in entries if name in {entry.series, *entry.related}]
        there = [e for e in before.get(name, []) if e.present and e.id not in {entry.id for entry in own}]
        title = _last_title((*there, *own))
        stated = heads[name].title if name in heads else None
        if stated is None or stated in {_last_title(there), *(e.title for e in there)}:
            titles[name] = title
    return tuple(
        Series(id=name, title=title)
        for name, title in titles.items()
        if name not in heads or heads[name].title != title
    )


def _last_title(entries: Iterable[Entry]) -> str:
    """The title of the last text that has one; a text of the series itself comes before those beside it."""
    titled = [entry for entry in entries if entry.title]
    return max(titled, key=lambda entry: entry.order).title if titled else ""


def _with_files(root: Path, candidates: tuple[Candidate, ...]) -> tuple[Entry, ...]:
    """The entries with the path each file will have in the corpus, and its hash."""
    taken: dict[str, str] = {}
    entries = []
    for candidate in candidates:
        file = _place(root, candidate, candidate.digest, taken)
        taken[file] = candidate.digest
        entries.append(replace(candidate.entry, file=file, sha256=candidate.digest))
    return tuple(entries)


def _check_name(name: str) -> None:
    shown = "".join("?" if category(sign) == "Cc" else sign for sign in name)
    if shown != name:
        raise UnreadableError(f"{shown}: the name of the file has signs that are not printed", _ANOTHER_NAME)


def _place(root: Path, candidate: Candidate, digest: str, taken: dict[str, str]) -> str:
    path, file = candidate.path, candidate.entry.file
    if resolved(path).is_relative_to(resolved(root)):
        return resolved(path).relative_to(resolved(root)).as_posix()
    if file is not None and (root / file).is_file() and sha256_of(root / file) == digest:
        return file
    _check_name(path.name)
    names = (path.name, f"{path.stem}.{candidate.document.language}{path.suffix}", f"{digest[:12]}-{path.name}")
    for name in names:
        occupied = taken.get(name) or (sha256_of(root / name) if (root / name).is_file() else None)
        if occupied in {None, digest} and not (root / name).is_dir():
            return name
    raise UnreadableError(f"{path}: the corpus has another file of that name", _ANOTHER_NAME)


def _write(root: Path, candidates: tuple[Candidate, ...], entries: tuple[Entry, ...], manifest: str) -> None:
    """Copy the files, then put the manifest; a failure takes the copies away again."""
    copied: list[Path] = []
    try:
        for candidate, entry in zip(candidates, entries, strict=True):
            target = root / (entry.file or "")
            if not target.exists():
                data = candidate.path.read_bytes()
                if sha256(data).hexdigest() != candidate.digest:
                    raise UnreadableError(f"{candidate.path}: was changed while it was read", "Add it again.")
                replace_file(target, data)
                copied.append(target)
        replace_file(root / MANIFEST, manifest.encode())
    except BaseException:
        for target in copied:
            target.unlink(missing_ok=True)
        raise


def _not_found(entry: Entry) -> tuple[str, ...]:
    wanted = {
        "symbol": entry.symbol,
        "title": entry.title,
        "organ": entry.organ,
        "session": entry.session,
        "date" if entry.draft else "date of adoption": entry.dated if entry.draft else entry.adopted,
    }
    return tuple(name for name, value in wanted.items() if not value)
