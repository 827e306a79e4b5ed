"""What one language did where the other changed a stretch of a paragraph: proved, or not known."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

import pytest

from benchmarks.labelled import ENGLISH, document
from lineage.alignment.twins import Twins, twins
from lineage.diff import compare
from lineage.diff.answers import BothTexts, answers
from lineage.diff.comparison_rows import Answer, OtherWording
from lineage.diff.renderings import renderings
from tests.concordance.seeded_changes import ALONE, BOTH, Judged, judged
from tests.concordance.test_two_languages import read
from tests.concordance.versions import version

SURE = 0.98
"""Least share of the stretches told as changed in one language alone that were seeded so."""
KNOWN = {ALONE: 0.4, BOTH: 0.75}
"""Least share of the seeded stretches of which something is told."""


def ours() -> Twins:
    return twins(read(version("fr")), read(version("en")))


def said(label: str, french: dict[str, str], english: dict[str, str]) -> list[tuple[str, str, Answer | None]]:
    """The French changes of a paragraph of our own text with these replacements, and what the English did there."""
    both = ours()
    sides, changed = [], []
    for text, replaced in ((both.own, french), (both.other, english)):
        paragraph = text.paragraph(label)
        assert paragraph
        words = paragraph.text
        for old, new in replaced.items():
            assert old in words
            words = words.replace(old, new)
        sides.append(BothTexts(paragraph.text, words, compare(paragraph.text, words, text.language), text.language))
        now = tuple(replace(p, text=words) if p.label == label else p for p in text.paragraphs)
        changed.append(replace(text, paragraphs=now))
    there, _ = answers(sides[0], sides[1], renderings(both, twins(*changed)))
    return [(c.old.strip(), c.new.strip(), one) for c, one in zip(sides[0].diff.changes, there, strict=True)]


def test_a_stretch_of_one_language_is_told_from_one_of_both() -> None:
    french = {"menace": "met en péril", "communautés autochtones": "communautés riveraines"}
    found = said("PP4", french, {"indigenous communities": "riparian communities"})
    assert [(old, one and one.wording) for old, _, one in found] == [
        ("menace", OtherWording.SAME),
        ("autochtones", OtherWording.CHANGED),
    ]
    answer = found[0][2]
    assert answer
    english = ours().other.paragraph("PP4")
    assert english
    assert "threatens" in english.text[slice(*answer.old)]


def test_a_change_of_the_other_language_that_nothing_explains_leaves_it_open() -> None:
    found = said("PP4", {"menace": "met en péril"}, {"coastal": "deltaic"})
    assert [one for _, _, one in found] == [None]


def test_where_the_other_language_changed_its_form_it_is_alike() -> None:
    found = said("PP4", {"menace": "met en péril"}, {"threatens": "Threatens"})
    assert [one.wording for _, _, one in found if one] == [OtherWording.ALIKE]


def shares(found: Iterable[Judged]) -> tuple[float, dict[str, float], list[Judged]]:
    """How often "alone" is right, how often anything is told by kind, and what was told wrongly."""
    rows = list(found)
    told = [row for row in rows if row.answer and row.answer.wording is not OtherWording.CHANGED]
    wrong = [row for row in told if row.kind == BOTH]
    known, all_of = (Counter(row.kind for row in part) for part in ([r for r in rows if r.answer], rows))
    return 1 - len(wrong) / len(told), {kind: known[kind] / all_of[kind] for kind in KNOWN}, wrong


def test_seeded_changes_of_a_short_text() -> None:
    sure, known, wrong = shares(row for seed in range(8) for row in judged(ours(), seed))
    assert sure >= SURE, wrong
    assert all(known[kind] >= least for kind, least in KNOWN.items()), known


@pytest.mark.parametrize("symbol", ["E/RES/2017/18", "A/RES/75/158"])
def test_seeded_changes_of_real_texts(symbol: str) -> None:
    if not ENGLISH.is_dir():
        pytest.skip("the English texts are not beside the project")
    sure, known, wrong = shares(judged(twins(document(symbol, "fr"), document(symbol, "en")), 5))
    assert sure >= SURE, wrong
    assert all(known[kind] >= least for kind, least in KNOWN.items()), known
