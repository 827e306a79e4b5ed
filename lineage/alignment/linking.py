"""The finished alignment: bands, relations, evidence, decisions of reviewers."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, partial
from typing import TYPE_CHECKING

from lineage.alignment.cited_paragraphs import cited_links
from lineage.alignment.decisions import ReviewDecision, rulings
from lineage.alignment.heading_links import heading_links
from lineage.alignment.links import Alignment, Band, Evidence, Link, Relation, Ruling, WitnessScore, shown_score
from lineage.alignment.names_alone import formulas as formulas_of
from lineage.alignment.names_alone import quotes_names, rests_on_names
from lineage.alignment.relations import relation
from lineage.alignment.scoring import chance
from lineage.documents.resolution import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from lineage.alignment.config import AlignmentConfig
    from lineage.alignment.decisions import Decision
    from lineage.alignment.scoring import LinkReading, Pool
    from lineage.alignment.shared_runs import Runs
    from lineage.alignment.standing import Standing
    from lineage.alignment.verbatim import Pair
    from lineage.documents.resolution import Paragraph, Resolution

_RULINGS = {
    ReviewDecision.CONFIRM: Ruling.CONFIRMED,
    ReviewDecision.FORCE: Ruling.FORCED,
    ReviewDecision.REJECT: Ruling.REJECTED,
}
_NOTHING = Evidence(passed="decided", lexical=0.0, semantic=0.0, containment=0.0, margin=0.0)


def finished(
    old: Resolution, new: Resolution, standing: Standing, config: AlignmentConfig, decisions: Sequence[Decision]
) -> Alignment:
    """The alignment that the passes have come to. Scores are chances, rounded to four digits."""
    links = {(link.old, link.new): link for link in _links(standing, config)}
    links |= {(link.old, link.new): link for link in cited_links(old, new, links, config)}
    _decide(links, old, new, decisions)
    places = [{p.label: row for row, p in enumerate(text.paragraphs)} for text in (old, new)]
    ordered = tuple(sorted(links.values(), key=lambda link: (places[1][link.new], places[0][link.old])))
    counted = [link for link in ordered if link.counts]
    return Alignment(
        old=old.id,
        new=new.id,
        links=ordered,
        dropped=_without(old.paragraphs, {link.old for link in counted}),
        added=_without(new.paragraphs, {link.new for link in counted}),
        headings=heading_links(old, new, counted),
    )


def _links(standing: Standing, config: AlignmentConfig) -> Iterable[Link]:
    scores = {pair: chance(logit) for pair, logit in standing.logits.items()}
    rivals = _rivals(scores)
    copies = frozenset(standing.pool.same.copies)
    few = min(len(standing.pool.old), len(standing.pool.new)) < config.few
    old, new = ([p.text for p in side.paragraphs] for side in (standing.pool.old, standing.pool.new))
    formulas = cache(partial(formulas_of, old, new, standing.pool.old.language))
    for pair, score in scores.items():
        if score < config.weak or pair not in standing.passed:
            continue
        i, j = pair
        one, other = standing.pool.old.paragraphs[i], standing.pool.new.paragraphs[j]
        reading, passed = standing.pool.readings[pair], standing.passed[pair]
        heard = _witness_score(standing.pool, pair)
        language = standing.pool.old.language
        known = formulas if reading.signals["lexical"] < config.quoted else _whole
        kind = relation((one, other), reading, passed, language, config.relations)
        little = partial(_rests_on_little, (one.text, other.text), reading, kind, language, config, known)
        yield Link(
            old=one.label,
            new=other.label,
            relation=Relation.SAME if pair in copies else kind,
            band=_band(score, reading, passed, few, heard, config, little),
            score=round(score, 4),
            evidence=_evidence(score, rivals[pair], reading, passed, heard),
        )


def _whole() -> None:
    """No formulas are asked of two paragraphs that have most of their words in common."""


def _formula_alone(reading: LinkReading, config: AlignmentConfig) -> bool:
    """Whether two paragraphs, neither of which stands in the other, share no run of words that weighs more than a
    formula."""
    signals = reading.signals
    loose = signals["lexical"] < config.quoted and signals["containment"] < config.whole
    return loose and signals["window"] < config.formula


def _rests_on_little(  # noqa: PLR0913, PLR0917
    pair: tuple[str, str],
    reading: LinkReading,
    kind: Relation,
    language: str,
    config: AlignmentConfig,
    formulas: Callable[[], Runs | None],
) -> bool:
    """Whether two paragraphs, unless one is the next event, share a formula alone, or names, or, where less than half
    of their words agree, too few others."""
    if kind is not Relation.SUCCESSOR and _formula_alone(reading, config):
        return True
    most = config.given - 1 if reading.signals["lexical"] < config.half else config.substance
    whole = reading.signals["mutual"] >= config.relations.whole
    return rests_on_names(*pair, language, most, config.unlike, formulas()) or (
        not whole and quotes_names(*pair, language, config.given)
    )


def _band(  # noqa: PLR0913, PLR0917
    score: float,
    reading: LinkReading,
    passed: str,
    few: bool,
    heard: WitnessScore | None,
    config: AlignmentConfig,
    little: Callable[[], bool],
) -> Band:
    """Sure only where no signal contradicts: words, meaning and the other language must each speak for the link, and a
    clause that another paragraph has taken over is for a person to judge, as is a link that rests on little; in a
    document of `few` paragraphs, which has no rivals to weigh against, nearly all words must be there."""
    if score < config.check:
        return Band.WEAK
    if passed == "verbatim":
        return Band.SURE
    if passed in {"absorbed", "lone", "row"}:
        return Band.CHECK
    if few and reading.signals["mutual"] < config.few_mutual:
        return Band.CHECK
    own = min(reading.signals[name] for name in ("latent", "containment", "lexical"))
    speaking = min(own, heard.score if heard else 1.0)
    return Band.SURE if score >= config.sure and speaking >= config.dispute and not little() else Band.CHECK


def _witness_score(pool: Pool, pair: Pair) -> WitnessScore | None:
    said = pool.testimony
    score = said.score(pair) if said else None
    return WitnessScore(language=said.language, score=round(score, 4)) if said and score is not None else None


def _evidence(score: float, rival: float, reading: LinkReading, passed: str, heard: WitnessScore | None) -> Evidence:
    return Evidence(
        passed=passed,
        lexical=shown_score(reading.signals["lexical"]),
        semantic=shown_score(reading.signals["latent"]),
        containment=shown_score(reading.signals["containment"]),
        margin=shown_score(score - rival),
        witness=heard,
    )


def _rivals(scores: Mapping[Pair, float]) -> dict[Pair, float]:
    """For each pair the best score of another pair of either of its paragraphs, 0 where there is none."""
    best: dict[tuple[str, int], list[float]] = defaultdict(list)
    for (i, j), score in scores.items():
        best["old", i].append(score)
        best["new", j].append(score)
    for end, values in best.items():
        best[end] = sorted(values, reverse=True)[:2]
    return {(i, j): max(_other(best["old", i], s), _other(best["new", j], s)) for (i, j), s in scores.items()}


def _other(top: Sequence[float], own: float) -> float:
    """The best of the others: the second where `own` is the first."""
    if own < top[0]:
        return top[0]
    return top[1] if len(top) > 1 else 0.0


def _decide(
    links: dict[tuple[str, str], Link], old: Resolution, new: Resolution, decisions: Sequence[Decision]
) -> None:
    """Put the decisions about these two documents in place of what was found."""
    for (one, other), decision in rulings(decisions, old, new).items():
        ruling = _RULINGS[decision.verdict]
        found = links.get((one, other))
        if ruling is Ruling.REJECTED:
            if found is not None:
                links[one, other] = _ruled(found, Band.WEAK, 0.0, ruling)
            continue
        base = found or Link(
            old=one, new=other, relation=Relation.SAME, band=Band.SURE, score=1.0, evidence=_NOTHING, ruling=ruling
        )
        links[one, other] = _ruled(base, Band.SURE, 1.0, ruling)


def _ruled(link: Link, band: Band, score: float, ruling: Ruling) -> Link:
    return Link(
        old=link.old,
        new=link.new,
        relation=link.relation,
        band=band,
        score=score,
        evidence=link.evidence,
        ruling=ruling,
    )


def _without(paragraphs: Sequence[Paragraph], linked: set[str]) -> tuple[str, ...]:
    return tuple(p.label for p in paragraphs if p.kind is not Kind.HEADING and p.label not in linked)
