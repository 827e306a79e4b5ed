"""The corpus: a folder with documents as received and a manifest that says what they are and what is missing."""

from lineage.corpus.finding import entry_of_file, find
from lineage.corpus.findings import FindingKind, Problem, Severity
from lineage.corpus.loading import read_document
from lineage.corpus.manifest import MANIFEST, load
from lineage.corpus.records import Corpus, Entry, Series
from lineage.corpus.series import gaps, languages, main_language, members, related, series_of, superseded

__all__ = [
    "MANIFEST",
    "Corpus",
    "Entry",
    "FindingKind",
    "Problem",
    "Series",
    "Severity",
    "entry_of_file",
    "find",
    "gaps",
    "languages",
    "load",
    "main_language",
    "members",
    "read_document",
    "related",
    "series_of",
    "superseded",
]
