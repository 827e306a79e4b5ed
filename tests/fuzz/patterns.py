"""All regular expressions of the package, strings that attack each, and how long it takes over them.

A pattern that is built while the package runs is seen by those who call `re.compile`; one that is written into a call
(`re.sub(r"...", ...)`) is read from the source.
"""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import lineage

try:
    from re import _parser as sre_parse
except ImportError:  # pragma: no cover
    import sre_parse  # type: ignore[no-redef]

PACKAGE = Path(lineage.__file__).parent
CALLS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")
ENDS = ("", "\x00", "\n", "9")
"""What comes after the repeated characters, for the pattern to fail on."""
GENERIC = (
    " ",
    "\t",
    "a",
    "A",
    "1",
    "1 ",
    "a ",
    "A.",
    ".",
    "(",
    "[",
    "«",
    "-",
    "/",
    "*",
    "#",
    "'",
    "é",
    "\n",
    "1/",
    ",",
)
RUNS = ("a", "a ", "1", "1 ", "a, ", "a-", " ", ",", ".", "A ", "the ")
ONE_CHARACTER = (["LITERAL"], ["NOT_LITERAL"], ["ANY"], ["IN"])
"""Operations of a pattern that read a single character."""
SMALL = (12, 16, 20, 24)
"""Sizes at which an exponential pattern shows itself and still ends."""
SIZES = (256, 1_024, 4_096, 16_384, 65_536)
SHORT = 0.02
"""Seconds under which a time says nothing of growth."""
SLOW = 5e-5
"""Seconds for a character that no linear pattern takes; a cubic one takes 1.4e-4 for each of 256."""
GROWTH = 9.0
"""From one size to the next, four times as long: linear patterns take 4 times as long, quadratic ones 16."""


class Use(NamedTuple):
    """A pattern and the ways in which it is called."""

    place: str
    pattern: re.Pattern[str]
    calls: tuple[str, ...]


def modules(part: str) -> Iterator[Any]:
    """The modules of a part of the package ("sources"), or all ("")."""
    for found in pkgutil.walk_packages([str(PACKAGE / part)], ".".join(filter(None, ("lineage", part))) + "."):
        if not found.name.endswith("__main__"):
            yield importlib.import_module(found.name)


def all_uses(built: list[re.Pattern[Any]], part: str = "") -> list[Use]:
    """The patterns of all modules, those written into calls, and those that were `built` while running."""
    found: dict[tuple[str, int], Use] = {}
    for use in (*_named(part), *_written(part), *(Use("built", pattern, ("search",)) for pattern in built)):
        if isinstance(use.pattern.pattern, str):
            key = (use.pattern.pattern, use.pattern.flags)
            before = found.get(key)
            calls = tuple(sorted({*use.calls, *(before.calls if before and before.place != "built" else ())}))
            if before is None or use.place != "built":
                found[key] = Use(use.place, use.pattern, calls)
    return sorted(found.values(), key=lambda use: (use.place, use.pattern.pattern))


def _named(part: str) -> Iterator[Use]:
    anywhere = _calls("\n".join(path.read_text(encoding="utf-8") for path in sorted(PACKAGE.rglob("*.py"))))
    for module in modules(part):
        own = _calls(Path(module.__file__).read_text(encoding="utf-8"))
        for name, value in vars(module).items():
            calls = sorted((own if name[0] == "_" else anywhere).get(name, {"search"}))
            for pattern in _inside(value, 3):
                yield Use(f"{module.__name__}.{name}", pattern, tuple(calls))


def _calls(source: str) -> dict[str, set[str]]:
    """Which of CALLS are made on each name of the source."""
    found: dict[str, set[str]] = {}
    for name, call in re.findall(rf"\b(\w+)\.({'|'.join(CALLS)})\(", source):
        found.setdefault(name, set()).add(call)
    return found


def _inside(value: Any, depth: int) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value
    elif depth and isinstance(value, (list, tuple, set, frozenset)):
        for item in value:
            yield from _inside(item, depth - 1)
    elif depth and isinstance(value, dict):
        for item in (*value, *value.values()):
            yield from _inside(item, depth - 1)


