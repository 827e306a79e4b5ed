"""The shares of a query are those of a full matrix of character n-grams, which is slow to build."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer

from lineage.drafting.grams import grams, shares

BOATS = ["les bateaux du port", "le port des bateaux", "la mer du nord", "un port"]
WORDS = st.lists(st.text(alphabet="abcé-", min_size=1, max_size=8), min_size=1, max_size=8)


def by_matrix(stretches: list[str], query: str) -> list[float]:
    counts = CountVectorizer(analyzer="char_wb", ngram_range=(3, 5), binary=True, lowercase=False)
    matrix = counts.fit_transform(stretches)
    weights = TfidfTransformer().fit(matrix).idf_
    wanted = np.asarray(counts.transform([query]).todense()).ravel() * weights
    unseen = sum(gram not in counts.vocabulary_ for gram in set(counts.build_analyzer()(query)))
    return list((matrix @ wanted) / (wanted.sum() + unseen * weights.max()))


@pytest.mark.parametrize("query", ["bateaux du port", "mer", "x", "zèbre", "bateaux zèbre", "port port"])
@pytest.mark.parametrize("times", [1, 2])
def test_the_shares_are_those_of_the_full_matrix(query: str, times: int) -> None:
    stretches = BOATS * times  # twice: then no gram stands in one stretch alone
    assert shares([one.split() for one in stretches], query) == pytest.approx(by_matrix(stretches, query))


@given(st.lists(WORDS, min_size=1, max_size=6), WORDS)
@settings(max_examples=60, deadline=None)
def test_the_shares_are_those_of_the_full_matrix_for_any_words(stretches: list[list[str]], query: list[str]) -> None:
    joined = [" ".join(words) for words in stretches]
    assert shares(stretches, " ".join(query)) == pytest.approx(by_matrix(joined, " ".join(query)))


def test_the_grams_of_a_word() -> None:
    assert grams("mer") == {" me", "mer", "er ", " mer", "mer ", " mer "}
    assert grams("x") == {" x "}
