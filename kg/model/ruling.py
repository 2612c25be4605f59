"""What people have judged: lasting words on what is one, what is not, and what is false."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kg.model.world import AccountId, ChainId


class RulingKind(StrEnum):
    """What a person may judge of two chains, two accounts, or of one account."""

    SAME = "same"
    DIFFERENT = "different"
    REJECT = "reject"


@dataclass(frozen=True, slots=True)
class Reference:
    """A chain or an account, with the words by which it is known should its key change.

    Attributes:
        said: the name that the chain gives, or a sentence of the account; empty where unknown.
    """

    id: ChainId | AccountId
    said: str = ""


@dataclass(frozen=True, slots=True)
class Ruling:
    """One judgement of a person.

    Attributes:
        second: what `first` is, or is not, the same as; None for a rejection.
        reason: why, and by whom, in the person's own words.
        line: where it stands in its file.
    """

    kind: RulingKind
    first: Reference
    second: Reference | None = None
    reason: str = ""
    line: int = 0

    @property
    def references(self) -> tuple[Reference, ...]:
        """What the ruling speaks of."""
        return (self.first,) if self.second is None else (self.first, self.second)
