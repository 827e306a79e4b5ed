"""Pages a second and peak memory of reading PDF: `python benchmarks/reading_pdf.py FILE...`.

Measured on one busy core, Python 3.11: A/RES/78/69 with 57 pages is read with 50 pages/s, 45 with the structure; four
copies of it in one file (228 pages) with 42 and 38 pages/s and 50 MB at the peak.
"""

from __future__ import annotations

import resource
import sys
import time
from pathlib import Path

from lineage.documents import parse
from lineage.sources import read


def main(names: list[str]) -> None:
    for name in names:
        started = time.process_time()
        source = read(Path(name))
        reading = time.process_time() - started
        paragraphs = len(parse(source).paragraphs)
        whole = time.process_time() - started
        pages = max(line.page or 1 for line in source.lines)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"{Path(name).name}: {pages} pages, {paragraphs} paragraphs, {pages / reading:.1f} pages/s read, "
            f"{pages / whole:.1f} with structure, peak {peak:.0f} MB"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
