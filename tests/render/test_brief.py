"""The brief of a draft: every line that quotes it says that it is one."""

from __future__ import annotations

import re
import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from lineage import corpus as corpora
from lineage.alignment import align
from lineage.alignment.links import Relation
from lineage.cli.app import main
from lineage.commitments.balance import balance
from lineage.diff.comparison import Comparison, State, compare_documents
from lineage.documents import parse
from lineage.documents.file_reading import read_file
from lineage.documents.resolution import Kind
from lineage.render.brief.brief import compose
from lineage.render.brief.brief_forms import to_html, to_markdown, to_text
from lineage.render.brief.brief_page import Brief, Item, Section, fitted
from lineage.render.word import brief as word_brief
from lineage.sources import read_bytes

CORPUS = Path(__file__).parents[2] / "corpus"
DRAFT = "A/C.3/63/draft"
CARRIED_ON = set(State) - {State.NEW, State.GONE, State.KEPT}
CHROMIUM = ("--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer")


def test_every_citation_of_a_draft_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["brief", "78/228", DRAFT, "--format", "markdown", "--ui", "fr", "--corpus", str(CORPUS)]) == 0
    page = capsys.readouterr().out.replace("\N{NO-BREAK SPACE}", " ")
    quoted = [line for line in page.splitlines() if f"[{DRAFT}" in line.replace("\\", "")]
    assert len(quoted) > 5
    assert [line for line in quoted if "(projet – non adopté)" not in line] == []


@pytest.fixture(scope="module")
def pair() -> tuple[Comparison, Brief]:
    corpus = corpora.load(CORPUS)
    old, new = (corpora.read_document(corpus, corpora.find(corpus, name)) for name in (DRAFT, "78/228"))
    alignment = align(old, new)
    comparison = compare_documents(old, new, alignment)
    return comparison, compose(comparison, balance(old, new, alignment), (), "fr")


def named(section: Section) -> list[str]:
    """The labels that a section has: of its lines, and of those that had no room."""
    return [item.label for item in section.items] + section.more.partition("\N{NO-BREAK SPACE}: ")[2].split(", ")


@pytest.mark.parametrize(("place", "states"), [(0, {State.NEW}), (1, {State.GONE}), (2, CARRIED_ON)])
def test_a_heading_counts_what_its_list_has_and_what_the_comparison_counts(
    pair: tuple[Comparison, Brief], place: int, states: set[State]
) -> None:
    comparison, brief = pair
    rows = [row.label for row in comparison.rows if row.state in states and row.kind is not Kind.HEADING]
    section = brief.sections[place]
    assert sorted(filter(None, named(section))) == sorted(rows)
    assert re.findall(r"\d+", section.title)[0] == str(len(rows))
    told = [int(number) for number in re.findall(r"\d+", section.title)[1:]]
    assert sum(told) in {0, len(rows)}, "of several states, how many are of each"
    tally = comparison.old_tally if place == 1 else comparison.new_tally
    assert len(rows) == sum(n for counts in tally.values() for state, n in counts.items() if state in states)


def test_sentences_are_whole(pair: tuple[Comparison, Brief]) -> None:
    comparison, brief = pair
    texts = {p.label: p.text for p in comparison.new.paragraphs}
    assert [item.label for item in brief.sections[0].items if not item.words.startswith(texts[item.label])] == []
    assert "…" not in to_text(brief)


def test_there_is_no_verdict(pair: tuple[Comparison, Brief]) -> None:
    assert not re.search(r"\b(gain|perte|gagn|perd)", to_text(pair[1]), re.IGNORECASE)


def test_every_form_has_every_line(pair: tuple[Comparison, Brief]) -> None:
    _, brief = pair
    document = Document(BytesIO(word_brief.render(brief)))
    word = "\n".join(paragraph.text for paragraph in document.paragraphs)
    text, page, markdown = " ".join(to_text(brief).split()), to_html(brief), to_markdown(brief)
    for section in brief.sections:
        for item in section.items:
            assert f"{item.words} [{item.citation}]" in word
            assert " ".join(item.words.split()) in text
            assert f"[{item.citation}]" in page
        assert section.title in markdown
    assert word_brief.render(brief) == word_brief.render(brief)


def test_it_fills_one_page(pair: tuple[Comparison, Brief], tmp_path: Path) -> None:
    chromium, pdftotext = shutil.which("chromium"), shutil.which("pdftotext")
    if chromium is None or pdftotext is None:
        pytest.skip("no chromium or no pdftotext on this machine: the brief is not printed")
    (tmp_path / "brief.html").write_text(to_html(pair[1]), encoding="utf-8")
    out = tmp_path / "brief.pdf"
    command = [
        chromium,
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--no-pdf-header-footer",
        f"--print-to-pdf={out}",
    ]
    subprocess.run([*command, (tmp_path / "brief.html").as_uri()], check=True, capture_output=True, timeout=60)
    found = subprocess.run([pdftotext, "-bbox", str(out), "-"], check=True, capture_output=True, text=True, timeout=60)
    assert found.stdout.count("<page ") == 1
    lowest = max(float(y) for y in re.findall(r'yMax="([\d.]+)"', found.stdout))
    assert lowest > 0.8 * 842


