"""Which verb governs a place of a text, and how much work a long list of recalled resolutions is."""

from __future__ import annotations

import pytest

from lineage.diff import clause_verbs, compare
from lineage.diff.clause_verbs import ClauseVerbs
from lineage.diff.units import split
from lineage.languages.vocabulary import vocabulary


@pytest.mark.parametrize(
    ("text", "language", "place", "decides"),
    [
        ("Recalling its resolutions 61/3 and 62/7, and requests a report by 2031,", "en", "61/3", False),
        ("Recalling its resolutions 61/3 and 62/7, and requests a report by 2031,", "en", "62/7", False),
        ("Recalling its resolutions 61/3 and 62/7, and requests a report by 2031,", "en", "2031", True),
        ("Requests a report by 2031, and recalls its resolution 61/3", "en", "2031", True),
        ("Requests a report by 2031, and recalls its resolution 61/3", "en", "61/3", False),
        ("Takes note of the report, decides to convene in 2031 a forum, and welcomes 61/3", "en", "2031", True),
        ("Takes note of the report, decides to convene in 2031 a forum, and welcomes 61/3", "en", "61/3", False),
        ("Rappelant sa résolution 61/3, prie les États d'agir en 2031", "fr", "61/3", False),
        ("Rappelant sa résolution 61/3, prie les États d'agir en 2031", "fr", "2031", True),
        ("D'agir en 2031", "fr", "2031", True),
        ("Agir en 2031 avec les États", "fr", "2031", False),
        ("2031 is the year", "en", "2031", False),
    ],
)
def test_the_last_verb_that_opens_a_clause_governs(text: str, language: str, place: str, decides: bool) -> None:
    units = split(text, language)
    at = next(index for index, unit in enumerate(units) if unit.text == place)
    assert ClauseVerbs(units, vocabulary(language)).decides(at) is decides


def test_a_verb_of_several_words_governs_only_what_follows_it() -> None:
    units = split("Calls the attention of States to 61/3", "en")
    verbs = ClauseVerbs(units, vocabulary("en"))
    governed = [unit.text for at, unit in enumerate(units) if verbs.decides(at)]
    assert governed == ["the", "attention"]  # "calls" asks, "calls the attention" does not
    assert not verbs.decides(len(units))


def _recalls(count: int) -> str:
    """A paragraph that recalls `count` resolutions."""
    listed = (f"{40 + n % 40}/{1 + n} of 20 December {1985 + n % 40}" for n in range(count))
    return f"Recalling its resolutions {', '.join(listed)},"


def test_twice_as_long_a_list_of_resolutions_is_twice_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    looks: list[str] = []
    opens = clause_verbs._opens_clause
    monkeypatch.setattr(
        clause_verbs, "_opens_clause", lambda before, words: looks.append(before) or opens(before, words)
    )
    costs = []
    for count in (50, 100):
        looks.clear()
        compare(_recalls(count), _recalls(count - 10), "en")
        costs.append(len(looks))
    assert 0 < costs[1] < 2.5 * costs[0]
