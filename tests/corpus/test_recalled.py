"""What texts recall of their own series is known to be missing, and nothing else."""

from datetime import date
from pathlib import Path

import pytest

from lineage.corpus import gaps, load, series_of
from lineage.corpus.adding import add_files
from lineage.corpus.candidates import Overrides
from lineage.corpus.checking import check
from lineage.corpus.findings import FindingKind, Severity
from lineage.corpus.recalled import recalled
from lineage.documents import parse
from lineage.documents.resolution import Resolution
from lineage.sources import read_bytes

ENGLISH = """Seventieth session

Resolution adopted by the General Assembly on 17 December 2015

70/179. Improving the coordination of efforts against trafficking in persons

The General Assembly,

{recalling},

1. Requests the Secretary-General to report on the matter.
"""
FRENCH = """Soixante-dixième session

Résolution adoptée par l'Assemblée générale le 17 décembre 2015

70/179. Amélioration de la coordination de l'action contre la traite des personnes

L'Assemblée générale,

{recalling},

1. Prie le Secrétaire général de lui faire rapport.
"""


def text(template: str, recalling: str) -> Resolution:
    return parse(read_bytes(template.format(recalling=recalling).encode(), Path("text.txt")))


TITLE = "improving the coordination of efforts against trafficking in persons"
FIRST, SECOND, THIRD = "61/180 of 20 December 2006", "64/178 of 18 December 2009", "68/192 of 18 December 2013"
LIST = f"Recalling its resolutions {FIRST} and {SECOND} on {TITLE}"


@pytest.mark.parametrize(
    ("recalling", "expected"),
    [
        (
            f"Recalling its resolutions {FIRST}, {SECOND} and {THIRD} on {TITLE} and others",
            ["61/180", "64/178", "68/192"],
        ),
        (f"Recalling all its resolutions on {TITLE}, the most recent of which is resolution {THIRD}", ["68/192"]),
        (f"Recalling resolution 64/293 of 30 July 2010 on the Plan, and resolution {THIRD} on {TITLE}", ["68/192"]),
        (f"Recalling Human Rights Council resolution 20/1 of 5 July 2012 on {TITLE}", []),
        ("Recalling its resolution 61/144 of 19 December 2006 on trafficking in women and girls", []),
        (f"Reaffirming that {TITLE} matters", []),
        (f"Recalling its resolution {THIRD}", ["68/192"]),
        (
            f"Recalling its resolutions {FIRST} and {SECOND}, the latest of which was resolution {THIRD}",
            ["61/180", "64/178", "68/192"],
        ),
        (f"Recalling its resolution {THIRD}, as well as all previous resolutions on {TITLE}", ["68/192"]),
        (f"Recalling its resolutions {FIRST}, {SECOND} and {THIRD}", ["61/180", "64/178", "68/192"]),
        ("Recalling its resolution 48/141 of 20 December 1993", []),
        ("Recalling its resolution 70/1 of 25 September 2015", []),
        ("Recalling its resolution 68/1 of 20 September 2013 on the review of the Council", []),
        ("Noting the discussions of the working group established pursuant to resolution 68/31 of 5 December 2013", []),
        (f"Recalling its resolution 1514 (XV), as well as all its other relevant resolutions, including {FIRST}", []),
        (f"Recalling all its other relevant resolutions on {TITLE}, including resolution {THIRD}", ["68/192"]),
        ("Noting the establishment in its decision 68/512 of 2 December 2013 of an open-ended working group", []),
        (
            f"Recalling its resolution {THIRD} and its decisions 67/5 of 3 December 2012 and 66/5 of 2 May 2012",
            ["68/192"],
        ),
        (f"Recalling further the provisions of its relevant resolutions, in particular {THIRD}", ["68/192"]),
        (f"Recalling its resolutions {SECOND}, {THIRD} and other relevant resolutions on slavery and servitude", []),
        (f"Recalling its resolutions {THIRD} and other relevant resolutions on {TITLE}", ["68/192"]),
        (
            f"Recalling resolution 60/1 of 16 September 2005, by which it began {TITLE}, and {THIRD} on {TITLE}",
            ["68/192"],
        ),
    ],
    ids=[
        "list",
        "latest",
        "another subject before",
        "another organ",
        "another title",
        "no symbol",
        "alone",
        "latest of a bare list",
        "as well as all previous",
        "a list with the title nowhere",
        "an old text alone",
        "a text that all recall",
        "another subject behind",
        "done under it",
        "other relevant",
        "other relevant under its title",
        "decision",
        "resolution and decisions",
        "provisions",
        "among others on another subject",
        "among others on its subject",
        "a text that all recall for what was done in it",
    ],
)
def test_what_a_text_recalls_under_its_title(recalling: str, expected: list[str]) -> None:
    assert [found.symbol for found in recalled(text(ENGLISH, recalling))] == [f"A/RES/{short}" for short in expected]


def test_a_list_with_a_text_of_the_series_is_of_the_series() -> None:
    recalling = (
        f"Recalling the findings of General Assembly resolutions {FIRST} and {THIRD} on this issue, and its "
        "resolutions 61/149 of 19 December 2006 and 68/151 of 18 December 2013, entitled “A global call for action”"
    )
    document = text(ENGLISH, recalling)
    assert recalled(document) == ()
    assert [found.symbol for found in recalled(document, {"A/RES/68/192"})] == ["A/RES/61/180", "A/RES/68/192"]


