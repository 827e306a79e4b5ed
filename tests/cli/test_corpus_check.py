"""`lineage corpus check` on the verbs of a text."""

import hashlib
import json
from pathlib import Path
from typing import Any

from lineage.cli.app import main

TEXT = """Résolution adoptée par l'Assemblée générale le 16 décembre 2021

76/186. Lutte contre la traite

L'Assemblée générale,

Rappelant ses résolutions antérieures,

1. Prie les États Membres d'appliquer la présente résolution ;

2. Ovationne les États Membres qui ont agi ;

3. Décide de rester saisie de la question.
"""


def test_a_verb_that_no_table_knows_is_told_once(tmp_path: Path, capsys: Any) -> None:
    (tmp_path / "x.txt").write_text(TEXT, encoding="utf-8")
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    (tmp_path / "manifest.toml").write_text(
        f"""format = "lineage.corpus/1"

[[series]]
id = "s"
title = "Traite"

[[text]]
id = "A/RES/76/186"
symbol = "A/RES/76/186"
adopted = 2021-12-16
organ = "Assemblée générale"
title = "Lutte contre la traite"
status = "adopted"
source = "essai"
licence = "libre"
language = "fr"
series = "s"
file = "x.txt"
sha256 = "{digest}"
""",
        encoding="utf-8",
    )
    assert main(["corpus", "check", "--json", "--corpus", str(tmp_path)]) == 0
    problems = json.loads(capsys.readouterr().out)["problems"]
    told = [problem for problem in problems if "Ovationne" in problem["what"]]
    assert [problem["severity"] for problem in told] == ["note"]
