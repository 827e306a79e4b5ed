"""`lineage align OLD NEW`: which paragraph became which."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lineage.cli import formats, options
from lineage.cli.comparing import aligned
from lineage.cli.inputs import emit, json_text, ui_language
from lineage.cli.screen import ENDLESS, columns
from lineage.cli.two_texts import open_two

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lineage.alignment.links import Alignment
    from lineage.documents.resolution import Resolution

    Extra = Mapping[tuple[str, str], Mapping[str, Any]]


def command(
    old: options.Old,
    new: options.New,
    corpus: options.CorpusDir = options.DEFAULT_CORPUS,
    form: options.Format = None,
    json_wanted: options.Json = False,
    output: options.Output = None,
    reading: options.Reading = None,
    lang: options.Language = None,
    ui: options.Ui = None,
) -> None:
    """Show which paragraph of OLD became which of NEW, with the evidence, that of texts in between included."""
    as_json = formats.as_json(form, json_wanted, output)
    from lineage.alignment.json_form import to_json
    from lineage.render.alignment import alignment_report

    (older, left), (newer, right) = open_two(old, new, corpus, lang, reading=reading, ui=ui)
    alignment = _narrowed(aligned(older, newer, corpus, reading), left, right)
    extra = described(alignment, older, newer)
    if as_json:
        emit(json_text(to_json(alignment, extra=extra)), output)
    else:
        emit(alignment_report(alignment, extra, ui_language(ui, newer.language), columns(output, ENDLESS)), output)


def _narrowed(alignment: Alignment, old: str | None, new: str | None) -> Alignment:
    """The links of the paragraphs that were named, and what became of them; all where none was."""
    from dataclasses import replace

    if old is None and new is None:
        return alignment
    return replace(
        alignment,
        links=tuple(link for link in alignment.links if link.old == old or link.new == new),
        dropped=tuple(label for label in alignment.dropped if label == old),
        added=tuple(label for label in alignment.added if label == new),
    )


def described(alignment: Alignment, old: Resolution, new: Resolution) -> dict[tuple[str, str], dict[str, Any]]:
    """For every link what happened to the wording and to the place."""
    from lineage.diff import compare
    from lineage.diff.families import UNCHANGED
    from lineage.diff.places import places_of

    texts = [{p.label: p.text for p in text.paragraphs} for text in (old, new)]
    wordings = {
        (link.old, link.new): compare(texts[0][link.old], texts[1][link.new], new.language).wording
        for link in alignment.links
    }
    unchanged = {pair for pair, wording in wordings.items() if wording in UNCHANGED}
    places = places_of(old, new, alignment.counted(), unchanged).of_link
    return {
        pair: {"wording": wording.value, "movements": [place.value for place in places.get(pair, ())]}
        for pair, wording in wordings.items()
    }
