"""Headings in a comparison: paired by their words, then by their label, never gone and new at once."""

from __future__ import annotations

from lineage.alignment.links import Alignment
from lineage.diff.comparison import Comparison, State, compare_documents
from lineage.documents.resolution import Kind, Paragraph, Resolution, Status
from lineage.render.reading import View, introduction, shown


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
    return compare_documents(old, new, Alignment(old=old.id, new=new.id, links=(), dropped=(), added=()))


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
