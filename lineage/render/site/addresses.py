"""Where every page lies: stable file names made from ids, and links between pages relative to each other."""

from __future__ import annotations

from dataclasses import dataclass

from lineage.symbols import page_name, slug, split_id

OVERVIEW = "index.html"
TEXTS = "texts/index.html"
THREADS = "lineage/index.html"
WANDERED = "lineage/wandered.html"
COMPARISONS = "compare/index.html"
COMMITMENTS = "commitments.html"
TERMINOLOGY = "terminology.html"
SEARCH = "search.html"
METHOD = "method.html"
SECTIONS = (
    ("overview", OVERVIEW),
    ("texts", TEXTS),
    ("threads", THREADS),
    ("compare", COMPARISONS),
    ("commitments", COMMITMENTS),
    ("terminology", TERMINOLOGY),
    ("search", SEARCH),
    ("method", METHOD),
)
"""The entries of the navigation, in order: name and page."""


def text_page(document: str) -> str:
    """The page of one text."""
    return f"texts/{page_name(document)}.html"


def paragraph_place(paragraph_id: str) -> str:
    """The place of a paragraph on the page of its text."""
    document, label = split_id(paragraph_id)
    return f"{text_page(document)}#{anchor(label)}"


def anchor(label: str) -> str:
    """The fragment of a paragraph on a page: OP12, PP9a."""
    return slug(label)


def story_page(document: str) -> str:
    """The page of the way from the drafts to an adopted text."""
    return f"stories/{page_name(document)}.html"


def thread_page(thread: str) -> str:
    """The page of one thread."""
    document, label = split_id(thread)
    return f"lineage/{page_name(document)}{f'-{slug(label)}' if label else ''}.html"


def pair_page(old: str, new: str) -> str:
    """The page of one compared pair."""
    return f"compare/{page_name(old)}--{page_name(new)}.html"


SHARED = ("data/", "assets/", "../")
"""Beginnings of what the pages of every language of the interface use, and of what lies outside their folder. An index
of the search is of one language."""


def of_language(ui: str, first: str) -> str:
    """The folder of the pages in one language of the interface, "" for the first."""
    return "" if ui == first else f"{ui}/"


@dataclass(frozen=True, slots=True)
class From:
    """Links as they must be written on the page at `page` of the pages in the folder `tree`."""

    page: str
    tree: str = ""

    @property
    def root(self) -> str:
        """The path up to the folder of the overview: "" or "../"."""
        return "../" * self.page.count("/")

    @property
    def first(self) -> str:
        """The path up to the folder of the pages in the first language of the interface."""
        return self.root + "../" * self.tree.count("/")

    def to(self, target: str) -> str:
        """The link to `target`, a page with or without a fragment; one of another series begins with "../"."""
        if target.startswith(SHARED):
            return self.first + target
        path, hash_, fragment = target.partition("#")
        if path == self.page:
            return f"#{fragment}" if hash_ else self.page.rsplit("/", 1)[-1]
        folder = self.page.rsplit("/", 1)[0] + "/" if "/" in self.page else ""
        if folder and path.startswith(folder):
            return target.removeprefix(folder)
        return self.root + target
