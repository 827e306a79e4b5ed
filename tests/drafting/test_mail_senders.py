"""Whose a mail is by its line "From: ...": the delegation of the table, and never the one who only sends it on."""

from pathlib import Path

import pytest

from lineage.cli.papers import open_papers
from lineage.documents.papers.mails.mail_senders import sender
from lineage.drafting.proposals.caveats import Caution
from lineage.render.compilation.compiled import finding_lines, source_lines
from tests.drafting.papers import base_in, compiled_mail, write

ASKED = "\n\nOP3: replace “donors” with “banks”.\n"
TEXT = "\n\n3. Encourages banks to support small island developing States;\n"
SENT = "Sent: Monday, 3 November 2025 10:12\nTo: chair@un.int\nSubject: {subject}\n"


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("From: Mexico", ("Mexico",)),
        ("**From:** Mexico", ("Mexico",)),
        ("From: EU, Norway <eu@un.int>", ("EU", "Norway")),
        ("From: Permanent Mission of Mexico <mex@un.int>", ("Mexico",)),
        ("From: Delegation of the European Union to the United Nations <eu@un.int>", ("European Union",)),
        ("From: Mexico UN Mission", ("Mexico",)),
        ('From: "Lopez, Ana (Mexico)" <ana@sre.gob.mx>', ("Mexico",)),
        ("From: Ana Lopez, Permanent Mission of Mexico", ("Mexico",)),
        ("From: Mission of the Netherlands", ("Netherlands",)),
        ("From: Ana Lopez <ana@sre.gob.mx>", ()),
        ("From: Smith, Chad <chad@example.org>", ()),
        ("From: Michael Jordan", ()),
        ("From: mexico@un.int", ()),
        ("Subject: Mexico", ()),
        ("De : Mexique", ("Mexique",)),
        ("De : Mission permanente du Mexique auprès des Nations Unies <mex@un.int>", ("Mexique",)),
        ("De : la Mission permanente de la France", ("France",)),
        ("De : Mission de la Suisse", ("Suisse",)),
        ("De : Ana Lopez (Mexique)", ("Mexique",)),
    ],
)
def test_the_line_of_the_sender_names_a_delegation_or_nobody(line: str, authors: tuple[str, ...]) -> None:
    assert sender(line, "en") == authors
    assert sender(line, "fr") == authors


@pytest.mark.parametrize("words", [ASKED, TEXT], ids=["instruction", "paragraph"])
@pytest.mark.parametrize(
    ("head", "authors"),
    [
        ("From: Mexico\n", ["Mexico"]),
        ("De : Mexique\n", ["Mexique"]),
        ("From: Permanent Mission of Mexico <m@un.int>\n" + SENT.format(subject="L.90"), ["Mexico"]),
        ("From: Mexico\n" + SENT.format(subject="RE: L.90") + "\nDear Chair,\n\nThank you.\n", ["Mexico"]),
        ("From: Mexico\n\nDear all, we thank the Chair for the text.\n", ["Mexico"]),
        (
            "From: Germany\n"
            + SENT.format(subject="Fwd: L.90")
            + "\nFYI\n\n---- Forwarded message ----\nFrom: Mexico\n",
            ["Mexico"],
        ),
        ("From: Germany\n" + SENT.format(subject="FW: L.90") + "\nFrom: Ana Lopez <ana@sre.gob.mx>\n", ["mail"]),
        ("From: Germany\n" + SENT.format(subject="FW: L.90") + "\nFrom: ana@sre.gob.mx\n", ["mail"]),
        ("From: Germany\n\nOn 3 November 2025 Ana Lopez wrote:\n", ["mail"]),
        ("From: Germany\n\n-----Original Message-----\n", ["mail"]),
        ("From: Germany\n" + SENT.format(subject="RE: FW: L.90") + "\nFYI\n", ["mail"]),
        ("De : Allemagne\nObjet : TR : L.90\n", ["mail"]),
        ("From: Germany\n\nDear all, below the comments of Mexico.\n", ["mail"]),
        ("From: Mexico\nSubject: Cuba's comments on L.90\n", ["mail"]),
        ("De : Mexique\nObjet : Observations de Cuba\n", ["mail"]),
        ("From: Mexico\nTo: Cuba\nSubject: Comments of Mexico\n", ["Mexico"]),
        ("From: Mexico\n\nForwarding as received.\n", ["mail"]),
        ("De : Mexique\n\nPour information.\n", ["mail"]),
        ("From: Mexico\nSubject: RE: L.90\n\nOur comments are in the text below.\n\nFrom: Norway\n", ["mail"]),
        ("De : Mexique\nObjet : RE : L.90\n\nVoir dans le texte.\n\nDe : Norvège\n", ["mail"]),
        ("From: Mexico\n\nOn behalf of the EU, please find:\n", ["EU"]),
        ("From: Germany\n\nMexico would like to propose the following:\n", ["Mexico"]),
        ("From: Ana Lopez <ana@sre.gob.mx>\n", ["mail"]),
        ("From: Norway\n\nPlease see the French proposal below.\n", ["mail"]),
        ("From: France\n\nPlease see the French proposal below.\n", ["France"]),
        ("From: Mexico\n\nPlease find the South African text proposals.\n", ["mail"]),
        ("From: South Sudan\n\nPlease see the South Sudanese proposal below.\n", ["South Sudan"]),
        ("From: Sudan\n\nPlease see the South Sudanese proposal below.\n", ["mail"]),
        ("From: Guinea\n\nPlease see the Equatorial Guinean amendments below.\n", ["mail"]),
        ("From: DR Congo\n\nPlease see the Congolese proposal below.\n", ["DR Congo"]),
        ("From: Chad\n\nPlease see the Congolese proposal below.\n", ["mail"]),
        ("From: United States\n\nPlease see the Latin American proposal below.\n", ["mail"]),
        ("From: Islamic Republic of Iran\n\nPlease see the Iranian proposal below.\n", ["Islamic Republic of Iran"]),
        ("From: Mexico\n\nPlease polish the text, and see the French version.\n", ["Mexico"]),
        ("De : Norvège\n\nVeuillez trouver ci-dessous les observations mexicaines.\n", ["mail"]),
        ("De : Mexique\n\nVeuillez trouver ci-dessous les observations mexicaines.\n", ["Mexique"]),
    ],
)
def test_a_mail_is_of_who_sends_it_unless_it_is_sent_on(
    head: str, authors: list[str], words: str, tmp_path: Path
) -> None:
    found = compiled_mail(tmp_path, head + words)
    (source,) = found.sources
    assert list(source.authors) == authors
    proposals = [proposal for one in found.paragraphs for proposal in one.proposals]
    assert [(proposal.old, proposal.new, list(proposal.authors)) for proposal in proposals] == [
        ("donors", "banks", authors)
    ]


