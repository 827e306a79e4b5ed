"""PDF: the raw characters of every page with size, font and place, put together to paragraphs by their layout."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any

import pypdfium2
from pypdfium2 import raw

from lineage.errors import UnreadableError
from lineage.sources.layout.baselines import GlyphRun
from lineage.sources.layout.compose import compose
from lineage.sources.layout.gaps import DrawnLetter, as_printed, spaced
from lineage.sources.layout.prose_columns import in_columns
from lineage.sources.layout.row_roles import PageRows
from lineage.sources.layout.sheets import arranged, upright
from lineage.sources.layout.side_by_side import beside
from lineage.sources.limits import LIMITS, Deadline, Limits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lineage.sources.lines import Line

_ITALIC_FLAG = 1 << 6
_BOLD_WEIGHT = 600
_PASSWORD_ERROR = 4
_LINE_END_HYPHEN = 2
_MADE_UP = frozenset({9, 10, 13, 32})
_SLOPE = 0.1
"""Of its run, by which an upright line may rise: scans of typed pages lean by 0.03."""
_SAMPLE = 200
"""Characters of a page that are checked for which way they stand."""
_WHITE = 250
"""Of 255: lighter than this, print is not seen on paper."""
_LEVEL = 0.1
"""Characters of one text object whose baselines differ by less, in points, stand on one line."""


@dataclass(frozen=True, slots=True)
class _Font:
    size: float
    bold: bool
    italic: bool
    direction: tuple[float, float]
    hidden: bool


def read(data: bytes, name: str, limits: Limits = LIMITS) -> tuple[tuple[Line, ...], bool]:
    """The paragraphs of a PDF file, one a line, never broken over several; `name` is for messages.

    Raises UnreadableError: no PDF, encrypted, damaged, without text (a scan), over the limits.
    """
    left, right = beside(upright(spaced(tuple(pages(data, name, limits)))))
    sheets = tuple(part for sheet in left for part in in_columns(sheet))
    if not any(sheet.rows for sheet in sheets):
        raise UnreadableError(
            f"{name}: no character on any page ({len(sheets)}), the PDF is a scan",
            "Recognise its text first (OCR), or use the Word file of the same document.",
        )
    lines = compose(sheets)
    other = (replace(line, column=1, number=len(lines) + line.number) for line in compose(right))
    return (*lines, *other), False


def pages(data: bytes, name: str, limits: Limits = LIMITS) -> Iterator[PageRows]:
    """The pages of a PDF file, one at a time.

    Raises UnreadableError: no PDF, encrypted, damaged, over the limits.
    """
    deadline = Deadline(name, limits)
    document = _open(data, name)
    try:
        count = len(document)
        if not 0 < count <= limits.pages:
            raise UnreadableError(f"{name}: {count} pages, between 1 and {limits.pages} can be read", "Split the file.")
        for index in range(count):
            deadline.check()
            yield _page(document, index, name, limits)
    finally:
        document.close()


def _open(data: bytes, name: str) -> Any:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD_ERROR or "password" in str(error).lower():
            raise UnreadableError(
                f"{name}: the PDF is encrypted with a password", "Save it without protection and try again."
            ) from error
        raise UnreadableError(f"{name}: damaged, or no PDF at all", "Download it again.") from error


def _page(document: Any, index: int, name: str, limits: Limits) -> PageRows:
    try:
        page = document[index]
        text = page.get_textpage()
    except pypdfium2.PdfiumError as error:
        raise UnreadableError(f"{name}: page {index + 1} is damaged", "Download it again.") from error
    try:
        count = raw.FPDFText_CountChars(text.raw)
        if count > limits.page_characters:
            raise UnreadableError(
                f"{name}: page {index + 1} has {count} characters", "This is not a page of a document."
            )
        width, height = page.get_size()
        turn = _upright(text.raw, count, _Turn(page.get_rotation(), *page.get_mediabox()))
        if turn.degrees % 180 != page.get_rotation() % 180:
            width, height = height, width
        aside = (("picture", ""),) if not count and _has_picture(page) else ()
        sheet = PageRows(number=index + 1, width=width, height=height, rows=(), aside=aside)
        return arranged(sheet, tuple(_pieces(text.raw, count, turn)))
    finally:
        text.close()
        page.close()


def _has_picture(page: Any) -> bool:
    """Whether a page shows a picture: without a character it is a scan, and not an empty page."""
    return next(page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=2), None) is not None


@dataclass(frozen=True, slots=True)
class _Turn:
    """Page coordinates as the reader sees them, for pages that are shown turned."""

    degrees: int
    left: float
    bottom: float
    right: float
    top: float

    def ahead(self, x: float, y: float) -> bool:
        """Whether a direction of the file goes from left to right on the page as shown."""
        across, up = {0: (x, y), 90: (y, -x), 180: (-x, -y), 270: (-y, x)}[self.degrees]
        return across > 0 and abs(up) <= _SLOPE * across

    def place(self, x: float, y: float) -> tuple[float, float]:
        """A point of the file on the page as shown."""
        if not self.degrees:
            return x - self.left, y - self.bottom
        if self.degrees == 90:
            return y - self.bottom, self.right - x
        if self.degrees == 180:
            return self.right - x, self.top - y
        return self.top - y, x - self.left


@cache
def _calls() -> tuple[Callable[..., Any], ...]:
    """The four functions of pdfium that are called for every character, bound without the checks of ctypes: half of
    the reading time otherwise (measured: 30 pages/s before, 45 after)."""
    pointer, whole = ctypes.c_void_p, ctypes.c_int
    double = ctypes.POINTER(ctypes.c_double)

    def bound(name: str, result: Any, *arguments: Any) -> Callable[..., Any]:
        address = ctypes.cast(getattr(raw, name), pointer).value or 0
        return ctypes.PYFUNCTYPE(result, *arguments)(address)

    return (
        bound("FPDFText_GetUnicode", ctypes.c_uint, pointer, whole),
        bound("FPDFText_IsGenerated", whole, pointer, whole),
        bound("FPDFText_GetTextObject", pointer, pointer, whole),
        bound("FPDFText_GetCharOrigin", whole, pointer, whole, double, double),
    )


def _pieces(text: Any, count: int, turn: _Turn) -> Iterator[GlyphRun]:
    """Pieces of one text object and baseline. Characters that pdfium makes up (spaces for gaps, ends of lines)
    only part pieces: where the print has a gap the rows say it from the places."""
    fonts: dict[int, _Font] = {}
    group: list[DrawnLetter] = []
    for letter in as_printed(_letters(text, count, turn)):
        if group and (letter is None or letter.handle != group[0].handle or abs(letter.y - group[0].y) > _LEVEL):
            yield from _piece(text, group, fonts, turn)
            group = []
        if letter is not None:
            group.append(letter)
    if group:
        yield from _piece(text, group, fonts, turn)


def _letters(text: Any, count: int, turn: _Turn) -> Iterator[DrawnLetter | None]:
    """The characters in the order of the file; None where pdfium made one up."""
    unicode_of, is_made_up, object_of, origin_of = _calls()
    page = ctypes.cast(text, ctypes.c_void_p)
    x, y = ctypes.c_double(), ctypes.c_double()
    at_x, at_y = ctypes.pointer(x), ctypes.pointer(y)
    as_set = not turn.degrees
    for index in range(count):
        code = unicode_of(page, index)
        if code in _MADE_UP and is_made_up(page, index) == 1:
            yield None
            continue
        origin_of(page, index, at_x, at_y)
        across, up = (x.value - turn.left, y.value - turn.bottom) if as_set else turn.place(x.value, y.value)
        yield DrawnLetter(index, _character(code), object_of(page, index) or 0, across, up)


@cache
def _character(code: int) -> str:
    """The printed character of a code that pdfium gives. It marks a hyphen at the end of a line by U+0002."""
    if code == _LINE_END_HYPHEN:
        return "-"
    if code < 32 or 0xD800 <= code <= 0xDFFF or code in (0xFFFE, 0xFFFF):
        return " "
    return chr(code)


def _piece(text: Any, group: list[DrawnLetter], fonts: dict[int, _Font], turn: _Turn) -> Iterator[GlyphRun]:
    printed = [letter for letter in group if not letter.text.isspace()]
    if not printed:
        return
    first, last = printed[0], printed[-1]
    font = fonts.get(first.handle)
    if font is None:
        font = fonts[first.handle] = _font(text, first)
    box = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(text, last.number, ctypes.byref(box))
    right, _ = turn.place(box.right, box.bottom)
    start = group.index(first)
    words = "".join(letter.text for letter in group[start:])
    yield GlyphRun(
        text=words,
        left=first.x,
        right=max(right, last.x),
        baseline=first.y,
        size=font.size,
        bold=font.bold,
        italic=font.italic,
        spaced=start > 0,
        turned=not turn.ahead(*font.direction),
        hidden=font.hidden,
    )


def _upright(text: Any, count: int, turn: _Turn) -> _Turn:
    """The turn in which most characters of a page stand upright: that of the page, unless all of it is set turned, as
    wide tables are."""
    matrix = raw.FS_MATRIX()
    ahead: Counter[int] = Counter()
    turns = [replace(turn, degrees=(turn.degrees + more) % 360) for more in (0, 90, 180, 270)]
    for index in range(0, count, max(1, count // _SAMPLE)):
        raw.FPDFText_GetMatrix(text, index, ctypes.byref(matrix))
        ahead.update(one.degrees for one in turns if one.ahead(matrix.a, matrix.b))
    most = max(turns, key=lambda one: (ahead[one.degrees], one is turns[0]))
    return most if ahead[most.degrees] > 2 * ahead[turn.degrees] else turn


def _is_hidden(handle: int) -> bool:
    """Whether a text object is drawn without a mark on the paper: neither filled nor stroked, or in white."""
    item = ctypes.cast(handle, raw.FPDF_PAGEOBJECT)
    if raw.FPDFTextObj_GetTextRenderMode(item) == raw.FPDF_TEXTRENDERMODE_INVISIBLE:
        return True
    colour = [ctypes.c_uint() for _ in range(4)]
    known = raw.FPDFPageObj_GetFillColor(item, *map(ctypes.byref, colour))
    return bool(known) and (colour[3].value == 0 or all(part.value >= _WHITE for part in colour[:3]))


def _font(text: Any, letter: DrawnLetter) -> _Font:
    """Size as printed (the font's size times the scale of its matrix), weight and slope of a character."""
    index = letter.number
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(text, index, ctypes.byref(matrix))
    scale = math.hypot(matrix.c, matrix.d) or 1.0
    flags, buffer = ctypes.c_int(), ctypes.create_string_buffer(128)
    raw.FPDFText_GetFontInfo(text, index, buffer, len(buffer), ctypes.byref(flags))
    face = buffer.value.decode("latin-1").lower()
    weight = raw.FPDFText_GetFontWeight(text, index)
    return _Font(
        size=round(raw.FPDFText_GetFontSize(text, index) * scale, 2),
        bold="bold" in face or "black" in face or weight >= _BOLD_WEIGHT,
        italic="italic" in face or "oblique" in face or bool(flags.value & _ITALIC_FLAG),
        direction=(matrix.a, matrix.b),
        hidden=bool(letter.handle) and _is_hidden(letter.handle),
    )
