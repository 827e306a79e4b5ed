"""How the clauses of a resolution are built in a language: the rules that tables cannot hold.

All patterns are over plain text: lower case, no accents, as long as the printed text.
"""

from __future__ import annotations


class Clauses:
    """Rules of the clauses of one language; the defaults claim nothing."""