def test_what_a_french_text_recalls() -> None:
    recalling = (
        "Rappelant ses résolutions 61/180 du 20 décembre 2006 et 64/178 du 18 décembre 2009 sur "
        "l'amélioration de la coordination de l'action contre la traite des personnes"
    )
    assert [found.symbol for found in recalled(text(FRENCH, recalling))] == ["A/RES/61/180", "A/RES/64/178"]


def test_where_and_when_is_kept() -> None:
    (found,) = recalled(text(ENGLISH, f"Recalling its resolution {FIRST} on {TITLE}"))
    assert (found.adopted, found.organ, found.by) == (date(2006, 12, 20), "General Assembly", "A/RES/70/179#PP1")


def test_a_text_taken_in_brings_the_gaps_it_tells_of(tmp_path: Path) -> None:
    file = tmp_path / "late.txt"
    file.write_text(ENGLISH.format(recalling=LIST), encoding="utf-8")
    add_files(tmp_path / "corpus", (file,), Overrides(series="traffic"))
    unseen = gaps(series_of(load(tmp_path / "corpus")), "en")
    assert [(entry.id, entry.session, entry.recalled_by) for entry in unseen] == [
        ("A/RES/61/180", 61, "A/RES/70/179#PP1"),
        ("A/RES/64/178", 64, "A/RES/70/179#PP1"),
    ]


def test_a_text_that_is_there_is_no_gap_and_fills_one(tmp_path: Path) -> None:
    late, early = tmp_path / "late.txt", tmp_path / "early.txt"
    late.write_text(ENGLISH.format(recalling=LIST), encoding="utf-8")
    early.write_text(
        ENGLISH.format(recalling="Recalling the Charter")
        .replace("Seventieth", "Sixty-first")
        .replace("70/179", "61/180")
        .replace("17 December 2015", "20 December 2006"),
        encoding="utf-8",
    )
    add_files(tmp_path / "corpus", (late,), Overrides(series="traffic"))
    (taken,) = add_files(tmp_path / "corpus", (early,), Overrides(series="traffic"))
    series = series_of(load(tmp_path / "corpus"))
    assert not taken.new
    assert taken.entry.source == "local file"
    assert [entry.id for entry in gaps(series, "en")] == ["A/RES/64/178"]


def test_a_text_beside_a_series_brings_none(tmp_path: Path) -> None:
    file = tmp_path / "late.txt"
    file.write_text(ENGLISH.format(recalling=LIST), encoding="utf-8")
    add_files(tmp_path / "corpus", (file,), Overrides(related=("traffic",)))
    assert [entry.id for entry in load(tmp_path / "corpus").entries] == ["A/RES/70/179"]


def test_the_check_names_what_a_manifest_does_not_list(tmp_path: Path) -> None:
    file = tmp_path / "late.txt"
    file.write_text(ENGLISH.format(recalling=LIST), encoding="utf-8")
    add_files(tmp_path / "corpus", (file,), Overrides(series="traffic"))
    manifest = tmp_path / "corpus" / "manifest.toml"
    blocks = manifest.read_text(encoding="utf-8").split("[[text]]")
    manifest.write_text("[[text]]".join(b for b in blocks if "64/178" not in b), encoding="utf-8")
    found = [p for p in check(tmp_path / "corpus") if p.finding is FindingKind.RECALLED]
    assert [(p.severity, p.place, p.values[0].text) for p in found] == [(Severity.GAP, "A/RES/70/179", "A/RES/64/178")]


def test_a_text_that_many_recall_is_named_once(tmp_path: Path) -> None:
    names = [("70/179", "Seventieth", "17 December 2015"), ("72/195", "Seventy-second", "19 December 2017")]
    for number, (symbol, session, day) in enumerate(names):
        words = ENGLISH.format(recalling=LIST).replace("70/179", symbol).replace("Seventieth", session)
        (tmp_path / f"{number}.txt").write_text(words.replace("17 December 2015", day), encoding="utf-8")
    add_files(tmp_path / "corpus", (tmp_path / "0.txt", tmp_path / "1.txt"), Overrides(series="traffic"))
    manifest = tmp_path / "corpus" / "manifest.toml"
    blocks = manifest.read_text(encoding="utf-8").split("[[text]]")
    manifest.write_text("[[text]]".join(b for b in blocks if "64/178" not in b), encoding="utf-8")
    assert [p.place for p in check(tmp_path / "corpus") if p.finding is FindingKind.RECALLED] == ["A/RES/70/179"]


@pytest.mark.parametrize(
    ("recalling", "expected"),
    [
        ("Rappelant sa résolution 68/192 du 18 décembre 2013", ["68/192"]),
        ("Rappelant sa résolution 68/192, en date du 18 décembre 2013", ["68/192"]),
        ("Réaffirmant toutes ses résolutions, la plus récente étant la 68/192 du 18 décembre 2013", ["68/192"]),
        ("Rappelant ses résolutions 61/180 du 20 décembre 2006 et 68/192 du 18 décembre 2013", ["61/180", "68/192"]),
        ("Rappelant sa résolution 68/1 du 20 septembre 2013 sur l'examen du Conseil", []),
        ("Rappelant toutes ses autres résolutions pertinentes, notamment la résolution 68/95 du 11 décembre 2013", []),
        ("Prenant note de la création, par sa décision 68/512 du 2 décembre 2013, d'un groupe de travail", []),
        ("Notant les débats du groupe de travail créé par la résolution 68/31 du 5 décembre 2013", []),
    ],
)
def test_a_french_text_that_names_no_subject(recalling: str, expected: list[str]) -> None:
    assert [found.symbol for found in recalled(text(FRENCH, recalling))] == [f"A/RES/{short}" for short in expected]
