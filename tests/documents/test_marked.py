"""Adopted texts, marked at random in every form: the words and what is asked are the same with and without marks."""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import cache

import pytest

from lineage.commitments import find_clauses
from lineage.documents import parse
from lineage.documents.negotiated.proposals import ProposalKind
from lineage.documents.negotiated.readings import proposed, words
from lineage.documents.resolution import Kind, Paragraph, Resolution
from lineage.sources import docx, markdown
from lineage.sources.lines import Source
from tests.documents.reading import ENGLISH, french
from tests.documents.test_tracked import change
from tests.sources.test_docx import p, package, r

HEADS = {
    "fr": ("A/C.3/80/L.9", "France : projet de résolution", "Pêche", "L’Assemblée générale,"),
    "en": ("A/C.3/80/L.9", "France: draft resolution", "Fish", "The General Assembly,"),
}
NAMES = {"en": ("EU", "G77", "Mexico", "US", "African Group"), "fr": ("UE", "G77", "Mexique", "EUA", "Groupe africain")}
STATES = {"en": ("agreed ad ref", "agreed"), "fr": ("convenu ad referendum", "convenu")}
SAID = {
    "en": {"delete": "delete", "retain": "retain", "owed": "to propose language", "placed": "merged with OP3"},
    "fr": {
        "delete": "supprimer",
        "retain": "conserver",
        "owed": "proposera un libellé",
        "placed": "déplacé au paragraphe 3",
    },
}
NUMBER = "\0"
"""Where the number of a paragraph stands, if not before all of it."""
Mark = Callable[[random.Random, str, str], str]


def _stretch(random_: random.Random, text: str) -> tuple[str, str, str]:
    """Text before, a stretch of some whole words behind the first three, and the rest."""
    pieces = text.split(" ")
    start = random_.randrange(3, max(4, len(pieces) - 2))
    end = min(len(pieces) - 1, start + random_.randrange(1, 4))
    return " ".join(pieces[:start]), " ".join(pieces[start:end]), " ".join(pieces[end:])


def _around(opening: str, closing: str) -> Mark:
    def mark(random_: random.Random, text: str, language: str) -> str:
        before, inside, after = _stretch(random_, text)
        name = random_.choice(NAMES[language])
        return (
            f"{before} {opening.format(name=name)}{inside}{closing.format(name=name, **SAID[language])} {after}"
            if inside
            else text
        )

    return mark


def _whole(pattern: str) -> Mark:
    def mark(random_: random.Random, text: str, language: str) -> str:
        one, other = random_.sample(NAMES[language], 2)
        state = random_.choice(STATES[language])
        said = {**SAID[language], "state": state, "STATE": state.upper(), "one": one, "other": other, "n": NUMBER}
        return pattern.format(text=text, **said)

    return mark


TEXT_FORMS: dict[str, Mark] = {
    "in front": _whole("({one}, {other}) {text}"),
    "behind": _whole("{text} ({one})"),
    "bracket and names": _whole("[{text}] [{one}, {other}]"),
    "bracket": _whole("[{text}]"),
    "state behind": _whole("{text} [{state}]"),
    "state in front": _whole("({state}) {text}"),
    "names and words": _whole("[{one}, {other}: {text}]"),
    "bracket and state": _whole("[{text}] [{state}]"),
    "brackets in brackets": _whole("[[{text}]] [{one}, {other}]"),
    "names without brackets": _whole("{one}, {other}: {text}"),
    "state without brackets": _whole("{STATE}: {text}"),
    "state without colon": _whole("{STATE} {text}"),
    "state behind without brackets": _whole("{text} {state}"),
    "state before the number": _whole("{STATE}: {n}{text}"),
    "state in brackets before the number": _whole("[{state}] {n}{text}"),
    "state and dash before the number": _whole("{state} - {n}{text}"),
    "names before the number": _whole("{one}, {other}: {n}{text}"),
    "names in brackets before the number": _whole("({one}) {n}{text}"),
    "one deletes, another retains": _whole("{text} [{one}: {delete}] [{other}: {retain}]"),
    "retained": _whole("{text} [{one}: {retain}]"),
    "reserve without brackets": _whole("{text} - {one}: {retain}"),
    "placed": _whole("{text} [{placed}]"),
    "placed without brackets": _whole("{text} {placed}"),
    "placed and retained": _whole("{text} {placed} [{one}: {retain}]"),
    "owed at the end": _whole("{text} [{one} {owed}]"),
    "owed inside": _around("", " [{name} {owed}]"),
    "words in brackets": _around("[", "]"),
    "words of an author": _around("[{name}: ", "]"),
    "words with an author behind": _around("[", "] ({name})"),
}
LOOKS: dict[str, Mark] = {
    "bold": _around("**", "**"),
    "underlined": _around("<u>", "</u>"),
    "struck words beside": _around("~~old words~~ ", ""),
    "struck and bold": _around("~~old words~~ **", "**"),
}
EVERY = {**TEXT_FORMS, **LOOKS}


@cache
def adopted(language: str) -> Resolution:
    if language == "fr":
        return french("A-RES-78-228.md")[1]
    path = ENGLISH / "A-RES-70-179.txt"
    if not path.is_file():
        path = next(iter(sorted(ENGLISH.glob("*70*179*"))), path)
    if not path.is_file():
        pytest.skip("the English texts are not at ../shared/data/en-chain")
    from lineage import documents

    return documents.read_file(path)


