"""Entries back into the manifest: what a person wrote there, comments and order, stays."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from pathlib import Path
from typing import Any

import tomlkit
from tomlkit.items import AoT, Table

from lineage.corpus.manifest import FORMAT, MANIFEST
from lineage.corpus.records import Entry, Series
from lineage.documents.resolution import Status


def updated_manifest(root: Path, entries: Iterable[Entry], heads: Iterable[Series]) -> str:
    """The text of the manifest of `root` with these entries and series in it; nothing is written.

    An entry of the same id and language, or the missing one of that id, is changed in place; a new one
    stands before the first later text.
    """
    path = root / MANIFEST
    manifest = tomlkit.parse(path.read_text(encoding="utf-8")) if path.is_file() else tomlkit.document()
    if "format" not in manifest:
        manifest.add("format", FORMAT)
        manifest.add(tomlkit.nl())
    for head in heads:
        table = _table({"id": head.id, "title": head.title})
        table.add(tomlkit.nl())
        _tables(manifest, "series").append(table)
    for entry in entries:
        _put(_tables(manifest, "text"), entry)
    return tomlkit.dumps(manifest)


def _tables(manifest: Any, name: str) -> AoT:
    if name not in manifest:
        manifest.append(name, tomlkit.aot())
    tables: AoT = manifest[name]
    return tables


def _put(texts: AoT, entry: Entry) -> None:
    for table in texts:
        if table.get("id") == entry.id and table.get("language", "") in {entry.language, ""}:
            for name, value in _values(entry).items():
                if table.get(name) != value:
                    table[name] = value
            return
    later = (number for number, table in enumerate(texts) if _date_of(table) > _date_of(_values(entry)))
    texts.insert(next(later, len(texts)), _table(_values(entry)))


def _table(values: dict[str, Any]) -> Table:
    table = tomlkit.table()
    for name, value in values.items():
        table.append(name, value)
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


def _date_of(values: Any) -> str:
    return str(values.get("adopted") or values.get("dated") or "9999")
