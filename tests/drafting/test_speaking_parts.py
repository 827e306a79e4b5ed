"""Mails in which several delegations speak in turn, each with paragraphs of its own: no proposal under another name."""

from pathlib import Path

import pytest

from lineage.drafting.proposals.caveats import Caution
from lineage.drafting.proposals.compilation import Compilation
from tests.drafting.papers import compiled_mail

BANKS = "Encourages donors and banks to support small island developing States;"
LATER = "Requests the Secretary-General to submit a report at its eighty-third session;"


def proposals(found: Compilation) -> dict[str, list[tuple[str, ...]]]:
    return {p.label: [proposal.authors for proposal in p.proposals] for p in found.paragraphs if p.proposals}


@pytest.mark.parametrize("file", ["mail.txt", "Egypt.txt"])
@pytest.mark.parametrize(
    "mail",
    [
        f"Dear all,\n\nMexico:\n\nOP3 {BANKS}\n\nSwitzerland:\n\nOP4 {LATER}\n\nBest regards,\n",
        f"Mexico: OP3 {BANKS}\nSwitzerland: OP4 {LATER}\n",
        f"Comments received:\n\nMexico proposes:\n3. {BANKS}\n\nSwitzerland proposes:\n4. {LATER}\n",
        f"1. Mexico\nOP3 {BANKS}\n\n2. Switzerland\nOP4 {LATER}\n",
        f"- Mexico: OP3: {BANKS}\n- Switzerland: OP4: {LATER}\n",
        f"Proposals by Mexico:\nMany thanks.\nOP3 {BANKS}\n\nThe delegation of Switzerland:\nOP4 {LATER}\n",
        f"On behalf of Mexico, see below.\n\nOP3 {BANKS}\n\nSwitzerland, as always, adds:\n\nOP4 {LATER}\n",
        f"Mexico:\nOP3 {BANKS}\n\nSwitzerland:\nIn OP4, replace “eighty-second” with “eighty-third”.\n",
        f"Mexico:\nOP3\n{BANKS}\n\nSwitzerland:\nOP4:\n{LATER}\n",
        f"Mexico: OP3\n{BANKS}\nSwitzerland: OP4\nReplace “eighty-second” with “eighty-third” in OP4.\n",
        f"Switzerland: in OP4, replace “eighty-second” with “eighty-third”.\nMexico: OP3 {BANKS}\n",
    ],
)
def test_each_paragraph_is_of_who_has_the_word(mail: str, file: str, tmp_path: Path) -> None:
    assert proposals(compiled_mail(tmp_path, mail, file)) == {"OP3": [("Mexico",)], "OP4": [("Switzerland",)]}


@pytest.mark.parametrize(
    "mail",
    [
        f"Mexico: OP3 {BANKS}\nMexico: OP4 {LATER}\n",
        f"Mexico: OP3: {BANKS}\nOP4: {LATER}\n",
        f"Dear all,\n\n- Mexico: OP3. {BANKS}\n- Mexico: OP4. {LATER}\n",
    ],
)
def test_one_who_speaks_alone_is_named_in_front_of_each_paragraph(mail: str, tmp_path: Path) -> None:
    found = compiled_mail(tmp_path, mail)
    assert proposals(found) == {"OP3": [("Mexico",)], "OP4": [("Mexico",)]}
    assert len(found.sources) == 1


def test_a_paragraph_of_nobody_stays_nobody_s_above_one_that_is_named(tmp_path: Path) -> None:
    found = compiled_mail(tmp_path, f"OP3 {BANKS}\nMexico: OP4 {LATER}\n")
    assert proposals(found) == {"OP3": [("mail",)], "OP4": [("Mexico",)]}


def test_who_supports_a_proposal_is_named_with_it(tmp_path: Path) -> None:
    mail = f"Mexico: OP3 {BANKS}\nSwitzerland (supported by Norway): OP4 {LATER}\n"
    assert proposals(compiled_mail(tmp_path, mail))["OP4"] == [("Switzerland", "Norway")]


def test_a_group_that_others_join_keeps_their_names(tmp_path: Path) -> None:
    mail = f"EU+ (supported by US, UK):\nOP3 {BANKS}\n\nG77 & China:\nOP4 {LATER}\n\nRussian Federation - delete OP2.\n"
    found = proposals(compiled_mail(tmp_path, mail))
    assert found == {"OP2": [("Russian Federation",)], "OP3": [("EU+", "US", "UK")], "OP4": [("G77 & China",)]}


def test_what_stands_around_the_proposals_is_told(tmp_path: Path) -> None:
    found = compiled_mail(tmp_path, f"Dear all,\n\nMexico:\nOP3 {BANKS}\n\nSwitzerland:\nWe agree.\nOP4 {LATER}\n")
    assert [one.new for one in found.findings if one.problem is Caution.REMARK] == ["Dear all,", "We agree."]


def test_a_remark_below_a_paragraph_gives_nobody_the_next_one(tmp_path: Path) -> None:
    mail = f"OP3 {BANKS}\n\nMexico:\nWe cannot accept this.\n\nOP4 {LATER}\n\nJapan:\nFine with us.\n"
    assert proposals(compiled_mail(tmp_path, mail)) == {"OP3": [("mail",)], "OP4": [("mail",)]}


def test_who_only_remarks_on_a_paragraph_is_named_with_it(tmp_path: Path) -> None:
    found = compiled_mail(tmp_path, "Mexico: OP3\nWe have doubts.\nSwitzerland: OP4\nDelete.\n")
    assert proposals(found) == {"OP4": [("Switzerland",)]}
    assert [one.new for one in found.findings if one.problem is Caution.REMARK] == [
        "Mexico",
        "OP3",
        "We have doubts.",
    ]


@pytest.mark.parametrize("head", ["OP3", "OP3:", "OP3 -"])
def test_a_number_on_a_line_of_its_own_is_that_of_the_paragraph_below(head: str, tmp_path: Path) -> None:
    found = compiled_mail(tmp_path, f"{head}\n{BANKS}\n\nOP4 bis\nInvites States to pay;\n", "Mexico.txt")
    assert proposals(found) == {"OP3": [("Mexico",)], "OP4 bis": [("Mexico",)]}
    assert not [one for one in found.findings if one.problem is Caution.REMARK]
