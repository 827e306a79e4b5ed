import hashlib
import tomllib
from datetime import date
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from lineage import documents
from lineage.corpus import MANIFEST, Severity, find, load, read_document, series_of
from lineage.corpus.adding import add_all, add_files
from lineage.corpus.candidates import Overrides
from lineage.corpus.checking import check
from lineage.diff.families import units_of
from lineage.documents.resolution import Kind
from lineage.errors import UnreadableError, UsageError
from lineage.symbols import SymbolIndex, same_symbol

CORPUS = Path(__file__).parents[2] / "corpus"
CONFERENCE = Path(__file__).parents[1] / "documents" / "field" / "26-two-decisions-one-file" / "in.txt"

TEXT = """Soixante-seizième session
Point 108 de l'ordre du jour

Résolution adoptée par l'Assemblée générale le {day} décembre {year}

[sur la base du rapport de la Troisième Commission (A/76/463, par. 26)]

{symbol}. Amélioration de la coordination de l'action contre la traite des personnes

L'Assemblée générale,

Rappelant ses résolutions antérieures sur la traite des personnes, {year},

1. Prie instamment les États Membres d'appliquer la présente résolution ;

2. Décide de rester saisie de la question.
"""

AMENDMENT = """A/80/L.99
Eightieth session
Agenda item 70

Canada: amendment to draft resolution A/80/L.18

Safety of fishing vessels

In paragraph 2, replace the words "all ports" with the words "all coastal States".
"""


@pytest.fixture
def file(tmp_path: Path) -> Any:
    def write(symbol: str = "76/186", year: int = 2021, name: str = "", folder: str = "in") -> Path:
        path = tmp_path / folder / (name or f"{symbol.replace('/', '-')}.txt")
        path.parent.mkdir(exist_ok=True)
        path.write_text(TEXT.format(symbol=symbol, year=year, day=16), encoding="utf-8")
        return path

    return write


def entries(root: Path) -> dict[str, dict[str, Any]]:
    with (root / "manifest.toml").open("rb") as stream:
        return {table["id"]: table for table in tomllib.load(stream)["text"]}


def test_a_text_taken_in_is_said_to_have_the_paragraphs_that_a_comparison_counts(tmp_path: Path) -> None:
    (added,) = add_files(tmp_path / "new", (CORPUS / "A-RES-64-293.txt",), Overrides(series="plan"))
    document = read_document(load(tmp_path / "new"), added.entry)
    units = [group for _, group in units_of(document) if group[0].kind is not Kind.HEADING]
    assert added.paragraphs == len(units) < sum(map(len, units))


def test_a_new_corpus_of_what_the_texts_say(tmp_path: Path, file: Any) -> None:
    root, files = tmp_path / "new", (file("78/228", 2023), file("76/186", 2021))
    added = add_files(root, files, Overrides(series="traite"))
    assert [one.entry.id for one in added] == ["A/RES/78/228", "A/RES/76/186"]
    assert all(one.new and one.not_found == () and one.paragraphs == 3 for one in added)
    entry = entries(root)["A/RES/76/186"]
    assert entry["symbol"] == "A/RES/76/186"
    assert entry["adopted"] == date(2021, 12, 16)
    assert (entry["session"], entry["language"], entry["status"]) == (76, "fr", "adopted")
    assert entry["organ"] == "Assemblée générale"
    assert entry["title"] == "Amélioration de la coordination de l'action contre la traite des personnes"
    assert entry["sha256"] == hashlib.sha256(files[1].read_bytes()).hexdigest()
    assert (root / entry["file"]).read_bytes() == files[1].read_bytes()
    series = series_of(load(root))
    assert (series.id, series.title) == ("traite", entry["title"])
    assert [text.id for text in series.entries] == ["A/RES/76/186", "A/RES/78/228"]


def test_without_a_name_the_series_is_called_after_the_title(tmp_path: Path, file: Any) -> None:
    add_files(tmp_path / "new", (file(),), Overrides())
    assert series_of(load(tmp_path / "new")).id.startswith("am")


