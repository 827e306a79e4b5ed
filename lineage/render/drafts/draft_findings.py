"""The findings of a checked draft in words, and as text for a terminal."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from lineage.diff.edits import Operation
from lineage.drafting.checking.agreement import agreed_paragraphs
from lineage.drafting.checking.check_findings import AGREED, Rule
from lineage.render.catalogue import date_in_words, has, language_of, spaced, text
from lineage.render.citations import cite, place
from lineage.render.comparison.comparison_reading import standing
from lineage.render.wrapping import WIDTH, headed, shortened, wrapped
from lineage.symbols import base_label, split_id

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.documents.resolution import Resolution
    from lineage.drafting.checking.check_findings import Finding
    from lineage.drafting.checking.checked import Check

QUOTED = 240
"""Characters of a paragraph that is quoted only to be recognized."""

LISTED = 24
"""Most texts to list by name of those that a draft was compared with; of more only the number is given."""


class Beside(NamedTuple):
    """What the other findings of its paragraph say of a finding."""

    words: bool
    """Whether one of them has the words of the paragraph."""
    source: bool
    """Whether one above it says where the agreed words stand."""


def sentence(finding: Finding, check: Check, ui: str) -> str:
    """What was found, as a sentence."""
    return text(
        ui,
        f"check.said.{finding.rule.value}{f'_{finding.kind}' if finding.kind else ''}",
        words=finding.words,
        suggestion=finding.suggestion,
        old=finding.suggestion,
        base=check.base.id if check.base else "",
        precedent=cited(finding, ui),
        state=standing(finding.state, finding.authors, ui),
        date=date_in_words(ui, finding.day) if finding.day else "",
        place=place(finding.other, ui) if finding.other else "",
        asked=finding.asked,
        adopted=finding.stood[0] if finding.stood else "",
        earlier=", ".join(text(ui, "check.words_of_text", words=one) for one in dict.fromkeys(finding.stood[1:])),
        count=len(_told(finding)) if finding.covers else max(0, len(finding.stood) - 1),
        kind=text(ui, f"clock.cost.{finding.cost}") if finding.cost else "",
    )


def _told(finding: Finding) -> frozenset[str]:
    """The paragraphs that a finding on several is about, lists with their items."""
    return frozenset(base_label(label) for label in (finding.label, *finding.covers) if label and finding.covers)


def suggestion(finding: Finding, language: str) -> str:
    """The words that a draft in `language` would have instead; "" where only its author can say."""
    if finding.rule is Rule.RECALL and finding.day and has(language, "check.suggest.recall"):
        date = date_in_words(language, finding.day)
        return text(language, "check.suggest.recall", words=finding.suggestion, date=date)
    return finding.suggestion


def cited(finding: Finding, ui: str) -> str:
    """Where the adopted words stand, as delegates cite it; "" for none."""
    if not finding.precedent:
        return ""
    document, label = split_id(finding.precedent)
    return cite(document, label, ui) if label else document


def label_of(finding: Finding) -> str | None:
    """The text whose paragraph the label of a finding names: "base" of what the draft does not have; None for none."""
    return None if not finding.label else "base" if finding.rule is Rule.GONE else "draft"


def where(finding: Finding, check: Check, ui: str) -> str:
    """The paragraph that a finding is about."""
    if finding.label and label_of(finding) == "base" and check.base:
        return cite(check.base.id, finding.label, ui)
    return place(finding.label, ui) if finding.label else text(ui, "check.whole_draft")


def rule_name(finding: Finding, ui: str) -> str:
    """The name of the rule, with what the draft says of the words: "words changed · open (EU)"."""
    parts = [text(ui, f"check.rule.{finding.rule.value}")]
    if finding.rule is not Rule.OPEN and (finding.state or finding.authors):
        parts.append(standing(finding.state, finding.authors, ui))
    if not finding.sure and finding.rule not in {Rule.GONE, Rule.WORDING}:
        parts.append(text(ui, "check.unsure"))
    return " · ".join(parts)


def source_line(finding: Finding, ui: str, *, told: bool = False) -> str:
    """Where the agreed words stand, whether that is certain, and where they stood first; "" for none. What another
    finding of the paragraph has `told` already is not said again."""
    new = finding.first if finding.first != finding.precedent else None
    if finding.rule in {Rule.GONE, Rule.OLDER, Rule.ELSEWHERE} or (told and finding.rule is Rule.WORDING):
        return text(ui, "check.first", citation=_first(finding, ui)) if new else ""
    if not finding.precedent or finding.rule is not Rule.WORDING:
        return ""
    key = "check.from_precedent" if finding.sure else "check.from_precedent_check"
    known = text(ui, key, citation=cited(finding, ui))
    if not finding.first:
        return known
    if finding.first == finding.precedent:
        return text(ui, "check.known_first_there", known=known)
    return text(ui, "check.known_first", known=known, citation=_first(finding, ui))


def _first(finding: Finding, ui: str) -> str:
    return cite(*split_id(finding.first or ""), ui)


def first_cited(finding: Finding, ui: str) -> str:
    """Where the agreed words stood first, as delegates cite it; "" for none."""
    return _first(finding, ui) if finding.first else ""


def title(check: Check, ui: str) -> str:
    """What is compared with what."""
    base = check.base
    if base is None:
        return text(ui, "check.title_alone", draft=check.draft.id)
    date = date_in_words(ui, base.adopted) if base.adopted else ""
    known = text(ui, "check.base_of", base=base.id, date=date) if date else base.id
    return text(ui, "check.title", draft=check.draft.id, base=known)


def summary(check: Check, found: Sequence[Finding], ui: str) -> tuple[str, ...]:
    """The sentences that every form begins with: how many findings of which rules, and how much is agreed."""
    lines = []
    if not check.compared:
        lines.append(text(ui, "check.no_texts", language=language_of(ui, check.draft.language)))
    elif check.base is None:
        lines.append(text(ui, "check.alone"))
    elif check.draft.id == check.base.id:
        lines.append(text(ui, "check.own" if check.is_its_base else "check.copy", draft=check.draft.id))
    elif check.choice:
        lines.append(_choice(check, check.base, ui))
    none = "check.none" if check.compared and check.paragraphs else "check.none_known"
    lines.append(_counts(found, ui) if found else text(ui, none))
    if check.paragraphs and check.compared:
        held = agreed_paragraphs(check, found)
        lines.append(text(ui, "check.rest", agreed=held.agreed, all=held.paragraphs, verbatim=held.verbatim))
    return tuple(lines)


def _choice(check: Check, base: Resolution, ui: str) -> str:
    """Which base a draft is held against of which the corpus has later texts, and why that one."""
    draft, key = check.draft, check.choice.name.lower() if check.choice else ""
    day = draft.adopted or draft.dated
    when = date_in_words(ui, day) if day else text(ui, "check.of_session", session=draft.session or 0)
    return text(ui, f"check.choice.{key}", draft=draft.id, base=base.id, when=when)


def scope(check: Check, ui: str) -> tuple[str, ...]:
    """Which texts were looked at, and that there may be others; nothing where there were none."""
    others = check.compared[1:] if check.base else check.compared
    if not check.compared:
        return ()
    if not others:
        return (text(ui, "check.scope"),)
    named = len(others) <= LISTED
    listed = text(ui, f"check.others{'' if named else '_many'}", count=len(others), ids=", ".join(others))
    return listed, text(ui, "check.scope")


def _counts(found: Sequence[Finding], ui: str) -> str:
    parts = []
    for key, own in (("agreed", True), ("kept", False)):
        some = [one for one in found if (one.rule in AGREED) is own]
        if some:
            rules = Counter(one.rule for one in some)
            names = ", ".join(f"{text(ui, f'check.rule.{rule.value}')} {rules[rule]}" for rule in Rule if rules[rule])
            parts.append(text(ui, f"check.{key}", count=len(some), rules=names))
    paragraphs = len({(one.rule is Rule.GONE, label) for one in found for label in (_told(one) or {one.label})})
    return text(ui, "check.found", count=len(found), paragraphs=paragraphs, parts=f"{spaced(ui, ';')} ".join(parts))


def findings_report(check: Check, found: Sequence[Finding], ui: str, width: int = WIDTH) -> str:
    """The findings as text: the summary, then paragraph by paragraph."""
    lines = [*headed(title(check, ui), "═", width)]
    for sentence in summary(check, found, ui):
        lines += wrapped(sentence, width)
    if any(one.context for one in found):
        marks = text(ui, "check.marks", old="[-…-]", new="{+…+}")
        lines += wrapped(marks, width)
    blocks = ["\n".join(lines)]
    for place_of, some in by_place(check, found, ui):
        entries = ["\n".join(_entry(one, beside, check, ui, width)) for one, beside in with_beside(some)]
        blocks.append("\n".join([*wrapped(place_of, width), *entries]))
    blocks.append("\n".join(line for words in scope(check, ui) for line in wrapped(words, width)))
    return "\n\n".join(blocks)


def by_place(check: Check, found: Sequence[Finding], ui: str) -> Iterator[tuple[str, list[Finding]]]:
    """The findings of each paragraph, with the words for where it stands."""
    for place_of, some in groupby(found, key=lambda one: where(one, check, ui)):
        yield place_of, list(some)


def _entry(one: Finding, beside: Beside, check: Check, ui: str, width: int) -> Iterator[str]:
    yield from wrapped(headline(one, check, ui), width, first="  ", rest="    ")
    if one.context and one.rule is not Rule.WORDING:
        yield from wrapped(in_marks(one), width, first="    ", rest="    ")
    elif quotes(one, beside):
        quote = text(ui, "check.words_of_text", words=shortened(one.words, QUOTED))
        yield from wrapped(quote, width, first="    ", rest="    ")
    wanted = suggestion(one, check.draft.language)
    if one.rule is Rule.RECALL:
        yield from wrapped(text(ui, "check.suggested", words=wanted), width, first="    ", rest="    ")
    if source := source_line(one, ui, told=beside.source):
        yield from wrapped(source, width, first="    ", rest="    ")


def headline(one: Finding, check: Check, ui: str) -> str:
    """The rule and what it found: of changed words themselves, in their context."""
    said = in_marks(one) if one.rule is Rule.WORDING else sentence(one, check, ui)
    return f"{rule_name(one, ui)}{spaced(ui, ':')} {said}"


def with_beside(some: Sequence[Finding]) -> Iterator[tuple[Finding, Beside]]:
    """The findings of one paragraph, each with what the others say already."""
    words = any(one.rule in {Rule.NEW, Rule.OLDER} for one in some)
    above = set[tuple[Rule, str | None]]()
    for one in some:
        yield one, Beside(words=words, source=(one.rule, one.precedent) in above)
        above.add((one.rule, one.precedent))


def quotes(one: Finding, beside: Beside) -> bool:
    """Whether the words of a finding are quoted below it: where neither its sentence nor that of another finding of the
    same paragraph has them."""
    own = one.rule in {Rule.NEW, Rule.OPEN, Rule.GONE} or (
        one.rule in {Rule.NO_END, Rule.COST} and not (beside.words and one.rule is Rule.NO_END)
    )
    return own and bool(one.words)


def in_marks(one: Finding) -> str:
    """The words of a finding in their context, as plain text."""
    marks = {Operation.DELETE: ("[-", "-]"), Operation.INSERT: ("{+", "+}"), Operation.EQUAL: ("", "")}
    pieces = []
    for piece in one.context:
        start, end = marks[piece.operation]
        core = piece.text.strip()
        if not core:
            pieces.append(piece.text)
            continue
        lead = piece.text[: len(piece.text) - len(piece.text.lstrip())]
        tail = piece.text[len(piece.text.rstrip()) :]
        pieces.append(f"{lead}{start}{core}{end}{tail}")
    return " ".join("".join(pieces).split())
