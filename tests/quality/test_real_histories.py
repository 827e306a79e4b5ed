"""150 histories of paragraphs, each read twice, apart: the steps and events on which both readers agree.

A step is one earlier text: the paragraph from which the sampled one descends there, or none. The readers knew the texts
and a guide, and no output. `seen` in the labels tells the histories that were in view while the method was mended;
the others were opened afterwards. Every difference is in histories-audit.csv, with whose error it is.
"""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from lineage.alignment import align_all
from lineage.documents import parse
from lineage.histories import trace
from lineage.histories.line import stations
from lineage.histories.threads import Event, History
from lineage.sources import read

ROOT = Path(__file__).parents[2]
LABELS = Path(__file__).parent / "labels"
DATA = ROOT.parent / "shared" / "data"
FRENCH = {
    "A/C.3/63/draft": "A-C3-63-draft-rev.md",
    "64/293": "A-RES-64-293.txt",
    "2017/18": "E-RES-2017-18.md",
    "75/158": "A-RES-75-158.md",
    "78/228": "A-RES-78-228.md",
}
CHAIN = ["61/180", "63/194", "64/178", "67/190", "68/192", "70/179", "72/195", "74/176", "76/186", "78/228", "80/228"]
PLACE = {Event.SPLIT, Event.MERGED}
WORDING = {Event.REWORDED, Event.UPDATED, Event.KEPT}
FLOORS = {"fr": (91, 95, 23, 27), "en": (589, 592, 352, 365)}
"""Steps right, of how many; events right, at least, of how many: what was reached."""


@dataclass
class Score:
    """Right and all, of steps and of the events of right steps, and what is wrong."""

    steps: list[int] = field(default_factory=lambda: [0, 0])
    events: list[int] = field(default_factory=lambda: [0, 0])
    wrong: set[tuple[str, str, str, str]] = field(default_factory=set)


def labels() -> list[dict[str, Any]]:
    return [json.loads(line) for line in (LABELS / "histories.jsonl").read_text(encoding="utf-8").splitlines()]


def audit() -> list[dict[str, str]]:
    with (LABELS / "histories-audit.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@dataclass(frozen=True)
class Series:
    history: History
    short: dict[str, str]
    """Id of a text -> its name in the labels."""

    def told(self, document: str, label: str) -> dict[str, tuple[str, frozenset[Event]]]:
        """Text -> the paragraph of the line there, and what happened on the way from it to the next one."""
        name = next(f"{one}#{label}" for one, short in self.short.items() if short == document)
        thread = self.history.thread(name)
        assert thread is not None
        stops = [stop for stop in stations(self.history, thread) if stop.present]
        at = next(i for i, stop in enumerate(stops) if stop.entry.paragraph == name)
        pairs = pairwise(stops[: at + 1])
        return {self.short[stop.document]: (stop.entry.label, frozenset(after.events)) for stop, after in pairs}


def traced(files: dict[str, Path]) -> Series:
    texts = tuple(
        parse(read(path), document_id=name if name.startswith("A/") else None) for name, path in files.items()
    )
    names = {text.id: name for text, name in zip(texts, files, strict=True)}
    return Series(history=trace(texts, align_all(texts)), short=names)


def event_of(events: frozenset[Event]) -> frozenset[str]:
    return frozenset(event.value for event in (events & PLACE or events & WORDING))


def score(histories: dict[str, Series]) -> Score:
    found = Score()
    misread = {
        (r["series"], r["start"], r["text"]) for r in audit() if (r["about"], r["error"]) == ("event", "reading")
    }
    for label in labels():
        if label["series"] not in histories:
            continue
        line = histories[label["series"]].told(*label["start"])
        name = " ".join(label["start"])
        for step in label["steps"]:
            if step["labels"] is None:
                continue
            mine, events = line.get(step["text"], ("", frozenset()))
            right = mine == (step["labels"] or [""])[0]
            found.steps[0] += right
            found.steps[1] += 1
            if not right:
                found.wrong.add((label["series"], name, step["text"], "step"))
            place = (label["series"], name, step["text"])
            if right and step["labels"] and step["event"] and place not in misread:
                same = step["event"] in event_of(events)
                found.events[0] += same
                found.events[1] += 1
                if not same:
                    found.wrong.add((*place, "event"))
    return found


def hold(found: Score, language: str) -> None:
    right, all_steps, events, all_events = FLOORS[language]
    assert found.steps[1] == all_steps
    assert found.steps[0] >= right
    assert found.events[0] * all_events >= events * found.events[1]
    known = {(r["series"], r["start"], r["text"], r["about"]) for r in audit() if r["error"] in {"tool", "open"}}
    assert found.wrong - known == set(), "a difference that nobody has read"


def test_french() -> None:
    hold(score({"FR": traced({name: ROOT / "corpus" / file for name, file in FRENCH.items()})}), "fr")


@pytest.mark.skipif(not DATA.is_dir(), reason="needs ../shared/data")
def test_english() -> None:
    chain = {s: DATA / "en-chain" / f"A-RES-{s.replace('/', '-')}{'.pdf' if s == CHAIN[-1] else ''}.txt" for s in CHAIN}
    histories = {"EN": traced(chain)}
    index = json.loads((DATA / "series-en" / "index.json").read_text(encoding="utf-8"))
    for number, symbols in enumerate(index.values()):
        files = {s.removeprefix("A/RES/"): DATA / "series-en" / f"{s.replace('/', '_')}.pdf" for s in symbols}
        histories[f"S{number}"] = traced(files)
    hold(score(histories), "en")


def test_the_labels() -> None:
    read_by_hand = labels()
    assert len(read_by_hand) == len({(label["series"], *label["start"]) for label in read_by_hand}) == 150
    assert sum(step["labels"] is not None for label in read_by_hand for step in label["steps"]) == 687
    rows = audit()
    assert len(rows) == len({(row["series"], row["start"], row["text"], row["about"]) for row in rows})
    assert {row["error"] for row in rows} <= {"tool", "reading", "settled", "open"}
    assert all(row["why"] for row in rows)
