"""Histories: threads of paragraphs, events, the origin of every word."""
