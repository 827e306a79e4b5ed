"""Two documents compared: every paragraph once, counts that add up."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from lineage import corpus as corpora
from lineage.alignment import align
from lineage.diff import replay
from lineage.diff.comparison import Comparison, State, compare_documents
from lineage.diff.edits import ChangeClass
from lineage.documents.resolution import Kind, Resolution
from lineage.symbols import base_label
from tests.diff.sample import sample

CORPUS = Path(__file__).parents[2] / "corpus"


def states(comparison: Comparison) -> list[tuple[str, str]]:
    return [(row.label, row.state.value) for row in comparison.rows]


def read(symbol: str) -> Resolution:
    corpus = corpora.load(CORPUS)
    return corpora.read_document(corpus, corpora.find(corpus, symbol))


def test_rows_stand_in_the_order_of_the_new_text_and_what_is_gone_after_what_preceded_it() -> None:
    assert states(sample()) == [
        ("PP1", "changed"),
        ("PP2", "changed"),
        ("PP3", "new"),
        ("OP1", "changed"),
        ("OP2", "moved"),
        ("OP3", "merged"),
        ("OP4", "gone"),
    ]


def test_tallies_add_up_to_both_documents() -> None:
    comparison = sample()
    assert comparison.old_tally == {
        Kind.PREAMBULAR: {State.CHANGED: 2, State.MOVED: 1},
        Kind.OPERATIVE: {State.CHANGED: 1, State.MERGED: 2, State.GONE: 1},
    }
    assert comparison.new_tally == {
        Kind.PREAMBULAR: {State.CHANGED: 2, State.NEW: 1},
        Kind.OPERATIVE: {State.CHANGED: 1, State.MOVED: 1, State.MERGED: 1},
    }


def test_a_merge_has_both_sources_best_first_and_a_move_says_that_it_crossed() -> None:
    rows = {row.label: row for row in sample().rows}
    merged = rows["OP3"]
    assert merged.sources == ("OP2", "OP3")
    assert [linked.link.old for linked in merged.entries[0].links] == ["OP2", "OP3"]
    assert rows["OP2"].entries[0].links[0].crosses


def test_a_lost_item_stands_in_the_list_that_lost_it_and_a_weak_link_is_only_a_hint() -> None:
    rows = {row.label: row for row in sample().rows}
    assert [(e.paragraph.label, e.gone) for e in rows["PP2"].entries] == [
        ("PP2", False),
        ("PP2(a)", False),
        ("PP3(b)", True),
    ]
    assert rows["PP3"].state is State.NEW
    assert [link.old for link in rows["PP3"].entries[0].hints] == ["OP4"]
    assert [link.new for link in rows["OP4"].entries[0].hints] == ["PP3"]


def test_changes_are_counted_by_class_and_what_stands_in_one_text_only_is_one_of_substance() -> None:
    comparison = sample()
    counts = comparison.changes()
    assert counts[ChangeClass.HOUSEKEEPING] == 1
    assert counts[ChangeClass.TERMINOLOGY] == 1
    new_and_gone = 2
    assert counts.total() == sum(len(row.changes) for row in comparison.rows) + new_and_gone


def test_what_is_counted_is_one_object() -> None:
    counts = sample().counts()
    assert counts["items"] == {"new": 0, "gone": 1}
    assert counts["new"]["operative"] == {"changed": 1, "moved": 1, "merged": 1}
    assert sum(counts["changes"].values()) == sample().changes().total()


def test_a_document_against_itself_is_kept_whole() -> None:
    text = read("78/228")
    comparison = compare_documents(text, text, align(text, text))
    assert {row.state for row in comparison.rows} == {State.KEPT}
    assert not comparison.changes()


def test_real_documents_add_up() -> None:
    old, new = read("E/RES/2017/18"), read("A/RES/78/228")
    comparison = compare_documents(old, new, align(old, new))
    assert _sums(comparison.old_tally) == {Kind.PREAMBULAR: 19, Kind.OPERATIVE: 13}
    assert _sums(comparison.new_tally) == {Kind.PREAMBULAR: 48, Kind.OPERATIVE: 33}
    shown = Counter(e.paragraph.id for row in comparison.rows for e in row.entries)
    assert set(shown.values()) == {1}
    assert {p.id for p in new.paragraphs} <= set(shown)
    carried = {f"{old.id}#{d.link.old}" for row in comparison.rows for e in row.entries for d in e.links}
    assert carried | set(shown) >= {p.id for p in old.paragraphs}
    assert [row.label for row in comparison.rows if row.state is not State.GONE] == list(
        dict.fromkeys(base_label(p.label) for p in new.paragraphs)
    )


def test_every_linked_pair_replays() -> None:
    old, new = read("A/C.3/63/draft"), read("A/RES/64/293")
    comparison = compare_documents(old, new, align(old, new))
    linked = [d for row in comparison.rows for e in row.entries for d in e.links]
    assert linked
    assert all(replay(d.old.text, d.diff.edits) == d.new.text for d in linked)


def _sums(tally: dict[Kind, dict[State, int]]) -> dict[Kind, int]:
    return {kind: sum(counts.values()) for kind, counts in tally.items()}
