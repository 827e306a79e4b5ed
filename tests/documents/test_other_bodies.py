"""Headers, adoption lines, votes and statements of bodies beside the General Assembly, as they print them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from lineage import documents
from lineage.documents.json_form import to_json
from lineage.documents.resolution import Kind, Resolution, Status
from lineage.errors import UnreadableError
from tests.documents.formats import SUFFIXES, written
from tests.documents.reading import of_text

FIELD = Path(__file__).parent / "field"


def field(name: str) -> Resolution:
    (file,) = FIELD.glob(f"{name}*/in.*")
    return documents.read_file(file)


def labels(resolution: Resolution) -> list[str]:
    return [paragraph.label for paragraph in resolution.paragraphs]


def test_a_line_of_adoption_goes_over_two_lines() -> None:
    council = field("14")
    assert (council.symbol, council.adopted, council.title) == ("S/RES/1196 (1998)", date(1998, 9, 16), "")
    adoption = " ".join(piece.text for piece in council.dropped if piece.reason == "adoption")
    assert adoption == "Adopted by the Security Council at its 3927th meeting, on 16 September 1998"
    assert field("71").adopted == date(2036, 12, 12)


def test_a_resolution_of_the_security_council_is_no_draft() -> None:
    council = field("73")
    assert (council.symbol, council.adopted) == ("S/RES/1559 (2004)", date(2004, 9, 2))
    assert (council.organ, council.status) == ("Security Council", Status.ADOPTED)
    assert labels(council) == ["PP1", "OP1", "OP2"]


def test_the_environment_assembly() -> None:
    read = field("19")
    assert (read.symbol, read.organ) == ("UNEP/EA.2/Res.14", "United Nations Environment Assembly")
    assert read.title == "Illegal trade in wildlife and wildlife products"
    assert read.adopted == date(2016, 5, 27)
    assert labels(read) == ["PP1", "PP2", "OP1", "OP2"]


def test_a_decision_of_a_conference_is_adopted() -> None:
    read = field("24")
    values = to_json(read)
    assert (read.symbol, values["number"], read.status) == ("FCCC/CP/2015/10/Add.1", "1/CP.21", Status.ADOPTED)
    assert read.title == "Adoption of the Paris Agreement"
    assert (values["distributed"], values["adopted"]) == ("2016-01-29", None)


def test_a_presidential_statement_has_paragraphs() -> None:
    read = field("28")
    assert (read.symbol, read.organ, read.adopted) == ("S/PRST/2004/36", "Security Council", date(2004, 10, 19))
    assert labels(read) == ["OP1", "OP2", "OP3"]
    assert to_json(read)["meeting"] == 5058


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("case", ["14", "19", "24", "28", "34", "71", "73"])
def test_a_case_is_the_same_in_every_format(case: str, suffix: str, tmp_path: Path) -> None:
    (given,) = FIELD.glob(f"{case}-*/in.txt")
    file = tmp_path / f"in{suffix}"
    file.write_bytes(written(given.read_text(encoding="utf-8"), suffix))
    read, same = documents.read_file(file, document_id="in"), documents.read_file(given, document_id="in")
    assert [(p.label, p.text) for p in read.paragraphs] == [(p.label, p.text) for p in same.paragraphs]
    assert (read.symbol, read.title, read.organ) == (same.symbol, same.title, same.organ)
    assert (read.adopted, read.status) == (same.adopted, same.status)


FRENCH_STATEMENT = """S/PRST/2004/36

Déclaration du Président du Conseil de sécurité

À la 5058e séance du Conseil de sécurité, tenue le 19 octobre 2004, le Président du Conseil de sécurité a fait, au nom
du Conseil, la déclaration suivante :

« Le Conseil de sécurité accueille avec satisfaction le rapport du Secrétaire général.

« Le Conseil prie le Secrétaire général de faire rapport tous les six mois. »
"""


def test_a_statement_in_french(tmp_path: Path) -> None:
    read = of_text(FRENCH_STATEMENT, ".txt", tmp_path)
    assert (read.organ, read.adopted, labels(read)) == ("Conseil de sécurité", date(2004, 10, 19), ["OP1", "OP2"])


COUNCIL = """Human Rights Council

