"""Every source's proposals, made in the base, give that source's own paragraphs word for word, whatever stands beside
it: Word files of several authors, mails in turn, marked texts, amendment papers, moves."""

from __future__ import annotations

from pathlib import Path

import pytest

from lineage.cli.papers import open_papers
from lineage.documents.file_reading import read_file
from lineage.documents.negotiated.readings import in_words, proposed
from lineage.drafting.proposals.caveats import Caution
from lineage.drafting.proposals.compilation import Compilation, applied
from lineage.drafting.proposals.compiling import compile_proposals
from lineage.drafting.proposals.proposal_papers import Paper
from lineage.errors import UsageError
from tests.documents.test_tracked import change, gone
from tests.drafting.papers import write
from tests.sources.test_docx import p, package, r

BASE = """A/C.3/80/L.9

Fish and the ocean

The General Assembly,

Recalling its resolution 70/1 of 25 September 2015,

Deeply concerned at the decline of many fish stocks,

1. Urges States to report on their fleets every two years, and to reduce them;

2. Invites the Secretary-General to convene a meeting of experts on fish stocks;

3. Encourages donors:

(a) To support small island developing States;

(b) To train fishers;

4. Requests the Secretary-General to submit a report at its eighty-second session;

5. Decides to remain seized of the matter.
"""
FIRST = "1. Urges States to report on their fleets every two years, and to reduce them;\n\n"
SECOND = "2. Invites the Secretary-General to convene a meeting of experts on fish stocks;\n\n"
CALL = '<w:r><w:footnoteReference w:id="1"/></w:r>'
HEAD = p(r("A/C.3/80/L.9")) + p(r("Fish and the ocean")) + p(r("The General Assembly,"))
TRACKED = (
    HEAD
    + p(r("Recalling its resolution 70/1 of 25 September 2015,") + CALL)
    + p(r("Deeply concerned at the ") + change("ins", "rapid ", "Mexico") + r("decline of many fish stocks,"))
    + p(change("ins", "Noting the role of women in fisheries,", "EU"))
    + p(
        r("1. Urges States to report on their fleets every ")
        + change("del", "two years", "EU")
        + change("ins", "year", "EU")
        + change("ins", " or so", "Japan")
        + r(", and to reduce them;")
    )
    + gone(
        change("del", "2. Invites the Secretary-General to convene a meeting of experts on fish stocks;", "JPN"), "JPN"
    )
    + p(r("3. Encourages donors:"))
    + p(r("(a) To support small island developing States;"))
    + p(change("ins", "(a bis) To pay;", "EU"))
    + p(r("(b) To train fishers;"))
    + p(r("4. Requests the Secretary-General to submit a report at its eighty-second session;"))
    + p(
        r("5. Decides to remain seized of the matter")
        + change("ins", " and to ", "Japan")
        + '<w:ins w:id="5" w:author="Japan"><w:del w:id="6" w:author="EU">'
        + '<w:r><w:delText xml:space="preserve">never </w:delText></w:r></w:del></w:ins>'
        + change("ins", "close it", "Japan")
        + r(".")
    )
)
NOTE = '<w:footnote w:id="1"><w:p><w:r><w:t xml:space="preserve"> Resolution 70/1. </w:t></w:r>{}</w:p></w:footnote>'
MAIL = """Mexico:
OP1 Urges all States to report on their fleets every two years, and to reduce them;
Delete OP2.

On behalf of the African Group, Kenya would like to propose the following:
OP4 bis Calls upon donors to pay;
In OP4, after “report” insert “, in all languages,”.
"""
MARKED = BASE.replace("fleets", "~~fleets~~ **ships**").replace("decline", "[alarming – Norway] decline")
PAPER = """A/C.3/80/L.30

Brazil and Chile: amendment to draft resolution A/C.3/80/L.9

Fish and the ocean

1. In operative paragraph 1, replace “two years” with “three years”.

2. Delete subparagraph (b) of operative paragraph 3.
"""
MOVED = BASE.replace(
    FIRST + SECOND,
    f"1. {SECOND[3:]}2. Urges States to report on their fleets every two years;\n\n2 bis. Deplores delays;\n\n",
)


def compiled(folder: Path, docs: list[str]) -> tuple[Compilation, tuple[Paper, ...]]:
    base = in_words(read_file(write(folder, "base.txt", BASE)))
    papers, findings = open_papers(docs, base, folder)
    found = compile_proposals(base, papers)
    assert not [one for one in findings if one.problem is not Caution.SAME_FILE]
    return found, papers


