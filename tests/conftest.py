"""What holds for all tests: no deadlines, one store for the run, one thread a library."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ.setdefault(name, "1")

os.environ.setdefault("LINEAGE_MESSAGES", "en")  # tests of errors quote the English ones; those of French set it

settings.register_profile("project", deadline=None)
settings.load_profile("project")

TEXT = """Résolution adoptée par l'Assemblée générale le 16 décembre {year}

{symbol}. Lutte contre la traite des personnes

L'Assemblée générale,

Rappelant ses résolutions antérieures sur la traite des personnes{note},

{verb} que la traite des personnes est un crime grave qui porte atteinte à la dignité humaine,

1. Prie instamment les États Membres d'appliquer{hedge} la présente résolution avant {deadline} ;

2. Prie le Secrétaire général de lui rendre compte à sa prochaine session de l'application de la présente résolution ;

3. Décide de rester saisie de la question.{foot}
"""
VERSIONS = (
    {"symbol": "70/1", "year": 2015, "verb": "Affirmant", "hedge": "", "deadline": 2017, "note": "", "foot": ""},
    {
        "symbol": "72/2",
        "year": 2017,
        "verb": "Réaffirmant",
        "hedge": ", selon qu'il conviendra,",
        "deadline": 2020,
        "note": "[^1]",
        "foot": "\n\n[^1]: Résolution 70/1.",
    },
    {"symbol": "74/3", "year": 2019, "verb": "Sachant", "hedge": "", "deadline": 2025, "note": "", "foot": ""},
)


@pytest.fixture(scope="session", autouse=True)
def own_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A store of finished work of this run only: the user's is neither read nor written."""
    root = tmp_path_factory.getbasetemp() / "store"
    before = os.environ.get("LINEAGE_CACHE")
    os.environ["LINEAGE_CACHE"] = str(root)
    yield root
    if before is None:
        del os.environ["LINEAGE_CACHE"]
    else:
        os.environ["LINEAGE_CACHE"] = before


@pytest.fixture(scope="session")
def small_corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A corpus of three short texts of one series, for tests that build and do not look at the words."""
    from lineage.corpus.adding import add_files
    from lineage.corpus.candidates import Overrides

    folder = tmp_path_factory.mktemp("small")
    files = []
    for version in VERSIONS:
        files.append(folder / f"{str(version['symbol']).replace('/', '-')}.md")
        files[-1].write_text(TEXT.format(**version), encoding="utf-8")
    add_files(folder / "corpus", tuple(files), Overrides(series="traite"))
    return folder / "corpus"
