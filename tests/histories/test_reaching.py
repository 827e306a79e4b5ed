"""Lines whose beginning only their later paragraphs show, and older paragraphs that give way to nearer ones."""

from dataclasses import replace

import pytest

from lineage.alignment.links import Band, Relation, Ruling
from lineage.histories import trace
from lineage.histories.line import stations
from lineage.histories.threads import Event, History

from .woven import aligned, document, link

A, B, C, D, E = "A/RES/61/180", "A/RES/63/194", "A/RES/64/178", "A/RES/67/190", "A/RES/68/192"
GULLS = "Requests the Secretary-General to count the gulls of the southern cliffs"
OLD = "Urges Member States to dredge the northern harbours in spring, before the herring fleet returns"
NEW = "Calls upon coastal States to keep the northern harbours in spring open to vessels of every size and flag"
ROPES = "Welcomes the offer of the rope makers to train apprentices in every fishing village"


def told(history: History, paragraph: str) -> list[tuple[str, Event]]:
    thread = history.thread(paragraph)
    assert thread is not None
    return [(stop.entry.paragraph, stop.event) for stop in stations(history, thread) if stop.present]


def test_later_paragraphs_show_where_a_line_began() -> None:
    texts = [document(A, {"OP1": OLD}), document(B, {"OP1": GULLS})]
    texts += [document(name, {"OP1": NEW}) for name in (C, D, E)]
    kept = [(one, two, [link("OP1", "OP1")]) for one, two in ((C, D), (C, E), (D, E))]
    far = [(A, name, [link("OP1", "OP1", band=Band.CHECK)]) for name in (D, E)]
    alone = trace(texts[:3], aligned(*kept, *far))
    assert told(alone, f"{C}#OP1") == [(f"{C}#OP1", Event.INTRODUCED)]
    history = trace(texts, aligned(*kept, *far))
    assert told(history, f"{E}#OP1")[:2] == [(f"{A}#OP1", Event.INTRODUCED), (f"{C}#OP1", Event.RETURNED)]
    entry = next(e for e in history.thread(f"{C}#OP1").entries if e.paragraph == f"{C}#OP1")  # type: ignore[union-attr]
    assert entry.band is Band.CHECK
    assert history.thread_of[f"{C}#OP1"] == f"{A}#OP1"
    assert f"{C}#OP1" in history.redirects


def test_a_line_is_not_led_to_the_text_before_whose_comparison_calls_it_new() -> None:
    texts = [document(A, {"OP1": OLD}), *(document(name, {"OP1": NEW}) for name in (B, C, D))]
    kept = [(one, two, [link("OP1", "OP1")]) for one, two in ((B, C), (B, D), (C, D))]
    history = trace(texts, aligned(*kept, *((A, name, [link("OP1", "OP1", band=Band.CHECK)]) for name in (C, D))))
    assert told(history, f"{D}#OP1")[0] == (f"{B}#OP1", Event.INTRODUCED)


def test_one_link_of_two_shows_nothing() -> None:
    texts = [document(A, {"OP1": OLD}), *(document(name, {"OP1": NEW}) for name in (B, C, D))]
    kept = [(one, two, [link("OP1", "OP1")]) for one, two in ((B, C), (C, D))]
    history = trace(texts, aligned(*kept, (A, D, [link("OP1", "OP1", band=Band.CHECK)])))
    assert told(history, f"{D}#OP1")[0] == (f"{B}#OP1", Event.INTRODUCED)


def test_what_a_later_paragraph_took_in_is_no_beginning() -> None:
    texts = [document(A, {"OP1": OLD}), document(B, {"OP1": GULLS})]
    texts += [document(name, {"OP1": f"{GULLS}, and {OLD}"}) for name in (C, D)]
    kept = [(one, two, [link("OP1", "OP1")]) for one, two in ((B, C), (C, D))]
    history = trace(texts, aligned(*kept, *((A, name, [link("OP1", "OP1")]) for name in (C, D))))
    assert told(history, f"{D}#OP1")[0] == (f"{B}#OP1", Event.INTRODUCED)


