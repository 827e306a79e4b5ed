"""The mail that a mail answers, quoted below it: "On 13 October the facilitator wrote:" and lines behind ">". They are
words of another, and no proposals of those who answer."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.documents.mixed_papers import is_instruction, is_paragraph, signed, speaker
from lineage.languages.phrase_patterns import alternatives
from lineage.languages.text import fold

if TYPE_CHECKING:
    from lineage.sources.lines import Source


def without_quoted(source: Source, language: str) -> tuple[Source, tuple[str, ...]]:
    """The source without the mail that is quoted at its end, its lines blank, and their words; all of the source where
    something is asked for between or behind the quoted lines, which answers them, or nothing above them."""
    texts = [line.text.strip() for line in source.lines]
    wrote = re.compile(rf"[^“«\"]*(?<!\w)(?:{alternatives(language, 'mail quotes')})\s?:$")
    at = next((i for i, text in enumerate(texts) if text.endswith(":") and wrote.fullmatch(fold(text))), len(texts))
    own = [not line.quoted and _asks(text, language) for line, text in zip(source.lines, texts, strict=True)]
    if not any(own[:at]) or any(own[at + 1 :]) or not any(line.quoted for line in source.lines[at:]):
        return source, ()
    quoted = [i == at or (i > at and line.quoted) for i, line in enumerate(source.lines)]
    lines = [replace(line, runs=()) if out else line for line, out in zip(source.lines, quoted, strict=True)]
    said = tuple(text for text, out in zip(texts, quoted, strict=True) if out)
    return replace(source, lines=tuple(lines)), tuple(filter(None, said))


def _asks(text: str, language: str) -> bool:
    plain = signed(text, language)[0]
    return is_paragraph(plain, language) or is_instruction(plain, language) or bool(speaker(text, language))
