"""The thresholds of the tracing stage, in one frozen record that outputs echo."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstPlaceConfig:
    """What proves that words stood in an earlier paragraph. Measured in docs/methods/first_places.md."""

    lines: int = 3
    """Lines of a series that may hold a run which is not a formula. Over the eleven English texts 25,300 words stand
    in runs of ten and more that were there before and that three lines hold at most."""
    series: int = 3
    """The same of other series; a text outside all series counts as one."""
    series_part: float = 0.02
    """The same as a share of the series of the corpus, where that is more."""
    kept: int = 4
    """Words kept for every word changed in a stretch with a run of ten: once that proves where it is from, more may
    differ around it."""
    near: int = 14
    """Fewest kept words of a stretch that changes cut into shorter runs. With twelve 25 of 546 reworded words of
    simulated clauses more are right, and 68/192 OP15 has its list of summits from 63/194, its clause from 67/190."""
    near_own: int = 7
    """Of these, words in runs of five that are not formulas. With eight 425 of the 546 are right, with seven 453; of
    910,000 words of 41 real series some 140 change, in eight clauses, three of them turns of phrase."""
    near_kept: int = 7
    """Words kept for every word changed in such a stretch: one word in eight may differ."""
    short: int = 12
    """Fewest kept words of a stretch that dates only what no other does."""
    short_kept: int = 6
    """Words kept for every word changed there: a clause of fourteen words may have two changed. With this pass 570 of
    883 words of simulated clauses are right that were 500 (seeds 821 to 824), and none of 3,375 of other seeds changes;
    ten words, and five kept, gain one word more and date lists of bodies."""
    own: int = 4
    """Words outside formulas that make a stretch telling: "of the Office ... for Human Rights and the" has 1 of them.
    As many outside names are in any stretch that proves something."""
    piece: int = 4
    """Words outside of names that are left in a row of a clause taken over, at least, for them to keep its first
    place: "of the Coordination Group" and "of 18 December" have stood in many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryConfig:
    """All numbers that decide threads, events and origins."""

    distance: float = 0.97
    """Factor on a link's weight for each text between its ends: of two equal links the nearer is better evidence."""
    believed: float = 0.9
    """Score from which a link that is not sure is relied on here: clauses taken over are never sure for a reader,
    and on simulated series fourteen of sixteen merges were lost with the sure links alone."""
    check: float = 0.85
    """Factor on the weight of a link that is not relied on."""
    partial: float = 0.55
    """Factor on the weight of a partial link: it continues a thread only where nothing better does."""
    stale: float = 0.8
    """Factor where a thread's latest paragraph is not linked, only older ones are."""
    support: float = 0.1
    """Added in proportion to the share of the thread's paragraphs that are linked."""
    run: int = 3
    """Words that must follow each other in both texts to count as shared wording."""
    merged_share: float = 0.35
    """Share of a paragraph's words that another one must have taken in, for the first to have gone into it."""
    moved_words: int = 5
    """Words that a clause has at least that went from a paragraph which stays."""
    moved_share: float = 0.2
    """Share of the shorter paragraph that such a clause is at least."""
    fit: float = 0.4
    """Part of a claim's weight that is the share of common wording; the rest comes from the links."""
    heir: float = 0.001
    """Added where the comparison of two texts says that the paragraph continues the older one first: it decides between
    copies that are equal in all else."""
    checked_share: float = 0.12
    """Share of common wording (mean of both paragraphs) that a link not relied on needs to continue a thread."""
    formula: int = 2
    """Paragraphs of a text that a run of words may stand in, at least, and still be wording of their own; what stands
    in more is a formula or a name."""
    formula_part: float = 0.02
    """The same as a share of the paragraphs: 2 of 90, 8 of 400. Measured on invented series that nobody had looked at:
    with 2 of 300 to 400, 14 true links were refused, with 7 none, and of 40 false ones 37 were refused still; in texts
    of 16 to 90 paragraphs one more lets false links through, and one less refuses true ones."""
    whole_share: float = 0.9
    """Share of common wording from which two paragraphs are kin even if it is all formulas: a text may print one
    paragraph three times. Of 16,200 links of simulated series none that shares as much is false; of those that formulas
    made, none shares over 0.6."""
    formula_share: float = 0.24
    """Share of common wording from which a link is checked for resting on formulas."""
    own_share: float = 0.08
    """Share of common wording without formulas that such a link then needs. Measured on invented series: false links
    have 0.05 or less (20 of 21), true ones 0.09 or more."""
    back_own_share: float = 0.2
    """Share of common wording without formulas that a return needs. Measured on the same: true ones have 0.41 or
    more, false ones 0."""
    back_share: float = 0.45
    """Share of common wording (mean of both paragraphs) that makes one the return of the other. Measured on series
    with known returns: true ones share 0.62 or more, others with links called sure 0.44 at most; 76/186 PP43 shares
    0.56 with 67/190 OP15."""
    back_words: int = 2
    """Telling words shared outside of names that a return by a link to check needs, unless the two share most of their
    words (`resumed`). Of 36 with fewer in 577 steps without labels 19 are false and 9 can be read either way."""
    far_score: float = 0.9
    """Score from which a whole link brings a thread back with less common wording, as a link for a person to check."""
    far_own_share: float = 0.1
    """Share of common wording without formulas that such a return needs."""
    alone_score: float = 0.6
    """The same score where the two share wording of their own that no other line ever had."""
    contradicted: float = 0.97
    """Score from which a link that is to check is so by its words: it rests on names or shares few, and leads no line
    back."""
    borne_out: float = 1.5
    """Sum of the scores by which the paragraphs of a line have to lead to an older one."""
    resumed: float = 0.6
    """Share of common wording for a thread to leave the paragraph that it had gone into, as itself."""
    common: float = 0.2
    """A word is common when it stands in over this share of the paragraphs; common words alone prove no origin."""
    rare: float = 0.03
    """A word is rare when it stands in at most this share of the paragraphs: names that all texts share are not."""
    borrowed_share: float = 0.65
    """Share of a new paragraph's words that a related text must have, in runs, to be the origin of all they share."""
    borrowed_words: int = 4
    """Rare words that another run must have to come from a related text."""
    first: FirstPlaceConfig = FirstPlaceConfig()


DEFAULT = HistoryConfig()
