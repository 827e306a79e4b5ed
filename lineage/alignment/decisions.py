"""Decisions of reviewers: kept in a file of the corpus, they survive rebuilds and override what was found."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from lineage.corpus.toml import parsed
from lineage.errors import UnreadableError
from lineage.symbols import split_id

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from lineage.documents.resolution import Resolution

FILE = "review.toml"
"""Name of the file inside a corpus."""
_TITLE = """# Decisions about links between paragraphs. They win over what is found.
# verdict: confirm, reject or force. The hashes say which wording was seen."""


class ReviewDecision(StrEnum):
    """What a reviewer decided."""

    CONFIRM = "confirm"
    """The link that was found is right."""
    REJECT = "reject"
    """The link is wrong: it is shown as rejected and not counted."""
    FORCE = "force"
    """There is a link, whether it was found or not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One decision about one pair of paragraphs."""

    old: str
    """Id of the older paragraph: "A/RES/76/186#OP12"."""
    new: str
    """Id of the newer paragraph."""
    verdict: ReviewDecision
    author: str
    date: str
    """Day of the decision, as the author gave it."""
    reason: str
    old_hash: str = ""
    """Hash of the text the author saw, see `text_hash`; "" where a decision was written by hand without it."""
    new_hash: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stale:
    """A decision whose paragraphs are not what its author saw."""

    decision: Decision
    missing: tuple[str, ...]
    """Ids that are in the document no more."""
    changed: tuple[str, ...]
    """Ids whose text has changed since."""


def text_hash(text: str) -> str:
    """A short hash of a paragraph's text; white space does not count."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:16]


def rulings(decisions: Sequence[Decision], old: Resolution, new: Resolution) -> dict[tuple[str, str], Decision]:
    """The decisions about two documents, by (old label, new label); the last about a pair wins.

    A decision holds for a pair whichever of the two is called the older. One whose paragraph is gone is left out.
    """
    found: dict[tuple[str, str], Decision] = {}
    for decision in decisions:
        ends = dict((split_id(decision.old), split_id(decision.new)))
        if set(ends) != {old.id, new.id}:
            continue
        if old.paragraph(ends[old.id]) is not None and new.paragraph(ends[new.id]) is not None:
            found[ends[old.id], ends[new.id]] = decision
    return found


def stale(decisions: Sequence[Decision], resolutions: Mapping[str, Resolution]) -> tuple[Stale, ...]:
    """The decisions whose texts have changed or gone, among those about documents that are in `resolutions` (by id)."""
    found = []
    for decision in decisions:
        missing, changed = [], []
        for paragraph_id, seen in ((decision.old, decision.old_hash), (decision.new, decision.new_hash)):
            document, label = split_id(paragraph_id)
            if document not in resolutions:
                continue
            paragraph = resolutions[document].paragraph(label)
            if paragraph is None:
                missing.append(paragraph_id)
            elif seen and text_hash(paragraph.text) != seen:
                changed.append(paragraph_id)
        if missing or changed:
            found.append(Stale(decision=decision, missing=tuple(missing), changed=tuple(changed)))
    return tuple(found)


def load_decisions(root: Path) -> tuple[Decision, ...]:
    """The decisions in review.toml of the corpus folder `root`, in the order of the file; none where there is none.

    Raises UnreadableError naming the file, the decision and what is wrong with it.
    """
    path = root / FILE
    if not path.is_file():
        return ()
    data = parsed(path.read_bytes(), path.name)
    rows = data.get("decision", [])
    if not isinstance(rows, list):
        raise UnreadableError(f"{path.name}: [[decision]] must be a list of tables", "Write [[decision]] before each.")
    return tuple(_decision(row, f"{path.name}, decision {number}") for number, row in enumerate(rows, start=1))


def _decision(row: Any, place: str) -> Decision:
    wanted = ("old", "new", "verdict", "author", "date", "reason")
    if not isinstance(row, dict):
        raise UnreadableError(f"{place}: not a table", "Write [[decision]] before each.")
    missing = [key for key in wanted if not str(row.get(key, "")).strip()]
    if missing:
        raise UnreadableError(f"{place}: {', '.join(missing)} missing", "Every decision says who, when and why.")
    if str(row["verdict"]) not in set(ReviewDecision):
        raise UnreadableError(f"{place}: unknown verdict {row['verdict']}", f"Use one of {', '.join(ReviewDecision)}.")
    for key in ("old", "new"):
        if not all(split_id(str(row[key]))):
            raise UnreadableError(f"{place}: {row[key]} is not a paragraph id", "Write it as A/RES/78/228#OP12.")
    texts = {key: str(row.get(key, "")) for key in (*wanted, "old_hash", "new_hash")}
    verdict = ReviewDecision(texts.pop("verdict"))
    return Decision(verdict=verdict, **texts)


def to_toml(decisions: Sequence[Decision], *, title: bool = True) -> str:
    """The decisions as TOML, sorted by pair: what `load_decisions` reads back. `title` says what the file is."""
    blocks = [_TITLE] if title else []
    for decision in sorted(decisions, key=lambda d: (d.old, d.new)):
        lines = [f"{name} = {_quoted(value)}" for name, value in _fields(decision).items()]
        blocks.append("\n".join(["[[decision]]", *lines]))
    return "\n\n".join(blocks) + "\n"


def _fields(decision: Decision) -> dict[str, str]:
    """What the file says of a decision, in its order."""
    names = ("old", "new", "verdict", "author", "date", "reason", "old_hash", "new_hash")
    return {name: str(getattr(decision, name)) for name in names if getattr(decision, name)}


def _quoted(text: str) -> str:
    """A TOML basic string."""
    escapes = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
    return '"' + "".join(escapes.get(c, c if c.isprintable() else f"\\U{ord(c):08x}") for c in text) + '"'


def with_decision(root: Path, decision: Decision) -> str:
    """The text of review.toml of the corpus folder `root` with one decision more, or in place of that about the same
    pair; what else a person wrote there, comments and other keys, stays. Raises UnreadableError as `load_decisions`."""
    import tomlkit

    if not load_decisions(root):
        path = root / FILE
        above = path.read_text(encoding="utf-8").rstrip() + "\n\n" if path.is_file() else ""
        return above + to_toml([decision], title=not above)
    # A table put behind the last one finds the blank line there that parts any two
    whole: Any = tomlkit.parse((root / FILE).read_text(encoding="utf-8").rstrip() + "\n\n")
    rows = whole["decision"]
    pair, fields = {decision.old, decision.new}, _fields(decision)
    place = max((n for n, row in enumerate(rows) if {row["old"], row["new"]} == pair), default=None)
    if place is None:
        later = (n for n, row in enumerate(rows) if (row["old"], row["new"]) > (decision.old, decision.new))
        table = tomlkit.table()
        for name, value in fields.items():
            table.append(name, value)
        table.add(tomlkit.nl())
        rows.insert(next(later, len(rows)), table)
    else:
        for name in {"old_hash", "new_hash"}.intersection(rows[place]) - set(fields):
            del rows[place][name]
        for name, value in fields.items():
            rows[place][name] = value
    return f"{tomlkit.dumps(whole).rstrip()}\n"
