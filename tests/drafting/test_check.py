"""A checked draft says of each paragraph what is agreed, what changed, what stands elsewhere, and what is gone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lineage.documents.resolution import Status
from lineage.drafting.checking.checked import Check, Verdict
from lineage.drafting.json_form import check_json
from lineage.errors import UsageError
from tests.drafting.checking import check
from tests.drafting.fishing import document

HARBOURS = (
    "Invite les ports de pêche à tenir un registre des navires qui y débarquent leurs prises et à le publier ;",
    "Demande aux États côtiers de former des inspecteurs chargés de contrôler les filets dérivants ;",
    "Prie le Secrétaire général de lui présenter, à sa soixante-dixième session, un rapport sur les stocks ;",
    "Encourage les coopératives d’armateurs à partager leurs relevés de température avec les instituts ;",
)
SIBLING = "Souligne que les récifs coralliens abritent les frayères d’un quart des espèces marines connues ;"
UNHEARD = "Proclame la semaine du hareng fumé, célébrée au moyen de concours de cuisine dans les écoles ;"


@pytest.fixture
def checked() -> Check:
    base = document("A/RES/69/1", *HARBOURS)
    sibling = document("A/RES/69/2", SIBLING, "Rappelle ses résolutions antérieures sur les océans ;")
    words = (
        HARBOURS[0],
        HARBOURS[1].replace("de former", "d’envisager de former"),
        HARBOURS[2].replace("soixante-dixième", "soixante-douzième"),
        SIBLING,
        UNHEARD,
    )
    return check(document("A/70/L.1", *words, status=Status.DRAFT), base, (sibling,))


def test_each_paragraph_has_its_verdict(checked: Check) -> None:
    assert [item.verdict for item in checked.paragraphs] == [
        Verdict.AGREED,
        Verdict.CHANGED,
        Verdict.UPDATED,
        Verdict.ELSEWHERE,
        Verdict.NEW,
    ]


def test_every_paragraph_of_the_draft_appears_once(checked: Check) -> None:
    assert [item.paragraph.label for item in checked.paragraphs] == ["OP1", "OP2", "OP3", "OP4", "OP5"]


def test_the_words_changed_are_facts(checked: Check) -> None:
    form = check_json(checked)["paragraphs"][1]["base"][0]
    assert form["id"] == "A/RES/69/1#OP2"
    assert "envisager" in "".join(change["new"] for change in form["changes"])


def test_what_the_draft_lost_is_named(checked: Check) -> None:
    assert [p.label for p in checked.gone] == ["OP4"]


def test_a_draft_is_no_base(checked: Check) -> None:
    with pytest.raises(UsageError, match="draft"):
        check(checked.draft, replace(checked.base, status=Status.DRAFT))


def test_drafts_are_never_precedents(checked: Check) -> None:
    rival = document("A/70/L.2", UNHEARD, status=Status.DRAFT)
    again = check(checked.draft, checked.base, (rival,))
    assert again.paragraphs[4].verdict is Verdict.NEW
    assert "A/70/L.2" not in again.compared


def test_another_language_is_refused(checked: Check) -> None:
    with pytest.raises(UsageError):
        check(checked.draft, replace(checked.base, language="en"))
