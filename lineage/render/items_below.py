"""The items below a chapeau in one line of words: which are new, changed, kept and gone."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from lineage.histories.listed_items import stays_below
from lineage.histories.threads import Event
from lineage.render.catalogue import spaced, text
from lineage.render.citations import letters, short_name
from lineage.symbols import split_id

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.histories.listed_items import ItemStop
    from lineage.histories.threads import ThreadEntry


def items_said(items: Sequence[ItemStop], chapeau: ThreadEntry, ui: str) -> str:
    """ "List items: new (c); reworded (a), (b) ← 73/154 OP1(d); gone (e)". Nothing where none of them was there before:
    they came with their chapeau."""
    if all(not item.sources and item.events != (Event.DROPPED,) for item in items):
        return ""
    if all(item.events == (Event.KEPT,) and stays_below(item, chapeau) for item in items):
        return text(ui, "history.items.kept")
    order = list(Event)
    sorted_items = sorted(items, key=lambda item: [order.index(event) for event in item.events])
    groups = groupby(sorted_items, key=lambda item: item.events)
    told = (f"{_named(events, ui)} {', '.join(_item(item, chapeau, ui) for item in of)}" for events, of in groups)
    return text(ui, "history.items.said", said=f"{spaced(ui, ';')} ".join(told))


def _named(events: Sequence[Event], ui: str) -> str:
    return ", ".join(text(ui, f"history.event.{event.value}") for event in events)


def _item(item: ItemStop, chapeau: ThreadEntry, ui: str) -> str:
    said = letters(split_id(item.paragraph)[1], ui)
    if stays_below(item, chapeau):
        return said
    return f"{said} ← {', '.join(map(short_name, item.sources))}"
