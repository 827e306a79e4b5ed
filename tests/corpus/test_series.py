from datetime import date
from pathlib import Path
from typing import Any

import pytest

from lineage.corpus import find, gaps, languages, load, main_language, members, related, series_of
from lineage.corpus.records import Corpus, Entry, Series, session_and_number
from lineage.errors import NotInCorpusError

DRAFT = {
    "id": "A/C.3/63/draft",
    "series": "s",
    "status": "draft",
    "dated": date(2008, 11, 10),
    "stands_for": "A/RES/63/194",
    "language": "fr",
    "file": "draft.md",
}


def adopted(symbol: str, year: int, language: str = "", **values: Any) -> dict[str, Any]:
    file = {"language": language, "file": f"{symbol.replace('/', '-')}.{language}.md"} if language else {}
    return {"id": symbol, "symbol": symbol, "series": "s", "adopted": date(year, 12, 18), **file, **values}


def ids(entries: Any) -> list[str]:
    return [entry.id for entry in entries]


def test_the_draft_stands_in_until_the_adopted_text_is_there(manifest: Any) -> None:
    later = adopted("A/RES/78/228", 2023, "fr")
    series = series_of(load(manifest(DRAFT, adopted("A/RES/63/194", 2008), later)))
    assert ids(members(series, "fr")) == ["A/C.3/63/draft", "A/RES/78/228"]
    assert ids(gaps(series, "fr")) == ["A/RES/63/194"]
    corpus = load(manifest(DRAFT, adopted("A/RES/63/194", 2008, "fr"), later))
    series = series_of(corpus)
    assert ids(members(series, "fr")) == ["A/RES/63/194", "A/RES/78/228"]
    assert ids(gaps(series, "fr")) == []
    assert ids(related(corpus, series, "fr")) == ["A/C.3/63/draft"]


def test_the_draft_stays_in_its_language_when_the_adopted_text_comes_in_another(manifest: Any) -> None:
    series = series_of(load(manifest(DRAFT, adopted("A/RES/63/194", 2008, "en"), adopted("A/RES/78/228", 2023, "fr"))))
    assert ids(members(series, "fr")) == ["A/C.3/63/draft", "A/RES/78/228"]
    assert ids(gaps(series, "fr")) == ["A/RES/63/194"]
    assert ids(members(series, "en")) == ["A/RES/63/194"]
    assert ids(gaps(series, "en")) == ["A/RES/78/228"]


def test_the_language_with_most_texts_leads(manifest: Any) -> None:
    corpus = load(
        manifest(*(adopted(f"A/RES/{n}/1", 1945 + n, "en") for n in (60, 61)), adopted("A/RES/60/2", 2005, "fr"))
    )
    assert languages(corpus.entries) == ("en", "fr")
    assert main_language(corpus, corpus.series[0]) == "en"


def test_texts_beside_a_series(manifest: Any) -> None:
    corpus = load(
        manifest(
            adopted("A/RES/60/1", 2005, "fr"),
            adopted("A/RES/60/2", 2005, "fr", series="t"),
            {"id": "beside t", "related": ["t"], "language": "fr", "file": "a.md"},
            {"id": "beside all", "language": "fr", "file": "b.md"},
            {"id": "missing", "related": ["s"]},
            {"id": "english", "language": "en", "file": "c.md"},
            series=("s", "t"),
        )
    )
    assert ids(related(corpus, series_of(corpus, "s"), "fr")) == ["beside all"]
    assert ids(related(corpus, series_of(corpus, "t"), "fr")) == ["beside all", "beside t"]


def test_an_unknown_series_names_those_that_are_there(manifest: Any) -> None:
    with pytest.raises(NotInCorpusError, match="there: s, t"):
        series_of(load(manifest(series=("s", "t"))), "u")
    with pytest.raises(NotInCorpusError, match="no series"):
        series_of(load(manifest(series=())))


