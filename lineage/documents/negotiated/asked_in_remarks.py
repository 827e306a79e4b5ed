"""What a remark asks for and who asks: "EU: delete", "Mexico reserve", "EU to propose language", "merged with OP3"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lineage.documents.negotiated.delegations import attributed, authors_in, named_authors, signature
from lineage.documents.negotiated.proposals import (
    Ask,
    ProposalKind,
    TextState,
    leading_action,
    longest_state,
    names_placeholder,
    stated,
)
from lineage.documents.papers.named_paragraphs import places_in
from lineage.languages.phrases import phrases
from lineage.languages.text import fold
from lineage.languages.vocabulary import vocabulary
from lineage.symbols import ORDINAL_SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Sequence

AGREED = frozenset({TextState.AGREED, TextState.AD_REF})
_LONGEST_NAMES = 300
QUOTES = "\"“«'‘("
_MOST_WORDS = 14
_LONGEST_NOTE = 8
"""Words of the longest remark that a paragraph went elsewhere: "fusionné avec le paragraphe 3 du dispositif"."""
_TWO_SENTENCES = re.compile(r"[;:.]\s+[^\W\d_]")
_SIGNED = re.compile(r"(?P<said>[^()]{2,90}?)\s\((?P<names>[^()]{2,90})\)")
_PARTED = re.compile(r"(?<=\S)(?:\s*(?P<sign>[;,/])|\s[-–—])\s")
"""What parts who asks from what is asked for: "; EU", ", EU", " – EU"."""
_QUOTED_BY = ' "“”«»'
_OF_WORDS = frozenset({ProposalKind.DELETION, ProposalKind.INSERTION, ProposalKind.RETENTION, ProposalKind.RESERVATION})
_SHORT = frozenset({ProposalKind.DELETION, ProposalKind.RESERVATION})
_PLACED = frozenset({ProposalKind.MOVE, ProposalKind.MERGE, ProposalKind.SPLIT})


def all_asked(said: str, language: str) -> tuple[Ask, ...]:
    """What each of several asks for: "EU: delete; US: retain", "EU reserve, Japan supports"; () for other words."""
    for signs in (r"[;/]\s", r"[;/,]\s"):
        asks = [asked_in(part, language) for part in re.split(signs, said)]
        if all(asks):
            return tuple(ask for ask in asks if ask)
    asks = [asked_in(part, language) for part in _with_names_first(said, language)]
    return tuple(ask for ask in asks if ask) if all(asks) else ()


def _with_names_first(said: str, language: str) -> list[str]:
    """What is asked for, each with its names first: "add: all; EU / delete: some; US" is two; [] for other words."""
    if plain := _names_first(said, language):
        return [plain]
    parts = re.split(r"(?<!\s)\s*[;/]\s", said)
    pairs = [_names_first(f"{a}; {b}", language) for a, b in zip(parts[::2], parts[1::2], strict=False)]
    return pairs if len(parts) % 2 == 0 and all(pairs) else []


def _names_first(said: str, language: str) -> str:
    """ "EU: add: and peoples" for "add: and peoples; EU", "EU – add: and peoples", "add: and peoples (EU)": who asks,
    before or behind what is asked for and parted from it by any sign; "" for other words."""
    if attributed(said, language):  # "EU, supported by Japan"
        return ""
    behind = _SIGNED.fullmatch(said)
    ends = [(behind["said"], behind["names"], False)] if behind else []
    for cut in _PARTED.finditer(said):
        first, second, listed = said[: cut.start()].strip(), said[cut.end() :].strip(), cut["sign"] == ","
        ends += [(first, second, listed), (second, first, False)]
    for what, names, listed in ends:
        action = leading_action(what, language) if attributed(names, language) else None
        words = action[1].strip(_QUOTED_BY) if action else ""
        # "add: Mexico, EU" may be two words that go in; "opposed by Egypt" has its author
        bare = _without_articles(words.split(), language) if listed else ""
        if not action or attributed(words, language) or authors_in(bare, language):
            continue
        others = [part.strip() for part in re.split(r"[;/]\s", words)[1:]]
        if not any(attributed(one, language) or leading_action(one, language) for one in others):
            return f"{names}: {what}"
    return ""


def asked_in(part: str, language: str) -> Ask | None:
    """Who asks for what in "EU: delete" or "retain: BLR"; None for other words."""
    first, colon, second = (piece.strip() for piece in part.partition(":"))
    if not colon:
        return _said_in_one(part.strip(" -–—"), language)
    if not first or not second or len(first) > _LONGEST_NAMES:
        return None
    for names, said in ((first, second), (second, first)):
        action = leading_action(said, language)
        if stated(said, language) in AGREED:
            action = ProposalKind.RETENTION, ""
        authors = attributed(names, language) or named_authors(names, language)
        if action and authors and _is_whole(action, said):
            return Ask(authors=authors, kind=action[0], said=action[1])
    # "[G77: coordinator]" gives a word, though a coordinator speaks too
    known = () if authors_in(first, language) else authors_in(second, language)
    return Ask(authors=known, kind=ProposalKind.POSITION, said=first) if known else None


def _said_in_one(part: str, language: str) -> Ask | None:
    """ "Mexico reserve", "EU and US delete", "reserve by Mexico": who asks for what without a colon."""
    words = part.split()
    if not 2 <= len(words) <= _MOST_WORDS:
        return None
    if signed := _asked_and_signed(part, language):
        return signed
    for cut in range(len(words) - 1, 0, -1):
        before, after = " ".join(words[:cut]), " ".join(words[cut:])
        if (action := _whole_action(after, language)) and (
            names := authors_in(_without_articles(words[:cut], language), language)
        ):
            return Ask(authors=names, kind=action[0], said=action[1])
        # "reserve by Mexico", "Del. US": "support small island developing States" is part of the text
        action = _whole_action(before, language)
        bare = cut == 1 and bool(authors_in(after, language))
        named = not bare or (action is not None and action[0] in _SHORT and after[:1].isupper())
        if action and named and (names := attributed(after, language)):
            return Ask(authors=names, kind=action[0], said=action[1])
    return None


def _asked_and_signed(part: str, language: str) -> Ask | None:
    """ "reserve – Mexico", "move to OP5 (EU)"."""
    behind, dash = _SIGNED.fullmatch(part), signature(part, language)
    said = behind["said"] if behind else part[: dash[0]] if dash else ""
    names = attributed(behind["names"], language) if behind else dash[1] if dash else ()
    action = _whole_action(said, language)
    if names and action:
        return Ask(authors=names, kind=action[0], said=action[1])
    first, _, second = (piece.strip() for piece in re.sub(r"\s[–—-]\s", "\n", part, count=1).partition("\n"))
    action = _whole_action(second, language) if second else None
    return Ask(authors=led, kind=action[0], said=action[1]) if action and (led := attributed(first, language)) else None


def _whole_action(said: str, language: str) -> tuple[ProposalKind, str] | None:
    """What words ask for that say nothing else, but where a paragraph is to go: "delete", "move to OP5"."""
    action = leading_action(said, language)
    placed = action is not None and action[0] in _PLACED and bool(places_in(action[1], language))
    quoted = action is not None and action[1][:1] in QUOTES and not action[1].rstrip(" ,;")[-1:].isalnum()
    return action if action and (placed or quoted or not action[1]) else None


def headed(said: str, language: str) -> Ask | None:
    """What is asked for the words behind a colon: "US delete", "Del. US", "add"; None for other words."""
    action = leading_action(said, language)
    bare = Ask(authors=(), kind=action[0]) if action and not action[1] else None
    ask = bare or _said_in_one(said, language)
    return ask if ask and ask.kind in _OF_WORDS else None


def commented(said: str, language: str) -> Ask | None:
    """Whose comment follows a colon, "EU comment", "Commentaire UE"; None for other words."""
    words = said.split()
    for word in {words[0], words[-1]} if len(words) > 1 else ():
        if fold(word) not in phrases(language, "comment"):
            continue
        rest = " ".join(words[1:] if word == words[0] else words[:-1])
        if names := authors_in(rest, language):
            return Ask(authors=names, kind=ProposalKind.POSITION)
    return None


def _is_whole(action: tuple[ProposalKind, str], said: str) -> bool:
    """Whether a remark asks for something and does not just begin with such a word: "[EU: support for States]" gives
    words, "[EU: delete]", "[EU: add "and girls"]" and "[EU: move to OP3]" ask."""
    kind, rest = action
    if not rest or rest[0] in QUOTES or ":" in said:
        return True
    return kind in {ProposalKind.MOVE, ProposalKind.MERGE, ProposalKind.SPLIT, ProposalKind.REPLACEMENT} or (
        len(rest.split()) <= 3 and rest[-1] not in ";,"
    )


def _without_articles(words: Sequence[str], language: str) -> str:
    """ "la Norvège et le Chili" as a table has the names; "L’UE" too."""
    articles = phrases(language, "article")
    bare = [re.sub(r"^(\w)['’]", lambda one: "" if fold(one[1]) in articles else one[0], word) for word in words]
    return " ".join(word for word in bare if fold(word) not in articles)


def authored_state(said: str, language: str) -> tuple[tuple[str, ...], TextState] | None:
    """Who still owes words: "EU to propose language", "text to be provided by Japan", "date – EU"; None for others."""
    words = said.split()
    if not names_placeholder(said, language):
        return None
    signed, behind = signature(said, language), _SIGNED.fullmatch(said)
    if signed and stated(said[: signed[0]], language) is TextState.PLACEHOLDER:
        return signed[1], TextState.PLACEHOLDER
    begun = behind and stated(behind["said"], language) is TextState.PLACEHOLDER
    if behind and begun and (authors := authors_in(behind["names"], language)):
        return authors, TextState.PLACEHOLDER
    for cut in range(1, min(len(words), _MOST_WORDS)):
        names = authors_in(_without_articles(words[:cut], language).rstrip(" :"), language)
        if names and _promises_words(words[cut:], language):
            return names, TextState.PLACEHOLDER
        if stated(" ".join(words[:cut]), language) is not TextState.PLACEHOLDER or authors_in(words[cut], language):
            continue
        if names := attributed(_without_articles(words[cut:], language), language):
            return names, TextState.PLACEHOLDER
    return None


def waiting(said: str, language: str) -> tuple[str, ...]:
    """For whom a paragraph waits: "pending – EU", "EU: pending", "pending Mexico"; () for others."""
    signed = signature(said, language)
    first, colon, second = (piece.strip() for piece in said.partition(":"))
    words = said.split()
    tries = [(first, second), (second, first)] if colon else []
    tries += [(said[: signed[0]], said[signed[0] :].strip(" -–—"))] if signed else []
    parted = [(" ".join(words[:cut]), " ".join(words[cut:])) for cut in range(1, min(len(words), _MOST_WORDS))]
    tries += [*parted, *((state, names) for names, state in parted)]
    open_states = ((state, names) for state, names in tries if stated(state, language) is TextState.OPEN)
    return next((found for _, names in open_states if (found := attributed(names, language))), ())


def _promises_words(words: Sequence[str], language: str) -> bool:
    """Whether words say that others are to come: "to provide text on finance", and not "to provide text books"."""
    said = (" ".join(words[:count]) for count in range(1, min(len(words), longest_state(language) + 1) + 1))
    end = next((at for at, part in enumerate(said, 1) if stated(part, language) is TextState.PLACEHOLDER), None)
    if end is None:
        return False
    behind = fold(words[end]).strip(" ,;:.") if end < len(words) else ""
    return not behind or behind in vocabulary(language).function_words or not words[end - 1][-1:].isalnum()


def note_of(said: str, language: str) -> Ask | None:
    """What became of a paragraph, said in nobody's name: "merged with OP3", "moved to OP7"; None for others."""
    if len(said.split()) > _LONGEST_NOTE or _TWO_SENTENCES.search(said):
        return None
    action = leading_action(said, language)
    if action is None or action[0] not in _PLACED or not places_in(action[1], language):
        return None
    # "moved to paragraph 3 of the programme of work" is of the text
    last = fold(action[1]).rstrip(" .;,)").rsplit(" ", 1)[-1]
    ends = {
        phrase.split()[-1] for role in ("preambular place", "operative place") for phrase in phrases(language, role)
    }
    if not any(map(str.isdigit, last)) and last not in {*ends, *ORDINAL_SUFFIXES}:
        return None
    return Ask(authors=(), kind=action[0], said=action[1])
