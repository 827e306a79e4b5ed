"""Heads of annexes: "Annexe II", with its title, or with what it is annexed to."""

from __future__ import annotations

import re

from lineage.languages.phrases import phrases
from lineage.languages.text import fold, folded_line

_LONGEST = 200
_TITLE = re.compile(r"(?:\s(?:[IVXLC]{1,6}|\d{1,2}|[A-D]))?\s?[.:–—-]?\s[^\W\d_a-zà-öø-ÿ]\w*")
_NUMBER = re.compile(r"(?:\s(?:[ivxlc]{1,6}|\d{1,2}|[a-d]))?\*?")


def annex_word(text: str, language: str) -> bool:
    """Whether `text` is the head of an annex: "Annexe", "Annex II"."""
    if len(text) > 40:
        return False
    key = folded_line(text)
    words = phrases(language, "annex")
    return any(key.startswith(word) and _NUMBER.fullmatch(key[len(word) :]) for word in words)


def annex_with_title(text: str, language: str) -> bool:
    """Whether `text` is the head of an annex that goes on: with its title ("Annex II Form of the register"), or with
    what it is annexed to ("Appendix to Recommendation 4")."""
    line = " ".join(text.split())
    if len(line) > _LONGEST or not line[:1].isupper() or line[-1:] in ".,;:":
        return False
    key = fold(line)
    if annexed_to(line, language):
        return True
    for word in phrases(language, "annex"):
        match = _TITLE.match(line[len(word) :]) if key.startswith(word) and len(key) == len(line) else None
        if match is not None:
            return True
    return False


def annexed_to(text: str, language: str) -> bool:
    """Whether the head of an annex says what it is annexed to, and no title: "Appendix to Recommendation 4"."""
    key = folded_line(text)
    unnumbered = re.sub(r"^(\w+) (?:[ivxlc]{1,6}|\d{1,2}|[a-d]) ", r"\1 ", key)  # "Annex II to decision 3"
    return any(key.startswith(f"{p} ") or unnumbered.startswith(f"{p} ") for p in phrases(language, "annex to"))
