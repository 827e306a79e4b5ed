"""What each language of the interface writes in its own way."""

from __future__ import annotations

import pytest

from lineage.commitments.clock import Figures
from lineage.render.catalogue import decimal, spaced
from lineage.render.facts import figure_sentences


@pytest.mark.parametrize(("ui", "score", "colon"), [("fr", "0,83", "\N{NO-BREAK SPACE}:"), ("en", "0.83", ":")])
def test_scores_and_punctuation(ui: str, score: str, colon: str) -> None:
    assert decimal(ui, 0.826) == score
    assert spaced(ui, ":") == colon


def test_thousands_stand_apart_in_the_figures_of_a_series() -> None:
    words = (("A/RES/50/24", 447), ("A/RES/79/145", 24354))
    counted = Figures(words=words, standing=(), unlimited=(), item=None)
    assert "24,354 in 79/145 (+5,348%)" in figure_sentences(counted, "en")
    assert "24\N{NARROW NO-BREAK SPACE}354 dans 79/145" in figure_sentences(counted, "fr")


def test_a_text_that_shrank_has_a_minus_sign() -> None:
    counted = Figures(words=(("A/RES/50/24", 4470), ("A/RES/79/145", 447)), standing=(), unlimited=(), item=None)
    assert "(\N{MINUS SIGN}90%)" in figure_sentences(counted, "en")
