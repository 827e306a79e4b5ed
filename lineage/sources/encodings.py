"""The encoding of a page or mail: what it declares, as the web means it."""

from __future__ import annotations

import codecs
import re

from lineage.errors import UnreadableError

_META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9._:-]{2,40})", re.IGNORECASE)
_XML = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9._:-]{2,40})", re.IGNORECASE)
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_WEB = {
    **dict.fromkeys(("iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii"), "cp1252"),
    **dict.fromkeys(("gb2312", "gbk"), "gb18030"),
    **dict.fromkeys(("shift_jis", "shift-jis", "sjis"), "cp932"),
    **dict.fromkeys(("euc-kr", "ks_c_5601-1987"), "cp949"),
}
"""Encodings that pages declare while meaning another (WHATWG Encoding, names and labels)."""
_ASCII = ("", "us-ascii", "ascii")
"""What mails declare, or leave out, while their bytes are UTF-8."""


def decode(data: bytes, name: str) -> str:
    """The text of a page: by its byte order mark, what it declares, else UTF-8, else Windows-1252."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _decoded(data[len(bom) :], encoding, name)
    found = _XML.search(data[:512]) or _META.search(data[:4096])
    if found is None:
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            return data.decode("cp1252", errors="replace")
    declared = found[1].decode("ascii").lower()
    try:
        codecs.lookup(declared)
        return _decoded(data, _WEB.get(declared, declared), name)
    except (LookupError, ValueError) as error:
        raise UnreadableError(f"{name}: declares the unknown encoding {declared}", "Save it as UTF-8.") from error


def decode_sent(data: bytes, declared: str) -> str:
    """The text of bytes that a mail declares to be in an encoding: read in that one, as the web means it; where it is
    ASCII, unknown or does not fit, in UTF-8, else in Windows-1252, which has the “ and ” of "ISO-8859-1" mails."""
    meant = _WEB.get(declared, declared)
    tries = ("utf-8", meant, "cp1252") if declared in _ASCII else (meant, "utf-8", "cp1252")
    for encoding in tries:
        try:
            return data.decode(encoding)
        except (LookupError, ValueError):
            continue
    return data.decode("latin-1")


def _decoded(data: bytes, encoding: str, name: str) -> str:
    """The text of bytes that are said to be in that encoding. Where they are not, letters would be lost."""
    if encoding in {"cp1252", "windows-1252"}:
        return data.decode("cp1252", errors="replace")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableError(
            f"{name}: says that it is {encoding.upper()}, and the bytes at offset {error.start} are not",
            "Save the page as UTF-8.",
        ) from error
