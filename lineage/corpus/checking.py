"""Everything that is wrong with a corpus, found in one go."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from lineage import documents, languages
from lineage.corpus.files import sha256_of
from lineage.corpus.manifest import MANIFEST, load_leniently
from lineage.corpus.reading import checked_file, read_document
from lineage.corpus.records import Corpus, Entry, Problem, Series, Severity, session_and_number
from lineage.corpus.series import gaps
from lineage.corpus.series import languages as languages_of
from lineage.documents.resolution import Kind, Resolution, Status
from lineage.errors import LineageError
from lineage.symbols import same_symbol

NOT_TEXTS = (MANIFEST, "review.toml")
TEXT_SUFFIXES = (".md", ".txt", ".html", ".htm", ".docx", ".doc", ".pdf", ".xml")


def check(root: Path) -> tuple[Problem, ...]:
    """The findings about the corpus in `root`: faults first, then gaps, then notes.

    A known missing text is a gap, which is no fault. Raises UnreadableError where there is no manifest at all.
    """
    corpus, problems = load_leniently(root)
    found = [*problems, *_doubles(corpus), *_known_and_there(corpus), *_stand_ins(corpus), *_unlisted(corpus)]
    for entry in corpus.entries:
        found.extend(_text(corpus, entry))
    for series in corpus.series:
        found.extend(_series(series))
    order = list(Severity)
    return tuple(sorted(found, key=lambda problem: order.index(problem.severity)))


def _problem(severity: Severity, place: str, what: str, hint: str = "") -> Problem:
    return Problem(severity=severity, place=place, what=what, hint=hint)


def _doubles(corpus: Corpus) -> Iterator[Problem]:
    """One file for two entries, or two files of the same bytes."""
    for name in ("file", "sha256"):
        seen: dict[str, Entry] = {}
        for entry in corpus.entries:
            value = getattr(entry, name)
            if value is None:
                continue
            if value in seen:
                what = f"the same {'file' if name == 'file' else 'text'} as {seen[value].id}"
                yield _problem(Severity.WRONG, entry.id, what, "Remove one of the two entries.")
            seen.setdefault(value, entry)


def _known_and_there(corpus: Corpus) -> Iterator[Problem]:
    """Entries of a missing text in no language, where the text is there."""
    there = {entry.id: entry for entry in corpus.entries if entry.present}
    for entry in corpus.entries:
        if entry.id in there and not entry.present and not entry.language:
            what = f"a second entry without language and file; the text is there: {there[entry.id].file}"
            yield _problem(Severity.NOTE, entry.id, what, "Remove it, or say with language = which one is missing.")


def _stand_ins(corpus: Corpus) -> Iterator[Problem]:
    """Drafts that stand for a text that the manifest does not know: they would have no place in the series."""
    for entry in corpus.entries:
        wanted = entry.stands_for
        if wanted and not any(same_symbol(other.symbol or other.id, wanted) for other in corpus.entries):
            what = f"stands_for: {wanted} is not in the manifest"
            yield _problem(
                Severity.WRONG, entry.id, what, f'Correct it, or add [[text]] id = "{wanted}" without a file.'
            )


def _unlisted(corpus: Corpus) -> Iterator[Problem]:
    listed = {entry.file for entry in corpus.entries}
    for path in sorted(corpus.root.rglob("*")):
        name = path.relative_to(corpus.root).as_posix()
        hidden = any(part.startswith(".") for part in path.relative_to(corpus.root).parts)
        if not hidden and path.suffix.lower() in TEXT_SUFFIXES and name not in listed and path.is_file():
            yield _problem(Severity.NOTE, name, "a file without an entry", f"lineage corpus add {path}")


def _text(corpus: Corpus, entry: Entry) -> Iterator[Problem]:
    if not entry.present:
        return
    if entry.sha256 is None:
        digest = sha256_of(corpus.root / (entry.file or "")) if (corpus.root / (entry.file or "")).is_file() else ""
        yield _problem(Severity.WRONG, entry.id, "has no sha256", f'Add sha256 = "{digest}".' if digest else "")
    try:
        document = read_document(corpus, entry, as_printed=True)
    except LineageError as error:
        yield _problem(Severity.WRONG, entry.id, _language_fault(corpus, entry) or error.what, error.hint)
        return
    yield from _contradictions(entry, document)
    yield from _unknown_verbs(document)


def _contradictions(entry: Entry, document: Resolution) -> Iterator[Problem]:
    """Where the manifest says one thing and the text another."""
    pairs = (
        ("symbol", entry.symbol, document.symbol),
        ("adopted", entry.adopted, document.adopted),
        ("session", entry.session, document.session),
    )
    for name, stated, printed in pairs:
        if stated is not None and printed is not None and stated != printed:
            yield _problem(Severity.WRONG, entry.id, f"{name}: the manifest says {stated}, the text {printed}")
    if document.status is Status.DRAFT and entry.status is Status.ADOPTED:
        yield _problem(Severity.WRONG, entry.id, "the manifest says adopted, the text is a draft")
    found = languages.detect("\n".join(p.text for p in document.paragraphs))
    if found != entry.language:
        yield _problem(Severity.WRONG, entry.id, _two_languages(entry, found))
    if not any(paragraph.kind is not Kind.HEADING for paragraph in document.paragraphs):
        yield _problem(Severity.WRONG, entry.id, "no paragraph was found in it", f"lineage parse {entry.id}")


def _language_fault(corpus: Corpus, entry: Entry) -> str:
    """What is wrong where a text can be read, but not in the language that the manifest states; else ""."""
    try:
        found = documents.read_file(checked_file(corpus, entry), document_id=entry.id).language
    except LineageError:
        return ""
    return _two_languages(entry, found) if found != entry.language else ""


def _two_languages(entry: Entry, found: str) -> str:
    return f"language: the manifest says {entry.language}, the text is {found}"


def _unknown_verbs(document: Resolution) -> Iterator[Problem]:
    """Openings of operative paragraphs that no table has: their commitments may be missed."""
    for paragraph in document.paragraphs:
        if paragraph.kind is Kind.OPERATIVE and not paragraph.opening and not paragraph.label.endswith(")"):
            start = " ".join(paragraph.text.split()[:4])
            yield _problem(Severity.NOTE, paragraph.id, f'its opening is in no table: "{start} ..."')


def _series(series: Series) -> Iterator[Problem]:
    if not series.entries:
        yield _problem(Severity.NOTE, series.id, "a series without a text")
    for language in languages_of(series.entries):
        for entry in gaps(series, language):
            date = f" of {entry.adopted.isoformat()}" if entry.adopted else ""
            draft = _stand_in(series, entry)
            what = f"{entry.id}{date} is not in the corpus in language {language}{draft}"
            yield _problem(
                Severity.GAP, series.id, what, f"lineage corpus fetch {entry.id}, or lineage corpus add FILE"
            )
    yield from _dates(series)


def _stand_in(series: Series, missing: Entry) -> str:
    drafts = [entry.id for entry in series.entries if entry.present and entry.draft and entry.stands_for == missing.id]
    return f"; the draft {', '.join(drafts)} stands in its place" if drafts else ""


def _dates(series: Series) -> Iterator[Problem]:
    """Dates that do not follow the sessions, two texts of one date, texts without a date."""
    adopted = {entry.id: entry for entry in series.entries if not entry.draft}
    by_number = sorted(adopted.values(), key=lambda entry: session_and_number(entry.symbol or entry.id))
    for entry in by_number:
        if entry.adopted is None:
            yield _problem(Severity.NOTE, entry.id, "no date of adoption", "Add it to the manifest: adopted = DATE.")
    dated = [entry for entry in by_number if entry.adopted is not None and entry.symbol is not None]
    for earlier, later in pairwise(dated):
        yield from _pair(earlier, later)


def _pair(earlier: Entry, later: Entry) -> Iterator[Problem]:
    first, second = earlier.adopted, later.adopted
    if first is None or second is None:
        return
    if first > second:
        what = f"dates out of order: {earlier.id} is dated {first}, {later.id} {second}"
        yield _problem(Severity.WRONG, later.id, what, "Correct the date that is wrong.")
    elif first == second:
        yield _problem(Severity.NOTE, later.id, f"has the date of {earlier.id}: {second}")
