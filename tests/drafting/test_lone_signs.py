"""Brackets, parentheses and quotation marks without their pair, in both languages."""

import pytest

from lineage.documents.negotiated.readings import in_words
from lineage.drafting.checking.check_findings import Rule
from lineage.drafting.checking.examination import findings
from tests.drafting.checking import check, text_of


def told(language: str, draft: str, base: str = "1. Salue les ponts.") -> list[tuple[str | None, str, str]]:
    read = in_words(text_of("A/C.2/81/L.5", draft, language))
    on = check(read, in_words(text_of("A/RES/80/5", base, language)))
    return [(one.label, one.words, one.kind) for one in findings(on) if one.rule is Rule.LONE]


@pytest.mark.parametrize(
    ("language", "draft", "expected"),
    [
        ("en", "1. Notes the disease (COVID-19 and its effects on ports.", [("OP1", "(COVID-19 and its effects", "")]),
        ("en", "1. Notes the disease (COVID-19) and its effects) on ports.", [("OP1", "and its effects)", "closes")]),
        ("en", "1. Includes the item entitled “Safe bridges.", [("OP1", "“Safe bridges.", "")]),
        ("en", "1. Recalls paragraphs 3 (a) and 5 (b), a) and b) thereof, and (i) “ports”.", []),
        ("en", "1. Decides that the rule reads:\n\n“Boats are counted;\n\n“Ships are not”.", []),
        ("fr", "1. Inscrit la question intitulée « Des ponts sûrs.", [("OP1", "« Des ponts sûrs.", "")]),
        ("fr", "1. Prie les États (et eux seuls de compter les ponts.", [("OP1", "(et eux seuls de", "")]),
        ("fr", "1. Prie les États :\n\na) De compter les ponts ;\n\nb) De suivre les alinéas a) et b) ci-dessus.", []),
        ("fr", "1. Note le Forum, [qui a eu lieu à Vienne.", [("OP1", "qui a eu lieu", "")]),
    ],
)
def test_a_sign_without_its_pair_is_told(language: str, draft: str, expected: list[tuple[str, str, str]]) -> None:
    found = [(label, " ".join(words.split()), kind) for label, words, kind in told(language, draft)]
    if expected and expected[0][2] == "closes":
        expected = [(label, next(w for _, w, _ in found if w.endswith(words)), kind) for label, words, kind in expected]
    assert found == expected


def test_what_the_base_lacks_as_well_is_agreed() -> None:
    words = "1. Includes the item entitled “Safe bridges across the rivers of the plain."
    assert told("en", words, words) == []


def test_brackets_around_several_paragraphs_are_a_pair() -> None:
    assert told("en", "[1. Welcomes bridges;\n\n2. Urges ports to count ships;]\n\n3. Requests a report.") == []


@pytest.mark.parametrize(("sign", "kind"), [("(", ""), (")", "closes"), ("“", "")])
def test_of_a_long_row_of_signs_each_is_told_with_what_is_near(sign: str, kind: str) -> None:
    rows = [told("en", f"1. Notes the ports {sign * size} of the plain.") for size in (600, 1_200)]
    assert [len(row) for row in rows] == [600, 1_200]
    assert {one for _, _, one in rows[1]} == {kind}
    for _, words, _ in rows[1]:
        assert words.startswith(sign) if not kind else words.endswith(sign)
    said = [sum(len(words) for _, words, _ in row) for row in rows]
    assert said[1] <= 2.6 * said[0]  # four times as much where each has all behind it
