"""Entries back into the manifest: what a person wrote there, comments and order, stays."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import fields
from itertools import accumulate
from pathlib import Path
from typing import Any

import tomlkit
from tomlkit.items import AoT, Comment, Item, Table, Whitespace

from lineage.corpus.manifest import FORMAT, MANIFEST
from lineage.corpus.records import Entry, Series
from lineage.documents.resolution import Status

_BEFORE_TABLE = re.compile(r"^(?P<above>(?!#).+)\n+(?=\[\[)", re.MULTILINE)
_NAMES = frozenset(field.name for field in fields(Entry))


def updated_manifest(root: Path, entries: Iterable[Entry], heads: Iterable[Series]) -> str:
    """The text of the manifest of `root` with these entries and series in it; nothing is written.

    An entry of the same id and language, or the missing one of that id, is changed in place; a new one goes before the
    first later text. A series that is there gets the new title. The order in which texts are added makes no difference.
    """
    path = root / MANIFEST
    # A table put after the last one finds there the blank line between any two
    text = f"{path.read_text(encoding='utf-8').rstrip()}\n\n" if path.is_file() else f'format = "{FORMAT}"\n\n'
    manifest = tomlkit.parse(text)
    if "format" not in manifest:
        manifest.add("format", FORMAT)
        manifest.add(tomlkit.nl())
    manifest = _with_heads(manifest, tuple(heads))
    if "text" not in manifest:
        manifest.append("text", tomlkit.aot())
    _put(manifest["text"], entries)
    return _evenly_spaced(tomlkit.dumps(manifest))


def _evenly_spaced(text: str) -> str:
    """The manifest with one blank line before every table, which the library gives now and then, but none between a
    table and a comment on top of it; and one end of line."""
    parted = _BEFORE_TABLE.sub(lambda match: f"{match['above']}\n\n", f"{text.rstrip()}\n")
    return parted if tomllib.loads(parted) == tomllib.loads(text) else text


def _with_heads(manifest: Any, heads: tuple[Series, ...]) -> Any:
    """The manifest with these series, which stand before the texts."""
    if heads and "series" not in manifest:
        whole = tomlkit.document()
        for key, item in manifest.body:
            if key is not None and key.key == "text" and "series" not in whole:
                whole.append("series", tomlkit.aot())
            whole.append(key, item)
        if "series" not in whole:
            whole.append("series", tomlkit.aot())
        manifest = whole
    there = {table.get("id"): table for table in manifest.get("series", ())}
    for head in heads:
        if head.id in there:
            there[head.id]["title"] = head.title
            if head.evidence:
                there[head.id]["evidence"] = head.evidence
        else:
            found = {"evidence": head.evidence} if head.evidence else {}
            manifest["series"].append(_table({"id": head.id, "title": head.title, **found}))
    return manifest


def _put(texts: AoT, entries: Iterable[Entry]) -> None:
    places: dict[str, list[int]] = {}
    for place, table in enumerate(texts):
        places.setdefault(str(table.get("id")), []).append(place)
    latest = list(accumulate((_order_of(table) for table in texts), max))
    new: list[Entry] = []
    for entry in entries:
        same = (n for n in places.get(entry.id, ()) if texts[n].get("language", "") in {entry.language, ""})
        found = next(same, None)
        if found is None:
            new.append(entry)
        else:
            _change(texts, found, _values(entry))
    rows = sorted(((_order_of(values), values) for values in map(_values, new)), key=lambda row: row[0])
    for order, values in reversed(rows):
        texts.insert(bisect_right(latest, order), _table(values))


def _change(texts: AoT, place: int, values: dict[str, Any]) -> None:
    """Brings a table up to date; one without words of a person is rewritten, its keys in their order."""
    table = texts[place]
    if table.unwrap() == values:
        return
    spoken = any("#" in item.as_string() for _, item in table.value.body if isinstance(item, (Comment, Whitespace)))
    spoken = spoken or any(item.trivia.comment for item in map(table.item, table) if isinstance(item, Item))
    if not spoken and set(table) <= _NAMES:
        texts[place] = _table(values)
        return
    for name in _NAMES.intersection(table) - set(values):
        del table[name]
    for name, value in values.items():
        if table.get(name) != value:
            table[name] = value


def _table(values: dict[str, Any]) -> Table:
    table = tomlkit.table()
    for name, value in values.items():
        table.append(name, value)
    table.add(tomlkit.nl())
    return table


def _values(entry: Entry) -> dict[str, Any]:
    """What the manifest says of an entry, in the order of the record; what is unknown is left out."""
    found = {field.name: getattr(entry, field.name) for field in fields(entry)}
    values = {name: value for name, value in found.items() if value not in (None, "", ())}
    if isinstance(values.get("status"), Status):
        values["status"] = str(values["status"])
    if "related" in values:
        values["related"] = list(values["related"])
    return values


def _order_of(values: Any) -> tuple[str, str, str]:
    date = str(values.get("adopted") or values.get("dated") or "9999")
    return date, str(values.get("id", "")), str(values.get("language", ""))
