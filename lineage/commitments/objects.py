"""Where the object of a directive verb ends and what is asked begins."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from lineage.commitments.clauses import clipped, span
from lineage.commitments.lexicon import grammar

if TYPE_CHECKING:
    from lineage.commitments.clauses import Passage, Span
    from lineage.commitments.lexicon import Verb

_INFINITIVE_FR = r"[a-z][a-z-]*(?:er|ir|oir|re)"
_INSERT = r"(?:, [^,;]{2,160}(?:, [^,;]{2,60})?,? )"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What follows a directive verb."""

    object: Span
    """The stretch in which the addressees stand; empty where the verb names nobody."""
    action: Span | None
    """What is asked, from its infinitive or "que" on; None where nothing of the kind follows."""


def split_object(rest: Passage, verb: Verb) -> Parts:
    """Cut what follows a directive verb, up to the end of its clause, into object and action."""
    text, flat, start, end = rest.text, rest.flat, rest.start, rest.end
    opening = re.compile(r",? ?(?:qu(?:e |')|that |for )").match(flat, start, end)
    if opening or verb.government == "none":
        return Parts(object=span(text, start, start), action=clipped(text, start, end))
    for match in _links(rest.language, verb.link).finditer(flat, start, end):
        if _is_infinitive(text, match, rest.language):
            return Parts(object=span(text, start, match.start()), action=clipped(text, _action_start(match), end))
    return Parts(object=clipped(text, start, end), action=None)


@cache
def _links(language: str, link: str) -> re.Pattern[str]:
    particles = f"{grammar(language, 'verb particle')}*"
    if language == "en":
        infinitive = rf"(?!{grammar('en', 'no infinitive')}\b)(?P<infinitive>[a-z][a-z-]+)"
        return re.compile(rf"(?<![\w-])to(?:{_INSERT}| )(?P<action>{particles}{infinitive})")
    word = {"de": r"(?:d'|de(?:INSERT| ))", "à": r"a(?:INSERT| )"}.get(link, r"(?:d'|(?:de|a)(?:INSERT| ))")
    infinitive = rf"(?!{grammar('fr', 'no infinitive')}\b)(?P<infinitive>{_INFINITIVE_FR})(?![\w-])"
    return re.compile(
        rf"(?<![\w'-])(?:{word.replace('INSERT', _INSERT)}(?P<action>{particles}{infinitive})|(?P<that>a ce qu))"
    )


def _action_start(match: re.Match[str]) -> int:
    return match.start() if match.groupdict().get("that") else match.start("action")


def _is_infinitive(text: str, match: re.Match[str], language: str) -> bool:
    word = match["infinitive"]
    if language == "en":
        # "the Protocol to Prevent, Suppress and Punish" is a title, not what is asked
        return text[match.start("infinitive")].islower() and (word in {"bring", "sing"} or not word.endswith("ing"))
    if match["that"]:
        return True
    return word.endswith(("faire", "clure")) or not word.endswith(("aire", "ure"))
