"""Where the marks of comments stand beside the calls of footnotes.

LibreOffice 7.4 reads the notes wrongly, one twice and another not at all, where the mark of a comment stands between
the first call of a file and its second: in the draft after A/RES/80/92 note 1 had the words of note 3. What a comment
is about is said by its range, which stays."""

from __future__ import annotations

from itertools import dropwhile, takewhile
from typing import TYPE_CHECKING

from lineage.sources.word.wordprocessingml import attribute, child, number, tag

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


def clear_of_first_notes(root: Element, first: int = 0) -> None:
    """Moves the marks of comments from number `first` on that stand between the first two calls: before the first one
    in its own paragraph, behind the second one from others."""
    order = [one for one in root.iter() if tag(one) == "footnoteReference" or _is_mark(one, first)]
    calls = [one for one in order if tag(one) == "footnoteReference"][:2]
    if len(calls) < 2:
        return
    behind = dropwhile(lambda one: one is not calls[0], order)
    home, after = _paragraph(calls[0]), _top(calls[1])
    for mark in list(takewhile(lambda one: one is not calls[1], behind))[1:]:
        if _paragraph(mark) is home:
            _top(calls[0]).addprevious(mark)
        else:
            after.addnext(mark)
            after = mark


def _is_mark(element: Element, first: int) -> bool:
    mark = child(element, "commentReference") if tag(element) == "r" else None
    return mark is not None and number(attribute(mark, "id"), -1) >= first


def _paragraph(element: Element) -> Element:
    return next(one for one in element.iterancestors() if tag(one) == "p")


def _top(element: Element) -> Element:
    """The child of the paragraph in which an element stands: its run, or the change around that."""
    home = _paragraph(element)
    return next(one for one in (element, *element.iterancestors()) if one.getparent() is home)
