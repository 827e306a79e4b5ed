"""Every citation that the product prints leads back to its paragraph; so does what delegates type."""

from __future__ import annotations

import pytest

from lineage.corpus.pinpoint import label_at, near_labels, split_citation
from lineage.documents.resolution import Kind, Paragraph, Resolution, Status
from lineage.render.catalogue import LANGUAGES
from lineage.render.citations import cite, place, short_name

LABELS = (
    "PP3", "PP9", "PP9(a)", "PP9(1)", "OP3 bis", "OP5", "OP5.1", "OP5 alt", "OP5 alt 2", "OP5(a)", "OP5(a)(ii)", "OP12",
    "A.PP2", "A.5", "A.43", "A.43(a)", "A.IV", "A.H.2", "A2.12", "A2.IV", "SB.OP1", "SV.OP1", "A.SII.3", "A.S5.1",
    "H.I", "H.IX", "H.2", "A.12",
)  # fmt: skip


def document(labels: tuple[str, ...] = LABELS) -> Resolution:
    paragraphs = tuple(
        Paragraph(document="A/RES/80/228", label=label, kind=Kind.OPERATIVE, number=None, text="Otters.", opening="")
        for label in labels
    )
    return Resolution(
        id="A/RES/80/228", symbol="A/RES/80/228", title="", organ="", session=80, adopted=None, status=Status.DRAFT,
        language="en", paragraphs=paragraphs, footnotes=(),
    )  # fmt: skip


@pytest.mark.parametrize("ui", LANGUAGES)
@pytest.mark.parametrize("label", LABELS)
def test_a_printed_place_is_read_back(label: str, ui: str) -> None:
    assert label_at(document(), place(label, ui)) == label


@pytest.mark.parametrize("draft", [True, False])
@pytest.mark.parametrize("ui", LANGUAGES)
@pytest.mark.parametrize("label", LABELS)
def test_a_printed_citation_is_read_back(label: str, ui: str, draft: bool) -> None:
    name, where = split_citation(cite("A/RES/80/228", label, ui, draft=draft))
    assert (name, label_at(document(), where)) == ("A/RES/80/228", label)


@pytest.mark.parametrize("label", LABELS)
def test_a_short_name_and_an_id_are_read_back(label: str) -> None:
    for printed in (short_name(f"A/RES/80/228#{label}"), f"80/228#{label}"):
        name, where = split_citation(printed)
        assert (name, label_at(document(), where)) == ("80/228", label)


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("5", "OP5"),
        ("OP 5", "OP5"),
        ("op5", "OP5"),
        ("par. 5", "OP5"),
        ("para 5", "OP5"),
        ("paragraph 5", "OP5"),
        ("paragraphe 5 du dispositif", "OP5"),
        ("paragraphe 43 de l'annexe", "A.43"),
        ("5 (a)", "OP5(a)"),
        ("par. 5 a) ii)", "OP5(a)(ii)"),
        ("preambular paragraph 3", "PP3"),
        ("PP 3", "PP3"),
        ("al. 3", "PP3"),
        ("3e alinéa, préambule", "PP3"),
        ("third", None),
        ("Annexe, par. 43", "A.43"),
        ("annex 43", None),
        ("43", "A.43"),
        ("sect. I", "H.I"),
        ("OP99", None),
        ("", None),
        ("para.", None),
    ],
)
def test_what_is_typed(typed: str, label: str | None) -> None:
    assert label_at(document(), typed) == label


def test_a_name_without_a_place() -> None:
    assert split_citation("80/228") == ("80/228", "")
    assert split_citation("A/C.3/63/draft (projet – non adopté)") == ("A/C.3/63/draft", "")


def test_what_is_near_a_typing_error() -> None:
    assert "OP5" in near_labels(document(), "OP55")
    assert "OP12" in near_labels(document(), "par. 121")
    assert near_labels(document(), "xyz") == ()
