"""Mails as they are pasted: quoted paragraphs, names in front or below, who speaks for a group, what file names say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lineage.cli.papers import open_papers
from lineage.documents.file_reading import read_file
from lineage.documents.negotiated.delegations import authors_in, delegation
from lineage.documents.negotiated.proposals import ProposalKind, TextState
from lineage.drafting.proposals.caveats import Caution
from lineage.drafting.proposals.compiling import compile_proposals
from tests.documents.test_tracked import change
from tests.drafting.papers import BASE, base_in, paper, write
from tests.drafting.test_compiling import at
from tests.sources.test_docx import p, package, r

if TYPE_CHECKING:
    from pathlib import Path

MAIL = """From: Permanent Mission of Mexico <mission@mexico.example>
To: Chair
Subject: Re: Fisheries

Dear colleagues,

On behalf of GRULAC, Mexico proposes the following:

PP2 (Mexico, on behalf of GRULAC):
Deeply concerned at the rapid decline of many fish stocks,

OP3
> Encourages donors to support small island
> developing States;
Delete. (Mexico, Colombia)

OP4 bis (Mexico, on behalf of GRULAC) Invites the regional commissions to contribute;

Best regards,

María Pérez
First Secretary

> On 10 October 2025 the Chair wrote:
> Dear colleagues,
> Please find attached the zero draft.
"""


def test_a_mail_with_quotes_and_a_signature_gives_its_proposals_and_no_sign_of_the_mail(tmp_path: Path) -> None:
    found = compile_proposals(base_in(tmp_path), [paper(write(tmp_path, "mexico.txt", MAIL), "Mexico")])
    asked = {
        one.label: [(w.kind, w.authors, w.new) for w in one.proposals] for one in found.paragraphs if one.proposals
    }
    whole = ("Mexico, on behalf of GRULAC",)
    assert asked == {
        "PP2": [(ProposalKind.INSERTION, whole, "rapid ")],
        "OP3": [(ProposalKind.DELETION, ("Mexico", "Colombia"), "")],
        "OP4 bis": [(ProposalKind.INSERTION, whole, "Invites the regional commissions to contribute;")],
    }
    assert at(found, "OP3").state is TextState.DELETED
    said = [one.new for one in found.findings if one.problem is Caution.REMARK]
    assert len(said) == 1
    assert all(words in said[0] for words in ("mission@mexico.example", "On behalf of GRULAC", "María Pérez", "zero"))


def test_signs_of_quoting_are_set_apart_and_no_words(tmp_path: Path) -> None:
    read = read_file(write(tmp_path, "mexico.txt", MAIL))
    assert all(">" not in paragraph.text for paragraph in read.paragraphs)
    assert [piece.text for piece in read.dropped if piece.reason == "quoting of a mail"] == ["> > > > >"]


@pytest.mark.parametrize(
    ("language", "said", "name"),
    [
        ("en", "Mexico, on behalf of GRULAC", "Group of Latin American and Caribbean States"),
        ("en", "South Africa (on behalf of the African Group)", "African Group"),
        ("en", "Iraq on behalf of the Group of 77 and China", "Group of 77 and China"),
        ("en", "Mexico, on behalf of the Group of Friends of the Family", "Mexico"),
        ("fr", "Mexique, au nom du GRULAC", "Groupe des États d’Amérique latine et des Caraïbes"),
        ("fr", "G77+Chine", "Groupe des 77 et de la Chine"),
    ],
)
def test_who_speaks_for_a_group_is_one_author_of_that_group(language: str, said: str, name: str) -> None:
    assert authors_in(said, language) == (said,)
    assert delegation(said, language) == name


def test_names_beside_one_that_speaks_for_a_group_are_kept(tmp_path: Path) -> None:
    assert authors_in("EU, Mexico, on behalf of GRULAC, Japan", "en") == ("EU", "Mexico, on behalf of GRULAC", "Japan")
    assert authors_in("Mexico, on behalf of its people", "en") == ()


@pytest.mark.parametrize(
    ("file", "author"),
    [("mexico.txt", "Mexico"), ("eu.txt", "EU"), ("eu_comments.txt", "EU"), ("comments.txt", "comments")],
)
def test_a_file_name_in_small_letters_names_its_delegation(file: str, author: str, tmp_path: Path) -> None:
    text = "PP2 Deeply concerned at the rapid decline of many fish stocks,\n"
    (found,), _ = open_papers([str(write(tmp_path, file, text))], base_in(tmp_path), tmp_path)
    assert found.authors == (author,)


MIXED = """Chile

