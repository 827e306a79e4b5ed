"""What became of the items below a chapeau is told at the stops of its line, in words and in JSON."""

from datetime import date
from typing import Any

from lineage.diff.comparison import compare_documents
from lineage.documents.resolution import Resolution, Status
from lineage.histories import trace
from lineage.histories.json_form import history_json
from lineage.histories.latest import latest
from lineage.histories.listed_items import ItemStops
from lineage.histories.threads import Event, History
from lineage.render.blame_text import ReportSetting
from lineage.render.line_history import history_report, latest_report

from .woven import aligned, document, link

A, B, DRAFT = "A/RES/61/180", "A/RES/63/194", "A/C.3/63/draft"
ROPES = "To train the apprentices of the rope makers in every fishing village"
NETS = "To mend the nets of the herring fleet before it returns in spring"
LAMPS = "To light the beacons along the western coast in winter"
BOATS = "To count the boats of the northern harbours within existing resources"
OLD = {"OP1": "Calls upon States:", "OP1(a)": ROPES, "OP1(b)": NETS, "OP1(c)": LAMPS}
NEW = {"OP2": "Calls upon States:", "OP2(a)": BOATS, "OP2(b)": ROPES, "OP2(c)": f"{LAMPS} and autumn"}
LINKS = [link("OP1", "OP2"), link("OP1(a)", "OP2(b)"), link("OP1(c)", "OP2(c)")]


def told(history: History, name: str, ui: str = "en") -> list[str]:
    thread = history.thread(name)
    assert thread is not None
    report = history_report(history, thread, name, "en", ReportSetting(ui=ui, width=200))
    return [line.strip() for line in report.splitlines() if line.strip().startswith(("List items", "Alinéas"))]


def series(*texts: Resolution) -> History:
    return trace(texts, aligned((texts[0].id, texts[1].id, LINKS)))


def test_a_chapeau_that_stays_says_what_became_of_its_items() -> None:
    history = series(document(A, OLD), document(B, NEW))
    assert told(history, f"{B}#OP2") == ["List items: introduced (a); reworded (c); kept (b) ← 61/180 OP1(a); gone (b)"]
    assert told(history, f"{B}#OP2", "fr") == [
        "Alinéas de liste\u00a0: introduit a)\u00a0; reformulé c)\u00a0; maintenu b) ← 61/180 OP1(a)\u00a0; disparu b)"
    ]


def test_items_as_json() -> None:
    history = series(document(A, OLD), document(B, NEW))
    thread = history.thread(f"{B}#OP2")
    assert thread is not None
    entries: list[dict[str, Any]] = history_json(history, thread)["entries"]
    assert [item["label"] for item in entries[0]["items"]] == ["OP1(a)", "OP1(b)", "OP1(c)"]
    assert entries[1]["items"] == [
        {"label": "OP2(a)", "events": ["introduced"], "from": []},
        {"label": "OP2(b)", "events": ["kept"], "from": [f"{A}#OP1(a)"]},
        {"label": "OP2(c)", "events": ["reworded"], "from": [f"{A}#OP1(c)"]},
        {"label": None, "events": ["dropped"], "from": [f"{A}#OP1(b)"]},
    ]


def test_items_that_came_with_their_chapeau_or_all_stayed_are_told_in_a_word() -> None:
    same = trace([document(A, OLD), document(B, OLD)], aligned((A, B, [link(label, label) for label in OLD])))
    assert told(same, f"{B}#OP1") == ["List items: the same as above."]


def test_a_text_at_a_glance_says_that_the_items_changed() -> None:
    texts, links = (document(A, OLD), document(B, NEW)), aligned((A, B, LINKS))
    view = latest(trace(texts, links), B, compare_documents(*texts, links[A, B]))
    report = latest_report(view, ReportSetting(ui="en", width=200))
    assert "Calls upon States: ← 61/180 OP1  [list items changed]" in report


def test_a_draft_drops_no_item() -> None:
    draft = document(DRAFT, NEW, status=Status.DRAFT, adopted=date(2008, 11, 10))
    history = series(document(A, OLD), draft)
    thread = history.thread(f"{DRAFT}#OP2")
    assert thread is not None
    stops = ItemStops(history).of(thread.entries[-1])
    assert [stop.events for stop in stops] == [(Event.INTRODUCED,), (Event.KEPT,), (Event.REWORDED,)]
