"""What the other language did: shown with each link, and said where one language alone changed."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lineage import api
from lineage.cli.app import main
from tests.concordance.versions import version


def later(language: str) -> str:
    """The next text of the series: one figure moves in both versions, one word in French alone."""
    words = version(language).replace("86/301", "88/302").replace("2031", "2033")
    words = words.replace("47 pays", "51 pays").replace("47 countries", "51 countries")
    return words.replace("menacent", "mettent en péril").replace("menace les aquifères", "met en péril les aquifères")


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return made(tmp_path, later)


def made(tmp_path: Path, newer: Callable[[str], str]) -> Path:
    """A corpus of the text and a later one in two languages."""
    files = []
    for language in ("fr", "en"):
        for name, words in (("old", version(language)), ("new", newer(language))):
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


PAIR = ["A/RES/86/301", "A/RES/88/302"]
REWORDED = "mettent en péril"


def said(capsys: Any, *command: str) -> str:
    capsys.readouterr()
    assert main(list(command)) == 0
    return str(capsys.readouterr().out)


def test_two_texts_show_what_one_version_alone_changed(corpus: Path, capsys: Any) -> None:
    found = json.loads(said(capsys, "concord", *PAIR, "--lang", "fr", "--json", "--corpus", str(corpus)))
    (finding,) = found["findings"]
    assert (found["document"], found["before"]) == (PAIR[1], PAIR[0])
    assert (finding["label"], finding["rule"], finding["changed"]) == ("PP4", "wording", "fr")
    assert finding["en"].startswith("Recognizing")
    assert finding["fr"] in REWORDED or "péril" in finding["fr"]
    other = json.loads(said(capsys, "concord", *PAIR, "--lang", "en", "--json", "--corpus", str(corpus)))
    assert [(f["label"], f["changed"]) for f in other["findings"]] == [("PP4", "fr")]
    table = said(capsys, "concord", *PAIR, "--lang", "fr", "--format", "csv", "--corpus", str(corpus))
    assert table.splitlines()[0] == "document,label,rule,fr,en,changed,was"
    assert "changed in French alone" in said(
        capsys, "concord", *PAIR, "--lang", "fr", "--ui", "en", "--corpus", str(corpus)
    )
    assert main(["concord", *PAIR, "--lang", "fr", "--strict", "--corpus", str(corpus)]) == 1


def test_only_what_one_language_changed_is_a_filter(corpus: Path, capsys: Any) -> None:
    shown = said(capsys, "diff", *PAIR, "--only", "translation", "--lang", "fr", "--corpus", str(corpus))
    assert "PP4" in shown
    assert "PP6" not in shown
    shown = said(capsys, "diff", *PAIR, "--only", "translation", "--lang", "en", "--ui", "en", "--corpus", str(corpus))
    assert "unchanged in this language; changed in French" in " ".join(shown.split())


def test_a_filter_for_two_languages_needs_two(tmp_path: Path, capsys: Any) -> None:
    files = []
    for name, words in (("old", version("fr")), ("new", later("fr"))):
        files.append(str(tmp_path / f"{name}.md"))
        Path(files[-1]).write_text(words, encoding="utf-8")
    root = str(tmp_path / "one")
    assert main(["corpus", "add", *files, "--corpus", root, "--series", "eaux"]) == 0
    for command in (["diff", *PAIR, "--only", "translation"], ["concord", *PAIR]):
        assert main([*command, "--corpus", root]) == 2
        assert "FILE" in capsys.readouterr().err


def test_a_translators_word_is_told_in_history_blame_and_brief(corpus: Path, capsys: Any) -> None:
    at = ["88/302", "PP4", "--lang", "fr", "--corpus", str(corpus)]
    before, now = json.loads(said(capsys, "history", *at, "--json"))["entries"]
    assert (before["other"]["wording"], "translation_only" in before) == (None, False)
    assert (now["other"]["wording"], now["translation_only"]) == ("same", True)
    assert now["other"]["since"] == "A/RES/86/301#PP4"
    assert "has kept its words since 86/301 PP4" in " ".join(said(capsys, "history", *at, "--ui", "en").split())
    tokens = json.loads(said(capsys, "blame", *at, "--json"))["paragraphs"][0]["tokens"]
    told = "".join(token["text"] for token in tokens if token.get("translation_only"))
    assert "péril" in told
    assert "Considérant" not in told
    assert "translator’s word: the English" in " ".join(said(capsys, "blame", *at, "--ui", "en").split())
    moved = json.loads(said(capsys, "history", "88/302", "PP6", "--lang", "fr", "--corpus", str(corpus), "--json"))
    assert "translation_only" not in moved["entries"][-1]
    brief = " ".join(said(capsys, "brief", *PAIR, "--lang", "fr", "--ui", "en", "--corpus", str(corpus)).split())
    assert brief.count("the English kept its words") == 1


def test_pages_have_both_languages(corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "pages"
    assert main(["build", "--lang", "fr", "--ui", "en", "--corpus", str(corpus), "--out", str(out)]) == 0
    compared = (out / "compare" / "A-RES-86-301--A-RES-88-302.html").read_text(encoding="utf-8")
    assert compared.count("is-alone") == 1
    assert "same words in English" in compared
    assert '<p class="beside in-other" lang="en"' in compared
    text = (out / "texts" / "A-RES-88-302.html").read_text(encoding="utf-8")
    assert '<div class="beside in-other" lang="en"><p dir="auto">Recognizing' in text
    index = (out / "assets" / "search-data.js").read_text(encoding="utf-8")
    assert "Recognizing" in index
    lines = "".join(path.read_text(encoding="utf-8") for path in (out / "lineage").glob("*.html"))
    assert "A change of this language alone: the English has kept its words since" in lines


def with_a_stretch(language: str) -> str:
    """The later text, with one more word of PP6 in French alone: both versions change its figure."""
    return later(language).replace("Saluant les travaux", "Saluant les activités")


def test_a_stretch_of_one_language_alone_is_told_on_every_surface(tmp_path: Path, capsys: Any) -> None:
    at = ("--lang", "fr", "--corpus", str(made(tmp_path, with_a_stretch)))
    said_as_json = json.loads(said(capsys, "diff", *PAIR, *at, "--json"))
    links = {e["label"]: e["links"][0] for row in said_as_json["rows"] for e in row["entries"] if e["links"]}
    changes = {change["old"].strip(): change for change in links["PP6"]["changes"]}
    assert changes["47"]["other"] == {"language": "en", "old": "47", "new": "51", "wording": "changed"}
    assert (changes["travaux"]["other"]["wording"], changes["travaux"]["translation_only"]) == ("same", True)
    assert said_as_json["counts"]["translation_only_stretches"] == 1
    for form in ("terminal", "markdown", "html"):
        shown = " ".join(
            said(capsys, "diff", *PAIR, *at, "--ui", "en", "--format", form, "--only", "translation").split()
        )
        assert "unchanged in English: “travaux”" in shown.replace("&#x27;", "'")
        assert "51" in shown
    brief = " ".join(said(capsys, "brief", *PAIR, *at, "--ui", "en").split())
    assert brief.count("(unchanged in English)") == 1
    out = tmp_path / "pages"
    assert main(["build", *at, "--ui", "en", "--out", str(out)]) == 0
    page = (out / "compare" / "A-RES-86-301--A-RES-88-302.html").read_text(encoding="utf-8")
    assert page.count("is-alone") == 2
    assert '<p class="stretches">unchanged in English' in page
    assert 'title="Unchanged in English' in page


@pytest.mark.parametrize("more", [[], ["--all", "--jobs", "1"]])
def test_pages_are_there_in_both_languages_of_the_interface(corpus: Path, tmp_path: Path, more: list[str]) -> None:
    out = tmp_path / "pages"
    assert main(["build", *more, "--lang", "fr", "--ui", "fr", "--corpus", str(corpus), "--out", str(out)]) == 0
    pages = {path.relative_to(out) for path in out.rglob("*.html")}
    first = {page for page in pages if "en" not in page.parts}
    assert {in_first(page) for page in pages - first} == first
    for name in pages:
        page = (out / name).read_text(encoding="utf-8")
        assert f'<html lang="{"fr" if name in first else "en"}"' in page
        targets = re.findall(r'(?:href|src)="([^"#?:]+)(?:[#?][^"]*)?"', page)
        assert all((out / name).parent.joinpath(target).is_file() for target in targets), name
        if 'http-equiv="refresh"' in page:  # the former address of a lineage
            continue
        (voice,) = re.findall(r'<a (?:class="voice" )?href="([^"]+)" lang="(?:fr|en)" hreflang', page)
        there = (out / name).parent.joinpath(voice).resolve().relative_to(out.resolve())
        assert in_first(there) == in_first(name)
        assert (there in first) != (name in first)


def in_first(page: Path) -> Path:
    """The same page in the first language of the interface."""
    return Path(*(part for part in page.parts if part != "en"))


def test_a_corpus_in_one_language_has_pages_in_one(tmp_path: Path) -> None:
    (tmp_path / "one.md").write_text(version("fr"), encoding="utf-8")
    root, out = tmp_path / "corpus", tmp_path / "pages"
    assert main(["corpus", "add", str(tmp_path / "one.md"), "--corpus", str(root), "--series", "eaux"]) == 0
    assert main(["build", "--corpus", str(root), "--out", str(out)]) == 0
    assert not (out / "en").exists()
    assert "text-language" not in (out / "index.html").read_text(encoding="utf-8")


def test_versions_in_another_language_speak_in_python_as_on_the_command_line(tmp_path: Path, capsys: Any) -> None:
    root = made(tmp_path, with_a_stretch)
    pairs = {code: [api.read(tmp_path / f"{name}-{code}.md") for name in ("old", "new")] for code in ("fr", "en")}
    assert all(link.evidence.witness is None for link in api.align(*pairs["fr"]).links)
    found = api.align(*pairs["fr"], versions=pairs["en"])
    told = json.loads(said(capsys, "align", *PAIR, "--lang", "fr", "--json", "--corpus", str(root)))["links"]
    assert [(one.old, one.new, one.score) for one in found.links] == [(o["old"], o["new"], o["score"]) for o in told]
    compared = api.compare(*pairs["fr"], versions=pairs["en"])
    shown = json.loads(said(capsys, "diff", *PAIR, "--lang", "fr", "--json", "--corpus", str(root)))
    assert compared.counts()["translation_only_stretches"] == shown["counts"]["translation_only_stretches"] == 1


def test_a_draft_held_against_an_adopted_text_is_named(tmp_path: Path, capsys: Any) -> None:
    (tmp_path / "fr.md").write_text(version("fr"), encoding="utf-8")
    head = version("en").split("86/301. ")[0]
    words = version("en").replace(head, "A/C.2/86/L.5\n\nDraft resolution\n\n").replace("86/301. ", "")
    (tmp_path / "en.md").write_text(words, encoding="utf-8")
    capsys.readouterr()
    assert main(["concord", str(tmp_path / "fr.md"), str(tmp_path / "en.md")]) == 2
    assert "is a draft" in capsys.readouterr().err
