"""How much of each paragraph of a checked draft is agreed language, after all rules have spoken: one account of the
findings and of the figures in the summary."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from lineage.diff.families import UNCHANGED
from lineage.drafting.checking.agreed_wording import own_base
from lineage.drafting.checking.check_findings import AGREED, Rule
from lineage.drafting.checking.checked import Verdict
from lineage.symbols import base_label

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lineage.drafting.checking.check_findings import Finding
    from lineage.drafting.checking.checked import Check, CheckedParagraph

_SLIPS = frozenset({"changed", "slip"})
"""Kinds of findings on a figure that the base has otherwise."""
_NOT_AGREED = AGREED - {Rule.GONE} | {Rule.FACT}
"""Rules of findings that say of words of a paragraph that they are not agreed, or not as the latest text has them;
"[date]" is agreed."""
_MISDATED = frozenset({"year", "date", "cited"})
"""Kinds on a figure that is wrong; the base may have it too."""


class Agreement(StrEnum):
    """What of a paragraph the text that the draft follows has, or another adopted text word for word."""

    VERBATIM = "verbatim"
    """Every word and figure."""
    UPDATED = "updated"
    """All but what was brought up to date."""
    NONE = "none"
    """Other words, words that are open, or another figure."""


def agreements(check: Check, found: Sequence[Finding]) -> Mapping[str, Agreement]:
    """The agreement of every paragraph by its label; `found` are the findings of the draft."""
    slips, misdated = ({one.label for one in found if one.kind in kinds} for kinds in (_SLIPS, _MISDATED))
    slips |= {label for one in found if one.rule in _NOT_AGREED for label in (one.label, *one.covers)}
    stands = {item.paragraph.label: _agreement(item) for item in check.paragraphs}
    return {
        label: Agreement.NONE if label in slips or (label in misdated and own is Agreement.UPDATED) else own
        for label, own in stands.items()
    }


class Agreed(NamedTuple):
    """How many paragraphs of a draft are agreed language. A chapeau counts with its items."""

    paragraphs: int
    agreed: int
    """Those of which no part is without agreement."""
    verbatim: int
    """Those of which every part is agreed word for word."""


def agreed_paragraphs(check: Check, found: Sequence[Finding]) -> Agreed:
    """How much of a draft is agreed; `found` are its findings."""
    whole: dict[str, set[Agreement]] = {}
    for label, agreement in agreements(check, found).items():
        whole.setdefault(base_label(label), set()).add(agreement)
    agreed = sum(Agreement.NONE not in kinds for kinds in whole.values())
    return Agreed(len(whole), agreed, sum(kinds == {Agreement.VERBATIM} for kinds in whole.values()))


def verdicts(check: Check, found: Sequence[Finding]) -> Mapping[str, Verdict]:
    """The verdict on every paragraph by its label: one that is up to date but for a figure that one of the findings
    `found` calls another one is changed."""
    other = {one.label for one in found if one.rule is Rule.FACT or one.kind in _SLIPS | _MISDATED}
    own = {item.paragraph.label: item.verdict for item in check.paragraphs}
    return own | {label: Verdict.CHANGED for label in own if own[label] is Verdict.UPDATED and label in other}


def _agreement(item: CheckedParagraph) -> Agreement:
    """That of a paragraph of which no rule says that it is not agreed."""
    held = [own] if (own := own_base(item)) else [one for one in item.precedents if one.diff.wording in UNCHANGED]
    if not held:
        return Agreement.NONE  # "3. [...]"
    return Agreement.VERBATIM if any(not one.diff.changes for one in held) else Agreement.UPDATED
