"""Letters as they are meant, whatever program wrote them."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineage import documents, sources
from lineage.errors import UnreadableError
from lineage.sources.lines import Line, Run, Style
from lineage.sources.text_repair import composed

TEXT = """A/RES/91/5

Résolution adoptée par l'Assemblée générale le 12 décembre 2036

91/5. Accès aux îles isolées

L'Assemblée générale,

Réaffirmant la nécessité de protéger les îles éloignées, l'œuvre commune et « le cœur »,

1. Prie le Secrétaire général d'en rendre compte à sa quatre-vingt-douzième session.
"""


@pytest.mark.parametrize("form", ["txt", "md", "html"])
def test_accents_behind_their_letters_are_the_same_text(tmp_path: Path, form: str) -> None:
    found = []
    for way in ("NFC", "NFD"):
        text = unicodedata.normalize(way, TEXT)  # type: ignore[arg-type]
        path = tmp_path / f"{way}.{form}"
        body = "".join(f"<p>{part}</p>" for part in text.split("\n\n"))
        path.write_text(f"<meta charset=utf-8>{body}" if form == "html" else text, encoding="utf-8")
        found.append(documents.read_file(path))
    assert found[0] == found[1]
    assert found[0].paragraphs[0].opening == "Réaffirmant"


def test_an_accent_that_begins_a_run_goes_to_its_letter() -> None:
    line = Line(runs=(Run(text="Re"), Run(text="\u0301affirme", styles=frozenset({Style.ITALIC}))), number=1)
    (found,) = composed([line])
    assert [run.text for run in found.runs] == ["Ré", "affirme"]


@given(st.text(st.sampled_from("aeEnoc \u0301\u0300\u0327\u0308\u212b\u2126\uf900éÅ한กि")))
def test_the_same_is_printed(text: str) -> None:
    (found,) = composed([Line(runs=(Run(text=text),), number=1)])
    assert unicodedata.normalize("NFD", found.text) == unicodedata.normalize("NFD", text)
    for kept in "\u212b\u2126\uf900":  # signs that NFC would put others for
        assert found.text.count(kept) == text.count(kept)


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "mac-roman"])
@pytest.mark.parametrize("words", ["Accès aux îles isolées", "l’Assemblée générale rappelle", "Türkiye’nin"])
def test_a_text_that_was_decoded_wrongly_is_refused_by_name(tmp_path: Path, words: str, encoding: str) -> None:
    path = tmp_path / "in.txt"
    wrong = words.encode().decode(encoding, "replace")
    path.write_text(TEXT.replace("Accès aux îles isolées", wrong), encoding="utf-8")
    with pytest.raises(UnreadableError, match=r"in.txt, line 5: the text was decoded wrongly once \("):
        sources.read(path)


@pytest.mark.parametrize(
    "words",
    ["créée", "Ångström", "ÉÉ À 10 °C", "« Ô »", "São Tomé et Príncipe", "Côte d’Ivoire – « là »", "± 5 µm"],
)
def test_rare_letters_are_no_fault(tmp_path: Path, words: str) -> None:
    path = tmp_path / "in.txt"
    path.write_text(TEXT.replace("isolées", words), encoding="utf-8")
    assert words in documents.read_file(path).title


@pytest.mark.parametrize("word", ["می\u200cخواهد", "क्\u200dष", "👩\u200d⚕️"])
def test_joiners_inside_of_words_are_part_of_them(tmp_path: Path, word: str) -> None:
    path = tmp_path / "in.txt"
    path.write_text(TEXT.replace("l'œuvre", f"{word} l'œuvre"), encoding="utf-8")
    assert word in documents.read_file(path).paragraphs[0].text


@pytest.mark.parametrize("word", ["Non-\u200dProliferation", "\u200dmot", "mot\u200c", "mo\u200dt"])
def test_joiners_that_join_nothing_are_set_aside(tmp_path: Path, word: str) -> None:
    path = tmp_path / "in.txt"
    path.write_text(TEXT.replace("l'œuvre", f"{word} l'œuvre"), encoding="utf-8")
    found = documents.read_file(path)
    assert word.replace("\u200d", "").replace("\u200c", "") in found.paragraphs[0].text
    assert [d.reason for d in found.dropped if "\u200d" in d.text or "\u200c" in d.text] == ["invisible characters"]


@pytest.mark.parametrize("bullet", ["•", "–"])
def test_bullets_that_are_printed_are_kept(tmp_path: Path, bullet: str) -> None:
    path = tmp_path / "in.md"
    path.write_text(TEXT + f"\n{bullet} Premier point ;\n\n{bullet} Second point.\n", encoding="utf-8")
    found = documents.read_file(path)
    words = " ".join([*(p.text for p in found.paragraphs), *(d.text for d in found.dropped)])
    assert words.count(bullet) == 2


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("x.md", "# a" + " " * 200_000 + "b\n\n" + TEXT),
        ("x.md", "# a" + "#" * 200_000 + "b\n\n" + TEXT),
        ("x.html", '<p style="' + "text-decoration:" * 20_000 + '">x</p>'),
        ("x.html", '<p style="' + "text-decoration :" * 20_000 + ';line-through">x</p>'),
    ],
)
def test_lines_that_are_made_to_last_are_read_at_once(tmp_path: Path, name: str, data: str) -> None:
    import time

    (tmp_path / name).write_text(data, encoding="utf-8")
    started = time.process_time()
    sources.read(tmp_path / name)
    assert time.process_time() - started < 5  # 33 s for 3,000 spaces once


def test_a_heading_has_no_marks_at_its_end(tmp_path: Path) -> None:
    (tmp_path / "x.md").write_text("## A title ##  \n\n#  Another#\n\n#no heading\n")
    lines = [line for line in sources.read(tmp_path / "x.md").lines if line.text.strip()]
    assert [(line.text, line.role) for line in lines] == [
        ("A title", "heading"),
        ("Another", "heading"),
        ("#no heading", ""),
    ]
