"""The delegations that a sentence names as those who ask: "Mexico: delete OP5", "In para. 3, Mexico proposes"."""

from __future__ import annotations

import re

from lineage.documents.negotiated.delegations import attributed, authors_in
from lineage.documents.papers.unread_words import words as known_words
from lineage.languages import with_others
from lineage.languages.phrases import phrases
from lineage.languages.text import fold, fold_in_place

_ASKED_IN = 5
"""Words behind a name in which a sentence says that something is asked."""
_LONGEST_NAME = 6
"""Words of a name that a sentence begins with."""
_LONGEST_PLACE = 6
"""Words of a place that a sentence begins with: "In operative paragraph 3 (a), Mexico proposes"."""
_BEHIND_PLACE = re.compile(r"\s?[,:]\s")
_IN_PARENTHESES = re.compile(r"^\((?P<names>[^()]+)\)$")
_IN_FRONT = re.compile(r"(?P<names>[^:;.“«\"\[\]]{2,90}?)\s?:\s+(?=\S)")


def named_in_front(text: str, language: str) -> tuple[str, tuple[str, ...]]:
    """The words behind delegations and a colon, "Mexico: delete OP5" or "(Mexico): delete", and these; the whole and ()
    for others."""
    front = _IN_FRONT.match(text)
    authors = attributed(_IN_PARENTHESES.sub(r"\g<names>", front["names"]), language) if front else ()
    return (text[front.end() :], authors) if front and authors else (text, ())


def asks_behind_place(text: str, language: str) -> tuple[str, ...]:
    """The delegations that a sentence names behind the place that it begins with, "In para. 3, Mexico proposes to
    insert", "Par. 3 : le Mexique propose"; () for others."""
    sign = _BEHIND_PLACE.search(text)
    if sign is None or len(text[: sign.start()].split()) > _LONGEST_PLACE:
        return ()
    said = text[sign.end() :]
    return next(filter(None, (asking(said, tongue) for tongue in with_others(language))), ())


def names_alone(text: str, language: str) -> tuple[str, ...]:
    """The delegations of which a line is nothing but the names, in any language: "Mexique", "EU and Norway:"; () for
    others."""
    plain = text.strip(" :*#_[]()")
    return next(filter(None, (authors_in(plain, tongue) for tongue in with_others(language))), ())


def asking(sentence: str, language: str) -> tuple[str, ...]:
    """The delegation that a sentence begins with, where it asks for something, announces it or writes for somebody: "On
    behalf of Mexico, please find our comments"."""
    rest, authors = speaking_first(without_lead(sentence, language), language)
    said = (word.strip(".,:;") for word in fold(rest).split()[:_ASKED_IN])
    verb = next((word for word in said if word not in known_words("before asking", language)), "")
    writes = fold(sentence).startswith(tuple(f"{form} " for form in phrases(language, "behalf")))
    return authors if writes or verb in known_words("asks", language) or rest.rstrip().endswith(":") else ()


def without_lead(sentence: str, language: str) -> str:
    """A sentence, or a name, without "the delegation of" in front of a name."""
    leads = sorted((form for form in phrases(language, "speaks for") if fold(sentence).startswith(form)), key=len)
    return sentence[len(leads[-1]) :].lstrip() if leads and len(fold(sentence)) == len(sentence) else sentence


def speaking_first(text: str, language: str) -> tuple[str, tuple[str, ...]]:
    """The words behind the delegations that a sentence begins with, "Mexico wants to delete OP5", and these: who
    speaks, and for whom, "Kenya, on behalf of the African Group, proposes"."""
    rest, authors = text, tuple[str, ...]()
    while True:
        start = _lead(rest, language)
        words = rest[start:].split()
        cuts = range(min(len(words) - 1, _LONGEST_NAME), 0, -1)
        named = next(((cut, who) for cut in cuts if (who := _one_name(" ".join(words[:cut]), language))), None)
        if named is None:
            return (rest if authors else text), authors
        cut, who = named
        authors = (*authors, *(name for name in who if name not in authors))
        rest = " ".join(words[cut:])
        if not words[cut - 1].endswith(",") and fold(words[cut]) not in phrases(language, "between speakers"):
            return rest, authors


def _one_name(words: str, language: str) -> tuple[str, ...]:
    """The delegations that words name, without who speaks for whom among them."""
    said = f" {fold(words)} "
    inside = any(f" {form} " in said for form in phrases(language, "behalf"))
    return () if inside else authors_in(words.rstrip(","), language)


def _lead(text: str, language: str) -> int:
    """Characters before a name: "on behalf of the", "et de la", "l’"."""
    key, start = fold_in_place(text), 0
    leads = {*phrases(language, "article"), *phrases(language, "behalf"), *phrases(language, "between speakers")}
    while lead := next((one for one in sorted(leads, key=len, reverse=True) if _begins(key, start, one)), ""):
        start += len(lead)
        start += len(key[start:]) - len(key[start:].lstrip())
    return start


def _begins(key: str, start: int, lead: str) -> bool:
    return key.startswith(lead, start) and (lead.endswith("'") or key[start + len(lead) :][:1] == " ")
