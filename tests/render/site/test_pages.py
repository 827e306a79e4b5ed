"""The pages as files: what is on them, where they lead, that rebuilding changes nothing."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest

from lineage.diff.comparison_rows import State
from lineage.diff.places import Place
from lineage.documents.resolution import Footnote, NoteCall
from lineage.histories.threads import Event
from lineage.render.catalogue import has
from lineage.render.site import addresses
from lineage.render.site.material import Material
from lineage.render.site.measures import measures
from lineage.render.site.output import write_pages
from lineage.render.site.paired import STATES
from lineage.render.site.single import write_single
from tests.render.site.series import LAST, material

VOID = {"meta", "link", "input", "br", "rect", "path", "use", "hr", "img"}


class Page(HTMLParser):
    """Ids, links and texts of a page, and whether its tags close in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.open: list[str] = []
        self.faults: list[str] = []
        self.seen = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        if known.get("id"):
            self.ids.append(str(known["id"]))
        for name in ("href", "src", "xlink:href"):
            if known.get(name) is not None:
                self.links.append(str(known[name]))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if not self.open or self.open.pop() != tag:
            self.faults.append(tag)

    def handle_data(self, data: str) -> None:
        self.seen += data


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("site")
    write_pages(material(), out, "fr")
    return out


def pages(folder: Path) -> dict[str, Page]:
    return {
        str(p.relative_to(folder).as_posix()): Page(p.read_text(encoding="utf-8"))
        for p in sorted(folder.rglob("*.html"))
    }


def test_every_kind_of_page_is_written(folder: Path) -> None:
    found = set(pages(folder))
    assert {"index.html", "texts/index.html", "lineage/index.html", "compare/index.html", "commitments.html"} <= found
    assert {"terminology.html", "search.html", "method.html", "texts/A-RES-63-3.html"} <= found
    assert {"lineage/A-C.3-60-draft-OP1.html", "compare/A-RES-61-1--A-RES-63-3.html"} <= found


def test_every_link_leads_somewhere(folder: Path) -> None:
    found = pages(folder)
    lost = []
    for name, page in found.items():
        for link in page.links:
            if link.startswith(("data:", "#")) and (link.startswith("data:") or link[1:] in page.ids):
                continue
            path, _, fragment = unquote(link).partition("#")
            fragment = fragment.partition("?")[0]  # behind it stand the filters of a view
            target = (folder / name).parent.joinpath(path).resolve() if path else folder / name
            if not target.is_file() or not target.is_relative_to(folder):
                lost.append((name, link))
                continue
            inside = found.get(target.relative_to(folder).as_posix())
            if fragment and inside is not None and fragment not in inside.ids:
                lost.append((name, link))
    assert lost == []


def test_ids_are_unique_and_tags_close(folder: Path) -> None:
    for name, page in pages(folder).items():
        assert len(page.ids) == len(set(page.ids)), name
        assert page.faults == [], name


def test_nothing_comes_from_outside(folder: Path) -> None:
    for path in folder.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r'(?:src|href)="(?:https?:)?//', text), path.name
        assert " style=" not in text, path.name
        assert "onclick" not in text, path.name


def test_same_material_same_bytes(folder: Path, tmp_path: Path) -> None:
    write_pages(material(), tmp_path, "fr")
    first = {p.relative_to(folder): p.read_bytes() for p in folder.rglob("*") if p.is_file()}
    second = {p.relative_to(tmp_path): p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()}
    assert first == second


def test_a_draft_is_said_to_be_one_wherever_it_is_shown(folder: Path) -> None:
    for name in (
        "texts/A-C.3-60-draft.html",
        "lineage/A-C.3-60-draft-OP1.html",
        "compare/A-C.3-60-draft--A-RES-61-1.html",
    ):
        assert "non adopté" in pages(folder)[name].seen, name


def test_a_missing_text_is_not_observed_and_never_dropped(folder: Path) -> None:
    page = pages(folder)["lineage/A-C.3-60-draft-OP1.html"]
    assert "Texte non observé" in page.seen
    assert "ne figure plus" not in page.seen


def test_a_return_shows_the_absence_between(folder: Path) -> None:
    page = pages(folder)["lineage/A-C.3-60-draft-OP2.html"]
    assert "revenu" in page.seen
    assert "Le paragraphe ne figure pas dans ce texte." in page.seen
    assert "à vérifier" in page.seen


def test_a_first_observed_text_is_not_called_new(folder: Path) -> None:
    text = (folder / "texts/A-C.3-60-draft.html").read_text(encoding="utf-8")
    assert "avant : non connu" in text
    assert ">nouveau<" not in text


def test_over_a_gap_a_paragraph_appeared_between_two_years(folder: Path) -> None:
    assert "apparus entre 2006 et 2008" in pages(folder)["index.html"].seen


def test_notes_stand_under_their_paragraph_with_their_meaning(folder: Path) -> None:
    text = (folder / "texts/A-RES-63-3.html").read_text(encoding="utf-8")
    place = text[text.index('id="PP1"') : text.index('id="PP2"')]
    assert "Ibid." in place
    assert "Résolution 55/5." in place


CAVEAT = "Le terme « loutre » s'emploie sans préjudice des définitions que retiennent les législations nationales."


