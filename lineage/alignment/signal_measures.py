"""How the signals of a pair are computed: numbers that the signals and the configuration both need."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """How the signals of a pair are computed; weights of words are shares of their surprisal."""

    single_word: float = 0.5
    """How far a word alone, without a neighbour of its own, counts as found."""
    smoothing: float = 1.5
    """Pseudo-count of the bigram model that weighs words."""
    claim: float = 0.93
    """A word is claimed by every paragraph that comes within this factor of the best claimant."""
    name: float = 0.75
    """Share of its weight that a word keeps in a name: two lists of the same bodies say little. With a pair of
    documents left out of the fit 0.3, 0.5 and 0.75 all do better than 1."""
    gap: float = 0.35
    """Price of a word in the best window, as a share of its weight."""
    step: float = 0.15
    """Price of a word in the best window, whatever its weight."""
    frame: int = 10
    """Words at the start of a paragraph that make its frame."""
    latent: int = 40
    """Dimensions of the latent space."""
    large: int = 800
    """Paragraphs of both documents beyond which the plain cosine stands for the latent one, whose cost is cubic."""
    common: float = 0.5
    """A word of more than this share of all paragraphs is left out of the cosine."""
    lexical_share: float = 0.35
    """Share of the cosine of words in the likeness by which paragraphs compete for words."""
    latent_share: float = 0.15
    """Share of the latent cosine in it."""
    containment_share: float = 0.2
    """Share of containment in it."""
    mutual_share: float = 0.3
    """Share of mutual containment in it."""
    neighbour: float = 0.35
    """Likeness from which two paragraphs around a pair go together."""
