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
