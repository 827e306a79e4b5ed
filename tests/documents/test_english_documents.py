"""The English series and related texts, where they are: counts, labels, conservation."""

import pytest

from .reading import counted, english, held, printed

SERIES = {
    "A-RES-61-180.txt": (11, 19, 7),
    "A-RES-63-194.txt": (11, 14, 10),
    "A-RES-64-178.txt": (20, 11, 20),
    "A-RES-67-190.txt": (25, 15, 19),
    "A-RES-68-192.txt": (30, 18, 0),
    "A-RES-70-179.txt": (32, 18, 0),
    "A-RES-72-195.txt": (34, 22, 14),
    "A-RES-74-176.txt": (40, 26, 23),
    "A-RES-76-186.txt": (43, 28, 22),
    "A-RES-78-228.txt": (48, 33, 0),
    "A-RES-80-228.pdf.txt": (49, 38, 35),
    "related-A-RES-73-146.txt": (38, 52, 0),
    "related-A-RES-75-158.txt": (38, 52, 0),
    "related-A-RES-77-194.txt": (39, 53, 0),
    "related-A-RES-79-154.txt": (38, 52, 0),
    "related-E-RES-2017-18.txt": (19, 13, 0),
    "related-E-RES-2021-25.txt": (27, 14, 0),
}
OTHERS = {
    "related-A-RES-64-293.txt": {"preambular": 16, "operative": 7, "annex": 62, "heading": 4},
    "related-A-RES-72-1.txt": {"operative": 1, "annex": 26},
}


@pytest.mark.parametrize("name", SERIES)
def test_counts(name: str) -> None:
    resolution = english(name)[1]
    counts = counted(resolution)
    assert (counts["preambular"], counts["operative"], len(resolution.footnotes)) == SERIES[name]
    assert set(counts) == {"preambular", "operative"}


@pytest.mark.parametrize("name", OTHERS)
def test_counts_with_annex_or_declaration(name: str) -> None:
    assert counted(english(name)[1]) == OTHERS[name]


@pytest.mark.parametrize("name", [*SERIES, *OTHERS])
def test_header_and_conservation(name: str) -> None:
    source, resolution = english(name)
    number = name.removeprefix("related-").split(".")[0].split("-", 2)
    assert resolution.symbol == f"{number[0]}/RES/{number[2].replace('-', '/')}"
    assert resolution.adopted is not None
    assert resolution.language == "en"
    assert held(resolution) == printed(source)


MISSING = {name: {"1", "2"} for name in ("related-A-RES-73-146.txt", "related-E-RES-2017-18.txt")}
"""Notes that are called in a text from which they are missing."""


@pytest.mark.parametrize("name", [*SERIES, *OTHERS])
def test_notes_and_calls_match(name: str) -> None:
    resolution = english(name)[1]
    called = {mark for paragraph in resolution.paragraphs for mark in paragraph.notes}
    assert called == {note.mark for note in resolution.footnotes} | MISSING.get(name, set())


def test_page_cut_paragraph_is_whole() -> None:
    paragraph = english("A-RES-80-228.pdf.txt")[1].paragraph("PP5")
    assert paragraph is not None
    assert "the targets of the Sustainable Development Goals on eliminating" in paragraph.text
    assert paragraph.notes == ("1", "2", "3", "4")
