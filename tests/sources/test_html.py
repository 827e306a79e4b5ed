"""HTML: blocks, lists, notes, encodings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineage.errors import UnreadableError
from lineage.sources.html import read
from lineage.sources.limits import Limits
from lineage.sources.lines import Line, Style


def lines(body: str) -> tuple[Line, ...]:
    found, wrapped = read(f"<!DOCTYPE html><html><body>{body}</body></html>".encode(), "test.html")
    assert not wrapped
    assert [line.number for line in found] == list(range(1, len(found) + 1))
    return found


def shown(body: str) -> list[tuple[str, str, str]]:
    return [(line.role, line.label, line.text) for line in lines(body)]


def test_blocks_headings_and_emphasis() -> None:
    found = lines("<h1>78/228. A title</h1><div><p><em>Recalling</em> its\n resolution 70/1,<p>Noting it,</div>")
    assert [(line.role, line.text) for line in found] == [
        ("heading", "78/228. A title"),
        ("", "Recalling its resolution 70/1,"),
        ("", "Noting it,"),
    ]
    assert found[1].runs[0].styles == frozenset({Style.ITALIC})


def test_lists_have_the_numbers_that_a_browser_prints() -> None:
    body = "<ol><li>One:<ol type=a><li>first;<li>second;</ol><li value=5><p>Five;</p><li>Six.</ol><ul><li>dot</ul>"
    assert shown(body) == [
        ("list item", "1.", "One:"),
        ("list item", "a.", "first;"),
        ("list item", "b.", "second;"),
        ("list item", "5.", "Five;"),
        ("list item", "6.", "Six."),
        ("list item", "", "dot"),
    ]


def test_notes_are_the_blocks_that_raised_links_point_to() -> None:
    body = (
        '<p>Recalling it<sup><a href="#n1">1</a></sup> and <a href="#top">more</a>,</p><p>Noting'
        '<a href="#_ftn2" style="vertical-align: super">[2]</a>,</p>'
        '<div id="n1"><p>1. Resolution 70/1.</p></div><p><a name="_ftn2" href="#_ref2">[2]</a> Ibid.</p>'
    )
    assert shown(body) == [
        ("", "", "Recalling it1 and more,"),
        ("", "", "Noting[2],"),
        ("note", "1", "Resolution 70/1."),
        ("note", "2", "Ibid."),
    ]


def test_tables_breaks_and_furniture() -> None:
    body = "<nav>Home</nav><table><tr><td><p>Fiji</p><td>0.003</table><p>One<br>line<br><br>Two</p>"
    assert shown(f"{body}<footer>Site</footer>") == [
        ("header", "", "Home"),
        ("table", "", "Fiji\t0.003"),
        ("", "", "One\nline"),
        ("", "", "Two"),
        ("footer", "", "Site"),
    ]


def test_scripts_and_styles_are_not_printed_and_hidden_text_is_named() -> None:
    body = "<script>x</script><p>a<span style='display:none'>b</span>c</p><p hidden>d</p><!-- e --><style>f</style>"
    assert [(role, text) for role, _, text in shown(body)] == [("", "ac"), ("hidden", "b"), ("hidden", "d")]


@pytest.mark.parametrize(
    ("declared", "codec"),
    [("utf-8", "utf-8"), ("ISO-8859-1", "cp1252"), ("windows-1251", "cp1251"), ("gb18030", "gb18030")],
)
def test_the_declared_encoding_counts(declared: str, codec: str) -> None:
    text = {"cp1251": "Генеральная Ассамблея", "gb18030": "大会"}.get(codec, "L’Assemblée générale – œuvre")
    page = f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={declared}"></head><p>{text}</p>'
    found, _ = read(page.encode(codec), "test.html")
    assert [line.text for line in found] == [text]


@pytest.mark.parametrize(
    ("declared", "codec", "text"),
    [
        ("gb2312", "gb18030", "朱镕基"),
        ("GBK", "gb18030", "联合国€"),
        ("Shift_JIS", "cp932", "①国連～"),
        ("euc-kr", "cp949", "똠방각하"),
    ],
)
def test_a_declared_encoding_is_the_wider_one_that_the_web_means(declared: str, codec: str, text: str) -> None:
    page = f'<meta charset="{declared}"><p>{text}</p>'.encode(codec)
    with pytest.raises(UnicodeDecodeError):
        page.decode(declared)
    assert [line.text for line in read(page, "test.html")[0]] == [text]


@pytest.mark.parametrize(
    "data",
    [
        "\ufeff<p>Décide</p>".encode("utf-16"),
        "<p>Décide</p>".encode(),
        "<p>Décide</p>".encode("cp1252"),
        '<?xml version="1.0" encoding="ISO-8859-15"?><html><p>Décide</p></html>'.encode("iso-8859-15"),
    ],
)
def test_marks_of_byte_order_and_pages_that_declare_nothing(data: bytes) -> None:
    assert [line.text for line in read(data, "test.html")[0]] == ["Décide"]


@pytest.mark.parametrize(
    "data",
    [b"<html></html>", b'<meta charset="klingon"><p>x</p>', b'<meta charset="base64"><p>x</p>', b"<!-- -->"],
)
def test_pages_without_text_or_with_unknown_encodings_are_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError, match=r"^test\.html: "):
        read(data, "test.html")


def test_entities_are_not_followed_and_depth_is_bounded() -> None:
    bomb = b'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><p>a &x; b</p>'
    assert "root:" not in read(bomb, "test.html")[0][0].text
    with pytest.raises(UnreadableError):
        read(b"<div>" * 100 + b"x", "test.html", Limits(depth=50))


@given(st.lists(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1), min_size=1))
def test_every_character_of_every_paragraph_is_there(paragraphs: list[str]) -> None:
    escaped = [text.replace("&", "&amp;").replace("<", "&lt;") for text in paragraphs]
    found = lines("<p>x</p>" + "".join(f"<p>{text}</p>" for text in escaped))
    assert "".join("".join(line.text for line in found).split()) == "x" + "".join("".join(paragraphs).split())


@pytest.mark.parametrize(
    "page",
    [
        '<meta charset="utf-8"><p>Décide</p>'.encode("latin-1"),
        "\ufeff<p>Décide</p>".encode("utf-16")[:-1],
    ],
    ids=["utf-8 that is latin-1", "utf-16 cut off"],
)
def test_a_page_in_another_encoding_than_it_declares_is_refused(page: bytes) -> None:
    with pytest.raises(UnreadableError, match=r"says that it is UTF-\S+, and the bytes at offset \d+ are not"):
        read(page, "test.html")


@pytest.mark.parametrize("depth", [260, 3000])
def test_a_page_nested_deeper_than_the_parser_follows_is_refused_not_cut(depth: int) -> None:
    page = "<p>before</p>" + "<div>" * depth + "<p>deep</p>" + "</div>" * depth + "<p>after</p>"
    with pytest.raises(UnreadableError, match="nested too deep"):
        read(page.encode(), "test.html")


@pytest.mark.parametrize(
    "subset", ['<!ENTITY x "y">', '\n<!ENTITY x SYSTEM "a]>b">\n<!ELEMENT p (#PCDATA)>\n', "<!ENTITY x 'it is \"]>\"'>"]
)
def test_declarations_in_the_document_type_are_no_text(subset: str) -> None:
    assert [line.text for line in read(f"<!DOCTYPE html [{subset}]>\n<p>a</p>".encode(), "test.html")[0]] == ["a"]
