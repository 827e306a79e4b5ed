"""One catalogue for both languages: no string missing, none unused, French spacing, the same places."""

from __future__ import annotations

import re
from importlib.resources import files
from string import Formatter

import pytest

from lineage.alignment.decisions import ReviewDecision
from lineage.alignment.links import Band, Relation
from lineage.commitments.clause_changes import FactKind
from lineage.commitments.timeline import StepStatus
from lineage.diff.edits import ChangeClass, Wording
from lineage.histories.threads import Event
from lineage.render import catalogue

FAMILIES = {
    "event": [e.value for e in Event],
    "event_words": [e.value for e in Event],
    "band": [b.value for b in Band],
    "band_words": [b.value for b in Band],
    "class": [c.value for c in ChangeClass],
    "class_words": [c.value for c in ChangeClass],
    "relation": [r.value for r in Relation],
    "wording": [k.value.replace(" ", "_") for k in Wording],
    "status": [s.value for s in StepStatus],
    "ruling": [v.value for v in ReviewDecision],
}


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_both_languages_have_the_same_strings_with_the_same_places() -> None:
    french, english = catalogue.strings("fr"), catalogue.strings("en")
    assert {key.removesuffix(".one").removesuffix(".other") for key in french} == {
        key.removesuffix(".one").removesuffix(".other") for key in english
    }
    pages = [key for key in french if key.startswith("page.")]
    assert {k for k in pages if places(french[k]) != places(english[k])} == set()


@pytest.mark.parametrize("family", FAMILIES)
def test_every_value_of_a_record_has_its_word(family: str) -> None:
    missing = [v for v in FAMILIES[family] if not catalogue.has("fr", f"page.{family}.{v}")]
    assert missing == []


def test_every_fact_has_its_words() -> None:
    assert [kind for kind in FactKind if not catalogue.has("fr", f"fact.{kind.value}")] == []


def test_every_string_that_a_template_asks_for_is_there() -> None:
    folder = files("lineage.render.site") / "templates"
    asked = {
        (path.name, key)
        for path in folder.iterdir()
        for key in re.findall(r"""\bt\(["']([\w.]+)["']""", path.read_text(encoding="utf-8"))
    }
    assert len(asked) > 100
    assert {a for a in asked if not catalogue.has("fr", f"page.{a[1]}")} == set()


def test_every_string_that_the_code_asks_for_is_there() -> None:
    folder = files("lineage.render.site")
    code = "\n".join(p.read_text(encoding="utf-8") for p in folder.iterdir() if p.name.endswith(".py"))
    asked = set(re.findall(r"""\bw\("([\w.]+)\"""", code))
    assert {key for key in asked if not catalogue.has("fr", f"page.{key}")} == set()


def test_french_spacing() -> None:
    wrong = {
        k: v for k, v in catalogue.strings("fr").items() if k.startswith("page.") and re.search(r" [:;!?%»]|« |'", v)
    }
    assert wrong == {}


def test_a_count_chooses_its_form() -> None:
    assert catalogue.text("fr", "page.glance.reworded", count=0) == "modifié"
    assert catalogue.text("fr", "page.glance.reworded", count=2) == "modifiés"
    assert catalogue.text("en", "page.commitments.text") == "Text"
    assert catalogue.text("en", "page.terminology.where", count=0) == "0 passages"
