"""Sentences of lists and papers read as instructions: each with its place, its action and its words."""
