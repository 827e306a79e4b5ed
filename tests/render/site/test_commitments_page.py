"""The page of commitments: what it opens on, where the bars lead, how losses are read."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qs

import pytest

from lineage.commitments.timeline import CommitmentLine, StepStatus, TimelineStep
from lineage.render.site.output import write_pages

from .series import DRAFT, LAST, MIDDLE, material

ROW = re.compile(r'<tr data-text="([^"]*)" data-kind="([^"]*)" data-status="([^"]*)" data-addressees="([^"]*)"')


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    out: Path = tmp_path_factory.mktemp("site")
    found = material()
    clause = found.clauses[f"{MIDDLE}#OP1"][0]
    steps = (
        TimelineStep(document=MIDDLE, status=StepStatus.ADDED, clause=clause),
        TimelineStep(document=LAST, status=StepStatus.DROPPED),
    )
    write_pages(replace(found, lines=(CommitmentLine(id=clause.id, thread="", steps=steps),)), out, "fr")
    return (out / "commitments.html").read_text(encoding="utf-8")


def test_it_opens_on_what_the_newest_text_asks(page: str) -> None:
    chosen = re.findall(r'<option value="([^"]*)" selected>', page)
    assert len(chosen) == 2
    assert chosen[1] == "asked", "what it asks and what it decides, as the figures count"
    assert chosen[0] == ROW.findall(page)[0][0]


def test_losses_are_rows_of_the_text_that_lacks_them(page: str) -> None:
    lost = [row for row in ROW.findall(page) if "dropped" in row[2].split()]
    assert lost != []
    assert '<option value="dropped">' in page


def test_every_bar_of_losses_leads_to_as_many_rows(page: str) -> None:
    rows = ROW.findall(page)
    links = {link.replace("&amp;", "&") for link in re.findall(r'href="commitments\.html#\?([^"]+)"', page)}
    found = [parse_qs(link, keep_blank_values=True) for link in links]
    losses = [values for values in found if values.get("status") == ["dropped"]]
    assert losses != []
    shown = {values["text"][0]: 0 for values in losses}
    for text, _, status, _ in rows:
        if "dropped" in status.split() and text in shown:
            shown[text] += 1
    assert sum(shown.values()) == sum("dropped" in row[2].split() for row in rows)


def test_bars_are_thin_where_a_text_lacks_the_mandate(tmp_path: Path) -> None:
    found = material()
    texts = [slot.id for slot in found.observed]
    clause = next(c for c in found.clauses[f"{texts[-1]}#OP1"])
    had = replace(clause, document=texts[0])
    steps = (
        TimelineStep(document=texts[0], status=StepStatus.ADDED, clause=had),
        *(TimelineStep(document=name, status=StepStatus.DROPPED) for name in texts[1:-1]),
        TimelineStep(document=texts[-1], status=StepStatus.RETURNED, clause=clause),
    )
    write_pages(replace(found, lines=(CommitmentLine(id=had.id, thread="", steps=steps),)), tmp_path, "fr")
    page = (tmp_path / "commitments.html").read_text(encoding="utf-8")
    figure = page[page.index('id="chart-mandates"') :].split("</figure>")[0]
    first, last = found.place[texts[0]], found.place[texts[-1]]
    assert f'<rect x="{first}.06" y="4" width="{last - first}.88" height="2"/>' in figure
    assert re.findall(r'<rect x="(\d+)\.06" y="1" width="(\d+)\.88"', figure) == [(f"{first}", "0"), (f"{last}", "0")]
    assert figure.count("<li>") == 1
    assert figure.count('class="unseen"') == sum(not slot.known for slot in found.slots)


def test_losses_of_a_text_without_any_commitment_are_rows_too(tmp_path: Path) -> None:
    found = material()
    clause = found.clauses[f"{MIDDLE}#OP1"][0]
    steps = (
        TimelineStep(document=MIDDLE, status=StepStatus.ADDED, clause=clause),
        TimelineStep(document=LAST, status=StepStatus.DROPPED),
    )
    clauses = {name: some for name, some in found.clauses.items() if not name.startswith(LAST)}
    lines = (CommitmentLine(id=clause.id, thread="", steps=steps),)
    write_pages(replace(found, clauses=clauses, lines=lines), tmp_path, "fr")
    rows = ROW.findall((tmp_path / "commitments.html").read_text(encoding="utf-8"))
    assert [row[0] for row in rows if "dropped" in row[2].split()] == ["63/3"]


def test_a_draft_has_the_name_that_other_pages_give_it(tmp_path: Path) -> None:
    found = material()
    clause = replace(found.clauses[f"{MIDDLE}#OP1"][0], document=DRAFT)
    last = replace(found.clauses[f"{MIDDLE}#OP1"][0], document=LAST)
    steps = (
        TimelineStep(document=DRAFT, status=StepStatus.ADDED, clause=clause, draft=True),
        TimelineStep(document=LAST, status=StepStatus.KEPT, clause=last),
    )
    line = CommitmentLine(id=clause.id, thread="", steps=steps)
    write_pages(replace(found, lines=(line,)), tmp_path, "fr")
    page = (tmp_path / "commitments.html").read_text(encoding="utf-8")
    figure = page[page.index('id="chart-mandates"') :].split("</figure>")[0]
    assert re.findall(r'class="no-text" x="(\d+)\.09"', figure) == [f"{found.place[DRAFT]}"]
    assert "En creux" in figure
    assert "depuis projet 60/9" in page
    assert "A/C.3/60/draft (projet)" not in page
    # what the first text observed has is not shown in the colour of what is new
    assert re.search(r'class="event e-first">[^<]*avant', page)
    assert 'class="event e-added"' not in page


def test_it_opens_on_all_where_the_newest_text_asks_nothing(tmp_path: Path) -> None:
    found = material()
    noted = {
        name: tuple(replace(c, kind="note", directive=False) for c in some) for name, some in found.clauses.items()
    }
    write_pages(replace(found, clauses=noted), tmp_path, "fr")
    page = (tmp_path / "commitments.html").read_text(encoding="utf-8")
    assert len(re.findall(r'<option value="([^"]*)" selected>', page)) == 1, "the text alone"
    rows = ROW.findall(page)
    assert {row[1] for row in rows} == {"note"}


def test_without_a_day_there_is_no_calendar(tmp_path: Path) -> None:
    write_pages(material(), tmp_path, "fr")
    assert not (tmp_path / "data" / "deadlines.ics").exists()
    assert "deadlines.ics" not in (tmp_path / "commitments.html").read_text(encoding="utf-8")
