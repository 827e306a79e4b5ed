"""Agreed language: an index of adopted texts, and what is found in it."""
