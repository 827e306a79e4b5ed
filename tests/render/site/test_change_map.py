"""Where the text changed: columns for the texts at hand alone, the others told; "new" only where the text before it
lacks the paragraph."""

import re
from dataclasses import replace

from lineage.render import charts
from lineage.render.site.change_map import draw_changes, unseen_words
from lineage.render.site.figures import draw
from lineage.render.site.phrasing import PagePhrases
from tests.render.site.series import LAST, MISSING, material, slot

COLUMN = charts.Column(name="61/1", year="2006", state="known")
CELL = charts.Cell(share=0.5, state="changed")


def words(svg: str) -> list[str]:
    return re.findall(r"<text[^>]*>([^<]*)</text>", svg)


def wide(svg: str) -> float:
    found = re.search(r'viewBox="0 0 ([\d.]+)', svg)
    assert found
    return float(found[1])


def drawn(columns: int, *unseen: charts.Unseen) -> str:
    return charts.heat_map([COLUMN] * columns, [("OP1", [CELL] * columns)], unseen, title="t", description="d")


def test_a_text_that_is_not_observed_takes_no_column() -> None:
    svg = draw_changes(material(), PagePhrases("fr"))
    assert "61/1" in words(svg)
    assert "62/2" not in words(svg)
    assert words(svg).count("(1)") == 1
    assert "<title>62/2 – non observé</title>" in svg


def test_many_missing_texts_take_the_room_of_one() -> None:
    one, many = (charts.Unseen(before=2, count=n, title="x") for n in (1, 40))
    assert wide(drawn(3, one)) == wide(drawn(3, many))
    assert wide(drawn(3)) < wide(drawn(3, one)) < wide(drawn(4))
    assert wide(drawn(3)) < wide(drawn(3, charts.Unseen(before=0, count=2, title="x")))
    assert wide(drawn(3)) < wide(drawn(3, charts.Unseen(before=3, count=2, title="x")))


def test_missing_texts_are_named_beside_the_picture() -> None:
    m = material()
    assert unseen_words(m, PagePhrases("en")) == "Dotted line: a text that is not observed (62/2)."
    more = replace(m, slots=(*m.slots, replace(slot(MISSING), id="A/RES/65/5", symbol="A/RES/65/5")))
    told = unseen_words(more, PagePhrases("en"))
    assert told == "Dotted lines: texts that are not observed, with their number (2 in all: 62/2, 65/5)."
    assert draw(more, PagePhrases("en")).figures["heat"].caption.endswith(told)
    assert told in draw(more, PagePhrases("en")).files["heat"]
    there = replace(m, slots=tuple(one for one in m.slots if one.known))
    assert unseen_words(there, PagePhrases("en")) == ""


def test_new_is_what_the_text_before_lacks_and_no_other() -> None:
    m = material()
    said = words(draw_changes(m, PagePhrases("fr")))
    # PP1, OP1 and OP2 stand in the first text; PP2 and its item came in after a missing one; OP2 is absent from 61/1
    assert [said.count(sign) for sign in ("•", "(+)", "+", "×")] == [3, 2, 0, 1]
    seen = tuple(
        replace(t, entries=tuple(replace(e, unseen=()) if e.document == LAST else e for e in t.entries))
        for t in m.threads
    )
    said = words(draw_changes(replace(m, history=replace(m.history, threads=seen)), PagePhrases("fr")))
    assert [said.count(sign) for sign in ("•", "(+)", "+", "×")] == [3, 0, 2, 1]
