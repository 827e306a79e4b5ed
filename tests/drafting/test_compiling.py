"""Several papers on one base: the law, equal proposals, collisions, new paragraphs, moves, mails, bad input."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineage.cli.papers import open_papers
from lineage.commitments.clock import word_count
from lineage.documents.file_reading import read_file
from lineage.documents.negotiated.proposals import ProposalKind, TextState
from lineage.documents.negotiated.readings import in_words, proposed
from lineage.drafting.proposals.caveats import Caution
from lineage.drafting.proposals.compilation import Compilation, CompiledParagraph, applied
from lineage.drafting.proposals.compiling import compile_proposals
from lineage.drafting.proposals.proposal_papers import Paper
from lineage.errors import UnreadableError
from tests.documents.reading import real_text
from tests.documents.test_tracked import change, gone
from tests.drafting.papers import BASE, base_in, changed, paper, write
from tests.sources.test_docx import p, package, r

REAL = Path(__file__).parents[2].parent / "shared" / "data" / "negotiation-en"


def compiled(folder: Path, older: tuple[str, ...] = (), **texts: str) -> Compilation:
    papers = [paper(write(folder, f"{name}.txt", text)) for name, text in texts.items()]
    earlier = [read_file(write(folder, f"old{i}.txt", text), document_id=f"old{i}") for i, text in enumerate(older)]
    return compile_proposals(base_in(folder), papers, earlier)


def at(compilation: Compilation, label: str) -> CompiledParagraph:
    return next(p for p in compilation.paragraphs if p.label == label)


def tracked(folder: Path, name: str, body: str) -> Paper:
    path = folder / f"{name}.docx"
    path.write_bytes(package(body))
    return paper(path)


@pytest.mark.parametrize("ending", ["txt", "md"])
def test_marked_text_is_read_alike_in_plain_text_and_in_markdown(tmp_path: Path, ending: str) -> None:
    text = (
        "1. Urges **strongly (Mexico)** States to report on their fleets every two **full (Mexico)** years;\n\n"
        "3 bis. **Invites regional organizations to do the same; (Mexico)**\n"
    )
    found = compile_proposals(base_in(tmp_path), [paper(write(tmp_path, f"mexico.{ending}", text))])
    assert [(w.old, w.new.strip(), w.authors) for w in at(found, "OP1").proposals] == [
        ("", "strongly", ("Mexico",)),
        ("", "full", ("Mexico",)),
    ]
    new = at(found, "OP3 bis").proposals
    assert [(w.new, w.authors) for w in new] == [("Invites regional organizations to do the same;", ("Mexico",))]
    progress = found.progress()
    assert (progress.open_words, progress.added, progress.proposals) == (0, 9, 3)


def test_words_are_counted_as_on_the_pages(tmp_path: Path) -> None:
    base = base_in(tmp_path)
    french = replace(base.paragraphs[-1], text="Prie l'Office d'appuyer la Convention n° 143 – et de faire rapport;")
    text = replace(base, paragraphs=(*base.paragraphs[:-1], french))
    same = Paper(id="same", file="same.txt", document=text, authors=("EU",))
    assert compile_proposals(text, [same]).progress().words == word_count(text)


@pytest.mark.parametrize("dash", ["-", "–"])
def test_words_in_brackets_signed_at_their_end_are_put_in(tmp_path: Path, dash: str) -> None:
    text = f"1. Urges States to report on their fleets[, as appropriate, {dash} Mexico] every two years;\n"
    found = compile_proposals(base_in(tmp_path), [paper(write(tmp_path, "mail.md", text), "EU")])
    proposal = at(found, "OP1").proposals
    assert [(w.old, w.new, w.authors) for w in proposal] == [("", ", as appropriate,", ("Mexico",))]


def own_text(compilation: Compilation, source: str) -> list[str]:
    """The paragraphs of one source as the compilation holds them."""
    own = [(p, p.changes_of(source)) for p in compilation.paragraphs]
    return [words for p, mine in own if (p.text is not None or mine) and (words := applied(p.base, mine))]


def holds_the_law(compilation: Compilation, papers: list[Paper]) -> None:
    for one in papers:
        own = sorted(words for p in one.document.paragraphs if (words := proposed(p)))
        assert sorted(own_text(compilation, one.id)) == own


def test_equal_proposals_are_one_with_all_their_authors(tmp_path: Path) -> None:
    text = changed(("Urges States", "Urges all States"))
    found = compiled(tmp_path, EU=text, Mexico=text)
    (proposal,) = at(found, "OP1").proposals
    assert (proposal.authors, proposal.sources, proposal.kind) == (
        ("EU", "Mexico"),
        ("EU", "Mexico"),
        ProposalKind.INSERTION,
    )
    assert at(found, "OP1").collisions == ()
    assert at(found, "OP1").state is TextState.OPEN
    assert at(found, "OP2").state is None


def test_a_delegation_has_one_name_however_it_is_spelt(tmp_path: Path) -> None:
    text = changed(("Urges States", "Urges all States"))
    papers = [paper(write(tmp_path, f"{i}.txt", text), name) for i, name in enumerate(("EU", "European Union"))]
    (proposal,) = at(compile_proposals(base_in(tmp_path), papers), "OP1").proposals
    assert proposal.authors == ("EU",)


def test_changes_of_the_same_words_collide_and_others_do_not(tmp_path: Path) -> None:
    found = compiled(
        tmp_path,
        EU=changed(("every two years", "every year"), ("Urges States", "Urges all States")),
        US=changed(("every two years", "every five years")),
    )
    one = at(found, "OP1")
    assert [tuple(one.proposals[i].new for i in pair) for pair in one.collisions] == [("five", "year")]


def test_a_deletion_of_the_whole_collides_with_every_change_in_it(tmp_path: Path) -> None:
    without = (
        changed(("3. Encourages donors to support small island developing States;\n\n", ""))
        .replace("4. Requests", "3. Requests")
        .replace("5. Decides", "4. Decides")
    )
    found = compiled(tmp_path, US=without, EU=changed(("Encourages donors", "Strongly encourages donors")))
    assert len(at(found, "OP3").collisions) == 1
    alone = compiled(tmp_path, US=without)
    assert at(alone, "OP3").state is TextState.DELETED
    assert at(alone, "OP4").proposals == ()


def test_new_paragraphs_are_bis_and_ter_behind_the_one_they_follow(tmp_path: Path) -> None:
    eu = changed(("3. Encourages", "3. Welcomes the work of regional bodies;\n\n4. Encourages"))
    us = changed(("3. Encourages", "3. Stresses that trade in fish must be fair;\n\n4. Encourages"))
    found = compiled(tmp_path, EU=eu, US=us)
    labels = [(p.label, p.after) for p in found.paragraphs if p.text is None]
    assert labels == [("OP2 bis", "OP2"), ("OP2 ter", "OP2 bis")]
    assert at(found, "OP3").proposals == ()


def test_two_wordings_of_one_new_paragraph_collide(tmp_path: Path) -> None:
    eu = changed(("3. Encourages", "3. Requests the Chair to submit a report on fish;\n\n4. Encourages"))
    us = changed(("3. Encourages", "3. Requests the Chair to submit a short report on fish;\n\n4. Encourages"))
    found = compiled(tmp_path, EU=eu, US=us)
    (new,) = (p for p in found.paragraphs if p.text is None)
    assert (new.label, len(new.proposals), new.collisions) == ("OP2 bis", 2, ((0, 1),))


def test_a_new_paragraph_before_the_first_is_zero(tmp_path: Path) -> None:
    found = compiled(
        tmp_path,
        EU=changed(("Recalling", "Guided by the Charter,\n\nRecalling")),
        US=changed(("1. Urges", "1. Endorses the outcome of the conference;\n\n2. Urges")),
    )
    assert [(p.label, p.after) for p in found.paragraphs if p.text is None] == [("PP0", None), ("OP0", "PP2")]


def test_a_moved_paragraph_is_moved_and_not_new(tmp_path: Path) -> None:
    third = "3. Encourages donors to support small island developing States;\n\n"
    text = changed((third, "")).replace("1. Urges", third + "1. Urges")
    found = compiled(tmp_path, EU=text)
    assert [(w.kind, w.after) for w in at(found, "OP3").proposals] == [(ProposalKind.MOVE, "PP2")]
    assert all(p.text is not None for p in found.paragraphs)


def test_excerpts_of_a_mail_in_another_order_move_nothing(tmp_path: Path) -> None:
    mail = (
        "OP4: Requests the Secretary-General to submit a report at its eighty-first session;\n\n"
        "OP1: Urges States to report on their fleets every year;\n"
    )
    found = compiled(tmp_path, Kenya=mail)
    assert {p.label for p in found.paragraphs if p.proposals} == {"OP1", "OP4"}
    assert ProposalKind.MOVE not in {w.kind for p in found.paragraphs for w in p.proposals}


def test_a_mail_of_several_is_listed_with_all_of_them(tmp_path: Path) -> None:
    mail = (
        "PP2 (G77 and China) Deeply concerned at the rapid decline of many fish stocks,\n\n"
        "OP3 (Switzerland, Norway) Encourages all donors to support small island developing States;\n\n"
        "OP1 Urges all States to report on their fleets every two years;\n"
    )
    found = compiled(tmp_path, mail=mail)
    assert found.sources[0].authors == ("G77 and China", "Switzerland", "Norway", "mail")


def test_a_bracket_leaves_its_paragraph_open(tmp_path: Path) -> None:
    found = compiled(tmp_path, mail="PP2 Deeply concerned at the [decline] of many fish stocks,\n")
    assert [p.label for p in found.paragraphs if p.proposals] == ["PP2"]
    assert found.progress().untouched == found.progress().paragraphs - 1


def test_a_mail_of_one_author_with_any_proposal_is_not_without_change(tmp_path: Path) -> None:
    mail = (
        "- Delete paragraph 3.\n- If others agree, delete paragraph 2.\n"
        "We reserve our position on the second preambular paragraph.\n\n"
        "> 4. Requests the Secretary-General to submit a report at its eighty-second session;\n"
        "We support paragraph 4.\n\nBest regards,\n"
    )
    base = base_in(tmp_path)
    papers, _ = open_papers([f"Japan={write(tmp_path, 'Japan.txt', mail)}"], base, tmp_path)
    found = compile_proposals(base, papers)
    assert [p.label for p in found.paragraphs if p.proposals] == ["OP3"]
    assert Caution.NO_CHANGE not in {one.problem for one in found.findings}


def test_a_mail_says_nothing_of_what_it_does_not_name(tmp_path: Path) -> None:
    mail = (
        "From: Anna Keller\nSubject: EU proposals\n\nDear colleague,\n\nPlease find below the proposals of the EU:\n\n"
        "OP1. Urges all States to report on their fleets every two years;\n\n"
        "OP5 bis. Welcomes the work of regional bodies;\n\nBest regards,\n\nAnna\n"
    )
    found = compiled(tmp_path, EU=mail)
    touched = {p.label: [w.new.strip() for w in p.proposals] for p in found.paragraphs if p.proposals}
    assert touched == {"OP1": ["all"], "OP5 bis": ["Welcomes the work of regional bodies;"]}
    assert found.sources[0].excerpt
    remarks = " ".join(f.new for f in found.findings if f.problem is Caution.REMARK)
    assert "Best regards," in remarks
    assert "Anna" in remarks


TRACKED = (
    p(r("Fisheries and the ocean"))
    + p(r("The General Assembly,"))
    + p(r("Recalling its resolution 70/1 of 25 September 2015 on the 2030 Agenda,"))
    + p(r("Deeply concerned at the decline of many fish stocks,"))
    + p(
        r("1. Urges ")
        + change("ins", "all ", "EU")
        + r("States to report on their fleets every ")
        + change("del", "two years", "USA")
        + change("ins", "year", "Mexico")
        + r(";")
    )
    + p(r("2. Invites the Secretary-General to convene a meeting of experts on fish stocks;"))
    + gone(change("del", "3. Encourages donors to support small island developing States;", "USA"), "USA")
    + p(change("ins", "3 bis. Welcomes the work of regional bodies;", "EU"))
    + p(r("4. Requests the Secretary-General to submit a report at its eighty-second session;"))
    + p(
        r("5. Decides to remain seized of the matter") + '<w:ins w:id="9" w:author="EU"><w:del w:id="8" w:author="USA">'
        "<w:r><w:delText> urgently</w:delText></w:r></w:del></w:ins>" + r(".")
    )
)


def test_tracked_changes_keep_their_authors(tmp_path: Path) -> None:
    source = tracked(tmp_path, "round", TRACKED)
    found = compile_proposals(base_in(tmp_path), [source])
    holds_the_law(found, [source])
    by = {(w.new.strip(), w.old.strip()): w.authors for w in at(found, "OP1").proposals}
    assert by["all", ""] == ("EU",)
    assert [w.authors for w in at(found, "OP3").proposals] == [("USA",)]
    assert [w.authors for w in at(found, "OP3 bis").proposals] == [("EU",)]
    assert found.findings == ()


def test_words_that_one_puts_in_and_another_takes_out_are_not_lost(tmp_path: Path) -> None:
    found = compile_proposals(base_in(tmp_path), [tracked(tmp_path, "round", TRACKED)])
    assert [(w.new.strip(), w.authors) for w in at(found, "OP5").contested] == [("urgently", ("EU",))]


def test_a_marked_paper_on_an_older_base_is_rebased(tmp_path: Path) -> None:
    older = TRACKED.replace("a meeting of experts", "an expert meeting").replace("every ", "each ")
    found = compile_proposals(base_in(tmp_path), [tracked(tmp_path, "round", older)])
    assert at(found, "OP2").proposals == ()
    assert "all " in [w.new for w in at(found, "OP1").proposals]
    named = [(f.problem, f.label) for f in found.findings]
    assert (Caution.OTHER_BASE, "OP2") in named
    words = applied(at(found, "OP1").base, [w for w in at(found, "OP1").proposals if w.new.strip() == "all"])
    assert words == "Urges all States to report on their fleets every two years;"


def test_a_change_of_words_that_the_base_has_no_more_is_named(tmp_path: Path) -> None:
    older = changed(("every two years", "within eighteen months"))
    eu = older.replace("eighteen months", "six months").replace("Urges States", "Urges all States")
    found = compiled(tmp_path, older=(older,), EU=eu)
    assert [w.new.strip() for w in at(found, "OP1").proposals] == ["all"]
    assert found.sources[0].rebased
    (lost,) = (f for f in found.findings if f.problem is Caution.NOT_REBASED)
    assert (lost.label, lost.old, lost.new) == ("OP1", "eighteen", "six")


def test_without_the_older_base_a_plain_paper_is_compared_with_the_base(tmp_path: Path) -> None:
    found = compiled(tmp_path, EU=changed(("every two years", "within six months")))
    assert not found.sources[0].rebased
    assert at(found, "OP1").proposals


def test_a_paper_without_changes_is_named(tmp_path: Path) -> None:
    found = compiled(tmp_path, EU=BASE)
    assert [f.problem for f in found.findings] == [Caution.NO_CHANGE]


def test_two_papers_of_one_author_that_contradict_are_named(tmp_path: Path) -> None:
    texts = [changed(("every two years", f"every {n} years")) for n in ("three", "four")]
    papers = [paper(write(tmp_path, f"{i}.txt", text), "EU") for i, text in enumerate(texts)]
    (finding,) = compile_proposals(base_in(tmp_path), papers).findings
    assert (finding.problem, finding.label, finding.source, finding.other) == (
        Caution.CONTRADICTION,
        "OP1",
        "0",
        "1",
    )


def test_a_text_that_is_not_on_the_base_is_refused(tmp_path: Path) -> None:
    other = "The General Assembly,\n\n1. Elects nine judges;\n\n2. Takes note of the budget;\n\n3. Adopts the flag.\n"
    with pytest.raises(UnreadableError, match=r"0 of its 3 paragraphs have a place in A/80/L\.90"):
        compiled(tmp_path, EU=other)


def test_a_text_that_shares_stock_phrases_only_is_refused_too(tmp_path: Path) -> None:
    ends = "4. Approves the seal;\n\n5. Decides to remain seized of the matter.\n"
    other = f"The General Assembly,\n\n1. Elects judges;\n\n2. Notes the budget;\n\n3. Adopts the flag;\n\n{ends}"
    with pytest.raises(UnreadableError, match="1 of its 5 paragraphs have a place"):
        compiled(tmp_path, EU=other)


def test_a_mail_with_new_paragraphs_alone_is_taken(tmp_path: Path) -> None:
    new = ("Elects nine judges", "Adopts the flag of the ocean", "Approves the annual budget")
    mail = "".join(f"OP2 {s}. {words};\n\n" for s, words in zip(("bis", "ter", "quater"), new, strict=True))
    found = compiled(tmp_path, EU=f"Dear all,\n\n{mail}")
    assert [p.label for p in found.paragraphs if p.text is None] == ["OP2 bis", "OP2 ter", "OP2 quater"]


def real_pairs() -> list[dict[str, str]]:
    """Drafts with the text adopted from them, with amendments and without."""
    if not REAL.is_dir():
        return []
    index = json.loads((REAL / "index.json").read_text(encoding="utf-8"))
    found = {one["draft"]: one for one in (*index["drafts"], *index["amendments"]) if one["adopted"]}
    return list(found.values())


WORDS = st.lists(
    st.sampled_from(["States", "donors", "all", "urgently", "report", "fish", "and,", "of", "women"]), max_size=4
)


@st.composite
def revised(draw: st.DrawFn) -> str:
    """The base with words put in and taken out, and paragraphs left out, exchanged and added, at random."""
    head, *blocks = BASE.split("\n\n")
    front, body = blocks[:2], blocks[2:]
    out: list[str] = []
    for block in body:
        fate = draw(st.sampled_from(["keep", "keep", "edit", "edit", "drop", "add", "first"]))
        words = block.rstrip().split(" ")
        if fate == "edit":
            place = draw(st.integers(1, len(words) - 1))
            words[place : place + draw(st.integers(0, 2))] = draw(WORDS)
        if fate == "add":
            out.append(f"9. Welcomes {' '.join(draw(WORDS))} in part {len(out)};")
        if fate != "drop":
            out.insert(0 if fate == "first" and not words[0].endswith(".") else len(out), " ".join(words))
    return "\n\n".join([head, *front, *out]) + "\n"


@given(texts=st.lists(revised(), min_size=1, max_size=3))
def test_law_every_source_is_its_proposals_on_the_base(
    texts: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("law")
    papers = [paper(write(folder, f"s{i}.txt", text)) for i, text in enumerate(texts)]
    found = compile_proposals(base_in(folder), papers)
    labels = [p.label for p in found.paragraphs]
    assert len(labels) == len(set(labels))
    for one, source in zip(papers, found.sources, strict=True):
        if not source.excerpt:
            holds_the_law(found, [one])


@pytest.mark.skipif(not REAL.is_dir(), reason="the real drafts are not here")
@pytest.mark.parametrize("pair", real_pairs(), ids=lambda pair: pair["draft"])
def test_law_on_real_texts(pair: dict[str, str]) -> None:
    base = in_words(real_text(REAL / f"{pair['draft']}.pdf"))
    name = f"{pair['adopted']}.pdf"
    source = Paper(id=pair["adopted"], file=name, document=real_text(REAL / name), authors=(pair["adopted"],))
    holds_the_law(compile_proposals(base, [source]), [source])
