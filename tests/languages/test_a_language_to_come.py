"""A language that has a folder of its own is read: Spanish, with a few rows, and with nothing in its other tables."""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.architecture.source import PACKAGE

if TYPE_CHECKING:
    from pathlib import Path

CLASS = """from lineage.languages.base import Language


class Spanish(Language):
    code = "es"
    stemmer = "spanish"
    date_link = "de"


LANGUAGE = Spanish()
"""
ROWS = {
    "function_words": [
        *({"word": word, "role": "article"} for word in ("el", "la", "los", "las", "del")),
        *({"word": word, "role": "preposition"} for word in ("a", "de", "en", "por", "para")),
    ],
    "organs": [{"name": "Asamblea General", "phrase": "La Asamblea General", "series": "A"}],
    "formulas": [
        {"form": "recordando", "part": "preambular", "opens": "yes", "event": "no"},
        {"form": "observando", "part": "preambular", "opens": "yes", "event": "no"},
        {"form": "pide", "part": "operative", "opens": "yes", "lemma": "pedir", "event": "no"},
        {"form": "decide", "part": "operative", "opens": "yes", "lemma": "decidir", "event": "no"},
    ],
    "verbs": [
        {"lemma": "pedir", "kind": "request", "directive": "yes", "family": "request", "force": "7"},
        {"lemma": "decidir", "kind": "decision", "directive": "no", "family": "decide", "force": "9"},
    ],
    "months": [{"name": "diciembre", "number": "12"}],
    "addressees": [{"variant": "Secretario General", "canonical": "Secretario General"}],
}
REQUIRED = {"verbs": {"government": "none", "link": "none", "middle": "yes"}}
TEXT = """Asamblea General

Puentes antiguos

La Asamblea General,

Recordando su resolución 77/4, de 2 de diciembre de 2022, y la labor de los Estados,

Observando la situación de los puentes de la región,

1. Pide al Secretario General que presente un informe en el próximo período de sesiones;

2. Decide seguir examinando la cuestión de los puentes en el marco del tema del programa.
"""


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package with one folder more, and two texts beside it."""
    root = tmp_path_factory.mktemp("house")
    shutil.copytree(PACKAGE, root / "lineage", ignore=shutil.ignore_patterns("__pycache__"))
    folder = root / "lineage" / "languages" / "es"
    folder.mkdir()
    (folder / "__init__.py").write_text(CLASS, encoding="utf-8")
    for table in (PACKAGE / "languages" / "en").glob("*.csv"):
        columns = table.read_text(encoding="utf-8").splitlines()[0].split(",")
        with (folder / table.name).open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, columns, restval="", lineterminator="\n")
            writer.writeheader()
            for row in ROWS.get(table.stem, []):
                writer.writerow({"source": "test", **REQUIRED.get(table.stem, {}), **row})
    (root / "old.txt").write_text(TEXT, encoding="utf-8")
    (root / "new.txt").write_text(TEXT.replace("región", "zona"), encoding="utf-8")
    return root


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (("parse", "old.txt"), ["PP1 ", "PP2 ", "OP1 ", "OP2 ", "Spanish"]),
        (("commitments", "old.txt"), ["2 commitments · 1 that asks", "para.\N{NO-BREAK SPACE}1", "Pide"]),
        (("diff", "old.txt", "new.txt"), ["[-región-][+zona+]"]),
        (("compile", "old.txt", "new.txt"), ["[new: -región-][new: +zona+]"]),
    ],
)
def test_a_language_is_its_folder(house: Path, command: tuple[str, ...], said: list[str]) -> None:
    kept = {**os.environ, "PYTHONPATH": str(house), "LINEAGE_CACHE": str(house / "kept")}
    run = [sys.executable, "-m", "lineage", *command, "--ui", "en"]
    done = subprocess.run(run, capture_output=True, text=True, cwd=house, env=kept, check=False)
    assert done.returncode == 0, done.stderr
    assert [words for words in said if words not in done.stdout] == []
