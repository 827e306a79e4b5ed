"""Whose a mail is, and whose each of its proposals: no name lost, none put to words that it did not ask for."""

from pathlib import Path

import pytest

from lineage.cli.papers import open_papers
from lineage.documents.papers.mails.mixed_papers import signed, speakers
from lineage.drafting.proposals.caveats import Caution
from lineage.drafting.proposals.compilation import Compilation
from lineage.drafting.proposals.compiling import compile_proposals
from lineage.render.compilation.compiled import finding_lines
from tests.drafting.papers import base_in, write


def compiled(folder: Path, **texts: str) -> Compilation:
    base = base_in(folder)
    papers, found = open_papers([str(write(folder, f"{name}.txt", text)) for name, text in texts.items()], base, folder)
    made = compile_proposals(base, papers)
    return Compilation(
        base=made.base, sources=made.sources, paragraphs=made.paragraphs, findings=(*found, *made.findings)
    )


def proposals(found: Compilation, label: str) -> list[tuple[tuple[str, ...], str, str, str]]:
    own = next(p for p in found.paragraphs if p.label == label)
    return [(proposal.authors, proposal.old, proposal.new.strip(), proposal.said) for proposal in own.proposals]


@pytest.mark.parametrize(
    ("language", "lines", "authors"),
    [
        ("en", ["Dear colleagues,", "Mexico would like to propose the following:"], ("Mexico",)),
        ("en", ["The delegation of Chile proposes:"], ("Chile",)),
        ("en", ["Thanks for the hard work. Canada would like to suggest:"], ("Canada",)),
        ("en", ["Our proposals are these:"], ()),
        ("en", ["Canada would also like to suggest some edits."], ("Canada",)),
        ("en", ["Haiti remains in need of support and asks"], ()),
        ("en", ["Haiti is in need of support"], ()),
        ("en", ["Egypt requests:", "OP1: delete", "Cuba requests:", "OP2: delete"], ()),
        ("en", ["Egypt requests:", "OP1: delete", "Mexico wants to delete OP5"], ("Egypt",)),
        ("en", ["Mexico wants to delete OP5", "Egypt wants to delete OP4", "OP3: delete"], ()),
        (
            "en",
            [
                "OP1: delete",
                "In OP2, Egypt would like to add “now” after “a”",
                "In OP3, Mexico proposes to delete “all”",
            ],
            (),
        ),
        ("fr", ["Chers collègues,", "La délégation du Mexique propose ce qui suit :"], ("Mexique",)),
        (
            "fr",
            ["La délégation du Chili souhaite supprimer le par. 3", "La Norvège propose de supprimer le par. 4"],
            (),
        ),
    ],
)
def test_a_mail_says_who_writes(language: str, lines: list[str], authors: tuple[str, ...]) -> None:
    assert speakers(lines, language) == authors


def test_a_mail_is_of_those_who_write_where_its_file_name_says_nobody(tmp_path: Path) -> None:
    text = "Mexico proposes:\n\n3. Encourages donors and banks to support small island developing States;\n"
    found = compiled(tmp_path, mail=text)
    assert [source.authors for source in found.sources] == [("Mexico",)]
    assert proposals(found, "OP3") == [(("Mexico",), "", "and banks", "")]


@pytest.mark.parametrize("file", ["mail", "Egypt"])
@pytest.mark.parametrize(
    "mail",
    [
        "Egypt requests the following:\nOP1: delete “every two years”\nCuba requests:\nOP2: delete “of experts”\n",
        "Egypt requests the following:\n\nOP1: delete “every two years”\n\nCuba:\n\nOP2: delete “of experts”\n",
        "Egypt:\n- OP1: delete “every two years”\nCuba proposes:\n- OP2: delete “of experts”\n",
    ],
)
def test_each_of_several_speakers_has_their_own_wishes(file: str, mail: str, tmp_path: Path) -> None:
    found = compiled(tmp_path, **{file: mail})
    assert [(w[0], w[1].strip()) for w in proposals(found, "OP1")] == [(("Egypt",), "every two years")]
    assert [(w[0], w[1].strip()) for w in proposals(found, "OP2")] == [(("Cuba",), "of experts")]


def test_paragraphs_of_several_speakers_are_not_all_of_the_first(tmp_path: Path) -> None:
    two = "2. Invites the Secretary-General to convene a meeting on fish stocks;"
    three = "3. Encourages donors and banks to support small island developing States;"
    found = compiled(tmp_path, mail=f"Egypt proposes:\n\n{two}\n\nCuba proposes:\n\n{three}\n")
    assert {name for w in proposals(found, "OP3") for name in w[0]}.isdisjoint({"Egypt"})


def test_a_name_behind_a_bullet_is_whose_the_instruction_is(tmp_path: Path) -> None:
    assert signed("- Norway: Delete OP3.", "en") == ("Delete OP3.", ("Norway",))
    found = compiled(tmp_path, Canada="- Delete OP2.\n- Norway: Delete OP3.\n")
    assert [w[0] for w in proposals(found, "OP3")] == [("Norway",)]


def test_who_reserves_does_not_ask_for_the_words(tmp_path: Path) -> None:
    said = "[Japan: supports; Australia, NZ: reserve]"
    text = f"OP3 (G77) Encourages donors and banks to support small island developing States; {said}\n"
    asked = proposals(compiled(tmp_path, mail=text), "OP3")
    assert [w for w in asked if w[2]] == [(("G77",), "", "and banks", "")]
    assert {(w[0], w[3]) for w in asked if not w[2]} == {(("Australia", "NZ"), said), (("Japan",), said)}


