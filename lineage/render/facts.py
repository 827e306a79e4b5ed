"""Commitments and facts about their changes, in words."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from lineage.commitments.clause_changes import Rendering
from lineage.commitments.clock import BASE_YEAR, series_growth, whole_percent
from lineage.commitments.lexicon import UNDERTAKE
from lineage.render.catalogue import number, signed, spaced, text
from lineage.render.citations import place, places
from lineage.symbols import label_key, short_symbol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lineage.commitments.clause_changes import Fact
    from lineage.commitments.clauses import Clause
    from lineage.commitments.clock import Clock, Figures
    from lineage.commitments.mandate_terms import Cost, Mandate

NO_NAMES: Mapping[str, str] = MappingProxyType({})
_NOTES = {Rendering.SAME: "same", Rendering.POSSIBLY: "possibly"}


def fact_phrase(fact: Fact, ui: str) -> str:
    """One fact as half a sentence: "verbe : Exhorte → Invite"; how strong a verb is the reader judges."""
    told = text(ui, f"fact.{fact.kind.value}", old=fact.old, new=fact.new)
    note = _NOTES.get(fact.rendering) if fact.rendering and fact.english else None
    return text(ui, f"fact.{note}", fact=told, english=", ".join(fact.english)) if note else told


def summary(clause: Clause, ui: str) -> str:
    """A commitment in one line: "Prie → Secrétaire général : lui présenter un rapport ..."."""
    if clause.kind == UNDERTAKE:
        return clause.span.text
    if not asks(clause):
        # "Requests the Secretary-General, within existing resources", whose items ask: it names him in its own words
        return f"{clause.verb} {content(clause)}"
    who = ", ".join(dict.fromkeys(item.name for item in clause.addressees))
    verb = f"{clause.verb} → {who}" if who else clause.verb
    return f"{verb}{spaced(ui, ':')} {content(clause)}"


def asks(clause: Clause) -> bool:
    """Whether a clause names what is to be done apart from its verb."""
    return clause.action is not None and clause.action != clause.span


def content(clause: Clause) -> str:
    """What is to be done; of a clause that names nothing, what follows its verb: "ses résolutions antérieures"."""
    if clause.action is not None and asks(clause):
        return clause.action.text
    return clause.span.text.removeprefix(clause.verb).strip(" ,")


def figure_sentences(counted: Figures, ui: str) -> str:
    """The figures of a series: mandates without end or review, words of its first and last adopted texts, and since
    2020."""
    (first, before), (last, after) = counted.adopted[0], counted.adopted[-1]
    open_ended = text(
        ui,
        "clock.none_standing" if counted.percent_unlimited is None else "clock.unlimited",
        count=number(ui, len(counted.unlimited)),
        all=number(ui, len(counted.standing)),
        percent=counted.percent_unlimited,
        document=short_symbol(counted.words[-1][0]),
    )
    percent = series_growth(counted.words, counted.drafts)
    grown = text(
        ui,
        "clock.words_alone" if percent is None else "clock.words",
        first=short_symbol(first),
        before=number(ui, before),
        last=short_symbol(last),
        after=number(ui, after),
        percent="" if percent is None else signed(ui, percent),
    )
    return " ".join([open_ended, *_comes_back(counted, ui), grown, *_since_base(counted, ui)])


def _comes_back(counted: Figures, ui: str) -> list[str]:
    """Where the newest text says that it comes back as a whole."""
    return [text(ui, "clock.item", place=place(counted.item.label, ui))] if counted.item else []


def _since_base(counted: Figures, ui: str) -> list[str]:
    """Growth since 2020, where it is not the growth since the first text."""
    percent = counted.base_growth
    if counted.base is None or percent is None or counted.base == counted.adopted[0][0]:
        return []
    before = number(ui, dict(counted.words)[counted.base])
    said = {"base": short_symbol(counted.base), "before": before, "percent": signed(ui, percent)}
    return [text(ui, "clock.since_base", year=BASE_YEAR, **said)]


def term_phrases(terms: Mandate, ui: str, cost_since: Sequence[str] = ()) -> list[str]:
    """End, review, cost and money of a commitment, each in a few words; nothing for what no rule found. `cost_since`
    are the words for its costs where these say more."""
    said = []
    if terms.ends:
        said.append(text(ui, "clock.ends", of=text(ui, f"clock.of.{terms.ends.of}"), words=terms.ends.words))
    if terms.review:
        said.append(text(ui, "clock.review", words=terms.review.words))
    if terms.cost:
        said.append(text(ui, "clock.costs", kinds=", ".join(cost_since or [_cost(item, ui) for item in terms.cost])))
    if terms.resources:
        said.append(text(ui, "clock.money", words=terms.resources))
    return said


def unlimited_sentence(counted: Figures, ui: str) -> str:
    """The places in the newest text of the mandates without an end or a review; "" where there is none."""
    labels = sorted({line.last.label for line in counted.unlimited}, key=label_key)
    return text(ui, "clock.unlimited_at", places=places(labels, ui)) if labels else ""


def run_phrases(run: Clock, ui: str, names: Mapping[str, str] = NO_NAMES) -> list[str]:
    """The clock of a line in words: since when, in how many texts, and where these are several how much of its first
    words is left and how many came to them; its terms, and where a cost came in later, since when. `names` are those
    that the report gives drafts: "draft 63/194"."""
    key = "clock.since_or_before" if run.or_before else "clock.since"
    short = short_symbol(run.since)
    plain = text(ui, "clock.since_draft", document=short) if run.since_draft else short
    since = text(ui, key, document=names.get(run.since, plain), texts=_held(run, ui))
    kept = [text(ui, "clock.kept", percent=whole_percent(run.words_kept, 1))] if run.times > 1 else []
    added = [text(ui, "clock.added", count=run.words_added)] if run.times > 1 and run.words_added else []
    came = zip(run.terms.cost, run.cost_since, strict=False)
    costs = [_cost(item, ui, first, run.since, names) for item, first in came]
    return [since, *kept, *added, *term_phrases(run.terms, ui, costs)]


def _held(run: Clock, ui: str) -> str:
    """The texts that have a commitment, drafts apart: no draft is agreed language."""
    if not run.drafts:
        return text(ui, "clock.in_texts", count=run.times)
    drafts = text(ui, "clock.in_drafts", count=run.drafts)
    adopted = run.times - run.drafts
    return text(ui, "clock.in_both", count=adopted, drafts=drafts) if adopted else drafts


def _cost(item: Cost, ui: str, first: str = "", since: str = "", names: Mapping[str, str] = NO_NAMES) -> str:
    kind = text(ui, f"clock.cost.{item.kind}")
    if first == since:
        return kind
    return text(ui, "clock.cost_since", kind=kind, document=names.get(first, short_symbol(first)))
