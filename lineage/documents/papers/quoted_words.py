"""What an instruction quotes, and what it says around its quotations."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise

from lineage.languages.formulas import opening
from lineage.languages.phrase_patterns import alternatives, regex, whole_phrase
from lineage.languages.text import fold

QUOTED = re.compile(
    r"“((?:[^“”]|“[^“”]*”)*)”|«\s?((?:[^«»]|«[^«»]*»)*?)\s?»|\"([^\"]*)\"|„([^“]*)“|(?<!\w)['‘](?=\S)([^'‘]*?(?:\w['’]\w[^'‘]*?)*)(?<=\S)['’](?!\w)"
)
"""Words in quotation marks, which may quote themselves; one group for each kind of marks."""
QUOTE_MARK = re.compile("[“«\"„'‘]")
"""What a quotation begins with."""
ARROW = re.compile(r"(?<!\s)\s*(?:[-=–—]*>|→|⇒)\s*")
"""What some write between the old words and the new ones."""
PLACE = "¤"
"""What stands for a quotation in what an instruction says around it."""
_SIGNS = {"comma": ",", "semicolon": ";", "full stop": ".", "colon": ":"}
SIGNS = frozenset(_SIGNS.values())


class _PlainLetters(dict[int, str]):
    """Letter -> the same in small without accents, a blank for what has no such form."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        self[code] = plain = " " if letter.isspace() else (fold(letter) or " ")[:1]
        return plain


_LETTERS = _PlainLetters()


def masked(text: str, most: int | None = None) -> str:
    """The text, or as many characters of it, with what it quotes left blank, at the same places."""
    if most is None or len(text) <= most:
        return QUOTED.sub(lambda match: " " * len(match[0]), text)
    out, at = text[:most], 0
    while opened := QUOTE_MARK.search(text, at, most):  # no look at all of a long line for each of its changes
        match = QUOTED.match(text, opened.start())
        at = match.end() if match else opened.end()
        if match:
            out = f"{out[: match.start()]}{' ' * len(match[0])}{out[match.end() :]}"[:most]
    return out


@lru_cache(maxsize=256)
def fold_places(body: str) -> str:
    """The text in small letters without accents, every character at its place; what it quotes left blank."""
    return masked(body).translate(_LETTERS)


@lru_cache(maxsize=256)
def around(body: str) -> str:
    """What an instruction says around its quotations: as `fold_places`, with PLACE where each one begins."""
    said = list(fold_places(body))
    for match in QUOTED.finditer(body):
        said[match.start()] = PLACE
    return "".join(said)


def unblanked(said: str) -> str:
    """What `around` gives, without the blanks that a quotation leaves behind its PLACE: one is enough."""
    return regex(rf"{PLACE}\s+").sub(f"{PLACE} ", said)


def quotations(body: str) -> list[tuple[int, str]]:
    """What it quotes, each with its place."""
    return [(m.start(), next((g for g in m.groups() if g is not None), "").strip()) for m in QUOTED.finditer(body)]


def stands_in(inner: str, words: str) -> bool:
    """Whether words stand among others as whole words: not "all" in "Calls upon"."""
    before, after = (r"(?<!\w)" if inner[:1].isalnum() else ""), (r"(?!\w)" if inner[-1:].isalnum() else "")
    return bool(inner) and re.search(f"{before}{re.escape(inner)}{after}", words) is not None


def with_signs(body: str, language: str) -> str:
    """The text with signs that it names in words as quotations: "add a comma" as "add “,”"."""
    said = fold_places(body)
    cuts = [
        (*match.span(), sign) for role, sign in _SIGNS.items() for match in whole_phrase(language, role).finditer(said)
    ]
    at = len(body)
    for start, end, sign in sorted(set(cuts), key=lambda cut: (-cut[1], cut[0])):
        if end <= at:  # not the "virgule" in "point-virgule"
            body, at = f"{body[:start]}“{sign}”{body[end:]}", start
    return _joined_signs(body, language) if cuts else body


