"""Revisions worked into a draft: what is done, what is named, numbers and references that follow."""

from pathlib import Path

import pytest

from lineage.documents import parse, read_file
from lineage.documents.papers.amendments import amendment_in, revisions_in
from lineage.drafting.revising.applying import applied
from lineage.drafting.revising.revisions import Application, Consequence, Hindrance
from lineage.drafting.revising.words.finding_words import Found, find, put_in, put_over, taken_out
from lineage.sources import read, read_bytes

PAPERS = Path(__file__).parents[2].parent / "shared" / "data" / "negotiation-en"
DRAFT = """Draft resolution

Safety of bridges

The General Assembly,

Recalling its resolutions on bridges,

1. Takes note of the report of the Secretary-General;

2. Urges States to inspect, as appropriate, all bridges, as recalled in paragraph 5 below;

3. Encourages all States, and encourages all bodies;

4. Calls upon all;

5. Decides to remain seized of the matter.
"""
REVISIONS = """Oral revisions to A/C.3/80/L.17

OP1: replace "Takes note of" by "Welcomes"

In paragraph 2, delete “, as appropriate,”

After OP2, insert:

“2 bis. Requests the Secretary-General to report on bridges;”

“2 ter. Invites States to build bridges;”

PP1: at the end, add “and roads”

In OP3, replace “encourages all bodies” with “invites all bodies”.

In OP3, replace “all” with “some”.

Delete OP4.

In OP4, replace “Calls” with “Called”.

The sponsors thank all delegations for their work in OP3.

In OP9, replace “a” with “b”.
"""
FRENCH = """Projet de résolution

Lutte contre la traite

L'Assemblée générale,

Sachant que la traite des personnes est un crime,

1. Prend note du rapport ;

2. Engage les États à agir ;

3. Décide de rester saisie de la question.
"""
FRENCH_REVISIONS = """Au paragraphe 1, remplacer « Prend note » par « Prend acte ».

Après le paragraphe 1, insérer un nouveau paragraphe libellé comme suit :

« Prie le Secrétaire général d'agir ; »

Supprimer le paragraphe 2.

Au premier alinéa du préambule, après « personnes », ajouter « et des biens ».
"""


def worked(draft: str, revisions: str, language: str) -> Application:
    document = parse(read_bytes(draft.encode(), Path("draft.txt")))
    return applied(document, *revisions_in(read_bytes(revisions.encode(), Path("revisions.txt")), language))


@pytest.fixture(scope="module")
def english() -> Application:
    return worked(DRAFT, REVISIONS, "en")


def texts(application: Application) -> dict[str, str]:
    return {one.label: one.line.text for one in application.numbered}


def test_instructions_speak_of_the_numbers_of_the_draft(english: Application) -> None:
    found = texts(english)
    assert found["OP1"] == "Welcomes the report of the Secretary-General;"
    assert found["PP1"] == "Recalling its resolutions on bridges and roads,"
    assert found["OP3"] == "Requests the Secretary-General to report on bridges;"
    assert found["OP4"] == "Invites States to build bridges;"
    assert found["OP5"] == "Encourages all States, and invites all bodies;"
    assert [one.line.was for one in english.numbered] == ["PP1", "OP1", "OP2", None, None, "OP3", "OP5"]


def test_references_to_paragraphs_follow(english: Application) -> None:
    assert texts(english)["OP2"].endswith("inspect all bridges, as recalled in paragraph 6 below;")
    assert [(s.old, s.new) for s in english.steps if s.follows is Consequence.NUMBER] == [("5", "6")]


def test_what_cannot_be_done_is_named(english: Application) -> None:
    assert [(step.label, step.hindrance) for step in english.steps if not step.done] == [
        ("OP3", Hindrance.SEVERAL),
        ("OP4", Hindrance.GONE),
        ("OP9", Hindrance.NO_PARAGRAPH),
        ("", Hindrance.NOT_UNDERSTOOD),
    ]


