"""What a check tells of a draft against the last text of its series: the list that lacks it, terms and their rhythm,
names in short, newer words, in both languages."""

import pytest

from lineage.drafting.checking.check_findings import Finding, Rule
from lineage.drafting.checking.examination import findings
from tests.drafting.checking import check, text_of

SERIES = "its resolutions {} on the question of bridges over the great rivers"
LISTED = {
    75: "73/140 of 3 December 2018",
    77: "75/150 of 3 December 2020",
    79: "77/160 of 3 December 2022",
    81: "79/170 of 3 December 2024",
}


def told(draft: str, base: str, *others: str, language: str = "en", symbol: str = "A/C.2/81/L.5") -> list[Finding]:
    known = [text_of(f"A/RES/82/{n}", words, language) for n, words in enumerate(others, start=1)]
    return list(findings(check(text_of(symbol, draft, language), text_of("A/RES/79/170", base, language), known)))


def of(rule: Rule, found: list[Finding]) -> list[tuple[str | None, str, str, str]]:
    return [(one.label, one.kind, one.words, one.suggestion) for one in found if one.rule is rule]


def recalling(*years: int) -> str:
    return f"Recalling {SERIES.format(' and '.join(LISTED[year] for year in years))},\n\n"


@pytest.mark.parametrize(
    ("operative", "sure"),
    [
        ("1. Takes note of the report on the implementation of resolution 79/170;", False),
        ("1. Takes note of the report on bridges;", True),
    ],
)
def test_a_report_on_the_last_text_does_not_recall_it(operative: str, sure: bool) -> None:
    base = f"{recalling(75, 77, 79)}1. Takes note of the report on the implementation of resolution 77/160;"
    (one,) = [o for o in told(f"{recalling(75, 77, 79)}{operative}", base) if o.rule is Rule.RECALL]
    assert (one.label, one.suggestion, one.sure) == ("PP1", "79/170", sure)


def test_the_list_of_another_series_does_not_stand_for_the_text_between() -> None:
    every_year = "Recalling its resolutions 76/8 of 3 December 2021, 77/8 of 3 December 2022{},\n\n"
    own = f"Recalling also its resolutions {LISTED[75]}, {LISTED[77]} and {LISTED[79]},"
    base = f"{every_year.format(' and 78/8 of 3 December 2023')}{own}\n\n1. Notes the bridges;"
    went_on = every_year.format(", 78/8 of 3 December 2023, 79/8 of 3 December 2024 and 80/8 of 3 December 2025")
    (one,) = [o for o in told(f"{went_on}{own}\n\n1. Notes the bridges;", base) if o.rule is Rule.RECALL]
    assert (one.label, one.suggestion) == ("PP2", "79/170")


@pytest.mark.parametrize(
    ("language", "asked", "added"),
    [
        (
            "en",
            "1. Requests the engineers of all States to continue to inspect bridges",
            ", and requests the Secretary-General to maintain a register of bridges",
        ),
        (
            "fr",
            "1. Prie l’Office des Nations Unies contre la drogue et le crime de continuer d’inspecter les ponts",
            ", et prie le Secrétaire général de tenir à jour un registre des ponts",
        ),
    ],
)
def test_work_that_is_asked_of_somebody_else_in_a_paragraph_has_no_end(language: str, asked: str, added: str) -> None:
    found = told(f"{asked}{added} ;", f"{asked} ;", language=language)
    assert [words for _, _, words, _ in of(Rule.NO_END, found)] == [added.split(" ", 2)[2]]
    assert of(Rule.NO_END, told(f"{asked} ;", f"{asked} ;", language=language)) == []


def test_more_that_is_asked_of_the_same_one_has_no_end_and_can_cost() -> None:
    asked = "1. Requests the Secretary-General to provide the engineers with all resources"
    more = ", and requests the Secretary-General to maintain a register and to convene meetings of experts"
    found = told(f"{asked} necessary{more};", f"{asked};")
    assert [words for _, _, words, _ in of(Rule.NO_END, found)] == [more.removeprefix(", and ")]
    assert [words for _, _, words, _ in of(Rule.COST, found)] == ["convene meetings"]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "1. Reaffirms its request to the Secretary-General to maintain a register of bridges;"),
        ("fr", "1. Réaffirme la demande faite au Secrétaire général de tenir à jour un registre des ponts ;"),
    ],
)
def test_what_is_asked_again_is_no_new_work(language: str, words: str) -> None:
    assert of(Rule.NO_END, told(words, "1. Salue les ponts ;", language=language)) == []


