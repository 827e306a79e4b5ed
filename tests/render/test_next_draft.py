"""The next draft as it is shown: each change with its reason, and what the corpus lacks in the draft's language."""

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from lineage.diff.edits import Operation
from lineage.documents import parse
from lineage.documents.resolution import Dropped, Status
from lineage.drafting.housekeeping.draft_changes import NextDraft, NoteChange, Reason
from lineage.drafting.housekeeping.next_draft import next_draft
from lineage.drafting.housekeeping.note_pieces import note_pieces
from lineage.render.catalogue import LANGUAGES, text
from lineage.render.drafts.next_draft import markdown, reason, remarks, report, to_json
from lineage.render.word.change_marker import Signature
from lineage.render.word.masthead import committee, limited_symbol, printed
from lineage.render.word.next_draft import word_file
from lineage.sources import read_bytes

WORDS = """A/RES/79/6

Resolution adopted by the General Assembly on 2 December 2024

Old bridges

The General Assembly,

Recalling its resolutions 77/4 of 2 December 2022 and 78/5 of 1 December 2023 on old bridges,

1. Requests the Secretary-General to report to the General Assembly at its eightieth session.
"""


@pytest.fixture(scope="module")
def draft() -> NextDraft:
    return next_draft(parse(read_bytes(WORDS.encode(), Path("79-6.txt"))), 80)


def test_a_reason_stands_beside_the_words_that_it_gives(draft: NextDraft) -> None:
    assert remarks(draft, "PP1", "en") == (
        "and 79/6 of 2 December 2024: likely; the list ends with the predecessor of the last text (by rule)",
    )
    assert remarks(draft, "OP1", "fr") == (
        "eighty-first\u00a0: probable\u202f; une session à venir suit celle du projet (selon une règle)",
    )


def test_the_word_file_has_the_reasons_in_its_margin(draft: NextDraft) -> None:
    file = zipfile.ZipFile(io.BytesIO(word_file(draft, Signature(author="lineage", date=None), "en")))
    comments = file.read("word/comments.xml").decode()
    assert "and 79/6 of 2 December 2024: likely; the list ends" in comments
    assert comments.count("<w:comment ") == 2


def test_earlier_texts_in_another_language_are_named(draft: NextDraft) -> None:
    assert "Earlier texts" not in report(draft, "en", 200)
    elsewhere = replace(draft, elsewhere=("fr",))
    assert "Earlier texts of the series are there in French and not in English" in report(elsewhere, "en", 200)
    assert to_json(elsewhere, "en")["earlier_in"] == ["fr"]


def test_a_base_that_was_not_adopted_is_named_and_never_cited(draft: NextDraft) -> None:
    assert "not adopted" not in report(draft, "en", 200)
    assert to_json(draft, "en")["base_status"] == "adopted"
    base = replace(draft.base, symbol="A/C.3/79/L.6", status=Status.DRAFT)
    proposed = next_draft(base, 80)
    assert "is a draft – not adopted" in report(proposed, "en", 200)
    assert "est un projet – non adopté" in markdown(proposed, "fr")
    assert to_json(proposed, "en")["base_status"] == "draft"
    comments = zipfile.ZipFile(io.BytesIO(word_file(proposed, Signature(author="lineage", date=None), "en")))
    assert "is a draft – not adopted" in comments.read("word/comments.xml").decode()
    assert "78/5 of 1 December 2023 and [symbol of the resolution] of [date of adoption] on" in proposed.text("PP1")


@pytest.mark.parametrize(("header", "said"), [("Original: French\n\n", "Original: French"), ("", None)])
def test_the_masthead_says_of_the_original_what_the_base_says(header: str, said: str | None) -> None:
    base = parse(read_bytes(f"{header}{WORDS}".encode(), Path("79-6.txt")))
    file = zipfile.ZipFile(io.BytesIO(word_file(next_draft(base, 80), Signature(author="lineage", date=None), "en")))
    document = file.read("word/document.xml").decode()
    assert ("Original" in document) == (said is not None)
    assert said is None or said in document


@pytest.mark.parametrize(
    ("language", "report", "symbol"),
    [
        ("en", "on the report of the Third Committee (A/79/458)", "A/C.3/80/L.[...]"),
        ("en", "on the report of the Special Political and Decolonization Committee (A/79/421)", "A/C.4/80/L.[...]"),
        ("fr", "sur la base du rapport de la Sixième Commission (A/79/470)", "A/C.6/80/L.[...]"),
        ("en", "without reference to a Main Committee (A/79/L.2)", "A/80/L.[...]"),
    ],
)
def test_the_symbol_is_that_of_the_committee_that_reported(language: str, report: str, symbol: str) -> None:
    base = parse(read_bytes(WORDS.encode(), Path("79-6.txt")))
    printed = Dropped(reason="report", text=f"[{report}]")
    assert limited_symbol(replace(base, language=language, dropped=(printed,)), 80, "en") == symbol


