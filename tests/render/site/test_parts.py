"""Markup, wording, addresses, pictures and tables, each by itself."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineage.diff import compare
from lineage.documents.resolution import Kind, Paragraph
from lineage.histories.threads import Token
from lineage.render import charts, data_frames
from lineage.render.site import markup
from lineage.render.site.addresses import From, thread_page
from lineage.render.site.figures import draw
from lineage.render.site.lineage_pages import list_page
from lineage.render.site.material import SeriesPlace
from lineage.render.site.pages import corpus_line
from lineage.render.site.parts import parts_of
from lineage.render.site.phrasing import PagePhrases
from lineage.series.analysis import shown_pairs
from tests.render.site.series import DRAFT, LAST, NEW, OLD, material, slot

if TYPE_CHECKING:
    from lineage.render.site.thread_views import ThreadRow
    from lineage.series.analysis import Traced

TAGS = re.compile(r"<[^>]+>")


def unescaped(text: str) -> str:
    from html import unescape

    return unescape(TAGS.sub("", text))


def test_a_diff_without_deletions_is_the_new_text() -> None:
    html = str(markup.diffed(compare(OLD, NEW, "fr")))
    assert unescaped(re.sub(r"<del.*?</del>", "", html)) == NEW
    assert unescaped(re.sub(r"<ins.*?</ins>", "", html)) == OLD


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_two_texts_come_through_a_diff(old: str, new: str) -> None:
    html = str(markup.diffed(compare(old, new, "fr")))
    assert (
        unescaped(re.sub(r"<del class=\"\w\">.*?</del>", "", html, flags=re.S)) == new.replace("\r", "\n")
        or "\r" in new
    )


def test_words_by_age_are_the_paragraph() -> None:
    m = material()
    paragraph = m.paragraphs[f"{LAST}#PP1"]
    html = str(markup.by_age(replace(paragraph, calls=()), m.origins[paragraph.id], m.place, "PP1"))
    assert unescaped(html) == paragraph.text
    assert 'class="age age-0"' in html
    assert 'class="age age-3 own"' in html


def test_the_mark_of_a_note_that_the_document_lacks_leads_nowhere() -> None:
    m = material()
    paragraph = m.paragraphs[f"{LAST}#PP1"]
    tokens = m.origins[paragraph.id]
    assert 'href="#PP1-n1"' in str(markup.by_age(paragraph, tokens, m.place, "PP1", {"1"}))
    html = str(markup.by_age(paragraph, tokens, m.place, "PP1"))
    assert '<sup class="call">1</sup>' in html
    assert "href" not in html


def test_tokens_that_do_not_tile_the_text_are_not_shown() -> None:
    paragraph = material().paragraphs[f"{LAST}#OP1"]
    wrong = (Token(text="Autre", start=0, end=5, origin=f"{LAST}#OP1"),)
    assert str(markup.by_age(paragraph, wrong, {LAST: 0}, "OP1")) == str(markup.escaped(paragraph.text))


def test_likeness_marks_long_runs_only() -> None:
    diff = compare("a b c d x", "a b c d y b", "en")
    assert str(markup.shared(diff, "new")).count("<mark") == 1


def test_a_heading_stands_in_the_part_of_the_paragraph_below_it() -> None:
    kinds = {"PP1": Kind.PREAMBULAR, "H.I": Kind.HEADING, "OP1": Kind.OPERATIVE, "H.II": Kind.HEADING}
    kinds |= {"OP2": Kind.OPERATIVE, "A.I": Kind.HEADING, "A.1": Kind.ANNEX}
    text = [
        Paragraph(document="A/RES/74/5", label=label, kind=kind, number=None, text=label, opening="")
        for label, kind in kinds.items()
    ]
    assert list(parts_of(text).values()) == ["preamble", *["operative"] * 4, "annex", "annex"]
    assert parts_of(text[:4])["A/RES/74/5#H.II"] == "operative"


def test_looking_at_a_pair_does_not_make_it_one_that_a_stage_compared() -> None:
    m = material()
    pair = f"{LAST}#PP1", f"{LAST}#OP1"
    m.diff(*pair)
    assert not m.compared(*pair)


def test_citations_can_be_pasted_and_name_drafts() -> None:
    w = PagePhrases("fr")
    assert w.cite("A/RES/63/3#OP12", slot(LAST)) == "A/RES/63/3, par. 12"
    assert w.cite(f"{DRAFT}#OP1", slot(DRAFT)).endswith("(projet – non adopté)")


def test_numbers_and_shares_by_language() -> None:
    assert PagePhrases("fr").number(4129) == "4\N{NARROW NO-BREAK SPACE}129"
    assert PagePhrases("en").number(4129) == "4,129"
    assert PagePhrases("en").percent(0.004) == "<\N{NARROW NO-BREAK SPACE}1%"
    assert PagePhrases("en").percent(0.254) == "25%"


def test_links_are_relative_to_their_page() -> None:
    assert From("index.html").to("texts/a.html#OP1") == "texts/a.html#OP1"
    assert From("texts/b.html").to("texts/a.html") == "a.html"
    assert From("texts/b.html").to("lineage/c.html") == "../lineage/c.html"
    assert From("texts/b.html").to("texts/b.html#OP1") == "#OP1"
    assert From("texts/b.html").to("index.html") == "../index.html"


def test_pairs_of_a_long_series_are_kept_in_check() -> None:
    m = material()
    names = [f"A/RES/{n}/1" for n in range(61, 81)]
    pairs = dict.fromkeys(combinations(names, 2), next(iter(m.alignments.values())))
    traced = cast("Traced", SimpleNamespace(resolutions=dict.fromkeys(names), alignments=pairs))
    assert len(shown_pairs(traced)) == 19 + 18


def test_pictures_have_names_and_no_styles() -> None:
    drawn = draw(material(), PagePhrases("fr"))
    assert set(drawn.files) == {"flow", "heat", "age", "commitments"}
    for name, svg in drawn.files.items():
        assert re.search(r'role="img" aria-labelledby="\w+-title \w+-desc"', svg), name
        assert "style=" not in svg, name
        assert "<metadata" not in svg, name
    assert "#1d1c1a" not in str(drawn.figures["flow"].svg)


def test_shades_go_from_dark_to_light() -> None:
    def light(ink: str) -> float:
        red, green, blue = (int(ink[i : i + 2], 16) for i in (1, 3, 5))
        return 0.299 * red + 0.587 * green + 0.114 * blue

    shades = [light(charts.shade(i, 11)) for i in range(9)]
    assert shades == sorted(shades)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_formulas_are_disarmed(start: str) -> None:
    assert data_frames.safe_cell(f"{start}1") == f"'{start}1"


def test_a_table_in_every_form(tmp_path: Path) -> None:
    names = data_frames.write_table(data_frames.frame(("a", "b"), [("é", 1), ("-x", None)]), tmp_path / "t")
    assert (tmp_path / "t.csv").read_text(encoding="utf-8") == "a,b\né,1\n'-x,\n"
    assert (tmp_path / "t.json").read_text(encoding="utf-8") == '{"columns":["a","b"],"data":[["é",1],["-x",null]]}\n'
    assert {"t.csv", "t.json"} <= set(names)


def test_a_slot_names_itself_as_delegates_do() -> None:
    known: SeriesPlace = slot(LAST)
    assert known.short == "63/3"
    assert PagePhrases("fr").short(slot(DRAFT)) == "projet 60/9"


def test_a_draft_is_none_of_the_adopted_texts_that_are_counted() -> None:
    m, w = material(), PagePhrases("en")
    assert corpus_line(m, w).startswith("The corpus holds 2 adopted texts of the series out of 3: ")
    all_there = replace(m, slots=tuple(one for one in m.slots if one.known))
    assert "2 adopted texts of the series: " in corpus_line(all_there, w)
    drafts = replace(m, slots=tuple(one for one in m.slots if one.is_draft))
    assert corpus_line(drafts, w).startswith("The corpus holds no adopted text of the series. It also holds one draft")


def test_the_list_of_lines_counts_adopted_texts() -> None:
    """OP1 stands in a draft and in two adopted texts."""
    m, w = material(), PagePhrases("en")
    rows = cast("tuple[ThreadRow, ...]", list_page(m, w).context["rows"])
    counts = {row.href: row.count for row in rows}
    assert counts[thread_page(m.thread_of[f"{LAST}#OP1"])] == "2"


def test_a_draft_is_said_to_stand_for_a_text_only_where_that_text_is_missing() -> None:
    w = PagePhrases("en")
    draft = replace(slot(DRAFT), stands_for="A/RES/60/1")
    assert "whose adopted text is not in the corpus" in w.draft_words(draft)
    there = w.draft_words(replace(draft, in_place=False))
    assert there == "It is a draft of A/RES/60/1, and not the text that was adopted. It is not agreed language."
