"""The mentions of one happening, and what they say of it together."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from kg.extract.events.drafts import EventDraft
from kg.model.account import EventType, Status
from kg.model.time import Precision, Time

OFF = (Status.POSTPONED, Status.CANCELLED, Status.DECLINED, Status.DENIED)
AHEAD = (Status.PLANNED, Status.POSSIBLE)
ENCOUNTERS = {EventType.MEETING, EventType.CALL, EventType.NEGOTIATION}
NEAR = 2


@dataclass(slots=True)
class Happening:
    """The mentions of one happening, gathered while the document is read."""

    drafts: list[EventDraft] = field(default_factory=list)

    @property
    def first(self) -> EventDraft:
        """The mention that opened it."""
        return self.drafts[0]

    def chains(self) -> set[str]:
        """Everybody who takes part by any mention."""
        return {c for d in self.drafts for c in d.chains()}

    def places(self) -> list[str]:
        """All places, in text order."""
        return list(dict.fromkeys(p for d in self.drafts for p in d.places))

    def time(self) -> Time | None:
        """The narrowest time that a mention gives, the earliest of several.

        Of a visit rather the stay than the day of arrival, which opens the stay.
        """
        known = [d.time for d in self._dated() if d.time is not None]
        arrivals = {d.time.interval.start for d in self.drafts if d.time and _is_arrival(d)}
        stays = [
            t for t in known if t.precision is Precision.RANGE and t.interval.start in arrivals
        ]
        return min(stays or known, key=lambda t: (t.interval.days, t.interval.start), default=None)

    def _dated(self) -> list[EventDraft]:
        """The mentions whose days count: that they "discussed it in April" may be of another."""
        if self.first.trigger.has("soft"):
            return self.drafts
        return [d for d in self.drafts if not d.trigger.has("soft")]

    def held_time(self) -> bool:
        """Whether it is told as a fact of a known day."""
        status = self.status()
        return status is not None and status.is_held and any(d.time for d in self.drafts)

    def status(self) -> Status | None:
        """The status that the mentions settle on: what was called off stays off; held is held."""
        told = [d for d in self.drafts if d.status is not None]
        off = [d.status for d in told if d.status in OFF]
        if off:
            return next((s for s in reversed(off) if s is not Status.DENIED), off[-1])
        told = _without_afterthoughts(told)
        firm = [d.status for d in told if not d.lapsed] or [d.status for d in told]
        ranked = Counter(firm).most_common()
        best = [s for s, n in ranked if n == ranked[0][1]]
        return next((s for s in best if s is not None and s.is_held), best[0]) if best else None


def _without_afterthoughts(told: list[EventDraft]) -> list[EventDraft]:
    """What "the meeting" is told to be, where other mentions say who is in it, and all agree.

    "They met on Monday. Aides had expected little of the meeting": it was held all the same.
    "They will meet on Friday. The meeting builds on a call": it is a plan all the same.
    """
    named = [d for d in told if not d.is_anaphoric]
    held = [d.status is not None and d.status.is_held for d in named]
    if named and all(held):
        return [d for d in told if not (d.is_anaphoric and d.status in AHEAD)]
    if named and not any(held) and not any(d.lapsed for d in named):
        return named
    return told


def _is_arrival(draft: EventDraft) -> bool:
    return draft.trigger.has("arrives") or draft.trigger.rule == "depart-for"


def parties_of(happening: Happening) -> list[tuple[str, ...]]:
    """(chain, role, certainty) of everybody, first mention first."""
    parties: dict[str, tuple[str, ...]] = {}
    for draft in happening.drafts:
        for role, filler in draft.parties:
            known = parties.get(filler.chain)
            if known is None or known[2] == "possible":
                parties[filler.chain] = (filler.chain, role.value, filler.certainty.value)
    return list(parties.values())
