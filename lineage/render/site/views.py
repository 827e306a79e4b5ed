"""What the templates see: finished words, links and safe HTML, one record per thing on the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markupsafe import Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One text in the strip of the series."""

    session: str
    year: str
    name: str
    state: str
    """present, absent, unknown, draft (present in a draft)."""
    said: str
    """The state in words, for those who do not see the sign."""
    href: str
    here: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """A place of a text outside the series, on the pages of its own series."""

    title: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ref:
    """A link to a paragraph's page with its opening words."""

    place: str
    href: str
    opening: str
    lang: str
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventGroup:
    """All paragraphs of one text with the same event."""

    event: str
    title: str
    count: int
    share: int
    """Whole per cent of all."""
    items: tuple[Ref, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """What happened between two texts, at a glance."""

    title: str
    lead: str
    groups: tuple[EventGroup, ...]
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TextRow:
    """One text in a table of texts."""

    name: str
    href: str
    title: str
    date: str
    status: str
    state: str
    preambular: str
    operative: str
    annex: str
    words: str
    new_words: str
    missing: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A picture with its caption, its drawing and the table it was drawn from."""

    name: str
    title: str
    caption: str
    svg: Markup
    data: str
    file: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteView:
    """One footnote printed under its paragraph."""

    id: str
    back: str
    """Id of its call on the page; "" where the text is shown without calls."""
    mark: str
    text: str
    resolved: str
    href: str = ""
    """Where the paragraph stands with its calls, when they are not on this page."""
    state: str = ""
    """What became of it since the text that is compared, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ParaView:
    """One paragraph on the page of its text."""

    anchor: str
    label: str
    place: str
    cite: str
    number: str
    """As printed before the words: "33.", "(a)"."""
    number_beside: str
    """The same in the other language."""
    kind: str
    is_item: bool
    html: Markup
    notes: tuple[NoteView, ...]
    thread: str
    event: str
    event_title: str
    history: str
    """Since when it is there, in words."""
    ages: str
    """Where its words come from, in words."""
    band: str
    band_title: str
    other: str = ""
    """The paragraph in the other language; "" where that has none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartView:
    """The preamble, the operative part or the annex of a text."""

    id: str
    title: str
    paragraphs: tuple[ParaView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgeView:
    """One entry of the legend of ages."""

    age: str
    document: str
    name: str
    year: str
    share: str
    own: bool = False
    """Whether these are the words that are new in the text at hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SubstitutionView:
    """One consistent replacement with the places where it was made."""

    old: str
    new: str
    lang: str
    places: tuple[Ref, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodFact:
    """A name with its value."""

    name: str
    value: str
    href: str = ""
