"""Where the text of an act begins: at the name of its organ, after the line that announces a statement, or, where
neither is printed, at the first paragraph. Also what a document without any of them is."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lineage.documents.body_symbols import act_number
from lineage.documents.enumerators import item_mark, letter_mark, number_mark
from lineage.documents.evidence import names_body, names_speaker
from lineage.documents.negotiated.delegations import attributed, named_authors
from lineage.documents.negotiated.framing import is_asked_alone
from lineage.errors import NoActError, UnreadableError
from lineage.languages import LANGUAGES
from lineage.languages.detection import detect, language_name
from lineage.languages.formulas import opening
from lineage.languages.organs import Organ, organ_line, organ_start, organs
from lineage.languages.phrases import phrases
from lineage.languages.text import QUOTES, fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.documents.pieces import Piece

_NAMES = re.compile(r"\s*[(\[]([^()\[\]]{1,100})[)\]]\s*:?\s*")
_ANNOUNCING = 8
"""Printed lines over which the line that announces a statement may be broken."""
_MASTHEAD = 40
"""Lines at the top of a document among which it says what it is."""
_ABOVE = 12
"""Lines above the name of an organ among which the number of its act stands."""
_SPEAKER_LENGTH = 300
"""Characters of the longest line that names a body of no table, with where and when it met."""
_BELOW = 3
"""Lines below it among which a preambular paragraph begins."""
_TOLD = 6
"""Printed lines over which the first sentence of a decision is read."""
_ENDED_CLAUSE = re.compile(r"[.;:]")
_ENDED = re.compile(r"[.;:!?][^\w.;:!?]*$")
_KINDS = {
    "report": "a report",
    "note": "a note",
    "letter": "a letter",
    "agenda paper": "an agenda or programme of work",
    "record": "a record of a meeting",
    "rules": "rules of procedure",
    "bulletin": "a bulletin or instruction",
    "statement of costs": "a statement of costs",
}
"""What a document is that calls itself so: roles of phrases, and their names in a message."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """The place where the text of an act begins."""

    index: int
    """Of its first piece."""
    organ: Organ | None = None
    announced: tuple[int, int] = (0, 0)
    """Of the lines that announce a statement: first, and one past the last; equal where there are none."""
    speaker: tuple[int, int] = (0, 0)
    """Of the lines that name a body of no table as the subject: first, and one past the last; equal for none."""
    statement: bool = False
    """A statement read out for the organ, or a decision told in the past tense: all its paragraphs are operative, none
    has a number."""
    met: str = ""
    """When the organ met, as a decision in the past tense begins: "At its 50th meeting, on 19 December 2023"."""

    def moved(self, by: int) -> Start:
        """The start in a document with so many pieces more above it."""
        spans = [(first + by, last + by) if last else (first, last) for first, last in (self.announced, self.speaker)]
        return replace(self, index=self.index + by, announced=spans[0], speaker=spans[1])


def start_of(found: Sequence[Piece], language: str, name: str) -> Start:
    """Where the text begins. Raises UnreadableError, saying what the document is, where no act stands in it."""
    said = _statement(found, language)
    if said is not None:
        return said
    named = next((i for i, piece in enumerate(found) if organ_line(piece.text.chars, language)), None)
    if named is None or _is_far(found, named, language):
        refuse_other_kinds(found, language, name)
    if named is not None:
        return Start(index=named, organ=organ_line(found[named].text.chars, language))
    rules = (_told_decision, _behind_speaker, _first_sentence, _first_paragraph, _numbered_act)
    start = next((start for rule in rules if (start := rule(found, language))), None)
    if start is None:
        refuse_other_language(found, language, name)
        raise no_act(name)
    return start


def refuse_other_language(found: Sequence[Piece], language: str, name: str) -> None:
    """Raises UnreadableError where the text is in another language than the one that it is to be read in."""
    text = "\n".join(piece.text.chars for piece in found)
    detected = detect(text) if any(map(str.isalpha, text)) else language
    if detected != language and detected in LANGUAGES:
        raise UnreadableError(
            f"{name}: the text is in {language_name(detected)}, and is to be read in {language_name(language)}",
            "Give texts in one language, or say the language of this one with --lang.",
        )


def no_act(name: str) -> NoActError:
    """The refusal of a document in which no paragraph of an act was found."""
    return NoActError(
        f"{name}: no paragraph of a resolution found in it",
        "Give a resolution or draft in one of the languages that are read, or say its language with --lang.",
    )


def refuse_other_kinds(found: Sequence[Piece], language: str, name: str) -> None:
    """Raises UnreadableError where the masthead says that this is a report, a letter, an agenda ..."""
    for piece in found[:_MASTHEAD]:
        line = " ".join(piece.text.chars.split())
        if fold(line) in phrases(language, "draft"):
            return  # "Draft decision" over "Report of the Statistical Commission", which is its title
        kind = _kind(line, language)
        if kind:
            raise UnreadableError(
                f"{name}: {_KINDS[kind]} ({line[:80]!r}), not a resolution, decision or statement",
                "Give the text that was adopted, or the draft as a document of its own.",
            )


def _is_far(found: Sequence[Piece], index: int, language: str) -> bool:
    """Whether an organ is named deep in another text, as in a report that quotes a draft: not near the top, and
    without the number of an act right above it."""
    near = found[max(0, index - _ABOVE) : index]
    return index > _MASTHEAD and not any(act_number(piece.text.chars, language) for piece in near)


def _kind(line: str, language: str) -> str:
    key = fold(line).lstrip("*# ")
    if len(line) > 200 or key.endswith((";", ",")):
        return ""
    return next((kind for kind in _KINDS if any(key.startswith(word) for word in phrases(language, kind))), "")


def _statement(found: Sequence[Piece], language: str) -> Start | None:
    """The piece after the line that announces a statement: "At the 5058th meeting ..., the President of the Security
    Council made the following statement on behalf of the Council:". A body that speaks in its own name after that line
    ("The Human Rights Council, / Acknowledging ...") has a preamble."""
    for end in range(min(len(found), _MASTHEAD)):
        first = _sentence_start(found, end)
        line = fold(" ".join(piece.text.chars for piece in found[first : end + 1]))
        if line.endswith(":") and any(phrase in line for phrase in phrases(language, "statement")):
            after = found[end + 1].text.chars.lstrip(QUOTES) if end + 1 < len(found) else ""
            organ = organ_line(after, language)
            return Start(
                index=end + 1 if organ is None else end + 2,
                organ=organ or _named_in(line, language),
                announced=(first, end + 1),
                statement=organ is None,
            )
    return None


def _sentence_start(found: Sequence[Piece], end: int) -> int:
    """Index of the printed line in which the sentence begins that line `end` is part of."""
    first = end
    while first > max(0, end - _ANNOUNCING):
        line, before = found[first].text.chars, found[first - 1].text.chars
        goes_on = not _ENDED.search(before) and (not found[first].gap or line[:1] in QUOTES)
        if not (line[:1].islower() or goes_on):
            break
        first -= 1
    return first


def _named_in(line: str, language: str) -> Organ | None:
    """The organ that a folded line names first."""
    places = [(at, organ) for organ in organs(language) if (at := line.find(fold(organ.name))) >= 0]
    return min(places, key=lambda place: place[0])[1] if places else None


def _behind_speaker(found: Sequence[Piece], language: str) -> Start | None:
    """The piece after the name of a body that no table has: "La Conférence des Ministres, réunie à Genève,". A preamble
    follows, or a line that announces the operative paragraphs."""
    announced = any(_announces(piece.text.chars, language) for piece in found)
    for index, piece in enumerate(found[:_MASTHEAD]):
        end = index + 1
        while end < len(found) and not found[end].gap and not found[end - 1].text.chars.rstrip().endswith(","):
            end += 1
        line = " ".join(" ".join(other.text.chars for other in found[index:end]).split())
        organ = organ_start(line, language)
        over = organ is not None and end > index + 1 and not opening(line[len(organ.phrase) :].lstrip(" ,"), language)
        if (organ is not None and not over) or not piece.gap or len(line) > _SPEAKER_LENGTH:
            continue
        recited = [_recital(text, language) for text in _printed(found[end : end + _BELOW])]
        named = recited and (announced or any(recited)) and names_speaker(line, language)
        # "Le Comité permanent, agissant en vertu de l'article 14 ;", "L'Assemblée parlementaire" without a stop
        others = recited[:1] == [True] and names_speaker(line, language, (";", ":"))
        bare = index > 0 and (recited[:1] == [True] or _is_first(found[end : end + 1])) and names_body(line, language)
        if named or others or bare:
            return Start(index=end, speaker=(index, end))
    return None


def _printed(found: Sequence[Piece]) -> list[str]:
    return [piece.text.chars for piece in found]


def _recital(text: str, language: str) -> bool:
    """Whether a line begins like a preambular paragraph, behind its number or letter if it has one."""
    mark = number_mark(text) or letter_mark(text)
    formula = opening(text[mark.end :] if mark else text, language)
    return formula is not None and formula.part == "preambular"


def _is_first(found: Sequence[Piece]) -> bool:
    """Whether the first of the lines is paragraph 1."""
    mark = number_mark(found[0].label or found[0].text.chars) if found else None
    return mark is not None and mark.value == 1 and mark.printed.endswith(".")


def _numbered_act(found: Sequence[Piece], language: str) -> Start | None:
    """Paragraph 1 of an act that says so above it ("Résolution 2400 (2021)") and has no preamble: 2 follows."""
    acts = phrases(language, "act")
    head = next((i for i, piece in enumerate(found[:_MASTHEAD]) if _first_word(piece) in acts), None)
    if head is None:
        return None
    first = next((i for i in range(head + 1, min(len(found), _MASTHEAD)) if _is_first(found[i : i + 1])), None)
    numbers = [mark.value for piece in found[first:] if (mark := number_mark(piece.label or piece.text.chars))]
    return Start(index=first) if first is not None and numbers[:2] == [1, 2] else None


def _first_word(piece: Piece) -> str:
    return fold(piece.text.chars).partition(" ")[0]


def _announces(text: str, language: str) -> bool:
    key = fold(text).rstrip()
    return key.endswith(":") and any(phrase in key for phrase in phrases(language, "announced"))


def _told_decision(found: Sequence[Piece], language: str) -> Start | None:
    """A decision told in the past tense: "At its 50th plenary meeting, on 19 December 2023, the General Assembly, on
    the recommendation of the Third Committee, took note of the report". The line may be broken."""
    for index, piece in enumerate(found[:_MASTHEAD]):
        if not any(fold(piece.text.chars).startswith(f"{phrase} ") for phrase in phrases(language, "decision start")):
            continue
        lines = [other.text.chars for other in found[index : index + _TOLD]]
        sentence = fold(" ".join(lines))[:_SPEAKER_LENGTH]
        organ = _named_in(sentence, language)
        at = sentence.find(fold(organ.name)) if organ else -1
        said, *rest = _ENDED_CLAUSE.split(sentence[at:], maxsplit=1) if organ else [""]
        if rest and (item := item_mark(rest[0].lstrip())):  # "..., the General Assembly:", "(a) Took note of ..."
            said = f"{said} {rest[0].lstrip()[item.end :]}"
        if any(f"{phrase} " in f"{said} " for phrase in phrases(language, "decided")):
            return Start(index=index, organ=organ, statement=True, met=" ".join(lines)[:at])
    return None


def _first_sentence(found: Sequence[Piece], language: str) -> Start | None:
    for index, piece in enumerate(found):
        organ = organ_start(piece.text.chars, language)
        if organ is not None and opening(piece.text.chars[len(organ.phrase) :].lstrip(" ,"), language):
            return Start(index=index, organ=organ)
    return None


def _after_names(text: str, language: str) -> str:
    """A paragraph without the names in front that say whose it is: "(G77+China, ROK) Recalling"."""
    named = _NAMES.match(text)
    return (
        text[named.end() :] if named and (attributed(named[1], language) or named_authors(named[1], language)) else text
    )


def _first_paragraph(found: Sequence[Piece], language: str) -> Start | None:
    for index, piece in enumerate(found):
        text = piece.text.chars
        mark = number_mark(piece.label or text)
        formula = opening(_after_names(text[mark.end :] if mark and not piece.label else text, language), language)
        asked = mark is not None and bool(mark.part) and is_asked_alone(text[mark.end :].lstrip(" :–-"), language)
        item = mark is not None and bool(mark.part) and "(" in mark.number  # "OP3(a) To train"
        if (
            asked
            or item
            or (formula is not None and (mark or formula.part == "preambular") and piece.role != "heading")
        ):
            return Start(index=index)
    return None
