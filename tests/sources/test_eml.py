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


def test_lines_that_flow_apart_have_no_space_between() -> None:
    made = EmailMessage()
    made.set_content("In OP2, re \nplace boats  \nwith ships.\n-- \nAna\n")
    made.set_param("format", "Flowed")
    made.set_param("delsp", "yes")
    assert lines(made) == ["In OP2, replace boats with ships.", "-- ", "Ana"]


def test_the_line_that_parts_a_signature_goes_on_nowhere() -> None:
    made = EmailMessage()
    made.set_content("Delete OP2.\n-- \nAna Lopez\n")
    made.set_param("format", "flowed")
    assert lines(made) == ["Delete OP2.", "-- ", "Ana Lopez"]


@pytest.mark.parametrize(
    ("declared", "sent"),
    [
        ("", "“négociés”".encode()),
        ("us-ascii", "“négociés”".encode()),
        ("iso-8859-1", "“négociés”".encode("cp1252")),
        ("us-ascii", "“négociés”".encode("cp1252")),
        ("utf-8", "“négociés”".encode("cp1252")),
        ("x-unknown", "“négociés”".encode()),
        ("rot13", "“négociés”".encode()),
        ("utf-7", "“négociés”".encode("utf-7")),
    ],
)
@pytest.mark.parametrize("kind", ["plain", "html"])
def test_no_letter_is_lost_where_a_mail_declares_another_encoding(declared: str, sent: bytes, kind: str) -> None:
    said = f"; charset={declared}" if declared else ""
    page = b"<head><meta charset=koi8-r></head><p>" if kind == "html" else b""
    data = (
        f"From: a@un.int\nContent-Type: text/{kind}{said}\nContent-Transfer-Encoding: 8bit\n\n".encode() + page + sent
    )
    assert read_bytes(data, Path("mail.eml")).lines[-1].text == "“négociés”"


@pytest.mark.parametrize("before", [b"\xef\xbb\xbf", b"\r\n", b"\n\n", b"From ana@un.int Mon Nov 30 10:00:00 2026\n"])
def test_what_stands_before_the_header(before: bytes) -> None:
    data = before + b"From: a@un.int\nContent-Transfer-Encoding: quoted-printable\n\ncaf=C3=A9\n"
    assert [line.text for line in read_bytes(data, Path("mail.eml")).lines if line.text] == ["From: a@un.int", "café"]


@pytest.mark.parametrize("sender", ["a@[", "=?utf-8?b?!!!?=", "<>", "(((a", "a b: ;", "=?x-no?q?Mexico?= <m@un.int>"])
def test_a_damaged_sender_stops_no_mail(sender: str) -> None:
    data = f"From: {sender}\nSubject: ours\n\nDelete OP2.\n".encode()
    assert [line.text for line in read_bytes(data, Path("mail.eml")).lines if line.text][-2:] == [
        "Subject: ours",
        "Delete OP2.",
    ]


@pytest.mark.parametrize("kinds", [("plain", "plain"), ("plain", "html"), ("html", "plain")])
def test_all_parts_of_a_mail_are_read(kinds: tuple[str, str]) -> None:
    made = EmailMessage()
    made.make_mixed()
    for number, kind in enumerate(kinds, 2):
        part = EmailMessage()
        part.set_content(f"Delete OP{number}.", subtype=kind)
        made.attach(part)
    assert lines(made) == ["Delete OP2.", "Delete OP3."]


@pytest.mark.parametrize("kind", ["plain", "html"])
@pytest.mark.parametrize("disposition", ["attachment", "inline"])
def test_the_words_of_an_attached_mail_are_not_those_of_the_sender(kind: str, disposition: str) -> None:
    inner = mail(text="Delete OP9.")
    inner.replace_header("Subject", "Ours")
    made = mail(text="See what is attached.") if kind == "plain" else mail(text="", page="<p>See what is attached.</p>")
    made.add_attachment(inner, disposition=disposition)
    found = lines(made)
    assert found[-1] == "See what is attached."
    assert "Attachments: Ours" in found


def test_a_mail_in_one_part_may_bear_a_name() -> None:
    data = b"From: a@un.int\nContent-Type: text/plain; name=body.txt\n\nDelete OP2.\n"
    assert [line.text for line in read_bytes(data, Path("mail.eml")).lines if line.text][-1] == "Delete OP2."


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
    assert "attached" not in (error.value.hint or "")


def test_a_mail_that_only_carries_a_file_says_which() -> None:
    made = mail(text="")
    made.add_attachment(b"PK", maintype="application", subtype="octet-stream", filename="comments.docx")
    with pytest.raises(UnreadableError, match=r"a mail without text, with comments\.docx") as error:
        lines(made)
    assert error.value.hint == "Save what is attached, and give that file."


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
