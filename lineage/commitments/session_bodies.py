"""Whose session it is that a text speaks of: the body named with it."""

from __future__ import annotations

import re
from functools import cache

from lineage.languages import rules
from lineage.languages.clause_grammar import NEVER
from lineage.languages.organs import organs
from lineage.languages.phrases import phrases
from lineage.languages.text import fold, fold_in_place
from lineage.languages.vocabulary import vocabulary

_ASSEMBLY = "A"
_QUOTED = re.compile(r"[“«\"][^”»\"]*[”»\"]")
_NAME = 60
"""Characters behind a session in which the body begins whose it is."""
CLAUSE = 2_000
"""Characters before a session or a citation in which its body is looked for: of the 15 citations in 3,064 documents of
the United Nations that stand further from the beginning of their paragraph, each has the same body so, and no session
stands so far. Without a bound 2,000 sessions in one paragraph took `check` 149 s."""


def body_of_session(before: str, behind: str, language: str) -> str | None:
    """The body whose session stands between two stretches of a text, folded: the one named right behind it ("at the
    fifty-sixth session of the Commission on the Status of Women"), else the last before it that its clause names
    ("requests the Council to consider at its eightieth session"). None where none is named: "Recalls the Conference,
    and decides to include in the provisional agenda of its eightieth session"."""
    bodies = bodies_before(before, language)
    return _behind(behind[: 2 * _NAME], language) or (bodies[-1] if bodies else None)


def bodies_before(before: str, language: str) -> list[str]:
    """The bodies that the last clause of a stretch of text names, folded and in order, each by its whole name where it
    is one of the organs. Titles in quotation marks, and bodies in the plural, are none; what stands more than 2,000
    characters back is not looked at."""
    plain = _QUOTED.sub(" ", fold_in_place(before[-CLAUSE:]))
    verbs = list(_acts(language).finditer(plain))
    return _named(plain[verbs[-1].end() :] if verbs else plain, language)


def is_assembly(body: str, language: str) -> bool:
    """Whether a body that `body_of_session` gives is the General Assembly."""
    return body in _names_of_assembly(language)


def is_organ(body: str, organ: str, language: str) -> bool:
    """Whether it is the organ of a text, named in full or by its noun: "the Council" in a text of the Human Rights
    Council."""
    own = fold(organ)
    if body == own or body in own.split():
        return True
    return own in _names_of_assembly(language) and is_assembly(body, language)


def names_assembly(before: str, language: str, *, behind: str = "", otherwise: bool) -> bool:
    """Whether a session, or a resolution, is one of the General Assembly by the body named with it; `otherwise` where
    none is."""
    body = body_of_session(before, behind, language)
    return otherwise if body is None else is_assembly(body, language)


def _named(flat: str, language: str) -> list[str]:
    nouns = [one.span() for one in re.finditer(rf"\b(?:{rules(language).body})\b", flat)]
    named = [one.span() for name in _organs(language) for one in re.finditer(rf"\b{re.escape(name)}\b", flat)]
    found: list[tuple[int, int]] = []
    for start, end in sorted({*nouns, *named}, key=lambda span: (-span[1], span[0])):
        if not found or end <= found[-1][0]:
            found.append((start, end))
    return [flat[slice(*span)] for span in reversed(found)]


@cache
def _acts(language: str) -> re.Pattern[str]:
    """A verb by which the organ itself asks or decides, at the beginning or behind a comma or an "and"."""
    listed = (form for forms in vocabulary(language).governing.values() for form, decides in forms if decides)
    verbs = "|".join(sorted((r"\s".join(map(re.escape, form)) for form in listed), key=lambda one: (-len(one), one)))
    joints = "|".join(sorted(map(re.escape, phrases(language, "list joint"))))
    return re.compile(rf"(?:^|[,;]|\b(?:{joints})\b)\s?(?:\w+\s)?(?:{verbs or NEVER})\b")


def _behind(printed: str, language: str) -> str | None:
    """The body that follows "of the" right behind a session: an organ, what has a name, or a noun for a body."""
    own, flat = rules(language), fold_in_place(printed)
    link = re.match(rf"\W?{own.session_of}", flat)
    if link is None:
        return None
    rest = flat[link.end() :]
    whole = next((name for name in _organs(language) if re.match(rf"{re.escape(name)}\b", rest)), None)
    if whole is not None:
        return whole
    short = next((name for name in sorted(_names_of_assembly(language)) if re.match(rf"{re.escape(name)}\b", rest)), "")
    noun = re.match(rf"(?:[\w-]+ ){{0,2}}(?P<noun>{own.body})\b", rest)
    if short or noun:
        return short or (noun["noun"] if noun else "")
    return re.split(r"[,;.]", rest)[0] if printed[link.end() : link.end() + 1].isupper() else None


@cache
def _organs(language: str) -> tuple[str, ...]:
    """The folded names of the organs, the longest first."""
    return tuple(sorted({fold(one.name) for one in organs(language)}, key=lambda name: (-len(name), name)))


@cache
def _names_of_assembly(language: str) -> frozenset[str]:
    """The names of the General Assembly, with and without an article."""
    said = rules(language).assembly
    full = {fold(one.name) for one in organs(language) if one.series == _ASSEMBLY}
    return frozenset({*said, *(name.split()[-1] for name in said), *full})