def test_the_line_is_shown_once(tmp_path: Path) -> None:
    for words in (ASKED, TEXT):
        lines = finding_lines(compiled_mail(tmp_path, "From: Mexico\nTo: Chair" + words), "en")
        assert [line for line in lines if "From: Mexico" in line] == [
            "mail: taken for a paper of Mexico, who sends the mail: “From: Mexico”. NAME=FILE says otherwise."
        ]
        assert any("To: Chair" in line for line in lines)


@pytest.mark.parametrize(
    ("given", "file"), [("Cuba=", "mail.txt"), ("", "Cuba.txt"), ("", "2026-10-01 Cuba comments.txt")]
)
def test_a_name_that_is_given_comes_before_the_line(given: str, file: str, tmp_path: Path) -> None:
    path = write(tmp_path, file, "From: Mexico" + ASKED)
    papers, _ = open_papers([f"{given}{path}"], base_in(tmp_path), tmp_path)
    assert [paper.authors for paper in papers] == [("Cuba",)]
    assert [(one.problem, one.new) for one in papers[0].findings] == [(Caution.REMARK, "From: Mexico")]


def test_who_only_sends_what_others_ask_for_is_still_named(tmp_path: Path) -> None:
    found = compiled_mail(tmp_path, "From: Mexico\nTo: all\n\nEU: OP3: replace “donors” with “banks”.\n")
    assert [source.authors for source in found.sources] == [("EU",)]
    assert "From: Mexico" in [one.new for one in found.findings]


def test_a_list_in_a_mail_is_no_amendment_paper(tmp_path: Path) -> None:
    assert source_lines(compiled_mail(tmp_path, ASKED), "en") == ["mail: mail.txt (list of instructions)"]


def test_words_around_the_proposals_stand_in_their_order(tmp_path: Path) -> None:
    head = "From: Permanent Mission of Mexico <m@un.int>\nTo: all\n\nDear all,"
    text = f"{head}{ASKED}\nBest regards,\nAna Lopez\nPermanent Mission of Mexico\n"
    said = [one.new for one in compiled_mail(tmp_path, text).findings if one.problem is Caution.REMARK]
    assert said == ["To: all", "Dear all,", "Best regards,", "Ana Lopez", "Permanent Mission of Mexico"]


SIGNED = "\nBest regards,\n\nAna Lopez\nPermanent Mission of Mexico to the United Nations\nTel. +1 212 555 0100\n"


@pytest.mark.parametrize(
    ("head", "end", "authors"),
    [
        ("Dear Chair,\n", SIGNED, ["Mexico"]),
        ("Dear Chair,\n", SIGNED.replace("Permanent Mission of Mexico to the United Nations", "Mexico City"), ["mail"]),
        ("Dear all, below the comments of Cuba.\n", SIGNED, ["mail"]),
        ("From: Cuba\n", SIGNED, ["Cuba"]),
        ("", SIGNED.replace("Best regards,", ""), ["mail"]),
        ("Bonjour,\n", "\nCordialement,\nAna\nMission permanente du Mexique auprès des Nations Unies\n", ["Mexique"]),
        ("Comments by Mexico on A/80/L.90\n", "", ["Mexico"]),
        ("Mexico’s proposals on the draft\n", "", ["Mexico"]),
        ("Observations du Mexique sur le projet\n", "", ["Mexique"]),
        ("Comments on A/80/L.90\n", "", ["mail"]),
        ("We heard comments by Mexico on A/80/L.90.\n", "", ["mail"]),
        ("From: Mexico Sent: Monday, 3 November 2025 To: chair@un.int\n", "", ["Mexico"]),
    ],
)
def test_a_signature_or_a_heading_says_whose_it_is(head: str, end: str, authors: list[str], tmp_path: Path) -> None:
    found = compiled_mail(tmp_path, head + ASKED + end)
    assert [list(source.authors) for source in found.sources] == [authors]


def test_the_header_of_a_mail_saved_as_a_page_is_read_line_by_line(tmp_path: Path) -> None:
    page = "<p><b>From:</b> Germany<br><b>Subject:</b> {}</p><p>OP3: replace “donors” with “banks”.</p>"
    for subject, author in (("L.90", "Germany"), ("FW: L.90", "mail")):
        html = f"<html><body>{page.format(subject)}</body></html>"
        assert [s.authors for s in compiled_mail(tmp_path, html, "mail.html").sources] == [(author,)]
