"""A small writer of PDF files for tests: text in the standard fonts at given places."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

FONTS = {"roman": "Times-Roman", "bold": "Times-Bold", "italic": "Times-Italic"}


@dataclass(frozen=True, slots=True)
class Word:
    """Characters at a place of a page, in points from the lower left corner."""

    x: float
    y: float
    text: str
    size: float = 10.0
    font: str = "roman"


_PICTURE = b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"


def write(pages: Sequence[Sequence[Word]], *, rotate: int = 0, pictures: Collection[int] = ()) -> bytes:
    """A PDF file of letter-size pages that hold the words; those of the numbers `pictures`, from 1, show a picture."""
    names = list(FONTS)
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    objects += [
        f"<< /Type /Font /Subtype /Type1 /BaseFont /{FONTS[name]} /Encoding /WinAnsiEncoding >>".encode()
        for name in names
    ]
    fonts = " ".join(f"/F{index} {index + 3} 0 R" for index in range(len(names)))
    kids: list[int] = []
    objects.append(_PICTURE + b" /Length 1 >>\nstream\nx\nendstream")
    picture = len(objects)
    for number, page in enumerate(pages, start=1):
        stream = b"\n".join(_shown(word, names.index(word.font)) for word in page)
        if number in pictures:
            stream += b"\nq 500 0 0 700 50 50 cm /P Do Q"
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        content = len(objects)
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Rotate {rotate} "
            f"/Resources << /Font << {fonts} >> /XObject << /P {picture} 0 R >> >> /Contents {content} 0 R >>".encode()
        )
        kids.append(len(objects))
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(f'{kid} 0 R' for kid in kids)}] >>".encode()
    return _file(objects)


def _shown(word: Word, font: int) -> bytes:
    text = word.text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"BT /F%d %.2f Tf %.2f %.2f Td (%s) Tj ET" % (font, word.size, word.x, word.y, text)


def _file(objects: Sequence[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.7\n")
    places: list[int] = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)
