"""The one module that imports spaCy: what it gives, and that it is asked once."""

import subprocess
import sys

from lineage.languages import spacy_models


def test_a_french_parse_tells_finite_verbs() -> None:
    text = "L'Assemblée générale félicite les États"
    words = spacy_models.parse(text, "fr")
    assert "".join(text[w.start : w.end] for w in words) == text.replace(" ", "")
    assert [word.text for word in words if word.finite] == ["félicite"]


def test_a_parse_is_made_once() -> None:
    first = spacy_models.parse("Les phares éclairent la côte orientale.", "fr")
    assert spacy_models.parse("Les phares éclairent la côte orientale.", "fr") is first


def test_english_has_words_without_analysis() -> None:
    assert not spacy_models.has_model("en")
    assert [word.pos for word in spacy_models.parse("Two words", "en")] == ["", ""]


def test_compounds_are_one_word_and_the_list_of_spacy_is_not_compiled() -> None:
    code = """
import sys
from lineage.languages import spacy_models
words = spacy_models.parse("Se félicite aujourd'hui de l'action sous-régionale d'ONU-Femmes", "fr")
print([word.text for word in words])
sys.exit("spacy.lang.fr" in sys.modules)
"""
    run = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, encoding="utf-8")
    assert run.returncode == 0, run.stderr
    whole = ["Se", "félicite", "aujourd'hui", "de", "l'", "action", "sous-régionale", "d'", "ONU-Femmes"]
    assert run.stdout.strip() == str(whole)


def test_nothing_is_loaded_before_it_is_asked_for() -> None:
    code = "import sys, lineage.commitments, lineage.languages.spacy_models as m; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