Fortieth session

25 February-22 March 2019

Agenda item 3

Resolution adopted by the Human Rights Council
on 21 March 2019

40/3. The negative impact of unilateral coercive measures

The Human Rights Council,

Recalling the purposes and principles of the Charter,

1. Urges all States to stop adopting such measures;

2. Decides to remain seized of the matter.

52nd meeting
21 March 2019

[Adopted by a recorded vote of 27 to 15, with 5 abstentions. The voting was as follows:

In favour:

Angola, Bahamas, Bahrain

Against:

Australia, Austria

Abstaining:

Afghanistan, Argentina]
"""


def test_a_vote_is_kept_and_is_no_paragraph(tmp_path: Path) -> None:
    read = of_text(COUNCIL, ".txt", tmp_path)
    assert labels(read) == ["PP1", "OP1", "OP2"]
    values = to_json(read)
    assert (values["session"], values["agenda_item"], values["meeting"]) == (40, "3", 52)
    vote = values["vote"]
    assert (vote["for"], vote["against"], vote["abstaining"]) == (27, 15, 5)
    assert vote["words"].endswith("Abstaining: Afghanistan, Argentina]")


HEALTH = """SEVENTY-SIXTH WORLD HEALTH ASSEMBLY

WHA76.2

Agenda item 13.1

30 May 2023

Integrated emergency, critical and operative care

The Seventy-sixth World Health Assembly,

Having considered the report by the Director-General,

1. URGES Member States:

(1) to create national policies;

(2) to promote access;

2. REQUESTS the Director-General:

(1) to support Member States:

(a) in planning;

(b) in training;

(2) to report in 2025.
"""


def test_the_health_assembly_numbers_its_items(tmp_path: Path) -> None:
    read = of_text(HEALTH, ".txt", tmp_path)
    assert (read.symbol, read.organ) == ("WHA76.2", "World Health Assembly")
    assert read.title == "Integrated emergency, critical and operative care"
    assert labels(read) == [
        "PP1", "OP1", "OP1(1)", "OP1(2)", "OP2", "OP2(1)", "OP2(1)(a)", "OP2(1)(b)", "OP2(2)",
    ]  # fmt: skip


CONCLUSIONS = """Conclusions du Conseil sur la diplomatie climatique

approuvées par le Conseil à sa réunion du 9 mars 2023

LE CONSEIL DE L'UNION EUROPÉENNE,

RAPPELANT ses conclusions de janvier 2021,

1. SOULIGNE que le changement climatique menace la paix ;

2. INVITE la Commission et le haut représentant à faire rapport d'ici à juin 2024.
"""


def test_conclusions_of_the_council_of_the_european_union(tmp_path: Path) -> None:
    read = of_text(CONCLUSIONS, ".txt", tmp_path)
    assert (read.organ, labels(read)) == ("Conseil de l'Union européenne", ["PP1", "OP1", "OP2"])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "A/78/123\n\nReport of the Secretary-General\n\n1. Recalls it.\n\n2. Notes the situation.\n",
            "report",
        ),
        ("S/2004/567\n\nLetter dated 12 July 2004 from the Secretary-General\n\n1. Notes that.\n", "a letter"),
        ("A/78/150\n\nOrdre du jour provisoire\n\n1. Ouverture de la session.\n\n2. Élection.\n", "an agenda"),
    ],
)
def test_other_documents_are_refused_as_what_they_are(text: str, kind: str, tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match=kind):
        of_text(text, ".txt", tmp_path)


TOOK_NOTE = """78/547. Administration of justice

At its 50th plenary meeting, on 19 December 2023, the General Assembly, on the recommendation of the Third Committee,
took note of the report of the Secretary-General.
"""
A_DECIDE = """Décision adoptée par l'Assemblée générale le 12 décembre 2036

91/512. Participation

À sa 5e séance plénière, le 12 décembre 2036, l'Assemblée générale a décidé d'inviter l'Organisation.

