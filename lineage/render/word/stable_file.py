"""New Word files: their page and language, and the same bytes for the same text."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from lineage.render.word.storable_words import storable

if TYPE_CHECKING:
    from typing import Any

_PAGE, _MARGIN = (Cm(21), Cm(29.7)), Cm(2)
_LONGEST = 255
"""Characters of a title or a name among the properties of a file, as Word shows them; titles of resolutions run on:
that of A/80/L.26 has 259."""
_FIRST_ZIP_DAY = (1980, 1, 1, 0, 0, 0)
_NO_DAY = datetime(1970, 1, 1, tzinfo=UTC)
"""When files were made that say nothing of it: the template of the library has a day of 2013."""


def set_page(document: Any, language: str) -> None:
    """A4, the size of the text, and its language, so that Word does not mark every word as wrong."""
    section, normal = document.sections[0], document.styles["Normal"]
    section.page_width, section.page_height = _PAGE
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _MARGIN
    normal.font.size = Pt(10.5)
    spelling = OxmlElement("w:lang")
    spelling.set(qn("w:val"), language)
    normal.element.get_or_add_rPr().append(spelling)


def set_particulars(document: Any, title: str, author: str = "") -> None:
    """The title and author that the properties of the file show, cut to what they hold, no comments and no
    day."""
    properties = document.core_properties
    properties.title, properties.author = (_cut(storable(words)) for words in (title, author))
    properties.comments = ""
    properties.created = properties.modified = _NO_DAY


def _cut(words: str) -> str:
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rsplit(" ", 1)[0] + "…"


def stable(document: Any) -> bytes:
    """The file with one date on every part: the same document gives the same bytes."""
    written, stable = BytesIO(), BytesIO()
    document.save(written)
    with ZipFile(written) as source, ZipFile(stable, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            part = ZipInfo(name, _FIRST_ZIP_DAY)
            part.compress_type = ZIP_DEFLATED
            target.writestr(part, source.read(name))
    return stable.getvalue()
