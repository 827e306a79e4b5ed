"""What is said around an instruction, taken off: a greeting in front of it, "we cannot accept OP5 and ask that it be
deleted", "full stop after “...”, and delete the rest"."""

from __future__ import annotations

import re

from lineage.documents.papers.named_paragraphs import place_spans
from lineage.documents.papers.quoted_words import PLACE, around, fold_places, quotations
from lineage.languages.phrase_patterns import alternatives
from lineage.languages.phrases import phrases

_SENTENCE = re.compile(r"[^.!]*[.!]\s+(?=\S)")
_LONGEST = 160
"""Characters of the longest greeting."""


def plainly(head: str, language: str) -> str:
    """An instruction without what is said around it, which changes no word."""
    return _ended(_without_refusal(_without_greeting(head, language), language), language)


def _without_greeting(head: str, language: str) -> str:
    """The sentences behind those that greet or thank, and that name no paragraph and quote nothing."""
    opens = rf"\W*(?:{alternatives(language, 'mail greeting')})(?!\w)"
    thanks = rf"(?<!\w)(?:{alternatives(language, 'mail thanks')})(?!\w)"
    while match := _SENTENCE.match(head[:_LONGEST]):
        said = fold_places(match[0])
        greets = re.match(opens, said) is not None or re.search(thanks, said) is not None
        if not greets or quotations(match[0]) or place_spans(said, language):
            return head
        head = head[match.end() :]
    return head


def _without_refusal(head: str, language: str) -> str:
    """ "OP5: ask that it be deleted" for "we cannot accept OP5 and ask that it be deleted"."""
    said = fold_places(head)
    refused = re.search(rf"(?<!\w)(?:{alternatives(language, 'refuses')})(?!\w)", said)
    places = place_spans(said[refused.end() :], language) if refused else []
    between = said[refused.end() : refused.end() + places[0][0][0]].split() if refused and places else ["?"]
    if refused is None or not phrases(language, "article").issuperset(between):
        return head
    start, end = (refused.end() + at for at in places[0][0])
    joint = re.match(rf",?\s(?:{alternatives(language, 'list joint')})\s", said[end:])
    return f"{head[start:end]}: {head[end + joint.end() :]}" if joint else head


def _ended(head: str, language: str) -> str:
    """ "delete everything after “programmes”" for "full stop after “programmes” and delete the rest"."""
    said = around(head)
    end, goes = (rf"(?<!\w)(?:{alternatives(language, role)})(?!\w)" for role in ("end after", "rest goes"))
    form, rest = re.search(end, said), re.search(goes, said)
    if form is None or rest is None or said.count(PLACE) != 1 or not form.end() < said.index(PLACE) < rest.start():
        return head
    instead = min(phrases(language, "delete all after"))
    return f"{head[: form.start()]}{instead}{head[form.end() : rest.start()].rstrip(' ,;')}{head[rest.end() :]}"
