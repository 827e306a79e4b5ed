"""The documents say what the program does."""

import re
from pathlib import Path

import pytest

from lineage.cli.app import COMMANDS, CORPUS_COMMANDS
from lineage.drafting.checking.check_findings import Rule
from lineage.render.catalogue import strings

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
LINK = re.compile(r"\[[^\]]*\]\(([^)#]*)#?([^)]*)\)")


def documents() -> list[Path]:
    named = [ROOT / "README.md", ROOT / "CHANGELOG.md", ROOT / "CONTRIBUTING.md"]
    return [*named, ROOT / "tests" / "quality" / "labels" / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def headings(document: Path) -> set[str]:
    """The headings of a document as addresses, as a page of a repository makes them."""
    lines = [line for line in document.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    return {re.sub(r"[^\w -]", "", line.lstrip("# ").lower()).replace(" ", "-") for line in lines}


@pytest.mark.parametrize("row", COMMANDS, ids=lambda row: row.name)
def test_every_command_stands_in_the_readme(row: object) -> None:
    assert f"`lineage {row.name}" in README  # type: ignore[attr-defined]


def test_every_corpus_command_stands_in_the_readme() -> None:
    (line,) = [line for line in README.splitlines() if line.startswith("| `lineage corpus list")]
    for row in CORPUS_COMMANDS:
        assert row.name in line


def test_every_module_that_the_architecture_names_exists() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    _, _, rest = text.partition("## The files, in the order of the work")
    named = set(re.findall(r"`([a-z_]+)/?`", rest.partition("## The records")[0]))
    there = {file.stem for file in (ROOT / "lineage").rglob("*.py")} | {
        file.parent.name for file in (ROOT / "lineage").rglob("__init__.py")
    }
    assert len(named) > 100
    assert named - there - {"compare"} == set()  # a function


def test_every_benchmark_is_listed() -> None:
    listed = (ROOT / "benchmarks" / "README.md").read_text(encoding="utf-8")
    files = sorted((ROOT / "benchmarks").glob("*.py"))
    scripts = [file.name for file in files if 'if __name__ == "__main__":' in file.read_text(encoding="utf-8")]
    assert len(scripts) > 20
    assert [name for name in scripts if f"`{name}`" not in listed] == []


def test_ci_runs_the_test_line_of_the_readme() -> None:
    (line,) = [line for line in README.splitlines() if line.startswith("python3 -m venv") and "[test]" in line]
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert line.removeprefix("python3") in script


@pytest.mark.parametrize("document", documents(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_link_of_a_document_leads_somewhere(document: Path) -> None:
    for target, heading in LINK.findall(document.read_text(encoding="utf-8")):
        if "://" not in target:
            file = document.parent / target if target else document
            assert file.exists(), target
            assert not heading or heading in headings(file), f"{target}#{heading}"


def test_every_method_is_listed() -> None:
    folder = ROOT / "docs" / "methods"
    listed = (folder / "README.md").read_text(encoding="utf-8")
    assert [file.name for file in sorted(folder.glob("[a-z]*.md")) if f"({file.name})" not in listed] == []


def test_every_decision_is_listed_and_says_when_to_look_again() -> None:
    listed = (ROOT / "docs" / "adr" / "README.md").read_text(encoding="utf-8")
    for file in sorted((ROOT / "docs" / "adr").glob("0*.md")):
        assert f"({file.name})" in listed
        last = file.read_text(encoding="utf-8").strip().split("\n\n")[-1]
        assert last.startswith("**Revisit when**"), file.name


def test_the_licence_is_the_whole_apache_text() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "Apache License" in text
    assert "TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION" in text
    assert "END OF TERMS AND CONDITIONS" in text


def test_every_rule_of_a_check_and_every_kind_of_its_findings_stands_with_what_it_finds() -> None:
    rules, _, _ = (ROOT / "docs" / "check.md").read_text(encoding="utf-8").partition("## How well it finds")
    said = dict(re.findall(r"(?m)^\| `([a-z-]+)` \|(.*)$", rules))
    keys = (key.removeprefix("check.said.") for key in strings("en") if key.startswith("check.said."))
    kinds = [key.partition("_") for key in keys]
    assert {rule for rule, _, _ in kinds} == {rule.value for rule in Rule}
    missing = {rule for rule in Rule if rule.value not in said}
    untold = [(rule, kind) for rule, _, kind in kinds if kind and not is_named(kind, said.get(rule, ""))]
    assert (missing, untold) == (set(), [])


def is_named(kind: str, row: str) -> bool:
    """Whether a row names a kind: "(year)", "(changed, not sure)", "`kind` is added or removed"."""
    return re.search(rf"(?:\(|`kind` (?:is )?(?:\w+(?:,| or) )*){re.escape(kind)}(?!\w)", row) is not None
