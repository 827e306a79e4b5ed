"""The papers that one file makes: an amendment paper, a text, a list of instructions, or a text and a list."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from lineage.documents.negotiated.delegations import is_known
from lineage.documents.papers.amendments import revisions_in
from lineage.documents.papers.mails.mixed_papers import by_authors, instructions_apart, speakers
from lineage.documents.papers.mails.quoted_mail import proposing
from lineage.documents.papers.reading.instruction_heads import heading
from lineage.documents.parsing import parse
from lineage.drafting.proposals.caveats import Caution, Caveat
from lineage.drafting.proposals.common_ground import FEW, LEAST
from lineage.drafting.proposals.persons import in_name_of, is_open
from lineage.drafting.proposals.proposal_papers import Paper
from lineage.drafting.proposals.whose_file import authors_of_file
from lineage.drafting.revising.amended import as_text
from lineage.drafting.revising.applying import revised
from lineage.drafting.revising.revisions import Hindrance
from lineage.errors import UnreadableError
from lineage.symbols import read_label, same_symbol

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lineage.documents.papers.amendments import Amendment
    from lineage.documents.papers.instructions import Instruction
    from lineage.documents.papers.mails.mail_senders import Sender
    from lineage.documents.papers.mails.speaking_parts import Part
    from lineage.documents.resolution import Paragraph, Resolution
    from lineage.drafting.revising.revisions import Step
    from lineage.sources.lines import Source

_UNREAD = {Hindrance.NOT_UNDERSTOOD, Hindrance.ASKS_NOTHING}
_ASIDE = 4
"""Where the instructions that no rule can follow are a smaller part than this of all letters, none was meant."""
_NUMBERED = re.compile(r"^\W*\d{1,3}\s?[.)]\s+")


class GivenPaper(NamedTuple):
    """A file as it was given: with the names of its authors, () for none, and the ids that other papers have."""

    names: tuple[str, ...]
    stem: str
    """Of its file name, "" for a text of the corpus."""
    file: str
    taken: frozenset[str]
    sender: Sender | None = None
    """Who sends it, where it is a mail."""

    def with_taken(self, ids: Iterable[str]) -> GivenPaper:
        """What is given, with more ids that are taken."""
        return self._replace(taken=self.taken.union(ids))


def of_amendment(given: GivenPaper, amendment: Amendment, base: Resolution) -> Paper:
    """An amendment paper as the text that its instructions make of the base; what cannot be followed becomes a
    finding. Raises UnreadableError for one that amends another draft."""
    if base.symbol and not same_symbol(amendment.amends, base.symbol):
        raise UnreadableError(
            f"{given.file}: amends {amendment.amends}, not {base.symbol}", "Name the draft that it amends as BASE."
        )
    authors = (not given.names and amendment.sponsors) or _whose(given, base)
    paper = replace(_of_instructions(given, authors, base, amendment.instructions), form="amendment")
    return with_remarks(paper, amendment.unread)


def of_text(given: GivenPaper, document: Resolution, source: Source | None, base: Resolution) -> list[Paper]:
    """A text; and beside it the instructions that `source`, its lines, have too. Where no rule can follow these they
    stay in the text, and where nothing but them is left the list is the paper."""
    sponsors = document.sponsors if document.sponsors != base.sponsors else ()
    authors = _whose(given, base, source, sponsors) or (document.id,)
    rest, asked = instructions_apart(source, document.language) if source else (None, None)
    own = _free(given.stem or document.id, given.taken)
    listed = _instructed(given.with_taken({own}), asked, authors, base) if asked else []
    if listed and rest is not None:
        try:
            document = parse(rest, language=document.language, document_id=document.id)
        except UnreadableError:
            alone = _instructed(given, asked, authors, base) if asked else []
            return [with_remarks(alone[0], _lines(rest)), *alone[1:]]
    speaks = bool(given.names) or all(is_known(one, document.language) for one in authors)
    document, persons = in_name_of(authors, document) if speaks else (document, ())
    versions = _versions(document, base) if source else [document]
    paper = Paper(id=own, file=given.file, document=versions[0], authors=authors, persons=persons)
    if is_open(authors, persons):
        found = Caveat(source=own, problem=Caution.WHOSE, old=", ".join(persons), new=", ".join(authors))
        paper = replace(paper, findings=(*paper.findings, found))
    papers = [paper, *listed]
    for other in versions[1:]:
        name = _free(given.stem, given.taken.union(one.id for one in papers))
        papers.append(replace(paper, id=name, document=other))
    return papers


def _versions(document: Resolution, base: Resolution) -> list[Resolution]:
    """A mail that has several wordings of one number as several texts: what it quotes of the base beside its own is
    none, "> 7. Welcomes ..." above "OP7 (EU) Welcomes ..."."""
    numbered: dict[str, list[Paragraph]] = {}
    for paragraph in document.paragraphs:
        found = read_label(paragraph.label)
        again = found is not None and found.below and paragraph.number is not None
        label = paragraph.label.rpartition(".")[0] if again else paragraph.label
        numbered.setdefault(label, []).append(replace(paragraph, label=label))
    texts = {paragraph.label: paragraph.text for paragraph in base.paragraphs}
    for label, several in numbered.items():
        own = [one for one in several if one.text != texts.get(label)]
        numbered[label] = own if own and len(several) > 1 else several[:1]
    most = max(map(len, numbered.values()), default=1)
    rounds = [[several[at] for several in numbered.values() if len(several) > at] for at in range(most)]
    rest = [replace(document, paragraphs=tuple(one), dropped=(), footnotes=()) for one in rounds[1:]]
    return [replace(document, paragraphs=tuple(rounds[0])), *rest]


def of_speakers(given: GivenPaper, parts: Sequence[Part], base: Resolution) -> list[Paper]:
    """The papers of those who speak in turn in one file, each their own; what is asked for before the first is of whose
    file it is, and other lines there are a remark."""
    papers: list[Paper] = []
    around: list[str] = []
    for who, source in parts:
        own = given.with_taken(one.id for one in papers)._replace(names=who or given.names)
        asks = bool(who or proposing((line.text.strip() for line in source.lines), base.language))
        found = _of_speaker(own, source, base) if asks else []
        papers += found
        around += [] if found else [*filter(None, (", ".join(who),)), *_lines(source)]
    return [with_remarks(papers[0], around), *papers[1:]] if papers else []


def _of_speaker(given: GivenPaper, source: Source, base: Resolution) -> list[Paper]:
    """What one says: paragraphs, with instructions or without, or instructions alone."""
    try:
        document = parse(source, language=base.language, document_id=given.stem)
    except UnreadableError:
        return of_list(given, source, base)
    return of_text(given, document, source, base)


def of_list(given: GivenPaper, source: Source, base: Resolution) -> list[Paper]:
    """A mail of instructions, one a line; nothing where none of them names a paragraph, or in a text of other things in
    which a few lines read like some that no rule can follow: "words put in by the EU in paragraph 33" in a guide."""
    papers = _instructed(given, source, _whose(given, base, source), base)
    left = [one.step for paper in papers for one in paper.findings if one.step]
    meant = sum(len(_letters(step.instruction)) for step in left if step.hindrance in _UNREAD)
    followed = any(paper.document.paragraphs != base.paragraphs for paper in papers) or any(
        step.hindrance not in _UNREAD for step in left
    )
    whole = sum(len(_letters(line)) for line in _lines(source))
    return papers if followed or meant * _ASIDE >= whole else []


def _whose(
    given: GivenPaper, base: Resolution, source: Source | None = None, sponsors: tuple[str, ...] = ()
) -> tuple[str, ...]:
    """Whose a file is, whatever stands in it: the author that is given with it, a delegation that its name names, those
    that it says it is from, its own sponsors, who sends the mail, else its name."""
    if given.names:
        return given.names
    spoken = (speakers((line.text for line in source.lines), base.language) if source else ()) or sponsors
    sent = given.sender.authors if given.sender else ()
    return authors_of_file(given.stem, base.language) or spoken or sent or ((given.stem,) if given.stem else ())


def with_sender(papers: Sequence[Paper], sender: Sender | None) -> list[Paper]:
    """The papers of a mail, with the line that says who sends it where that is the author of the first: it is no
    other remark then."""
    if sender is None or not papers or papers[0].authors != sender.authors:
        return list(papers)
    first = papers[0]
    rest = (one for one in first.findings if one.problem is not Caution.REMARK or one.new != sender.line)
    told = Caveat(source=first.id, problem=Caution.SENDER, old=", ".join(sender.authors), new=sender.line)
    return [replace(first, findings=(told, *rest)), *papers[1:]]


def _instructed(given: GivenPaper, source: Source, authors: tuple[str, ...], base: Resolution) -> list[Paper]:
    """A list of instructions as one paper for all that ask for the same: those of whom it names nobody are of
    `authors`. What no instruction has is a remark on the first."""
    papers: list[Paper] = []
    said: list[str] = []
    parts = by_authors(source, base.language)
    for named, part in parts:
        listed, leftovers = revisions_in(part, base.language)
        said += leftovers
        if any(one.label for one in listed):
            said += [one.text for one in listed]
            others = given.with_taken(one.id for one in papers)
            papers.append(with_remarks(_of_instructions(others, named or authors, base, listed), leftovers))
    if not papers:
        return []
    around = [line for _, part in parts for line in _unsaid(_lines(part), said)]
    told = {one.new for paper in papers for one in paper.findings}
    more = [line for line in around if line not in told and not heading(line, base.language)]
    return [_in_order(with_remarks(papers[0], more), _lines(source)), *papers[1:]]


def _in_order(paper: Paper, lines: Sequence[str]) -> Paper:
    """A paper with its remarks in the order of the lines of its mail, of which some are parts of lines."""
    letters = [_letters(line) for line in lines]
    starts = [0, *accumulate(map(len, letters))]
    whole, at = "".join(letters), dict(zip(reversed(letters), reversed(starts[:-1]), strict=True))

    def place(one: Caveat) -> int:
        own = _letters(one.new)
        return at.get(own, whole.find(own))

    others = (one for one in paper.findings if one.problem is not Caution.REMARK)
    remarks = (one for one in paper.findings if one.problem is Caution.REMARK)
    return replace(paper, findings=(*others, *sorted(remarks, key=place)))


def _lines(source: Source) -> list[str]:
    texts = (" ".join(line.text.split()) for line in source.lines)
    return [text for text in texts if text]


def _unsaid(lines: Iterable[str], said: Iterable[str]) -> Iterator[str]:
    """The lines whose letters stand in none of the texts, their own number aside."""
    whole = "|".join(map(_letters, dict.fromkeys(said)))  # the 5,000 instructions of one line have one text
    for line in lines:
        if _letters(line) not in whole and _letters(_NUMBERED.sub("", line)) not in whole:
            yield line


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def with_remarks(paper: Paper, lines: Iterable[str]) -> Paper:
    """A paper with lines that are said around its proposals."""
    remarks = tuple(Caveat(source=paper.id, problem=Caution.REMARK, new=line) for line in lines)
    return replace(paper, findings=(*paper.findings, *remarks)) if remarks else paper


def _of_instructions(
    given: GivenPaper, authors: tuple[str, ...], base: Resolution, instructions: tuple[Instruction, ...]
) -> Paper:
    """A list of instructions as the text that they make of the base."""
    done = revised(base, instructions)
    own = _free(given.stem, given.taken)
    left = {(step.label, step.instruction, step.hindrance): step for step in done.steps if not step.done}
    findings = tuple(
        Caveat(source=own, problem=Caution.NOT_APPLIED, label=step.label, new=step.instruction, step=step)
        for step in left.values()
    )
    findings = (*_few_done(own, done.steps), *findings)
    document = as_text(done)
    return Paper(id=own, file=given.file, document=document, authors=authors, form="instructions", findings=findings)


def _few_done(own: str, steps: Sequence[Step]) -> Iterator[Caveat]:
    """How many instructions of a list fit the base, where these are few: the page of a manual that quotes a mail has
    none of 19."""
    asked = {step.instruction for step in steps if step.follows is None}
    left = {step.instruction for step in steps if not step.done}
    if len(asked) >= LEAST and len(asked - left) < FEW * len(asked):
        yield Caveat(source=own, problem=Caution.FEW_DONE, held=len(asked - left), counted=len(asked))


def _free(name: str, taken: frozenset[str]) -> str:
    tries = (name if number == 1 else f"{name} ({number})" for number in range(1, len(taken) + 2))
    return next(one for one in tries if one not in taken)
