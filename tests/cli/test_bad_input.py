"""Every bad input ends in its exit code and at most two lines, never in a traceback."""

import hashlib
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from lineage.cli.app import main

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "corpus"
DRAFT = "A/C.3/63/draft"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CORPUS, tmp_path / "corpus"))


@pytest.fixture
def refused(capsys: Any) -> Any:
    """Runs a command line that must fail, and gives what it said."""

    def run(code: int, *arguments: object) -> str:
        assert main([str(argument) for argument in arguments]) == code
        captured = capsys.readouterr()
        assert captured.out == ""
        assert 1 <= len(captured.err.splitlines()) <= 2, captured.err
        assert captured.err.startswith("lineage: ")
        assert "Traceback" not in captured.err
        assert "unexpected failure" not in captured.err
        return str(captured.err)

    return run


def sparse(path: Path) -> None:
    with path.open("wb") as stream:
        stream.truncate(100_000_000)


def large(path: Path) -> None:
    path.write_bytes(b"word " * 20_000_000)


FILES = {
    "empty.txt": lambda path: path.write_bytes(b""),
    "blank.md": lambda path: path.write_bytes(b" \n\n \n"),
    "binary.txt": lambda path: path.write_bytes(bytes(range(256)) * 64),
    "cut.pdf": lambda path: path.write_bytes(b"%PDF-1.7\n1 0 obj"),
    "not-a-zip.docx": lambda path: path.write_bytes(b"PK\x03\x04 and nothing"),
    "not-utf8.txt": lambda path: path.write_bytes("76/186. Lutte contre la traite à l'été".encode("latin-1")),
    "sparse.txt": sparse,
    "large.md": large,
    "recipe.md": lambda path: path.write_text("# Tarte aux pommes\n\nPelez six pommes et coupez-les.\n"),
    "code.txt": lambda path: path.write_text("import sys\n\nprint(sys.argv)\n"),
    "picture.png": lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100)),
}


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("command", ["parse", "diff", "add"])
def test_a_file_that_is_no_resolution(tmp_path: Path, refused: Any, name: str, command: str) -> None:
    path = tmp_path / name
    FILES[name](path)
    arguments: dict[str, tuple[object, ...]] = {
        "parse": ("parse", path, "--corpus", CORPUS),
        "diff": ("diff", "78/228", path, "--corpus", CORPUS),
        "add": ("corpus", "add", path, "--corpus", tmp_path / "new"),
    }
    said = refused(3, *arguments[command])
    assert name in said
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("command", ["parse", "check"])
def test_a_missing_file(refused: Any, command: str) -> None:
    assert "no such file" in refused(3, command, "nothing/here.md", "--corpus", CORPUS)


@pytest.mark.parametrize("command", ["parse", "check"])
def test_a_folder_in_the_place_of_a_file(refused: Any, tmp_path: Path, command: str) -> None:
    assert "is a folder" in refused(3, command, tmp_path, "--corpus", CORPUS)


@pytest.mark.skipif(os.name == "nt", reason="pipes of POSIX")
@pytest.mark.parametrize("command", [("parse",), ("check",), ("corpus", "add")])
def test_what_is_no_regular_file_is_not_read(refused: Any, tmp_path: Path, command: tuple[str, ...]) -> None:
    os.mkfifo(tmp_path / "pipe")
    said = refused(3, *command, tmp_path / "pipe", "--corpus", CORPUS if len(command) == 1 else tmp_path / "new")
    assert "is not a regular file" in said


def test_standard_input_is_not_read(refused: Any) -> None:
    assert "standard input is not read" in refused(2, "parse", "-", "--corpus", CORPUS)


@pytest.mark.parametrize("nothing", ["", " "])
def test_a_name_that_is_empty(refused: Any, nothing: str) -> None:
    assert "no document is named" in refused(2, "parse", nothing, "--corpus", CORPUS)
    for command in ("history", "blame"):
        assert "no paragraph is named" in refused(2, command, "78/228", nothing, "--corpus", CORPUS)
    said = refused(2, "diff", DRAFT, "78/228", "--paragraph", nothing, "--corpus", CORPUS)
    assert "no paragraph is named" in said


