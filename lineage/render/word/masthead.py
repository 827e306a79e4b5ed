"""The masthead of a draft as a Word file has it: what the text before it printed, and the symbol of one to come."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lineage.documents.particulars import printed_original
from lineage.languages.number_words import ordinal
from lineage.languages.phrases import phrases
from lineage.languages.text import fold, fold_in_place
from lineage.render.catalogue import language_of, text
from lineage.symbols import in_session

if TYPE_CHECKING:
    from lineage.documents.resolution import Resolution


def printed(document: Resolution, reason: str) -> str:
    """What a document prints of its masthead under a reason, over as many lines as it takes; "" for nothing."""
    return " ".join(piece.text for piece in document.dropped if piece.reason == reason)


def original(document: Resolution, say: str) -> str:
    """ "Original: English", as the header of a document says; "" where it says nothing."""
    code = printed_original(document)
    return text(say, "layout.original", language=language_of(say, code)) if code else ""


def limited_symbol(base: Resolution, session: int | None, say: str) -> str:
    """The symbol of a draft that has no number yet, of the organ of its base: "E/2025/L.[...]"; of the Main Committee
    that reported on it: "A/C.3/80/L.[...]"; of the Assembly where the base has no symbol that says its organ."""
    place = in_session(base.symbol or "")
    organ = place.organ.removesuffix("/RES") if place and place.organ else "A"
    number = committee_number(base) if organ == "A" else None
    organ = f"A/C.{number}" if number else organ
    return text(say, "layout.symbol", organ=organ, session=session or "...")


def committee(base: Resolution) -> str:
    """The committee on whose report the last text was adopted, "" where it names none."""
    said = printed(base, "report")
    flat = fold_in_place(said)
    names = [name for name in phrases(base.language, "committee") if name in flat]
    if not names:
        return ""
    longest = max(names, key=lambda name: (len(name), name))
    at = flat.index(longest)
    return said[at : at + len(longest)]


def committee_number(base: Resolution) -> int | None:
    """The number of the Main Committee on whose report the last text was adopted, 3 for the Third Committee."""
    name = fold(committee(base))
    if name in phrases(base.language, "fourth committee"):
        return 4
    numbers = (ordinal(word, base.language) for word in re.findall(r"\w+", name))
    return next((number for number in numbers if number), None)
