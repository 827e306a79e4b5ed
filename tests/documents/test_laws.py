"""Laws that hold for any document: nothing lost or made, labels unique and well formed, JSON comes back."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from lineage import documents
from lineage.documents.json_form import to_json
from lineage.errors import UnreadableError
from lineage.sources import markdown, plain_text
from lineage.sources.lines import Source
from lineage.symbols import read_label

from .json_reader import from_json
from .reading import held, printed

WORDS = st.lists(
    st.sampled_from(
        ["traite", "des", "personnes", "Convention", "64/293", "2005", "(a)", "sous-", "n° 29", "COVID-19,"]
    ),
    max_size=8,
).map(" ".join)
BLOCK = st.one_of(
    WORDS.map(lambda w: f"Rappelant {w},"),
    WORDS.map(lambda w: f"*Considérant* {w}<sup>1</sup>,"),
    st.builds(lambda n, w: f"{n}. *Prie* {w} ;", st.integers(1, 6), WORDS),
    st.builds(lambda letter, w: f"{letter}) {w} ;", st.sampled_from("abciv"), WORDS),
    st.builds(lambda n, w: f"<sup>{n}</sup> {w}.", st.integers(1, 4), WORDS),
    st.sampled_from(
        ["---", "Annexe", "I. Prévenir", "50e séance plénière", "L'Assemblée générale,", "- puce", "A", "2/14"]
    ),
    WORDS,
    st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=30),
)
DOCUMENT = st.lists(BLOCK, max_size=14).map(lambda blocks: "L'Assemblée générale,\n\n" + "\n\n".join(blocks))


def check(given_text: str, form: object) -> None:
    lines, wrapped = form.read(given_text.encode(), "x")  # type: ignore[attr-defined]
    source = Source(name="x", sha256="", lines=lines, wrapped=wrapped)
    try:
        resolution = documents.parse(source, language="fr")
    except UnreadableError:
        return
    assert held(resolution) == printed(source)
    labels = [paragraph.label for paragraph in resolution.paragraphs]
    assert len(labels) == len(set(labels))
    assert [label for label in labels if read_label(label) is None] == []
    for paragraph in resolution.paragraphs:
        assert " ".join(paragraph.text.split()) == paragraph.text
        assert all(0 <= call.offset <= len(paragraph.text) for call in paragraph.calls)
    assert from_json(to_json(resolution)) == resolution


@settings(max_examples=200, deadline=None)
@given(DOCUMENT)
def test_markdown(document: str) -> None:
    check(document, markdown)


@settings(max_examples=200, deadline=None)
@given(DOCUMENT)
@example("L'Assemblée générale,\n\n1.\n\nAnnexe\n\n1.")  # a number alone, its words on the next line
def test_plain_text(document: str) -> None:
    check(document.replace("*", "").replace("<sup>", "").replace("</sup>", ""), plain_text)


@settings(max_examples=100, deadline=None)
@given(st.lists(BLOCK, max_size=20).map("\n".join))
def test_lines_without_blank_ones(document: str) -> None:
    check("L'Assemblée générale,\n" + document, plain_text)
