"""Each role of phrases.csv is explained, has phrases and is read: a new language knows what to give."""

from __future__ import annotations

import ast
import csv
import re
from collections import Counter
from functools import cache

import pytest

from lineage.languages import LANGUAGES
from lineage.languages.tables import table
from tests.architecture.source import PACKAGE, modules, nodes

OF_ONE_LANGUAGE = {
    "behind its noun",
    "beside with",
    "date of a text",
    "elided link",
    "goes out",
    "makes followed",
    "makes preceded",
    "name adjective",
    "put there",
    "puts in number",
    "subjunctive",
    "taken away",
    "to plural",
    "to singular",
    "verb with de",
    "verb with of",
    "wish that",
    "wished",
}
"""Roles for which one of the languages has no words: its grammar says it otherwise."""


@cache
def explained() -> dict[str, str]:
    rows = csv.DictReader((PACKAGE / "languages" / "phrase_roles.csv").read_text(encoding="utf-8").splitlines())
    return {row["role"]: row["meaning"] for row in rows}


def roles(language: str) -> set[str]:
    return {row["role"] for row in table(language, "phrases", ("form", "role"))}


@cache
def asked() -> re.Pattern[str]:
    """The strings of the code, and those that it puts together of a word and others: f"number {value}"."""
    found = set()
    for file in modules():
        for node in nodes(file):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(re.escape(node.value))
            elif isinstance(node, ast.JoinedStr):
                said = [str(part.value) for part in node.values if isinstance(part, ast.Constant)]
                if said == [" of "] or (
                    len(said) == 1 and ast.unparse(node)[2:].startswith(said[0]) and said[0].endswith(" ")
                ):
                    parts = (
                        re.escape(str(p.value)) if isinstance(p, ast.Constant) else r"\w[\w ]*" for p in node.values
                    )
                    found.add("".join(parts))
    return re.compile("|".join(f"(?:{one})" for one in sorted(found)))


def test_every_role_is_explained_once_and_no_other_one() -> None:
    assert set(explained()) == {role for language in LANGUAGES for role in roles(language)}
    lines = (PACKAGE / "languages" / "phrase_roles.csv").read_text(encoding="utf-8").splitlines()
    assert len(lines) == len(explained()) + 1
    meanings = Counter(meaning for meaning in explained().values() if "number in words" not in meaning)
    assert all(len(meaning) > 10 for meaning in meanings)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_phrases_for_every_role(language: str) -> None:
    assert set(explained()) - roles(language) <= OF_ONE_LANGUAGE


def test_every_role_is_read() -> None:
    assert [role for role in explained() if not asked().fullmatch(role)] == []
    assert asked().fullmatch("number eleventy") is not None, "put together"
    assert asked().fullmatch("zebra crossing") is None


WITH_ROLES = [
    ("clause_grammar", ("role", "pattern")),
    ("draft_words", ("role", "form")),
    ("happenings", ("role", "pattern")),
    ("housekeeping", ("word", "role")),
    ("mandates", ("role", "pattern")),
]


@pytest.mark.parametrize(("name", "key"), WITH_ROLES)
def test_every_role_of_another_table_is_read(name: str, key: tuple[str, str]) -> None:
    found = {row["role"] for language in LANGUAGES for row in table(language, name, key)}
    assert len(found) > 2
    assert [role for role in sorted(found) if not asked().fullmatch(role)] == []
