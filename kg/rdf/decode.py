"""Triples back to the world that they were made from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from pyoxigraph import Triple

from kg.model.world import (
    AccountId,
    ChainId,
    Entity,
    Event,
    EventLink,
    EventParticipant,
    World,
)
from kg.rdf import terms, values
from kg.rdf.decode_reading import decode_readings, interval_of, numbered
from kg.rdf.inferences import decode_dates, decode_holders
from kg.rdf.iris import parts_of_iri
from kg.rdf.nodes import Node, Nodes


def decode(triples: Iterable[Triple]) -> World:
    """The world that `encode` wrote; triples of other vocabularies are passed over.

    Participants, sources, places and tenures keep their order. Accounts stand in the order of the
    text, all else in the order of its names.

    Raises:
        GraphError: something that a world needs is missing, doubled or malformed.
    """
    nodes = Nodes(triples)
    replaced = _replaced(nodes)
    return World(
        decode_readings(nodes),
        _decode_entities(nodes, replaced),
        _decode_events(nodes, replaced),
        decode_holders(nodes),
        decode_dates(nodes),
    )


def _replaced(nodes: Nodes) -> dict[str, list[str]]:
    """For each IRI those that it replaces, sorted."""
    replaced: dict[str, list[str]] = defaultdict(list)
    for old in nodes.subjects(terms.REPLACED_BY):
        replaced[old.iri_at(terms.REPLACED_BY)].append(old.iri)
    return replaced


def _decode_entities(nodes: Nodes, replaced: Mapping[str, list[str]]) -> tuple[Entity, ...]:
    chains: dict[str, list[ChainId]] = defaultdict(list)
    for chain in nodes.subjects(terms.REFERS_TO):
        for entity in chain.iris(terms.REFERS_TO):
            document, key = parts_of_iri(chain.iri, "chain", 2)
            chains[entity].append(ChainId(document, key))
    return tuple(
        Entity(
            iri=node.iri,
            kind=node.member(terms.RDF_TYPE, values.KIND_OF),
            label=node.text(terms.RDFS_LABEL),
            chains=tuple(sorted(chains[node.iri])),
            aliases=node.texts(terms.SKOS_ALT_LABEL),
            country=node.text_or_none(terms.COUNTRY_CODE),
            gazetteer=node.texts(terms.GAZETTEER_ID),
            replaces=tuple(replaced.get(node.iri, ())),
        )
        for node in nodes.of_class(terms.ENTITY_CLASS)
    )


def _decode_events(nodes: Nodes, replaced: Mapping[str, list[str]]) -> tuple[Event, ...]:
    return tuple(
        replace(_decode_event(node, nodes), replaces=tuple(replaced.get(node.iri, ())))
        for node in nodes.of_class(terms.EVENT_CLASS)
    )


def _decode_event(node: Node, nodes: Nodes) -> Event:
    told = (parts_of_iri(iri, "account", 2) for iri in node.iris(terms.ACCOUNT))
    return Event(
        iri=node.iri,
        type=node.member(terms.EVENT_TYPE, values.EVENT_TYPE_OF),
        status=node.member(terms.STATUS, values.STATUS_OF),
        label=node.text(terms.RDFS_LABEL),
        accounts=tuple(sorted(AccountId(document, key) for document, key in told)),
        participants=_participants(node, nodes),
        places=_places(node, nodes),
        interval=interval_of(node),
        links=tuple(
            EventLink(relation, event)
            for relation, term in sorted(values.RELATIONS.items())
            for event in node.iris(term)
        ),
    )


def _participants(event: Node, nodes: Nodes) -> tuple[EventParticipant, ...]:
    return tuple(
        EventParticipant(
            part.iri_at(terms.AGENT),
            part.member(terms.ROLE, values.ROLE_OF),
            part.member(terms.CERTAINTY, values.CERTAINTY_OF),
        )
        for part in numbered(event, terms.PARTICIPATION, "participation", nodes)
    )


def _places(event: Node, nodes: Nodes) -> tuple[str, ...]:
    locations = numbered(event, terms.LOCATION, "location", nodes)
    if locations:
        return tuple(location.iri_at(terms.PLACE) for location in locations)
    return event.iris(terms.PLACE)
