"""Papers with proposals as a command names them: files and symbols, with their author's name where it is given."""

from __future__ import annotations

import re
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from lineage.cli.inputs import MARKED, open_document
from lineage.documents.amendments import revisions_in
from lineage.documents.delegations import authors_in, is_known
from lineage.documents.mixed_papers import by_authors, instructions_apart
from lineage.documents.opening import read_amendment
from lineage.documents.parsing import parse
from lineage.drafting.amended import as_text
from lineage.drafting.applying import revised
from lineage.drafting.compilation import Finding, Problem
from lineage.drafting.persons import in_name_of
from lineage.drafting.proposal_papers import Paper
from lineage.errors import UnreadableError
from lineage.sources import read
from lineage.symbols import same_symbol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.documents.amendments import Amendment
    from lineage.documents.instructions import Instruction
    from lineage.documents.resolution import Resolution
    from lineage.sources.lines import Source

_NAMED = re.compile(r"(?P<name>[^=/\\]{1,80})=(?P<doc>.+)", re.DOTALL)


def open_papers(docs: Sequence[str], base: Resolution, corpus: Path) -> tuple[tuple[Paper, ...], tuple[Finding, ...]]:
    """The papers that `docs` name, each a file, a symbol, or NAME=FILE, in the language of `base`; and which of them
    are one file. A file that is named twice is read once. Raises as `open_document`."""
    papers: list[Paper] = []
    findings: list[Finding] = []
    seen: dict[str, str] = {}
    read: dict[Path, str] = {}
    for given in docs:
        name, doc = _author_and_document(given)
        path = Path(doc)
        here = path.resolve()
        if path.is_file() and here in read:
            findings.append(Finding(source=read[here], problem=Problem.SAME_FILE, other=read[here]))
            continue
        opened = _opened(name, doc, base, corpus, {one.id for one in papers})
        if path.is_file():
            read[here] = opened[0].id
            digest = sha256(path.read_bytes()).hexdigest()
            if digest in seen:
                findings.append(Finding(source=opened[0].id, problem=Problem.SAME_FILE, other=seen[digest]))
            seen.setdefault(digest, opened[0].id)
        papers += opened
    return tuple(papers), tuple(findings)


def _author_and_document(given: str) -> tuple[str, str]:
    """Author and document of "EU=proposal.docx"; not where a file has that very name."""
    match = _NAMED.fullmatch(given)
    return (match["name"].strip(), match["doc"]) if match and not Path(given).exists() else ("", given)


def document_of(given: str) -> str:
    """The document that an argument names, without the name of its author."""
    return _author_and_document(given)[1]


def amendment_in(given: str, language: str) -> Amendment | None:
    """The amendment paper that an argument names; None for a text, or what is not a file."""
    path = Path(document_of(given))
    return read_amendment(path, language=language) if path.is_file() else None


def _opened(name: str, doc: str, base: Resolution, corpus: Path, taken: set[str]) -> list[Paper]:
    """The paper, and a second one of the instructions in a mail that has paragraphs too."""
    path = Path(doc)
    stem = path.stem if path.is_file() else ""
    amendment = read_amendment(path, language=base.language) if stem else None
    if amendment is not None:
        return [_of_amendment(name, path, amendment, base, taken)]
    try:
        document = open_document(doc, corpus, base.language, reading=MARKED)
    except UnreadableError:
        listed = (
            _listed(path, (name,) if name else (_written(stem, base.language) or stem,), base, taken) if stem else []
        )
        if not listed:
            raise
        return listed
    own = _free(stem or document.id, taken)
    authors = (name,) if name else _authors(stem, document, base)
    source = read(path) if stem and not document.organ else None
    rest, asked = instructions_apart(source, document.language) if source else (None, None)
    if asked is not None and rest is not None:
        try:
            document = parse(rest, language=document.language, document_id=document.id)
        except UnreadableError:
            return _listed(path, authors, base, taken)
    speaks = bool(name) or all(is_known(one, document.language) for one in authors)
    document, persons = in_name_of(authors, document) if speaks else (document, ())
    paper = Paper(id=own, file=path.name if stem else document.id, document=document, authors=authors, persons=persons)
    return [paper, *(_instructed(path, asked, authors, base, {*taken, own}) if asked else ())]


