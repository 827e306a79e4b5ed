"""The stories of a series: for each adopted text whose drafts the corpus has, what changed on the way."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.corpus.citing import content_words
from lineage.documents.negotiated.readings import in_words
from lineage.drafting.proposals.proposal_papers import Paper
from lineage.drafting.proposals.story import Stage, story_of
from lineage.errors import LineageError
from lineage.pipeline.stages import read_stored
from lineage.symbols import same_symbol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.corpus.records import Corpus, Entry
    from lineage.drafting.proposals.story import Story
    from lineage.pipeline.store import Store
    from lineage.series.analysis import Traced


def stories_of(corpus: Corpus, traced: Traced, store: Store) -> tuple[Story, ...]:
    """The stories by date of the adopted text. A draft with proposals of delegations is a paper on the text before it.
    A draft that shares nothing with the next text makes no story."""
    there = (*traced.members, *traced.beside)
    found: list[Story] = []
    for adopted in (one for one in traced.members if not one.draft):
        texts = (*drafts_of(adopted, there), adopted)
        stages = tuple(_stages(corpus, texts, traced, store)) if len(texts) > 1 else ()
        if len(stages) > 1:
            with suppress(LineageError):
                found.append(story_of(stages))
    return tuple(found)


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


def _stages(corpus: Corpus, texts: Sequence[Entry], traced: Traced, store: Store) -> list[Stage]:
    stages: list[Stage] = []
    for entry in texts:
        if not entry.draft:
            stages.append(Stage(text=traced.documents[entry.id]))
            continue
        document = read_stored(corpus, entry, store, marked=True)
        paper = Paper(id=entry.id, file=entry.id, document=document, authors=(entry.id,))
        if stages and paper.marked:
            stages[-1] = replace(stages[-1], papers=(*stages[-1].papers, paper))
        else:
            stages.append(Stage(text=in_words(document)))
    return stages
