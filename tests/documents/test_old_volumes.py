"""Pages of old volumes, and what closes texts of other bodies: notes without a rule, running heads, votes, meetings in
words."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from lineage.documents.doubts import Doubt, doubts
from lineage.documents.particulars import particulars
from lineage.documents.resolution import Resolution, Status
from tests.documents.reading import of_text


def read(lines: str, folder: Path) -> Resolution:
    return of_text(lines, ".txt", folder)


def labels(document: Resolution) -> list[str]:
    return [paragraph.label for paragraph in document.paragraphs]


VOLUME = """<!-- Page 1 -->
Resolutions adopted on the reports of the Third Committee
93

2617. (XXIV). Access to islands

The General Assembly,

Having considered the report of the Secretary-General,80

1. Takes note of the report;

80 Official Records of the General Assembly, Twenty-fourth Session.
81 Ibid., document A/7768.
<!-- Page 2 -->
94
General Assembly—Twenty-fourth Session

2. Requests a report.

Thirty-first plenary meeting,
21 November 1969.
"""


def test_a_page_of_an_old_volume(tmp_path: Path) -> None:
    document = read(VOLUME, tmp_path)
    assert document.symbol == "A/RES/2617(XXIV)"
    assert labels(document) == ["PP1", "OP1", "OP2"]
    assert document.paragraphs[0].text.endswith("of the Secretary-General,")
    assert document.paragraphs[0].notes == ("80",)
    assert [note.mark for note in document.footnotes] == ["80", "81"]
    assert document.adopted == date(1969, 11, 21)
    assert particulars(document).meeting == 31


@pytest.mark.parametrize(
    ("closing", "meeting"),
    [
        ("Seventh plenary meeting, 20 May 2025\nA78/VR/7", 7),
        ("Sixième séance, 20 mai 2025\nEB154/SR/6", 6),
        ("One hundred and fourth plenary meeting\n20 May 2025", 104),
    ],
)
def test_the_meeting_in_words(tmp_path: Path, closing: str, meeting: int) -> None:
    french = "séance" in closing
    body = (
        "91/5. Accès aux îles\n\nL'Assemblée générale,\n\n1. Prie les États d'agir ;\n\n2. Décide d'y revenir.\n\n"
        if french
        else "91/5. Access to islands\n\nThe General Assembly,\n\n1. Urges States to act;\n\n2. Decides to revert.\n\n"
    )
    document = read(body + closing, tmp_path)
    assert labels(document) == ["OP1", "OP2"]
    assert (particulars(document).meeting, document.adopted) == (meeting, date(2025, 5, 20))


VOTES = [
    (
        (
            "RESOLUTION ADOPTED BY A RECORDED VOTE OF 141 TO 5, WITH 35 ABSTENTIONS, AS FOLLOWS:\n\nIn favour: Alpha,"
            " Beta\n\nAgainst: Gamma\n\nAbstaining: Delta"
        ),
        (141, 5, 35),
        "en",
    ),
    ("Adopted at the 2075th meeting by 12 votes to none, with 2 abstentions.", None, "en"),
    ("Adoptée par 28 voix contre 12, avec 7 abstentions.\n\nOnt voté pour :\n\nAlpha, Bêta", (28, 12, 7), "fr"),
]


@pytest.mark.parametrize(("vote", "figures", "language"), VOTES)
def test_votes_without_brackets(tmp_path: Path, vote: str, figures: tuple[int, int, int] | None, language: str) -> None:
    french = "L'Assemblée générale,\n\n1. Prie les États d'agir ;\n\n2. Décide d'y revenir.\n\n"
    english = "The General Assembly,\n\n1. Urges States to act;\n\n2. Decides to revert.\n\n"
    document = read(f"A/RES/91/5\n\n91/5. X\n\n{french if language == 'fr' else english}{vote}", tmp_path)
    assert labels(document) == ["OP1", "OP2"]
    said = particulars(document).vote
    assert said is not None
    assert figures is None or (said.for_, said.against, said.abstaining) == figures


def test_the_vote_in_a_line_of_adoption(tmp_path: Path) -> None:
    document = read(
        "RESOLUTION 687 (1991)\n\nAdopted by the Security Council at its 2981st meeting, on\n3 April 1991, by 12 votes"
        " to 1 (Alpha), with 2 abstentions\n\nThe Security Council,\n\n1. Urges States to act.",
        tmp_path,
    )
    vote = particulars(document).vote
    assert vote is not None
    assert (vote.for_, vote.against, vote.abstaining) == (12, 1, 2)


HEADS = [
    (("CONSEIL EXÉCUTIF      EB154.R5\nCent cinquante-quatrième session\n\nAccès aux îles\n\nLe Conseil exécutif,\n\n"
     "1. PRIE le Directeur général d'agir."), "EB154.R5", 154),
    ("214 EX/Décision 5.I.A\n\nSuivi des décisions\n\nLe Conseil exécutif,\n\n1. Prend note du rapport.",
     "214 EX/Décision 5.I.A", 214),
    ("Decision 3/CP.26\n\nAccess\n\nThe Conference of the Parties,\n\n1. Requests a report.", "3/CP.26", 26),
    ("WHA76.2 Access to islands\n\nThe Seventy-sixth World Health Assembly,\n\n1. URGES States to act.", "WHA76.2", 76),
    (("RESOLUTION 70 (Rev. Bucharest, 2022)\n\nAccess\n\nThe Plenipotentiary Conference of the International "
     "Telecommunication Union (Bucharest, 2022),\n\n1. Requests a report."), "70 (Rev. Bucharest, 2022)", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "symbol", "session"), HEADS)
def test_numbers_and_sessions_of_other_bodies(tmp_path: Path, text: str, symbol: str, session: int | None) -> None:
    document = read(text, tmp_path)
    assert (document.symbol, document.session, document.status) == (symbol, session, Status.ADOPTED)


def test_a_line_of_adoption_broken_in_the_name_of_the_organ(tmp_path: Path) -> None:
    document = read(
        "UNEP/EA.4/Res.3\n\nResolution adopted by the United Nations Environment\nAssembly on 15 March 2019\n\n4/3."
        " Access\n\nThe United Nations Environment Assembly,\n\n1. Requests a report.",
        tmp_path,
    )
    assert (document.adopted, document.title) == (date(2019, 3, 15), "Access")


UNION = """RESOLUTION 70 (Rev. Bucharest, 2022)

