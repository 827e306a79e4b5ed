"""A base that is negotiated already, and mails that mark some of their paragraphs: what is whose."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lineage.cli.papers import open_papers
from lineage.documents.file_reading import read_file
from lineage.documents.negotiated.delegations import named_authors
from lineage.documents.negotiated.proposals import ProposalKind
from lineage.documents.negotiated.readings import in_words
from lineage.drafting.proposals.compilation import Compilation, applied
from lineage.drafting.proposals.compiling import compile_proposals
from lineage.errors import UnreadableError
from tests.drafting.papers import BASE, write

if TYPE_CHECKING:
    from pathlib import Path

OPEN = BASE.replace("meeting of experts on", "meeting of experts [and engineers] on").replace(
    "3. Encourages donors", "3. (Japan) Encourages donors"
)
MAIL = """From: Mission
Subject: proposals

Dear colleagues,

Please find our proposals below.

PP2 (G77+China, ROK) Deeply concerned at the rapid decline of many fish stocks,

4. Requests the Secretary-General to submit an annual report at its eighty-second session;

4 bis. Invites donors to contribute to the Fund;

Best regards,
"""
OTHER = """Fisheries

The General Assembly,

Recalling its decision on the 2030 Agenda and all that follows from it,

Concerned at reports on many stocks of fish that declined in the last years,

1. Calls upon flag States to tell of what their fleets have caught, with figures;

2. Welcomes the meeting of experts on fish stocks that the Secretary-General convened in June;

3. Encourages all to support the developing countries among them;

4. Takes note of the report that the Secretary-General submitted [EU: in time] at that session;

5. Decides to remain seized of the matter.
"""
INSTRUCTIONS = "In OP4, replace “a report” by “two reports”.\n\nDelete OP1.\n"


def compiled(folder: Path, base: str, **texts: str) -> Compilation:
    document = in_words(read_file(write(folder, "base.txt", base), document_id="base"))
    files = [str(write(folder, f"{name}.txt", text)) for name, text in texts.items()]
    papers, _ = open_papers(files, document, folder)
    return compile_proposals(document, papers)


def asked(compilation: Compilation) -> list[tuple[str, tuple[str, ...], str, str]]:
    return [(p.label, w.authors, w.old, w.new) for p in compilation.paragraphs for w in p.proposals]


def test_brackets_and_names_of_the_base_are_no_proposals_of_a_paper(tmp_path: Path) -> None:
    found = compiled(tmp_path, OPEN, EU=OPEN.replace("every two years", "every year"))
    assert asked(found) == [("OP1", ("EU",), "two years", "year")]
    assert not found.findings


def test_a_list_of_instructions_on_a_base_with_brackets_asks_for_what_it_says(tmp_path: Path) -> None:
    found = compiled(tmp_path, OPEN, Mexico=INSTRUCTIONS)
    assert [(label, who, new) for label, who, _, new in asked(found)] == [
        ("OP1", ("Mexico",), ""),
        ("OP4", ("Mexico",), "two reports"),
    ]
    assert not found.findings


def test_a_mail_that_names_the_authors_of_one_paragraph_proposes_the_others_too(tmp_path: Path) -> None:
    found = compiled(tmp_path, BASE, joint=MAIL)
    assert asked(found) == [
        ("PP2", ("G77+China", "ROK"), "", "rapid "),
        ("OP4", ("joint",), "a", "an annual"),
        ("OP4 bis", ("joint",), "", "Invites donors to contribute to the Fund;"),
    ]
    by_label = {p.label: p for p in found.paragraphs}
    assert applied(by_label["PP2"].base, by_label["PP2"].proposals).startswith("Deeply concerned at the rapid decline")


def test_a_paragraph_numbered_bis_takes_the_place_of_no_other(tmp_path: Path) -> None:
    mail = "4 bis. Invites donors to support small island States;\n\n1. Urges States to report every two years;\n"
    found = compiled(tmp_path, BASE, ROK=mail)
    new = next(p for p in found.paragraphs if p.text is None)
    assert (new.label, new.proposals[0].kind) == ("OP4 bis", ProposalKind.INSERTION)
    assert not next(p for p in found.paragraphs if p.label == "OP3").proposals


def test_names_of_the_other_language_and_joined_groups_are_kept_whole() -> None:
    assert named_authors("G77+China, ROK", "fr") == ("G77+China", "ROK")
    assert named_authors("EU & MS, Holy See, Côte d'Ivoire", "fr") == ("EU & MS", "Holy See", "Côte d'Ivoire")
    assert named_authors("EU/US", "en") == ("EU", "US")


def test_a_marked_paper_on_another_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="1 of its 7 paragraphs stand nearly word for word"):
        compiled(tmp_path, BASE, EU=OTHER)
