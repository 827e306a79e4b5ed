"""One question, one answer: what the commands print, what the pages show and what their data says are equal, for every
pair and every line of the sample, and of the English series where ../shared is there."""

import json
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from lineage.cli.align import described
from lineage.cli.app import main
from lineage.corpus import load
from lineage.diff.comparison import Comparison
from lineage.diff.comparison_rows import Row, State
from lineage.diff.places import Place
from lineage.documents.resolution import Kind
from lineage.histories.json_form import history_json
from lineage.histories.line import entries
from lineage.histories.threads import Event, ThreadEntry
from lineage.pipeline import Traced, compare_within, default_store, trace_series
from lineage.render.site import addresses
from lineage.render.site.paired import STATES
from lineage.symbols import base_label

ROOT = Path(__file__).parents[2]

EVENTS = {
    State.NEW: {Event.INTRODUCED, Event.RETURNED},
    State.KEPT: {Event.KEPT},
    State.CHANGED: {Event.REWORDED, Event.UPDATED},
    State.MOVED: {Event.MOVED},
    State.MERGED: {Event.MERGED},
    State.SPLIT: {Event.SPLIT},
}
"""What a history says first of a paragraph of each state. A return is new to the text before."""


class Built(NamedTuple):
    corpus: Path
    pages: Path
    traced: Traced

    def data(self, name: str) -> Any:
        return json.loads((self.pages / "data" / name).read_text(encoding="utf-8"))


@pytest.fixture(scope="module", params=["sample", "english"])
def built(request: pytest.FixtureRequest) -> Built:
    english = request.param == "english"
    corpus = request.getfixturevalue("english_corpus") if english else ROOT / "corpus"
    pages = request.getfixturevalue("english_pages" if english else "pages")
    return Built(corpus, pages, trace_series(load(corpus), store=default_store()))


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    capsys.readouterr()
    assert main(list(arguments)) == 0
    return json.loads(capsys.readouterr().out)


def comparison(built: Built, old: str, new: str) -> Comparison:
    return compare_within(built.traced, old, new, store=default_store())


def totals(counts: Any) -> Counter[str]:
    """Paragraphs by state: of the new text, and of the old one those that are gone."""
    found = Counter({"gone": sum(states.get("gone", 0) for states in counts["old"].values())})
    for states in counts["new"].values():
        found.update(states)
    return +found


def test_every_pair_has_one_count(built: Built, capsys: pytest.CaptureFixture[str]) -> None:
    pairs = built.data("comparisons.json")["pairs"]
    assert len(pairs) == len(list((built.pages / "compare").glob("*--*.html")))
    for pair in pairs:
        assert comparison(built, pair["old"], pair["new"]).counts() == pair["counts"]
    for pair in pairs[-3:]:
        told = printed(capsys, "diff", pair["old"], pair["new"], "--corpus", str(built.corpus), "--json")
        assert told["counts"] == pair["counts"]


def test_the_pages_show_these_counts(built: Built) -> None:
    inks = {event: state.value for state, event in STATES.items()}
    for pair in built.data("comparisons.json")["pairs"]:
        text = (built.pages / addresses.pair_page(pair["old"], pair["new"])).read_text(encoding="utf-8")
        tally = re.findall(r'<li class="e-(\w+)"><b>(\d+)</b>', text)
        assert {inks[ink]: int(count) for ink, count in tally} == totals(pair["counts"])
        classes = re.findall(
            r'name="class" value="(\w+)" checked> <span [^>]+>[^<]+</span> <span class="n">(\d+)</span>', text
        )
        assert {name: int(count) for name, count in classes} == pair["counts"]["changes"]


def test_the_overview_shows_the_counts_of_the_last_pair(built: Built) -> None:
    *_, before, last = built.traced.resolutions
    text = (built.pages / "index.html").read_text(encoding="utf-8")
    bars = re.findall(r'<li class="e-(\w+)">\s*<details[^>]*>\s*<summary><span class="count">(\d+)</span>', text)
    inks = {event: state.value for state, event in STATES.items()}
    found = {inks[ink]: int(count) for ink, count in bars}
    assert found == totals(comparison(built, before, last).counts())


def test_a_text_has_one_number_of_words(built: Built) -> None:
    rows = (built.pages / "texts/index.html").read_text(encoding="utf-8").split("<tr")
    shown = (re.search(r'<a href="([^"]+)">.*data-label="(?:Mots|Words)">([^<]+)<', row, re.DOTALL) for row in rows)
    printed = {found[1]: int(re.sub(r"\D", "", found[2])) for found in shown if found}
    counted = [text for text in built.data("recycled.json")["texts"] if text["words"] is not None]
    assert counted
    for text in counted:
        assert printed[addresses.text_page(text["document"]).rpartition("/")[2]] == text["words"]


def test_a_text_at_one_look_has_the_same_paragraphs(built: Built, capsys: pytest.CaptureFixture[str]) -> None:
    last = list(built.traced.resolutions)[-1]
    told = printed(capsys, "history", last, "--corpus", str(built.corpus), "--json")
    counts = totals(comparison(built, told["before"], last).counts())
    assert len(told["new"]) + len(told["returned"]) == counts["new"]
    names = ("changed", "moved", "split", "merged", "kept", "gone")
    assert {name: len(told[name]) for name in names} == {name: counts[name] for name in names}


