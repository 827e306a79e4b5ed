"""Mails that answer a draft between its lines: what stands below a quoted paragraph is of that paragraph."""

from __future__ import annotations

from pathlib import Path

import pytest

from lineage.cli.apply import read_revisions
from lineage.cli.papers import open_papers
from lineage.documents import parse
from lineage.documents.papers.spoken.told_paragraphs import in_draft
from lineage.documents.resolution import Resolution
from lineage.drafting.proposals.compiling import compile_proposals
from lineage.drafting.revising.applying import applied
from lineage.drafting.revising.revisions import Hindrance
from lineage.sources import read_bytes

DRAFTS = {
    "en": """Draft resolution

Harbours

The General Assembly,

1. Calls upon States to inspect all harbours;

2. Encourages donors to give boats to all islands and to their neighbours;

3. Decides to remain seized of the matter.
""",
    "fr": """Projet de résolution

Ports

L’Assemblée générale,

1. Demande aux États d’inspecter tous les ports ;

2. Encourage les donateurs à donner des bateaux à tous les pays insulaires et à leurs voisins ;

3. Décide de rester saisie de la question.
""",
}
MAILS = {
    "en": """From: Permanent Mission of Mexico <m@un.int>
Subject: RE: draft

Dear Chair, our answers between the lines.

> 1. Calls upon States to inspect all harbours;

{}

> 2. Encourages donors to give boats to all islands
> and to their neighbours;

{}

> 3. Decides to remain seized of the matter.

Agreed.

Best regards,
Ana
""",
    "fr": """De : Mission permanente du Mexique <m@un.int>
Objet : RE : projet

Nos réponses figurent entre les lignes.

> 1. Demande aux États d’inspecter tous les ports ;

{}

> 2. Encourage les donateurs à donner des bateaux à tous les pays insulaires et
> à leurs voisins ;

{}

Cordialement,
Ana
""",
}
ANSWERS = [
    ("en", ("Delete “all”.", "Replace “boats” with “ships”."), ("all harbours", "harbours"), ("boats", "ships")),
    ("en", ("We would delete “all”.", "Add “small” before “islands”."), ("all h", "h"), ("islands", "small islands")),
    (
        "fr",
        ("Supprimer « les ».", "Remplacer « bateaux » par « navires »."),
        ("tous les ports", "tous ports"),
        ("bateaux", "navires"),
    ),
]


def draft(language: str) -> Resolution:
    return parse(read_bytes(DRAFTS[language].encode(), Path("draft.txt")), language=language)


@pytest.mark.parametrize(("language", "answers", "first", "second"), ANSWERS)
def test_an_answer_is_of_the_paragraph_above_it(
    language: str, answers: tuple[str, str], first: tuple[str, str], second: tuple[str, str], tmp_path: Path
) -> None:
    mail = tmp_path / "mail.txt"
    mail.write_text(MAILS[language].format(*answers), encoding="utf-8")
    base = draft(language)
    wanted = [p.text for p in base.paragraphs]
    wanted[0], wanted[1] = wanted[0].replace(*first), wanted[1].replace(*second)
    instructions, left, _, _ = read_revisions(mail, base)
    result = applied(base, instructions, left)
    assert [one.line.text for one in result.numbered] == wanted
    papers, _ = open_papers([str(mail)], base, tmp_path)
    found = compile_proposals(base, papers)
    assert {name for source in found.sources for name in source.authors} == {
        "Mexico" if language == "en" else "Mexique"
    }
    assert [paragraph.label for paragraph in found.paragraphs if paragraph.proposals] == ["OP1", "OP2"]


def test_what_is_quoted_and_not_answered_stays_an_older_mail(tmp_path: Path) -> None:
    mail = tmp_path / "mail.txt"
    mail.write_text("OP2: delete “boats to”.\n\nOn 3 May Ana wrote:\n> 1. Calls upon States to inspect all harbours;\n")
    instructions, _, _, quoted = read_revisions(mail, draft("en"))
    assert [one.label for one in instructions] == ["OP2"]
    assert len(quoted) == 2


@pytest.mark.parametrize("above", ["> 1. Calls upon States to leave;", "> What about this?", "> OP1: Mexico: delete"])
def test_below_what_the_draft_does_not_have_nothing_gets_a_place(above: str, tmp_path: Path) -> None:
    mail = tmp_path / "mail.txt"
    mail.write_text(f"{above}\n\nDelete “all”.\n\n> 3. Decides to remain seized of the matter.\n\nDelete “of”.\n")
    base = draft("en")
    instructions, left, *_ = read_revisions(mail, base)
    done = {one.old: one.label for one in in_draft(instructions, base)}
    assert (done["all"], done["of"]) == ("", "OP3")
    absent = [step for step in applied(base, instructions, left).steps if step.hindrance is Hindrance.NOT_IN_DRAFT]
    assert bool(absent) == above.startswith("> 1.")
