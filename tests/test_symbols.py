import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineage.corpus.assembly_sessions import against_sessions
from lineage.symbols import (
    SymbolIndex,
    base_label,
    in_session,
    is_draft_symbol,
    label_key,
    page_name,
    read_label,
    roman,
    roman_value,
    same_symbol,
    short_symbol,
)

ORDER = [
    "PP1", "PP2", "PP2 bis", "PP2 ter", "PP10", "OP1", "OP1(a)", "OP1(b)", "OP5", "OP5 alt", "H.I", "H.2",
    "SB.PP1", "SB.OP1", "A.PP1", "A.I", "A.2", "A.12", "A.43(a)", "A.SII.3", "A2.PP1", "A2.1",
]  # fmt: skip


def test_labels_sort_as_they_are_printed() -> None:
    assert sorted(sorted(ORDER), key=label_key) == ORDER
    assert label_key("nonsense") > label_key("A9.99")


@pytest.mark.parametrize("label", [*ORDER, "OP5.1", "OP5(a)(ii)", "PP9(a).1", "A.H.1"])
def test_labels(label: str) -> None:
    assert read_label(label)
    assert read_label(base_label(label))


@pytest.mark.parametrize("text", ["", "A", "A.", "5", "S.3", "OP", "PP 3", "op5"])
def test_no_labels(text: str) -> None:
    assert read_label(text) is None


def test_short_symbols() -> None:
    assert short_symbol("A/RES/78/228") == "78/228"
    assert short_symbol("A/RES/S-30/1") == "S-30/1"
    assert short_symbol("A/C.3/63/L.9") == "A/C.3/63/L.9"
    assert same_symbol("78/228", "A/RES/78/228")
    assert not same_symbol("78/22", "A/RES/78/228")


def test_a_label_is_taken_apart() -> None:
    read = read_label("A2.SII.OP3 bis alt 2(a)(iv).1")
    assert read is not None
    assert (read.annex, read.section, read.part, read.number) == (2, "II", "OP", "3")
    assert (read.suffix, read.alt, read.items, read.below) == ("bis", "alt 2", ("a", "iv"), (1,))
    assert read_label("op5") is None


def test_roman_numbers() -> None:
    assert [roman_value(roman(value)) for value in range(1, 400)] == list(range(1, 400))
    assert roman_value("XIV") == 14
    assert [roman_value(letters) for letters in ("", "AB", "IIX", "VV")] == [0, 0, 0, 0]


@pytest.mark.parametrize(
    ("symbol", "expected"),
    [
        ("A/RES/78/228", ("A", 78, 228)),
        ("78/228", ("", 78, 228)),
        ("A/RES/60/147 B", ("A", 60, 147)),
        ("E/RES/2017/18", ("E", 2017, 18)),
        ("A/HRC/RES/49/5", ("A/HRC", 49, 5)),
        ("A/C.3/63/L.9/Rev.1", ("A/C.3", 63, 9)),
        ("A/C.3/63/draft", ("A/C.3", 63, 0)),
        ("A/RES/S-30/1", None),
        ("S/RES/1325 (2000)", None),
        ("draft", None),
        ("", None),
    ],
)
def test_the_place_that_a_symbol_names(symbol: str, expected: tuple[str, int, int] | None) -> None:
    assert in_session(symbol) == expected


def test_symbols_against_the_sessions_of_their_organ() -> None:
    assert list(against_sessions(["A/RES/72/1", "E/RES/2017/18", "A/RES/78/9", "A/RES/78/8", "draft"])) == []
    assert list(against_sessions(["A/RES/78/228", "E/RES/2017/18", "A/RES/72/1", "A/RES/74/1"])) == [(0, 2), (0, 3)]


@pytest.mark.parametrize(
    ("symbol", "expected"),
    [("A/C.3/63/L.9", True), ("A/C.3/63/L.9/Rev.1", True), ("E/CN.15/2024/CRP.1", True), ("A/AC.109/WP.3", True),
     ("A/RES/78/228", False), ("WHA76.1", False)],
)  # fmt: skip
def test_symbols_of_drafts(symbol: str, expected: bool) -> None:
    assert is_draft_symbol(symbol) is expected


NAMES = (
    "A/RES/78/228", "A-RES-78-228", "a/res/78/228", "A/RES/78-228", "A/RES/78/228 ", "A/RES/S-30/1", "A/RES/S/30/1",
    "S/RES/1325 (2000)", "S/RES/1325/2000", "S/RES/1325(2000)", "A/RES/217 A (III)", "A/RES/217 (III)",
    "A/RES/217(III)", "A/RES/217III", "A/RES/217/III",
    "A/RES/217/A/III", "A/C.3/63/L.9/Rev.1", "A/C.3/63/L.9/REV.1",
    "A/C.3/63/draft", "A/C.3/63/DRAFT", "WHA76.1", "wha76.1", "x-1", "x 1", "X-1", "x_1", "x--1",
    "index", "Index", "INDEX", "con",
    "draft", "Draft", "第一次决议", "第二次决议", "проект", "Проект", "قرار", "решение 1", "решение-1", "...",
    "..", "-",
    "é", "e", "E", "x" * 200, "x" * 201, ".hidden", "hidden", "a/b", "a\\b", "78/228",
)  # fmt: skip


def test_no_two_documents_have_one_page_on_any_file_system() -> None:
    pages = {name: page_name(name).casefold() for name in NAMES}
    assert len(set(pages.values())) == len(NAMES), sorted(pages.items(), key=lambda item: item[1])
    assert all(re.fullmatch(r"[a-z0-9][a-z0-9.-]*", page) and "--" not in page for page in pages.values())
    assert not {"index", "con"} & set(pages.values())
    assert max(map(len, pages.values())) < 100


@given(st.lists(st.text(st.sampled_from("aA1/-. ()ÉеS"), min_size=1, max_size=8), unique=True, min_size=2, max_size=30))
def test_names_that_differ_in_anything_have_pages_that_differ(names: list[str]) -> None:
    assert len({page_name(name).casefold() for name in names}) == len(names)


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("A/RES/78/228", "A-RES-78-228"),
        ("S/RES/1325 (2000)", "S-RES-1325-2000"),
        ("UNEP/EA.4/Res.1", "UNEP-EA.4-Res.1"),
        ("projet", "projet"),
    ],
)
def test_symbols_as_they_are_printed_have_their_plain_page(name: str, page: str) -> None:
    assert page_name(name) == page


@pytest.mark.parametrize(
    ("name", "start"), [("Проект", "Proekt-"), ("第一次决议", "DiYiCiJueYi-"), ("Résolution", "Resolution-")]
)
def test_names_of_other_scripts_can_be_read(name: str, start: str) -> None:
    assert page_name(name).startswith(start)


@pytest.mark.parametrize("spelling", ["S/RES/1325", "s/res/1325(2000)", "1325 (2000)", "S/RES/1325 (2000)"])
def test_a_resolution_of_the_security_council_without_its_year(spelling: str) -> None:
    assert same_symbol("S/RES/1325 (2000)", spelling)
    assert not same_symbol("S/RES/1326 (2000)", spelling)
    assert SymbolIndex([("S/RES/1325 (2000)", 1), ("A/RES/217(III)", 2)]).find(spelling) == (1,)
