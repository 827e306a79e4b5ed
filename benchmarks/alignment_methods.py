"""What the alignment is measured against. Each takes two documents and gives links (old label, new label).

The thresholds are the best in hindsight on the labels, which favours these methods.
"""

from __future__ import annotations

from difflib import SequenceMatcher

import numpy as np

from lineage.alignment import align
from lineage.documents.resolution import Kind, Paragraph, Resolution
from lineage.languages.text import fold

Links = list[tuple[str, str]]


def units(document: Resolution) -> list[Paragraph]:
    return [paragraph for paragraph in document.paragraphs if paragraph.kind is not Kind.HEADING]


def lineage(old: Resolution, new: Resolution) -> Links:
    return [(link.old, link.new) for link in align(old, new).counted()]


def levenshtein(old: Resolution, new: Resolution) -> Links:
    """The rule of the comparison tool of the United Nations: the first unused paragraph with a ratio over 0.8."""
    from rapidfuzz.fuzz import ratio

    links, used = [], set()
    for one in units(old):
        for other in units(new):
            if other.label not in used and ratio(one.text, other.text) > 80:
                links.append((one.label, other.label))
                used.add(other.label)
                break
    return links


def difflib_words(old: Resolution, new: Resolution, enough: float = 0.4) -> Links:
    """difflib on words, the best one-to-one assignment."""
    olds = [fold(p.text).split() for p in units(old)]
    news = [fold(p.text).split() for p in units(new)]
    likeness = np.zeros((len(olds), len(news)))
    for j, words in enumerate(news):
        matcher = SequenceMatcher(None, autojunk=False)
        matcher.set_seq2(words)
        for i, others in enumerate(olds):
            matcher.set_seq1(others)
            if matcher.quick_ratio() >= enough:
                likeness[i, j] = matcher.ratio()
    return _assigned(likeness, old, new, enough)


def characters_and_latent(old: Resolution, new: Resolution, enough: float = 0.35, near: float = 0.55) -> Links:
    """Character 3-5-grams TF-IDF (0.7) with LSA (0.3): assignment, and every nearest neighbour that is near."""
    from sklearn.decomposition import TruncatedSVD
    from sklearn.feature_extraction.text import TfidfVectorizer

    olds, news = units(old), units(new)
    vectorizer = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True)
    matrix = vectorizer.fit_transform([fold(p.text) for p in (*olds, *news)])
    dimensions = min(100, len(olds) + len(news) - 1)
    latent = TruncatedSVD(dimensions, random_state=0).fit_transform(matrix)
    latent /= np.linalg.norm(latent, axis=1, keepdims=True) + 1e-9
    split = len(olds)
    likeness = 0.7 * (matrix[:split] @ matrix[split:].T).toarray() + 0.3 * latent[:split] @ latent[split:].T
    links = set(_assigned(likeness, old, new, enough))
    for axis in (0, 1):
        for place, best in enumerate(likeness.argmax(axis=axis)):
            i, j = (best, place) if axis == 0 else (place, best)
            if likeness[i, j] >= near:
                links.add((olds[i].label, news[j].label))
    return sorted(links)


def _assigned(likeness: np.ndarray, old: Resolution, new: Resolution, enough: float) -> Links:
    from scipy.optimize import linear_sum_assignment

    olds, news = units(old), units(new)
    rows, columns = linear_sum_assignment(likeness, maximize=True)
    return [(olds[i].label, news[j].label) for i, j in zip(rows, columns, strict=True) if likeness[i, j] >= enough]


METHODS = {
    "Levenshtein over 0.8, first match": levenshtein,
    "difflib on words, assignment": difflib_words,
    "characters and LSA, assignment and neighbours": characters_and_latent,
    "lineage": lineage,
}
