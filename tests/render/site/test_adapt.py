from pathlib import Path

import pytest

from lineage import corpus as corpora
from lineage.pipeline import analyse
from lineage.render.site.adapt import material
from lineage.render.site.material import ALONE

TEXT = "{0}\n\nAccess to remote islands\n\nThe General Assembly,\n\n1. Requests the Secretary-General to report.\n"
MANIFEST = """format = "lineage.corpus/1"

[[series]]
id = "s"

[[text]]
id = "A/RES/89/4"
adopted = 2034-12-10
language = "en"
file = "1.txt"
series = "s"

[[text]]
id = "A/C.3/91/L.5"
status = "draft"
dated = 2036-11-01
language = "en"
file = "2.txt"
series = "s"
stands_for = "{0}"

[[text]]
id = "A/RES/91/5"
adopted = 2036-12-12
series = "s"
"""


@pytest.mark.parametrize("name", ["A/RES/91/5", "91/5"])
def test_a_draft_has_the_place_of_a_missing_text_however_it_is_spelt(tmp_path: Path, name: str) -> None:
    for file, symbol in (("1.txt", "A/RES/89/4"), ("2.txt", "A/C.3/91/L.5")):
        (tmp_path / file).write_text(TEXT.format(symbol), encoding="utf-8")
    (tmp_path / "manifest.toml").write_text(MANIFEST.format(name), encoding="utf-8")
    found = material(analyse(corpora.load(tmp_path), "s", "en"), ALONE)
    assert [slot.id for slot in found.slots] == ["A/RES/89/4", "A/C.3/91/L.5"]
    assert [slot.id for slot in found.replaced] == ["A/RES/91/5"]
