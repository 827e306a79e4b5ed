import shutil
from pathlib import Path
from typing import Any

import pytest

from lineage.corpus import load
from lineage.corpus.adding import add_files
from lineage.corpus.candidates import Overrides
from lineage.errors import NotInCorpusError, UnreadableError
from lineage.histories.line import unknown
from lineage.pipeline import NO_STORE, Store, Traced, analyse, trace_series
from lineage.pipeline.codec import encode
from tests.conftest import TEXT, VERSIONS

CORPUS = Path(__file__).parents[2] / "corpus"
DRAFT = "A/C.3/63/draft"
LATEST = "A/RES/78/228"
OTHER = """Resolution adopted by the General Assembly on 20 December 2016

71/10. Budget of the tribunals

The General Assembly,

Noting a financial audit by external examiners,

1. Approves appropriations sought for registry staff;

2. Welcomes that outstanding claims were recovered.
"""


@pytest.fixture(scope="module")
def traced() -> Traced:
    return trace_series(load(CORPUS))


def test_the_series_and_what_is_known_of_it(traced: Traced) -> None:
    assert traced.language == "fr"
    assert list(traced.resolutions) == [DRAFT, LATEST]
    assert list(traced.related) == ["A/RES/64/293", "E/RES/2017/18", "A/RES/75/158"]
    assert [entry.id for entry in traced.gaps][:3] == ["A/RES/61/180", "A/RES/63/194", "A/RES/64/178"]
    assert len(traced.gaps) == 10


def test_every_two_documents_are_aligned_the_older_first(traced: Traced) -> None:
    order = [DRAFT, "A/RES/64/293", "E/RES/2017/18", "A/RES/75/158", LATEST]
    assert set(traced.alignments) == {(old, new) for i, old in enumerate(order) for new in order[i + 1 :]}
    for (old, new), alignment in traced.alignments.items():
        assert (alignment.old, alignment.new) == (old, new)


def test_every_paragraph_of_the_series_is_in_one_thread(traced: Traced) -> None:
    own = {paragraph.id for document in traced.resolutions.values() for paragraph in document.paragraphs}
    found = [entry.paragraph for thread in traced.history.threads for entry in thread.entries]
    assert sorted(found) == sorted(own)


def test_a_missing_session_is_unknown_and_never_absent(traced: Traced) -> None:
    missing = {entry.id for entry in traced.gaps}
    assert missing
    for thread in traced.history.threads:
        assert missing.isdisjoint(traced.history.absent(thread))
        assert set(unknown(traced.history, thread)) <= missing


def test_paragraphs_are_found_by_id(traced: Traced) -> None:
    paragraph = traced.paragraph(f"{LATEST}#PP9(a)")
    assert paragraph is not None
    assert paragraph.label == "PP9(a)"
    assert traced.paragraph(f"{LATEST}#PP99") is None
    assert traced.paragraph("A/RES/1/1#PP1") is None


