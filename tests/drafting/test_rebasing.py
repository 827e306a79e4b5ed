"""A paper that was written on the resolution before: its own changes on the newer base, and what could not go there."""

from __future__ import annotations

from pathlib import Path

import pytest

from lineage.documents.file_reading import read_file
from lineage.drafting.proposals.caveats import Caution
from lineage.drafting.proposals.compilation import Compilation, applied
from lineage.drafting.proposals.compiling import compile_proposals
from tests.drafting.papers import paper, write

CHAIN = Path(__file__).parents[2].parent / "shared" / "data" / "en-chain"
pytestmark = pytest.mark.skipif(not CHAIN.is_dir(), reason="the English series is not at ../shared/data/en-chain")
NEW = "Invites all Member States to establish national hotlines for seafarers who were trafficked at sea;"


def on_older(folder: Path, edits: dict[str, str], added: str = "") -> Compilation:
    """78/228 with a paper that was written on 76/186: words of it exchanged, a paragraph left out for "", one added
    before the last."""
    text = (CHAIN / "A-RES-76-186.txt").read_text(encoding="utf-8")
    for old, new in edits.items():
        assert text.count(old) == 1, old
        lines = text.split("\n")
        text = text.replace(old, new) if new else "\n".join(line for line in lines if old not in line)
    if added:
        last = next(line for line in text.split("\n") if "at its seventy-eighth session, including" in line)
        text = text.replace(last, f"{added}\n{last}")
    older = read_file(CHAIN / "A-RES-76-186.txt", document_id="76/186")
    base = read_file(CHAIN / "A-RES-78-228.txt", document_id="78/228")
    return compile_proposals(base, [paper(write(folder, "Mexico.txt", text))], [older])


def proposals(found: Compilation) -> dict[str, list[tuple[str, str]]]:
    return {
        p.label: [(w.old.strip(" ,"), w.new.strip(" ,")) for w in p.proposals] for p in found.paragraphs if p.proposals
    }


def lost(found: Compilation) -> list[tuple[str, str, str]]:
    return [(f.label, f.old, f.new) for f in found.findings if f.problem is Caution.NOT_REBASED]


def test_the_older_text_as_it_is_asks_for_nothing(tmp_path: Path) -> None:
    found = on_older(tmp_path, {})
    assert proposals(found) == {}
    assert lost(found) == []
    assert found.sources[0].rebased


def test_its_own_changes_stand_on_the_newer_base(tmp_path: Path) -> None:
    edits = {"Urges Member States that have not yet": "Urges all Member States that have not yet"}
    found = on_older(tmp_path, {**edits, "Calls upon Governments to closely": "Calls upon States to closely"}, NEW)
    added = next(p for p in found.paragraphs if p.text is None)
    assert proposals(found) == {"OP1": [("", "all")], "OP3": [("Governments", "States")], added.label: [("", NEW)]}
    assert lost(found) == []
    first = next(p for p in found.paragraphs if p.label == "OP1")
    assert applied(first.base, first.proposals).startswith("Urges all Member States that have not yet")


def test_a_change_of_a_paragraph_that_was_reworded_since_keeps_its_place(tmp_path: Path) -> None:
    found = on_older(tmp_path, {"Requests the Secretary-General and the President": "Requests the President"})
    assert proposals(found) == {"OP6": [("the Secretary-General and", "")]}
    assert lost(found) == []


def test_a_paragraph_that_it_leaves_out_goes_from_the_base_where_that_has_the_same_words(tmp_path: Path) -> None:
    found = on_older(tmp_path, {"Recalls its decision to designate 30 July": "", "Recalls the holding of the high": ""})
    last = {p.label: p for p in found.paragraphs}
    assert [proposal.whole and not proposal.new for proposal in last["OP7"].proposals] == [True]
    assert not last["OP4"].proposals
    ((label, old, new),) = lost(found)
    assert (label, old[:23], new) == ("OP4", "Recalls the holding of ", "")


def test_a_change_in_a_paragraph_that_the_base_has_no_more_is_listed(tmp_path: Path) -> None:
    found = on_older(
        tmp_path, {"Reaffirms its commitment to international cooperation": "Reaffirms its commitment to it"}
    )
    assert proposals(found) == {}
    ((label, old, new),) = lost(found)
    assert label == "OP18"
    assert old.startswith("Reaffirms its commitment to international cooperation")
    assert new.startswith("Reaffirms its commitment to it")
