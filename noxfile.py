"""The jobs of the project: `nox` runs tests, lint and types; `nox -l` lists all."""

import shutil
import tempfile
from pathlib import Path

import nox

nox.options.sessions = ["tests", "lint", "types"]
nox.options.default_venv_backend = "venv"

EXCHANGE = "import sys, pathlib, lineage.pipeline.publish as p; p.exchange(*map(pathlib.Path, sys.argv[1:]))"
"""Puts one folder in the place of another in one step; the other comes back in its place."""
ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}


@nox.session(python=["3.11", "3.12", "3.13"])
def tests(session: nox.Session) -> None:
    """The test suite; arguments go to pytest."""
    session.install("-e", ".[test]")
    session.run("pytest", *session.posargs, env=ONE_THREAD)


@nox.session
def lint(session: nox.Session) -> None:
    """Style, and the format of every file."""
    session.install("-e", ".[lint]")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")


@nox.session
def types(session: nox.Session) -> None:
    """Types, strict."""
    session.install("-e", ".[lint]")
    session.run("mypy")


@nox.session
def quality(session: nox.Session) -> None:
    """Precision and recall on the labelled pairs and clauses, held to their floors."""
    session.install("-e", ".[test]")
    session.run("pytest", "tests/quality", "-s", *session.posargs, env=ONE_THREAD)


@nox.session
def reports(session: nox.Session) -> None:
    """Build the committed sample of reports/ afresh from corpus/: no address of an earlier build is carried on, so
    that a build into an empty folder gives the same pages."""
    session.install("-e", ".")
    with tempfile.TemporaryDirectory(dir=".") as place:
        fresh = Path(place) / "reports"
        session.run("lineage", "build", "--out", str(fresh), env={"LINEAGE_CACHE": "off", **ONE_THREAD})
        session.run("python", "-c", EXCHANGE, str(fresh), "reports")


@nox.session
def wheel(session: nox.Session) -> None:
    """Build the wheel, install it in a folder that has nothing else, and run it there on the corpus."""
    session.install("build")
    dist = Path(session.create_tmp()) / "dist"
    shutil.rmtree(dist, ignore_errors=True)
    session.run("python", "-m", "build", "--outdir", str(dist), ".")
    (built,) = dist.glob("*.whl")
    session.install(str(built))
    corpus = Path("corpus").resolve()
    with tempfile.TemporaryDirectory() as elsewhere:
        session.chdir(elsewhere)
        session.run("lineage", "--version")
        session.run("lineage", "corpus", "check", "--corpus", str(corpus))
        session.run("lineage", "diff", "A/C.3/63/draft", "78/228", "--corpus", str(corpus), "-o", "diff.txt")
        session.run("lineage", "build", "--corpus", str(corpus), "--out", "pages")


@nox.session
def fuzz(session: nox.Session) -> None:
    """10,000 damaged files of each format, ten minutes a format at most: one clear line or a resolution."""
    session.install("-e", ".[test]")
    bounds = {"LINEAGE_FUZZ_FILES": "10000", "LINEAGE_FUZZ_SECONDS": "600"}
    session.run("pytest", "tests/fuzz", *session.posargs, env={**bounds, **ONE_THREAD})


@nox.session
def reliability(session: nox.Session) -> None:
    """What docs/methods/reliability.md promises, with its seeds and figures: commands killed, stores damaged, writers
    at one moment, servers that never end, and every pattern against strings made from it; an hour at most."""
    session.install("-e", ".[test]")
    bounds = {"LINEAGE_RELIABILITY_ROUNDS": "100", "LINEAGE_RELIABILITY_SECONDS": "600"}
    more = {"LINEAGE_FUZZ_FILES": "1000", "LINEAGE_FUZZ_SECONDS": "120"}
    trials = ["tests/reliability", "tests/fuzz", "tests/pipeline/test_store.py", "tests/pipeline/test_publish.py"]
    trials += ["tests/cli/test_writers.py", "tests/sources/test_fetch.py", "tests/sources/test_bounds.py"]
    session.run("pytest", "-s", *trials, *session.posargs, env={**bounds, **more, **ONE_THREAD})


@nox.session
def real(session: nox.Session) -> None:
    """Read some 3,000 real documents and print by body what became of them: read, with doubts, refused and why."""
    session.install("-e", ".")
    session.run("python", "-m", "benchmarks.reading", *session.posargs, env=ONE_THREAD)
