"""What stands from the organ's line on: page furniture and notes set apart, the rest joined into blocks and named."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineage.documents.assembly import assemble, settled
from lineage.documents.furniture import set_apart
from lineage.documents.glue import PrintedWords, glue
from lineage.documents.labels import name_all
from lineage.documents.named_entries import Naming, entry_of, punctuation, set_aside
from lineage.documents.negotiated.marked_words import tracked_changes
from lineage.documents.notes import gather
from lineage.documents.papers import oral
from lineage.documents.resolution import Dropped, Footnote
from lineage.documents.stretch import Stretch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.documents.blocks import Block
    from lineage.documents.header import Header
    from lineage.documents.notes import GatheredNote
    from lineage.documents.pieces import Piece


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """Blocks, texts and names go together, one for each block."""

    blocks: Sequence[Block]
    texts: Sequence[Stretch]
    """Without line ends, and headings without their number."""
    named: Sequence[Naming]
    notes: Sequence[GatheredNote]
    footnotes: Sequence[Footnote]
    dropped: tuple[Dropped, ...]

    @property
    def spoken_of(self) -> list[Stretch]:
        """The texts that may be negotiated: a list of votes has names in brackets too."""
        return [text for text, name in zip(self.texts, self.named, strict=True) if name.reason != "vote"]

    @property
    def closing(self) -> str:
        """The lines that close the resolution: they may have its date."""
        texts = zip(self.texts, self.named, strict=True)
        return " ".join(text.chars for text, name in texts if name.reason == "closing line")


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyForm:
    """What the whole document says of its text."""

    language: str
    wrapped: bool
    """Paragraphs are broken over several lines."""
    statement: bool
    """All paragraphs are operative."""


def read_body(found: Sequence[Piece], header: Header, vocabulary: PrintedWords, form: BodyForm) -> Body:
    """The body in the pieces from the organ's line on; `vocabulary` has the words of the whole document."""
    language, wrapped = form.language, form.wrapped
    body, furniture = set_apart(found, header.title, header.symbol, language)
    gathered = gather(body, wrapped, language)
    draft = not header.settled
    text, spoken = oral.set_apart(gathered.body, language) if draft else (gathered.body, [])
    blocks = settled(assemble(text, language, wrapped, draft=draft), language)
    whole, hyphens = _glued([block.parts for block in blocks], vocabulary)
    texts = [_without_number(text, block) for text, block in zip(whole, blocks, strict=True)]
    notes, more = _glued([note.lines for note in gathered.notes], vocabulary)
    entries = [
        entry_of(b, t.chars, language, whole=t is w, draft=draft) for b, t, w in zip(blocks, texts, whole, strict=True)
    ]
    named = name_all(entries, language, header.section, operative=form.statement)
    points = punctuation(blocks, named, hyphens + more)
    return Body(
        blocks=blocks,
        texts=texts,
        named=named,
        notes=gathered.notes,
        footnotes=[
            Footnote(mark=n.mark, text=t.chars, proposals=tracked_changes(t, language) if draft else ())
            for n, t in zip(gathered.notes, notes, strict=True)
        ],
        dropped=(*furniture, *gathered.dropped, *spoken, *set_aside(whole, named), *points),
    )


def _glued(many: Sequence[Sequence[Stretch]], vocabulary: PrintedWords) -> tuple[list[Stretch], str]:
    glued = [glue(parts, vocabulary) for parts in many]
    return [text for text, _ in glued], "".join(removed for _, removed in glued)


def _without_number(text: Stretch, block: Block) -> Stretch:
    """The text of a heading without its number, unless it is nothing else."""
    if block.kind not in {"heading", "section"} or block.mark is None or len(text) <= len(block.mark.printed):
        return text
    return text.cut(len(block.mark.printed)).strip()
