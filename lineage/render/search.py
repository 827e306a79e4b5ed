"""What a search looks like: as plain text, where nothing depends on colour, and as CSV."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.documents.resolution import Status
from lineage.render.catalogue import date_in_words, language_of, spaced, text
from lineage.render.citations import cite, short_name
from lineage.render.comparison.comparison_reading import standing
from lineage.render.data_frames import frame, to_csv
from lineage.render.query_stretches import stretches
from lineage.render.wrapping import WIDTH, wrapped
from lineage.symbols import split_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lineage.documents.resolution import Resolution
    from lineage.drafting.agreed_language.passage import IndexedParagraph
    from lineage.drafting.agreed_language.recurrence import Recurrence
    from lineage.drafting.agreed_language.search import Hit, QueryMatch, SearchAnswer

COLUMNS = (
    "wording",
    "stands_in",
    "status",
    "date",
    "body",
    "match",
    "first",
    "times",
    "bodies",
    "also",
    "newer",
    "missing",
)
_QUOTES = ' "“”«»\N{NO-BREAK SPACE}'
ALSO = 6
"""Other paragraphs of a wording named in a terminal, the newest first."""


def report(found: SearchAnswer, ui: str, width: int = WIDTH) -> str:
    """The wordings that answer, the best first, each with its newest text, the matching words between asterisks."""
    blocks = ["\n".join(line for words in _lead(found, ui) for line in wrapped(words, width))]
    blocks += ["\n".join(_entry(hit, ui, width)) for hit in found.heads]
    if found.drafts_left_out:
        blocks.append("\n".join(wrapped(text(ui, "search.drafts", count=found.drafts_left_out), width)))
    return "\n\n".join(filter(None, blocks))


def words_not_there(found: SearchAnswer, ui: str) -> Iterator[str]:
    """Which words of the query no text has, and what was looked for in their place."""
    for word, meant in found.near.items():
        yield text(ui, "search.near" if found.hits else "search.near_only", word=word, meant=meant)
    for word, like in found.unknown.items():
        yield text(ui, "search.unknown" if found.hits else "search.unknown_only", word=word)
        if like:
            yield text(ui, "search.like", words=", ".join(like))


def _lead(found: SearchAnswer, ui: str) -> Iterator[str]:
    """The same, where the words of the query stood first, and what to try where nothing answers."""
    yield from words_not_there(found, ui)
    yield from _first_uses(found, ui)
    if not found.hits:
        yield text(ui, "search.none", query=found.query)
        yield text(ui, "search.none_hint")
        if found.languages:
            yield text(
                ui, "search.none_languages", languages=", ".join(language_of(ui, code) for code in found.languages)
            )


def first_uses(told: Iterable[tuple[str, str, str]], ui: str) -> Iterator[str]:
    """Where words that were looked for stood first: one place for all that have them to the word, and said once.
    `told`: language, words, id of the paragraph."""
    each = sorted(dict.fromkeys(told))
    several = len({language for language, _, _ in each}) > 1
    for language, words, first in each:
        said = text(ui, "search.first_use", words=words.strip(_QUOTES), place=cite(*split_id(first), ui))
        yield f"{said} ({language_of(ui, language)})" if several else said


def _first_uses(found: SearchAnswer, ui: str) -> Iterator[str]:
    exact = [(hit, hit.recurrence) for hit in found.heads if hit.recurrence and hit.recurrence.exact]
    yield from first_uses(((one.head.language, hit.words, one.first.id) for hit, one in exact if one.first), ui)


def _entry(hit: Hit, ui: str, width: int) -> Iterator[str]:
    draft = hit.document.status is Status.DRAFT
    about = [_when(hit.document, ui), _share(hit, ui)]
    if draft and (hit.state or hit.authors):
        about.insert(0, standing(hit.state, hit.authors, ui))
    cited = cite(hit.document.id, hit.paragraph.label, ui, draft=draft)
    known = f"{spaced(ui, ';')} ".join(about)
    yield from wrapped(f"{cited}  [{known}]", width, rest="  ")
    if hit.missing:
        yield from wrapped(text(ui, "search.missing", words=", ".join(hit.missing)), width, first="  ", rest="    ")
    yield from wrapped(marked(hit.paragraph.text, hit.matches), width, first="    ", rest="    ")
    if hit.recurrence:
        for words in _about(hit.recurrence, ui):
            yield from wrapped(words, width, first="  ", rest="    ")


def _about(one: Recurrence, ui: str) -> Iterator[str]:
    """Where a wording stood first, how often it was adopted and by whom, where else it stands."""
    if one.head.draft:
        yield _first(one, ui)
        return
    counted = text(ui, "search.times", count=one.times, bodies=bodies(one, ui))
    above = one.exact and one.first is not None and one.first != one.head
    yield counted if above else f"{_first(one, ui)}{spaced(ui, ';')} {counted}"
    if one.newer:
        yield text(ui, "search.newer", citation=cite(one.newer.name, one.newer.label, ui))
    others = [member for member in one.members if member not in {one.head, one.newer}]
    if others:
        named = ", ".join(short_name(member.id) for member in others[:ALSO])
        yield text(
            ui, "search.also" if len(others) <= ALSO else "search.also_more", places=named, more=len(others) - ALSO
        )


def _first(one: Recurrence, ui: str) -> str:
    if one.first is None:
        return text(ui, "search.first_none")
    if one.first == one.head:
        return text(ui, "search.first_here_exact" if one.exact else "search.first_here")
    key = "search.first_exact" if one.exact else "search.first"
    return text(ui, key, citation=cite(one.first.name, one.first.label, ui))


def bodies(one: Recurrence, ui: str) -> str:
    """The bodies that adopted a wording with their counts: "General Assembly 8, Economic and Social Council 1"."""
    unknown = text(ui, "search.body_unknown")
    if len(one.bodies) == 1:
        return next(iter(one.bodies)) or unknown
    return ", ".join(f"{body or unknown} {count}" for body, count in one.bodies.items())


def _when(document: Resolution, ui: str) -> str:
    return date_in_words(ui, document.adopted) if document.adopted else text(ui, "search.undated")


def _share(hit: Hit, ui: str) -> str:
    return text(ui, "search.exact") if hit.exact else text(ui, "search.share", share=round(100 * hit.score))


def to_table(found: SearchAnswer, ui: str) -> str:
    """One row per wording, as CSV with the column names of the interface language."""
    rows = [list(_cells(hit, hit.recurrence, ui)) for hit in found.heads if hit.recurrence]
    return to_csv(frame([text(ui, f"search.column.{name}") for name in COLUMNS], rows))


def _cells(hit: Hit, one: Recurrence, ui: str) -> Iterator[str | None]:
    document = hit.document
    yield hit.paragraph.text
    yield cite(document.id, hit.paragraph.label, ui)
    yield text(ui, f"search.status.{document.status.value}")
    yield document.adopted.isoformat() if document.adopted else None
    yield document.organ or None
    yield _share(hit, ui)
    yield cite(one.first.name, one.first.label, ui) if one.first else None
    yield str(one.times)
    yield bodies(one, ui) if one.bodies else None
    yield _named(one.members, one.head)
    yield cite(one.newer.name, one.newer.label, ui) if one.newer else None
    yield ", ".join(hit.missing) or None


def _named(members: Sequence[IndexedParagraph], head: IndexedParagraph) -> str | None:
    return ", ".join(short_name(member.id) for member in members if member != head) or None


def marked(words: str, matches: Sequence[QueryMatch]) -> str:
    """`words` with each matching stretch between asterisks."""
    pieces, last = [], 0
    for start, end in stretches(words, matches):
        pieces += [words[last:start], "*", words[start:end], "*"]
        last = end
    return "".join([*pieces, words[last:]])