def _joined_signs(body: str, language: str) -> str:
    """The text with a sign and the words that follow it as one quotation: "a comma followed by the words “...”"."""
    said, joint = fold_places(body), alternatives(language, "sign and words")
    found = list(QUOTED.finditer(body))
    for one, other in reversed(list(pairwise(found))):
        sign, words = (next((g for g in match.groups() if g is not None), "").strip() for match in (one, other))
        if sign in {",", ";"} and regex(rf"\s*,?\s*(?:{joint})\s*").fullmatch(said[one.end() : other.start()]):
            body = f"{body[: one.start()]}“{sign} {words}”{body[other.end() :]}"
    return body


def without_reason(body: str, language: str, asked: int = -1) -> str:
    """The text without the reason behind what it quotes, or, where it quotes nothing, behind what it asks for, which
    ends at `asked`: "as it is dealt with in PP8"; that may name other paragraphs."""
    last = max((match.end() for match in QUOTED.finditer(body)), default=asked)
    if last < 0:
        return body
    found = re.compile(rf",?\s(?:{alternatives(language, 'because')})(?!\w)").search(fold_places(body), last)
    return f"{body[: found.start()]}." if found else body


def with_openings(body: str, language: str) -> str:
    """The text with openings that it gives without quotation marks as quotations: "should begin with Urges instead of
    Invites"."""
    said = fold_places(body)
    verb = whole_phrase(language, "verb noun").search(said)
    plain = masked(body)
    cuts, last = list[tuple[int, int]](), verb.end() if verb else len(body)
    for match in re.finditer(r"(?<!\w)[^\W\d_a-zà-öø-ÿ]\w+", plain):
        found = opening(plain[match.start() :], language) if match.start() >= last else None
        if found is not None:
            last = match.start() + found.end
            cuts.append((match.start(), last))
    for start, end in reversed(cuts):
        body = f"{body[:start]}“{body[start:end]}”{body[end:]}"
    return body


def quoted_nouns(language: str) -> str:
    """The words that may stand right before a quotation, "the words ", as a pattern over folded text."""
    return rf"(?:(?:{alternatives(language, 'quoted noun')})\s+)*"


def nouns_of(around_them: str, language: str) -> list[tuple[int, int]]:
    """The words right before quotations that say what is quoted: "the symbol “78/177”"."""
    nouns = alternatives(language, "quoted noun")
    found = [match.span() for match in regex(rf"(?<!\w)(?:{nouns})(?=[,:]?\s*{PLACE})").finditer(around_them)]
    noun, joint = (alternatives(language, f"reference {role}") for role in ("noun", "joint"))
    told = rf"[^{PLACE}]{{0,60}}\s(?:{joint})\s+(?:(?:{nouns})\s+)*{PLACE}"  # "the reference in PP1 to “77/288”"
    far = rf"(?<!\w)(?P<noun>{noun})(?={told})"
    return found + [match.span("noun") for match in regex(far).finditer(around_them)]


def without_sign(body: str, language: str) -> tuple[str, str]:
    """The text without words that tell a comma beside those that go, "together with the preceding comma", and the role
    of what they tell; "" for none."""
    said = fold_places(body)
    for role in ("signs around", "sign before", "sign after"):
        found = _sign(language, role).search(said)
        if found:
            return body[: found.start()] + body[found.end() :], role
    return body, ""


@cache
def _sign(language: str, role: str) -> re.Pattern[str]:
    return re.compile(rf",?\s(?:{alternatives(language, role)})(?!\w)")


def without_stop_place(body: str, language: str) -> str:
    """The text without what it says twice: "at the end of OP16, before the semicolon"."""
    said = fold_places(body)
    if not whole_phrase(language, "place end").search(said):
        return body
    found = regex(rf",?\s(?:{alternatives(language, 'before stop')})(?!\w)").search(said)
    return body[: found.start()] + body[found.end() :] if found else body
