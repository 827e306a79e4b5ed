"""JSON: back without loss, through the characters of a file."""

from __future__ import annotations

import json

from hypothesis import given

from lineage.documents.json_form import to_json
from lineage.documents.resolution import Resolution

from .json_reader import from_json
from .resolutions import resolutions


@given(resolutions())
def test_every_resolution_comes_back_equal(resolution: Resolution) -> None:
    text = json.dumps(to_json(resolution), ensure_ascii=False)
    assert from_json(json.loads(text)) == resolution
