"""Readers: the bytes of a file become lines with their place."""
