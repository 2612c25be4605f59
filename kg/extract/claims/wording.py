"""The words of claiming by class, from the lexicon."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kg.lexicon.cues import load_cues
from kg.lexicon.tables import FOLDER


@dataclass(frozen=True, slots=True)
class ClaimWording:
    """Lemmas by what they do; `kg/lexicon/claims.toml` says which is for what."""

    names: frozenset[str]
    likens: frozenset[str]
    denies: frozenset[str]
    alleges: frozenset[str]


@cache
def load_claim_wording() -> ClaimWording:
    """The words of the program's own lexicon."""
    cues = load_cues(FOLDER / "claims.toml")
    return ClaimWording(
        *(
            frozenset(cue.words for cue in cues if cue.sort == sort)
            for sort in ("names", "likens", "denies", "alleges")
        )
    )
