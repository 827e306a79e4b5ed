"""The labelled pairs of documents: the label sets, and the texts that they speak of.

French texts are those of the corpus. English ones lie beside the project in ../shared/data, as files of their own or as
labelled paragraphs of many documents; where they are missing, the sets that need them are left out.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from benchmarks.labels import Labels, read_labels
from lineage import corpus as corpora
from lineage.documents import parse
from lineage.documents.resolution import Resolution
from lineage.sources import read, read_bytes

ROOT = Path(__file__).parents[1]
LABELS = ROOT / "tests" / "quality" / "labels"
SHARED = ROOT.parent / "shared" / "data"
ENGLISH = SHARED / "en-chain"
PARAGRAPHS = SHARED / "un-paragraphs-en.jsonl.gz"
SETS: Mapping[str, str] = {
    "alignment-fr": "French, two readers",
    "alignment-second-fr": "French, eight further pairs, two readers",
    "alignment-en": "English successive, two readers",
    "alignment-second-en": "English successive, seven further pairs, two readers",
    "alignment-read-en": "English long hops, one reader",
    "alignment-topics-en": "English, other series, one reader",
    "alignment-held-out-en": "English, other series, held out",
}
"""Each file of labels with its title. Nothing was fitted, tuned or chosen with the last one in view."""
SERIES = ("61/180", "63/194", "64/178", "67/190", "68/192", "70/179", "72/195", "74/176", "76/186", "78/228", "80/228")


def available(name: str) -> bool:
    """Whether the texts of a set of labels are on this machine."""
    return name.endswith("fr") or (ENGLISH.is_dir() and PARAGRAPHS.is_file())


def labelled(name: str) -> Iterator[tuple[Resolution, Resolution, Labels]]:
    """The pairs of documents of a set: the older text, the newer one, their labels."""
    for (old, new), found in read_labels((LABELS / f"{name}.jsonl").read_text(encoding="utf-8")).items():
        yield document(old, name[-2:]), document(new, name[-2:]), found


@cache
def document(symbol: str, language: str) -> Resolution:
    """The text of a symbol, long or short, in one language."""
    if language == "fr":
        corpus = corpora.load(ROOT / "corpus")
        return corpora.read_document(corpus, corpora.find(corpus, symbol, language="fr"))
    stem = (symbol if "RES" in symbol else f"A/RES/{symbol}").replace("/", "-")
    names = (f"{stem}.txt", f"{stem}.pdf.txt", f"related-{stem}.txt")
    path = next((ENGLISH / name for name in names if (ENGLISH / name).is_file()), None)
    return parse(read(path)) if path else parse(read_bytes(_lines(stem).encode(), Path(f"{stem}.txt")))


def _lines(stem: str) -> str:
    """A document of the labelled paragraphs as plain text: one paragraph a line, its number before it."""
    rows = (
        (row.get("prefix") or "", " ".join((row["text"] or "").split()))
        for row in _paragraphs()[stem.replace("-", "_")]
    )
    return "\n\n".join(f"{prefix.strip()} {text}".strip() for prefix, text in rows) + "\n"


@cache
def _paragraphs() -> Mapping[str, list[dict[str, str | None]]]:
    """The paragraphs of each General Assembly resolution among the labelled documents, by the name of its file."""
    with gzip.open(PARAGRAPHS, "rt", encoding="utf-8") as lines:
        records = (json.loads(line) for line in lines if line.startswith('{"file": "A_RES_'))
        return {record["file"]: record["paragraphs"] for record in records}
