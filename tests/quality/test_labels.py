"""How labels are read and links are scored against them."""

import json

import pytest

from benchmarks.labelled import LABELS, SETS
from benchmarks.labels import Labels, read_labels, score
from lineage.errors import UnreadableError


def test_labels_are_read_and_scored() -> None:
    text = "\n".join(
        f'{{"pair": "A -> B", "old": "{old}", "new": "{new}", "status": "{status}"}}'
        for old, new, status in (("PP1", "PP1", "required"), ("PP2", "PP2", "required"), ("PP3", "PP3", "optional"))
    )
    labels = read_labels(text)["A", "B"]
    found = score([("PP1", "PP1"), ("PP3", "PP3"), ("PP4", "PP4")], labels)
    assert (found.right, found.wrong, found.missed) == (1, 1, 1)
    assert found.f1 == found.precision == found.recall == 0.5
    assert score([], Labels(required=frozenset(), optional=frozenset())).precision == 1
    with pytest.raises(UnreadableError, match="line 1"):
        read_labels("{}")


@pytest.mark.parametrize("name", SETS)
def test_no_pair_is_labelled_twice(name: str) -> None:
    rows = [json.loads(line) for line in (LABELS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
    pairs = [(row["pair"], row["old"], row["new"]) for row in rows]
    assert len(pairs) == len(set(pairs))
    assert {row["status"] for row in rows} == {"required", "optional"}
