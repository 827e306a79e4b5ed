"""Tracked changes of a Word file: the days that they bear."""

import pytest
from docx.oxml.ns import qn

from lineage.diff.edits import Operation
from lineage.render.word.change_marker import Marker, Signature


@pytest.mark.parametrize(
    ("given", "written"),
    [
        ("2025-11-12T09:30:00Z", "2025-11-12T09:30:00Z"),
        ("2025-11-12", "2025-11-12"),
        ("2025-13-45T99:00:00Z", None),
        ("2025-02-30T00:00:00Z", None),
        ("yesterday", None),
        (None, None),
    ],
)
def test_a_day_that_no_calendar_has_is_not_written(given: str | None, written: str | None) -> None:
    change = Marker(Signature(author="EU")).element(Operation.INSERT, ("Norway",), given)
    assert (change.get(qn("w:author")), change.get(qn("w:date"))) == ("Norway", written)
    signed = Marker(Signature(author="EU", date=given)).element(Operation.DELETE)
    assert (signed.get(qn("w:author")), signed.get(qn("w:date"))) == ("EU", written)
