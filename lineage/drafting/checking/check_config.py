"""The measures of a check, in one place; `check --json` prints those that it was made with."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckConfig:
    """Bounds of the rules; where no measurement is named the bound is one of judgement."""

    context: int = 6
    """Words shown on each side of a change; changes with fewer words between them are one finding."""
    own_words: float = 0.4
    """Least share of the words of a paragraph without a counterpart that an adopted one must have to be its precedent.
    Of 72 found in ten drafts the 29 below this bound or the next shared names and formulas alone."""
    in_common: float = 0.3
    """Least share of the words of both that they must have in common."""
    telling: float = 0.35
    """Least share of its words that are neither names, numbers nor function words: "Welcomes the anniversary of the
    adoption of the International Convention on ..." has none of a paragraph that names the Convention."""
    told: int = 3
    """The same in words, where the paragraph has as many: "first" and "system" are no theme."""
    across: float = 0.5
    """Least share kept by a recital that stood as an operative paragraph, or the other way round, where the link is
    not sure: 79/175 PP8 has 0.46 of an item that asks business enterprises to act, 79/51 PP11 0.65 of its own."""
    annex: int = 5
    """Paragraphs of an annex from which on it is reported as one that the draft does not have it."""
    section: int = 3
    """Paragraphs of a section of which the base has none from which on it is reported as a new one."""
    saying: int = 8
    """Fewest words whose first place says something: "the implementation of the present resolution" stands anywhere."""
    whole: int = 8
    """Fewest words of a paragraph that is not to stand twice: "Also requests the Secretariat to continue:" may."""
    before: int = 4
    """Words before two dates that are the same where the dates are of one event: "Coordination Group, approved on"."""
    event_words: int = 7
    """The same where none of the four is a name or a figure: "entered into force on" is said of many treaties."""
    slip: int = 2
    """Sessions by which one is off that is a slip; more is a session of another body."""
    event: int = 70
    """Characters behind a session of the past in which its days stand: ", held in Washington, D.C., from 21 to 23"."""
    held: int = 200
    """The same where a word says that it was held: "the fourth and fifth meetings of the ... , held online on 2"."""
    on: int = 7
    """Words from the number of a resolution to an ordinal in what it is on: "of 17 December 2015 on the Thirteenth"."""
    title_at: int = 20
    """Characters between a citation and the title of what is cited: "entitled", "on the"."""
    joints: int = 6
    """Words that join three resolutions of a list, their dates aside: " of, as well as on"."""
    misquoted: float = 75.0
    """Likeness, of 100, from which on words in quotation marks that are not the title are a slip in it."""
    titled: float = 0.8
    """Share of the words of a title that say it, its number of a session aside."""
    other_title: float = 0.5
    """Share of the words of the shorter of two titles below which they are two."""


CHECK = CheckConfig()
