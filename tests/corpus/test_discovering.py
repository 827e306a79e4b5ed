"""Series are found from titles and recall lists; what cannot be read is named and the rest is taken."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from lineage.cli.app import main
from lineage.corpus import load
from lineage.corpus.discovering import id_of_title
from lineage.corpus.folders import all_files
from lineage.errors import UnreadableError

if TYPE_CHECKING:
    from pathlib import Path

DAYS = {70: "17 December 2015", 72: "19 December 2017", 74: "18 December 2019"}
TEXT = """A/RES/{session}/{number}
Resolution adopted by the General Assembly on {day}

{session}/{number}. {title}

The General Assembly,

{recalls}

1. Calls upon Member States to protect the fish of the sea;

2. Requests the Secretary-General to report at its next session.
"""

STATEMENT = """S/PRST/{year}/1
Statement by the President of the Security Council

At the 7742nd meeting of the Security Council, held on 22 July {year}, in connection with the Council’s \
consideration of the item entitled “{item}”, the President \
of the Security Council made the following statement on behalf of the Council:

“The Security Council stresses the need for peace.

“The Security Council requests the Secretary-General to report on it.”
"""


def write(folder: Path, session: int, number: int, title: str, recalls: str = "Noting the report,") -> None:
    text = TEXT.format(session=session, number=number, title=title, recalls=recalls, day=DAYS[session])
    (folder / f"{session}-{number}.txt").write_text(text, encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    texts = tmp_path / "texts"
    (texts / "deep").mkdir(parents=True)
    for session, number in ((70, 1), (72, 1)):
        write(texts, session, number, "Protection of fisheries")
    later = "Recalling its resolution 72/1 of 19 December 2017 on the protection of fisheries,"
    write(texts / "deep", 74, 1, "Protection of fisheries and oceans", later)
    write(texts, 70, 8, "Situation of human rights in Utopia")
    write(texts, 72, 8, "Situation of human rights in Arcadia")
    return texts


def add(folder: Path, corpus: Path, *more: str) -> int:
    return main(["corpus", "add", str(folder), "--corpus", str(corpus), *more])


def test_series_are_found_and_titles_that_are_only_alike_make_none(folder: Path, tmp_path: Path, capsys: Any) -> None:
    assert add(folder, tmp_path / "c", "--discover") == 0
    capsys.readouterr()
    assert main(["corpus", "list", "--corpus", str(tmp_path / "c"), "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert listed["format"] == "lineage.corpus/1"
    (series,) = listed["series"]
    assert series["title"] == "Protection of fisheries and oceans"
    assert series["documents"] == ["A/RES/70/1", "A/RES/72/1", "A/RES/74/1"]
    assert series["missing"] == []
    assert listed["beside"] == ["A/RES/70/8", "A/RES/72/8"]
    manifest = (tmp_path / "c" / "manifest.toml").read_text(encoding="utf-8")
    assert 'evidence = "titles 2, recalled 2; sure"' in manifest
    assert series["evidence"] == {"titles": 2, "recalled": 2, "confidence": "sure"}
    assert main(["corpus", "list", "--corpus", str(tmp_path / "c")]) == 0
    assert "found by titles (2) and recall lists (2), sure" in capsys.readouterr().out


def test_what_is_added_later_is_counted_and_what_people_named_stays(folder: Path, tmp_path: Path) -> None:
    corpus, later = tmp_path / "c", folder / "deep" / "74-1.txt"
    moved = tmp_path / "later"
    moved.mkdir()
    later.rename(moved / "74-1.txt")
    assert add(folder, corpus, "--discover") == 0
    manifest = corpus / "manifest.toml"
    assert 'evidence = "titles 2, recalled 0; check"' in manifest.read_text(encoding="utf-8")
    assert add(moved, corpus, "--discover") == 0
    (series,) = load(corpus).series
    assert (series.title, series.evidence) == ("Protection of fisheries and oceans", "titles 2, recalled 2; sure")
    named = manifest.read_text(encoding="utf-8").replace(
        'title = "Protection of fisheries and oceans"', 'title = "Fish"', 1
    )
    manifest.write_text(named, encoding="utf-8")
    write(moved, 70, 3, "Protection of fisheries", "Noting the report and the debate on it,")
    assert add(moved, corpus, "--discover") == 0
    (series,) = load(corpus).series
    assert (series.title, len(series.entries)) == ("Fish", 4)


def test_titles_that_recall_each_other_and_stand_side_by_side_are_two_series(tmp_path: Path) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    for session in DAYS:
        write(texts, session, 1, "Protection of the fish of the sea")
        other = (
            ""
            if session == 70
            else f"Recalling its resolution {session - 2}/1 of {DAYS[session - 2]} on the fish of the sea,"
        )
        write(texts, session, 2, "Protection of the blue fish of the sea", other or "Noting the report,")
    assert add(texts, tmp_path / "c", "--discover") == 0
    assert [len(series.entries) for series in load(tmp_path / "c").series] == [3, 3]


def test_statements_go_by_their_agenda_item(tmp_path: Path) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    for year, item in ((2016, "Peace in Utopia"), (2017, "Peace in Utopia"), (2018, "Water and war")):
        (texts / f"{year}.txt").write_text(STATEMENT.format(year=year, item=item), encoding="utf-8")
    assert add(texts, tmp_path / "c", "--discover") == 0
    (series,) = load(tmp_path / "c").series
    assert (series.title, [entry.id for entry in series.entries]) == (
        "Peace in Utopia",
        ["S/PRST/2016/1", "S/PRST/2017/1"],
    )


def test_a_later_text_joins_the_series_that_people_named(folder: Path, tmp_path: Path) -> None:
    corpus = tmp_path / "c"
    first, later = folder / "70-1.txt", folder / "72-1.txt"
    assert main(["corpus", "add", str(first), "--corpus", str(corpus), "--series", "fish"]) == 0
    assert main(["corpus", "add", str(later), "--corpus", str(corpus), "--discover"]) == 0
    assert {entry.id: entry.series for entry in load(corpus).entries} == {"A/RES/70/1": "fish", "A/RES/72/1": "fish"}


def test_what_cannot_be_read_is_named_and_the_rest_is_taken(folder: Path, tmp_path: Path, capsys: Any) -> None:
    (folder / "circle").symlink_to(folder, target_is_directory=True)
    (folder / "empty.txt").write_text("")
    for number in range(4):
        (folder / f"copy{number}.txt").write_bytes((folder / "70-1.txt").read_bytes())
    assert add(folder, tmp_path / "refused") == 3
    assert not (tmp_path / "refused" / "manifest.toml").exists()
    capsys.readouterr()
    assert add(folder, tmp_path / "c", "--discover", "--skip-unreadable") == 1
    said = capsys.readouterr().err
    assert "empty.txt" in said
    assert said.count("the same text as") == 4
    assert "5 files were left out, 5 taken." in said
    assert len(load(tmp_path / "c").entries) == 5


def test_a_folder_without_files_is_refused(tmp_path: Path) -> None:
    (tmp_path / ".hidden").write_text("x")
    with pytest.raises(UnreadableError, match="no file is in the folder"):
        all_files([tmp_path])


def test_the_id_of_a_series_ends_with_a_whole_word() -> None:
    title = "Combating glorification of Nazism, neo-Nazism and other practices that contribute to fuelling racism"
    assert id_of_title(title) == "combating-glorification-of-nazism-neo-nazism-and-other"
    assert id_of_title("Reducing nuclear danger") == "reducing-nuclear-danger"
    assert id_of_title("x" * 70) == "x" * 60
    assert not id_of_title("…")
