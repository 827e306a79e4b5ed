"""Everything that is known about a series in one language: the record that all reports and pages are read from."""

from lineage.series.analysis import Analysis, Traced

__all__ = ["Analysis", "Traced"]
