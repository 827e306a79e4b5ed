"""Whose proposals a file has, by its name: "mexique.docx", "2026-10-01 EU comments.docx"."""

from __future__ import annotations

import re

from lineage.documents.negotiated.delegations import authors_in, delegation, is_acronym, is_known
from lineage.languages.text import fold


def authors_of_file(stem: str, language: str) -> tuple[str, ...]:
    """The delegations that the name of a file names; () for none."""
    if name := delegation_named(stem, language):
        return (name,)
    parts = [part for part in re.split(r"[\s_.,;~#=(){}\[\]–—-]+", stem) if part]
    if parts and parts[0].islower():
        parts[0] = delegation_named(parts[0], language) or parts[0]
    named = (delegation_named(one, language) or one for part in parts for one in authors_in(part, language))
    return tuple(dict.fromkeys(named))


def delegation_named(name: str, language: str) -> str:
    """The delegation that a file name gives, in small letters too: "ue" is UE, "mexique" Mexique; "" for others."""
    if not name.islower():
        return name if is_known(name, language) else ""
    acronym = name.upper()
    if is_acronym(acronym, language) or not is_known(name, language):
        return acronym if is_acronym(acronym, language) else ""
    printed = delegation(name, language)
    return printed if fold(printed) == fold(name) else name.capitalize()
