"""Spaces at the marks of a language that sets them apart: the page holds its line, its characters stay."""

from __future__ import annotations

import pytest

from lineage.render.unbroken import unbroken

HELD = '<span class="nowrap">{}</span>'


@pytest.mark.parametrize(
    ("printed", "held"),
    [
        ("en décembre 2025 ;", f"en décembre 2025{HELD.format(' ;')}"),
        ("intitulée « Traite »,", f"intitulée {HELD.format('« ')}Traite{HELD.format(' »')},"),
        ("à 50 % près", f"à 50{HELD.format(' %')} près"),
        ("{% raw %} :nom", "{% raw %} :nom"),
    ],
)
def test_the_spaces_at_marks_keep_their_line(printed: str, held: str) -> None:
    assert unbroken(f'<p lang="fr">{printed}</p>') == f'<p lang="fr">{held}</p>'


@pytest.mark.parametrize(
    "page",
    [
        '<p lang="en">a ; b</p>',
        '<p lang="xx">a ; b</p>',
        '<html lang="fr"><title>a ; b</title><style>p ; q</style><script>x ; y</script><p title="a ; b">c</p>',
    ],
)
def test_all_else_stays(page: str) -> None:
    assert unbroken(page) == page
