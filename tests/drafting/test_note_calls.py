"""Footnotes of words that revisions take out: they go with them, in the text, on the sheet and in Word."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest

from lineage.documents import parse
from lineage.documents.papers.amendments import revisions_in
from lineage.documents.resolution import Footnote, NoteCall
from lineage.drafting.revising.amended import as_text
from lineage.drafting.revising.applying import applied
from lineage.drafting.revising.revisions import LEFT, Application, Consequence
from lineage.render.drafts.applied_revisions import report
from lineage.render.word.change_marker import Signature
from lineage.render.word.revised_draft import word_file
from lineage.sources import read_bytes

DRAFTS = {
    "en": """Draft resolution

Seas

The General Assembly,

Recalling the Charter of Seas,¹ as well as the Pact of 1966² and the Code of Reefs,³

1. Takes note of its resolution 4/4 of 30 March 2007⁴ and the report;⁵

2. Welcomes the plan.⁶
""",
    "fr": """Projet de résolution

Mers

L’Assemblée générale,

Rappelant la Charte des mers¹, ainsi que le Pacte de 1966² et le Code des récifs³,

1. Prend note de sa résolution 4/4 du 30 mars 2007⁴ et du rapport⁵ ;

2. Salue le plan⁶.
""",
}
NOTES = ("Resolution 1/1.", "Resolution 2/2.", "Ibid.", "A/62/53.", "A/1.", "Ibid., annex.")
RAISED = "¹²³⁴⁵⁶"


def revised(language: str, said: str) -> Application:
    found = asked(language, said)
    assert all(step.done for step in found.steps)
    return found


def asked(language: str, said: str) -> Application:
    """The draft with what is said worked in, done or not."""
    text = re.sub(f"[{RAISED}]", "", DRAFTS[language])
    draft = parse(read_bytes(text.encode(), Path("draft.txt")), language=language)
    printed = [line for line in DRAFTS[language].split("\n") if re.search(f"[{RAISED}]", line)]
    lines = [re.sub(r"^\d\. ", "", line) for line in printed]
    calls = [
        tuple(
            NoteCall(mark=str(RAISED.index(found[0]) + 1), offset=found.start() - place)
            for place, found in enumerate(re.finditer(f"[{RAISED}]", line))
        )
        for line in lines
    ]
    paragraphs = tuple(replace(p, calls=own) for p, own in zip(draft.paragraphs, calls, strict=True))
    notes = tuple(Footnote(mark=str(number), text=words) for number, words in enumerate(NOTES, 1))
    draft = replace(draft, paragraphs=paragraphs, footnotes=notes)
    instructions, left = revisions_in(read_bytes(said.encode(), Path("r.txt")), language)
    assert not left
    return applied(draft, instructions)


def told(found: Application) -> list[tuple[str, Consequence]]:
    of = {Consequence.NOTE, Consequence.NOTE_STAYS, Consequence.NOTE_IBID, Consequence.NOTE_PARTED}
    return [(step.old or "", step.follows) for step in found.steps if step.follows in of]


def marks(found: Application) -> list[str]:
    return [mark for p in as_text(found).paragraphs for mark in p.notes]


@pytest.mark.parametrize(
    ("language", "said", "left", "rows"),
    [
        ("en", "In PP1, delete “and the Code of Reefs”.", "12456", [("3", Consequence.NOTE)]),
        ("fr", "Au premier alinéa, supprimer « et le Code des récifs ».", "12456", [("3", Consequence.NOTE)]),
        ("en", "In PP1, delete “the Charter of Seas, as well as”.", "23456", [("1", Consequence.NOTE)]),
        ("fr", "Au premier alinéa, supprimer « la Charte des mers, ainsi que ».", "23456", [("1", Consequence.NOTE)]),
        ("en", "In OP1, delete “of 30 March 2007”.", "123456", [("4", Consequence.NOTE_STAYS)]),
        ("fr", "Au paragraphe 1, supprimer « du 30 mars 2007 ».", "123456", [("4", Consequence.NOTE_STAYS)]),
        (
            "en",
            "In PP1, delete “the Pact of 1966 and”.",
            "13456",
            [("2", Consequence.NOTE), ("3", Consequence.NOTE_IBID)],
        ),
        (
            "fr",
            "Au premier alinéa, supprimer « le Pacte de 1966 et ».",
            "13456",
            [("2", Consequence.NOTE), ("3", Consequence.NOTE_IBID)],
        ),
        ("en", "Delete OP1.", "1236", [("6", Consequence.NOTE_IBID)]),
        ("fr", "Supprimer le paragraphe 1.", "1236", [("6", Consequence.NOTE_IBID)]),
        ("en", "In OP1, replace “report” with “study”.", "123456", [("5", Consequence.NOTE_STAYS)]),
        ("en", "In OP2, replace “Welcomes” with “Notes”.", "123456", []),
    ],
)
def test_a_note_goes_with_its_words(language: str, said: str, left: str, rows: list[tuple[str, Consequence]]) -> None:
    found = revised(language, said)
    assert marks(found) == list(left)
    assert [note.mark for note in as_text(found).footnotes] == list(left)
    assert told(found) == rows
    assert {follows in LEFT for mark, follows in rows if follows is not Consequence.NOTE} <= {True}


def test_the_sheet_quotes_the_note() -> None:
    found = revised("en", "In PP1, delete “and the Code of Reefs”.")
    sheet = report(found, "en", 200).replace("\N{NO-BREAK SPACE}", " ")
    assert "preamble, para. 1 · note 3 goes with its words: “Ibid.”" in sheet


@pytest.mark.parametrize("said", ["In PP1, delete “and the Code of Reefs”.", "Delete OP1.", "Delete PP1."])
def test_in_word_the_call_is_struck_with_its_words(said: str) -> None:
    found = revised("en", said)
    data = word_file(found, Signature(author="Chair"), "en")
    with ZipFile(io.BytesIO(data)) as file:
        xml = file.read("word/document.xml").decode()
    struck = [one for one in re.findall(r"<w:del .*?</w:del>", xml, re.DOTALL) if "footnoteReference" in one]
    assert xml.count("<w:footnoteReference") == len(NOTES)
    assert len(struck) == len(NOTES) - len(marks(found))


def test_rejected_in_word_each_note_stands_behind_its_words_again() -> None:
    data = word_file(revised("en", "Delete PP1."), Signature(author="Chair"), "en")
    with ZipFile(io.BytesIO(data)) as file:
        xml = file.read("word/document.xml").decode()
    words = re.sub(r"<w:footnoteReference[^>]*>", "^", xml)
    assert "Charter of Seas,^ as well as the Pact of 1966^ and the Code of Reefs,^" in re.sub(r"<[^>]+>", "", words)
