"""The next draft: what moves, how it is learnt from the series or known from rules, and what is never touched."""

from pathlib import Path

import pytest

from lineage.documents import parse, read_file
from lineage.documents.resolution import Resolution
from lineage.drafting.housekeeping.draft_changes import NextDraft, Reason
from lineage.drafting.housekeeping.next_draft import next_draft
from lineage.errors import UsageError
from lineage.sources import read_bytes

ENGLISH = """Resolution adopted by the General Assembly on {day}

{symbol}. Safety of bridges

The General Assembly,

Recalling its resolutions {listed} on the safety of bridges,

Recalling also its resolution {sister} on the upkeep of roads,

Having examined the report of the Bridge Committee for {year},

Considering that the sixtieth session of the Assembly was a success, and that 12 bridges fell in 1999,

1. Takes note of the report of the Secretary-General submitted pursuant to paragraph 2 of its resolution {before};

2. Requests the Secretary-General to report to the General Assembly at its {next} session and to the Human Rights
Council at its {council} session;

3. Welcomes the meeting held from {held} in Oslo.
"""
FIRST = {
    "symbol": "78/10",
    "day": "4 December 2023",
    "listed": "76/8 of 6 December 2021 and 77/9 of 7 December 2022",
    "sister": "77/70 of 14 December 2022",
    "year": 2023,
    "before": "77/9 of 7 December 2022",
    "next": "seventy-ninth",
    "council": "fifty-sixth",
    "held": "24 to 26 May 2023",
}
LAST = {
    "symbol": "79/11",
    "day": "2 December 2024",
    "listed": "76/8 of 6 December 2021, 77/9 of 7 December 2022 and 78/10 of 4 December 2023",
    "sister": "78/71 of 19 December 2023",
    "year": 2024,
    "before": "78/10 of 4 December 2023",
    "next": "eightieth",
    "council": "fifty-ninth",
    "held": "14 to 16 May 2024",
}
FRENCH = """Résolution adoptée par l'Assemblée générale le 19 décembre 2023

78/228. Lutte contre la traite des personnes

L'Assemblée générale,

Rappelant ses résolutions 74/176 du 18 décembre 2019 et 76/186 du 16 décembre 2021 sur la traite des personnes,

1. Prend acte du rapport présenté en application de sa résolution 76/186 ;

2. Prie le Secrétaire général de lui présenter un rapport à sa quatre-vingtième session.
"""


def text(words: str, name: str) -> Resolution:
    return parse(read_bytes(words.encode(), Path(f"{name}.txt")))


@pytest.fixture(scope="module")
def draft() -> NextDraft:
    first, last = (text(ENGLISH.format(**values), values["symbol"].replace("/", "-")) for values in (FIRST, LAST))
    return next_draft(last, 80, earlier=(first,))


def test_the_last_text_joins_the_list_with_its_date(draft: NextDraft) -> None:
    assert draft.text("PP1") == (
        "Recalling its resolutions 76/8 of 6 December 2021, 77/9 of 7 December 2022, 78/10 of 4 December 2023 and "
        "79/11 of 2 December 2024 on the safety of bridges,"
    )
    assert {change.reason for change in draft.of("PP1")} == {Reason.LIST}
    assert all(change.sure and change.learnt == ("A/RES/78/10#PP1",) for change in draft.of("PP1"))


def test_a_resolution_of_another_series_leaves_room_for_the_next(draft: NextDraft) -> None:
    assert draft.text("PP2") == "Recalling also its resolution [79/... of ... December 2024] on the upkeep of roads,"
    assert [(c.placeholder, c.sure, c.reason) for c in draft.of("PP2")] == [(True, False, Reason.SISTER)]


def test_the_year_of_a_report_moves_with_the_session(draft: NextDraft) -> None:
    assert draft.text("PP3").endswith("for 2025,")


def test_what_stayed_at_the_step_before_stays(draft: NextDraft) -> None:
    assert draft.of("PP4") == ()


def test_what_the_predecessor_asked_for_the_last_text_asks_for(draft: NextDraft) -> None:
    assert draft.text("OP1").endswith("paragraph 2 of its resolution 79/11 of 2 December 2024;")
    assert draft.of("OP1")[-1].reason is Reason.ANSWER


