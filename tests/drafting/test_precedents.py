"""Agreed language beside each proposal: the nearest place, since when, how often; never a draft."""

from __future__ import annotations

from pathlib import Path

from lineage.documents.file_reading import read_file
from lineage.documents.resolution import Resolution
from lineage.drafting.proposals.compiled_proposals import AgreedWords
from lineage.drafting.proposals.compiling import compile_proposals
from lineage.drafting.proposals.precedents import with_precedents
from tests.drafting.papers import base_in, changed, paper, write

AGREED = """A/RES/{session}/7

Tourism

The General Assembly,

1. Invites States to contribute, on a voluntary and predictable basis, to the fund for tourism;

2. Takes note of the report.

{day}
"""


def agreed(folder: Path, session: int) -> Resolution:
    text = AGREED.format(session=session, day="60th plenary meeting 19 December 2020")
    return read_file(write(folder, f"agreed{session}.txt", text), document_id=f"A/RES/{session}/7")


def precedents(folder: Path, *pairs: tuple[str, str], sessions: tuple[int, ...] = (70, 74)) -> list[AgreedWords]:
    compilation = compile_proposals(base_in(folder), [paper(write(folder, "EU.txt", changed(*pairs)))])
    found = with_precedents(compilation, [agreed(folder, session) for session in sessions])
    (proposal,) = (proposal for p in found.paragraphs for proposal in p.proposals)
    return list(proposal.precedents)


def test_the_very_words_with_first_and_last_use(tmp_path: Path) -> None:
    found = precedents(tmp_path, ("support small", "support, on a voluntary and predictable basis, small"))
    assert [one.id for one in found] == ["A/RES/74/7#OP1", "A/RES/70/7#OP1"]
    assert {(one.score, one.first, one.last, one.times) for one in found} == {
        (1.0, "A/RES/70/7#OP1", "A/RES/74/7#OP1", 2)
    }
    assert "voluntary and predictable basis" in found[0].words


def test_words_that_stand_nowhere_have_no_precedent(tmp_path: Path) -> None:
    assert precedents(tmp_path, ("support small", "support, through zebra husbandry and yodelling, small")) == []


def test_a_deletion_has_none(tmp_path: Path) -> None:
    assert precedents(tmp_path, (" of experts", "")) == []


def test_one_word_that_says_something_makes_no_precedent(tmp_path: Path) -> None:
    assert precedents(tmp_path, ("Urges States to", "Urges States, on a yearly basis, to")) == []


def test_the_sentence_of_the_base_is_no_precedent_for_a_change_of_it(tmp_path: Path) -> None:
    base = base_in(tmp_path)
    text = changed(("convene a meeting", "hold a meeting"), ("its eighty-second", "each regular"))
    compilation = compile_proposals(base, [paper(write(tmp_path, "EU.txt", text))])
    earlier = read_file(tmp_path / "base.txt", document_id="A/RES/79/90")
    found = with_precedents(compilation, [earlier])
    assert [one.id for p in found.paragraphs for w in p.proposals for one in w.precedents] == []
