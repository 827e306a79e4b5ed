"""A text that a corpus has under another symbol is not taken in, and what is taken in can be built."""

from hashlib import sha256
from pathlib import Path

import pytest

from lineage.cli.app import main
from lineage.corpus import MANIFEST, load
from lineage.corpus.adding import add_all, add_files
from lineage.corpus.candidates import Overrides
from lineage.corpus.checking import check
from lineage.corpus.findings import FindingKind, Severity
from lineage.errors import UnreadableError
from tests.corpus.test_adding import TEXT


def written(folder: Path, symbol: str, day: int = 16) -> Path:
    """A text of a symbol, adopted on a day of December 2021."""
    file = folder / f"{symbol.replace('/', '-')}-{day}.txt"
    file.write_text(TEXT.format(symbol=symbol, day=day, year=2021), encoding="utf-8")
    return file


def ids(root: Path) -> list[str]:
    return [entry.id for entry in load(root).entries if entry.present]


def test_a_copy_of_a_text_under_another_symbol_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    first, copy, later = written(tmp_path, "76/186"), written(tmp_path, "76/187"), written(tmp_path, "76/190", day=17)
    root = tmp_path / "corpus"
    with pytest.raises(UnreadableError, match=r"76-187-16\.txt: A/RES/76/187 is word for word A/RES/76/186"):
        add_files(root, (first, copy), Overrides())
    assert not root.exists()
    (held,) = add_files(root, (first,), Overrides())
    manifest, files = (root / MANIFEST).read_bytes(), sorted(root.iterdir())
    with pytest.raises(UnreadableError, match="is word for word A/RES/76/186"):
        add_files(root, (later, copy), Overrides(series=held.entry.series))
    assert ((root / MANIFEST).read_bytes(), sorted(root.iterdir())) == (manifest, files)


def test_the_rest_is_taken_where_that_is_asked_for_and_the_copy_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [str(written(tmp_path, "76/186")), str(written(tmp_path, "76/187")), str(written(tmp_path, "76/190", 17))]
    root = tmp_path / "corpus"
    assert main(["corpus", "add", *files, "--corpus", str(root)]) == 3
    assert "Nothing was added." in capsys.readouterr().err
    assert main(["corpus", "add", *files, "--corpus", str(root), "--skip-unreadable", "--ui", "fr"]) == 1
    told = capsys.readouterr().err.replace("\N{NO-BREAK SPACE}", " ")
    assert "A/RES/76/187 est mot pour mot A/RES/76/186, et aucune date ne les distingue" in told
    assert ids(root) == ["A/RES/76/186", "A/RES/76/190"]
    assert main(["build", "--corpus", str(root), "--out", str(tmp_path / "pages")]) == 0


def test_series_that_are_found_do_not_count_a_copy(tmp_path: Path) -> None:
    files = tuple(written(tmp_path, symbol, day) for symbol, day in (("76/186", 16), ("76/187", 16), ("76/190", 17)))
    taken = add_all(tmp_path / "corpus", files, Overrides(), discover=True, skip_unreadable=True)
    (found,) = taken.proposals
    assert set(found.members) == {("A/RES/76/186", "fr"), ("A/RES/76/190", "fr")}
    assert [left.path.name for left in taken.left_out] == ["76-187-16.txt"]
    alone = add_all(tmp_path / "corpus", files[1:2], Overrides(series=found.id), skip_unreadable=True)
    assert (alone.added, len(alone.left_out)) == ((), 1)


def test_a_text_beside_a_series_is_no_copy_of_one_in_it(tmp_path: Path) -> None:
    root = tmp_path / "corpus"
    (first,) = add_files(root, (written(tmp_path, "76/186"),), Overrides())
    add_files(root, (written(tmp_path, "76/189"),), Overrides(related=(first.entry.series or "",)))
    assert ids(root) == ["A/RES/76/186", "A/RES/76/189"]


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
    taken = add_all(root, files, Overrides(series=first.entry.series), skip_unreadable=True)
    assert [added.entry.language for added in taken.added] == ["en"]
    assert [left.path for left in taken.left_out] == [files[0]]


