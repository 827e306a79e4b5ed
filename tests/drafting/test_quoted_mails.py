"""The mail that a mail answers, quoted below: its words are nobody's proposals."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lineage.drafting.proposals.caveats import Caution
from tests.drafting.papers import compiled_mail

if TYPE_CHECKING:
    from pathlib import Path

    from lineage.drafting.proposals.compilation import Compilation

OWN = """From: Pat Smith
Japan:
OP3: replace "donors" with "banks".
Delete OP2.

Brazil: OP3 bis: "Encourages States to protect reefs;"
"""
QUOTED = """
On Wed, 13 Oct 2027 the facilitator wrote:
> 4. Requests the Secretary-General to submit a report;
> Please send comments by Friday.
Kind regards
"""


def asked(found: Compilation) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    return {one.label: [(w.authors, w.new) for w in one.proposals] for one in found.paragraphs if one.proposals}


def test_a_quoted_mail_is_no_proposal_and_takes_no_name(tmp_path: Path) -> None:
    alone, answered = compiled_mail(tmp_path, OWN), compiled_mail(tmp_path, OWN + QUOTED)
    assert asked(answered) == asked(alone)
    assert asked(answered)["OP3"] == [(("Japan",), "banks")]
    remarks = [one.new for one in answered.findings if one.problem is Caution.REMARK]
    for line in ("On Wed, 13 Oct 2027 the facilitator wrote:", "4. Requests the Secretary-General to submit a report;"):
        assert line in remarks


def test_answers_between_quoted_lines_keep_them(tmp_path: Path) -> None:
    text = OWN + QUOTED.replace("Kind regards", "OP5: delete")
    assert "OP5" in asked(compiled_mail(tmp_path, text))
    assert "OP4" in asked(compiled_mail(tmp_path, text))


def test_a_number_bis_announces_a_new_paragraph_without_the_word(tmp_path: Path) -> None:
    assert asked(compiled_mail(tmp_path, OWN))["OP3 bis"] == [(("Brazil",), "Encourages States to protect reefs;")]


OLDER = """
4. Requests the Secretary-General to submit a report every year;

OP1: delete

