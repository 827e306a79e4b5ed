"""A mail as a program saves it (.eml): its header and its own words; what is attached is named and never opened."""

from __future__ import annotations

import codecs
from email import message_from_bytes, policy
from email.errors import MessageError
from itertools import islice
from typing import TYPE_CHECKING

from lineage.errors import UnreadableError
from lineage.sources import html, markdown, plain_text
from lineage.sources.limits import LIMITS, Limits
from lineage.sources.lines import Line, Run
from lineage.sources.mail_parts import attached_names, own_parts, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import EmailMessage

_SHOWN = ("From", "To", "Date", "Subject")
"""Fields of the header that a mail shows when it is printed."""
_LONGEST_FIELD = 500
_STUMBLES = (MessageError, LookupError, ValueError, AttributeError, TypeError, RecursionError)
"""What the library raises for parts and fields that are damaged: AttributeError for "From: a@["."""
_TEXT = "Copy its text into a file that ends in .txt."


def read(data: bytes, name: str, limits: Limits = LIMITS) -> tuple[tuple[Line, ...], bool]:
    """The header and the words of a mail as lines, and whether its paragraphs are broken over several. Of words in
    both forms the plain text is read, but where the page has tables or words struck out. Raises UnreadableError for one
    that is damaged, has more parts than any mail, or has nothing but attachments."""
    try:
        mail = message_from_bytes(data.removeprefix(codecs.BOM_UTF8).lstrip(b"\r\n"), policy=policy.default)
        if len(list(islice(mail.walk(), limits.members + 1))) > limits.members:
            raise UnreadableError(f"{name}: more parts than any mail has", _TEXT)
        names = list(attached_names(mail))
        lines, wrapped = _words(own_parts(mail), name, limits)
    except _STUMBLES as error:
        raise UnreadableError(f"{name}: damaged mail", _TEXT) from error
    if not any(line.text.strip() for line in lines):
        if not names:
            raise UnreadableError(f"{name}: a mail without text", _TEXT)
        told = f"{name}: a mail without text, with {', '.join(names[:3])}"
        raise UnreadableError(told, "Save what is attached, and give that file.")
    head = [*_header(mail), *(["Attachments: " + ", ".join(names)] if names else []), ""]
    top = tuple(Line(runs=(Run(text=text),) if text else (), number=at, page=1) for at, text in enumerate(head, 1))
    return (*top, *lines), wrapped


def _header(mail: EmailMessage) -> Iterator[str]:
    for field in _SHOWN:
        said = " ".join(_field(mail, field).split())[:_LONGEST_FIELD]
        if said:
            yield f"{field}: {said}"


def _field(mail: EmailMessage, name: str) -> str:
    """A field of the header; as it is sent where the library cannot read it."""
    try:
        return str(mail.get(name, ""))
    except _STUMBLES:
        sent = next((str(said) for key, said in mail.raw_items() if key.lower() == name.lower()), "")
        return sent.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _words(parts: list[EmailMessage], name: str, limits: Limits) -> tuple[tuple[Line, ...], bool]:
    """The lines of parts, one below the other, and whether paragraphs are broken over several in the longest part."""
    read_parts = [_lines(part, name, limits) for part in parts]
    gap = Line(runs=(), number=0, page=1)
    lines = tuple(line for at, (own, _) in enumerate(read_parts) for line in ((gap, *own) if at else own))
    longest = max(read_parts, key=lambda one: sum(len(line.text) for line in one[0]), default=((), False))
    return lines, longest[1]


def _lines(part: EmailMessage, name: str, limits: Limits) -> tuple[tuple[Line, ...], bool]:
    text = text_of(part)
    if not text.strip():
        return (), False
    if part.get_content_type() == "text/html":
        # the page may declare an encoding that it had before it was sent
        return html.read(codecs.BOM_UTF8 + text.encode(), name, limits)
    if markdown.is_pasted(text):
        return markdown.read(text.encode(), name)
    return plain_text.read(text.encode(), name)
