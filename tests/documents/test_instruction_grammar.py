"""Instructions made of their parts: every way to ask for a change with places of every kind, and every way to name a
place in the orders that an instruction has.

In the files of templates {P} is the place, “a” the words of the draft, “b” the new ones, “N” a new paragraph.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from lineage.documents.papers.amendments import revisions_in
from lineage.sources import read_bytes

FILES = Path(__file__).parent / "instruction_grammar"
WORDS = {
    "en": ("protection of victims", "assistance to victims", "Calls upon all States to act;"),
    "fr": ("protection des victimes", "aide aux victimes", "Demande à tous les États d'agir ;"),
}
PLACES = {
    "en": {"OP5": "OP5", "PP3": "the third preambular paragraph", "OP5(b)": "paragraph 5 (b)", "A.12": "A.12"},
    "fr": {"OP5": "paragraphe 5", "OP5(b)": "paragraphe 5 b)"},
}
ORDERS = {
    "en": (
        "In {P}, replace “a” by “b”.",
        "{P}: replace “a” by “b”",
        "Replace “a” by “b” in {P}.",
        "The words “a” in {P} should be replaced by “b”.",
    ),
    "fr": (
        "Au {P}, remplacer « a » par « b ».",
        "{P} : remplacer « a » par « b »",
        "Remplacer « a » par « b » au {P}.",
        "Les mots « a », au {P}, sont remplacés par « b ».",
    ),
}
ELIDED = ("alinéa", "al.", "avant-dernier", "actuel")

Parts = tuple[str, str, str, str | None, str | None, str | None]


def rows(name: str) -> list[tuple[str, str, str]]:
    """Language, kind and words of each line of the two files of a name."""
    found = []
    for language in WORDS:
        for line in (FILES / f"{name}-{language}.txt").read_text(encoding="utf-8").splitlines():
            kind, _, words = line.partition(": ")
            found.append((language, kind, words))
    return found


def said(template: str, place: str, language: str) -> str:
    text = template.replace("{P}", place)
    for letter, words in zip("abN", WORDS[language], strict=True):
        for opens, closes in (("“", "”"), ("‘", "’"), ('"', '"'), ("« ", " »")):
            text = text.replace(f"{opens}{letter}{closes}", f"{opens}{words}{closes}")
    for noun in ELIDED:
        text = text.replace(f"Au {noun}", f"À l'{noun}").replace(f"au {noun}", f"à l'{noun}")
    return f"{text[0].upper()}{text[1:]}"


def expected(kind: str, label: str, language: str) -> Parts:
    old, new, whole = WORDS[language]
    return {
        "replace": (label, "replace", "", old, new, None),
        "delete": (label, "delete", "", old, None, None),
        "after": (label, "add", "after", None, new, old),
        "before": (label, "add", "before", None, new, old),
        "end": (label, "add", "end", None, new, None),
        "whole": (label, "delete", "", None, None, None),
        "reworded": (label, "replace", "", None, whole, None),
        "new": (label, "add", "", None, whole, None),
    }[kind]


def read(text: str, language: str) -> list[Parts | str]:
    found, _ = revisions_in(read_bytes(text.encode(), Path("revisions.txt")), language)
    return [one.unclear or _parts(one.label, one) for one in found]


def _parts(label: str, one: object) -> Parts:
    action, place, old, new, anchor = (str(getattr(one, name) or "") for name in FIELDS)
    beside = place if anchor or place in {"start", "end"} else ""
    if action == "move" and anchor and beside:  # "put “b” after “a”" of words that come
        action, old, new = "add", "", old
    return label, {"insert": "add"}.get(action, action), beside, old or None, new or None, anchor or None


FIELDS = ("action", "place", "old", "new", "anchor")


@pytest.mark.parametrize(("language", "kind", "template"), rows("templates"))
def test_a_way_to_ask_for_a_change_is_read_with_every_place(language: str, kind: str, template: str) -> None:
    for label, place in PLACES[language].items():
        assert read(said(template, place, language), language) == [expected(kind, label, language)]


@pytest.mark.parametrize(("language", "label", "place"), rows("places"))
def test_a_way_to_name_a_place_is_read_in_every_order(language: str, label: str, place: str) -> None:
    for order in ORDERS[language]:
        assert read(said(order, place, language), language) == [expected("replace", label, language)]
