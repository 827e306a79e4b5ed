"""Drafting: the next draft made, agreed language found, revisions applied, proposals compiled, a draft checked."""
