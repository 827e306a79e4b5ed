"""The public API: the verbs of the workflow, for notebooks and other programs.

They return frozen records; paragraphs have ids "A/RES/78/228#OP5"; offsets count code points of a paragraph's text, end
exclusive; scores lie between 0 and 1. Every error is a `LineageError`, whose class holds the exit code of the command
line.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lineage.alignment import engine
from lineage.alignment.links import Alignment
from lineage.alignment.twins import Twins, twins
from lineage.commitments.clauses import Clause
from lineage.diff.comparison import Comparison, compare_documents
from lineage.diff.witnessed import with_witness
from lineage.documents.resolution import Resolution, Status
from lineage.histories.threads import History
from lineage.symbols import same_symbol

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from os import PathLike

    import pandas as pd

__all__ = ["align", "build", "compare", "find_clauses", "frame", "read", "trace"]


def read(path: str | PathLike[str], *, language: str | None = None, draft: bool = True) -> Resolution:
    """The resolution in a file: PDF, Word, HTML, Markdown, plain text or Akoma Ntoso.

    `language` is an ISO 639-1 code; without it the language is detected. `draft` decides for a text that does not say
    whether it was adopted. Raises UnreadableError for a file without a resolution or in a language that cannot be read,
    UsageError for a language without tables. Method: docs/adr/0002-nothing-is-lost.md, and
    docs/adr/0019-what-nothing-shows-as-adopted-is-a-draft.md.

    >>> text = read("corpus/A-RES-78-228.md")
    >>> text.id, text.language, len(text.paragraphs)
    ('A/RES/78/228', 'fr', 87)
    """
    from lineage.documents import read_file

    return read_file(Path(path), language=language, default_status=Status.DRAFT if draft else Status.ADOPTED)


def align(
    old: Resolution, new: Resolution, *, context: Sequence[Resolution] = (), versions: Sequence[Resolution] = ()
) -> Alignment:
    """Which paragraph of `old` became which of `new`, with evidence, for two texts of one language.

    `context` are texts in between, in any order, that may support a link. `versions` are the same texts in another
    language, told by their ids: where both `old` and `new` have one, it speaks for their links. A link counts from a
    score of 0.4 and is sure from 0.97. Raises UsageError for texts in two languages. Method and measurements:
    docs/methods/alignment.md.

    >>> old, new = read("corpus/A-RES-64-293.txt"), read("corpus/A-RES-78-228.md")
    >>> sure = [link for link in align(old, new).links if link.band == "sure"]
    >>> all(link.score >= 0.97 for link in sure)
    True
    """
    return engine.align(old, new, context=context, witnesses=_versions((old, *context, new), versions))


def _versions(texts: Sequence[Resolution], versions: Sequence[Resolution]) -> dict[str, Twins]:
    """The texts that have a version in the first other language of `versions`, by id, where it may speak for them."""
    others = [each for each in versions if each.language not in {text.language for text in texts}]
    found = {
        text.id: twins(text, each)
        for each in reversed(others)
        if each.language == others[0].language
        for text in texts
        if same_symbol(text.id, each.id)
    }
    return {name: both for name, both in found.items() if both.witness}


def compare(
    old: Resolution, new: Resolution, *, context: Sequence[Resolution] = (), versions: Sequence[Resolution] = ()
) -> Comparison:
    """Two texts side by side: every paragraph of both once, with its links and the class of every word change.

    `versions` are the same texts in another language: every link then says what that did, paragraph and stretch.
    Terms that a whole series replaces are not known here: `lineage diff` on a corpus counts them as terminology.
    Raises UsageError for texts in two languages. Method: docs/adr/0011-words-as-units.md.

    >>> old, new = read("corpus/A-RES-64-293.txt"), read("corpus/A-RES-78-228.md")
    >>> comparison = compare(old, new)
    >>> sum(row.kind == "operative" for row in comparison.rows) > 0
    True
    """
    known = _versions((old, *context, new), versions)
    found = compare_documents(old, new, engine.align(old, new, context=context, witnesses=known))
    return with_witness(found, known.get(old.id), known.get(new.id))


def trace(texts: Sequence[Resolution]) -> History:
    """The threads of paragraphs through a series: `texts` of one language in date order, each aligned with all earlier.

    Raises UsageError for texts in two languages, UnreadableError where the order contradicts dates or sessions.
    Method: docs/adr/0012-threads-by-assignment.md.

    >>> history = trace([read("corpus/A-RES-64-293.txt"), read("corpus/A-RES-78-228.md")])
    >>> len(history.documents)
    2
    """
    from lineage.histories import trace as threads

    return threads(texts, engine.align_all(texts))


def find_clauses(text: Resolution) -> tuple[Clause, ...]:
    """Who is asked to do what, how firmly and until when: one clause for every operative verb, in printed order,
    then the commitments beside them (directives of the preamble, items of lists, acts of an annexed plan).

    Offsets count in the paragraph's text. The kind of a verb that no table knows is "unknown".
    Method and measurements: docs/methods/commitments.md.

    >>> clauses = find_clauses(read("corpus/E-RES-2017-18.md"))
    >>> [clause.verb for clause in clauses if clause.directive][0]
    'Exhorte'
    """
    from lineage.commitments import find_clauses as operative
    from lineage.commitments import find_implied

    return (*operative(text), *find_implied(text))


def build(
    corpus: str | PathLike[str], out: str | PathLike[str], *, series: str | None = None, language: str | None = None
) -> Path:
    """Write the lineage pages of a corpus folder into `out`, as `lineage build` does; returns the path of `out`.

    The folder is replaced as a whole once everything is written. Raises NotInCorpusError where the series has no text
    in the language, UnreadableError for a text or manifest that cannot be read.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     (build("corpus", Path(folder, "pages")) / "index.html").is_file()
    True
    """
    from lineage.pipeline.series_pages import build_pages

    build_pages(Path(out), series, Path(corpus), language)
    return Path(out)


def frame(result: Resolution | Alignment | Comparison | History | Iterable[Clause]) -> pd.DataFrame:
    """A result as a pandas DataFrame.

    A Resolution has one row per paragraph; an Alignment one per link; a Comparison one per word change;
    a History one for every paragraph of every thread; clauses one each.

    >>> frame(align(read("corpus/A-RES-64-293.txt"), read("corpus/A-RES-78-228.md"))).columns.tolist()
    ['old', 'new', 'relation', 'band', 'score', 'passed', 'lexical', 'semantic', 'containment', 'margin']
    """
    from lineage.render import record_tables

    return record_tables.table(result)
