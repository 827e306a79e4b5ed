"""Heads, annexes and lists of other bodies: lettered recitals, titles of annexes, decisions with items, mastheads."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from lineage.documents.resolution import Resolution, Status
from tests.documents.reading import of_text


def read(text: str, folder: Path) -> Resolution:
    return of_text(text, ".txt", folder)


def labels(document: Resolution) -> list[str]:
    return [paragraph.label for paragraph in document.paragraphs]


def apart(document: Resolution, reason: str) -> list[str]:
    return [piece.text for piece in document.dropped if piece.reason == reason]


def test_recitals_with_letters_and_a_line_of_adoption_below_the_title(tmp_path: Path) -> None:
    document = read(
        "GC(66)/RES/9\n\nAccès aux îles\n\nRésolution adoptée le 30 septembre 2022, à la neuvième séance plénière\n\n"
        "La Conférence générale,\n\na) Rappelant la résolution GC(65)/RES/8,\n\nb) Consciente de ces besoins,\n\n"
        "1. Prie le Secrétariat d'agir.",
        tmp_path,
    )
    assert (document.title, document.adopted) == ("Accès aux îles", date(2022, 9, 30))
    assert labels(document) == ["PP1", "PP2", "OP1"]
    assert [paragraph.number for paragraph in document.paragraphs] == ["a", "b", "1"]


def test_an_annex_of_lettered_entries(tmp_path: Path) -> None:
    document = read(
        "A/RES/91/5\n\n91/5. Accès aux îles\n\nL'Assemblée générale,\n\n1. Prie les États d'agir.\n\nAnnexe\n\nListe"
        " des comités\n\na) Le Comité des îles ;\n\nb) Le Comité des ports.",
        tmp_path,
    )
    assert labels(document) == ["OP1", "A.PP1", "A.PP2"]
    assert apart(document, "annex title") == ["Liste des comités"]


def test_annexes_that_say_to_what_they_belong_and_have_a_title_below(tmp_path: Path) -> None:
    document = read(
        "SC-10/3 : Plan\n\nLa Conférence des Parties,\n\n1. Prend note du rapport ;\n\nAnnexe à la décision SC-10/3\n\n"
        "Mandat du groupe\n\n1. Le groupe compte dix membres.\n\nAnnexe II à la décision SC-10/3\n\nCalendrier\n\n"
        "1. Réunion en mars.",
        tmp_path,
    )
    assert labels(document) == ["OP1", "A.1", "A2.1"]
    assert apart(document, "annex title") == ["Mandat du groupe", "Calendrier"]


def test_a_title_of_an_annex_that_reads_like_a_verb(tmp_path: Path) -> None:
    document = read(
        "A/RES/91/5\n\n91/5. Access\n\nThe General Assembly,\n\n1. Urges States to act.\n\nAnnex\nPromoting access\n\n"
        "1. States should act.",
        tmp_path,
    )
    assert (labels(document), apart(document, "annex title")) == (["OP1", "A.1"], ["Promoting access"])


def test_a_decision_told_in_items(tmp_path: Path) -> None:
    document = read(
        "A/DEC/78/547\n\n78/547. Programme of work\n\nAt its 50th plenary meeting, on 19 December 2023, the General"
        " Assembly, on the recommendation of the Third Committee:\n\n(a) Took note of the report;\n\n(b) Decided to"
        " approve the programme.",
        tmp_path,
    )
    assert labels(document) == ["OP1", "OP1(a)", "OP1(b)"]
    assert document.adopted == date(2023, 12, 19)


def test_a_numbered_heading_over_paragraphs_that_count_anew(tmp_path: Path) -> None:
    document = read(
        "CONSEIL DE L'EUROPE\nCOMITÉ DES MINISTRES\n\nRecommandation sur les îles\n\n(adoptée par le Comité des"
        " Ministres le 20 mai 2022)\n\nLe Comité des Ministres,\n\nRappelant ses textes ;\n\nRecommande aux"
        " gouvernements :\n\n1. d'agir.\n\n"
        "Annexe à la Recommandation\n\nPrincipes\n\n1. Portée et approche\n\n1. Le texte oriente.\n\n"
        "2. Il vaut pour tous.",
        tmp_path,
    )
    assert document.title == "Recommandation sur les îles"
    assert labels(document)[-3:] == ["A.H.1", "A.1", "A.2"]


def test_a_paragraph_in_brackets_is_no_adopted_text(tmp_path: Path) -> None:
    head = "A/RES/91/5\n\nResolution adopted by the General Assembly on 12 December 2036\n\n91/5. Access\n\n"
    body = "The General Assembly,\n\n1. Urges States to act;\n\n{}\n\n3. Decides to revert."
    assert read(head + body.format("[2. Requests a report;]"), tmp_path).status is Status.DRAFT
    assert read(head + body.format("2. Requests a report [A/90/1];"), tmp_path).status is Status.ADOPTED


def test_dates_of_adoption_in_figures(tmp_path: Path) -> None:
    document = read(
        "Recommendation of the Council on Islands\n\nAdopted on: 22/05/2019\nAmended on: 08/11/2023\n\nTHE COUNCIL,\n\n"
        "RECOGNISING that islands matter;\n\nI. RECOMMENDS that Members act;\n\nII. INSTRUCTS the Committee to report.",
        tmp_path,
    )
    assert (document.title, document.adopted) == ("Recommendation of the Council on Islands", date(2019, 5, 22))


def test_a_statement_announced_over_a_line_that_begins_with_a_quotation_mark(tmp_path: Path) -> None:
    lines = [
        "S/PRST/2023/3",
        "",
        "Déclaration du Président du Conseil de sécurité",
        "",
        "À la 9320e séance du Conseil de sécurité, tenue le 12 mai 2023, dans le cadre de l'examen de la question",
        "« Les îles », le Président du Conseil de sécurité a fait, au nom du Conseil, la déclaration suivante :",
        "",
        "« Le Conseil de sécurité rappelle ses textes.",
        "",
        "« Le Conseil demeure saisi de la question. »",
    ]
    document = read("\n".join(lines), tmp_path)
    assert (document.title, document.adopted) == (lines[2], date(2023, 5, 12))
    assert labels(document) == ["OP1", "OP2"]
