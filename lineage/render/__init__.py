"""Renderers: tables, charts, terminal, documents, pages. Nothing here decides anything."""
