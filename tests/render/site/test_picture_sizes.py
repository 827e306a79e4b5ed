"""Pictures of many texts and of few: letters that can be read on a telephone, and none as large as a title."""

import re
from importlib.resources import files

import pytest

from lineage.render.charts.drawing import MIN_TEXT
from lineage.render.charts.inks import themed

STYLES = files("lineage.render.site").joinpath("assets/site.css").read_text(encoding="utf-8")
REM = 16


@pytest.mark.parametrize("wide", [150, 468, 788, 985, 1500, 1700, 4369, 6000])
def test_letters_stay_between_9_and_14_pixels(wide: int) -> None:
    svg = themed(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} 300"><text/></svg>')
    least = re.search(r'class="(least-\d+)" width="(\d+)"', svg)
    assert least is not None
    rule = re.search(rf"\.{least[1]} {{ min-width: (\d+)rem; }}", STYLES)
    assert rule is not None
    assert int(rule[1]) * REM * MIN_TEXT / wide >= 9
    assert int(least[2]) * MIN_TEXT / wide <= 14