def test_a_paragraph_that_is_cited_has_its_number_in_the_last_text_and_says_where_it_was() -> None:
    first, last = (ENGLISH.format(**values) for values in (FIRST, LAST))
    longer = last.replace("3. Welc", "4. Welc").replace("2. Req", "3. Req").replace("1. Tak", "2. Tak")
    longer = longer.replace("2. Tak", "1. Commends those who repair bridges in winter;\n\n2. Tak")
    draft = next_draft(text(longer, "79-11"), 80, earlier=(text(first, "78-10"),))
    (number,) = (change for change in draft.of("OP2") if change.reason is Reason.PARAGRAPH)
    assert (number.old, number.new, number.learnt) == ("2", "3", ("A/RES/78/10#OP2",))


def test_each_body_counts_its_sessions_by_its_own_step(draft: NextDraft) -> None:
    assert "at its eighty-first session" in draft.text("OP2")
    assert "Council at its sixty-second session" in draft.text("OP2")
    assert [change.reason for change in draft.of("OP2")] == [Reason.SESSION, Reason.COUNT]


def test_a_meeting_that_moved_is_left_open(draft: NextDraft) -> None:
    assert draft.text("OP3") == "Welcomes the meeting held from [dates in 2025] in Oslo."


def test_offsets_are_of_the_last_text_and_changes_do_not_overlap(draft: NextDraft) -> None:
    for paragraph in draft.base.paragraphs:
        at = 0
        for change in draft.of(paragraph.label):
            assert at <= change.start <= change.end
            assert paragraph.text[change.start : change.end] == change.old
            at = change.end


def test_rules_alone_in_french() -> None:
    draft = next_draft(text(FRENCH, "78-228"), 80)
    assert draft.text("PP1") == (
        "Rappelant ses résolutions 74/176 du 18 décembre 2019, 76/186 du 16 décembre 2021 et 78/228 du 19 décembre "
        "2023 sur la traite des personnes,"
    )
    assert "en application de sa résolution 78/228" in draft.text("OP1")
    assert draft.text("OP2").endswith("à sa quatre-vingt-deuxième session.")
    assert not any(change.sure or change.learnt for change in draft.changes)


def test_what_is_submitted_under_a_paragraph_of_the_predecessor_in_french() -> None:
    words = FRENCH.replace("en application de sa", "en application du paragraphe 17 de sa")
    draft = next_draft(text(words, "78-228"), 80)
    assert "en application du paragraphe [numéro du paragraphe] de sa résolution 78/228" in draft.text("OP1")


@pytest.mark.parametrize(
    "fact",
    [
        "Réaffirmant le Plan d'action mondial, qu'elle a adopté dans sa résolution 76/186 du 16 décembre 2021,",
        "Rappelant sa résolution 76/186 du 16 décembre 2021, par laquelle elle a adopté le Plan d'action mondial,",
        "Réaffirmant la Déclaration annexée à sa résolution 76/186 du 16 décembre 2021,",
        "Rappelant la décision prise, dans sa résolution 76/186 du 16 décembre 2021, d'examiner la question,",
        "Rappelant la décision prise par le Conseil des droits de l'homme, dans sa résolution 54/15 du 9 mai 2023,",
        "Rappelant la résolution 6/14 du Conseil et sa résolution 77/141 du 15 mai 2023, dans laquelle elle a prié",
    ],
)
def test_a_resolution_in_which_something_was_adopted_stays(fact: str) -> None:
    lines = FRENCH.splitlines(keepends=True)
    at = next(i for i, line in enumerate(lines) if line.startswith("Rappelant"))
    draft = next_draft(text("".join([*lines[:at], f"{fact}\n\n", *lines[at:]]), "78-228"), 80)
    assert draft.text("PP1") == fact
    assert "76/186 du 16 décembre 2021 et 78/228" in draft.text("PP2")


def test_measures_taken_under_the_predecessor_follow_the_last_text() -> None:
    words = FRENCH.replace("du rapport présenté en application", "des mesures prises en application")
    assert "prises en application de sa résolution 78/228" in next_draft(text(words, "78-228"), 80).text("OP1")


def test_past_sessions_of_the_organ_stay() -> None:
    held = "les réunions qu'elle a tenues à sa soixante-septième session, du 13 au 15 mai 2013, et à sa {} session"
    said = held.format("soixante-seizième")
    draft = next_draft(text(FRENCH + f"\n3. Rappelle {said}.\n", "78-228"), 80)
    assert said in draft.text("OP3")


def test_the_date_of_a_resolution_goes_with_its_number() -> None:
    words = FRENCH.replace("2019 et 76/186 du 16", "2019 et 76/186, du 16")
    draft = next_draft(text(words, "78-228"), 80)
    assert "76/186, du 16 décembre 2021 et 78/228, du 19 décembre 2023" in draft.text("PP1")


