"""What the accounts of one event say together: status, interval, participants, places, label."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from kg.model.account import Account, ActorKind, Certainty, EventType, Role, Status
from kg.model.time import Interval
from kg.model.world import ChainId, Entity, Event, EventParticipant
from kg.resolve.fold import fold
from kg.resolve.iris import mint_event
from kg.resolve.labels import event_label
from kg.resolve.sketches import SYMMETRIC, Sketch

_LATER_FIRST = (
    Status.OCCURRED,
    Status.ONGOING,
    Status.CANCELLED,
    Status.POSTPONED,
    Status.DECLINED,
    Status.DENIED,
    Status.PLANNED,
    Status.POSSIBLE,
)
_ROLES = tuple(Role)

Told = Sequence[tuple[Sketch, Account]]


def settle_event(
    told: Told, entity_of: Mapping[ChainId, Entity], entities: Mapping[str, Entity]
) -> Event:
    """The event behind accounts sorted by identifier, without its links."""
    sketches = [sketch for sketch, _ in told]
    kind = settle_type(sketches)
    participants = settle_participants(told, entity_of)
    places = settle_places(told, entity_of)
    interval = settle_interval([one.interval for one in sketches if one.interval])
    oldest_first = sorted(sketches, key=lambda one: (one.published or date.max, one.id))
    name = mint_event({one.id: one.type for one in oldest_first})
    return Event(
        iri=name.iri,
        type=kind,
        status=settle_status(told),
        label=event_label(kind, participants, places, interval, entities),
        accounts=tuple(sketch.id for sketch in sketches),
        participants=participants,
        places=places,
        interval=interval,
        replaces=name.replaces,
    )


def settle_type(sketches: Iterable[Sketch]) -> EventType:
    """The type that most accounts give; on a tie the first of the alphabet."""
    counts = Counter(sketch.type for sketch in sketches)
    return min(counts, key=lambda kind: (-counts[kind], kind.value))


def settle_status(told: Told) -> Status:
    """What the accounts of the latest day of report say, accounts without such a day last.

    Where these differ the most frequent counts; on a tie the state that comes later in the life of
    an event: held, called off, denied, planned, possible. Whether it took place is no stage of a
    life, though, and no later report settles it between two who contradict each other.
    """
    sketches = [sketch for sketch, _ in told]
    if _is_disputed(told):
        return Status.DISPUTED
    latest = max(_reported(sketch) for sketch in sketches)
    counts = Counter(sketch.status for sketch in sketches if _reported(sketch) == latest)
    return min(counts, key=lambda status: (-counts[status], _LATER_FIRST.index(status)))


def _is_disputed(told: Told) -> bool:
    """Whether somebody tells it as a fact and somebody else denies it, each by their last word.

    What was denied before the day on which it is said to have been was a plan.
    """
    by_day = sorted(told, key=lambda one: (_reported(one[0]), one[0].id))
    last = {_voice(sketch, account): sketch for sketch, account in by_day}.values()
    held = [sketch for sketch in last if sketch.status.is_held]
    begun = min((one.interval.start for one in held if one.interval), default=date.min)
    denials = (sketch for sketch in last if sketch.status is Status.DENIED)
    return bool(held) and any((one.published or date.max) >= begun for one in denials)


def _voice(sketch: Sketch, account: Account) -> str:
    """Whose word an account is: that of its inner source, else of the document."""
    return fold(account.sources[0].name) if account.sources else sketch.id.document


def _reported(sketch: Sketch) -> date:
    return sketch.published or date.min


def settle_interval(intervals: Sequence[Interval]) -> Interval | None:
    """The days that all dated accounts allow.

    Where they exclude one another, the interval that most of them give; on a tie the shortest
    stretch that holds all of them.
    """
    if not intervals:
        return None
    start, end = max(one.start for one in intervals), min(one.end for one in intervals)
    if start <= end:
        return Interval(start, end)
    (first, most), *others = Counter(intervals).most_common()
    if not others or others[0][1] < most:
        return first
    return Interval(min(one.start for one in intervals), max(one.end for one in intervals))


def settle_participants(
    told: Told, entity_of: Mapping[ChainId, Entity]
) -> tuple[EventParticipant, ...]:
    """Everybody whom an account names, in the role that most give; certain if one says so.

    Where one account has a country meet somebody and another says who met for it, the country is
    left out; its account keeps it.
    """
    stand_ins = _stand_ins(told, entity_of)
    roles: dict[str, Counter[Role]] = defaultdict(Counter)
    certain: set[str] = set()
    for sketch, account in told:
        for part in account.participants:
            iri = entity_of[ChainId(sketch.id.document, part.chain)].iri
            roles[iri][part.role] += 1
            if part.certainty is Certainty.CERTAIN:
                certain.add(iri)
    return tuple(
        EventParticipant(
            iri,
            min(counts, key=lambda role: (-counts[role], _ROLES.index(role))),
            Certainty.CERTAIN if iri in certain else Certainty.POSSIBLE,
        )
        for iri, counts in sorted(roles.items())
        if iri not in stand_ins
    )


def _stand_ins(told: Told, entity_of: Mapping[ChainId, Entity]) -> set[str]:
    """Countries that accounts of a meeting name in place of those who took part for them."""
    alone: dict[str, str | None] = {}
    joined: set[str] = set()
    acting: set[str | None] = set()
    for sketch, account in told:
        if sketch.type not in SYMMETRIC:
            return set()
        keys = (ChainId(sketch.id.document, part.chain) for part in account.participants)
        parties = {entity_of[key].iri: entity_of[key] for key in keys}
        agents = {e.country for e in parties.values() if e.kind is not ActorKind.COUNTRY}
        acting |= agents
        named = {e.iri: e.country for e in parties.values() if e.kind is ActorKind.COUNTRY}
        alone |= named
        joined |= {iri for iri, country in named.items() if country in agents}
    return {iri for iri, country in alone.items() if country in acting and iri not in joined}


def settle_places(told: Told, entity_of: Mapping[ChainId, Entity]) -> tuple[str, ...]:
    """Every place that an account names: below a country first, then as the accounts rank them."""
    ranks: dict[str, list[int]] = defaultdict(list)
    countries: set[str] = set()
    for sketch, account in told:
        for rank, key in enumerate(account.places):
            place = entity_of[ChainId(sketch.id.document, key)]
            ranks[place.iri].append(rank)
            if place.kind is ActorKind.COUNTRY:
                countries.add(place.iri)
    return tuple(
        sorted(ranks, key=lambda iri: (iri in countries, -len(ranks[iri]), min(ranks[iri]), iri))
    )
