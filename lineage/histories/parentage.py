"""What one text took from the earlier ones: the thread and the parents of every paragraph, by the evidence of words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from lineage.alignment.links import Band, Relation
from lineage.histories.claims import Claim, assign, relied_on
from lineage.histories.config import HistoryConfig
from lineage.histories.descent import Descent
from lineage.histories.shared import Runs, common_share, own_places, own_share, places

OPENING = 10
"""Words that open a paragraph."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """What is known of the texts before."""

    words: Mapping[str, Runs]
    """Of all their paragraphs, by id."""
    alone: Callable[[Sequence[str], int], bool]
    """(run of words, thread) -> whether no other thread had it."""
    hosts: Mapping[int, str]
    """For threads that have no paragraph of their own in the text before, because they went into one of another
    thread: that paragraph."""
    kin: Mapping[str, Collection[str]]
    """Label -> ids of the paragraphs of the `recent` texts that it comes from by the comparison of the two texts."""
    heirs: Mapping[str, str]
    """Id of a paragraph of the `recent` texts -> the label that continues it first by that comparison."""
    recent: frozenset[int]
    """Positions of the text before, and where that is a draft, of the last adopted one: a draft drops nothing."""
    told: Callable[[str, str], int]
    """(label, paragraph id) -> how many telling words the two share, in runs, outside of names."""


def descents(
    position: int,
    labels: Mapping[str, Runs],
    claims: Mapping[str, Sequence[Claim]],
    earlier: Earlier,
    config: HistoryConfig,
) -> dict[str, Descent]:
    """The descent of every label of the text at `position`.

    `labels` has the words of its paragraphs by label. In the text right before, only the paragraphs in `earlier.kin`
    are parents, as in a comparison of the two.
    """
    scene = _Scene(position=position, labels=labels, earlier=earlier, config=config)
    usable = {
        label: [scene.weighed(label, c) for c in found if scene.may_continue(label, c)]
        for label, found in claims.items()
    }
    chosen = assign(usable)
    heirs = {claim.thread: label for label, claim in chosen.items()}
    for label in labels:  # what a counted link leads on to is not dropped, whatever made the link
        left = (c for c in claims.get(label, ()) if c.thread not in heirs and scene.is_kin(label, c))
        before = chosen.get(label)
        main = next((c for c in left if before is None or scene.comes_first(label, c, before)), None)
        if main is not None:
            heirs = {thread: name for thread, name in heirs.items() if name != label}
            chosen[label], heirs[main.thread] = main, label
    for label, main in chosen.items():
        ended = (c for c in claims.get(label, ()) if c.thread not in heirs)
        more = next((c for c in ended if scene.gives_more(label, c, main)), None)
        if more is not None:
            del heirs[main.thread]
            chosen[label], heirs[more.thread] = more, label
    return {label: scene.descent(label, claims.get(label, ()), chosen.get(label), heirs) for label in labels}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scene:
    """One text beside the earlier ones: what the claims of its paragraphs are judged by."""

    position: int
    """Of the text in the series, from 0."""
    labels: Mapping[str, Runs]
    earlier: Earlier
    config: HistoryConfig

    def is_kin(self, label: str, claim: Claim) -> bool:
        """Whether the comparison with a recent text says that the paragraph comes from there."""
        place, parent = claim.nearest
        return place in self.earlier.recent and parent.paragraph in self.earlier.kin.get(label, ())

    def comes_first(self, label: str, claim: Claim, far: Claim) -> bool:
        """Whether a paragraph continues one of a recent text rather than an older one that resembles it more: both are
        of its line, and the recent one stands between. What returns with nearly all its words is that return."""
        older = far.nearest[0] not in self.earlier.recent and not far.nearest[1].decided and not self.whole(label, far)
        return older and claim.whole and self.own(label, claim) >= self.config.far_own_share

    def may_continue(self, label: str, claim: Claim) -> bool:
        """Whether the claim is strong enough to continue its thread.

        A reviewer's decision always is enough. A thread that the text before has in a paragraph that is not linked ends
        there: a comparison of the two shows it as gone, and this one as new. To a recent text, a sure link is enough,
        or enough shared wording. A thread that vanished needs much more: in a long series some old paragraph resembles
        every new one. A thread that had gone into another paragraph needs most.
        """
        place, parent = claim.nearest
        if parent.decided:
            return True
        if self.only_formulas(label, claim) or (claim.latest == self.position - 1 and place not in self.earlier.recent):
            return False
        if place in self.earlier.recent:
            return relied_on(parent, self.config) or self.shared(label, claim) >= self.config.checked_share
        if claim.thread in self.earlier.hosts:
            return self.fit(label, claim) >= self.config.resumed
        return self.is_return(label, claim) or self.is_far(label, claim)

    def is_far(self, label: str, claim: Claim) -> bool:
        """Whether a paragraph may be the return of an older one in other words: the link is strong and whole, and some
        of the wording is their own; or fairly strong, and some of it is of no other line. A person has to check."""
        place, parent = claim.nearest
        if parent.relation == Relation.PARTIAL or self.own(label, claim) < self.config.far_own_share:
            return False
        if self.rests_on_names(label, claim):
            return False
        if parent.score >= self.config.far_score:
            return True
        score = parent.score * self.config.distance ** (self.position - place - 1)
        return score >= self.config.alone_score and self.is_theirs_alone(label, claim)

    def is_doubtful(self, label: str, claim: Claim) -> bool:
        """Whether a paragraph continues a thread only as its return in other words."""
        returns = claim.nearest[0] not in self.earlier.recent and claim.thread not in self.earlier.hosts
        return returns and not self.is_return(label, claim)

    def is_anybodys(self, label: str, claim: Claim) -> bool:
        """Whether a return shares no wording with the claimed thread that other threads did not have too."""
        if claim.nearest[0] in self.earlier.recent or self.whole(label, claim):
            return False
        return not self.is_theirs_alone(label, claim)

    def is_theirs_alone(self, label: str, claim: Claim) -> bool:
        """Whether a paragraph shares wording with the claimed thread that no other thread ever had: what several lines
        have, as the names of the five Special Rapporteurs that one welcomes and another cooperates with, does not say
        which of them goes on."""
        shared = self.labels[label].own & self.earlier.words[claim.nearest[1].paragraph].own
        return any(self.earlier.alone(run, claim.thread) for run in shared)

    def only_formulas(self, label: str, claim: Claim) -> bool:
        """Whether two paragraphs share much wording, but little besides formulas. In a successor, the formulas are what
        was kept."""
        parent = claim.nearest[1]
        if parent.relation == Relation.SUCCESSOR or self.shared(label, claim) < self.config.formula_share:
            return False
        return self.own(label, claim) < self.config.own_share

    def is_return(self, label: str, claim: Claim) -> bool:
        """Whether a paragraph has so much of an older one's wording, formulas aside, that it is its return."""
        enough = self.shared(label, claim) >= self.config.back_share
        own = enough and self.own(label, claim) >= self.config.back_own_share
        return own and not self.rests_on_names(label, claim)

    def rests_on_names(self, label: str, claim: Claim) -> bool:
        """Whether a link to check joins two paragraphs that have little in common, and less outside of names: "the
        Division for Ocean Affairs and the Law of the Sea of the Office of Legal Affairs of the Secretariat", "a report
        to the General Assembly at its ... session"."""
        parent = claim.nearest[1]
        if parent.band is Band.SURE or self.shared(label, claim) >= self.config.resumed:
            return False
        return self.earlier.told(label, parent.paragraph) < self.config.back_words

    def shared(self, label: str, claim: Claim) -> float:
        """Share of words that stand in both, in runs: the mean of the shares in either paragraph."""
        return common_share(self.labels[label], self.earlier.words[claim.nearest[1].paragraph])

    def whole(self, label: str, claim: Claim) -> bool:
        """Whether two paragraphs share nearly everything: then they are related, even if all of it is formulas."""
        return self.shared(label, claim) >= self.config.whole_share

    def own(self, label: str, claim: Claim) -> float:
        """Share of words that stand in both, formulas left out unless both share nearly everything."""
        if self.whole(label, claim):
            return self.shared(label, claim)
        return own_share(self.labels[label], self.earlier.words[claim.nearest[1].paragraph])

    def fit(self, label: str, claim: Claim) -> float:
        """Share of the longer paragraph's words that stand in both, in runs: of two pieces of a paragraph, or two
        paragraphs made one, the larger has the better claim, however sure the links of both are."""
        target, source = self.labels[label], self.earlier.words[claim.nearest[1].paragraph]
        return len(places(target, [source])) / max(len(target.words), len(source.words), 1)

    def gives_more(self, label: str, claim: Claim, main: Claim) -> bool:
        """Whether of two paragraphs that became one the other is the one it continues: it gave more of two `gifts`."""
        stranger = claim.nearest[0] in self.earlier.recent and not self.is_kin(label, claim)
        if claim.nearest[0] != main.nearest[0] or stranger or main.nearest[1].decided:
            return False
        both = zip(self.gifts(label, claim), self.gifts(label, main), strict=True)
        return sum(more > less for more, less in both) > 1

    def gifts(self, label: str, claim: Claim) -> tuple[int, int, int]:
        """Words of a paragraph that stand in the claimed one, in runs: all, those outside of formulas, and those of the
        opening."""
        target, source = self.labels[label], self.earlier.words[claim.nearest[1].paragraph]
        found = places(target, [source])
        return len(found), len(own_places(target, source)), sum(place < OPENING for place in found)

    def weighed(self, label: str, claim: Claim) -> Claim:
        """The claim with its weight mixed with its fit. Of two copies of a paragraph, as where an annex repeats the
        body, the one that the comparison of the two texts takes for its counterpart comes first."""
        share = self.config.fit
        first = self.config.heir if self.earlier.heirs.get(claim.nearest[1].paragraph) == label else 0.0
        return replace(claim, weight=(1 - share) * claim.weight + share * self.fit(label, claim) + first)

    def descent(self, label: str, claims: Sequence[Claim], main: Claim | None, heirs: Mapping[int, str]) -> Descent:
        """The descent of one paragraph, once it is known which thread it continues."""
        sides = tuple(claim for claim in claims if self.is_side(label, claim, main, heirs))
        if main is None and not sides:
            sides = tuple(self.by_its_words(label, claim) for claim in claims if self.is_revival(label, claim))[:1]
        if main is not None and (self.is_doubtful(label, main) or self.is_anybodys(label, main)):
            main = main.to_check
        if main is None:
            sides = tuple(claim.to_check if self.is_anybodys(label, claim) else claim for claim in sides)
        new = main is None and not sides
        echoes = tuple(c for c in claims if self.is_echo(c, heirs))
        fed = main is not None and self.gave(label, main, sides) >= self.config.moved_words
        return Descent(main=main, sides=sides, fed=fed, echoes=echoes if new else ())

    def gave(self, label: str, main: Claim, sides: Sequence[Claim]) -> int:
        """Words, in runs, that side parents have and the paragraph of `main` does not."""
        target = self.labels[label]
        known, more = ([self.earlier.words[claim.nearest[1].paragraph] for claim in some] for some in ([main], sides))
        return len(places(target, more) - places(target, known))

    def is_echo(self, claim: Claim, heirs: Mapping[int, str]) -> bool:
        """Whether to name a link along which no thread continues: one to the text before, or to a thread that ends
        there or had ended where the link leads."""
        ends = claim.thread not in heirs and claim.latest in {claim.nearest[0], self.position - 1}
        return ends or claim.nearest[0] == self.position - 1

    def is_revival(self, label: str, claim: Claim) -> bool:
        """Whether a paragraph takes up wording that its thread, which goes on elsewhere, had given up before: 76/186
        PP43 takes up 67/190 OP15, whose thread had become the request for a report."""
        place, parent = claim.nearest
        sure = claim.whole and parent.band is Band.SURE
        return place < self.position - 1 and sure and self.is_return(label, claim)

    def by_its_words(self, label: str, claim: Claim) -> Claim:
        """The claim by the paragraph of its thread that has most of the wording taken up: 74/299 OP4 asks for the plan
        of action of 64/255 OP3, whose line had become "to continue the activities" two texts before it ended."""
        target = self.labels[label]
        whole = [(place, p.paragraph) for place, p in claim.parents if p.relation != Relation.PARTIAL]
        place, _ = max(whole, key=lambda one: (common_share(target, self.earlier.words[one[1]]), one[0]))
        return replace(claim, parents=tuple(parent for parent in claim.parents if parent[0] <= place))

    def is_side(self, label: str, claim: Claim, main: Claim | None, heirs: Mapping[int, str]) -> bool:
        """Whether the paragraph took wording of a thread that it does not continue.

        Of the text before, where the comparison says so. Of older texts, the wording must be missing in the
        paragraph it continues and, where the thread goes on, in its heir: a clause that stands in both was repeated.
        """
        if claim.nearest[0] in self.earlier.recent and claim.nearest[0] in {self.position - 1, claim.latest}:
            return not (main and claim.thread == main.thread) and self.is_kin(label, claim)
        continued = main is not None and claim.thread == main.thread
        if continued or claim.nearest[0] != claim.latest or self.only_formulas(label, claim):
            return False
        if main is None and claim.latest < self.position - 1 and not self.is_return(label, claim):
            return False
        if main is None and claim.nearest[1].band is not Band.SURE and self.is_anybodys(label, claim):
            return False
        return self._moved(label, claim, main, heirs.get(claim.thread))

    def _moved(self, label: str, claim: Claim, main: Claim | None, heir: str | None) -> bool:
        parent = claim.nearest[1]
        target, source = self.labels[label], self.earlier.words[parent.paragraph]
        # A thread that had been merged into this very parent holds the clause too: that is no objection to a split.
        guest = main is not None and self.earlier.hosts.get(main.thread) == parent.paragraph
        others = [self.earlier.words[main.nearest[1].paragraph]] if main and not guest else []
        others += [self.labels[heir]] if heir else []
        taken = len(places(target, [source]) - places(target, others))
        if not self.whole(label, claim) and not own_places(target, source) - places(target, others):
            return False
        if heir is None:
            return relied_on(parent, self.config) and taken >= self.config.merged_share * len(source.words)
        shorter = min(len(target.words), len(source.words))
        return taken >= max(self.config.moved_words, self.config.moved_share * shorter)