def test_neither_the_store_nor_a_spoilt_one_changes_anything(traced: Traced, tmp_path: Path) -> None:
    store = Store(root=tmp_path / "store")
    first = trace_series(load(CORPUS), store=store)
    again = trace_series(load(CORPUS), store=store)
    for other in (first, again):
        assert encode(other.alignments) == encode(traced.alignments)
        assert encode(other.history) == encode(traced.history)
        assert other.documents == traced.documents
    store.close()
    (path,) = (tmp_path / "store").iterdir()
    data = bytearray(path.read_bytes())
    for place in range(5_000, len(data), len(data) // 48):
        data[place] ^= 1
    path.write_bytes(data)
    assert encode(trace_series(load(CORPUS), store=store).history) == encode(traced.history)


def test_work_is_done_again_only_for_what_is_new(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = Path(shutil.copytree(CORPUS, tmp_path / "corpus"))
    store = Store(root=tmp_path / "store")
    read: list[str] = []
    from lineage.pipeline import stages

    real = stages.document_of
    monkeypatch.setattr(
        stages,
        "document_of",
        lambda data, corpus, entry, **how: read.append(entry.id) or real(data, corpus, entry, **how),
    )
    trace_series(load(root), store=store)
    assert len(read) == 5
    text = (root / "A-RES-75-158.md").read_text().replace("75/158.", "76/999.").replace("2020", "2021")
    (tmp_path / "new.md").write_text(text)
    add_files(root, (tmp_path / "new.md",), Overrides(series="coordination-action-traite"))
    read.clear()
    traced = trace_series(load(root), store=store)
    assert read == ["A/RES/76/999"]
    assert encode(traced.history) == encode(trace_series(load(root), store=NO_STORE).history)


def test_progress_reaches_its_end_in_every_stage(small_corpus: Path) -> None:
    seen: dict[str, list[tuple[int, int]]] = {}
    trace_series(
        load(small_corpus), progress=lambda stage, done, total: seen.setdefault(stage, []).append((done, total))
    )
    assert set(seen) == {"reading", "alignment", "histories"}
    for steps in seen.values():
        assert steps[0][0] == 0
        assert steps[-1][0] == steps[-1][1]


@pytest.mark.parametrize(
    ("series", "language", "message"),
    [("nothing", None, "there: coordination-action-traite"), (None, "en", "has no text in language en")],
)
def test_a_series_that_is_not_there(series: str | None, language: str | None, message: str) -> None:
    with pytest.raises(NotInCorpusError, match=message):
        trace_series(load(CORPUS), series, language)


def test_a_spoilt_text_stops_the_run_with_its_name(tmp_path: Path) -> None:
    root = Path(shutil.copytree(CORPUS, tmp_path / "corpus"))
    (root / "A-RES-78-228.md").write_text("something else")
    with pytest.raises(UnreadableError, match=r"A-RES-78-228\.md"):
        trace_series(load(root))


@pytest.fixture
def analysis(kept: Any) -> Any:
    return kept[0]


def test_every_link_has_its_diff(analysis: Any) -> None:
    links = sum(len(alignment.links) for alignment in analysis.traced.alignments.values())
    assert len(analysis.diffs) == links
    for (old, new), diff in analysis.diffs.items():
        texts = [analysis.traced.paragraph(name).text for name in (old, new)]
        assert "".join(edit.text for edit in diff.edits if edit.operation != "insert") == texts[0]
        assert "".join(edit.text for edit in diff.edits if edit.operation != "delete") == texts[1]


def test_every_word_of_the_series_has_its_origin(analysis: Any) -> None:
    for document in analysis.traced.resolutions.values():
        for paragraph in document.paragraphs:
            tokens = analysis.origins[paragraph.id]
            assert "".join(token.text for token in tokens) == paragraph.text


def test_every_document_has_its_commitments(analysis: Any) -> None:
    assert set(analysis.clauses) == set(analysis.traced.documents)
    assert len(analysis.clauses[LATEST]) >= 33


def test_of_texts_that_nobody_named_those_like_the_series_are_read(small_corpus: Path, tmp_path: Path) -> None:
    corpus, like, other = tmp_path / "corpus", tmp_path / "like.md", tmp_path / "other.md"
    shutil.copytree(small_corpus, corpus)
    like.write_text(TEXT.format(**{**VERSIONS[0], "symbol": "71/9", "year": 2016}), encoding="utf-8")
    other.write_text(OTHER, encoding="utf-8")
    add_files(corpus, (like, other), Overrides())
    found = analyse(load(corpus))
    assert [entry.id for entry in found.traced.beside] == ["A/RES/71/9"]
    assert not any({"A/RES/71/9", "A/RES/71/10"} <= set(pair) for pair in found.traced.alignments)
    assert set(found.clauses) == set(found.traced.resolutions), "what the text beside it asks is not of the series"
    asked = trace_series(load(corpus), also={"A/RES/71/10"})
    assert [entry.id for entry in asked.beside] == ["A/RES/71/9", "A/RES/71/10"]
