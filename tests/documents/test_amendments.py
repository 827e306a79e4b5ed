"""Amendment papers: what they amend, who submits them, each instruction with place, action and words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lineage import sources
from lineage.documents.file_reading import read_file
from lineage.documents.papers.amendments import Amendment, amendment_in, revisions_in, to_json
from lineage.errors import UnreadableError

SHARED = Path(__file__).parents[3] / "shared" / "data" / "negotiation-en"
ENGLISH = """A/C.3/80/L.57

Eightieth session
Third Committee
Agenda item 69

Fiji and Trinidad and Tobago:* amendments to draft resolution A/C.3/80/L.2/Rev.1

Fish of the deep

1. Delete operative paragraphs 5, 6 and 13.

2. In the second preambular paragraph, insert “and girls” after “women”.

3. In operative paragraph 4 (b), replace “shall” with “should”.

4. After the fifth preambular paragraph, insert a new preambular paragraph reading:

“Noting the sea,”

5. Replace operative paragraph 7 with the following text:

Requests the Secretary-General to replace the report;

6. Renumber the paragraphs accordingly.
"""
FRENCH = """A/C.3/80/L.57

Quatre-vingtième session
Troisième Commission
Point 69 de l'ordre du jour

Fidji et Pérou* : amendement au projet de résolution A/C.3/80/L.2

Poissons des eaux profondes

1. Supprimer le paragraphe 9 du dispositif.

2. Au troisième alinéa du préambule, remplacer « les femmes » par « les femmes et les filles ».

3. Après le paragraphe 4 du dispositif, insérer le nouveau paragraphe suivant :

« Prie le Secrétaire général de lui faire rapport ; »
"""


def paper(text: str, folder: Path, suffix: str = ".txt") -> Amendment:
    path = folder / f"paper{suffix}"
    path.write_text(text, encoding="utf-8")
    found = amendment_in(sources.read(path))
    assert found is not None
    return found


def said(found: Amendment) -> list[tuple[str, str, str | None, str | None]]:
    return [(one.label, one.action.value, one.old, one.new) for one in found.instructions]


@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_english(suffix: str, tmp_path: Path) -> None:
    found = paper(ENGLISH, tmp_path, suffix)
    assert (found.id, found.amends, found.title) == ("A/C.3/80/L.57", "A/C.3/80/L.2/Rev.1", "Fish of the deep")
    assert found.sponsors == ("Fiji", "Trinidad and Tobago")
    assert said(found) == [
        ("OP5", "delete", None, None),
        ("OP6", "delete", None, None),
        ("OP13", "delete", None, None),
        ("PP2", "insert", None, "and girls"),
        ("OP4(b)", "replace", "shall", "should"),
        ("PP5", "insert", None, "Noting the sea,"),
        ("OP7", "replace", None, "Requests the Secretary-General to replace the report;"),
        ("", "renumber", None, None),
    ]
    beside = [(one.place, one.anchor, one.paragraphs) for one in found.instructions]
    assert beside[3] == ("after", "women", ())
    assert beside[5] == ("after", None, ("Noting the sea,",))


def test_french(tmp_path: Path) -> None:
    found = paper(FRENCH, tmp_path)
    assert (found.amends, found.sponsors, found.language) == ("A/C.3/80/L.2", ("Fidji", "Pérou"), "fr")
    assert said(found) == [
        ("OP9", "delete", None, None),
        ("PP3", "replace", "les femmes", "les femmes et les filles"),
        ("OP4", "insert", None, "Prie le Secrétaire général de lui faire rapport ;"),
    ]


def test_a_draft_is_none_and_a_paper_is_refused_as_a_draft(tmp_path: Path) -> None:
    draft = "A/C.3/80/L.2\n\nFiji: draft resolution\n\nFish\n\nThe General Assembly,\n\nRecalling it,\n\n1. Decides.\n"
    (tmp_path / "draft.txt").write_text(draft)
    assert amendment_in(sources.read(tmp_path / "draft.txt")) is None
    paper(ENGLISH, tmp_path)
    with pytest.raises(UnreadableError, match="an amendment to draft resolution"):
        read_file(tmp_path / "paper.txt")


@pytest.mark.skipif(not SHARED.is_dir(), reason="the real amendment papers are not at ../shared/data/negotiation-en")
def test_real_papers_amend_the_drafts_that_the_index_names() -> None:
    pairs = json.loads((SHARED / "index.json").read_text())["amendments"]
    found = {p["amendment"]: amendment_in(sources.read(SHARED / f"{p['amendment']}.pdf")) for p in pairs}
    assert {name: paper and paper.amends for name, paper in found.items()} == {
        p["amendment"]: p["draft"].replace("_", "/") for p in pairs
    }
    counts = {name: len(paper.instructions) for name, paper in found.items() if paper}
    assert counts == {
        "A_80_L.20": 1,
        "A_80_L.28": 8,
        "A_80_L.29": 1,
        "A_80_L.30": 11,
        "A_80_L.31": 1,
        "A_80_L.35": 8,
        "A_C.3_80_L.56": 1,
        "A_C.6_80_L.24": 1,
    }
    first = found["A_80_L.20"]
    assert first is not None
    assert to_json(first)["instructions"] == [
        {"text": "Delete operative paragraph 9.", "number": None, "label": "OP9", "action": "delete"}
    ]


@pytest.mark.parametrize(
    "lost",
    [
        "Delete the paragraphs on funds.",
        "PP2 : à revoir.",
        "Le paragraphe 6 nous préoccupe.",
    ],
)
def test_what_stands_above_the_first_instruction_is_told_in_whatever_language(lost: str, tmp_path: Path) -> None:
    path = tmp_path / "revisions.txt"
    path.write_text(f"Chers collègues,\n{lost}\nSupprimer le paragraphe 12.\n", encoding="utf-8")
    instructions, unread = revisions_in(sources.read(path), "fr")
    assert [one.label for one in instructions] == ["OP12"]
    assert unread == (lost,)


@pytest.mark.parametrize(
    ("line", "label"), [("Delete OP40.", "OP40"), ('OP5: please add "and girls" after "women"', "OP5")]
)
def test_a_list_holds_instructions_in_another_language(line: str, label: str, tmp_path: Path) -> None:
    path = tmp_path / "revisions.txt"
    path.write_text(f"Chers collègues,\n{line}\nSupprimer le paragraphe 12.\n", encoding="utf-8")
    instructions, unread = revisions_in(sources.read(path), "fr")
    assert [one.label for one in instructions] == [label, "OP12"]
    assert unread == ()
