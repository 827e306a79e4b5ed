"""What a shortened text leaves out at its end."""

from __future__ import annotations

import pytest

from lineage.languages.hanging_words import without_hanging_words


@pytest.mark.parametrize(
    ("cut", "left"),
    [
        ("the implementation of the", "the implementation"),
        ("trafficking in persons, including by", "trafficking in persons"),
        ("strengthen its activities, in order to", "strengthen its activities"),
        ("prévenir la traite, y compris d’une", "prévenir la traite"),
        ("prend note de l'importance qu'ils", "prend note de l'importance"),
        ("resolutions 2017/18 of 6", "resolutions 2017/18"),
        ("on 19 December 2019 and", "on 19 December 2019"),
        ("the rights of self-determination", "the rights of self-determination"),
        ("in all its forms", "in all its forms"),
        ("the", "the"),
        ("", ""),
    ],
)
def test_small_words_that_lead_on_go(cut: str, left: str) -> None:
    assert without_hanging_words(cut) == left
