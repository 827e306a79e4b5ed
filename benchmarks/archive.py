"""The labelled documents of a file as text files: an archive as a mission has it, of any size.

python -m benchmarks.archive FILE.jsonl.gz FOLDER [--texts N]
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from random import Random
from typing import Any

SEED = 7


def texts_of(source: Path) -> dict[str, str]:
    """Name of file -> text, of a file with one document a line: its symbol, then a paragraph a line."""
    with gzip.open(source, "rt", encoding="utf-8") as lines:
        return {f"{record['file'].replace('/', '_')}.txt": _text(record) for record in map(json.loads, lines)}


def _text(record: Mapping[str, Any]) -> str:
    symbol = record["file"].replace("_", "/").replace("(", " (").replace("  (", " (")
    rows = (f"{row['prefix'] or ''} {row['text']}".replace("\xa0", " ").strip() for row in record["paragraphs"])
    return "\n".join((symbol, *rows)) + "\n"


def sample(names: Sequence[str], count: int) -> list[str]:
    """`count` of the names, drawn by one seed: a smaller sample lies within a larger one."""
    shuffled = sorted(names)
    Random(SEED).shuffle(shuffled)
    return sorted(shuffled[:count])


def write_archive(source: Path, folder: Path, count: int | None = None) -> list[Path]:
    """Write the texts, or a sample of `count`, into `folder`; the files in the order of their names."""
    texts = texts_of(source)
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name in sample(list(texts), count) if count else sorted(texts):
        (folder / name).write_text(texts[name], encoding="utf-8")
        written.append(folder / name)
    return written


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--texts", type=int)
    wanted = parser.parse_args()
    print(f"{len(write_archive(wanted.source, wanted.folder, wanted.texts))} texts in {wanted.folder}")


if __name__ == "__main__":
    main()
