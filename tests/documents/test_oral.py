"""Oral corrections and revisions: kept as notes on the paragraphs they name, never worked into the text."""

from __future__ import annotations

from pathlib import Path

import pytest

from lineage.documents import akn
from lineage.documents.json_form import to_json
from lineage.documents.negotiated.proposals import ProposalKind
from lineage.documents.papers.oral import OralChange, oral_changes
from lineage.documents.resolution import Status
from tests.documents.reading import characters, of_text
from tests.documents.test_original import FRENCH as PLAIN

from .json_reader import from_json

ENGLISH = """A/C.3/80/L.17

as orally revised on 12 November 2025

Belarus and Fiji: draft resolution

Fish of the deep waters

The General Assembly,

Recalling its resolution 70/1 of 25 September 2015 [as orally amended],

1. Requests the Secretary-General to submit a report [oral amendment: on all fish];

2. Decides to remain seized of the matter.

Oral revisions

OP1: replace "a report" by "an annual report"

In the third preambular paragraph, insert “and girls” after “women”.

Operative paragraph 7 bis should read: "Invites States to report".

Delete paragraph 12 (b).

The sponsors thank all delegations.

Annex

Fish

1. The fish swim.
"""
FRENCH = """A/C.3/80/L.17

tel que révisé oralement

Bélarus et Fidji : projet de résolution

Poissons des eaux profondes

L'Assemblée générale,

Rappelant sa résolution 70/1 du 25 septembre 2015,

1. Prie le Secrétaire général de lui présenter un rapport (tel que modifié oralement) ;

2. Décide de rester saisie de la question.

Modifications orales

Au paragraphe 5 du dispositif, remplacer « les États » par « tous les États ».

Supprimer le troisième alinéa du préambule.

Alinéa 2 du préambule : insérer « et les filles ».

OP3 ter : à supprimer
"""


def found(text: str, folder: Path) -> list[tuple[str, str, str]]:
    return [(one.label, one.kind.value, one.text[:30]) for one in oral_changes(of_text(text, ".md", folder))]


def test_english(tmp_path: Path) -> None:
    assert found(ENGLISH, tmp_path) == [
        ("", "oral", "as orally revised on 12 Novemb"),
        ("OP1", "replacement", 'OP1: replace "a report" by "an'),
        ("PP3", "insertion", "In the third preambular paragr"),
        ("OP7 bis", "replacement", "Operative paragraph 7 bis shou"),
        ("OP12(b)", "deletion", "Delete paragraph 12 (b)."),
        ("", "oral", "The sponsors thank all delegat"),
        ("PP1", "oral", "[as orally amended]"),
        ("OP1", "oral", "[oral amendment: on all fish]"),
    ]


def test_french(tmp_path: Path) -> None:
    assert found(FRENCH, tmp_path) == [
        ("", "oral", "tel que révisé oralement"),
        ("OP5", "replacement", "Au paragraphe 5 du dispositif,"),
        ("PP3", "deletion", "Supprimer le troisième alinéa "),
        ("PP2", "insertion", "Alinéa 2 du préambule : insére"),
        ("OP3 ter", "deletion", "OP3 ter : à supprimer"),
        ("OP1", "oral", "(tel que modifié oralement)"),
    ]


@pytest.mark.parametrize(("text", "labels"), [(ENGLISH, ["PP1", "OP1", "OP2", "A.1"]), (FRENCH, ["PP1", "OP1", "OP2"])])
def test_the_list_is_no_paragraph_and_nothing_of_it_is_lost(text: str, labels: list[str], tmp_path: Path) -> None:
    draft = of_text(text, ".md", tmp_path)
    assert draft.status is Status.DRAFT
    assert [paragraph.label for paragraph in draft.paragraphs] == labels
    assert draft.paragraphs[2].text[-4:] in {"ter.", "ion."}
    held = [*(piece.text for piece in draft.dropped)]
    held += [part for paragraph in draft.paragraphs for part in (paragraph.number or "", paragraph.text)]
    assert sum((characters(part) for part in held), start=characters("")) == characters(text)


def test_a_draft_without_a_symbol_is_a_draft_by_its_oral_revisions(tmp_path: Path) -> None:
    text = (
        PLAIN.replace("Distr. limitée\n", "") + "\nRévisions orales\n\nOP1 : ajouter « toutes » après « instamment ».\n"
    )
    draft = of_text(text.format(name="anglais"), ".md", tmp_path)
    assert draft.status is Status.DRAFT
    assert [one.label for one in oral_changes(draft)] == ["OP1"]


def test_the_lists_of_an_adopted_text_stay_in_it(tmp_path: Path) -> None:
    text = (
        "Resolution adopted by the General Assembly on 1 December 2030\n\nThe General Assembly,\n\nRecalling it,\n\n"
        "1. Decides to act;\n\nOral amendments\n\n2. Decides that paragraph 5 on oral amendments be deleted.\n"
    )
    adopted = of_text(text, ".md", tmp_path)
    assert adopted.status is Status.ADOPTED
    assert [paragraph.label for paragraph in adopted.paragraphs] == ["PP1", "OP1", "H.1", "OP2"]
    assert oral_changes(adopted) == ()


def test_the_words_of_a_change_are_words_and_the_rest_is_a_mark(tmp_path: Path) -> None:
    first, second, *_ = of_text(ENGLISH, ".md", tmp_path).paragraphs
    assert [first.text[start:end] for start, end in first.marks] == ["[as orally amended]"]
    assert [second.text[start:end] for start, end in second.marks] == ["[oral amendment: ", "]"]


def test_json_and_akoma_ntoso_keep_them(tmp_path: Path) -> None:
    draft = of_text(ENGLISH, ".md", tmp_path)
    values = to_json(draft)
    assert values["oral"][1] == {
        "label": "OP1",
        "kind": "replacement",
        "text": 'OP1: replace "a report" by "an annual report"',
    }
    assert from_json(values) == draft
    back = akn.read(akn.write(draft))
    assert oral_changes(back) == oral_changes(draft)
    assert OralChange(label="OP12(b)", kind=ProposalKind.DELETION, text="Delete paragraph 12 (b).") in oral_changes(
        back
    )
