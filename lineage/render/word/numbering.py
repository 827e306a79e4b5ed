"""Numbers that Word counts itself: "1." for operative paragraphs, "(a)" and "(i)" below them, "a)" and "i)" in French,
so that they stay right when a tracked paragraph is accepted or rejected."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from lineage.render.citations import printed
from lineage.symbols import roman

if TYPE_CHECKING:
    from docx.shared import Length

_ABSTRACT = 90
_EMU = 635
_FORMS = ("decimal", "lowerLetter", "lowerRoman")


class DraftNumbering:
    """One list of three levels, which runs through the whole text."""

    def __init__(self, document: Any, indent: Length, step: Length, language: str) -> None:
        self._root = document.part.numbering_part.element
        self._counts = [0, 0, 0]
        self._number = self._make(indent, step, language)

    def chapeau(self) -> None:
        """A paragraph without a number: items below it start again, and are typed."""
        self._counts[1:] = [-1, -1]

    def counts(self, number: str, level: int) -> bool:
        """Whether `number` is the one that Word would give next at that level; then it is counted."""
        if level > 2 or self._counts[level] < 0:
            return False
        following = self._counts[level] + 1
        if number != _printed(following, level):
            self._counts[level + 1 :] = [-1] * (2 - level)
            return False
        self._counts[level] = following
        self._counts[level + 1 :] = [0] * (2 - level)
        return True

    def give(self, paragraph: Any, level: int) -> None:
        """Makes Word count the paragraph."""
        properties = paragraph._p.get_or_add_pPr()
        numbered = properties.get_or_add_numPr()
        numbered.get_or_add_ilvl().val = level
        numbered.get_or_add_numId().val = self._number

    def _make(self, indent: Length, step: Length, language: str) -> int:
        abstract = _element("w:abstractNum", abstractNumId=str(_ABSTRACT))
        abstract.append(_element("w:multiLevelType", val="multilevel"))
        for level, form in enumerate(_FORMS):
            shown = printed(f"%{level + 1}", language, item=level > 0)
            one = _element("w:lvl", ilvl=str(level))
            one.extend((_element("w:start", val="1"), _element("w:numFmt", val=form), _element("w:suff", val="tab")))
            one.extend((_element("w:lvlText", val=shown), _element("w:lvlJc", val="left")))
            shape = OxmlElement("w:pPr")
            shape.append(_tabs(indent + step * (level + 2)))
            left = indent + step * max(0, level - 1)
            shape.append(_element("w:ind", left=_twips(left), firstLine=_twips(step)))
            one.append(shape)
            abstract.append(one)
        first = self._root.find(qn("w:num"))
        self._root.append(abstract) if first is None else first.addprevious(abstract)
        return int(self._root.add_num(_ABSTRACT).numId)


def _printed(value: int, level: int) -> str:
    if level == 0:
        return str(value)
    return chr(ord("a") + value - 1) if level == 1 else roman(value).lower()


def _tabs(at: int) -> Any:
    tabs = OxmlElement("w:tabs")
    tabs.append(_element("w:tab", val="left", pos=_twips(at)))
    return tabs


def _twips(length: int) -> str:
    """A length in Word's twentieths of a point."""
    return str(round(length / _EMU))


def _element(name: str, **values: str) -> Any:
    element = OxmlElement(name)
    for key, value in values.items():
        element.set(qn(f"w:{key}"), value)
    return element
