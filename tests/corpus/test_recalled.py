"""What texts recall of their own series is known to be missing, and nothing else."""

from pathlib import Path

import pytest

from lineage.corpus.recalled import recalled
from lineage.documents import parse
from lineage.documents.resolution import Resolution
from lineage.sources import read_bytes

ENGLISH = """Seventieth session

Resolution adopted by the General Assembly on 17 December 2015

70/179. Improving the coordination of efforts against trafficking in persons

The General Assembly,

{recalling},

1. Requests the Secretary-General to report on the matter.
"""
FRENCH = """Soixante-dixième session

Résolution adoptée par l'Assemblée générale le 17 décembre 2015

70/179. Amélioration de la coordination de l'action contre la traite des personnes

L'Assemblée générale,

{recalling},

1. Prie le Secrétaire général de lui faire rapport.
"""


def text(template: str, recalling: str) -> Resolution:
    return parse(read_bytes(template.format(recalling=recalling).encode(), Path("text.txt")))


TITLE = "improving the coordination of efforts against trafficking in persons"
FIRST, SECOND, THIRD = "61/180 of 20 December 2006", "64/178 of 18 December 2009", "68/192 of 18 December 2013"
LIST = f"Recalling its resolutions {FIRST} and {SECOND} on {TITLE}"


@pytest.mark.parametrize(
    ("recalling", "expected"),
    [
        ("Rappelant sa résolution 68/192 du 18 décembre 2013", ["68/192"]),
        ("Rappelant sa résolution 68/192, en date du 18 décembre 2013", ["68/192"]),
        ("Réaffirmant toutes ses résolutions, la plus récente étant la 68/192 du 18 décembre 2013", ["68/192"]),
        ("Rappelant ses résolutions 61/180 du 20 décembre 2006 et 68/192 du 18 décembre 2013", ["61/180", "68/192"]),
        ("Rappelant sa résolution 68/1 du 20 septembre 2013 sur l'examen du Conseil", []),
    ],
)
def test_a_french_text_that_names_no_subject(recalling: str, expected: list[str]) -> None:
    assert [found.symbol for found in recalled(text(FRENCH, recalling))] == [f"A/RES/{short}" for short in expected]
