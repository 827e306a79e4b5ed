"""What is of one language stands with it: no other module names a language or compares its code."""

from __future__ import annotations

import ast

from lineage.languages import LANGUAGES, language
from lineage.languages.tables import codes
from tests.architecture.source import PACKAGE, modules, nodes


def test_no_module_outside_of_languages_names_one() -> None:
    """A code as a whole string: in a comparison, as the key of a dict, as a default."""
    wrong = []
    for file in modules():
        if file.relative_to(PACKAGE).parts[0] == "languages":
            continue
        for node in nodes(file):
            if isinstance(node, ast.Constant) and node.value in LANGUAGES:
                wrong.append(f"{file.relative_to(PACKAGE.parent)}:{node.lineno} {node.value}")
    assert wrong == []


def test_every_folder_offers_the_object_of_its_code() -> None:
    for code in LANGUAGES:
        assert language(code).code == code
        assert code in codes()
        assert all(row["source"] for row in language(code).table("function_words", ("word",)))
