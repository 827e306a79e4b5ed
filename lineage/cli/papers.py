"""Papers with proposals as a command names them: files and symbols, with their author's name where it is given."""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from lineage.cli.inputs import MARKED, open_document
from lineage.documents.file_reading import lines_of, read_amendment
from lineage.documents.papers.mails.answered_lines import with_answers
from lineage.documents.papers.mails.mail_senders import sender_of
from lineage.documents.papers.mails.proposal_tables import as_mail
from lineage.documents.papers.mails.quoted_mail import without_quoted
from lineage.documents.papers.mails.speaking_parts import by_speakers
from lineage.documents.parsing import parse
from lineage.drafting.paper_forms import (
    GivenPaper,
    of_amendment,
    of_list,
    of_speakers,
    of_text,
    with_remarks,
    with_sender,
)
from lineage.drafting.proposals.caveats import Caution, Caveat
from lineage.drafting.proposals.whose_file import authors_of_file
from lineage.errors import NoActError, UnreadableError, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.documents.papers.amendments import Amendment
    from lineage.documents.resolution import Resolution
    from lineage.drafting.proposals.proposal_papers import Paper
    from lineage.sources.lines import Source

_NAMELESS = re.compile(r"[^=/\\]{1,80}=\s*")
_NAMED = re.compile(r"(?P<name>[^=/\\]{1,80})=(?P<doc>.+)", re.DOTALL)
_LONGEST_NAME = 80


def open_papers(docs: Sequence[str], base: Resolution, corpus: Path) -> tuple[tuple[Paper, ...], tuple[Caveat, ...]]:
    """The papers that `docs` name, each a file, a symbol, or NAME=FILE, in the language of `base`; and which of them
    are one file. A file that is named twice is read once, and is of all the names. Raises as `open_document`."""
    papers: list[Paper] = []
    findings: list[Caveat] = []
    seen: dict[str, str] = {}
    opened_files: dict[Path, str] = {}
    named = [_author_and_document(given) for given in docs]
    names: dict[Path, dict[str, None]] = {}
    for name, doc in named:
        names.setdefault(Path(doc).resolve(), {}).update({name: None} if name else {})
    for _, doc in named:
        path = Path(doc)
        here = path.resolve()
        if path.is_file() and here in opened_files:
            findings.append(Caveat(source=opened_files[here], problem=Caution.SAME_FILE, other=opened_files[here]))
            continue
        opened = _opened(tuple(names[here]), doc, base, corpus, {one.id for one in papers})
        if path.is_file():
            opened_files[here] = opened[0].id
            digest = sha256(path.read_bytes()).hexdigest()
            of_nobody = opened[0].authors == (path.stem,) and not authors_of_file(path.stem, base.language)
            if digest in seen and of_nobody:  # "proposal (1).docx"
                findings.append(Caveat(source=path.stem, problem=Caution.SAME_FILE, other=seen[digest]))
                opened_files[here] = seen[digest]
                continue
            if digest in seen:
                findings.append(Caveat(source=opened[0].id, problem=Caution.SAME_FILE, other=seen[digest]))
            seen.setdefault(digest, opened[0].id)
        papers += opened
    return tuple(papers), tuple(findings)


def _author_and_document(given: str) -> tuple[str, str]:
    """Author and document of "EU=proposal.docx", also of "“A=B” group=proposal.docx" where the file is there; not where
    a file has that very name."""
    if Path(given).exists():
        return "", given
    if _NAMELESS.fullmatch(given):
        raise UsageError(f"{given}: no file behind the name", "Write NAME=FILE, such as EU=comments.docx.")
    cuts = (at for at, sign in enumerate(given[: _LONGEST_NAME + 1]) if sign == "=" and given[:at].strip())
    there = next((at for at in cuts if Path(given[at + 1 :]).is_file()), None)
    if there is not None:
        return given[:there].strip(), given[there + 1 :]
    match = _NAMED.fullmatch(given)
    return (match["name"].strip(), match["doc"]) if match else ("", given)


def document_of(given: str) -> str:
    """The document that an argument names, without the name of its author."""
    return _author_and_document(given)[1]


def amendment_in(given: str, language: str) -> Amendment | None:
    """The amendment paper that an argument names; None for a text, or what is not a file."""
    path = Path(document_of(given))
    return read_amendment(path, language=language) if path.is_file() else None


def _opened(names: tuple[str, ...], doc: str, base: Resolution, corpus: Path, taken: set[str]) -> list[Paper]:
    """The papers in a document: one, or a second one of the instructions in a mail that has paragraphs too."""
    path = Path(doc)
    there = path.is_file()
    given = GivenPaper(names=names, stem=path.stem if there else "", file=path.name, taken=frozenset(taken))
    amendment = read_amendment(path, language=base.language) if there else None
    if amendment is not None:
        return [of_amendment(given, amendment, base)]
    whole = lines_of(path) if there else None
    rows, beside = as_mail(with_answers(whole, base), base.language) if whole else (None, ())
    lines, quoted = without_quoted(rows, base.language) if rows else (None, ())
    if lines and not names and not authors_of_file(path.stem, base.language):
        given = given._replace(sender=sender_of(lines, base.language))
    papers = with_sender(_said(given, doc, lines, base, corpus, whole=lines is whole), given.sender)
    return [with_remarks(papers[0], (*beside, *quoted)), *papers[1:]]


def _holds_act(lines: Source) -> bool:
    """Whether there is a text in a file that cannot be read as one in the language of the base."""
    try:
        parse(lines)
    except NoActError:
        return False
    except UnreadableError:
        return True
    return True


def _said(
    given: GivenPaper, doc: str, lines: Source | None, base: Resolution, corpus: Path, *, whole: bool
) -> list[Paper]:
    """The papers in a document that is no amendment paper; `lines` are its own, all of them where it is `whole`."""
    parts = by_speakers(lines, base.language) if lines else []
    if len(parts) > 1 and (spoken := of_speakers(given, parts, base)):
        return spoken
    try:
        document = (
            open_document(doc, corpus, base.language, reading=MARKED)
            if whole or lines is None
            else parse(lines, language=base.language, document_id=given.stem)
        )
    except UnreadableError as error:
        listed = of_list(given, lines, base) if lines else []
        if not listed and lines and (isinstance(error, NoActError) or not _holds_act(lines)):
            raise UnreadableError(
                f"{given.file}: no proposal is found in it",
                "Give a text with its changes, a mail that names its paragraphs, or an amendment paper.",
            ) from error
        if not listed:
            raise
        return listed
    if lines is None:
        return of_text(given._replace(file=document.id), document, None, base)
    return of_text(given, document, None if document.organ else lines, base)
