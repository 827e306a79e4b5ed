"""How far the links found in two languages agree, which needs no labels, and how well each agrees with the labels.

Run from the project's folder, with the English texts beside it: python -m benchmarks.witness
"""

from __future__ import annotations

from itertools import combinations

from benchmarks.labelled import available, document, labelled
from benchmarks.labels import Score, score
from lineage.alignment import align
from lineage.alignment.twins import twins

TEXTS = ("A/RES/64/293", "E/RES/2017/18", "A/RES/75/158", "A/RES/78/228")
"""The texts whose two versions are at hand, in date order."""
Pair = tuple[str, str]


def links(old: str, new: str, language: str) -> set[Pair]:
    """Counted links, as labels."""
    return {(link.old, link.new) for link in align(document(old, language), document(new, language)).counted()}


def main() -> None:
    """Print the agreement of both languages for each pair of texts, and the score of both on the labels."""
    if not available("alignment-en"):
        raise SystemExit("the English texts are not beside the project")
    both = {text: twins(document(text, "fr"), document(text, "en")).others() for text in TEXTS}
    found = {pair: (links(*pair, "fr"), links(*pair, "en")) for pair in combinations(TEXTS, 2)}
    shared = total = 0
    for (old, new), (french, english) in found.items():
        mapped = {(a, b) for one, two in french for a in both[old].get(one, ()) for b in both[new].get(two, ())}
        shared, total = shared + 2 * len(mapped & english), total + len(mapped) + len(english)
        agreed = 2 * len(mapped & english) / max(1, len(mapped) + len(english))
        print(f"{old} -> {new}: {len(french)} links in fr, {len(english)} in en, agreement {agreed:.3f}")
    print(f"all pairs: agreement {shared / total:.3f}")
    sums = {"fr": Score(), "en": Score(), "either": Score(), "both": Score()}
    for name in ("alignment-fr", "alignment-second-fr"):
        for old, new, labels in labelled(name):
            if (old.id, new.id) in found:
                french, english = found[old.id, new.id]
                for key, each in zip(sums, (french, english, french | english, french & english), strict=True):
                    sums[key] += score(each, labels)
    for key, each in sums.items():
        print(f"{key}: F1 {each.f1:.3f}, precision {each.precision:.3f}, recall {each.recall:.3f}")


if __name__ == "__main__":
    main()