def test_a_new_paragraph_and_one_that_goes_show_their_state_and_who_proposes_them(tmp_path: Path) -> None:
    head = "{}\n\nFrance: draft resolution\n\nFish\n\nThe General Assembly,\n\nRecalling its resolution 70/1,\n\n"
    kept = "1. Requests the Secretary-General to submit a report on the conservation of fish stocks;\n\n"
    (tmp_path / "old.md").write_text(head.format("A/C.3/79/L.9") + kept + "2. [Deplores the dumping of nets;] (US)\n")
    new = "2. (EU, Mexico) Invites donors to contribute to the trust fund;\n\n3. AGREED: Decides to meet in Suva.\n"
    (tmp_path / "new.md").write_text(head.format("A/C.3/80/L.9") + kept + new)
    out = tmp_path / "brief.md"
    names = [str(tmp_path / "old.md"), str(tmp_path / "new.md")]
    assert main(["brief", *names, "--ui", "en", "--format", "markdown", "-o", str(out)]) == 0
    page = out.read_text().replace("\\", "")
    assert "- Invites donors to contribute to the trust fund; [open, not agreed (EU, Mexico)]" in page.split("## ")[1]
    assert "- Decides to meet in Suva. [agreed]" in page.split("## ")[1]
    assert "- Deplores the dumping of nets; [open, not agreed (US)]" in page.split("## ")[2]


def test_numbers_that_change_are_told_with_the_list_that_they_stand_in(tmp_path: Path) -> None:
    head = "{}\n\nFrance: draft resolution\n\nFish\n\nThe General Assembly,\n\nRecalling its resolution 70/1,\n\n"
    asked = (
        "1. Requests the Secretary-General to report at its {} session on paragraphs {} above on the state of stocks.\n"
    )
    (tmp_path / "old.md").write_text(head.format("A/C.3/79/L.9") + asked.format("eightieth", "5, 12, 20 and 48"))
    (tmp_path / "new.md").write_text(head.format("A/C.3/80/L.9") + asked.format("eighty-first", "6, 12, 21, 31 and 48"))
    assert main(["brief", *(str(tmp_path / name) for name in ("old.md", "new.md")), "-o", str(tmp_path / "b.txt")]) == 0
    told = " ".join((tmp_path / "b.txt").read_text().split())
    assert "“paragraphs 5, 12, 20 and 48” → “paragraphs 6, 12, 21, 31 and 48”" in told
    assert told.count("“paragraphs") == 2


def test_an_item_that_came_or_went_is_told_once(tmp_path: Path) -> None:
    head = "{}\n\nFrance: draft resolution\n\nFish\n\nThe General Assembly,\n\nRecalling its resolution 70/1,\n\n"
    head += "1. Decides:\n\n"
    first, nets = "(a) To extend the mandate of the Group until 2030;\n\n", "(b) To deplore the dumping of nets;\n"
    (tmp_path / "old.md").write_text(head.format("A/C.3/79/L.9") + first + nets)
    (tmp_path / "new.md").write_text(head.format("A/C.3/80/L.9") + first + "(b) To invite donors to pay for buoys;\n")
    names = [str(tmp_path / name) for name in ("old.md", "new.md")]
    assert main(["brief", *names, "--ui", "en", "-o", str(tmp_path / "b.txt")]) == 0
    told = " ".join((tmp_path / "b.txt").read_text().split())
    assert told.count("added “To invite donors to pay for buoys;”") == 1
    assert told.count("taken out “To deplore the dumping of nets;”") == 1


def test_an_event_in_whose_place_another_stands_is_told_with_its_words() -> None:
    frame = "Welcoming the convening of the high-level meeting on {} of {}, and its outcome, which {},"
    texts = [
        f"A/RES/{symbol}\n\nTides\n\nThe General Assembly,\n\n"
        "Recalling its resolution 70/1 of 25 September 2015,\n\n"
        + frame.format("tides", year, said)
        + "\n\nAware of the need to chart all harbours,\n\n1. Requests States to report on tides."
        for symbol, year, said in (("76/9", 2021, "reviewed the gauges"), ("80/9", 2025, "counted the buoys"))
    ]
    old, new = (parse(read_bytes(words.encode(), Path(f"{n}.txt"))) for n, words in enumerate(texts))
    alignment = align(old, new)
    assert Relation.SUCCESSOR in {link.relation for link in alignment.counted()}
    brief = compose(compare_documents(old, new, alignment), balance(old, new, alignment), (), "en")
    first = brief.sections[2].items[0]
    assert first.label == "PP2"
    assert "same slot, new event" in first.words
    assert "“reviewed the gauges” → “counted the buoys”" in first.words


