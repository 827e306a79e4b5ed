from pathlib import Path

import pytest

from lineage.commitments.clauses import Span
from lineage.pipeline import store as store_module
from lineage.pipeline.store import NO_STORE, Store, code_fingerprint, default_store

SPAN = Span(start=0, end=1, text="é")


class Work:
    """Counts how often it is done."""

    def __init__(self) -> None:
        self.done = 0

    def __call__(self) -> Span:
        self.done += 1
        return SPAN


def files_of(store: Store) -> list[Path]:
    assert store.root is not None
    return sorted(path for path in store.root.rglob("*") if path.is_file())


def test_work_is_done_once_for_the_same_inputs(tmp_path: Path) -> None:
    store, work = Store(root=tmp_path), Work()
    results = [store.get("span", Span, ["a", 1], work) for _ in range(3)]
    assert results == [SPAN] * 3
    assert work.done == 1


def test_other_inputs_or_another_stage_are_other_work(tmp_path: Path) -> None:
    store, work = Store(root=tmp_path), Work()
    store.get("span", Span, ["a", "bc"], work)
    store.get("span", Span, ["ab", "c"], work)
    store.get("other", Span, ["a", "bc"], work)
    assert work.done == 3


@pytest.mark.parametrize("rubbish", [b"", b"{", b"[1,2]", b"\xff\xfe", b'["a","b","c"]', b"[" * 100_000])
def test_a_spoilt_result_is_worked_out_again_and_mended(tmp_path: Path, rubbish: bytes) -> None:
    store, work = Store(root=tmp_path), Work()
    store.get("span", Span, ["a"], work)
    (path,) = files_of(store)
    good = path.read_bytes()
    path.write_bytes(rubbish)
    assert store.get("span", Span, ["a"], work) == SPAN
    assert work.done == 2
    assert path.read_bytes() == good


@pytest.mark.parametrize("error", [NameError("Band"), AttributeError("x"), KeyError("x"), AssertionError("x")])
def test_a_result_that_cannot_be_decoded_is_worked_out_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    store, work = Store(root=tmp_path), Work()
    store.get("span", Span, ["a"], work)

    def refuse(hint: object, value: object) -> object:
        raise error

    monkeypatch.setattr(store_module, "decode", refuse)
    assert store.get("span", Span, ["a"], work) == SPAN
    assert work.done == 2


def test_an_interruption_while_reading_is_no_spoilt_result(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(root=tmp_path)
    store.get("span", Span, ["a"], Work())

    def interrupt(hint: object, value: object) -> object:
        raise KeyboardInterrupt

    monkeypatch.setattr(store_module, "decode", interrupt)
    with pytest.raises(KeyboardInterrupt):
        store.get("span", Span, ["a"], Work())


def test_a_store_that_cannot_be_written_gives_the_same_result(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    work = Work()
    assert Store(root=blocked).get("span", Span, ["a"], work) == SPAN
    assert blocked.read_text() == "not a folder"


def test_results_of_other_code_are_cleared_and_nothing_else(tmp_path: Path) -> None:
    old, foreign = tmp_path / ("0" * 24), tmp_path / "photos"
    for folder in (old, foreign):
        folder.mkdir()
        (folder / "x.json").write_text("[]")
    Store(root=tmp_path).get("span", Span, ["a"], Work())
    assert not old.exists()
    assert (foreign / "x.json").exists()


def test_without_a_store_nothing_is_kept() -> None:
    work = Work()
    assert [NO_STORE.get("span", Span, ["a"], work) for _ in range(2)] == [SPAN, SPAN]
    assert work.done == 2


def test_the_environment_names_the_store(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("LINEAGE_CACHE", "off")
    assert default_store().root is None
    monkeypatch.setenv("LINEAGE_CACHE", str(tmp_path))
    assert default_store().root == tmp_path
    monkeypatch.delenv("LINEAGE_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    assert default_store().root is not None


def test_the_fingerprint_has_the_form_that_clearing_looks_for() -> None:
    assert len(code_fingerprint()) == 24
    assert set(code_fingerprint()) <= set("0123456789abcdef")
