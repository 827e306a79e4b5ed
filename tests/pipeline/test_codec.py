from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineage.alignment.links import Alignment, Band, Evidence, Link, Relation, Ruling
from lineage.commitments.clauses import Clause, Span
from lineage.documents.resolution import Footnote, Kind, NoteCall, Paragraph, Resolution, Status
from lineage.pipeline.codec import decode, encode


class Colour(StrEnum):
    RED = "red"


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    name: str
    colour: Colour | None = None
    sizes: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    leaves: tuple[Leaf, ...]
    places: dict[tuple[str, int], Leaf]
    marks: frozenset[str]
    day: date | None


leaves = st.builds(
    Leaf,
    name=st.text(),
    colour=st.none() | st.just(Colour.RED),
    sizes=st.lists(st.floats(allow_nan=False)).map(tuple),
)
trees = st.builds(
    Tree,
    leaves=st.lists(leaves).map(tuple),
    places=st.dictionaries(st.tuples(st.text(), st.integers()), leaves),
    marks=st.frozensets(st.text()),
    day=st.none() | st.dates(),
)


@given(trees)
def test_what_is_encoded_is_decoded(tree: Tree) -> None:
    assert decode(Tree, encode(tree)) == tree


def test_records_of_the_stages_come_back() -> None:
    link = Link(
        old="OP5",
        new="OP27",
        relation=Relation.PARTIAL,
        band=Band.CHECK,
        score=0.5,
        evidence=Evidence(passed="fuzzy", lexical=1, semantic=0, containment=0.25, margin=0.1),
        ruling=Ruling.FORCED,
    )
    alignment = Alignment(old="A/RES/1/1", new="A/RES/2/2", links=(link,), dropped=("PP1",), added=())
    assert decode(Alignment, encode(alignment)) == alignment
    paragraph = Paragraph(
        document="x",
        label="OP1",
        kind=Kind.OPERATIVE,
        number="1",
        text="Décide",
        opening="Décide",
        calls=(NoteCall(mark="1", offset=6),),
    )
    resolution = Resolution(
        id="x",
        symbol=None,
        title="t",
        organ="o",
        session=None,
        adopted=date(2023, 12, 19),
        status=Status.DRAFT,
        language="fr",
        paragraphs=(paragraph,),
        footnotes=(Footnote(mark="1", text="Ibid.", resolved="y"),),
    )
    assert decode(Resolution, encode(resolution)) == resolution


def test_clauses_come_back() -> None:
    span = Span(start=0, end=6, text="Décide")
    clause = Clause(
        document="x",
        label="OP1",
        number=1,
        span=span,
        verb="Décide",
        lemma="décider",
        kind="decide",
        directive=False,
        addressees=(),
        action=None,
        hedges=(),
        intensifiers=(span,),
        deadline=None,
        deadline_year=None,
        reporting=False,
        asks_means=False,
    )
    assert decode(tuple[Clause, ...], encode((clause,))) == (clause,)


@pytest.mark.parametrize("value", [[], ["a"], ["a", "blue", []], ["a", None, 3], {"name": "a"}, "a", None])
def test_a_value_of_another_shape_is_refused(value: object) -> None:
    with pytest.raises((ValueError, TypeError)):
        decode(Leaf, value)


def test_what_has_no_plain_form_is_refused() -> None:
    with pytest.raises(TypeError, match="no plain form"):
        encode(object())
