"""Drafts: labels of negotiators, brackets, authors, bold and strike-through, tracked changes."""

from __future__ import annotations

import pytest

from lineage.documents import parse
from lineage.documents.negotiated import readings
from lineage.documents.negotiated.delegations import authors_in
from lineage.documents.resolution import Resolution, Status
from lineage.languages.tables import table
from lineage.sources import markdown
from lineage.sources.lines import Line, Run, Source, Style

START = "The General Assembly,\n\nRecalling its resolution 70/1,\n\n"
HEAD = f"# A/C.3/80/L.9\n\nFrance: draft resolution\n\nFish\n\n{START}"
ADOPTED = f"# A/RES/80/9\n\nResolution adopted by the General Assembly on 1 May 2026\n\n80/9. Fish\n\n{START}"


def draft(body: str, head: str = HEAD) -> Resolution:
    lines, wrapped = markdown.read((head + body).encode(), "draft.md")
    return parse(Source(name="draft.md", sha256="0", lines=lines, wrapped=wrapped))


def proposals(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """Kind, words and authors of the proposals in an operative paragraph of a draft; the words are at their offsets."""
    paragraph = draft(f"1. {text}").paragraphs[-1]
    for proposal in paragraph.proposals:
        assert proposal.start == proposal.end or paragraph.text[proposal.start : proposal.end] == proposal.text
    return [(p.kind.value, p.text, p.authors) for p in paragraph.proposals]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Urges States to report;", []),
        ("Urges [all] States;", [("bracket", "[all]", ())]),
        ("Urges [all] (EU) States;", [("bracket", "[all]", ("EU",))]),
        ("Urges [all (US, BLR)] States;", [("bracket", "[all (US, BLR)]", ("US", "BLR"))]),
        ("Urges all [EU: delete] States;", [("deletion", "[EU: delete]", ("EU",))]),
        ("Urges all [US: reserve] States;", [("reservation", "[US: reserve]", ("US",))]),
        ("Urges all (retain: BLR) States;", [("retention", "(retain: BLR)", ("BLR",))]),
        ("Urges the [G77: coordinator] to act;", [("insertion", "[G77: coordinator]", ("G77",))]),
        ("Urges [EU/US: all] States;", [("insertion", "[EU/US: all]", ("EU", "US"))]),
        ("Urges [EU/G77: all] States;", [("insertion", "[EU/G77: all]", ("EU", "G77"))]),
        ("[**agreed ad ref 3/11**] Urges States;", []),
        ("[Pending OP2] Urges States to act;", []),
        (
            "Urges States; EU, US: retain; G77: delete",
            [
                ("deletion", "EU, US: retain; G77: delete", ("G77",)),
                ("retention", "EU, US: retain; G77: delete", ("EU", "US")),
            ],
        ),
        ("Urges [G77: developing] States;", [("insertion", "[G77: developing]", ("G77",))]),
        ("Urges all [Brazil: delete] States;", [("deletion", "[Brazil: delete]", ("Brazil",))]),
        ("Urges [all] (Mexico and EU) States;", [("bracket", "[all]", ("Mexico", "EU"))]),
        (
            "[Japan, Trinidad and Tobago: Invites States;]",
            [("insertion", "[Japan, Trinidad and Tobago: Invites States;]", ("Japan", "Trinidad and Tobago"))],
        ),
        (
            "Urges ~~all~~ **developing** (EU) States;",
            [("deletion", "all", ("EU",)), ("insertion", "developing", ("EU",))],
        ),
        ("**Urges** States to <u>report</u>;", [("insertion", "report", ())]),
        ("Takes note of the report of the Council [A/73/12 (Part I)] and of the World Health Organization (WHO);", []),
        (
            "Urges [all [developing] States;",
            [("bracket", "[all [developing] States;", ()), ("bracket", "[developing]", ())],
        ),
    ],
)
def test_what_a_paragraph_of_a_draft_proposes(text: str, expected: list[tuple[str, str, tuple[str, ...]]]) -> None:
    assert proposals(text) == expected


def test_delegations_by_the_names_of_their_states() -> None:
    assert authors_in("Japon, Côte d’Ivoire et États-Unis", "fr") == ("Japon", "Côte d’Ivoire", "États-Unis")
    assert authors_in("Bosnia and Herzegovina/Brazil", "en") == ("Bosnia and Herzegovina", "Brazil")
    assert authors_in("Japan and others", "en") == ()
    assert authors_in("the Sahel", "en") == ()


def test_labels_of_negotiators_gaps_and_alternatives() -> None:
    body = "PP3 bis. Noting the sea,\n\nOP1. Urges States;\n\nOP3 ter. Invites them;\n\nOP5 alt. Decides.\n\n"
    found = draft(body)
    assert [p.label for p in found.paragraphs] == ["PP1", "PP3 bis", "OP1", "OP3 ter", "OP5 alt"]
    assert found.status is Status.DRAFT


