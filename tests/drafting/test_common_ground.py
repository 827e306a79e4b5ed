"""A short paper without marks that is made on another text: how much of it the base has is told."""

from pathlib import Path

import pytest

from lineage.documents import parse
from lineage.documents.resolution import Resolution
from lineage.drafting.proposals.caveats import Caution, Caveat
from lineage.drafting.proposals.common_ground import refuse_other_matter
from lineage.drafting.proposals.compilation_json import finding_json
from lineage.drafting.proposals.compiling import compile_proposals
from lineage.errors import UnreadableError
from lineage.render.compilation.compiled import finding_line
from lineage.sources import read_bytes
from tests.drafting.papers import base_in, compiled_mail, paper, write

OTHER = """3. Calls upon mountain States to protect their glaciers;

4. Invites universities to train more engineers;
"""
OURS = """3. Encourages donors to support small island developing States and atolls;

4. Requests the Secretary-General to submit a short report at its eighty-second session;
"""


def few(folder: Path, text: str) -> list[Caveat]:
    found = compile_proposals(base_in(folder), [paper(write(folder, "EU.txt", text))])
    return [one for one in found.findings if one.problem is Caution.FEW_FOUND]


def test_paragraphs_of_another_text_are_counted(tmp_path: Path) -> None:
    (one,) = few(tmp_path, OTHER)
    assert (one.held, one.counted) == (0, 2)
    assert "0 of 2" in finding_line(one, "en")
    assert finding_json(one)["held"] == 0


@pytest.mark.parametrize(
    "text",
    [
        OURS,
        OURS + "\n5 bis. Welcomes the work of regional bodies;\n",
        "3 bis. Welcomes the work of regional bodies;\n\n3 ter. Invites universities to train engineers;\n",
    ],
)
def test_paragraphs_of_the_base_and_new_ones_are_not_told(text: str, tmp_path: Path) -> None:
    assert few(tmp_path, text) == []


PAGE = """How to write a mail

Delete OP40, for a paragraph that is not wanted.

Delete everything in OP31 but its name.

In OP12, replace “mountains” with “hills”.

Reword OP55.
"""


def few_done(folder: Path, text: str) -> list[Caveat]:
    return [one for one in compiled_mail(folder, text).findings if one.problem is Caution.FEW_DONE]


def test_a_page_that_speaks_of_instructions_is_told(tmp_path: Path) -> None:
    (one,) = few_done(tmp_path, PAGE)
    assert (one.held, one.counted) == (0, 4)
    assert "0 of 4" in finding_line(one, "en")
    assert finding_json(one)["counted"] == 4


def test_instructions_that_fit_the_base_are_not_told(tmp_path: Path) -> None:
    assert few_done(tmp_path, "Delete OP3.\n\nDelete OP4.\n\nDelete OP40.\n") == []
    assert few_done(tmp_path, "Delete OP40.\n\nDelete OP41.\n") == []


def _text(symbol: str, matter: str, paragraphs: int) -> Resolution:
    words = "".join(
        f"{n}. {verb} Member States to {what} their {matter};\n\n"
        for n, (verb, what) in enumerate(WORDS[:paragraphs], start=1)
    )
    return parse(read_bytes(f"{symbol}\n\nThe General Assembly,\n\n{words}".encode(), Path("text.txt")))


VERBS = ("Invites", "Urges", "Encourages", "Requests")
ACTS = ("mend", "count", "paint", "light", "clean", "fund", "map", "guard", "name", "open")
WORDS = [(VERBS[n % 4], what) for n, what in enumerate(ACTS)]


def test_an_adopted_text_of_another_matter_is_refused() -> None:
    base = _text("A/C.3/80/L.7", "old stone bridges", 10)
    refuse_other_matter(base, _text("A/RES/80/9", "old stone bridges and tunnels", 8))
    with pytest.raises(UnreadableError, match=r"A/RES/80/8: 0 of its 4 .* nearly word for word in A/C\.3/80/L\.7"):
        refuse_other_matter(base, OTHER_MATTER)
    refuse_other_matter(_text("A/C.3/80/L.7", "old stone bridges", 3), OTHER_MATTER)


OTHER_MATTER = parse(
    read_bytes(
        b"A/RES/80/8\n\nThe General Assembly,\n\n1. Calls for quiet nights near all airports;\n\n2. Welcomes the "
        b"thirtieth report of the Committee on Maps;\n\n3. Stresses that whales need silence;\n\n4. Decides to remain "
        b"seized of the matter.\n",
        Path("text.txt"),
    )
)


def test_a_chapeau_with_its_items_is_one_paragraph_in_what_is_said() -> None:
    items = b"3. Requests the Secretary-General:\n\n(a) To light the lamps;\n\n(b) To count the cats;\n"
    adopted = b"A/RES/80/8\n\nThe General Assembly,\n\n1. Calls for quiet nights;\n\n2. Welcomes rain;\n\n" + items
    with pytest.raises(UnreadableError, match="0 of its 3 paragraphs stand nearly word for word"):
        refuse_other_matter(
            _text("A/C.3/80/L.7", "old stone bridges", 10), parse(read_bytes(adopted, Path("text.txt")))
        )
