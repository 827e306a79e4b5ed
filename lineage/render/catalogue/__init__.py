"""Every word that the product itself says, in each language of its interface: TOML tables, one key a string.

A language has `fr.toml` and may have more files, `fr.PART.toml` (`fr.site.toml`), merged into one catalogue; a key
that two files give is an error. A string may hold {named} places. A table with `one` and `other` is a plural that the
value `count` chooses; within a string, "{texts} {texts:texte|textes}" follows any number. French strings carry their
own non-breaking spaces.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from string import Formatter
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from lineage import languages
from lineage.errors import TableError
from lineage.languages import language

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date


def _languages() -> tuple[str, ...]:
    names = {p.name for p in files(__name__).iterdir()}
    return tuple(code for code in languages.LANGUAGES if f"{code}.toml" in names)


LANGUAGES = _languages()
"""Languages of the interface: those that have a catalogue, in alphabetical order."""


def spoken_in(ui: str | None, of_text: str) -> str:
    """Language of a report: the one asked for, else that of the text, else English."""
    wanted = ui or of_text
    return wanted if wanted in LANGUAGES else languages.DEFAULT


@cache
def strings(ui: str) -> Mapping[str, str]:
    """All strings of an interface language, by dotted key. Raises TableError for a language without a catalogue and for
    a key that two files give."""
    if ui not in LANGUAGES:
        raise TableError(f"no interface language {ui}", f"Choose one of {', '.join(LANGUAGES)}.")
    merged: dict[str, str] = {}
    for name in sorted(p.name for p in files(__name__).iterdir() if p.name.endswith(".toml")):
        if name.split(".", 1)[0] != ui:
            continue
        for key, value in _flat(tomllib.loads(files(__name__).joinpath(name).read_text(encoding="utf-8"))):
            if key in merged:
                raise TableError(f"catalogue/{name}: {key} stands already in another file", "Remove one of the two.")
            merged[key] = value
    return MappingProxyType(merged)


def text(ui: str, key: str, **values: object) -> str:
    """The string of `key` in language `ui`, its {places} filled from `values`.

    Where the key is a plural, `count` chooses its form. Raises KeyError for a key that the catalogue does not have.
    """
    table = strings(ui)
    found = table.get(key)
    if found is None:
        count = values.get("count")
        found = table[f"{key}.{'one' if _is_singular(ui, count) else 'other'}"]
    return _Filled(ui).vformat(found, (), values) if values else found


def of_language(ui: str, key: str) -> str:
    """The string of a `key` that ends in the code of a language, else the one for any language, with its name."""
    group, _, code = key.rpartition(".")
    return text(ui, key) if has(ui, key) else text(ui, f"{group}.any", language=language_of(ui, code))


def language_of(ui: str, code: str) -> str:
    """The name of a language: "English", "anglais"; in English where the catalogue lacks it."""
    return text(ui, f"language.{code}") if has(ui, f"language.{code}") else languages.language_name(code)


def has(ui: str, key: str) -> bool:
    """Whether the catalogue has `key`, as a string or as a plural."""
    return key in strings(ui) or f"{key}.other" in strings(ui)


def date_in_words(ui: str, day: date) -> str:
    """A date as prose has it: "19 décembre 2023", "1er mars 2024", "19 December 2023"."""
    month = text(ui, f"month.{day.month}")
    first = language(ui).typography.first_day if day.day == 1 else str(day.day)
    return f"{first}\N{NO-BREAK SPACE}{month} {day.year}"


def decimal(ui: str, value: float) -> str:
    """A score with two decimals: "0,83" (French), "0.83" (English)."""
    return f"{value:.2f}".replace(".", language(ui).typography.decimal)


def number(ui: str, value: int) -> str:
    """A whole number with its thousands apart: "4 129" (French), "4,129" (English)."""
    return f"{value:,}".replace(",", language(ui).typography.thousands)


def signed(ui: str, value: int) -> str:
    """A whole number with its sign: "+5,348"; 0 has none."""
    return ("+" if value > 0 else "\N{MINUS SIGN}" if value else "") + number(ui, abs(value))


def spaced(ui: str, mark: str) -> str:
    """A colon or semicolon as the language of the interface spaces it: French sets a space before it that does not
    break, English none."""
    return language(ui).typography.before_mark + mark


class _Filled(Formatter):
    """Fills the places of a string; "{count:one form|other form}" is the form that the number takes, "{count:,}" the
    number with its thousands apart."""

    def __init__(self, ui: str) -> None:
        self._ui = ui

    def format_field(self, value: Any, format_spec: str) -> Any:
        if format_spec == ",":
            return number(self._ui, value)
        one, bar, other = format_spec.partition("|")
        if not bar:
            return super().format_field(value, format_spec)
        return one if _is_singular(self._ui, value) else other


def _is_singular(ui: str, count: object) -> bool:
    """Whether a noun after `count` is singular: after 1, in French after 0 too."""
    return str(count) == "1" or (str(count) == "0" and language(ui).typography.zero_is_singular)


def _flat(table: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", str(value)
