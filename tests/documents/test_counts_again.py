"""Numbers that begin again at 1 with no heading above them: they are numbers, and no words of their paragraphs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lineage import sources
from lineage.documents import evidence, parse
from lineage.documents.doubts import Doubt, doubts
from lineage.symbols import read_label
from tests.documents.reading import CORPUS, FRENCH_FILES, french, held, of_text, printed

ENGLISH = (
    "A/RES/91/5\n\nResolution adopted by the General Assembly on 12 December 2036\n\n91/5. Access to islands\n\n"
    "The General Assembly,\n\nRecalling its resolution 89/4 of 3 December 2034,"
)
FRENCH = (
    "A/RES/91/5\n\nRésolution adoptée par l'Assemblée générale le 12 décembre 2036\n\n91/5. Accès aux îles\n\n"
    "L'Assemblée générale,\n\nRappelant sa résolution 89/4 du 3 décembre 2034,"
)
ASKS = (
    "1. Urges Member States to act without delay;",
    "2. Invites the Programme to assist island States;",
    "3. Requests the Secretary-General to report.",
)
PRIE = (
    "1. Exhorte les États Membres à agir sans retard ;",
    "2. Invite le Programme à aider les États insulaires ;",
    "3. Prie le Secrétaire général de lui faire rapport.",
)
RULES = (
    "1. Member States should keep a register of islands.",
    "2. The Programme should publish the register.",
    "3. Island States may ask for assistance.",
)
REGLES = (
    "1. Les États Membres devraient tenir un registre des îles.",
    "2. Le Programme devrait publier le registre.",
    "3. Les États insulaires peuvent demander une aide.",
)
BARE = re.compile(r"\W*\d{1,3}[.)]\s")
THREE = ["OP1", "OP2", "OP3"]
AGAIN = [*THREE, "OP1.1", "OP2.1", "OP3.1"]


Read = list[tuple[str, str | None, str]]
"""Label, number and words of each paragraph."""


def operative(folder: Path, head: str, *texts: str, suffix: str = ".txt") -> Read:
    """What stands below the preamble; nothing printed is lost."""
    read = of_text("\n\n".join([head, *texts]) + "\n", suffix, folder)
    assert held(read) == printed(sources.read(folder / f"draft{suffix}"))
    assert all(read_label(paragraph.label) for paragraph in read.paragraphs)
    return [(p.label, p.number, p.text) for p in read.paragraphs if not p.label.startswith("PP")]


def labels(found: Read) -> list[str]:
    assert not [text for _, _, text in found if BARE.match(text)]
    return [label for label, _, _ in found]


@pytest.mark.parametrize(
    ("head", "first", "closing", "second"),
    [
        (ENGLISH, ASKS, "65th plenary meeting\n12 December 2036", RULES),
        (FRENCH, PRIE, "65e séance plénière\n12 décembre 2036", REGLES),
    ],
)
@pytest.mark.parametrize("parted", ["", "_______________", "closing"])
def test_a_second_count(
    head: str, first: tuple[str, ...], closing: str, second: tuple[str, ...], parted: str, tmp_path: Path
) -> None:
    between = [closing if parted == "closing" else parted] if parted else []
    found = operative(tmp_path, head, *first, *between, *second)
    assert labels(found) == AGAIN
    assert [f"{number}. {text}" for _, number, text in found] == [*first, *second]


@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_without_a_blank_line(suffix: str, tmp_path: Path) -> None:
    assert labels(operative(tmp_path, ENGLISH, *ASKS, *RULES, suffix=suffix)) == AGAIN
    one = "\n".join([*ASKS, *RULES])
    assert labels(operative(tmp_path, ENGLISH, one)) == AGAIN


def test_a_third_count(tmp_path: Path) -> None:
    third = [*AGAIN, "OP1.2", "OP2.2", "OP3.2"]
    assert labels(operative(tmp_path, ENGLISH, *ASKS, *RULES, *RULES)) == third


def test_below_a_line_without_a_number(tmp_path: Path) -> None:
    for line in ("The following rules apply to islands.", "The rules are as follows:"):
        found = operative(tmp_path, ENGLISH, *ASKS, line, *RULES)
        assert [number for _, number, _ in found] == ["1", "2", "3", None, "1", "2", "3"]
        assert labels(found)[3:] == ["OP3.1", "OP1.1", "OP2.1", "OP3.2"]


def test_a_count_that_goes_on_keeps_its_numbers(tmp_path: Path) -> None:
    """What counts inside gives the number to the paragraph of the count that it broke off."""
    inside = (*RULES, "4. The Bureau meets once a year.")
    after = ("4. Requests a report;", "5. Decides to remain seized of the matter.")
    found = operative(tmp_path, ENGLISH, *ASKS, *inside, *after)
    assert labels(found) == [*AGAIN, "OP4.1", "OP4", "OP5"]
    short = operative(tmp_path, ENGLISH, *ASKS, *RULES[:2], *after)
    assert labels(short) == [*AGAIN[:5], "OP4", "OP5"]


def test_lists_in_both_counts(tmp_path: Path) -> None:
    first = ("1. Urges States:", "(a) To act;", "(b) To rest;", "2. Requests a report.")
    second = ("1. States should:", "(a) Act;", "(b) Rest.", "2. Programmes report.")
    found = labels(operative(tmp_path, ENGLISH, *first, *second))
    assert found == ["OP1", "OP1(a)", "OP1(b)", "OP2", "OP1.1", "OP1(a).1", "OP1(b).1", "OP2.1"]


def test_one_paragraph_alone(tmp_path: Path) -> None:
    assert labels(operative(tmp_path, ENGLISH, *ASKS, "1. Islands are few.")) == [*THREE, "OP1.1"]


def test_numbered_recitals_are_no_second_count(tmp_path: Path) -> None:
    head = ENGLISH.partition("Recalling")[0]
    found = of_text("\n\n".join([head, "1. Recalling its resolution 89/4,", "2. Noting it,", *ASKS]), ".txt", tmp_path)
    assert [p.label for p in found.paragraphs] == ["PP1", "PP2", *THREE]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_quantity_is_no_number(between: str, tmp_path: Path) -> None:
    recital = between.join(["Noting that the islands have a population of", "1. 2 million, and growing,"])
    read = of_text("\n\n".join([ENGLISH, recital, *ASKS]), ".txt", tmp_path)
    assert [p.label for p in read.paragraphs] == ["PP1", "PP2", *THREE]
    assert read.paragraphs[1].text == "Noting that the islands have a population of 1. 2 million, and growing,"


def test_a_reference_at_the_end_of_a_line_is_no_number(tmp_path: Path) -> None:
    asks = "1. Urges States to act under article 5, paragraph\n1. The Board meets every year in the\ncity for it;"
    assert labels(operative(tmp_path, ENGLISH, asks, *ASKS[1:])) == THREE


@pytest.mark.parametrize("closing", ["", "65th plenary meeting\n12 December 2036"])
def test_what_the_resolution_says_is_annexed_is_an_annex(closing: str, tmp_path: Path) -> None:
    adopts = (*ASKS[:2], "3. Adopts the rules annexed to the present resolution.")
    between = [closing] if closing else []
    assert labels(operative(tmp_path, ENGLISH, *adopts, *between, *RULES)) == [*THREE, "A.1", "A.2", "A.3"]
    found = operative(tmp_path, ENGLISH, *adopts, *RULES, "4. Requests a report.")
    assert labels(found) == [*AGAIN, "OP4"]


def test_lines_that_are_broken(tmp_path: Path) -> None:
    """Right below the last line of an annex that is broken into lines."""
    text = (CORPUS / "A-RES-64-293.txt").read_text(encoding="utf-8").rstrip()
    lines = "1. Les États Membres devraient tenir un registre des îles et de ce\nqui se passe.\n2. Ils le publient."
    found = of_text(f"{text}\n{lines}\n", ".txt", tmp_path).paragraphs[-2:]
    assert [(p.label, p.number, p.text) for p in found] == [
        ("A.1.1", "1", "Les États Membres devraient tenir un registre des îles et de ce qui se passe."),
        ("A.2.1", "2", "Ils le publient."),
    ]


def test_a_draft_with_marks(tmp_path: Path) -> None:
    head = "The General Assembly,\n\nRecalling its resolution 89/4 of 3 December 2034,"
    again = ("[1. Member States should keep a register. (Cuba)]", "2. The Programme [should] publish it.")
    found = operative(tmp_path, head, "1. [Urges (EU)] Member States to act;", ASKS[1], ASKS[2], *again)
    assert labels(found) == [*THREE, "OP1.1", "OP2.1"]


def test_an_annex_counts_again(tmp_path: Path) -> None:
    found = operative(tmp_path, ENGLISH, *ASKS, "Annex", "Rules", *RULES, "What follows is for small islands.", *RULES)
    assert labels(found)[3:] == ["A.1", "A.2", "A.3", "A.PP1", "A.1.1", "A.2.1", "A.3.1"]


def test_a_count_goes_on_through_numbered_titles(tmp_path: Path) -> None:
    """As in the annex of A/RES/65/281: "C. Process", "1. Modalities", "10. The role of ..."."""
    titled = ("B. Follow-up", "1. Modalities", "4. The Bureau meets once a year.", "2. Documents", "5. It reports.")
    found = operative(tmp_path, ENGLISH, *ASKS, "Annex", "Rules", "A. Scope", *RULES, *titled)
    assert found[-3:] == [
        ("A.SB.4", "4", "The Bureau meets once a year."),
        ("A.H.3", None, "2. Documents"),
        ("A.SB.5", "5", "It reports."),
    ]


@pytest.mark.parametrize("title", ["1. Contact with the outside world", "4. Contact with the outside world"])
def test_a_line_without_a_stop_is_a_heading(title: str, tmp_path: Path) -> None:
    annex = ("Annex", "Rules", *RULES, "Part two", *RULES[:2], title, "They meet.")
    found = operative(tmp_path, ENGLISH, *ASKS, *annex)
    assert found[-2:] == [("A.H.2", None, title), ("A.PP1", None, "They meet.")]


@pytest.mark.parametrize("name", FRENCH_FILES)
@pytest.mark.parametrize("rule", ["", "_______________\n\n"])
def test_below_a_document_of_the_corpus(name: str, rule: str, tmp_path: Path) -> None:
    _, before = french(name)
    text = (CORPUS / name).read_text(encoding="utf-8").rstrip()
    read = of_text("\n\n".join([text, f"{rule}{REGLES[0]}", *REGLES[1:]]) + "\n", Path(name).suffix, tmp_path)
    kept = [(p.label, p.number, p.text) for p in before.paragraphs]
    found = [(p.label, p.number, p.text) for p in read.paragraphs]
    assert found[: len(kept)] == kept
    assert [f"{number}. {text}" for _, number, text in found[len(kept) :]] == list(REGLES)
    twice = [doubt.place for doubt in doubts(read) if doubt.kind is Doubt.NUMBER_TWICE]
    assert twice == [label for label, _, _ in found[len(kept) :] if label.startswith("OP")]


def test_what_each_1_asks_of_the_paragraphs_above_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    def looks(count: int) -> int:
        asked: list[str] = []
        monkeypatch.setattr(evidence, "_words", lambda text: asked.append(text) or words(text))
        paragraphs = "".join(f"1. The committee of {count} shall meet in year {each}.\n\n" for each in range(count))
        text = f"A/80/L.90\n\nThe General Assembly,\n\n{paragraphs}"
        parse(sources.read_bytes(text.encode(), Path("draft.txt")), language="en")
        return len(asked)

    words = evidence._words
    assert looks(80) < 3 * looks(40)
