"""Whose session it is that a text speaks of."""

import pytest

from lineage.commitments.session_bodies import bodies_before, body_of_session, is_assembly, is_organ, names_assembly


@pytest.mark.parametrize(
    ("before", "behind", "language", "body"),
    [
        ("Requests the General Assembly to consider it at its", "", "en", "general assembly"),
        ("the report of the Council, and decides that the Assembly shall, at its", "", "en", "the assembly"),
        ("Takes note of the report of the Human Rights Council on its", "", "en", "human rights council"),
        ("at the", " of the Commission on the Status of Women, ", "en", "commission on the status of women"),
        (
            "The Assembly looks forward to the",
            " of the Global Platform for Bridges, in",
            "en",
            "global platform for bridges",
        ),
        ("to the United Nations Environment Assembly at its", "", "en", "united nations environment assembly"),
        ("of the Council at the", " of the Assembly", "en", "assembly"),
        ("Decides to include in the agenda of its", " the item", "en", None),
        ("Welcomes the Conference on Bridges, and also decides to include in the agenda of its", "", "en", None),
        ("proposals for consideration by the relevant committees at its", "", "en", None),
        ("the item entitled “Follow-up to the Conference on Bridges” at its", "", "en", None),
        ("Salue la Conférence sur les ponts et décide d’inscrire à l’ordre du jour de sa", "", "fr", None),
        ("prie le Conseil des droits de l’homme d’en traiter à sa", "", "fr", "conseil des droits de l'homme"),
        ("à la", " de l’Assemblée générale", "fr", "l'assemblee"),
        ("de l’Assemblée des États parties à sa", "", "fr", "assemblee des etats parties"),
    ],
)
def test_a_session_is_that_of_the_body_named_with_it(before: str, behind: str, language: str, body: str | None) -> None:
    assert body_of_session(before, behind, language) == body


@pytest.mark.parametrize(
    ("body", "organ", "own"),
    [
        ("the assembly", "General Assembly", True),
        ("council", "Human Rights Council", True),
        ("economic and social council", "Human Rights Council", False),
        ("general assembly", "Human Rights Council", False),
        ("world health assembly", "General Assembly", False),
    ],
)
def test_an_organ_is_named_in_full_or_by_its_noun(body: str, organ: str, own: bool) -> None:
    assert is_organ(body, organ, "en") is own


def test_bodies_are_named_in_order() -> None:
    said = "Invites the Commission to report to the General Assembly and the Human Rights Council at their"
    assert bodies_before(said, "en") == ["commission", "general assembly", "human rights council"]


def test_where_no_body_is_named_the_text_says_whose_session_it_is() -> None:
    assert names_assembly("at its", "en", otherwise=True)
    assert not names_assembly("at its", "en", otherwise=False)
    assert not names_assembly("at the", "en", behind=" of the Executive Board", otherwise=True)
    assert is_assembly("general assembly", "en")


def test_a_body_is_looked_for_in_a_bounded_stretch_before_its_session() -> None:
    """A paragraph of a thousand sessions is no thousand times read from its beginning."""
    assert bodies_before(f"Requests the Council, {'by the first of March, ' * 50} at its", "en") == ["council"]
    assert bodies_before(f"Requests the Council, {'by the first of March, ' * 100} at its", "en") == []
