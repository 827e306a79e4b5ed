"""Lines above a paragraph: the label is that of the base with its alternative; none of them is a heading."""

from __future__ import annotations

import pytest

from lineage.documents.negotiated.heads import alternative_in, head_of, led
from lineage.documents.negotiated.proposals import TextState
from lineage.symbols import label_key
from tests.documents.test_proposals import draft

TOP = (
    "A/C.3/80/L.9",
    "France : projet de résolution",
    "Pêche",
    "L’Assemblée générale,",
    "Rappelant sa résolution 70/1,",
)
FRENCH = "\n\n".join((*TOP, ""))


def paragraphs(body: str, head: str | None = None) -> list[tuple[str, str | None, str]]:
    found = draft(body) if head is None else draft(body, head)
    return [(p.label, p.state.value if p.state else None, p.text) for p in found.paragraphs[1:]]


def test_alternatives_of_a_numbered_paragraph() -> None:
    body = (
        "1. Urges States;\n\nAlt 1\n\nInvites States;\n\nAlt 2\n\nCalls upon States;\n\n"
        "Option 1\n\n2. Decides to meet;\n\nOption 2\n\n2. Decides to wait;\n\n3. Notes it.\n"
    )
    assert paragraphs(body) == [
        ("OP1", None, "Urges States;"),
        ("OP1 alt 1", "option", "Invites States;"),
        ("OP1 alt 2", "option", "Calls upon States;"),
        ("OP2 alt 1", "option", "Decides to meet;"),
        ("OP2 alt 2", "option", "Decides to wait;"),
        ("OP3", None, "Notes it."),
    ]


def test_alternatives_under_a_bare_number_and_inside_a_paragraph() -> None:
    body = (
        "OP1\n\nOption A:\n\nUrges States;\n\nOption B:\n\nInvites States;\n\nOP2 Requests the Secretary-General\n\n"
        "Alt 1: to report every year;\n\nAlt 2: to report every two years;\n\nOP3 Urges all States to:\n\nOption 1\n\n"
        "(a) Protect nets;\n\n(b) Protect boats;\n\nOption 2\n\n(a) Protect fishers;\n\nOP4 Decides to meet.\n"
    )
    assert [(label, state) for label, state, _ in paragraphs(body)] == [
        ("OP1 alt 1", "option"),
        ("OP1 alt 2", "option"),
        ("OP2", None),
        ("OP2 alt 1", "option"),
        ("OP2 alt 2", "option"),
        ("OP3", None),
        ("OP3 alt 1(a)", "option"),
        ("OP3 alt 1(b)", "option"),
        ("OP3 alt 2(a)", "option"),
        ("OP4", None),
    ]


def test_alternatives_of_unnumbered_paragraphs_and_in_french() -> None:
    body = (
        "Variante 1\n\nConstatant les pertes,\n\nVariante 2\n\nDéplorant les pertes,\n\nConsciente de la mer,\n\n"
        "(UE, Mexique) Prie le Secrétaire général de présenter un rapport ; [ad referendum]\n\nOption 1\n\n"
        "2. Invite les États à agir ;\n\nOption 2\n\n2. Demande aux États d’agir ;\n"
    )
    assert [(label, state) for label, state, _ in paragraphs(body, FRENCH)] == [
        ("PP2 alt 1", "option"),
        ("PP2 alt 2", "option"),
        ("PP3", None),
        ("OP1", "ad-ref"),
        ("OP2 alt 1", "option"),
        ("OP2 alt 2", "option"),
    ]


@pytest.mark.parametrize("line", ["Chair's proposal:", "Chair’s text", "[Proposal by the Chair]", "(Chair)"])
def test_who_proposes_stands_above(line: str) -> None:
    found = draft(f"1. Urges States;\n\n{line}\n\n2. Invites States;\n")
    assert [(p.label, p.state, p.authors) for p in found.paragraphs[1:]] in (
        [("OP1", None, ()), ("OP2", TextState.OPEN, ("Chair",))],
        [("OP1", None, ()), ("OP2", TextState.OPEN, ("the Chair",))],
    )
    assert any(piece.reason == "head of a proposal" and piece.text == line for piece in found.dropped)


@pytest.mark.parametrize("line", ["Mexico", "Option", "Optional protocol", "Text of the resolution", "Note:"])
def test_what_is_no_head(line: str) -> None:
    found = head_of(line, "en")
    assert found is None or found.alternative == "alt"


def test_two_options_in_one_paragraph_are_stretches_of_it() -> None:
    text = "[Option 1: Decides to meet;] [Option 2: Notes it;]"
    assert led(text, "en") == (0, None)
    assert paragraphs(f"1. {text}\n") == [("OP1", "option", text)]


def test_alternatives_in_order() -> None:
    assert [alternative_in(said, "en") for said in ("Option B", "alt. 3", "Alternative", "Option ii", "Options")] == [
        "alt 2",
        "alt 3",
        "alt",
        "alt 2",
        "",
    ]
    labels = ["OP5 alt 10", "OP5", "OP5 alt 2", "OP6", "OP5 alt"]
    assert sorted(labels, key=label_key) == ["OP5", "OP5 alt", "OP5 alt 2", "OP5 alt 10", "OP6"]
