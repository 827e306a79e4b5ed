"""Threads of paragraphs through a series, their events, and the origin of every word."""

from lineage.histories.origins import origins
from lineage.histories.tracing import trace

__all__ = ["origins", "trace"]
