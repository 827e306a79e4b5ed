"""Very long series: which texts are compared, and what is said of those that were not."""

from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lineage.alignment.decisions import Decision, ReviewDecision
from lineage.alignment.links import Band
from lineage.corpus import load
from lineage.corpus.adding import add_files
from lineage.corpus.candidates import Overrides
from lineage.documents.resolution import Resolution, Status
from lineage.errors import UsageError
from lineage.histories.json_form import blame_json, history_json, latest_json
from lineage.histories.latest import latest
from lineage.histories.threads import Event
from lineage.histories.word_runs import runs_of_document
from lineage.pipeline import NO_STORE, Store, Traced, compared_bounds, trace_series
from lineage.pipeline.compared import aligned_pairs
from lineage.pipeline.compared_bounds import Bound
from lineage.pipeline.kept_commitments import clauses_of, timeline_of
from lineage.pipeline.series_pages import build_pages
from lineage.pipeline.sharing import bounded_pairs
from lineage.pipeline.word_origins import word_origins
from lineage.render.blame_text import ReportSetting, blame_report
from lineage.render.commitments import timeline_report
from lineage.render.line_history import history_report, latest_report
from lineage.series import analysis
from tests.histories.woven import document

BOUND = Bound(every=5, near=2, far=2)
THINGS = ("harbours", "beacons", "ropes", "pilots", "orchards", "bridges", "archives", "lanterns", "granaries", "wells")
DEEDS = ("dredge", "light", "twist", "train", "prune", "paint", "copy", "trim", "sweep", "dig")


def said(number: int, paragraph: int) -> str:
    """Words that no other paragraph has a run of."""
    thing, deed = THINGS[number % 10], DEEDS[(number + paragraph) % 10]
    signs = " ".join(f"{thing[:3]}{deed}{number}{letter}{paragraph}" for letter in "abcdefghijkl")
    return f"Urges Member States to {deed} the {thing} and {signs} every year"


def text(number: int, *more: str, status: Status = Status.ADOPTED) -> Resolution:
    lines = {f"OP{i}": words for i, words in enumerate((said(number, 1), said(number, 2), *more), 1)}
    return document(f"A/RES/{40 + number}/1", lines, status=status)


def pairs(texts: list[Resolution], *decisions: Decision, beside: frozenset[str] = frozenset()) -> set[tuple[int, int]]:
    own = [one.id for one in texts if one.id not in beside]
    return set(bounded_pairs(texts, own, own, [runs_of_document(one) for one in texts], decisions, BOUND))


def test_up_to_the_bound_every_two_are_compared() -> None:
    texts = [text(number) for number in range(5)]
    names = [one.id for one in texts]
    found = aligned_pairs(texts, names, names, (), NO_STORE)
    assert found == tuple(combinations(range(5), 2))
    assert compared_bounds.near_of(range(compared_bounds.DEFAULT.every)) is None
    assert compared_bounds.near_of(range(compared_bounds.DEFAULT.every + 1)) == compared_bounds.DEFAULT.near


def test_a_text_that_quotes_an_old_one_is_compared_with_it() -> None:
    texts = [text(number) for number in range(9)]
    texts.append(text(9, said(0, 1), said(0, 2)))
    assert pairs(texts) == {(a, b) for a in range(10) for b in range(a + 1, min(a + 3, 10))} | {(0, 9)}


def test_what_the_near_texts_have_too_leads_no_further() -> None:
    texts = [text(number, said(11, 1)) for number in range(9)]
    assert pairs(texts) == {(a, b) for a in range(9) for b in range(a + 1, min(a + 3, 9))}
    back = [text(number, *([said(11, 1)] if number in {0, 1, 8} else [])) for number in range(9)]
    assert {pair for pair in pairs(back) if pair[1] == 8} == {(6, 8), (7, 8), (1, 8)}


def test_the_last_adopted_text_is_compared_over_any_number_of_drafts() -> None:
    texts = [text(number, status=Status.DRAFT if number > 1 else Status.ADOPTED) for number in range(8)]
    assert {old for old, new in pairs(texts) if new == 7} == {5, 6, 1}


def test_what_a_reviewer_decided_is_compared_and_texts_beside_by_their_words() -> None:
    texts = [text(number) for number in range(9)]
    ruled = Decision(
        old=f"{texts[1].id}#OP1",
        new=f"{texts[8].id}#OP2",
        verdict=ReviewDecision.FORCE,
        author="a",
        date="d",
        reason="r",
    )
    assert (1, 8) in pairs(texts, ruled)
    texts[0] = text(0, said(7, 1))
    assert {pair for pair in pairs(texts, beside=frozenset({texts[0].id})) if 0 in pair} == {(0, 7)}


