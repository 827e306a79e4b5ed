"""Which adopted text a draft is held against, and that what is told of the choice is so."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from lineage.cli.app import main
from lineage.cli.inputs import open_corpus
from lineage.corpus.records import Corpus
from lineage.documents.resolution import Resolution
from lineage.drafting.checking.checked import BaseChoice
from lineage.pipeline import default_store
from lineage.pipeline.adopted_texts import documents_of
from lineage.pipeline.checked_draft import DraftCheck
from lineage.pipeline.followed_text import Following
from lineage.pipeline.passage_index import passages

CORPUS = Path(__file__).parents[2] / "corpus"
PLAN, LAST, COUNCIL, WOMEN = "A/RES/64/293", "A/RES/78/228", "E/RES/2017/18", "A/RES/75/158"


def held(*series: tuple[str, ...]) -> Corpus:
    """The corpus with other series: the ids of the texts of each."""
    whole = open_corpus(CORPUS)
    home = {name: f"series {n}" for n, names in enumerate(series) for name in names}
    entries = tuple(replace(e, series=home.get(e.id)) for e in whole.entries if e.file)
    made = tuple(
        replace(whole.series[0], id=f"series {n}", entries=tuple(e for e in entries if e.id in names))
        for n, names in enumerate(series)
    )
    return replace(whole, entries=entries, series=made)


def choice_of(corpus: Corpus, draft: Resolution, base: str | None) -> tuple[str, BaseChoice | None]:
    with passages(CORPUS, default_store()) as kept:
        checking = DraftCheck(corpus=corpus, kept=kept, draft=draft)
        named = documents_of(corpus, [e for e in corpus.entries if e.id == base])
        taken = named[0] if named else checking.base()
        assert taken is not None
        return taken.id, checking.check(taken, named=bool(named)).choice


def a_draft(**known: Any) -> Resolution:
    whole = open_corpus(CORPUS)
    return replace(documents_of(whole, [e for e in whole.entries if e.id == "A/C.3/63/draft"])[0], **known)


@pytest.mark.parametrize(
    ("day", "base", "choice"),
    [
        (date(2015, 11, 1), PLAN, BaseChoice.LAST_BEFORE),
        (date(2024, 11, 1), LAST, None),
        (date(2009, 11, 1), LAST, BaseChoice.NONE_BEFORE),
    ],
)
def test_a_draft_is_held_against_the_last_text_before_it(day: date, base: str, choice: BaseChoice | None) -> None:
    own = held((PLAN, LAST, "A/C.3/63/draft"))
    assert choice_of(own, a_draft(dated=day), None) == (base, choice)


def test_a_later_base_is_told_as_named_only_where_an_earlier_text_is_taken_without_its_name() -> None:
    draft = a_draft(dated=date(2015, 11, 1))
    own = held((PLAN, LAST, "A/C.3/63/draft"))
    assert choice_of(own, draft, LAST) == (LAST, BaseChoice.NAMED_LATER)
    other = held((LAST, "A/C.3/63/draft"), (PLAN, WOMEN))
    assert choice_of(other, draft, LAST) == (LAST, BaseChoice.NONE_BEFORE), "unnamed, it is taken too"
    assert choice_of(other, draft, WOMEN) == (WOMEN, BaseChoice.ONE_BEFORE), "unnamed, another later one is taken"
    series_of_another = held((PLAN, "A/C.3/63/draft"), (WOMEN,))
    assert choice_of(series_of_another, draft, WOMEN) == (WOMEN, BaseChoice.NAMED_LATER)


def test_a_text_taken_for_its_likeness_is_not_told_as_named() -> None:
    whole = open_corpus(CORPUS)
    women = documents_of(whole, [e for e in whole.entries if e.id == WOMEN])[0]
    draft = replace(women, id="draft", symbol=None, title="", adopted=None, dated=date(2013, 5, 1), session=67)
    own = held((COUNCIL, WOMEN), ("A/C.3/63/draft", LAST))
    assert choice_of(own, draft, None) == (WOMEN, BaseChoice.NONE_BEFORE)
    own = replace(
        own, entries=tuple(replace(e, adopted=date(2012, 7, 1)) if e.id == COUNCIL else e for e in own.entries)
    )
    series = tuple(replace(s, entries=tuple(e for e in own.entries if e.series == s.id)) for s in own.series)
    assert choice_of(replace(own, series=series), draft, None) == (WOMEN, BaseChoice.ONE_BEFORE)


@pytest.mark.parametrize(("session", "base"), [(70, PLAN), (72, COUNCIL)])
def test_a_year_of_another_organ_is_held_against_a_session_by_its_day(session: int, base: str) -> None:
    own = held((PLAN, COUNCIL, LAST, "A/C.3/63/draft"))
    assert choice_of(own, a_draft(dated=None, session=session), None) == (base, BaseChoice.LAST_BEFORE)


@pytest.mark.parametrize(
    ("ui", "words"), [("en", "holds no adopted text in the language"), ("fr", "n’a aucun texte adopté dans la langue")]
)
def test_in_a_language_of_which_the_corpus_has_no_text_nothing_is_called_new(
    tmp_path: Path, capsys: Any, ui: str, words: str
) -> None:
    draft = tmp_path / "draft.md"
    text = "The General Assembly,\n\nRecalling its resolution 78/228 of 19 December 2023,\n\n1. Welcomes the report;\n"
    draft.write_text(text, encoding="utf-8")
    own = tmp_path / "corpus"
    shutil.copytree(CORPUS, own)
    assert main(["check", str(draft), "--corpus", str(own), "--ui", ui, "--strict"]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert words in said
    assert " of 2" not in said
    assert " sur 2" not in said


@pytest.mark.parametrize(
    ("words", "base"),
    [
        ("1. *Se félicite* de la pêche à la ligne dans les fleuves de montagne ;", None),
        ("*Rappelant* sa résolution 78/228 du 19 décembre 2023,", LAST),
        ("26. *Encourage* les États Membres à apporter leur contribution,", LAST),
    ],
)
def test_the_only_series_is_followed_where_the_draft_has_something_of_it(
    tmp_path: Path, capsys: Any, words: str, base: str | None
) -> None:
    text = (CORPUS / "A-RES-78-228.md").read_text(encoding="utf-8")
    words = (
        next((line for line in text.splitlines() if line.startswith("26. ")), words) if words[:3] == "26." else words
    )
    draft = tmp_path / "draft.md"
    draft.write_text(f"L'Assemblée générale,\n\n{words}\n", encoding="utf-8")
    assert main(["check", str(draft), "--corpus", str(CORPUS), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["base"] == base
    assert base or found["gone"] == []


FISHING = "Se félicite de ce que la pêche à la ligne dans les fleuves de montagne progresse dans la région n° {} ;"
REPORT = (
    "Prie le Secrétaire général de lui présenter, à sa quatre-vingtième session, un rapport sur l'application de la "
    "présente résolution, notamment des recommandations sur les mesures à prendre."
)


@pytest.mark.parametrize("said", [REPORT, "Rappelant sa résolution 78/228 du 19 décembre 2023 sur la traite,"])
@pytest.mark.parametrize("others", [1, 5])
def test_a_formula_or_a_citation_makes_no_draft_on_another_theme_follow_the_only_series(
    tmp_path: Path, capsys: Any, said: str, others: int
) -> None:
    lines = [
        f"{n}. {text}" for n, text in enumerate([*(FISHING.format(n) for n in range(1, others + 1)), said], start=1)
    ]
    head = "Projet de résolution\n\n**Pêche à la ligne**\n\nL'Assemblée générale,\n\n"
    draft = tmp_path / "draft.md"
    draft.write_text(head + "\n\n".join(lines) + "\n", encoding="utf-8")
    assert main(["check", str(draft), "--corpus", str(CORPUS), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["base"] is None
    assert [one for one in found["findings"] if one["rule"] in {"gone", "recall"}] == []


def test_of_texts_that_are_alike_one_before_the_draft_is_taken_though_a_later_one_is_nearer() -> None:
    own = held((PLAN, LAST), (WOMEN,))
    draft = a_draft(id="draft", title="", dated=date(2015, 11, 1))
    similar: Any = lambda text: (SimpleNamespace(id=f"{LAST}#OP1"), SimpleNamespace(id=f"{PLAN}#OP1"))  # noqa: E731
    followed = Following(corpus=own, draft=draft, similar=similar).base()
    assert followed is not None
    assert followed.id == PLAN
