"""What a reader chooses on a page: official words stay what they are, a view has an address, a copy has words only."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page

from lineage import corpus as corpora
from lineage.diff.comparison import compare_documents
from lineage.render.comparison import comparison_html
from lineage.render.comparison.comparison_reading import View
from lineage.render.site.composing import asset
from lineage.render.site.output import ASSETS
from tests.browser.conftest import Watched
from tests.diff.sample import NEW, OLD, alignment
from tests.render.site.series import TEXTS

ROOT = Path(__file__).parents[2]
PAIR = "compare/A-RES-61-1--A-RES-63-3.html"
COLUMNS = """() => [...document.querySelectorAll("#pair .row")].map(row => ({
  places: [...row.querySelectorAll(".labels a")].map(link => link.getAttribute("href")),
  old: [...row.querySelectorAll(".side-old")].map(side => side.innerText),
  new: [...row.querySelectorAll(".side-new")].map(side => side.innerText)}))"""


def unmark_everything(page: Page) -> None:
    page.check("[name=view][value=sides]")
    page.check("[name=unfold]")
    for box in page.locator("[name=class]").all():
        box.uncheck()


def altered(page: Page, texts: dict[str, str]) -> list[str]:
    """Ids of the paragraphs whose column has other words than the document. `texts` by "TEXT-PAGE#LABEL"."""
    wrong = []
    for row in page.evaluate(COLUMNS):
        shown = [*row["old"], *row["new"]]
        for place in row["places"]:
            words = texts[place.rsplit("/", 1)[-1]]
            if " ".join(words.split()) not in [" ".join(side.split()) for side in shown]:
                wrong.append(place)
    return wrong


def by_place(texts: dict[str, str]) -> dict[str, str]:
    from lineage.render.site.addresses import paragraph_place

    return {paragraph_place(name).rsplit("/", 1)[-1]: text for name, text in texts.items()}


def test_a_column_has_the_words_of_its_document(watched: Watched, folder: Path) -> None:
    texts = by_place(TEXTS)
    pairs = sorted((folder / "compare").glob("*--*.html"))
    assert pairs
    for pair in pairs:
        page = watched.open(folder, f"compare/{pair.name}")
        unmark_everything(page)
        assert altered(page, texts) == []


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The comparisons of the sample with the styles and scripts of today."""
    if not (ROOT / "reports" / "compare").is_dir():
        pytest.skip("no sample here: columns of the French series are not tried")
    out = tmp_path_factory.mktemp("sample")
    shutil.copytree(ROOT / "reports" / "compare", out / "compare")
    (out / "assets").mkdir()
    for name in ASSETS:
        (out / "assets" / name).write_text(asset(name), encoding="utf-8")
    for pair in (out / "compare").glob("*--*.html"):
        text = pair.read_text(encoding="utf-8")
        if "view.js" not in text:  # a sample that was made before the script was
            text = text.replace(
                'src="../assets/site.js"', 'src="../assets/view.js" defer></script><script src="../assets/site.js"'
            )
            pair.write_text(text, encoding="utf-8")
    return out


def test_a_column_of_the_sample_has_the_words_of_its_document(watched: Watched, sample: Path) -> None:
    corpus = corpora.load(ROOT / "corpus")
    documents = [corpora.read_document(corpus, entry) for entry in corpus.entries if entry.present]
    texts = by_place({p.id: p.text for document in documents for p in document.paragraphs})
    pairs = sorted((sample / "compare").glob("*--*.html"))
    assert pairs
    for pair in pairs:
        page = watched.open(sample, f"compare/{pair.name}")
        unmark_everything(page)
        assert altered(page, texts) == []


def test_an_inline_view_has_a_sign_for_what_it_hides(watched: Watched, folder: Path) -> None:
    page = watched.open(folder, PAIR)
    assert page.locator(".elided").count() == 0
    hidden = page.locator("#OP1 del.s").first.inner_text().strip()
    page.uncheck("[name=class][value=substance]")
    assert hidden in (page.locator("#OP1 .elided").first.get_attribute("title") or "")
    page.check("[name=class][value=substance]")
    assert page.locator(".elided").count() == 0


def test_a_report_in_one_file_has_the_sign_too(watched: Watched, tmp_path: Path) -> None:
    comparison = compare_documents(OLD, NEW, alignment())
    (tmp_path / "report.html").write_text(comparison_html.page(comparison, View(ui="fr")), encoding="utf-8")
    page = watched.open(tmp_path, "report.html")
    gone = page.locator("del.housekeeping, del.form, del.terminology").first
    sign = "mark => getComputedStyle(mark, '::after').content"
    assert gone.evaluate(sign) == "none"
    for box in page.locator("main input.filter").all():
        box.check()
    assert "\u22ef" in gone.evaluate(sign)


def test_both_views_count_the_same_changes(watched: Watched, folder: Path) -> None:
    page = watched.open(folder, PAIR)
    page.keyboard.press("n")
    inline = page.locator("[data-of]").inner_text()
    page.check("[name=view][value=sides]")
    page.locator("h1").click()
    page.keyboard.press("n")
    assert page.locator("[data-of]").inner_text() == inline


