"""What is said around an instruction, taken off: a greeting in front of it, "we cannot accept OP5 and ask that it be
deleted", "full stop after “...”, and delete the rest"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from lineage.documents.papers.asking_sentences import without_lead
from lineage.documents.papers.asking_verbs import Action, asking
from lineage.documents.papers.instructions import names_action
from lineage.documents.papers.named_paragraphs import place_spans
from lineage.documents.papers.quoted_words import PLACE, QUOTED, around, fold_places, masked, quotations
from lineage.documents.papers.spoken.short_forms import SHORT_FORMS
from lineage.documents.papers.spoken.spoken_changes import AS_PLAIN_CHANGE
from lineage.documents.papers.spoken.spoken_connectives import CONNECTIVES
from lineage.documents.papers.spoken.spoken_mergers import MERGERS
from lineage.documents.papers.spoken.spoken_neighbours import AS_PLACE
from lineage.documents.papers.spoken.spoken_order import IN_ORDER
from lineage.documents.papers.spoken.spoken_pairs import PAIRS
from lineage.documents.papers.spoken.spoken_pronouns import PRONOUNS
from lineage.documents.papers.spoken.spoken_ranks import RANKS
from lineage.documents.papers.spoken.spoken_requests import REQUESTS
from lineage.documents.papers.spoken.spoken_sentences import SENTENCES
from lineage.documents.papers.spoken.spoken_shorthand import IN_FULL
from lineage.documents.papers.spoken.told_asides import ASIDES
from lineage.documents.papers.spoken.told_consequences import CONSEQUENCES
from lineage.documents.papers.unread_words import words
from lineage.languages.formulas import opening
from lineage.languages.phrase_patterns import alternatives, any_of, regex, whole_phrase
from lineage.languages.phrases import phrases, shortest
from lineage.symbols import read_label

if TYPE_CHECKING:
    from collections.abc import Callable

_SENTENCE = re.compile(r"[^.!]*[.!]\s+(?=\S)")
_STOPS = ("full stop", "semicolon")
_LONGEST = 160
"""Characters of the longest greeting."""
_SHORT = 3
"""Words that are no paragraph yet: "Welcomes this initiative."."""


def plainly(head: str, language: str) -> str:
    """An instruction without what is said around it, which changes no word."""
    for step in _STEPS:
        head = step(head, language)
    return head


def _without_page(head: str, language: str) -> str:
    """ "OP7: ..." for "Page 3, OP7: ...": a draft in another layout has other pages."""
    lead, page = alternatives(language, "on a page"), alternatives(language, "page")
    found = regex(rf"\W*(?:(?:{lead})\s)?(?:{page})\s?\d{{1,3}}\s?[,:–-]\s").match(fold_places(head))
    return head[found.end() :] if found and place_spans(fold_places(head[found.end() :]), language) else head


def _without_lines(head: str, language: str) -> str:
    """ "In OP12, “a” goes out" for "In OP12, starting in the first line, “a” goes out"."""
    said = fold_places(head)
    starts, on = alternatives(language, "part begins", "stretch from"), alternatives(language, "on a page")
    article, line = alternatives(language, "article"), any_of(words("line", language))
    form = rf",\s(?:{starts})\s(?:(?:{on})\s)?(?:(?:{article})[\s'])?(?:[\w-]+\s(?:{line})|(?:{line})\s\d+),"
    found = regex(form).search(said)
    return f"{head[: found.start()]},{head[found.end() :]}" if found else head


def _without_counts(head: str, language: str) -> str:
    """ "OP8: delete “a”; replace ..." for "OP8: 1) delete “a”; 2) replace ...", "OP8 – (i) delete “a”; (ii) ..."."""
    said, joint = masked(head), alternatives(language, "list joint")
    figures = list(re.finditer(r"(?<=[:;,.])\s\(?[1-9][).]\s", said))
    romans = list(regex(rf"(?<=[:;,.–—-])(?:\s(?:{joint}))?\s\([ivx]{{1,4}}\)\s").finditer(said))
    ends = [*(found.start() for found in romans[1:]), len(head)]
    # each has its change: "(i)" may be an item of the paragraph too
    each = all(QUOTED.search(head[found.end() : end]) for found, end in zip(romans, ends, strict=False))
    counts = next((some for some in (figures, romans if each else []) if len(some) > 1), [])
    for found in reversed(counts):
        head = f"{head[: found.start()]} {head[found.end() :]}"
    return head


def _moved(head: str, language: str) -> str:
    """ "move OP2 after PP6" for "delete OP2 and insert it after PP6"."""
    said = fold_places(head)
    found = _deleting(language).match(said)
    again = _putting_again(language).search(said) if found else None
    places = place_spans(said[: again.start()], language) if again else []
    if not found or not again or not places or places[-1][0][1] != again.start() or quotations(head[: again.end()]):
        return head
    verb = shortest(language, "moves")
    return f"{verb} {head[found.end() : again.start()]}{head[again.end() :]}"


@cache
def _deleting(language: str) -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{asking(language, Action.DELETE)})\s")


@cache
def _putting_again(language: str) -> re.Pattern[str]:
    """ "and insert it", "et l'insérer"."""
    puts = "|".join(asking(language, action) for action in (Action.INSERT, Action.ADD, Action.MOVE))
    joint, them = alternatives(language, "list joint"), alternatives(language, "them")
    return re.compile(rf",?\s(?:{joint})\s(?:(?:{puts})\s(?:{them})|(?:{them})\s?(?:{puts}))(?!\w)")


def _quoted_wording(head: str, language: str) -> str:
    """An instruction with the paragraph that it gives behind its colon in quotation marks, where it has none: "Insert a
    new OP1 bis: Endorses the conclusions of the Court;"."""
    colon = re.search(r":\s+(?=[^\W\d_a-z])", head) or _numbered(head, language)
    wording = head[colon.end() :] if colon else ""
    whole = len(wording.split()) > _SHORT and wording.rstrip()[-1:] in {";", ",", "."}
    if colon is None or not whole or quotations(head) or opening(wording, language) is None:
        return head
    asked = names_action(fold_places(wording), language)
    if asked or place_spans(fold_places(wording), language):
        return head
    return f"{head[: colon.start()]}: “{wording.strip()}”"


