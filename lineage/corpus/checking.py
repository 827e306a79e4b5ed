"""Everything that is wrong with a corpus, found in one go."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from lineage import documents, languages
from lineage.corpus.assembly_sessions import against_sessions, session_missed
from lineage.corpus.copies import copies
from lineage.corpus.files import sha256_of
from lineage.corpus.findings import FindingKind, Problem, Severity, note, problem, wrong
from lineage.corpus.loading import checked_bytes, read_document
from lineage.corpus.manifest import load_leniently
from lineage.corpus.recalled import ListedTexts
from lineage.corpus.records import Corpus, Entry, Series
from lineage.corpus.series import gaps, members
from lineage.corpus.series import languages as languages_of
from lineage.corpus.strange_titles import strange_titles
from lineage.documents.negotiated.delegations import is_known
from lineage.documents.resolution import Kind, Resolution, Status
from lineage.errors import LineageError
from lineage.symbols import same_symbol

TEXT_SUFFIXES = (".md", ".txt", ".html", ".htm", ".docx", ".doc", ".pdf", ".xml")


Printed = Callable[[Corpus, Entry], Resolution]
"""Reads a text as it is printed, as `corpus.read_document` does."""
Heard = Callable[[Resolution], None]


def _printed(corpus: Corpus, entry: Entry) -> Resolution:
    return read_document(corpus, entry, as_printed=True)


def check(root: Path, heard: Heard = lambda document: None, printed: Printed = _printed) -> tuple[Problem, ...]:
    """The findings about the corpus in `root`: faults first, then gaps, then notes. `printed` reads a text, and `heard`
    is given every one that can be read.

    A known missing text is a gap, which is not a fault. Raises UnreadableError where there is no manifest at all.
    """
    corpus, problems = load_leniently(root)
    found = [*problems, *_doubles(corpus), *_known_and_there(corpus), *_stand_ins(corpus), *_unlisted(corpus)]
    listed = ListedTexts.of(corpus.entries)
    read: list[tuple[Entry, Resolution]] = []
    for entry in corpus.entries:

        def noted(document: Resolution, entry: Entry = entry) -> None:
            read.append((entry, document))
            heard(document)

        found.extend(_text(corpus, entry, listed, noted, printed))
    found.extend(_copies(read))
    for series in corpus.series:
        found.extend(_series(series))
    found = list(_once(found))
    order = list(Severity)
    return tuple(sorted(found, key=lambda one: order.index(one.severity)))


def _once(found: Iterable[Problem]) -> Iterator[Problem]:
    """The findings, less those about a missing text already reported for an earlier text."""
    told: set[str] = set()
    for one in found:
        if one.finding is FindingKind.RECALLED:
            if one.values[0].text in told:
                continue
            told.add(one.values[0].text)
        yield one


def _doubles(corpus: Corpus) -> Iterator[Problem]:
    """One text of one file for two entries, or in two files of the same bytes."""
    for name, finding in (("file", FindingKind.SAME_FILE), ("sha256", FindingKind.SAME_TEXT)):
        seen: dict[tuple[str, str], Entry] = {}
        for entry in corpus.entries:
            value = (getattr(entry, name), entry.part)
            if value[0] is None:
                continue
            if value in seen:
                yield wrong(entry.id, finding, other=seen[value].id)
            seen.setdefault(value, entry)


def _copies(texts: Iterable[tuple[Entry, Resolution]]) -> Iterator[Problem]:
    """Texts of a series that have the words and the date of one before them in other bytes; `build` refuses both."""
    texts = [(entry, document) for entry, document in texts if entry.series]
    digests = {entry.id: (entry.sha256, entry.part) for entry, _ in texts}
    for (name, _), twin in copies(texts).items():
        if digests[name] != digests[twin]:
            yield wrong(name, FindingKind.COPY, other=twin)


def _known_and_there(corpus: Corpus) -> Iterator[Problem]:
    """Entries of a missing text in no language, where the text is there."""
    there = {entry.id: entry for entry in corpus.entries if entry.present}
    for entry in corpus.entries:
        if entry.id in there and not entry.present and not entry.language:
            yield note(entry.id, FindingKind.SECOND_ENTRY, file=there[entry.id].file)


def _stand_ins(corpus: Corpus) -> Iterator[Problem]:
    """Drafts that stand for a text that the manifest does not know, or for a draft: they have no place in a series."""
    for entry in corpus.entries:
        wanted = entry.stands_for
        if not wanted:
            continue
        meant = [other for other in corpus.entries if same_symbol(other.symbol or other.id, wanted)]
        if all(other.draft for other in meant):
            finding = FindingKind.DRAFT_STAND_IN if meant else FindingKind.UNKNOWN_STAND_IN
            yield wrong(entry.id, finding, symbol=wanted)


def _unlisted(corpus: Corpus) -> Iterator[Problem]:
    listed = {entry.file for entry in corpus.entries}
    for path in sorted(corpus.root.rglob("*")):
        name = path.relative_to(corpus.root).as_posix()
        hidden = any(part.startswith(".") for part in path.relative_to(corpus.root).parts)
        if not hidden and path.suffix.lower() in TEXT_SUFFIXES and name not in listed and path.is_file():
            yield note(name, FindingKind.UNLISTED, path=path, corpus=corpus.root)


def _text(corpus: Corpus, entry: Entry, listed: ListedTexts, heard: Heard, printed: Printed) -> Iterator[Problem]:
    if entry.file is None:
        return
    path = corpus.root / entry.file
    if not path.is_file():
        yield wrong(entry.id, FindingKind.GONE, file=entry.file)
        return
    digest = sha256_of(path)
    if entry.sha256 is None:
        yield wrong(entry.id, FindingKind.NO_HASH, digest=digest)
    elif entry.sha256 != digest:
        yield wrong(entry.id, FindingKind.CHANGED, file=entry.file, path=path, corpus=corpus.root)
        return
    yield from _content(corpus, entry, listed, heard, printed)


def _content(corpus: Corpus, entry: Entry, listed: ListedTexts, heard: Heard, printed: Printed) -> Iterator[Problem]:
    try:
        document = printed(corpus, entry)
    except LineageError as error:
        found = _language_found(corpus, entry)
        if found in {"", entry.language}:
            yield wrong(entry.id, FindingKind.UNREADABLE, what=error.what, hint=error.hint)
        else:
            yield _two_languages(entry, found)
        return
    heard(document)
    yield from _contradictions(entry, document)
    for text in listed.missing([(entry, document)]):
        yield problem(
            Severity.GAP, entry.id, FindingKind.RECALLED, symbol=text.id, adopted=text.adopted, series=text.series
        )
    yield from _unknown_openings(document)
    yield from _unknown_authors(document)


def _contradictions(entry: Entry, document: Resolution) -> Iterator[Problem]:
    """Where the manifest says one thing and the text another."""
    pairs = (
        ("symbol", entry.symbol, document.symbol),
        ("adopted", entry.adopted, document.adopted),
        ("session", entry.session, document.session),
    )
    for name, stated, printed in pairs:
        if stated is not None and printed is not None and stated != printed:
            yield wrong(entry.id, FindingKind.CONTRADICTION, name=name, stated=stated, printed=printed)
    if document.status is Status.DRAFT and entry.status is Status.ADOPTED:
        yield wrong(entry.id, FindingKind.DRAFT)
    found = languages.detect("\n".join(p.text for p in document.paragraphs))
    if found != entry.language:
        yield _two_languages(entry, found)
    if not any(paragraph.kind is not Kind.HEADING for paragraph in document.paragraphs):
        yield wrong(entry.id, FindingKind.NO_PARAGRAPH, text=entry.id)


def _language_found(corpus: Corpus, entry: Entry) -> str:
    """The language in which a text can be read, where it cannot in that of the manifest; "" for none."""
    try:
        data, path = checked_bytes(corpus, entry), Path(entry.file or "")
        return documents.read_data(data, path, document_id=entry.id, part=entry.part or None).language
    except LineageError:
        return ""


def _two_languages(entry: Entry, found: str) -> Problem:
    return wrong(entry.id, FindingKind.OTHER_LANGUAGE, stated=entry.language, found=found)


def _unknown_openings(document: Resolution) -> Iterator[Problem]:
    """Openings of operative paragraphs that no table has: their commitments may be missed."""
    for paragraph in document.paragraphs:
        if paragraph.kind is Kind.OPERATIVE and not paragraph.opening and not paragraph.label.endswith(")"):
            start = " ".join(paragraph.text.split()[:4])
            yield note(paragraph.id, FindingKind.UNKNOWN_OPENING, words=start)


def _unknown_authors(document: Resolution) -> Iterator[Problem]:
    """Authors of proposals that no table has: kept as written, and not known to be the same under another spelling."""
    seen: set[str] = set()
    for paragraph in document.paragraphs:
        for author in (*paragraph.authors, *(name for one in paragraph.proposals for name in one.authors)):
            if author not in seen and not is_known(author, document.language):
                seen.add(author)
                yield note(paragraph.id, FindingKind.UNKNOWN_AUTHOR, words=author, language=document.language)


def _series(series: Series) -> Iterator[Problem]:
    if not series.entries:
        yield note(series.id, FindingKind.EMPTY_SERIES)
    for language in languages_of(series.entries):
        for entry in gaps(series, language):
            yield _gap(series, entry, language)
    yield from _dates(series)
    for entry in strange_titles(series):
        yield note(entry.id, FindingKind.OTHER_TITLE, title=entry.title, series=series.id)


def _gap(series: Series, unseen: Entry, language: str) -> Problem:
    name = f"{unseen.id} ({unseen.adopted.isoformat()})" if unseen.adopted else unseen.id
    standing = ((entry.id, entry.stands_for) for entry in members(series, language) if entry.draft)
    drafts = [draft for draft, wanted in standing if wanted and same_symbol(wanted, unseen.id)]
    finding = FindingKind.MISSING_DRAFTED if drafts else FindingKind.MISSING
    return problem(Severity.GAP, series.id, finding, text=name, language=language, drafts=", ".join(drafts))


def _dates(series: Series) -> Iterator[Problem]:
    """Texts without a date, dates outside their session or against the order of sessions, two texts of one date."""
    adopted = {entry.id: entry for entry in series.entries if not entry.draft}
    for entry in adopted.values():
        if entry.adopted is None:
            yield note(entry.id, FindingKind.NO_DATE)
    known = [entry for entry in adopted.values() if entry.adopted is not None and entry.symbol is not None]
    dated = sorted(known, key=lambda entry: entry.order)
    for place, other in against_sessions([entry.symbol or "" for entry in dated]):
        later, earlier = dated[place], dated[other]
        yield wrong(later.id, FindingKind.DATE_ORDER, other=earlier.id, first=earlier.adopted, second=later.adopted)
    for entry in dated:
        if (session := session_missed(entry)) is not None:
            yield note(entry.id, FindingKind.OUTSIDE_SESSION, date=entry.adopted, session=session)
    for one, two in pairwise(dated):
        if one.adopted == two.adopted:
            yield note(two.id, FindingKind.SAME_DATE, other=one.id, date=two.adopted)
