"""Numbers of a draft recounted after paragraphs came and went, and references updated to follow: "as recalled in
paragraph 66 above" is paragraph 67 where one was put in before it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from lineage.documents.resolution import Kind
from lineage.drafting.revisions import Followed, Numbered
from lineage.languages.phrases import phrases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.drafting.revisions import Line

_LIST = r"\d{1,3}(?:(?:,\s|\sand\s|,\sand\s|\set\s|\sto\s|\sà\s|[-–])\d{1,3})*"


def renumbered(lines: Sequence[Line], language: str) -> tuple[list[Line], list[Numbered], list[Followed]]:
    """The lines with their references brought up to date, label and number of each that stands, and what followed."""
    numbered = _counted(lines)
    moved = {
        one.line.was[2:]: one.label[2:]
        for one in numbered
        if one.line.was and one.line.kind is Kind.OPERATIVE and one.line.was[2:].isdigit()
    }
    gone = {line.was[2:] for line in lines if line.gone and line.was and line.was.startswith("OP") and not line.into}
    moved |= {line.was[2:]: moved[line.into[2:]] for line in lines if line.was and line.into[2:] in moved}
    changed = {old: new for old, new in moved.items() if old != new}
    if not changed:
        return list(lines), numbered, []
    followed: list[Followed] = []
    out = {id(line): line for line in lines}
    for one in numbered:
        text = one.line.text
        for match in reversed(list(own_reference(language).finditer(text))):
            new = re.sub(r"\d{1,3}", lambda m: m[0] if m[0] in gone else changed.get(m[0], m[0]), match["listed"])
            if new != match["listed"]:
                followed.append(Followed(one.label, match["listed"], new))
                text = text[: match.start("listed")] + new + text[match.end("listed") :]
        out[id(one.line)] = replace(one.line, text=text)
    return (
        [out[id(line)] for line in lines],
        [one._replace(line=out[id(one.line)]) for one in numbered],
        followed,
    )


@cache
def own_reference(language: str) -> re.Pattern[str]:
    """Numbers of paragraphs of the text itself: "paragraphs 5, 12 and 14 above"."""
    behind = "|".join(sorted(map(re.escape, phrases(language, "own paragraph")), key=len, reverse=True))
    return re.compile(rf"(?i:\bpara(?:graph(?:e)?)?s?\.?)\s(?P<listed>{_LIST})(?=\s(?:{behind or '(?!)'})\b)")


def _counted(lines: Sequence[Line]) -> list[Numbered]:
    """Label and number of each line that stands; lettered items and annexes keep theirs."""
    out: list[Numbered] = []
    counts = {Kind.PREAMBULAR: 0, Kind.OPERATIVE: 0}
    own = ""
    for line in lines:
        if line.gone:
            continue
        part = {Kind.PREAMBULAR: "PP", Kind.OPERATIVE: "OP"}.get(line.kind)
        item = line.was.partition("(")[1:] if line.was else ("", "")
        if part is None or (line.was and not line.was.startswith(part)):
            out.append(Numbered(line.was or "", line.number, line))
        elif item[0]:
            out.append(Numbered(f"{own}({item[1]}", line.number, line))
        else:
            counts[line.kind] += 1
            own = f"{part}{counts[line.kind]}"
            out.append(Numbered(own, str(counts[line.kind]) if part == "OP" else None, line))
    return out
