"""A small invented series with everything that pages must show: a draft, a gap, notes, a list, a merger, a return."""

from __future__ import annotations

from datetime import date

from lineage.alignment.links import Alignment, Band, Evidence, Link, Relation
from lineage.commitments.balance import all_clauses
from lineage.commitments.clauses import Addressee, Clause, Hedge, Span
from lineage.diff import compare
from lineage.diff.comparison import compare_documents
from lineage.documents.resolution import Footnote, Kind, NoteCall, Paragraph, Resolution, Status
from lineage.histories.threads import Event, History, Parent, SeriesDocument, Thread, ThreadEntry, Token
from lineage.render.site.material import Material, SeriesPlace

DRAFT, MIDDLE, MISSING, LAST, BESIDE = "A/C.3/60/draft", "A/RES/61/1", "A/RES/62/2", "A/RES/63/3", "E/RES/2007/4"
DAYS = {
    DRAFT: date(2005, 11, 1),
    MIDDLE: date(2006, 12, 20),
    MISSING: date(2007, 12, 18),
    LAST: date(2008, 12, 1),
    BESIDE: date(2007, 7, 6),
}
OLD = "Prie les États Membres de lutter contre le braconnage des loutres, selon qu'il convient ;"
NEW = "Prie instamment tous les États Membres de lutter contre le braconnage des loutres et des castors ;"
TEXTS = {
    f"{DRAFT}#PP1": "Rappelant sa résolution 55/5 sur les loutres,",
    f"{DRAFT}#OP1": OLD,
    f"{DRAFT}#OP2": "Décide de célébrer chaque année la Journée des loutres ;",
    f"{MIDDLE}#PP1": "Rappelant sa résolution 55/5 sur les loutres,",
    f"{MIDDLE}#OP1": OLD,
    f"{LAST}#PP1": "Rappelant ses résolutions 55/5 et 61/1 sur les loutres,",
    f"{LAST}#PP2": "Soulignant ce qui suit :",
    f"{LAST}#PP2(a)": "que les loutres nagent,",
    f"{LAST}#OP1": NEW,
    f"{LAST}#OP2": "Décide de célébrer chaque année la Journée des loutres ;",
    f"{BESIDE}#OP1": "Prie les organismes de lutter contre le braconnage des loutres et des visons.",
}
STEPS = (
    (f"{DRAFT}#PP1", f"{MIDDLE}#PP1"),
    (f"{DRAFT}#OP1", f"{MIDDLE}#OP1"),
    (f"{MIDDLE}#PP1", f"{LAST}#PP1"),
    (f"{MIDDLE}#OP1", f"{LAST}#OP1"),
    (f"{DRAFT}#OP2", f"{LAST}#OP2"),
    (f"{BESIDE}#OP1", f"{LAST}#OP1"),
)


def paragraph(paragraph_id: str, text: str) -> Paragraph:
    document, label = paragraph_id.split("#")
    operative = label.startswith("OP")
    return Paragraph(
        document=document,
        label=label,
        kind=Kind.OPERATIVE if operative else Kind.PREAMBULAR,
        number=label[2:] if operative else "a" if "(" in label else None,
        text=text,
        opening="",
        calls=(NoteCall(mark="1", offset=len("Rappelant")),) if paragraph_id == f"{LAST}#PP1" else (),
    )


def resolution(document: str, texts: dict[str, str]) -> Resolution:
    return Resolution(
        id=document,
        symbol=None if document == DRAFT else document,
        title="Protection des loutres",
        organ="Assemblée générale",
        session=int(document.split("/")[2]) if document != BESIDE else None,
        adopted=None if document == DRAFT else DAYS[document],
        status=Status.DRAFT if document == DRAFT else Status.ADOPTED,
        language="fr",
        paragraphs=tuple(paragraph(i, t) for i, t in texts.items() if i.startswith(f"{document}#")),
        footnotes=(Footnote(mark="1", text="Ibid.", resolved="Résolution 55/5."),) if document == LAST else (),
    )


def slot(document: str) -> SeriesPlace:
    return SeriesPlace(
        id=document,
        symbol=None if document == DRAFT else document,
        title="Protection des loutres",
        organ="Assemblée générale",
        session=int(document.split("/")[2]) if document != BESIDE else None,
        adopted=DAYS[document],
        status=Status.DRAFT if document == DRAFT else Status.ADOPTED,
        language="fr",
        known=document != MISSING,
        stands_for="A/RES/60/9" if document == DRAFT else None,
        original_language="en",
    )


def link(old: str, new: str, band: Band = Band.SURE) -> Link:
    evidence = Evidence(passed="fuzzy", lexical=0.8, semantic=0.8, containment=0.7, margin=0.4)
    return Link(old=old, new=new, relation=Relation.SAME, band=band, score=0.81, evidence=evidence)


def alignment(old: str, new: str, pairs: list[tuple[str, str]], texts: dict[str, str]) -> Alignment:
    links = tuple(link(a, b) for a, b in pairs)
    labels = {d: [i.split("#")[1] for i in texts if i.startswith(f"{d}#")] for d in (old, new)}
    return Alignment(
        old=old,
        new=new,
        links=links,
        dropped=tuple(label for label in labels[old] if label not in {a for a, _ in pairs}),
        added=tuple(label for label in labels[new] if label not in {b for _, b in pairs}),
    )