def _of_amendment(name: str, path: Path, amendment: Amendment, base: Resolution, taken: set[str]) -> Paper:
    """An amendment paper as the text that its instructions make of the base; what cannot be followed becomes a
    finding."""
    if base.symbol and not same_symbol(amendment.amends, base.symbol):
        raise UnreadableError(
            f"{path.name}: amends {amendment.amends}, not {base.symbol}", "Name the draft that it amends as BASE."
        )
    authors = (name,) if name else amendment.sponsors or (path.stem,)
    return _of_instructions(authors, path, base, taken, (amendment.instructions, ()))


def _listed(path: Path, authors: tuple[str, ...], base: Resolution, taken: set[str]) -> list[Paper]:
    """The papers in a mail of instructions, one a line; a list in which nothing names a paragraph is not one."""
    return _instructed(path, read(path), authors, base, taken)


def _instructed(path: Path, source: Source, authors: tuple[str, ...], base: Resolution, taken: set[str]) -> list[Paper]:
    """A list of instructions as one paper for all that ask for the same: those of whom it names nobody are of
    `authors`."""
    papers: list[Paper] = []
    around: list[str] = []
    for named, part in by_authors(source, base.language):
        listed, leftovers = revisions_in(part, base.language)
        if not any(one.label for one in listed):
            around += leftovers
            continue
        used = {*taken, *(one.id for one in papers)}
        papers.append(_of_instructions(named or authors, path, base, used, (listed, leftovers)))
    if papers and around:
        said = tuple(Finding(source=papers[0].id, problem=Problem.REMARK, new=line) for line in around)
        papers[0] = replace(papers[0], findings=(*papers[0].findings, *said))
    return papers


def _of_instructions(
    authors: tuple[str, ...],
    path: Path,
    base: Resolution,
    taken: set[str],
    said: tuple[tuple[Instruction, ...], tuple[str, ...]],
) -> Paper:
    """A list of instructions and its other lines as the text that the instructions make of the base."""
    instructions, leftovers = said
    done = revised(base, instructions)
    own = _free(path.stem, taken)
    findings = tuple(
        Finding(source=own, problem=Problem.NOT_APPLIED, label=step.label, new=step.instruction, step=step)
        for step in done.steps
        if not step.done
    )
    findings += tuple(Finding(source=own, problem=Problem.REMARK, new=line) for line in leftovers)
    return Paper(id=own, file=path.name, document=as_text(done), authors=authors, form="amendment", findings=findings)


def _free(name: str, taken: set[str]) -> str:
    tries = (name if number == 1 else f"{name} ({number})" for number in range(1, len(taken) + 2))
    return next(one for one in tries if one not in taken)


def _authors(stem: str, document: Resolution, base: Resolution) -> tuple[str, ...]:
    """Whose paper it is: a delegation that its file name names, its own sponsors, else the file name itself."""
    language = document.language
    if stem and (name := _written(stem, language)):
        return (name,)
    parts = [part for part in re.split(r"[\s_.()-]+", stem) if part]
    if parts and parts[0].islower():
        parts[0] = _written(parts[0], language) or parts[0]
    known = tuple(name for part in parts for name in authors_in(part, language))
    if known:
        return tuple(dict.fromkeys(known))
    if document.sponsors and document.sponsors != base.sponsors:
        return document.sponsors
    return (stem or document.id,)


def _written(name: str, language: str) -> str:
    """The delegation that a file name gives, in small letters too: "ue" is UE, "mexique" Mexique; "" for others."""
    if not name.islower():
        return name if is_known(name, language) else ""
    acronym = name.upper()
    return acronym if is_known(acronym, language) else name.capitalize() if is_known(name, language) else ""
