"""A table of agreed language: a row a line, drafts left out, the same words of several sessions in one row."""

from __future__ import annotations

import csv
import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from docx import Document as WordFile

from lineage.alignment.links import Band
from lineage.cli.app import main
from lineage.commitments.clauses import Clause
from lineage.documents.resolution import Kind, Paragraph, Resolution, Status
from lineage.drafting.agreed_language.agreed_lines import agreed_lines
from lineage.drafting.agreed_language.passage import IndexedParagraph
from lineage.drafting.agreed_language.search import Hit, SearchAnswer
from lineage.histories.threads import Event, History, Parent, SeriesDocument, Thread, ThreadEntry
from lineage.render.agreed_table import cells, lead
from lineage.render.citations import cite
from lineage.symbols import split_id

CORPUS = Path(__file__).parents[2] / "corpus"


def run(capsys: pytest.CaptureFixture[str], *options: str) -> str:
    assert main(["table", "Plan d’action mondial", "--corpus", str(CORPUS), *options]) == 0
    return capsys.readouterr().out


def test_a_line_is_one_row_with_its_newest_wording(capsys: pytest.CaptureFixture[str]) -> None:
    rows = json.loads(run(capsys, "--json"))["lines"]
    assert rows
    texts = [row["text"] for row in rows]
    assert len(texts) == len(set(texts))
    for row in rows:
        assert row["newest"] in row["texts"]
        assert row["begins"].partition("#")[0] == row["texts"][0]
    assert "A/C.3/63/draft" not in {text for row in rows for text in row["texts"]}


def test_every_form_has_every_row(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    rows = json.loads(run(capsys, "--json"))["lines"]
    assert run(capsys, "--format", "html").count("<tr>") == len(rows) + 1
    assert run(capsys, "--format", "csv").count("\n") >= len(rows) + 1
    file = tmp_path / "table.docx"
    run(capsys, "-o", str(file))
    (table,) = WordFile(str(file)).tables
    assert [row.cells[0].text for row in table.rows[1:]] == [row["text"] for row in rows]
    assert all(cell.text[0].isupper() for cell in table.rows[0].cells)
    bold = {run.text for row in table.rows[1:] for run in row.cells[0].paragraphs[0].runs if run.bold}
    marks = run(capsys, "--format", "html")
    assert bold == set(re.findall("<mark>(.*?)</mark>", marks))


def test_nothing_found_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["table", '"zzyzx"', "--corpus", str(CORPUS)]) == 0
    assert "zzyzx" in capsys.readouterr().out


