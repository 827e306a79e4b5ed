"""The command `lineage`: a table of commands that are loaded when called, and the one place where errors end."""

from __future__ import annotations

import errno
import os
import re
import sys
from importlib import import_module
from io import StringIO
from typing import TYPE_CHECKING, Any, NamedTuple

import typer
from typer.core import TyperCommand, TyperGroup

from lineage import __version__
from lineage.cli import pager
from lineage.cli.control import fitted, shown
from lineage.cli.examples import epilog
from lineage.cli.outputs import Closed, refuse_overwriting
from lineage.cli.plain_values import PlainCommand, plain
from lineage.cli.speech import language_of_messages
from lineage.cli.termination import ended_as_interrupted
from lineage.errors import LineageError

if TYPE_CHECKING:
    from collections.abc import Sequence

WRONG_USAGE = 2
UNREADABLE = 3
INTERRUPTED = 130

_USAGE_ERROR: Any = typer.BadParameter.__mro__[1]
_CLICK_ERROR: Any = _USAGE_ERROR.__mro__[1]

_THEIR_WORDS = (
    (r"\bValue error, ", ""),
    (r"Input should be a valid integer\b.*", "is not a whole number."),
    (r"Input should be a valid number\b.*", "is not a number."),
    (r"Input should be greater than or equal to (\S+)", r"must be \1 or more"),
    (r"Input should be less than or equal to (\S+)", r"must be \1 or less"),
    (r"does not match the formats? '%Y-%m-%d'", "is not a date such as 2023-12-19"),
)


class CommandRow(NamedTuple):
    """One command: its name, the module whose `command` does it, and its line in the list of commands."""

    name: str
    module: str
    help: str


COMMANDS = (
    CommandRow("build", "build", "Write the pages, charts, CSV and JSON of a corpus: the main job."),
    CommandRow("corpus", "corpus", "The corpus: list, check, add, fetch."),
    CommandRow("parse", "parse", "Show the structure of one document."),
    CommandRow("align", "align", "Show which paragraph became which between two documents."),
    CommandRow("diff", "diff", "Compare two documents word by word."),
    CommandRow("history", "history", "Follow one paragraph through every document."),
    CommandRow("blame", "blame", "Show the document in which each word first appeared."),
    CommandRow("commitments", "commitments", "List who is asked to do what; over the series, the timeline."),
    CommandRow("brief", "brief", "Write the one-page brief for the head of delegation."),
    CommandRow("draft", "draft", "Make the next draft: the last text with its housekeeping brought up to date."),
    CommandRow("apply", "apply", "Work oral revisions or an amendment paper into a draft."),
    CommandRow("search", "search", "Search agreed language."),
    CommandRow("table", "table", "List agreed language on a theme, a row a line."),
    CommandRow("check", "check", "Check a draft against the latest adopted text and the whole corpus."),
    CommandRow("concord", "concord", "Hold two language versions of a text against each other."),
    CommandRow("compile", "compile", "Compile all proposals on one base in one text."),
    CommandRow("story", "story", "Tell what changed at each stage from a draft to the adopted text."),
    CommandRow("outcome", "outcome", "Show what became of each proposal in the adopted text."),
    CommandRow("review", "review", "List, confirm, reject or force links between paragraphs."),
)

CORPUS_COMMANDS = (
    CommandRow("list", "corpus_list", "What is there, what is missing."),
    CommandRow("check", "corpus_check", "What is wrong: hashes, unreadable files, gaps, duplicates, dates."),
    CommandRow("add", "corpus_add", "Add local files; what the text says is read from it."),
    CommandRow("fetch", "corpus_fetch", "Fetch the missing texts of a series."),
)


class LazyCommand(TyperCommand):
    """A command that imports its module when it is called, not when it is listed."""

    def __init__(self, row: CommandRow) -> None:
        super().__init__(name=row.name, help=row.help, short_help=row.help, callback=None)
        self._row = row

    def make_context(self, info_name: str | None, args: list[str], parent: Any = None, **extra: Any) -> Any:
        """The context of the command itself, made from its module.

        A command that would write its result over what it reads is refused here, before it does any work.
        """
        context = _load(self._row).make_context(info_name, args, parent=parent, **extra)
        refuse_overwriting(context.params)
        return context


class LazyGroup(TyperGroup):
    """A group whose commands stand in a table."""

    def __init__(self, *, rows: Sequence[CommandRow] = COMMANDS, **settings: Any) -> None:
        settings["commands"] = {row.name: _entry(row) for row in rows}
        settings["rich_markup_mode"] = None
        super().__init__(**settings)

    def get_params(self, ctx: Any) -> list[Any]:
        """The options of the group, with values as they are."""
        return plain(super().get_params(ctx))


def _entry(row: CommandRow) -> Any:
    if row.name == "corpus":
        return LazyGroup(rows=CORPUS_COMMANDS, name="corpus", help=row.help, no_args_is_help=True)
    return LazyCommand(row)


def _load(row: CommandRow) -> Any:
    """The command of a row, which its module defines as `command`, or as `app` where it has subcommands."""
    module = import_module(f"lineage.cli.{row.module}")
    app = getattr(module, "app", None)
    if app is None:
        app = typer.Typer(add_completion=False, rich_markup_mode=None)
        app.command(row.name, cls=PlainCommand)(module.command)
    loaded = typer.main.get_command(app)
    loaded.name = row.name
    loaded.epilog = epilog("corpus check" if row.module == "corpus_check" else row.name)
    return loaded


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"lineage {__version__}")
        raise typer.Exit


def _no_pager(wanted: bool) -> None:
    if wanted:
        os.environ[pager.SETTING] = ""


