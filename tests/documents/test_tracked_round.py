"""Tracked changes from a Word file to JSON, page, Markdown and Word again, and in footnotes: no name is lost."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from lineage.cli.app import main
from lineage.documents.file_reading import read_file
from lineage.documents.json_form import to_json
from tests.documents.test_marked import HEADS
from tests.documents.test_tracked import change
from tests.sources.test_docx import p, package, r

from .json_reader import from_json

START = {"en": "Recalling its resolution 70/1,", "fr": "Rappelant sa résolution 70/1,"}
BEFORE = {
    "en": ("1. Urges States to report to the Council every year;", "2. Decides to act."),
    "fr": ("1. Engage les États à faire rapport au Conseil chaque année ;", "2. Décide d’agir."),
}
PIECES = {
    "en": (
        "1. Urges ",
        "all ",
        "States to report to the ",
        "Council",
        "Commission",
        " every year;",
        "2. Decides to act.",
    ),
    "fr": (
        "1. Engage ",
        "tous ",
        "les États à faire rapport ",
        "au Conseil",
        "à la Commission",
        " chaque année ;",
        "2. Décide d’agir.",
    ),
}
NAMES = {"en": ("EU", "Fiji", "G77"), "fr": ("UE", "Fidji", "G77")}
DAYS = ("2025-11-12T09:30:00Z", "2025-11-13T10:00:00Z", "2025-11-14T11:00:00Z")
SAID = {"en": ("12 November 2025", "13 November 2025"), "fr": ("12 novembre 2025", "13 novembre 2025")}


def tracked(language: str) -> str:
    one, new, two, out, put, three, last = PIECES[language]
    who = [("ins", new), ("del", out), ("ins", put)]
    changes = [change(kind, text, *signed) for (kind, text), signed in zip(who, signatures(language), strict=True)]
    return p(r(one) + changes[0] + r(two) + changes[1] + changes[2] + r(three)) + p(r(last))


def signatures(language: str) -> list[tuple[str, str]]:
    return list(zip(NAMES[language], DAYS, strict=True))


def written(path: Path, language: str, body: str) -> Path:
    head = "".join(p(r(line)) for line in (*HEADS[language], START[language]))
    path.write_bytes(package(head + body))
    return path


def signed(values: dict[str, Any]) -> set[tuple[str, str | None]]:
    return {(name, one.get("date")) for p in values["paragraphs"] for one in p["proposals"] for name in one["authors"]}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_names_and_dates_come_through_every_form(language: str, tmp_path: Path) -> None:
    old = written(tmp_path / "old.docx", language, "".join(p(r(line)) for line in BEFORE[language]))
    new = written(tmp_path / "new.docx", language, tracked(language))
    held = tmp_path / "new.json"
    assert main(["parse", str(new), "--json", "-o", str(held)]) == 0
    assert signed(json.loads(held.read_text(encoding="utf-8"))) == set(signatures(language))
    outs = {name: tmp_path / f"out.{name}" for name in ("html", "md", "docx")}
    for out in outs.values():
        assert main(["diff", str(old), str(new), "--ui", language, "-o", str(out)]) == 0
    for name in ("html", "md"):
        said = outs[name].read_text(encoding="utf-8").replace("\N{NO-BREAK SPACE}", " ")
        assert [part for part in (*NAMES[language], *SAID[language]) if part not in said] == [], name
    again = read_file(outs["docx"])
    assert set(signatures(language)) <= signed(to_json(again))
    assert again.language == language


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_new_paragraph_of_a_delegation_leaves_under_its_name(language: str, tmp_path: Path) -> None:
    one = NAMES[language][1]
    old = written(tmp_path / "old.docx", language, "".join(p(r(line)) for line in BEFORE[language]))
    body = "".join(p(r(line)) for line in (*BEFORE[language], f"({one}) 3. {BEFORE[language][1][3:]}"))
    new, out = written(tmp_path / "new.docx", language, body), tmp_path / "out.docx"
    assert main(["diff", str(old), str(new), "-o", str(out), "--author", "Us"]) == 0
    last = read_file(out).paragraphs[-1]
    assert {name for proposal in last.proposals for name in proposal.authors} == {one}


FOOTNOTES = (
    '<w:footnote w:id="8"><w:p><w:r><w:footnoteRef/></w:r>{}</w:p></w:footnote>'
    '<w:footnote w:id="9"><w:p><w:r><w:footnoteRef/></w:r>{}</w:p></w:footnote>'
)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_changes_inside_footnotes(language: str, tmp_path: Path) -> None:
    one, two, three = NAMES[language]
    call = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    inside = r(" A/70/1, ") + change("del", "annex.", one) + change("ins", "sect. II.", two)
    whole = change("ins", " A/71/2.", three)
    start, first, last = START[language], *BEFORE[language]
    body = p(r(start)) + p(r(first[:-1]) + call.format(8) + r(";")) + p(r(last[:-1]) + call.format(9) + r("."))
    path = tmp_path / "a.docx"
    head = "".join(p(r(line)) for line in HEADS[language])
    path.write_bytes(package(head + body, {"footnotes": FOOTNOTES.format(inside, whole)}))
    found = read_file(path)
    assert [note.text for note in found.footnotes] == ["A/70/1, sect. II.", "A/71/2."]
    said = [[(o.kind.value, o.text.strip(), o.authors, o.date) for o in note.proposals] for note in found.footnotes]
    assert said == [
        [("deletion", "annex.", (one,), DAYS[0]), ("insertion", "sect. II.", (two,), DAYS[0])],
        [("insertion", "A/71/2.", (three,), DAYS[0])],
    ]
    assert ("deleted in tracked changes", "annex.") in {(piece.reason, piece.text) for piece in found.dropped}
    assert from_json(to_json(found)) == found
