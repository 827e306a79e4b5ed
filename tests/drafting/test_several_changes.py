"""Sentences that ask for several changes, or say what follows from one, and items that move in their list."""

from __future__ import annotations

import pytest

from tests.drafting.revising import revise
from tests.drafting.ways_of_asking import FUNDS, revised


@pytest.mark.parametrize(
    ("language", "said", "expected"),
    [
        (
            "en",
            (
                "OP5 and OP6 would be merged: at the end of OP5, the semicolon is replaced by “, in peace;”, "
                "and OP6 is deleted."
            ),
            {"OP5": "Urges all States to help, in peace;", "OP6": ""},
        ),
        (
            "en",
            (
                "In OP3, subparagraphs (a) and (b) are merged to read: “(a) To train;”; subparagraph (c) is "
                "relettered (b)."
            ),
            {"OP3(a)": "To train;", "OP3(b)": ""},
        ),
        (
            "en",
            "In OP2, “adequate” becomes “full”, and in the same paragraph the word “also” before “invited” is deleted.",
            {"OP2": f"{FUNDS} full funding, and notes that women and boys are invited to report;"},
        ),
        (
            "en",
            "In OP3, item (a) would read “To advise judges;” and item (c) “To print a guide;”.",
            {"OP3(a)": "To advise judges;", "OP3(c)": "To print a guide;"},
        ),
        (
            "en",
            "“Urges” becomes “Invites” in OP5, and “adequate” becomes “full” in OP2.",
            {"OP5": "Invites all States to help;"},
        ),
        (
            "fr",
            "« Exhorte » devient « Invite » au paragraphe 5, et « suffisant » devient « stable » au paragraphe 2.",
            {"OP5": "Invite tous les États à agir ;"},
        ),
        (
            "en",
            "In OP2, what stands between “provide” and “, and notes” goes out, and “also” becomes “too”.",
            {"OP2": "Calls upon States to provide, and notes that women and boys are too invited to report;"},
        ),
        (
            "en",
            (
                "OP4 is split in two: it ends after “a report”, and the remainder, beginning “It should "
                "include”, becomes OP4 bis."
            ),
            {"OP4": "Requests a report;"},
        ),
        (
            "en",
            "In OP5, replace “Urges” with “Invites” and end the paragraph after “all States”.",
            {"OP5": "Invites all States;"},
        ),
        (
            "en",
            (
                "In OP2, starting in the first line, “adequate” goes out, and “funding” is preceded by “full”, "
                "so as to read “full funding”."
            ),
            {"OP2": f"{FUNDS} full funding, and notes that women and boys are also invited to report;"},
        ),
        (
            "en",
            "In OP2, “also” moves from after “are” to after the first “provide”.",
            {"OP2": f"{FUNDS} also adequate funding, and notes that women and boys are invited to report;"},
        ),
        (
            "en",
            "Add a last operative paragraph 8, reading: “Decides to go on.”",
            {"OP7": 'Decides to include in the agenda the item entitled "Safe water";'},
        ),
        (
            "en",
            "In OP3, between subparagraphs (a) and (b), a new subparagraph: “To meet;”.",
            {"OP3(b)": "To train police officers and the prosecutor;"},
        ),
    ],
)
def test_several_changes_of_one_sentence(language: str, said: str, expected: dict[str, str]) -> None:
    application = revised(language, said)
    assert [step.unclear for step in application.steps if step.hindrance] == []
    was = {one.line.was: one.line.text for one in application.numbered}
    assert {label: was.get(label, "") for label in expected} == expected


def test_an_item_goes_to_the_beginning_of_its_list() -> None:
    draft = """Draft resolution

Work

The General Assembly,

1. Invites the bodies to act:

(a) Enhancing capacity, strengthening resilience and reducing risks;

(b) Helping.
"""
    said = "In OP1 (a), “strengthening resilience” is moved to the beginning of the list."
    texts = [one.line.text for one in revise(draft, "en", said).numbered]
    assert texts[1] == "Strengthening resilience, enhancing capacity and reducing risks;"
    assert revise(draft, "en", "In OP1 (a), move “reducing risks” to the beginning.").steps[0].hindrance


ASIDES = """Draft resolution

Work

The General Assembly,

1. Invites States to inspect, as appropriate, all sites;

2. Encourages all, within national frameworks, as appropriate, to act;

3. Invites all to inspect, as appropriate, monitor and report.
"""


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("OP1", "Invites States to inspect all sites;"),
        ("OP2", "Encourages all, within national frameworks, to act;"),
        ("OP3", "Invites all to inspect, monitor and report."),
    ],
)
def test_a_reservation_quoted_with_its_comma_goes_with_both_of_them(label: str, text: str) -> None:
    now = {one.label: one.line.text for one in revise(ASIDES, "en", f"In {label}, delete “as appropriate,”.").numbered}
    assert now[label] == text