def test_every_form_names_a_word_that_no_text_has(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    asked, told = ["table", "traite exploitaton xyzzy", "--corpus", str(CORPUS)], ("« exploitation »", "« xyzzy »")
    for form in ("terminal", "html", "csv"):
        assert main([*asked, "--format", form]) == 0
        said = capsys.readouterr()
        lead = (said.err if form == "csv" else said.out).replace("\N{NO-BREAK SPACE}", " ")
        assert all(word in lead for word in told)
    assert main([*asked, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["near"], list(found["unknown"])) == ({"exploitaton": "exploitation"}, ["xyzzy"])
    assert main([*asked, "-o", str(tmp_path / "table.docx")]) == 0
    lead = " ".join(p.text for p in WordFile(str(tmp_path / "table.docx")).paragraphs)
    assert all(word in lead.replace("\N{NO-BREAK SPACE}", " ") for word in told)


def no_clauses(_: Resolution) -> tuple[Clause, ...]:
    return ()


def nowhere(_words: str, _language: str) -> None:
    return None


def hit(name: str, day: date, text: str) -> Hit:
    paragraph = Paragraph(document=name, label="OP1", kind=Kind.OPERATIVE, number="1", text=text, opening="Invites")
    document = Resolution(
        id=name,
        symbol=name,
        title="Fishing",
        organ="General Assembly",
        session=None,
        adopted=day,
        status=Status.ADOPTED,
        language="en",
        paragraphs=(paragraph,),
    )
    return Hit(
        paragraph=paragraph, document=document, score=1.0, exact=True, matches=(), missing=(), words="keep a register"
    )


def entry(one: Hit, *parents: str, unseen: tuple[str, ...] = (), draft: bool = False) -> ThreadEntry:
    """A hit as the station of its line."""
    return ThreadEntry(
        paragraph=one.paragraph.id,
        document=one.document.id,
        label=one.paragraph.label,
        text=one.paragraph.text,
        parents=tuple(Parent(paragraph=p, relation="same", band=Band.SURE, score=0.9) for p in parents),
        events=(Event.SPLIT,) if parents else (Event.INTRODUCED,),
        since=None,
        band=Band.SURE,
        unseen=unseen,
        draft=draft,
    )


def test_the_same_words_of_two_sessions_are_one_row() -> None:
    words = "Invites fishing ports to keep a register of vessels;"
    old, new = hit("A/RES/70/1", date(2015, 12, 1), words), hit("A/RES/72/1", date(2017, 12, 1), words)
    alone = hit("A/RES/74/1", date(2019, 12, 1), "Urges coastal States to train inspectors;")
    lines = agreed_lines([alone, new, old], {}, {}, no_clauses, nowhere)
    assert [(line.document.id, line.times) for line in lines] == [("A/RES/72/1", 2), ("A/RES/74/1", 1)]
    assert lines[0].first_hit == "A/RES/70/1#OP1"
    assert lines[0].verb == "Invites"


def test_a_text_in_two_languages_is_two_lines_each_in_its_own_language() -> None:
    english = [
        hit("A/RES/70/1", date(2015, 12, 1), "Invites fishing ports to keep a register of vessels;"),
        hit("A/RES/72/1", date(2017, 12, 1), "Invites all ports to keep a public register of vessels;"),
    ]
    said = hit("A/RES/70/1", date(2015, 12, 1), "Invite les ports de pêche à tenir un registre des navires ;")
    french = replace(said, document=replace(said.document, language="fr", paragraphs=(said.paragraph,)))

    def history(*hits: Hit) -> History:
        thread = Thread(id="A/RES/70/1#OP1", entries=tuple(map(entry, hits)))
        texts = tuple(SeriesDocument(id=one.document.id, adopted=one.document.adopted, draft=False) for one in hits)
        of = {one.paragraph.id: thread.id for one in hits}
        return History(documents=texts, unknown=(), threads=(thread,), thread_of=of)

    histories = {"en": [history(*english)], "fr": [history(french)]}
    documents = {(one.document.id, one.document.language): one.document for one in (*english, french)}
    rows = agreed_lines([english[0], french], histories, documents, no_clauses, nowhere)
    told = {row.document.language: ([one.id for one in row.texts], row.now) for row in rows}
    assert told == {"fr": (["A/RES/70/1"], ""), "en": (["A/RES/70/1", "A/RES/72/1"], english[1].paragraph.text)}
    assert all(one.language == row.document.language for row in rows for one in row.texts)


QUERIES = {
    "fr": ("exploitation sexuelle", "non-sanction des victimes", "assistance technique aux États"),
    "en": ("Inter-Agency Coordination Group", "technical assistance", "victims of trafficking protected"),
}


@pytest.mark.parametrize("language", QUERIES)
def test_a_row_and_the_same_paragraph_of_a_search_have_one_first_place(
    language: str, capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> None:
    corpus = CORPUS if language == "fr" else request.getfixturevalue("english_corpus")
    capsys.readouterr()
    for query in QUERIES[language]:
        assert main(["search", query, "--limit", "300", "--json", "--corpus", str(corpus)]) == 0
        found = json.loads(capsys.readouterr().out)
        assert main(["table", query, "--json", "--corpus", str(corpus)]) == 0
        rows = json.loads(capsys.readouterr().out)["lines"]
        first = {one["id"]: one["first"] for one in found["hits"]}
        assert rows
        assert {row["id"]: row["first"] for row in rows} == {row["id"]: first[row["id"]] for row in rows}
        assert all(one["first"] == first[one["id"]] for one in found["recurrences"] if one["id"] in first)


def test_a_line_that_went_on_in_other_words_says_which(
    capsys: pytest.CaptureFixture[str], english_corpus: Path
) -> None:
    query = ["table", "Inter-Agency Coordination Group", "--corpus", str(english_corpus)]
    assert main([*query, "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)["lines"]
    changed = [row for row in rows if row["now"]]
    assert changed
    assert all(row["now"] != row["text"] and row["latest"] != row["id"] for row in changed)
    own = [row["now"].lower() for row in changed if row["exact"] and not row["went_into"]]
    assert own
    assert not any("inter-agency coordination group" in words for words in own)
    assert main(query) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert all(" ".join(row["now"].split()) in told for row in changed)


def test_verb_and_addressee_are_of_the_clause_that_has_the_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["table", "protéger les victimes de la traite", "--json", "--corpus", str(CORPUS)]) == 0
    rows = json.loads(capsys.readouterr().out)["lines"]
    (row,) = [row for row in rows if row["id"] == "A/RES/78/228#OP27"]
    assert (row["verb"], row["addressees"]) == ("invite", ["États Membres"])


def test_the_words_of_a_young_line_stood_first_in_an_older_one() -> None:
    line = hit("A/RES/74/1", date(2019, 12, 1), "Urges coastal States to train inspectors;")
    older = IndexedParagraph(
        document="",
        name="A/RES/60/9",
        organ="",
        label="PP2",
        language="en",
        draft=False,
        place=("", 0),
        text="",
        stems=(),
    )
    (row,) = agreed_lines([replace(line, first=older)], {}, {}, no_clauses, nowhere)
    assert (row.first, row.begins) == ("A/RES/60/9#PP2", "A/RES/74/1#OP1")


def test_adopted_in_are_the_texts_with_the_words_of_the_row_and_the_others_are_told_as_such() -> None:
    old = hit("A/RES/70/1", date(2015, 12, 1), "Invites fishing ports to keep a register of vessels;")
    new = hit("A/RES/72/1", date(2017, 12, 1), "Invites all ports to keep a public register of vessels;")
    thread = Thread(id="A/RES/70/1#OP1", entries=(entry(old), entry(new)))
    texts = tuple(SeriesDocument(id=f"A/RES/{n}/1", adopted=None, draft=False) for n in (70, 72, 74))
    of = {one.paragraph.id: thread.id for one in (old, new)}
    history = History(documents=texts, unknown=(), threads=(thread,), thread_of=of)
    documents = {(one.document.id, "en"): one.document for one in (old, new)}
    (row,) = agreed_lines([old], {"en": [history]}, documents, no_clauses, nowhere)
    assert ([one.id for one in row.verbatim], row.times) == (["A/RES/70/1"], 2)
    assert "70/1; in other words in 72/1" in cells(row, "en")
    stands_in = cells(row, "en")[1].replace("\u00a0", " ")
    assert stands_in == "A/RES/70/1, para. 1; since then in other words, now A/RES/72/1, para. 1; not in 74/1"
    assert row.now == new.paragraph.text
    (row,) = agreed_lines(
        [old, replace(new, paragraph=replace(new.paragraph, text=old.paragraph.text))],
        {},
        {},
        no_clauses,
        nowhere,
    )
    assert "70/1, 72/1" in cells(row, "en")


def test_a_row_tells_where_its_line_begins_and_the_lead_where_the_words_do(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    rows = json.loads(run(capsys, "--json"))["lines"]
    begins = [cite(*split_id(row["begins"]), "fr") for row in rows]
    assert len(set(begins)) > 20
    exact = {row["first"] for row in rows if row["exact"]}
    assert exact == {"A/RES/64/293#PP16"}
    place = cite("A/RES/64/293", "PP16", "fr")
    lead = f"«\u00a0Plan d’action mondial\u00a0»\u00a0: d’abord dans {place}"
    table = list(csv.DictReader(run(capsys, "--csv").splitlines()))
    told = [row["premier texte du corpus avec la lignée"].split("\u00a0;")[0] for row in table]
    assert told == begins
    assert {row["les mots cherchés d’abord dans"] for row in table} == {place, ""}
    file = tmp_path / "table.docx"
    run(capsys, "-o", str(file))
    word = WordFile(str(file))
    assert [row.cells[2].text.split("\u00a0;")[0] for row in word.tables[0].rows[1:]] == begins
    assert [p.text for p in word.paragraphs].count(lead) == 1
    assert lead in run(capsys, "--format", "terminal").splitlines()[1]
    assert run(capsys, "--format", "html").count(lead) == 1


def test_missing_texts_before_a_line_are_told_with_its_first_text() -> None:
    old, new = (hit(f"A/RES/{n}/1", date(1945 + n, 12, 1), "Invites ports to keep a register;") for n in (70, 74))
    thread = Thread(id="A/RES/74/1#OP1", entries=(entry(new, unseen=("A/RES/72/1", "A/RES/73/1")),))
    texts = tuple(SeriesDocument(id=one.document.id, adopted=None, draft=False) for one in (old, new))
    history = History(documents=texts, unknown=(), threads=(thread,), thread_of={new.paragraph.id: thread.id})
    (row,) = agreed_lines([new], {"en": [history]}, {}, no_clauses, nowhere)
    assert cells(row, "en")[2] == ("A/RES/74/1, para. 1; or earlier (2 texts before it are missing)").replace(
        "para. ", "para.\u00a0"
    )
    assert cells(row, "fr")[2].endswith("\u00a0; ou plus tôt (2 textes manquants avant celui-ci)")


def test_a_line_that_was_split_off_tells_from_where() -> None:
    old, new = (hit(f"A/RES/{n}/1", date(1945 + n, 12, 1), "Invites ports to keep a register;") for n in (70, 74))
    whole = Thread(id="A/RES/70/1#OP1", entries=(entry(old),))
    part = Thread(id="A/RES/74/1#OP1", entries=(entry(new, old.paragraph.id),))
    texts = tuple(SeriesDocument(id=one.document.id, adopted=None, draft=False) for one in (old, new))
    of = {new.paragraph.id: part.id, old.paragraph.id: whole.id}
    history = History(documents=texts, unknown=(), threads=(whole, part), thread_of=of)
    (row,) = agreed_lines([new], {"en": [history]}, {}, no_clauses, nowhere)
    told = "A/RES/74/1, para. 1; split off from A/RES/70/1, para. 1"
    assert cells(row, "en")[2].replace("\u00a0", " ") == told


def test_a_row_without_the_run_of_the_query_names_the_other_line_that_had_its_words_first() -> None:
    older = IndexedParagraph(
        document="", name="A/RES/60/9", organ="", label="PP2", language="en", draft=False, place=("", 0), text="",
        stems=(),
    )  # fmt: skip
    line = replace(hit("A/RES/74/1", date(2019, 12, 1), "Urges States to train inspectors;"), first=older, exact=False)
    (row,) = agreed_lines([line], {}, {}, no_clauses, nowhere)
    told = "A/RES/74/1, para. 1; the same words first in A/RES/60/9, preamble, para. 2"
    assert cells(row, "en")[2].replace("\u00a0", " ") == told


def test_words_that_two_languages_have_are_told_for_each_and_another_form_of_a_name_by_itself() -> None:
    def first(name: str, language: str) -> IndexedParagraph:
        return IndexedParagraph(
            document="", name=name, organ="", label="PP2", language=language, draft=False, place=("", 0), text="",
            stems=(),
        )  # fmt: skip

    english = replace(hit("A/RES/74/1", date(2019, 12, 1), "Urges UNODC to help;"), words="UNODC")
    named = replace(hit("A/RES/75/1", date(2020, 12, 1), "Invites the Office on Drugs and Crime to go on;"), words="O")
    french = replace(hit("A/RES/76/1", date(2021, 12, 1), "Prie UNODC d’aider ;"), words="UNODC")
    french = replace(french, document=replace(french.document, language="fr"), first=first("A/RES/60/8", "fr"))
    hits = [replace(english, first=first("A/RES/60/9", "en")), replace(named, first=first("A/RES/50/1", "en")), french]
    found = SearchAnswer(query="UNODC", hits=tuple(hits), drafts_left_out=0)
    told = [line.replace("\u00a0", " ") for line in lead(found, agreed_lines(hits, {}, {}, no_clauses, nowhere), "en")]
    assert told == [
        "“O”: first in A/RES/50/1, preamble, para. 2 (English)",
        "“UNODC”: first in A/RES/60/9, preamble, para. 2 (English)",
        "“UNODC”: first in A/RES/60/8, preamble, para. 2 (French)",
    ]
    (one,) = agreed_lines(hits[:1], {}, {}, no_clauses, nowhere)
    assert [*lead(found, [replace(one, exact=False)], "en")] == []
