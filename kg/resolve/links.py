"""Links between events: what accounts say of each other, and what follows from two events.

Two links follow without a word for them, where one document tells of both events. "The June trip
had been planned for May and was put off": the later trip of the same people to the same country
takes the place of the one put off. "She will be in Oslo on 3 May to meet him": a meeting of the
traveller at the destination, within the days of the stay, is a part of the visit. With two events
that fit, neither is linked.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.model.account import EventType, Reading, Relation, Role, Status
from kg.model.world import AccountId, Entity, Event, EventLink
from kg.resolve.happenings import family

Ties = Mapping[AccountId, frozenset[tuple[Relation, AccountId]]]

_MOVABLE = frozenset(
    {EventType.VISIT, EventType.MEETING, EventType.NEGOTIATION, EventType.CONFERENCE}
)
_IN_PERSON = frozenset({EventType.MEETING, EventType.NEGOTIATION})
_COMES_AFTER = frozenset({Status.PLANNED, Status.OCCURRED, Status.ONGOING})
_AHEAD = frozenset({Status.PLANNED, Status.POSSIBLE})


@dataclass(frozen=True, slots=True)
class _Scene:
    """An event with what deciding on links needs.

    Attributes:
        guests: those who come: the travellers of a visit, all others without the hosts.
        places: IRIs of the places below a country; `countries` the codes of all places.
    """

    event: Event
    documents: frozenset[str]
    guests: frozenset[str]
    places: frozenset[str]
    countries: frozenset[str]


def ties_of(readings: Iterable[Reading]) -> Ties:
    """For each account the accounts of its document that it bears on."""
    return {
        AccountId(reading.source.id, account.key): frozenset(
            (relation, AccountId(reading.source.id, key)) for relation, key in account.relations
        )
        for reading in readings
        for account in reading.accounts
        if account.relations
    }


def link_events(
    events: Sequence[Event], ties: Ties, entities: Mapping[str, Entity]
) -> tuple[Event, ...]:
    """The events with their links, sorted by IRI."""
    links = _told(events, ties)
    scenes = [_scene(event, entities) for event in events if event.type in _MOVABLE]
    for relation, one, other in (*_reschedulings(scenes), *_parts(scenes)):
        links[one.iri].add(EventLink(relation, other.iri))
    linked = (replace(event, links=tuple(sorted(links[event.iri], key=_order))) for event in events)
    return tuple(sorted(linked, key=lambda event: event.iri))


def _order(link: EventLink) -> tuple[str, str]:
    return link.relation.value, link.event


def _told(events: Iterable[Event], ties: Ties) -> dict[str, set[EventLink]]:
    """What accounts of one document say of each other, said of their events."""
    event_of = {account: event.iri for event in events for account in event.accounts}
    links: dict[str, set[EventLink]] = defaultdict(set)
    for account, related in ties.items():
        iri = event_of[account]
        targets = {EventLink(relation, event_of[target]) for relation, target in related}
        links[iri] |= {link for link in targets if link.event != iri}
    return links


def _scene(event: Event, entities: Mapping[str, Entity]) -> _Scene:
    places = [entities[iri] for iri in event.places]
    return _Scene(
        event=event,
        documents=frozenset(account.document for account in event.accounts),
        guests=frozenset(part.entity for part in event.participants if part.role is not Role.HOST),
        places=frozenset(place.iri for place in places),
        countries=frozenset(place.country for place in places if place.country),
    )


def _reschedulings(scenes: Sequence[_Scene]) -> Iterator[tuple[Relation, Event, Event]]:
    together = _by_document(scenes)
    for old in scenes:
        if old.event.status is Status.POSTPONED:
            new = [scene for scene in _beside(old, together) if _takes_the_place(scene, old)]
            if len(new) == 1:
                yield Relation.RESCHEDULES, new[0].event, old.event


def _parts(scenes: Sequence[_Scene]) -> Iterator[tuple[Relation, Event, Event]]:
    together = _by_document(scenes)
    for scene in scenes:
        if scene.event.type in _IN_PERSON:
            visits = [other for other in _beside(scene, together) if _lies_within(scene, other)]
            if len(visits) == 1:
                yield Relation.PART_OF, scene.event, visits[0].event


def _by_document(scenes: Iterable[_Scene]) -> dict[str, list[_Scene]]:
    together: dict[str, list[_Scene]] = defaultdict(list)
    for scene in scenes:
        for document in scene.documents:
            together[document].append(scene)
    return together


def _beside(scene: _Scene, together: Mapping[str, Sequence[_Scene]]) -> list[_Scene]:
    """The other events of the documents that tell of this one."""
    beside = {
        other.event.iri: other for document in scene.documents for other in together[document]
    }
    return [beside[iri] for iri in sorted(beside) if iri != scene.event.iri]


def _takes_the_place(new: _Scene, old: _Scene) -> bool:
    return (
        family(new.event.type) == family(old.event.type)
        and new.event.status in _COMES_AFTER
        and new.guests == old.guests
        and _same_destination(new, old)
        and _is_later(new.event, old.event)
    )


def _same_destination(one: _Scene, other: _Scene) -> bool:
    """Meetings may move elsewhere; a visit to another country is another visit."""
    if one.event.type is not EventType.VISIT:
        return True
    return bool(one.countries & other.countries)


def _is_later(new: Event, old: Event) -> bool:
    """Known to lie later, or still to come when the other has no date."""
    if old.interval is None:
        return new.status is Status.PLANNED
    return new.interval is not None and new.interval.start > old.interval.end


def _lies_within(scene: _Scene, visit: _Scene) -> bool:
    return (
        visit.event.type is EventType.VISIT
        and scene.event.status.is_held == visit.event.status.is_held
        and (scene.event.status in _AHEAD) == (visit.event.status in _AHEAD)
        and visit.guests <= scene.guests
        and bool(scene.places & visit.places)
        and _same_days(scene.event, visit.event)
    )


def _same_days(one: Event, other: Event) -> bool:
    """The days overlap; of two events without a day it is not known that they do not."""
    if one.interval is None or other.interval is None:
        return one.interval is other.interval
    return one.interval.overlaps(other.interval)