def test_a_rewording_with_a_bracket_in_it_is_no_new_paragraph(tmp_path: Path) -> None:
    text = "OP3 (US, Israel) Encourages donors [and banks] to support small island developing States;\n"
    found = compiled(tmp_path, mail=text)
    assert [p.label for p in found.paragraphs if p.text is None] == []
    assert proposals(found, "OP3") == [
        (("US", "Israel"), "", "and banks", ""),
        (("US", "Israel"), "", "", "[and banks]"),
    ]


def test_a_copy_of_a_file_is_nobody(tmp_path: Path) -> None:
    text = "3. Encourages donors and banks to support small island developing States;\n"
    found = compiled(tmp_path, Brazil=text, copy=text)
    assert [source.authors for source in found.sources] == [("Brazil",)]
    assert [(one.source, one.other) for one in found.findings if one.problem is Caution.SAME_FILE] == [
        ("copy", "Brazil")
    ]
    both = compiled(tmp_path, Brazil=text, Chile=text)
    assert proposals(both, "OP3")[0][0] == ("Brazil", "Chile")


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("2026-10-01 Mexico comments", "3. Encourages donors and banks to support small island developing States;\n"),
        ("2026-10-01 Mexico comments", "Delete OP3.\n"),
        ("mexico_v2", "Delete OP3.\n"),
    ],
)
def test_a_file_name_says_whose_it_is_whatever_stands_in_it(file: str, text: str, tmp_path: Path) -> None:
    found = compiled(tmp_path, **{file: text})
    assert [source.authors for source in found.sources] == [("Mexico",)]


@pytest.mark.parametrize("file", ["[Mexico] proposal = (final) v2 #3", "amendements – Mexico", "L.90;Mexico~1"])
def test_a_file_name_says_whose_it_is_among_odd_signs(file: str, tmp_path: Path) -> None:
    found = compiled(tmp_path, **{file: "Delete OP3.\n"})
    assert [source.authors for source in found.sources] == [("Mexico",)]


def test_two_mails_of_one_author_that_contradict_say_what_each_asks_for(tmp_path: Path) -> None:
    texts = {"EU_1": "OP4: delete\n", "EU_2": "OP4: replace “Requests” with “Invites”\n"}
    (line,) = [line for line in finding_lines(compiled(tmp_path, **texts), "en") if "contradict" in line]
    assert "in OP4: EU: “Invites” for “Requests” / EU: delete “Requests the Secretary-General" in line


ASKED_BY = [
    ("In para. 3, Mexico proposes to delete “donors”.", ("Mexico",)),
    ("In OP3, the delegation of Mexico would like to delete “donors”.", ("Mexico",)),
    ("In OP3, the EU and Norway propose to delete “donors”.", ("EU", "Norway")),
    ("The delegation of Mexico proposes to delete “donors” in OP3.", ("Mexico",)),
    ("Au par. 3, le Mexique propose de supprimer « donors ».", ("Mexique",)),
    ("Mexico proposes to delete “donors” in OP3.", ("Mexico",)),
    ("OP3: the EU and Norway propose to delete “donors”.", ("EU", "Norway")),
    ("OP3 (Mexico): delete “donors”.", ("Mexico",)),
    ("OP3: Mexico: delete “donors”.", ("Mexico",)),
    ("La délégation du Mexique souhaite supprimer « donors » au par. 3.", ("Mexique",)),
    ("Par. 3 : le Mexique propose de supprimer « donors ».", ("Mexique",)),
]


@pytest.mark.parametrize(("line", "authors"), ASKED_BY)
def test_a_sentence_says_who_asks_before_and_behind_its_place(
    line: str, authors: tuple[str, ...], tmp_path: Path
) -> None:
    """In a list of several, where no other line is of the one named here."""
    text = f"Egypt proposes to delete OP1.\n{line}\nOP2: delete.\n"
    found = compiled(tmp_path, list=text)
    asked = {p.label: {proposal.authors for proposal in p.proposals} for p in found.paragraphs if p.proposals}
    assert asked["OP3"] == {authors}
    assert asked["OP1"] == {("Egypt",)}
    assert asked["OP2"] == {("list",)}
    assert [old.strip() for _, old, *_ in proposals(found, "OP3")] == ["donors"]


@pytest.mark.parametrize("mission", ["Permanent Mission of Mexico", "Mission permanente du Mexique"])
def test_the_mission_in_the_last_line_signs_without_a_farewell(mission: str, tmp_path: Path) -> None:
    found = compiled(tmp_path, mail=f"Dear colleagues,\n\nOP3: delete.\n\nAna Lopez\n{mission}\n")
    assert {authors for authors, *_ in proposals(found, "OP3")} <= {("Mexico",), ("Mexique",)}


def test_who_proposes_in_one_line_each_keeps_their_proposals(tmp_path: Path) -> None:
    """The first was taken for a heading, and its proposal was lost."""
    found = compiled(tmp_path, mail="Egypt proposes to delete OP1.\nMexico wants to delete OP2.\n")
    asked = {p.label: [proposal.authors for proposal in p.proposals] for p in found.paragraphs if p.proposals}
    assert asked == {"OP1": [("Egypt",)], "OP2": [("Mexico",)]}