def test_a_later_text_without_series_stands_beside(tmp_path: Path, file: Any) -> None:
    root = tmp_path / "new"
    add_files(root, (file("76/186"),), Overrides(series="s"))
    (added,) = add_files(root, (file("75/158", 2020),), Overrides())
    assert added.entry.series is None
    assert [entry.id for entry in series_of(load(root)).entries] == ["A/RES/76/186"]


def test_the_language_of_the_original_is_taken_from_the_header(tmp_path: Path, file: Any) -> None:
    one, other = file("74/176", 2019), file("76/186", 2021)
    one.write_text(f"Français\nOriginal : anglais\n\n{one.read_text(encoding='utf-8')}", encoding="utf-8")
    add_files(tmp_path / "corpus", (one, other), Overrides())
    added = entries(tmp_path / "corpus")
    assert added["A/RES/74/176"]["original"] == "en"
    assert "original" not in added["A/RES/76/186"]
    assert load(tmp_path / "corpus").entries[0].original == "en"


def test_a_missing_text_fills_its_place_and_comments_stay(tmp_path: Path, manifest: Any, file: Any) -> None:
    root = manifest(
        {"id": "A/RES/76/186", "symbol": "A/RES/76/186", "series": "s", "source": "cited", "licence": "free"}
    )
    text = (root / "manifest.toml").read_text()
    (root / "manifest.toml").write_text(f"# kept by hand\n{text}")
    (added,) = add_files(root, (file("76/186"),), Overrides())
    assert not added.new
    assert len(entries(root)) == 1
    entry = entries(root)["A/RES/76/186"]
    assert (entry["series"], entry["source"], entry["licence"]) == ("s", "cited", "free")
    assert entry["file"] == "76-186.txt"
    assert (root / "manifest.toml").read_text().startswith("# kept by hand\n")


def test_the_same_text_in_another_language_is_an_entry_of_its_own(tmp_path: Path, file: Any) -> None:
    root = tmp_path / "new"
    add_files(root, (file("76/186", folder="fr", name="text.txt"),), Overrides(series="s"))
    english = tmp_path / "text.txt"
    english.write_text(
        "General Assembly\n\nResolution adopted by the General Assembly on 16 December 2021\n\n"
        "76/186. Trafficking in persons\n\nThe General Assembly,\n\nRecalling its resolutions on the matter,\n\n"
        "1. Urges Member States to act;\n\n2. Decides to remain seized of the matter.\n"
    )
    (added,) = add_files(root, (english,), Overrides())
    assert (added.entry.id, added.entry.language, added.entry.series) == ("A/RES/76/186", "en", "s")
    assert added.entry.file == "text.en.txt"
    corpus = load(root)
    assert {entry.language for entry in corpus.entries} == {"fr", "en"}
    assert find(corpus, "76/186", language="fr").file == "text.txt"