def _root() -> Any:
    app = typer.Typer(
        cls=LazyGroup,
        rich_markup_mode=None,
        no_args_is_help=True,
        context_settings={"help_option_names": ["-h", "--help"]},
    )

    @app.callback()
    def lineage(
        version: bool = typer.Option(False, "--version", callback=_version, is_eager=True, help="Show the version."),
        no_pager: bool = typer.Option(False, "--no-pager", callback=_no_pager, help="Show long reports at once."),
    ) -> None:
        """Lineage of negotiated texts: every paragraph, word and commitment with its history.

        DOC is a file or the symbol of a document in the corpus (A/RES/78/228, 78/228); LABEL names a
        paragraph as negotiators write it (PP9, OP5, PP9(a), A.12).

        lineage COMMAND --help explains each, with examples. Exit codes: 0 done, 1 something was found, 2 wrong
        usage, 3 unreadable, 4 not in the corpus, 5 network, 130 interrupted.
        """

    return typer.main.get_command(app)


def main(args: Sequence[str] | None = None) -> int:
    """Run the command line on `args` (default: those of the process) and return the exit code.

    0 done, 1 something found, 2 wrong usage, 3 unreadable, 4 not in the corpus, 5 network, 130 interrupted.
    """
    _open_streams()
    _speak_utf8()
    given = sys.argv[1:] if args is None else list(args)
    try:
        with ended_as_interrupted():
            code = _root().main(args=given, prog_name="lineage", standalone_mode=False)
            sys.stdout.flush()
    except BrokenPipeError:
        return _hush()
    except SystemExit as error:
        return _hush() if isinstance(error.__context__, BrokenPipeError) else _as_code(error.code)
    except Exception as error:
        return _report(error, given)
    except KeyboardInterrupt:
        code = INTERRUPTED
    return _report_error("interrupted", "", INTERRUPTED, given) if code == INTERRUPTED else _as_code(code)


def _as_code(code: object) -> int:
    return code if isinstance(code, int) else 0


def _report(error: Exception, given: Sequence[str]) -> int:
    """Say on standard error what went wrong, in at most two lines, and give the exit code."""
    if os.environ.get("LINEAGE_DEBUG"):
        raise error
    if isinstance(error, LineageError):
        return _report_error(_what(error, given), error.hint, error.exit_code, given)
    if isinstance(error, _CLICK_ERROR):
        return _say_usage(error, given)
    if isinstance(error, typer.Abort) or _is_of_interruption(error):
        return _report_error("interrupted", "", INTERRUPTED, given)
    if isinstance(error, OSError):
        _discard_unwritten()
        return _report_error(_failed_access(error), _access_hint(error), UNREADABLE, given)
    what = f"unexpected failure: {type(error).__name__}: {' '.join(str(error).split())}"
    hint = "Please report it; with LINEAGE_DEBUG=1 set, the same command shows where it happened."
    return _report_error(what, hint, UNREADABLE, given)


def _is_of_interruption(error: BaseException) -> bool:
    """Whether an interruption is behind an error: a library that is stopped while it is loaded says "ImportError:
    initialization failed"."""
    behind = error.__cause__ or error.__context__
    return behind is not None and (isinstance(behind, KeyboardInterrupt) or _is_of_interruption(behind))


def _what(error: LineageError, given: Sequence[str]) -> str:
    """What went wrong; a fault of a manifest in the words of `corpus check`: what was found, what may be there."""
    from lineage.corpus.manifest import FaultyManifestError
    from lineage.render.corpus_findings import what

    if not isinstance(error, FaultyManifestError):
        return error.what
    fault = error.problems[0]
    return error.worded(f"{fault.place}: {what(fault, language_of_messages(given))}")


def _report_error(what: str, hint: str, code: int, given: Sequence[str]) -> int:
    from lineage.render.refusals import worded

    ui = language_of_messages(given)
    said = [shown(" ".join(worded(" ".join(words.split()), ui).split())) for words in (what, hint)]
    lines = [f"lineage: {said[0]}", *([said[1]] if hint else [])]
    sys.stderr.write("\n".join(row for line in lines for row in fitted(line)) + "\n")
    return code


def _say_usage(error: Any, given: Sequence[str]) -> int:
    if type(error).__name__ == "NoArgsIsHelpError":
        sys.stderr.write(f"{error.format_message()}\n")
        return WRONG_USAGE
    context = getattr(error, "ctx", None)
    path = context.command_path if context is not None else "lineage"
    return _report_error(_in_plain_words(error.format_message()), f"Try {path} --help.", WRONG_USAGE, given)


def _in_plain_words(message: str) -> str:
    """A message of the option parser without the words of the libraries behind it."""
    for theirs, ours in _THEIR_WORDS:
        message = re.sub(theirs, ours, message)
    return message


def _failed_access(error: OSError) -> str:
    place = f"{error.filename}: " if error.filename is not None else ""
    return f"{place}{error.strerror or error}"


def _access_hint(error: OSError) -> str:
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return "Make room on the disk and start again; what was there before is unchanged."
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return "Choose a place that you may read and write."
    return "Check that the path is right."


def _discard_unwritten() -> None:
    """Drop output that could not be written: flushed again at exit, it would turn the exit code into 120."""
    try:
        sys.stdout.flush()
    except OSError:
        _hush()


def _hush() -> int:
    """The reader of our output went away (`lineage ... | head`): that is no error and needs no message."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _open_streams() -> None:
    """Give a process that was started with closed streams (`>&-`) ones that say so, or that discard what is written to
    them."""
    if sys.stdout is None:
        sys.stdout = Closed()
    if sys.stderr is None:
        sys.stderr = StringIO()


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="surrogateescape" if stream is sys.stderr else "strict")
