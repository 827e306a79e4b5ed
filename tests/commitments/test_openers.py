"""The pattern of verbs, whose forms share their first words, finds each form that the tables have."""

import pytest

from lineage.commitments.lexicon import lexicon
from lineage.commitments.openers import find_openers, is_verb
from lineage.languages import LANGUAGES

from .phrases import clauses


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_form_of_a_verb_is_found_whole(language: str) -> None:
    forms = [form for verb in lexicon(language).verbs for form in verb.finite]
    assert [form for form in forms if not is_verb(form[0].upper() + form[1:], language)] == []


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Takes note of the report", "take note"),
        ("Takes note with appreciation of the report", "take note with appreciation"),
        ("Takes note once again with appreciation of the report", "take note with appreciation"),
    ],
)
def test_the_longest_form_wins_with_adverbs_between_its_words(text: str, lemma: str) -> None:
    assert find_openers(text, "en")[0].verb.lemma == lemma


@pytest.mark.parametrize(
    ("text", "language", "kinds"),
    [
        ("Request the Secretariat to report on tides", "en", ["request"]),
        ("12. Also call upon States to act", "en", ["call"]),
        ("Decide to convene a meeting", "en", ["decision"]),
        ("Review of the measures", "en", []),
        ("Support for pilots", "en", []),
        ("Prions le Secrétariat de faire rapport", "fr", ["request"]),
    ],
)
def test_a_declaration_leaves_its_we_above(text: str, language: str, kinds: list[str]) -> None:
    assert [opener.verb.kind for opener in find_openers(text, language)] == kinds


def test_an_item_goes_on_with_its_chapeau() -> None:
    assert find_openers("Encourage States to act", "en", item=True) == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "(a) Requests pilots to act; (b) Also requests the ports to open;"),
        ("en", "(a)\tRequests pilots to act; and (b) Also requests the ports to open;"),
        ("fr", "a) Prie les pilotes d’agir; b) Prie les ports d’ouvrir;"),
        ("fr", "(a) Prie les pilotes d’agir; et (b) Prie les ports d’ouvrir;"),
    ],
)
def test_a_verb_may_have_a_letter_before_it(language: str, text: str) -> None:
    """ "58. (a) Requests ...; (b) Also requests" in one paragraph, as the Security Council numbers."""
    first, second = clauses(text, language)
    assert first.kind == second.kind == "request"
    assert not first.span.text.endswith("(b)")