def made(found: Compilation, paper: Paper) -> list[str]:
    """The paragraphs that the proposals of one paper make of the base."""
    out = []
    for one in found.paragraphs:
        mine = [proposal for proposal in one.changes_of(paper.id) if proposal.edits]
        if one.text is None:
            out += [proposal.new for proposal in mine]
        elif not any(proposal.whole and not proposal.new for proposal in mine):
            out.append(applied(one.text, mine) if mine else one.text)
    return [text for text in out if text.strip()]


def files(folder: Path) -> dict[str, str]:
    path = folder / "three.docx"
    path.write_bytes(package(TRACKED, {"footnotes": NOTE.format(change("ins", "See also A/80/5.", "EU"))}))
    texts = {"mail.txt": MAIL, "marked.md": MARKED, "paper.txt": PAPER, "India=moved.txt": MOVED}
    named = {name: write(folder, name.rpartition("=")[2], text) for name, text in texts.items()}
    return {"three.docx": str(path)} | {
        name: f"{name.partition('=')[0]}={path}" if "=" in name else str(path) for name, path in named.items()
    }


@pytest.mark.parametrize("alone", [True, False], ids=["one by one", "together"])
def test_the_proposals_of_each_source_make_its_own_text(alone: bool, tmp_path: Path) -> None:
    given = files(tmp_path)
    for docs in [[doc] for doc in given.values()] if alone else [list(given.values())]:
        found, papers = compiled(tmp_path, docs)
        for paper in papers:
            own = [text for one in paper.document.paragraphs if (text := proposed(one))]
            excerpt = next(one.excerpt for one in found.sources if one.id == paper.id)
            mine = made(found, paper)
            assert [text for text in own if text not in mine] == [], paper.id
            assert excerpt or sorted(mine) == sorted(own), paper.id


def test_no_name_is_lost_in_a_file_of_several_authors(tmp_path: Path) -> None:
    found, _ = compiled(tmp_path, [files(tmp_path)["three.docx"]])
    of = {one.label: [(proposal.authors, proposal.new) for proposal in one.proposals] for one in found.paragraphs}
    assert of["OP3(a) bis"] == [(("EU",), "To pay;")]
    (never,) = next(one.contested for one in found.paragraphs if one.label == "OP5")
    assert (never.authors, never.against) == (("Japan",), ("EU",))
    (note,) = [one for one in found.findings if one.problem is Caution.NOTE]
    assert note.authors == ("EU",)


def test_a_file_with_two_names_is_of_both(tmp_path: Path) -> None:
    own = write(tmp_path, "own.txt", BASE.replace("two years", "year"))
    _, (paper,) = compiled(tmp_path, [f"EU={own}", f"Japan={own}"])
    assert paper.authors == ("EU", "Japan")


def test_a_name_without_a_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="EU=: no file behind the name"):
        compiled(tmp_path, ["EU="])


def test_brackets_in_bold_around_words_of_the_base_are_brackets(tmp_path: Path) -> None:
    own = write(tmp_path, "EU.md", BASE.replace("fleets", "**[fleets]**").replace("every", "every **[single]**"))
    found, _ = compiled(tmp_path, [str(own)])
    proposals = next(one.proposals for one in found.paragraphs if one.label == "OP1")
    assert [(proposal.kind.value, proposal.said or proposal.new.strip()) for proposal in proposals] == [
        ("bracket", "[fleets]"), ("insertion", "single"),
    ]  # fmt: skip
    assert not [one for one in found.findings if one.problem is Caution.OTHER_BASE]


def test_a_mail_below_another_is_of_the_delegation_that_sent_it(tmp_path: Path) -> None:
    below = "From: Permanent Mission of Mexico <mx@un.int>\nSent: 13 October 2025\nSubject: comments\n\nDelete OP4.\n"
    mail = write(tmp_path, "mail.txt", f"Please delete OP2.\n\nBest regards\n\n{below}")
    found, papers = compiled(tmp_path, [f"Norway={mail}"])
    assert [paper.authors for paper in papers] == [("Norway",), ("Mexico",)]
    of = {one.label: proposal.authors for one in found.paragraphs for proposal in one.proposals}
    assert of == {"OP2": ("Norway",), "OP4": ("Mexico",)}
