"""The laws of a word diff, and comparisons that must read well."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lineage.diff import compare, replay
from lineage.diff.edits import Operation, Wording
from lineage.diff.matching import compiled_diff, compiled_steps, reference_steps
from lineage.languages.text import tokens

CASES = Path(__file__).parent / "cases" / "marks.fr.md"
SENTENCE = (
    "Rappelant également l'action d'ici les États Membres , ; et de la traite résolution 64/293 du 30 juillet 2010 "
    "Prend note acte « » ’ soixante-douzième session Exhorte Engage instamment droits humains homme 2025 (a) É e\u0301"
)
WORDS = SENTENCE.split()
texts = st.one_of(
    st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join),
    st.text(max_size=60),
    st.text(alphabet="ab l'’,. \u00a0-é", max_size=40),
)


def marked(old: str, new: str, language: str) -> str:
    marks = {Operation.EQUAL: "{}", Operation.DELETE: "[-{}-]", Operation.INSERT: "[+{}+]"}
    return "".join(marks[edit.operation].format(edit.text) for edit in compare(old, new, language).edits)


def cases() -> list[list[str]]:
    blocks = CASES.read_text(encoding="utf-8").strip().split("\n\n")[1:]
    return [block.split("\n") for block in blocks]


@given(texts, texts, st.sampled_from(["fr", "en"]))
@settings(max_examples=300, deadline=None)
def test_edits_tile_both_texts_and_replay(old: str, new: str, language: str) -> None:
    edits = compare(old, new, language).edits
    assert replay(old, edits) == new
    assert "".join(e.text for e in edits if e.operation is not Operation.INSERT) == old
    assert "".join(e.text for e in edits if e.operation is not Operation.DELETE) == new
    place = (0, 0)
    for edit in edits:
        assert (edit.old_start, edit.new_start) == place
        place = (edit.old_end, edit.new_end)
        if edit.operation is not Operation.INSERT:
            assert old[edit.old_start : edit.old_end] == edit.text
        if edit.operation is not Operation.DELETE:
            assert new[edit.new_start : edit.new_end] == edit.text
        assert edit.text
    assert place == (len(old), len(new))


@given(texts, texts)
@settings(max_examples=200, deadline=None)
def test_edits_are_whole_tokens(old: str, new: str) -> None:
    edits = compare(old, new, "fr").edits
    for text, cuts in (
        (old, {e.old_start for e in edits} | {e.old_end for e in edits}),
        (new, {e.new_start for e in edits} | {e.new_end for e in edits}),
    ):
        assert cuts <= {0, len(text), *(start for start, _ in tokens(text))}


@given(texts, st.sampled_from(["fr", "en"]))
@settings(deadline=None)
def test_a_text_against_itself_has_no_change(text: str, language: str) -> None:
    diff = compare(text, text, language)
    assert (diff.changes, diff.wording, diff.complete) == ((), Wording.VERBATIM, True)


@given(texts, texts)
@settings(deadline=None)
def test_changes_are_the_edits_that_are_not_equal(old: str, new: str) -> None:
    diff = compare(old, new, "fr")
    changed = [e for e in diff.edits if e.operation is not Operation.EQUAL]
    assert "".join(c.old for c in diff.changes) == "".join(e.text for e in changed if e.operation is Operation.DELETE)
    assert "".join(c.new for c in diff.changes) == "".join(e.text for e in changed if e.operation is Operation.INSERT)
    assert all(c.evidence for c in diff.changes)
    assert all(old[c.old_start : c.old_end] == c.old and new[c.new_start : c.new_end] == c.new for c in diff.changes)
    assert diff == compare(old, new, "fr")


@pytest.mark.skipif(compiled_diff is None, reason="fast-diff-match-patch is not installed")
@given(st.text(alphabet="abcdef\ue000\U000f0001", max_size=60), st.text(alphabet="abcdef\ue000\U000f0001", max_size=60))
@settings(max_examples=500, deadline=None)
def test_the_compiled_engine_takes_the_steps_of_diff_match_patch(old: str, new: str) -> None:
    assert list(compiled_steps(old, new)) == reference_steps(old, new)


@pytest.mark.parametrize("case", cases(), ids=lambda case: case[1][:40])
def test_reads_well(case: list[str]) -> None:
    old, new, expected = case
    assert marked(old, new, "fr") == expected


def test_dates_and_words_are_never_cut() -> None:
    shown = marked("du 20 décembre 2006", "du 18 décembre 2008", "fr")
    assert shown == "du [-20 décembre 2006-][+18 décembre 2008+]"
    assert not re.search(r"\w\[[-+]\w", marked("coopération interinstitutions", "coordination interinstitutions", "fr"))


def test_replay_refuses_another_text() -> None:
    edits = compare("un deux trois", "un trois", "fr").edits
    with pytest.raises(ValueError, match="character 0"):
        replay("autre chose", edits)
    with pytest.raises(ValueError, match="end at character"):
        replay("un deux trois quatre", edits)


def test_a_huge_text_is_bounded_and_says_so() -> None:
    old = " ".join(f"mot{i % 700}" for i in range(4000))
    new = " ".join(f"mot{(i * 7) % 900}" for i in range(4000))
    diff = compare(old, new, "fr")
    assert not diff.complete
    assert replay(old, diff.edits) == new


def test_many_distinct_words_are_told_apart() -> None:
    old = " ".join(f"w{i}" for i in range(9000))
    new = old.replace("w4000 ", "").replace("w8000", "x")
    diff = compare(old, new, "en")
    assert [(c.old, c.new) for c in diff.changes] == [("w4000 ", ""), ("w8000", "x")]


@pytest.mark.parametrize(
    ("language", "old", "new", "change"),
    [
        ("fr", "sa vingt et unième session", "sa trente et unième session", ("vingt et unième", "trente et unième")),
        (
            "en",
            "its one hundred and first session",
            "its one hundred and second session",
            ("one hundred and first", "one hundred and second"),
        ),
    ],
)
def test_a_number_of_several_words_is_replaced_whole(
    language: str, old: str, new: str, change: tuple[str, str]
) -> None:
    assert [(c.old, c.new) for c in compare(old, new, language).changes] == [change]
