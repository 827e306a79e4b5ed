"""HTML: the blocks of an official page as lines."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lxml import etree

from lineage.errors import UnreadableError
from lineage.sources.encodings import decode
from lineage.sources.html_styles import own_styles
from lineage.sources.layout_tables import MOST_COLUMNS, cells_of, is_layout, unrolled
from lineage.sources.limits import LIMITS, Limits
from lineage.sources.lines import Line, Revision, Run, Style
from lineage.sources.runs import before_changes, broken, is_blank, merged
from lineage.sources.word.list_numbers import printed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element as Element

_SILENT = frozenset({"script", "style", "noscript", "head", "template", "svg", "object", "iframe", "select", "button"})
_BLOCKS = frozenset(
    _name
    for _names in (
        "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer",
        "form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th",
        "thead tr ul",
    )
    for _name in _names.split()
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_ROLES = {"nav": "header", "header": "header", "footer": "footer", "aside": "aside"}
_KEPT = frozenset({"note", "hidden"})
"""Roles that a line keeps in a cell."""
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LIST_FORMS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_SUBSET = re.compile(r"^\s*<!DOCTYPE[^<>\[]*\[(?>(?:\"[^\"]*\"|'[^']*'|[^\]\"'])*)\]\s*>", re.IGNORECASE)
"""A document type with declarations of its own: the parser would take their end, "]>", for text."""
_MARK = re.compile(r"\[?\s*(\d{1,3}|\*{1,4}|[a-z†‡])\s*\]?")


def read(data: bytes, name: str, limits: Limits = LIMITS) -> tuple[tuple[Line, ...], bool]:
    """The blocks of a page as lines, never broken over several.

    Items of lists have the printed number as label; a row of a table is one line, its cells separated by tabs; notes
    (blocks that a raised link points to) have role "note" and their mark as label. Nothing is fetched. Raises
    UnreadableError: an encoding that is unknown or not the one declared, no text, over the limits.
    """
    root = _tree(decode(data, name), name, limits)
    walker = _Walker(name, limits, _targets(root))
    walker.walk(root, _ElementContext())
    walker.end()
    walker.hidden()
    if not any(line.role != "hidden" for line in walker.lines):
        raise UnreadableError(f"{name}: a page without text", "Save the page with its text, or give the PDF.")
    return tuple(walker.lines), False


def read_original(data: bytes, name: str, limits: Limits = LIMITS) -> tuple[tuple[Line, ...], bool]:
    """The lines of a page, as `read` gives them, before its changes: with what <del> and without what <ins> marks."""
    lines, wrapped = read(data, name, limits)
    return tuple(line for line in map(before_changes, lines) if line.runs), wrapped


def _tree(text: str, name: str, limits: Limits) -> Element:
    body = _SUBSET.sub("", re.sub(r"^\s*<\?xml[^>]*\?>", "", text.replace("\x00", ""), count=1), count=1)
    parser = etree.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=False, encoding="utf-8")
    try:
        root = etree.fromstring(body.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError, AssertionError) as error:
        raise UnreadableError(f"{name}: no HTML that can be read", "Save the page again.") from error
    # A tree deeper than 256 is cut there, with all that follows it
    if any(error.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for error in parser.error_log):
        raise UnreadableError(f"{name}: elements are nested too deep", "This is not a page of a document.")
    if root is None:
        raise UnreadableError(f"{name}: a page without text", "Save the page again.")
    if sum(1 for _ in root.iter()) > limits.elements:
        raise UnreadableError(f"{name}: more than {limits.elements} elements", "This is not a page of a document.")
    return root


def _targets(root: Element) -> Mapping[str, str]:
    """Anchor -> mark of every note that a raised link points to."""
    found: dict[str, str] = {}
    for link in root.iter("a"):
        target, text = link.get("href", ""), "".join(str(text) for text in link.itertext()).strip()
        mark = _MARK.fullmatch(text)
        if target.startswith("#") and len(target) > 1 and mark is not None and _is_raised(link):
            found.setdefault(target[1:], mark[1])
    return found


def _is_raised(link: Element) -> bool:
    around = [link, *list(link.iterancestors())[:3], *link.iter()]
    return any(Style.SUPERSCRIPT in own_styles(element) for element in around)


@dataclass(frozen=True, slots=True)
class _ElementContext:
    """What is known from the elements around."""

    styles: frozenset[Style] = frozenset()
    role: str = ""
    depth: int = 0
    spaced: bool = False
    """Inside <pre>: white space and ends of lines are printed."""
    revisions: tuple[Revision, ...] = ()


def _revision(element: Element) -> tuple[Revision, ...]:
    """The tracked change that <ins> or <del> makes, where it says when or by whom (datetime, data-author)."""
    style = {"ins": Style.INSERTED, "del": Style.DELETED}.get(str(element.tag))
    author, date = element.get("data-author", "").strip(), element.get("datetime", "").strip()
    known = style is not None and (author or date)
    return (Revision(style=style, author=author, date=date),) if style is not None and known else ()


class _Walker:
    """Goes through a page and gathers lines: `_runs` are those of the block at hand."""

    def __init__(self, name: str, limits: Limits, targets: Mapping[str, str]) -> None:
        self.lines: list[Line] = []
        self._name = name
        self._limits = limits
        self._targets = targets
        self._runs: list[Run] = []
        self._role = ""
        self._label = ""
        self._note = ""
        self._hidden: list[str] = []

    def walk(self, element: Element, context: _ElementContext) -> None:
        """The element and what is below it."""
        name = element.tag if isinstance(element.tag, str) else ""
        if not name or name in _SILENT:
            return
        if _HIDDEN.search(element.get("style", "")) or element.get("hidden") is not None:
            self._hide(element)
            return
        if context.depth > self._limits.depth:
            raise UnreadableError(f"{self._name}: elements are nested too deep", "This is not a page of a document.")
        self._anchor(element)
        if name == "br":
            self._text("\n", context)
        elif name == "table":
            self._table(element, self._inner(element, name, context))
        elif name in _BLOCKS:
            self._block(element, name, self._inner(element, name, context))
        else:
            self._children(element, self._inner(element, name, context))

    def end(self) -> None:
        """Ends the block at hand: its lines, if anything is printed in it. A blank one leaves its label to the next
        (an item that begins with a paragraph)."""
        if is_blank(self._runs):
            self._runs = []
            return
        label = self._note or self._label
        for part in broken(self._runs):
            if not is_blank(part):
                role = "note" if self._note else self._role or ("heading" if _is_bold(part) else "")
                runs = _unmarked(merged(part), self._note)
                self.lines.append(Line(runs=runs, number=len(self.lines) + 1, role=role, label=label))
                label = ""
        self._runs, self._role, self._label, self._note = [], "", "", ""

    def _inner(self, element: Element, name: str, context: _ElementContext) -> _ElementContext:
        role = "heading" if name in _HEADINGS else _ROLES.get(name, context.role)
        spaced = context.spaced or name == "pre"
        styles = context.styles | own_styles(element)
        return _ElementContext(styles, role, context.depth + 1, spaced, (*context.revisions, *_revision(element)))

    def _block(self, element: Element, name: str, context: _ElementContext) -> None:
        self.end()
        if name == "li":
            self._role, self._label = context.role or "list item", _item_label(element)
        elif not self._label:
            self._role = context.role
        self._children(element, context)
        self.end()
        if name == "li":
            self._role = self._label = ""

    def _table(self, table: Element, context: _ElementContext) -> None:
        """A row as one line, or where the table only sets a text on the page, its paragraphs; what stands between rows
        comes first."""
        self.end()
        rows = [row for row in table.iter("tr") if next(row.iterancestors("table")) is table]
        for caption in table.iterchildren("caption"):
            self.walk(caption, context)
        read = [[lines for cell in row for lines in self._over(cell, context)] for row in rows]
        layout = not context.role and is_layout(read)
        for row in read:
            found = unrolled(row) if layout else self._joined(row, context)
            self.lines += [replace(line, number=len(self.lines) + at) for at, line in enumerate(found, start=1)]

    def _over(self, cell: Element, context: _ElementContext) -> Iterator[list[Line]]:
        """The cell, and an empty one for each further column that it stands over."""
        yield self._cell(cell, context)
        yield from ([] for _ in range(min(_whole(cell.get("colspan"), 1), MOST_COLUMNS) - 1))

    def _cell(self, cell: Element, context: _ElementContext) -> list[Line]:
        """The lines of a cell, gathered apart so that blocks inside it do not part the row."""
        before = len(self.lines)
        self.walk(cell, context)
        self.end()
        found = self.lines[before:]
        del self.lines[before:]
        return [line if line.role in _KEPT else replace(line, role=context.role or "table") for line in found]

    def _joined(self, row: list[list[Line]], context: _ElementContext) -> list[Line]:
        """A row as one line, its cells separated by tabs; then the notes and what is hidden in it."""
        lines = [line for cell in row for line in cell]
        cells: list[Run] = []
        for line in lines:
            if line.role not in _KEPT:
                cells += [*([Run(text=f"{line.label} ")] if line.label else []), *line.runs, Run(text="\t")]
        row_cells = () if context.role else cells_of(row)
        whole = (
            []
            if is_blank(cells)
            else [Line(runs=merged(cells), number=0, role=context.role or "table", cells=row_cells)]
        )
        return [*whole, *(line for line in lines if line.role in _KEPT)]

    def _hide(self, element: Element) -> None:
        """What a browser does not show, set apart by its name."""
        text = " ".join("".join(str(part) for part in element.itertext()).split())
        if text and element.tag not in _SILENT:
            self._hidden.append(text)

    def hidden(self) -> None:
        """Adds a line for each text that is hidden on the page."""
        for text in self._hidden:
            self.lines.append(Line(runs=(Run(text=text),), number=len(self.lines) + 1, role="hidden"))

    def _children(self, element: Element, context: _ElementContext) -> None:
        self._text(element.text or "", context)
        for child in element:
            self.walk(child, context)
            self._text(child.tail or "", context)

    def _text(self, text: str, context: _ElementContext) -> None:
        if text != "\n" and not context.spaced:
            text = re.sub(r"[ \t\r\n\f]+", " ", text)
        elif text == "\n" and not context.spaced and not self._runs:
            return
        if text:
            self._role = self._role or context.role
            self._runs.append(Run(text=text, styles=context.styles, revisions=context.revisions))

    def _anchor(self, element: Element) -> None:
        """Remembers that the block at hand is a note when a raised link points here and nothing stands before."""
        for anchor in (element.get("id"), element.get("name")):
            if anchor in self._targets and (is_blank(self._runs) or element.tag in _BLOCKS):
                self._note = self._targets[str(anchor)]


def _unmarked(runs: tuple[Run, ...], mark: str) -> tuple[Run, ...]:
    """The runs of a note without the mark that they begin with."""
    text = "".join(run.text for run in runs)
    found = re.match(rf"\[?\s*{re.escape(mark)}\s*\]?[.)]?\s*", text) if mark else None
    skip = found.end() if found else 0
    out: list[Run] = []
    for run in runs:
        out.append(replace(run, text=run.text[skip:]))
        skip = max(0, skip - len(run.text))
    return merged(out)


def _item_label(item: Element) -> str:
    """The number that a browser prints before an item of an ordered list."""
    parent = item.getparent()
    if parent is None or parent.tag != "ol":
        return ""
    before = list(item.itersiblings("li", preceding=True))
    start = _whole(parent.get("start"), 1)
    count = next((_whole(e.get("value"), start) + i for i, e in enumerate([item, *before]) if e.get("value")), None)
    shown = start + len(before) if count is None else count
    return f"{printed(shown, _LIST_FORMS.get(parent.get('type', '1'), 'decimal'))}."


def _whole(text: str | None, default: int) -> int:
    return int(text) if text and re.fullmatch(r"-?\d{1,6}", text.strip()) else default


def _is_bold(runs: list[Run]) -> bool:
    return all(Style.BOLD in run.styles for run in runs if run.text.strip())
