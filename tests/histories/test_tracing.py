"""Threads and events of small series, each case one thing that can happen to a paragraph."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.rates import SimulationConfig
from benchmarks.simulator import simulate, true_alignments
from lineage.alignment.links import Band, Relation, Ruling
from lineage.documents.resolution import Status
from lineage.histories import trace
from lineage.histories.config import DEFAULT
from lineage.histories.line import stations, unknown
from lineage.histories.shared import runs_of_text
from lineage.histories.threads import Event, History

from .woven import aligned, document, link

A, B, C, D = "A/RES/61/180", "A/RES/63/194", "A/RES/64/178", "A/RES/67/190"
HARBOURS = "Urges Member States to dredge the northern harbours before the herring fleet returns in spring"
BEACONS = "Requests the Secretary-General to report on the lighting of beacons along the western coast"
ROPES = "Welcomes the offer of the rope makers to train apprentices in every fishing village"


def events(history: History, paragraph: str) -> set[Event]:
    thread = history.thread(paragraph)
    assert thread is not None
    return set(next(entry for entry in thread.entries if entry.paragraph == paragraph).events)


def test_kept_reworded_and_introduced() -> None:
    one = document(A, {"OP1": HARBOURS, "OP2": BEACONS})
    two = document(B, {"OP1": HARBOURS, "OP2": BEACONS.replace("beacons", "all buoys"), "OP3": ROPES})
    history = trace([one, two], aligned((A, B, [link("OP1", "OP1"), link("OP2", "OP2")])))
    assert events(history, f"{B}#OP1") == {Event.KEPT}
    assert events(history, f"{B}#OP2") == {Event.REWORDED}
    assert events(history, f"{B}#OP3") == {Event.INTRODUCED}
    assert history.thread_of[f"{B}#OP2"] == f"{A}#OP2"


def test_first_seen_names_the_text_before() -> None:
    history = trace([document(A, {"OP1": HARBOURS}), document(B, {"OP1": ROPES})], {})
    first, second = (history.thread(name).entries[0] for name in (f"{A}#OP1", f"{B}#OP1"))  # type: ignore[union-attr]
    assert first.since is None
    assert second.since == A


def test_a_paragraph_absent_from_one_text_returns() -> None:
    texts = [document(A, {"OP1": HARBOURS}), document(B, {"OP1": ROPES}), document(C, {"OP1": HARBOURS})]
    history = trace(texts, aligned((A, C, [link("OP1", "OP1")])))
    assert Event.RETURNED in events(history, f"{C}#OP1")
    thread = history.thread(f"{C}#OP1")
    assert thread is not None
    assert history.absent(thread) == (B,)
    assert thread.entries[1].since == B


def test_absence_from_a_draft_alone_is_no_return() -> None:
    draft = document("A/C.3/63/draft", {"OP1": ROPES}, status=Status.DRAFT, adopted=date(2008, 11, 10))
    texts = [document(A, {"OP1": HARBOURS}), draft, document(C, {"OP1": HARBOURS})]
    history = trace(texts, aligned((A, C, [link("OP1", "OP1")])))
    assert events(history, f"{C}#OP1") == {Event.KEPT}
    ropes = history.thread("A/C.3/63/draft#OP1")
    assert ropes is not None
    assert ropes.entries[0].draft


def test_a_link_to_be_checked_does_not_make_a_return() -> None:
    other = "Urges Member States to count the gulls of the southern cliffs"
    texts = [document(A, {"OP1": HARBOURS}), document(B, {"OP1": ROPES}), document(C, {"OP1": other})]
    history = trace(texts, aligned((A, C, [link("OP1", "OP1", band=Band.CHECK, score=0.5)])))
    assert events(history, f"{C}#OP1") == {Event.INTRODUCED}
    entry = history.thread(f"{C}#OP1").entries[0]  # type: ignore[union-attr]
    assert [parent.paragraph for parent in entry.resembles] == [f"{A}#OP1"]


def test_wording_given_up_and_taken_up_again_elsewhere_returns() -> None:
    request = "Requests the Secretary-General to count the boats of the northern harbours within existing resources"
    texts = [
        document(A, {"OP1": request}),
        document(B, {"OP1": BEACONS}),
        document(C, {"OP1": BEACONS, "PP1": request.replace("Requests", "Recalling the request to")}),
    ]
    history = trace(
        texts,
        aligned((A, B, [link("OP1", "OP1")]), (B, C, [link("OP1", "OP1")]), (A, C, [link("OP1", "PP1")])),
    )
    assert {Event.RETURNED, Event.MOVED} <= events(history, f"{C}#PP1")
    assert history.thread_of[f"{C}#PP1"] != history.thread_of[f"{C}#OP1"]


def test_what_a_line_gave_up_comes_back_from_the_paragraph_that_had_it() -> None:
    plan = "Requests the World Health Organization and all its partners to prepare a plan of action of the Decade"
    work = "Requests the World Health Organization and all its partners to continue the activities of the Decade"
    later = f"{work} and of the targets"
    texts = [
        document(A, {"OP1": plan}),
        document(B, {"OP1": work}),
        document(C, {"OP1": later}),
        document(D, {"OP1": later, "OP2": plan.replace("Decade", "Second Decade")}),
    ]
    hops = [(one, two, [link("OP1", "OP1")]) for one, two in ((A, B), (B, C), (C, D))]
    back = [(one, D, [link("OP1", "OP2")]) for one in (A, B)]
    history = trace(texts, aligned(*hops, *back))
    thread = history.thread(f"{D}#OP2")
    assert thread is not None
    assert Event.RETURNED in thread.entries[0].events
    assert [parent.paragraph for parent in thread.entries[0].parents] == [f"{A}#OP1"]


def test_a_split_keeps_the_thread_with_the_larger_piece() -> None:
    whole = f"{HARBOURS}, and to paint every beacon on the islands white"
    one = document(A, {"OP1": whole})
    two = document(B, {"OP1": "Urges them to paint every beacon on the islands white", "OP2": HARBOURS})
    history = trace(
        [one, two], aligned((A, B, [link("OP1", "OP1", Relation.PARTIAL), link("OP1", "OP2", Relation.PARTIAL)]))
    )
    assert Event.SPLIT in events(history, f"{B}#OP1")
    assert Event.SPLIT in events(history, f"{B}#OP2")
    assert history.thread_of[f"{B}#OP2"] == f"{A}#OP1"
    assert history.thread_of[f"{B}#OP1"] == f"{B}#OP1"


def test_a_merger_has_two_parents_and_ends_neither_unseen() -> None:
    one = document(A, {"OP1": HARBOURS, "OP2": BEACONS})
    two = document(B, {"OP1": f"{HARBOURS}, and {BEACONS}"})
    history = trace([one, two], aligned((A, B, [link("OP1", "OP1"), link("OP2", "OP1", Relation.PARTIAL)])))
    assert Event.MERGED in events(history, f"{B}#OP1")
    entry = history.thread(f"{B}#OP1").entries[-1]  # type: ignore[union-attr]
    assert {parent.paragraph for parent in entry.parents} == {f"{A}#OP1", f"{A}#OP2"}
    ended = {thread.id: thread.into for thread in history.threads if history.absent(thread)}
    assert list(ended.values()) == [((B, f"{B}#OP1"),)]


def test_what_went_into_the_first_line_is_in_that_line_though_others_ended() -> None:
    merged = {"OP1": f"{HARBOURS}, and {BEACONS}"}
    texts = [document(A, {"OP1": HARBOURS, "OP2": BEACONS, "OP3": ROPES}), document(B, merged), document(C, merged)]
    into = [link("OP1", "OP1", score=0.95), link("OP2", "OP1", Relation.PARTIAL)]
    history = trace(texts, aligned((A, B, into), (B, C, [link("OP1", "OP1")])))
    assert history.thread_of[f"{C}#OP1"] == f"{A}#OP1"
    gone = history.thread(f"{A}#OP2")
    assert gone is not None
    assert gone.into == ((B, f"{B}#OP1"), (C, f"{C}#OP1"))


def test_of_two_that_became_one_the_larger_gift_is_continued_however_sure_the_other() -> None:
    short = "Requests the keepers to brief the pilots on the outcome of their meeting"
    one = document(A, {"OP1": f"{HARBOURS}, and {BEACONS}", "OP2": short})
    two = document(B, {"OP1": f"{HARBOURS}, and {BEACONS}, and to brief the pilots on the outcome of their meeting"})
    links = [link("OP2", "OP1", score=0.99), link("OP1", "OP1", Relation.PARTIAL, Band.CHECK, 0.6)]
    entry = trace([one, two], aligned((A, B, links))).thread(f"{B}#OP1").entries[-1]  # type: ignore[union-attr]
    assert [parent.paragraph for parent in entry.parents] == [f"{A}#OP1", f"{A}#OP2"]
    assert Event.MERGED in entry.events


def test_a_clause_repeated_elsewhere_is_no_merger() -> None:
    one = document(A, {"OP1": HARBOURS, "OP2": BEACONS})
    two = document(B, {"OP1": f"{HARBOURS}, and {BEACONS}", "OP2": BEACONS})
    links = [link("OP1", "OP1"), link("OP2", "OP2"), link("OP2", "OP1", Relation.PARTIAL)]
    history = trace([one, two], aligned((A, B, links)))
    assert events(history, f"{B}#OP1") == {Event.REWORDED}


def test_preamble_to_operative_part_is_a_move() -> None:
    history = trace(
        [document(A, {"PP1": HARBOURS}), document(B, {"OP1": HARBOURS})], aligned((A, B, [link("PP1", "OP1")]))
    )
    assert events(history, f"{B}#OP1") == {Event.MOVED, Event.KEPT}


def test_a_generic_paragraph_does_not_draw_threads_together() -> None:
    generic = "Encourages Member States and all relevant organizations to cooperate in this regard"
    one = document(A, {"OP1": HARBOURS, "OP2": BEACONS, "OP3": ROPES})
    two = document(B, {"OP1": HARBOURS, "OP2": BEACONS, "OP3": ROPES, "OP4": generic})
    three = document(C, {"OP1": HARBOURS, "OP2": BEACONS, "OP3": ROPES, "OP4": generic})
    same = [link(f"OP{i}", f"OP{i}") for i in (1, 2, 3)]
    drawn = [link(f"OP{i}", "OP4", Relation.PARTIAL, Band.CHECK, 0.5) for i in (1, 2, 3)]
    history = trace(
        [one, two, three],
        aligned((A, B, [*same, *drawn]), (B, C, [*same, *drawn, link("OP4", "OP4")]), (A, C, [*same, *drawn])),
    )
    assert len(history.threads) == 4
    assert events(history, f"{B}#OP4") == {Event.SPLIT, Event.REWORDED}
    assert events(history, f"{C}#OP4") == {Event.KEPT}


def test_texts_that_are_missing_are_unknown_not_absent() -> None:
    texts = [document(A, {"OP1": HARBOURS}), document(D, {"OP1": HARBOURS, "OP2": ROPES})]
    history = trace(texts, aligned((A, D, [link("OP1", "OP1")])), unknown=[C, B, "A/RES/59/166"])
    assert history.unknown == ("A/RES/59/166", B, C)
    harbours, ropes = history.thread(f"{A}#OP1"), history.thread(f"{D}#OP2")
    assert harbours is not None
    assert ropes is not None
    assert (history.absent(harbours), unknown(history, harbours)) == ((), (B, C))
    assert harbours.entries[0].unseen == ("A/RES/59/166",)
    assert ropes.entries[0].unseen == (B, C)
    assert unknown(history, ropes) == ()


def test_similar_language_needs_an_earlier_date_to_be_borrowed() -> None:
    series = [document(A, {"OP1": ROPES}), document(C, {"OP1": ROPES, "OP2": HARBOURS, "OP3": BEACONS})]
    early = document("A/RES/60/900", {"OP1": HARBOURS})
    late = document("A/RES/75/901", {"OP1": BEACONS})
    links = aligned(
        (A, C, [link("OP1", "OP1")]), (early.id, C, [link("OP1", "OP2")]), (C, late.id, [link("OP3", "OP1")])
    )
    history = trace(series, links, related=[early, late])
    assert events(history, f"{C}#OP2") == {Event.INTRODUCED, Event.BORROWED}
    assert events(history, f"{C}#OP3") == {Event.INTRODUCED}
    shown = history.thread(f"{C}#OP3")
    assert shown is not None
    assert [entry.paragraph for entry in shown.related] == [f"{late.id}#OP1"]


SMALL = SimulationConfig(texts=5, smallest=20, largest=30)


@settings(max_examples=10, deadline=None)
@given(seed=st.integers(min_value=0, max_value=10_000))
def test_every_paragraph_is_in_one_thread(seed: int) -> None:
    simulation = simulate(seed, SMALL)
    history = trace(simulation.resolutions, true_alignments(simulation), related=simulation.related)
    entries = [entry.paragraph for thread in history.threads for entry in thread.entries]
    assert sorted(entries) == sorted(p.id for r in simulation.resolutions for p in r.paragraphs)
    assert history.thread_of == {entry.paragraph: thread.id for thread in history.threads for entry in thread.entries}


@settings(max_examples=10, deadline=None)
@given(seed=st.integers(min_value=0, max_value=10_000))
def test_a_text_added_at_the_end_changes_nothing_before_it(seed: int) -> None:
    simulation = simulate(seed, SMALL)
    links = true_alignments(simulation)
    whole = trace(simulation.resolutions, links)
    shorter = trace(simulation.resolutions[:-1], links)
    assert shorter.thread_of.items() <= whole.thread_of.items()
    before = {entry for thread in shorter.threads for entry in thread.entries}
    assert before <= {entry for thread in whole.threads for entry in thread.entries}


@pytest.mark.parametrize("name", ["OP1", f"{A}#OP7", ""])
def test_an_unknown_name_has_no_thread(name: str) -> None:
    assert trace([document(A, {"OP1": HARBOURS})], {}).thread(name) is None


NETWORK = "in cooperation with the Inter-Agency Network for the Protection of Wetlands"
SHORES = {f"OP{i}": f"{verb} {what} {NETWORK}" for i, (verb, what) in enumerate(
    (("Repairs", "old jetties"), ("Paints", "tall masts"), ("Counts", "grey seals")), start=2)}  # fmt: skip


@pytest.mark.parametrize("band", [Band.CHECK, Band.SURE])
def test_a_counted_link_to_the_text_before_is_followed_and_keeps_its_band(band: Band) -> None:
    one = document(A, {"OP1": f"Dredges silted channels {NETWORK}", **SHORES})
    two = document(B, {"OP1": f"Plants young orchards {NETWORK}", **SHORES})
    kept = [link(label, label) for label in SHORES]
    history = trace([one, two], aligned((A, B, [link("OP1", "OP1", band=band, score=0.7), *kept])))
    assert events(history, f"{B}#OP1") == {Event.REWORDED}
    thread = history.thread(f"{B}#OP1")
    assert thread is not None
    assert [entry.band for entry in thread.entries] == [Band.SURE, band]


def test_a_formula_alone_brings_no_thread_back() -> None:
    one = document(A, {"OP1": f"Dredges silted channels {NETWORK}", **SHORES})
    three = document(C, {"OP1": f"Plants young orchards {NETWORK}", **SHORES})
    kept = [link(label, label) for label in SHORES]
    rows = [(A, B, kept), (B, C, kept), (A, C, [link("OP1", "OP1", score=0.95), *kept])]
    history = trace([one, document(B, SHORES), three], aligned(*rows))
    assert events(history, f"{C}#OP1") == {Event.INTRODUCED}


@pytest.mark.parametrize("later", [B, C])
def test_a_reviewer_decides_about_threads_too(later: str) -> None:
    one = document(A, {"OP1": HARBOURS})
    forced = replace(link("OP1", "OP1", score=1.0), ruling=Ruling.FORCED)
    texts = [one, document(B, {"OP1": ROPES} if later == B else {"OP2": BEACONS}), document(C, {"OP1": ROPES})]
    history = trace(texts, aligned((A, later, [forced])))
    assert history.thread_of[f"{later}#OP1"] == f"{A}#OP1"


ENDORSED = "Endorses the conclusions and recommendations contained in the report of the Advisory Committee"


@pytest.mark.parametrize("last", [ENDORSED, f"{ENDORSED} of 3 May"])
def test_a_paragraph_that_a_text_prints_three_times_is_kept(last: str) -> None:
    texts = {"OP1": ENDORSED, "OP2": ENDORSED, "OP3": last, "OP4": BEACONS}
    links = [link(label, label) for label in texts]
    history = trace([document(A, texts), document(B, texts)], aligned((A, B, links)))
    for label in texts:
        assert history.thread_of[f"{B}#{label}"] == f"{A}#{label}"
        assert events(history, f"{B}#{label}") == {Event.KEPT}


def test_a_paragraph_that_a_text_prints_three_times_returns() -> None:
    texts = {"OP1": ENDORSED, "OP2": ENDORSED, "OP3": f"{ENDORSED} of 3 May", "OP4": f"{ENDORSED} of 6 May"}
    series = [document(A, texts), document(B, {"OP1": ROPES}), document(C, texts)]
    history = trace(series, aligned((A, C, [link(label, label) for label in texts])))
    assert [events(history, f"{C}#{label}") for label in texts] == [{Event.RETURNED, Event.KEPT}] * 4


def test_what_is_a_formula_depends_on_the_length_of_the_text() -> None:
    stock = "in cooperation with the Economic and Social Council"
    texts = {f"OP{n}": f"Stone {n} boat {n} net {n} {stock if n <= 4 else ''}" for n in range(1, 21)}
    longer = texts | {f"OP{n}": f"Stone {n} boat {n} net {n}" for n in range(21, 401)}
    run = ("economic", "and", "social")
    assert run not in runs_of_text(texts, DEFAULT)["OP1"].own
    assert run in runs_of_text(longer, DEFAULT)["OP1"].own


def test_a_counted_link_across_a_draft_leads_on() -> None:
    short = "Urges Member States to keep the harbours open"
    draft = document("A/C.3/63/draft", {"OP1": ROPES}, status=Status.DRAFT, adopted=date(2008, 11, 10))
    texts = [document(A, {"OP1": HARBOURS}), draft, document(C, {"OP1": short})]
    history = trace(texts, aligned((A, C, [link("OP1", "OP1", band=Band.CHECK, score=0.5)])))
    assert history.thread_of[f"{C}#OP1"] == f"{A}#OP1"
    assert Event.DROPPED not in {stop.event for thread in history.threads[:1] for stop in stations(history, thread)}


def test_a_thread_that_the_text_before_has_elsewhere_is_not_continued_from_further_back() -> None:
    texts = [
        document(A, {"OP1": HARBOURS}),
        document(B, {"OP1": f"{HARBOURS} and autumn"}),
        document(C, {"OP1": BEACONS}),
    ]
    history = trace(texts, aligned((A, B, [link("OP1", "OP1")]), (A, C, [link("OP1", "OP1", band=Band.CHECK)])))
    assert events(history, f"{C}#OP1") == {Event.INTRODUCED}
    assert [parent.paragraph for parent in history.threads[1].entries[0].resembles] == [f"{A}#OP1"]


@pytest.mark.parametrize(("goes_on", "event"), [(False, Event.RETURNED), (True, Event.SPLIT)])
def test_a_line_leaves_its_host_only_where_the_host_goes_on(goes_on: bool, event: Event) -> None:
    report = "Takes note of the report"
    survey = f"Takes note of the report, and of the survey that {HARBOURS}"
    one, two = document(A, {"OP1": report, "OP2": survey}), document(B, {"OP1": report})
    three = document(C, {"OP1": survey, **({"OP2": report} if goes_on else {})})
    onward = [link("OP1", "OP2")] if goes_on else []
    history = trace(
        [one, two, three],
        aligned(
            (A, B, [link("OP1", "OP1"), link("OP2", "OP1", Relation.PARTIAL)]),
            (B, C, [link("OP1", "OP1", Relation.PARTIAL, score=0.9), *onward]),
            (A, C, [link("OP2", "OP1"), *onward]),
        ),
    )
    assert events(history, f"{C}#OP1") & {Event.RETURNED, Event.SPLIT} == {event}


def test_what_returned_did_not_move_from_where_a_clause_of_it_comes_from() -> None:
    one = document(A, {"OP1": HARBOURS})
    two = document(B, {"PP1": f"Recalling that {BEACONS}"})
    three = document(C, {"OP1": f"{HARBOURS}, and also {BEACONS}"})
    links = aligned((A, C, [link("OP1", "OP1")]), (B, C, [link("PP1", "OP1", Relation.PARTIAL)]))
    history = trace([one, two, three], links)
    assert {parent.paragraph for parent in history.thread(f"{C}#OP1").entries[-1].parents} == {f"{A}#OP1", f"{B}#PP1"}  # type: ignore[union-attr]
    assert Event.RETURNED in events(history, f"{C}#OP1")
    assert Event.MOVED not in events(history, f"{C}#OP1")


def test_of_two_copies_the_counterpart_goes_on_as_the_comparison_of_the_two_texts_says() -> None:
    more = f"{HARBOURS} and autumn"
    links = [link("OP1", "OP1", score=1.0), link("OP1", "A.1", band=Band.CHECK, score=1.0)]
    texts = [document(A, {"OP1": HARBOURS}), document(B, {"OP1": more, "A.1": more})]
    history = trace(texts, aligned((A, B, links)))
    assert history.thread_of[f"{B}#OP1"] == f"{A}#OP1"
    assert events(history, f"{B}#OP1") == {Event.REWORDED}
    assert Event.SPLIT in events(history, f"{B}#A.1")
