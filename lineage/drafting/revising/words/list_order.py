"""Items of a list in another order, their joints where they are."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from lineage.drafting.revising.words.joints_around import item_joints
from lineage.drafting.revising.words.list_joints import SHORT, Mended
from lineage.drafting.revising.words.list_leads import lead_before, leading
from lineage.languages.text import fold_in_place


def reordered(text: str, item: tuple[int, int], anchor: tuple[int, int], place: str, language: str) -> Mended | None:
    """A text with an item of a list before or after another, each with the words that lead it, the joints where they
    are: "ports, roads and bridges"; None where they are no items of one list."""
    flat = fold_in_place(text)
    first, last = sorted((_led(flat, *item, language), _led(flat, *anchor, language)))
    parts = _parting(language).split(flat[first[1] : last[0]])
    if len(parts) < SHORT or parts[0] or parts[-1] or first[0] == 0 or any(sign in "".join(parts) for sign in ".;:"):
        return None
    cuts = [first[1]]
    for part in parts[1:-1]:
        cuts.append(cuts[-1] + len(part))
    spans = [first, *zip(cuts[1::2], cuts[2::2], strict=False), last]
    leads = [found[0] if (found := leading(language).match(flat, *span)) else "" for span in spans]
    if not any(leads[1:]):  # "les routes, ponts et ports": the article is that of all
        spans[0], leads = (spans[0][0] + len(leads[0]), spans[0][1]), [""] * len(leads)
    items = [text[slice(*span)] for span in spans]
    joints = [text[a[1] : b[0]] for a, b in pairwise(spans)]
    moves_first = _led(flat, *item, language) == first
    taken = items.pop(0 if moves_first else -1)
    if place == "after":
        items.insert(len(items) if moves_first else 1, taken)
    else:
        items.insert(len(items) - 1 if moves_first else 0, taken)
    unclear = len({bool(lead) for lead in leads}) > 1 or any(len(one.split()) > SHORT + 2 for one in items[1:-1])
    unclear = unclear or any("," in joint.strip(", ") for joint in joints)
    words = "".join(part for pair in zip(items, [*joints, ""], strict=True) for part in pair)
    return Mended(f"{text[: spans[0][0]]}{words}{text[last[1] :]}", unclear)


def _led(flat: str, start: int, end: int, language: str) -> tuple[int, int]:
    """An item with the words in front that lead it."""
    return start - len(lead_before(flat[:start], language)), end


@cache
def _parting(language: str) -> re.Pattern[str]:
    joint = rf"(?:{item_joints(language)})"
    return re.compile(rf"(,?\s{joint},[^,;.]{{1,60}},\s|,?\s{joint}\s|,\s)")
