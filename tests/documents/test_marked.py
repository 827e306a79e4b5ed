"""Adopted texts, marked at random in every form: the words and what is asked are the same with and without marks."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from lineage.commitments import find_clauses
from lineage.documents import parse
from lineage.documents.readings import proposed, words
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
        return f"{before} {opening.format(name=name)}{inside}{closing.format(name=name)} {after}" if inside else text

    return mark


def _whole(pattern: str) -> Mark:
    def mark(random_: random.Random, text: str, language: str) -> str:
        one, other = random_.sample(NAMES[language], 2)
        return pattern.format(text=text, one=one, other=other, state=random_.choice(STATES[language]))

    return mark


TEXT_FORMS: dict[str, Mark] = {
    "in front": _whole("({one}, {other}) {text}"),
    "behind": _whole("{text} ({one})"),
    "bracket and names": _whole("[{text}] [{one}, {other}]"),
    "bracket": _whole("[{text}]"),
    "state behind": _whole("{text} [{state}]"),
    "state in front": _whole("({state}) {text}"),
    "names and words": _whole("[{one}, {other}: {text}]"),
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
    body = "\n\n".join(f"{number}. {text}" for number, text in enumerate(texts, 1))
    lines, wrapped = markdown.read(f"{head}\n\n{start}\n\n{body}\n".encode(), "draft.md")
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


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("form", [*TEXT_FORMS, *LOOKS])
def test_markdown(form: str, language: str) -> None:
    texts = [one.text for one in plain_paragraphs(language)]
    random_ = random.Random(f"{form} {language}")  # noqa: S311 - marks, no secret
    mark = {**TEXT_FORMS, **LOOKS}[form]
    marked = in_markdown([mark(random_, text, language) for text in texts], language)
    assert [words(one).text for one in operative(marked)] == texts
    assert [proposed(one) for one in operative(marked)] == texts
    assert asked(marked) == asked(in_markdown(texts, language))


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("kind", ["ins", "del", "both", *TEXT_FORMS])
def test_word(kind: str, language: str) -> None:
    texts = [one.text for one in plain_paragraphs(language)]
    random_ = random.Random(f"{kind} {language}")  # noqa: S311 - marks, no secret
    marked = in_word([_tracked(random_, f"{n}. ", text, kind, language) for n, text in enumerate(texts, 1)], language)
    assert [words(one).text for one in operative(marked)] == texts
    assert [proposed(one) for one in operative(marked)] == texts
    assert asked(marked) == asked(in_markdown(texts, language))


def _tracked(random_: random.Random, number: str, text: str, kind: str, language: str) -> str:
    if kind in TEXT_FORMS:
        return p(r(_escaped(f"{number}{TEXT_FORMS[kind](random_, text, language)}")))
    before, inside, after = (_escaped(part) for part in _stretch(random_, text))
    author = random_.choice(NAMES[language])
    out = change("del", "mots anciens ", author) if kind in {"del", "both"} else ""
    own = change("ins", f"{inside} ", author) if kind in {"ins", "both"} else r(f"{inside} ")
    return p(r(f"{number}{before} ") + out + own + r(after))
