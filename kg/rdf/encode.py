"""A world as triples. Nothing is invented here: each triple follows from the world alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import astuple
from hashlib import sha256
from typing import TypeVar

from pyoxigraph import NamedNode, Triple

from kg.model.account import ActorKind, Certainty, Role
from kg.model.world import Entity, Event, EventParticipant, World
from kg.rdf import iris, terms, values
from kg.rdf.encode_reading import Background, encode_reading
from kg.rdf.inferences import encode_date, encode_holder
from kg.rdf.stamp import BuildStamp
from kg.rdf.triples import describe, months

_Id = TypeVar("_Id")

_GAZETTEERS = {
    "geonames": "https://sws.geonames.org/{}/",
    "wikidata": "http://www.wikidata.org/entity/{}",
}


def encode(world: World, stamp: BuildStamp | None = None) -> Iterator[Triple]:
    """The world as triples, in no order that matters; `decode` finds the world again.

    Of a document's path only the file's own name is kept, see `own_file_name`.
    """
    build = _build_of(stamp) if stamp else None
    if stamp and build:
        yield from _encode_build(build, stamp)
    background = Background(
        _backwards((chain, entity.iri) for entity in world.entities for chain in entity.chains),
        _backwards((account, event.iri) for event in world.events for account in event.accounts),
        build,
    )
    for reading in world.readings:
        yield from encode_reading(reading, background)
    for entity in world.entities:
        yield from _encode_entity(entity)
    entities = {entity.iri: entity for entity in world.entities}
    for event in world.events:
        yield from _encode_event(event)
        yield from _encode_sites(event, entities)
    for holder in world.holders:
        yield from encode_holder(holder)
    for inferred in world.dates:
        yield from encode_date(inferred)


def _backwards(pairs: Iterable[tuple[_Id, str]]) -> dict[_Id, tuple[NamedNode, ...]]:
    nodes: dict[_Id, list[NamedNode]] = defaultdict(list)
    for member, iri in pairs:
        nodes[member].append(NamedNode(iri))
    return {member: tuple(found) for member, found in nodes.items()}


def _build_of(stamp: BuildStamp) -> NamedNode:
    return iris.build_iri(sha256(repr(astuple(stamp)).encode("utf-8", "replace")).hexdigest()[:16])


def _encode_build(build: NamedNode, stamp: BuildStamp) -> Iterator[Triple]:
    return describe(
        build,
        (terms.RDF_TYPE, terms.BUILD_CLASS),
        (terms.PROGRAM, stamp.program),
        (terms.LEXICON, stamp.lexicon),
        (terms.MODEL, stamp.model),
        (terms.MODEL_SHA256, stamp.model_sha256 or None),
    )


def _encode_entity(entity: Entity) -> Iterator[Triple]:
    node = NamedNode(entity.iri)
    yield from describe(
        node,
        (terms.RDF_TYPE, (terms.ENTITY_CLASS, values.KINDS[entity.kind])),
        (terms.RDFS_LABEL, entity.label),
        (terms.SKOS_ALT_LABEL, entity.aliases),
        (terms.COUNTRY_CODE, entity.country),
        (terms.GAZETTEER_ID, entity.gazetteer),
        (terms.SKOS_EXACT_MATCH, _matches(entity.gazetteer)),
    )
    for chain in entity.chains:
        yield Triple(iris.chain_iri(chain.document, chain.key), terms.REFERS_TO, node)
    for iri in entity.replaces:
        yield Triple(NamedNode(iri), terms.REPLACED_BY, node)


def _matches(gazetteer: tuple[str, ...]) -> Iterator[NamedNode]:
    for identifier in gazetteer:
        name, _, code = identifier.partition(":")
        if name in _GAZETTEERS and code.isascii() and code.isalnum():
            yield NamedNode(_GAZETTEERS[name].format(code))


def _encode_event(event: Event) -> Iterator[Triple]:
    node = NamedNode(event.iri)
    interval = event.interval
    yield from describe(
        node,
        (terms.RDF_TYPE, _classes(event)),
        (terms.RDFS_LABEL, event.label),
        (terms.EVENT_TYPE, values.EVENT_TYPES[event.type]),
        (terms.STATUS, values.STATUSES[event.status]),
        (terms.COUNTERPART_UNSTATED, _counterpart_unstated(event) or None),
        (terms.EARLIEST, interval.start if interval else None),
        (terms.LATEST, interval.end if interval else None),
        (terms.MONTH, months(interval) if interval else None),
    )
    for account in event.accounts:
        told = iris.account_iri(account.document, account.key)
        yield Triple(node, terms.ACCOUNT, told)
    for link in event.links:
        yield Triple(node, values.RELATIONS[link.relation], NamedNode(link.event))
    for number, participant in enumerate(event.participants, 1):
        yield from _encode_participant(event, node, number, participant)
    yield from _encode_places(event, node)
    for iri in event.replaces:
        yield Triple(NamedNode(iri), terms.REPLACED_BY, node)


def _classes(event: Event) -> tuple[NamedNode, ...]:
    """Only what is told as a fact is an instance of its type: the safe default of the graph."""
    if not event.status.is_held:
        return (terms.EVENT_CLASS, terms.UNREALIZED_EVENT_CLASS)
    return (terms.EVENT_CLASS, values.FAMILIES[event.type], values.EVENT_TYPES[event.type])


def _counterpart_unstated(event: Event) -> bool:
    return event.type in values.TALKS and len({p.entity for p in event.participants}) < 2


def _encode_participant(
    event: Event, node: NamedNode, number: int, participant: EventParticipant
) -> Iterator[Triple]:
    agent = NamedNode(participant.entity)
    part = iris.event_part_iri("participation", event.iri, number)
    for edge in _edges(event, participant):
        yield Triple(node, edge, agent)
    yield Triple(node, terms.PARTICIPATION, part)
    yield from describe(
        part,
        (terms.RDF_TYPE, terms.PARTICIPATION_CLASS),
        (terms.AGENT, agent),
        (terms.ROLE, values.ROLES[participant.role]),
        (terms.CERTAINTY, values.CERTAINTIES[participant.certainty]),
    )


def _edges(event: Event, participant: EventParticipant) -> tuple[NamedNode, ...]:
    """The direct edges from the event to a participant, such that the naive query is safe."""
    if participant.certainty is Certainty.POSSIBLE:
        return (terms.POSSIBLE_PARTICIPANT,)
    if not event.status.is_held:
        return (terms.INTENDED_PARTICIPANT,)
    if participant.role is Role.PARTICIPANT:
        return (terms.PARTICIPANT,)
    return (terms.PARTICIPANT, values.ROLES[participant.role])


def _encode_places(event: Event, node: NamedNode) -> Iterator[Triple]:
    for number, iri in enumerate(event.places, 1):
        place = NamedNode(iri)
        yield Triple(node, terms.PLACE, place)
        if len(event.places) == 1:
            return
        location = iris.event_part_iri("location", event.iri, number)
        yield Triple(node, terms.LOCATION, location)
        yield from describe(
            location,
            (terms.RDF_TYPE, terms.LOCATION_CLASS),
            (terms.PLACE, place),
            (terms.ORDER, number),
        )


def _encode_sites(event: Event, entities: Mapping[str, Entity]) -> Iterator[Triple]:
    """The places of the event but for a country in which another one lies."""
    known = {iri: entities[iri] for iri in event.places if iri in entities}
    for iri in event.places:
        place = known.get(iri)
        lands = {other.country for other in known.values() if other is not place} - {None}
        if place is None or place.kind is not ActorKind.COUNTRY or place.country not in lands:
            yield Triple(NamedNode(event.iri), terms.SITE, NamedNode(iri))
