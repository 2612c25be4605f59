"""A document before its name is settled, and the reason why there is none."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.model.document import LedgerEntry, Outcome
from kg.sources.fields import Fields


class NotRead(Exception):  # noqa: N818  (an outcome, not a fault)
    """An input that gives no document; never leaves this room."""

    def __init__(self, outcome: Outcome, reason: str) -> None:
        super().__init__(reason)
        self.outcome = outcome
        self.reason = reason

    def entry(self, path: str) -> LedgerEntry:
        """The line of the ledger for the input at `path`."""
        return LedgerEntry(path=path, outcome=self.outcome, reason=self.reason)


def unreadable(reason: str) -> NotRead:
    """What to raise for an input that cannot be read; `reason` ends with the repair."""
    return NotRead(Outcome.UNREADABLE, reason)


@dataclass(frozen=True, slots=True)
class Draft:
    """A text with what is known about it.

    Attributes:
        path: as in `Source.path`.
        name: the identifier that it asks for; another document may ask for the same.
    """

    path: str
    name: str
    text: str
    fields: Fields = field(default_factory=Fields)