def _numbered(head: str, language: str) -> re.Match[str] | None:
    """The sign behind a number that only new paragraphs have: "OP1 bis. Endorses", "(new) OP1 bis – Endorses"."""
    found = re.search(r"\.?\s?[.–—-]\s+(?=[^\W\d_a-z])", head)
    lead = fold_places(head[: found.start()]) if found else ""
    places, new = place_spans(lead, language), alternatives(language, "new")
    left = lead[: places[0][0][0]] + lead[places[0][0][1] :] if len(places) == 1 else "?"
    label = read_label(places[0][1][0]) if len(places) == 1 else None
    bare = not re.search(r"\w", regex(rf"(?<!\w)(?:{new})(?!\w)").sub("", left))
    return found if bare and label is not None and (label.suffix or label.alt) else None


def _without_greeting(head: str, language: str) -> str:
    """The sentences behind those that greet or thank, and that name no paragraph and quote nothing."""
    opens = rf"\W*(?:{alternatives(language, 'mail greeting')})(?!\w)"
    thanks = whole_phrase(language, "mail thanks")
    while match := _SENTENCE.match(head[:_LONGEST]):
        said = fold_places(match[0])
        greets = regex(opens).match(said) is not None or thanks.search(said) is not None
        if not greets or quotations(match[0]) or place_spans(said, language):
            return head
        head = head[match.end() :]
    return head


