"""What the templates of lineage pages see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineage.render.site.views import HomeView, NoteView, Point

if TYPE_CHECKING:
    from markupsafe import Markup

    from lineage.render.site.second_language import OtherView


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
    asked: bool
    """Whether it asks or decides something."""
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
    event: str
    """The status as the style sheet calls it: "first" where nothing can be said of what was before."""
    facts: tuple[str, ...]
    draft: bool
    order: int
    lang: str
    clock: tuple[str, ...] = ()
    """Since when it stands, how much of its first words is left, where it ends, what it can cost: in words."""
    terms: str = ""
    """Which of end, review and cost it has, separated by spaces: "ends cost"."""
    groups: str = ""
    """Further values of the filter by status."""
    lost: bool = False
    """Whether the text no longer has it."""


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
    items: str = ""
    """What became of the items below the paragraph, in words."""
    other: OtherView | None = None
    """The paragraph in the other language."""


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
    home: HomeView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class KindView:
    """How a clause came over, and what that means."""

    name: str
    means: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageRow:
    """A passage in the list of all: where it stands now, where it stood first and last."""

    event: str
    cite: str
    href: str
    first: str
    first_href: str
    other: str
    """What the place beside the first is: "also in", "last in"."""
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
    home: HomeView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreadRow:
    """One thread in the list of all."""

    href: str
    opening: str
    lang: str
    place: str
    first: str
    count: str
    """Adopted texts that have it; its drafts are among the points."""
    order: int
    alive: bool
    points: tuple[Point, ...]
