"""The figures of a summary and its findings are one account."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lineage.documents.negotiated.proposals import Proposal, ProposalKind, TextState
from lineage.documents.resolution import Footnote, NoteCall, Resolution
from lineage.drafting.checking.check import check_against
from lineage.drafting.checking.check_findings import Rule
from lineage.drafting.checking.checked import Check
from lineage.drafting.checking.examination import findings
from lineage.render.drafts.draft_findings import summary
from tests.drafting.checking import check
from tests.drafting.test_check_findings import BASE, CORAL, NETS, NEXT_REPORT, PORTS, REPORT, document, draft


def said(checked: Check) -> str:
    return " ".join(summary(checked, findings(checked), "en"))


def without_base(text: Resolution, other: Resolution) -> Check:
    """The draft held against another text that shows no base."""
    found = check(text, replace(BASE, paragraphs=()), (other,))
    return replace(found, base=None, gone=(), compared=(other.id,))


def test_what_another_text_has_word_for_word_counts_as_agreed() -> None:
    other = document("A/RES/75/904", (CORAL, PORTS), ())
    checked = without_base(document("draft", (CORAL, PORTS), ()), other)
    assert "Nothing found" in said(checked)
    assert "2 of 2, 2 of them word for word" in said(checked)


@pytest.mark.parametrize(
    ("operative", "told"),
    [
        ((PORTS, NETS, NEXT_REPORT), "4 of 4, 2 of them"),
        ((PORTS, NETS, NEXT_REPORT, CORAL), "5 of 5, 3 of them"),
        ((PORTS, NETS.replace("all vessels", "fishing vessels"), NEXT_REPORT), "3 of 4, 1 of them"),
        ((PORTS, NETS, REPORT), "4 of 4, 3 of them"),
    ],
)
def test_a_paragraph_is_agreed_unless_a_finding_says_that_it_is_not(operative: tuple[str, ...], told: str) -> None:
    other = document("A/RES/75/904", (CORAL,), ())
    assert told in said(check(draft(operative), BASE, (other,)))


def test_numbers_that_follow_the_draft_leave_a_paragraph_agreed() -> None:
    words = "Requests the keepers of harbours to note the vessels inspected as in paragraphs 1 and 2 above;"
    base = document("A/RES/76/903", (PORTS, NETS, words))
    moved = words.replace("1 and 2", "2 and 3")
    checked = check(draft((CORAL, PORTS, NETS, moved)), base)
    assert {one.label for one in findings(checked) if one.rule is Rule.WORDING} == set()
    assert "4 of 5" in said(checked)


def test_where_no_text_is_there_nothing_is_new_and_nothing_is_counted() -> None:
    checked = check_against(draft((PORTS, NETS)), None, lambda _: (), ())
    assert Rule.NEW not in {one.rule for one in findings(checked)}
    assert "holds no adopted text in the language of the draft (English)" in said(checked)
    assert "agreed language:" not in said(checked)


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("See resolution [to be completed], annex.", True),
        ("[...]", True),
        ("A/80/[XX].", True),
        ("A/78/172 [in English only].", False),
    ],
)
def test_what_a_note_leaves_to_be_filled_is_told_as_in_a_paragraph(words: str, asked: bool) -> None:
    text = draft((PORTS, NETS, NEXT_REPORT))
    called = replace(text.paragraphs[1], calls=(NoteCall(mark="1", offset=4),))
    text = replace(
        text, paragraphs=(text.paragraphs[0], called, *text.paragraphs[2:]), footnotes=(Footnote(mark="1", text=words),)
    )
    found = [one for one in findings(check(text, BASE)) if one.rule is Rule.TO_COMPLETE]
    assert [(one.label, one.kind) for one in found] == ([("OP1", "note")] if asked else [])


def test_a_paragraph_of_a_placeholder_alone_is_to_be_filled_and_neither_new_nor_agreed() -> None:
    gap = Proposal(kind=ProposalKind.PLACEHOLDER, start=0, end=5, text="[...]")
    text = draft((PORTS, NETS, "[...]", NEXT_REPORT))
    empty = replace(text.paragraphs[3], proposals=(gap,), state=TextState.PLACEHOLDER)
    checked = check(replace(text, paragraphs=(*text.paragraphs[:3], empty, *text.paragraphs[4:])), BASE)
    assert [one.rule for one in findings(checked) if one.label == "OP3"] == [Rule.TO_COMPLETE]
    assert "4 of 5" in said(checked)


def test_all_who_change_words_at_one_place_are_named_and_nobody_for_the_words_beside_them() -> None:
    text = draft((PORTS, NETS, REPORT.replace("Requests", "Urges")))
    marks = (
        Proposal(kind=ProposalKind.DELETION, start=0, end=0, text="Requests", authors=("Morocco",), tracked=True),
        Proposal(kind=ProposalKind.INSERTION, start=0, end=5, text="Urges", authors=("Algeria",), tracked=True),
    )
    marked = replace(text.paragraphs[3], proposals=marks)
    checked = check(replace(text, paragraphs=(*text.paragraphs[:3], marked)), BASE)
    told = {one.rule: one.authors for one in findings(checked) if one.label == "OP3"}
    assert told == {Rule.WORDING: ("Morocco", "Algeria"), Rule.SESSION: ()}
