"""Numbers of a marked draft read as it was before its changes."""

from pathlib import Path

import pytest

from lineage.documents import parse
from lineage.documents.negotiated.readings import Reading, in_reading
from lineage.sources import read_bytes

HEAD = "# Bridges\n\n*The General Assembly,*\n\n*Mindful* of bridges,\n\n1\\. *Requests* a study;\n\n"


@pytest.mark.parametrize(
    ("body", "labels"),
    [
        ("~~2. Decides to meet;~~\n\n2\\. Invites all to act:\n\n(a) To meet;\n\n3\\. Welcomes it.\n", "2 3 3(a) 4"),
        ("~~2. Decides to meet;~~\n\n3\\. Invites all to act:\n\n(a) To meet;\n\n4\\. Welcomes it.\n", "2 3 3(a) 4"),
        ("~~2. Decides to meet;~~\n\n~~2. Decides to act;~~\n\n2\\. Invites all;\n\n3\\. Welcomes it.\n", "2 3 4 5"),
        ("2\\. Decides to meet;\n\n~~3. Invites all to act;~~\n\n3\\. Welcomes it.\n", "2 3 4"),
        ("2\\. Decides to meet;\n\n5\\. Invites all to act;\n", "2 5"),
    ],
)
def test_a_struck_paragraph_has_its_number_in_the_base(body: str, labels: str) -> None:
    draft = parse(read_bytes((HEAD + body).encode(), Path("draft.md")), language="en")
    found = in_reading(draft, Reading.BASE)
    assert [p.label for p in found.paragraphs][1:] == ["OP1", *(f"OP{label}" for label in labels.split())]
    assert [p.number for p in found.paragraphs if "(" not in p.label][1:] == ["1", *labels.replace(" 3(a)", "").split()]


def test_paragraphs_go_on_behind_a_struck_one_that_keeps_its_number() -> None:
    # 2 is gone, so 3 is 2 now; 4 is struck with its old number, and 5 and 6 follow as 3 and 4
    body = (
        "~~2. Decides to meet;~~\n\n2\\. Invites all to act;\n\n~~4. Notes it;~~\n\n"
        "3\\. Calls for haste;\n\n4\\. Welcomes it.\n"
    )
    draft = parse(read_bytes((HEAD + body).encode(), Path("draft.md")), language="en")
    operative = [p for p in draft.paragraphs if p.label.startswith("OP")]
    assert [p.label for p in operative] == ["OP1", "OP2.1", "OP2", "OP4.1", "OP3", "OP4"]
    assert [p.text.split()[0] for p in operative] == ["Requests", "Decides", "Invites", "Notes", "Calls", "Welcomes"]
