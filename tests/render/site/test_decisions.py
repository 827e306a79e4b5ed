"""What a reviewer decided stands where the link is shown: on the compared pair and on the lineage page."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest

from lineage.alignment.decisions import Decision, ReviewDecision, to_toml
from lineage.corpus import load
from lineage.pipeline import analyse
from lineage.render.site.output import write
from lineage.render.site.phrasing import PagePhrases
from lineage.render.site.stations import stations
from tests.render.site.series import DRAFT, material

HARBOURS = "Urges Member States to dredge the northern harbours before the herring fleet returns in spring;"
BEACONS = "Requests the Secretary-General to report on the lighting of beacons along the western coast;"
ROPES = "Welcomes the offer of the rope makers to train apprentices in every fishing village;"
NETS = "Invites the weavers of nets to publish a yearly list of the knots that they no longer tie;"
TEXTS = {
    ("A/RES/61/1", 2006): (HARBOURS, BEACONS, ROPES),
    ("A/RES/62/2", 2007): (HARBOURS.replace("spring", "April"), BEACONS.replace("western", "eastern"), NETS),
}
RULED = (
    ("OP1", "OP1", ReviewDecision.CONFIRM),
    ("OP2", "OP2", ReviewDecision.REJECT),
    ("OP3", "OP3", ReviewDecision.FORCE),
)
SAID = {
    "fr": {
        ReviewDecision.CONFIRM: "lien confirmé par A. Relecteur, 1er mars 2024 : lu <deux> fois, OP1",
        ReviewDecision.REJECT: "lien rejeté par A. Relecteur, 1er mars 2024 : lu <deux> fois, OP2",
        ReviewDecision.FORCE: "lien imposé par A. Relecteur, 1er mars 2024 : lu <deux> fois, OP3",
    },
    "en": {
        ReviewDecision.CONFIRM: "link confirmed by A. Relecteur, 1 March 2024: lu <deux> fois, OP1",
        ReviewDecision.REJECT: "link rejected by A. Relecteur, 1 March 2024: lu <deux> fois, OP2",
        ReviewDecision.FORCE: "link forced by A. Relecteur, 1 March 2024: lu <deux> fois, OP3",
    },
}


@pytest.fixture(scope="module")
def reviewed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A corpus of two texts with one decision of each kind."""
    root = tmp_path_factory.mktemp("reviewed")
    rows = ['format = "lineage.corpus/1"\n\n[[series]]\nid = "harbours"\ntitle = "Harbours"\n']
    for (symbol, year), paragraphs in TEXTS.items():
        body = "\n\n".join(f"{i}. {words}" for i, words in enumerate(paragraphs, start=1))
        data = f"{symbol}\n\nThe General Assembly,\n\nRecalling its earlier resolutions,\n\n{body}\n".encode()
        name = symbol.replace("/", "-") + ".txt"
        (root / name).write_bytes(data)
        rows.append(
            f'[[text]]\nid = "{symbol}"\nsymbol = "{symbol}"\nsession = {symbol.split("/")[2]}\n'
            f'adopted = {year}-12-20\norgan = "General Assembly"\ntitle = "Harbours"\nstatus = "adopted"\n'
            f'language = "en"\nfile = "{name}"\nsha256 = "{hashlib.sha256(data).hexdigest()}"\n'
            'source = "local file"\nseries = "harbours"\n'
        )
    (root / "manifest.toml").write_text("\n".join(rows), encoding="utf-8")
    decisions = [
        Decision(
            old=f"A/RES/61/1#{old}",
            new=f"A/RES/62/2#{new}",
            verdict=verdict,
            author="A. Relecteur",
            date="2024-03-01",
            reason=f"lu <deux> fois, {new}",
        )
        for old, new, verdict in RULED
    ]
    (root / "review.toml").write_text(to_toml(decisions), encoding="utf-8")
    return root


def read(path: Path) -> str:
    """A page with its entities and its spaces that do not break made plain."""
    return unescape(path.read_text(encoding="utf-8")).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("ui", ["fr", "en"])
def test_decisions_stand_beside_their_links(reviewed: Path, tmp_path: Path, ui: str) -> None:
    write(analyse(load(reviewed)), tmp_path, ui)
    (compared,) = (p for p in (tmp_path / "compare").iterdir() if p.name != "index.html")
    body, weak = read(compared).split('id="weak-title"')
    assert f'<span class="decided">{SAID[ui][ReviewDecision.CONFIRM]}</span>' in body
    assert f'<span class="decided">{SAID[ui][ReviewDecision.FORCE]}</span>' in body
    assert f"<small>{SAID[ui][ReviewDecision.REJECT]}</small>" in weak
    pages = [read(path) for path in sorted((tmp_path / "lineage").iterdir())]
    told = {verdict: sum(words in page for page in pages) for verdict, words in SAID[ui].items()}
    assert told == {ReviewDecision.CONFIRM: 1, ReviewDecision.REJECT: 0, ReviewDecision.FORCE: 1}


def test_a_step_back_names_every_text_without_the_paragraph() -> None:
    m = material()
    m = replace(m, slots=tuple(replace(slot, known=True) for slot in m.slots))
    back = stations(m, PagePhrases("en"), m.thread[f"{DRAFT}#OP2"])[-1]
    assert back.since.startswith("absent from 61/1, 62/2")
