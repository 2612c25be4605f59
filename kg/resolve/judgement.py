"""What a comparer says, and what the linker concludes from it: a log that people can read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Decision(StrEnum):
    """What the evidence says about two mentions, or two accounts."""

    SAME = "same"
    POSSIBLE = "possible"
    UNDECIDED = "undecided"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer of one comparer.

    Attributes:
        score: 1 for full agreement, 0 where nothing can be said, -1 for contradiction; between
            them, evidence of that weight for or against.
        reason: one plain clause.
    """

    score: float
    reason: str

    @property
    def contradicts(self) -> bool:
        """Whether this verdict alone keeps the two apart."""
        return self.score <= -1


@dataclass(frozen=True, slots=True, order=True)
class Judgement:
    """Two things by name (`document#key`), whether they are the same, and why."""

    a: str
    b: str
    decision: Decision
    reasons: tuple[str, ...]
