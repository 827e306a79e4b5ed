"""A text that a corpus has under another symbol is named when it is taken in: a build refuses a series with both."""

from pathlib import Path

from lineage.corpus.adding import add_files
from lineage.corpus.candidates import Overrides
from tests.corpus.test_adding import TEXT


def written(folder: Path, symbol: str, day: int = 16) -> Path:
    """A text of a symbol, adopted on a day of December 2021."""
    file = folder / f"{symbol.replace('/', '-')}-{day}.txt"
    file.write_text(TEXT.format(symbol=symbol, day=day, year=2021), encoding="utf-8")
    return file


def test_a_copy_of_a_text_under_another_symbol_is_named(tmp_path: Path) -> None:
    first, copy, third = (written(tmp_path, symbol) for symbol in ("76/186", "76/187", "76/188"))
    root = tmp_path / "corpus"
    added = add_files(root, (first, copy), Overrides())
    assert [one.copy_of for one in added] == ["", "A/RES/76/186"]
    (one,) = add_files(root, (third,), Overrides(series=added[0].entry.series))
    assert one.copy_of == "A/RES/76/186"
    (beside,) = add_files(root, (written(tmp_path, "76/189"),), Overrides(related=(added[0].entry.series or "",)))
    assert beside.copy_of == ""


def test_a_copy_in_one_language_says_nothing_of_the_other(tmp_path: Path) -> None:
    root = tmp_path / "corpus"
    (first,) = add_files(root, (written(tmp_path, "76/186"),), Overrides())
    english = tmp_path / "76-187-en.txt"
    english.write_text(
        "Resolution adopted by the General Assembly on 16 December 2021\n\n76/187. Trafficking in persons\n\n"
        "The General Assembly,\n\nRecalling its resolution 70/1,\n\n"
        "1. Requests the Secretary-General to submit a report on trafficking in persons.\n",
        encoding="utf-8",
    )
    files = (written(tmp_path, "76/187"), english)
    added = add_files(root, files, Overrides(series=first.entry.series))
    assert {one.entry.language: one.copy_of for one in added} == {"fr": "A/RES/76/186", "en": ""}


def test_a_text_again_on_another_day_or_once_more_itself_is_no_copy(tmp_path: Path) -> None:
    first, later = written(tmp_path, "76/186"), written(tmp_path, "76/187", day=17)
    assert [one.copy_of for one in add_files(tmp_path / "corpus", (first, later), Overrides())] == ["", ""]
    (again,) = add_files(tmp_path / "corpus", (first,), Overrides())
    assert (again.same, again.copy_of) == (True, "")


def test_a_copy_of_a_text_whose_date_the_manifest_leaves_to_it_is_named(tmp_path: Path) -> None:
    root = tmp_path / "corpus"
    (first,) = add_files(root, (written(tmp_path, "76/186"),), Overrides())
    manifest = root / "manifest.toml"
    lines = manifest.read_text(encoding="utf-8").splitlines(keepends=True)
    manifest.write_text("".join(one for one in lines if not one.startswith("adopted")), encoding="utf-8")
    (copy,) = add_files(root, (written(tmp_path, "76/187"),), Overrides(series=first.entry.series))
    assert copy.copy_of == "A/RES/76/186"


def test_a_copy_of_a_draft_is_one_with_its_brackets_too(tmp_path: Path) -> None:
    root, files = tmp_path / "corpus", []
    for number in (9, 10):
        files.append(tmp_path / f"draft-{number}.txt")
        files[-1].write_text(
            f"A/C.3/76/L.{number}\n\nDraft resolution\n\nTrafficking in persons\n\nThe General Assembly,\n\n"
            "Recalling its resolution 70/1,\n\n1. Invites Member States [EU: , as appropriate,] to act.\n",
            encoding="utf-8",
        )
    (first,) = add_files(root, (files[0],), Overrides(series="lamps"))
    (copy,) = add_files(root, (files[1],), Overrides(series="lamps"))
    assert (first.copy_of, copy.copy_of) == ("", "A/C.3/76/L.9")
