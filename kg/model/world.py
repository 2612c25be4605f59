"""The world behind the documents: entities and events, each with the documents' own words."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model.account import ActorKind, Certainty, EventType, Reading, Relation, Role, Status
from kg.model.inference import InferredDate, InferredHolder
from kg.model.time import Interval


@dataclass(frozen=True, slots=True, order=True)
class ChainId:
    """A chain of one document, named from outside."""

    document: str
    key: str


@dataclass(frozen=True, slots=True, order=True)
class AccountId:
    """An account of one document, named from outside."""

    document: str
    key: str


@dataclass(frozen=True, slots=True)
class Entity:
    """One person, country, organisation, group, object or place behind the chains of documents.

    Attributes:
        iri: as its oldest named chain alone would have it, so that later ones leave it as it is.
        aliases: every other form in any document, sorted.
        gazetteer: identifiers such as `geonames:1816670`, sorted.
        chains: the chains that were linked to it, sorted.
        replaces: the IRIs that it would have if a part of its chains were all, sorted.
    """

    iri: str
    kind: ActorKind
    label: str
    chains: tuple[ChainId, ...]
    aliases: tuple[str, ...] = ()
    country: str | None = None
    gazetteer: tuple[str, ...] = ()
    replaces: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EventParticipant:
    """An entity that takes part in an event, as all its accounts together say."""

    entity: str
    role: Role
    certainty: Certainty = Certainty.CERTAIN


@dataclass(frozen=True, slots=True)
class EventLink:
    """A relation from one event to another, by IRI."""

    relation: Relation
    event: str


@dataclass(frozen=True, slots=True)
class Event:
    """The real happening behind one or more accounts.

    Attributes:
        iri: as its oldest account alone would have it, so that later ones leave it as it is.
        status: settled from the accounts, the latest report first; the accounts keep their own.
        interval: what all dated accounts allow together; None where none is dated.
        places: IRIs of entities, the most specific first.
        accounts: sorted; at least one.
        replaces: the IRIs that it would have if a part of its accounts were all, sorted.
    """

    iri: str
    type: EventType
    status: Status
    label: str
    accounts: tuple[AccountId, ...]
    participants: tuple[EventParticipant, ...] = ()
    places: tuple[str, ...] = ()
    interval: Interval | None = None
    links: tuple[EventLink, ...] = ()
    replaces: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class World:
    """All readings with the entities and events behind them; every tuple is sorted.

    Attributes:
        holders, dates: what is inferred, apart from all that documents tell.
    """

    readings: tuple[Reading, ...]
    entities: tuple[Entity, ...]
    events: tuple[Event, ...]
    holders: tuple[InferredHolder, ...] = ()
    dates: tuple[InferredDate, ...] = ()