Japan:
Delete OP5.
"""
HEADS = {
    "gmail": "On Wed, 13 Oct 2027 at 10:12, Pat Smith <pat@example.org> wrote:",
    "gmail, broken": "On Wed, 13 Oct 2027 at 10:12, Pat Smith <pat@example.org>\nwrote:",
    "gmail, French": "Le mer. 13 oct. 2027 à 10:12, Pat Smith <pat@example.org> a écrit :",
    "outlook": "From: Pat Smith <pat@example.org>\nSent: Wednesday, 13 October 2027 10:12\nTo: all\nSubject: draft",
    "outlook, one line": "From: Pat Smith Sent: Wednesday, 13 October 2027 10:12 To: all",
    "outlook, French": "De : Pat Smith <pat@example.org>\nEnvoyé : mercredi 13 octobre 2027 10:12\nÀ : tous",
    "original": "-----Original Message-----",
    "original, French": "-------- Message d’origine --------",
    "bold": "**From:** Pat Smith\n**Date:** 13 October 2027",
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS.keys())
def test_an_older_mail_without_signs_is_no_proposal(tmp_path: Path, head: str) -> None:
    alone, answered = (
        compiled_mail(tmp_path, OWN),
        compiled_mail(tmp_path, f"{OWN}\nKind regards\nPat\n\n{head}\n{OLDER}"),
    )
    assert asked(answered) == asked(alone)
    remarks = [one.new for one in answered.findings if one.problem is Caution.REMARK]
    assert "4. Requests the Secretary-General to submit a report every year;" in remarks


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS.keys())
def test_a_mail_that_only_sends_one_on_has_its_proposals(tmp_path: Path, head: str) -> None:
    found = compiled_mail(tmp_path, f"Dear all, please see below.\n\n{head}\n{OLDER}")
    assert {"OP1", "OP4", "OP5"} <= set(asked(found))


def test_the_header_of_a_mail_itself_quotes_nothing(tmp_path: Path) -> None:
    head = "From: Pat Smith\nSent: Wednesday, 13 October 2027 10:12\nTo: all\n\n"
    assert asked(compiled_mail(tmp_path, head + OWN.split("\n", 1)[1])) == asked(compiled_mail(tmp_path, OWN))


def test_who_has_the_word_is_quoted_from_no_mail(tmp_path: Path) -> None:
    text = 'Japan:\nOP3: replace "donors" with "banks".\n\nBrazil:\nDelete OP2.\n'
    answered = asked(compiled_mail(tmp_path, text.replace("Brazil:", "Brazil wrote:")))
    assert {"OP2", "OP3"} <= set(answered)


SENT = "From: {who}\nSent: {day} October 2027 10:12\nTo: chair\nSubject: {subject}\n\n"
MEXICO = SENT.format(who="Ana", day="12", subject="draft") + 'Mexico: In OP3, replace "donors" with "banks".\n\n'
SWISS = SENT.format(who="Urs", day="13", subject="draft")


def test_each_of_two_mails_under_its_own_header_is_read(tmp_path: Path) -> None:
    found = asked(compiled_mail(tmp_path, MEXICO + SWISS + "Switzerland: In OP5, delete the paragraph.\n"))
    assert [who for who, _ in found["OP3"]] == [("Mexico",)]
    assert [who for who, _ in found["OP5"]] == [("Switzerland",)]


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS.keys())
def test_a_colleague_who_has_the_word_only_below_is_read(tmp_path: Path, head: str) -> None:
    found = asked(compiled_mail(tmp_path, f"{OWN}\n{head}\n\nSwitzerland: Delete OP5.\n"))
    assert [who for who, _ in found["OP5"]] == [("Switzerland",)]
    assert [who for who, _ in found["OP3"]] == [("Japan",)]


@pytest.mark.parametrize(("own", "read"), [("draft", True), ("RE: draft", False), ("RE: other draft", True)])
def test_under_a_header_only_what_is_answered_or_repeated_is_left_out(tmp_path: Path, own: str, read: bool) -> None:
    own_mail = MEXICO.replace("Subject: draft", f"Subject: {own}")
    found = asked(compiled_mail(tmp_path, own_mail + SWISS + "Delete OP5.\n"))
    assert ("OP5" in found) is read
    said = MEXICO.rsplit("\n\n", 2)[1]
    again = compiled_mail(tmp_path, f"{own_mail}{SWISS}{said}\n")
    assert said in [one.new for one in again.findings if one.problem is Caution.REMARK]
    assert asked(again) == asked(compiled_mail(tmp_path, own_mail))


def test_a_mail_that_the_second_of_two_answers_is_left_out(tmp_path: Path) -> None:
    second = SWISS.replace("Subject: ", "Subject: RE: ") + "Switzerland: Delete OP5.\n\n"
    third = SENT.format(who="Pat", day="11", subject="draft") + "Delete OP2.\n"
    found = asked(compiled_mail(tmp_path, MEXICO + second + third))
    assert {"OP3", "OP5"} <= set(found)
    assert "OP2" not in found


THREAD = """From: Pat Smith
Sent: 1 October 2027
Japan: delete OP2.

From: Kim Lee
Sent: 2 October 2027

Brazil: delete OP3.
From: Sam Roe
Sent: 3 October 2027

Mexico: delete OP4.
"""


def test_the_head_of_the_next_mail_is_no_end_of_a_proposal_that_is_quoted_again(tmp_path: Path) -> None:
    again = "\nFrom: Lou Fox\nSent: 4 October 2027\n\nDelete OP3.\n"
    found = compiled_mail(tmp_path, THREAD + again)
    assert asked(found) == asked(compiled_mail(tmp_path, THREAD))
    assert asked(found)["OP3"] == [(("Brazil",), "")]
