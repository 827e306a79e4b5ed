"""What a paper says of a paragraph without words for it: where it goes, and that words are owed."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document

from lineage.cli.app import main
from lineage.documents.file_reading import read_file
from lineage.documents.negotiated.readings import in_words
from lineage.documents.resolution import Resolution
from lineage.drafting.proposals.caveats import Caution
from lineage.drafting.proposals.compiling import compile_proposals
from tests.drafting.papers import BASE, paper
from tests.sources.test_docx import p, package, r

HEAD = "A/C.3/80/L.9\n\nFrance: draft resolution\n\nFish\n\nThe General Assembly,\n\nRecalling its resolution 70/1,\n\n"
ONE = "Requests the Secretary-General to submit a report on fish stocks at its eighty-first session;"


def test_a_move_and_owed_words_are_said_and_not_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    base, marked = tmp_path / "base.md", tmp_path / "paper.md"
    base.write_text(f"{HEAD}1. {ONE}\n\n2. Urges all States to protect nets;\n\n3. Decides to act.\n")
    body = f"1. {ONE} moved to OP3\n\n2. Urges all States to protect nets;\n\n3. Decides to act.\n\n"
    marked.write_text(f"{HEAD}{body}4. [EU to propose language]\n")
    assert main(["compile", str(base), f"EU={marked}", "--ui", "en"]) == 0
    said = capsys.readouterr().out
    assert "EU: moved to OP3" in said
    assert "very start" not in said
    assert "0 new paragraphs" in said
    assert "[EU to propose language]" in said


def test_what_a_delegation_says_in_the_margin_is_told_and_not_what_the_base_says_there(tmp_path: Path) -> None:
    def saved(name: str, *comments: tuple[str, str]) -> Path:
        document = Document()
        for line in BASE.split("\n\n"):
            document.add_paragraph(line)
        for who, words in comments:
            document.add_comment(document.paragraphs[5].runs[-1], text=words, author=who)
        document.save(str(tmp_path / name))
        return tmp_path / name

    ours, theirs = ("Chair", "To be completed"), ("UK", "We reserve our position.")
    base = in_words(read_file(saved("base.docx", ours)))
    found = compile_proposals(base, [paper(saved("UK.docx", ours, theirs))])
    assert [one.new for one in found.findings if one.problem is Caution.REMARK] == ["UK: We reserve our position."]


def test_a_file_that_lost_its_footnotes_is_named(tmp_path: Path) -> None:
    call = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    lines = [p(r(line) + (call if line.startswith("Recalling") else "")) for line in BASE.split("\n\n")]
    note = '<w:footnote w:id="1"><w:p><w:r><w:t xml:space="preserve"> Resolution 70/1. </w:t></w:r></w:p></w:footnote>'
    files = {}
    for name, notes in (("whole", {"footnotes": note}), ("lost", {})):
        files[name] = tmp_path / f"{name}.docx"
        files[name].write_bytes(package("".join(lines), notes))
    base, lost = (in_words(read_file(file)) for file in files.values())
    assert base.footnotes
    assert not lost.footnotes

    def told(ours: Resolution, theirs: Path) -> list[tuple[str, str]]:
        findings = compile_proposals(ours, [paper(theirs)]).findings
        return [(one.source, one.new) for one in findings if one.problem is Caution.NOTES_LOST]

    assert told(base, files["whole"]) == []
    assert told(base, files["lost"]) == [("lost", "1")]
    assert told(lost, files["whole"]) == [(lost.id, "1")]
