"""Where the marks of comments stand beside the calls of notes."""

import re

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from lxml import etree

from lineage.render.word.comment_marks import clear_of_first_notes

CALL = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
MARK = '<w:r><w:commentReference w:id="{}"/></w:r>'


def _order(*paragraphs: str, first: int = 0) -> str:
    """Calls as 1, 2, ..., marks as a, b, ... and the ends of paragraphs as "|"."""
    written = "".join(
        f"<w:p>{''.join(CALL.format(one) if one.isdigit() else MARK.format(ord(one) - 97) for one in p)}</w:p>"
        for p in paragraphs
    )
    body = parse_xml(f"<w:body {nsdecls('w')}>{written}</w:body>")
    clear_of_first_notes(body, first)
    said = etree.tostring(body).decode()
    parts = re.findall(r'footnoteReference w:id="(\d)"|commentReference w:id="(\d)"|(</w:p>|<w:p/>)', said)
    return "".join(call or (chr(97 + int(mark)) if mark else "|") for call, mark, _ in parts)


def test_marks_between_the_first_two_calls_go_before_the_first_or_behind_the_second() -> None:
    assert _order("1a", "2") == "a1|2|"
    assert _order("1ab", "c", "d2e") == "ab1||2cde|"
    assert _order("1a2b", "c3") == "a12b|c3|"


def test_marks_elsewhere_and_those_of_others_stay() -> None:
    assert _order("a1", "2b", "c3") == "a1|2b|c3|"
    assert _order("1a", "b") == "1a|b|"
    assert _order("1ab", "2", first=1) == "b1a|2|"
