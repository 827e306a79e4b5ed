"""Each file in fixtures/ is one trap of real documents: a title, an input, and every paragraph expected from it.

Lines of the expected part: `LABEL | text` for every paragraph in order; `note MARK | text` for every footnote,
`note MARK stands for | text` where it points to another; `calls LABEL | marks`; `dropped REASON | text`; and
facts of the header, `null` for none.
"""

from pathlib import Path

import pytest

from lineage import documents
from lineage.documents.resolution import Resolution
from lineage.sources import markdown, plain_text
from lineage.sources.lines import Source

from .reading import held, of_text, printed

FIXTURES = sorted((Path(__file__).parent / "fixtures").glob("*.txt"))
FACTS = ("symbol", "title", "organ", "session", "adopted", "status", "language", "sponsors", "id")


def parts(path: Path) -> tuple[str, str, list[str]]:
    head, _, rest = path.read_text(encoding="utf-8").partition("=== input\n")
    given, _, expected = rest.partition("=== expected\n")
    form = "markdown" if "format: markdown" in head else "text"
    return form, given, [line for line in expected.splitlines() if line]


def parse(form: str, given: str) -> tuple[Source, Resolution]:
    lines, wrapped = (markdown if form == "markdown" else plain_text).read(given.encode(), "draft")
    source = Source(name="draft", sha256="", lines=lines, wrapped=wrapped)
    return source, documents.parse(source)


def described(resolution: Resolution, keys: list[str]) -> list[str]:
    """What the resolution says under the given keys, and all its paragraphs and notes."""
    lines = [f"{key} | {fact(resolution, key)}" for key in keys if key in FACTS]
    for paragraph in resolution.paragraphs:
        lines.append(f"{paragraph.label} | {paragraph.text}")
        if paragraph.notes:
            lines.append(f"calls {paragraph.label} | {', '.join(paragraph.notes)}")
    for note in resolution.footnotes:
        lines.append(f"note {note.mark} | {note.text}")
        if note.resolved:
            lines.append(f"note {note.mark} stands for | {note.resolved}")
    wanted = [key for key in keys if key.startswith("dropped ")]
    lines += [f"dropped {d.reason} | {d.text}" for d in resolution.dropped if f"dropped {d.reason}" in wanted]
    return lines


def fact(resolution: Resolution, key: str) -> str:
    value = getattr(resolution, key)
    return "null" if value is None else "; ".join(value) if isinstance(value, tuple) else str(value)


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_trap(path: Path) -> None:
    form, given, expected = parts(path)
    source, resolution = parse(form, given)
    assert described(resolution, [line.split(" | ")[0] for line in expected]) == expected
    assert held(resolution) == printed(source)


def test_every_trap_has_a_fixture() -> None:
    numbers = {int(path.stem.split("-")[0]) for path in FIXTURES}
    assert set(range(1, 32)) <= numbers


@pytest.mark.parametrize(
    ("symbol", "printed", "title"),
    [
        ("A/RES/57/283/B", "57/283.\tPattern of conferences B", "Pattern of conferences"),
        ("A/RES/66/253 B", "66/253.\tThe situation in the Republic B*", "The situation in the Republic"),
        ("A/RES/54/244", "54/244.\tReview of resolution 48/218 B", "Review of resolution 48/218 B"),
        ("A/RES/77/280", "77280.\tProgress towards accountability", "Progress towards accountability"),
        ("A/HRC/RES/17/22", "17/22 Migrants and asylum-seekers", "Migrants and asylum-seekers"),
        ("A/RES/60/1", "60/1. 2005 World Summit Outcome", "2005 World Summit Outcome"),
        ("A/RES/44/25", "### 44/25. Convention on the Child", "Convention on the Child"),
    ],
)
def test_a_title_does_not_say_what_the_symbol_says(tmp_path: Path, symbol: str, printed: str, title: str) -> None:
    text = (
        f"{symbol}\nResolution adopted by the General Assembly\n{printed}\nThe General Assembly,\n1. Decides to meet;\n"
    )
    assert of_text(text, ".txt", tmp_path).title == title