@pytest.mark.parametrize(
    ("language", "head", "event", "asked", "said"),
    [
        (
            "en",
            "The General Assembly,",
            ("Welcomes the conference on {} of {}, which {}",),
            "Requests the Secretary-General to submit a report on harbours at its {} session",
            ("seventy-eighth", "eighty-second"),
        ),
        (
            "fr",
            "L’Assemblée générale,",
            ("Se félicite de la conférence sur les {} de {}, qui {}",),
            "Prie le Secrétaire général de présenter un rapport sur les ports à sa {} session",
            ("soixante-dix-huitième", "quatre-vingt-deuxième"),
        ),
    ],
)
def test_a_deadline_that_moved_stands_before_an_event(
    language: str, head: str, event: tuple[str], asked: str, said: tuple[str, str]
) -> None:
    texts = [
        f"A/RES/{symbol}\n\nTides\n\n{head}\n\n1. {event[0].format('tides', year, what)};\n\n2. {asked.format(when)}.\n"
        for symbol, year, what, when in (
            ("76/9", 2021, "reviewed the gauges", said[0]),
            ("80/9", 2025, "counted the buoys", said[1]),
        )
    ]
    old, new = (parse(read_bytes(words.encode(), Path(f"{n}.txt")), language=language) for n, words in enumerate(texts))
    alignment = align(old, new)
    brief = compose(compare_documents(old, new, alignment), balance(old, new, alignment), (), language)
    assert [item.label for item in brief.sections[2].items] == ["OP2", "OP1"]
    assert [item.label for item in brief.sections[3].items] == ["OP2"]


def test_what_leads_has_its_lines_before_the_others() -> None:
    long = tuple(Item(words="word " * 200, citation="1/1, para. 1", label=f"OP{n}") for n in range(1, 20))
    dates = tuple(Item(words="in 2027 " * 14, citation="1/1, para. 1", label=f"OP{n}") for n in range(1, 13))
    sections = (Section(title="New", items=long), Section(title="Deadlines", items=dates, leads=True))
    page = fitted(Brief(title="", lead=(), sections=sections, foot=(), language="en"))
    assert len(page.sections[1].items) == len(dates)
    assert page.sections[0].items


@pytest.mark.parametrize("command", [("brief", DRAFT, "78/228"), ("commitments",)], ids=" ".join)
def test_a_report_in_another_language_says_in_which_its_texts_are(
    command: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    for ui, said in (("en", "French text; the negotiated original"), ("fr", "Texte français ; l’original négocié")):
        assert main([*command, "--ui", ui, "--corpus", str(CORPUS)]) == 0
        told = " ".join(capsys.readouterr().out.split())
        assert said in told.replace("\N{NARROW NO-BREAK SPACE}", " ").replace("\N{NO-BREAK SPACE}", " ")
        assert "English text" not in told


def test_of_texts_in_the_language_that_was_negotiated_nothing_is_said_of_a_translation(tmp_path: Path) -> None:
    for name, verb in (("old", "Invites"), ("new", "Urges")):
        words = f"1. {verb} Member States to protect the rivers of the region;"
        (tmp_path / f"{name}.md").write_text(f"# Rivers\n\nThe General Assembly,\n\n{words}\n", encoding="utf-8")
    out = tmp_path / "brief.txt"
    names = [str(tmp_path / f"{name}.md") for name in ("old", "new")]
    assert main(["brief", *names, "--ui", "fr", "-o", str(out)]) == 0
    assert "original" not in out.read_text(encoding="utf-8")


def test_a_hedge_is_one_formula_elided_or_not(tmp_path: Path) -> None:
    head = "Résolution adoptée par l'Assemblée générale le 16 décembre {}\n\n{}/1. Pêche\n\nL'Assemblée générale,\n\n"
    asks = (
        "1. Invite les États à envisager de ratifier la Convention ;\n\n"
        "2. Invite les ports à tenir un registre, le cas échéant ;\n\n"
        "3. Invite les donateurs à envisager d'aider les ports."
    )
    old, new = (tmp_path / f"{n}.txt" for n in ("old", "new"))
    old.write_text(head.format(2019, 74) + "1. Invite les États à pêcher.", encoding="utf-8")
    new.write_text(head.format(2021, 76) + asks, encoding="utf-8")
    before, after = (read_file(file, language="fr") for file in (old, new))
    linked = align(before, after)
    found = compose(compare_documents(before, after, linked), balance(before, after, linked), (), "en")
    (hedges,) = [section for section in found.sections if section.title.startswith("Hedges")]
    assert [(one.words, one.citation) for one in hedges.items] == [
        ("“envisager de”", "76/1, OP1, OP3"),
        ("“le cas échéant”", "76/1, OP2"),
    ]
