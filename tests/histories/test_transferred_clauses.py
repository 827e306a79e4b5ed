"""Clauses that left one line and stand in another: told at both ends, with how they came there."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest
from woven import aligned, document, link

from lineage.documents.resolution import Resolution, Status
from lineage.histories import origins, trace
from lineage.histories.dated_words import with_firsts
from lineage.histories.first_occurrences import first_places
from lineage.histories.json_form import blame_json, history_json
from lineage.histories.run_index import Elsewhere, RunIndex
from lineage.histories.threads import History, Token
from lineage.histories.transferred_clauses import Taking, Transfer, by_end, takings
from lineage.histories.word_runs import runs_of_document, words_of_document
from lineage.render.blame_text import ReportSetting, blame_report
from lineage.render.line_history import history_report

A, B, C, D = "A/RES/56/1", "A/RES/58/2", "A/RES/60/3", "A/RES/62/4"
CLAUSE = "using to the extent possible the lights and bells that stand already on the northern shore"
HOME = "Invites the masters of vessels to sail in winter"
NEW = "Recalling that the guild of pilots was founded for the sake of all"
HEAD, TAIL = "lamps bells chains ropes signals", "hulls masts sails oars"


def told(
    texts: list[Resolution], links: Mapping[tuple[str, str], object], beside: Resolution | None = None
) -> tuple[History, dict[str, tuple[Token, ...]], tuple[Taking, ...]]:
    history = trace(texts, links)  # type: ignore[arg-type]
    elsewhere = [Elsewhere(runs=runs_of_document(beside), series="beside")] if beside else []
    held = {beside.id: words_of_document(beside)} if beside else {}
    firsts = first_places(texts, history.thread_of, RunIndex(elsewhere), held.get)
    order = [*([beside.id] if beside else []), *(text.id for text in texts)]
    tokens = with_firsts(origins(history, texts), firsts, order)
    return history, tokens, takings(texts, history.thread_of, tokens)


def home(*, full: bool) -> str:
    return f"{HOME}, {CLAUSE};" if full else f"{HOME};"


def series(*, second: bool, third: bool) -> tuple[list[Resolution], Mapping[tuple[str, str], object]]:
    """The clause stands in OP1 of the first text, of the second and third as is said, and in PP1 of the third."""
    texts = [
        document(A, {"OP1": home(full=True)}),
        document(B, {"OP1": home(full=second)}),
        document(C, {"PP1": f"{NEW}, {CLAUSE},", "OP1": home(full=third)}),
    ]
    return texts, aligned((A, B, [link("OP1", "OP1")]), (B, C, [link("OP1", "OP1")]))


def test_a_clause_that_left_its_line_wandered() -> None:
    _, tokens, (taking,) = told(*series(second=True, third=False))
    assert (taking.transfer, taking.paragraph) == (Transfer.WANDERED, f"{C}#PP1")
    assert (taking.first, taking.last, taking.words) == (f"{A}#OP1", f"{B}#OP1", 16)
    assert taking.text == CLAUSE
    assert {token.first for token in tokens[f"{C}#PP1"]} == {f"{A}#OP1", f"{C}#PP1"}
    assert {token.origin for token in tokens[f"{C}#PP1"]} == {f"{C}#PP1"}


def test_what_is_far_apart_in_a_paragraph_is_two_clauses_though_it_comes_from_one() -> None:
    other = "and bidding every harbour master to teach the young how ropes are spliced in a gale"
    old = document(A, {"OP1": f"{HOME}, {CLAUSE}, {other};"})
    between = "which in our day is held by all seafaring towns to be worthy of praise and of thanks"
    new = document(B, {"OP1": f"{HOME};", "PP1": f"{NEW}, {CLAUSE}, {between}, {other},"})
    _, _, found = told([old, new], aligned((A, B, [link("OP1", "OP1")])))
    assert [taking.text for taking in found] == [CLAUSE, other]
    near = document(B, {"OP1": f"{HOME};", "PP1": f"{NEW}, {CLAUSE}, with tact, {other},"})
    _, _, (taking,) = told([old, near], aligned((A, B, [link("OP1", "OP1")])))
    assert taking.text == f"{CLAUSE} … {other}"


def test_a_clause_that_two_lines_have_is_shared() -> None:
    """It is where the same text has it, not where the text before had it."""
    history, _, (taking,) = told(*series(second=True, third=True))
    assert (taking.transfer, taking.first, taking.last) == (Transfer.SHARED, f"{A}#OP1", f"{C}#OP1")
    new, setting = history.thread(f"{C}#PP1"), ReportSetting(ui="en", clauses=(taking,))
    assert new is not None
    assert "16 words also stand in 60/3 OP1 (first in 56/1 OP1)" in history_report(
        history, new, f"{C}#PP1", "en", setting
    )


@pytest.mark.parametrize(("line", "transfer"), [("", Transfer.ELSEWHERE), (f" {TAIL}", Transfer.SHARED)])
def test_a_clause_in_pieces_stands_where_its_short_pieces_stand_too(line: str, transfer: Transfer) -> None:
    """One of two pieces has a run of five words, and it alone proves no clause."""
    name, source = f"{B}#PP1", "E/RES/50/9#OP4"
    pieces = ((HEAD, source), (" that are kept ", ""), (TAIL, source), (" of", source), (" late.", ""))
    tokens, at = list[Token](), 0
    for text, taken in pieces:
        tokens.append(Token(text=text, start=at, end=at + len(text), origin=name, taken=taken))
        at += len(text)
    text = document(B, {"OP1": f"{HOME}, {HEAD}{line};", "PP1": "".join(text for text, _ in pieces)})
    (taking,) = takings([text], {f"{B}#OP1": "one", name: "other"}, {name: tokens})
    assert (taking.transfer, taking.text) == (transfer, f"{HEAD} … {TAIL}")
    assert taking.last == (f"{B}#OP1" if line else source)


def test_an_elided_word_alone_is_no_piece_of_a_clause() -> None:
    name, source = f"{B}#PP1", "E/RES/50/9#OP4"
    clause = "amarrer les barques neuves des pilotes devant le phare du port"
    pieces = (("d'", source), ("abord d'", ""), (clause, source))
    tokens = [Token(text=text, start=0, end=0, origin=name, taken=taken) for text, taken in pieces]
    text = document(B, {"PP1": f"d'abord d'{clause}"}, language="fr")
    (taking,) = takings([text], {name: "one"}, {name: tokens})
    assert taking.text == clause


def test_a_number_in_words_tells_no_more_than_one_in_figures() -> None:
    """Of "and to report thereon to the General Assembly at its seventy-ninth session" three words tell."""
    turn = "and to report thereon to the General Assembly at its seventy-ninth session"
    texts = [document(A, {"OP1": home(full=False)}), document(B, {"OP1": home(full=False), "OP2": f"{NEW}, {turn};"})]
    beside = document("E/RES/50/9", {"OP4": f"Requests the guild to examine the reefs {turn}."})
    _, tokens, found = told(texts, aligned((A, B, [link("OP1", "OP1")])), beside)
    assert {token.first for token in tokens[f"{B}#OP2"]} == {f"{B}#OP2", "E/RES/50/9#OP4"}
    assert found == ()


def test_a_clause_that_was_nowhere_in_the_text_before_returned_in_part() -> None:
    _, _, (taking,) = told(*series(second=False, third=False))
    assert (taking.transfer, taking.first, taking.last) == (Transfer.RETURNED, f"{A}#OP1", f"{A}#OP1")


def test_a_clause_of_another_series_is_taken_from_elsewhere() -> None:
    texts = [document(A, {"OP1": home(full=False)}), document(B, {"OP1": home(full=False), "PP1": f"{NEW}, {CLAUSE},"})]
    beside = document("E/RES/50/9", {"OP4": f"Decides to build, {CLAUSE};"})
    _, tokens, (taking,) = told(texts, aligned((A, B, [link("OP1", "OP1")])), beside)
    assert (taking.transfer, taking.first) == (Transfer.ELSEWHERE, "E/RES/50/9#OP4")
    assert blame_json(B, ["PP1"], tokens)["paragraphs"][0]["tokens"][-4]["first"] == "E/RES/50/9#OP4"


def test_both_ends_tell_it() -> None:
    history, tokens, found = told(*series(second=False, third=False))
    into, out = by_end(found)
    assert (list(into), list(out)) == ([f"{C}#PP1"], [f"{A}#OP1"])
    new, old = history.thread(f"{C}#PP1"), history.thread(f"{A}#OP1")
    assert new is not None
    assert old is not None
    assert history_json(history, new, found)["entries"][0]["taken"][0]["event"] == "returned in part"
    assert history_json(history, old, found)["entries"][0]["given"][0]["paragraph"] == f"{C}#PP1"
    setting = ReportSetting(ui="en", clauses=found)
    assert "returned in part: 16 words of 56/1 OP1" in history_report(history, new, f"{C}#PP1", "en", setting)
    assert "16 words come back in 60/3 PP1" in history_report(history, old, f"{A}#OP1", "en", setting)
    assert "(first in 56/1 OP1)" in blame_report(history, [f"{C}#PP1"], tokens, setting)


def test_two_paragraphs_of_a_text_that_took_one_clause_gave_each_other_nothing() -> None:
    texts = [
        document(A, {"OP1": home(full=True)}),
        document(B, {"OP1": home(full=False)}),
        document(C, {"PP1": f"{NEW}, {CLAUSE},", "OP1": home(full=False), "OP2": f"Asks all to row, {CLAUSE};"}),
    ]
    _, _, found = told(texts, aligned((A, B, [link("OP1", "OP1")]), (B, C, [link("OP1", "OP1")])))
    into, out = by_end(found)
    assert list(into) == [f"{C}#PP1", f"{C}#OP2"]
    assert {taking.paragraph for taking in out.pop(f"{A}#OP1")} == set(into)
    assert out == {}


def test_two_clauses_that_two_paragraphs_took_from_one_are_two() -> None:
    other = "so that no boat is lost between the southern reefs and the mouth of the long river in spring"
    texts = [
        document(A, {"OP1": f"{HOME}, {CLAUSE}, {other};"}),
        document(B, {"OP1": home(full=False)}),
        document(C, {"PP1": f"{NEW}, {CLAUSE},", "OP1": home(full=False), "OP2": f"Asks all to row, {other};"}),
    ]
    _, _, found = told(texts, aligned((A, B, [link("OP1", "OP1")]), (B, C, [link("OP1", "OP1")])))
    assert [(taking.paragraph, taking.first) for taking in found] == [
        (f"{C}#PP1", f"{A}#OP1"),
        (f"{C}#OP2", f"{A}#OP1"),
    ]
    moved = replace(found[1], last=found[0].paragraph)
    _, out = by_end([found[0], moved])
    assert out[found[0].paragraph] == (moved,)
    _, out = by_end([found[0], replace(moved, text=CLAUSE)])
    assert found[0].paragraph not in out


def test_a_row_of_a_report_has_the_marks_behind_its_words() -> None:
    text = "Invites all masters to sail, and to sing."
    texts = [document(A, {"OP1": "Invites all masters to sail and to sing."}), document(B, {"OP1": text})]
    history, tokens, _ = told(texts, aligned((A, B, [link("OP1", "OP1")])))
    report = blame_report(history, [f"{B}#OP1"], tokens, ReportSetting(ui="en"))
    assert "| Invites all masters to sail," in report
    assert "| ," not in report


def test_words_that_a_line_kept_are_not_taken_again() -> None:
    texts = [document(name, {"OP1": home(full=True)}) for name in (A, B)]
    _, tokens, found = told(texts, aligned((A, B, [link("OP1", "OP1")])))
    assert found == ()
    assert {token.first for token in tokens[f"{B}#OP1"]} == {f"{A}#OP1"}


def test_a_clause_ends_in_a_word_that_says_something() -> None:
    texts = [
        document(A, {"OP1": f"{HOME}, {CLAUSE}, with the help of all;"}),
        document(B, {"OP1": home(full=False), "PP1": f"{NEW}, {CLAUSE} with the lamps,"}),
    ]
    texts[0] = replace(
        texts[0], paragraphs=tuple(replace(p, text=p.text.replace(", with", " with")) for p in texts[0].paragraphs)
    )
    _, _, (taking,) = told(texts, aligned((A, B, [link("OP1", "OP1")])))
    assert (taking.text, taking.words) == (CLAUSE, 16)


def test_names_alone_are_no_clause() -> None:
    names = "the Office of the United Nations Harbour Master for the Southern Reefs and the North Seas"
    texts, links = series(second=True, third=False)
    texts = [
        replace(text, paragraphs=tuple(replace(p, text=p.text.replace(CLAUSE, names)) for p in text.paragraphs))
        for text in texts
    ]
    _, tokens, found = told(texts, links)
    assert {token.first for token in tokens[f"{C}#PP1"]} == {f"{C}#PP1"}
    assert found == ()


@pytest.mark.parametrize(("kept", "transfer"), [(True, Transfer.SHARED), (False, Transfer.WANDERED)])
def test_a_clause_stands_where_one_more_word_was_put_into_it(kept: bool, transfer: Transfer) -> None:
    """Five of its nine runs of five words are there, and all its words in their order."""
    clause = "with all the bells of masters, keepers, crews, pilots, cooks, bakers and stokers"
    home = f"{HOME} {clause.replace('crews,', 'the crews,')}"
    texts = [
        document(A, {"OP1": f"{home};"}),
        document(B, {"OP1": f"{home if kept else HOME};", "PP1": f"{NEW}, {clause} once,"}),
    ]
    _, _, (taking,) = told(texts, aligned((A, B, [link("OP1", "OP1")])))
    assert (taking.transfer, taking.first) == (transfer, f"{A}#OP1")
    assert taking.last == (f"{B}#OP1" if kept else f"{A}#OP1")


def test_the_words_of_a_clause_far_apart_are_not_the_clause() -> None:
    apart = (
        f"on the northern shore, {TAIL}, the lights and bells that stand already, {HEAD}, using to the extent possible"
    )
    texts, links = series(second=True, third=False)
    last = replace(texts[2], paragraphs=(*texts[2].paragraphs, *document(C, {"OP2": f"Mends {apart};"}).paragraphs))
    _, _, found = told([*texts[:2], last], links)
    assert {taking.transfer for taking in found if taking.paragraph == f"{C}#PP1"} == {Transfer.WANDERED}


def test_what_a_paragraph_only_says_twice_was_taken_from_nowhere() -> None:
    beside = document("E/RES/2000/9", {"OP1": f"Hails all {CLAUSE};"}, adopted=date(2000, 5, 1))
    twice = f"Thanks the cooks of the pier, {CLAUSE}, as last year, and their boys too, {CLAUSE};"
    texts = [
        document(B, {"OP1": f"Thanks the cooks of the pier, {CLAUSE}, as last year;"}),
        document(C, {"OP1": twice}),
    ]
    _, _, found = told(texts, aligned((B, C, [link("OP1", "OP1")])), beside)
    assert [taking.paragraph for taking in found if taking.paragraph == f"{C}#OP1"] == []


@pytest.mark.parametrize(("guild", "clauses"), [("Guild of Pilots", 0), ("guild of pilots", 1)])
def test_a_word_that_is_also_part_of_a_name_tells_nothing_there(guild: str, clauses: int) -> None:
    """ "Members" is in the name, "members" is not: four words say something, not five."""
    body = f"all Members of the {guild} and members of the harbour crews"
    texts = [
        document(A, {"OP1": f"{HOME} with {body};", "OP2": "Thanks the cooks;"}),
        document(B, {"OP1": f"{HOME};", "PP1": f"Recalling how once {body} mapped reefs,"}),
    ]
    _, _, found = told(texts, aligned((A, B, [link("OP1", "OP1")])))
    assert len(found) == clauses


def test_what_the_language_knows_as_one_term_is_one_word_of_a_clause() -> None:
    term = "le phare spécial sur les formes contemporaines d'esclavage, y compris leurs causes et leurs conséquences"
    new = f"Notant que jadis {term} éclairait ces récifs,"
    texts = [
        document(A, {"OP1": f"Invite les pilotes à voir {term};", "OP2": "Remercie les cuisiniers;"}, language="fr"),
        document(B, {"OP1": "Invite les pilotes à voir;", "PP1": new}, language="fr"),
    ]
    _, tokens, found = told(texts, aligned((A, B, [link("OP1", "OP1")])))
    assert f"{A}#OP1" in {token.first for token in tokens[f"{B}#PP1"]}
    assert found == ()


def test_a_clause_keeps_its_first_place_when_it_is_reworded_where_it_stands() -> None:
    """It came whole; later every fourth word is another one, and what is left is still what came. "the lights" alone is
    not."""
    cut = CLAUSE.replace("extent possible", "best of powers").replace("that stand already", "found")
    few = "using all that helps, the lights and bells"
    texts = [
        document(A, {"OP1": home(full=True)}),
        document(B, {"PP1": f"{NEW}, {CLAUSE},"}),
        document(C, {"PP1": f"{NEW}, {cut},"}),
        document(D, {"PP1": f"{NEW}, {few},"}),
    ]
    links = aligned(*((one, two, [link("PP1", "PP1")]) for one, two in ((B, C), (C, D))))
    _, tokens, _ = told(texts, links)
    dated = {name: "".join(t.text for t in tokens[name] if t.first == f"{A}#OP1") for name in tokens}
    assert "on the northern shore" in dated[f"{C}#PP1"]
    assert "the lights and bells" in dated[f"{C}#PP1"]
    assert dated[f"{D}#PP1"] == ""


def test_words_of_a_draft_are_first_in_an_adopted_text() -> None:
    """The line leads to the draft; first are the words where a text that was adopted has them, if only here."""
    draft = replace(document(A, {"OP1": home(full=True)}), status=Status.DRAFT)
    later, last = document(B, {"PP4": f"{NEW}, {CLAUSE},"}), document(C, {"OP1": home(full=True)})
    history, tokens, _ = told([draft, later, last], aligned((A, C, [link("OP1", "OP1")])))
    assert {token.origin for token in tokens[f"{C}#OP1"]} == {f"{A}#OP1"}
    assert {token.first for token in tokens[f"{C}#OP1"]} == {f"{B}#PP4", f"{C}#OP1"}
    assert {token.first for token in tokens[f"{A}#OP1"]} == {f"{A}#OP1"}
    shown = blame_report(history, [f"{C}#OP1"], tokens, ReportSetting(ui="en"))
    assert "56/1 OP1* | using to the extent" in shown
    assert "(first adopted in 58/2 PP4;" in " ".join(shown.replace("|", " ").split())


def test_a_row_begins_with_a_word_wherever_the_mark_before_it_is_from() -> None:
    texts = [
        document(A, {"OP1": "Invites all masters to sail on, as pilots do (when they sing)."}),
        document(B, {"OP1": "Invites all masters to sail home, as pilots do (if they sing)."}),
    ]
    history, tokens, _ = told(texts, aligned((A, B, [link("OP1", "OP1")])))
    rows = [
        row.split("| ")[1]
        for row in blame_report(history, [f"{B}#OP1"], tokens, ReportSetting(ui="en")).split("\n")
        if "| " in row
    ]
    assert rows == ["Invites all masters to sail", "home,", "as pilots do (", "if", "they sing)."]


def lent(name: str, adopted: str = "E/RES/50/9#OP4") -> list[Token]:
    """The words of a paragraph of which the line leads to a text outside the series."""
    pieces = ((f"{NEW}, ", name, name), (CLAUSE, "E/RES/50/9#OP4", adopted), (" today,", name, name))
    return [Token(text=text, start=0, end=0, origin=origin, adopted=first) for text, origin, first in pieces]


def test_a_clause_that_the_line_itself_leads_to_another_text_is_told_where_it_came_in() -> None:
    """67/190 OP2 has 27 words of 64/293 OP3: its line knows that, and the paragraphs after it only keep them."""
    texts = [document(name, {"PP1": f"{NEW}, {CLAUSE} today,"}) for name in (A, B)]
    names = [f"{text.id}#PP1" for text in texts]
    found = takings(texts, dict.fromkeys(names, "one"), {name: lent(name) for name in names})
    assert [(one.paragraph, one.transfer, one.first, one.text) for one in found] == [
        (names[0], Transfer.ELSEWHERE, "E/RES/50/9#OP4", CLAUSE)
    ]
    assert takings(texts, dict.fromkeys(names, "one"), {names[0]: lent(names[0], adopted="")}) == ()


def test_a_clause_begins_with_a_word() -> None:
    name, source = f"{B}#PP1", "E/RES/50/9#OP4"
    pieces = (("We row", ""), (f", {CLAUSE}", source), (" now.", ""))
    tokens = [Token(text=text, start=0, end=0, origin=name, taken=taken) for text, taken in pieces]
    (taking,) = takings([document(B, {"PP1": f"We row, {CLAUSE} now."})], {name: "one"}, {name: tokens})
    assert taking.text == CLAUSE
