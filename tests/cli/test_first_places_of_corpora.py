"""First places as `blame`, `history` and the pages give them, in corpora of kinds that break such a search."""

import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from typing import Any

import pytest

from lineage.cli.app import main

VERBS = ("Requests", "Invites", "Urges", "Encourages", "Welcomes", "Notes", "Stresses", "Decides")
WORDS = [
    *("pilot", "harbour", "lantern", "reef", "storm", "channel", "keeper", "depth", "signal", "tide", "anchor", "mast"),
    *("ballast", "quay", "dredger", "beacon", "pennant", "fathom", "ledger", "buoy", "wharf", "galley", "rudder"),
]
FORMULA = "in accordance with the rules of the guild of pilots and of the masters of all vessels and with its decisions"
CLAUSE = "to light both towers of the western mole before the first fog of every autumn"

Corpus = Callable[..., Path]
Ask = Callable[..., Any]


def clauses(seed: int, times: int) -> list[str]:
    rng = Random(seed)  # noqa: S311
    return [f"{rng.choice(VERBS)} the {' '.join(rng.choice(WORDS) for _ in range(14))}" for _ in range(times)]


def printed(symbol: str, year: int, title: str, operative: Sequence[str]) -> str:
    listed = "\n\n".join(f"{i}. {clause};" for i, clause in enumerate(operative, 1))
    return (
        f"A/RES/{symbol}\nResolution adopted by the General Assembly on 17 December {year}\n\n{symbol}. {title}\n\n"
        f"The General Assembly,\n\nRecalling the safety of all vessels,\n\n{listed}\n"
    )


@pytest.fixture
def add(tmp_path: Path) -> Corpus:
    """Adds texts, each symbol, year, title and operative paragraphs, to the corpus of the test."""

    def work(texts: Sequence[tuple[str, int, str, Sequence[str]]], *how: str) -> Path:
        folder = tmp_path / "corpus"
        files = [tmp_path / f"{symbol.replace('/', '-')}.txt" for symbol, *_ in texts]
        for file, text in zip(files, texts, strict=True):
            file.write_text(printed(*text), encoding="utf-8")
        assert main(["corpus", "add", *map(str, files), "--corpus", str(folder), *how]) == 0
        return folder

    return work


@pytest.fixture
def ask(capsys: pytest.CaptureFixture[str]) -> Ask:
    """The answer of a command as JSON."""

    def work(corpus: Path, *args: str) -> Any:
        capsys.readouterr()
        assert main([*args, "--json", "--corpus", str(corpus)]) == 0
        return json.loads(capsys.readouterr().out)

    return work


def firsts(blame: Any) -> dict[str, str]:
    """First place -> the words that have it."""
    found: dict[str, str] = {}
    for token in (token for paragraph in blame["paragraphs"] for token in paragraph["tokens"]):
        found[token["first"]] = found.get(token["first"], "") + token["text"]
    return found


def wandered(corpus: Path) -> str:
    out = corpus.parent / "pages"
    assert main(["build", "--corpus", str(corpus), "--out", str(out)]) == 0
    return " ".join(re.sub(r"<[^>]+>", " ", (out / "lineage" / "wandered.html").read_text(encoding="utf-8")).split())


def test_a_corpus_of_one_text(add: Corpus, ask: Ask) -> None:
    corpus = add([("70/1", 2015, "Lights", clauses(1, 6))], "--series", "s")
    assert {name.partition("#")[0] for name in firsts(ask(corpus, "blame", "70/1"))} == {"A/RES/70/1"}
    assert ask(corpus, "history", "70/1", "OP2")["entries"][0]["taken"] == []
    assert "No clause of eight words or more" in wandered(corpus)


def test_texts_that_are_copies_of_each_other(add: Corpus, ask: Ask) -> None:
    whole = clauses(2, 6)
    corpus = add([(f"{70 + i}/1", 2015 + i, "Lights", whole) for i in range(4)], "--series", "s")
    assert {name.partition("#")[0] for name in firsts(ask(corpus, "blame", "73/1"))} == {"A/RES/70/1"}
    assert [entry["events"] for entry in ask(corpus, "history", "73/1", "OP2")["entries"]][1:] == [["kept"]] * 3
    assert "No clause of eight words or more" in wandered(corpus)


