"""Lineage cases of the corpus, read by hand: what the comparison must say of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from lineage import corpus as corpora
from lineage.diff import compare
from lineage.diff.edits import ChangeClass, ParagraphDiff, Wording
from lineage.diff.renamed_bodies import renamed
from lineage.diff.term_mining import mine_documents

CORPUS = Path(__file__).parents[2] / "corpus"
COORDINATION = ("Groupe interinstitutions de coopération", "Groupe interinstitutions de coordination")
SUBSTANCE = ChangeClass.SUBSTANCE


def text(address: str) -> str:
    symbol, label = address.split("#")
    corpus = corpora.load(CORPUS)
    paragraph = corpora.read_document(corpus, corpora.find(corpus, symbol)).paragraph(label)
    assert paragraph is not None
    return paragraph.text


def diff(old: str, new: str) -> ParagraphDiff:
    return compare(text(old), text(new), "fr")


def test_the_control_case_has_one_word_of_substance() -> None:
    found = diff("E/RES/2017/18#OP10", "A/RES/78/228#OP30")
    assert [(c.old, c.new) for c in found.changes if c.change_class is SUBSTANCE] == [("inciter", "encourager")]
    assert {(c.old, c.new) for c in found.changes if c.change_class is ChangeClass.FORM} == {("Fonds", "fonds")}


def test_a_dropped_limb_is_shown_as_taken_out() -> None:
    found = diff("E/RES/2017/18#PP8", "A/RES/78/228#PP25")
    removed = " ".join(change.old for change in found.changes)
    assert "promouvoir une utilisation efficace et rationnelle des ressources existantes" in removed
    assert "organisations non gouvernementales" in removed


@pytest.mark.parametrize("old", ["A/C.3/63/draft#OP1", "E/RES/2017/18#OP1"])
def test_the_ratification_paragraph_keeps_its_verb(old: str) -> None:
    found = diff(old, "A/RES/78/228#OP1")
    assert all("xhorte" not in change.old for change in found.changes)
    assert found.wording is Wording.REWORDED


def test_pleinement_comes_back_as_a_change_of_substance() -> None:
    found = diff("E/RES/2017/18#OP1", "A/RES/78/228#OP1")
    assert any("pleinement" in c.new and c.change_class is SUBSTANCE for c in found.changes)


def test_the_terminology_of_the_corpus_has_no_false_term() -> None:
    corpus = corpora.load(CORPUS)
    entries = sorted((e for e in corpus.entries if e.present), key=lambda e: e.order)
    found = mine_documents([corpora.read_document(corpus, entry) for entry in entries], "fr")
    terms = {(item.old, item.new) for item in found.items}
    assert ("droits de l'homme", "droits humains") in terms
    assert terms <= {
        ("droits de l'homme", "droits humains"),
        ("droits fondamentaux", "droits humains"),
        ("êtres humains", "personnes"),
        COORDINATION,
    }


def test_a_body_is_renamed_though_no_counted_link_joins_its_mentions() -> None:
    corpus = corpora.load(CORPUS)
    entries = sorted((e for e in corpus.entries if e.present), key=lambda e: e.order)
    (item,) = renamed([corpora.read_document(corpus, entry) for entry in entries], "fr")
    assert (item.old, item.new) == COORDINATION
    assert (item.kept, [place.old for place in item.exceptions]) == (1, ["A/C.3/63/draft#OP8"])
    assert {place.old.split("#")[0] for place in item.places} == {"A/C.3/63/draft", "A/RES/64/293"}
    assert {place.new.split("#")[0] for place in item.places} == {"E/RES/2017/18", "A/RES/78/228"}
