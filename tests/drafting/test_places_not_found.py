"""An order under a place that the draft does not have is named with that reason, and done nowhere else."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import docx as python_docx
import pytest

from lineage.cli.apply import read_revisions
from lineage.documents import parse
from lineage.drafting.revising.applying import applied
from lineage.drafting.revising.revisions import Hindrance
from lineage.render.drafts.applied_revisions import reason
from lineage.sources import read_bytes

if TYPE_CHECKING:
    from lineage.documents.resolution import Resolution
    from lineage.drafting.revising.revisions import Application

DRAFTS = {
    "en": """Draft resolution

Harbours

The General Assembly,

Recalling its resolution 78/9 of 4 May 2023 and all reports on harbours,

1. Calls upon States to inspect all harbours:

(a) To send all reports to the Secretary-General;

(b) To give boats to neighbours;

2. Encourages donors to give boats to all islands and to their neighbours;

3. Decides to remain seized of all matters.
""",
    "fr": """Projet de résolution

Ports

L’Assemblée générale,

Rappelant sa résolution 78/9 du 4 mai 2023 et tous les rapports sur les ports,

1. Demande aux États d’inspecter tous les ports :

a) D’envoyer tous les rapports au Secrétaire général ;

b) De donner des bateaux à leurs voisins ;

2. Encourage les donateurs à donner des bateaux à tous les pays insulaires et à leurs voisins ;