def test_a_formula_that_fills_a_third_of_a_text(add: Corpus, ask: Ask) -> None:
    old = [f"{clause}, {FORMULA}" for clause in clauses(3, 12)]
    old[2] = f"Asks the keepers {CLAUSE}, {FORMULA}"
    later = [*old, f"Thanks the cooks of the pier {CLAUSE}, {FORMULA}", f"Hails all the stokers, {FORMULA}"]
    corpus = add([("70/1", 2015, "Lights", old), ("71/1", 2016, "Lights", later)], "--series", "s")
    assert set(firsts(ask(corpus, "blame", "71/1", "OP14"))) == {"A/RES/71/1#OP14"}
    assert CLAUSE in firsts(ask(corpus, "blame", "71/1", "OP13"))["A/RES/70/1#OP3"]
    assert re.search(r"(?<![\d,])1 clause\b", wandered(corpus))


def test_a_text_in_no_series_that_quotes_another_whole(add: Corpus, ask: Ask) -> None:
    """It is a series of its own; each of its paragraphs is first in the text that it quotes."""
    texts = [(f"{60 + i // 20}/{1 + i % 20}", 2005 + i // 20, f"Matter {i}", clauses(i, 12)) for i in range(60)]
    quoting = ("80/9", 2025, "Quoting matters", [*texts[20][3], *clauses(999, 1)])
    corpus = add([*texts, quoting], "--discover")
    for i in range(1, 13):
        told = firsts(ask(corpus, "blame", "80/9", f"OP{i}"))
        assert texts[20][3][i - 1] in told[f"A/RES/61/1#OP{i}"]
    assert set(firsts(ask(corpus, "blame", "80/9", "OP13"))) == {"A/RES/80/9#OP13"}
    (entry,) = ask(corpus, "history", "80/9", "OP3")["entries"]
    assert [clause["first"] for clause in entry["taken"]] == ["A/RES/61/1#OP3"]


@pytest.fixture(scope="module")
def quoting(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twenty texts on matters of their own, a series whose second text quotes one of them whole, and another one."""
    folder = tmp_path_factory.mktemp("quoting")
    matters = [(f"61/{1 + i}", 2006, f"{WORDS[i].title()}s", clauses(i, 6)) for i in range(20)]
    own = clauses(888, 4)
    lights = [("70/1", 2015, "Lights", own), ("71/1", 2016, "Lights", [*own, *matters[4][3]])]
    masts = [(f"{n}/2", 1945 + n, "Safety of masts", clauses(777, 3)) for n in (70, 71)]
    series = ((lights, ("--series", "lights")), (masts, ("--series", "masts")))
    for group, how in ((matters, ("--discover",)), *series):
        files = [folder / f"{symbol.replace('/', '-')}.txt" for symbol, *_ in group]
        for file, text in zip(files, group, strict=True):
            file.write_text(printed(*text), encoding="utf-8")
        assert main(["corpus", "add", *map(str, files), "--corpus", str(folder / "corpus"), *how]) == 0
    return folder / "corpus"


def test_what_a_series_quotes_whole_is_first_in_the_older_text_on_every_surface(
    quoting: Path, ask: Ask, capsys: pytest.CaptureFixture[str]
) -> None:
    quoted = clauses(4, 6)
    blamed = ask(quoting, "blame", "71/1")
    assert all(words in firsts(blamed)[f"A/RES/61/5#OP{i}"] for i, words in enumerate(quoted, 1))
    (entry,) = ask(quoting, "history", "71/1", "OP5")["entries"]
    assert [clause["first"] for clause in entry["taken"]] == ["A/RES/61/5#OP1"]
    glance = ask(quoting, "history", "71/1")
    assert [[c["first"] for c in new["taken"]] for new in glance["new"]] == [[f"A/RES/61/5#OP{i}"] for i in range(1, 7)]
    assert main(["history", "71/1", "--corpus", str(quoting), "--ui", "en"]) == 0
    assert "16 words first in 61/5 OP1]" in capsys.readouterr().out
    out = quoting.parent / "pages"
    assert main(["build", "--series", "lights", "--corpus", str(quoting), "--out", str(out)]) == 0
    page = " ".join((out / "index.html").read_text(encoding="utf-8").split())
    assert "<small>16 words first in 61/5, para. 1</small>" in page


def test_a_row_says_where_its_wording_stood_first_though_its_line_begins_later(
    quoting: Path, ask: Ask, capsys: pytest.CaptureFixture[str]
) -> None:
    """The words of the query are said once, above; a row whose line begins in the quoting text is not first there."""
    query = " ".join(clauses(4, 6)[0].split()[3:9])
    rows = {row["id"]: row for row in ask(quoting, "table", query)["lines"]}
    assert rows["A/RES/71/1#OP5"]["begins"] == "A/RES/71/1#OP5"
    assert {row["first_wording"] for row in rows.values() if row["exact"]} == {"A/RES/61/5#OP1"}
    assert main(["table", query, "--corpus", str(quoting), "--ui", "en"]) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert "the line: A/RES/71/1, para. 5; the same words first in A/RES/61/5, para. 1" in told
    assert "the line: A/RES/61/5, para. 1 adopted in: 61/5" in told


def test_the_page_of_a_text_says_where_the_words_of_a_paragraph_stood_before(quoting: Path) -> None:
    out = quoting.parent / "pages of texts"
    assert main(["build", "--series", "lights", "--corpus", str(quoting), "--out", str(out)]) == 0
    page = " ".join((out / "texts" / "A-RES-71-1.html").read_text(encoding="utf-8").split())
    margins = dict(re.findall(r'<div class="para [^>]*id="(.*?)">.*?<div class="margin" lang="en">(.*?)</div>', page))
    assert '"from">16 words first in 61/5, para. 1</span>' in margins["OP5"]
    assert "words" not in margins["OP1"], "its line is said to begin in 70/1, and all its words are of that text"


def test_a_draft_that_quotes_another_text_whole_is_held_against_its_own_series(quoting: Path, ask: Ask) -> None:
    """It bears the title of the series and recalls its last text, though more of its paragraphs stand in the other."""
    text = printed("72/1", 2017, "Lights", [*clauses(888, 2), *clauses(7, 6)]).replace("72/1. ", "")
    text = text.replace("Recalling the", "Recalling its resolution 71/1 of 17 December 2016, and the")
    draft = quoting.parent / "draft.txt"
    draft.write_text(text, encoding="utf-8")
    checked = ask(quoting, "check", str(draft))
    assert checked["base"] == "A/RES/71/1"
    draft.write_text(text.replace("Lights", "Quoted matters"), encoding="utf-8")
    assert ask(quoting, "check", str(draft))["base"] == "A/RES/61/8"


def test_texts_of_one_subject_beside_the_series_are_one_holder(add: Corpus, ask: Ask) -> None:
    """Four texts in a row have the clause, all of one matter: it is no formula, and the first of them has it first."""
    keepers = [(f"{66 + i}/2", 2011 + i, "Rights of keepers", [f"Urges all {CLAUSE}"]) for i in range(5)]
    corpus = add(
        [("70/1", 2015, "Lights", clauses(6, 5)), ("79/1", 2024, "Lights", [*clauses(6, 5), f"Recalls how {CLAUSE}"])],
        "--series",
        "lights",
    )
    add(keepers, "--related", "lights")
    assert CLAUSE in firsts(ask(corpus, "blame", "79/1", "OP6"))["A/RES/66/2#OP1"]


def test_a_text_beside_a_series_is_shown_where_to_look(add: Corpus, capsys: pytest.CaptureFixture[str]) -> None:
    corpus = add([("70/1", 2015, "Lights", clauses(7, 3))], "--series", "s")
    add([("70/2", 2015, "Keepers", clauses(8, 3))], "--related", "s")
    assert main(["blame", "70/2", "OP1", "--corpus", str(corpus), "--ui", "en"]) == 0
    assert main(["blame", "70/2", "OP1", "--series", "s", "--corpus", str(corpus), "--ui", "en"]) == 2
    assert "lineage history A/RES/70/2 LABEL" in capsys.readouterr().err