def plain_paragraphs(language: str) -> list[Paragraph]:
    """The operative paragraphs of an adopted text that stand alone, as they would be in a draft."""
    found = [p for p in adopted(language).paragraphs if p.kind is Kind.OPERATIVE and "(" not in p.label]
    return [p for p in found if len(p.text.split()) > 8 and not p.text.rstrip().endswith(":")][::3]


def in_markdown(texts: list[str], language: str) -> Resolution:
    head = "\n\n".join(HEADS[language])
    start = "Rappelant sa résolution 70/1," if language == "fr" else "Recalling its resolution 70/1,"
    body = "\n\n".join(_numbered(number, text) for number, text in enumerate(texts, 1))
    lines, wrapped = markdown.read(f"{head}\n\n{start}\n\n{body}\n".encode(), "draft.md")
    return parse(Source(name="draft.md", sha256="0", lines=lines, wrapped=wrapped), language=language)


def _numbered(number: int, text: str) -> str:
    return text.replace(NUMBER, f"{number}. ") if NUMBER in text else f"{number}. {text}"


def in_columns(rows: list[tuple[str, str]], language: str) -> Resolution:
    """A compilation as a pipe table: the text to the left, what is said of it to the right."""
    start = "Rappelant sa résolution 70/1," if language == "fr" else "Recalling its resolution 70/1,"
    table = "\n".join(f"| {_numbered(number, text)} | {said} |" for number, (text, said) in enumerate(rows, 1))
    text = "\n\n".join((*HEADS[language], f"| {start} | |\n|---|---|\n{table}"))
    lines, wrapped = markdown.read(text.encode(), "draft.md")
    return parse(Source(name="draft.md", sha256="0", lines=lines, wrapped=wrapped), language=language)


def in_word(texts: list[str], language: str) -> Resolution:
    start = "Rappelant sa résolution 70/1," if language == "fr" else "Recalling its resolution 70/1,"
    body = "".join(p(r(line)) for line in (*HEADS[language], start)) + "".join(texts)
    lines, wrapped = docx.read(package(body), "draft.docx")
    return parse(Source(name="draft.docx", sha256="0", lines=lines, wrapped=wrapped), language=language)


def asked(document: Resolution) -> list[tuple[str, str, tuple[str, ...], int | None, bool]]:
    return [
        (c.label, c.kind, tuple(a.name for a in c.addressees), c.deadline_year, c.reporting)
        for c in find_clauses(document)
    ]


def operative(document: Resolution) -> list[Paragraph]:
    return [p for p in document.paragraphs if p.kind is Kind.OPERATIVE]


def unchanged(marked: Resolution, texts: list[str], language: str) -> None:
    """The words and what is asked are those of the text without marks."""
    assert [words(one).text for one in operative(marked)] == texts
    kept = [(proposed(one), text) for one, text in zip(operative(marked), texts, strict=True) if not _deleted(one)]
    assert [found for found, _ in kept] == [text for _, text in kept]
    assert asked(marked) == asked(in_markdown(texts, language))


def _deleted(paragraph: Paragraph) -> bool:
    """Whether an author would delete all of it: no word is left where every proposal is taken."""
    return any(one.kind is ProposalKind.DELETION and one.of for one in paragraph.proposals)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("form", EVERY)
def test_markdown(form: str, language: str) -> None:
    texts = [one.text for one in plain_paragraphs(language)]
    random_ = random.Random(f"{form} {language}")  # noqa: S311 - marks, no secret
    unchanged(in_markdown([EVERY[form](random_, text, language) for text in texts], language), texts, language)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("seed", range(2))
def test_every_form_in_one_draft(seed: int, language: str) -> None:
    texts = [one.text for one in plain_paragraphs(language)]
    random_ = random.Random(seed)  # noqa: S311 - marks, no secret
    kinds = [random_.choice([*TEXT_FORMS, "ins", "del", "both"]) for _ in texts]
    unchanged(
        in_word(
            [_tracked(random_, n, t, k, language) for n, (t, k) in enumerate(zip(texts, kinds, strict=True), 1)],
            language,
        ),
        texts,
        language,
    )
    unchanged(
        in_markdown([random_.choice([*EVERY.values()])(random_, text, language) for text in texts], language),
        texts,
        language,
    )
    unchanged(in_columns([(text, _said(random_, language)) for text in texts], language), texts, language)


def _said(random_: random.Random, language: str) -> str:
    """What stands beside a paragraph and changes no word of it."""
    one, other = random_.sample(NAMES[language], 2)
    state = random_.choice(STATES[language])
    forms = ("", "{one}: {delete}<br>{other}: {retain}", "{state}", "{one}, {other}: {retain}", "{placed}")
    return random_.choice(forms).format(one=one, other=other, state=state, **SAID[language])


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("kind", ["ins", "del", "both", *TEXT_FORMS])
def test_word(kind: str, language: str) -> None:
    texts = [one.text for one in plain_paragraphs(language)]
    random_ = random.Random(f"{kind} {language}")  # noqa: S311 - marks, no secret
    unchanged(
        in_word([_tracked(random_, n, text, kind, language) for n, text in enumerate(texts, 1)], language),
        texts,
        language,
    )


def _tracked(random_: random.Random, number: int, text: str, kind: str, language: str) -> str:
    if kind in TEXT_FORMS:
        return p(r(_escaped(_numbered(number, TEXT_FORMS[kind](random_, text, language)))))
    before, inside, after = (_escaped(part) for part in _stretch(random_, text))
    author = random_.choice(NAMES[language])
    out = change("del", "mots anciens ", author) if kind in {"del", "both"} else ""
    own = change("ins", f"{inside} ", author) if kind in {"ins", "both"} else r(f"{inside} ")
    return p(r(f"{number}. {before} ") + out + own + r(after))
