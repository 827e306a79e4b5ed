"""Where each word first stood."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.rates import SimulationConfig
from benchmarks.simulator import simulate, true_alignments
from lineage.alignment.links import Relation
from lineage.errors import UnreadableError
from lineage.histories import origins, trace
from lineage.histories.threads import Token

from .woven import aligned, document, link

A, B, C, D = "A/RES/61/180", "A/RES/63/194", "A/RES/64/178", "A/RES/67/190"
FILLER = {
    f"OP{i}": text
    for i, text in enumerate(
        (
            "Requests the keepers to trim each lantern nightly",
            "Invites the guild of coopers to mend broken barrels",
            "Notes that seven ferries were lost during winter",
            "Thanks the villages which sheltered stranded sailors",
        ),
        start=5,
    )
}


def words(tokens: tuple[Token, ...], origin: str) -> str:
    """The words of that origin."""
    return " ".join(token.text for token in tokens if token.origin == origin and not token.text.isspace())


def traced(*texts: str) -> dict[str, tuple[Token, ...]]:
    """Origins of one paragraph through several texts."""
    names = (A, B, C, D)[: len(texts)]
    series = [document(name, {"OP1": text, **FILLER}) for name, text in zip(names, texts, strict=True)]
    labels = ["OP1", *FILLER]
    pairs = [(a, b, [link(x, x) for x in labels]) for i, a in enumerate(names) for b in names[i + 1 :]]
    return origins(trace(series, aligned(*pairs)), series)


def test_inserted_words_are_new_and_the_others_keep_their_origin() -> None:
    found = traced("Urges the fleet to sail", "Urges the whole fleet to sail at dawn")[f"{B}#OP1"]
    assert words(found, f"{A}#OP1") == "Urges the fleet to sail"
    assert words(found, f"{B}#OP1") == "whole at dawn"


def test_capitals_and_apostrophes_do_not_make_a_word_new() -> None:
    found = traced("Urges the captain's crew", "urges the captain’s Crew")[f"{B}#OP1"]
    assert words(found, f"{B}#OP1") == ""


def test_words_that_left_and_came_back_keep_their_origin_and_show_the_absence() -> None:
    long = "Urges the fleet to carry spare copper lanterns and to sail before the autumn storms"
    short = "Urges the fleet to sail before the autumn storms"
    found = traced(long, short, short, long)[f"{D}#OP1"]
    back = [token for token in found if token.text in {"spare", "copper", "lanterns"}]
    assert [(token.origin, token.absent) for token in back] == [(f"{A}#OP1", (B, C))] * 3
    assert not next(token for token in found if token.text == "storms").absent


def test_a_single_word_comes_back_at_its_old_place_only() -> None:
    full, bare = "Urges the fleet to sail promptly before the storms", "Urges the fleet to sail before the storms"
    assert words(traced(full, bare, full)[f"{C}#OP1"], f"{C}#OP1") == ""
    elsewhere = "Urges the fleet to sail before the storms and dock promptly"
    assert "promptly" in words(traced(full, bare, elsewhere)[f"{C}#OP1"], f"{C}#OP1")


def test_a_clause_that_changed_its_place_keeps_its_origin() -> None:
    one = "Urges the fleet, with copper lanterns lit on every mast, to sail before the autumn storms"
    two = "Urges the fleet to sail before the autumn storms, with copper lanterns lit on every mast"
    assert words(traced(one, two)[f"{B}#OP1"], f"{B}#OP1") in {"", ","}


def test_a_returned_paragraph_shows_its_absence() -> None:
    text = "Urges the fleet to carry spare copper lanterns"
    series = [document(A, {"OP1": text}), document(B, dict(FILLER)), document(C, {"OP1": text})]
    found = origins(trace(series, aligned((A, C, [link("OP1", "OP1")]))), series)[f"{C}#OP1"]
    assert {(token.origin, token.absent) for token in found} == {(f"{A}#OP1", (B,))}


def test_merged_paragraphs_keep_both_origins() -> None:
    one, two = "Urges the fleet to carry spare lanterns", "Invites the coopers to mend each broken barrel"
    made = f"{one}, and invites the coopers to mend each broken barrel"
    series = [document(A, {"OP1": one, "OP2": two}), document(B, {"OP1": made})]
    links = aligned((A, B, [link("OP1", "OP1"), link("OP2", "OP1", Relation.PARTIAL)]))
    found = origins(trace(series, links), series)[f"{B}#OP1"]
    assert words(found, f"{A}#OP1") == one
    assert words(found, f"{A}#OP2") == "invites the coopers to mend each broken barrel"


@pytest.mark.parametrize(("session", "claimed"), [("60", True), ("75", False)])
def test_a_related_text_is_an_origin_only_where_it_is_earlier(session: str, claimed: bool) -> None:
    text = "Urges the fleet to carry spare copper lanterns on every voyage"
    other = document(f"A/RES/{session}/900", {"OP1": text})
    series = [document(A, dict(FILLER)), document(B, {"OP1": text, **FILLER})]
    found = origins(trace(series, aligned((other.id, B, [link("OP1", "OP1")])), related=[other]), series)[f"{B}#OP1"]
    assert {token.origin for token in found} == {f"{other.id}#OP1" if claimed else f"{B}#OP1"}


@settings(max_examples=10, deadline=None)
@given(seed=st.integers(min_value=0, max_value=10_000))
def test_tokens_tile_every_paragraph(seed: int) -> None:
    simulation = simulate(seed, SimulationConfig(texts=4, smallest=15, largest=25))
    history = trace(simulation.resolutions, true_alignments(simulation), related=simulation.related)
    found = origins(history, simulation.resolutions)
    for resolution in simulation.resolutions:
        for paragraph in resolution.paragraphs:
            tokens = found[paragraph.id]
            assert "".join(token.text for token in tokens) == paragraph.text
            assert all(paragraph.text[token.start : token.end] == token.text for token in tokens)


def test_an_empty_paragraph_has_no_tokens() -> None:
    series = [document(A, {"OP1": ""})]
    assert origins(trace(series, {}), series) == {f"{A}#OP1": ()}


def test_a_text_of_the_history_that_is_not_given_is_an_error() -> None:
    series = [document(A, {"OP1": "Urges calm"})]
    with pytest.raises(UnreadableError, match="A/RES/61/180 is in the history"):
        origins(trace(series, {}), [])


def test_of_a_lost_clause_the_rest_may_come_back_later() -> None:
    whole = "Urges the fleet to carry spare copper lanterns and sealed iron compasses when it sails"
    bare, half = "Urges the fleet when it sails", "Urges the fleet to carry spare copper lanterns when it sails"
    found = traced(whole, bare, half, whole)[f"{D}#OP1"]
    assert words(found, f"{A}#OP1") == whole


def test_a_long_run_of_common_words_is_a_clause_that_moved() -> None:
    body = "in cooperation with the harbour council"
    series = [document(A, {f"OP{i}": f"{verb} {body}" for i, verb in enumerate(("Lights", "Paints", "Maps"), start=1)})]
    text = f"Guards, {body}, all quays which crumble"
    other = f"Guards all quays which crumble, {body}"
    series = [
        document(A, {"OP4": text, **{p.label: p.text for p in series[0].paragraphs}}),
        document(B, {"OP4": other}),
    ]
    found = origins(trace(series, aligned((A, B, [link("OP4", "OP4")]))), series)[f"{B}#OP4"]
    assert "harbour" in words(found, f"{A}#OP4")


def test_a_number_of_a_note_and_a_hyphen_are_no_other_word() -> None:
    """70/179 OP1 has "Organized Crime5" where the texts before and after it have "Organized Crime"."""
    old = "Urges all keepers to follow the Convention against Crime and to mind the co-operation of the guilds"
    new = old.replace("Crime", "Crime5").replace("co-operation", "cooperation")
    found = traced(old, new, old)
    for name in (B, C):
        assert {token.origin for token in found[f"{name}#OP1"]} == {f"{A}#OP1"}
        assert {token.absent for token in found[f"{name}#OP1"]} == {()}
