"""Compilations in columns: read as base and proposals with authors, and nothing of a table is lost."""

from __future__ import annotations

import pytest

from lineage.documents import parse
from lineage.documents.negotiated.readings import base, proposed, proposers
from lineage.documents.resolution import Paragraph, Resolution
from lineage.drafting.proposals.asking import asked_by
from lineage.render.catalogue import has
from lineage.sources import docx, html, markdown
from lineage.sources.lines import Source
from tests.documents.reading import wanted_by
from tests.sources.test_docx import p, package, r

TOP = ("A/C.3/80/L.9", "France: draft resolution", "Fish", "The General Assembly,", "Recalling its resolution 70/1,")
TWO = (
    ("Text", "Proposals"),
    ("1. Requests the Secretary-General to submit a report;", "EU: add “comprehensive” before “report”|US: delete"),
    ("2. Urges all States to protect nets;", "Mexico: Urges developing States to protect nets;"),
    ("3. Invites donors to contribute;", "agreed ad ref"),
    ("", "G77: 4. Decides to convene a conference in 2027;"),
)
EACH = (
    ("Zero draft", "EU", "Freedonia"),
    ("1. Requests the Secretary-General to submit a report;", "1. Requests the Secretary-General to report;", "Retain"),
    ("2. Urges all States to protect nets;", "", "Delete"),
    ("", "", "3 bis. Invites donors to contribute;"),
)
NUMBERED = (
    ("Para", "Draft text", "Comments"),
    ("OP1", "Requests the Secretary-General to submit a report;", "EU: support; US: replace “a report” with “reports”"),
    ("OP2", "Urges all States to protect nets;", "to be discussed with experts"),
)
RAGGED = (
    ("Text", "EU"),
    ("1. Requests the Secretary-General to submit a report;", "Delete", "Mexico: retain"),
    ("2. Urges all States to protect nets;",),
)


def in_word(rows: tuple[tuple[str, ...], ...]) -> Resolution:
    body = "".join(p(r(line)) for line in TOP)
    cells = ("".join(f"<w:tc>{''.join(p(r(part)) for part in cell.split('|'))}</w:tc>" for cell in row) for row in rows)
    table = "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"
    lines, wrapped = docx.read(package(body + table + p(r("10. Decides to act."))), "a.docx")
    return parse(Source(name="a.docx", sha256="0", lines=lines, wrapped=wrapped))


def in_html(rows: tuple[tuple[str, ...], ...]) -> Resolution:
    body = "".join(f"<p>{line}</p>" for line in TOP)
    cells = ("".join(f"<td>{cell.replace('|', '<br>')}</td>" for cell in row) for row in rows)
    page = f"<html><body>{body}<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table><p>10. Decides to act.</p>"
    lines, wrapped = html.read(page.encode(), "a.html")
    return parse(Source(name="a.html", sha256="0", lines=lines, wrapped=wrapped))


def in_markdown(rows: tuple[tuple[str, ...], ...]) -> Resolution:
    first, *others = ("| " + " | ".join(cell.replace("|", "<br>") for cell in row) + " |" for row in rows)
    table = "\n".join((first, "|---" * len(rows[0]) + "|", *others))
    text = "\n\n".join((*TOP, table, "10. Decides to act."))
    lines, wrapped = markdown.read(text.encode(), "a.md")
    return parse(Source(name="a.md", sha256="0", lines=lines, wrapped=wrapped))


READERS = pytest.mark.parametrize("read", [in_word, in_html, in_markdown])


def at(document: Resolution, label: str) -> Paragraph:
    found = document.paragraph(label)
    assert found is not None, [one.label for one in document.paragraphs]
    return found


@READERS
def test_one_column_of_proposals(read: type) -> None:
    found: Resolution = read(TWO)
    one, two, three, new = (at(found, label) for label in ("OP1", "OP2", "OP3", "OP4"))
    said = [(asked.kind.value, asked.authors, asked.new) for asked in one.proposals]
    assert said == [("insertion", ("EU",), "comprehensive "), ("deletion", ("US",), None)]
    assert wanted_by(one, "EU") == "Requests the Secretary-General to submit a comprehensive report;"
    assert (base(one), one.state) == ("Requests the Secretary-General to submit a report;", "open")
    assert (base(two), proposed(two)) == (
        "Urges all States to protect nets;",
        "Urges developing States to protect nets;",
    )
    assert (three.state, three.proposals) == ("ad-ref", ())
    assert (base(new), new.authors) == ("", ("G77",))


@READERS
def test_a_column_for_each_delegation(read: type) -> None:
    found: Resolution = read(EACH)
    one, two, new = (at(found, label) for label in ("OP1", "OP2", "OP3 bis"))
    assert {(asked.kind.value, asked.authors) for asked in one.proposals} == {
        ("replacement", ("EU",)),
        ("retention", ("Freedonia",)),
    }
    assert wanted_by(one, "EU") == "Requests the Secretary-General to report;"
    assert (two.state, proposed(two), base(two)) == ("deleted", "", "Urges all States to protect nets;")
    assert (new.authors, base(new), proposed(new)) == (("Freedonia",), "", "Invites donors to contribute;")


@READERS
def test_numbers_in_a_column_of_their_own(read: type) -> None:
    found: Resolution = read(NUMBERED)
    one = at(found, "OP1")
    assert wanted_by(one, "US") == "Requests the Secretary-General to submit reports;"
    assert [asked.kind.value for asked in one.proposals if asked.authors == ("EU",)] == ["retention"]
    assert at(found, "OP2").proposals == ()
    assert ("beside the text", "to be discussed with experts") in {(one.reason, one.text) for one in found.dropped}


@READERS
@pytest.mark.parametrize("rows", [TWO, EACH, NUMBERED, RAGGED])
def test_nothing_is_lost(read: type, rows: tuple[tuple[str, ...], ...]) -> None:
    found: Resolution = read(rows)
    said = [piece.text for piece in found.dropped]
    said += [f"{one.number or ''} {one.text}" for one in found.paragraphs]
    held = "".join(" ".join(said).split())
    words = {word.strip("“”.;:") for row in rows for cell in row for word in cell.replace("|", " ").split()}
    assert {word for word in words if "".join(word.split()) not in held and not word.startswith("OP")} == set()
    assert [one.reason for one in found.dropped if not has("fr", f"reading.reason.{one.reason}")] == []


@READERS
def test_a_table_of_figures_stays_one(read: type) -> None:
    found: Resolution = read((("Member State", "Scale"), ("Fiji", "0.003"), ("Mexico", "1.137")))
    assert any("0.003" in one.text and "Mexico" in one.text for one in found.paragraphs)
    assert all(one.proposals == () for one in found.paragraphs)


def test_a_deletion_beside_an_insertion_is_of_its_own_author() -> None:
    one = at(in_word(TWO), "OP1")
    found = asked_by(one, base(one), "en")
    assert [(ask.authors, ask.change.new) for ask in found.taken] == [(("US",), "")]
    assert [ask.authors for ask in found.contested] == [("EU",)]
    assert proposers(at(in_word(TWO), "OP2")) == ("Mexico",)


@READERS
def test_a_head_may_name_fewer_columns_than_the_rows_have(read: type) -> None:
    found: Resolution = read(RAGGED)
    assert {name for asked in at(found, "OP1").proposals for name in asked.authors} == {"EU", "Mexico"}
    assert at(found, "OP2").proposals == ()