def test_a_text_without_a_head_that_shows_negotiation_is_a_draft() -> None:
    resolution = "70/2. Title of the resolution\n\n" + START
    assert draft("OP1. Urges States.", START).status is Status.DRAFT
    assert draft("1. Urges all [EU: delete] States.", resolution).status is Status.DRAFT
    assert draft("1. Urges States.", resolution).status is Status.ADOPTED


def test_a_text_that_nothing_shows_as_adopted_is_a_draft() -> None:
    assert draft("1. Urges States.", START).status is Status.DRAFT


def test_tracked_changes_are_proposals_of_the_accepted_text() -> None:
    runs = (("1. Urges ", frozenset()), ("all ", frozenset({Style.INSERTED})), ("some ", frozenset({Style.DELETED})))
    last = Line(runs=tuple(Run(text=t, styles=s) for t, s in (*runs, ("States.", frozenset()))), number=3)
    first = (Line(runs=(Run(text=t),), number=n) for n, t in ((1, "The General Assembly,"), (2, "Recalling it,")))
    found = parse(Source(name="x.docx", sha256="0", lines=(*first, last), wrapped=False))
    paragraph = found.paragraphs[-1]
    assert paragraph.text == "Urges all States."
    assert [(p.kind.value, p.start, p.end, p.text) for p in paragraph.proposals] == [
        ("insertion", 6, 10, "all "),
        ("deletion", 10, 10, "some "),
    ]
    assert ("deleted in tracked changes", "some") in {(piece.reason, piece.text) for piece in found.dropped}


def test_adopted_texts_have_no_proposals() -> None:
    found = draft("1. **Urges** [all] States.", ADOPTED)
    assert found.status is Status.ADOPTED
    assert [p.proposals for p in found.paragraphs] == [(), ()]


@pytest.mark.parametrize(
    ("text", "state", "authors", "words", "base"),
    [
        ("(EU, CANZ) Requests a report;", "open", ("EU", "CANZ"), "Requests a report;", ""),
        ("Requests a report (EU);", "open", ("EU",), "Requests a report;", ""),
        ("[Requests a report;] [Mexico, Freedonia]", "open", ("Mexico", "Freedonia"), "Requests a report;", ""),
        ("Requests a report[EU: , if needed,] now;", None, (), "Requests a report, if needed, now;", None),
        ("[Requests a report;", "open", (), "Requests a report;", "Requests a report;"),
        ("[Option 1: Requests it;] [Option 2: Notes it;]", "option", (), "Requests it; Notes it;", None),
        ("~~Requests a report;~~", "deleted", (), "Requests a report;", "Requests a report;"),
        ("(EU) Requests a report; [US: delete]", "open", ("EU",), "Requests a report;", ""),
        ("Requests a report; [US: delete]", "deleted", (), "Requests a report;", "Requests a report;"),
        ("Requests a report; [agreed ad ref]", "ad-ref", (), "Requests a report;", "Requests a report;"),
        ("[Placeholder: finance]", "placeholder", (), "Placeholder: finance", None),
        ("Calls upon the World Health Organization (WHO) to act;", None, (), None, None),
    ],
)
def test_state_authors_and_readings(
    text: str, state: str | None, authors: tuple[str, ...], words: str | None, base: str | None
) -> None:
    paragraph = draft(f"1. {text}").paragraphs[-1]
    assert (paragraph.state.value if paragraph.state else None, paragraph.authors) == (state, authors)
    assert readings.words(paragraph).text == (text if words is None else words)
    assert base is None or readings.base(paragraph) == base


@pytest.mark.parametrize(
    ("words", "authors"),
    [
        ("[, as appropriate - Mexico]", ("Mexico",)),
        ("[between Mexico - Canada]", ()),
        ("[Egypt - China]", ()),
        ("[Democratic Republic of the Congo – Rwanda]", ()),
    ],
)
def test_a_dash_between_two_delegations_signs_nothing(words: str, authors: tuple[str, ...]) -> None:
    (one,) = draft(f"1. Notes the trade {words} of goods;").paragraphs[-1].proposals
    assert one.authors == authors


def test_a_gap_that_is_signed_is_of_who_signs_it() -> None:
    behind, front = (draft(f"1. Decides to meet on {m} in Rome;").paragraphs[-1] for m in ("[date – EU]", "[EU: date]"))
    assert readings.words(behind).text == readings.words(front).text
    assert [(p.kind, p.state, p.authors) for p in behind.proposals] == [
        (p.kind, p.state, ("EU",)) for p in front.proposals
    ]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_tables_load(language: str) -> None:
    assert len(table(language, "delegations", ("form",))) > 190
    assert {row["kind"] for row in table(language, "proposal_actions", ("form",))} >= {"deletion", "retention"}