def test_a_missing_file_to_add(refused: Any, tmp_path: Path) -> None:
    assert "gone.txt" in refused(3, "corpus", "add", tmp_path / "gone.txt", "--corpus", tmp_path / "new")


MANIFESTS = {
    "wrong hash": lambda text: text.replace("1dd4c7fe", "00000000"),
    "missing file": lambda text: text.replace("A-RES-78-228.md", "A-RES-78-229.md"),
    "path that leaves": lambda text: text.replace('"A-RES-78-228.md"', '"../A-RES-78-228.md"'),
    "absolute path": lambda text: text.replace('"A-RES-78-228.md"', '"/etc/hostname"'),
    "two entries of one id": lambda text: text.replace(DRAFT, "A/RES/78/228"),
    "no TOML": lambda text: text.replace("[[text]]", "[[text]", 1),
    "another format": lambda text: text.replace("lineage.corpus/1", "lineage.corpus/7"),
    "unknown key": lambda text: text.replace("organ =", "organe =", 1),
}


@pytest.mark.parametrize("fault", MANIFESTS)
@pytest.mark.parametrize("command", ["parse", "history", "build"])
def test_a_broken_manifest(corpus: Path, tmp_path: Path, refused: Any, fault: str, command: str) -> None:
    manifest = corpus / "manifest.toml"
    text = manifest.read_text(encoding="utf-8")
    assert MANIFESTS[fault](text) != text
    manifest.write_text(MANIFESTS[fault](text), encoding="utf-8")
    arguments: dict[str, tuple[object, ...]] = {
        "parse": ("parse", "78/228"),
        "history": ("history", "78/228", "OP1"),
        "build": ("build", "--out", tmp_path / "out"),
    }
    refused(3, *arguments[command], "--corpus", corpus)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("fault", [fault for fault in MANIFESTS if fault not in {"no TOML"}])
def test_check_finds_a_broken_manifest_and_returns_1(corpus: Path, capsys: Any, fault: str) -> None:
    manifest = corpus / "manifest.toml"
    manifest.write_text(MANIFESTS[fault](manifest.read_text(encoding="utf-8")), encoding="utf-8")
    assert main(["corpus", "check", "--corpus", str(corpus)]) == 1
    assert capsys.readouterr().out.startswith("faux")


def test_a_link_that_leaves_the_corpus(corpus: Path, tmp_path: Path, refused: Any) -> None:
    outside = tmp_path / "outside.md"
    shutil.move(corpus / "A-RES-78-228.md", outside)
    (corpus / "A-RES-78-228.md").symlink_to(outside)
    assert "the file A-RES-78-228.md is outside the corpus" in refused(3, "parse", "78/228", "--corpus", corpus)


@pytest.mark.parametrize("command", [("corpus", "list"), ("search", "boats"), ("build",), ("corpus", "add", "FILE")])
def test_a_file_in_the_place_of_a_corpus(refused: Any, tmp_path: Path, command: tuple[str, ...]) -> None:
    file = tmp_path / "corpus.txt"
    file.write_text("no corpus")
    given = [str(CORPUS / "A-RES-78-228.md") if word == "FILE" else word for word in command]
    assert "is a file, and a corpus is a folder" in refused(3, *given, "--corpus", file)
    assert file.read_text() == "no corpus"


def test_of_many_files_that_cannot_be_added_the_first_are_named(refused: Any, tmp_path: Path) -> None:
    files = [tmp_path / f"{number}.txt" for number in range(20)]
    for file in files:
        file.write_bytes(b"")
    said = refused(3, "corpus", "add", *files, "--corpus", tmp_path / "new")
    assert "(and so with 19 more: " in said
    assert [file.name in said for file in files[:6]] == [True] * 4 + [False] * 2
    assert "--skip-unreadable" in said


def test_no_corpus(refused: Any, tmp_path: Path) -> None:
    said = refused(3, "parse", "78/228", "--corpus", tmp_path / "nowhere")
    assert "lineage corpus add" in said


