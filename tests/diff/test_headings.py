"""Headings in a comparison: paired by their words, then by their label, never gone and new at once."""

from __future__ import annotations

from itertools import combinations

from lineage.alignment import align
from lineage.alignment.heading_links import heading_links
from lineage.diff.comparison import Comparison, State, compare_documents
from lineage.documents.resolution import Kind, Paragraph, Resolution, Status
from lineage.histories import trace
from lineage.histories.threads import Event
from lineage.render.comparison.comparison_header import introduction
from lineage.render.comparison.comparison_reading import View, shown


def document(name: str, **headings: str) -> Resolution:
    return Resolution(
        id=name,
        symbol=None,
        title="",
        organ="",
        session=None,
        adopted=None,
        status=Status.DRAFT,
        language="en",
        paragraphs=tuple(
            Paragraph(document=name, label=f"A.{label}", kind=Kind.HEADING, number=label, text=words, opening="")
            for label, words in headings.items()
        ),
    )


def compared(old: Resolution, new: Resolution) -> Comparison:
    return compare_documents(old, new, align(old, new))


def states(comparison: Comparison) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(row.label, row.state.value, row.sources) for row in comparison.rows]


def test_headings_of_a_text_against_itself_are_kept_and_not_counted_among_what_is_left_out() -> None:
    text = document("one", I="Preventing trafficking", II="Protecting victims")
    comparison = compared(text, document("two", I="Preventing trafficking", II="Protecting victims"))
    view = View(ui="en", changed_only=True)
    assert [row.state for row in comparison.rows] == [State.KEPT, State.KEPT]
    assert not shown(comparison, view)
    assert not any("not shown" in line for line in introduction(comparison, view, "compare.marks"))


def test_a_renumbered_heading_keeps_its_words_and_a_reworded_one_its_label() -> None:
    old = document("one", I="Preventing trafficking", II="Protecting victims", III="Follow-up")
    new = document("two", I="Preventing it", II="General", III="Protecting victims")
    assert states(compared(old, new)) == [
        ("A.I", "changed", ("A.I",)),
        ("A.II", "new", ()),
        ("A.III", "kept", ("A.II",)),
        ("A.III", "gone", ()),
    ]


def test_headings_of_the_same_words_pair_in_their_order() -> None:
    old = document("one", I="Annex", II="Other", III="Annex")
    new = document("two", I="Annex", II="Annex")
    assert states(compared(old, new)) == [
        ("A.I", "kept", ("A.I",)),
        ("A.II", "gone", ()),
        ("A.II", "kept", ("A.III",)),
    ]


def test_headings_that_share_a_common_word_only_are_others() -> None:
    old = document("one", I="General provisions", II="Prevention", III="Work programme for 2011")
    new = document("two", I="Protection", II="Work programme for 2013", III="Final provisions")
    assert [(link.old, link.new, link.band.value) for link in heading_links(old, new)] == [("A.III", "A.II", "check")]


def test_the_line_of_a_heading_goes_on() -> None:
    texts = [document(f"A/RES/{n}/1", I="Protecting victims", II=f"Work programme for {n}") for n in (61, 63, 65)]
    links = {(one.id, other.id): align(one, other) for one, other in combinations(texts, 2)}
    history = trace(texts, links)
    assert [len(thread.entries) for thread in history.threads] == [3, 3]
    assert [entry.events[0] for thread in history.threads for entry in thread.entries[1:]].count(Event.INTRODUCED) == 0
    assert all(not found.links and not found.added and not found.dropped for found in links.values())