3. Décide de rester saisie de toutes les questions.
""",
}
ABSENT = [
    ("en", "“Urges the Council to meet in Rome”: Delete “all”."),
    ("en", "“Urges the Council to meet in Rome” – replace “all” by “some”"),
    ("en", "“Urges the Council to meet in Rome” delete “all”"),
    ("en", "“Urges the Council to meet in Rome”: “all” should be deleted."),
    ("en", "“Urges the Council to meet in Rome”: please insert “big” before “boats”."),
    ("en", "“Urges the Council to meet in Rome”\n\nReplace “all” by “some”."),
    ("en", "“Urges the Council to meet in Rome”:\n\n- Delete “all”."),
    ("en", "Urges the Council to meet in Rome;\n\nDelete “all”."),
    ("en", "> Urges the Council to meet in Rome.\n\nReplace “all” by “some”."),
    ("en", "> In the north of all seas\n\nDelete “all”."),
    ("en", "In the paragraph “Urges the Council”, replace “all” by “some”."),
    ("en", "In the paragraph concerning “fisheries”, delete “all”."),
    ("en", "In the phrase “Urges the Council”, delete “all”."),
    ("en", "Delete “all” in the paragraph “Urges the Council”."),
    ("en", "Delete “all” (paragraph “Urges the Council”)."),
    ("en", "Replace “all” by “some” in “Urges the Council”."),
    ("en", "Regarding “urges the Council”: delete “all”."),
    ("en", "Where the draft says “urges the Council”, delete “all”."),
    ("en", "In the paragraph that begins with “Urges”, delete “all”."),
    ("en", "After the paragraph “Urges the Council”, insert a new paragraph: “Welcomes the meeting;”"),
    ("en", "OP2:\n\n> Urges the Council to meet in Rome\n\nDelete “all”."),
    ("en", "OP2\n\n“Urges the Council to meet in Rome”:\n\n- Delete “all”."),
    ("fr", "« Prie le Conseil de se réunir à Rome » : supprimer « tous »."),
    ("fr", "« Prie le Conseil de se réunir à Rome » – supprimer « tous »"),
    ("fr", "« Prie le Conseil » : veuillez supprimer « tous »."),
    ("fr", "« Prie le Conseil » : « tous » à supprimer."),
    ("fr", "« Prie le Conseil de se réunir à Rome »\n\nRemplacer « tous » par « certains »."),
    ("fr", "> Prie le Conseil de se réunir.\n\nRemplacer « tous » par « certains »."),
    ("fr", "Dans le paragraphe « Prie le Conseil », supprimer « tous »."),
    ("fr", "Dans l’alinéa « Prie le Conseil », supprimer « tous »."),
    ("fr", "Dans la phrase « Prie le Conseil », supprimer « tous »."),
    ("fr", "Supprimer « tous » dans le paragraphe « Prie le Conseil »."),
    ("fr", "Supprimer « tous » dans « Prie le Conseil »."),
    ("fr", "Dans le paragraphe commençant par « Prie », supprimer « tous »."),
    ("fr", "Paragraphe 2\n\n« Prie le Conseil de se réunir » :\n\n- Supprimer « tous »."),
]
NAMED = [
    ("en", "OP9:\n\nDelete “all”.", Hindrance.NO_PARAGRAPH),
    ("en", "In section IV:\n\nreplace “all” by “some”.", Hindrance.NO_PARAGRAPH),
    ("en", "Footnote 3:\n\n- replace “all” by “some”", Hindrance.NO_NOTE),
    ("en", "OP2\n- delete “donors”\nItem (f):\n- delete “all”", Hindrance.NO_PARAGRAPH),
    ("en", "Paragraph on fisheries:\n\n- replace “all” by “some”.", Hindrance.NOT_UNDERSTOOD),
    ("en", "OP2\n\n- delete “donors”\n\nParagraph on fisheries\n\n- delete “all”", Hindrance.NOT_UNDERSTOOD),
    ("en", "In the second sentence, delete “all”.", Hindrance.SEVERAL),
    ("en", "In line 14, delete “all”.", Hindrance.SEVERAL),
    ("en", "Delete everything after “islands”.", Hindrance.NO_PLACE),
    ("en", "Delete the text from “donors” to “all”.", Hindrance.NO_PLACE),
    ("fr", "Paragraphe 9 :\n\nSupprimer « tous ».", Hindrance.NO_PARAGRAPH),
    ("fr", "Paragraphe sur la pêche :\n\n- supprimer « tous »", Hindrance.NOT_UNDERSTOOD),
    ("fr", "Paragraphe 2\n\n- supprimer « donateurs »\n\nAlinéa sur la pêche :\n\n- supprimer « tous »", None),
    ("fr", "À la ligne 14, supprimer « tous ».", Hindrance.SEVERAL),
    ("fr", "Dans la dernière phrase, supprimer « tous ».", Hindrance.SEVERAL),
    ("fr", "Supprimer tout ce qui suit « bateaux ».", Hindrance.NO_PLACE),
]
FOUND = [
    ("en", "“Encourages donors”: delete “all”.", ["OP2"]),
    ("en", "“Encourages donors to give boats to all islands”\n\nDelete “all”.", ["OP2"]),
    ("en", "> all islands and to their\n\nDelete “all”.", ["OP2"]),
    ("en", "In the paragraph “Encourages donors”, delete “all”.", ["OP2"]),
    ("en", "“Urges the Council”:\n- Delete “all”.\n- OP2: delete “all”.", ["OP2"]),
    ("en", "“Urges the Council”:\n- Delete “all”.\nOP2\n- Delete “all”.", ["OP2"]),
    ("en", "“to inspect all harbours” delete “all”", ["OP1"]),
    ("en", "Preamble: delete “all”", ["PP1"]),
    ("en", "Preambular part\n- delete “all”", ["PP1"]),
    ("en", "All operative paragraphs:\n- delete “all”", ["OP1", "OP1(a)", "OP2", "OP3"]),
    ("en", "Paragraph numbers are of 3 May\n\nDelete “all”.", ["PP1", "OP1", "OP1(a)", "OP2", "OP3"]),
    ("en", "New paragraph:\n“Welcomes it;”\n\nDelete “all”.", ["PP1", "OP1", "OP1(a)", "OP2", "OP3"]),
    ("fr", "Préambule : supprimer « tous »", ["PP1"]),
    ("fr", "Les paragraphes du dispositif :\n- supprimer « tous »", ["OP1", "OP1(a)", "OP2"]),
    ("en", "Replace “all” by “some”.", ["PP1", "OP1", "OP1(a)", "OP2", "OP3"]),
    ("en", "“all”: delete", ["PP1", "OP1", "OP1(a)", "OP2", "OP3"]),
    ("en", "> Urges the Council\n\nReplace “all” by “some” throughout.", ["PP1", "OP1", "OP1(a)", "OP2", "OP3"]),
    ("fr", "« Encourage les donateurs » : supprimer « tous ».", ["OP2"]),
    ("fr", "Dans le paragraphe « Encourage les donateurs », supprimer « tous ».", ["OP2"]),
    ("fr", "« tous » : supprimer", ["PP1", "OP1", "OP1(a)", "OP2"]),
    ("fr", "Remplacer « tous » par « certains » partout.", ["PP1", "OP1", "OP1(a)", "OP2"]),
]


def draft(language: str) -> Resolution:
    return parse(read_bytes(DRAFTS[language].encode(), Path("draft.txt")), language=language)


def work(language: str, paper: Path) -> Application:
    base = draft(language)
    instructions, left, _, _ = read_revisions(paper, base)
    return applied(base, instructions, left)


def said(language: str, words: str, folder: Path) -> Application:
    paper = folder / "revisions.txt"
    paper.write_text(f"{words}\n", encoding="utf-8")
    return work(language, paper)


def word_file(words: str, folder: Path) -> Path:
    document = python_docx.Document()
    for line in filter(None, words.split("\n")):
        document.add_paragraph(line)
    document.save(str(folder / "revisions.docx"))
    return folder / "revisions.docx"


def changed(result: Application) -> list[str | None]:
    return [line.was for line in result.lines if line.paragraph and line.text != line.paragraph.text]


@pytest.mark.parametrize(("language", "words"), ABSENT)
def test_a_quoted_place_that_is_not_in_the_draft_is_named(language: str, words: str, tmp_path: Path) -> None:
    result = said(language, words, tmp_path)
    told = [step for step in result.steps if step.hindrance is Hindrance.NOT_IN_DRAFT]
    assert len(told) == 1
    assert reason(told[0], "en").startswith("the quoted text is not in the draft")
    assert reason(told[0], "fr").startswith("le texte cité n’est pas dans le projet")
    assert not any(step.done for step in result.steps)
    assert changed(result) == []


@pytest.mark.parametrize(("language", "words"), [one for one in ABSENT if ">" not in one[1]])
def test_in_a_word_file_too(language: str, words: str, tmp_path: Path) -> None:
    result = work(language, word_file(words, tmp_path))
    assert [step.hindrance for step in result.steps].count(Hindrance.NOT_IN_DRAFT) == 1
    assert changed(result) == []


@pytest.mark.parametrize(("language", "words", "why"), NAMED)
def test_no_other_place_is_taken(language: str, words: str, why: Hindrance | None, tmp_path: Path) -> None:
    result = said(language, words, tmp_path)
    steps = [step for step in result.steps if step.old in {"all", "tous", "islands", "donors", "bateaux"}]
    assert (why or Hindrance.NOT_UNDERSTOOD) in {step.hindrance for step in steps if not step.done}
    assert all("donors" in (step.old or "") or "donateurs" in (step.old or "") for step in result.steps if step.done)
    assert not any("all" in (step.old or "").split() for step in result.steps if step.done)


@pytest.mark.parametrize(("language", "words", "labels"), FOUND)
def test_a_place_that_is_there_and_the_whole_draft_are_meant_as_before(
    language: str, words: str, labels: list[str], tmp_path: Path
) -> None:
    assert changed(said(language, words, tmp_path)) == labels


@pytest.mark.parametrize(
    "words",
    [
        "In OP2, delete “donors” and, in the paragraph “Urges the Council”, delete “all”.",
        "OP2: delete “donors”. In the paragraph “Urges the Council”, delete “all”.",
    ],
)
def test_a_second_place_in_a_sentence_is_not_the_first(words: str, tmp_path: Path) -> None:
    result = said("en", words, tmp_path)
    assert [step.old for step in result.steps if step.done and not step.follows] == ["donors"]
    assert Hindrance.NOT_IN_DRAFT in {step.hindrance for step in result.steps}
    assert "all islands" in next(line.text for line in result.lines if line.was == "OP2")


@pytest.mark.parametrize(
    ("language", "heads", "text", "order"),
    [
        ("en", ("Text", "Proposal"), "Urges the Council to meet in Rome;", "Delete “all”"),
        ("fr", ("Texte", "Proposition"), "Prie le Conseil de se réunir à Rome ;", "Supprimer « tous »"),
    ],
)
def test_in_a_table_too(language: str, heads: tuple[str, str], text: str, order: str, tmp_path: Path) -> None:
    document = python_docx.Document()
    two = next(paragraph.text for paragraph in draft(language).paragraphs if paragraph.label == "OP2")
    rows = (heads, (text, order), (two, order))
    table = document.add_table(rows=0, cols=2)
    for row in rows:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    document.save(str(tmp_path / "revisions.docx"))
    result = work(language, tmp_path / "revisions.docx")
    assert [step.hindrance for step in result.steps if not step.follows] == [Hindrance.NOT_IN_DRAFT, None]
    assert changed(result) == ["OP2"]


EXPLAINS = [
    ("en", "This reflects agreed language from 78/228."),
    ("en", "It is consistent with the Pact for the Future."),
    ("en", "Agreed language from 78/228."),
    ("fr", "Il s’agit d’un libellé convenu."),
    ("fr", "Ce texte provient de la résolution 78/228."),
]
ASKS = [
    ("en", "This should be made stronger."),
    ("en", "This needs more work."),
    ("en", "It is not acceptable."),
    ("en", "Is this agreed?"),
    ("en", "OP3: more ambition."),
    ("fr", "Ce texte devrait être plus ferme."),
    ("fr", "Cela n’est pas acceptable."),
]
FIRST = {"en": "OP2: delete “donors”.", "fr": "Paragraphe 2 : supprimer « donateurs »."}


@pytest.mark.parametrize(("language", "line"), EXPLAINS)
def test_a_line_that_explains_asks_for_nothing(language: str, line: str, tmp_path: Path) -> None:
    step = said(language, f"{FIRST[language]}\n\n{line}", tmp_path).steps[1]
    assert (step.instruction, step.hindrance) == (line, Hindrance.ASKS_NOTHING)
    assert "asks for nothing" in reason(step, "en")
    assert "ne demande rien" in reason(step, "fr")


@pytest.mark.parametrize(("language", "line"), ASKS)
def test_a_line_that_wants_something_is_not_said_to_ask_for_nothing(language: str, line: str, tmp_path: Path) -> None:
    steps = said(language, f"{FIRST[language]}\n\n{line}", tmp_path).steps
    assert [step.hindrance for step in steps if step.instruction == line] == [Hindrance.NOT_UNDERSTOOD]