@pytest.mark.parametrize("name", ["A/RES/78/228", "78/228", " a/res/78/228 "])
def test_a_text_is_found_by_its_symbol(manifest: Any, name: str) -> None:
    assert find(load(manifest(adopted("A/RES/78/228", 2023, "fr"))), name).id == "A/RES/78/228"


def test_a_text_without_symbol_is_found_by_its_id(manifest: Any) -> None:
    assert find(load(manifest(DRAFT)), "a/c.3/63/draft").draft


def test_a_language_chooses_between_two_texts_of_one_symbol(manifest: Any) -> None:
    corpus = load(
        manifest(
            adopted("A/RES/78/228", 2023, "fr"),
            adopted("A/RES/78/228", 2023, "en"),
            adopted("A/RES/76/186", 2021, "en"),
        )
    )
    assert find(corpus, "78/228").language == "en"
    assert find(corpus, "78/228", language="fr").language == "fr"
    with pytest.raises(NotInCorpusError, match="not in the corpus in the language fr; there: en"):
        find(corpus, "76/186", language="fr")


def test_a_short_symbol_of_several_organs_lists_them(manifest: Any) -> None:
    corpus = load(manifest(adopted("A/RES/44/4", 1989, "en"), adopted("A/HRC/RES/44/4", 2020, "en")))
    with pytest.raises(NotInCorpusError, match=r"several texts .*A/RES/44/4, A/HRC/RES/44/4") as caught:
        find(corpus, "44/4")
    assert caught.value.exit_code == 4
    assert find(corpus, "A/HRC/RES/44/4").id == "A/HRC/RES/44/4"


def test_a_missing_text_offers_its_draft(manifest: Any) -> None:
    corpus = load(manifest(DRAFT, adopted("A/RES/63/194", 2008)))
    with pytest.raises(NotInCorpusError) as caught:
        find(corpus, "63/194")
    assert "A/C.3/63/draft" in caught.value.what
    assert "not agreed language" in caught.value.what


def test_an_unknown_text_names_what_is_near_and_what_is_there(manifest: Any) -> None:
    corpus = load(manifest(adopted("A/RES/78/228", 2023, "fr"), adopted("A/RES/76/186", 2021)))
    with pytest.raises(NotInCorpusError) as caught:
        find(corpus, "78/229")
    assert "near it: A/RES/78/228" in caught.value.what
    assert "lineage corpus list" in caught.value.hint


def test_the_project_has_two_texts_of_eleven_and_three_beside(project_corpus: Path) -> None:
    corpus = load(project_corpus)
    series = series_of(corpus)
    assert ids(members(series, "fr")) == ["A/C.3/63/draft", "A/RES/78/228"]
    assert ids(related(corpus, series, "fr")) == ["A/RES/64/293", "E/RES/2017/18", "A/RES/75/158"]
    assert len(gaps(series, "fr")) == 10


@pytest.mark.parametrize(
    ("symbol", "expected"),
    [("A/RES/78/228", (78, 228)), ("E/RES/2017/18", (2017, 18)), ("A/C.3/63/L.9", (63, 9)), ("draft", (0, 0))],
)
def test_session_and_number(symbol: str, expected: tuple[int, int]) -> None:
    assert session_and_number(symbol) == expected


def test_of_two_languages_with_as_many_texts_that_of_most_texts_of_the_corpus_is_followed() -> None:
    own = (
        Entry(id="A/RES/76/186", adopted=date(2021, 12, 16), language="en", file="1.txt", series="s"),
        Entry(id="A/RES/78/228", adopted=date(2023, 12, 19), language="fr", file="2.txt", series="s"),
    )
    beside = Entry(id="A/RES/75/158", adopted=date(2020, 12, 16), language="fr", file="3.txt")
    series = Series(id="s", entries=own)
    assert main_language(Corpus(root=Path(), entries=(*own, beside), series=(series,)), series) == "fr"