@pytest.mark.parametrize(
    "arguments",
    [
        ("parse", "99/999"),
        ("diff", "99/999", "78/228"),
        ("align", "78/228", "99/999"),
        ("history", "99/999", "OP1"),
        ("blame", "99/999"),
        ("commitments", "99/999"),
    ],
    ids=lambda arguments: arguments[0],
)
def test_an_unknown_symbol(refused: Any, arguments: tuple[str, ...]) -> None:
    refused(4, *arguments, "--corpus", CORPUS)


def test_a_text_of_which_only_the_draft_is_there(refused: Any) -> None:
    said = refused(4, "diff", "63/194", "78/228", "--corpus", CORPUS)
    assert f"Use {DRAFT} in its place" in said
    assert "not agreed language" in said


@pytest.mark.parametrize("label", ["OP99", "PP9(z)", "XY1", "99"])
@pytest.mark.parametrize("command", ["history", "blame"])
def test_an_unknown_label(refused: Any, command: str, label: str) -> None:
    refused(2, command, "78/228", label, "--corpus", CORPUS)


def test_what_is_near_a_label_is_named(refused: Any) -> None:
    assert "OP5" in refused(2, "history", "78/228", "par. 55", "--corpus", CORPUS)


@pytest.mark.parametrize("command", ["brief", "check"])
def test_a_command_for_whole_texts_refuses_a_paragraph(refused: Any, command: str) -> None:
    arguments = (command, "A/RES/78/228, par. 5", "78/228") if command == "brief" else (command, "78/228#OP5")
    assert "names one paragraph" in refused(2, *arguments, "--corpus", CORPUS)


def test_an_unknown_label_of_a_comparison(refused: Any) -> None:
    refused(2, "diff", DRAFT, "78/228", "--paragraph", "OP99", "--corpus", CORPUS)


@pytest.mark.parametrize(
    "arguments",
    [
        ("parse", "78/228", "--lang", "xx"),
        ("parse", "78/228", "--ui", "de"),
        ("corpus", "add", "x.md", "--adopted", "yesterday"),
        ("build", "--sreies", "x"),
        ("corpus", "add", "x.md", "--adopted", "2020-99-99"),
        ("review", "bogus"),
        ("review", "--limit", "x"),
        ("review", "--limit", "-1"),
    ],
)
def test_an_impossible_option(refused: Any, arguments: tuple[str, ...]) -> None:
    said = refused(2, *arguments)
    assert "--help" in said
    for foreign in ("Value error", "Input should", "%Y", "unable to parse"):
        assert foreign not in said


def test_an_unknown_series(refused: Any, tmp_path: Path) -> None:
    refused(4, "build", "--series", "nothing", "--corpus", CORPUS, "--out", tmp_path / "out")


def test_a_language_without_texts(refused: Any, tmp_path: Path) -> None:
    refused(4, "build", "--lang", "en", "--corpus", CORPUS, "--out", tmp_path / "out")


def test_a_paper_in_another_language_than_the_base(refused: Any, tmp_path: Path) -> None:
    base, mail = tmp_path / "base.txt", tmp_path / "mail.txt"
    base.write_text("The General Assembly,\n\nRecalling its resolution 70/1,\n\n1. Urges States to act.\n")
    mail.write_text("PP1 Rappelant sa résolution 70/1 et les engagements pris par tous les États dans ce domaine,\n")
    said = refused(3, "compile", base, mail, "--corpus", tmp_path)
    assert "French" in said
    assert "English" in said


