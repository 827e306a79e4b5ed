"""The number and the name that a mail writes itself: told where its paragraph stands elsewhere, and never told as words
around its proposals."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lineage.drafting.proposals.caveats import Caution, Caveat
from lineage.drafting.proposals.compilation import Compilation
from lineage.drafting.proposals.compilation_json import finding_json
from lineage.render.compilation.compiled import finding_line
from tests.drafting.papers import BASE, compiled_mail

if TYPE_CHECKING:
    from pathlib import Path

OTHER = "Calls for an international conference on whales in 2031;"
OP3 = "Encourages donors to support small island developing States;"


def numbers(found: Compilation) -> list[Caveat]:
    return [one for one in found.findings if one.problem is Caution.OTHER_NUMBER]


def test_a_number_over_words_unlike_those_of_the_base_is_told_with_both_wordings(tmp_path: Path) -> None:
    found = compiled_mail(tmp_path, f"OP3 {OTHER}\n")
    (one,) = numbers(found)
    assert (one.label, one.given, one.old, one.new, one.linked) == ("OP3", "OP2 bis", OP3, OTHER, False)
    assert one.likeness is not None
    assert 0 < one.likeness < 45
    assert finding_json(one)["given"] == "OP2 bis"
    assert "OP3 stands here as OP2 bis" in finding_line(one, "en")
    assert OP3 in finding_line(one, "en")


def test_a_number_that_the_base_does_not_have_is_told(tmp_path: Path) -> None:
    (one,) = numbers(compiled_mail(tmp_path, f"OP19 {OTHER}\n"))
    assert (one.label, one.given, one.old, one.likeness) == ("OP19", "OP5 bis", "", None)
    assert "the base has no OP19" in finding_line(one, "en")


def test_a_number_over_the_words_of_another_paragraph_is_told(tmp_path: Path) -> None:
    mail = "OP3 Requests the Secretary-General to submit a full report at its eighty-second session;\n"
    (one,) = numbers(compiled_mail(tmp_path, mail))
    assert (one.label, one.given, one.linked) == ("OP3", "OP4", True)
    assert "OP3 has the words of OP4" in finding_line(one, "en")


@pytest.mark.parametrize(
    "mail",
    [
        f"OP3 bis {OTHER}\n",
        OP3.replace("donors", "OP3 donors").replace("Encourages OP3", "OP3 Encourages all") + "\n",
        BASE.replace("2. Invites", f"2. {OTHER}\n\n3. Invites").replace("3. Encourages", "4. Encourages"),
    ],
)
def test_nothing_is_told_of_a_number_that_stays_or_that_a_whole_text_counts(tmp_path: Path, mail: str) -> None:
    assert numbers(compiled_mail(tmp_path, mail)) == []


@pytest.mark.parametrize("line", ["Mexico", "Mexico:", "Mexique", "MEXICO", "[Mexico]", "Mexico and Norway"])
def test_a_line_with_the_name_of_the_author_says_whose_the_paper_is_and_nothing_else(tmp_path: Path, line: str) -> None:
    found = compiled_mail(tmp_path, f"{line}\n\nOP3 Encourages all donors to support small island developing States;\n")
    assert "m" not in {name[0] for name in found.sources[0].authors}
    assert [name for name in found.sources[0].authors if name.casefold() in line.casefold()]
    assert [one.problem for one in found.findings] == [Caution.EXCERPT]


def test_the_name_of_another_and_words_beside_it_are_told(tmp_path: Path) -> None:
    mail = f"Mexico\n\nThank you for your work.\n\nOP3 {OP3.replace('donors', 'all donors')}\n"
    found = compiled_mail(tmp_path, mail, "norway.txt")
    assert [one.new for one in found.findings if one.problem is Caution.REMARK] == ["Mexico / Thank you for your work."]
