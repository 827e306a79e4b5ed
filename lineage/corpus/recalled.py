"""Texts of a series that other texts of it recall: "its resolutions 61/180 of 20 December 2006 and 63/194 of 18
December 2008 on improving the coordination of efforts against trafficking in persons". What a series is known to have
and the corpus lacks must not be treated as if it had never existed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from lineage.corpus.citing import citations, content_words, of_organ
from lineage.corpus.records import Entry
from lineage.documents.resolution import Kind
from lineage.languages.formulas import adverbs
from lineage.languages.organs import symbol_start
from lineage.languages.phrases import phrases
from lineage.languages.tables import parse_table
from lineage.languages.text import fold
from lineage.symbols import SymbolIndex, split_id, year_of_session

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from lineage.corpus.citing import Citation
    from lineage.corpus.records import Corpus
    from lineage.documents.resolution import Paragraph, Resolution

_ALIKE = 0.6
"""Share of the words of a subject, or of a title where that is the shorter one, that they must have in common."""
_SAID = 260
"""Characters before a list in which its subject may stand: "all its resolutions on ..., the most recent of which"."""
_NEAR_BY = 90
"""Characters after a list in which its subject begins: "and all its other resolutions on women in development"."""
_FAR, _NEAR = 10, 4
"""Years back to which a list, and a single text, without a stated subject count as the series of the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recalled:
    """A resolution that a text recalls under its own title."""

    symbol: str
    session: int
    adopted: date
    organ: str
    by: str
    """Id of the paragraph that recalls it: "A/RES/80/228#PP10"."""
    about: frozenset[str] = frozenset()
    """Words of what it is said to be about, after it or before it; none where it is taken for a text of the series by
    its place alone."""


def recalled(document: Resolution, known: Collection[str] = ()) -> tuple[Recalled, ...]:
    """The earlier resolutions of its own organ and subject that `document` recalls with their dates, in order; `known`
    are symbols of its series: a list that has one of them is a list of the series, whatever is said of it.

    A list counts where what it is said to be about, after it or before it, has the words of the title ("its resolutions
    61/180 of 20 December 2006 and 63/194 of 18 December 2008 on ..."), and in the preamble also where nothing is said
    and its last text is a few years old ("Recalling its resolution 78/144 of 19 December 2023,"): so texts cite their
    own series; but a text that something else was done by ("the working group established pursuant to resolution
    76/231") is not, nor are "all its other relevant resolutions". Behind a citation of the series a bare list goes on
    with it. Left out are decisions, texts of other organs and those that texts on every subject recall. Nothing where
    the organ has no symbols of its own.
    """
    prefix = symbol_start(document.organ, document.language)
    title = content_words(document.title, document.language)
    if not prefix or not title:
        return ()
    found: dict[str, Recalled] = {}
    for paragraph in document.paragraphs:
        if paragraph.kind not in {Kind.PREAMBULAR, Kind.OPERATIVE}:
            continue
        for citation in _own(paragraph, document, prefix, title, known):
            symbol = _symbol(prefix, citation)
            if symbol != document.symbol and citation.day is not None:
                one = Recalled(
                    symbol=symbol,
                    session=citation.session,
                    adopted=citation.day,
                    organ=document.organ,
                    by=found[symbol].by if symbol in found else paragraph.id,
                    about=_about(citation, document.language),
                )
                if symbol not in found or title <= one.about:
                    found[symbol] = one
    return tuple(sorted(found.values(), key=lambda text: (text.adopted, text.symbol)))


def _symbol(prefix: str, citation: Citation) -> str:
    return f"{prefix}/RES/{citation.session}/{citation.number}"


def _own(
    paragraph: Paragraph, document: Resolution, prefix: str, title: frozenset[str], known: Collection[str]
) -> Iterator[Citation]:
    """The citations of a paragraph that are of the series of the text; a bare list after one of them goes on with
    it."""
    dated = (c for c in citations(paragraph.text, document.language) if of_organ(prefix, c.session, c.day))
    cited = [citation for citation in dated if not citation.decision]
    lists = {citation.before for citation in cited if _symbol(prefix, citation) in known}
    chained = False
    for citation in cited:
        common = _symbol(prefix, citation) in framework()
        listed = citation.before in lists
        if common and not citation.themed and not listed:
            continue  # "60/251 of 15 March 2006, by which it established the Human Rights Council"
        own = listed or _is_subject(citation, document.language, title)
        if own is None:
            recent = paragraph.kind is Kind.PREAMBULAR and _is_recent(citation, cited, document)
            own = not common and (chained or (recent and _is_object(citation, paragraph, document)))
        else:
            chained = chained or own
        if own:
            yield citation


def _is_object(citation: Citation, paragraph: Paragraph, document: Resolution) -> bool:
    """Whether a list is what the verb of the paragraph recalls, no more than how it is announced between the two."""
    language, before = document.language, citation.before
    if any(phrase in before for phrase in phrases(language, "others")):
        return False
    if any(phrase in before for role in ("latest", "earlier") for phrase in phrases(language, role)):
        return True
    said = content_words(before.removeprefix(fold(paragraph.opening)), language)
    small = (*phrases(language, "of texts recalled"), *(fold(row["form"]) for row in adverbs(language, "in_series")))
    return said <= content_words(document.organ, language).union(*(content_words(word, language) for word in small))


