"""Records to plain JSON values and back, by their type hints: what the store of finished work is written in.

JSON and not pickle: a store that somebody else wrote must not be able to run code.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, cast


def encode(value: Any) -> Any:
    """A record, or a container of records, as lists, dictionaries, text, numbers and None.

    A record becomes the list of its fields; a mapping becomes a list of pairs, so that keys may be tuples.
    """
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, (str, bool, int, float)):
        return value
    if isinstance(value, date):
        return value.isoformat()
    return _encode_many(value)


def _encode_many(value: Any) -> list[Any]:
    if is_dataclass(value):
        return [encode(getattr(value, name)) for name in _names(cast("type", type(value)))]
    if isinstance(value, Mapping):
        return [[encode(key), encode(item)] for key, item in value.items()]
    if isinstance(value, (frozenset, set)):
        return sorted(encode(item) for item in value)
    if isinstance(value, (tuple, list)):
        return [encode(item) for item in value]
    raise TypeError(f"no plain form for {type(value).__name__}")


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
