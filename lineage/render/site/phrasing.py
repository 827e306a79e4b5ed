"""The product's own words on the pages: names of texts, citations, dates, counts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from lineage.render import catalogue, citations
from lineage.render.site.shares import LEAST, hundredths
from lineage.symbols import short_symbol, split_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lineage.alignment.decisions import Decision
    from lineage.render.site.material import SeriesPlace


@dataclass(frozen=True, slots=True)
class PagePhrases:
    """The catalogue's strings for the pages (keys under `page.`), bound to one language of the interface."""

    ui: str

    def __call__(self, key: str, **values: object) -> str:
        """The string of `key`, its {places} filled from `values`; see `catalogue.text`."""
        return catalogue.text(self.ui, f"page.{key}", **values)

    def of(self, key: str, **values: object) -> str:
        """The string of `key` that other surfaces show too: "story.column.old"."""
        return catalogue.text(self.ui, key, **values)

    def maybe(self, group: str, name: str) -> str:
        """The string `group.name`, or `name` as it is where the catalogue does not know it."""
        key = f"page.{group}.{name.replace(' ', '_')}"
        return catalogue.text(self.ui, key) if catalogue.has(self.ui, key) else name

    def day(self, day: date | None) -> str:
        """A date in words, or the word for an unknown one."""
        return catalogue.date_in_words(self.ui, day) if day else self("date.unknown")

    def decided(self, decision: Decision | None) -> str:
        """A reviewer's decision about a link: who, when and why; "" without one."""
        if decision is None:
            return ""
        try:
            day = catalogue.date_in_words(self.ui, date.fromisoformat(decision.date))
        except ValueError:
            day = decision.date
        key = f"decided.{decision.verdict.value}"
        return self(key, author=decision.author, date=day, reason=decision.reason)

    def year(self, day: date | None) -> str:
        """The year of a date, or a question mark."""
        return str(day.year) if day else "?"

    def number(self, value: int) -> str:
        """A whole number with its thousands apart: 4 129 (French), 4,129 (English)."""
        return catalogue.number(self.ui, value)

    def decimal(self, value: float) -> str:
        """A value with two decimals: 0,94 (French), 0.94 (English)."""
        return catalogue.decimal(self.ui, value)

    def percent(self, share: float) -> str:
        """A share in [0, 1] as a whole percentage; a share that is not zero but under one says so."""
        return self._hundredth(share, round(share * 100))

    def percents(self, shares: Mapping[str, float]) -> dict[str, str]:
        """Shares of one whole as whole percentages that add up to 100."""
        found = hundredths(shares)
        return {name: self._hundredth(share, found[name]) for name, share in shares.items()}

    def percent_of(self, shares: Mapping[str, float], names: Sequence[str]) -> str:
        """Several of such shares as one: what `percents` says of them, added up."""
        found, share = hundredths(shares), sum(shares[name] for name in names)
        return self._hundredth(share, sum(found[name] for name in names) or round(100 * share))

    def _hundredth(self, share: float, value: int) -> str:
        """A share that is shown as `value` percent, or as less than one."""
        return self("percent", value="<\N{NARROW NO-BREAK SPACE}1" if 0 < share < LEAST else value)

    def name(self, slot: SeriesPlace) -> str:
        """The full name of a text: its symbol, or what it is a draft of."""
        if slot.is_draft and slot.stands_for:
            return self("text.draft_of", symbol=short_symbol(slot.stands_for))
        return slot.symbol or slot.id

    def short(self, slot: SeriesPlace) -> str:
        """The short name of a text: 78/228, "projet 63/194"."""
        if slot.is_draft and slot.stands_for:
            return self("text.draft_of_short", symbol=short_symbol(slot.stands_for))
        return slot.short

    def drafts(self, slots: Iterable[SeriesPlace]) -> dict[str, str]:
        """The short names of the drafts that stand for an adopted text, by the ids of the drafts."""
        return {slot.id: self.short(slot) for slot in slots if slot.is_draft and slot.stands_for}

    def draft_words(self, slot: SeriesPlace) -> str:
        """What must be said wherever a draft is shown, or ""."""
        if not slot.is_draft:
            return ""
        if not slot.stands_for:
            return self("draft.words")
        return self("draft.stands_for" if slot.in_place else "draft.is_of", symbol=slot.stands_for)

    def place(self, label: str) -> str:
        """A label in words, short: "par. 12", "préambule, al. 9 a)", "annexe, par. 43 a)"."""
        return citations.place(label, self.ui)

    def cite(self, paragraph_id: str, slot: SeriesPlace | None) -> str:
        """A citation to copy, with plain spaces: "A/RES/78/228, par. 12"; a draft is said to be one."""
        document, label = split_id(paragraph_id)
        name = slot.symbol or slot.id if slot else document
        cited = citations.cite(name, label, self.ui, draft=slot is not None and slot.is_draft)
        return cited.replace("\N{NO-BREAK SPACE}", " ")
