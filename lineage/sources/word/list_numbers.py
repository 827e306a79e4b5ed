"""Numbers that Word prints before paragraphs: list levels resolved to the label as printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.sources.word.styles import Sheet, paragraph_style
from lineage.sources.word.wordprocessingml import attribute, child, children, number, value

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_MAX = 3_999
_LEVELS = 9


class Numbering:
    """Counts the lists of one document. `label` must be asked for every paragraph in order, once."""

    def __init__(self, root: Element | None, styles: Sheet) -> None:
        self._styles = styles
        self._abstract = {attribute(e, "abstractNumId"): e for e in children(root, "abstractNum")}
        self._lists = {attribute(e, "numId"): e for e in children(root, "num")}
        self._counts: dict[str, list[int | None]] = {}
        self._started: set[tuple[str, int]] = set()

    def label(self, paragraph: Element) -> str | None:
        """The label as printed ("12.", "(a)"), "" for a bullet, None for a paragraph outside lists."""
        found = self._place(paragraph)
        if found is None:
            return None
        identifier, level = found
        definition = self._level(identifier, level)
        if definition is None:
            return None
        self._count(identifier, level)
        form = value(definition, "numFmt", default="decimal")
        if form == "bullet":
            return ""
        return self._printed(identifier, level, definition).strip() or None

    def _place(self, paragraph: Element) -> tuple[str, int] | None:
        """(list, level) of a paragraph: its own, else that of its style."""
        own = child(paragraph, "pPr", "numPr")
        chain = self._styles.chain(paragraph_style(self._styles, paragraph))
        candidates = [own, *(child(element, "pPr", "numPr") for element in reversed(chain))]
        properties = [element for element in candidates if element is not None]
        identifier = next((text for element in properties if (text := value(element, "numId"))), "")
        if identifier in ("", "0") or identifier not in self._lists:
            return None
        level = next((text for element in properties if (text := value(element, "ilvl"))), None)
        if level is None:
            level = self._level_of_style(identifier, paragraph_style(self._styles, paragraph))
        return identifier, min(max(number(level), 0), _LEVELS - 1)

    def _level_of_style(self, identifier: str, style: str) -> str:
        for element in children(self._definition(identifier), "lvl"):
            if style and value(element, "pStyle") == style:
                return attribute(element, "ilvl", "0")
        return "0"

    def _definition(self, identifier: str) -> Element | None:
        abstract = self._abstract.get(value(self._lists.get(identifier), "abstractNumId"))
        link = value(abstract, "numStyleLink")
        if link:
            style = self._styles.elements.get(link)
            target = value(style, "pPr", "numPr", "numId")
            abstract = self._abstract.get(value(self._lists.get(target), "abstractNumId"), abstract)
        return abstract

    def _override(self, identifier: str, level: int) -> Element | None:
        overrides = children(self._lists.get(identifier), "lvlOverride")
        return next((e for e in overrides if number(attribute(e, "ilvl")) == level), None)

    def _level(self, identifier: str, level: int) -> Element | None:
        own = child(self._override(identifier, level), "lvl")
        if own is not None:
            return own
        levels = children(self._definition(identifier), "lvl")
        return next((e for e in levels if number(attribute(e, "ilvl")) == level), None)

    def _count(self, identifier: str, level: int) -> None:
        """Counts on; lists of one definition share their counters unless a list starts its own."""
        key = value(self._lists.get(identifier), "abstractNumId")
        counts = self._counts.setdefault(key, [None] * _LEVELS)
        override = value(self._override(identifier, level), "startOverride")
        if override and (identifier, level) not in self._started:
            counts[level] = None
        first = number(override or value(self._level(identifier, level), "start", default="1"), 1)
        self._started.add((identifier, level))
        before = counts[level]
        counts[level] = first if before is None else before + 1
        for deeper in range(level + 1, _LEVELS):
            restart = value(self._level(identifier, deeper), "lvlRestart")
            if restart != "0":
                counts[deeper] = None

    def _printed(self, identifier: str, level: int, definition: Element) -> str:
        text = value(definition, "lvlText")
        legal = child(definition, "isLgl") is not None
        counts = self._counts[value(self._lists.get(identifier), "abstractNumId")]
        for index in range(level + 1):
            if f"%{index + 1}" in text:
                element = self._level(identifier, index)
                form = value(element, "numFmt", default="decimal")
                count = counts[index]
                start = number(value(element, "start", default="1"), 1)
                shown = start if count is None else count
                text = text.replace(f"%{index + 1}", printed(shown, "decimal" if legal and index < level else form))
        return text


def printed(count: int, form: str) -> str:
    """A count in one of Word's number formats; decimal for the forms of other scripts."""
    if form == "none":
        return ""
    if form in ("lowerRoman", "upperRoman") and 0 < count <= _MAX:
        roman = _roman(count)
        return roman.upper() if form == "upperRoman" else roman
    if form in ("lowerLetter", "upperLetter") and 0 < count <= _MAX:
        letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letter.upper() if form == "upperLetter" else letter
    return f"{count:02d}" if form == "decimalZero" else str(count)


def _roman(count: int) -> str:
    out = ""
    for worth, letters in _ROMAN:
        while count >= worth:
            out, count = out + letters, count - worth
    return out
