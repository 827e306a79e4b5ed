"""Texts, paths and numbers of the command line taken as they are.

Where typer has pydantic read each value (from 0.25 on), importing it takes 0.08 s, a seventh of most commands.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import typer
from typer.core import TyperCommand

_THEIRS = "Input should be"
"""How a message of pydantic begins that does not say the value."""


class PlainCommand(TyperCommand):
    """A command that takes values as they are where they need no reading."""

    def get_params(self, ctx: Any) -> list[Any]:
        """Its arguments and options, that of the help too."""
        return plain(super().get_params(ctx))

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """What follows the name of the command in its usage: "[OPTIONS] DOC", not "[OPTIONS] {DOC}"."""
        pieces = (piece.replace("{", "").replace("}", "") for piece in super().collect_usage_pieces(ctx))
        return [piece.removesuffix("...") if "... " in piece else piece for piece in pieces]


def plain(parameters: list[Any]) -> list[Any]:
    """The parameters, made to take values that need no reading; all others are read by typer as before."""
    for parameter in parameters:
        if parameter.param_type_name == "argument":
            parameter.display_type_rich = _unsaid  # "DOC", not "DOC <str>"
        if getattr(parameter, "_runtime_param", parameter) is None:
            parameter._runtime_param = _Plain()
    return parameters


def _unsaid(ctx: Any) -> None:
    """The type of an argument, which its help says in words."""


class _Plain:
    """What typer asks for the value of a parameter."""

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:
        """The value of a parameter, given as text on the command line or as its default."""
        kind, many = param.type_descriptor.annotation, param.multiple or param.nargs != 1
        if value is None:
            return () if many else None
        if not many and isinstance(value, str) and value.isascii() and kind in {str, Path}:
            return kind(value)
        if not many and isinstance(value, kind if kind in {int, Path} else ()) and not isinstance(value, bool):
            return value
        if kind == list[str] and isinstance(value, (list, tuple)) and all(map(str.isascii, value)):
            return list(value)
        param._runtime_param = None
        try:
            return param.get_runtime_param().coerce(value, param=param, ctx=ctx)
        except typer.BadParameter as error:
            if error.message.startswith(_THEIRS):
                error.message = f"{value} {error.message}"
            raise
