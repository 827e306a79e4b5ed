"""The weights and thresholds that decide about a link, with reasons: one frozen record, echoed in the output."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from lineage.alignment.signal_measures import Measures
from lineage.alignment.signals import weights


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationConfig:
    """What tells the relation of two linked paragraphs."""

    whole: float = 0.6
    """Mutual containment from which two paragraphs are counterparts whatever else they are linked to."""
    counterpart: float = 0.2
    """The same for the pair that the global assignment has chosen."""
    own: float = 0.5
    """Share that each paragraph must claim of the other to be its counterpart in spite of little shared wording."""
    clause: int = 20
    """Words in a row, at least, of a clause that two paragraphs quote, neither being the other's counterpart."""
    clause_share: float = 0.55
    """Share of all shared words that it must be. On the labels four links become partial: two have that kind, one is of
    theme and one whole."""
    frame_kept: float = 1.0
    """Frame signal from which a paragraph is taken to keep its frame."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportConfig:
    """When an intermediate text counts as evidence."""

    least: float = 0.75
    """Chance below which a link is not part of a path: a doubtful link must not vouch for another."""
    whole: float = 0.5
    """Mutual containment from which a step keeps the whole paragraph. Of two steps at least one should: two clauses
    that go through one paragraph in between need not be the same clause."""
    kin: float = 0.5
    """Share of the clear links that a text in between must lead to for its silence to speak against a link: 0.4 to 0.6
    give the same on all labels; without it texts of other series cost two readers' French links 0.011 of F1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WitnessConfig:
    """How the belief of the other language joins that of the language that is read."""

    weight: float = 1.13
    """What the log odds of either language weigh in those of both. Fitted apart they come to 1.285 and 1.284: one
    number, by which a reader of either language sees the same links."""
    constant: float = 2.64
    """Log odds of both where each language has them even: what two readers half see is there."""
    most: float = 6.0
    """Cap on the log odds that the other language contributes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AlignmentConfig:
    """Weights and thresholds of the alignment."""

    weights: Mapping[str, float] = field(default_factory=weights)
    """By the name of each signal of `signals.SIGNALS` that the belief uses, and "constant"."""
    measures: Measures = field(default_factory=Measures)
    relations: RelationConfig = RelationConfig()
    in_between: SupportConfig = SupportConfig()
    witness: WitnessConfig = WitnessConfig()
    certain: float = 12.0
    """Log odds of a verbatim pair."""
    copy: float = 3.0
    """Log odds, at least, of a copy too many and a copy that changed: words that all copies have weigh nothing."""
    copy_share: float = 0.8
    """Share of the words of both, in runs of three that both have, from which one is a copy of the other, changed."""
    copy_pairs: int = 10_000
    """Pairs of copies too many and paragraphs without a copy up to which they are compared so."""
    opening: float = 0.02
    """What a shared opening adds to a chance when one of two sources of a merged paragraph must be its counterpart."""
    chapeaux: float = 2.0
    """Log odds, at least, of two chapeaux whose items go together."""
    other_letter: float = 0.3
    """Share of what two lists lend to their items that an item of another letter gets."""
    double: float = 0.6
    """Mutual containment from which two paragraphs of one text count as doubles of each other."""
    explained: float = 3.0
    """Log odds taken from a link to a paragraph that stands verbatim on the other side, unless it is a double."""
    family: float = 3.5
    """Weight of a chapeau's items (and of an item's chapeau and siblings) that go together."""
    lists: float = 0.66
    """Share of the items of two lists that must go together to make their chapeaux counterparts, however reworded."""
    support: float = 2.0
    """Weight of the best path through a text in between (1.5 to 2.5 do as well)."""
    gap: float = 1.25
    """Log odds taken from a link that no text in between leads to: with it long hops rise from 0.951 to 0.970; 1.0
    gives 0.967."""
    order: float = 4.0
    """Log odds taken, for full agreement of the neighbours, from a link that the assignment did not choose: order
    speaks for counterparts, a clause that another paragraph takes over may come from anywhere. On all labels but
    the held-out ones 21 wrong links of 1,180 become 12 of 1,169 (3 to 5 do as well)."""
    slot: float = 1.0
    """Log odds that the place lends to the next event of a slot."""
    lone: float = 1.2
    """Log odds that it lends to a link that one of its ends has no other."""
    lone_claim: float = 0.1
    """Share that each end of such a link must claim of the other."""
    lone_window: float = 2.3
    """Its densest run of shared words, as the signal `window`. With these numbers three links more are right on all
    labels but the held-out ones, which see none, and none is wrong; 0.9 to 1.2 do the same."""
    opening_words: int = 9
    """Words, numbers aside, that the paragraphs of a row open with. With six there are four such links on the labels,
    one of them right; with nine only that one."""
    later: float = 3.5
    """Log odds that later texts lend to a pair that they all bear out and whose newer end has no link."""
    later_most: float = 0.75
    """Belief, at most, in what they alone bear out: of the first six such links read, one was wrong."""
    later_texts: int = 3
    """Later texts, at least, that must have the newer paragraph to be heard."""
    later_even: float = 0.5
    """How strongly they must bear out what is a weak counterpart by itself, however few they are. For texts further
    apart five of six such links are false on simulated series, and none is between neighbours."""
    cited: float = 0.75
    """Belief in what the newer paragraph cites by its number, where neither has another link: "Recalls paragraph 57 of
    its resolution 62/228". Of 547 pairs without labels six such links come, all true; the labels have none."""
    beside: int = 6
    """Words of a clause, in runs of three, that left a paragraph for the one beside its counterpart, or came from
    beside it, for the order to speak for it all the same. On all labels two links more are right and none is wrong (4
    to 6 do as well, 7 loses one); without it 68/303 PP16 -> 70/304 PP22 was missed."""
    given: int = 5
    """Words that a clause taken over has, at least, beyond what the counterparts of both paragraphs have, where both
    have one; with fewer it was repeated, neither split off nor merged. "Agrees that the Legal Subcommittee, at its
    sixty-fourth session, should consider ..." is no part of the same of the other Subcommittee. In 79 series without
    labels 99 of 1,632 links of `absorbed` go by it, none of 21 read was a descent, and 71 of 956 splits and mergers;
    no labelled link does."""
    unparted: float = 0.9
    """Share of its words that a paragraph's counterpart must keep, in runs of three, for nothing to have left it.
    Of 19 links that go by it in 577 pairs without labels 15 are false splits, four can be read either way."""
    gave: float = 0.5
    """Share of its words below which an older paragraph gave nothing to one that had all its words before: four links
    of the 577 pairs, none of them a merger. Above it most are doubles that became one."""
    sure: float = 0.97
    """Belief from which a link without contradicting signals is sure: at 0.9, 2 of 714 were wrong on the labels and
    2 of 28 on a pair without labels, all below 0.97 or clauses that a paragraph had taken over."""
    check: float = 0.4
    """Belief from which a link counts."""
    weak: float = 0.12
    """Belief from which a link is shown, apart and uncounted."""
    dispute: float = 0.25
    """A link of which meaning, containment or the cosine of words lies below this is to check, never sure. The cosine
    takes 41 of 18,093 sure links in 79 series without labels, of 21 read three wrong ones, and none on the labels."""
    substance: int = 2
    """Words shared outside names, at most, for a link to rest on names: to check, where both paragraphs open
    differently. 63/194 PP6 welcomes the mandates of three Special Rapporteurs, 70/179 OP13 asks States to work with
    them. It takes 27 of 1,121 sure links of the English series, and 10 of 736 of the labels, of which 6 are true."""
    unlike: int = 3
    """Words, names apart, that each paragraph of such a link has and the other has not."""
    quoted: float = 0.72
    """Lexical cosine below which what other paragraphs of both texts have too is no substance either: draft PP6 ->
    75/158 OP21, whose mandates are named in other words on the way; 67/190 OP4 -> 72/195 OP17 has 0.712."""
    half: float = 0.5
    """Lexical cosine below which `given` words, and not `substance`, are asked of two paragraphs that open differently:
    69/157 OP51 recommends that one Special Representative go on, 70/137 OP52 another. It takes 53 of 11,663 sure links
    of 547 pairs without labels, of which 7 are false and 14 can be read either way."""
    formula: float = 1.5
    """Densest run of shared words, as the signal `window`, below which two paragraphs share a formula alone: "Takes
    note of paragraph IV.140 of the report of the Advisory Committee", then of paragraph IV.58. Of 14 such links that
    were sure in 565 pairs without labels 9 are false and 4 can be read either way; the labels have none."""
    whole: float = 0.9
    """Containment from which the lesser paragraph stands in the other, however little it says: "Takes note of the
    report of the Secretary-General" goes on with its title."""
    few: int = 12
    """Paragraphs below which a document has too few rivals to tell a formula from its object: "Urges Member States ...
    to ratify the Convention" on crime and on the rights of the child come to 0.99 in a draft of three paragraphs."""
    few_mutual: float = 0.75
    """Mutual containment from which a link to or from such a document is sure all the same: six false ones in drafts
    of three and five paragraphs lay between 0.41 and 0.58."""
    floor: float = 0.005
    """Belief below which a pair is forgotten at once; bounds the work of the later passes."""
    dense: int = 250_000
    """Pairs of paragraphs up to which all are measured; beyond, only those that share rare words."""
    rare: int = 20
    """Paragraphs that a rare word may stand in, whatever their number."""
    rare_share: float = 0.02
    """The same as a share of the paragraphs of both documents."""
    block: int = 100
    """Old paragraphs measured at a time beyond that."""
    candidates: int = 12
    """Candidates kept for each paragraph beyond that, each way."""

    def as_json(self) -> dict[str, Any]:
        """The configuration as plain data."""
        return asdict(self)


DEFAULT = AlignmentConfig()
