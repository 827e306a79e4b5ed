"""Signs that a keyboard sets otherwise are nobody's proposal; words are."""

from pathlib import Path

import pytest

from lineage.cli.papers import open_papers
from lineage.documents.file_reading import read_file
from lineage.drafting.alterations import Alteration
from lineage.drafting.proposals.compilation import Compilation
from lineage.drafting.proposals.compilation_json import to_json
from lineage.drafting.proposals.compiling import compile_proposals
from lineage.drafting.proposals.sign_forms import is_of_signs
from tests.documents.test_tracked import change
from tests.drafting.papers import write
from tests.sources.test_docx import p, package, r

HEAD = "A/80/L.90\n\nFish\n\nThe General Assembly,\n\n"
BASE = HEAD + (
    "1. Takes note of the States’ report entitled “Fish and nets”, covering 2023–2028;\n\n"
    "2. Urges non-fishing States to report – in time;\n"
)
TYPED = BASE.removeprefix(HEAD).replace("’", "'").replace("“", '"').replace("”", '"').replace("–", "-")


def compiled(folder: Path, name: str, data: str | bytes) -> Compilation:
    base = read_file(write(folder, "base.txt", BASE))
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    papers, _ = open_papers([str(path)], base, folder)
    return compile_proposals(base, papers)


def asked(found: Compilation) -> list[tuple[str, str]]:
    return [(w.old.strip(), w.new.strip()) for p in found.paragraphs for w in p.proposals if w.edits]


@pytest.mark.parametrize("head", ["", HEAD], ids=["mail", "whole"])
@pytest.mark.parametrize(
    ("old", "new", "proposals"),
    [
        ("", "", []),
        ("non-fishing", "non\u2011fishing", []),
        ("in time", "in good time", [("", "good")]),
        ("Fish and nets", "Fish or nets", [("and", "or")]),
        ("non-fishing", "non fishing", [("non-fishing", "non fishing")]),
        ('"Fish and nets"', "'Fish and nets'", []),
        ('"Fish and nets"', "‘Fish and nets’", []),
        ('"Fish and nets"', "'Fish and boats'", [("nets", "boats")]),
        ("States'", "State's", [("States’", "State's")]),
    ],
)
def test_a_text_that_is_typed_again_asks_for_its_words_only(
    head: str, old: str, new: str, proposals: list[tuple[str, str]], tmp_path: Path
) -> None:
    assert asked(compiled(tmp_path, "Mexico.txt", head + TYPED.replace(old, new))) == proposals


def test_signs_that_somebody_tracks_are_shown(tmp_path: Path) -> None:
    lines = [line for line in BASE.splitlines() if line]
    *above, last = lines
    before, after = last.split("–")
    body = "".join(p(r(line)) for line in above)
    body += p(r(before) + change("del", "–", "Mexico") + change("ins", "—", "Mexico") + r(after))
    assert asked(compiled(tmp_path, "Mexico.docx", package(body))) == [("–", "—")]


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("« Mers »", '"Mers"', True),
        ("l’eau", "l'eau", True),
        ("2023–2028", "2023-2028", True),
        (" — ", " -- ", True),
        ("2023–2028", "2023 2028", False),
        ("States’", "State’s", False),
        ("on-going", "ongoing", False),
        ("", "-", False),
        ("eau", "Eau", False),
    ],
)
def test_forms_of_one_sign(old: str, new: str, same: bool) -> None:
    assert is_of_signs(Alteration(0, len(old), old, new)) is same


def test_a_paper_comes_back_in_its_own_signs(tmp_path: Path) -> None:
    papers = [compiled(tmp_path, "Mexico.txt", HEAD + TYPED), compiled(tmp_path, "EU.txt", HEAD + TYPED)]
    for found in papers:
        (first, _) = [p for p in to_json(found)["paragraphs"] if p["label"].startswith("OP")]
        assert first["state"] is None
        assert {one["form"] for one in first["proposals"]} == {True}
        words = first["text"]
        for one in reversed(first["proposals"]):
            words = words[: one["start"]] + one["new"] + words[one["end"] :]
        assert words == TYPED.splitlines()[0].removeprefix("1. ")
        assert found.progress().proposals == 0
