"""One name for a delegation that the papers of a compilation spell in several ways: "Mexico" and "Mexique"."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.documents.negotiated.delegations import delegation, is_of_language

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lineage.drafting.proposals.compilation import Compilation
    from lineage.drafting.proposals.compiled_proposals import CompiledProposal


def with_one_name(compilation: Compilation) -> Compilation:
    """The compilation with each delegation under one of the names that its papers give it: the first in the language of
    the base, else the first."""
    names = _chosen(_authors(compilation), compilation.base.language)
    if all(name == given for given, name in names.items()):
        return compilation
    return replace(
        compilation,
        sources=tuple(replace(one, authors=_named(one.authors, names)) for one in compilation.sources),
        paragraphs=tuple(
            replace(
                one,
                proposals=_all_named(one.proposals, names),
                contested=_all_named(one.contested, names),
                sign_forms=_all_named(one.sign_forms, names),
            )
            for one in compilation.paragraphs
        ),
        findings=tuple(
            replace(one, authors=_named(one.authors, names), proposals=_all_named(one.proposals, names))
            for one in compilation.findings
        ),
    )


def _authors(compilation: Compilation) -> dict[str, None]:
    """All names of authors, in the order of the papers and of the text."""
    asked = (one for paragraph in compilation.paragraphs for one in (*paragraph.asked, *paragraph.sign_forms))
    named = [name for source in compilation.sources for name in source.authors]
    named += [name for one in asked for name in (*one.authors, *one.against)]
    return dict.fromkeys([*named, *(name for finding in compilation.findings for name in finding.authors)])


def _chosen(given: Iterable[str], language: str) -> dict[str, str]:
    """Name as given -> name that is shown."""
    alike: defaultdict[str, list[str]] = defaultdict(list)
    for name in given:
        alike[delegation(name, language)].append(name)
    best = {
        each: next((name for name in names if is_of_language(name, language)), names[0])
        for each, names in alike.items()
    }
    return {name: best[each] for each, names in alike.items() for name in names}


def _named(authors: tuple[str, ...], names: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names.get(name, name) for name in authors))


def _all_named(found: tuple[CompiledProposal, ...], names: Mapping[str, str]) -> tuple[CompiledProposal, ...]:
    return tuple(replace(one, authors=_named(one.authors, names), against=_named(one.against, names)) for one in found)