def alignments(texts: dict[str, str]) -> dict[tuple[str, str], Alignment]:
    found: dict[tuple[str, str], list[tuple[str, str]]] = {
        (DRAFT, MIDDLE): [],
        (DRAFT, LAST): [],
        (MIDDLE, LAST): [],
        (BESIDE, LAST): [],
    }
    for old, new in STEPS:
        (one, a), (other, b) = old.split("#"), new.split("#")
        found[one, other].append((a, b))
    return {pair: alignment(*pair, links, texts) for pair, links in found.items()}


def entry(paragraph_id: str, texts: dict[str, str], events: tuple[Event, ...], *parents: str) -> ThreadEntry:
    document, label = paragraph_id.split("#")
    return ThreadEntry(
        paragraph=paragraph_id,
        document=document,
        label=label,
        text=texts[paragraph_id],
        parents=tuple(Parent(paragraph=p, relation="same", band=Band.SURE, score=0.81) for p in parents),
        events=events,
        since=MIDDLE if Event.RETURNED in events or (document == LAST and not parents) else None,
        band=Band.CHECK if Event.RETURNED in events else Band.SURE,
        unseen=(MISSING,) if document == LAST else (),
    )


def threads(texts: dict[str, str]) -> tuple[Thread, ...]:
    new, kept, reworded, returned = Event.INTRODUCED, Event.KEPT, Event.REWORDED, Event.RETURNED
    borrowed = entry(f"{BESIDE}#OP1", texts, (Event.BORROWED,))
    rows = (
        [("PP1", DRAFT, (new,), ()), ("PP1", MIDDLE, (kept,), (DRAFT,)), ("PP1", LAST, (reworded,), (MIDDLE,))],
        [("OP1", DRAFT, (new,), ()), ("OP1", MIDDLE, (kept,), (DRAFT,)), ("OP1", LAST, (reworded,), (MIDDLE,))],
        [("OP2", DRAFT, (new,), ()), ("OP2", LAST, (returned,), (DRAFT,))],
        [("PP2", LAST, (new,), ())],
        [("PP2(a)", LAST, (new,), ())],
    )
    made = []
    for row in rows:
        entries = tuple(entry(f"{d}#{n}", texts, e, *(f"{p}#{n}" for p in parents)) for n, d, e, parents in row)
        made.append(
            Thread(
                id=entries[0].paragraph,
                entries=entries,
                related=(borrowed,) if row[0][0] == "OP1" else (),
            )
        )
    return tuple(made)


def tokens(paragraph_id: str, text: str) -> tuple[Token, ...]:
    """Two tokens: the first half from the draft, the rest from the text itself."""
    label = paragraph_id.split("#")[1]
    middle = text.index(" ") + 1
    first = f"{DRAFT}#{label}" if f"{DRAFT}#{label}" in TEXTS else paragraph_id
    return (
        Token(text=text[:middle], start=0, end=middle, origin=first),
        Token(text=text[middle:], start=middle, end=len(text), origin=paragraph_id),
    )


def clause(paragraph_id: str, text: str) -> Clause:
    document, label = paragraph_id.split("#")

    def span(words: str) -> Span:
        start = text.index(words)
        return Span(start=start, end=start + len(words), text=words)

    hedged = "selon qu'il convient" in text
    return Clause(
        document=document,
        label=label,
        number=1,
        span=Span(start=0, end=len(text), text=text),
        verb=text.split(" ", maxsplit=1)[0],
        lemma="prier",
        kind="request",
        directive=True,
        addressees=(Addressee(name="États Membres", span=span("États Membres"), known=True),),
        action=span("lutter contre le braconnage"),
        hedges=(
            (Hedge(name="selon qu'il convient", effect="discretion", span=span("selon qu'il convient")),)
            if hedged
            else ()
        ),
        intensifiers=(),
        deadline=None,
        deadline_year=None,
        reporting=False,
        asks_means=False,
    )


def material(**changed: str) -> Material:
    """The series; `changed` replaces texts by label of the last text, e.g. OP1="..."."""
    texts = {**TEXTS, **{f"{LAST}#{label}": text for label, text in changed.items()}}
    documents = {d: resolution(d, texts) for d in (DRAFT, MIDDLE, LAST, BESIDE)}
    traced = threads(texts)
    asks = [i for i in texts if i.endswith("#OP1") and "États Membres" in texts[i] and "lutter" in texts[i]]
    return Material(
        series="loutres",
        title="Protection des loutres",
        language="fr",
        slots=tuple(slot(d) for d in (DRAFT, MIDDLE, MISSING, LAST)),
        related=(slot(BESIDE),),
        resolutions=documents,
        alignments=alignments(texts),
        diffs={(a, b): compare(texts[a], texts[b], "fr") for a, b in STEPS},
        comparisons={
            (old, new): compare_documents(documents[old], documents[new], linked)
            for (old, new), linked in alignments(texts).items()
            if old in (DRAFT, MIDDLE) or len(linked.links) >= 3
        },
        history=History(
            documents=tuple(
                SeriesDocument(id=d, adopted=documents[d].adopted, draft=d == DRAFT) for d in (DRAFT, MIDDLE, LAST)
            ),
            unknown=(MISSING,),
            places=((MISSING, 2),),
            threads=traced,
            thread_of={e.paragraph: t.id for t in traced for e in t.entries},
            redirects={"A/RES/61/1#OP1": f"{DRAFT}#OP1"},
        ),
        origins={i: tokens(i, t) for i, t in texts.items() if not i.startswith(BESIDE)},
        clauses={i: (clause(i, texts[i]),) for i in asks},
        stated={name: all_clauses(document) for name, document in documents.items()},
    )