def test_a_line_that_goes_on_elsewhere_is_split() -> None:
    texts = [document(A, {"OP1": OLD}), document(B, {"OP1": OLD})]
    texts += [document(name, {"OP1": OLD, "OP2": NEW}) for name in (C, D, E)]
    kept = [
        (one, two, [link("OP1", "OP1"), *([link("OP2", "OP2")] if one not in {A, B} else [])])
        for one, two in ((A, B), (B, C), (C, D), (D, E))
    ]
    far = [(A, name, [link("OP1", "OP2", band=Band.CHECK)]) for name in (D, E)]
    history = trace(texts, aligned(*kept, *far))
    assert (f"{A}#OP1", Event.INTRODUCED) in told(history, f"{E}#OP2")
    assert history.thread_of[f"{C}#OP2"] == f"{C}#OP2"


def test_a_near_paragraph_comes_before_an_older_one_that_resembles_more() -> None:
    now = OLD.replace("Urges Member States to dredge", "Calls upon coastal States to keep open")
    texts = [document(A, {"OP1": OLD}), document(B, {"OP1": GULLS}), document(C, {"OP1": NEW})]
    texts.append(document(D, {"OP1": now}))
    links = aligned((A, D, [link("OP1", "OP1")]), (C, D, [link("OP1", "OP1", band=Band.CHECK, score=0.6)]))
    assert (f"{C}#OP1", Event.INTRODUCED) in told(trace(texts, links), f"{D}#OP1")


def test_a_return_with_all_its_words_took_nothing_from_the_text_before() -> None:
    near = "Urges Member States to dredge the northern harbours in autumn and to paint their beacons"
    texts = [document(A, {"OP1": OLD}), document(B, {"OP1": GULLS}), document(C, {"OP1": near})]
    texts.append(document(D, {"OP1": OLD}))
    links = aligned((A, D, [link("OP1", "OP1")]), (C, D, [link("OP1", "OP1", Relation.PARTIAL, Band.CHECK, 0.6)]))
    history = trace(texts, links)
    (entry,) = (e for t in history.threads for e in t.entries if e.paragraph == f"{D}#OP1")
    assert Event.RETURNED in entry.events
    assert Event.MERGED not in entry.events
    assert [parent.paragraph for parent in entry.parents] == [f"{A}#OP1", f"{C}#OP1"]


def test_a_strong_link_brings_a_reworded_line_back_for_a_person_to_check() -> None:
    texts = [document(A, {"OP1": OLD}), document(B, {"OP1": ROPES}), document(C, {"OP1": NEW})]
    history = trace(texts, aligned((A, C, [link("OP1", "OP1", score=0.95)])))
    (entry,) = (e for t in history.threads for e in t.entries if e.paragraph == f"{C}#OP1")
    assert Event.RETURNED in entry.events
    assert entry.band is Band.CHECK


def test_a_counterpart_too_weak_to_count_shows_the_beginning_that_later_paragraphs_speak_for() -> None:
    far = "Asks the keepers of the lamps to report on oil"
    texts = [document(A, {"OP1": OLD}), document(B, {"OP1": GULLS}), *(document(n, {"OP1": far}) for n in (C, D, E))]
    kept = [(one, two, [link("OP1", "OP1")]) for one, two in ((C, D), (C, E), (D, E))]
    later = [(A, name, [link("OP1", "OP1", band=Band.CHECK)]) for name in (D, E)]
    faint = link("OP1", "OP1", band=Band.WEAK, score=0.3)
    chosen = replace(faint, evidence=replace(faint.evidence, passed="assigned"))
    rejected = replace(chosen, ruling=Ruling.REJECTED)
    starts = []
    for first in (faint, rejected, chosen):
        history = trace(texts, aligned(*kept, *later, (A, C, [first])))
        starts.append(told(history, f"{E}#OP1")[0][0])
    assert starts == [f"{C}#OP1", f"{C}#OP1", f"{A}#OP1"]


def test_a_line_is_led_back_through_the_paragraph_on_the_way() -> None:
    texts = [document(A, {"OP1": OLD}), document(B, {"OP1": OLD, "OP2": f"{OLD}, and to light the piers"})]
    texts += [
        document(C, {"OP1": GULLS}),
        *(document(name, {"OP1": f"{NEW}, and to light the piers"}) for name in (D, E)),
    ]
    kept = [(A, B, [link("OP1", "OP1"), link("OP1", "OP2", Relation.PARTIAL)]), (D, E, [link("OP1", "OP1")])]
    far = [(A, name, [link("OP1", "OP1", band=Band.CHECK)]) for name in (D, E)]
    history = trace(texts, aligned(*kept, *far, (B, D, [link("OP2", "OP1", band=Band.CHECK)])))
    assert [name for name, _ in told(history, f"{E}#OP1")] == [f"{A}#OP1", f"{B}#OP2", f"{D}#OP1", f"{E}#OP1"]