Access

The Plenipotentiary Conference of the International Telecommunication Union (Bucharest, 2022),

recalling

a) the initiative taken by the Sector;

b) Resolution 7 (Valletta, 1998),

noting further

that divides remain,

resolves

1 to continue the work;

2 that ITU maintain its programmes,

instructs the Secretary-General

to report every year,

invites Member States

1 to review their policies;

2 to nominate candidates.
"""


def test_verbs_that_stand_alone_over_their_paragraphs(tmp_path: Path) -> None:
    document = read(UNION, tmp_path)
    assert labels(document) == [
        "PP1", "PP1(a)", "PP1(b)", "PP2", "OP1", "OP1(1)", "OP1(2)", "OP2", "OP3", "OP3(1)", "OP3(2)",
    ]  # fmt: skip
    assert document.organ == "Plenipotentiary Conference of the International Telecommunication Union"
    assert document.paragraphs[7].text == "instructs the Secretary-General to report every year,"


STATEMENT = """S/PRST/2017/27

Statement by the President of the Security Council

At the 8149th meeting of the Security Council, held on 21 December 2017, the President of the Security Council made the
following statement on behalf of the Council:

"The Security Council intends to consider the following elements:

I. assessment of mandates;

II. support for consultation.

"The Council recalls these principles:

"(i) a clear goal;

"(ii) a precise mandate.

"The Council stresses the following factors:

"whether a threat exists;

"whether organizations are ready.

"The Council remains seized."
"""


def test_lists_of_a_statement_are_no_annexes(tmp_path: Path) -> None:
    assert labels(read(STATEMENT, tmp_path)) == [
        "OP1", "OP1(I)", "OP1(II)", "OP2", "OP2(i)", "OP2(ii)", "OP3", "OP3(a)", "OP3(b)", "OP4",
    ]  # fmt: skip


def test_a_section_without_numbers_beside_one_that_has_them(tmp_path: Path) -> None:
    document = read(
        "A/RES/79/3\n\n79/3. Questions\n\nA\n\nL'Assemblée générale,\n\nRappelant sa résolution 78/1,\n\n1. Prie la"
        " Commission d'agir ;\n\n2. Décide d'y revenir.\n\nB\n\nL'Assemblée générale,\n\nRappelant sa résolution"
        " 78/2,\n\nRéaffirme ces droits ;\n\nPrie le Secrétaire général d'agir.",
        tmp_path,
    )
    assert labels(document)[-3:] == ["SB.PP1", "SB.OP1", "SB.OP2"]


def test_two_versions_mixed_in_one_text_are_a_doubt(tmp_path: Path) -> None:
    lines = [
        "A/RES/91/5",
        "91/5. Transport",
        "The General Assembly,",
        "1. Instructs the Secretariat to continue the efforts that it has made in this respect;",
        "2. Requests all the Member States to take part in the work of the Commission on this matter;",
        "Charge le Secrétariat de poursuivre les efforts qu'il a faits à cet égard ;",
        "Prie tous les États Membres de prendre part aux travaux de la Commission sur cette question ;",
        "3. Decides to consider the question again at the next session of the Assembly.",
    ]
    found = [one.kind for one in doubts(read("\n\n".join(lines), tmp_path))]
    assert found.count(Doubt.OTHER_LANGUAGE) == 1
