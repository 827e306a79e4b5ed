"""A concordance as text, JSON, CSV and one HTML page: every finding with both stretches."""

from __future__ import annotations

import csv
from html import escape
from io import StringIO
from typing import TYPE_CHECKING, Any

from lineage.concordance.divergences import Aspect
from lineage.render.catalogue import language_of, spaced, text
from lineage.render.comparison.comparison_html import style
from lineage.render.data_frames import safe_cell
from lineage.render.framed_page import asset, page
from lineage.render.wrapping import headed, shortened, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lineage.concordance.divergences import Concordance, Divergence, QuotedWords
    from lineage.documents.resolution import Resolution

LONGEST = 160
"""Characters of a stretch on a line of the terminal; a whole paragraph is shown by its beginning."""


def to_json(found: Concordance) -> dict[str, Any]:
    """Format "lineage.concordance/1": both stretches of a finding under the codes of their languages, "" for none, and
    where they stand."""
    return {
        "format": "lineage.concordance/1",
        "document": found.document,
        **({"before": found.before} if found.before else {}),
        "languages": list(found.languages),
        "paragraphs": found.paragraphs,
        "findings": [_finding(finding, found.languages) for finding in found.findings],
    }


def _finding(finding: Divergence, languages: tuple[str, str]) -> dict[str, Any]:
    places = {
        language: {"label": stretch.label, "start": stretch.start, "end": stretch.end}
        for language, stretch in zip(languages, (finding.own, finding.other), strict=True)
        if stretch is not None
    }
    return {
        "label": finding.label,
        "rule": finding.rule.value,
        **dict(zip(languages, finding.words, strict=True)),
        "places": places,
        **({"changed": finding.changed, "was": finding.was} if finding.changed else {}),
    }


def to_csv(found: Concordance) -> str:
    """One row per finding: document, label, rule, and both stretches under the codes of their languages."""
    lines = StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow(["document", "label", "rule", *found.languages, *_COLUMNS[: 2 * bool(found.before)]])
    for one in found.findings:
        writer.writerow([safe_cell(cell) for cell in _cells(found, one)])
    return lines.getvalue()


_COLUMNS = ("changed", "was")


def _cells(found: Concordance, one: Divergence) -> tuple[str, ...]:
    cells = (found.document, one.label, one.rule.value, *one.words)
    return (*cells, one.changed, one.was) if found.before else cells


def to_text(found: Concordance, ui: str, width: int) -> str:
    """The findings for a terminal, paragraph by paragraph."""
    blocks = ["\n".join([*headed(_title(found, ui), "═", width), *wrapped(_summary(found, ui), width)])]
    for finding in found.findings:
        lines = wrapped(f"{finding.label}  {_heading(finding, ui)}", width)
        for language, words in zip(found.languages, finding.words, strict=True):
            said = shortened(words.strip(), LONGEST) or text(ui, "concord.nothing")
            if language == finding.changed:
                was = shortened(finding.was.strip(), LONGEST) or text(ui, "concord.nothing")
                said = f"{was} → {said}"
            lines += wrapped(f"{language}{spaced(ui, ':')} {said}", width, first="  ", rest="      ")
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks)


def _heading(finding: Divergence, ui: str) -> str:
    """What a finding is about: its rule, or the language that changed."""
    if finding.changed:
        return text(ui, "concord.changed", language=language_of(ui, finding.changed))
    return text(ui, f"concord.rule.{finding.rule}")


def to_page(found: Concordance, own: Resolution, other: Resolution, ui: str) -> str:
    """One HTML document, nothing fetched: the paragraphs with a finding side by side, the stretches marked."""
    title = _title(found, ui)
    body = "".join(_rows(found, own, other, ui))
    head = f"<h1>{escape(title)}</h1>\n<p>{escape(_summary(found, ui))}</p>"
    head = f"<header>\n{head}\n</header>\n<main>\n{body}" if body else f"<main>\n{head}\n"
    return page(title, f"{head}</main>\n", ui, f"{style()}\n{asset('concordance.css')}")


def _rows(found: Concordance, own: Resolution, other: Resolution, ui: str) -> Iterator[str]:
    for label in dict.fromkeys(finding.label for finding in found.findings):
        here = [finding for finding in found.findings if finding.label == label]
        rules = ", ".join(dict.fromkeys(_heading(finding, ui) for finding in here))
        sides = ((own, [f.own for f in here]), (other, [f.other for f in here]))
        were = {f.changed: f.was.strip() for f in here}
        cells = "".join(
            _cell(document, [s for s in stretches if s], label, ui, were.get(document.language, ""))
            for document, stretches in sides
        )
        heading = f"<h2>{escape(label)} · {escape(rules)}</h2>"
        yield f'<section class="row">{heading}<div class="pair">{cells}</div></section>\n'


def _cell(document: Resolution, stretches: list[QuotedWords], label: str, ui: str, was: str) -> str:
    labels = list(dict.fromkeys(stretch.label for stretch in stretches)) or [label]
    known: Mapping[str, str] = {p.label: p.text for p in document.paragraphs}
    texts = [_marked(known[name], [s for s in stretches if s.label == name]) for name in labels if name in known]
    absent = f'<span class="absent">{escape(text(ui, "concord.absent"))}</span>'
    lead = f'<p class="link">{escape(language_of(ui, document.language))}</p>'
    before = f'<p class="link">{escape(text(ui, "concord.was", words=was))}</p>' if was else ""
    body = f'<p class="text">{" ".join(texts) or absent}</p>{before}'
    return f'<div lang="{escape(document.language)}">{lead}{body}</div>'


def _marked(words: str, stretches: list[QuotedWords]) -> str:
    parts, done = [], 0
    for stretch in sorted(stretches, key=lambda one: one.start):
        if stretch.start < done or stretch.end - stretch.start == len(words):
            continue
        parts += [escape(words[done : stretch.start]), f"<mark>{escape(stretch.text)}</mark>"]
        done = stretch.end
    return "".join([*parts, escape(words[done:])])


def _title(found: Concordance, ui: str) -> str:
    own, other = (language_of(ui, code) for code in found.languages)
    names = {"own": own, "other": other, "document": found.document}
    if found.before:
        return text(ui, "concord.changes", before=found.before, **names)
    return text(ui, "concord.title", **names)


def _summary(found: Concordance, ui: str) -> str:
    if found.before:
        return text(ui, "concord.summary", count=len(found.findings), paragraphs=found.paragraphs)
    counts = {rule: sum(finding.rule is rule for finding in found.findings) for rule in Aspect}
    told = ", ".join(f"{text(ui, f'concord.rule.{rule}')} {count}" for rule, count in counts.items() if count)
    words = text(ui, "concord.count", count=len(found.findings), paragraphs=found.paragraphs)
    return f"{words.removesuffix('.')}{spaced(ui, ':')} {told}." if told else words
