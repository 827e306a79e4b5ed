"""Alignment: which paragraph became which, with evidence."""