def with_caveat() -> Material:
    """The series with a note of content in its last text, called in OP1, and a reference beside it."""
    m = material()
    last = m.resolutions[LAST]
    paragraphs = tuple(
        replace(p, calls=(NoteCall(mark="1", offset=4), NoteCall(mark="2", offset=9))) if p.label == "OP1" else p
        for p in last.paragraphs
    )
    notes = (*last.footnotes, Footnote(mark="2", text=CAVEAT))
    return replace(m, resolutions={**m.resolutions, LAST: replace(last, paragraphs=paragraphs, footnotes=notes)})


def test_a_note_with_content_stands_under_its_paragraph_on_the_lineage_page(tmp_path: Path) -> None:
    write_pages(with_caveat(), tmp_path, "fr")
    page = pages(tmp_path)["lineage/A-C.3-60-draft-OP1.html"]
    assert CAVEAT in page.seen
    assert "(l’autre texte ne porte aucune note sous cette forme)" in page.seen
    assert "(nouvelle)" not in page.seen
    assert "Résolution 55/5." not in page.seen


def test_a_comparison_shows_every_paragraph_of_both_texts(folder: Path) -> None:
    page = pages(folder)["compare/A-RES-61-1--A-RES-63-3.html"]
    assert {"PP1", "PP2", "PP2a", "OP1", "OP2"} <= set(page.ids)
    text = (folder / "compare/A-C.3-60-draft--A-RES-61-1.html").read_text(encoding="utf-8")
    assert 'id="old-OP2"' in text


def test_a_comparison_lists_commitments_gained_lost_and_changed(folder: Path) -> None:
    text = (folder / "compare/A-RES-61-1--A-RES-63-3.html").read_text(encoding="utf-8")
    section = text[text.index('id="balance"') :]
    changed = section[section.index('class="e-reworded"') : section.index('class="e-introduced"')]
    assert "A/RES/63/3, par. 1" in changed
    assert "A/RES/61/1, par. 1" in changed
    assert "selon qu&#39;il convient" in changed
    assert "Décide" in section[section.index('class="e-introduced"') :]
    assert "perdu (dans 61/1 seulement)" not in section


def test_an_old_address_of_a_thread_leads_to_the_new_one(folder: Path) -> None:
    text = (folder / "lineage/A-RES-61-1-OP1.html").read_text(encoding="utf-8")
    assert "url=A-C.3-60-draft-OP1.html" in text


def test_english_pages_have_no_french_of_ours(tmp_path: Path) -> None:
    write_pages(material(), tmp_path, "en")
    text = (tmp_path / "method.html").read_text(encoding="utf-8")
    assert "Corpus and method" in text
    assert "Vue d’ensemble" not in text


def test_the_method_page_states_how_good_the_method_is(folder: Path) -> None:
    page = pages(folder)["method.html"]
    assert "Correspondances de paragraphes, F1" in page.seen
    assert all(f"{m.value:.2f}".replace(".", ",") in page.seen and m.source in page.seen for m in measures())


def test_one_file_holds_every_page(tmp_path: Path) -> None:
    write_single(material(), tmp_path, "fr")
    assert [p.name for p in tmp_path.iterdir()] == ["index.html"]
    text = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert 'data-page="lineage/A-C.3-60-draft-OP1.html"' in text
    assert 'data-page="search.html"' in text
    assert '<link rel="stylesheet"' not in text
    assert "sha256-" in text


INK = {"introduced": "new", "dropped": "gone", "reworded": "changed"}


def test_a_comparison_shows_the_numbers_of_its_account(folder: Path) -> None:
    pairs = json.loads((folder / "data" / "comparisons.json").read_text(encoding="utf-8"))["pairs"]
    assert len(pairs) == len(list((folder / "compare").glob("*--*.html")))
    for pair in pairs:
        text = (folder / addresses.pair_page(pair["old"], pair["new"])).read_text(encoding="utf-8")
        shown = {INK.get(ink, ink): int(count) for ink, count in re.findall(r'<li class="e-(\w+)"><b>(\d+)</b>', text)}
        counts = pair["counts"]
        told = Counter({"gone": sum(kind.get("gone", 0) for kind in counts["old"].values())})
        for kind in counts["new"].values():
            told.update(kind)
        assert shown == dict(+told)
        classes = re.findall(
            r'name="class" value="(\w+)" checked> <span [^>]+>\w+</span> <span class="n">(\d+)</span>', text
        )
        assert {name: int(count) for name, count in classes} == counts["changes"]
        assert (counts["changes"]["substance"] > 0) == bool(re.search(r'<(?:ins|del) class="s"', text))


def test_every_state_has_its_place_on_the_pages() -> None:
    assert set(STATES) == set(State)


@pytest.mark.parametrize("ui", ["fr", "en"])
def test_every_event_state_and_place_has_its_words_everywhere(ui: str) -> None:
    """Whoever adds one finds here what else it needs."""
    wanted = [
        f"{group}.{event.value}" for event in Event for group in ("history.event", "page.event", "page.event_words")
    ]
    wanted += [f"{group}.{state.value}" for state in State for group in ("compare.state", "compare.states")]
    wanted += [f"align.movement.{place.value.replace(' ', '_')}" for place in Place]
    assert [key for key in wanted if not has(ui, key)] == []


def test_a_draft_is_counted_apart_from_the_texts_that_have_a_paragraph(folder: Path) -> None:
    page = (folder / "lineage" / "A-C.3-60-draft-OP2.html").read_text(encoding="utf-8")
    assert "Présent dans 1\N{NO-BREAK SPACE}texte adopté et un projet." in page
