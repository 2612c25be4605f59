"""What is compared: gold records and told events in one shape."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.model.account import EventType, Status
    from kg.model.span import Span
    from kg.model.time import Interval


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who takes part, or who is named as a source."""

    name: str
    spellings: frozenset[str]
    kind: str | None = None
    country: str | None = None
    role: str | None = None
    certainty: str | None = None
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where it happened."""

    name: str
    spellings: frozenset[str]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence of the document that carries the event."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class When:
    """When it happened.

    Attributes:
        interval: None where the document gives nothing that can be resolved.
        alternatives: further intervals that are right.
        spare: intervals that may be told although gold has none.
        may_be_silent: whether telling nothing is right too.
    """

    interval: Interval | None = None
    alternatives: tuple[Interval, ...] = ()
    spare: tuple[Interval, ...] = ()
    may_be_silent: bool = False


@dataclass(frozen=True, slots=True)
class Telling:
    """An event as one document tells it, by gold or by a program.

    Attributes:
        event: what names the real happening across documents; None where nobody says.
        types, statuses: the first is preferred, the others are accepted.
    """

    document: str
    event: str | None
    types: tuple[EventType, ...]
    statuses: tuple[Status, ...]
    participants: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    when: When = When()
    sources: tuple[Actor, ...] = ()
    evidence: tuple[Quote, ...] = ()
    optional: bool = False

    @property
    def type(self) -> EventType:
        """The preferred type."""
        return self.types[0]

    @property
    def status(self) -> Status:
        """The preferred status."""
        return self.statuses[0]


@dataclass(frozen=True, slots=True)
class Trap:
    """A reading that would be a clear error; every part that is given must hold to spring it."""

    what: str
    type: str | None = None
    status: str | None = None
    participants: tuple[Actor, ...] = ()
    roles: tuple[str | None, ...] = ()
    places: frozenset[str] = frozenset()
    interval: Interval | None = None

    @property
    def is_checkable(self) -> bool:
        """Whether it says enough to be looked for among events."""
        has_part = self.participants or self.places or self.interval
        return self.type is not None and bool(has_part)


@dataclass(frozen=True, slots=True)
class Gold:
    """What a perfect reading of one document holds."""

    document: str
    events: tuple[Telling, ...]
    traps: tuple[Trap, ...] = ()
