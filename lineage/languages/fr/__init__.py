"""French: rules beside its tables."""

import re
from types import MappingProxyType

from lineage.languages.base import Language, Model, Typography
from lineage.languages.fr.clause_grammar import FrenchClauses


class French(Language):
    """French as the United Nations writes it."""

    code = "fr"
    stemmer = "french"
    model = Model("fr_core_news_md", "3.8.0")

    day_endings = "er|re|eme|e"
    day_ranges = "-|et|au|a"
    ordinal_word = re.compile(r"(?:[a-z-]*ieme|premiere?|seconde?|\d+(?:e|er|eme))")
    gatherings = "session|conference|congres|reunion"

    joints = frozenset({",", ";", "et", "ainsi que", "et de", "ainsi que de", "de meme que"})
    elisions = MappingProxyType(
        {"d'": "de", "qu'": "que", "s'": "se", "n'": "ne", "jusqu'": "jusque", "lorsqu'": "lorsque"}
    )
    typography = Typography(
        decimal=",",
        thousands="\N{NARROW NO-BREAK SPACE}",
        before_mark="\N{NO-BREAK SPACE}",
        first_day="1er",
        zero_is_singular=True,
    )
    clauses = FrenchClauses()


LANGUAGE = French()
