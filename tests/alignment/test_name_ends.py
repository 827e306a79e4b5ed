"""How far a name goes on in the words that two paragraphs share."""

from functools import partial

import pytest

from lineage.alignment import DEFAULT
from lineage.alignment.name_ends import cited, outside_names
from lineage.alignment.names_alone import rests_on_names
from lineage.alignment.normalization import stems

KEEPER = "supports the work of the keeper on bells for boats {} near the lamps of the long reefs by the quays"


@pytest.mark.parametrize(("put_in", "goes_on"), [
    ("and harbours", True),
    ("and of the four old harbours", False),
])  # fmt: skip
def test_a_title_goes_on_over_a_few_words_put_in(put_in: str, goes_on: bool) -> None:
    old, new = (tuple(KEEPER.format(words).split()) for words in ("", put_in))
    for words, other in ((new, old), (old, new)):
        behind = {words[at] for at in outside_names(words, other, {"keeper"}, {"keeper"})} & {"reefs", "quays"}
        assert behind == (set() if goes_on else {"reefs", "quays"})
        assert {"reefs", "quays"} <= {words[at] for at in outside_names(words, other, {"keeper"})}


def test_a_title_may_stand_a_little_before_the_words_shared() -> None:
    one, other = (tuple(f"{who} on bells and lamps".split()) for who in ("the keeper general", "masters and pilots"))
    assert {one[at] for at in outside_names(one, other, {"keeper"})} == {"on", "bells", "and", "lamps"}
    assert outside_names(one, other, {"keeper"}, {"keeper"}) == set()


def test_what_a_group_does_far_behind_its_name_is_no_part_of_it() -> None:
    work = "the group to mend the lamps of the reefs and to count the bells of the {} quays and harbours of the coast"
    one, other = (tuple(work.format(words).replace("  ", " ").split()) for words in ("", "old"))
    assert "coast" in {one[at] for at in outside_names(one, other, {"group"}, {"group"})}


@pytest.mark.parametrize(("text", "language", "rest"), [
    ("adopted in its resolution 64/293 of 30 July 2010 with thanks", "en", ["adopt", "thank"]),
    ("adopté dans sa résolution 64/293 du 30 juillet 2010 avec soin", "fr", ["adopt", "soin"]),
    ("met in July 2010 and adopted a resolution", "en", ["met", "juli", "2010", "adopt", "resolut"]),
])  # fmt: skip
def test_a_citation_is_a_symbol_with_its_document_and_date(text: str, language: str, rest: list[str]) -> None:
    words = stems(text, language)
    left = [word for at, word in enumerate(words) if at not in cited(words, language)]
    assert [word for word in left if word in rest] == rest
    assert not {"64/293", "30"} & set(left)


def test_a_citation_is_no_substance_where_little_else_is_shared() -> None:
    plan = "qu'elle a adopté dans sa résolution 64/293 du 30 juillet 2010, le Plan des phares"
    old = f"Saluant les maîtres et les pilotes qui balisent les récifs selon ce {plan},"
    new = f"Rappelant ce {plan}, et notant que chaque partie lie les chantiers navals,"
    told = partial(rests_on_names, language="fr", most=DEFAULT.substance, least=DEFAULT.unlike, formulas=frozenset())
    assert told(old, new)
    assert not told(old, new, formulas=None)
    assert not told(old.replace("qui balisent", "de chantiers, que chaque partie lie,"), new)
