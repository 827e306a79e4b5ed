"""Why brackets cannot be lifted, and a verb that does not fit what stands behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lineage.documents.amendments import revisions_in
from lineage.documents.opening import read_file
from lineage.documents.readings import in_words
from lineage.drafting.applying import applied
from lineage.drafting.revisions import Consequence, Hindrance
from lineage.sources import read
from tests.drafting.papers import BASE, write

if TYPE_CHECKING:
    from pathlib import Path

    from lineage.drafting.revisions import Application

OPEN = BASE.replace("resolution 70/1 of 25 September 2015", "resolution 70/1 [and 81/... of ... December 2026]")
FILL = "In PP1, replace “[and 81/... of ... December 2026]” with “and 81/200 of 17 December 2026”.\n"


def done(folder: Path, text: str, said: str) -> Application:
    printed = read_file(write(folder, "draft.txt", text))
    found, left = revisions_in(read(write(folder, "list.txt", said)), "en")
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
