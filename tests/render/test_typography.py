"""What each language of the interface writes in its own way."""

from __future__ import annotations

import pytest

from lineage.render.catalogue import decimal, spaced


@pytest.mark.parametrize(("ui", "score", "colon"), [("fr", "0,83", "\N{NO-BREAK SPACE}:"), ("en", "0.83", ":")])
def test_scores_and_punctuation(ui: str, score: str, colon: str) -> None:
    assert decimal(ui, 0.826) == score
    assert spaced(ui, ":") == colon
