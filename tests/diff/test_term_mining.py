"""Terms that gave way to others are found in the texts, and a comparison can be read neutral to them."""

from __future__ import annotations

from lineage.diff import compare
from lineage.diff.edits import ChangeClass, Wording
from lineage.diff.term_mining import NONE, Substitutions, TextPair, mine

FRAMES = (
    "Rappelant que les {} doivent être respectés partout",
    "Prie les États de protéger les {} des victimes",
    "Souligne l'importance des {} dans la lutte contre la traite",
    "Invite le Conseil à promouvoir les {} des migrants",
)
FILLER = tuple(
    (f"Note {i} que le sujet{i} alpha{i} avance", f"Note {i} que le sujet{i} beta{i} avance") for i in range(30)
)


def pairs(old_term: str, new_term: str, frames: tuple[str, ...] = FRAMES) -> list[TextPair]:
    linked = [(frame.format(old_term), frame.format(new_term)) for frame in frames] + list(FILLER)
    return [TextPair(f"A/RES/63/1#OP{i}", f"A/RES/78/1#OP{i}", old, new) for i, (old, new) in enumerate(linked, 1)]


def found(substitutions: Substitutions) -> list[tuple[str, str]]:
    return [(item.old, item.new) for item in substitutions.items]


def test_a_consistent_substitution_is_found_whole_with_its_places() -> None:
    substitutions = mine(pairs("droits de l'homme", "droits humains"), "fr")
    assert found(substitutions) == [("droits de l'homme", "droits humains")]
    (item,) = substitutions.items
    assert (item.count, item.kept, item.back, item.consistency) == (4, 0, 0, 1.0)
    assert item.significance < 1e-4
    assert [place.old for place in item.places] == [f"A/RES/63/1#OP{i}" for i in range(1, 5)]


def test_a_term_whose_word_changes_its_place_is_found() -> None:
    frames = (
        "Urges States to combat {} at all levels",
        "Recalling the resolutions on {} adopted before",
        "Stressing that {} remains a grave crime",
        "Invites the Office to study {} further",
    )
    linked = [
        TextPair(f"A#OP{i}", f"B#OP{i}", f.format("human trafficking"), f.format("trafficking in persons"))
        for i, f in enumerate(frames)
    ]
    rest = [TextPair(f"A#PP{i}", f"B#PP{i}", old, new) for i, (old, new) in enumerate(FILLER)]
    assert found(mine([*linked, *rest], "en")) == [("human trafficking", "trafficking in persons")]


def test_residual_uses_are_exceptions_and_lower_the_consistency() -> None:
    kept = TextPair(
        "A/RES/63/1#PP9",
        "A/RES/78/1#PP9",
        "Saluant les défenseurs des droits de l'homme pour leur aide",
        "Saluant les défenseurs des droits de l'homme pour leur appui",
    )
    named = TextPair(
        "A/RES/63/1#PP10",
        "A/RES/78/1#PP10",
        "Saluant le Haut-Commissariat aux droits de l'homme pour son aide",
        "Saluant le Haut-Commissariat aux droits de l'homme pour son appui",
    )
    (item,) = mine([*pairs("droits de l'homme", "droits humains"), kept, named], "fr").items
    assert (item.count, item.kept, item.consistency) == (4, 1, 0.8)
    assert [place.old for place in item.exceptions] == ["A/RES/63/1#PP9", "A/RES/63/1#PP10"]


def test_what_happens_twice_or_changes_a_verb_or_a_date_is_no_terminology() -> None:
    assert mine(pairs("droits de l'homme", "droits humains", FRAMES[:2]), "fr").items == ()
    verbs = [
        TextPair(f"A#{i}", f"B#{i}", f"Exhorte {rest}", f"Invite {rest}")
        for i, rest in enumerate(("les États à agir", "tous les organes à coopérer", "le Conseil à siéger"))
    ]
    dates = [
        TextPair(f"A#{i}", f"B#{i}", f"{start} 2013 pour bilan", f"{start} 2017 pour bilan")
        for i, start in enumerate(("Réunis en", "Convoqués avant juin", "Après la session de"))
    ]
    rest = [TextPair(f"A#x{i}", f"B#x{i}", old, new) for i, (old, new) in enumerate(FILLER)]
    assert mine([*dates, *rest], "fr").items == ()
    assert mine([*verbs, *rest], "fr").items == ()


def test_one_paragraph_carried_through_many_texts_counts_once() -> None:
    old, new = FRAMES[0].format("droits de l'homme"), FRAMES[0].format("droits humains")
    repeated = [TextPair(f"A{i}#PP1", f"B{i}#PP1", old, new) for i in range(10)]
    assert mine(repeated, "fr").items == ()


def test_one_line_that_was_redrafted_is_no_terminology() -> None:
    olds = ("Notes that aid fell in {}", "Notes that all aid fell in many parts of {}", "Notes: trade fell since {}")
    redrafted = [
        TextPair(
            f"A/RES/{60 + i}/1#OP1",
            f"A/RES/{70 + k}/1#OP2",
            old.format(place),
            old.format(place).replace("fell", "rose"),
        )
        for i, old in enumerate(olds)
        for k, place in enumerate(("Asia", "Africa", "Europe"))
    ]
    rest = [TextPair(f"A#PP{i}", f"B#PP{i}", old, new) for i, (old, new) in enumerate(FILLER)]
    assert mine([*redrafted, *rest], "en").items == ()
    apart = [TextPair(f"{pair.old_id}{i}", f"{pair.new_id}{i}", pair.old, pair.new) for i, pair in enumerate(redrafted)]
    assert found(mine([*apart, *rest], "en")) == [("fell", "rose")]


def test_a_comparison_reads_neutral_to_found_terms() -> None:
    substitutions = mine(pairs("droits de l'homme", "droits humains"), "fr")
    old, new = "le respect des droits de l'homme par tous", "le respect des droits humains par tous"
    assert compare(old, new, "fr", NONE).wording is Wording.REWORDED
    diff = compare(old, new, "fr", substitutions)
    assert diff.wording is Wording.TERMINOLOGY
    assert [(c.old, c.new, c.change_class, c.evidence) for c in diff.changes] == [
        (
            "droits de l'homme",
            "droits humains",
            ChangeClass.TERMINOLOGY,
            "term: droits de l'homme -> droits humains",
        )
    ]


def test_the_order_of_the_pairs_does_not_matter() -> None:
    linked = pairs("droits de l'homme", "droits humains")
    assert found(mine(linked, "fr")) == found(mine(linked[::-1], "fr"))
