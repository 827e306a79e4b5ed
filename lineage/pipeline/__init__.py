"""The whole way for one series: documents, links, diffs, histories, commitments. Nothing below imports it."""

from lineage.pipeline.analysis import Analysis, Traced
from lineage.pipeline.run import analyse, readdressed, trace_series
from lineage.pipeline.store import NO_STORE, Store, default_store

__all__ = ["NO_STORE", "Analysis", "Store", "Traced", "analyse", "default_store", "readdressed", "trace_series"]