def test_a_list_of_revisions_in_french() -> None:
    application = worked(FRENCH, FRENCH_REVISIONS, "fr")
    assert all(step.done for step in application.steps)
    assert texts(application) == {
        "PP1": "Sachant que la traite des personnes et des biens est un crime,",
        "OP1": "Prend acte du rapport ;",
        "OP2": "Prie le Secrétaire général d'agir ;",
        "OP3": "Décide de rester saisie de la question.",
    }


def test_words_are_found_whole_and_whatever_their_hyphens() -> None:
    assert find("all States; allied", "all") == [(0, 3)]
    assert find("non\N{NON-BREAKING HYPHEN}proliferation", "non-proliferation") == [(0, 17)]
    assert [text.start for text in find("Welcomes it, and welcomes him", "welcomes")] == [17]


def test_words_that_come_in_the_place_of_others_are_parted_from_both_neighbours() -> None:
    text = "support initiatives that would help, and also to act"
    assert put_over(text, Found(24, 37), "help") == "support initiatives that help and also to act"


def test_words_leave_and_come_without_a_space_or_comma_too_much() -> None:
    text = "the day, in 2026, and the year,"
    assert taken_out(text, find(text, "in 2026,")[0], "en") == "the day, and the year,"
    assert put_in("the day, and", find("the day, and", "day")[0], ", in 2026,", after=True) == "the day, in 2026, and"


@pytest.mark.skipif(not PAPERS.is_dir(), reason="the papers of ../shared/data are not there")
def test_the_instructions_of_real_papers_are_done() -> None:
    pairs = (("80_L.20", "80_L.18"), ("80_L.28", "80_L.3"), ("80_L.30", "80_L.25"), ("80_L.31", "80_L.25"))
    pairs = (*pairs, ("80_L.35", "80_L.27"), ("C.3_80_L.56", "C.3_80_L.2"), ("C.6_80_L.24", "C.6_80_L.14"))
    steps = []
    for paper, draft in pairs:
        amendment = amendment_in(read(PAPERS / f"A_{paper}.pdf"))
        assert amendment is not None
        steps += applied(read_file(PAPERS / f"A_{draft}.pdf"), amendment.instructions).steps
    asked = [step for step in steps if step.follows is None]
    assert len(asked) == 31
    assert all(step.done for step in asked)
    # adopted as A/RES/80/192, whose paragraph 69 has these numbers
    assert [step.new for step in steps if step.follows is Consequence.NUMBER] == [
        "67",
        "6, 13, 15, 16, 17, 21, 29, 30, 31, 49 and 51",
    ]


@pytest.mark.parametrize(
    ("revision", "openings"),
    [
        ("Delete OP2.", ["Requests it", "Also requests it", "Welcomes it", "Also welcomes it"]),
        (
            "After OP1, insert: “Requests States to write;”",
            ["Requests it", "Also requests St", "Further requests", "Requests it", "Welcomes it", "Also welcomes it"],
        ),
        ("Move OP5 after OP1.", ["Requests it", "Welcomes it", "Requests it", "Also requests it", "Welcomes it"]),
        ("Replace “Requests” with “Invites” in OP1.", ["Invites", "Requests", "Also requests", "Welcomes", "Also"]),
        ("In OP4, replace “Welcomes” with “Notes”.", ["Requests", "Also requests", "Further req", "Notes", "Welcomes"]),
    ],
)
def test_sequence_adverbs_are_brought_in_order(revision: str, openings: list[str]) -> None:
    verbs = ("Requests", "Also requests", "Further requests", "Welcomes", "Also welcomes")
    listed = "\n\n".join(f"{nth}. {verb} it as {nth};" for nth, verb in enumerate(verbs, 1))
    made = texts(worked(f"Draft resolution\n\nBridges\n\nThe General Assembly,\n\n{listed}\n", revision, "en"))
    assert len(made) == len(openings)
    for text, opening in zip(made.values(), openings, strict=True):
        assert text.startswith(opening), made


def test_adverbs_of_what_was_not_touched_stay() -> None:
    draft = DRAFT.replace("4. Calls upon all;", "4. Also calls upon all;")
    assert texts(worked(draft, "Delete OP1.", "en"))["OP3"] == "Also calls upon all;"
