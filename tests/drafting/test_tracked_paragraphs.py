"""Paragraphs that tracked changes move, join, part or put in under a number that another one keeps."""

from __future__ import annotations

import inspect
import sys
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from lineage.documents.negotiated.proposals import Proposal, ProposalKind, TextState
from lineage.documents.negotiated.readings import MOVED, in_words
from lineage.drafting.proposals.compiling import compile_proposals
from lineage.drafting.proposals.paragraph_ends import _Beginnings, with_ends
from lineage.render.word.letters import BodyLetters
from lineage.sources.lines import PARAGRAPH_END
from tests.drafting.papers import BASE, base_in
from tests.drafting.test_compiling import at, holds_the_law, own_text, tracked
from tests.sources.test_docx import p, r

if TYPE_CHECKING:
    from pathlib import Path

    from lineage.drafting.proposals.compilation import Compilation

LINES = BASE.split("\n\n")
HEAD, (ONE, TWO, THREE, FOUR, FIVE) = LINES[:-5], (line.strip() for line in LINES[-5:])


def by(tag: str, who: str, inner: str, number: int = 7) -> str:
    return f'<w:{tag} w:id="{number}" w:author="{who}" w:date="2026-10-12T10:00:00Z">{inner}</w:{tag}>'


def lost(words: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:delText xml:space="preserve">{words}</w:delText></w:r>'


def end(tag: str, who: str) -> str:
    return f"<w:rPr>{by(tag, who, '')}</w:rPr>"


def compiled(folder: Path, *body: str) -> Compilation:
    paper = tracked(folder, "EU", "".join([*(p(r(line)) for line in HEAD), *body]))
    found = compile_proposals(base_in(folder), [paper])
    holds_the_law(found, [paper])
    assert not found.findings
    return found


def test_a_paragraph_moved_with_its_number_is_moved_and_its_neighbours_keep_theirs(tmp_path: Path) -> None:
    to = p(by("moveTo", "EU", r(FOUR)), end("moveTo", "EU"))
    gone = p(by("moveFrom", "EU", r(FOUR)), end("moveFrom", "EU"))
    found = compiled(tmp_path, p(r(ONE)), to, p(r(TWO)), p(r(THREE)), gone, p(r(FIVE)))
    assert [one.label for one in found.paragraphs if one.proposals] == ["OP4"]
    (proposal,) = at(found, "OP4").proposals
    assert (proposal.kind, proposal.after, proposal.authors) == (ProposalKind.MOVE, "OP1", ("EU",))


def test_a_paragraph_struck_out_and_put_in_elsewhere_stands_where_it_goes(tmp_path: Path) -> None:
    to = p(by("ins", "EU", r(FOUR.replace("4.", "2."))), end("ins", "EU"))
    gone = p(by("del", "EU", lost(FOUR)), end("del", "EU"))
    other = p(by("del", "EU", lost(TWO)), end("del", "EU"))
    paper = tracked(tmp_path, "EU", "".join([*(p(r(line)) for line in HEAD), p(r(ONE)), to, other, gone, p(r(FIVE))]))
    read = paper.document
    shown = in_words(read)
    words = FOUR.removeprefix("4. ")
    assert [one.text.endswith(words) for one in read.paragraphs].count(True) == 2
    assert [one.text.endswith(words) for one in shown.paragraphs].count(True) == 1
    assert [one.reason for one in shown.dropped if words in one.text] == [MOVED]
    assert [one.state for one in shown.paragraphs if one.text.endswith(TWO.removeprefix("2. "))] == ["deleted"]
    body = etree.fromstring(zipfile.ZipFile(tmp_path / "EU.docx").read("word/document.xml"))[0]
    for document in (read, shown):
        letters = BodyLetters(body, "EU.docx")
        found = letters.locate(document.paragraphs)
        for one in document.paragraphs:
            spelt = [(letter, letters.all[at].text) for letter, at in zip(one.text, found[one.label], strict=True)]
            assert all(a == b for a, b in spelt if not a.isspace())


def test_a_moved_paragraph_that_is_edited_has_its_edit_too(tmp_path: Path) -> None:
    to = p(by("moveTo", "EU", r(FOUR.replace("a report", "a short report"))), end("moveTo", "EU"))
    gone = p(by("moveFrom", "EU", r(FOUR)), end("moveFrom", "EU"))
    found = compiled(tmp_path, p(r(ONE)), to, p(r(TWO)), p(r(THREE)), gone, p(r(FIVE)))
    assert {(proposal.kind, proposal.new.strip()) for proposal in at(found, "OP4").proposals} == {
        (ProposalKind.MOVE, ""),
        (ProposalKind.INSERTION, "short"),
    }


@pytest.mark.parametrize("tags", [("moveTo", "moveFrom"), ("ins", "del")])
def test_a_paragraph_struck_out_and_put_in_elsewhere_in_other_words_is_moved(
    tags: tuple[str, str], tmp_path: Path
) -> None:
    words = FOUR.replace("4. ", "2. ").replace("submit a report", "submit reports")
    to = p(by(tags[0], "EU", r(words)), end(tags[0], "EU"))
    gone = p(by(tags[1], "EU", r(FOUR) if tags[1] == "moveFrom" else lost(FOUR)), end(tags[1], "EU"))
    found = compiled(tmp_path, p(r(ONE)), to, p(r(TWO)), p(r(THREE)), gone, p(r(FIVE)))
    assert [one.label for one in found.paragraphs if one.proposals] == ["OP4"]
    assert ProposalKind.MOVE in {proposal.kind for proposal in at(found, "OP4").proposals}
    assert "reports" in {proposal.new.strip() for proposal in at(found, "OP4").proposals}


def test_a_like_paragraph_of_another_hand_is_no_move(tmp_path: Path) -> None:
    words = FOUR.replace("4. ", "2. ").replace("submit a report", "submit reports")
    to = p(by("ins", "Mexico", r(words)), end("ins", "Mexico"))
    gone = p(by("del", "EU", lost(FOUR)), end("del", "EU"))
    found = compiled(tmp_path, p(r(ONE)), to, p(r(TWO)), p(r(THREE)), gone, p(r(FIVE)))
    assert [(proposal.kind, proposal.authors) for proposal in at(found, "OP4").proposals] == [
        (ProposalKind.DELETION, ("EU",))
    ]
    assert [proposal.authors for proposal in at(found, "OP1 bis").proposals] == [("Mexico",)]


def test_a_new_paragraph_under_a_number_that_is_taken_has_no_number_in_its_words(tmp_path: Path) -> None:
    new = p(by("ins", "EU", r("3. Welcomes the work of the regional commissions;")), end("ins", "EU"))
    found = compiled(tmp_path, p(r(ONE)), p(r(TWO)), new, *(p(r(line)) for line in (THREE, FOUR, FIVE)))
    assert [one.label for one in found.paragraphs if one.proposals] == ["OP2 bis"]
    assert at(found, "OP2 bis").proposals[0].new == "Welcomes the work of the regional commissions;"


def test_two_paragraphs_joined_are_a_merger_in_the_name_of_who_joined_them(tmp_path: Path) -> None:
    first = p(r(TWO.removesuffix(";")) + by("del", "EU", lost(";")) + by("ins", "EU", r(" and ")), end("del", "Mexico"))
    second = p(by("del", "EU", lost("3. ")) + r(THREE.removeprefix("3. ")))
    found = compiled(tmp_path, p(r(ONE)), first, second, p(r(FOUR)), p(r(FIVE)))
    words = "Invites the Secretary-General to convene a meeting of experts on fish stocks and Encourages donors"
    assert any(text.startswith(words) for text in own_text(found, "EU"))
    (proposal,) = at(found, "OP3").proposals
    assert (proposal.whole, proposal.authors) == (True, ("Mexico",))
    assert {proposal.authors for proposal in at(found, "OP2").proposals} == {("EU",), ("Mexico",)}
    assert at(found, "OP2").collisions == ()


def test_a_joined_paragraph_without_other_changes_is_merged_into_the_one_above(tmp_path: Path) -> None:
    pp1, pp2 = HEAD[-2:]
    body = [*(p(r(line)) for line in HEAD[:-2]), p(r(f"{pp1} "), end("del", "EU")), p(r(pp2))]
    paper = tracked(tmp_path, "EU", "".join([*body, *(p(r(line)) for line in LINES[-5:])]))
    found = compile_proposals(base_in(tmp_path), [paper])
    holds_the_law(found, [paper])
    (proposal,) = at(found, "PP2").proposals
    assert (proposal.kind, proposal.related, proposal.authors) == (ProposalKind.MERGE, "PP1", ("EU",))
    assert not found.findings


def test_a_paragraph_parted_in_two_loses_words_to_a_new_one(tmp_path: Path) -> None:
    first = p(r("1. Urges States to report on their fleets") + by("ins", "EU", r(";")), end("ins", "Mexico"))
    second = p(by("del", "EU", lost("every")) + by("ins", "EU", r("Does so every")) + r(" two years;"))
    found = compiled(tmp_path, first, second, *(p(r(x)) for x in (TWO, THREE, FOUR, FIVE)))
    assert own_text(found, "EU")[2:4] == ["Urges States to report on their fleets;", "Does so every two years;"]
    assert at(found, "OP1").proposals[0].old.strip() == "every two years"


def test_a_part_with_a_number_of_its_own_leaves_the_others_theirs(tmp_path: Path) -> None:
    first = p(r("1. Urges States to report on their fleets") + by("ins", "EU", r(";")), end("ins", "EU"))
    number, capital = (
        by("ins", "EU", r("2. ")),
        by("del", "EU", lost("every")) + by("ins", "EU", r("Requests this every")),
    )
    second = p(number + capital + r(" two years;"))
    found = compiled(tmp_path, first, second, *(p(r(x)) for x in (TWO, THREE, FOUR, FIVE)))
    assert own_text(found, "EU")[2:4] == ["Urges States to report on their fleets;", "Requests this every two years;"]
    assert [one.label for one in found.paragraphs if one.proposals] == ["OP1", "OP1 bis"]


def test_words_deleted_in_two_looks_keep_their_order(tmp_path: Path) -> None:
    cut = by("del", "EU", lost("Urges", "<w:i/>")) + by("del", "EU", lost(" States", "<w:b/>")) + r(" to report")
    line = p(r("1. ") + cut + r(ONE.removeprefix("1. Urges States to report")))
    found = compiled(tmp_path, line, *(p(r(x)) for x in (TWO, THREE, FOUR, FIVE)))
    assert "".join(proposal.old for proposal in at(found, "OP1").proposals).split() == ["Urges", "States"]


def test_more_paragraphs_may_be_joined_than_calls_may_be_nested(tmp_path: Path) -> None:
    words = "Notes that this port is open, "
    ends = [
        Proposal(
            kind=ProposalKind.DELETION, start=at, end=at, text=PARAGRAPH_END, authors=("EU",), state=TextState.OPEN
        )
        for at in range(len(words), 400 * len(words), len(words))
    ]
    base = base_in(tmp_path)
    one = replace(base.paragraphs[-1], text=words * 400, proposals=tuple(ends))
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack(0)) + 200)
    try:
        found = with_ends(base, replace(base, paragraphs=(one,)))
    finally:
        sys.setrecursionlimit(limit)
    assert len(found.paragraphs) == 400
    assert {p.text for p in found.paragraphs[1:-1]} == {words * n for n in range(2, 400)}


def test_of_two_equal_paragraphs_struck_out_one_moves_where_one_is_put_in(tmp_path: Path) -> None:
    gone = p(by("del", "EU", lost(FOUR)), end("del", "EU"))
    to = p(by("ins", "EU", r(FOUR)), end("ins", "EU"))
    body = [*(p(r(line)) for line in HEAD), gone, p(r(ONE)), gone, p(r(TWO)), to, p(r(FIVE))]
    shown = in_words(tracked(tmp_path, "EU", "".join(body)).document)
    words = FOUR.removeprefix("4. ")
    assert [one.reason for one in shown.dropped if words in one.text] == [MOVED]
    assert [one.state for one in shown.paragraphs if one.text.endswith(words)] == ["deleted", "open"]


def test_the_first_of_the_texts_that_begin_so_is_found() -> None:
    begun = _Beginnings(["one two", "one", "one two three", "on", "two"])
    found = [begun.first(words) for words in ("one", "one two", "o", "on", "two", "t", "three", "one two three four")]
    assert found == ["one two", "one two", "one two", "one two", "two", "two", None, None]
