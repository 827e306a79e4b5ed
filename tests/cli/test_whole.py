"""The page of the whole that `build --all` writes: its figures are those of the series' own pages."""

from __future__ import annotations

import csv
import json
import re
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from lineage.cli.app import main
from lineage.commitments.clock import Figures
from lineage.corpus.adding import add_files
from lineage.corpus.candidates import Overrides
from lineage.render.facts import figure_sentences
from lineage.render.site.phrasing import PagePhrases
from lineage.render.site.whole import PAGE, write_whole
from lineage.render.site.whole_records import SeriesPart
from lineage.series.recycled import RECYCLED, recycled_of
from lineage.symbols import short_symbol
from tests.conftest import TEXT, VERSIONS

if TYPE_CHECKING:
    from pathlib import Path

MISSING = """
[[text]]
id = "A/RES/73/5"
symbol = "A/RES/73/5"
session = 73
adopted = 2018-12-16
status = "adopted"
series = "traite"
"""
PARTS = ("within", "elsewhere", "new", "unknown")


@pytest.fixture(scope="module")
def site(small_corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A series with a text missing in its middle, and one of a single, later text with the same language."""
    root = tmp_path_factory.mktemp("whole")
    corpus = shutil.copytree(small_corpus, root / "corpus")
    other = root / "other.md"
    other.write_text(TEXT.format(**{**VERSIONS[0], "symbol": "76/9", "year": 2021}), encoding="utf-8")
    add_files(corpus, (other,), Overrides(series="autre"))
    manifest = corpus / "manifest.toml"
    with manifest.open("a", encoding="utf-8") as file:
        file.write(MISSING)
    out = root / "site"
    assert main(["build", "--all", "--corpus", str(corpus), "--out", str(out), "--jobs", "1", "--ui", "en"]) == 0
    return out


def rows(site: Path, name: str) -> list[dict[str, str]]:
    with (site / "data" / f"whole-{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_words_of_each_text_are_those_that_its_series_counts(site: Path, capsys: Any) -> None:
    assert main(["commitments", "--json", "--corpus", str(site.parent / "corpus"), "--series", "traite"]) == 0
    counted = json.loads(capsys.readouterr().out)["figures"]
    own = {row["document"]: row for row in rows(site, "texts")}
    assert {one["document"]: str(one["words"]) for one in counted["words"]} == {
        name: row["words"]
        for name, row in own.items()
        if row["words"] != "not known" and row["document"] != "A/RES/76/9"
    }
    mandates = {row["newest"]: row for row in rows(site, "mandates")}["A/RES/74/3"]
    assert int(mandates["mandates"]) == counted["mandates"]
    assert int(mandates["without_end_or_review"]) == len(counted["without_end_or_review"])


def test_the_parts_add_up_and_the_years_to_the_texts(site: Path) -> None:
    texts = [row for row in rows(site, "texts") if row["words"] != "not known"]
    assert len(texts) == 4
    assert all(int(row["words"]) == sum(int(row[part]) for part in PARTS) for row in texts)
    years = [row for row in rows(site, "years") if row["words"] != "not known"]
    for part in ("words", *PARTS):
        assert sum(int(row[part]) for row in years) == sum(int(row[part]) for row in texts)


def test_nothing_is_new_where_the_text_before_is_missing(site: Path) -> None:
    of = {row["document"]: row for row in rows(site, "texts")}
    assert of["A/RES/70/1"]["new"] == "0", "the first text at hand: what came before is not known"
    assert int(of["A/RES/70/1"]["unknown"]) == int(of["A/RES/70/1"]["words"])
    assert int(of["A/RES/72/2"]["new"]) > 0, "the text before is at hand"
    assert (of["A/RES/74/3"]["new"], of["A/RES/74/3"]["unknown"] != "0") == ("0", True), "73/5 is missing before it"
    assert {of["A/RES/73/5"][name] for name in ("words", *PARTS)} == {"not known"}
    assert int(of["A/RES/76/9"]["elsewhere"]) > 0, "another series had its words"


def test_the_percentages_of_the_lead_add_up(site: Path, tmp_path: Path) -> None:
    record = recycled_of(json.loads((site / "series" / "traite" / RECYCLED).read_text(encoding="utf-8")))
    of = {"within": 404, "elsewhere": 44, "new": 552, "unknown": 0}
    told = replace(record, texts=(replace(record.texts[-1], words=1000, **of),))
    write_whole([SeriesPart(title="Traite", place="series/traite", record=told)], tmp_path, PagePhrases("en"))
    page = (tmp_path / PAGE).read_text(encoding="utf-8")
    assert "45% stood in an earlier text: 41% in one of the same series, 4% elsewhere. 55% are new." in page


@pytest.mark.parametrize(
    ("ui", "said"), [("en", "Not counted: 1 draft."), ("fr", "Non comptés\N{NO-BREAK SPACE}: 1 projet.")]
)
def test_drafts_are_not_counted_and_the_page_says_so(site: Path, tmp_path: Path, ui: str, said: str) -> None:
    record = recycled_of(json.loads((site / "series" / "traite" / RECYCLED).read_text(encoding="utf-8")))
    *others, last = record.texts
    drafted = replace(record, texts=(*others, replace(last, draft=True)))
    write_whole([SeriesPart(title="Traite", place="series/traite", record=drafted)], tmp_path, PagePhrases(ui))
    assert said in (tmp_path / PAGE).read_text(encoding="utf-8")
    assert [row["texts"] for row in rows(tmp_path, "years") if row["year"] == str(last.year)] == []


def test_growth_is_that_of_the_series_own_pages(site: Path, tmp_path: Path) -> None:
    record = recycled_of(json.loads((site / "series" / "traite" / RECYCLED).read_text(encoding="utf-8")))
    *others, last = record.texts
    longer = replace(record, texts=(*others, replace(last, draft=True, words=9 * (last.words or 0))))
    write_whole([SeriesPart(title="Traite", place="series/traite", record=longer)], tmp_path, PagePhrases("en"))
    counted = tuple((text.document, text.words) for text in longer.texts if text.words is not None)
    own = Figures(words=counted, standing=(), unlimited=(), item=None, drafts=frozenset({last.document}))
    (told,) = re.findall(r"\((\S+%)\)", figure_sentences(own, "en"))
    page = (tmp_path / PAGE).read_text(encoding="utf-8")
    assert f"{told} (up to {short_symbol(own.adopted[-1][0])})" in page


def test_the_mandates_and_the_growth_since_2020_are_those_of_the_series(site: Path, tmp_path: Path) -> None:
    record = recycled_of(json.loads((site / "series" / "traite" / RECYCLED).read_text(encoding="utf-8")))
    there = [text for text in record.texts if text.words is not None]
    told = replace(record, base=there[0].document, mandates=200, unlimited=199)
    write_whole([SeriesPart(title="Traite", place="series/traite", record=told)], tmp_path, PagePhrases("en"))
    counted = tuple((text.document, text.words or 0) for text in there)
    own = Figures(words=counted, standing=(), unlimited=(), item=None, base=there[0].document)
    (row,) = rows(tmp_path, "mandates")
    assert (row["base"], row["growth_since_base"]) == (there[0].document, str(own.base_growth))
    assert row["percent_without"] == "99", "not all of them"
    page = (tmp_path / PAGE).read_text(encoding="utf-8")
    assert f'%<span class="sub">{short_symbol(there[0].document)}</span>' in page
    assert '<span class="sub">99%</span>' in page


def test_a_line_leads_to_the_series_in_which_its_language_stands_too(site: Path) -> None:
    found = 0
    assert 'href="../../../index.html"' in next((site / "series" / "autre" / "lineage").glob("*.html")).read_text()
    for page in (site / "series").rglob("*.html"):
        for link, fragment in re.findall(r'href="([^"#:]+)#?([^"]*)"', page.read_text(encoding="utf-8")):
            target = (page.parent / link).resolve()
            if target.relative_to(site.resolve()).parts[:2] == page.relative_to(site).parts[:2]:
                continue
            assert target.is_file(), f"{page}: {link}"
            if fragment:
                found += page.parent.name == "lineage"
                assert f'id="{fragment}"' in target.read_text(encoding="utf-8"), f"{page}: {link}#{fragment}"
    assert found > 0


def test_every_link_of_the_page_and_of_the_entrance_leads_somewhere(site: Path) -> None:
    assert 'href="whole.html"' in (site / "index.html").read_text(encoding="utf-8")
    page = (site / "whole.html").read_text(encoding="utf-8")
    links = set(re.findall(r'href="([^"#:]+)(?:#[^"]*)?"', page))
    assert "index.html" in links
    assert any(link.startswith("series/traite/lineage/") for link in links), "the longest lines lead to their pages"
    assert {link for link in links if not (site / link).is_file()} == set()
    for name in re.findall(r'href="(charts/\w+\.svg)"', page):
        picture = (site / name).read_text(encoding="utf-8")
        assert re.search(r"<title id=[^>]+>[^<]+</title>\s*<desc id=[^>]+>[^<]+</desc>", picture), name
        found = {link for link in re.findall(r'href="(\.\./[^"#]+)', picture) if not (site / "charts" / link).is_file()}
        assert found == set(), name
