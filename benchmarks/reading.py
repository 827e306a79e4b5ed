"""How documents of each body are read: right, with named doubts, or refused and why.

    python -m benchmarks.reading [FOLDER] [--every N]

FOLDER (by default ../shared/data) holds `un-paragraphs-en.jsonl.gz`, a document a line in labelled paragraphs, and
folders of PDF files. Every document of the first is made to a plain text, its symbol in the first line, a paragraph a
line. Prints a table: documents by body, what became of them, how many have a date, a title and an organ, and how
many operative paragraphs do not follow in number.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from lineage import documents
from lineage.documents.doubts import Doubt, doubts
from lineage.errors import LineageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineage.documents.resolution import Resolution

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
PARAGRAPHS = "un-paragraphs-en.jsonl.gz"
COLUMNS = ("documents", "read", "doubts", "refused", "date", "title", "organ", "numbers off", "crashed")
FEW = 4
"""Documents of a body that has no line of its own in the table."""


def texts(folder: Path, every: int) -> Iterator[tuple[str, Path]]:
    """Body and file of every document; a file of the labelled paragraphs lives until the next is asked for."""
    source = folder / PARAGRAPHS
    with tempfile.TemporaryDirectory() as place, gzip.open(source, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number % every:
                continue
            entry = json.loads(line)
            symbol = re.sub(r"(?<=\S)\((?=\d{4}\))", " (", entry["file"].replace("_", "/"))
            rows = (f"{row['prefix'] or ''} {row['text'] or ''}".strip() for row in entry["paragraphs"])
            file = Path(place) / (re.sub(r"[^\w.()-]", "_", entry["file"])[:120] + ".txt")
            file.write_text("\n".join([symbol, *rows]).replace("\xa0", " ") + "\n", encoding="utf-8")
            yield _body(symbol), file
            file.unlink()
    for file in sorted(folder.glob("*-en/*.pdf"))[::every]:
        yield f"PDF: {file.parent.name}", file


def _body(symbol: str) -> str:
    """The part of a symbol before its first figure: "A/RES", "S/PRST", "UNEP/EA"."""
    return re.split(r"\d", symbol, maxsplit=1)[0].rstrip("/.(- ") or symbol


def measured(document: Resolution) -> Counter[str]:
    """What a document adds to the columns of its body."""
    found = doubts(document)
    counts = Counter({"doubts" if found else "read": 1})
    counts["date"] = int(document.adopted is not None)
    counts["title"], counts["organ"] = int(bool(document.title)), int(bool(document.organ))
    counts["numbers off"] = sum(one.kind in {Doubt.NUMBER_MISSING, Doubt.NUMBER_TWICE} for one in found)
    return counts


def run(folder: Path, every: int) -> tuple[dict[str, Counter[str]], Counter[str]]:
    """Counts by body, and the reasons of refusals."""
    table: dict[str, Counter[str]] = defaultdict(Counter)
    reasons: Counter[str] = Counter()
    for body, file in texts(folder, every):
        table[body]["documents"] += 1
        try:
            table[body] += measured(documents.read_file(file))
        except LineageError as error:
            table[body]["refused"] += 1
            reasons[_reason(error.what)] += 1
        except Exception as error:
            table[body]["crashed"] += 1
            reasons[f"crash: {type(error).__name__}"] += 1
    return table, reasons


def _reason(what: str) -> str:
    """A refusal without what is particular to one file."""
    text = re.sub(r" \(['\"].*['\"]\)", "", what.partition(": ")[2])
    return " ".join(re.sub(r"\d+ texts: .*", "several texts", text).split())[:60]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=DATA)
    parser.add_argument("--every", type=int, default=1, help="read one document in N")
    wishes = parser.parse_args()
    if not (wishes.folder / PARAGRAPHS).is_file():
        sys.exit(f"skipped: there is no {PARAGRAPHS} in {wishes.folder}")
    table, reasons = run(wishes.folder, max(1, wishes.every))
    rest: Counter[str] = Counter()
    print("| body | " + " | ".join(COLUMNS) + " |\n|---|" + "---:|" * len(COLUMNS))
    for body, counts in sorted(table.items(), key=lambda row: (-row[1]["documents"], row[0])):
        if counts["documents"] <= FEW:
            rest += counts
            continue
        print(f"| {body} | " + " | ".join(str(counts[column]) for column in COLUMNS) + " |")
    print("| others | " + " | ".join(str(rest[column]) for column in COLUMNS) + " |")
    print("\n| refused or crashed because | documents |\n|---|---:|")
    for reason, count in reasons.most_common():
        print(f"| {reason} | {count} |")


if __name__ == "__main__":
    main()
