"""What holds for all tests: no deadlines, one store for the run, one thread a library."""

import gc
import hashlib
import os
import pickle
import shutil
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import pytest
from filelock import FileLock
from hypothesis import settings

from lineage.cli.app import main

T = TypeVar("T")

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ.setdefault(name, "1")

os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # a build of three texts took 2.7 s with 260 modules to compile, or 2.2
sys.dont_write_bytecode = False
os.environ.setdefault("LINEAGE_MESSAGES", "en")  # tests of errors quote the English ones; those of French set it

settings.register_profile("project", deadline=None, max_examples=50)  # of a law without a number of its own
settings.load_profile("project")

TEXT = """Resolution adopted by the General Assembly on 16 December {year}

{symbol}. Trafficking in persons

The General Assembly,

Recalling its previous resolutions on trafficking in persons{note},

{verb} that trafficking in persons is a crime that gravely offends human dignity,

1. Urges Member States to implement{hedge} the present resolution before {deadline};

2. Requests the Secretary-General to report to it at its next session on the implementation of the present resolution;

3. Decides to remain seized of the matter.{foot}
"""
VERSIONS = (
    {"symbol": "70/1", "year": 2015, "verb": "Affirming", "hedge": "", "deadline": 2017, "note": "", "foot": ""},
    {
        "symbol": "72/2",
        "year": 2017,
        "verb": "Reaffirming",
        "hedge": ", as appropriate,",
        "deadline": 2020,
        "note": "[^1]",
        "foot": "\n\n[^1]: Resolution 70/1.",
    },
    {"symbol": "74/3", "year": 2019, "verb": "Recognizing", "hedge": "", "deadline": 2025, "note": "", "foot": ""},
)


def content(folder: Path) -> dict[str, bytes]:
    """The files below a folder by their paths in it."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


SLOW = ("quality", "pipeline", "reliability", "cli", "browser")
"""Folders with the files that take longest. They go first, so that no process is left with one at the end."""


def pytest_configure(config: pytest.Config) -> None:
    if hasattr(config.option, "loadscopereorder"):  # of pytest-xdist: it begins with the files of most tests
        config.option.loadscopereorder = False


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: not item.nodeid.startswith(tuple(f"tests/{folder}/" for folder in SLOW)))


def pytest_collection_finish() -> None:
    """Modules and tests stay for the run; looked through for garbage again and again they cost 5 % of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all processes of the run share."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


def once(folder: Path, make: Callable[[Path], object]) -> Path:
    """`folder`, which the first process of the run that asks for it has made by `make`."""
    with FileLock(f"{folder}.lock"):
        if not folder.exists():
            half = folder.with_name(f"{folder.name}-half")
            shutil.rmtree(half, ignore_errors=True)
            make(half)
            half.rename(folder)
    return folder


KEPT = "LINEAGE_TESTS_KEPT"


def kept(name: str, make: Callable[[], T]) -> T:
    """What `make` gives, worked out by the first process of the run that asks for this name: a text of a PDF file takes
    0.3 s, and three files of tests read the same forty."""
    if KEPT not in os.environ:
        return make()
    path = once(Path(os.environ[KEPT]) / name, lambda half: half.write_bytes(pickle.dumps(make())))
    found: T = pickle.loads(path.read_bytes())  # noqa: S301 - written by this run
    return found


@pytest.fixture(scope="session", autouse=True)
def own_store(shared: Path) -> Iterator[Path]:
    """A store of finished work of this run only: the user's is neither read nor written."""
    root = shared / "store"
    before = os.environ.get("LINEAGE_CACHE")
    os.environ["LINEAGE_CACHE"] = str(root)
    os.environ[KEPT] = str(shared / "kept")
    (shared / "kept").mkdir(exist_ok=True)
    yield root
    del os.environ[KEPT]
    if before is None:
        del os.environ["LINEAGE_CACHE"]
    else:
        os.environ["LINEAGE_CACHE"] = before


_REAL = 100_000
"""Bytes of the smallest real PDF file; those that tests write have at most 20,000."""


@pytest.fixture(scope="session", autouse=True)
def real_pdf_files(own_store: Path) -> Iterator[None]:
    """A real PDF file is taken apart once a run, whoever reads it: seven files of tests took 52 s of processor for 60.
    `tests/sources/test_pdf.py` calls the reader itself."""
    from lineage.sources import pdf

    take_apart: Callable[..., Any] = pdf.read

    def read(data: bytes, name: str, *limits: Any) -> Any:
        if limits or len(data) < _REAL:
            return take_apart(data, name, *limits)
        return kept(f"pages of {hashlib.sha256(data).hexdigest()}", partial(take_apart, data, name))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pdf, "read", read)
        yield


@pytest.fixture(scope="session")
def small_corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A corpus of three short texts of one series, for tests that build and do not look at the words; English, so that
    no process waits for the French model."""
    from lineage.corpus.adding import add_files
    from lineage.corpus.candidates import Overrides

    folder = tmp_path_factory.mktemp("small")
    files = []
    for version in VERSIONS:
        files.append(folder / f"{str(version['symbol']).replace('/', '-')}.md")
        files[-1].write_text(TEXT.format(**version), encoding="utf-8")
    add_files(folder / "corpus", tuple(files), Overrides(series="traite"))
    return folder / "corpus"


ENGLISH = Path(__file__).parents[2] / "shared" / "data" / "en-chain"


@pytest.fixture(scope="session")
def english_corpus(shared: Path, own_store: Path) -> Path:
    """The English texts on trafficking in persons as a corpus of one series, added once for the run."""
    texts = sorted(map(str, ENGLISH.glob("A-RES-*.txt")))
    if not texts:
        pytest.skip("needs ../shared/data/en-chain")

    def add(folder: Path) -> None:
        assert main(["corpus", "add", *texts, "--corpus", str(folder), "--series", "tip"]) == 0

    return once(shared / "english", add)


@pytest.fixture(scope="session")
def english_pages(shared: Path, english_corpus: Path) -> Path:
    """Their pages, built once for the run."""

    def build(folder: Path) -> None:
        assert main(["build", "--corpus", str(english_corpus), "--out", str(folder)]) == 0

    return once(shared / "english-pages", build)
