"""A thread as it is told: dropped, gone into another, before a split; and its JSON form."""

from dataclasses import replace
from datetime import date

from lineage.alignment.links import Link, Relation, Ruling
from lineage.diff.comparison import compare_documents
from lineage.documents.resolution import Status
from lineage.histories import origins, trace
from lineage.histories.json_form import blame_json, history_json, latest_json
from lineage.histories.latest import latest, text_before
from lineage.histories.line import lacked, stations
from lineage.histories.threads import Event, History, Thread
from lineage.render.blame_text import ReportSetting
from lineage.render.line_history import history_report, latest_report

from .woven import aligned, document, link

A, B, C, D = "A/RES/61/180", "A/RES/63/194", "A/RES/64/178", "A/RES/67/190"
HARBOURS = "Urges Member States to dredge the northern harbours before the herring fleet returns in spring"
BEACONS = "Requests the Secretary-General to report on the lighting of beacons along the western coast"
ROPES = "Welcomes the offer of the rope makers to train apprentices in every fishing village"


def thread_of(history: History, name: str) -> Thread:
    thread = history.thread(name)
    assert thread is not None
    return thread


def test_dropped_is_told_at_the_first_text_without_it() -> None:
    texts = [document(A, {"OP1": HARBOURS}), document(C, {"OP1": ROPES}), document(D, {"OP1": ROPES})]
    history = trace(texts, aligned((C, D, [link("OP1", "OP1")])), unknown=[B])
    told = [(stop.document, stop.event, stop.unseen) for stop in stations(history, thread_of(history, f"{A}#OP1"))]
    assert told == [(A, Event.INTRODUCED, ()), (C, Event.DROPPED, (B,))]


def test_a_draft_drops_nothing() -> None:
    draft = document("A/C.3/63/draft", {"OP1": ROPES}, status=Status.DRAFT, adopted=date(2008, 11, 10))
    history = trace([document(A, {"OP1": HARBOURS}), draft], {})
    assert [stop.event for stop in stations(history, thread_of(history, f"{A}#OP1"))] == [Event.INTRODUCED]


def test_gone_into_another_is_not_dropped() -> None:
    series = [document(A, {"OP1": HARBOURS, "OP2": ROPES}), document(B, {"OP1": f"{HARBOURS}, and {ROPES}"})]
    links = aligned((A, B, [link("OP1", "OP1"), link("OP2", "OP1", Relation.PARTIAL)]))
    history = trace(series, links)
    stops = stations(history, thread_of(history, f"{A}#OP2"))
    assert [(stop.document, stop.event) for stop in stops] == [(A, Event.INTRODUCED), (B, Event.MERGED)]
    gone = [stop for stop in stops if stop.event is Event.DROPPED]
    assert gone == []


def test_a_piece_is_told_from_before_the_split() -> None:
    whole = f"{HARBOURS}, and to paint every beacon on the islands white"
    piece = "Urges them to paint every beacon on the islands white"
    series = [document(A, {"OP1": whole}), document(B, {"OP1": HARBOURS, "OP2": piece})]
    links = aligned((A, B, [link("OP1", "OP1"), link("OP1", "OP2", Relation.PARTIAL)]))
    history = trace(series, links)
    stops = stations(history, thread_of(history, f"{B}#OP2"))
    assert [(stop.thread, stop.entry.paragraph) for stop in stops] == [
        (f"{A}#OP1", f"{A}#OP1"),
        (f"{B}#OP2", f"{B}#OP2"),
    ]


