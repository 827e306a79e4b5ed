"""A text whose title is like that of no other text of its series is named."""

from datetime import date

import pytest

from lineage.corpus.records import Entry, Series
from lineage.corpus.strange_titles import strange_titles

SUBJECT = "Improving the coordination of efforts against trafficking in persons"
OTHER = "Trafficking in women and girls"
LONG = "Torture and other cruel, inhuman or degrading treatment or punishment"


def series(*titles: str, language: str = "en") -> Series:
    entries = tuple(
        Entry(id=f"A/RES/{n}/1", title=title, language=language, file=f"{n}.txt", adopted=date(1945 + n, 12, 18))
        for n, title in enumerate(titles, 60)
    )
    return Series(id="traffic", entries=entries)


@pytest.mark.parametrize(
    ("titles", "strange"),
    [
        ((SUBJECT, SUBJECT, OTHER), ["A/RES/62/1"]),
        ((OTHER, SUBJECT, SUBJECT), ["A/RES/60/1"]),
        ((SUBJECT, OTHER), []),
        ((SUBJECT, SUBJECT, ""), []),
        (("Human rights and extreme poverty", "Extreme poverty", "Human rights and extreme poverty"), []),
        ((OTHER, "Ferries and lighthouses", "Road safety"), []),
        ((LONG, LONG, "Torture"), []),
        (("Torture", LONG, LONG), []),
        ((LONG, LONG, "Treatment of prisoners"), ["A/RES/62/1"]),
    ],
)
def test_a_title_like_no_other_is_strange_where_the_others_agree(titles: tuple[str, ...], strange: list[str]) -> None:
    assert [entry.id for entry in strange_titles(series(*titles))] == strange


def test_a_french_title_that_changed_its_words_is_not_strange() -> None:
    old = "Amélioration de la coordination des efforts déployés pour lutter contre la traite des personnes"
    new = "Amélioration de la coordination de l'action contre la traite des personnes"
    assert list(strange_titles(series(old, old, new, language="fr"))) == []
    assert [entry.title for entry in strange_titles(series(old, new, "Sécurité routière", language="fr"))] == [
        "Sécurité routière"
    ]
