"""Whatever the package keeps can be read back: a type that cannot is worked out in every run and called damaged."""

import ast
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

import lineage
from lineage.pipeline.codec import decode

PACKAGE = Path(lineage.__file__).parent


def kept() -> Iterator[Any]:
    """The module and the written type of every `store.get(stage, TYPE, inputs, work)`."""
    for path in sorted(PACKAGE.rglob("*.py")):
        code = path.read_text(encoding="utf-8")
        tree = ast.parse(code) if "store.get(" in code else ast.Module([], [])
        module = ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)
        for call in ast.walk(tree):
            if isinstance(call, ast.Call) and ast.unparse(call.func).endswith("store.get") and len(call.args) == 4:
                written = ast.unparse(call.args[1])
                if written != "hint":
                    yield pytest.param(module, tree, written, id=f"{module}-{written}")


def names(module: str, tree: ast.Module) -> dict[str, Any]:
    """The names of a module, those that its functions or the type checker alone import among them."""
    found = dict(vars(import_module(module)))
    for line in ast.walk(tree):
        if isinstance(line, ast.ImportFrom) and line.module and line.module.startswith("lineage"):
            source = import_module(line.module)
            found |= {name.name: getattr(source, name.name) for name in line.names if hasattr(source, name.name)}
    return found


@pytest.mark.parametrize(("module", "tree", "written"), list(kept()))
def test_a_type_that_is_kept_can_be_read_back(module: str, tree: ast.Module, written: str) -> None:
    """The reader of the type is made, and refuses what no type is."""
    with pytest.raises((ValueError, TypeError)):
        decode(eval(written, names(module, tree)), object())  # noqa: S307
