"""A compilation as Word, HTML, Markdown and terminal: every paper comes back, nothing is fetched, all is escaped."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn

from lineage.documents.file_reading import read_file
from lineage.documents.negotiated.readings import base as base_words
from lineage.documents.negotiated.readings import in_words
from lineage.drafting.proposals.caveats import Caution, Caveat
from lineage.drafting.proposals.compilation import Compilation
from lineage.drafting.proposals.compiling import compile_proposals
from lineage.render.compilation import compiled, compiled_page, compiled_text
from lineage.render.compilation.compiled import source_lines
from lineage.render.word import compiled_draft as compiled_word
from tests.documents.reading import wanted_by
from tests.drafting.papers import BASE, base_in, changed, paper, write

ADDED = (
    ("3. Encourages", "3. Welcomes the work of regional bodies;\n\n4. Encourages"),
    ("4. Requests", "5. Requests"),
    ("5. Decides", "6. Decides"),
)
TEXTS = {
    "EU": changed(("every two years", "every year"), ("Urges States", "Urges all States"), *ADDED),
    "Mexico": changed(("Urges States", "Urges all States"), ("Encourages donors", "Strongly encourages donors")),
    "US": changed(("every two years", "every <q>five</q> years"), (" of experts", "")),
}


@pytest.fixture
def compilation(tmp_path: Path) -> Compilation:
    papers = [paper(write(tmp_path, f"{name}.txt", text)) for name, text in TEXTS.items()]
    return compile_proposals(base_in(tmp_path), papers)


def test_every_author_comes_back_from_the_word_file(tmp_path: Path, compilation: Compilation) -> None:
    file = tmp_path / "compilation.docx"
    file.write_bytes(compiled_word.tracked(compilation, "en"))
    read = read_file(file, language="en")
    for name, text in TEXTS.items():
        own = read_file(write(tmp_path, "own.txt", text))
        words = [found for p in read.paragraphs if (found := wanted_by(p, name))]
        assert words == [p.text for p in own.paragraphs], name
    unchanged = [found for p in read.paragraphs if (found := base_words(p))]
    assert unchanged == [p.text for p in base_in(tmp_path).paragraphs]


@pytest.mark.parametrize("write_file", [compiled_word.tracked, compiled_word.marked])
def test_word_files_are_the_same_bytes_each_time(
    compilation: Compilation, write_file: Callable[[Compilation, str], bytes]
) -> None:
    one, other = write_file(compilation, "en"), write_file(compilation, "en")
    assert one == other


def test_collisions_are_comments(compilation: Compilation) -> None:
    with ZipFile(BytesIO(compiled_word.tracked(compilation, "en"))) as file:
        comments = file.read("word/comments.xml").decode()
    assert "Collision" in comments
    assert "w:date" not in comments


def test_papers_that_collide_on_one_word_are_one_comment_with_every_name(tmp_path: Path) -> None:
    names = [f"State {letter}" for letter in "ABCDEFGHIJ"]
    asked = [changed(("every two years", f"every {n} years")) for n in range(3, 13)]
    asked[-1] = changed(("on their fleets every two years", "on their fleets"))
    papers = [paper(write(tmp_path, f"{n}.txt", text), n) for n, text in zip(names, asked, strict=True)]
    found = compile_proposals(base_in(tmp_path), papers)
    assert sum(len(one.collisions) for one in found.paragraphs) == 45
    comments = [one.text for one in Document(BytesIO(compiled_word.tracked(found, "en"))).comments]
    (met,) = [one for one in comments if "Collision" in one]
    assert all(met.count(f"{name}:") == 1 for name in names)
    (line,) = [line for one in found.paragraphs for line in compiled.remarks(one, "en") if "Collision" in line]
    assert line == met


def test_proposals_that_do_not_collide_with_each_other_are_named_apart(tmp_path: Path) -> None:
    asked = {
        "EU": changed(("Urges States to report on their fleets every two years", "Urges all to report")),
        "US": changed(("their fleets", "their vessels")),
        "Peru": changed(("two years", "three years")),
    }
    found = compile_proposals(base_in(tmp_path), [paper(write(tmp_path, f"{n}.txt", t), n) for n, t in asked.items()])
    (one,) = [one for one in found.paragraphs if one.collisions]
    lines = compiled.collision_lines(one, "en")
    told = [{name for name in asked if f"{name}:" in line} for line in lines]
    pairs = [{one.proposals[i].authors[0], one.proposals[j].authors[0]} for i, j in one.collisions]
    assert {"US", "Peru"} not in pairs
    assert all(any(pair <= names for names in told) for pair in pairs)
    assert not any({"US", "Peru"} <= names for names in told)
    comments = [c.text for c in Document(BytesIO(compiled_word.tracked(found, "en"))).comments if "Collision" in c.text]
    assert comments == ["\n".join(lines)]


def test_the_page_loads_nothing_and_escapes_everything(compilation: Compilation) -> None:
    page = compiled_page.page(compilation, "en")
    assert "<q>five" not in page
    assert "&lt;q&gt;five" in page
    assert not re.search(r'(?:src|href)="(?!data:)', page)
    assert page.count('<article id="') == len(compilation.paragraphs)
    assert 'data-label="OP2 bis"' in page


@pytest.mark.parametrize("ui", ["en", "fr"])
def test_every_form_names_every_author_and_collision(compilation: Compilation, ui: str) -> None:
    for shown in (compiled_text.terminal(compilation, ui), compiled_text.markdown(compilation, ui)):
        assert all(name in shown for name in TEXTS)
        assert "Collision" in shown
        assert "OP2 bis" in shown


def test_a_new_paragraph_of_the_word_file_begins_in_italics_as_the_others_do(compilation: Compilation) -> None:
    document = Document(BytesIO(compiled_word.tracked(compilation, "en")))
    runs = document.element.body.iter(qn("w:r"))
    italic = {
        "".join(t.text for t in run.iter(qn("w:t")))
        for run in runs
        if run.find(f"{qn('w:rPr')}/{qn('w:i')}") is not None
    }
    assert {"Welcomes", "Invites"} <= italic


def test_no_deletion_without_words_is_marked(tmp_path: Path) -> None:
    asked = {"EU": ("small island developing", "developing"), "US": ("small island", "small coastal")}
    papers = [paper(write(tmp_path, f"{name}.txt", changed(pair)), name) for name, pair in asked.items()]
    found = compile_proposals(base_in(tmp_path), papers)
    shown = compiled_text.terminal(found, "en")
    assert "[US: +coastal+]" in shown
    assert "--" not in shown
    assert not re.search(r"</span><span class=\"by\">", compiled_page.page(found, "en"))


def test_no_space_is_struck_in_a_word_file_without_tracking(tmp_path: Path) -> None:
    asked = {"EU": ("small island developing", "developing"), "US": ("small island", "small coastal")}
    papers = [paper(write(tmp_path, f"{name}.txt", changed(pair))) for name, pair in asked.items()]
    document = Document(BytesIO(compiled_word.marked(compile_proposals(base_in(tmp_path), papers), "en")))
    struck = [run.text for p in document.paragraphs for run in p.runs if run.font.strike]
    assert struck
    assert all(text.strip() for text in struck)


@pytest.mark.parametrize("write_file", [compiled_word.tracked, compiled_word.marked])
def test_word_files_name_the_papers_and_what_was_set_aside_and_bear_no_symbol(
    tmp_path: Path, compilation: Compilation, write_file: Callable[[Compilation, str], bytes]
) -> None:
    aside = Caveat(problem=Caution.REMARK, source="EU", new="We reserve our position on paragraph 2.")
    whole = replace(compilation, findings=(aside,))
    file = tmp_path / "compilation.docx"
    file.write_bytes(write_file(whole, "en"))
    lines = [p.text for p in Document(str(file)).paragraphs]
    behind = lines[lines.index("Papers") :]
    assert behind[1 : 1 + len(whole.sources)] == source_lines(whole, "en")
    assert behind[-2:] == ["To be noted", "EU: words around the proposals: “We reserve our position on paragraph 2.”"]
    assert "Compilation of proposals on " + whole.base.id in lines
    assert not any("Distr." in line or "Draft resolution" in line for line in lines)
    assert not lines[0].strip().endswith(whole.base.id)


@pytest.mark.parametrize("form", [compiled_word.tracked, compiled_word.marked])
def test_the_word_file_has_what_stands_over_an_annex(tmp_path: Path, form: Callable[[Compilation, str], bytes]) -> None:
    text = f"{BASE}\nAnnex\n\nPlan of action\n\n1. Count the boats.\n\n2. Mend the nets.\n"
    base = in_words(read_file(write(tmp_path, "base.txt", text), document_id="base"))
    eu = write(tmp_path, "EU.txt", text.replace("the nets", "all nets"))
    found = compile_proposals(base, [paper(eu, "EU")])
    lines = [line.text for line in Document(BytesIO(form(found, "en"))).paragraphs]
    at = lines.index("Annex")
    assert lines[at + 1] == "Plan of action"
    assert "Decides to remain seized" in lines[at - 1]
    assert "Count the boats." in lines[at + 2]


def test_a_french_terminal_sets_names_apart_as_its_key_does(compilation: Compilation) -> None:
    shown = compiled_text.terminal(compilation, "fr")
    assert "[US\N{NO-BREAK SPACE}: -of experts-]" in shown
    assert "[US:" not in shown
    assert "[US: -of experts-]" in compiled_text.terminal(compilation, "en")