def _without_refusal(head: str, language: str) -> str:
    """ "OP5: ask that it be deleted" for "we cannot accept OP5 and ask that it be deleted"."""
    said = fold_places(head)
    refused = whole_phrase(language, "refuses").search(said)
    places = place_spans(said[refused.end() :], language) if refused else []
    between = said[refused.end() : refused.end() + places[0][0][0]].split() if refused and places else ["?"]
    if refused is None or not phrases(language, "article").issuperset(between):
        return head
    start, end = (refused.end() + at for at in places[0][0])
    joint = regex(rf",?\s(?:{alternatives(language, 'list joint')})\s").match(said[end:])
    return f"{head[start:end]}: {head[end + joint.end() :]}" if joint else head


def _as_asked(head: str, language: str) -> str:
    """ "“a” is deleted" for "“a” is no longer needed and is deleted", "becomes" for "moves up and becomes"."""
    return without_lead(head, "said before asking", language)


def _wished(head: str, language: str) -> str:
    """ "that OP1 should read" for "proposes that OP1 read"."""
    said = fold_places(head)
    that, verbs = (alternatives(language, role) for role in ("wish that", "subjunctive"))
    found = regex(rf"(?<!\w)(?:{that})\s(?P<place>[^:;]{{2,60}}?)\s(?P<verb>(?:{verbs}))(?!\w)").search(said)
    places = place_spans(found["place"], language) if found else []
    if found is None or len(places) != 1 or found["place"][places[0][0][1] :].strip(" ,"):
        return head
    return f"{head[: found.start('verb')]}{shortest(language, 'wished')} {head[found.start('verb') :]}"


def _ended(head: str, language: str) -> str:
    """ "delete everything after “programmes”" for "full stop after “programmes” and delete the rest", or "after
    “programmes” add a full stop and delete the rest"."""
    said = around(head)
    ends = rf"(?:(?:{alternatives(language, 'passive lead')})\s)?(?:{alternatives(language, 'ends after')})"
    end, goes = (rf"(?<!\w)(?:{alternatives(language, role)})(?!\w)" for role in ("end after", "rest goes"))
    goes = rf"{goes}(?=\s*(?:[,;.:]|$))"  # "the rest goes to OP6" moves it
    end = rf"{end}|(?<!\w){ends}(?!\w)"
    puts = rf"(?:{asking(language, Action.ADD, Action.INSERT, Action.MOVE)})\s(?:{alternatives(language, *_STOPS)})"
    after = rf"(?<!\w)(?:{alternatives(language, 'place after')})\s+(?:[\w']+\s+){{0,3}}{PLACE}[\s,]*(?P<puts>{puts})"
    form, behind, rest = regex(end).search(said), regex(after).search(said), regex(goes).search(said)
    first = form or behind
    if first is None or rest is None or said.count(PLACE) != 1 or first.end() > rest.start():
        return head
    instead = min(phrases(language, "delete all after"))
    if form is not None:
        if not form.end() < said.index(PLACE) < rest.start():
            return head
        return f"{head[: form.start()]}{instead}{head[form.end() : rest.start()].rstrip(' ,;')}{head[rest.end() :]}"
    quote = next(match for match in QUOTED.finditer(head) if match.start() == said.index(PLACE))
    return f"{head[: first.start()]}{instead} {quote[0]}{head[rest.end() :]}"


_STEPS: tuple[Callable[[str, str], str], ...] = (
    _without_greeting,
    _without_page,
    _without_lines,
    _without_counts,
    *MERGERS,
    *ASIDES,
    *CONNECTIVES,
    *PAIRS,
    _quoted_wording,
    *SHORT_FORMS,
    *CONSEQUENCES,
    *REQUESTS,
    *PRONOUNS,
    *SENTENCES,
    *RANKS,
    *IN_ORDER,
    *IN_FULL,
    _without_refusal,
    _as_asked,
    _wished,
    *AS_PLAIN_CHANGE,
    _moved,
    *AS_PLACE,
    _ended,
)
