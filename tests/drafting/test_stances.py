"""What a mail says of a paragraph that it does not repeat, "OP5: Mexico reserve"; its paragraphs in any order, with
bullets in front of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lineage.cli.papers import open_papers
from lineage.documents.file_reading import read_file
from lineage.documents.negotiated.proposals import ProposalKind
from lineage.documents.negotiated.readings import in_words
from lineage.documents.papers.mails.mixed_papers import speaker
from lineage.drafting.proposals.caveats import Caution
from lineage.drafting.proposals.compiling import compile_proposals
from tests.drafting.papers import BASE, base_in, compiled_mail, write
from tests.drafting.test_compiling import at

if TYPE_CHECKING:
    from pathlib import Path

KEPT, RESERVED = ProposalKind.RETENTION, ProposalKind.RESERVATION
OP4 = "OP4 Requests the Secretary-General to submit a full report at its eighty-second session;"


@pytest.mark.parametrize("around", ["", "OP3: delete\n", f"{OP4}\n\n", f"- {OP4}\n- OP3: delete\n\n- "])
@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("OP5: Mexico reserve", [(RESERVED, ("Mexico",))]),
        ("OP5 - Mexico reserves its position", [(RESERVED, ("Mexico",))]),
        ("OP5: reserve (Mexico)", [(RESERVED, ("Mexico",))]),
        ("OP5 Mexico: reserve", [(RESERVED, ("Mexico",))]),
        ("OP5: Mexico supports", [(KEPT, ("Mexico",))]),
        ("OP5: Mexico: keep", [(KEPT, ("Mexico",))]),
        ("OP5: keep", [(KEPT, ("mail",))]),
        ("OP5: EU: delete; US: retain", [(ProposalKind.DELETION, ("EU",)), (KEPT, ("US",))]),
    ],
)
def test_what_is_said_of_a_paragraph_is_no_new_paragraph(
    tmp_path: Path, around: str, line: str, said: list[tuple[ProposalKind, tuple[str, ...]]]
) -> None:
    found = compiled_mail(tmp_path, f"{around}{line}\n")
    assert sorted((w.kind, w.authors) for w in at(found, "OP5").proposals) == sorted(said)
    assert not [p.label for p in found.paragraphs if p.text is None]
    assert not [one.new for one in found.findings if one.problem in {Caution.REMARK, Caution.NOT_APPLIED}]


@pytest.mark.parametrize("bullet", ["*", "-", "•", "–", "—"])
@pytest.mark.parametrize("file", ["mail.txt", "mail.md"])
def test_a_bullet_before_a_paragraph_is_no_word_of_it(tmp_path: Path, bullet: str, file: str) -> None:
    mail = f"{bullet} {OP4}\n\n{bullet} 3. Encourages all donors to support small island developing States;\n"
    found = compiled_mail(tmp_path, mail, file)
    assert {p.label: [w.new.strip() for w in p.proposals] for p in found.paragraphs if p.proposals} == {
        "OP3": ["all"],
        "OP4": ["full"],
    }


OUT_OF_ORDER = (
    "5. Decides to be seized of the matter.",
    "4. Requests the Secretary-General to submit a full report at its eighty-second session;",
    "2. Invites the President to convene a meeting of experts on fish stocks;",
    "3. Encourages all donors to support small island developing States;",
)


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("form", ["{}", "OP{}", "- {}"])
def test_paragraphs_of_a_mail_stand_in_any_order_and_take_no_other_out(tmp_path: Path, gap: str, form: str) -> None:
    found = compiled_mail(tmp_path, gap.join(map(form.format, OUT_OF_ORDER)) + "\n")
    asked = {p.label: [(w.old.strip(), w.new.strip()) for w in p.proposals] for p in found.paragraphs if p.proposals}
    assert asked == {
        "OP2": [("Secretary-General", "President")],
        "OP3": [("", "all")],
        "OP4": [("", "full")],
        "OP5": [("remain", "be")],
    }
    assert [one.problem for one in found.findings] == [Caution.EXCERPT]


def test_one_part_of_a_text_says_nothing_of_the_other(tmp_path: Path) -> None:
    parts = BASE.partition("1. Urges")
    found = compiled_mail(tmp_path, f"{parts[1]}{parts[2]}".replace("donors", "all donors"))
    assert [p.label for p in found.paragraphs if p.proposals] == ["OP3"]


LISTED = BASE.replace(
    "3. Encourages donors to support small island developing States;",
    "3. Encourages donors:\n\n(a) To support small island developing States;\n\n(b) To train fishers;",
)


@pytest.mark.parametrize("number", ["OP3(a)", "OP3 (a)", "- OP3(a)", "OP3(a):", "OP3(a)."])
@pytest.mark.parametrize("above", ["", "OP5: Mexico reserve\n"])
def test_an_item_of_a_paragraph_has_its_label_in_front(tmp_path: Path, number: str, above: str) -> None:
    base = in_words(read_file(write(tmp_path, "base.txt", LISTED), document_id="base"))
    mail = write(tmp_path, "mail.txt", f"{above}{number} To support all small island developing States;\n")
    papers, _ = open_papers([str(mail)], base, tmp_path)
    found = compile_proposals(base, papers)
    assert [(w.old, w.new.strip()) for w in at(found, "OP3(a)").proposals] == [("", "all")]
    assert [p.label for p in found.paragraphs if p.proposals] == ["OP3(a)", *(["OP5"] if above else [])]


def test_names_behind_a_number_are_no_letter_of_an_item(tmp_path: Path) -> None:
    found = compiled_mail(tmp_path, "OP1 (EU) Urges all States to report on their fleets every two years;\n")
    assert [(w.authors, w.new.strip()) for w in at(found, "OP1").proposals] == [(("EU",), "all")]


def test_an_instruction_in_another_language_is_not_told_as_words_around(tmp_path: Path) -> None:
    found = compiled_mail(tmp_path, f"{OP4}\nSupprimer le paragraphe 3.\n")
    assert [w.kind for w in at(found, "OP3").proposals] == [ProposalKind.DELETION]
    assert {one.problem for one in found.findings} == {Caution.EXCERPT}


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("OP3: we reserve our position.", "reservation"),
        ("OP3: We cannot accept this paragraph.", "reservation"),
        ("OP3: We would like to keep this paragraph as it stands.", "retention"),
        ("OP3: We propose to delete this paragraph.", "deletion"),
    ],
)
def test_a_delegation_speaks_of_a_paragraph_in_the_first_person(line: str, kind: str, tmp_path: Path) -> None:
    mail = f"OP1 Urges all States to report on their fleets every two years;\n\n{line}\n"
    papers, _ = open_papers([f"Mexico={write(tmp_path, 'mail.txt', mail)}"], base_in(tmp_path), tmp_path)
    found = compile_proposals(base_in(tmp_path), papers)
    told = {
        one.label: [(proposal.kind.value, proposal.authors) for proposal in one.proposals] for one in found.paragraphs
    }
    assert told["OP3"] == [(kind, ("Mexico",))]
    assert all(one.text is not None for one in found.paragraphs)


def test_a_comment_on_a_paragraph_is_no_new_paragraph(tmp_path: Path) -> None:
    mail = "OP1 Urges all States to report on their fleets every two years;\n\nOP3: This is important for us.\n"
    papers, _ = open_papers([f"Mexico={write(tmp_path, 'mail.txt', mail)}"], base_in(tmp_path), tmp_path)
    found = compile_proposals(base_in(tmp_path), papers)
    assert [one.label for one in found.paragraphs if one.proposals] == ["OP1"]
    assert "OP3: This is important for us." in [one.new for one in found.findings if one.problem is Caution.REMARK]


@pytest.mark.parametrize(("said", "kind"), [("réserve", "reservation"), ("réservé", "placeholder")])
def test_an_accent_tells_a_reservation_from_room_for_a_paragraph(said: str, kind: str, tmp_path: Path) -> None:
    text = "A/C.3/80/L.9\n\nPonts\n\nL’Assemblée générale,\n\nRappelant ses buts,\n\n1. {} ;\n\n2. Décide d’agir.\n"
    base = in_words(read_file(write(tmp_path, "base.txt", text.format("Exhorte les États à agir"))))
    mail = f"OP1 : {said}\n\nOP2 Décide d’agir vite.\n"
    papers, _ = open_papers([f"Égypte={write(tmp_path, 'mail.txt', mail)}"], base, tmp_path)
    (first,) = [one for one in compile_proposals(base, papers).paragraphs if one.label == "OP1"]
    assert [proposal.kind.value for proposal in first.proposals] == [kind]


@pytest.mark.parametrize(
    ("language", "line", "names"),
    [
        ("en", "Kenya, on behalf of the African Group, proposes the following:", ("Kenya", "African Group")),
        ("en", "On behalf of the African Group, Kenya would like to propose:", ("African Group", "Kenya")),
        ("fr", "Au nom du Groupe africain, le Kenya propose ce qui suit :", ("Groupe africain", "Kenya")),
        ("fr", "Le Kenya, au nom du Groupe africain, propose ce qui suit :", ("Kenya", "Groupe africain")),
        (
            "fr",
            "Au nom de l’Union européenne et de la Norvège, la Suède propose :",
            ("Union européenne", "Norvège", "Suède"),
        ),
    ],
)
def test_who_speaks_for_a_group_is_named_with_it(language: str, line: str, names: tuple[str, ...]) -> None:
    assert speaker(line, language) == names
