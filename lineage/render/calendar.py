"""Deadlines as an iCalendar file (RFC 5545), the same bytes for the same commitments."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

from lineage.commitments.due_days import days_of_deadline, days_of_term
from lineage.commitments.mandates import deadline_is_end, mandate
from lineage.documents.resolution import Status
from lineage.render.catalogue import text
from lineage.render.citations import cite
from lineage.render.facts import summary
from lineage.render.wrapping import shortened
from lineage.symbols import short_symbol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from icalendar import Event

    from lineage.commitments.clauses import Clause
    from lineage.commitments.due_days import DueDays
    from lineage.commitments.mandate_terms import Term
    from lineage.documents.resolution import Resolution

ASKED = 90
"""Columns of what is to be done, in the line of an event."""


def icalendar(clauses: Sequence[Clause], documents: Sequence[Resolution], series: str, language: str, ui: str) -> bytes:
    """All-day events for the clauses whose deadline has a year; others cannot be put on a calendar.

    `documents` are those of the clauses: the date of each is the time stamp of its events, so that nothing depends
    on a clock, and the events of a draft say that it is one.
    """
    from icalendar import Calendar

    found = Calendar()
    found.add("version", "2.0")
    found.add("prodid", "-//lineage//commitments//EN")
    found.add("calscale", "GREGORIAN")
    found.add("x-wr-calname", text(ui, "calendar.name", series=series))
    known = {document.id: document for document in documents}
    for clause in clauses:
        when, terms = days_of_deadline(clause, language), mandate(clause, language)
        if when is not None and not deadline_is_end(clause, language):
            found.add_component(_event(clause, when, known.get(clause.document), ui))
        for name, term in (("ends", terms.ends), ("review", terms.review)):
            days = days_of_term(term) if term else None
            if term and days:
                document = known.get(clause.document)
                found.add_component(_event(clause, days, document, ui, name=name, said=_term_line(term, name, ui)))
    written: bytes = found.to_ical()
    return written


def _term_line(term: Term, name: str, ui: str) -> str:
    """ "mandate ends: until 31 March 2027", "review: provisional agenda of its eighty-second session"."""
    said = {"of": text(ui, f"clock.of.{term.of}")} if name == "ends" else {}
    return text(ui, f"clock.{name}", words=term.words, **said)


def _event(  # noqa: PLR0913
    clause: Clause, when: DueDays, document: Resolution | None, ui: str, *, name: str = "", said: str = ""
) -> Event:
    """The event of a deadline, or of the end or review of that `name` which is `said` in words: in its line stands
    what is to be done, for a calendar shows nothing else."""
    from icalendar import Event

    draft = document is not None and document.status is Status.DRAFT
    about = text(
        ui, "calendar.about", citation=cite(clause.document, clause.label, ui, draft=draft), words=clause.span.text
    )
    event = Event()
    event.add("uid", f"{sha256(f'{clause.id}{name}'.encode()).hexdigest()[:24]}@resolution-lineage")
    event.add("dtstamp", _stamp(document))
    event.add("dtstart", when.first)
    event.add("dtend", when.last + timedelta(days=1))
    where = cite(short_symbol(clause.document), clause.label, ui, draft=draft)
    what, until = shortened(summary(clause, ui), ASKED), clause.deadline.text if clause.deadline else ""
    line = text(ui, f"calendar.{'term' if said else 'summary'}", what=what, when=said or until)
    event.add("summary", text(ui, "calendar.about", citation=where, words=line))
    event.add("description", about)
    event.add("categories", [clause.kind])
    event.add("transp", "TRANSPARENT")
    return event


def _stamp(document: Resolution | None) -> datetime:
    day = (document.adopted or document.dated) if document else None
    return datetime.combine(day or date(1970, 1, 1), time(), tzinfo=UTC)
