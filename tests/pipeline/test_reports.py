"""The pages as a whole: the same bytes from the same texts, and the committed sample is what a build gives."""

import json
import re
from pathlib import Path
from typing import Any

from lineage.cli.app import main

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "reports"

_SVG = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
_WORDS = re.compile(r"<(?:title|desc|text)\b[^>]*>([^<]*)<")


def tree(root: Path) -> dict[str, Path]:
    """The files of a build by name, Parquet aside: it is written where the extra is installed."""
    files = (path for path in sorted(root.rglob("*")) if path.is_file() and path.suffix != ".parquet")
    return {path.relative_to(root).as_posix(): path for path in files}


def by_structure(text: str) -> str:
    """The text with every figure replaced by its words: versions of the drawing library place and draw differently."""
    return _SVG.sub(lambda found: "\n".join(sorted(filter(None, _WORDS.findall(found.group())))), text)


def differing(one: Path, other: Path) -> list[str]:
    first, second = tree(one), tree(other)
    assert sorted(first) == sorted(second)
    return [name for name, path in first.items() if _content(path) != _content(second[name])]


def _content(path: Path) -> bytes:
    """The bytes of a file; the list of files in build.json without Parquet."""
    data = path.read_bytes()
    return re.sub(rb'\n *"[^"\n]*\.parquet",?', b"", data) if path.name == "build.json" else data


def test_without_a_store_in_another_hash_order_and_time_zone_a_build_gives_the_same_bytes(
    build: Any, pages: Path, tmp_path: Path
) -> None:
    build("2", "off", tmp_path / "pages")
    assert differing(pages, tmp_path / "pages") == []


def test_the_sample_is_what_a_build_gives(pages: Path) -> None:
    """Rebuild it with `nox -s reports`."""
    for name in differing(pages, SAMPLE):
        assert name.endswith((".html", ".svg")), name
        fresh, kept = ((root / name).read_text(encoding="utf-8") for root in (pages, SAMPLE))
        assert by_structure(fresh) == by_structure(kept), name


def test_nothing_of_this_machine_is_in_the_pages(pages: Path) -> None:
    for name, path in tree(pages).items():
        content = path.read_bytes()
        for place in (str(ROOT), str(pages.parent), str(Path.home())):
            assert place.encode() not in content or place == "/", name


def test_a_build_says_from_what_it_was_made(pages: Path) -> None:
    facts = json.loads((pages / "build.json").read_text(encoding="utf-8"))
    assert facts["format"] == "lineage.build/1"
    assert facts["series"] == "coordination-action-traite"
    assert len(facts["texts"]) == 5
    assert len(facts["missing"]) == 10
    assert set(tree(pages)) - {"build.json"} == {name for name in facts["files"] if not name.endswith(".parquet")}


def test_there_is_a_page_to_open(pages: Path) -> None:
    index = (pages / "index.html").read_text(encoding="utf-8")
    assert "<html" in index
    assert "78/228" in index


def test_pages_in_the_other_language_of_the_interface(small_corpus: Path, tmp_path: Path) -> None:
    assert main(["build", "--corpus", str(small_corpus), "--out", str(tmp_path / "pages"), "--ui", "fr"]) == 0
    assert '<html lang="fr"' in (tmp_path / "pages" / "index.html").read_text(encoding="utf-8")


def test_everything_in_one_file(small_corpus: Path, tmp_path: Path) -> None:
    assert main(["build", "--corpus", str(small_corpus), "--out", str(tmp_path / "pages"), "--single-file"]) == 0
    assert [name for name in tree(tmp_path / "pages") if name.endswith(".html")] == ["index.html"]
