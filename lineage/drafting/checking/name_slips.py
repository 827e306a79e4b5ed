"""Findings about names of bodies and texts that are written almost as known ones."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from lineage.documents.resolution import Kind
from lineage.drafting.checking.almost_names import is_almost, large, names_in, tabled_names, words_of
from lineage.drafting.checking.check_findings import Rule
from lineage.drafting.checking.draft_alone import finding_at
from lineage.languages.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from lineage.drafting.checking.almost_names import Word
    from lineage.drafting.checking.check_findings import Finding
    from lineage.drafting.checking.checked import Check

_AGAIN = 2
"""Texts that must have a name for it to be one."""


class Names(Protocol):
    """What the adopted texts of a corpus know of names."""

    def has(self, words: str) -> bool:
        """Whether an adopted text has the words as printed, capitals aside; of one word, in any form."""

    def near(self, words: str) -> Sequence[tuple[str, str]]:
        """Ids of adopted texts, and paragraphs of theirs that share rare words with these."""


def name_findings(check: Check, names: Names | None) -> Iterator[Finding]:
    """Names of the draft that stand in no adopted text of the corpus, and are almost one of the tables, or one that the
    base or several texts have. Of 120 texts of the archive held against 1,431 older ones, five were told, all of them
    slips ("Advisory Committee of Administrative and Budgetary Questions")."""
    agreed = _Agreed(check, names)
    for paragraph in check.draft.paragraphs:
        if paragraph.kind is Kind.HEADING:
            continue
        done = 0
        for said, right, source in sorted(_slips(paragraph.text, agreed)):
            if said[0] >= done and paragraph.text[slice(*said)] != right:
                done = said[1]
                yield replace(finding_at(paragraph, Rule.TYPO, said, right, kind="name"), precedent=source or None)


class _Agreed:
    """The names of the base and of the corpus."""

    def __init__(self, check: Check, names: Names | None) -> None:
        self.language = check.draft.language
        self._base, self._names = check.base, names
        self._words = fold(" ".join(p.text for p in check.before))
        self._own = [(p.text, tuple(names_in(p.text, self.language))) for p in check.before]

    def has(self, words: str) -> bool:
        return fold(words) in self._words or (self._names is not None and self._names.has(words))

    def _base_names(self) -> Iterator[tuple[str, str, Iterable[tuple[Word, ...]]]]:
        yield from ((self._base.id, text, named) for text, named in self._own if self._base)

    def meant(self, name: Sequence[Word], said: str) -> tuple[str, str] | None:
        """The name that this one is almost, with a text that has it; None where there is none."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        near = self._names.near(said) if self._names else ()
        for document, text, named in (*self._base_names(), *((d, t, names_in(t, self.language)) for d, t in near)):
            for other in (part for one in named for part in _parts(one, len(large(name)))):
                if is_almost(name, other, self.language, self.has):
                    found[text[other[0].start : other[-1].end]].add(document)
        best = max(found, key=lambda one: (len(found[one]), one), default="")
        texts = found[best]
        known = len(texts) >= _AGAIN or (self._base is not None and self._base.id in texts)
        return (best, min(texts)) if best and known else None


def _slips(text: str, agreed: _Agreed) -> Iterator[tuple[tuple[int, int], str, str]]:
    """Places of names, the names that are meant, and the texts that have these; "" for the tables."""
    for words, right in _like_tabled(text, agreed.language, agreed.has):
        place = words[0].start, words[-1].end
        if not agreed.has(text[slice(*place)]):
            yield place, right, ""
    for name in names_in(text, agreed.language):
        place = name[0].start, name[-1].end
        if not agreed.has(text[slice(*place)]) and (meant := agreed.meant(name, text[slice(*place)])):
            yield place, *meant


def _like_tabled(text: str, language: str, is_word: Callable[[str], bool]) -> Iterator[tuple[list[Word], str]]:
    """Stretches of a text that are almost a name of the tables, and that name."""
    words = words_of(text, language)
    main = [place for place, word in enumerate(words) if not word.small]
    flat = [fold(words[place].text) for place in main]
    for form, own in tabled_names(language):
        parts = large(own)
        for at in range(len(main) - len(parts) + 1):
            if flat[at] != parts[0] and flat[at + len(parts) - 1] != parts[-1]:
                continue
            said = words[main[at] : main[at + len(parts) - 1] + 1]
            if said[0].text[0].isupper() and not _is_tabled(said, language) and is_almost(said, own, language, is_word):
                yield said, form


def _is_tabled(said: Sequence[Word], language: str) -> bool:
    flat = [fold(word.text) for word in said]
    return any(flat == [fold(word.text) for word in own] for _, own in tabled_names(language))


def _parts(name: Sequence[Word], count: int) -> Iterator[Sequence[Word]]:
    """The stretches of a name with so many words beside the small ones: "Mine Action Service" of "Mine Action Service
    of the United Nations"."""
    main = [place for place, word in enumerate(name) if not word.small]
    yield from (name[main[at] : main[at + count - 1] + 1] for at in range(len(main) - count + 1))
