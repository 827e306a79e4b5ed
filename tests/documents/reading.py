"""Documents for the tests: the five of the corpus, the English ones where they are, invented ones."""

from collections import Counter
from functools import cache, partial
from pathlib import Path

import pytest

from lineage import documents, sources
from lineage.documents.negotiated import readings
from lineage.documents.resolution import Paragraph, Resolution
from lineage.sources.lines import Source
from tests.conftest import kept

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "corpus"
ENGLISH = ROOT.parent / "shared" / "data" / "en-chain"
FRENCH_FILES = ("A-RES-78-228.md", "E-RES-2017-18.md", "A-C3-63-draft-rev.md", "A-RES-75-158.md", "A-RES-64-293.txt")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


@cache
def french(name: str) -> tuple[Source, Resolution]:
    """A document of the corpus, as lines and as resolution."""
    source = sources.read(CORPUS / name)
    return source, documents.parse(source)


def english(name: str) -> tuple[Source, Resolution]:
    """An English text that is not part of the project; the test is skipped where it is missing."""
    path = ENGLISH / name
    if not path.is_file():
        pytest.skip(f"the English text {name} is not here")
    return real(path)


@cache
def real(path: Path) -> tuple[Source, Resolution]:
    """A real file from beside the project, read once for the run."""

    def read() -> tuple[Source, Resolution]:
        source = sources.read(path)
        return source, documents.parse(source)

    return kept(f"lines of {path.name}", read)


def real_text(path: Path) -> Resolution:
    """What a real file says, read once for the run."""
    return kept(path.name, partial(documents.read_file, path))


def of_text(text: str, suffix: str, folder: Path) -> Resolution:
    """The resolution in a text of the given format."""
    path = folder / f"draft{suffix}"
    path.write_text(text, encoding="utf-8")
    return documents.parse(sources.read(path))


def counted(resolution: Resolution) -> dict[str, int]:
    """Paragraphs by kind, list items apart."""
    return dict(Counter(p.kind.value for p in resolution.paragraphs if "(" not in p.label))


def characters(text: str) -> Counter[str]:
    """The printed characters of a text: no white space; raised figures as figures, which is what marks become."""
    return Counter(char for char in text.translate(_SUPERSCRIPTS) if not char.isspace())


def printed(source: Source) -> Counter[str]:
    """All characters of a source: its text, and the numbers that its format supplies."""
    total: Counter[str] = Counter()
    for line in source.lines:
        total += characters(line.text)
        if any(char.isalnum() for char in line.label):
            total += characters(line.label)
    return total


def held(resolution: Resolution) -> Counter[str]:
    """All characters of a resolution: paragraphs with numbers and note marks, notes, what was set aside."""
    total: Counter[str] = Counter()
    for paragraph in resolution.paragraphs:
        total += characters(paragraph.text + (paragraph.number or "") + "".join(paragraph.notes))
    for note in resolution.footnotes:
        total += characters(note.text + note.mark)
    for piece in resolution.dropped:
        total += characters(piece.text)
    return total


def wanted_by(paragraph: Paragraph, author: str) -> str:
    """The words where the proposals of one author are taken and no others."""
    return readings.read(paragraph, lambda one: author in one.authors).text
