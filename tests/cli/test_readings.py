"""`--reading base|proposed` with every command that takes a draft: only one of them has what a delegation wants."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lineage.cli.app import COMMANDS, main

START = "\n\nThe General Assembly,\n\nRecalling its resolution 70/1 of 25 September 2015,\n\n"
BODY = """1. Requests the Secretary-General to submit a report {year}on the state of fish stocks to the Assembly;

2. Urges all States to protect the nets of artisanal fishers from theft;
{new}
{last}. Invites donors to contribute to the trust fund for artisanal fishers.
"""
ADOPTED = "# A/RES/{0}/9\n\nResolution adopted by the General Assembly on 1 May 20{1}\n\n{0}/9. Artisanal fisheries"
DRAFT = "# A/C.3/80/L.9\n\nEightieth session\n\n20 October 2025\n\nFrance: draft resolution\n\nArtisanal fisheries"
FRENCH = """# A/C.3/80/L.9

France : projet de résolution

Pêche artisanale

L’Assemblée générale,

Rappelant sa résolution 70/1 du 25 septembre 2015,

1. Prie le Secrétaire général de présenter un rapport sur l’état des stocks de poissons à l’Assemblée ;

2. Engage tous les États à protéger du vol les filets des pêcheurs ;

4. Invite les donateurs à verser des contributions au fonds d’affectation spéciale pour les pêcheurs.
"""
CALLS = {
    "parse": "DRAFT --json",
    "align": "79/9 DRAFT --json",
    "diff": "79/9 DRAFT --json",
    "history": "DRAFT OP1 --json",
    "blame": "DRAFT OP1 --json",
    "commitments": "DRAFT --json",
    "brief": "79/9 DRAFT --format markdown",
    "draft": "DRAFT --session 81 --json",
    "apply": "DRAFT {revisions} --json",
    "search": '"state of fish stocks" --drafts --json',
    "table": '"state of fish stocks" --json',
    "check": "DRAFT --json",
    "concord": "DRAFT {french} --json",
    "compile": "DRAFT {paper} --json",
    "story": "DRAFT 80/9 --json",
    "outcome": "{paper} 80/9 --base DRAFT --json",
    "review": "79/9 DRAFT --json",
}
"""How each command is called with a draft; but `build`, which reads the whole corpus, and `corpus`."""
OTHER = {"align": r'"added": \[\s*"OP3"'}
"""What tells the readings apart where the words of a paragraph are not shown."""
ADOPTED_ONLY = {"table", "review"}
"""Commands that show agreed language, or doubtful links: of this draft nothing in either reading."""


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("readings")
    texts = {
        "old.md": ADOPTED.format(79, 25) + START + BODY.format(year="", new="", last=3),
        "draft.md": DRAFT + START
        + BODY.format(year="[EU: in 2031] ", new="\n3. (Mexico) Decides to hold a conference on nets;\n", last=4),
        "new.md": ADOPTED.format(80, 26) + START + BODY.format(year="", new="", last=3),
    }  # fmt: skip
    beside = {
        "revisions.txt": "In operative paragraph 2, replace “all States” with “Governments”.",
        "french.md": FRENCH,
        "paper.md": START + BODY.format(year="", new="", last=3),
    }
    for name, text in {**texts, **beside}.items():
        (folder / name).write_text(text, encoding="utf-8")
    files = [str(folder / name) for name in texts]
    assert main(["corpus", "add", *files, "--series", "fish", "--corpus", str(folder / "corpus")]) == 0
    return folder


def test_every_command_that_takes_a_draft_is_walked() -> None:
    assert {row.name for row in COMMANDS} - {"build", "corpus"} == set(CALLS)


@pytest.mark.parametrize("name", CALLS)
def test_readings(name: str, corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = CALLS[name].format(
        revisions=corpus / "revisions.txt", french=corpus / "french.md", paper=f"Fiji={corpus / 'paper.md'}"
    )
    words = [word.strip('"') for word in re.findall(r'"[^"]+"|\S+', said.replace("DRAFT", "A/C.3/80/L.9"))]
    there = {}
    for reading in ("base", "proposed"):
        capsys.readouterr()
        assert main([name, *words, "--corpus", str(corpus / "corpus"), "--reading", reading]) == 0
        there[reading] = re.search(OTHER.get(name, "2031"), capsys.readouterr().out) is not None
    assert there == {"base": False, "proposed": name not in ADOPTED_ONLY}


def test_no_third_reading(corpus: Path) -> None:
    assert main(["parse", "A/C.3/80/L.9", "--corpus", str(corpus / "corpus"), "--reading", "final"]) == 2


def test_a_decision_is_about_no_reading(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = ["confirm", "79/9#OP1", "A/C.3/80/L.9#OP1", "--author", "A", "--date", "2026-05-01", "--reason", "same"]
    assert main(["review", *given, "--corpus", str(corpus / "corpus"), "--reading", "base"]) == 2
    assert "--reading" in capsys.readouterr().err