@pytest.mark.parametrize("place", ["file", "file/below", "folder-of-others"])
def test_a_place_where_no_pages_can_go(refused: Any, tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_text("mine")
    (tmp_path / "folder-of-others").mkdir()
    (tmp_path / "folder-of-others" / "thesis.docx").write_text("mine")
    refused(2 if place == "folder-of-others" else 3, "build", "--corpus", CORPUS, "--out", tmp_path / place)
    assert (tmp_path / "file").read_text() == "mine"
    assert (tmp_path / "folder-of-others" / "thesis.docx").read_text() == "mine"


def test_an_output_that_is_a_folder(refused: Any, tmp_path: Path) -> None:
    refused(3, "corpus", "list", "--corpus", CORPUS, "-o", tmp_path)


def test_a_file_whose_bytes_are_those_of_a_text_has_its_id(tmp_path: Path, capsys: Any) -> None:
    copy = tmp_path / "anything.md"
    copy.write_bytes((CORPUS / "A-C3-63-draft-rev.md").read_bytes())
    assert main(["parse", str(copy), "--json", "--corpus", str(CORPUS)]) == 0
    assert f'"id": "{DRAFT}"' in capsys.readouterr().out
    assert hashlib.sha256(copy.read_bytes()).hexdigest() in (CORPUS / "manifest.toml").read_text()


def test_since_of_one_text_alone(refused: Any) -> None:
    said = refused(2, "commitments", "78/228", "--since", "75/158", "--corpus", CORPUS)
    assert said.startswith("lineage: --since needs the timeline: ")
    assert "Leave out DOC" in said


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--since", "abc"), "one of: 61/180"),
        (("--since", "99"), "one of: 61/180"),
    ],
)
def test_since_what_is_neither_a_year_nor_a_text(refused: Any, arguments: tuple[str, ...], told: str) -> None:
    said = refused(2, "commitments", *arguments, "--corpus", CORPUS)
    assert said.startswith(f"lineage: --since {arguments[-1]}: ")
    assert told in said


def test_a_link_in_the_corpus_that_leads_back_to_itself(corpus: Path, refused: Any) -> None:
    text = corpus / "A-RES-64-293.txt"
    text.unlink()
    text.symlink_to(text.name)
    assert f"{text}: " in refused(3, "parse", "64/293", "--corpus", corpus)
    assert f"{text}: a link that leads back to itself" in refused(3, "build", "--corpus", CORPUS, "--out", text)
    assert main(["corpus", "list", "--corpus", str(corpus)]) == 0


def test_the_root_of_the_disk_is_named_where_it_is_refused(refused: Any) -> None:
    assert refused(2, "build", "--corpus", CORPUS, "--out", "/").startswith("lineage: /: the folder holds")


def test_a_form_that_no_report_has(refused: Any) -> None:
    assert "markdown" in refused(2, "diff", DRAFT, "78/228", "--format", "pptx", "--corpus", CORPUS)


def test_two_forms_of_a_comparison_at_a_time(refused: Any) -> None:
    said = refused(2, "diff", "64/293", "78/228", "--json", "--format", "html", "--corpus", CORPUS)
    assert said.startswith("lineage: --json and --format html: ")


@pytest.mark.parametrize("fault", ["gone", "changed", "binary"])
@pytest.mark.parametrize("ask", [["search", "trafic"], ["history", "78/228", "OP27"], ["build", "--out", "OUT"]])
def test_a_text_beside_a_series_that_cannot_be_read_is_named_with_the_way_to_go_on(
    fault: str, ask: list[str], corpus: Path, tmp_path: Path, refused: Any
) -> None:
    path, manifest = corpus / "A-RES-75-158.md", corpus / "manifest.toml"
    path.write_bytes(b"\x00\x01 no text")
    if fault == "gone":
        path.unlink()
    if fault == "binary":
        lines = manifest.read_text(encoding="utf-8").splitlines()
        at = lines.index('file = "A-RES-75-158.md"')
        sha = next(n for n in range(at, len(lines)) if lines[n].startswith("sha256"))
        manifest.write_text("\n".join([*lines[:sha], *lines[sha + 1 :], ""]), encoding="utf-8")
    given = [*(str(tmp_path / "out") if one == "OUT" else one for one in ask), "--corpus", str(corpus)]
    said = refused(3, *given)
    assert "A-RES-75-158.md" in said
    assert f'To go on without A/RES/75/158, delete its line "file" in {manifest}' in said
    kept = [line for line in manifest.read_text(encoding="utf-8").splitlines() if line != 'file = "A-RES-75-158.md"']
    manifest.write_text("\n".join([*kept, ""]), encoding="utf-8")
    assert main(given) == 0
