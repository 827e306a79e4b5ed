"""A draft checked against a whole corpus, by its index of passages; what was found is kept by paragraph."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from lineage.diff.replaced_terms import NONE
from lineage.drafting.checking.check import check_against
from lineage.drafting.checking.check_findings import Finding
from lineage.drafting.checking.checked import Check
from lineage.drafting.checking.cited import Adopted, Citable, cited_by, number_of
from lineage.drafting.checking.corpus_names import NamesOfCorpus
from lineage.drafting.checking.examination import findings
from lineage.drafting.checking.expected_facts import Expected, expected_facts, next_session
from lineage.drafting.checking.numbers_in_order import NumberedDays
from lineage.drafting.checking.similar import Precedent, first_place, similar
from lineage.pipeline.adopted_texts import adopted_in, documents_of, terms_of, texts_before
from lineage.pipeline.around import KEEP
from lineage.pipeline.followed_text import Following, names_cited
from lineage.pipeline.kept_commitments import with_items_in
from lineage.pipeline.stages import witnesses_of
from lineage.symbols import same_symbol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.alignment.twins import Twins
    from lineage.corpus.records import Corpus, Entry
    from lineage.diff.replaced_terms import Substitutions
    from lineage.documents.resolution import Resolution
    from lineage.pipeline.passage_index import KeptPassages

_CITING = 400
"""Paragraphs, the oldest first, that are read for the day a resolution was adopted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftCheck:
    """One draft against one corpus."""

    corpus: Corpus
    kept: KeptPassages
    draft: Resolution

    def base(self, series_id: str | None = None) -> Resolution | None:
        """The adopted text that the draft follows (`Following.base`). Raises NotInCorpusError where a named series has
        none in its language."""
        followed = self._following().base(series_id)
        return documents_of(self.corpus, [followed], self.kept.store)[0] if followed else None

    def check(self, base: Resolution | None, *, named: bool = False) -> Check:
        """The draft against `base`, if any, and all other adopted texts in its language, worked out once for the same
        texts; `named` where a person chose the base."""
        names = {base.id if base else "", self.draft.id}
        compared = tuple(entry.id for entry in adopted_in(self.corpus, self.draft.language) if entry.id not in names)
        versions = self._versions(base)
        heard = tuple(both.other for both in versions.values())
        work = partial(check_against, self.draft, base, self._similar, compared, versions=versions)
        content = self.kept.index.content()
        found = self.kept.store.get("check", Check, (self.draft, base, compared, content, heard), work)
        return replace(found, choice=self._following().choice(base, named=named)) if base else found

    def _versions(self, base: Resolution | None) -> dict[str, Twins]:
        """Both texts in another language, where both are there in it."""
        own = base and witnesses_of(self.corpus, (self.draft,), self.kept.store)
        return witnesses_of(self.corpus, (base, self.draft), self.kept.store) if base and own else {}

    def findings(self, check: Check) -> tuple[Finding, ...]:
        """What every rule finds in it, worked out once for the same texts."""
        store, index = self.kept.store, self.kept.index

        def work() -> tuple[Finding, ...]:
            first = partial(first_place, index, language=self.draft.language)
            clauses = partial(with_items_in, store=store)
            names = NamesOfCorpus(index, self.draft.language)
            known = self._cited(), self._terms(check.base)
            return findings(check, *known, first, clauses, expected=self._expected(check.base), names=names)

        key = (self.draft, check.base, index.content(), index.fact("state"))
        return store.get("findings", tuple[Finding, ...], key, work)

    def _expected(self, base: Resolution | None) -> Expected | None:
        """What its series makes of the figures of the base, worked out once for a session."""
        if base and same_symbol(base.symbol or base.id, self.draft.symbol or self.draft.id):
            return Expected()  # a copy being edited: nothing of it moves on
        session = next_session(self.draft, base) if base else None
        if base is None or session is None:
            return None
        store = self.kept.store

        def work() -> Expected | None:
            earlier = texts_before(self.corpus, base, store)
            return expected_facts(base, session, earlier, witnesses_of(self.corpus, (base, *earlier), store))

        return store.get("expected facts", Expected | None, (base, session, self.kept.index.content()), work)

    def _following(self) -> Following:
        return Following(corpus=self.corpus, draft=self.draft, similar=self._similar)

    def _similar(self, text: str) -> tuple[Precedent, ...]:
        language = self.draft.language
        work = partial(similar, self.kept.index, text, language)
        key = (text, language, self.kept.index.content())
        return self.kept.store.get("similar", tuple[Precedent, ...], key, work)

    def _cited(self) -> Citable:
        """What the corpus says of the resolutions that the draft cites; of one that is missing it knows the day."""
        language = self.draft.language
        names = names_cited(self.draft)
        citing = {}
        for name in sorted(names):
            for number, passage in enumerate(self.kept.index.in_date_order(name, language)):
                if number == _CITING:
                    break
                citing[passage.id] = (passage.name, passage.text, language)
        adopted = (
            (
                number_of(e.symbol),
                Adopted(id=e.id, title=e.title if e.present else "", day=e.adopted, language=language),
            )
            for e in self.corpus.entries
            if e.symbol and not e.draft and e.language in {"", language}
        )
        named = ((name, text) for name, text in adopted if name in names)
        numbered = NumberedDays((e.symbol, e.adopted) for e in self.corpus.entries if e.symbol and not e.draft)
        return cited_by(citing.values(), named, numbered)

    def _terms(self, base: Resolution | None) -> Substitutions:
        """The terms that gave way to others in the series of the base, in the texts that a person named for it, and in
        those beside it where they are few enough to be aligned with a series in any case."""
        entries: Sequence[Entry] = adopted_in(self.corpus, self.draft.language)
        if base is None:
            return NONE
        names = {name for e in entries if e.id == base.id for name in (e.series, *e.related) if name}
        own = [e for e in entries if e.id == base.id or e.series in names or not names.isdisjoint(e.related)]
        own = sorted(entries if len(entries) - len(own) <= KEEP else own, key=lambda e: e.order)
        texts, series = documents_of(self.corpus, own, self.kept.store), [e.series or e.id for e in own]
        return terms_of(texts, self.draft.language, self.kept.store, series)
