"""Comparisons as text, Markdown, HTML, Word and JSON."""

from __future__ import annotations

import html
import json
import re
from html.parser import HTMLParser

import pytest
from markdown_it import MarkdownIt

from lineage.diff import compare
from lineage.diff.comparison import Comparison, compare_documents
from lineage.diff.edits import ChangeClass
from lineage.render.catalogue import strings
from lineage.render.comparison import comparison_html, comparison_markdown, comparison_terminal
from lineage.render.comparison.comparison_json import to_json
from lineage.render.comparison.comparison_reading import ALL, View, differs, segments
from tests.diff.sample import NEW, NEW_TEXTS, OLD, alignment, document, noted, sample

VIEW = View(ui="fr")


@pytest.mark.parametrize("ui", ["fr", "en"])
@pytest.mark.parametrize("render", [comparison_terminal.render, comparison_markdown.render, comparison_html.page])
def test_every_report_says_what_it_compares(render: object, ui: str) -> None:
    report = render(sample(), View(ui=ui))  # type: ignore[operator]
    assert OLD.id in report
    assert NEW.id in report
    draft = {"fr": "projet – non adopté", "en": "draft – not adopted"}[ui]
    assert draft in " ".join(report.split())
    assert "{" not in re.sub(r"<style>.*</style>", "", report, flags=re.DOTALL)


def test_the_terminal_form_reads_without_colour() -> None:
    report = comparison_terminal.render(sample(), VIEW, width=80)
    assert "[-Exhorte-][+Engage instamment+] les États à agir" in report
    assert "\x1b" not in report
    assert max(map(len, report.split("\n"))) <= 80


def test_colour_adds_to_the_marks() -> None:
    report = comparison_terminal.render(sample(), VIEW, width=200, colour=True)
    assert "\x1b[" in report
    plain = re.sub(r"\x1b\[[0-9;]*m", "", report)
    assert plain == comparison_terminal.render(sample(), VIEW, width=200)


def test_the_terminal_form_does_not_pass_on_control_characters() -> None:
    hostile = document(NEW.id, NEW_TEXTS | {"OP1": "Engage les \x1b[2JÉtats à agir ;"})
    report = comparison_terminal.render(compare_documents(OLD, hostile, alignment()), VIEW, width=200)
    assert "\x1b" not in report
    assert "[2JÉtats" in report


def test_markdown_marks_survive_rendering_and_literal_marks_are_escaped() -> None:
    source = comparison_markdown.render(sample(), VIEW)
    assert "~~Exhorte~~**Engage instamment** les États à agir" in source
    page = MarkdownIt("commonmark").enable("strikethrough").render(source)
    visible = re.sub(r"<!--.*?-->|<[^>]+>", "", page)
    assert "**louables** de _tous_" in visible
    assert visible.count("**") == 2
    assert "~~" not in visible
    assert "&lt;b&gt;persiste&lt;/b&gt;" in page


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("les femmes et les enfants", "les femmes, les hommes et les enfants"),
        ("prie l'Office d'agir", "prie l'Office, selon qu'il convient, d'agir"),
        ("« a » b", "(a) b"),
        ("un * deux", "un ** deux ~~ trois"),
    ],
)
def test_markdown_gives_back_both_texts(old: str, new: str) -> None:
    source = comparison_markdown.marked(segments(compare(old, new, "fr"), VIEW))
    page = MarkdownIt("commonmark").enable("strikethrough").renderInline(source).replace("<!-- -->", "")
    plain = page.replace("&amp;", "&").replace("&quot;", '"')
    accepted = re.sub(r"</?strong>", "", re.sub(r"<s>.*?</s>", "", plain))
    rejected = re.sub(r"</?s>", "", re.sub(r"<strong>.*?</strong>", "", plain))
    assert " ".join(accepted.split()) == " ".join(new.split())
    assert " ".join(rejected.split()) == " ".join(old.split())