SUBMIT = "1. Requests the Secretary-General to submit to the General Assembly at its {} session a report on bridges;"
AGENDA = "1. Decides to include in the provisional agenda of its {} session the item entitled “Bridges”."


@pytest.mark.parametrize(
    ("words", "was", "own", "kind", "right"),
    [
        (SUBMIT, "eighty-first", "eighty-second", "cycle", "eighty-third"),
        (SUBMIT, "eighty-first", "eighty-first", "same", "eighty-third"),
        (AGENDA, "eighty-first", "eighty-first", "same", "eighty-third"),
        (SUBMIT, "eighty-first", "eightieth", "passed", "eighty-third"),
        (SUBMIT, "eighty-first", "eighty-third", "", ""),
    ],
)
def test_a_term_goes_on_in_the_rhythm_of_the_last_text(words: str, was: str, own: str, kind: str, right: str) -> None:
    found = of(Rule.SESSION, told(words.format(own), words.format(was)))
    assert [(how, own in said, right in meant) for _, how, said, meant in found] == [(kind, True, True)] * bool(kind)


def test_the_rhythm_is_that_of_the_series_where_a_draft_does_not_say_its_session() -> None:
    base = f"{recalling(75, 77, 79)}{SUBMIT.format('eighty-first')}"
    draft = f"{recalling(75, 77, 79, 81)}{SUBMIT.format('eighty-second')}"
    (one,) = of(Rule.SESSION, told(draft, base, symbol="draft"))
    assert one[1] == "cycle"
    assert "eighty-third" in one[3]


LONG = "1. Welcomes the 2030 Agenda for Sustainable Development and the bridges that it is about;\n\n"


@pytest.mark.parametrize(
    ("was", "now", "expected"),
    [
        ("the 2030 Agenda for Sustainable Development in all river ports", "the 2030 Agenda in all river ports", 0),
        ("the 2030 Agenda in all river ports", "the 2030 Agenda for Sustainable Development in all river ports", 0),
        ("the Agenda for Peace in all river ports", "the Agenda in all river ports", 1),
        ("COVID-19 in all river ports", "coronavirus disease (COVID-19) in all river ports", 1),
    ],
)
def test_a_long_name_for_a_short_one_is_no_other_wording(was: str, now: str, expected: int) -> None:
    both = f"{LONG}2. Notes the 2030 Agenda and the work of those who build the bridges;\n\n"
    words = "3. Asks those who keep watch over the bridges to take account of {};"
    found = told(f"{both}{words.format(now)}", f"{both}{words.format(was)}")
    assert len(of(Rule.WORDING, found)) == expected


def test_words_of_a_newer_text_are_agreed() -> None:
    was = "1. Invites all States to count the bridges over the great rivers and to tell their neighbours;"
    now = was.replace("tell their neighbours", "publish their number every year")
    assert of(Rule.OLDER, told(now, was, now)) == []
    assert of(Rule.WORDING, told(now, was, now)) == []
    assert len(of(Rule.WORDING, told(now, was))) == 1


HELD = "1. Notes the {} held during the {} session of the {} on the great bridges of the world;"


def test_an_ordinal_of_another_body_is_no_changed_fact() -> None:
    base = HELD.format("debate", "forty-fourth", "Human Rights Council")
    found = told(HELD.format("debate", "seventy-seventh", "General Assembly"), base)
    assert of(Rule.FACT, found) == []
    assert [words for _, _, words, _ in of(Rule.WORDING, found)] == ["General Assembly"]


def test_a_list_of_another_series_is_one_whatever_it_is_said_to_be_about() -> None:
    """The list is left alone where it may hold the text that is recalled, and where it shows a text in between."""
    base = f"{recalling(75, 77)}1. Notes the bridges;"
    other = "Recalling also resolution 79/3 of 3 December 2024 and 80/3 of 3 December 2025, on bridges,\n\n"
    (one,) = [o for o in told(f"{other}{recalling(75, 77)}1. Notes the bridges;", base) if o.rule is Rule.RECALL]
    assert (one.label, one.suggestion) == ("PP2", "79/170")


