"""Which adopted text of a corpus a draft follows, and how that one stands to the others of its series in time."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn

from rapidfuzz import fuzz

from lineage import corpus as corpora
from lineage.corpus.assembly_sessions import is_after
from lineage.corpus.citing import citations
from lineage.corpus.recalled import recalled
from lineage.documents.resolution import Kind
from lineage.drafting.checking.checked import BaseChoice
from lineage.drafting.checking.cited import number_of
from lineage.errors import NotInCorpusError
from lineage.languages.text import fold
from lineage.pipeline.adopted_texts import adopted_in
from lineage.symbols import SymbolIndex, split_id

if TYPE_CHECKING:
    from lineage.corpus.records import Corpus, Entry, Series
    from lineage.documents.resolution import Resolution
    from lineage.drafting.checking.check import Similar

_SPEAKING = 8
"""Fewest words of a paragraph that can show which series a draft is of."""
_OTHER_TITLE = 60.0
"""Likeness, of 100, below which two titles are of two themes: "Question of Bermuda" and "Reducing nuclear danger"."""
_OWN_TITLE = 100.0
"""That of two equal titles."""
_VOTES = 3
"""Paragraphs that must show the same one."""
_SHARE = 1 / 3
"""Share of the speaking paragraphs that must show it too. Of 44 texts on other themes 33 had one to eight paragraphs
like some of a series on trafficking ("Requests the Secretary-General to report ..."), at most 3 of 10; of its own texts
at least 13 of 30 are like another one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Following:
    """One draft, and the corpus among whose texts the one is that it follows."""

    corpus: Corpus
    draft: Resolution
    similar: Similar

    def base(self, series_id: str | None = None) -> Entry | None:
        """The adopted text that the draft follows: the last of its series before it in its language; of a file that
        bears the symbol of an adopted text of the corpus, that text as the corpus has it; None where nothing tells.
        Raises NotInCorpusError where the series has none."""
        draft = self.draft
        own = [e for e in adopted_in(self.corpus, self.draft.language) if e.id == draft.id]
        return own[0] if own else self._followed(series_id)

    def _followed(self, series_id: str | None) -> Entry | None:
        """The text of a named series, of that of the draft's entry, the one beside every series that has its title, or
        that of the only series where something is alike; else that of the series whose texts it recalls under its own
        title, whatever else it quotes; else the one whose paragraphs the draft has; else that of the series whose texts
        it recalls under a title like its own."""
        if series_id:
            series = corpora.series_of(self.corpus, series_id)
            return self._latest(series) or self._refuse(series)
        own = next((e.series for e in self.corpus.entries if e.id == self.draft.id), None)
        latest = self._latest(corpora.series_of(self.corpus, own)) if own else self._beside() or self._only()
        return latest or self._recalled(_OWN_TITLE) or self._alike() or self._recalled(_OTHER_TITLE)

    def _beside(self) -> Entry | None:
        """The last text under the draft's own title, where no text of a series has it: E/RES/2017/18 beside the one on
        trafficking."""
        own = fold(self.draft.title)
        same = [e for e in adopted_in(self.corpus, self.draft.language) if own and fold(e.title) == own]
        same = [e for e in same if not is_after(e, self.draft)]
        return same[-1] if same and not any(e.series for e in same) else None

    def _only(self) -> Entry | None:
        """The text of the only series, where the draft has its title, or none and cites it, or enough paragraphs like
        those of its texts."""
        if len(self.corpus.series) != 1:
            return None
        (series,) = self.corpus.series
        latest = self._latest(series)
        if latest is None or _likeness(latest, self.draft) >= _OTHER_TITLE:
            return latest
        numbers = {number_of(entry.symbol or "") for entry in series.entries}
        if not self.draft.title and not names_cited(self.draft).isdisjoint(numbers):
            return latest
        own, said = {entry.id for entry in series.entries}, self._speaking()
        alike = sum(any(split_id(one.id)[0] in own for one in self.similar(text)) for text in said)
        # under another title "Requests ... to report" may be a third of a text
        least = _VOTES if self.draft.title else 1
        return latest if alike >= max(least, _SHARE * len(said)) else None

    def _speaking(self) -> list[str]:
        """The paragraphs of the draft that say enough to show a series."""
        said = (p.text for p in self.draft.paragraphs if p.kind is not Kind.HEADING)
        return [text for text in said if len(text.split()) >= _SPEAKING]

    def _refuse(self, series: Series) -> NoReturn:
        raise NotInCorpusError(
            f"the series {series.id} has no adopted text in the language {self.draft.language} "
            f"to check {self.draft.id} against",
            "Add one (lineage corpus add FILE), or name a text with --base.",
        )

    def _latest(self, series: Series) -> Entry | None:
        """The last text of a series; of one that holds several themes, the last that has the draft's title."""
        draft = self.draft
        there, earlier = self._all_and_earlier(series)
        texts = earlier or there
        if not texts:
            return None
        own = fold(draft.title)
        last, same = texts[-1], [text for text in texts if own and fold(text.title) == own]
        return same[-1] if same and _likeness(last, draft) < _OTHER_TITLE else last

    def _all_and_earlier(self, series: Series) -> tuple[list[Entry], list[Entry]]:
        """The adopted texts of a series that are there in the language of the draft, and those of them before it."""
        draft = self.draft
        there = corpora.members(series, draft.language)
        texts = [e for e in there if not e.draft and e.id != draft.id]
        return texts, [e for e in texts if not is_after(e, draft)]

    def _alike(self) -> Entry | None:
        """The text that most paragraphs are most like, one before the draft where there is one; a later one of its
        series that has half as many of them."""
        texts = {e.id: e for e in adopted_in(self.corpus, self.draft.language) if e.id != self.draft.id}
        said = self._speaking()
        alike = [list(dict.fromkeys(split_id(one.id)[0] for one in self.similar(text))) for text in said]
        earlier = {name for name, entry in texts.items() if not is_after(entry, self.draft)}
        return self._most_alike(alike, texts, earlier) or self._most_alike(alike, texts, set(texts))

    def _most_alike(self, alike: list[list[str]], texts: dict[str, Entry], among: set[str]) -> Entry | None:
        """The one of the texts named by `among`; `alike` are the texts that each paragraph is like, the nearest
        first."""
        named = [[name for name in names if name in among] for names in alike]
        nearest = Counter(names[0] for names in named if names)
        having = Counter(name for names in named for name in names)
        enough = max(_VOTES, _SHARE * len(alike))
        best = next((name for name, votes in nearest.most_common() if votes >= _VOTES and having[name] >= enough), None)
        home = texts[best].series if best else None
        if best is None or not home:
            return texts[best] if best else None
        members = corpora.members(corpora.series_of(self.corpus, home), self.draft.language)
        return [e for e in members if e.id in having and 2 * having[e.id] >= having[best]][-1]

    def _recalled(self, least: float) -> Entry | None:
        """The last text of the series that has most of the texts that the draft recalls, where their titles are as like
        as `least` says."""
        named = SymbolIndex((one.symbol, one) for one in recalled(self.draft))
        votes = Counter(
            e.series for e in adopted_in(self.corpus, self.draft.language) if e.series and named.find(e.symbol or e.id)
        )
        if not votes:
            return None
        found = self._latest(corpora.series_of(self.corpus, votes.most_common(1)[0][0]))
        return found if found and _likeness(found, self.draft) >= least else None

    def choice(self, base: Resolution, *, named: bool) -> BaseChoice | None:
        """Where the base stands in time, where the corpus has texts of its series that are later than the draft."""
        if base.id == self.draft.id:
            return None
        home = next((e.series for e in adopted_in(self.corpus, self.draft.language) if e.id == base.id), None)
        texts, earlier = self._all_and_earlier(corpora.series_of(self.corpus, home)) if home else ([], [])
        if not is_after(base, self.draft):
            last = earlier[-1:] and earlier[-1].id == base.id and len(earlier) < len(texts)
            return BaseChoice.LAST_BEFORE if last else None
        if named and self._has_earlier():
            return BaseChoice.NAMED_LATER
        return BaseChoice.ONE_BEFORE if earlier else BaseChoice.NONE_BEFORE

    def _has_earlier(self) -> bool:
        """Whether a text before the draft is taken where none is named; an adopted text is held against itself."""
        own = any(e.id == self.draft.id for e in adopted_in(self.corpus, self.draft.language))
        unnamed = None if own else self._followed(None)
        return unnamed is not None and not is_after(unnamed, self.draft)


def names_cited(draft: Resolution) -> set[str]:
    """The numbers of the resolutions that a draft cites: "78/228"."""
    found = (one for p in draft.paragraphs for one in citations(p.text, draft.language))
    return {f"{one.session}/{one.number}" for one in found}


def _likeness(text: Entry, draft: Resolution) -> float:
    """Likeness of two titles, of 100."""
    return fuzz.ratio(fold(text.title), fold(draft.title))
