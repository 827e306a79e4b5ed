"""Words that a page underlines are new words of a draft beside those that it strikes out."""

from __future__ import annotations

from pathlib import Path

import pytest

from lineage.documents.file_reading import read_data
from lineage.sources import read_bytes
from lineage.sources.lines import Style

NEW = ("<u>banks</u>", '<span style="TEXT-DECORATION: underline">banks</span>', "<b><u>banks</u></b>")


@pytest.mark.parametrize("new", NEW)
@pytest.mark.parametrize("turned", [False, True])
def test_struck_and_underlined_words_are_a_proposal(new: str, turned: bool) -> None:
    words = " ".join(["<s>donors</s>", new][:: -1 if turned else 1])
    page = f"<p>The General Assembly,</p><p>3. <u>Encourages</u> {words} to support small States;</p>"
    (paragraph,) = read_data(page.encode(), Path("mail.html"), document_id="draft").paragraphs
    found = {(each.kind.value, (each.text or "").strip()) for each in paragraph.proposals}
    assert found == {("deletion", "donors"), ("insertion", "banks")}


@pytest.mark.parametrize(
    "link",
    ['<a href="http://x.int"><u>see</u></a>', '<a style="text-decoration: underline" href="http://x.int">see</a>'],
)
def test_an_address_is_not_underlined(link: str) -> None:
    (line,) = read_bytes(f"<p>1. Urges States ({link});</p>".encode(), Path("mail.html")).lines
    assert not any(Style.UNDERLINED in run.styles for run in line.runs)


def test_a_line_that_is_taken_away_is_none() -> None:
    page = '<p>1. Urges <span style="text-decoration: none">States</span>;</p>'
    (line,) = read_bytes(page.encode(), Path("mail.html")).lines
    assert not any(run.styles for run in line.runs)