def test_a_comparison_is_sent_as_it_is_looked_at(watched: Watched, folder: Path) -> None:
    page = watched.open(folder, PAIR)
    page.check("[name=view][value=sides]")
    page.uncheck("[name=class][value=housekeeping]")
    page.uncheck("[name=class][value=form]")
    page.check("[name=unfold]")
    sent = page.url
    assert "view=sides" in sent
    other = page.context.new_page()
    other.goto(sent)
    assert other.locator("#pair.sides-on.hide-housekeeping.hide-form:not(.hide-substance)").count() == 1
    assert not other.is_checked("[name=class][value=housekeeping]")
    assert other.locator(".is-same details:not([open])").count() == 0
    other.check("[name=class][value=housekeeping]")
    assert "housekeeping" not in other.url


def test_a_place_and_a_view_share_an_address(watched: Watched, folder: Path) -> None:
    page = watched.open(folder, f"{PAIR}#OP1?view=sides")
    assert page.locator("#pair.sides-on").count() == 1
    page.evaluate("location.hash = '#PP1'")
    page.wait_for_function("location.hash === '#PP1?view=sides'")
    page.evaluate("location.hash = '#PP1?no-class=form'")
    page.wait_for_selector("#pair.hide-form:not(.sides-on)")


def test_a_table_is_sent_as_it_is_filtered_and_sorted(watched: Watched, folder: Path) -> None:
    page = watched.open(folder, "commitments.html")
    page.select_option("[data-filter=text]", "61/1")
    page.click("#table-commitments thead button >> nth=1")
    page.click("#table-commitments thead button >> nth=1")
    other = page.context.new_page()
    other.goto(page.url)
    assert other.locator("#table-commitments tbody tr:not([hidden])").count() == 1
    assert other.locator("#table-commitments thead th").nth(1).get_attribute("aria-sort") == "descending"


def test_a_filter_that_no_page_offers_leaves_the_page_as_it_opens(watched: Watched, folder: Path) -> None:
    shown = "#table-commitments tbody tr:not([hidden])"
    plain = watched.open(folder, "commitments.html").locator(shown).all_inner_texts()
    page = watched.open(folder, "commitments.html#?text=99/999&sort=77&nonsense=1")
    assert page.locator(shown).all_inner_texts() == plain != []
    assert watched.said == []


def test_a_search_is_sent_with_its_filters(watched: Watched, folder: Path) -> None:
    page = watched.open(folder, "search.html#q=loutres")
    page.wait_for_selector("#hits li")
    page.select_option("[name=part]", "operative")
    other = page.context.new_page()
    other.goto(page.url)
    other.wait_for_selector("#hits li")
    assert other.input_value("[name=q]") == "loutres"
    assert other.locator("#hits li").count() == page.locator("#hits li").count() == 4


def test_the_one_file_form_has_views_with_addresses_too(watched: Watched, single: Path) -> None:
    page = watched.open(single, f"index.html#/{PAIR}#OP1?view=sides")
    page.wait_for_selector("#pair.sides-on")
    page.locator("[name=class][value=form]").press("Space")  # a click may meet the page as it scrolls to OP1
    other = page.context.new_page()
    other.on("pageerror", lambda error: watched.said.append(str(error)))
    other.goto(page.url)
    other.wait_for_selector("#pair.sides-on.hide-form")
    other.click("nav >> text=Recherche >> nth=0")
    other.wait_for_selector("#search")
    assert "view=" not in other.url
    assert watched.said == []


def clipboard(page: Page) -> dict[str, str]:
    return page.evaluate(
        "async () => { const out = {}; for (const item of await navigator.clipboard.read()) "
        "for (const type of item.types) out[type] = await (await item.getType(type)).text(); return out; }"
    )  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    ("name", "button"),
    [
        ("texts/A-RES-63-3.html", "#PP1 .copy"),
        ("lineage/A-C.3-60-draft-PP1.html", ".station:last-child .copy"),
        (PAIR, "#PP1 .copy"),
    ],
)
def test_a_paragraph_is_copied_with_its_citation(watched: Watched, folder: Path, name: str, button: str) -> None:
    watched.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = watched.open(folder, name)
    page.locator(button).first.click()
    page.wait_for_selector(".copy.done")
    copied = clipboard(page)
    words = "Rappelant ses résolutions 55/5 et 61/1 sur les loutres,"
    assert copied["text/plain"] == f"{words}\n(A/RES/63/3, préambule, al. 1)"
    assert words in copied["text/html"]
    assert "style" not in copied["text/html"]
    assert "class" not in copied["text/html"]


def test_a_selection_is_copied_without_colours_and_note_calls(watched: Watched, folder: Path) -> None:
    watched.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = watched.open(folder, "texts/A-RES-63-3.html")
    page.evaluate("getSelection().selectAllChildren(document.querySelector('.document'))")
    page.keyboard.press("Control+c")
    copied = clipboard(page)
    assert "Rappelant ses résolutions 55/5" in copied["text/plain"]
    assert "Rappelant1" not in copied["text/plain"]
    assert "<p>" in copied["text/html"]
    assert "style=" not in copied["text/html"]
