"""The parts of the engine: wording, weights, lists, support, pruning, relations."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import numpy as np
import pytest

from lineage.alignment import DEFAULT, align
from lineage.alignment.names_alone import formulas, quotes_names, rests_on_names
from lineage.alignment.normalization import named, plain, stems
from lineage.alignment.profile import profile
from lineage.alignment.relations import events
from lineage.alignment.scoring import belief, pool
from lineage.alignment.signals import SIGNALS, measure, weights
from lineage.alignment.transitivity import PathLink, support
from lineage.documents.resolution import Resolution
from lineage.languages.tables import table

Make = Callable[..., Resolution]

LEAST, KIN = DEFAULT.in_between.least, DEFAULT.in_between.kin


@pytest.mark.parametrize(("language", "name", "key"), [
    ("fr", "renderings", "form"), ("en", "renderings", "form"), ("fr", "names", "name"),
])  # fmt: skip
def test_the_tables_load(language: str, name: str, key: str) -> None:
    rows = table(language, name, (key,))
    assert rows
    assert all(row["source"] for row in rows)


def test_renderings_of_one_term_give_the_same_stems() -> None:
    old = "la mise en œuvre du Protocole relatif à la traite et les droits fondamentaux"
    new = "l'application du Protocole relatif à la traite et les droits de l'homme"
    assert stems(old, "fr")[1:] == stems(new, "fr")[1:]


def test_a_symbol_is_one_word_and_an_unknown_language_needs_no_table() -> None:
    assert "64/293" in stems("résolution 64/293 du 30 juillet", "fr")
    assert stems("Reafirmando su resolución 64/293", "es") == ("reafirmando", "su", "resolucion", "64/293")


def test_sequence_adverbs_and_accents_do_not_count_as_words() -> None:
    assert plain("Rappelant également sa résolution", "fr") == plain("Rappelant sa resolution", "fr")
    assert plain("Recalling also its resolution", "en") == plain("Recalling its resolution", "en")


def test_a_name_that_many_paragraphs_bear_claims_little(document: Make) -> None:
    name = "the United Nations Office on Drugs and Crime"
    olds = [f"Invites {name} to {verb} its programmes" for verb in ("review", "extend", "evaluate", "fund")]
    news = [*olds[1:], f"Requests {name} to shelter unaccompanied minors"]
    signals = measure(profile(document("A", olds)), profile(document("B", news)), DEFAULT.measures)
    claim = signals["claim_old"]
    assert claim[0, 3] < claim[1, 0] == pytest.approx(1)
    assert {matrix.shape for matrix in signals.values()} == {(4, 4)}


def test_every_signal_has_one_name_and_a_weight_with_its_reason() -> None:
    assert len({signal.name for signal in SIGNALS}) == len(SIGNALS)
    assert all(signal.measures and bool(signal.weight) == bool(signal.reason) for signal in SIGNALS)


def test_the_order_of_signals_and_weights_does_not_matter(document: Make) -> None:
    one = document("A", ["Urges States to protect the victims of trafficking", "Welcomes the work of the Office"])
    two = document("B", ["Welcomes the efforts of the Office", "Calls upon States to protect victims of trafficking"])
    signals = measure(profile(one), profile(two), DEFAULT.measures)
    turned = dict(reversed(weights().items()))
    assert (belief(signals, weights()) == belief(dict(reversed(signals.items())), turned)).all()
    with pytest.raises(KeyError):
        belief(signals, weights() | {"no such signal": 1.0})


def test_a_chapeau_follows_its_items_however_it_is_reworded(document: Make) -> None:
    items = [
        "(a) promote universal ratification of the Convention and its Protocol",
        "(b) raise awareness among States, civil society and the media",
        "(c) foster coordination of relevant entities, drawing on lessons learned",
    ]
    one = document("A", ["Considering that a plan should be elaborated which would:", *items])
    two = document("B", ["Reaffirming its determination:", *items])
    found = {(link.old, link.new): link for link in align(one, two).counted()}
    assert found["PP1", "PP1"].evidence.passed == "listed"
    assert ("PP1(b)", "PP1(b)") in found
    assert ("PP1(a)", "PP1(b)") not in found


def test_a_path_is_as_strong_as_its_steps_and_two_clauses_are_no_path() -> None:
    whole, clause = PathLink(chance=0.9, whole=1.0), PathLink(chance=0.9, whole=0.2)
    found = support([({(0, 5): whole, (1, 6): clause}, {(5, 2): clause, (6, 3): clause})], LEAST)
    assert found.best[0, 2] == pytest.approx(0.81)
    assert found.best[1, 3] == pytest.approx(0.162)


def test_a_text_in_between_that_leads_nowhere_speaks_against_a_pair_as_far_as_it_is_kin() -> None:
    step = PathLink(chance=0.9, whole=1.0)
    kin = ({(0, 5): step, (1, 6): step}, {(5, 2): step, (6, 3): step})
    stranger: tuple[dict[tuple[int, int], PathLink], dict[tuple[int, int], PathLink]] = ({}, {})
    direct = [(0, 2), (1, 3), (4, 4), (7, 7)]
    assert support([kin], LEAST).missing(direct, KIN)((0, 2)) == 0
    assert support([kin], LEAST).missing(direct, KIN)((4, 4)) == pytest.approx(0.5)
    assert support([stranger], LEAST).missing(direct, KIN)((4, 4)) == 0
    assert support([], LEAST).missing(direct, KIN)((4, 4)) == 0


def test_a_doubtful_step_is_a_path_that_does_not_vouch() -> None:
    clear, doubtful = PathLink(chance=0.9, whole=1.0), PathLink(chance=0.5, whole=1.0)
    found = support([({(0, 1): clear}, {(1, 2): doubtful})], LEAST)
    assert (0, 2) in found.paths[0]
    assert (0, 2) not in found.best


def test_pruned_blocks_find_the_same_links_as_the_whole(document: Make) -> None:
    rng = np.random.default_rng(7)
    words = [f"{a}{b}{c}" for a in "bcdfg" for b in "aeiou" for c in ("lt", "rn", "sk", "mp", "nd", "st")]
    texts = [" ".join(rng.choice(words, 25)) for _ in range(60)]
    changed = [" ".join("new" if rng.random() < 0.15 else w for w in text.split()) for text in texts]
    one, two = document("A", texts), document("B", [], changed)
    blocks = replace(DEFAULT, dense=100, block=20, candidates=5)
    assert len(pool(profile(one), profile(two), blocks).readings) > 0
    pairs = {(link.old, link.new) for link in align(one, two, config=blocks).counted()}
    assert pairs == {(f"PP{n}", f"OP{n}") for n in range(1, 61)}


def test_years_symbols_and_sessions_tell_events_apart() -> None:
    assert events("Takes note of resolution 64/293 of 30 July 2010, at its sixth session", "en") == {
        "64/293", "2010", "sixth",
    }  # fmt: skip


def test_a_word_with_a_capital_wherever_it_stands_is_part_of_a_name() -> None:
    text = "Welcomes the work of the United Nations Fund, the fund and the Office"
    assert [stem for stem, name in zip(stems(text, "en"), named(text, "en"), strict=True) if name] == [
        *stems("United Nations", "en"), *stems("Office", "en"),
    ]  # fmt: skip
    assert named("", "en") == ()


MANDATES = (
    "the Keeper of the Guild on the safety of lights, especially reefs and bells, and the Keeper of the Guild on "
    "the causes of wrecks and their remedies"
)
GARDIENS = "la Gardienne générale chargée de la sécurité des feux et le Gardien général chargé des causes des naufrages"


@pytest.mark.parametrize(("language", "old", "new", "names"), [
    ("en", f"Welcoming the decision to establish {MANDATES},",
     f"Encourages Member States to cooperate with {MANDATES} and other experts;", True),
    ("en", f"Requests all pilots to report every wreck to {MANDATES} before winter;",
     f"Invites the masters to report every wreck to {MANDATES} before spring comes and to pay them;", False),
    ("en", f"Recalling the mandates of {MANDATES},", f"Recognizing the mandates of {MANDATES},", False),
    ("en", f"Also welcomes the decision to establish {MANDATES};", f"Welcomes what {MANDATES} wrote of storms;", False),
    ("fr", f"Se félicitant de la décision de créer les mandats confiés à {GARDIENS},",
     f"Encourage les États Membres à travailler de concert avec {GARDIENS} ainsi que d'autres experts;", True),
    ("fr", f"Prie les pilotes de signaler toute épave à {GARDIENS} avant l'hiver;",
     f"Invite les capitaines à signaler toute épave à {GARDIENS} avant le printemps et à les payer;", False),
])  # fmt: skip
def test_names_and_what_goes_on_after_them_are_told_from_substance(
    language: str, old: str, new: str, names: bool
) -> None:
    assert rests_on_names(old, new, language, DEFAULT.substance, DEFAULT.unlike) is names
    assert rests_on_names(new, old, language, DEFAULT.substance, DEFAULT.unlike) is names


def test_what_other_paragraphs_of_both_texts_have_too_is_no_substance() -> None:
    """A mandate is named in other words on the way, so its end follows no name; a treaty beside has these words too."""
    trade = "the keeping of bells, the mending of lamps and the painting of buoys along the reefs"
    old = f"Welcoming that the Council widened the mandate of the Keeper for {trade},"
    new = f"Stresses that the masters should heed the Keeper for tides, including for {trade} and other marks;"
    beside = f"Recalling the Protocol on harbours, on {trade},", f"Reaffirming the Protocol on harbours, on {trade},"
    known = formulas((old, beside[0]), (new, beside[1]), "en")
    told = partial(rests_on_names, old, new, "en", DEFAULT.substance, DEFAULT.unlike)
    assert not told()
    assert told(known)
    assert not told(formulas((old,), (new, beside[1]), "en"))


@pytest.mark.parametrize(("language", "old", "new"), [
    ("en", f"To meet their duty to the sailors of the coast in line with {MANDATES};",
     f"To review their lamps and to mend the buoys in line with {MANDATES};"),
    ("fr", f"De remplir leurs devoirs envers les marins de la côte avec {GARDIENS};",
     f"De revoir leurs lampes et de réparer les bouées avec {GARDIENS};"),
])  # fmt: skip
def test_two_infinitives_do_not_open_alike_where_little_is_shared(language: str, old: str, new: str) -> None:
    told = partial(rests_on_names, old, new, language, DEFAULT.substance, DEFAULT.unlike)
    assert told(frozenset())
    assert not told()


TREATY = "the Harbour Convention on Lamps and the Protocol to Mend and Paint Buoys"


@pytest.mark.parametrize(("new", "quotes"), [
    (f"Recognizing that under {TREATY} the pilots meet in Bergen to count wrecks and to hear masters,", True),
    (f"Reaffirming also {TREATY}, under which pilots meet in Bergen to count wrecks and to hear masters,", False),
    (f"Recalling {TREATY},", False),
])  # fmt: skip
def test_a_paragraph_of_names_is_quoted_among_other_words(new: str, quotes: bool) -> None:
    old = f"Reaffirming {TREATY},"
    assert quotes_names(old, new, "en", DEFAULT.given) is quotes
    assert quotes_names(new, old, "en", DEFAULT.given) is quotes
