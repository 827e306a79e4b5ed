"""What is right and was told: times of what happened, acts that are asked of all, bodies of no table, a reference whose
paragraph was another one in the latest text by a slip; words that lost their capital."""

from __future__ import annotations

import pytest

from lineage.drafting.checking.check_findings import Finding, Rule
from lineage.drafting.checking.examination import findings
from tests.drafting.checking import check, clauses_of, text_of

NOTES = "1. Notes the bridges of the delta;"


def found(draft: str, base: str = NOTES, language: str = "en") -> list[Finding]:
    texts = text_of("A/C.2/80/L.5", draft, language), text_of("A/RES/79/170", base, language)
    return list(findings(check(*texts), clauses_of=clauses_of))


@pytest.mark.parametrize(
    ("language", "asked", "told"),
    [
        (
            "en",
            "Encourages States to use the rules adopted by the Assembly of the Union at its second session",
            [],
        ),
        ("en", "Encourages States to apply the plan approved by the Board of Governors in March 2004", []),
        ("en", "Requests the Secretariat to study the report of the group convened at the seventieth session", []),
        (
            "en",
            "Requests the Secretariat to mend nets made by States, and to report in March 2024",
            ["passed"],
        ),
        ("en", "Requests the Secretary-General to submit a report in March 2024", ["passed"]),
        ("fr", "Prie le Secrétariat d’appliquer le plan approuvé par le Conseil des gouverneurs en mars 2004", []),
        ("fr", "Prie le Secrétaire général de présenter un rapport en mars 2024", ["passed"]),
    ],
)
def test_a_time_of_what_happened_has_not_passed(language: str, asked: str, told: list[str]) -> None:
    notes = {"en": NOTES, "fr": "1. Prend note des ponts du delta ;"}[language]
    end = {"en": ";", "fr": " ;"}[language]
    some = found(f"{notes}\n\n2. {asked}{end}", notes, language)
    assert [one.kind for one in some if one.rule is Rule.SESSION] == told


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Emphasizes the nets, and urges the strengthening of bridges", []),
        ("Welcomes the declaration, and urges timely action to ensure its implementation", []),
        (
            "Stresses the need, and therefore requests that the Secretary-General say, in May, how it will be met",
            [],
        ),
        ("Calls upon United Nations river organizations to strengthen the nets", []),
        ("Urges to strengthen the nets", [True]),
        ("Requests that the nets be mended", [True]),
        ("Requests to mend the nets", [True]),
    ],
)
def test_a_request_that_asks_nobody_is_told(asked: str, told: list[bool]) -> None:
    some = found(f"{NOTES}\n\n2. {asked};")
    assert [one.sure for one in some if one.rule is Rule.ADDRESSEE] == told


REPORTS = (
    "1. Notes the bridges of the delta;\n\n2. Stresses the need for cooperation with civil society;\n\n"
    "3. Recalls the request of the Commission that the expert count the nets;\n\n4. Encourages the expert to count, in "
    "accordance with the request of the Commission, as recalled in paragraph {} above;"
)


@pytest.mark.parametrize(("number", "told"), [("1", ["moved"]), ("2", []), ("3", [])])
def test_a_reference_to_the_paragraph_that_it_speaks_of_has_not_moved(number: str, told: list[str]) -> None:
    """The latest text has one paragraph more in front, and refers to the wrong one."""
    base = "1. Notes the nets of the delta, of which there are many in every port;\n\n" + REPORTS.format("3")
    for old in (4, 3, 2, 1):
        base = base.replace(f"\n\n{old}. ", f"\n\n{old + 1}. ")
    some = found(REPORTS.format(number), base)
    assert [one.kind for one in some if one.rule is Rule.REFERENCE] == told


AGREED = "Aware of the needs of the Indigenous populations of the islands in the delta,\n\n"
ELSEWHERE = "Noting that the bridges of the Indigenous populations were mended by the engineers,\n\n"


@pytest.mark.parametrize(
    ("now", "was", "told"),
    [
        (AGREED.replace("I", "i") + ELSEWHERE, AGREED + ELSEWHERE, ["Indigenous"]),
        (AGREED.replace("I", "i"), AGREED, []),
        (AGREED.replace("I", "i") + ELSEWHERE, AGREED + ELSEWHERE.replace("I", "i"), []),
        (AGREED + ELSEWHERE, AGREED.replace("I", "i") + ELSEWHERE.replace("I", "i"), []),
    ],
)
def test_a_word_that_lost_its_capital_is_told(now: str, was: str, told: list[str]) -> None:
    some = found(now + NOTES, was + NOTES)
    assert [one.suggestion for one in some if one.rule is Rule.TYPO and one.kind == "capital"] == told


@pytest.mark.parametrize(
    ("language", "words", "right"),
    [
        ("en", "Recalling the Twenty third Meeting of the Parties to the treaty on bridges,", ["Twenty-third"]),
        ("en", "Recalling the Twenty-third Meeting of the Parties to the treaty on bridges,", []),
        ("en", "Recalling that of twenty third parties none has mended the nets of the delta,", []),
        ("fr", "Rappelant la vingt deuxième Réunion des Parties au traité sur les ponts,", ["vingt-deuxième"]),
        ("fr", "Rappelant la soixante et onzième Réunion des Parties au traité sur les ponts,", []),
    ],
)
def test_an_ordinal_without_its_hyphen_is_told(language: str, words: str, right: list[str]) -> None:
    notes = {"en": NOTES, "fr": "1. Prend note des ponts du delta ;"}[language]
    some = found(f"{words}\n\n{notes}", notes, language)
    assert [one.suggestion for one in some if one.rule is Rule.TYPO] == right
