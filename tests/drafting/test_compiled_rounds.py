"""What `compile` writes is read again as it was: each author's change, who wrote it, which cannot both be made."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
from docx import Document
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from lineage.cli.papers import open_papers
from lineage.documents.file_reading import read_file
from lineage.documents.negotiated.readings import in_words
from lineage.drafting.proposals.caveats import Caution
from lineage.drafting.proposals.compilation import Compilation, CompiledParagraph, applied
from lineage.drafting.proposals.compiling import compile_proposals
from lineage.drafting.proposals.proposal_papers import Paper
from lineage.render.word.compiled_draft import tracked as as_word
from tests.documents.test_tracked import change
from tests.drafting.papers import BASE, base_in, changed, paper, write
from tests.drafting.test_compiling import REAL, TRACKED, WORDS, at, tracked
from tests.sources.test_docx import p, package, r

if TYPE_CHECKING:
    from lineage.documents.resolution import Resolution

CORPUS = Path(__file__).parents[2] / "corpus"
NAMES = ("Mexico", "EU", "Kenya")


class Asked(NamedTuple):
    """One change, whoever's file it stands in."""

    start: int
    end: int
    old: str
    new: str
    authors: tuple[str, ...]


def asked(one: CompiledParagraph) -> list[Asked]:
    return [Asked(w.start, w.end, w.old, w.new, tuple(sorted(w.authors))) for w in one.proposals if w.edits]


def told(found: Compilation) -> dict[str, tuple[list[Asked], list[tuple[Asked, ...]]]]:
    """By label what is asked for, and the pairs that collide."""
    out = {}
    for one in found.paragraphs:
        if proposals := asked(one):
            everything = [Asked(w.start, w.end, w.old, w.new, tuple(sorted(w.authors))) for w in one.proposals]
            pairs = sorted(tuple(sorted((everything[i], everything[j]))) for i, j in one.collisions)
            out[one.label] = (sorted(proposals), pairs)
    return out


def read_again(found: Compilation, folder: Path, base: Resolution) -> Compilation:
    path = folder / "compiled.docx"
    path.write_bytes(as_word(found, "en"))
    return compile_proposals(base, [paper(path, "round")])


def accepted(path: Path, names: set[str]) -> list[str]:
    """The paragraphs of a Word file with the changes of some accepted and those of all others rejected."""
    out = []
    for paragraph in Document(str(path)).element.body.iter(qn("w:p")):
        words = ""
        for node in paragraph.iter(qn("w:t"), qn("w:delText")):
            held = next((a for a in node.iterancestors() if a.tag in {qn("w:ins"), qn("w:del")}), None)
            taken = held is not None and not names.isdisjoint(held.get(qn("w:author")).split(", "))
            words += (node.text or "") if held is None or taken is (held.tag == qn("w:ins")) else ""
        out.append(words)
    return out


def words_of(texts: list[str]) -> set[str]:
    return {word for text in texts for word in re.findall(r"\w+", text)}


ROUND = (
    p(r("Fisheries and the ocean"))
    + p(r("The General Assembly,"))
    + p(r("Recalling its resolution 70/1 of 25 September 2015 on the 2030 Agenda,"))
    + p(r("Deeply concerned at the decline of many fish stocks,"))
    + p(r("1. Urges States to report on their fleets every ") + "{}" + r(" years;"))
    + p(r("2. Invites the Secretary-General to convene a meeting of experts on fish stocks;"))
    + p(r("3. Encourages donors to support small island developing States;"))
    + p(r("4. Requests the Secretary-General to submit a report at its eighty-second session;"))
    + p(r("5. Decides to remain seized of the matter."))
)


def compiled_round(folder: Path, changes: str) -> CompiledParagraph:
    return at(compile_proposals(base_in(folder), [tracked(folder, "round", ROUND.replace("{}", changes))]), "OP1")


def test_two_authors_of_one_file_who_replace_one_word_ask_for_two_things(tmp_path: Path) -> None:
    three = change("del", "two", "Mexico") + change("ins", "three", "Mexico") + change("ins", "four", "EU")
    one = compiled_round(tmp_path, three)
    assert [(w.old.strip(), w.new.strip(), w.authors) for w in one.proposals] == [
        ("two", "three", ("Mexico",)),
        ("", "four", ("EU",)),
    ]
    assert one.collisions == ((0, 1),)


def test_words_put_in_where_another_author_took_some_out_are_not_his(tmp_path: Path) -> None:
    one = compiled_round(tmp_path, change("del", "two", "Mexico") + change("ins", "three", "EU"))
    assert [(w.old.strip(), w.new.strip(), w.authors) for w in one.proposals] == [
        ("two", "", ("Mexico",)),
        ("", "three", ("EU",)),
    ]
    assert one.collisions == ((0, 1),)
    alone = {w.authors: applied(one.base, [w]) for w in one.proposals}
    assert alone["EU",].endswith(("every two three years;", "every three two years;"))


def test_equal_changes_of_two_authors_in_one_file_are_one(tmp_path: Path) -> None:
    both = change("del", "two", "Mexico, EU") + change("ins", "three", "Mexico, EU")
    (proposal,) = compiled_round(tmp_path, both).proposals
    assert (proposal.old, proposal.new, proposal.authors) == ("two", "three", ("Mexico", "EU"))


def test_a_letter_mended_in_anothers_word_is_no_word_of_its_own(tmp_path: Path) -> None:
    added = change("ins", "three to fou", "Mexico") + change("ins", "r", "EU")
    source = tracked(tmp_path, "round", ROUND.replace("{}", change("del", "two", "Mexico") + added))
    found = next(one for one in in_words(source.document).paragraphs if one.label == "OP1")
    assert "three to four years" in found.text