def test_every_line_is_told_once(built: Built, capsys: pytest.CaptureFixture[str]) -> None:
    history = built.traced.history
    data = built.data("lines.json")["lines"]
    lines = {line["thread"]: line["entries"] for line in data}
    newest = {line["thread"]: line["newest"] for line in data}
    for thread in history.threads:
        told = history_json(history, thread)["entries"]
        assert [{key: stop[key] for key in ("symbol", "label", "event", "events")} for stop in told] == lines[thread.id]
        page = (built.pages / addresses.thread_page(thread.id)).read_text(encoding="utf-8")
        shown = set(re.findall(r'id="([^"]+)"', page))
        assert {addresses.anchor(entry.paragraph) for entry in entries(history, thread)} <= shown
    merged = [line["thread"] for line in data if line["entries"][-1]["symbol"] != line["newest"].split("#")[0]]
    for name in (*list(lines)[-2:], *merged[:1]):
        symbol, label = newest[name].split("#")
        told = printed(capsys, "history", symbol, label, "--corpus", str(built.corpus), "--json")["entries"]
        assert [{key: stop[key] for key in ("symbol", "label", "event", "events")} for stop in told] == lines[name]


def test_align_diff_and_history_agree_on_every_place(built: Built) -> None:
    found = {entry.paragraph: entry for thread in built.traced.history.threads for entry in thread.entries}
    seen: Counter[State] = Counter()
    for old, new in pairwise(built.traced.resolutions):
        account = comparison(built, old, new)
        facts = described(built.traced.alignments[old, new], account.old, account.new)
        for row in account.rows:
            if row.kind is Kind.HEADING or row.state is State.GONE:
                continue
            entry = found[f"{new}#{row.label}"]
            aligned = {move for (_, label), fact in facts.items() if label == row.label for move in fact["movements"]}
            assert aligned == {place.value for place in row.places}, entry.paragraph
            assert follows(entry, old, row), entry.paragraph
            seen[row.state] += 1
            told = {"moved" if place.is_move else place.value for place in row.places}
            assert places(entry) == told or row.state is State.NEW, entry.paragraph
            assert entry.events[0] in EVENTS[row.state] or has_items(row), entry.paragraph
    assert seen[State.MOVED]
    assert seen[State.MERGED]


def follows(entry: ThreadEntry, old: str, row: Row) -> bool:
    """Whether the history of a paragraph takes the step that its comparison with the text before shows: from every
    paragraph that this one names, and where it names none, from none or back from an older text."""
    parents = {parent.paragraph for parent in entry.parents}
    if not row.sources:
        return not parents or Event.RETURNED in entry.events
    return {f"{old}#{source}" for source in row.sources} <= parents


def places(entry: ThreadEntry) -> set[str]:
    return {event.value for event in entry.events} & {Place.MOVED.value, Place.SPLIT.value, Place.MERGED.value}


def has_items(row: Row) -> bool:
    """A chapeau alone may be kept where its list changed: the row is of the whole, the event of the chapeau."""
    return any(entry.paragraph.label != base_label(entry.paragraph.label) for entry in row.entries)


def test_the_mandates_of_a_series_have_one_account(built: Built, capsys: pytest.CaptureFixture[str]) -> None:
    """The figures of the command, the table beside the picture, the rows of the picture and the table of the page."""
    form = printed(capsys, "commitments", "--corpus", str(built.corpus), "--json")
    told = form["figures"]
    table = built.data("mandates.json")
    rows = [dict(zip(table["columns"], row, strict=True)) for row in table["data"]]
    assert [row["clause"] for row in rows if not row["limited"]] == told["without_end_or_review"]
    assert sorted(row["clause"] for row in rows if row["limited"]) == sorted(told["with_end_or_review"])
    assert len(rows) == told["mandates"] > 0
    lines = {line["id"]: line for line in form["lines"]}
    for row in rows:
        line = lines[row["commitment"]]
        for name in ("since", "or_before", "last", "times", "drafts", "words_kept", "words_added", "resources"):
            assert row[name] == line[name], (row["clause"], name)
        for name in ("ends", "review"):
            assert row[name] == (line[name] and line[name]["words"])
        assert row["cost"] == "; ".join(cost["kind"] for cost in line["cost"])
    page = (built.pages / "commitments.html").read_text(encoding="utf-8")
    figure = page[page.index('id="chart-mandates"') :].split("</figure>")[0]
    counts = [int(number) for number in re.findall(r'<span class="sub-count">(\d+)</span>', figure)]
    limited = len(told["with_end_or_review"])
    assert counts == [number for number in (limited, told["mandates"] - limited) if number]
    newest = form["documents"][-1]
    asked = re.findall(r'<tr data-text="([^"]*)"[^>]*data-extra="asked [^"]*">', page)
    assert asked.count(newest.removeprefix("A/RES/")) == told["mandates"], "without lists a row is a mandate"
    (lead,) = re.findall(r'<p class="lead">([^<]*%[^<]*)</p>', page)
    assert f"({told['percent_without']}" in lead
    assert f'<p class="lead">{lead}</p>' in (built.pages / "index.html").read_text(encoding="utf-8")


def test_the_calendar_beside_the_pages_is_that_of_the_command(built: Built, tmp_path: Path) -> None:
    file = tmp_path / "deadlines.ics"
    assert main(["commitments", "--corpus", str(built.corpus), "-o", str(file)]) == 0
    assert (built.pages / "data" / "deadlines.ics").read_bytes() == file.read_bytes()
    assert 'href="data/deadlines.ics"' in (built.pages / "commitments.html").read_text(encoding="utf-8")
