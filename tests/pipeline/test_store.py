import os
import random
import sqlite3
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pytest

from lineage.commitments.clauses import Span
from lineage.pipeline import store as store_module
from lineage.pipeline.database import FILE, Database
from lineage.pipeline.store import NO_STORE, Store, code_fingerprint, default_store, digest

SPAN = Span(start=0, end=1, text="é")


class Work:
    """Counts how often it is done."""

    def __init__(self) -> None:
        self.done = 0

    def __call__(self) -> Span:
        self.done += 1
        return SPAN


@pytest.fixture(autouse=True)
def closed() -> Iterator[None]:
    """No file of a test stays open after it."""
    yield
    for root, limit, _ in list(store_module._open):
        Store(root=root, limit=limit).close()


def file_of(store: Store) -> Path:
    """The file, let go of: it is the only one."""
    store.close()
    assert store.root is not None
    (path,) = (path for path in store.root.iterdir() if path.is_file())
    return path


def rows(store: Store, statement: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(file_of(store))) as connection:
        found = connection.execute(statement).fetchall()
        connection.commit()
    return found


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
def test_a_result_that_makes_no_sense_is_worked_out_again_and_mended(
    tmp_path: Path, rubbish: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    store, work = Store(root=tmp_path), Work()
    key = bytes.fromhex(digest(code_fingerprint(), "span", "a"))
    database = Database(tmp_path / FILE, 1_000_000)
    database.write(key, "span", rubbish)
    database.close()
    assert [store.get("span", Span, ["a"], work) for _ in range(2)] == [SPAN, SPAN]
    assert work.done == 1
    assert capsys.readouterr().err.count("damaged") == 1


@pytest.mark.parametrize("column", ["data", "sum"])
def test_one_turned_bit_in_a_result_is_noticed_and_said_once(
    tmp_path: Path, column: str, capsys: pytest.CaptureFixture[str]
) -> None:
    store, work = Store(root=tmp_path), Work()
    for name in "abc":
        store.get("span", Span, [name], work)
    for number, value in rows(store, f"SELECT id, {column} FROM contents"):  # noqa: S608
        spoilt = bytearray(value)  # type: ignore[arg-type]
        spoilt[len(spoilt) // 2] ^= 1
        rows(store, f"UPDATE contents SET {column} = x'{spoilt.hex()}' WHERE id = {number}")  # noqa: S608
    for _ in range(2):
        assert [store.get("span", Span, [name], work) for name in "abc"] == [SPAN] * 3
    assert work.done == 6
    assert capsys.readouterr().err.count("\n") == 1


def test_a_result_under_the_key_of_another_is_noticed(tmp_path: Path) -> None:
    store = Store(root=tmp_path)
    other = Span(start=5, end=9, text="other")
    store.get("span", Span, ["a"], Work())
    store.get("span", Span, ["b"], lambda: other)
    rows(store, "UPDATE results SET content = 3 - content")
    assert store.get("span", Span, ["a"], Work()) == SPAN
    assert store.get("span", Span, ["b"], lambda: other) == other


@pytest.mark.parametrize("seed", range(40))
def test_bits_turned_anywhere_in_the_file_change_no_result(tmp_path: Path, seed: int) -> None:
    store, chance = Store(root=tmp_path), random.Random(seed)  # noqa: S311
    spans = [Span(start=n, end=n + 1, text="mot " * n) for n in range(60)]
    for span in spans:
        store.get("span", Span, [span.start], lambda span=span: span)  # type: ignore[misc]
    path = file_of(store)
    data = bytearray(path.read_bytes())
    for _ in range(chance.choice((1, 1, 20))):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    path.write_bytes(data[: chance.randrange(len(data))] if seed % 4 == 0 else data)
    for _ in range(2):
        assert [store.get("span", Span, [s.start], lambda s=s: s) for s in spans] == spans  # type: ignore[misc]
        store.close()


def test_what_is_no_database_is_begun_anew(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / FILE).write_bytes(b"not a database, and long enough to be taken for one " * 100)
    store, work = Store(root=tmp_path), Work()
    assert [store.get("span", Span, ["a"], work) for _ in range(2)] == [SPAN, SPAN]
    assert work.done == 1
    assert capsys.readouterr().err.count("damaged") == 1


def fill(store: Store, names: Iterable[int]) -> int:
    """Asks for results of 1,000 bytes or so that do not pack; gives how many were worked out."""
    work = 0

    def done(name: int) -> Span:
        nonlocal work
        work += 1
        return Span(start=0, end=1, text=random.Random(name).randbytes(500).hex())  # noqa: S311

    for name in names:
        store.get("span", Span, [name], partial(done, name))
    return work


def test_a_second_run_finds_all_that_the_first_one_kept_in_order(tmp_path: Path) -> None:
    store = Store(root=tmp_path, limit=5_000_000)
    assert fill(store, range(5_000)) == 5_000
    store.close()
    assert fill(store, range(5_000)) == 0


def test_what_was_used_longest_ago_goes_first_and_nothing_of_this_run(tmp_path: Path) -> None:
    store = Store(root=tmp_path, limit=55_000)
    for names in (range(40), range(40, 80)):
        fill(store, names)
        store.close()
    assert fill(store, range(10)) == 0  # used again: they are no longer the oldest
    store.close()
    assert fill(store, range(100, 130)) == 30
    assert fill(store, range(100, 130)) == 0
    store.close()
    assert fill(store, range(10)) == 0
    assert fill(store, range(40, 80)) == 0
    assert fill(store, range(10, 40)) > 15
    store.close()
    ((kept,),) = rows(store, "SELECT sum(size) FROM results")
    assert isinstance(kept, int)
    assert kept <= 55_000
    assert file_of(store).stat().st_size < 3 * 60_000


def test_a_run_that_needs_more_than_fits_keeps_what_it_has(tmp_path: Path) -> None:
    store = Store(root=tmp_path, limit=20_000)
    first = fill(store, range(100))
    store.close()
    again = fill(store, range(100))
    assert (first, again) == (100, 100 - rows(store, "SELECT count(*) FROM results")[0][0])  # type: ignore[operator]
    assert again < 90


def test_a_forked_child_does_not_use_the_connection_of_its_parent(tmp_path: Path) -> None:
    if not hasattr(os, "fork"):
        pytest.skip("the system has no fork")
    store = Store(root=tmp_path)
    fill(store, range(3))
    child = os.fork()
    if child == 0:
        code = fill(store, range(6)) != 3
        store.close()
        os._exit(code)
    assert os.waitpid(child, 0)[1] == 0
    assert fill(store, range(6)) == 0


MANY = """
import random, sys
from pathlib import Path
from lineage.commitments.clauses import Span
from lineage.pipeline.store import Store
store = Store(root=Path(sys.argv[1]), limit=int(sys.argv[3]))
names = list(range(300))
random.Random(int(sys.argv[2])).shuffle(names)
for name in names:
    span = Span(start=name, end=name + 1, text="mot " * 50)
    assert store.get("span", Span, [name], lambda: span) == span
    print(name, flush=True)
"""


@pytest.mark.parametrize("limit", [1_000_000, 5_000])
def test_many_processes_at_once_some_of_them_killed(tmp_path: Path, limit: int) -> None:
    command = [sys.executable, "-c", MANY, str(tmp_path)]
    pipe = subprocess.PIPE
    running = [subprocess.Popen([*command, str(n), str(limit)], stdout=pipe, stderr=pipe, text=True) for n in range(3)]
    for process in running[:1]:
        assert process.stdout is not None
        process.stdout.readline()
        process.kill()
    for process in running:
        process.communicate()
    last = subprocess.run([*command, "9", str(limit)], capture_output=True, text=True, check=False)
    assert [process.returncode for process in running[1:]] == [0, 0]
    assert (last.returncode, last.stderr) == (0, "")
    with closing(sqlite3.connect(tmp_path / FILE)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        orphans = connection.execute("SELECT count(*) FROM contents WHERE id NOT IN (SELECT content FROM results)")
        assert orphans.fetchall() == [(0,)]


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


def test_a_lack_of_memory_is_no_damage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    store, work = Store(root=tmp_path), Work()
    store.get("span", Span, ["a"], work)

    def scarce(*_: object) -> None:
        raise MemoryError

    with monkeypatch.context() as patch:
        patch.setattr(Database, "_row", scarce)
        assert store.get("span", Span, ["a"], work) == SPAN
    assert store.get("span", Span, ["a"], work) == SPAN
    assert work.done == 2
    assert capsys.readouterr().err == ""


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


@pytest.mark.parametrize("library", [*store_module.SHAPING, "no-such-library"])
def test_the_version_of_a_library_is_that_of_its_distribution(library: str) -> None:
    try:
        expected = version(library)
    except PackageNotFoundError:
        expected = None
    assert store_module.installed_version(library) == expected
