"""Mails as programs save them: their header and words are read, what is attached is named and never opened."""

from __future__ import annotations

from contextlib import suppress
from email.message import EmailMessage
from pathlib import Path

import pytest

from lineage.errors import UnreadableError
from lineage.render.refusals import worded
from lineage.sources import read_bytes
from lineage.sources.lines import Style

WORDS = "Dear colleagues,\n\nPlease find our comments:\n\nOP2: replace “boats” with “ships”.\n\nBest regards,\nAna\n"
PAGE = "<html><body><p>Our comments:</p><p>2. Invites <s>boats</s> <u>ships</u>;</p></body></html>"


def mail(text: str = WORDS, page: str = "") -> EmailMessage:
    made = EmailMessage()
    made["From"] = "Permanent Mission of Mexico <mexico@un.int>"
    made["To"] = "chair@un.int"
    made["Subject"] = "Comentarios – observations à l’avant-projet"
    if text:
        made.set_content(text)
    if page and text:
        made.add_alternative(page, subtype="html")
    elif page:
        made.set_content(page, subtype="html")
    return made


def lines(made: EmailMessage, name: str = "mail.eml") -> list[str]:
    return [line.text for line in read_bytes(made.as_bytes(), Path(name)).lines if line.text.strip()]


def test_the_header_and_the_words_are_lines() -> None:
    assert lines(mail()) == [
        "From: Permanent Mission of Mexico <mexico@un.int>",
        "To: chair@un.int",
        "Subject: Comentarios – observations à l’avant-projet",
        *[line for line in WORDS.split("\n") if line],
    ]


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "windows-1252"])
@pytest.mark.parametrize("coding", ["quoted-printable", "base64"])
def test_letters_and_codings(charset: str, coding: str) -> None:
    made = EmailMessage()
    made.set_content("Supprimer « négociés » à l'article 3.", charset=charset, cte=coding)
    assert lines(made)[-1] == "Supprimer « négociés » à l'article 3."


def test_lines_that_flow_are_one() -> None:
    made = EmailMessage()
    made.set_content("In OP2, replace \n“boats” with “ships”.\n")
    made.set_param("format", "flowed")
    assert lines(made)[-1] == "In OP2, replace “boats” with “ships”."


def test_a_page_is_read_where_it_shows_more() -> None:
    plain = mail(text="2. Invites boats ships;", page=PAGE.replace("<s>", "").replace("</s>", "").replace("u>", "p>"))
    assert lines(plain)[-1] == "2. Invites boats ships;"
    found = read_bytes(mail(text="2. Invites boats ships;", page=PAGE).as_bytes(), Path("mail.eml"))
    assert any(Style.STRIKE in run.styles for line in found.lines for run in line.runs)
    assert lines(mail(text="", page=PAGE))[-2] == "Our comments:"


def test_what_is_attached_is_named_and_not_read() -> None:
    made = mail()
    made.add_attachment(b"Delete OP9.", maintype="text", subtype="plain", filename="edits.txt")
    found = lines(made)
    assert "Attachments: edits.txt" in found
    assert not any("OP9" in line for line in found)


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (mail(text=""), "mail.eml: a mail without text"),
        (mail(text="  \n"), "mail.eml: a mail without text"),
    ],
)
def test_a_mail_without_text_is_refused(made: EmailMessage, said: str) -> None:
    with pytest.raises(UnreadableError) as error:
        lines(made)
    assert str(error.value).startswith(said)
    assert worded(said, "fr") == "mail.eml\N{NO-BREAK SPACE}: courriel sans texte"


def test_a_mail_that_only_carries_a_file_says_which() -> None:
    made = mail(text="")
    made.add_attachment(b"PK", maintype="application", subtype="octet-stream", filename="comments.docx")
    with pytest.raises(UnreadableError, match=r"a mail without text, with comments\.docx"):
        lines(made)


@pytest.mark.parametrize("data", [b"\x00" * 500, b"Content-Type: text/plain; charset=no-such\n\nabc\xff"])
def test_what_is_no_mail_is_refused_or_read_as_it_is(data: bytes) -> None:
    found = None
    with suppress(UnreadableError):
        found = [line.text for line in read_bytes(data, Path("mail.eml")).lines if line.text]
    assert found is None or found[-1].startswith("abc")


def test_parts_in_parts_end() -> None:
    data = b""
    for depth in range(3_000):
        bound = f"b{depth}".encode()
        data = b"Content-Type: multipart/mixed; boundary=" + bound + b"\n\n--" + bound + b"\n" + data
    with pytest.raises(UnreadableError):
        read_bytes(b"Subject: deep\n" + data, Path("mail.eml"))


def test_a_mail_of_outlook_has_a_next_step() -> None:
    with pytest.raises(UnreadableError) as error:
        read_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, Path("mail.msg"))
    assert "Save it as .eml" in f"{error.value} {error.value.hint}"