class Page(HTMLParser):
    """Collects tags, attributes and the text inside ins and del."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.addresses += [value or "" for name, value in attrs if name in {"src", "href"}]


def test_html_is_self_contained_and_escaped() -> None:
    source = comparison_html.page(sample(), VIEW)
    page = Page()
    page.feed(source)
    assert "script" not in page.tags
    assert "b" not in page.tags
    assert page.addresses == ["data:,"], "an empty icon, so that no browser asks for one"
    assert "default-src 'none'; script-src 'none';" in source
    assert "url(" not in source
    assert "&lt;b&gt;persiste&lt;/b&gt; &amp; s&#x27;étend" in source
    assert page.tags.count("ins") > 3
    assert source.count('class="spoken"') == page.tags.count("ins") + page.tags.count("del")


def test_json_holds_the_whole_comparison() -> None:
    data = json.loads(json.dumps(to_json(sample()), ensure_ascii=False))
    assert data["format"] == "lineage.comparison/1"
    assert data["old"]["status"] == "draft"
    assert sum(sum(states.values()) for states in data["counts"]["new"].values()) == 6
    (entry,) = next(row for row in data["rows"] if row["label"] == "OP1")["entries"]
    (linked,) = entry["links"]
    assert linked["changes"][0]["evidence"] == "verb: Exhorte -> Engage instamment"
    assert "".join(e["text"] for e in linked["edits"] if e["operation"] != "delete") == entry["text"]


def test_a_view_hides_classes_and_says_so() -> None:
    view = View(ui="fr", classes=ALL - {ChangeClass.HOUSEKEEPING}, changed_only=True)
    report = comparison_terminal.render(sample(), view, width=200)
    assert "61/180" not in report
    assert "Non marqué à votre demande\u00a0: 1 changement (actualisation)." in report
    assert "1 paragraphe sans changement marqué n’est pas montré." in report


def test_markdown_says_once_what_is_left_out_and_how_it_is_marked() -> None:
    view = View(ui="en", classes=ALL - {ChangeClass.HOUSEKEEPING}, changed_only=True)
    source = comparison_markdown.render(sample(), view)
    assert source.count("\n- Marks: ") == 1
    assert "1 paragraph without a marked change is not shown." in source
    assert "- Marks: **added**, ~~removed~~." in source


def test_the_html_form_is_named_by_its_texts() -> None:
    assert f"<h1>Comparison of {OLD.id} and {NEW.id}</h1>" in comparison_html.page(sample(), View(ui="en"))


def test_differences_depend_on_the_view() -> None:
    same = compare_documents(NEW, NEW, _identity())
    assert not differs(same, VIEW)
    assert differs(sample(), VIEW)


def _identity() -> object:
    from lineage.alignment import align

    return align(NEW, NEW)


def test_both_languages_have_the_same_strings() -> None:
    french, english = (
        {re.sub(r"\.(one|other)$", "", key) for key in strings(ui) if key.startswith("compare.")} for ui in ("fr", "en")
    )
    assert french == english


def test_french_strings_have_french_typography() -> None:
    for key, value in strings("fr").items():
        if key.startswith("compare."):
            assert not re.search(r"(?<=[^\s\u00a0])[;:!?](?=\s|$)| [;:!?](?=\s|$)", value), key
            assert "'" not in value, key


CAVEAT = "Le terme « rescapé » n'est pas défini & certains <États> n'en font pas usage."


def with_notes() -> Comparison:
    old = noted(OLD, {"PP1": [("1", "Résolution 60/1.")], "OP4": [("2", CAVEAT)]})
    new = noted(NEW, {"PP1": [("1", "Résolution 70/1.")], "OP1": [("9", CAVEAT.replace("certains", "des"))]})
    return compare_documents(old, new, alignment())


@pytest.mark.parametrize("render", [comparison_terminal.render, comparison_markdown.render, comparison_html.page])
def test_notes_stand_under_their_paragraphs(render: object) -> None:
    report = re.sub(r"<span class=\"spoken\">.*?</span>|<!--.*?-->", "", render(with_notes(), VIEW))  # type: ignore[operator]
    plain = html.unescape(" ".join(re.sub(r"</?(ins|del|span|p|li|ul)\b[^>]*>", "", report).replace("\\", "").split()))
    assert re.search(r"Note explicative 9 · nouvelle\s:\W*Le terme « rescapé » n'est pas défini & des <États>", plain)
    assert re.search(r"Note explicative 2 · absente du nouveau texte\s:\W*Le terme", plain)
    assert re.search(r"Références en note\s:\W*Résolution \W*60/1\W*70/1", plain)
    assert re.search(r"Notes explicatives\s: 1 nouvelle, 1 absente du nouveau texte\.", plain)


def test_a_new_note_makes_a_kept_paragraph_worth_showing() -> None:
    old = noted(NEW, {"PP1": [("1", "Résolution 70/1.")]})
    new = noted(NEW, {"PP1": [("1", "Résolution 70/1.")], "OP1": [("9", CAVEAT)]})
    same = compare_documents(old, new, _identity())  # type: ignore[arg-type]
    assert differs(same, VIEW)
    assert not differs(same, View(ui="fr", classes=frozenset({ChangeClass.FORM})))


def test_json_has_the_notes() -> None:
    data = to_json(with_notes())
    (entry,) = next(row for row in data["rows"] if row["label"] == "PP1")["entries"]
    (note,) = entry["notes"]
    assert (note["state"], note["reference"], note["old"]) == (
        "changed",
        True,
        {"mark": "1", "text": "Résolution 60/1."},
    )
    assert [change["new"] for change in note["changes"]] == ["70/1"]


def test_what_the_report_says_among_the_words_of_a_text_is_in_its_own_language() -> None:
    source = comparison_html.page(sample(), View(ui="en"))
    assert '<main lang="fr">' in source
    own = re.findall(r'<(?:p|ul) class="(?:link|hint|facts)[^"]*"( lang="en")?>', source)
    assert own
    assert set(own) == {' lang="en"'}
