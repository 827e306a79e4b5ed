"""Links that another language version of both documents bears out."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from lineage.alignment import align, align_all
from lineage.alignment.json_form import to_json
from lineage.alignment.links import Alignment, Band
from lineage.alignment.twins import Fault, TwinParagraphs, Twins
from lineage.documents.resolution import Resolution

Make = Callable[..., Resolution]

FRENCH = (
    [
        "Constatant que les glaciers reculent dans toutes les chaînes de montagnes,",
        "Se félicitant de la tenue à Douchanbé, en mai 2025, de la conférence sur les glaciers,",
        "Demande aux États d'ériger le déversement d'eaux usées en infraction pénale ;",
    ],
    [
        "Sachant que la fonte des glaces touche chacun des massifs,",
        "Rappelant que l'énergie solaire progresse dans les îles,",
        "Les pays sont appelés à incriminer le rejet de toute eau non traitée ;",
    ],
)
ENGLISH = (
    [
        "Noting that glaciers are receding in all mountain ranges,",
        "Welcoming the conference on glaciers held in Dushanbe in May 2025,",
        "Calls upon States to criminalize the discharge of untreated waste water;",
    ],
    [
        "Noting that glaciers are receding in all mountain ranges,",
        "Recalling that solar energy is advancing in the islands,",
        "Calls upon States to criminalize the discharge of untreated waste water;",
    ],
)
NAMES = ("A/RES/81/1", "A/RES/83/2")


@pytest.fixture
def texts(document: Make) -> list[Resolution]:
    return [document(name, side[:2], side[2:], "fr") for name, side in zip(NAMES, FRENCH, strict=True)]


@pytest.fixture
def versions(document: Make, texts: list[Resolution]) -> dict[str, Twins]:
    others = [document(name, side[:2], side[2:], "en") for name, side in zip(NAMES, ENGLISH, strict=True)]
    return {own.id: both(own, other) for own, other in zip(texts, others, strict=True)}


def both(own: Resolution, other: Resolution, *joined: str) -> Twins:
    matches = tuple(TwinParagraphs(p.label, p.label, p.label in joined) for p in own.paragraphs)
    return Twins(own=own, other=other, matches=matches, likeness=0.5, fault=None)


def found(alignment: Alignment) -> list[tuple[str, str]]:
    return [(link.old, link.new) for link in alignment.counted()]


def test_a_link_that_one_language_cannot_see_is_found_by_the_other(
    texts: list[Resolution], versions: dict[str, Twins]
) -> None:
    assert found(align(*texts)) == []
    heard = align(*texts, witnesses=versions)
    assert found(heard) == [("PP1", "PP1"), ("OP1", "OP1")]
    assert heard.dropped == heard.added == ("PP2",)
    assert found(align_all(texts, witnesses=versions)[NAMES]) == found(heard)


def test_what_one_language_alone_sees_is_never_sure(texts: list[Resolution], versions: dict[str, Twins]) -> None:
    assert {link.band for link in align(*texts, witnesses=versions).counted()} == {Band.CHECK}


def test_a_witness_of_one_side_changes_nothing(texts: list[Resolution], versions: dict[str, Twins]) -> None:
    for name in NAMES:
        alone = {name: versions[name]}
        assert align(*texts, witnesses=alone) == align(*texts)
        assert align_all(texts, witnesses=alone) == align_all(texts)


def test_the_evidence_has_the_language_and_its_score(texts: list[Resolution], versions: dict[str, Twins]) -> None:
    heard = align(*texts, witnesses=versions)
    told = [link.evidence.witness for link in heard.counted()]
    assert [one.language for one in told if one] == ["en", "en"]
    assert all(one and one.score > 0.99 for one in told)
    assert [link["evidence"]["witness"]["language"] for link in to_json(heard)["links"]] == ["en", "en"]
    assert all("witness" not in link["evidence"] for link in to_json(align(texts[0], texts[0]))["links"])


def test_a_paragraph_that_holds_more_says_nothing_of_one_of_its_parts(
    texts: list[Resolution], versions: dict[str, Twins]
) -> None:
    old = versions[NAMES[0]]
    held = replace(
        old,
        matches=(TwinParagraphs("PP1", "PP1", True), TwinParagraphs("PP2", "PP1", True), TwinParagraphs("OP1", "OP1")),
    )
    heard = align(*texts, witnesses={**versions, NAMES[0]: held})
    assert found(heard) == [("OP1", "OP1")]
    assert {link.evidence.witness for link in heard.links if link.old != "OP1"} <= {None}


def test_versions_in_two_languages_are_not_mixed(texts: list[Resolution], versions: dict[str, Twins]) -> None:
    other = versions[NAMES[1]].other
    spanish = replace(versions[NAMES[1]], other=replace(other, language="es"))
    assert align(*texts, witnesses={**versions, NAMES[1]: spanish}) == align(*texts)


def test_the_version_of_a_document_does_not_speak_for_a_draft_by_its_name(
    texts: list[Resolution], versions: dict[str, Twins]
) -> None:
    draft = replace(texts[1], title="Draft")
    assert align(texts[0], draft, witnesses=versions) == align(texts[0], draft)


@pytest.mark.parametrize("fault", [Fault.OTHER_DOCUMENT, Fault.DRAFT])
def test_what_is_no_version_is_not_heard(texts: list[Resolution], versions: dict[str, Twins], fault: Fault) -> None:
    doubtful = {**versions, NAMES[1]: replace(versions[NAMES[1]], fault=fault)}
    assert align(*texts, witnesses=doubtful) == align(*texts)


def test_links_that_the_other_language_denies_are_not_sure(document: Make) -> None:
    words = ["Invites engineers to inspect every bridge of the northern provinces once in five years;"] * 2
    words[1] = words[1].replace("once in five", "twice in four")
    other = ["Invite la population à célébrer la journée des ponts ;", "Décide de clore le compte des recettes ;"]
    own = [document(name, [], [text], "en") for name, text in zip(NAMES, words, strict=True)]
    french = [document(name, [], [text], "fr") for name, text in zip(NAMES, other, strict=True)]
    heard = align(*own, witnesses={one.id: both(one, two) for one, two in zip(own, french, strict=True)})
    assert {link.band for link in heard.counted()} <= {Band.CHECK}
    assert align(*own).counted()


def test_a_version_without_a_paragraph_says_nothing(texts: list[Resolution], versions: dict[str, Twins]) -> None:
    first = versions[NAMES[0]]
    empty = replace(first, other=replace(first.other, paragraphs=()), matches=())
    assert align(*texts, witnesses={**versions, NAMES[0]: empty}) == align(*texts)
