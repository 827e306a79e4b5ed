"""A table of agreed language on a theme: for a terminal, as CSV, HTML and JSON. Its Word file: word/theme_table."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from lineage.drafting.json_form import not_there
from lineage.render.catalogue import spaced, text
from lineage.render.citations import cite
from lineage.render.data_frames import frame, to_csv
from lineage.render.framed_page import asset, page
from lineage.render.query_stretches import stretches
from lineage.render.search import first_uses, marked, words_not_there
from lineage.render.wrapping import WIDTH, wrapped
from lineage.symbols import short_symbol, split_id

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.drafting.agreed_language.agreed_lines import AgreedLine
    from lineage.drafting.agreed_language.search import SearchAnswer

COLUMNS = ("wording", "newest", "first", "texts", "times", "bodies", "verb", "addressees")
_NAMED = 2
"""How many of the later texts that lack the line are named."""


def cells(line: AgreedLine, ui: str) -> list[str]:
    """The cells of a row, in the order of COLUMNS."""
    return [
        line.paragraph.text,
        _stands_in(line, ui),
        _begins(line, ui),
        _adopted_in(line, ui),
        str(line.times),
        f"{spaced(ui, ';')} ".join(line.bodies),
        line.verb,
        f"{spaced(ui, ';')} ".join(line.addressees),
    ]


def _begins(line: AgreedLine, ui: str) -> str:
    """Where the line begins among the texts that are here, what may come before that, and the other line in which the
    words of the row stood first: of a text that quotes an older one each line begins in itself."""
    parts = [cite(*split_id(line.begins), ui)]
    if line.parted_from:
        parts.append(text(ui, "table.parted_from", place=cite(*split_id(line.parted_from), ui)))
    if line.unseen:
        parts.append(text(ui, "table.unseen", count=len(line.unseen)))
    if line.first_elsewhere:
        parts.append(text(ui, "table.first_elsewhere", place=cite(*split_id(line.first_wording), ui)))
    return f"{spaced(ui, ';')} ".join(parts)


def lead(found: SearchAnswer, lines: Sequence[AgreedLine], ui: str) -> Iterator[str]:
    """What is said above the rows: the words that no text has, and where those of the query stood first, which is one
    place for all rows that have them to the word."""
    yield from words_not_there(found, ui)
    exact = ((line.document.language, line.words, line.first) for line in lines if line.exact)
    yield from first_uses(exact, ui)


def _adopted_in(line: AgreedLine, ui: str) -> str:
    """The texts that have the words of the row, and those that have the line in others."""
    same, others = (
        ", ".join(
            short_symbol(one.symbol or one.id) for one in line.texts if (one.id in {v.id for v in line.verbatim}) is own
        )
        for own in (True, False)
    )
    return text(ui, "table.reworded", same=same, others=others) if others else same


def _stands_in(line: AgreedLine, ui: str) -> str:
    """Where the wording stands, where the line has gone on in other words, and which later texts do not have it."""
    parts = [cite(line.document.id, line.paragraph.label, ui)]
    if line.now:
        parts.append(
            text(ui, "table.went_into" if line.went_into else "table.gone_on", latest=cite(*split_id(line.latest), ui))
        )
    if line.not_in:
        named = ", ".join(map(short_symbol, line.not_in[:_NAMED]))
        more = len(line.not_in) - _NAMED
        parts.append(text(ui, "table.not_in_more" if more > 0 else "table.not_in", texts=named, count=more))
    return f"{spaced(ui, ';')} ".join(parts)


def now(line: AgreedLine, ui: str) -> str:
    """The words that the line has now, where they are others than those of its row; else ""."""
    return text(ui, "table.now", latest=cite(*split_id(line.latest), ui), words=line.now) if line.now else ""


def names(ui: str) -> list[str]:
    """The heads of the columns."""
    return [text(ui, f"table.column.{name}") for name in COLUMNS]


def title(query: str, lines: Sequence[AgreedLine], ui: str) -> str:
    """What the table is about."""
    return text(ui, "table.title", query=query, count=len(lines))


def to_text(found: SearchAnswer, lines: Sequence[AgreedLine], ui: str, width: int = WIDTH) -> str:
    """The rows one under the other, the words that answer between asterisks; first what is said of all of them."""
    said = [line for words in lead(found, lines, ui) for line in wrapped(words, width)]
    if not lines:
        return "\n".join([*said, text(ui, "search.none", query=found.query), text(ui, "search.none_hint")])
    blocks = ["\n".join([*wrapped(title(found.query, lines, ui), width), *said])]
    for line in lines:
        head = names(ui)
        own = cells(line, ui)
        rows = wrapped(own[1], width)
        rows += wrapped(marked(line.paragraph.text, line.matches), width, first="  ", rest="  ")
        if line.now:
            rows += wrapped(now(line, ui), width, first="  ", rest="    ")
        for index in range(2, len(own)):
            if own[index]:
                told = f"{head[index]}{spaced(ui, ':')} {own[index]}"
                rows += wrapped(told, width, first="  ", rest="    ")
        blocks.append("\n".join(rows))
    return "\n\n".join(blocks)


def to_table(lines: Sequence[AgreedLine], ui: str) -> str:
    """One row per line, as CSV."""
    heads = [*names(ui), text(ui, "table.column.now"), text(ui, "table.column.first_use")]
    rows = [[*cells(line, ui), line.now, cite(*split_id(line.first), ui) if line.exact else ""] for line in lines]
    return to_csv(frame(heads, rows))


def to_json(found: SearchAnswer, lines: Sequence[AgreedLine]) -> dict[str, Any]:
    """`lineage.table/1`: one entry per line, and the words of the query that no text has; docs/json.md names its
    fields."""
    rows = [
        {
            "id": line.paragraph.id,
            "text": line.paragraph.text,
            "newest": line.document.id,
            "language": line.document.language,
            "first": line.first,
            "first_wording": line.first_wording,
            "begins": line.begins,
            "parted_from": line.parted_from or None,
            "unseen": list(line.unseen),
            "latest": line.latest,
            "now": line.now or None,
            "went_into": line.went_into,
            "not_in": list(line.not_in),
            "first_hit": line.first_hit,
            "texts": [one.id for one in line.texts],
            "verbatim": [one.id for one in line.verbatim],
            "sessions": list(dict.fromkeys(one.session for one in line.texts)),
            "times": line.times,
            "bodies": list(line.bodies),
            "verb": line.verb,
            "addressees": list(line.addressees),
            "exact": line.exact,
            "score": round(line.score, 4),
        }
        for line in lines
    ]
    return {"format": "lineage.table/1", "query": found.query, **not_there(found), "lines": rows}


def to_html(found: SearchAnswer, lines: Sequence[AgreedLine], ui: str) -> str:
    """The table as one page that needs nothing else; cards on a narrow screen."""
    heads = names(ui)
    rows = []
    for line in lines:
        own = [_marked(line, ui), *map(escape, cells(line, ui)[1:])]
        own[0] = f'<span lang="{escape(line.document.language)}">{own[0]}</span>'
        named = zip([f"{head}{spaced(ui, ':')}" for head in heads], own, strict=True)
        row = "".join(f'<td data-name="{escape(name)}">{cell}</td>' for name, cell in named)
        rows.append(f"<tr>{row}</tr>")
    said = title(found.query, lines, ui)
    told = "".join(f"<p>{escape(words)}</p>" for words in lead(found, lines, ui))
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in heads)
    body = (
        f"<main><h1>{escape(said)}</h1>{told}<table><thead><tr>{head}</tr></thead>"
        f"<tbody>{''.join(rows)}</tbody></table></main>\n"
    )
    return page(said, body, ui, asset("agreed_table.css"))


def _marked(line: AgreedLine, ui: str) -> str:
    words, last, parts = line.paragraph.text, 0, []
    for start, end in stretches(words, line.matches):
        parts += [escape(words[last:start]), f"<mark>{escape(words[start:end])}</mark>"]
        last = end
    since = f"<p>{escape(now(line, ui))}</p>" if line.now else ""
    return "".join([*parts, escape(words[last:]), since])
