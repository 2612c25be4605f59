"""A question in the making: what has been read of it so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.asking.forms import Actor, Asked, Days, Place, PlainQuestion
from kg.extract.events.triggers import Trigger
from kg.model.account import EventType, Status


@dataclass
class Draft:
    """The parts of a `PlainQuestion`, filled as the words are read.

    Attributes:
        is_passive: whether its subject is the one to whom it is done.
        triggers: the rules of its verb or noun, which say what prepositions mean.
    """

    types: tuple[EventType, ...] = ()
    rules: tuple[str, ...] = ()
    doers: list[Actor] = field(default_factory=list)
    others: list[Actor] = field(default_factory=list)
    place: Place | None = None
    after: Place | None = None
    days: Days | None = None
    statuses: tuple[Status, ...] = ()
    words: list[str] = field(default_factory=list)
    pick: str = ""
    theme: PlainQuestion | None = None
    triggers: tuple[Trigger, ...] = ()
    is_passive: bool = False

    def question(self, asked: Asked) -> PlainQuestion:
        """What has been read, as a question for this."""
        return PlainQuestion(
            asked,
            self.types,
            self.rules,
            tuple(self.doers),
            tuple(self.others),
            self.place,
            self.after,
            self.days,
            self.statuses,
            tuple(dict.fromkeys(self.words)),
            self.pick,
            self.theme,
        )

    def take_over(self, other: Draft) -> None:
        """Add what was read of the event that a verb such as "hold" carries."""
        self.types, self.rules, self.triggers = other.types, other.rules, other.triggers
        self.doers += other.doers
        self.others += other.others
        self.place = self.place or other.place
        self.days = self.days or other.days
        self.statuses = self.statuses or other.statuses
        self.words += other.words
        self.pick = self.pick or other.pick
        self.theme = self.theme or other.theme
