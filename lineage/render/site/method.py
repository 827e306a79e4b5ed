"""The pages about what all others are based on: corpus and method, terminology."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.alignment.links import Band
from lineage.diff.edits import ChangeClass
from lineage.histories.threads import Event
from lineage.render.site import addresses, measures
from lineage.render.site.pages import Page, corpus_line, join, language_line, missing_texts, short_name, strip
from lineage.render.site.texts import groups
from lineage.render.site.views import MethodFact, Ref, SubstitutionView
from lineage.symbols import split_id

if TYPE_CHECKING:
    from lineage.diff.replaced_terms import Substitution
    from lineage.render.site.material import Material
    from lineage.render.site.phrasing import PagePhrases

_METHOD = ("reading", "aligning", "diffing", "tracing", "commitments", "honesty")


def page(m: Material, w: PagePhrases, files: tuple[str, ...]) -> Page:
    """Corpus and method: what is there, what is missing, how it was made, how good it is, who decided what."""
    missing = [w.short(s) for s in missing_texts(m)]
    context = {
        "lead": corpus_line(m, w),
        "points": strip(m, w, rel=addresses.From(addresses.METHOD)),
        "text_groups": groups(m, w),
        "missing": w("method.missing", names=join(w, missing)) if missing else "",
        "language_note": language_line(m, w),
        "method": [MethodFact(name=w(f"method.{n}"), value=w(f"method.{n}_words")) for n in _METHOD],
        "bands": [MethodFact(name=w(f"band.{b.value}"), value=w(f"band_words.{b.value}")) for b in Band],
        "events": [MethodFact(name=w(f"event.{e.value}"), value=w(f"event_words.{e.value}")) for e in Event],
        "classes": [MethodFact(name=w(f"class.{c.value}"), value=w(f"class_words.{c.value}")) for c in ChangeClass],
        "measures": measures.views(w),
        "links": _links(m, w),
        "decisions": _decisions(m, w),
        "settings": [MethodFact(name=name, value=value) for name, value in m.settings.items()],
        "files": [MethodFact(name=f, value=_about(f, w), href=f) for f in files],
        "sources": _sources(m, w),
    }
    return Page(
        path=addresses.METHOD, template="method.html.j2", title=w("method.title"), section="method", context=context
    )


def _about(file: str, w: PagePhrases) -> str:
    """What a file holds, of a picture its title."""
    name, _, form = file.rsplit("/", 1)[-1].rpartition(".")
    return w.maybe("chart" if form == "svg" else "file", name)


def _links(m: Material, w: PagePhrases) -> list[MethodFact]:
    counts = dict.fromkeys(Band, 0)
    for alignment in m.alignments.values():
        for link in alignment.links:
            counts[link.band] += 1
    return [MethodFact(name=w(f"method.links_{b.value}", count=n), value=w.number(n)) for b, n in counts.items()]


def _decisions(m: Material, w: PagePhrases) -> list[MethodFact]:
    return [
        MethodFact(
            name=f"{_cite(m, w, d.old)} → {_cite(m, w, d.new)}",
            value=w("punct.dot").join(filter(None, (w.maybe("ruling", d.verdict.value), d.author, d.date, d.reason))),
        )
        for d in m.decisions
    ]


def _sources(m: Material, w: PagePhrases) -> list[MethodFact]:
    return [
        MethodFact(
            name=w.name(s),
            value=w("punct.dot").join(
                part for part in (s.file, s.source, s.licence, f"sha256 {s.sha256[:16]}…" if s.sha256 else "") if part
            ),
        )
        for s in (*m.slots, *m.related)
        if s.known
    ]


def terminology_page(m: Material, w: PagePhrases) -> Page:
    """Consistent substitutions of words, found in the diffs."""
    context = {"substitutions": [_substitution(m, w, s) for s in m.substitutions]}
    return Page(
        path=addresses.TERMINOLOGY,
        template="terminology.html.j2",
        title=w("terminology.title"),
        section="terminology",
        context=context,
    )


def _substitution(m: Material, w: PagePhrases, found: Substitution) -> SubstitutionView:
    places = []
    for where in found.places:
        old, new = where.old, where.new
        pair = (split_id(old)[0], split_id(new)[0])
        href = (
            f"{addresses.pair_page(*pair)}#{addresses.anchor(split_id(new)[1])}"
            if pair in m.comparisons
            else addresses.paragraph_place(new)
        )
        places.append(Ref(place=f"{_cite(m, w, old)} → {_cite(m, w, new)}", href=href, opening="", lang=""))
    return SubstitutionView(old=found.old, new=found.new, lang=m.language, places=tuple(places))


def _cite(m: Material, w: PagePhrases, paragraph_id: str) -> str:
    document, label = split_id(paragraph_id)
    return f"{short_name(m, w, document)}, {label}"