def test_a_file_in_the_corpus_is_taken_where_it_is_and_can_be_taken_again(tmp_path: Path, file: Any) -> None:
    path = file("76/186", folder="new")
    add_files(tmp_path / "new", (path,), Overrides(series="s"))
    assert sorted(found.name for found in path.parent.iterdir()) == ["76-186.txt", "manifest.toml"]
    path.write_text(path.read_text() + "\n50e séance plénière\n")
    (added,) = add_files(tmp_path / "new", (path,), Overrides())
    assert not added.new
    assert entries(tmp_path / "new")["A/RES/76/186"]["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()


def test_what_the_person_says_comes_first_and_what_is_not_found_is_said(tmp_path: Path, file: Any) -> None:
    path = file()
    lines = [line for line in path.read_text().splitlines() if "76/186" not in line and "adoptée" not in line]
    path.write_text("\n".join(lines))
    (added,) = add_files(tmp_path / "new", (path,), Overrides(series="s"))
    assert added.entry.id == "76-186"
    assert {"symbol", "title", "date"} <= set(added.not_found)
    assert added.entry.draft
    stated = Overrides(series="s", symbol="A/RES/76/186", adopted=date(2021, 12, 16))
    (added,) = add_files(tmp_path / "other", (path,), stated)
    assert (added.entry.id, added.entry.adopted) == ("A/RES/76/186", date(2021, 12, 16))
    assert not added.entry.draft
    assert added.not_found == ("title",)


def test_all_files_or_none_and_every_fault_is_named(tmp_path: Path, file: Any) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_text("")
    with pytest.raises(UnreadableError) as caught:
        add_files(tmp_path / "new", (file(), empty, tmp_path / "gone.txt"), Overrides(series="s"))
    assert "empty.txt" in caught.value.what
    assert "gone.txt" in caught.value.what
    assert "Nothing was added" in caught.value.hint
    assert not (tmp_path / "new").exists()


def test_a_text_that_is_there_keeps_its_id_and_its_file(tmp_path: Path, file: Any) -> None:
    root = tmp_path / "new"
    path = file("76/186")
    add_files(root, (path,), Overrides(series="s"))
    copy = path.rename(path.with_name("copy.txt"))
    (added,) = add_files(root, (copy,), Overrides())
    assert (added.entry.id, added.entry.file, added.new) == ("A/RES/76/186", "76-186.txt", False)
    assert sorted(found.name for found in root.iterdir()) == ["76-186.txt", "manifest.toml"]
    before = (root / "manifest.toml").read_bytes()
    with pytest.raises(UsageError, match="is in the corpus as A/RES/76/186"):
        add_files(root, (copy,), Overrides(symbol="A/RES/1/1"))
    assert (root / "manifest.toml").read_bytes() == before


def test_a_text_that_has_no_symbol_yet_can_be_given_one(tmp_path: Path, file: Any) -> None:
    path = file()
    path.write_text("\n".join(line for line in path.read_text().splitlines() if "76/186" not in line))
    add_files(tmp_path / "new", (path,), Overrides(series="s"))
    (added,) = add_files(tmp_path / "new", (path,), Overrides(symbol="A/RES/76/186"))
    assert (added.entry.id, added.entry.symbol, added.new) == ("76-186", "A/RES/76/186", False)
    assert len(load(tmp_path / "new").entries) == 1


@pytest.mark.parametrize(
    "symbol", ["rubbish", "", "A/RES", "A/RES/<b>1", "../1", "1", "A/RES/1\n", "A/1\x07", "x" * 90]
)
def test_what_is_no_symbol_is_refused(tmp_path: Path, file: Any, symbol: str) -> None:
    for overrides in (Overrides(symbol=symbol), Overrides(stands_for=symbol)):
        with pytest.raises(UsageError, match="is not the symbol"):
            add_files(tmp_path / "new", (file(),), overrides)
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("symbol", ["A/C.3/63/L.9/Rev.1", "S/RES/1325 (2000)", "WHA76.1", "GC(67)/RES/9", "63/194"])
def test_symbols_of_all_houses_are_taken(tmp_path: Path, file: Any, symbol: str) -> None:
    (added,) = add_files(tmp_path / "new", (file(),), Overrides(symbol=symbol))
    assert added.entry.id == symbol
    assert load(tmp_path / "new").entries[0].symbol == symbol


def test_a_file_name_that_can_be_no_id_is_made_one(tmp_path: Path, file: Any) -> None:
    path = file(name="a #1 <draft>..old.txt")
    path.write_text("\n".join(line for line in path.read_text().splitlines() if "76/186" not in line))
    (added,) = add_files(tmp_path / "new", (path,), Overrides(series="s"))
    assert load(tmp_path / "new").entries[0].id == added.entry.id


def test_the_same_text_twice_in_one_line_is_refused(tmp_path: Path, file: Any) -> None:
    with pytest.raises(UnreadableError, match="the same text as"):
        add_files(tmp_path / "new", (file(), file(name="copy.txt")), Overrides(series="s"))


def test_one_symbol_for_several_files_is_refused(tmp_path: Path, file: Any) -> None:
    with pytest.raises(UsageError):
        add_files(tmp_path / "new", (file("76/186"), file("78/228")), Overrides(symbol="A/RES/1/1"))


def test_a_failed_write_leaves_no_copy_and_the_old_manifest(
    tmp_path: Path, file: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "new"
    add_files(root, (file("76/186"),), Overrides(series="s"))
    before = (root / "manifest.toml").read_bytes()
    replace = Path.replace

    def refuse(self: Path, target: Path) -> Path:
        if target.name == "manifest.toml":
            raise OSError(28, "No space left on device")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OSError, match="No space"):
        add_files(root, (file("78/228", 2023),), Overrides(series="s"))
    assert (root / "manifest.toml").read_bytes() == before
    assert sorted(path.name for path in root.iterdir()) == ["76-186.txt", "manifest.toml"]


def test_adding_into_a_broken_corpus_is_refused(tmp_path: Path, file: Any) -> None:
    root = tmp_path / "new"
    root.mkdir()
    (root / "manifest.toml").write_text("[[text")
    with pytest.raises(UnreadableError, match="not TOML"):
        add_files(root, (file(),), Overrides())


def test_texts_added_one_by_one_or_at_once_make_the_same_manifest(tmp_path: Path, file: Any) -> None:
    files = (file("72/195", 2017), file("78/228", 2023), file("76/186", 2021))
    add_files(tmp_path / "once", files, Overrides(series="s"))
    for path in reversed(files):
        add_files(tmp_path / "steps", (path,), Overrides(series="s"))
    assert entries(tmp_path / "once") == entries(tmp_path / "steps")
    assert list(entries(tmp_path / "once")) == ["A/RES/72/195", "A/RES/76/186", "A/RES/78/228"]


def test_a_text_taken_in_again_as_it_was_is_said_to_be_there(tmp_path: Path, file: Any) -> None:
    root, path = tmp_path / "corpus", file()
    assert [one.same for one in add_files(root, (path,), Overrides(series="traite"))] == [False]
    assert [one.same for one in add_files(root, (path,), Overrides(series="traite"))] == [True]
    assert [one.same for one in add_files(root, (path,), Overrides(series="traite", licence="CC0"))] == [False]


def test_a_date_that_the_text_contradicts_is_refused(tmp_path: Path, file: Any) -> None:
    with pytest.raises(UsageError, match="adopted on 2021-12-16, and --adopted 2017-12-19"):
        add_files(tmp_path / "corpus", (file(),), Overrides(series="traite", adopted=date(2017, 12, 19)))


@pytest.mark.parametrize("series", ["mes textes <2026>", "..", "", "a\nb"])
def test_a_series_whose_name_the_manifest_would_refuse_leaves_the_corpus_as_it_was(
    tmp_path: Path, file: Any, series: str
) -> None:
    root = tmp_path / "corpus"
    add_files(root, (file(),), Overrides(series="s"))
    before = {path.name: path.read_bytes() for path in root.iterdir()}
    with pytest.raises(UsageError, match="not a name for a series"):
        add_files(root, (file("74/176", 2019),), Overrides(series=series))
    assert {path.name: path.read_bytes() for path in root.iterdir()} == before


@pytest.mark.parametrize("symbol", ["A/C.3/80/L.9", "E/CN.15/2024/CRP.1"])
def test_a_symbol_of_a_draft_does_not_make_a_text_adopted(tmp_path: Path, symbol: str) -> None:
    path = tmp_path / "paper.txt"
    path.write_text("The General Assembly,\n\nRecalling the Charter,\n\n1. Requests the Secretary-General to report.\n")
    (added,) = add_files(tmp_path / "corpus", (path,), Overrides(series="s", symbol=symbol))
    assert added.entry.draft


def test_the_order_in_which_texts_come_in_leaves_no_trace(tmp_path: Path) -> None:
    found = set()
    for number, order in enumerate(permutations(sorted(CORPUS.glob("*.md"))[:4])):
        if number % 3 == 0:
            root = tmp_path / str(number)
            for path in order:
                add_files(root, (path,), Overrides(series="s"))
            found.add((root / MANIFEST).read_bytes())
    add_files(tmp_path / "all", tuple(order), Overrides(series="s"))
    assert {*found, (tmp_path / "all" / MANIFEST).read_bytes()} == found
    assert len(found) == 1


def test_what_a_person_wrote_in_the_manifest_stays(tmp_path: Path, file: Any) -> None:
    root = tmp_path / "new"
    add_files(root, (file("76/186"),), Overrides(series="s"))
    path = root / MANIFEST
    words = path.read_text().replace("[[text]]", "# mine\n[[text]]", 1).replace('series = "s"', 'series = "s" # too')
    words = words.replace('title = "', 'title = "My own: ', 1)
    path.write_text(words)
    add_files(root, (file("78/228", 2023), file("76/186")), Overrides(series="s"))
    text = path.read_text()
    assert "\n\n# mine\n[[text]]" in text
    assert 'series = "s" # too\n' in text
    assert 'title = "My own: ' in text


def test_a_file_that_changes_while_it_is_read_is_not_taken(
    tmp_path: Path, file: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = file("76/186")
    real = documents.read_data

    def read_and_change(*arguments: Any, **more: Any) -> Any:
        found = real(*arguments, **more)
        path.write_bytes(path.read_bytes() + b" More.")
        return found

    monkeypatch.setattr(documents, "read_data", read_and_change)
    with pytest.raises(UnreadableError, match="changed while"):
        add_files(tmp_path / "new", (path,), Overrides(series="s"))
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("known", ["A/RES/78/228", "78/228", "a/res/78/228"])
def test_an_entry_is_found_by_either_form_of_its_symbol(known: str) -> None:
    index = SymbolIndex([("E/RES/78/228", 1), ("A/RES/78/228", 2), ("A/C.3/63/L.9", 3)])
    symbols = ("E/RES/78/228", "A/RES/78/228", "A/C.3/63/L.9")
    assert index.find(known) == tuple(n for n, symbol in enumerate(symbols, 1) if same_symbol(symbol, known))


def test_each_text_of_a_file_gets_an_entry_and_is_read_alone(tmp_path: Path) -> None:
    root = tmp_path / "corpus"
    added = add_files(root, (CONFERENCE,), Overrides())
    assert [(one.entry.id, one.entry.part, one.entry.series) for one in added] == [
        ("1/CMA.1", "1/CMA.1", None),
        ("2/CMA.1", "2/CMA.1", None),
    ]
    assert len({one.entry.file for one in added}) == 1
    corpus = load(root)
    labels = {entry.id: [p.label for p in read_document(corpus, entry).paragraphs] for entry in corpus.entries}
    assert labels == {"1/CMA.1": ["PP1", "PP2", "OP1", "OP2"], "2/CMA.1": ["PP1", "OP1", "OP2"]}
    assert [one for one in check(root) if one.severity is Severity.WRONG] == []
    assert all(one.same for one in add_files(root, (CONFERENCE,), Overrides()))


def test_one_text_of_a_file_is_taken_by_its_number(tmp_path: Path) -> None:
    (added,) = add_files(tmp_path, (CONFERENCE,), Overrides(part="2/CMA.1", series="rules", symbol="2/CMA.1"))
    assert (added.entry.id, added.entry.part, added.entry.series) == ("2/CMA.1", "2/CMA.1", "rules")
    with pytest.raises(UsageError, match=r"holds several texts \(1/CMA.1, 2/CMA.1\)"):
        add_files(tmp_path, (CONFERENCE,), Overrides(symbol="2/CMA.1"))
    with pytest.raises(UnreadableError, match=r"^in\.txt: holds 2 texts: 1/CMA\.1, 2/CMA\.1\n") as refused:
        add_files(tmp_path, (CONFERENCE,), Overrides(part="9/CMA.1"))
    assert refused.value.hint.startswith("Nothing was added. Read one of them with lineage parse in.txt --part 1/CMA.1")


def test_an_amendment_paper_is_refused_by_name_with_the_way_out(tmp_path: Path) -> None:
    paper, text = tmp_path / "L.99.txt", tmp_path / "a.txt"
    paper.write_text(AMENDMENT, encoding="utf-8")
    text.write_text(TEXT.format(day=16, year=2021, symbol="76/186"), encoding="utf-8")
    with pytest.raises(UnreadableError, match=r"L.99.txt: an amendment to draft resolution A/80/L.18") as refused:
        add_files(tmp_path / "c", (paper,), Overrides())
    assert "lineage apply DRAFT FILE" in refused.value.hint
    taken = add_all(tmp_path / "c", (paper, text), Overrides(), skip_unreadable=True, jobs=2)
    assert [one.entry.id for one in taken.added] == ["A/RES/76/186"]
    assert [one.reason.what.partition(":")[0] for one in taken.left_out] == ["L.99.txt"]