PP2 Deeply concerned at the rapid decline of many fish stocks,

OP2: add "and Parties" after "Secretary-General"
OP5: delete

In OP4, replace "a report" with "an annual report".

OP3 bis: Invites donors to add to the Fund;
"""


def test_a_mail_of_paragraphs_and_instructions_gives_both(tmp_path: Path) -> None:
    base = base_in(tmp_path)
    papers, _ = open_papers([str(write(tmp_path, "chile.txt", MIXED))], base, tmp_path)
    found = compile_proposals(base, papers)
    asked = {one.label: [(w.authors, w.old, w.new.strip()) for w in one.proposals] for one in found.paragraphs}
    assert {label: proposals for label, proposals in asked.items() if proposals} == {
        "PP2": [(("Chile",), "", "rapid")],
        "OP2": [(("Chile",), "", "and Parties")],
        "OP3 bis": [(("Chile",), "", "Invites donors to add to the Fund;")],
        "OP4": [(("Chile",), "a", "an annual")],
        "OP5": [(("Chile",), "Decides to remain seized of the matter.", "")],
    }
    assert [one.problem for one in found.findings] == [Caution.EXCERPT]


def test_a_mail_of_instructions_alone_is_one_paper(tmp_path: Path) -> None:
    base = base_in(tmp_path)
    papers, _ = open_papers(
        [str(write(tmp_path, "chile.txt", "Hello,\n\nDelete OP3.\n\nOP5: delete\n"))], base, tmp_path
    )
    found = compile_proposals(base, papers)
    assert [one.label for one in found.paragraphs if one.proposals] == ["OP3", "OP5"]
    assert len(found.sources) == 1


def test_what_is_asked_beside_a_number_alone_is_asked_of_that_paragraph(tmp_path: Path) -> None:
    mail = (
        "OP3 [Mexico, on behalf of GRULAC: delete]\n\nOP4: reserve (US)\n\nPP2 alt (EU) Noting the state of stocks,\n"
    )
    base = base_in(tmp_path)
    papers, _ = open_papers([str(write(tmp_path, "mail.txt", mail))], base, tmp_path)
    found = compile_proposals(base, papers)
    asked = {
        one.label: [(w.kind, w.authors, w.whole) for w in one.proposals] for one in found.paragraphs if one.proposals
    }
    assert asked == {
        "PP2 alt": [(ProposalKind.INSERTION, ("EU",), True)],
        "OP3": [(ProposalKind.DELETION, ("Mexico, on behalf of GRULAC",), True)],
        "OP4": [(ProposalKind.RESERVATION, ("US",), False)],
    }


def test_a_change_without_a_date_is_tracked_too(tmp_path: Path) -> None:
    """Word drops days and persons on request, and then signs "Author"."""
    texts = [r(line) for line in BASE.split("\n\n")]
    texts[5] = r("1. Urges ") + change("ins", "all ", "Author", "")
    texts[5] += r("States to report on their fleets every two years;")
    path = tmp_path / "UK.docx"
    path.write_bytes(package("".join(map(p, texts))))
    (paper_,), _ = open_papers([str(path)], base_in(tmp_path), tmp_path)
    found = compile_proposals(base_in(tmp_path), [paper_])
    assert [proposal.authors for proposal in at(found, "OP1").proposals] == [("UK",)]
    assert found.sources[0].persons == ("Author",)


@pytest.mark.parametrize(("file", "name"), [("UK.docx", "UK"), ("UK=edits.docx", "UK")])
def test_changes_that_word_signs_with_a_person_are_those_of_the_delegation(
    file: str, name: str, tmp_path: Path
) -> None:
    path = tmp_path / file.rpartition("=")[2]
    texts = [r(line) for line in BASE.split("\n\n")]
    texts[5] = r("1. Urges ") + change("ins", "all ", "John Smith") + r("States to ") + change("ins", "fully ", "EU")
    texts[5] += r("report on their fleets every two years;")
    path.write_bytes(package("".join(map(p, texts))))
    given = f"UK={path}" if "=" in file else str(path)
    (paper_,), _ = open_papers([given], base_in(tmp_path), tmp_path)
    found = compile_proposals(base_in(tmp_path), [paper_])
    assert [proposal.authors for proposal in at(found, "OP1").proposals] == [(name,), ("EU",)]
    assert found.sources[0].persons == ("John Smith",)


NOTES = """OP1 (EU: supports; Russian Federation: reserve)
OP2 US, supported by Japan: Invites the Secretary-General and Parties to convene a meeting of experts on fish stocks;
OP3 Brazil: add "and landlocked countries" at the end
OP4: agreed ad ref
Mexico wants to delete OP5
"""


def test_notes_of_a_chair_give_each_wish_to_who_spoke(tmp_path: Path) -> None:
    base = base_in(tmp_path)
    papers, _ = open_papers([str(write(tmp_path, "notes.txt", NOTES))], base, tmp_path)
    found = compile_proposals(base, papers)
    asked = {one.label: [(w.kind, w.authors) for w in one.proposals] for one in found.paragraphs if one.proposals}
    assert asked == {
        "OP1": [(ProposalKind.RESERVATION, ("Russian Federation",)), (ProposalKind.RETENTION, ("EU",))],
        "OP2": [(ProposalKind.INSERTION, ("US", "Japan"))],
        "OP3": [(ProposalKind.INSERTION, ("Brazil",))],
        "OP5": [(ProposalKind.DELETION, ("Mexico",))],
    }
    assert at(found, "OP4").state is TextState.AD_REF
    assert not [one for one in found.findings if one.problem is not Caution.EXCERPT]


def test_the_condition_below_an_instruction_is_no_word_of_a_paragraph(tmp_path: Path) -> None:
    mail = "PP2 Deeply concerned at the rapid decline of many fish stocks,\n\nOP3: delete\nif the others agree.\n"
    base = base_in(tmp_path)
    papers, _ = open_papers([f"EU={write(tmp_path, 'eu.txt', mail)}"], base, tmp_path)
    found = compile_proposals(base, papers)
    assert [(w.kind, w.new) for w in at(found, "PP2").proposals] == [(ProposalKind.INSERTION, "rapid ")]
    assert not at(found, "OP3").proposals
    assert any("if the others agree" in one.new for one in found.findings)


def test_several_wordings_of_one_paragraph_in_one_mail_are_all_compiled(tmp_path: Path) -> None:
    mail = """> 4. Requests the Secretary-General to submit a report.

OP3 (Mexico) Encourages all donors to support small island developing States;

OP3 (Japan, EU) Encourages rich donors to support small island developing States;
"""
    papers, _ = open_papers([str(write(tmp_path, "mail.txt", mail))], base_in(tmp_path), tmp_path)
    found = compile_proposals(base_in(tmp_path), papers)
    assert [(w.authors, w.new.strip()) for w in at(found, "OP3").proposals] == [
        (("Mexico",), "all"),
        (("Japan", "EU"), "rich"),
    ]


def test_what_a_mail_quotes_above_its_own_wording_does_not_hide_it(tmp_path: Path) -> None:
    base = base_in(tmp_path)
    quoted = next(p.text for p in base.paragraphs if p.label == "OP3")
    mail = f"Dear Chair,\n\nthank you.\n\n> 3. {quoted}\n\nOP3 (EU) {quoted.replace('donors', 'all donors')}\n"
    papers, _ = open_papers([str(write(tmp_path, "mail.txt", mail))], base, tmp_path)
    found = compile_proposals(base, papers)
    assert [(w.authors, w.new.strip()) for w in at(found, "OP3").proposals] == [(("EU",), "all")]
    assert not [one for one in found.findings if one.problem is Caution.NO_CHANGE]