@given(st.lists(st.lists(st.integers(0, 6), max_size=4), min_size=1, max_size=12))
@settings(max_examples=40, deadline=None)
def test_the_cost_of_a_text_is_bounded_and_later_ones_change_nothing(shared: list[list[int]]) -> None:
    texts = [text(number, *(said(20 + one, 3) for one in some)) for number, some in enumerate(shared)]
    found = pairs(texts)
    for place in range(len(texts)):
        assert sum(new == place for _, new in found) <= BOUND.near + 1 + BOUND.far
    assert {(a, b) for a, b in found if b < len(texts) - 1} == pairs(texts[:-1])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Nine texts, of which the last quotes the first whole and has a paragraph of the third in other words."""
    root, place = tmp_path_factory.mktemp("long"), tmp_path_factory.mktemp("texts")
    for number in range(9):
        lines = [said(number, 1), said(number, 2)]
        if number == 8:
            lines += [said(0, 1), said(0, 2)]
        numbered = "\n\n".join(f"{i}. {words};" for i, words in enumerate(lines, 1))
        head = f"Resolution adopted by the General Assembly on 20 December {1995 + number}"
        (place / f"{number}.txt").write_text(
            f"{head}\n\n{50 + number}/9. Safety of ports\n\nThe General Assembly,\n\n"
            f"Noting matter {number},\n\n{numbered}\n"
        )
    add_files(root, sorted(place.iterdir()), Overrides(series="ports"))
    return root


@pytest.fixture(scope="module")
def traced(folder: Path) -> Traced:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(compared_bounds, "DEFAULT", BOUND)
        return trace_series(load(folder), "ports")


LAST = "A/RES/58/9"


def test_a_quoted_text_is_where_the_words_came_from(folder: Path, traced: Traced) -> None:
    assert len(traced.alignments) < 9 * 8 / 2
    tokens = word_origins(load(folder), traced)
    for new, old in (("OP3", "OP1"), ("OP4", "OP2")):
        assert {token.first for token in tokens[f"{LAST}#{new}"]} == {f"A/RES/50/9#{old}"}
        thread = traced.history.thread(f"{LAST}#{new}")
        assert thread is not None
        assert thread.id == f"A/RES/50/9#{old}"


def test_the_words_of_one_text_are_those_that_it_has_among_all(
    folder: Path, traced: Traced, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = word_origins(load(folder), traced)
    monkeypatch.setattr(compared_bounds, "DEFAULT", BOUND)
    store = Store(root=tmp_path)
    for name in traced.resolutions:
        of_one = {key: tokens for key, tokens in whole.items() if key.startswith(f"{name}#")}
        for kept in (NO_STORE, store, store):
            assert word_origins(load(folder), traced, of=(name,), store=kept) == of_one
    assert word_origins(load(folder), traced, store=store) == whole


def test_what_was_not_compared_with_all_is_new_for_a_person_to_check(traced: Traced) -> None:
    new = {e.document: e.band for t in traced.history.threads for e in t.entries if Event.INTRODUCED in e.events}
    bands = [new[name] for name in traced.resolutions if name in new]
    assert bands == [Band.SURE] * 3 + [Band.CHECK] * (len(bands) - 3)


def test_every_report_says_how_far_texts_were_compared(folder: Path, traced: Traced) -> None:
    thread = traced.history.thread(f"{LAST}#OP1")
    assert thread is not None
    tokens = word_origins(load(folder), traced)
    view = latest(traced.history, LAST, None)
    timeline = timeline_of(traced, clauses_of(traced, NO_STORE, lambda *_: None)[0], NO_STORE)
    setting = ReportSetting(ui="en", width=500)
    for report in (
        history_report(traced.history, thread, f"{LAST}#OP1", "en", setting),
        blame_report(traced.history, [f"{LAST}#OP1"], tokens, setting),
        latest_report(view, setting),
        timeline_report(timeline, timeline.lines, "text", "en", 500),
    ):
        assert "each text was compared with the 2 before it" in report
    for form in (
        history_json(traced.history, thread),
        blame_json(LAST, ["OP1"], tokens, near=traced.history.near),
        latest_json(view),
    ):
        assert form["compared"] == {"near": 2}


def test_below_the_bound_nothing_is_said_and_nothing_changes(folder: Path, traced: Traced) -> None:
    whole = trace_series(load(folder), "ports")
    thread = whole.history.thread(f"{LAST}#OP1")
    assert thread is not None
    assert set(whole.alignments) == set(combinations(whole.resolutions, 2))
    assert "compared" not in history_json(whole.history, thread)
    for pair, alignment in traced.alignments.items():
        ends = [[(link.old, link.new) for link in found.counted()] for found in (alignment, whole.alignments[pair])]
        assert ends[0] == ends[1]


def test_a_series_that_is_too_long_for_pages_is_refused(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(analysis, "SIDE_BY_SIDE", 8)
    with pytest.raises(UsageError, match="has 9 texts, and pages lay those of a series side by side: 8 at most"):
        build_pages(tmp_path / "pages", "ports", folder, None)