def test_an_event_with_its_date_is_for_the_authors() -> None:
    words = FRENCH.replace("un rapport à sa quatre", "un rapport d'ici à décembre 2025, à sa quatre")
    draft = next_draft(text(words, "78-228"), 80)
    assert "d'ici à [date], à sa [numéro de la session] session" in draft.text("OP2")


def test_a_session_that_does_not_come_later_is_refused() -> None:
    with pytest.raises(UsageError, match="session 78 does not come after session 78"):
        next_draft(text(FRENCH, "78-228"), 78)


def test_a_resolution_of_the_security_council_keeps_its_year() -> None:
    values = LAST | {"sister": "2642 (2022) of 12 July 2022"}
    draft = next_draft(text(ENGLISH.format(**values), "79-11"), 80)
    assert "2642 (2022)" in draft.text("PP2")


TWO = (
    "The General Assembly,\n\nRecalling its resolution {own} and its previous resolutions on the deep sea,\n\n"
    "Taking note of the Fish Report {year} and the Ocean Report {year},\n\n"
    "1. Notes that {figure} million fish and {other} million crabs live there, as stated in resolution A.1069(28);\n\n"
    "2. Decides to remain seized of the matter.\n"
)


def test_what_moved_once_is_left_open_and_what_reads_alike_moves_with_it(tmp_path: Path) -> None:
    def text(symbol: str, day: str, **words: object) -> Resolution:
        path = tmp_path / f"{symbol.replace('/', '-')}.txt"
        head = f"{symbol}\n\nResolution adopted by the General Assembly on {day}\n\nThe deep sea\n\n"
        path.write_text(head + TWO.format(**words), encoding="utf-8")
        return read_file(path)

    older = text("A/RES/78/5", "1 December 2023", own="77/4 of 2 December 2022", year=2023, figure="7", other="9")
    newer = text("A/RES/79/6", "2 December 2024", own="78/5 of 1 December 2023", year=2024, figure="8", other="9.5")
    draft = next_draft(newer, 80, earlier=(older,))
    assert draft.text("PP1").startswith("Recalling its resolution 79/6 of 2 December 2024 and its previous resolutions")
    assert draft.text("PP2") == "Taking note of the Fish Report 2025 and the Ocean Report 2025,"
    assert draft.text("OP1").startswith("Notes that [figure] million fish and [figure] million crabs live there, as")
    assert draft.text("OP1").endswith("resolution A.1069(28);")


def alone(*paragraphs: str) -> NextDraft:
    head = "A/RES/78/9\n\nResolution adopted by the General Assembly on 19 December 2023\n\nOld bridges\n\n"
    words = "\n\n".join(("The General Assembly,", *paragraphs, "1. Decides to remain seized of the matter."))
    return next_draft(parse(read_bytes((head + words).encode(), Path("text.txt"))), 80)


def test_the_last_text_joins_the_list_of_a_predecessor_whose_decision_is_recalled() -> None:
    once = "Rappelant la décision prise dans sa résolution 68/192 et celle prise dans sa résolution 76/186,"
    words = FRENCH.replace("Rappelant ses", f"{once}\n\nRappelant ses")
    assert "76/186 du 16 décembre 2021 et 78/228 du 19 décembre 2023" in next_draft(text(words, "78-228"), 80).text(
        "PP2"
    )


def test_what_the_predecessor_decided_the_last_text_decides() -> None:
    said = "Recalling its resolution {}, in which it decided to include bridges in the agenda of its {} session,"
    draft = alone(said.format("76/4 of 2 December 2021", "seventy-eighth"))
    followed = "[resolution or resolutions that followed 76/4]"
    assert draft.text("PP1") == said.replace("resolution {}", followed).format("[number of the session]")


def test_a_past_session_beside_a_decision_that_is_repeated_stays() -> None:
    past = "decision, in its resolution 76/4, to review its work from its seventy-second session on,"
    assert alone(f"Recalling its resolution 76/4, and its {past}").text("PP1").endswith(past)


def test_the_session_of_another_body_is_open_with_its_resolution() -> None:
    draft = alone(
        "Recalling resolution 2023/32 of 27 July 2023 on the report of the Committee on its fourteenth session,"
    )
    assert draft.text("PP1").endswith("on its [number of the session] session,")


def test_what_the_preamble_recalls_as_held_stays() -> None:
    held = "Recalling the meeting on bridges held on 22 April 2023,"
    draft = alone(held, "Having considered the report of the Secretary-General of 26 March 2023,")
    assert (draft.text("PP1"), draft.text("PP2")) == (
        held,
        "Having considered the report of the Secretary-General of [date],",
    )


