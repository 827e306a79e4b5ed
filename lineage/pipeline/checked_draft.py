"""A draft checked against a whole corpus, by its index of passages; what was found is kept by paragraph."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, NoReturn

from rapidfuzz import fuzz

from lineage import corpus as corpora
from lineage.corpus.citing import citations
from lineage.corpus.recalled import recalled
from lineage.diff.replaced_terms import NONE
from lineage.documents.resolution import Kind
from lineage.drafting.check import BaseChoice, Check, check_against, is_after
from lineage.drafting.check_findings import Finding
from lineage.drafting.cited import Adopted, Cited, cited_by, number_of
from lineage.drafting.examination import findings
from lineage.drafting.expected_facts import Expected, expected_facts, next_session
from lineage.drafting.similar import Precedent, first_place, similar
from lineage.errors import NotInCorpusError
from lineage.languages.text import fold
from lineage.pipeline.agreed import documents_of, terms_of, texts_before
from lineage.pipeline.around import KEEP
from lineage.pipeline.stages import clauses_in, witnesses_of
from lineage.symbols import SymbolIndex, split_id

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.alignment.twins import Twins
    from lineage.corpus.records import Corpus, Entry, Series
    from lineage.diff.replaced_terms import Substitutions
    from lineage.documents.resolution import Resolution
    from lineage.pipeline.passage_index import KeptPassages

_SPEAKING = 8
"""Fewest words of a paragraph that can show which series a draft is of."""
_OTHER_TITLE = 60.0
"""Likeness, of 100, below which two titles are of two themes: "Question of Bermuda" and "Reducing nuclear danger"."""
_VOTES = 3
"""Paragraphs that must show the same one."""
_CITING = 400
"""Paragraphs, the oldest first, that are read for the day a resolution was adopted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftCheck:
    """One draft against one corpus."""

    corpus: Corpus
    kept: KeptPassages
    draft: Resolution

    def base(self, series_id: str | None = None) -> Resolution | None:
        """The adopted text that the draft follows: the last of its series before it in its language; of a file that
        bears the symbol of an adopted text of the corpus, that text as the corpus has it; None where nothing tells.
        Raises NotInCorpusError where the series has none."""
        draft = self.draft
        own = [e for e in self._adopted() if e.id == draft.id]
        followed = own[0] if own else self._followed(series_id)
        return documents_of(self.corpus, [followed], self.kept.store)[0] if followed else None

    def _followed(self, series_id: str | None) -> Entry | None:
        """The text of a named series, of that of the draft's entry, or of the only one where something is alike; else
        the one whose paragraphs the draft has; else that of the series whose texts it recalls under a title like its
        own."""
        if series_id:
            series = corpora.series_of(self.corpus, series_id)
            return self._latest(series) or self._refuse(series)
        own = next((e.series for e in self.corpus.entries if e.id == self.draft.id), None)
        latest = self._latest(corpora.series_of(self.corpus, own)) if own else self._only()
        return latest or self._alike() or self._recalled()

    def _only(self) -> Entry | None:
        """The text of the only series, where the draft has its title, cites it, or has a paragraph like one of its
        texts."""
        if len(self.corpus.series) != 1:
            return None
        (series,) = self.corpus.series
        latest = self._latest(series)
        if latest is None or _likeness(latest, self.draft) >= _OTHER_TITLE:
            return latest
        if not self._names_cited().isdisjoint(number_of(entry.symbol or "") for entry in series.entries):
            return latest
        own = {entry.id for entry in series.entries}
        said = (p.text for p in self.draft.paragraphs if p.kind is not Kind.HEADING)
        return latest if any(split_id(one.id)[0] in own for text in said for one in self._similar(text)) else None

    def _names_cited(self) -> set[str]:
        """The numbers of the resolutions that the draft cites."""
        language = self.draft.language
        return {f"{one.session}/{one.number}" for p in self.draft.paragraphs for one in citations(p.text, language)}

    def _refuse(self, series: Series) -> NoReturn:
        raise NotInCorpusError(
            f"the series {series.id} has no adopted text in the language {self.draft.language} "
            f"to check {self.draft.id} against",
            "Add one (lineage corpus add FILE), or name a text with --base.",
        )

    def _latest(self, series: Series) -> Entry | None:
        """The last text of a series; of one that holds several themes, the last that has the draft's title."""
        draft = self.draft
        there, earlier = self._adopted_in(series)
        texts = earlier or there
        if not texts:
            return None
        own = fold(draft.title)
        last, same = texts[-1], [text for text in texts if own and fold(text.title) == own]
        return same[-1] if same and _likeness(last, draft) < _OTHER_TITLE else last

    def _adopted_in(self, series: Series) -> tuple[list[Entry], list[Entry]]:
        """The adopted texts of a series that are there in the language of the draft, and those of them before it."""
        draft = self.draft
        there = corpora.members(series, draft.language)
        texts = [e for e in there if not e.draft and e.id != draft.id]
        return texts, [e for e in texts if not is_after(e, draft)]

    def _alike(self) -> Entry | None:
        """The text that most paragraphs are most like, one before the draft where there is one; a later one of its
        series that has half as many of them."""
        nearest, having = Counter[str](), Counter[str]()
        said = [p.text for p in self.draft.paragraphs if p.kind is not Kind.HEADING]
        for text in said:
            if len(text.split()) >= _SPEAKING:
                found = [split_id(one.id)[0] for one in self._similar(text)]
                names = [name for name in dict.fromkeys(found) if name != self.draft.id]
                nearest.update(names[:1])
                having.update(names)
        alike = {entry.id: entry for entry in self._adopted() if entry.id in having}
        shown = [alike[name] for name, votes in nearest.most_common() if name in alike and votes >= _VOTES]
        earlier = [entry for entry in shown if not is_after(entry, self.draft)]
        best = next(iter(earlier or shown), None)
        if best is None or not best.series:
            return best
        of = {name for name, e in alike.items() if not (earlier and is_after(e, self.draft))}
        members = corpora.members(corpora.series_of(self.corpus, best.series), self.draft.language)
        return [e for e in members if e.id in of and 2 * having[e.id] >= having[best.id]][-1]

    def _recalled(self) -> Entry | None:
        named = SymbolIndex((one.symbol, one) for one in recalled(self.draft))
        votes = Counter(e.series for e in self._adopted() if e.series and named.find(e.symbol or e.id))
        if not votes:
            return None
        found = self._latest(corpora.series_of(self.corpus, votes.most_common(1)[0][0]))
        return found if found and _likeness(found, self.draft) >= _OTHER_TITLE else None

    def check(self, base: Resolution | None, *, named: bool = False) -> Check:
        """The draft against `base`, if any, and all other adopted texts in its language, worked out once for the same
        texts; `named` where a person chose the base."""
        names = {base.id if base else "", self.draft.id}
        compared = tuple(entry.id for entry in self._adopted() if entry.id not in names)
        versions = self._versions(base)
        heard = tuple(both.other for both in versions.values())
        work = partial(check_against, self.draft, base, self._similar, compared, versions=versions)
        content = self.kept.index.content()
        found = self.kept.store.get("check", Check, (self.draft, base, compared, content, heard), work)
        return replace(found, choice=self._choice(base, named=named)) if base else found

    def _choice(self, base: Resolution, *, named: bool) -> BaseChoice | None:
        if base.id == self.draft.id:
            return None
        home = next((e.series for e in self._adopted() if e.id == base.id), None)
        texts, earlier = self._adopted_in(corpora.series_of(self.corpus, home)) if home else ([], [])
        if not is_after(base, self.draft):
            last = earlier[-1:] and earlier[-1].id == base.id and len(earlier) < len(texts)
            return BaseChoice.LAST_BEFORE if last else None
        if named and self._has_earlier():
            return BaseChoice.NAMED_LATER
        return BaseChoice.ONE_BEFORE if earlier else BaseChoice.NONE_BEFORE

    def _has_earlier(self) -> bool:
        """Whether a text before the draft is taken where none is named; an adopted text is held against itself."""
        own = any(e.id == self.draft.id for e in self._adopted())
        unnamed = None if own else self._followed(None)
        return unnamed is not None and not is_after(unnamed, self.draft)

    def _versions(self, base: Resolution | None) -> dict[str, Twins]:
        """Both texts in another language, where both are there in it."""
        own = base and witnesses_of(self.corpus, (self.draft,), self.kept.store)
        return witnesses_of(self.corpus, (base, self.draft), self.kept.store) if base and own else {}

    def findings(self, check: Check) -> tuple[Finding, ...]:
        """What every rule finds in it, worked out once for the same texts."""
        store, index = self.kept.store, self.kept.index

        def work() -> tuple[Finding, ...]:
            first = partial(first_place, index, language=self.draft.language)
            clauses = partial(clauses_in, store=store)
            return findings(
                check, self._cited(), self._terms(check.base), first, clauses, expected=self._expected(check.base)
            )

        key = (self.draft, check.base, index.content(), index.fact("state"))
        return store.get("findings", tuple[Finding, ...], key, work)

    def _expected(self, base: Resolution | None) -> Expected | None:
        """What its series makes of the figures of the base, worked out once for a session."""
        session = next_session(self.draft, base) if base else None
        if base is None or session is None:
            return None
        store = self.kept.store

        def work() -> Expected | None:
            earlier = texts_before(self.corpus, base, store)
            return expected_facts(base, session, earlier, witnesses_of(self.corpus, (base, *earlier), store))

        return store.get("expected facts", Expected | None, (base, session, self.kept.index.content()), work)

    def _adopted(self) -> list[Entry]:
        language = self.draft.language
        return [
            entry for entry in self.corpus.entries if entry.present and not entry.draft and entry.language == language
        ]

    def _similar(self, text: str) -> tuple[Precedent, ...]:
        language = self.draft.language
        work = partial(similar, self.kept.index, text, language)
        key = (text, language, self.kept.index.content())
        return self.kept.store.get("similar", tuple[Precedent, ...], key, work)

    def _cited(self) -> Cited:
        """What the corpus says of the resolutions that the draft cites; of one that is missing it knows the day."""
        language = self.draft.language
        names = self._names_cited()
        citing = {}
        for name in sorted(names):
            for number, passage in enumerate(self.kept.index.in_date_order(name, language)):
                if number == _CITING:
                    break
                citing[passage.id] = (passage.name, passage.text, language)
        adopted = (
            (number_of(e.symbol), Adopted(id=e.id, title=e.title if e.present else "", day=e.adopted))
            for e in self.corpus.entries
            if e.symbol and not e.draft and e.language in {"", language}
        )
        named = ((name, text) for name, text in adopted if name in names)
        return cited_by(citing.values(), named)

    def _terms(self, base: Resolution | None) -> Substitutions:
        """The terms that gave way to others in the series of the base, in the texts that a person named for it, and in
        those beside it where they are few enough to be aligned with a series in any case."""
        entries: Sequence[Entry] = self._adopted()
        if base is None:
            return NONE
        names = {name for e in entries if e.id == base.id for name in (e.series, *e.related) if name}
        own = [e for e in entries if e.id == base.id or e.series in names or not names.isdisjoint(e.related)]
        own = list(entries) if len(entries) - len(own) <= KEEP else own
        return terms_of(documents_of(self.corpus, own, self.kept.store), self.draft.language, self.kept.store)


def _likeness(text: Entry, draft: Resolution) -> float:
    """Likeness of two titles, of 100."""
    return fuzz.ratio(fold(text.title), fold(draft.title))