def _is_subject(citation: Citation, language: str, title: frozenset[str]) -> bool | None:
    """Whether what a citation is said to be about is the subject of `title`; None where nothing is said."""
    about = _alike(content_words(citation.behind, language), title)
    if about or citation.themed or _is_among_others(citation, language):
        return about
    said = citation.before[-_SAID:]
    words = content_words(said, language)
    announced = any(phrase in said for role in ("latest", "earlier") for phrase in phrases(language, role))
    if announced and _alike(words, title):
        return True
    return True if _alike(words, title) else False if about else None


def _is_among_others(citation: Citation, language: str) -> bool:
    """Whether "and other relevant resolutions on trafficking in persons" follows: the list is on that too."""
    return citation.behind.startswith(tuple(phrases(language, "and others"))) and _says_theme(citation, language)


def _says_theme(citation: Citation, language: str) -> bool:
    return any(f" {word} " in f" {citation.behind[:_NEAR_BY]}" for word in phrases(language, "theme"))


def _about(citation: Citation, language: str) -> frozenset[str]:
    said = citation.before[-_SAID:]
    announced = any(phrase in said for role in ("latest", "earlier") for phrase in phrases(language, role))
    behind = content_words(citation.behind, language) if _says_theme(citation, language) else frozenset()
    return behind | content_words(said, language) if announced else behind


def _is_recent(citation: Citation, cited: Sequence[Citation], document: Resolution) -> bool:
    """Whether a list about which nothing is said ends a few years before the text; one of several texts may be
    older than a text alone."""
    listed = [other.day for other in cited if other.before == citation.before and other.day is not None]
    own = document.adopted.year if document.adopted else _year(document)
    return bool(own and listed) and own - (_FAR if len(listed) > 1 else _NEAR) <= max(listed).year <= own


@cache
def framework() -> frozenset[str]:
    """Resolutions that texts on every subject recall: the 2030 Agenda, the rules of the Human Rights Council."""
    text = files("lineage.corpus").joinpath("framework_texts.csv").read_text(encoding="utf-8")
    return frozenset(row["symbol"] for row in parse_table(text, "framework_texts.csv", ("symbol",)))


def _alike(subject: frozenset[str], title: frozenset[str]) -> bool:
    """Whether a subject has enough of the words of a title."""
    least = min(len(subject), len(title))
    return least > 0 and len(subject & title) >= max(1, _ALIKE * least)


def _year(document: Resolution) -> int:
    """The year of the session of a text without a date; 0 where that is not known either."""
    return year_of_session(document.session) if document.session else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedTexts:
    """The texts that a corpus knows: made once for all of its texts, of which each may recall others."""

    entries: SymbolIndex[Entry]
    there: Mapping[str, frozenset[str]]
    """Symbols of the adopted texts that are there, by their series."""

    @staticmethod
    def of(entries: Collection[Entry]) -> ListedTexts:
        """The texts that a corpus with these entries knows."""
        there: dict[str, set[str]] = {}
        for entry in entries:
            if entry.series and entry.symbol and entry.present and not entry.draft:
                there.setdefault(entry.series, set()).add(entry.symbol)
        return ListedTexts(
            entries=SymbolIndex((entry.symbol or entry.id, entry) for entry in entries),
            there={series: frozenset(symbols) for series, symbols in there.items()},
        )

    def recalled(self, texts: Iterable[tuple[Entry, Resolution]]) -> Iterator[tuple[Recalled, Entry]]:
        """What each text of a series recalls, and the text, the oldest text first."""
        for entry, document in sorted(texts, key=lambda text: text[0].order):
            for text in recalled(document, self.there.get(entry.series, ())) if entry.series else ():
                yield text, entry

    def missing(self, texts: Iterable[tuple[Entry, Resolution]]) -> tuple[Entry, ...]:
        """Entries for what `texts` of a series recall and is not among these, in the order of their dates."""
        found: dict[str, Entry] = {}
        for text, entry in self.recalled(texts):
            if not self.entries.find(text.symbol):
                found.setdefault(text.symbol, _entry(text, entry))
        return tuple(found.values())


def missing(corpus: Corpus, texts: Iterable[tuple[Entry, Resolution]]) -> tuple[Entry, ...]:
    """Entries for what `texts` of a series recall and neither they nor `corpus` have, in the order of their dates."""
    texts = tuple(texts)
    return ListedTexts.of((*corpus.entries, *(entry for entry, _ in texts))).missing(texts)


def recalled_earlier(corpus: Corpus, texts: Iterable[tuple[Entry, Resolution]]) -> tuple[Entry, ...]:
    """Entries of missing texts that one of `texts` recalls and is older than the one that the entry names: whichever
    text is taken in first, the manifest names the oldest."""
    texts = tuple(texts)
    known = SymbolIndex((entry.symbol or entry.id, entry) for entry in corpus.entries)
    orders = {entry.id: entry for entry in corpus.entries}
    found: dict[str, Entry] = {}
    for text, entry in ListedTexts.of((*corpus.entries, *(entry for entry, _ in texts))).recalled(texts):
        for other in known.find(text.symbol):
            by = orders.get(split_id(other.recalled_by)[0])
            if not other.present and by is not None and entry.order < by.order:
                title = entry.title if other.title == by.title else other.title
                found.setdefault(text.symbol, replace(other, recalled_by=text.by, title=title))
    return tuple(found.values())


def _entry(text: Recalled, by: Entry) -> Entry:
    return Entry(
        id=text.symbol,
        symbol=text.symbol,
        session=text.session,
        adopted=text.adopted,
        organ=text.organ,
        title=by.title,
        recalled_by=text.by,
        series=by.series,
    )
