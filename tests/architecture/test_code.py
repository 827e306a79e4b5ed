import ast
import re
from collections import Counter
from pathlib import Path

import pytest

from tests.architecture.source import ROOT, modules, nodes, tree

CLOCKS = {"now", "today", "utcnow", "time", "time_ns", "localtime", "gmtime"}
LONGEST_MODULE = 300
FULLEST_ROOM = 50
LONGEST_FUNCTION = 40
USUAL_FUNCTION = 25


def name(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def functions(file: Path) -> list[ast.FunctionDef]:
    return [node for node in nodes(file) if isinstance(node, ast.FunctionDef)]


def lines_of(function: ast.FunctionDef) -> int:
    """Lines of a function without its docstring and signature."""
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def test_no_module_is_too_long() -> None:
    long = {name(file): len(file.read_text(encoding="utf-8").splitlines()) for file in modules()}
    assert {file: lines for file, lines in long.items() if lines > LONGEST_MODULE} == {}


def test_no_function_is_too_long() -> None:
    long = {f"{name(file)}:{f.name}": lines_of(f) for file in modules() for f in functions(file)}
    assert {place: lines for place, lines in long.items() if lines > LONGEST_FUNCTION} == {}
    assert sum(lines > USUAL_FUNCTION for lines in long.values()) <= len(long) // 75


def test_no_room_is_too_full() -> None:
    """A folder of more files than a reader takes in wants rooms."""
    held = Counter(file.parent.relative_to(ROOT).as_posix() for file in modules())
    assert {room: files for room, files in held.items() if files > FULLEST_ROOM} == {}


ONE_IDEA_IN_SEVERAL_PACKAGES = {"__init__", "config", "json_form"} | {
    # a command, the result that it prints, and how that is printed
    "brief", "check", "commitments", "next_draft", "outcome", "redline", "search", "source_table", "story",
}  # fmt: skip


def test_a_module_name_stands_for_one_idea() -> None:
    counted = Counter(file.stem for file in modules())
    assert {stem for stem, count in counted.items() if count > 1} == ONE_IDEA_IN_SEVERAL_PACKAGES


def test_a_class_name_stands_for_one_idea() -> None:
    classes = (
        node.name.lstrip("_") for file in modules() for node in tree(file).body if isinstance(node, ast.ClassDef)
    )
    assert {name for name, count in Counter(classes).items() if count > 1} == set()  # private ones count too


SPEAK = {"app", "build", "control"}
"""The version and errors, the times of stages, and the one way for words of documents."""


def test_words_reach_a_terminal_in_one_way() -> None:
    """What would steer a terminal is written out there: the words of a mail are hostile."""
    wrong = [
        f"{name(file)}:{node.lineno}"
        for file in modules()
        for node in nodes(file)
        if isinstance(node, ast.Attribute) and ast.unparse(node) in {"typer.echo", "sys.stderr.write"}
        if file.parent.name == "cli" and file.stem not in SPEAK
    ]
    assert wrong == []


def test_no_dumping_ground() -> None:
    banned = {"utils", "helpers", "common", "misc", "manager", "util", "helper"}
    assert [name(file) for file in modules() if file.stem in banned] == []


def test_no_output_depends_on_the_clock() -> None:
    wrong = []
    for file in modules():
        if "fetch" in name(file):
            continue
        for node in nodes(file):
            if (
                isinstance(node, ast.Attribute)
                and node.attr in CLOCKS
                and isinstance(node.value, (ast.Name, ast.Attribute))
            ):
                owner = ast.unparse(node.value).rpartition(".")[2]
                if owner in {"datetime", "date", "time"}:
                    wrong.append(f"{name(file)}:{node.lineno}")
    assert wrong == []


ORDERLESS = {"sum", "any", "all", "len", "max", "min", "set", "frozenset", "sorted", "Counter"}
"""What gives the same for any order of what it is given."""


def test_no_set_is_walked_in_hash_order() -> None:
    """A loop or a join over a set literal, a set comprehension or set(...) must be sorted."""
    wrong = []
    for file in modules():
        harmless = {id(item) for node in nodes(file) for item in _harmless(node)}
        for node in nodes(file):
            walked = (item for item in _walked(node) if id(item) not in harmless)
            wrong.extend(f"{name(file)}:{item.lineno}" for item in walked if _is_set(item))
    assert wrong == []


def _walked(node: ast.AST) -> list[ast.expr]:
    if isinstance(node, (ast.For, ast.comprehension)):
        return [node.iter]
    joins = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "join"
    return node.args if joins else []


def _harmless(node: ast.AST) -> list[ast.expr]:
    """The sets that a call of an orderless function, or a set comprehension, walks over."""
    if isinstance(node, ast.SetComp):
        return [generator.iter for generator in node.generators]
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ORDERLESS:
        inner = [item for item in node.args if isinstance(item, (ast.GeneratorExp, ast.ListComp))]
        return [generator.iter for item in inner for generator in item.generators]
    return []


def _is_set(item: ast.expr) -> bool:
    made = isinstance(item, ast.Call) and isinstance(item.func, ast.Name) and item.func.id in {"set", "frozenset"}
    return made or isinstance(item, (ast.Set, ast.SetComp))


CSS_RULE = re.compile(r"[\w\])*]\s*\{\s*-*[a-z]+(?:-[a-z]+)*\s*:\s*[^{}:]+[;}]")
"""A rule of a style sheet: "h1{margin:0}"."""


def test_style_sheets_are_files() -> None:
    strings = (
        (name(file), node)
        for file in modules()
        for node in nodes(file)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )
    assert CSS_RULE.search("body{font:16px serif;color:red}")
    assert [f"{file}:{node.lineno}" for file, node in strings if CSS_RULE.search(str(node.value))] == []


SPEAKING = re.compile(r"(?<![\w/])/(?:home|root|work|Users|tmp)/\w")


@pytest.mark.parametrize("folder", ["lineage", "tests", "docs", "corpus", "benchmarks", "reports"])
def test_no_absolute_path_of_a_machine(folder: str) -> None:
    wrong = []
    for file in sorted((ROOT / folder).rglob("*")):
        if file.suffix not in {".py", ".md", ".toml", ".csv", ".html", ".json", ".svg", ".txt"} or not file.is_file():
            continue
        if "__pycache__" in file.parts or file == Path(__file__):
            continue
        for number, line in enumerate(file.read_text(encoding="utf-8", errors="replace").splitlines(), start=1):
            if SPEAKING.search(line):
                wrong.append(f"{name(file)}:{number}")
    assert wrong == []


def test_no_test_file_is_too_long() -> None:
    long = {name(file): len(file.read_text(encoding="utf-8").splitlines()) for file in (ROOT / "tests").rglob("*.py")}
    assert {file: lines for file, lines in long.items() if lines > 400} == {}
