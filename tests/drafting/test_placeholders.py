"""What a next draft asks for in brackets is read back as words that are still to come, and proposes nothing."""

from pathlib import Path

import pytest

from lineage.documents import read_file
from lineage.documents.negotiated.placeholders import is_asked_for, placeholders
from lineage.documents.negotiated.readings import base, in_words, proposed
from lineage.documents.resolution import Resolution
from lineage.drafting.checking.check_findings import Rule
from lineage.drafting.checking.examination import findings
from lineage.drafting.checking.to_complete import completion_findings
from lineage.drafting.housekeeping.draft_changes import NextDraft
from lineage.drafting.housekeeping.next_draft import next_draft
from lineage.drafting.proposals.compiling import compile_proposals
from lineage.drafting.proposals.proposal_papers import Paper
from lineage.render.compilation.compiled import wanted
from lineage.render.drafts.next_draft import markdown, to_json
from lineage.render.word.change_marker import Signature
from lineage.render.word.next_draft import word_file
from tests.drafting.checking import check

FRENCH = Path(__file__).parents[2] / "corpus"
CHAIN = Path(__file__).parents[2].parent / "shared" / "data" / "en-chain"
CASES = {
    "A/RES/78/228": ([FRENCH / "A-RES-78-228.md"], 80),
    "A/RES/75/158": ([FRENCH / "A-RES-75-158.md"], 77),
    "in English": ([CHAIN / f"A-RES-{name}.txt" for name in ("74-176", "76-186", "78-228")], 80),
}


@pytest.fixture(scope="module", params=CASES)
def draft(request: pytest.FixtureRequest) -> NextDraft:
    files, session = CASES[request.param]
    if not files[0].exists():
        pytest.skip("the English series is not at ../shared/data/en-chain")
    *earlier, last = map(read_file, files)
    return next_draft(in_words(last), session, earlier=tuple(map(in_words, earlier)))


@pytest.fixture(scope="module")
def word(draft: NextDraft, tmp_path_factory: pytest.TempPathFactory) -> Resolution:
    file = tmp_path_factory.mktemp("drafts") / "draft.docx"
    file.write_bytes(word_file(draft, Signature(author="Chair", date=None), "en"))
    return read_file(file)


def worded(draft: NextDraft) -> dict[str, str]:
    return {one["label"]: one["text"] for one in to_json(draft, "en")["paragraphs"]}


def test_a_draft_in_word_has_its_words_and_its_placeholders(draft: NextDraft, word: Resolution) -> None:
    assert {p.label: proposed(p) for p in word.paragraphs} == worded(draft)
    assert any("[" in text for text in worded(draft).values())
    for paragraph in word.paragraphs:
        shown = [paragraph.text[start:end] for start, end in placeholders(paragraph)]
        put = "".join(change.new for change in draft.of(paragraph.label))
        assert "".join(shown).count("[") == put.count("[")
        assert all(one in put for one in shown)


def test_a_draft_in_markdown_has_the_same(draft: NextDraft, tmp_path: Path) -> None:
    file = tmp_path / "draft.md"
    file.write_text(markdown(draft, "en"), encoding="utf-8")
    found = read_file(file)
    assert {p.label: proposed(p) for p in found.paragraphs} == worded(draft)
    assert {note.mark for note in found.footnotes} == {note.mark for note in draft.base.footnotes}


def test_a_draft_proposes_nothing_of_itself(word: Resolution) -> None:
    on = in_words(word)
    paper = Paper(id="paper", file="paper.docx", document=word, authors=("Chair",))
    found = compile_proposals(on, [paper])
    assert [proposal for paragraph in found.paragraphs for proposal in paragraph.proposals] == []


def test_a_check_tells_each_placeholder_once_and_as_nobodys(draft: NextDraft, word: Resolution) -> None:
    on = in_words(word)
    found = findings(check(on, draft.base))
    told = [(one.label, one.start, one.end) for one in found if one.rule is Rule.TO_COMPLETE and not one.kind]
    assert sorted(told) == sorted((p.label, *span) for p in on.paragraphs for span in placeholders(p))
    assert sum(one.kind == "note" for one in found if one.rule is Rule.TO_COMPLETE) == len(draft.notes)
    others = [one for one in found if one.rule is not Rule.TO_COMPLETE]
    assert not any("[" in one.words for one in others if one.rule is Rule.OPEN)
    assert not any(one.authors for one in found if one.rule is Rule.TO_COMPLETE)
    assert not any(one.rule is Rule.WORDING for one in others)


