"""What every form of a compilation shows: the remarks of a paragraph, its sources, what is open.

A renderer takes these and sets them; none of them decides anything.
"""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from lineage.documents.negotiated.proposals import ProposalKind
from lineage.drafting.proposals.caveats import Caution
from lineage.drafting.proposals.collisions import collision_groups
from lineage.render.catalogue import decimal, spaced, text
from lineage.render.citations import cite
from lineage.render.drafts.applied_revisions import reason
from lineage.render.wrapping import shortened
from lineage.symbols import split_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineage.drafting.proposals.caveats import Caveat
    from lineage.drafting.proposals.compilation import Compilation, CompiledParagraph, CompiledSource
    from lineage.drafting.proposals.compiled_proposals import AgreedWords, CompiledProposal

SHOWN = 160
"""Characters of the words of a finding."""
_NOWHERE_ELSE = frozenset({Caution.REMARK, Caution.NOT_APPLIED})
"""What no paragraph of the compilation shows, "We reserve our position on ...": told whole."""
BEFORE = 30
"""Characters shown before the place where two wordings part."""


def remarks(paragraph: CompiledParagraph, ui: str) -> list[str]:
    """What is said of the paragraph beside its words: moves, splits, reservations, collisions, words contested."""
    found = [line for proposal in paragraph.proposals if (line := _remark(proposal, ui))]
    found += [wanted(proposal, ui) for proposal in paragraph.proposals if proposal.fills]
    found += collision_lines(paragraph, ui)
    found += [_contested(proposal, ui) for proposal in paragraph.contested]
    return found


def _contested(proposal: CompiledProposal, ui: str) -> str:
    """Words that one put in and another took out, with both."""
    if not proposal.against:
        return text(ui, "compiled.contested", proposal=wanted(proposal, ui))
    return text(ui, "compiled.contested_by", proposal=wanted(proposal, ui), names=", ".join(proposal.against))


def collision_lines(paragraph: CompiledParagraph, ui: str) -> list[str]:
    """A line for each group of proposals of which any two cannot both be made."""
    groups = ([wanted(paragraph.proposals[k], ui) for k in group] for group in collision_groups(paragraph.collisions))
    return [text(ui, "compiled.collision", proposals=" / ".join(proposals)) for proposals in groups]


def _remark(proposal: CompiledProposal, ui: str, who: str = "") -> str:
    names = who or ", ".join(proposal.authors)
    if proposal.kind is ProposalKind.MOVE and not proposal.said:
        return text(
            ui, "compiled.move" if proposal.after else "compiled.move_start", names=names, after=proposal.after or ""
        )
    if proposal.kind in {ProposalKind.SPLIT, ProposalKind.MERGE} and proposal.related:
        return text(ui, f"compiled.{proposal.kind.value}", names=names, label=proposal.related)
    return text(ui, "compiled.said", names=names, words=proposal.said) if proposal.said else ""


