"""Drafts: the next one, revisions worked in, amendment papers, and what was found in one."""
