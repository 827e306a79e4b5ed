"""What is of one language stands with it: no other module names a language or compares its code."""

from __future__ import annotations

import ast
import csv
import re
from collections import Counter
from typing import TypeGuard

import pytest

from lineage.languages import LANGUAGES, language
from lineage.languages.tables import codes, table
from lineage.languages.text import fold
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


LATIN = {"alt", "bis", "op", "pp"}
"""What negotiators and editors write in any language."""
TECHNICAL = {"www", "https", "titles", "recalled"}
"""Links, and what the manifest of a corpus says of a text."""
_SYNTAX = re.compile(r"\(\?(?:P<\w+>|P=\w+|<?[=!]|[:>]|[ims-]+:)|\\[a-zA-Z]|\[[^\]]*\]|\{[^}]*\}")
"""What is no letter that a pattern looks for: names of groups, classes of characters, counts."""


def test_no_pattern_outside_of_languages_has_words_of_one() -> None:
    """Words in lower case in the patterns of the code: "and", "session". Those of formats are no words of a text."""
    wrong = []
    for file in modules():
        if file.relative_to(PACKAGE).parts[0] in {"languages", "sources", "render"}:
            continue
        for node in nodes(file):
            if is_pattern(node):
                wrong += [f"{file.relative_to(PACKAGE.parent)}:{node.lineno} {word}" for word in words_in(node.args[0])]
    assert wrong == []
    tried = ast.parse(r"re.compile(rf'(?P<day>\d+)(?:st|nd)\s{month(each)} [a-z]{2}')", mode="eval").body
    assert is_pattern(tried)
    assert words_in(tried.args[0]) == ["st", "nd"]


def is_pattern(node: ast.AST) -> TypeGuard[ast.Call]:
    called = node.func if isinstance(node, ast.Call) else None
    module = called.value if isinstance(called, ast.Attribute) else None
    return isinstance(module, ast.Name) and module.id == "re" and isinstance(node, ast.Call) and bool(node.args)


def words_in(pattern: ast.expr) -> list[str]:
    """Words in lower case that are part of a pattern itself, not of what it is put together from."""
    parts = pattern.values if isinstance(pattern, ast.JoinedStr) else [pattern]
    said = "\N{SUBSTITUTE}".join(part.value if isinstance(part, ast.Constant) else "" for part in parts)
    words = re.findall(r"[^\W\d_]{2,}", _SYNTAX.sub(" ", said))
    return [word for word in words if word.islower() and word not in LATIN | TECHNICAL]


def test_every_folder_offers_the_object_of_its_code() -> None:
    for code in LANGUAGES:
        assert language(code).code == code
        assert code in codes()
        assert all(row["source"] for row in language(code).table("function_words", ("word",)))


def test_no_two_rows_of_a_table_fold_alike() -> None:
    """Words are looked for folded: "annexé à" and "annexe à" are one row, and so are a dash and a hyphen."""
    twice = []
    for file in sorted(PACKAGE.rglob("*.csv")):
        rows = csv.DictReader(file.read_text(encoding="utf-8").splitlines())
        cells = Counter(tuple(fold(cell) for column, cell in row.items() if column != "source") for row in rows)
        twice += [f"{file.relative_to(PACKAGE)}: {row}" for row, count in cells.items() if count > 1]
    assert twice == []


@pytest.mark.parametrize("name", ["negotiation_states", "proposal_actions"])
def test_a_mark_stands_in_the_table_of_one_language(name: str) -> None:
    for code in LANGUAGES:
        own = _marks(code, name)
        for other in set(language(code).marked_in) - {code}:
            assert own & _marks(other, name) == set()


def _marks(code: str, name: str) -> set[tuple[str, ...]]:
    return {(row["form"].lower(), row.get("state", ""), row.get("kind", "")) for row in table(code, name, ("form",))}


def test_styles_and_scripts_have_no_words_and_name_no_language() -> None:
    """What a page says is in the catalogue: a style or a script is that of every language of the interface."""
    wrong = []
    for file in sorted((PACKAGE / "render" / "site" / "assets").iterdir()):
        text = file.read_text(encoding="utf-8")
        said = [each for one in re.findall(r"content:([^;}]*)", text) for each in re.findall(r'"([^"]*)"', one)]
        wrong += [(file.name, each) for each in said if re.search(r"[^\W\d_]{2}", each.replace(r"\00a0", ""))]
        for code in LANGUAGES:
            wrong += [(file.name, each) for each in re.findall(rf"""["']{code}["']|\b{code}\s*:\s*["'\[]""", text)]
    assert wrong == []
