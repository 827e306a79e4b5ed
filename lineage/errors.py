"""The one exception family. Each class carries the exit code that the command line returns."""

from __future__ import annotations

from copy import copy
from typing import Any, ClassVar


class LineageError(Exception):
    """Base of all expected failures.

    `what` says what went wrong and where; `hint` says what to do next, or is empty. Both are one
    line of plain text, shown as they are; the class gives the exit code of the process.
    """

    exit_code: ClassVar[int] = 3

    def __init__(self, what: str, hint: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.what}\n{self.hint}" if self.hint else self.what

    def reworded(self, what: str, hint: str) -> LineageError:
        """The same failure in other words."""
        error = copy(self)
        error.what, error.hint = what, hint
        return error

    def __reduce__(self) -> tuple[Any, ...]:
        """Another process gets the failure as it is, whatever its class is made from."""
        return Exception.__new__, (type(self), *self.args), self.__dict__


class UsageError(LineageError):
    """The command was called wrongly: an unknown label, an impossible combination of options."""

    exit_code = 2


class UnreadableError(LineageError):
    """The input cannot be read or makes no sense: missing, empty, binary, malformed, too large."""

    exit_code = 3


class NoActError(UnreadableError):
    """A document was read and holds no paragraph of an act: a letter, or a list of changes."""


class TableError(UnreadableError):
    """A data table has a blank, a double or an unknown column; the message names file and line."""


class NotInCorpusError(LineageError):
    """The text asked for is not in the corpus; the message lists the candidates."""

    exit_code = 4


class NetworkError(LineageError):
    """The network failed, after retries."""

    exit_code = 5
