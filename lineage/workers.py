"""Steps done one after the other, by processes of this machine, or by a dask cluster: the results are the same.

A step is a function of plain records that can be named from another process. The steps of a lost worker are done again:
whatever a step writes, it writes whole.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from multiprocessing import active_children, get_context
from typing import TYPE_CHECKING, Any, TypeVar

from lineage.errors import NetworkError, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T")
R = TypeVar("R")
Progress = Callable[[str, int, int], None]
"""Called with the stage at work, the steps done and the steps in all."""

_PATIENCE = "10s"
"""How long a cluster may take to answer."""
_AGAIN = 3
"""Times that a step is given to another worker when its own is lost."""


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def each(
    step: Callable[[T], R],
    items: Sequence[T],
    *,
    jobs: int = 1,
    cluster: str | None = None,
    done: Callable[[int], None] = lambda count: None,
) -> list[R]:
    """The result of `step` for every item, in their order; `done` is called with the number finished.

    Raises what a step raises; NetworkError where the cluster does not answer, UsageError where the extra is missing.
    """
    if cluster is not None:
        return _by_cluster(step, items, cluster, done)
    if jobs > 1 and len(items) > 1:
        return _by_processes(step, items, jobs, done)
    found = []
    for count, item in enumerate(items, start=1):
        found.append(step(item))
        done(count)
    return found


def _by_processes(step: Callable[[T], R], items: Sequence[T], jobs: int, done: Callable[[int], None]) -> list[R]:
    found: dict[int, R] = {}
    for _ in range(_AGAIN):
        left = [place for place in range(len(items)) if place not in found]
        if not left:
            break
        with suppress(BrokenProcessPool), ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
            places = {pool.submit(step, items[place]): place for place in left}
            try:
                for future in as_completed(places):
                    found[places[future]] = future.result()
                    done(len(found))
            except BaseException as error:
                pool.shutdown(wait=False, cancel_futures=True)
                if isinstance(error, KeyboardInterrupt):
                    _end_workers()
                raise
    for place, item in enumerate(items):
        if place not in found:
            found[place] = step(item)
            done(len(found))
    return [found[place] for place in range(len(items))]


def _end_workers() -> None:
    """Who asks the one process to end waits for no step of another."""
    for process in active_children():
        process.terminate()


def _by_cluster(step: Callable[[T], R], items: Sequence[T], address: str, done: Callable[[int], None]) -> list[R]:
    try:
        import distributed
    except ImportError as error:
        raise UsageError(
            "--cluster: the library dask.distributed is not installed",
            "Install it: pip install 'resolution-lineage[cluster]'",
        ) from error
    try:
        library: Any = distributed
        client = library.Client(address, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError, TypeError) as error:
        raise NetworkError(
            f"--cluster {address}: no scheduler answers there",
            "Start one (dask scheduler) and its workers, or leave --cluster out.",
        ) from error
    with client:
        futures = client.map(step, items, pure=False, retries=_AGAIN)
        for count, _ in enumerate(library.as_completed(futures, loop=client.loop), start=1):
            done(count)
        results: list[R] = client.gather(futures)
    return results