def wanted(proposal: CompiledProposal, ui: str, who: str = "", *, whole: bool = False) -> str:
    """What is asked for, with those who ask, or with `who`: "EU: add “all”"; with all of its words, or the first."""
    if proposal.kind is ProposalKind.MOVE:
        return _remark(proposal, ui, who)
    names = who or ", ".join(proposal.authors)
    key = "deletes" if not proposal.new else "adds" if not proposal.old else "fills" if proposal.fills else "replaces"
    old, new = (
        words.strip() if whole else shortened(words.strip(), SHOWN // 2) for words in (proposal.old, proposal.new)
    )
    return text(ui, f"compiled.{key}", names=names, old=old, new=new)


def state_of(paragraph: CompiledParagraph, ui: str) -> str:
    """The state in words; "" where nothing is said of the paragraph."""
    if paragraph.text is None:
        return text(ui, "compiled.state.new")
    return text(ui, f"compiled.state.{paragraph.state.value}") if paragraph.state else ""


def progress_lines(compilation: Compilation, ui: str) -> list[str]:
    """How far the text is, as sentences."""
    p = compilation.progress()
    return [
        text(ui, "compiled.untouched", untouched=p.untouched, count=p.paragraphs),
        text(ui, "compiled.open", proposals=p.proposals, new=p.new, collisions=p.collisions),
        text(ui, "compiled.words", open=p.open_words, words=p.words, added=p.added),
    ]


def source_lines(compilation: Compilation, ui: str) -> list[str]:
    """The papers with their authors, files and forms; a mail that holds text and instructions is one paper."""
    papers: dict[str, dict[str, None]] = {}
    for source in compilation.sources:
        who = ", ".join(source.authors) + (f" ({', '.join(source.persons)})" if source.persons else "")
        papers.setdefault(f"{who}{spaced(ui, ':')} {source.file}", {}).update(dict.fromkeys(_forms(source, ui)))
    return [f"{paper} ({', '.join(forms)})" for paper, forms in papers.items()]


def _forms(source: CompiledSource, ui: str) -> list[str]:
    """What a source is, and how much of the text it has."""
    facts = [text(ui, f"compiled.form.{source.form}")]
    facts += [text(ui, "compiled.excerpt")] if source.excerpt else []
    return facts + ([text(ui, "compiled.rebased")] if source.rebased else [])


def finding_lines(compilation: Compilation, ui: str) -> list[str]:
    """The problems of the sources as sentences; the words around the proposals of one in one: a mail has a header, a
    greeting and a farewell. Of a mail in which several speak each is named: "Switzerland (mail.txt)"."""
    files = Counter(source.file for source in compilation.sources)
    shared = [source for source in compilation.sources if files[source.file] > 1]
    names = {source.id: f"{', '.join(source.authors)} ({source.file})" for source in shared}
    findings = [
        replace(one, source=names.get(one.source, one.source), other=names.get(one.other, one.other))
        for one in compilation.findings
    ]
    said: dict[str, list[str]] = {}
    for one in findings:
        if one.problem is Caution.REMARK:
            said.setdefault(one.source, []).append(one.new.strip())
    lines = []
    for one in findings:
        if one.problem is not Caution.REMARK:
            lines.append(finding_line(one, ui))
        elif one.source in said:
            words = text(ui, "compiled.remarks").join(said.pop(one.source))
            lines.append(finding_line(replace(one, new=words), ui))
    return lines


def finding_line(finding: Caveat, ui: str) -> str:
    """A problem of a source as a sentence with its words."""
    key = finding.problem.value.replace(" ", "_").replace("-", "_")
    if finding.problem is Caution.OTHER_BASE:
        key += "_gone" if not finding.new else "_added" if not finding.old else ""
    if finding.problem is Caution.SAME_FILE and finding.source == finding.other:
        key = "named_twice"
    if finding.problem is Caution.NOT_APPLIED and not finding.label:
        key = "not_applied_nowhere"
    if finding.problem is Caution.OTHER_NUMBER:
        key += "_of_base" if finding.linked else "_nowhere" if finding.likeness is None else ""
    old, new = _from_the_difference(finding.old.strip(), finding.new.strip())
    proposals = " / ".join(wanted(proposal, ui) for proposal in finding.proposals)
    width = sys.maxsize if finding.problem in _NOWHERE_ELSE else SHOWN
    return text(
        ui,
        f"compiled.problem.{key}",
        source=f"{finding.source} ({', '.join(finding.authors)})" if finding.authors else finding.source,
        label=finding.label,
        old=shortened(old, SHOWN),
        new=shortened(new, width),
        proposals=proposals,
        other=finding.other,
        given=finding.given,
        likeness=finding.likeness or 0,
        held=finding.held,
        counted=finding.counted,
        reason=reason(finding.step, ui) if finding.step else "",
    )


def _from_the_difference(old: str, new: str) -> tuple[str, str]:
    """Two wordings without the words with which both begin, but for the last `BEFORE` characters: a paragraph of
    eighty words that differs in the last ones shows these."""
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))
    start = old.rfind(" ", 0, same - BEFORE) + 1 if same > 2 * BEFORE else 0
    return (f"… {old[start:]}", f"… {new[start:]}") if start else (old, new)


def precedent_lines(paragraph: CompiledParagraph, ui: str) -> list[str]:
    """The nearest precedent of each proposal of a paragraph, with those whose words it has; each place once."""
    return [f"{', '.join(one.authors)} – {precedent_line(one.precedent, ui)}" for one in paragraph.nearest]


def precedent_line(one: AgreedWords, ui: str) -> str:
    """A precedent: where it stands, how near it is, since when it is used."""
    place = cite(*split_id(one.id), ui)
    if not one.times:
        return text(ui, "compiled.near", place=place, score=decimal(ui, one.score), words=one.words)
    first, last = (cite(*split_id(end), ui) for end in (one.first, one.last))
    key = "agreed_once" if one.times == 1 else "agreed"
    return text(ui, f"compiled.{key}", place=place, first=first, last=last, times=one.times, words=one.words)


def headline(paragraph: CompiledParagraph, ui: str) -> str:
    """The label of a paragraph with its state in words: "OP3 · open"."""
    return " · ".join(filter(None, (paragraph.label, state_of(paragraph, ui))))


def touched(compilation: Compilation) -> Iterator[CompiledParagraph]:
    """The paragraphs in which anything is asked for."""
    return (p for p in compilation.paragraphs if p.proposals or p.contested)