OLDER = "Recalling its resolutions on the bridges, the most recent of which was resolution {},\n\n"
ANSWERS = "Having considered the report submitted in pursuance of resolution 79/170,\n\n1. Notes the bridges;"


@pytest.mark.parametrize(("named", "told_of"), [(LISTED[79], ["77/160"]), (LISTED[81], [])])
def test_a_text_that_is_not_the_latest_any_more_is_told(named: str, told_of: list[str]) -> None:
    base = f"{OLDER.format(LISTED[79])}1. Notes the bridges;"
    found = [one for one in told(f"{OLDER.format(named)}{ANSWERS}", base) if one.rule is Rule.RECALL]
    assert [one.words for one in found] == told_of
    assert all((one.kind, one.label, one.suggestion, one.sure) == ("latest", "PP1", "79/170", True) for one in found)


def test_the_latest_text_of_another_series_is_left_alone() -> None:
    other = "Recalling also its resolutions on tunnels, the latest of which was resolution 78/9 of 3 December 2023,\n\n"
    base = f"{OLDER.format(LISTED[79])}{other}1. Notes the bridges;"
    found = told(f"{OLDER.format(LISTED[81])}{other}{ANSWERS}", base)
    assert not [one for one in found if one.rule is Rule.RECALL]


@pytest.mark.parametrize(("letter", "right"), [("C", ["45/55 B"]), ("B", [])])
def test_the_letter_of_another_part_of_a_resolution_is_a_slip(letter: str, right: list[str]) -> None:
    words = "Recalling its resolutions 45/55 {} of 4 December 1990 and 48/74 B of 16 December 1993,\n\n1. Notes it;"
    found = [one for one in told(words.format(letter), words.format("B")) if one.rule is Rule.RESOLUTION]
    assert [one.suggestion for one in found] == right


@pytest.mark.parametrize(("opened", "right"), [("Calls upon", ["Also calls upon"]), ("Also calls upon", [])])
def test_an_adverb_that_the_last_text_has_and_the_draft_lost_is_told(opened: str, right: list[str]) -> None:
    words = "1. Calls upon States to mend the bridges;\n\n2. {} States to paint them in the colours of the rivers;"
    found = told(words.format(opened), words.format("Also calls upon"))
    assert [one.suggestion for one in found if one.rule is Rule.SEQUENCE] == right


def test_a_series_that_calls_its_last_text_the_latest_is_told_there() -> None:
    latest = "Recalling all its previous resolutions on bridges, the most recent of which was resolution {},\n\n"
    title = "Recalling the Bridge Convention, adopted in its resolution 41/128 of 4 December 1986,\n\n"
    base = f"{title}{latest.format(LISTED[79])}1. Notes the bridges;"
    assert of(Rule.RECALL, told(base, base)) == [("PP2", "latest", "77/160", "79/170")]
    assert of(Rule.RECALL, told(base.replace(LISTED[79], LISTED[81]), base)) == []


def test_a_list_of_the_latest_texts_that_ends_in_the_last_one_is_up_to_date() -> None:
    latest = "Recalling its previous resolutions on bridges, the most recent being resolutions {},\n\n1. Notes them;"
    was = latest.format(f"{LISTED[75]} and {LISTED[79]}")
    now = latest.format(f"{LISTED[75]}, {LISTED[79]} and {LISTED[81]}")
    assert of(Rule.RECALL, told(now, was)) == []


def test_a_slip_in_the_last_text_is_not_told_as_a_text_that_is_missing() -> None:
    base = f"{recalling(77, 79)}Bearing in mind its resolution 70/1 of 25 September 2015,\n\n1. Notes the bridges;"
    slip = base.replace(LISTED[79], "79/171 of 18 December 2025")
    found = told(slip, base)
    near = [one for one in of(Rule.RESOLUTION, found) if one[1] == "near"]
    assert near == [("PP1", "near", "79/171", "79/170")]
    assert of(Rule.RECALL, found) == []


@pytest.mark.parametrize(
    ("was", "now", "told_as"),
    [
        ("2013/12", "2012/13", [("2012/13", "2013/12")]),
        ("2021/32", "2023/12", []),
        ("75/233", "73/233", [("73/233", "75/233")]),
        ("75/233", "2023/31", []),
        ("2621 (XXV)", "2625 (XXV)", [("2625 (XXV)", "2621 (XXV)")]),
        ("217 A (III)", "217 A (III)", []),
        ("2621 (XXV)", "2995 (XXVII)", []),
    ],
)
def test_a_resolution_is_held_against_that_of_the_last_text(was: str, now: str, told_as: list[tuple[str, str]]) -> None:
    words = "1. Requests the engineers to inspect bridges as provided for in resolution {} on the great rivers;"
    found = of(Rule.RESOLUTION, told(words.format(now), words.format(was)))
    assert [(said, right) for _, _, said, right in found] == told_as


