"""The world as far as it had been reported by a day.

Which accounts tell of one event is taken from all documents: that two reports mean one trip does
not depend on the day. What is said of it, its status, date, place and company, is settled anew
from the reports of that day and before. A document whose day of publication is not known cannot
be placed before or after, and is left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from kg.model.account import Account, Reading
from kg.model.world import AccountId, ChainId, Entity, Event, World
from kg.resolve.links import link_events, ties_of
from kg.resolve.settle import settle_event
from kg.resolve.sketches import Sketch, draw

Told = Mapping[AccountId, tuple[Sketch, Account]]


def world_as_of(world: World, day: date) -> World:
    """The documents published by a day, with the events and entities that they tell of.

    IRIs are those of the whole world. Pure, and monotone in the day: a later day leaves out no
    document, account or entity that an earlier one has.
    """
    readings = tuple(reading for reading in world.readings if _was_published(reading, day))
    documents = {reading.source.id for reading in readings}
    entities = tuple(
        replace(entity, chains=chains)
        for entity in world.entities
        if (chains := tuple(chain for chain in entity.chains if chain.document in documents))
    )
    by_iri = {entity.iri: entity for entity in entities}
    entity_of = {chain: entity for entity in entities for chain in entity.chains}
    told = _told(readings, entity_of)
    events = [
        settled
        for event in world.events
        if (settled := _settled(event, told, entity_of, by_iri)) is not None
    ]
    return World(readings, entities, link_events(events, ties_of(readings), by_iri))


def undated_documents(world: World) -> tuple[str, ...]:
    """The documents that `world_as_of` leaves out since nobody knows when they were published."""
    return tuple(one.source.id for one in world.readings if one.source.published is None)


def _was_published(reading: Reading, day: date) -> bool:
    published = reading.source.published
    return published is not None and published.day <= day


def _told(readings: tuple[Reading, ...], entity_of: Mapping[ChainId, Entity]) -> Told:
    sketches = {sketch.id: sketch for one in readings for sketch in draw(one, entity_of)}
    return {
        (name := AccountId(reading.source.id, account.key)): (sketches[name], account)
        for reading in readings
        for account in reading.accounts
    }


def _settled(
    event: Event,
    told: Told,
    entity_of: Mapping[ChainId, Entity],
    entities: Mapping[str, Entity],
) -> Event | None:
    """The event as these accounts tell it, under its old IRI; None if none of them does."""
    known = [told[account] for account in event.accounts if account in told]
    if not known:
        return None
    settled = settle_event(known, entity_of, entities)
    return replace(settled, iri=event.iri, replaces=event.replaces)
