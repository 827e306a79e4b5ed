"""Rounds of a negotiation at random: a base, an older base, and papers that change words, leave out, add, move and
split paragraphs, list items and paragraphs of an annex, as Word files of several hands and as clean copies."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from tests.documents.test_tracked import change, gone
from tests.sources.test_docx import p, package, r

if TYPE_CHECKING:
    from random import Random

HEAD = ("A/80/L.90", "Fisheries and the ocean", "The General Assembly,")
HANDS = ("EU", "Mexico", "Japan")
RECITALS = (
    "Recalling its resolution 70/1 of 25 September 2015 on the 2030 Agenda,",
    "Deeply concerned at the decline of many fish stocks in the great oceans,",
    "Bearing in mind the needs of small island developing States and their coastal towns,",
    "Noting with appreciation the work of regional fisheries bodies since their foundation,",
)
ASKED = (
    "Urges States to report on their fleets every two years, and to publish what they report;",
    "Invites the Secretary-General to convene a meeting of experts on fish stocks in Rome;",
    "Requests the Secretary-General to submit a report at its eighty-second session;",
    "Calls upon port authorities to inspect foreign vessels without delay, and to train their inspectors;",
    "Welcomes the voluntary guidelines on small-scale fisheries that were adopted by experts;",
    "Stresses that trade in rare species harms the livelihoods of coastal communities;",
    "Decides to remain seized of the matter.",
)
LISTED = (
    (
        "Encourages donors:",
        ("To support ports of landlocked States;", "To train fishers and their families;", "To pay for nets;"),
    ),
)
ANNEXED = (
    "Every vessel carries a log in which its catch is written each day.",
    "Inspectors may board a vessel in port and ask for its log.",
    "A master who hides a log loses the licence for one season.",
    "The secretariat keeps a list of lost licences and shows it to all States.",
)
NEW = {
    "PP": ("Alarmed by plastic waste along remote shores,", "Guided by the Charter of the United Nations,"),
    "OP": (
        "Recommends that young seafarers be heard before quotas are set;",
        "Underlines how much satellites help rangers to find poachers;",
        "Appeals to banks to refuse credit to illegal shipyards;",
    ),
    "item": ("To insure elderly crews;", "To map coral reefs;"),
    "annex": ("Nobody fishes at night within sight of a lighthouse.",),
}
PUT = ("swiftly", "all", "sustainable", "where appropriate", "transparent", "annual", "in good faith")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph: "" for kept words, "ins", "del", or "both" for words put in and taken out again."""

    how: str
    words: str
    who: str = ""


@dataclass(frozen=True, slots=True)
class Par:
    """A paragraph of a paper: where it stood, and what became of its words."""

    part: str
    """PP, OP, item or annex."""
    pieces: tuple[Piece, ...]
    new: bool = False
    gone: bool = False
    who: str = ""
    """Who put it in, took it out, moved or parted it."""
    parted: bool = False
    """It begins where another one was parted in two."""

    @property
    def old(self) -> str:
        return "".join(one.words for one in self.pieces if one.how in {"", "del"})

    @property
    def now(self) -> str:
        return "".join(one.words for one in self.pieces if one.how in {"", "ins"})


def par(part: str, words: str) -> Par:
    return Par(part, (Piece("", words),))


@dataclass(slots=True)
class Round:
    """A base and the papers on it."""

    older: list[Par]
    base: list[Par]
    papers: dict[str, list[Par]] = field(default_factory=dict)


def base_of(rnd: Random) -> list[Par]:
    found = [par("PP", words) for words in RECITALS[: rnd.randint(2, 4)]]
    asked = [[par("OP", words)] for words in ASKED[:-1]]
    chapeau, items = LISTED[0]
    asked.insert(rnd.randint(0, len(asked)), [par("OP", chapeau), *(par("item", words) for words in items)])
    found += [one for group in asked for one in group]
    found.append(par("OP", ASKED[-1]))
    return found + [par("annex", words) for words in ANNEXED]


