"""The law on rounds at random: Word files of several hands, clean copies, a paper on an older text, with paragraphs
that move, are parted, come and go, in lists and annexes. LINEAGE_LAW_ROUNDS says how many; a long run has thousands."""

from __future__ import annotations

import os
from collections import Counter
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lineage.cli.papers import open_papers
from lineage.documents.file_reading import read_file
from lineage.documents.negotiated.readings import in_words, proposed
from lineage.drafting.proposals.caveats import Caution
from lineage.drafting.proposals.compilation import Compilation, applied
from lineage.drafting.proposals.compiled_proposals import CompiledProposal
from lineage.drafting.proposals.compiling import compile_proposals
from tests.documents.test_tracked import change
from tests.drafting import whole_rounds
from tests.drafting.papers import write
from tests.sources.test_docx import p, package, r

if TYPE_CHECKING:
    from pathlib import Path

    from tests.drafting.whole_rounds import Par, Round

ROUNDS = int(os.environ.get("LINEAGE_LAW_ROUNDS", "12"))
NAMED = {"clean": "Kenya", "older": "Chile"}


def compiled(folder: Path, one: Round) -> Compilation:
    """A round, written to files and compiled; each file is first read as it was meant."""
    base = in_words(read_file(write(folder, "base.txt", whole_rounds.as_text(one.base))))
    older = in_words(read_file(write(folder, "text before.txt", whole_rounds.as_text(one.older))))
    docs = []
    for name, text in one.papers.items():
        if name in NAMED:
            clean = whole_rounds.as_text(whole_rounds.settled(text))
            docs.append(f"{NAMED[name]}={write(folder, f'{name}.txt', clean)}")
        else:
            (path := folder / f"{name}.docx").write_bytes(whole_rounds.as_word(text))
            docs.append(str(path))
    papers, _ = open_papers(docs, base, folder)
    for paper in papers:
        said = (proposed(own) for own in paper.document.paragraphs if own.kind.value != "heading")
        assert Counter(filter(None, said)) == Counter(standing(one.papers[paper.id])), paper.id
    return compile_proposals(base, papers, [older])


def standing(text: list[Par]) -> list[str]:
    return [one.now for one in text if not one.gone]


def own_text(found: Compilation, source: str) -> list[str]:
    own = [(one, one.changes_of(source)) for one in found.paragraphs]
    return [text for one, mine in own if (one.text is not None or mine) and (text := applied(one.base, mine))]


def asked(found: Compilation, source: str) -> list[CompiledProposal]:
    return [
        proposal
        for one in found.paragraphs
        for proposal in (*one.proposals, *one.contested)
        if source in proposal.sources
    ]


def words_moved(one: list[str], other: list[str]) -> Counter[str]:
    """How many times more often each word stands in one text than in another."""
    found = Counter(" ".join(one).translate(str.maketrans(",;.", "   ")).split())
    found.subtract(" ".join(other).translate(str.maketrans(",;.", "   ")).split())
    return Counter({word: times for word, times in found.items() if times})


def holds_for_names(found: Compilation, name: str, text: list[Par]) -> None:
    """Who put a paragraph in or words that another took out stands there, and who took them out; nobody is lost."""
    mine = asked(found, name)
    told = {who for proposal in mine for who in (*proposal.authors, *proposal.against)}
    told |= {who for caveat in found.findings if caveat.source == name for who in caveat.authors}
    pieces = [piece for one in text for piece in one.pieces if piece.how]
    assert {one.who for one in text if one.who} | {who for one in pieces for who in one.who.split("|")} <= told
    for piece in pieces:
        if piece.how == "both":
            who, other = piece.who.split("|")
            assert any(
                {*piece.words.split()} <= {*proposal.new.split()}
                and who in proposal.authors
                and other in proposal.against
                for proposal in mine
            ), piece
    for one in text:
        assert all(
            one.who in proposal.authors for proposal in mine if one.new and proposal.whole and proposal.new == one.now
        )


def holds_when_rebased(found: Compilation, one: Round) -> None:
    """What a paper on the older text puts in and takes out is put in and taken out of the base, or named."""
    lost = [caveat for caveat in found.findings if caveat.source == "older" and caveat.problem is Caution.NOT_REBASED]
    base, older = standing(one.base), standing(one.older)
    done = words_moved(own_text(found, "older"), base)
    meant = words_moved(standing(one.papers["older"]), older)
    meant.subtract(words_moved([caveat.new for caveat in lost], [caveat.old for caveat in lost]))
    since = {word for text in {*base} ^ {*older} for word in words_moved([text], [])}
    assert {word: times for word, times in done.items() if word not in since} == {
        word: times for word, times in meant.items() if times and word not in since
    }


