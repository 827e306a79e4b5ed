"""The catalogue beside the code of all reports: no string missing, none unused."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from string import Formatter

import pytest
from jinja2 import Environment, nodes

import lineage
from lineage.render import catalogue

PACKAGE = Path(lineage.__file__).parent


def asked() -> set[str]:
    """Patterns of what may be a key in the code outside the pages: strings that begin with a word and a point."""
    found: set[str] = set()
    for file in PACKAGE.rglob("*.py"):
        if file.parent.name == "site":
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(re.escape(node.value))
            elif isinstance(node, ast.JoinedStr):
                found.add("".join(_pattern(part) for part in node.values))
    return {one for one in found if re.match(r"\w+\\\.", one)}


def _pattern(part: ast.expr) -> str:
    return re.escape(str(part.value)) if isinstance(part, ast.Constant) else r"[\w. -]+"


def calls() -> set[str]:
    """Literal keys given to `text`."""
    found: set[str] = set()
    for file in (PACKAGE / "render").glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and ast.unparse(node.func).rpartition(".")[2] == "text"
                and len(node.args) > 1
            ):
                key = node.args[1]
                if isinstance(key, ast.Constant):
                    found.add(str(key.value))
    return found


def test_every_string_that_a_report_asks_for_is_there() -> None:
    found = calls()
    assert len(found) > 50
    assert {key for key in found if not catalogue.has("fr", key)} == set()


def test_no_string_is_unused() -> None:
    keys = {key.removesuffix(".one").removesuffix(".other") for key in catalogue.strings("fr")}
    pattern = re.compile("|".join(f"(?:{one})" for one in sorted(asked())))
    assert {key for key in keys if not key.startswith("page.") and not pattern.fullmatch(key)} == set()


NAMES = frozenset(
    {"name", "names", "text", "file", "place", "old", "new", "document", "symbol", "language", "share"}
    | {"adopted", "drafts", "paragraphs"}
)
"""Places that never hold a number."""
NOT_PLURAL = frozenset({"is", "was", "has", "asks", "stands", "annex", "series", "dans", "sans", "pas", "plus"})
"""Words in -s or -x that may stand after a number."""


@pytest.mark.parametrize(("ui", "number"), [("fr", 0), ("fr", 1), ("en", 1)])
def test_a_noun_is_singular_after_one_and_in_french_after_none(ui: str, number: int) -> None:
    wrong = {}
    for key, value in catalogue.strings(ui).items():
        if key.endswith(".other") or (key.endswith(".one") and number == 0):
            continue
        if key.startswith(("page.measured_on.", "page.search.", "page.filter.found_many")):
            continue
        places = {name for _, name, _, _ in Formatter().parse(value) if name}
        shown = catalogue.text(ui, key, **{name: "…" if name in NAMES else number for name in places})
        found = re.findall(rf"(?<![\w.,/]){number} (\w+[sx])\b", shown)
        if set(found) - NOT_PLURAL:
            wrong[key] = shown
    assert wrong == {}


def test_the_form_of_a_noun_follows_the_number_before_it() -> None:
    assert "0 changement sur 3" in catalogue.text("fr", "compare.without", substance=0, count=3)
    assert "2 changements sur 3" in catalogue.text("fr", "compare.without", substance=2, count=3)
    counted = {"preambular": 1, "operative": 2}
    assert catalogue.text("en", "compare.count", **counted) == "1 preambular paragraph, 2 operative paragraphs"
    assert catalogue.text("fr", "compare.count", **counted) == "1 alinéa du préambule, 2 paragraphes du dispositif"


SCRIPTED = {
    "compiled.filter.shown.one",
    "compiled.filter.shown.other",
    "page.compare.change_of",
    "page.filter.found_lost",
    "page.filter.found_many",
    "page.filter.found_one",
}
"""Strings whose places the scripts of a page fill."""


def fillings() -> set[tuple[str, frozenset[str]]]:
    """Every key that a template or the code of the pages gives as it is, with the names of what fills its places."""
    found = set()
    for file in (PACKAGE / "render" / "site").glob("templates/*.j2"):
        for call in Environment(autoescape=True).parse(file.read_text(encoding="utf-8")).find_all(nodes.Call):
            named = isinstance(call.node, nodes.Name) and call.node.name == "t"
            if named and call.args and isinstance(call.args[0], nodes.Const):
                found.add((f"page.{call.args[0].value}", frozenset(one.key for one in call.kwargs)))
    for file in (PACKAGE / "render").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and all(one.arg for one in node.keywords):
                key = {"w": node.args[:1], "text": node.args[1:2]}.get(ast.unparse(node.func).rpartition(".")[2], [])
                if key and isinstance(key[0], ast.Constant):
                    name = f"page.{key[0].value}" if len(node.args) == 1 else str(key[0].value)
                    found.add((name, frozenset(str(one.arg) for one in node.keywords)))
    return found


@pytest.mark.parametrize("ui", catalogue.LANGUAGES)
def test_whoever_asks_for_a_string_fills_its_places(ui: str) -> None:
    found = fillings()
    assert len(found) > 300
    empty = set()
    for key, given in found:
        forms = [form for form in (key, f"{key}.one", f"{key}.other") if form in catalogue.strings(ui)]
        places = {name for form in forms for _, name, *_ in Formatter().parse(catalogue.strings(ui)[form]) if name}
        if not forms or places - given:
            empty.add(key)
    assert empty == SCRIPTED


def test_thousands_of_a_count() -> None:
    said = [catalogue.text(ui, "page.entrance.lead", count=422, texts=1490) for ui in ("en", "fr")]
    assert said[0] == "422 series with 1,490 adopted texts."
    assert "1\N{NARROW NO-BREAK SPACE}490\N{NO-BREAK SPACE}textes" in said[1]
