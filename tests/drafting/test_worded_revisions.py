"""Instructions on drafts of the sessions 63 to 80 as delegations word them, each with what it makes of the text.

In the files `# name` is the draft; below each instruction `OP2: old => new` says which words of a paragraph change,
`OP2*:` all times that they stand there, `OP2= words` that it has other words, `-OP2` that it goes, `+after OP2: words`
that one comes, `mv OP3 before OP2` that it moves, `NOTE3= words` and `TITLE= words` what they say now, and `!` that
it is named and not done.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from lineage.documents import parse
from lineage.documents.negotiated.readings import in_words
from lineage.documents.papers.amendments import revisions_in
from lineage.drafting.revising.applying import applied
from lineage.sources import read, read_bytes

if TYPE_CHECKING:
    from lineage.documents.resolution import Resolution

FILES = Path(__file__).parent / "worded"
DATA = Path(__file__).parents[2].parent / "shared" / "data"
_OPERATION = re.compile(
    r"(?P<move>mv) (?P<one>\S+) (?P<side>after|before) (?P<other>\S+)"
    r"|\+(?P<new>after|before) (?P<beside>\S+): (?P<words>.*)"
    r"|-(?P<gone>\S+)"
    r"|(?P<whole>\S+)= (?P<given>.*)"
    r"|(?P<label>\S+?)\*?: (?P<old>.*?) => ?(?P<put>.*)"
)


def listed(language: str) -> list[tuple[str, str, tuple[str, ...]]]:
    found: list[tuple[str, str, tuple[str, ...]]] = []
    name = ""
    lines = (FILES / f"revisions-{language}.txt").read_text(encoding="utf-8").splitlines()
    for below, run in groupby(lines, key=lambda line: line.startswith(" ")):
        if below:
            found[-1] = (*found[-1][:2], tuple(line.strip() for line in run))
            continue
        for line in run:
            if line.startswith("# "):
                name = line[2:]
            else:
                found.append((name, line, ()))
    return found


@cache
def draft(name: str) -> Resolution:
    if not (DATA / name).exists():
        pytest.skip(f"needs ../shared/data/{name}")
    return parse(read(DATA / name))


def plain(words: str) -> str:
    return " ".join(words.replace("’", "'").replace("“", '"').replace("”", '"').split())


def own(texts: list[tuple[str, str]], label: str) -> list[int]:
    return [at for at, (one, _) in enumerate(texts) if one == label or one.startswith(f"{label}(")]


def expected(document: Resolution, operations: tuple[str, ...]) -> list[str]:
    texts = [("TITLE", document.title), *((p.label, p.text) for p in document.paragraphs)]
    texts += [(f"NOTE{note.mark}", note.text) for note in document.footnotes]
    for operation in operations:
        match = _OPERATION.fullmatch(operation)
        if match is None:
            assert operation == "!"
        elif match["move"]:
            moved = [texts[at] for at in own(texts, match["one"])]
            texts = [each for each in texts if each not in moved]
            places = own(texts, match["other"])
            at = places[-1] + 1 if match["side"] == "after" else places[0]
            texts[at:at] = moved
        elif match["new"]:
            at = own(texts, match["beside"])[0] + (match["new"] == "after")
            texts.insert(at, (f"{match['beside']}.1", match["words"]))
        elif match["gone"]:
            texts = [each for at, each in enumerate(texts) if at not in own(texts, match["gone"])]
        else:
            label = match["whole"] or match["label"]
            (at,) = [place for place, (one, _) in enumerate(texts) if one == label]
            assert match["whole"] or match["old"] in texts[at][1]
            new = match["given"] if match["whole"] else texts[at][1].replace(match["old"], match["put"])
            texts[at] = (label, new)
    return [plain(text) for _, text in texts]


@pytest.mark.parametrize(
    ("name", "instruction", "operations"), [each for language in ("en", "fr") for each in listed(language)]
)
def test_what_an_instruction_makes_of_a_draft(name: str, instruction: str, operations: tuple[str, ...]) -> None:
    marked = draft(name)
    document = in_words(marked)
    instructions, leftovers = revisions_in(read_bytes(instruction.encode(), Path("revisions.txt")), document.language)
    result = applied(document, instructions, leftovers, printed=marked)
    made = [result.title, *(one.line.text for one in result.numbered), *(note.text for note in result.notes)]
    assert [plain(text) for text in made] == expected(document, operations)
    assert all(step.done for step in result.steps) is (operations != ("!",))


def test_a_sentence_that_joins_hundreds_of_changes_has_them_all() -> None:
    joined = " and ".join(f"“a{at}” is replaced by “b{at}”" if at % 2 else f"“c{at}” is deleted" for at in range(300))
    found, left = revisions_in(read_bytes(f"In OP5, {joined}.".encode(), Path("revisions.txt")), "en")
    assert left == ()
    assert [(one.label, one.old, one.unclear) for one in found] == [
        ("OP5", f"{'a' if at % 2 else 'c'}{at}", "") for at in range(300)
    ]


@pytest.mark.parametrize(
    ("last", "left"), [("Kenji", ()), ("Ana-Maria Lopez", ()), ("Streamline", ("Streamline",)), ("Noted", ("Noted",))]
)
def test_the_name_below_a_list_is_no_instruction(last: str, left: tuple[str, ...]) -> None:
    found, unread = revisions_in(read_bytes(f"Delete OP3.\n{last}\n".encode(), Path("revisions.txt")), "en")
    assert (len(found), unread) == (1, left)


def test_what_a_change_is_to_give_is_held_against_what_comes_out() -> None:
    said = "In OP1, delete “to data” so that it reads “Asks for full access”."
    text = (
        "Draft resolution\n\nRecords\n\nThe General Assembly,\n\n1. Asks for access to data;\n\n2. Stops;\n\n3. Ends.\n"
    )
    document = parse(read_bytes(text.encode(), Path("draft.txt")))
    found, left = revisions_in(read_bytes(said.encode(), Path("revisions.txt")), "en")
    result = applied(document, found, left)
    assert [step.done for step in result.steps] == [False]
    assert [one.line.text for one in result.numbered] == [p.text for p in document.paragraphs]


@pytest.mark.parametrize(("word", "text"), [("travail", "du travail"), ("blurg", "de l’emploi")])
def test_an_article_is_not_left_elided_before_a_consonant(word: str, text: str) -> None:
    body = (
        "Projet de résolution\n\nTravaux\n\nL’Assemblée générale,\n\n1. Souligne l’importance de l’emploi des femmes ;"
    )
    document = parse(read_bytes(f"{body}\n\n2. Décide de s’arrêter là.\n".encode(), Path("draft.txt")), language="fr")
    said = f"Au paragraphe 1, remplacer « emploi » par « {word} »."
    result = applied(document, *revisions_in(read_bytes(said.encode(), Path("revisions.txt")), "fr"))
    assert result.numbered[0].line.text == f"Souligne l’importance {text} des femmes ;"
    assert result.steps[0].done is (word == "travail")


@pytest.mark.parametrize(("above", "left"), [("Cordialement,", ()), ("Le paragraphe 5 reste ouvert.", ("Jeanne",))])
def test_a_name_below_a_farewell_is_a_signature_whatever_it_ends_in(above: str, left: tuple[str, ...]) -> None:
    said = f"Par. 3 : remplacer « a » par « b »\n\n{above}\n\nJeanne"
    assert revisions_in(read_bytes(said.encode(), Path("revisions.txt")), "fr")[1][-1:] == left