def _written(part: str) -> Iterator[Use]:
    for path in sorted((PACKAGE / part).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args):
                continue
            of_re = isinstance(node.func.value, ast.Name) and node.func.value.id == "re" and node.func.attr in CALLS
            if of_re and isinstance(node.args[0], ast.Constant) and isinstance(node.args[0].value, str):
                place = f"{path.relative_to(PACKAGE)}:{node.lineno}"
                yield Use(place, re.compile(node.args[0].value), (node.func.attr,))


def attacks(pattern: re.Pattern[str]) -> list[tuple[str, str, str]]:
    """(before, repeated, after): for every repeat of the pattern a text that leads to it, what it repeats, and an end
    that the pattern does not want; then whole samples of the pattern over and over, and what strangers send."""
    try:
        tree = list(
            sre_parse.parse(pattern.pattern, pattern.flags & ~re.TEMPLATE if hasattr(re, "TEMPLATE") else pattern.flags)
        )
    except (re.error, RecursionError):
        return []
    found: dict[tuple[str, str, str], None] = {}
    if not any(True for _ in _repeats(tree, "")):
        return []
    for before, repeated in _repeats(tree, ""):
        for end in ENDS:
            found[before, repeated, end] = None
        found["", before + repeated * 3, "\x00"] = None
        found["", before or repeated, "\x00"] = None
    whole = _sample(tree)
    for cut in {len(whole), len(whole) * 2 // 3, len(whole) // 2, 1}:
        if whole[:cut]:
            found["", whole[:cut], "\x00"] = None
    for piece in GENERIC:
        found["", piece, "\x00"] = None
    return list(found)


def _repeats(tree: list[Any], before: str) -> Iterator[tuple[str, str]]:
    for item in tree:
        yield from _repeats_of(item, before)
        before += _sample([item])


def _repeats_of(item: Any, before: str) -> Iterator[tuple[str, str]]:
    name, value = str(item[0]), item[1]
    if "REPEAT" in name:
        _, high, inner = value
        if high > 20:
            yield before, _sample(list(inner)) or "a"
            yield before, "a"
            yield before, " "
        yield from _repeats(list(inner), before)
    elif name == "SUBPATTERN":
        yield from _repeats(list(value[-1]), before)
    elif name == "BRANCH":
        for branch in value[1]:
            yield from _repeats(list(branch), before)
    elif name == "ATOMIC_GROUP":
        yield from _repeats(list(value), before)


def _sample(tree: list[Any]) -> str:
    return "".join(_sample_of(item) for item in tree)


def _sample_of(item: Any) -> str:
    name, value = str(item[0]), item[1]
    if "REPEAT" in name:
        return _sample(list(value[2])) * max(value[0], 1 if value[1] else 0)
    samples: dict[str, Callable[[], str]] = {
        "LITERAL": lambda: chr(value),
        "NOT_LITERAL": lambda: "a" if value != ord("a") else "b",
        "ANY": lambda: "a",
        "IN": lambda: _of_class(value),
        "SUBPATTERN": lambda: _sample(list(value[-1])),
        "BRANCH": lambda: _sample(list(value[1][0])),
        "ATOMIC_GROUP": lambda: _sample(list(value)),
    }
    return samples.get(name, str)()


def _of_class(items: list[Any]) -> str:
    negated = str(items[0][0]) == "NEGATE"
    wanted = [c for c in ("a", " ", "1", "A", ".", ";", "é", "-", "/", "x") if _holds(items, c) != negated]
    if wanted:
        return wanted[0]
    first = next((item for item in items if str(item[0]) in {"LITERAL", "RANGE"}), None)
    return chr(first[1] if isinstance(first[1], int) else first[1][0]) if first else ""


def _holds(items: list[Any], c: str) -> bool:
    tests: dict[str, Callable[[], bool]] = {
        "CATEGORY_DIGIT": c.isdigit, "CATEGORY_SPACE": c.isspace, "CATEGORY_WORD": c.isalnum,
        "CATEGORY_NOT_DIGIT": lambda: not c.isdigit(), "CATEGORY_NOT_SPACE": lambda: not c.isspace(),
        "CATEGORY_NOT_WORD": lambda: not c.isalnum(),
    }  # fmt: skip
    for kind, value in items:
        name = str(kind)
        if name == "LITERAL" and value == ord(c):
            return True
        if name == "RANGE" and value[0] <= ord(c) <= value[1]:
            return True
        if name == "CATEGORY" and tests[str(value)]():
            return True
    return False


def grows(use: Use, attack: tuple[str, str, str]) -> str:
    """What is wrong with the time that a pattern takes over an attack; "" where it grows with the text and no more."""
    before, repeated, after = attack
    for call in use.calls:
        last = 0.0
        for size in (*SMALL, *SIZES):
            text = before + repeated * max(1, size // len(repeated)) + after
            spent = _spent(use.pattern, call, text)
            if size <= SMALL[-1]:
                if spent > SHORT:
                    return f"{call}: {spent:.2f} s for {size} characters"
                continue
            if spent > SHORT and spent > size * SLOW:
                return f"{call}: {spent:.2f} s for {size} characters"
            if spent > SHORT and last and spent > GROWTH * max(last, SHORT / GROWTH):
                again = min(_spent(use.pattern, call, text) for _ in range(2))
                if again > SHORT and again > GROWTH * max(last, SHORT / GROWTH):
                    return f"{call}: {last:.4f} s, then {again:.3f} s for {size} characters"
            last = spent
    return ""


def repeats(pattern: re.Pattern[str]) -> bool:
    """Whether anything in a pattern may come without bound: only then can its time grow faster than the text."""
    return any(True for _ in _repeats(list(sre_parse.parse(pattern.pattern, pattern.flags)), ""))


def repeats_a_group_possessively(pattern: re.Pattern[str]) -> bool:
    """Whether a group is followed by *+, ++, ?+ or {m,n}+."""
    return re.search(r"[*+?}]\+", pattern.pattern) is not None and any(
        str(operation) == "POSSESSIVE_REPEAT" and [str(one) for one, _ in given[2]] not in ONE_CHARACTER
        for operation, given in _operations(sre_parse.parse(pattern.pattern, pattern.flags))
    )


def cuts_words(pattern: re.Pattern[str]) -> bool:
    """Whether a repeated word may be taken for several, as in `(?:[a-z]+ ?){0,12}`: a word of ten letters is then cut
    in 512 ways before the pattern gives up."""
    return any(
        str(operation) in {"MAX_REPEAT", "MIN_REPEAT"} and given[1] > 1 and _ends_anywhere(list(given[2]))
        for operation, given in _operations(sre_parse.parse(pattern.pattern, pattern.flags))
    )


def _ends_anywhere(body: list[Any]) -> bool:
    """Whether all that a body must have is characters of one class, as many as it likes."""
    while len(body) == 1 and str(body[0][0]) == "SUBPATTERN":
        body = list(body[0][1][-1])
    needed = [
        (str(operation), given)
        for operation, given in body
        if str(operation) not in {"ASSERT", "ASSERT_NOT", "AT"} and not ("REPEAT" in str(operation) and not given[0])
    ]
    return len(needed) == 1 and needed[0][0] in {"MAX_REPEAT", "MIN_REPEAT"} and needed[0][1][1] > 20


def _operations(parsed: Any) -> Iterator[tuple[Any, Any]]:
    if isinstance(parsed, sre_parse.SubPattern):
        for operation, given in parsed.data:
            yield operation, given
            yield from _operations(given)
    elif isinstance(parsed, (tuple, list)):
        for part in parsed:
            yield from _operations(part)


def slow(use: Use, run: str) -> str:
    """What is wrong with the time over a text that is one `run` again and again: 4 times as long, it may take 4
    times as much, not 16; "" where nothing is. The quick judge: three sizes, no attack of its own."""
    for call in use.calls:
        last = 0.0
        for size in (250, 1_000, 4_000):
            text = run * (size // len(run)) + "\x00"
            spent = _spent(use.pattern, call, text)
            if last > SHORT / 10 and spent > GROWTH * last and _spent(use.pattern, call, text) > GROWTH * last:
                return f"{call}: {last:.4f} s, then {spent:.3f} s for {size} characters"
            last = spent
    return ""


def _spent(pattern: re.Pattern[str], call: str, text: str) -> float:
    started = time.process_time()
    if call in {"sub", "subn"}:
        pattern.sub("", text)
    elif call in {"split", "findall"}:
        getattr(pattern, call)(text)
    elif call == "finditer":
        for _ in pattern.finditer(text):
            pass
    else:
        getattr(pattern, call)(text)
    return time.process_time() - started
