import pytest

from lineage.symbols import (
    against_sessions,
    base_label,
    in_session,
    is_draft_symbol,
    label_key,
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
