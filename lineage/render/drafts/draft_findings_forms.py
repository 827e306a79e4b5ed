"""The findings of a checked draft as JSON, CSV and one HTML page."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict
from html import escape
from typing import TYPE_CHECKING, Any

from lineage.diff.edits import Operation
from lineage.drafting.checking.check_config import CHECK
from lineage.drafting.checking.check_findings import AGREED, Rule
from lineage.drafting.json_form import check_json
from lineage.render.catalogue import text
from lineage.render.comparison.comparison_reading import standing
from lineage.render.data_frames import frame, to_csv
from lineage.render.drafts.draft_findings import (
    by_place,
    cited,
    first_cited,
    in_marks,
    label_of,
    quotes,
    rule_name,
    scope,
    sentence,
    source_line,
    suggestion,
    summary,
    title,
    where,
    with_beside,
)
from lineage.render.framed_page import asset, page

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lineage.drafting.checking.check_findings import Finding
    from lineage.drafting.checking.checked import Check
    from lineage.render.drafts.draft_findings import Beside

GROUPS = {"words": True, "facts": False}
"""Groups of rules that a reader may choose, and whether they are about what is agreed."""
COLUMNS = ("paragraph", "rule", "finding", "words", "suggestion", "precedent", "first", "sure", "state", "authors")


def to_json(check: Check, found: Sequence[Finding], ui: str) -> dict[str, Any]:
    """`lineage.check/1` with its findings. `start` and `end` count characters of the paragraph's text; `said` is the
    finding as a sentence."""
    language = check.draft.language
    rows = [
        {
            "label": one.label,
            "label_of": label_of(one),
            "rule": one.rule.value,
            "words": one.words,
            "suggestion": suggestion(one, language),
            "precedent": one.precedent,
            "first": one.first,
            "sure": one.sure,
            "start": one.start,
            "end": one.end,
            "state": one.state.value if one.state else None,
            "authors": list(one.authors),
            "kind": one.cost or one.kind or None,
            "other": one.other,
            "asked": one.asked or None,
            "stood": list(one.stood),
            "covers": list(one.covers),
            "said": sentence(one, check, ui),
        }
        for one in found
    ]
    return {**check_json(check, found), "findings": rows, "config": asdict(CHECK)}


def to_table(check: Check, found: Sequence[Finding], ui: str) -> str:
    """One row per finding, as CSV with the column names of the interface language."""
    rows = [
        [
            where(one, check, ui),
            text(ui, f"check.rule.{one.rule.value}"),
            sentence(one, check, ui),
            in_marks(one) if one.context else one.words,
            suggestion(one, check.draft.language),
            cited(one, ui),
            first_cited(one, ui),
            text(ui, "check.sure_yes" if one.sure else "check.unsure"),
            standing(one.state, (), ui) if one.state else None,
            "; ".join(one.authors),
        ]
        for one in found
    ]
    return to_csv(frame([text(ui, f"check.column.{name}") for name in COLUMNS], rows))


def to_html(check: Check, found: Sequence[Finding], ui: str) -> str:
    """The findings as one page that needs nothing else; the rule that is shown stands in its address."""
    lead = "".join(f"<p>{escape(words)}</p>" for words in summary(check, found, ui))
    sections = "".join(_section(head, some, check, ui) for head, some in by_place(check, found, ui))
    foot = "".join(f"<p>{escape(words)}</p>" for words in scope(check, ui))
    body = (
        f"<main><h1>{escape(title(check, ui))}</h1>\n"
        f'<div class="sum">{lead}</div>{_filter(found, ui)}\n{sections}</main>\n<footer>{foot}</footer>\n'
    )
    return page(
        title(check, ui),
        body,
        ui,
        asset("drafts/draft_findings.css"),
        asset("drafts/draft_findings.js") if found else "",
    )


def _filter(found: Sequence[Finding], ui: str) -> str:
    if not found:
        return ""
    counts = Counter(one.rule for one in found)
    options = "".join(_group(name, counts, ui) for name in GROUPS)
    all_of_them = f'<option value="">{escape(text(ui, "check.filter_all"))} ({len(found)})</option>'
    return (
        f'<p class="show" hidden><label>{escape(text(ui, "check.filter"))} '
        f"<select>{all_of_them}{options}</select></label></p>"
    )


def _group(name: str, counts: Mapping[Rule, int], ui: str) -> str:
    """The choices of one group of rules: all of them, then each; nothing where none has a finding."""
    own = [rule for rule in Rule if counts.get(rule) and GROUPS[name] is (rule in AGREED)]
    if not own:
        return ""
    head = escape(text(ui, f"check.group.{name}"))
    whole = f'<option value="{name}">{head} ({sum(counts[rule] for rule in own)})</option>'
    each = (
        f'<option value="{rule.value}">{escape(text(ui, f"check.rule.{rule.value}"))} ({counts[rule]})</option>'
        for rule in own
    )
    return f'<optgroup label="{head}">{whole}{"".join(each)}</optgroup>'


def _section(head: str, some: Sequence[Finding], check: Check, ui: str) -> str:
    rows = "".join(_article(one, beside, check, ui) for one, beside in with_beside(some))
    return f"<section><h2>{escape(head)}</h2>{rows}</section>\n"


def _article(one: Finding, beside: Beside, check: Check, ui: str) -> str:
    language = check.draft.language
    parts = [f'<p class="rule">{escape(rule_name(one, ui))}</p>']
    if one.rule is not Rule.WORDING and not (one.rule is Rule.GONE and not one.kind):  # its head says where it stands
        parts.append(f'<p class="said">{escape(sentence(one, check, ui))}</p>')
    if one.context:
        parts.append(f'<blockquote lang="{language}">{"".join(map(_piece, one.context))}</blockquote>')
    elif quotes(one, beside):
        parts.append(f'<blockquote lang="{language}">{escape(one.words)}</blockquote>')
    if one.rule is Rule.RECALL:
        wanted = suggestion(one, language)
        parts.append(f'<p class="from">{escape(text(ui, "check.suggested", words=wanted))}</p>')
    if source := source_line(one, ui, told=beside.source):
        parts.append(f'<p class="from">{escape(source)}</p>')
    group = next(name for name, agreed in GROUPS.items() if agreed is (one.rule in AGREED))
    return f'<article data-rule="{one.rule.value}" data-group="{group}">{"".join(parts)}</article>'


def _piece(piece: Any) -> str:
    name = {Operation.INSERT: "ins", Operation.DELETE: "del"}.get(piece.operation)
    core = piece.text.strip()
    if not name or not core:
        return escape(piece.text)
    lead, tail = piece.text.split(core)[0], piece.text[piece.text.index(core) + len(core) :]
    return f"{lead}<{name}>{escape(core)}</{name}>{tail}"
