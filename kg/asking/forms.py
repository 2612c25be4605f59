"""What a plain question asks, once it is read; nothing of a graph is known here yet."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kg.extract.timexes import Timex
from kg.model.account import EventType, Status

ENCOUNTERS = (EventType.MEETING, EventType.NEGOTIATION, EventType.CALL, EventType.CONFERENCE)
HELD = tuple(status for status in Status if status.is_held)


class Asked(StrEnum):
    """What the answer is."""

    DOER = "who does it"
    OTHER = "with whom or to whom"
    PLACE = "where"
    DAY = "when"
    PLACE_AND_DAY = "where and when"
    WHETHER = "whether"
    NUMBER = "how often"
    EVENT = "which events"
    THING = "what"
    CAUSE = "why"
    OUTCOME = "what became of it"
    INSTEAD = "what took its place"
    SOURCE = "who says so"
    DOCUMENT = "which documents"
    HOLDER = "who holds the office"
    OFFICE = "which office"


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who is named or described.

    Attributes:
        name: as written; empty for whoever is of the country.
        country: ISO 3166-1 alpha-2 of a country, or of people who are described by it.
        office: the words of an office by which somebody is described.
    """

    name: str = ""
    country: str | None = None
    office: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A place by name; of a country also its code."""

    name: str
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Days:
    """A time as the question gives it; which days these are depends on a day to count from."""

    text: str
    timex: Timex


@dataclass(frozen=True, slots=True)
class PlainQuestion:
    """A question, read.

    Attributes:
        types: of events; none for any.
        rules: of triggers, where the type alone says too little ("shot down").
        doers, others: who acts or travels, and with whom or to whom; both sides of an encounter.
        after: a place to which the traveller goes before.
        statuses: that the answer may have; none for any.
        words: that the sentences must hold.
        pick: "first" or "last" where only one event is asked for.
        theme: the event that is postponed, refused, announced or denied.
        office: the words of the office that is asked about, with `former` holders or without.
        sources: the sort of sources that a report must rest on.
        claim: "affirms" or "denies", where it is asked who says what of the `subject`; `words` are
            then those of the description.
        named: whether all who take part must be people, and no groups.
        known_by: a day on which it must have been known.
    """

    asked: Asked
    types: tuple[EventType, ...] = ()
    rules: tuple[str, ...] = ()
    doers: tuple[Actor, ...] = ()
    others: tuple[Actor, ...] = ()
    place: Place | None = None
    after: Place | None = None
    days: Days | None = None
    statuses: tuple[Status, ...] = ()
    words: tuple[str, ...] = ()
    pick: str = ""
    theme: PlainQuestion | None = None
    office: str = ""
    sources: str = ""
    claim: str = ""
    subject: tuple[str, ...] = ()
    named: bool = False
    known_by: Days | None = None

    @property
    def actors(self) -> tuple[Actor, ...]:
        """Both sides."""
        return self.doers + self.others
