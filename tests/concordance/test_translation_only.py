"""What the other language did: shown with each link, and said where one language alone changed."""

import json
from pathlib import Path
from typing import Any

import pytest

from lineage.cli.app import main
from tests.concordance.versions import version


def later(language: str) -> str:
    """The next text of the series: one figure moves in both versions, one word in French alone."""
    words = version(language).replace("86/301", "88/302").replace("2031", "2033")
    words = words.replace("47 pays", "51 pays").replace("47 countries", "51 countries")
    return words.replace("menacent", "mettent en péril").replace("menace les aquifères", "met en péril les aquifères")


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    files = []
    for language in ("fr", "en"):
        for name, words in (("old", version(language)), ("new", later(language))):
            path = tmp_path / f"{name}-{language}.md"
            path.write_text(words, encoding="utf-8")
            files.append(str(path))
    root = tmp_path / "corpus"
    assert main(["corpus", "add", *files, "--corpus", str(root), "--series", "eaux"]) == 0
    return root


def test_a_change_of_one_language_alone_is_told(corpus: Path, capsys: Any) -> None:
    pair = ["A/RES/86/301", "A/RES/88/302", "--corpus", str(corpus)]
    capsys.readouterr()
    assert main(["diff", *pair, "--lang", "fr", "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    links = {e["label"]: e["links"][0] for row in said["rows"] for e in row["entries"] if e["links"]}
    assert links["PP4"]["translation_only"] is True
    assert links["PP4"]["other"]["wording"] == "same"
    assert links["PP4"]["other"]["old"].startswith("Recognizing")
    assert (links["PP6"]["other"]["wording"], "translation_only" in links["PP6"]) == ("changed", False)
    assert said["counts"]["translation_only"] == 1
    assert main(["diff", *pair, "--lang", "fr", "--ui", "en"]) == 0
    assert "unchanged in English" in " ".join(capsys.readouterr().out.split())
    assert main(["diff", *pair, "--lang", "en", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["counts"]["translation_only"] == 0


def test_the_evidence_of_a_link_has_its_witness(corpus: Path, capsys: Any) -> None:
    capsys.readouterr()
    assert main(["align", "86/301", "88/302", "--lang", "fr", "--json", "--corpus", str(corpus)]) == 0
    links = json.loads(capsys.readouterr().out)["links"]
    assert {link["evidence"]["witness"]["language"] for link in links} == {"en"}
    assert all(link["evidence"]["witness"]["score"] > 0.9 for link in links if link["old"] == link["new"])