def test_a_return_whose_words_other_lines_had_too_is_to_be_checked() -> None:
    names = "the keeper of lamps on the northern shore and the warden of ropes in the southern harbour towns"
    bands = []
    for other in (GULLS, f"Thanks {names} for the nets"):
        texts = [document(A, {"PP1": f"Welcoming {names},", "OP1": other}), document(B, {"OP1": ROPES})]
        texts.append(document(C, {"OP1": f"Encourages pilots to work with {names}"}))
        history = trace(texts, aligned((A, C, [link("PP1", "OP1")])))
        (entry,) = (e for t in history.threads for e in t.entries if e.paragraph == f"{C}#OP1")
        assert Event.RETURNED in entry.events
        bands.append(entry.band)
    assert bands == [Band.SURE, Band.CHECK]


AGAIN = (
    "Invites all pilots and harbour masters, with the ports concerned, to dredge the northern harbours, and to say when"
)


@pytest.mark.parametrize(("score", "others", "returns"), [
    (0.7, GULLS, True), (0.5, GULLS, False), (0.7, "Thanks those who agreed to dredge the northern harbours", False),
])  # fmt: skip
def test_wording_that_one_line_alone_had_brings_it_back_to_be_checked(score: float, others: str, returns: bool) -> None:
    texts = [document(A, {"OP1": OLD, "OP2": others}), document(B, {"OP1": ROPES}), document(C, {"OP1": AGAIN})]
    history = trace(texts, aligned((A, C, [link("OP1", "OP1", band=Band.CHECK, score=score)])))
    entry = history.thread(f"{C}#OP1").entries[-1]  # type: ignore[union-attr]
    assert (Event.RETURNED in entry.events) is returns
    assert entry.band is (Band.CHECK if returns else Band.SURE)


def test_a_sure_score_that_is_to_check_rests_on_names_and_leads_no_line_back() -> None:
    texts = [document(A, {"OP1": OLD}), document(B, {"OP1": GULLS})]
    texts += [document(name, {"OP1": AGAIN}) for name in (C, D, E)]
    kept = [(one, two, [link("OP1", "OP1")]) for one, two in ((C, D), (C, E), (D, E))]
    for score, first in ((0.99, f"{C}#OP1"), (0.8, f"{A}#OP1")):
        far = [(A, name, [link("OP1", "OP1", Relation.PARTIAL, Band.CHECK, score)]) for name in (C, D, E)]
        assert told(trace(texts, aligned(*kept, *far)), f"{E}#OP1")[0] == (first, Event.INTRODUCED)


OFFICE = "the Bureau for Reefs and the Law of Tides of the Office of Harbours of the Secretariat"


@pytest.mark.parametrize(("words", "returns"), [("on lamps", False), ("on nets that tear in winter storms", True)])
def test_a_link_to_check_that_rests_on_names_brings_no_line_back(words: str, returns: bool) -> None:
    old = f"Invites {OFFICE} to confer {words}, so that none is counted twice in any year"
    new = (
        f"Notes with thanks the launch of a course {words} for three years, to be held by {OFFICE} and paid by its fund"
    )
    texts = [document(A, {"OP1": old}), document(B, {"OP1": GULLS})]
    texts += [document(name, {"OP1": new}) for name in (C, D)]
    far = [(A, name, [link("OP1", "OP1", band=Band.CHECK, score=0.95)]) for name in (C, D)]
    history = trace(texts, aligned((C, D, [link("OP1", "OP1")]), *far))
    assert told(history, f"{D}#OP1")[0] == ((f"{A}#OP1" if returns else f"{C}#OP1"), Event.INTRODUCED)
    entry = history.thread(f"{C}#OP1").entries[0]  # type: ignore[union-attr]
    assert returns or [parent.paragraph for parent in entry.resembles] == [f"{A}#OP1"]