def test_an_anniversary_whose_year_is_named_stays_with_it() -> None:
    said = "Noting that 2024 marks the twentieth anniversary of the Fourth Conference on Bridges,"
    assert alone(said).text("PP1") == said


def test_the_last_day_of_a_year_is_to_come_in_that_year() -> None:
    assert alone("Noting the term that ends on 31 December 2024,").text("PP1").endswith("ends on [date],")


COUNTED = (
    "The General Assembly,\n\nRecalling its resolution {own} on the upkeep of old stone bridges,\n\n"
    "1. Takes note of the report of the Bridge Committee on its {first} and {second} sessions;\n\n"
    "2. Welcomes the {forum} annual Meeting of Mayors on the upkeep of bridges;\n"
)


def counted(symbol: str, year: int, own: str, first: str, second: str, forum: str) -> Resolution:
    head = f"{symbol}\n\nResolution adopted by the General Assembly on 2 December {year}\n\nThe upkeep of bridges\n\n"
    words = COUNTED.format(own=own, first=first, second=second, forum=forum)
    return parse(read_bytes((head + words).encode(), Path("text.txt")), document_id=symbol)


STEPS = (
    counted("A/RES/77/4", 2022, "76/3 of 1 December 2021", "third", "fourth", "third"),
    counted("A/RES/78/5", 2023, "77/4 of 2 December 2022", "fifth", "sixth", "fifth"),
    counted("A/RES/79/6", 2024, "78/5 of 2 December 2023", "seventh", "eighth", "seventh"),
)


def test_a_count_moves_where_the_series_shows_its_step_twice_and_is_left_open_after_one() -> None:
    twice = next_draft(STEPS[2], 80, earlier=STEPS[:2])
    assert twice.text("OP1").endswith("on its ninth and tenth sessions;")
    assert twice.text("OP2").startswith("Welcomes the ninth annual Meeting")
    once = next_draft(STEPS[2], 80, earlier=STEPS[1:2])
    assert once.text("OP1").endswith("on its [numbers of the sessions];")
    assert once.text("OP2").startswith("Welcomes the [number of the Meeting] annual Meeting")


def test_ordinals_listed_together_move_by_one_step_or_are_all_left_open() -> None:
    uneven = counted("A/RES/78/5", 2023, "77/4 of 2 December 2022", "fifth", "eighth", "sixth")
    older = counted("A/RES/77/4", 2022, "76/3 of 1 December 2021", "third", "eighth", "fifth")
    draft = next_draft(STEPS[2], 80, earlier=(older, uneven))
    assert draft.text("OP1").endswith("on its [numbers of the sessions];")


def test_a_part_of_a_conference_is_never_counted_on() -> None:
    def met(symbol: str, year: int, own: str, part: str) -> Resolution:
        head = f"{symbol}\n\nResolution adopted by the General Assembly on 2 December {year}\n\nOld bridges\n\n"
        said = f"Recalling the {part} part of the Fifth Conference on Bridges, held in {year},"
        words = f"The General Assembly,\n\nRecalling its resolution {own} on old bridges,\n\n{said}\n\n1. Decides so.\n"
        return parse(read_bytes((head + words).encode(), Path("text.txt")), document_id=symbol)

    older = met("A/RES/78/5", 2023, "77/4 of 2 December 2022", "first")
    draft = next_draft(met("A/RES/79/6", 2024, "78/5 of 2 December 2023", "second"), 80, earlier=(older,))
    assert "the second part of the Fifth Conference" in draft.text("PP2")


def test_the_year_of_a_figure_is_left_open_with_it() -> None:
    def share(symbol: str, year: int, own: str, figure: str) -> Resolution:
        said = f"1. Notes that {figure} per cent of the old bridges were inspected in {year};"
        head = f"{symbol}\n\nResolution adopted by the General Assembly on 2 December {year}\n\nOld bridges\n\n"
        words = f"The General Assembly,\n\nRecalling its resolution {own} on old bridges,\n\n{said}\n"
        return parse(read_bytes((head + words).encode(), Path("text.txt")), document_id=symbol)

    older = share("A/RES/78/5", 2023, "77/4 of 2 December 2022", "40")
    draft = next_draft(share("A/RES/79/6", 2024, "78/5 of 2 December 2023", "47.7"), 80, earlier=(older,))
    assert draft.text("OP1") == "Notes that [figure] per cent of the old bridges were inspected in [year];"
