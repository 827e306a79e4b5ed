"""Texts made to hurt are read like others: every paragraph, nothing lost. Time is measured in benchmarks, not here."""

from functools import cache
from pathlib import Path

import pytest

from lineage import documents
from lineage.documents import file_reading
from lineage.documents.resolution import Resolution
from lineage.errors import UnreadableError, UsageError
from lineage.render.outline import outline
from lineage.sources import markdown, plain_text
from lineage.sources.lines import Source

from .reading import held, printed

HEAD = "The General Assembly,\n"
END = ",\n1. Decides to act.\n"
HUGE = {
    "words": HEAD + "Recalling " + "word " * 200_000 + END,
    "one word": HEAD + "Recalling " + "a" * 1_000_000 + END,
    "figures": HEAD + "Recalling " + "1" * 1_000_000 + END + "____\n1 Note.\n",
    "carets": HEAD + "Recalling " + "^{" * 400_000 + END,
}  # fmt: skip
"""One line above the bound of 400,000 characters."""
TEXTS = {
    "5,000 paragraphs": HEAD + "".join(f"{i}. Requests the Office to act;\n" for i in range(1, 5001)),
    "a line of 350 KB": HEAD + "Recalling " + "word " * 70_000 + END,
    "one word of 350 KB": HEAD + "Recalling " + "a" * 350_000 + END,
    "figures of 350 KB": HEAD + "Recalling " + "1" * 350_000 + END + "____\n1 Note.\n",
    "spaces of 1 MB": HEAD + "Recalling" + " " * 1_000_000 + "x" + END,
    "deep lists": HEAD + "1. Requests:\n" + "(a) one:\n(i) two:\n(1) three:\n" * 300,
    "notes": HEAD + "Recalling " + " ".join(f"word{i}," for i in range(1, 900)) + END + "____\n"
    + "".join(f"{i} Note.\n" for i in range(1, 900)),
}  # fmt: skip
MARKDOWN = {
    "stars": HEAD + "Recalling " + "*" * 200_000 + END,
    "single stars": HEAD + "Recalling " + "*a " * 60_000 + END,
    "brackets": HEAD + "Recalling " + "[" * 200_000 + END,
    "half links": HEAD + "Recalling " + "[a](" * 60_000 + END,
    "carets": HEAD + "Recalling " + "^{" * 150_000 + END,
    "raised": HEAD + "Recalling " + "a<sup>1</sup>" * 20_000 + END,
    "words in bold": HEAD + "Recalling " + "**a** b " * 12_000 + END + "2. [EU: delete] Invites all.\n",
    "headings": HEAD + "Recalling x" + END + "".join(f"\n# Heading {i}\n" for i in range(4_000)),
}


@cache
def read(given: str, form: object) -> tuple[Source, Resolution]:
    lines, wrapped = form.read(given.encode(), "x")  # type: ignore[attr-defined]
    source = Source(name="x", sha256="", lines=lines, wrapped=wrapped)
    return source, documents.parse(source)


@pytest.mark.parametrize("name", TEXTS)
def test_plain_text(name: str) -> None:
    source, resolution = read(TEXTS[name], plain_text)
    assert held(resolution) == printed(source)


@pytest.mark.parametrize("name", MARKDOWN)
def test_markdown(name: str) -> None:
    source, resolution = read(MARKDOWN[name], markdown)
    assert held(resolution) == printed(source)


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
@pytest.mark.parametrize("name", HUGE)
def test_one_huge_line_is_refused_with_its_bound_before_anything_is_made_of_it(
    name: str, suffix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / f"huge{suffix}"
    path.write_text(f"<pre>{HUGE[name]}</pre>" if suffix == ".html" else HUGE[name], encoding="utf-8")
    monkeypatch.setattr(file_reading, "parse", lambda *_, **__: pytest.fail("read for all that"))
    with pytest.raises(UnreadableError, match=r"huge\.\w+, line \d+: [\d,]+ characters .* at most 400,000") as caught:
        documents.read_file(path)
    assert caught.value.hint


def test_every_one_of_5000_paragraphs_has_its_number() -> None:
    resolution = read(TEXTS["5,000 paragraphs"], plain_text)[1]
    assert [paragraph.label for paragraph in resolution.paragraphs] == [f"OP{i}" for i in range(1, 5001)]


@pytest.mark.parametrize(
    "given", ["hello world\n" * 50, "Chapter 1\n\nIt was a dark night.\n", "- a\n- b\n", "1. One\n"]
)
def test_what_is_no_resolution_is_refused(given: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        read(given, plain_text)
    assert "x: no paragraph of a resolution" in caught.value.what
    assert caught.value.hint


def test_a_language_without_tables_is_wrong_usage() -> None:
    lines, wrapped = plain_text.read((HEAD + "Recalling x" + END).encode(), "x")
    with pytest.raises(UsageError):
        documents.parse(Source(name="x", sha256="", lines=lines, wrapped=wrapped), language="xx")


def test_control_characters_are_set_aside_by_name_and_white_space_ones_stay_spaces() -> None:
    given = HEAD + "Recalling\x1b[31m \x9b31m the\x07 Treaty\x85on\x1fFish\x7f" + END
    source, resolution = read(given, plain_text)
    assert [p.text for p in resolution.paragraphs] == ["Recalling[31m 31m the Treaty on Fish,", "Decides to act."]
    aside = "".join(piece.text for piece in resolution.dropped if piece.reason == "invisible characters")
    assert aside == "\x1b\x9b\x07\x7f"
    assert held(resolution) == printed(source)


def test_what_is_set_aside_is_shown_without_steering_the_terminal() -> None:
    shown = outline(read(HEAD + "Recalling\x1b]0;pwn\x07 the 8\u200e9" + END, plain_text)[1], "en")
    assert "invisible characters | \\x1b\\x07\\u200e" in shown
    assert all(character.isprintable() or character == "\n" for character in shown)
