"""Event mentions under construction: one trigger word with what was found around it."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.extract.events.triggers import Trigger
from kg.model.account import ActorKind, Attribution, Certainty, EventType, Role, Status
from kg.model.time import Time


@dataclass(frozen=True, slots=True)
class Filler:
    """Somebody in a slot: the chain's key, the mention and its first token, the certainty."""

    chain: str
    token: int
    mention: int
    certainty: Certainty = Certainty.CERTAIN

    @property
    def kind(self) -> ActorKind:
        """What sort of thing it is, as the chain's key says."""
        return ActorKind(self.chain.split(":", 1)[0])


@dataclass(slots=True)
class EventDraft:
    """An event mention before it is assessed and merged.

    Attributes:
        token: the trigger word.
        anchors: the trigger word and the verbs that carry it ("hold" in "hold talks").
        parties: role and filler, in text order.
        counterparts: those among them who stand on the other side: "met with Ruiz".
        places: keys of chains of places, in text order.
        destinations: for a visit, chain and token of every stop.
        times: every time that belongs to the event, with the token where it stands.
        origin: the mention that this is a part of, where several are told together.
        part: which of several happenings told by one trigger word this is, from 0.
        is_other: whether a word sets it apart from what was told before: "their last meeting".
        is_incomplete: whether parties are missing that an act upon the event may still give.
        lapsed: whether it is told as a plan of an earlier time: "had been scheduled".
        theme: the draft that this one puts off, calls off, refuses or invites to.
        cause: the draft that this one came about because of.
        is_anaphoric: whether a definite noun points back to an event told before.
    """

    trigger: Trigger
    type: EventType
    token: int
    sentence: int
    anchors: tuple[int, ...]
    parties: list[tuple[Role, Filler]] = field(default_factory=list)
    counterparts: list[Filler] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    destinations: list[tuple[str, int]] = field(default_factory=list)
    times: list[tuple[int, Time]] = field(default_factory=list)
    status: Status | None = None
    time: Time | None = None
    sources: tuple[Attribution, ...] = ()
    theme: EventDraft | None = None
    cause: EventDraft | None = None
    is_anaphoric: bool = False
    lapsed: bool = False
    part: int = 0
    origin: EventDraft | None = None
    is_other: bool = False
    is_incomplete: bool = False

    def chains(self) -> set[str]:
        """The keys of all parties."""
        return {filler.chain for _, filler in self.parties}

    def add(self, role: Role, filler: Filler, *, is_counterpart: bool = False) -> None:
        """Add a party unless its chain is there already."""
        if filler.chain not in self.chains():
            self.parties.append((role, filler))
            if is_counterpart:
                self.counterparts.append(filler)
