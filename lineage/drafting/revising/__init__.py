"""Revisions worked into a draft: oral ones, and those of an amendment paper."""
