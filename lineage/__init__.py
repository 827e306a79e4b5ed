"""Lineage of negotiated texts: every paragraph, word and commitment with its history."""

__version__ = "0.1.0"
