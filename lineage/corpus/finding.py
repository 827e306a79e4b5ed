"""From what a person types to one entry of the corpus."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from difflib import get_close_matches
from pathlib import Path

from lineage.corpus.files import sha256_of
from lineage.corpus.manifest import MANIFEST, load
from lineage.corpus.records import Corpus, Entry
from lineage.corpus.series import languages
from lineage.errors import LineageError, NotInCorpusError
from lineage.languages import LANGUAGES
from lineage.languages.phrases import phrases
from lineage.languages.text import fold_in_place
from lineage.symbols import council_symbol, same_symbol, short_symbol

SHOWN = 6


def find(corpus: Corpus, name: str, *, language: str | None = None) -> Entry:
    """The one text that `name` means: a symbol, long or short, or an id; upper and lower case alike.

    The word for its kind may stand before it: "resolution 78/228". Where the text is there in several languages,
    `language` chooses; without it, the language with most texts in the corpus. Raises NotInCorpusError, naming
    candidates, for several texts, for none, and for a text that is known but missing; a draft that stands for it is
    offered.
    """
    typed = _typed(name)
    matching = [entry for entry in corpus.entries if _is_named(name, entry) or _is_named(typed, entry)]
    exact = [entry for entry in matching if name.strip().upper() == entry.id.upper()]
    matching = exact or matching
    if len({entry.id for entry in matching}) > 1:
        ids = _listed(entry.id for entry in matching)
        raise NotInCorpusError(f"{name} means several texts of the corpus: {ids}", "Give the long symbol.")
    if not matching:
        raise NotInCorpusError(f"{name} is not in the corpus{_suggestions(corpus, name)}", _all_of(corpus))
    present = [entry for entry in matching if entry.present]
    if not present:
        raise _missing(corpus, matching[0])
    return _in_language(corpus, present, language)


def entry_of_file(path: Path, root: Path, loaded: Callable[[Path], Corpus] = load) -> tuple[Corpus, Entry] | None:
    """The entry of the corpus in `root` that holds the file `path`: the same file, or the same bytes.

    None where there is none, or where the folder has no sound manifest. `loaded` reads that.
    """
    if not (root / MANIFEST).is_file():
        return None
    try:
        corpus = loaded(root)
    except LineageError:
        return None
    digest, whole = sha256_of(path), os.path.realpath(path)
    for entry in corpus.entries:
        if entry.file and (entry.sha256 == digest or os.path.realpath(f"{root}/{entry.file}") == whole):
            return corpus, entry
    return None


def _typed(name: str) -> str:
    """A name without the word for its kind of act, in whatever language: "resolution 78/228", "résolution 2749 (2024)",
    no decision, which has its own numbers; a bare number is that of the Security Council: "2749"."""
    flat = fold_in_place(name.strip())
    acts = (act for code in LANGUAGES for act in sorted(phrases(code, "act") - phrases(code, "decision")))
    kind = next((act for act in acts if flat.startswith(f"{act} ")), "")
    rest = name.strip()[len(kind) :].strip()
    return council_symbol(rest) if rest.isdecimal() else rest


def _is_named(name: str, entry: Entry) -> bool:
    wanted = name.strip().upper()
    if wanted == entry.id.upper():
        return True
    return entry.symbol is not None and same_symbol(wanted, entry.symbol)


def _in_language(corpus: Corpus, present: list[Entry], language: str | None) -> Entry:
    order = (language,) if language else languages(corpus.entries)
    for wanted in order:
        for entry in present:
            if entry.language == wanted:
                return entry
    there = ", ".join(entry.language for entry in present)
    raise NotInCorpusError(
        f"{present[0].id} is not in the corpus in the language {language}; there: {there}",
        "Choose with --lang, or add the text: lineage corpus add FILE",
    )


def _missing(corpus: Corpus, entry: Entry) -> NotInCorpusError:
    what = f"{entry.id} is known and its text is not in the corpus"
    for draft in corpus.entries:
        if draft.present and draft.draft and draft.stands_for and same_symbol(entry.id, draft.stands_for):
            return NotInCorpusError(
                f"{what}; only a draft of it is there, which is not agreed language: {draft.id}",
                f"Use {draft.id} in its place, or add the adopted text: lineage corpus add FILE",
            )
    return NotInCorpusError(what, "Add it: lineage corpus add FILE, or lineage corpus fetch " + entry.id)


def _suggestions(corpus: Corpus, name: str) -> str:
    names = {spelling: entry.id for entry in corpus.entries for spelling in (entry.id, short_symbol(entry.id))}
    close = get_close_matches(name.strip().upper(), sorted(names), n=3, cutoff=0.6)
    return f"; near it: {_listed(names[spelling] for spelling in close)}" if close else ""


def _all_of(corpus: Corpus) -> str:
    ids = _listed(entry.id for entry in corpus.entries if entry.present)
    return f"There: {ids}. All: lineage corpus list"


def _listed(names: Iterable[str]) -> str:
    distinct = list(dict.fromkeys(names))
    shown = ", ".join(distinct[:SHOWN])
    return f"{shown}, ..." if len(distinct) > SHOWN else shown or "nothing"
