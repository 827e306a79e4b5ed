"""Every error has its French sentence, says the same things, and is spoken in the language of the interface."""

from __future__ import annotations

import ast
import os
import re
from errno import EACCES, EDQUOT, EIO, EISDIR, ELOOP, ENAMETOOLONG, ENOENT, ENOSPC, ENOTDIR, EPERM, EROFS
from pathlib import Path
from typing import Any

import pytest

from lineage import errors
from lineage.cli.app import main
from lineage.cli.speech import SETTING, language_of_messages
from lineage.render.refusals import known, worded
from lineage.sources import xml

ROOT = Path(__file__).parents[2]
CORPUS = str(ROOT / "corpus")
FAMILY = {name for name in dir(errors) if name.endswith("Error")} - {"LineageError"}
FOR_ENGINEERS = {"TableError"}
"""What says that a table of the program itself is wrong is read by those who change it."""
IN_NOTEBOOKS = {"the file is closed", "pip install {0}=={1}"}


def sentences(file: Path) -> set[str]:
    """The English sentences that a module raises, with numbered places."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and refuses(node.func):
            for argument in node.args[:2]:
                branches = [argument.body, argument.orelse] if isinstance(argument, ast.IfExp) else [argument]
                found |= {said for branch in branches if (said := sentence(branch))}
    return found


def refuses(function: ast.expr) -> bool:
    """Whether a call raises an error, says what an error of its own class says, or puts one in other words."""
    name = getattr(function, "id", "") or getattr(function, "attr", "")
    own = isinstance(function, ast.Attribute) and ast.unparse(function) == "super().__init__"
    return own or name in {*FAMILY - FOR_ENGINEERS, "reworded"}


def sentence(node: ast.expr) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if not isinstance(node, ast.JoinedStr):
        return ""
    parts = [value.value if isinstance(value, ast.Constant) else None for value in node.values]
    places = iter(range(len(parts)))
    return "".join(str(part) if part is not None else f"{{{next(places)}}}" for part in parts)


@pytest.mark.parametrize("package", ["cli", "corpus", "drafting", "pipeline", "documents", "alignment", "sources"])
def test_every_sentence_of_an_error_has_its_french(package: str) -> None:
    raised = {said for file in (ROOT / "lineage" / package).rglob("*.py") for said in sentences(file)}
    assert raised
    assert sorted(said for said in raised - IN_NOTEBOOKS if not known(said, "fr")) == []


def test_places_are_filled_and_their_words_put_over() -> None:
    assert worded("texts.md: is a folder", "fr") == "texts.md\N{NO-BREAK SPACE}: est un dossier"
    near = worded("A/RES/78/229 is not in the corpus; near it: A/RES/78/228", "fr")
    assert (
        near
        == "A/RES/78/229 n’est pas dans le corpus\N{NARROW NO-BREAK SPACE}; proches\N{NO-BREAK SPACE}: A/RES/78/228"
    )
    usage = worded("Invalid value for '--session': is not a whole number.", "fr")
    assert usage == "valeur non admise pour --session\N{NO-BREAK SPACE}: n’est pas un nombre entier."
    other = worded("a.md: the text is in English, and is to be read in French", "fr")
    assert other.endswith("(anglais, et non français)")
    series = worded("the series foo is not in the corpus; there: lampes", "fr")
    assert series == "la série foo n’est pas dans le corpus\N{NARROW NO-BREAK SPACE}; il y a\N{NO-BREAK SPACE}: lampes"
    assert worded("something that no table has", "fr") == "something that no table has"
    assert worded("x: is a folder", "en") == "x: is a folder"


def test_hostile_names_stay_what_they_are() -> None:
    assert worded(r"{0} \1 %s (?P<x>: is a folder", "fr") == "{0} \\1 %s (?P<x>\N{NO-BREAK SPACE}: est un dossier"
    assert len(worded("a: " * 3000 + "is a folder", "fr")) > 9000


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("history", "78/228", "OP99"), "n’a pas de paragraphe OP99"),
        (("history", "78/229", "OP9"), "n’est pas dans le corpus"),
        (("diff", "78/228"), "il manque l’argument"),
        (("diff", "78/228", "64/293", "--format", "pptx"), "ce format n’existe pas"),
        (("parse", "no-such.txt"), "ce fichier n’existe pas"),
        (("parse", "78/228", "--nonsense"), "il n’y a pas d’option --nonsense"),
    ],
)
@pytest.mark.parametrize("chosen", ["option", "corpus"])
def test_errors_speak_the_language_of_the_interface(
    capsys: Any, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], expected: str, chosen: str
) -> None:
    if chosen == "corpus":
        monkeypatch.delenv(SETTING, raising=False)
    more = ("--ui", "fr") if chosen == "option" else ()
    assert main([*arguments, "--corpus", CORPUS, *more]) in {2, 3, 4}
    said = capsys.readouterr().err
    assert expected in said
    assert len(said.splitlines()) <= 2
    assert not re.search(r"\b(the|is|not|Give|Choose|Try)\b", said)


def test_the_language_of_errors(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv(SETTING, raising=False)
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    nowhere = ("--corpus", str(tmp_path))
    assert language_of_messages(nowhere) == "en"
    assert language_of_messages(("--corpus", CORPUS)) == "fr"
    assert language_of_messages(("--corpus", CORPUS, "--ui=en")) == "en"
    assert language_of_messages(("--corpus", CORPUS, "--ui", "xx")) == "fr"
    monkeypatch.setenv("LANG", "fr_CH.UTF-8")
    assert language_of_messages(nowhere) == "fr"


@pytest.mark.parametrize(
    "number", [ENOENT, EACCES, EPERM, ENOSPC, EDQUOT, EROFS, ENOTDIR, EISDIR, ENAMETOOLONG, EIO, ELOOP]
)
def test_what_the_system_refuses_is_said_in_french(number: int) -> None:
    said = worded(f"out/x.html: {os.strerror(number)}", "fr")
    assert said.startswith("out/x.html\N{NO-BREAK SPACE}: ")
    assert os.strerror(number) not in said


def test_a_full_disk_behind_standard_output_is_said_in_french() -> None:
    assert worded(os.strerror(ENOSPC), "fr") == "il n’y a plus de place sur le disque"


def test_what_is_damaged_is_told_without_the_words_of_the_parser() -> None:
    with pytest.raises(errors.UnreadableError) as error:
        xml.parse(b"<a>\n<b></a>", "draft.docx")
    assert worded(error.value.what, "fr").replace("\N{NO-BREAK SPACE}", " ") == (
        "draft.docx : XML endommagé, ligne 2, colonne 8"
    )
