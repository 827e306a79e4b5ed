"""Drafting: agreed language found, a draft checked."""