def test_every_change_that_is_counted_has_its_reason_in_the_list(draft: NextDraft) -> None:
    note = NoteChange(mark="3", old="A/79/12.", new="[A/80/...].", reason=Reason.SYMBOL)
    whole = replace(draft, notes=(note,))
    written = markdown(whole, "en")
    listed = [line for line in written.split("## Why")[1].splitlines() if line.startswith("- ")]
    assert len(listed) == len(whole.changes) + 1
    assert "Footnote 3" in listed[-1]
    assert "whose next one has no number yet" in listed[-1]
    open_places = sum(change.placeholder for change in whole.changes) + 1
    assert report(whole, "en", 200).count("to be filled · ") == open_places
    assert sum("to be filled; " in line for line in listed) == open_places


def test_of_a_note_only_the_words_that_change_are_marked(draft: NextDraft) -> None:
    old, new = "Resolutions 49/166, 77/194 and 79/154.", "Resolutions 49/166, 77/194 [and 79/154, with any since]."
    note = NoteChange(mark="3", old=old, new=new, reason=Reason.SYMBOL)
    whole = replace(draft, notes=(note,))
    assert "49/166, 77/194 [-and 79/154-][+[and 79/154, with any since]+]." in report(whole, "en", 200)
    assert "49/166, 77/194 ~~and 79/154~~**\\[and 79/154, with any since\\]**. —" in markdown(whole, "en")
    pieces = list(note_pieces(whole, note))
    for kept, words in ((Operation.DELETE, old), (Operation.INSERT, new)):
        assert "".join(one.text for one in pieces if one.operation in {Operation.EQUAL, kept}) == words


def test_words_that_are_put_in_stand_behind_the_note_of_those_before() -> None:
    words = WORDS.replace("of 1 December 2023 on", "of 1 December 2023[^1] on") + "\n[^1]: See the annex.\n"
    draft = next_draft(parse(read_bytes(words.encode(), Path("79-6.md"))), 80)
    assert "1 December 2023[^1] **and 79/6 of 2 December 2024** on old bridges" in markdown(draft, "en")
    body = zipfile.ZipFile(io.BytesIO(word_file(draft, Signature(author="lineage", date=None), "en")))
    xml = body.read("word/document.xml").decode()
    assert xml.index("1 December 2023<") < xml.index("<w:footnoteReference") < xml.index(" and 79/6")


def test_no_mark_of_a_comment_stands_between_the_first_two_notes() -> None:
    words = WORDS.replace("of 1 December 2023 on", "of 1 December 2023[^1] on").replace(
        "1. Requests", "Recalling also resolution 79/6 of 2 December 2024,\n\nNoting the plan,[^2]\n\n1. Requests"
    )
    words += "\n[^1]: See the annex.\n\n[^2]: A/79/12.\n"
    base = parse(read_bytes(words.encode(), Path("79-6.md")))
    body = zipfile.ZipFile(io.BytesIO(word_file(next_draft(base, 80), Signature(author="lineage", date=None), "en")))
    found = re.findall(r"<w:(footnoteReference|commentReference) ", body.read("word/document.xml").decode())
    assert found.count("footnoteReference") == 2
    assert "commentReference" in found
    first = found.index("footnoteReference")
    assert found[first + 1] == "footnoteReference"


def test_a_note_that_has_its_number_is_no_placeholder(draft: NextDraft) -> None:
    records = "Official Records of the General Assembly, {} Session, Supplement No. 23 (A/{}/23)."
    kept = NoteChange(
        mark="3",
        old=records.format("Seventy-ninth", 79),
        new=records.format("Eightieth", 80),
        reason=Reason.RECORDS,
    )
    open_places = sum(change.placeholder for change in draft.changes)
    count = len(draft.changes) + 1
    sheet = report(replace(draft, notes=(kept,)), "en", 200)
    assert f"{count} changes; placeholders to be filled: {open_places}." in sheet
    assert "keeps its number" in sheet
    assert "no number yet" not in sheet


@pytest.mark.parametrize("ui", LANGUAGES)
def test_every_reason_that_a_rule_gives_is_said(draft: NextDraft, ui: str) -> None:
    """Where a rule alone has no words of its own, those of the reason stand."""
    for why in Reason:
        said = reason(replace(draft.changes[0], reason=why, learnt=()), ui)
        assert len(said) > len(text(ui, "draft.by_rule", why="")) + 10
    due = text(ui, "draft.by_rule", why=text(ui, "draft.reason.due"))
    assert reason(replace(draft.changes[0], reason=Reason.DUE, learnt=()), ui) == due


def test_a_masthead_is_printed_over_as_many_lines_as_it_takes(draft: NextDraft) -> None:
    lines = ("[on the report of the Third", "Committee (A/79/455)]")
    base = replace(draft.base, dropped=tuple(Dropped(reason="report", text=line) for line in lines))
    assert printed(base, "report") == " ".join(lines)
    assert committee(base) == "Third Committee"
