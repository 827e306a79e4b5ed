"""In which language a command speaks where no report begins: errors and hints."""

from __future__ import annotations

import os
from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from lineage.cli.options import DEFAULT_CORPUS
from lineage.errors import LineageError
from lineage.languages import DEFAULT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SETTING = "LINEAGE_MESSAGES"
"""Language of errors and hints, whatever the texts are in."""


def language_of_messages(arguments: Sequence[str]) -> str:
    """The language of errors: that of the interface (--ui), else the one that is set, else that of the texts (--lang,
    or the corpus), else that of the system, else English."""
    from lineage.render.catalogue import LANGUAGES

    return next((name for name in _wishes(arguments) if name in LANGUAGES), DEFAULT)


def _wishes(arguments: Sequence[str]) -> Iterator[str]:
    yield _value(arguments, "--ui")
    yield os.environ.get(SETTING, "")
    yield _value(arguments, "--lang")
    yield _of_corpus(Path(_value(arguments, "--corpus") or DEFAULT_CORPUS))
    yield next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")[:2]


def _value(arguments: Sequence[str], option: str) -> str:
    """What follows `option`, after a space or "="; "" where it is not given."""
    for place, argument in enumerate(arguments):
        if argument == option and place + 1 < len(arguments):
            return arguments[place + 1]
        if argument.startswith(f"{option}="):
            return argument.partition("=")[2]
    return ""


def _of_corpus(root: Path) -> str:
    """The language of most texts of a corpus; "" where there is no sound one."""
    from lineage.corpus.manifest import MANIFEST, read_toml

    with suppress(LineageError, OSError):
        if (root / MANIFEST).is_file():
            texts = read_toml(root).get("text", [])
            names = Counter(
                str(item.get("language", "")) for item in texts if isinstance(item, dict) and "file" in item
            )
            return max(sorted(names), key=lambda name: names[name], default="")
    return ""
