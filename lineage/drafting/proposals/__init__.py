"""Proposals of several authors: on one text, by source, and what became of them."""
