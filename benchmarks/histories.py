"""Threads, events and word origins on simulated series, against two baselines; and the time that series take.

python -m benchmarks.histories [--seeds 5] [--first 1] [--links engine|true] [--pool PLACE]
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path
from time import perf_counter

from benchmarks import scoring
from benchmarks.baselines import Traced, by_difflib, by_hash
from benchmarks.material import Pool, paragraphs_about, paragraphs_of, pool_of
from benchmarks.rates import SimulationConfig
from benchmarks.scoring import MEASURED, Count
from benchmarks.simulator import Simulation, simulate, true_alignments
from lineage.alignment.links import Alignment
from lineage.histories import origins, trace

Links = Callable[[Simulation], Mapping[tuple[str, str], Alignment]]


def by_engine(simulation: Simulation) -> Mapping[tuple[str, str], Alignment]:
    """The links of the alignment engine, related texts included."""
    from lineage.alignment import align, align_all

    links = dict(align_all(simulation.resolutions))
    texts = (*simulation.related, *simulation.resolutions)
    for related in simulation.related:
        for resolution in simulation.resolutions:
            links[related.id, resolution.id] = align(related, resolution, context=texts)
    return links


def ours(simulation: Simulation, links: Links) -> Traced:
    """The product's threads, events and origins."""
    history = trace(simulation.resolutions, links(simulation), related=simulation.related)
    traced = Traced(thread_of=dict(history.thread_of))
    traced.events = {e.paragraph: set(e.events) for thread in history.threads for e in thread.entries}
    found = origins(history, simulation.resolutions)
    traced.origins = {name: [(t.start, t.end, t.origin) for t in tokens] for name, tokens in found.items()}
    return traced


def measure(simulation: Simulation, traced: Traced) -> dict[str, Count]:
    """All figures of one series."""
    figures = {"threads": scoring.membership(simulation, traced.thread_of)}
    figures |= {event.value: count for event, count in scoring.events(simulation, traced.events).items()}
    return figures | {"words": scoring.origins(simulation, traced.origins)}


def line(name: str, figures: Mapping[str, Count]) -> str:
    """One row of the table."""
    cells = [f"{name:<22}{figures['threads'].f1:>8.3f}"]
    cells += [f"{figures[e.value].precision:>8.3f} /{figures[e.value].recall:>6.3f}" for e in MEASURED]
    return "".join(cells) + f"{100 * figures['words'].recall:>9.2f} %"


def main() -> None:
    arguments = _arguments()
    pool, language = _pool(arguments.pool, arguments.theme)
    links: Links = true_alignments if arguments.links == "true" else by_engine
    methods: dict[str, Callable[[Simulation], Traced]] = {
        "lineage": lambda simulation: ours(simulation, links),
        "difflib, hop by hop": lambda simulation: by_difflib(simulation.resolutions),
        "hash of paragraphs": lambda simulation: by_hash(simulation.resolutions),
    }
    totals: dict[str, dict[str, Count]] = {}
    for seed in range(arguments.first, arguments.first + arguments.seeds):
        simulation = simulate(seed, SimulationConfig(), pool, language)
        sizes = [len(resolution.paragraphs) for resolution in simulation.resolutions]
        print(f"seed {seed}: {len(sizes)} texts of {min(sizes)} to {max(sizes)} paragraphs")
        for name, method in methods.items():
            start = perf_counter()
            figures = measure(simulation, method(simulation))
            print(f"{line(name, figures)}{perf_counter() - start:>8.1f} s", flush=True)
            known = totals.setdefault(name, {})
            totals[name] = {key: known.get(key, Count()) + count for key, count in figures.items()}
    print(f"\n{'precision / recall':<22}{'threads':>8}{''.join(f'{e.value:>16}' for e in MEASURED)}{'words':>11}")
    for name, figures in totals.items():
        print(line(name, figures))


def _pool(place: Path | None, theme: str) -> tuple[Pool | None, str]:
    """The pool of a corpus folder or of a file of labelled documents, and its language; (None, "en") for no place."""
    if place is None:
        return None, "en"
    if place.is_file():
        return pool_of(paragraphs_about(place, theme)), "en"
    from lineage import corpus as corpora

    corpus = corpora.load(place)
    read = [corpora.read_document(corpus, entry) for entry in corpus.entries if entry.present]
    return pool_of(paragraphs_of(read)), read[0].language


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seeds", type=int, default=5, help="number of series, of one seed each")
    parser.add_argument("--first", type=int, default=1, help="the first seed; the others follow it")
    parser.add_argument("--links", choices=("engine", "true"), default="engine", help="where the links come from")
    parser.add_argument("--pool", type=Path, default=None, help="corpus, or file of labelled documents, for wording")
    parser.add_argument("--theme", default="human rights", help="words that a paragraph of the file must hold")
    return parser.parse_args()


if __name__ == "__main__":
    main()
