"""The entrance to the pages of a whole corpus."""

from pathlib import Path

import pytest

from lineage.render.site.entrance import write_entrance


@pytest.mark.parametrize(
    ("ui", "said"),
    [
        ("en", "<strong>otters</strong>: texts.md: is a folder"),
        ("fr", "<strong>otters</strong>\N{NO-BREAK SPACE}: texts.md\N{NO-BREAK SPACE}: est un dossier"),
    ],
)
def test_a_series_that_could_not_be_built_is_named_in_the_language_of_the_page(
    ui: str, said: str, tmp_path: Path
) -> None:
    write_entrance([], 0, {"otters": "texts.md: is a folder"}, tmp_path, ui)
    assert said in (tmp_path / "index.html").read_text(encoding="utf-8")
