"""Why brackets cannot be lifted, and a verb that does not fit what stands behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lineage.documents.file_reading import read_file
from lineage.documents.negotiated.readings import in_words
from lineage.documents.papers.amendments import revisions_in
from lineage.drafting.revising.applying import applied
from lineage.drafting.revising.printed_lines import print_of
from lineage.drafting.revising.revisions import Consequence, Hindrance
from lineage.sources import read
from tests.drafting.papers import BASE, write

if TYPE_CHECKING:
    from pathlib import Path

    from lineage.drafting.revising.revisions import Application

OPEN = BASE.replace("resolution 70/1 of 25 September 2015", "resolution 70/1 [and 81/... of ... December 2026]")
FILL = "In PP1, replace “[and 81/... of ... December 2026]” with “and 81/200 of 17 December 2026”.\n"


def done(folder: Path, text: str, said: str) -> Application:
    printed = read_file(write(folder, "draft.txt", text))
    found, left = revisions_in(read(write(folder, "list.txt", said)), printed.language)
    return applied(in_words(printed), found, left, printed=printed)


def test_brackets_that_wait_for_words_are_not_lifted(tmp_path: Path) -> None:
    found = done(tmp_path, OPEN, "Lift the brackets around “and 81/... of ... December 2026” in PP1.\n")
    assert [step.hindrance for step in found.steps] == [Hindrance.TO_FILL]


def test_brackets_that_were_filled_are_no_longer_there(tmp_path: Path) -> None:
    found = done(tmp_path, OPEN, f"{FILL}\nLift the brackets around “and 81/200 of 17 December 2026” in PP1.\n")
    assert [step.hindrance for step in found.steps] == [None, Hindrance.NO_BRACKETS]


@pytest.mark.parametrize(
    ("verb", "new", "told"),
    [("Welcomes", "Urges", True), ("Welcomes", "Takes note of", False), ("Urges", "Welcomes", True)],
)
def test_a_verb_that_asks_in_place_of_one_that_does_not_is_to_be_looked_at(
    verb: str, new: str, told: bool, tmp_path: Path
) -> None:
    text = BASE.replace("Encourages donors to support small island developing States", f"{verb} the work of the Group")
    found = done(tmp_path, text, f"The verb of OP3 becomes “{new}”.\n")
    assert found.steps[0].done
    assert (Consequence.CONSTRUCTION in {step.follows for step in found.steps}) is told


def test_words_that_stand_aside_go_with_both_commas(tmp_path: Path) -> None:
    text = BASE.replace("developing States", "developing States which, inter alia, fish")
    found = done(tmp_path, text, "In OP3, delete “inter alia,”.\n")
    assert found.lines[4].text == "Encourages donors to support small island developing States which fish;"


MARKED = BASE.replace("report on their fleets every two years", "[generously] report by [date]").replace(
    "2. Invites the Secretary-General to convene a meeting of experts on fish stocks;",
    "2. [Invites the Secretary-General to convene a meeting on [date] [in New York];]",
)
FRENCH = """A/80/L.90

Pêche

L’Assemblée générale,

Rappelant sa résolution 70/1 du 25 septembre 2015,

1. Prie instamment les États de [généreusement] faire rapport au plus tard le [date] ;

2. [Invite le Secrétaire général à convoquer une réunion le [date] [à New York] ;]
"""


def printed(found: Application, label: str) -> str:
    return next(print_of(one.line, found.draft.language) for one in found.numbered if one.label == label)


@pytest.mark.parametrize(
    ("text", "said", "label", "words", "kept"),
    [
        (MARKED, "Lift the brackets in OP2.", "OP2", "convene a meeting on [date] in New York;", 1),
        (MARKED, "Lift all brackets in OP2.", "OP2", "Invites the Secretary-General to convene", 1),
        (MARKED, "Lift the brackets in OP1.", "OP1", "Urges States to generously report by [date];", 1),
        (MARKED, "Lift all the brackets.", "OP1", "generously report by [date];", 2),
        (MARKED, "Remove all brackets in the operative part.", "OP2", "on [date] in New York;", 2),
        (FRENCH, "Au paragraphe 2, lever les crochets.", "OP2", "une réunion le [date] à New York ;", 1),
        (FRENCH, "Lever tous les crochets.", "OP1", "de généreusement faire rapport au plus tard le [date] ;", 2),
    ],
)
def test_a_placeholder_keeps_its_brackets_where_the_others_are_lifted(
    text: str, said: str, label: str, words: str, kept: int, tmp_path: Path
) -> None:
    found = done(tmp_path, text, f"{said}\n")
    assert [step.hindrance for step in found.steps if step.follows is None] == [None]
    assert words in printed(found, label)
    assert [step.old for step in found.steps if step.follows is Consequence.TO_FILL] == ["[date]"] * kept


@pytest.mark.parametrize(
    ("marked", "said", "words"),
    [
        ("[two][three] years", "Lift the brackets around “three” in OP1.", "[two] three years"),
        ("[[two] or three] years", "Lift the brackets around “[two] or three” in OP1.", "[two] or three years"),
        ("[two] [Mexico] or [EU: three] years", "Lift the brackets around “two” in OP1.", "two or [EU: three] years"),
    ],
)
def test_only_the_brackets_that_are_named_are_lifted(marked: str, said: str, words: str, tmp_path: Path) -> None:
    found = done(tmp_path, BASE.replace("two years", marked), f"{said}\n")
    assert printed(found, "OP1") == f"Urges States to report on their fleets every {words};"