def test_the_json_form_of_a_line() -> None:
    texts = [document(A, {"OP1": HARBOURS}), document(C, {"OP1": ROPES}), document(D, {"OP1": HARBOURS})]
    history = trace(texts, aligned((A, D, [link("OP1", "OP1")])), unknown=[B])
    form = history_json(history, thread_of(history, f"{D}#OP1"))
    assert (form["format"], form["thread"]) == ("lineage.history/1", f"{A}#OP1")
    assert [(e["symbol"], e["label"], e["event"], e["from"]) for e in form["entries"]] == [
        (A, "OP1", "introduced", []),
        (C, None, "dropped", [f"{A}#OP1"]),
        (D, "OP1", "returned", [f"{A}#OP1"]),
    ]
    assert form["entries"][2]["text"] == HARBOURS
    assert form["entries"][2]["band"] == "sure"
    assert (form["absent"], form["unknown"]) == ([C], [B])


def test_an_update_is_told_as_reworded_where_there_is_room_for_one() -> None:
    old = "Recalls its resolution 55/25 of 15 November 2000 on the northern harbours and their lights"
    new = old.replace("55/25 of 15 November 2000", "61/180 of 20 December 2006")
    series = [document(A, {"OP1": old}), document(B, {"OP1": new})]
    history = trace(series, aligned((A, B, [link("OP1", "OP1")])))
    entry = history_json(history, thread_of(history, f"{B}#OP1"))["entries"][1]
    assert (entry["event"], entry["events"]) == ("reworded", ["updated"])


def test_the_json_form_of_word_origins() -> None:
    series = [document(A, {"OP1": HARBOURS}), document(B, {"OP1": f"{HARBOURS} tides"})]
    history = trace(series, aligned((A, B, [link("OP1", "OP1")])))
    form = blame_json(B, ["OP1"], origins(history, series))
    tokens = form["paragraphs"][0]["tokens"]
    assert form["format"] == "lineage.blame/1"
    assert "".join(token["text"] for token in tokens) == f"{HARBOURS} tides"
    origin = f"{B}#OP1"
    assert tokens[-1] == {"text": "tides", "start": 95, "end": 100, "origin": origin, "first": origin}


def test_the_last_text_at_one_look() -> None:
    one = document(A, {"OP1": HARBOURS, "OP2": BEACONS, "OP3": "Invites the coopers to mend their barrels"})
    two = document(B, {"OP1": HARBOURS, "OP2": BEACONS.replace("beacons", "all buoys"), "OP3": ROPES})
    links = aligned((A, B, [link("OP1", "OP1"), link("OP2", "OP2")]))
    history = trace([one, two], links)
    view = latest(history, B, compare_documents(one, two, links[A, B]))
    labels = {name: [e.label for e in getattr(view, name)] for name in ("new", "returned", "changed", "kept", "gone")}
    assert labels == {"new": ["OP3"], "returned": [], "changed": ["OP2"], "kept": ["OP1"], "gone": ["OP3"]}
    assert (view.document, view.before) == (B, A) == (view.document, text_before(history, B))


def test_a_new_paragraph_is_told_with_what_is_like_it_in_other_texts() -> None:
    """A list of bodies is no clause that was taken over; the text that has it whole is named all the same."""
    one, two = document(B, {"OP1": HARBOURS}), document(C, {"OP1": HARBOURS, "OP2": BEACONS, "OP3": ROPES})
    other = document(A, {"OP7": BEACONS})
    links = aligned((A, B, []), (A, C, [link("OP7", "OP2")]), (B, C, [link("OP1", "OP1")]))
    history = trace([one, two], links, related=[other])
    view = latest(history, C, compare_documents(one, two, links[B, C]))
    assert view.similar == {f"{C}#OP2": (f"{A}#OP7",)}
    assert [(new["label"], new["similar"]) for new in latest_json(view)["new"]] == [("OP2", [f"{A}#OP7"]), ("OP3", [])]
    told = latest_report(view, ReportSetting(ui="en"))
    assert told.count("similar language") == 1
    assert "[similar language: 61/180 OP7]" in told