def test_words_right_behind_a_verb_that_another_replaces_collide(tmp_path: Path) -> None:
    texts = [
        changed(("Urges States", "Invites States")),
        changed(("Urges States", "Urges with insistence States")),
        changed(("on their fleets", "on their fleets, as appropriate,")),
        changed(("their fleets", "their vessels")),
    ]
    papers = [paper(write(tmp_path, f"{i}.txt", text), str(i)) for i, text in enumerate(texts)]
    one = at(compile_proposals(base_in(tmp_path), papers), "OP1")
    assert [tuple(one.proposals[i].authors[0] for i in pair) for pair in one.collisions] == [("0", "1")]


def test_a_new_paragraph_that_another_mends_has_both_wordings(tmp_path: Path) -> None:
    mended = "".join(
        change("ins", words, name)
        for words, name in (("5. Welcomes the work of ", "EU"), ("all ", "Kenya"), ("bodies.", "EU"))
    )
    found = compile_proposals(base_in(tmp_path), [tracked(tmp_path, "round", TRACKED + p(mended))])
    (one,) = (q for q in found.paragraphs if len(q.proposals) > 1 and q.text is None)
    assert [(w.new, w.authors) for w in one.proposals] == [
        ("Welcomes the work of bodies.", ("EU",)),
        ("Welcomes the work of all bodies.", ("Kenya",)),
    ]
    assert one.collisions == ((0, 1),)


@st.composite
def edited(draw: st.DrawFn) -> str:
    """The base with some words of two paragraphs put in, taken out or replaced."""
    head, *blocks = BASE.split("\n\n")
    for _ in range(draw(st.integers(1, 2))):
        which = draw(st.integers(len(blocks) - 5, len(blocks) - 2))
        words = blocks[which].split(" ")
        place = draw(st.integers(1, min(5, len(words) - 1)))
        words[place : place + draw(st.integers(0, 2))] = draw(WORDS)
        blocks[which] = " ".join(words)
    return "\n\n".join([head, *blocks])


@settings(max_examples=15)
@given(texts=st.lists(edited(), min_size=2, max_size=3))
def test_law_a_compilation_read_again_is_the_same(texts: list[str], tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("round")
    base = base_in(folder)
    papers = [paper(write(folder, f"{name}.txt", text), name) for name, text in zip(NAMES, texts, strict=False)]
    holds_round(base, papers, folder)


def holds_round(base: Resolution, papers: list[Paper], folder: Path) -> None:
    found = compile_proposals(base, papers)
    again = read_again(found, folder, base)
    assert told(again) == told(found)
    known = words_of([p.text for p in base.paragraphs])
    known |= words_of([w.new for one in found.paragraphs for w in one.proposals])
    names = sorted({name for one in found.paragraphs for w in one.proposals for name in w.authors})
    alone = set().union(*(words_of(accepted(folder / "compiled.docx", {name})) for name in names)) if names else set()
    for count in range(2, len(names) + 1):
        for some in combinations(names, count):
            assert words_of(accepted(folder / "compiled.docx", set(some))) <= known | alone


def amended(base: Resolution, which: int, words: tuple[str, str, str]) -> Resolution:
    """A text in which one author changes every third paragraph: words taken out, replaced and put in near to those of
    the others, and at the same places."""
    paragraphs = []
    for count, one in enumerate(base.paragraphs):
        text = one.text.split(" ")
        if count % 3 == 0 and len(text) > 12:
            place = 4 + (count // 3 + which) % 2
            kept = place + (count // 3 * (which + 1)) % 3
            text[place:kept] = [words[which]] if (count // 3) % 4 or not which else []
        paragraphs.append(replace(one, text=" ".join(text)))
    return replace(base, paragraphs=tuple(paragraphs))


@pytest.mark.parametrize(
    ("file", "words"),
    [
        (CORPUS / "A-RES-78-228.md", ("notamment", "chacun", "ensemble")),
        (REAL / "A_80_L.18.pdf", ("notably", "everyone", "together")),
    ],
    ids=["fr", "en"],
)
def test_law_on_real_texts(file: Path, words: tuple[str, str, str], tmp_path: Path) -> None:
    if not file.is_file():
        pytest.skip(f"{file.name} is not here")
    base = in_words(read_file(file))
    papers = [
        Paper(id=name, file=name, document=amended(base, which, words), authors=(name,))
        for which, name in enumerate(NAMES)
    ]
    holds_round(base, papers, tmp_path)


def test_persons_who_write_for_several_delegations_keep_their_names(tmp_path: Path) -> None:
    changes = change("del", "two", "Ann Keller") + change("ins", "three", "Joe Otieno")
    path = tmp_path / "kenya-EU.docx"
    path.write_bytes(package(ROUND.replace("{}", changes)))
    base = base_in(tmp_path)
    papers, _ = open_papers([str(path)], base, tmp_path)
    found = compile_proposals(base, papers)
    assert [w.authors for w in at(found, "OP1").proposals] == [("Ann Keller",), ("Joe Otieno",)]
    assert (found.sources[0].authors, found.sources[0].persons) == (("Kenya", "EU"), ("Ann Keller", "Joe Otieno"))
    assert Caution.WHOSE in {one.problem for one in found.findings}


def test_persons_of_one_delegation_are_named_at_their_changes(tmp_path: Path) -> None:
    changes = change("del", "two", "Ann Keller") + change("ins", "three", "Joe Otieno")
    path = tmp_path / "Kenya.docx"
    path.write_bytes(package(ROUND.replace("{}", changes)))
    papers, _ = open_papers([str(path)], base_in(tmp_path), tmp_path)
    (proposal,) = at(compile_proposals(base_in(tmp_path), papers), "OP1").proposals
    assert (proposal.authors, proposal.persons) == (("Kenya",), ("Ann Keller", "Joe Otieno"))
