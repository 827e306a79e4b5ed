"""Errors in the language of the interface: what was refused, and what to do next.

An error is raised with its English sentence, as readers of the code or a notebook need it; `refusals.toml` has that
sentence with numbered places, `{0} has no paragraph {1}`, and its French one. The English sentence is the id.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from lineage.errors import TableError
from lineage.languages import DEFAULT

ENGLISH = DEFAULT
"""The language in which errors are raised: the id of a sentence is the sentence."""
LONGEST = 600
"""Characters of a sentence that is looked up: a longer one, as a hostile name makes it, stays in English."""
_PLACE = re.compile(r"\{(\d+)\}")


class _RefusalSentence(NamedTuple):
    """One sentence: how it is known, and how it is said in another language."""

    pattern: re.Pattern[str]
    fixed: int
    """Characters of it that are always the same."""
    said: dict[str, str]
    opens: bool
    """Whether it begins with words of its own."""

    @property
    def weight(self) -> tuple[bool, int]:
        """Of two sentences that fit, the heavier says what was meant: "Invalid value for '{0}': {1}", though "{0} is
        not a whole number." has more characters."""
        return self.opens, self.fixed


def worded(sentence: str, ui: str) -> str:
    """An English sentence of an error in the language `ui`; as it is where the table has none for it.

    What fills its places is translated too where it is a sentence of the table: "is a folder".
    """
    return sentence if ui == ENGLISH or len(sentence) > LONGEST else _put_over(sentence, ui, inside=True)


def _put_over(sentence: str, ui: str, *, inside: bool) -> str:
    fitting = [(one, match) for one in _sentences() if ui in one.said and (match := one.pattern.fullmatch(sentence))]
    if not fitting:
        return sentence
    found, match = max(fitting, key=lambda pair: pair[0].weight)
    values = {p: _put_over(value, ui, inside=False) if inside else value for p, value in match.groupdict().items()}
    return _PLACE.sub(lambda place: values[f"v{place[1]}"], found.said[ui])


def known(sentence: str, ui: str) -> bool:
    """Whether the table has `sentence`, an English one with its places `{0}`, in the language `ui`."""
    return any(row[ENGLISH] == sentence and row.get(ui) for row in _rows())


@cache
def _rows() -> tuple[dict[str, str], ...]:
    text = files("lineage.render.catalogue").joinpath("refusals.toml").read_text(encoding="utf-8")
    rows = tomllib.loads(text)["refusal"]
    seen: set[str] = set()
    for row in rows:
        if row[ENGLISH] in seen:
            raise TableError(f"catalogue/refusals.toml: {row[ENGLISH]} stands twice", "Remove one of the two.")
        if any(set(_PLACE.findall(said)) - set(_PLACE.findall(row[ENGLISH])) for said in row.values()):
            raise TableError(
                f"catalogue/refusals.toml: {row[ENGLISH]} lacks a place that is said", "Number them alike."
            )
        seen.add(row[ENGLISH])
    return tuple(rows)


@cache
def _sentences() -> tuple[_RefusalSentence, ...]:
    return tuple(
        _RefusalSentence(
            pattern=_pattern(row[ENGLISH]),
            fixed=len(_PLACE.sub("", row[ENGLISH])),
            said={ui: said for ui, said in row.items() if said},
            opens=not row[ENGLISH].startswith("{"),
        )
        for row in _rows()
    )


def _pattern(sentence: str) -> re.Pattern[str]:
    parts, at, seen = [], 0, set()
    for place in _PLACE.finditer(sentence):
        parts.append(re.escape(sentence[at : place.start()]))
        parts.append(f"(?P=v{place[1]})" if place[1] in seen else f"(?P<v{place[1]}>.*?)")
        seen.add(place[1])
        at = place.end()
    return re.compile("".join([*parts, re.escape(sentence[at:])]), re.DOTALL)
