"""English: rules beside its tables."""

import re

from lineage.languages.base import Language
from lineage.languages.en.clause_grammar import EnglishClauses


class English(Language):
    """English as the United Nations writes it."""

    code = "en"
    original = True
    stemmer = "english"
    breaks_words = False

    day_endings = "st|nd|rd|th"
    day_ranges = "-|and|to"
    ordinal_word = re.compile(
        r"(?:(?:[a-z]+-)?(?:first|second|third|[a-z]*(?:fth|enth|ieth|ixth|ghth|inth|lfth|ourth))|\d+(?:st|nd|rd|th))"
    )
    gatherings = "session|conference|meeting"

    joints = frozenset({",", ";", "and", "as well as"})
    clauses = EnglishClauses()


LANGUAGE = English()
