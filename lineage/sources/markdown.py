"""Markdown as converters of official documents write it: emphasis, raised marks, headings, lists, links, rules."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice

from lineage.sources.edit_marks import has_marks, with_tags
from lineage.sources.lines import Line, Run, Style
from lineage.sources.pipe_tables import lines_of_table, with_tables
from lineage.sources.plain_text import decode, is_wrapped, lines_of

_MARK = re.compile(
    r"""
    (?P<escaped>\\[!-/:-@[-`{-~])
  | \[\^(?P<call>[\w*†‡§]{1,8})\]
  | <sup>(?P<sup>[^<]{0,40})</sup>
  | \^\{(?P<braced>[^{}]{1,12})\}
  | \^(?P<caret>\d{1,3}|[a-z]{1,3}\b)\^?
  | \[(?P<link>[^][]{0,300})\]\((?P<target>(?![\w&,+ -]+\))[^()\s]{0,300})\)
  | (?P<blank>_{4,})
  | (?P<stars>\*{1,3}|_{1,3})
  | (?P<tilde>~~)
  | <(?P<end>/?)(?P<tag>(?i:del|strike|s|ins|u|b|strong|i|em))(?:\s[^<>]{0,200})?>
  | <br\s*/?>
    """,
    re.VERBOSE,
)
# "[all](EU)" is not a link: what is in parentheses names an author
_TAGS = {"~~": Style.STRIKE, "del": Style.STRIKE, "strike": Style.STRIKE, "s": Style.STRIKE} | {
    "ins": Style.INSERTED,
    "u": Style.UNDERLINED,
    "b": Style.BOLD,
    "strong": Style.BOLD,
    "i": Style.ITALIC,
    "em": Style.ITALIC,
}
"""Mark-up of what drafts propose: text to go is struck through, new text underlined."""
_PASTED = re.compile(
    r"\*\*[^\s*][^*\r\n]*\*\*|~~[^\s~][^~\r\n]*~~|<(del|strike|s|ins|u|b|strong)(?:\s[^<>\r\n]{0,200})?>[^<>]{1,2000}</\1>",
    re.IGNORECASE,
)
_SET_OFF = re.compile(
    r"^[^\S\n]*(?:(?:[-*+]|\d{1,3}\.)[^\S\n]+)?([*_])(?=[^\W\d_])[^*_\n]{0,80}[^\W\d_]\1(?=[\s,]|$)|^#{1,6}[^\S\n]+\S",
    re.MULTILINE,
)
"""A line that begins with words in emphasis, "*Recalling* its ..", "1. _Urges_ ..", or is a heading."""
_LEAST_SET_OFF = 2
_STARRED = re.compile(r"\s*\*\s+\S")
_LEAST_STARRED, _SHARE_STARRED = 3, 0.6
"""Lines with a star from which on, and their share of all, every paragraph has one."""
_HEADING = re.compile(r"\s{0,3}#{1,6}\s+")
_NOTE = re.compile(r"\s{0,3}\[\^(?P<mark>[\w*†‡§]{1,8})\]:\s*")
TEXT_ENDS = "<!-- lineage: the text ends here -->"
"""What stands between a draft and the reasons of its changes; nothing behind it is text."""
_BULLET = re.compile(r"\s*[-*+]\s+(?=\S)")
_PRINTED_BULLET = re.compile(r"\s*[•–]\s+(?=\S)")
"""No mark-up: what people print before an item."""
_RULE = re.compile(r"\s*([-*_])(\s*\1){2,}\s*$")
_QUOTE = re.compile(r"\s{0,3}>\s?")


def read(data: bytes, name: str) -> tuple[tuple[Line, ...], bool]:
    """Lines of a Markdown text with its mark-up resolved to runs, roles ("heading", "list item", "rule", "table" for a
    row) and labels (the bullet). Raises UnreadableError for bytes that are not text."""
    text, comments = with_tags(decode(data, name))
    raw, _ = lines_of(text, lambda line: (Run(text=line),))
    emphasis = _Emphasis()
    lines: list[Line] = []
    end = next((at for at, line in enumerate(raw) if line.text.strip() == TEXT_ENDS), len(raw))
    for found in with_tables(raw[:end]):
        if isinstance(found, Line):
            lines.append(_line(found, emphasis))
        else:
            lines += lines_of_table(found, lambda text: _runs(text, _Emphasis()))
    wrapped = is_wrapped([line.text for line in lines if not line.cells])
    lines += (replace(line, role="comment") for line in raw[end:])
    beside = enumerate(comments, len(raw) + 1)
    return (*lines, *(Line(runs=(Run(text=said),), number=at, role="comment") for at, said in beside)), wrapped


def is_pasted(text: str) -> bool:
    """Whether a plain text has the mark-up of what drafts propose, "**put in**", "~~taken out~~", or that of a text
    that was converted: headings, and lines that begin in emphasis."""
    if _PASTED.search(text) or has_marks(text):
        return True
    if sum(1 for _ in islice(_SET_OFF.finditer(text), _LEAST_SET_OFF)) == _LEAST_SET_OFF:
        return True
    lines = [line for line in text.splitlines() if line.strip()]
    bulleted = sum(_STARRED.match(line) is not None for line in lines)
    return bulleted >= max(_LEAST_STARRED, _SHARE_STARRED * len(lines))


class _Emphasis:
    """Which emphasis is open: it may run over the lines of one paragraph, and ends with it."""

    def __init__(self) -> None:
        self.open: list[tuple[str, int]] = []

    def styles(self) -> frozenset[Style]:
        names: set[Style] = set()
        for name, count in self.open:
            if name in _TAGS:
                names.add(_TAGS[name])
                continue
            names |= {1: {Style.ITALIC}, 2: {Style.BOLD}, 3: {Style.ITALIC, Style.BOLD}}[count]
        return frozenset(names)


def _line(line: Line, emphasis: _Emphasis) -> Line:
    text = line.text
    if not text.strip():
        emphasis.open.clear()
        return replace(line, runs=())
    if _RULE.match(text):
        emphasis.open.clear()
        return replace(line, role="rule")
    if note := _NOTE.match(text):
        return replace(line, runs=tuple(_runs(text[note.end() :], _Emphasis())), role="note", label=note["mark"])
    heading = _HEADING.match(text)
    if heading:
        emphasis.open.clear()
        title = text[heading.end() :].rstrip().rstrip("#").rstrip()
        return replace(line, runs=tuple(_runs(title, emphasis)), role="heading")
    quote = _QUOTE.match(text)
    text = text[quote.end() :] if quote else text
    bullet = _BULLET.match(text)
    if bullet:
        emphasis.open.clear()
        label = text[: bullet.end()].strip()
        return replace(line, runs=tuple(_runs(text[bullet.end() :], emphasis)), role="list item", label=label)
    printed = _PRINTED_BULLET.match(text)
    if printed:
        emphasis.open.clear()
    return replace(line, runs=tuple(_runs(text, emphasis)), role="list item" if printed else line.role)


def _runs(text: str, emphasis: _Emphasis) -> list[Run]:
    runs: list[Run] = []
    at = 0
    for match in _MARK.finditer(text):
        if match["blank"] or (match["stars"] and not _toggles(text, match, emphasis)):
            continue
        _add(runs, text[at : match.start()], emphasis.styles())
        at = match.end()
        _resolve(match, runs, emphasis)
    _add(runs, text[at:], emphasis.styles())
    return runs


def _resolve(match: re.Match[str], runs: list[Run], emphasis: _Emphasis) -> None:
    raised = match["call"] or match["sup"] or match["braced"] or match["caret"]
    if raised:
        _add(runs, raised, emphasis.styles() | {Style.SUPERSCRIPT})
    elif match["escaped"]:
        _add(runs, match["escaped"][1], emphasis.styles())
    elif match["link"] is not None:
        _add(runs, match["link"], emphasis.styles())
    elif match["tilde"] or match["tag"]:
        _switch((match["tilde"] or match["tag"].lower(), 0), emphasis, closes=bool(match["end"]))
    elif match["stars"]:
        mark = (match["stars"][0], len(match["stars"]))
        if mark in emphasis.open:
            del emphasis.open[emphasis.open.index(mark) :]
        else:
            emphasis.open.append(mark)


def _switch(mark: tuple[str, int], emphasis: _Emphasis, *, closes: bool) -> None:
    """Opens a mark of a draft, or closes it where it is open."""
    if mark in emphasis.open:
        emphasis.open.remove(mark)
    elif not closes:
        emphasis.open.append(mark)


def _toggles(text: str, match: re.Match[str], emphasis: _Emphasis) -> bool:
    """Whether stars or underscores are emphasis: they open before a word and close after one."""
    mark = (match["stars"][0], len(match["stars"]))
    before = text[match.start() - 1 : match.start()]
    after = text[match.end() : match.end() + 1]
    if mark in emphasis.open:
        closes = not before.isspace() or (mark == ("*", 2) and not after.isspace())  # "**1. **Urges"
        return bool(before) and closes and not (mark[0] == "_" and after.isalnum())
    goes_on = mark == ("*", 2) and "**" in text[match.end() :]  # "States**, and girls**"
    return bool(after) and not after.isspace() and (not before.isalnum() or goes_on)


def _add(runs: list[Run], text: str, styles: frozenset[Style]) -> None:
    if text:
        runs.append(Run(text=text, styles=styles))
