"""A mail as a program saves it (.eml): its header and its own words; what is attached is named and never opened."""

from __future__ import annotations

import re
from email import message_from_bytes, policy
from email.errors import MessageError
from itertools import islice
from typing import TYPE_CHECKING

from lineage.errors import UnreadableError
from lineage.sources import html, markdown, plain_text
from lineage.sources.limits import LIMITS, Limits
from lineage.sources.lines import Line, Run

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import EmailMessage, Message

_SHOWN = ("From", "To", "Date", "Subject")
"""Fields of the header that a mail shows when it is printed."""
_LONGEST_FIELD = 500
_FLOWED = re.compile(r"(?<=\S) \r?\n(?![>\s-])")
"""A line that goes on below: "format=flowed" ends it in a space."""
_MARKED = re.compile(r"<(?:table|s|strike|del|ins|u)[\s>]|line-through", re.IGNORECASE)
"""What a page shows, and its plain text does not: tables, words struck out or underlined."""


def read(data: bytes, name: str, limits: Limits = LIMITS) -> tuple[tuple[Line, ...], bool]:
    """The header and the words of a mail as lines, and whether its paragraphs are broken over several. Of a mail in
    both forms the plain text is read, but where the page has tables or words struck out. Raises UnreadableError for one
    that is damaged, has more parts than any mail, or has nothing but attachments."""
    try:
        mail = message_from_bytes(data, policy=policy.default)
        parts = list(islice(mail.walk(), limits.members + 1))
        attached = [part for part in parts if _is_attached(part)]
        lines, wrapped = _words(parts, name, limits)
    except (MessageError, LookupError, ValueError, RecursionError) as error:
        raise UnreadableError(f"{name}: damaged mail", "Copy its text into a file that ends in .txt.") from error
    if len(parts) > limits.members:
        raise UnreadableError(f"{name}: more parts than any mail has", "Copy its text into a file that ends in .txt.")
    names = [file for part in attached if (file := part.get_filename())]
    if not any(line.text.strip() for line in lines):
        told = f"{name}: a mail without text, with {', '.join(names[:3])}" if names else f"{name}: a mail without text"
        raise UnreadableError(told, "Save what is attached, and give that file.")
    head = [*_header(mail), *(["Attachments: " + ", ".join(names)] if names else []), ""]
    top = tuple(Line(runs=(Run(text=text),) if text else (), number=at, page=1) for at, text in enumerate(head, 1))
    return (*top, *lines), wrapped


def _header(mail: Message) -> Iterator[str]:
    for field in _SHOWN:
        said = " ".join(str(mail.get(field, "")).split())[:_LONGEST_FIELD]
        if said:
            yield f"{field}: {said}"


def _words(parts: list[EmailMessage], name: str, limits: Limits) -> tuple[tuple[Line, ...], bool]:
    """The lines of the first part with the words of the mail, in the form that shows more of them."""
    own = [part for part in parts[: limits.members] if not _is_attached(part)]
    plain = next((text for part in own if part.get_content_type() == "text/plain" and (text := _text(part))), "")
    page = next((text for part in own if part.get_content_type() == "text/html" and (text := _text(part))), "")
    if page and (not plain.strip() or _MARKED.search(page)):
        return html.read(page.encode(), name, limits)
    data = plain.encode()
    return (markdown if markdown.is_pasted(plain) else plain_text).read(data, name) if plain.strip() else ((), False)


def _text(part: EmailMessage) -> str:
    text = str(part.get_content())
    return _FLOWED.sub(" ", text) if part.get_param("format") == "flowed" else text


def _is_attached(part: EmailMessage) -> bool:
    """Whether a part is a file of its own, and no words of the mail."""
    return part.get_content_disposition() == "attachment" or (
        part.get_filename() is not None and not part.is_multipart()
    )
