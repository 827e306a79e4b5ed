"""What the templates see: finished words, links and safe HTML, one record a thing on the page."""

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
class Ref:
    """A link to a paragraph's page with its opening words."""

    place: str
    href: str
    opening: str
    lang: str
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventGroup:
    """All paragraphs of one text to which the same happened."""

    event: str
    title: str
    count: int
    share: int
    """Whole per cent of all."""
    items: tuple[Ref, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """What happened between two texts, at one look."""

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
class ParentView:
    """An earlier paragraph a station comes from."""

    cite: str
    href: str
    relation: str
    band: str
    band_title: str
    score: str
    pair: str
    """Link to the compared pair."""
    diff: Markup | None
    wording: str
    lang: str
    shown: bool = False
    """Whether this is the one that the station's text is compared with."""
    plain: bool = False
    """Whether there is nothing to say of the link that the station does not say itself."""
    decided: str = ""
    """What a reviewer decided about the link, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseView:
    """One commitment, in a list or a table."""

    id: str
    cite: str
    place: str
    text_name: str
    href: str
    thread: str
    verb: str
    kind: str
    kind_title: str
    directive: bool
    addressees: tuple[str, ...]
    asks: bool
    """Whether something is asked, so that the content is what is asked."""
    content: str
    hedges: tuple[str, ...]
    deadline: str
    deadline_year: str
    reporting: bool
    status: str
    status_title: str
    facts: tuple[str, ...]
    draft: bool
    order: int
    lang: str
    clock: tuple[str, ...] = ()
    """Since when it stands, how much of its first words is left, where it ends, what it can cost: in words."""
    terms: str = ""
    """Which of end, review and cost it has, parted by spaces: "ends cost"."""
    groups: str = ""
    """Further values of the filter by status."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StationView:
    """One stop on a thread's page: a paragraph in a text, or a stretch without it."""

    kind: str
    """text, absent, unknown."""
    year: str
    name: str
    said: str
    """The stretch in words, for absent and unknown."""
    date: str = ""
    draft: str = ""
    lang: str = ""
    anchor: str = ""
    place: str = ""
    cite: str = ""
    href: str = ""
    events: tuple[tuple[str, str], ...] = ()
    band: str = ""
    band_title: str = ""
    since: str = ""
    text: Markup | None = None
    against: str = ""
    """What the marks on the text compare it with, in words."""
    pair: str = ""
    """Link to the pair of texts that the marks compare."""
    parents: tuple[ParentView, ...] = ()
    clauses: tuple[ClauseView, ...] = ()
    notes: tuple[NoteView, ...] = ()
    passages: tuple[PassageView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageView:
    """A clause that came to a paragraph from another line, or went from it to one."""

    event: str
    said: str
    cite: str
    """The other end."""
    href: str
    """Its place on the pages, "" where they do not have it."""
    text: str
    lang: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageRow:
    """The same in the list of all: where it stands now, where it stood first and last."""

    event: str
    cite: str
    href: str
    first: str
    first_href: str
    last: str
    """"" where it is the first."""
    last_href: str
    words: str
    text: str
    lang: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Relative:
    """Similar language in another text."""

    cite: str
    href: str
    date: str
    text: Markup
    band: str
    band_title: str
    said: str
    lang: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreadRow:
    """One thread in the list of all."""

    href: str
    opening: str
    lang: str
    place: str
    first: str
    last: str
    count: str
    order: int
    alive: bool
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SubstitutionView:
    """One consistent replacement with the places where it was made."""

    old: str
    new: str
    lang: str
    places: tuple[Ref, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A name with its value."""

    name: str
    value: str
    href: str = ""