L'Assemblée a également décidé de rester saisie de la question.
"""
DECIDED = """2036/211. Report of the Commission

At its 5th plenary meeting, on 12 July 2036, the Economic and Social Council decided:

(a) To take note of the report;

(b) To meet again.
"""


@pytest.mark.parametrize(
    ("text", "symbol", "adopted", "expected"),
    [
        (TOOK_NOTE, "A/DEC/78/547", date(2023, 12, 19), ["OP1"]),
        (A_DECIDE, "A/DEC/91/512", date(2036, 12, 12), ["OP1", "OP2"]),
        (DECIDED, "E/DEC/2036/211", date(2036, 7, 12), ["OP1", "OP1(a)", "OP1(b)"]),
    ],
)
def test_a_decision_told_in_the_past_tense(
    text: str, symbol: str, adopted: date, expected: list[str], tmp_path: Path
) -> None:
    for suffix in SUFFIXES:
        file = tmp_path / f"in{suffix}"
        file.write_bytes(written(text, suffix))
        read = documents.read_file(file)
        assert (read.symbol, read.adopted, labels(read)) == (symbol, adopted, expected), suffix
        assert to_json(read)["meeting"] in {5, 50}


def test_a_decision_that_adopts_a_text_has_it(tmp_path: Path) -> None:
    text = (
        "Human Rights Council\n\n40/101. Postponement of a review\n\nAt its 52nd meeting, on 21 March 2019, the Human"
        ' Rights Council decided to adopt the text set out below:\n\n"The Human Rights Council,\n\nRecalling its'
        ' resolution 5/1,\n\n1. Decides to postpone the review."\n'
    )
    read = of_text(text, ".txt", tmp_path)
    assert (read.title, read.adopted) == ("Postponement of a review", date(2019, 3, 21))
    assert labels(read) == ["PP1", "OP1"]


TREATIES = """A/RES/91/7

Resolution adopted by the General Assembly on 12 December 2036

91/7. Convention on Footbridges and its Protocol

The General Assembly,

Recalling its resolution 90/3,

1. Adopts the Convention and the Protocol.

Annex

Convention on Footbridges

The States Parties to the present Convention,

Article 1

1. A footbridge is a bridge.

Article 2

1. States Parties shall inspect footbridges.

Protocol on Ferries

The States Parties to the present Protocol,

Article 1

1. A ferry is a boat.
"""


def test_a_second_treaty_in_an_annex_has_its_own_articles(tmp_path: Path) -> None:
    read = of_text(TREATIES, ".txt", tmp_path)
    found = [paragraph.label for paragraph in read.paragraphs if paragraph.kind is Kind.ANNEX]
    assert found == ["A.PP1", "A.S1.1", "A.S2.1", "A2.PP1", "A2.S1.1"]
    assert [piece.text for piece in read.dropped if piece.reason == "annex title"][-1] == "Protocol on Ferries"


COUNCIL_FR = """Conseil des droits de l'homme

Cinquante-deuxième session

Point 3 de l'ordre du jour

Résolution adoptée par le Conseil des droits de l'homme
le 3 avril 2023

52/3. Liberté de religion

Le Conseil des droits de l'homme,

Rappelant la résolution 36/55,

1. Décide de rester saisi de la question.

55e séance
3 avril 2023

[Adoptée à l'issue d'un vote enregistré par 38 voix contre zéro, avec 9 abstentions.]
"""


def test_no_votes_against_are_none(tmp_path: Path) -> None:
    values = to_json(of_text(COUNCIL_FR, ".txt", tmp_path))
    vote = values["vote"]
    assert (vote["for"], vote["against"], vote["abstaining"]) == (38, 0, 9)
    assert (values["agenda_item"], values["session"], values["meeting"]) == ("3", 52, 55)
    english = to_json(of_text(COUNCIL.replace("27 to 15, with 5", "46 to none, with 1"), ".txt", tmp_path))["vote"]
    assert (english["for"], english["against"], english["abstaining"]) == (46, 0, 1)