def test_a_text_without_marks_fills_what_it_fills_and_no_more(tmp_path: Path) -> None:
    draft = (
        "A/80/L.9\n\nThe General Assembly,\n\nRecalling its resolution 70/1,\n\n"
        "1. Decides to convene a meeting of experts at its [number of the session] session, by [date];\n\n"
        "2. Requests the Secretary-General to report in [year];\n"
    )
    (tmp_path / "draft.md").write_text(draft)
    (tmp_path / "chair.md").write_text(draft.replace("[date]", "May 2029"))
    on, chair = in_words(read_file(tmp_path / "draft.md")), read_file(tmp_path / "chair.md")
    paper = Paper(id="chair", file="chair.md", document=chair, authors=("Chair",))
    assert not paper.marked
    proposals = [proposal for one in compile_proposals(on, [paper]).paragraphs for proposal in one.proposals]
    assert [(w.old, w.new, w.authors, w.fills) for w in proposals] == [("[date]", "May 2029", ("Chair",), True)]
    assert wanted(proposals[0], "en") == "Chair: fills “[date]” with “May 2029”"


@pytest.mark.parametrize(
    ("language", "inner"),
    [
        ("en", "dates in 2026"),
        ("en", "number of the session"),
        ("en", "resolution or resolutions that followed 32/1"),
        ("en", "and 66/71 of 9 December 2011, with any others since"),
        ("en", "79/... of ... December 2024"),
        ("en", "resolution 72/6 of 2 May 2017, or resolutions 70/9 of 3 May 2015 and 72/6 of 2 May 2017"),
        ("fr", "et cote de la résolution"),
        ("fr", "numéros des réunions"),
        ("fr", "la résolution ou les résolutions qui ont suivi la 32/1"),
        ("fr", "A/80/..."),
    ],
)
def test_what_a_draft_asks_for(language: str, inner: str) -> None:
    assert is_asked_for(inner, language)


@pytest.mark.parametrize("inner", ["all States", "States, or all of them", "and women", "number of victims", "2026"])
def test_what_is_not_agreed_is_no_placeholder(inner: str) -> None:
    assert not is_asked_for(inner, "en")


@pytest.mark.parametrize("blank", ["[date]", "[XX]", "[...]", "[to be completed]", "[number]", "[____]"])
def test_what_delegations_leave_open_stands_in_both_readings(blank: str, tmp_path: Path) -> None:
    file = tmp_path / "draft.md"
    words = f"Decides to convene a meeting of experts on {blank} in Vienna;"
    file.write_text(
        f"A/80/L.9\n\nThe General Assembly,\n\nRecalling its resolution 70/1,\n\n1. {words}\n\n"
        "2. Requests [all] [EU: delete] States to report;\n"
    )
    one, other = read_file(file).paragraphs[-2:]
    assert (one.text, base(one), proposed(one)) == (words, words, words)
    assert [(p.kind.value, p.state, p.authors) for p in one.proposals] == [("placeholder", "placeholder", ())]
    assert (one.state, one.authors, one.marks) == (None, (), ())
    assert (base(other), proposed(other)) == ("Requests all States to report;", "Requests States to report;")


@pytest.mark.parametrize(
    ("language", "body", "told"),
    [
        ("fr", "Rappelant ses résolutions sur la traite**[^1]**~~ et les autres[^2]~~,", ["1 [...]"]),
        ("en", "Recalling its resolutions on trafficking**[^1]**~~ and the others[^2]~~,", ["1 [...]"]),
        ("fr", "Rappelant ses résolutions sur la traite[^2],", ["2 [...]"]),  # nothing calls the first one
        ("en", "Recalling its resolutions[^1] on trafficking[^2],", ["1 [...]", "2 [...]"]),
    ],
)
def test_a_note_that_repeats_another_is_to_be_filled_once(
    language: str, body: str, told: list[str], tmp_path: Path
) -> None:
    organ = {"fr": "L’Assemblée générale,", "en": "The General Assembly,"}[language]
    file = tmp_path / "revised.md"
    file.write_text(f"# A\n\n{organ}\n\n{body}\n\n[^1]: A/RES/49/166 [...].\n[^2]: A/RES/49/166 [...].\n")
    on = in_words(read_file(file, language=language))
    assert [one.words for one in completion_findings(on)] == told


def test_a_clean_text_that_nothing_shows_as_adopted_is_read_for_what_it_leaves_open(tmp_path: Path) -> None:
    file = tmp_path / "clean.txt"
    file.write_text(
        "The General Assembly,\n\nRecalling the meeting held on [date] in Lima,\n\n"
        "1. Requests [all] States to report at its [number of the session] session;\n\n"
        "2. Decides to remain seized of the matter.\n"
    )
    clean = read_file(file)
    assert [one.words for one in completion_findings(clean)] == ["[date]", "[number of the session]"]
    assert [one.text for one in clean.paragraphs[1].proposals if not one.to_fill] == ["[all]"]
    adopted = tmp_path / "adopted.txt"
    adopted.write_text("Resolution adopted by the General Assembly on 19 December 2023\n\n" + file.read_text())
    assert not any(paragraph.proposals for paragraph in read_file(adopted).paragraphs)