@pytest.mark.parametrize(
    ("words", "annexes", "told_as"),
    [
        ("the annex to the present resolution", "", ["annex to the present resolution"]),
        ("the annex to the present resolution", "\n\nAnnex\n\nPlan\n\n1. Bridges are inspected.\n", []),
        (
            "annex II to the present resolution",
            "\n\nAnnex\n\nPlan\n\n1. Bridges are inspected.\n",
            ["annex II to the present resolution"],
        ),
        ("the annex to resolution 71/1", "", []),
    ],
)
def test_an_annex_that_is_referred_to_is_there(words: str, annexes: str, told_as: list[str]) -> None:
    asked = "1. Adopts the plan of inspection of bridges{};"
    found = told(asked.format(f", contained in {words}") + annexes, asked.format(""))
    assert [said for _, kind, said, _ in of(Rule.REFERENCE, found) if kind == "annex"] == told_as


def test_a_french_annex_that_is_referred_to_is_there() -> None:
    asked = "1. Adopte le plan d’inspection des ponts{} ;"
    draft = asked.format(", qui figure en annexe à la présente résolution")
    found = of(Rule.REFERENCE, told(draft, asked.format(""), language="fr"))
    assert found == [("OP1", "annex", "en annexe à la présente résolution", "")]


def test_words_on_an_annex_that_the_last_text_has_too_show_nothing() -> None:
    words = "1. Adopts the plan contained in the annex to the present resolution;"
    assert of(Rule.REFERENCE, told(words, words)) == []


def test_a_list_of_the_latest_texts_without_the_last_one_is_told_as_a_list() -> None:
    latest = "Recalling its previous resolutions on bridges, the most recent being resolutions {},\n\n1. Notes them;"
    was = latest.format(f"{LISTED[75]} and {LISTED[77]}")
    now = latest.format(f"{LISTED[75]}, {LISTED[77]} and {LISTED[79]}")
    ((label, kind, _, right),) = of(Rule.RECALL, told(now, was))
    assert (label, kind, right) == ("PP1", "", "79/170")


@pytest.mark.parametrize(
    ("language", "openings", "right"),
    [
        ("fr", ("Prenant note", "Prenant note également", "Prenant note également"), "Prenant note en outre"),
        ("fr", ("Prenant note", "Prenant également note", "Prenant également note"), "Prenant en outre note"),
        ("en", ("Noting", "Noting also", "Noting also"), "Noting further"),
    ],
)
def test_an_adverb_of_a_sequence_is_put_where_the_other_one_stands(
    language: str, openings: tuple[str, ...], right: str
) -> None:
    named = {"fr": ("des rives", "des ponts", "des quais"), "en": ("the banks", "the bridges", "the quays")}[language]
    lines = "".join(f"{opening} {what},\n\n" for opening, what in zip(openings, named, strict=True))
    found = told(f"{lines}1. X;", "1. X;", language=language)
    assert of(Rule.SEQUENCE, found) == [("PP3", "", openings[2], right)]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "1. Again calls upon {}not to recognize the bridges;"),
        ("fr", "1. Demande de nouveau {}de ne pas reconnaître les ponts ;"),
    ],
)
def test_who_is_to_do_nothing_is_asked_too(language: str, words: str) -> None:
    asked = words.format({"en": "all States ", "fr": "à tous les États "}[language])
    assert [one[0] for one in of(Rule.ADDRESSEE, told(words.format(""), asked, language=language))] == ["OP1"]
    assert of(Rule.ADDRESSEE, told(asked, asked, language=language)) == []


def test_a_word_within_the_name_of_a_body_is_no_other_chair() -> None:
    words = "1. Takes note of the report of the Chair of the United Nations Bridge Development {} on its work;"
    found = of(Rule.WORDING, told(words.format("Goals"), words.format("Group")))
    assert [(said, right) for _, _, said, right in found] == [("Goals", "Group")]
