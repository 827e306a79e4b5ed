"""Sessions that a resolution was not adopted at, and times that have passed before a draft, in both languages."""

from datetime import date
from pathlib import Path

import pytest

from lineage.documents import parse
from lineage.documents.resolution import Resolution
from lineage.drafting.checking.adopting_sessions import adopting_session_findings
from lineage.drafting.checking.check import check_against
from lineage.drafting.checking.check_findings import Rule
from lineage.drafting.checking.examination import findings
from lineage.sources import read_bytes
from tests.drafting.checking import check

HEADS = {
    "en": "A/C.3/81/L.5\n\nEighty-first session\n\nBridges\n\nThe General Assembly,\n\n",
    "fr": "A/C.3/81/L.5\n\nQuatre-vingt-unième session\n\nPonts\n\nL’Assemblée générale,\n\n",
}
BASES = {
    "en": "A/RES/{}\n\nBridges\n\nThe General Assembly,\n\n{}\n\n46th plenary meeting\n18 December {}\n",
    "fr": "A/RES/{}\n\nPonts\n\nL’Assemblée générale,\n\n{}\n\n46e séance plénière\n18 décembre {}\n",
}
ASKED = {
    "en": "1. Requests the Secretary-General to submit an annual report on bridges, beginning in March 2025.",
    "fr": "1. Prie le Secrétaire général de présenter un rapport annuel sur les ponts, à compter de mars 2025.",
}


def text_of(words: str, language: str) -> Resolution:
    return parse(read_bytes(words.encode(), Path("text.txt")), language=language)


@pytest.mark.parametrize(
    ("language", "words", "right"),
    [
        ("en", "Recalling resolution 70/179 of 17 December 2015, adopted at its sixty-eighth session,", "seventieth"),
        ("en", "Recalling resolution 70/179 of 17 December 2015, adopted at its seventieth session,", None),
        ("en", "Recalling resolution 52/3 adopted by the Human Rights Council at its 53rd session,", "52nd"),
        ("en", "Recalling what it adopted at its sixty-sixth session in its resolution 67/1,", "sixty-seventh"),
        ("en", "Recalling resolution S-31/1 adopted on 24 August 2021 at its forty-eighth session,", None),
        ("en", "Recalling resolution 5/2013 adopted by the Conference at its thirty-eighth session,", None),
        (
            "en",
            "Recalling what was adopted at its fifty-second session and by the Assembly in its resolution 64/182,",
            None,
        ),
        ("en", "Recalling its decision in resolution 70/179 to hold a meeting at its seventy-second session,", None),
        ("fr", "Rappelant sa résolution 70/179, adoptée à sa soixante-huitième session,", "soixante-dixième"),
        (
            "fr",
            "Rappelant la résolution 52/3 adoptée par le Conseil des droits de l’homme à sa cinquantième session,",
            "cinquante-deuxième",
        ),
        (
            "fr",
            "Rappelant la décision prise dans sa résolution 70/179 d’examiner à sa soixante-douzième session,",
            None,
        ),
    ],
)
def test_the_session_of_adoption_is_that_of_the_number(language: str, words: str, right: str | None) -> None:
    found = list(adopting_session_findings(text_of(HEADS[language] + words, language)))
    assert [one.label for one in found] == (["PP1"] if right else [])
    assert all(right and f" {right} session" in one.suggestion for one in found)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(("symbol", "year", "told"), [("79/5", 2024, True), ("80/5", 2025, False)])
def test_a_month_from_which_something_is_asked_has_passed(language: str, symbol: str, year: int, told: bool) -> None:
    """What the base had in the same words when it was past already is agreed."""
    base = text_of(BASES[language].format(symbol, ASKED[language], year), language)
    assert base.adopted == date(year, 12, 18)
    found = findings(check(text_of(HEADS[language] + ASKED[language], language), base))
    kinds = [(one.label, one.kind) for one in found if one.rule is Rule.SESSION]
    assert kinds == ([("OP1", "passed")] if told else [])


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [
        ("en", "1. Looks forward to the completion of the framework no later than the second quarter of 2023.", True),
        ("en", "1. Looks forward to the completion of the framework no later than the second quarter of 2028.", False),
        ("en", "1. Recalls that the Secretary-General was to report no later than March 2023.", False),
        ("fr", "1. Attend avec intérêt l’achèvement du cadre, au plus tard en mars 2023.", True),
        ("fr", "1. Attend avec intérêt l’achèvement du cadre, au plus tard en mars 2028.", False),
    ],
)
def test_a_time_by_which_something_is_awaited_has_passed(language: str, words: str, told: bool) -> None:
    base = text_of(BASES[language].format("80/5", ASKED[language], 2025), language)
    found = findings(check(text_of(HEADS[language] + words, language), base))
    assert any(one.rule is Rule.SESSION and one.kind == "passed" for one in found) is told


@pytest.mark.parametrize(
    ("asked", "passed"),
    [("at its seventy-fifth session", True), ("by 1 March 2022", True), ("at its seventy-eighth session", False)],
)
def test_a_draft_that_says_no_day_is_later_than_what_it_cites(asked: str, passed: bool) -> None:
    cited = "Recalling its resolution 78/228 of 19 December 2023,"
    draft = f"The General Assembly,\n\n{cited}\n\n1. Requests the Secretary-General to report on bridges {asked}.\n"
    on = check_against(text_of(draft, "en"), None, lambda _: (), ())
    assert [one.kind for one in findings(on) if one.rule is Rule.SESSION] == ["passed"] * passed


STATEMENTS = {
    "en": """S/PRST/2024/6

Statement by the President of the Security Council

At the 9700th meeting of the Security Council, held on 19 October 2024, in connection with the Council’s consideration
of the item entitled “Bridges”, the President of the Security Council made the following statement on behalf of the
Council:

“The Security Council welcomes the report on bridges. It requests the Secretary-General to report again by {}.

“The Security Council notes the bridges. The Council urges the parties to rebuild them by {}.”
""",
    "fr": """S/PRST/2024/6

Déclaration du Président du Conseil de sécurité

À la 9700e séance du Conseil de sécurité, tenue le 19 octobre 2024, dans le cadre de l’examen par le Conseil de la
question intitulée « Ponts », le Président du Conseil de sécurité a fait, au nom du Conseil, la déclaration suivante :

« Le Conseil de sécurité se félicite du rapport sur les ponts. Il prie le Secrétaire général de lui faire rapport au
plus tard le {}.

« Le Conseil de sécurité prend note des ponts. Le Conseil demande aux parties de les reconstruire au plus tard le {}. »
""",
}


@pytest.mark.parametrize(
    ("language", "early", "late"),
    [("en", "18 October 2024", "20 October 2024"), ("fr", "18 octobre 2024", "20 octobre 2024")],
)
def test_a_day_before_that_of_the_text_itself_has_passed(language: str, early: str, late: str) -> None:
    for first, second, label in ((early, late, "OP1"), (late, early, "OP2")):
        said = STATEMENTS[language].format(first, second).split("\n\n")
        text = text_of("\n\n".join(" ".join(one.split()) for one in said), language)
        found = [one for one in findings(check_against(text, None, lambda _: (), [])) if one.rule is Rule.SESSION]
        assert [(one.label, one.kind, one.words[-len(early) :]) for one in found] == [(label, "passed", early)]
