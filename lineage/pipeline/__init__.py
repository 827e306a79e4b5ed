"""The whole run for one series: documents, links, diffs, histories, commitments. Nothing below imports it."""

from lineage.pipeline.run import analyse, compare_pair, compare_within, readdressed, trace_series
from lineage.pipeline.store import NO_STORE, Store, default_store
from lineage.pipeline.word_origins import clauses_taken, word_origins
from lineage.series.analysis import Analysis, Traced

__all__ = [
    "NO_STORE",
    "Analysis",
    "Store",
    "Traced",
    "analyse",
    "clauses_taken",
    "compare_pair",
    "compare_within",
    "default_store",
    "readdressed",
    "trace_series",
    "word_origins",
]
