"""Clauses that went from one line to another: on the pages of both lines and on the page that shows them all."""

from dataclasses import replace
from pathlib import Path

from lineage.histories.transferred_clauses import Taking, Transfer
from lineage.render.site.output import write_pages
from tests.render.site.series import LAST, material


def written(folder: Path, *taken: Taking) -> Path:
    write_pages(replace(material(), taken=taken), folder, "en")
    return folder


def test_both_ends_and_the_list_show_it(tmp_path: Path) -> None:
    m = material()
    new = next(name for name in m.thread_of if name.startswith(f"{LAST}#") and m.thread_of[name] == name)
    old = next(name for name in m.thread_of if not name.startswith(f"{LAST}#"))
    taking = Taking(
        paragraph=new, transfer=Transfer.RETURNED, first=old, last=old, words=9, text="to light <b>the reefs</b>"
    )
    out = written(tmp_path / "pages", taking)
    listed = (out / "lineage/wandered.html").read_text(encoding="utf-8")
    pages = [p.read_text(encoding="utf-8") for p in (out / "lineage").glob("A-*.html")]
    assert sum("these words first in" in page for page in pages) == 1
    assert sum("9 words stand, from" in page for page in pages) >= 1
    assert "returned in part" in listed
    assert "to light &lt;b&gt;the reefs&lt;/b&gt;" in listed
    assert "<b>the reefs" not in listed


def test_a_series_in_which_nothing_wandered_says_so(tmp_path: Path) -> None:
    listed = (written(tmp_path / "pages") / "lineage/wandered.html").read_text(encoding="utf-8")
    assert listed.count("No clause of eight words or more") == 1
    assert "0 clauses" not in listed


def test_a_shared_clause_leads_to_the_other_paragraph_that_has_it(tmp_path: Path) -> None:
    new, beside, *_ = (name for name in material().thread_of if name.startswith(f"{LAST}#"))
    old = next(name for name in material().thread_of if not name.startswith(f"{LAST}#"))
    taking = Taking(paragraph=new, transfer=Transfer.SHARED, first=old, last=beside, words=9, text="the reefs")
    listed = (written(tmp_path / "pages", taking) / "lineage/wandered.html").read_text(encoding="utf-8")
    assert "also in <a" in listed
    assert "last in" not in listed
