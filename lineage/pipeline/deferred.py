"""A mapping whose values are worked out when the first one is read: where all that rests on them is kept, never."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Deferred(Mapping[K, V]):
    """The mapping with these keys that `work` gives, which is called once, when the first value is asked for; so is
    `keys`, when one of them is."""

    def __init__(self, keys: Callable[[], Iterable[K]], work: Callable[[], Mapping[K, V]]) -> None:
        self._listed, self._work = keys, work

    @cached_property
    def _keys(self) -> Mapping[K, None]:
        return dict.fromkeys(self._listed())

    @cached_property
    def _found(self) -> Mapping[K, V]:
        return self._work()

    def __getitem__(self, key: K) -> V:
        return self._found[key]

    def __iter__(self) -> Iterator[K]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)

    def __contains__(self, key: object) -> bool:
        return key in self._keys