def reworded(one: Par, rnd: Random, hands: tuple[str, ...], times: int) -> Par:
    """A paragraph with words put in, taken out or exchanged between its first and its last word."""
    words = one.now.split(" ")
    places = sorted(rnd.sample(range(1, len(words) - 1), min(times, max(0, (len(words) - 2) // 2))))
    pieces: list[Piece] = []
    last = 0
    for at in places:
        if at < last + 1 and last:
            continue
        who, how = rnd.choice(hands), rnd.choice(("ins", "del", "both", "change"))
        kept = " ".join(words[last:at])
        pieces.append(Piece("", f"{kept} " if kept else ""))
        put = f"{rnd.choice([one for one in PUT if one != words[at]])} "
        if how == "both" and len(hands) > 1:
            other = rnd.choice([name for name in hands if name != who])
            pieces.append(Piece("both", put, f"{who}|{other}"))
            last = at
        elif how in {"ins", "both"}:
            pieces.append(Piece("ins", put, who))
            last = at
        else:
            pieces.append(Piece("del", f"{words[at]} ", who))
            pieces += [Piece("ins", put, who)] if how == "change" else []
            last = at + 1
    pieces.append(Piece("", " ".join(words[last:])))
    return replace(one, pieces=tuple(piece for piece in pieces if piece.words))


def is_chapeau(text: list[Par], at: int) -> bool:
    return text[at].now.endswith(":") or (at + 1 < len(text) and text[at + 1].part == "item" and text[at].part == "OP")


def free(text: list[Par], part: str) -> list[int]:
    """The places of plain paragraphs of a part that nothing has happened to; the last operative one stays."""
    last = max(at for at, one in enumerate(text) if one.part == "OP")
    return [
        at
        for at, one in enumerate(text)
        if one.part == part
        and not (one.new or one.gone or one.parted or len(one.pieces) > 1)
        and not is_chapeau(text, at)
        and at != last
    ]


def left_out(text: list[Par], rnd: Random, hands: tuple[str, ...]) -> list[Par]:
    part = rnd.choice(("PP", "OP", "item", "annex"))
    places = free(text, part)
    if len(places) < 2:
        return text
    at = rnd.choice(places)
    return [replace(one, gone=True, who=rnd.choice(hands)) if n == at else one for n, one in enumerate(text)]


def added(text: list[Par], rnd: Random, hands: tuple[str, ...]) -> list[Par]:
    part = rnd.choice(tuple(NEW))
    words = rnd.choice(NEW[part])
    if any(one.now == words for one in text):
        return text
    places = [at for at, one in enumerate(text) if one.part == part and not is_chapeau(text, at)]
    places = [at for at in places if text[at].part != "OP" or at + 1 == len(text) or text[at + 1].part != "item"]
    places = [at for at in places if text[at].now[-1:] != "."] if part == "OP" else places
    if not places:
        return text
    at = rnd.choice(places) + 1
    one = replace(par(part, words), new=True, who=rnd.choice(hands))
    return [*text[:at], one, *text[at:]]


def moved(text: list[Par], rnd: Random, hands: tuple[str, ...]) -> list[Par]:
    places = free(text, "OP")
    if len(places) < 3:
        return text
    at, to = rnd.sample(places, 2)
    who = rnd.choice(hands)
    out, put = replace(text[at], gone=True, who=who), replace(text[at], new=True, who=who)
    rest = [out if n == at else one for n, one in enumerate(text)]
    behind = to + 1
    while behind < len(rest) and rest[behind].part == "item":
        behind += 1
    return [*rest[:behind], put, *rest[behind:]]


def parted(text: list[Par], rnd: Random, hands: tuple[str, ...]) -> list[Par]:
    """One paragraph parted at ", and to": the first half gets a stop, the second a verb."""
    places = [at for at in free(text, "OP") if ", and to " in text[at].now]
    if not places:
        return text
    at, who = rnd.choice(places), rnd.choice(hands)
    first, _, second = text[at].now.partition(", and to ")
    one = Par("OP", (Piece("", first), Piece("del", ", and to ", who), Piece("ins", ";", who)), who=who)
    other = Par("OP", (Piece("ins", "Also urges them to ", who), Piece("", second)), parted=True, who=who)
    return [*text[:at], one, other, *text[at + 1 :]]


def changed(base: list[Par], rnd: Random, hands: tuple[str, ...], *, few: bool = False) -> list[Par]:
    """A paper on `base`."""
    text = list(base)
    for _ in range(rnd.randint(0, 1 if few else 3)):
        text = rnd.choice((left_out, added, moved, parted))(text, rnd, hands)
    for _ in range(rnd.randint(1, 2 if few else 4)):
        places = [at for part in ("PP", "OP", "item", "annex") for at in free(text, part)]
        at = rnd.choice(places)
        text[at] = reworded(text[at], rnd, hands, rnd.randint(1, 3))
    return text


def settled(text: list[Par]) -> list[Par]:
    """A paper as a text of its own."""
    return [par(one.part, one.now) for one in text if not one.gone and one.now]


def round_of(rnd: Random) -> Round:
    older = base_of(rnd)
    base = settled(changed(older, rnd, ("",), few=True))
    found = Round(older, base)
    for name in ("word", "word2")[: rnd.randint(1, 2)]:
        found.papers[name] = changed(base, rnd, HANDS[: rnd.randint(1, 3)])
    found.papers["clean"] = changed(base, rnd, ("Kenya",))
    found.papers["older"] = changed(older, rnd, ("Chile",), few=True)
    return found


def numbers(text: list[Par]) -> list[str]:
    """The number before each paragraph of a clean text."""
    count, item, annexed, found = 0, 0, 0, []
    for one in text:
        count, item = (count + 1, 0) if one.part == "OP" else (count, item + (one.part == "item"))
        annexed += one.part == "annex"
        found.append({"PP": "", "OP": f"{count}. ", "item": f"({chr(96 + item)}) ", "annex": f"{annexed}. "}[one.part])
    return found


def as_text(text: list[Par]) -> str:
    """A clean copy."""
    lines, before = list(HEAD), ""
    for one, number in zip(text, numbers(text), strict=True):
        if one.part == "annex" != before:
            lines += ["Annex", "Rules for vessels"]
        lines.append(f"{number}{one.now}")
        before = one.part
    return "\n\n".join(lines) + "\n"


def as_word(text: list[Par]) -> bytes:
    """A Word file with the changes tracked; numbers are those of the base, and new paragraphs have none, or bis."""
    stay = [one for one in text if not one.new and not one.parted]
    given = dict(zip(map(id, stay), numbers(stay), strict=True))
    body, before, count = [p(r(line)) for line in HEAD], "", 0
    for n, one in enumerate(text):
        if one.part == "annex" != before:
            body += [p(r("Annex")), p(r("Rules for vessels"))]
        before = one.part
        number = given.get(id(one), "")
        if one.part == "OP" and number:
            count = int(number.rstrip(". "))
        behind = [other for other in text[n + 1 :] if not other.new]
        ends = bool(behind) and behind[0].parted
        body.append(_tracked(one, number, count, parts=ends))
    return package("".join(body))


def _tracked(one: Par, number: str, count: int, *, parts: bool) -> str:
    if one.gone:
        return gone(change("del", number + one.now, one.who), one.who)
    if one.new:
        mark = f'<w:rPr><w:ins w:id="2" w:author="{one.who}"/></w:rPr>'
        label = {"OP": f"{count} bis. ", "item": "", "PP": "", "annex": ""}[one.part]
        return p(change("ins", label + one.now, one.who), mark)
    runs = r(number) if number else ""
    for piece in one.pieces:
        if piece.how == "both":
            who, other = piece.who.split("|")
            inner = f'<w:r><w:delText xml:space="preserve">{piece.words}</w:delText></w:r>'
            runs += f'<w:ins w:id="7" w:author="{who}"><w:del w:id="8" w:author="{other}">{inner}</w:del></w:ins>'
        else:
            runs += change(piece.how, piece.words, piece.who) if piece.how else r(piece.words)
    mark = f'<w:rPr><w:ins w:id="3" w:author="{one.who}"/></w:rPr>' if parts else ""
    return p(runs, mark)