def test_of_the_first_text_of_the_corpus_nothing_is_called_new() -> None:
    texts = [document(B, {"OP1": HARBOURS, "OP2": BEACONS}), document(C, {"OP1": HARBOURS})]
    history = trace(texts, aligned((B, C, [link("OP1", "OP1")])), unknown=[A])
    view = latest(history, B, None)
    assert (view.new, view.unseen) == ((), (A,))
    assert [e.label for e in view.not_known] == ["OP1", "OP2"]


def test_the_groups_of_a_text_at_one_look_are_those_of_the_comparison() -> None:
    first = document(A, {"OP1": HARBOURS, "OP2": BEACONS, "OP3": ROPES})
    one = document(B, {"OP1": HARBOURS, "OP2": BEACONS})
    two = document(C, {"OP1": f"{HARBOURS} and {BEACONS}", "OP2": ROPES})
    links = aligned(
        (A, B, [link("OP1", "OP1"), link("OP2", "OP2")]),
        (A, C, [link("OP3", "OP2")]),
        (B, C, [link("OP1", "OP1"), link("OP2", "OP1", Relation.PARTIAL)]),
    )
    comparison = compare_documents(one, two, links[B, C])
    form = latest_json(latest(trace([first, one, two], links), C, comparison))
    counted = {state: n for kinds in comparison.counts()["new"].values() for state, n in kinds.items()}
    found = {name: len(form[name]) for name in ("new", "changed", "moved", "merged", "split", "kept") if form[name]}
    assert found == counted == {"merged": 1, "new": 1}
    assert [one["label"] for one in form["returned"]] == ["OP2"], "it is among the new"


def test_the_texts_between_a_line_and_its_return_are_absences() -> None:
    whole = f"{HARBOURS}, and to paint every beacon on the islands white"
    last = "A/RES/68/192"
    series = [document(A, {"OP1": whole}), *(document(n, {"OP1": ROPES}) for n in (B, C, D))]
    piece = "Urges them to paint every beacon on the islands white"
    series.append(document(last, {"OP1": ROPES, "OP2": HARBOURS, "OP3": piece}))
    back = [link("OP1", "OP2"), link("OP1", "OP3", Relation.PARTIAL)]
    history = trace(series, aligned((A, last, back)))
    thread = thread_of(history, f"{last}#OP3")
    assert thread.id == f"{last}#OP3"
    assert history.absent(thread) == ()
    assert history_json(history, thread)["absent"] == [B, C, D]
    order = [found.id for found in history.documents]
    assert lacked(order, thread, thread.entries[0]) == (B, C, D)
    report = history_report(history, thread, f"{last}#OP3", "en", ReportSetting(ui="en"))
    assert "not in 63/194, 64/178, 67/190; back in 68/192" in report
    assert "In the corpus and without it: 63/194, 64/178, 67/190" in report


def test_an_introduction_names_the_text_before_alone() -> None:
    series = [document(A, {"OP1": ROPES}), document(B, {"OP1": ROPES}), document(C, {"OP1": ROPES, "OP2": HARBOURS})]
    history = trace(series, {})
    thread = thread_of(history, f"{C}#OP2")
    assert lacked([found.id for found in history.documents], thread, thread.entries[0]) == (B,)
    assert history_json(history, thread)["absent"] == []


def test_a_link_that_a_person_made_is_told() -> None:
    series = [document(A, {"OP1": HARBOURS, "OP2": ROPES}), document(B, {"OP1": f"{HARBOURS}, {ROPES}"})]
    found = replace(link("OP1", "OP1"), ruling=Ruling.FORCED)

    def told(links: list[Link]) -> str:
        history = trace(series, aligned((A, B, links)))
        return history_report(history, thread_of(history, f"{B}#OP1"), f"{B}#OP1", "en", ReportSetting(ui="en"))

    assert "(link: sure, decided by a reviewer)" in told([found])
    assert "(link: sure, decided by a reviewer: 61/180 OP1)" in " ".join(told([found, link("OP2", "OP1")]).split())
    assert "decided" not in told([link("OP1", "OP1")])
