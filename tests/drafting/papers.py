"""A draft and papers with proposals on it, for tests of compilation and outcome."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from lineage.cli.papers import open_papers
from lineage.documents.file_reading import read_data, read_file
from lineage.documents.negotiated.readings import in_words
from lineage.drafting.proposals.compiling import compile_proposals
from lineage.drafting.proposals.proposal_papers import Paper

if TYPE_CHECKING:
    from lineage.documents.resolution import Resolution
    from lineage.drafting.proposals.compilation import Compilation

BASE = """A/80/L.90

Fisheries and the ocean

The General Assembly,

Recalling its resolution 70/1 of 25 September 2015 on the 2030 Agenda,

Deeply concerned at the decline of many fish stocks,

1. Urges States to report on their fleets every two years;

2. Invites the Secretary-General to convene a meeting of experts on fish stocks;

3. Encourages donors to support small island developing States;

4. Requests the Secretary-General to submit a report at its eighty-second session;

5. Decides to remain seized of the matter.
"""


def write(folder: Path, name: str, text: str) -> Path:
    """A file with a text."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def base_in(folder: Path) -> Resolution:
    """The base, read from a file."""
    return _base(write(folder, "base.txt", BASE).read_bytes())


@cache
def _base(data: bytes) -> Resolution:
    return in_words(read_data(data, Path("base.txt"), document_id="base"))


def paper(path: Path, author: str = "") -> Paper:
    """A paper, read from its file."""
    document = read_file(path, document_id=path.stem)
    return Paper(id=path.stem, file=path.name, document=document, authors=(author or path.stem,))


def changed(*pairs: tuple[str, str]) -> str:
    """The base with words exchanged, each once."""
    text = BASE
    for old, new in pairs:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def compiled_mail(folder: Path, text: str, file: str = "mail.txt") -> Compilation:
    """The compilation of the base and one mail."""
    base = base_in(folder)
    papers, _ = open_papers([str(write(folder, file, text))], base, folder)
    return compile_proposals(base, papers)