def test_a_text_again_on_another_day_or_once_more_itself_is_no_copy(tmp_path: Path) -> None:
    first, later = written(tmp_path, "76/186"), written(tmp_path, "76/187", day=17)
    assert len(add_files(tmp_path / "corpus", (first, later), Overrides())) == 2
    (again,) = add_files(tmp_path / "corpus", (first,), Overrides())
    assert again.same


def test_an_undated_text_of_another_session_is_no_copy(tmp_path: Path) -> None:
    files = []
    for symbol in ("70/1", "70/2", "72/1"):
        file = tmp_path / f"{symbol.replace('/', '-')}.txt"
        words = "The General Assembly,\n\nNoting the report,\n\n1. Requests States to protect fish."
        file.write_text(f"A/RES/{symbol}\n\n{symbol}. Fish\n\n{words}\n", encoding="utf-8")
        files.append(file)
    taken = add_all(tmp_path / "c", tuple(files), Overrides(series="fish"), skip_unreadable=True)
    assert [(added.entry.id, added.entry.adopted) for added in taken.added] == [
        ("A/RES/70/1", None),
        ("A/RES/72/1", None),
    ]
    assert [left.path for left in taken.left_out] == files[1:2]
    assert main(["build", "--corpus", str(tmp_path / "c"), "--out", str(tmp_path / "pages")]) == 0


def test_what_a_build_refuses_a_check_of_the_corpus_names(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = tmp_path / "corpus"
    add_files(root, (written(tmp_path, "76/186"), written(tmp_path, "76/187", day=17)), Overrides())
    file = root / "76-187-17.txt"
    before = file.read_bytes()
    file.write_bytes(before.replace("17 décembre".encode(), "16 décembre".encode()))
    manifest = (root / MANIFEST).read_text(encoding="utf-8").replace("2021-12-17", "2021-12-16")
    manifest = manifest.replace(sha256(before).hexdigest(), sha256(file.read_bytes()).hexdigest())
    (root / MANIFEST).write_text(manifest, encoding="utf-8")
    wrong = [one for one in check(root) if one.severity is Severity.WRONG]
    assert [(one.place, one.finding, one.values[0].text) for one in wrong] == [
        ("A/RES/76/187", FindingKind.COPY, "A/RES/76/186")
    ]
    assert main(["build", "--corpus", str(root), "--out", str(tmp_path / "pages")]) == 3
    assert "A/RES/76/186 and A/RES/76/187 hold the same text, word for word" in capsys.readouterr().err


def test_a_copy_of_a_text_whose_date_the_manifest_leaves_to_it_is_refused(tmp_path: Path) -> None:
    root = tmp_path / "corpus"
    (first,) = add_files(root, (written(tmp_path, "76/186"),), Overrides())
    lines = (root / MANIFEST).read_text(encoding="utf-8").splitlines(keepends=True)
    (root / MANIFEST).write_text("".join(one for one in lines if not one.startswith("adopted")), encoding="utf-8")
    with pytest.raises(UnreadableError, match="is word for word A/RES/76/186"):
        add_files(root, (written(tmp_path, "76/187"),), Overrides(series=first.entry.series))


def test_a_copy_of_a_draft_is_one_with_its_brackets_too(tmp_path: Path) -> None:
    root, files = tmp_path / "corpus", []
    for number in (9, 10):
        files.append(tmp_path / f"draft-{number}.txt")
        files[-1].write_text(
            f"A/C.3/76/L.{number}\n\nDraft resolution\n\nTrafficking in persons\n\nThe General Assembly,\n\n"
            "Recalling its resolution 70/1,\n\n1. Invites Member States [EU: , as appropriate,] to act.\n",
            encoding="utf-8",
        )
    add_files(root, (files[0],), Overrides(series="lamps"))
    with pytest.raises(UnreadableError, match=r"is word for word A/C\.3/76/L\.9"):
        add_files(root, (files[1],), Overrides(series="lamps"))
