"""Which texts are like those of a series is worked out once for the same corpus."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from lineage.cli.app import main
from lineage.corpus import load
from lineage.corpus.records import Corpus
from lineage.errors import UnreadableError
from lineage.pipeline.around import Around
from lineage.pipeline.store import Store

LAMPS = "Requests all keepers of harbour lamps to trim the wicks of their lamps before the autumn fogs of the mole"


def text(number: int, clause: str) -> str:
    day = f"{number} December 2015"
    return (
        f"A/RES/70/{number}\nResolution adopted by the General Assembly on {day}\n\n70/{number}. Matter {number}\n\n"
        f"The General Assembly,\n\n1. {clause}.\n"
    )


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    """Of five texts the first is a series, and the second is like it."""
    clauses = [LAMPS, f"{LAMPS} and the quay", "Notes tides", "Invites masters", "Decides otherwise"]
    files = [tmp_path / f"{number}.txt" for number in range(1, 6)]
    for number, (file, clause) in enumerate(zip(files, clauses, strict=True), 1):
        file.write_text(text(number, clause), encoding="utf-8")
    root = str(tmp_path / "corpus")
    assert main(["corpus", "add", str(files[0]), "--series", "lamps", "--corpus", root]) == 0
    assert main(["corpus", "add", *map(str, files[1:]), "--corpus", root]) == 0
    return load(tmp_path / "corpus")


Worth = Callable[..., tuple[Around, list[str]]]


@pytest.fixture
def worth(corpus: Corpus, tmp_path: Path) -> Worth:
    """What is known around the corpus, asked anew, and the texts worth reading beside its series."""

    def asked(held: Corpus = corpus) -> tuple[Around, list[str]]:
        around = Around(held, "en", Store(root=tmp_path / "store"))
        own, *beside = held.entries
        return around, [entry.id for entry in around.worth_reading([own], beside)]

    return asked


def test_the_second_question_looks_through_no_text(worth: Worth) -> None:
    first, found = worth()
    assert found == ["A/RES/70/2"]
    again, kept = worth()
    assert kept == found
    assert "likeness" in vars(first)
    assert "likeness" not in vars(again)


def test_another_text_of_the_corpus_is_another_question(worth: Worth, corpus: Corpus) -> None:
    worth()
    fewer, found = worth(replace(corpus, entries=corpus.entries[:-1]))
    assert found == ["A/RES/70/2"]
    assert "likeness" in vars(fewer)


def test_a_text_that_cannot_be_read_is_refused_each_time(worth: Worth, corpus: Corpus) -> None:
    file = corpus.root / (corpus.entries[3].file or "")
    file.write_bytes(b"\0\1\2" * 100)
    unsure = replace(corpus, entries=tuple(replace(entry, sha256=None) for entry in corpus.entries))
    for _ in range(2):
        with pytest.raises(UnreadableError):
            worth(unsure)
