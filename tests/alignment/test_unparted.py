"""A paragraph that kept all its words gave nothing to a third one, and took nothing from it."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from lineage.alignment import DEFAULT, passes
from lineage.alignment.profile import profile
from lineage.alignment.scoring import LinkReading, log_odds, pool
from lineage.alignment.transitivity import NOTHING
from lineage.alignment.unparted import unparted
from lineage.documents.resolution import Resolution

Make = Callable[..., Resolution]

ORDER = (
    "Recalling the order of the Harbour Court of 19 April 2017 on provisional measures in the case concerning the "
    "financing of wreckers and the sinking of lightships"
)
OTHER = (
    "Recalling also the order of the Harbour Court of 16 March 2022 on provisional measures in the case concerning "
    "allegations of piracy under the charter of the northern islands"
)
ROPES = "Welcoming the offer of the rope makers to train apprentices in every fishing village"
DUES = "Appeals to all ports to pay their dues to the {} in full and on time, and to fulfil their duties without delay"
REPORT = "Takes note of the report of the keeper of lamps"
SURVEY = "Also takes note of the report of the keeper of lamps on the great survey of reefs and the dredging of bays"


def linked(old: Resolution, new: Resolution, third: tuple[int, int], passed: str, mutual: float = 0.4) -> bool:
    """Whether a counted link of `third` is one still, where the first paragraphs of both texts are counterparts."""
    before = passes.start(pool(profile(old), profile(new), DEFAULT), NOTHING)
    known = before.pool.readings | {third: LinkReading(1.0, {"mutual": mutual})}
    there = replace(
        before,
        pool=replace(before.pool, readings=known),
        logits={(0, 0): 5.0, third: 1.0},
        passed={(0, 0): "assigned", third: passed},
    )
    return unparted(there, DEFAULT).logits[third] >= log_odds(DEFAULT.check)


@pytest.mark.parametrize(("heir", "new", "mutual", "counts"), [
    (ORDER, OTHER, 0.4, False),
    (ORDER, OTHER, 0.7, True),  # a double
    (ROPES, OTHER, 0.4, True),  # the heir kept nothing
])  # fmt: skip
@pytest.mark.parametrize("passed", ["row", "absorbed", "listed"])
def test_what_stays_whole_gave_nothing_to_a_new_paragraph(
    document: Make, heir: str, new: str, mutual: float, counts: bool, passed: str
) -> None:
    assert linked(document("A", [ORDER, ROPES]), document("B", [heir, new]), (0, 1), passed, mutual) is counts


def test_one_word_that_left_for_another_paragraph_is_a_split(document: Make) -> None:
    old = document("A", (), [DUES.format("Authority and to the Tribunal")])
    new = document(
        "B", (), [DUES.format("Tribunal"), "Is concerned at ports in arrears with their dues to the Authority"]
    )
    assert linked(old, new, (0, 1), "absorbed")


@pytest.mark.parametrize(("sources", "counts"), [
    ([REPORT, SURVEY], False),
    ([REPORT, f"{REPORT} and thanks her"], True),  # most of it is there: two doubles became one
    ([ROPES, SURVEY], True),  # the counterpart had not got these words
])  # fmt: skip
def test_what_had_all_its_words_took_nothing_from_a_paragraph_that_is_gone(
    document: Make, sources: Sequence[str], counts: bool
) -> None:
    assert linked(document("A", (), sources), document("B", (), [REPORT]), (1, 0), "absorbed") is counts


def test_a_new_paragraph_with_a_counterpart_of_its_own_keeps_its_other_link(document: Make) -> None:
    old, new = document("A", [ORDER, OTHER]), document("B", [ORDER, OTHER])
    before = passes.start(pool(profile(old), profile(new), DEFAULT), NOTHING)
    there = replace(
        before,
        logits={(0, 0): 5.0, (1, 1): 5.0, (0, 1): 1.0},
        passed={(0, 0): "verbatim", (1, 1): "verbatim", (0, 1): "absorbed"},
    )
    assert unparted(there, DEFAULT).logits == there.logits
