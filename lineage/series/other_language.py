"""What the other language did at each stop of a line: this tells a translator's word from a negotiated one.

Proved, never guessed: a stop counts only where the corpus has both texts in the other language too and the paragraph
has a counterpart of its own there (see `diff/witnessed.py`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lineage.diff import compare
from lineage.diff.comparison_rows import OtherWording
from lineage.diff.witnessed import other_text, other_version
from lineage.histories.line import entries

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lineage.diff.edits import ParagraphDiff
    from lineage.histories.threads import Thread, ThreadEntry
    from lineage.series.analysis import Traced


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherStop:
    """A paragraph of a line in the other language, compared with the stop before it."""

    language: str
    """ISO 639-1."""
    text: str
    diff: ParagraphDiff | None
    """What changed since the stop before; None where that is not there in this language."""
    wording: OtherWording | None
    """What happened to it since the stop before; None where that is not there in this language."""
    reworded: bool
    """Whether words changed in the language that is read."""
    since: str
    """Id of the earliest stop of the line from which on none of its words moved."""

    @property
    def translation_only(self) -> bool:
        """Whether words changed in the language that is read and none in this one."""
        return self.reworded and self.wording is OtherWording.SAME

    @property
    def other_only(self) -> bool:
        """Whether words changed in this language and none in the one that is read."""
        return not self.reworded and self.wording is OtherWording.CHANGED

    @property
    def one_language(self) -> bool:
        """Whether words changed in one of the two languages alone."""
        return self.translation_only or self.other_only


def other_stops(traced: Traced, threads: Iterable[Thread]) -> dict[str, OtherStop]:
    """By paragraph id, the stops of these lines that the corpus has in the other language too."""
    found: dict[str, OtherStop] = {}
    for thread in threads if traced.witnesses else ():
        before: tuple[ThreadEntry, OtherStop] | None = None
        for entry in entries(traced.history, thread):
            stop = _stop(traced, entry, before)
            before = (entry, stop) if stop else None
            if stop:
                found.setdefault(entry.paragraph, stop)
    return found


def _stop(traced: Traced, entry: ThreadEntry, before: tuple[ThreadEntry, OtherStop] | None) -> OtherStop | None:
    both = traced.witnesses.get(entry.document)
    words = other_text(both, entry.label) if both else None
    if both is None or words is None:
        return None
    language = both.other.language
    if before is None or before[1].language != language:
        return OtherStop(language=language, text=words, diff=None, wording=None, reworded=False, since=entry.paragraph)
    above, other = before
    found = other_version(other.text, words, language)
    wording = found.wording
    return OtherStop(
        language=language,
        text=words,
        diff=found.diff,
        wording=wording,
        reworded=compare(above.text, entry.text, traced.language).reworded,
        since=entry.paragraph if wording is OtherWording.CHANGED else other.since,
    )


def other_form(stops: Mapping[str, OtherStop]) -> dict[str, dict[str, Any]]:
    """The stops as JSON values, by paragraph id."""
    return {
        name: {
            "other": {
                "language": stop.language,
                "text": stop.text,
                "wording": stop.wording.value if stop.wording else None,
                "since": stop.since,
            },
            **({"translation_only": True} if stop.translation_only else {}),
        }
        for name, stop in stops.items()
    }
