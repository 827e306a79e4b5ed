"""Which drafts became which adopted text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.corpus.citing import content_words
from lineage.symbols import same_symbol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.corpus.records import Entry


def drafts_of(adopted: Entry, there: Sequence[Entry]) -> tuple[Entry, ...]:
    """The drafts among `there` that `adopted` comes from, oldest first: those that the manifest says stand for it, and
    the older ones of its title, organ, session and language, where no other adopted text shares all four."""
    alone = not any(other.key != adopted.key and not other.draft and _of_one(other, adopted) for other in there)
    found = [entry for entry in there if entry.draft and entry.language == adopted.language]
    return tuple(sorted((one for one in found if _became(one, adopted, alone)), key=lambda one: one.order))


def _became(draft: Entry, adopted: Entry, alone: bool) -> bool:
    if draft.stands_for:
        return same_symbol(draft.stands_for, adopted.id)
    return alone and _of_one(draft, adopted) and draft.order < adopted.order


def _of_one(one: Entry, other: Entry) -> bool:
    same = (one.organ, one.session, one.language) == (other.organ, other.session, other.language)
    words = content_words(other.title, other.language)
    return same and bool(one.session and words) and content_words(one.title, one.language) == words
