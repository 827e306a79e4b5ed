"""The organs whose texts these are: how they name themselves, and how the symbols of their acts begin."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, lru_cache

from lineage.languages.number_words import ordinal
from lineage.languages.phrases import phrases
from lineage.languages.tables import table
from lineage.languages.text import QUOTES, fold, folded_line

_ORGAN_LENGTH = 260
"""Characters of the longest line that names an organ; the Parties to three instruments at once take 240."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Organ:
    """A row of the table of organs."""

    name: str
    phrase: str
    """Its name as subject of a resolution: "L'Assemblée générale"."""
    series: str
    """Beginning of the symbols of its resolutions ("A", "E"), "" where they have none of their own."""
    further: tuple[str, ...] = ()
    """Words by which a longer name goes on: "serving as" after "The Conference of the Parties"."""


@cache
def organs(language: str) -> tuple[Organ, ...]:
    """Organs of the table of a language, in its order."""
    rows = table(language, "organs", ("name",), ("series", "further"))
    return tuple(
        Organ(name=name, phrase=phrase, series=series, further=tuple(word for word in further.split("|") if word))
        for name, phrase, series, further in ((r["name"], r["phrase"], r["series"], r["further"]) for r in rows)
    )


def symbol_start(name: str, language: str) -> str:
    """The beginning of the symbols of an organ's acts by its name in the table ("A" of the General Assembly); "" where
    it has none of its own, and of other names."""
    return next((organ.series for organ in organs(language) if organ.name == name), "")


def organ_name(symbol: str, language: str) -> str:
    """The name of the organ whose acts have symbols that begin so ("Human Rights Council" of "A/HRC"); "" for none."""
    return next((organ.name for organ in organs(language) if organ.series == symbol), "")


@lru_cache(maxsize=4_096)  # reading a text asks for that of a line fourteen times
def organ_line(text: str, language: str) -> Organ | None:
    """The organ whose name as subject is all of `text` ("L'Assemblée générale,"), or None.

    The name may hold the number of a session ("The Seventy-sixth World Health Assembly,") and go on ("The Conference of
    the Parties serving as the meeting of the Parties to the Paris Agreement,"): then it is the name as printed. Those
    who speak in the first person ("We, the Heads of State and Government,") have no name: "".
    """
    if len(text) > _ORGAN_LENGTH:
        return None
    key = folded_line(text)
    bare = key.rstrip(", :.")
    for organ, phrase, name in _folded_organs(language):
        if phrase == bare or (name == bare and key.endswith(",")) or _with_ordinal(bare, name, language):
            return organ
        if key.startswith(phrase) and _goes_further(key, organ):
            return replace(organ, name=_printed_name(text, organ, language), series="")
    first_person = key.endswith(",") and any(key.startswith(word) for word in phrases(language, "we"))
    return Organ(name="", phrase=" ".join(text.split()).rstrip(","), series="") if first_person else None


@cache
def _folded_organs(language: str) -> tuple[tuple[Organ, str, str], ...]:
    """Organs with their phrase and name folded."""
    return tuple((organ, fold(organ.phrase), fold(organ.name)) for organ in organs(language))


def _with_ordinal(key: str, name: str, language: str) -> bool:
    """Whether a folded line is an organ's folded name after an article and the number of its session."""
    if not key.endswith(name):
        return False
    before = key.removesuffix(name).split()
    return len(before) > 1 and ordinal(" ".join(before[1:]), language) is not None


def _goes_further(key: str, organ: Organ) -> bool:
    rest = key.removeprefix(fold(organ.phrase))
    return key[-1:] in {",", ":"} and rest != key and any(rest.startswith(" " + fold(word)) for word in organ.further)


def _printed_name(text: str, organ: Organ, language: str) -> str:
    """The name as printed, without its article: that of the table begins where its first word stands."""
    printed = " ".join(text.split()).rstrip(", :")
    at = fold(printed).find(fold(organ.name))
    if at < 0 or len(fold(printed)) != len(printed):
        return organ.name
    # "..., la science et la culture, réunie à Paris" is the name up to "réunie", "... Union (Bucharest, 2022)" to "("
    ends = [printed.find(" ("), *(fold(printed).find(f", {word} ") for word in phrases(language, "met"))]
    return organ.name[:1] + printed[at + 1 : min((end for end in ends if end > at), default=len(printed))]


def organ_start(text: str, language: str) -> Organ | None:
    """The organ whose name as subject begins `text` ("The General Assembly decides ..."), or None."""
    key = folded_line(text[:200]).lstrip(QUOTES)
    return next(
        (organ for organ in organs(language) if key.startswith((fold(organ.phrase) + " ", fold(organ.phrase) + ", "))),
        None,
    )
