"""Where one paragraph comes from: the thread it continues, and those of which it took wording."""

from __future__ import annotations

from dataclasses import dataclass

from lineage.histories.claims import Claim
from lineage.histories.threads import Parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Descent:
    """Where one paragraph comes from. A new paragraph has neither `main` nor `sides`."""

    main: Claim | None
    """The thread it continues."""
    sides: tuple[Claim, ...]
    """Threads of which it took wording without continuing them."""
    fed: bool = False
    """Whether the `sides` gave words that the paragraph of `main` does not have."""
    echoes: tuple[Claim, ...] = ()
    """For a new paragraph: threads that it resembles, too little to continue them or to be their return."""

    @property
    def parents(self) -> tuple[Parent, ...]:
        """The paragraph it continues, then the others."""
        claims = (self.main, *self.sides) if self.main else self.sides
        return tuple(claim.nearest[1] for claim in claims)
