"""A delegation that papers in two languages, or one paper in several ways, name is one delegation with one name."""

from __future__ import annotations

from pathlib import Path

import pytest

from lineage.cli.papers import open_papers
from lineage.drafting.proposals.caveats import Caution
from lineage.drafting.proposals.compilation import Compilation
from lineage.drafting.proposals.compilation_json import to_json
from lineage.drafting.proposals.compiling import compile_proposals
from tests.drafting.papers import base_in


def compiled(folder: Path, *mails: str) -> Compilation:
    base = base_in(folder)
    for number, mail in enumerate(mails):
        (folder / f"mail {number}.txt").write_text(mail, encoding="utf-8")
    papers, _ = open_papers([str(folder / f"mail {number}.txt") for number in range(len(mails))], base, folder)
    return compile_proposals(base, papers)


ENGLISH = "{} proposes the following:\n\nOP3: replace “donors” with “banks”.\n"
FRENCH = "{} propose ce qui suit :\n\nParagraphe 3 : remplacer « donors » par « funds ».\n"


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        (("Mexico", "Le Mexique"), "Mexico"),
        (("Germany", "L’Allemagne"), "Germany"),
        (("Switzerland", "La Suisse"), "Switzerland"),
        (("The Democratic Republic of the Congo", "La RDC"), "Democratic Republic of the Congo"),
        (("The Republic of Poland", "La Pologne"), "Republic of Poland"),
        (("Greece", "La République hellénique"), "Greece"),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_papers_in_two_languages_are_of_one_delegation(
    names: tuple[str, str], shown: str, turned: bool, tmp_path: Path
) -> None:
    mails = [ENGLISH.format(names[0]), FRENCH.format(names[1])]
    found = compiled(tmp_path, *(mails[::-1] if turned else mails))
    asked = [one for paragraph in found.paragraphs for one in paragraph.asked]
    assert {name for source in found.sources for name in source.authors} == {shown}
    assert {name for one in asked for name in one.authors} == {shown}
    assert [one.problem for one in found.findings if one.problem is Caution.CONTRADICTION] == [Caution.CONTRADICTION]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Congo", "La République démocratique du Congo"),
        ("The Republic of the Congo", "La RDC"),
        ("The Republic of Korea", "La RPDC"),
        ("Guinea", "La Guinée-Bissau"),
        ("Equatorial Guinea", "La Guinée"),
        ("Niger", "Le Nigéria"),
        ("Dominica", "La République dominicaine"),
        ("The Sudan", "Le Soudan du Sud"),
        ("Mauritius", "La Mauritanie"),
        ("Austria", "L’Australie"),
        ("The UK", "RU"),
    ],
)
def test_names_that_are_alike_are_of_two_delegations(one: str, other: str, tmp_path: Path) -> None:
    found = compiled(tmp_path, ENGLISH.format(one), FRENCH.format(other))
    assert len({source.authors for source in found.sources}) == 2
    assert [each for each in found.findings if each.problem is Caution.CONTRADICTION] == []


def test_one_spelling_stays_as_it_is_written(tmp_path: Path) -> None:
    found = compiled(tmp_path, FRENCH.format("Le Mexique"), ENGLISH.format("Norway"))
    assert [source.authors for source in found.sources] == [("Mexique",), ("Norway",)]


def test_a_contradiction_has_what_both_sources_ask_for(tmp_path: Path) -> None:
    found = to_json(compiled(tmp_path, ENGLISH.format("Mexico"), FRENCH.format("Le Mexique")))
    (one,) = [each for each in found["findings"] if each["problem"] == "contradiction"]
    assert [(each["kind"], each["old"], each["new"]) for each in one["proposals"]] == [
        ("replacement", "donors", "banks"),
        ("replacement", "donors", "funds"),
    ]
