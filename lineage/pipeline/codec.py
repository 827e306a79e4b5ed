"""Records to plain JSON values and back, by their type hints: what the store of finished work is written in.

JSON and not pickle: a store that somebody else wrote must not be able to run code.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from operator import attrgetter
from typing import Any, cast


def encode(value: Any) -> Any:
    """A record, or a container of records, as lists, dictionaries, text, numbers and None.

    A record becomes the list of its fields; a mapping becomes a list of pairs, so that keys may be tuples.
    """
    kind: Any = type(value)
    return value if kind in _PLAIN else _encoder(kind)(value)


_PLAIN = frozenset({str, int, float, bool, types.NoneType})


@cache
def _encoder(kind: Any) -> Callable[[Any], Any]:
    if issubclass(kind, Enum):
        return lambda value: value.value
    if issubclass(kind, (str, int, float)):
        return lambda value: value
    return (lambda value: value.isoformat()) if issubclass(kind, date) else _encoder_of_many(kind)


def _encoder_of_many(kind: type) -> Callable[[Any], Any]:
    if is_dataclass(kind):
        names = _names(kind)
        if len(names) < 2:  # `attrgetter` gives a tuple of several alone
            return lambda value: _listed([getattr(value, name) for name in names])
        values_of = attrgetter(*names)
        return lambda value: _listed(values_of(value))
    if issubclass(kind, Mapping):
        return lambda value: [[encode(key), encode(item)] for key, item in value.items()]
    if issubclass(kind, (frozenset, set)):
        return lambda value: sorted(encode(item) for item in value)
    if issubclass(kind, (tuple, list)):
        return _listed
    raise TypeError(f"no plain form for {kind.__name__}")


def _listed(values: Iterable[Any]) -> list[Any]:
    return [value if type(value) in _PLAIN else encode(value) for value in values]


def decode(hint: Any, value: Any) -> Any:
    """The record of type `hint` that `encode` turned into `value`. Raises ValueError or TypeError for other values."""
    return _decoder(hint)(value)


@cache
def _names(record: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(record) if field.init)


@cache
def _decoder(hint: Any) -> Callable[[Any], Any]:
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in {typing.Union, types.UnionType}:
        return _optional(hint)
    if origin is tuple:
        return _tuple(arguments)
    if origin in {frozenset, set}:
        item = _decoder(arguments[0])
        return lambda value: frozenset(map(item, value))
    if isinstance(origin, type) and issubclass(origin, Mapping):
        key, item = map(_decoder, arguments)
        return lambda value: {key(name): item(found) for name, found in value}
    if is_dataclass(hint):
        return _record(cast("type", hint))
    return _plain(hint)


def _optional(hint: Any) -> Callable[[Any], Any]:
    others = [argument for argument in typing.get_args(hint) if argument is not type(None)]
    if len(others) != 1:
        raise TypeError(f"no plain form for {hint}")
    inner = _decoder(others[0])
    return lambda value: None if value is None else inner(value)


def _tuple(arguments: tuple[Any, ...]) -> Callable[[Any], Any]:
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        item = _decoder(arguments[0])
        return lambda value: tuple(map(item, value))
    items = tuple(map(_decoder, arguments))
    return lambda value: tuple(item(part) for item, part in zip(items, value, strict=True))


def _record(record: type) -> Callable[[Any], Any]:
    hints = typing.get_type_hints(record)
    names = _names(record)
    parts = tuple(_decoder(hints[name]) for name in names)

    def build(value: Any) -> Any:
        if not isinstance(value, list) or len(value) != len(names):
            raise ValueError(f"not a {record.__name__}")
        return record(**{name: part(item) for name, part, item in zip(names, parts, value, strict=True)})

    return build


def _plain(hint: Any) -> Callable[[Any], Any]:
    if hint is date:
        return date.fromisoformat
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint
    if hint is float:
        return float
    if hint in {str, int, bool}:
        return lambda value: _checked(hint, value)
    raise TypeError(f"no plain form for {hint}")


def _checked(kind: type, value: Any) -> Any:
    if not isinstance(value, kind):
        raise TypeError(f"{value!r} is no {kind.__name__}")
    return value
