"""The labelled documents of a file as text files: an archive as a mission has it, of any size.

python -m benchmarks.archive FILE.jsonl.gz FOLDER [--texts N] [--next FILE]
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

SEED = 7
_NUMBER = re.compile(r"^[\w/. ()-]*\d[./]?\s*(?=[A-Z])")


@cache
def texts_of(source: Path) -> dict[str, str]:
    """Name of file -> text, of a file with one document a line: its symbol, then a paragraph a line."""
    return {_name(record): _text(record) for record in _records(source)}


def subjects_of(source: Path) -> dict[str, str]:
    """Name of file -> title of the document without its number; the name itself where no title is marked."""
    return {_name(record): _subject(record) or _name(record) for record in _records(source)}


def _records(source: Path) -> list[dict[str, Any]]:
    with gzip.open(source, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _name(record: Mapping[str, Any]) -> str:
    return f"{record['file'].replace('/', '_')}.txt"


def _subject(record: Mapping[str, Any]) -> str:
    titles = [" ".join(row["text"].split()) for row in record["paragraphs"] if row["type"] == "title"]
    return _NUMBER.sub("", titles[0]).casefold() if titles else ""


def _text(record: Mapping[str, Any]) -> str:
    symbol = record["file"].replace("_", "/").replace("(", " (").replace("  (", " (")
    rows = (f"{row['prefix'] or ''} {row['text']}".replace("\xa0", " ").strip() for row in record["paragraphs"])
    return "\n".join((symbol, *rows)) + "\n"


def sample(subjects: Mapping[str, str], count: int) -> list[str]:
    """`count` of the names, subject by subject as one seed draws them: an archive has the texts that follow each other,
    and a smaller sample lies within a larger one."""
    shuffled, of = sorted(subjects), defaultdict(list)
    Random(SEED).shuffle(shuffled)
    for name in sorted(subjects):
        of[subjects[name]].append(name)
    drawn = dict.fromkeys(other for name in shuffled for other in of[subjects[name]])
    return sorted(list(drawn)[:count])


def write_archive(source: Path, folder: Path, count: int | None = None) -> list[Path]:
    """Write the texts, or a sample of `count`, into `folder`; the files in the order of their names."""
    texts = texts_of(source)
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name in sample(subjects_of(source), count) if count else sorted(texts):
        (folder / name).write_text(texts[name], encoding="utf-8")
        written.append(folder / name)
    return written


def one_more(source: Path, count: int) -> str:
    """A text with a title that a sample of `count` does not have."""
    subjects = subjects_of(source)
    drawn = set(sample(subjects, count))
    return texts_of(source)[next(name for name in sorted(subjects) if name not in drawn and subjects[name] != name)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--texts", type=int)
    parser.add_argument("--next", type=Path, help="where a text goes that the sample does not have")
    wanted = parser.parse_args()
    if wanted.next is not None:
        wanted.next.write_text(one_more(wanted.source, wanted.texts), encoding="utf-8")
    print(f"{len(write_archive(wanted.source, wanted.folder, wanted.texts))} texts in {wanted.folder}")


if __name__ == "__main__":
    main()
