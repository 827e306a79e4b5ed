"""The parts of a mail: which of them are its own words, what these say, and the names of what is attached."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from lineage.sources.encodings import decode_sent

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import EmailMessage

_FLOWED = re.compile(r"(?<=\S)(?<!^--) \r?\n(?![>\s-])", re.MULTILINE)
"""A line that goes on below: "format=flowed" ends it in a space. "-- " parts the signature."""
_FLOWED_APART = re.compile(r"(?<!^--) \r?\n(?![>\s-])", re.MULTILINE)
"""The same under "delsp=yes": the space is none of the text."""
_MARKED = re.compile(r"<(?:table|s|strike|del|ins|u)[\s>]|line-through", re.IGNORECASE)
"""What a page shows, and its plain text does not: tables, words struck out or underlined."""
_WORDS = ("text/plain", "text/html")


def own_parts(mail: EmailMessage) -> list[EmailMessage]:
    """The parts with the words of a mail, in their order. Of the forms of one text the plain one, but where the page
    shows more; none of a mail that is attached."""
    return _own(mail, root=True)


def _own(part: EmailMessage, *, root: bool = False) -> list[EmailMessage]:
    if is_attached(part, root=root):
        return []
    if not part.is_multipart():
        return [part] if part.get_content_type() in _WORDS and text_of(part).strip() else []
    inner = [found for child in _children(part) if (found := _own(child))]
    if part.get_content_subtype() == "alternative":
        return _one_form(inner)
    return [each for found in inner for each in found]


def _one_form(forms: list[list[EmailMessage]]) -> list[EmailMessage]:
    pages = [form for form in forms if _is_page(form)]
    plain = [form for form in forms if not _is_page(form)]
    marked = any(_MARKED.search(text_of(part)) for page in pages for part in page)
    return next(iter(pages if pages and (marked or not plain) else plain), [])


def _is_page(form: list[EmailMessage]) -> bool:
    return any(part.get_content_type() == "text/html" for part in form)


def attached_names(mail: EmailMessage) -> Iterator[str]:
    """The names of the files and mails that are attached; nothing of what is inside these. A mail has its subject."""
    yield from _names(mail, root=True)


def _names(part: EmailMessage, *, root: bool = False) -> Iterator[str]:
    if is_attached(part, root=root):
        inner = next(iter(_children(part)), None) if part.get_content_type() == "message/rfc822" else None
        name = part.get_filename() or (str(inner.get("Subject", "")) if inner else "")
        yield from [" ".join(name.split())] if name.strip() else []
        return
    for child in _children(part):
        yield from _names(child)


def is_attached(part: EmailMessage, *, root: bool = False) -> bool:
    """Whether a part is a file or a mail of its own, and no words of the mail. The `root`, the whole of a mail in one
    part, may bear a name."""
    if part.get_content_disposition() == "attachment" or part.get_content_maintype() == "message":
        return True
    return not root and not part.is_multipart() and part.get_filename() is not None


def text_of(part: EmailMessage) -> str:
    """The text of a part, lines that flow joined."""
    data = part.get_payload(decode=True)
    text = decode_sent(data if isinstance(data, bytes) else b"", (part.get_content_charset() or "").lower())
    if str(part.get_param("format", "")).lower() != "flowed":
        return text
    if str(part.get_param("delsp", "")).lower() == "yes":
        return _FLOWED_APART.sub("", text)
    return _FLOWED.sub(" ", text)


def _children(part: EmailMessage) -> list[EmailMessage]:
    return cast("list[EmailMessage]", part.get_payload()) if part.is_multipart() else []