@settings(max_examples=ROUNDS)
@given(seed=st.integers(0, 1_000_000))
def test_law_of_whole_rounds(seed: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    one = whole_rounds.round_of(Random(seed))  # noqa: S311 - no secret
    found = compiled(tmp_path_factory.mktemp("round"), one)
    rebased = {source.id for source in found.sources if source.rebased}
    for name, text in one.papers.items():
        if name in rebased:
            holds_when_rebased(found, one)
            continue
        assert Counter(own_text(found, name)) == Counter(standing(text)), name
        if name not in NAMED:
            holds_for_names(found, name, text)


HEAD = "".join(p(r(line)) for line in whole_rounds.HEAD)
RECITAL = "Recalling its resolution 70/1 of 25 September 2015 on the 2030 Agenda,"
ASKS = ("1. Encourages donors:", "(a) To support ports;", "(b) To train fishers;", "2. Decides to act.")


def of_word(folder: Path, *paragraphs: str) -> Compilation:
    text = "\n\n".join((*whole_rounds.HEAD, RECITAL, *ASKS))
    base = in_words(read_file(write(folder, "base.txt", text)))
    (path := folder / "word.docx").write_bytes(package(HEAD + "".join(paragraphs)))
    papers, _ = open_papers([str(path)], base, folder)
    return compile_proposals(base, papers)


def taken_out(words: str, who: str, by: str) -> str:
    """Words that one puts in and another takes out."""
    gone = f'<w:del w:id="8" w:author="{by}"><w:r><w:delText xml:space="preserve">{words}</w:delText></w:r></w:del>'
    return f'<w:ins w:id="7" w:author="{who}">{gone}</w:ins>'


def test_each_word_is_taken_out_by_whom_it_is(tmp_path: Path) -> None:
    runs = r("(a) To ") + taken_out("richly ", "Japan", "EU") + r("support ") + taken_out("all ", "Japan", "Fiji")
    found = of_word(tmp_path, p(r(RECITAL)), p(r(ASKS[0])), p(runs + r("ports;")), *(p(r(one)) for one in ASKS[2:]))
    told = [
        (proposal.new.strip(), proposal.authors, proposal.against)
        for one in found.paragraphs
        for proposal in one.contested
    ]
    assert told == [("richly", ("Japan",), ("EU",)), ("all", ("Japan",), ("Fiji",))]


def test_two_who_change_one_date_have_their_own_words(tmp_path: Path) -> None:
    runs = r("Recalling its resolution 70/1 of ") + change("del", "25 ", "Fiji") + r("September ")
    runs += change("del", "2015", "EU") + change("ins", "2016", "EU") + r(" on the 2030 Agenda,")
    found = of_word(tmp_path, p(runs), *(p(r(one)) for one in ASKS))
    assert [(proposal.old, proposal.new, proposal.authors) for proposal in found.paragraphs[0].proposals] == [
        ("25 ", "", ("Fiji",)), ("2015", "2016", ("EU",)),
    ]  # fmt: skip
    assert own_text(found, "word")[0] == "Recalling its resolution 70/1 of September 2016 on the 2030 Agenda,"


def test_an_item_put_in_without_a_letter_leaves_the_next_one_its_own(tmp_path: Path) -> None:
    put = p(change("ins", "To map reefs;", "EU"))
    found = of_word(tmp_path, p(r(RECITAL)), *(p(r(one)) for one in ASKS[:2]), put, *(p(r(one)) for one in ASKS[2:]))
    told = [
        (one.label, one.after, proposal.new, proposal.authors) for one in found.paragraphs for proposal in one.proposals
    ]
    assert told == [("OP1(a) bis", "OP1(a)", "To map reefs;", ("EU",))]


def test_what_an_older_text_was_parted_into_is_not_asked_for_again(tmp_path: Path) -> None:
    before = "\n\n".join((*whole_rounds.HEAD, RECITAL, "1. Urges States to report, and to pay;", "2. Decides to act."))
    parted = before.replace("report, and to pay;\n\n2.", "report;\n\n2. Also urges them to pay;\n\n3.")
    base = in_words(read_file(write(tmp_path, "base.txt", parted)))
    older = in_words(read_file(write(tmp_path, "before.txt", before)))
    own = write(tmp_path, "own.txt", parted.replace("of 25 September 2015 ", ""))
    papers, _ = open_papers([f"Chile={own}"], base, tmp_path)
    for texts in ([older], []):
        found = compile_proposals(base, papers, texts)
        assert [one.label for one in found.paragraphs if one.proposals] == ["PP1"]
        assert not [one for one in found.findings if one.problem is Caution.OTHER_BASE]
