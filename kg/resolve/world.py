"""From readings to the world: link chains to entities, merge accounts to events, settle both."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.errors import InputError
from kg.model.account import Account, Reading
from kg.model.ruling import Ruling
from kg.model.world import AccountId, ChainId, Entity, Event, World
from kg.resolve.crowds import unite_described
from kg.resolve.entities import UNLABELLED, Linker
from kg.resolve.judgement import Judgement
from kg.resolve.links import link_events, ties_of
from kg.resolve.merging import merge
from kg.resolve.rulings import Lost, rule
from kg.resolve.settle import settle_event
from kg.resolve.sketches import Sketch, draw


@dataclass(frozen=True, slots=True)
class Resolution:
    """The world and why it is so: the log of judgements on people and on accounts.

    Attributes:
        lost: judgements of people that speak of something that is not there.
    """

    world: World
    judgements: tuple[Judgement, ...]
    lost: tuple[Lost, ...] = ()


def resolve(
    readings: Iterable[Reading],
    *,
    labels: Mapping[str, str] = UNLABELLED,
    rulings: Iterable[Ruling] = (),
) -> World:
    """The entities and events behind all readings.

    Args:
        labels: the canonical name for identifiers of the gazetteer (`iso3166:US`, `union:EU`,
            `geonames:2643743`); without one an entity is called by the documents' own words.
        rulings: what people have judged; it overrules all evidence.

    Pure: the same readings give the same world in whatever order they come. Every chain stands in
    exactly one entity and every account in exactly one event.

    Raises:
        InputError: two readings have the same document identifier.
    """
    return judge(readings, labels=labels, rulings=rulings).world


def judge(
    readings: Iterable[Reading],
    *,
    labels: Mapping[str, str] = UNLABELLED,
    rulings: Iterable[Ruling] = (),
) -> Resolution:
    """The world as `resolve` gives it, together with the log of judgements.

    Raises:
        InputError: two readings have the same document identifier.
    """
    ordered = tuple(sorted(readings, key=lambda reading: reading.source.id))
    _require_unique(ordered)
    ruled = rule(ordered, rulings)
    ordered = ruled.readings
    linker = Linker(ordered, labels, ruled.bonds)
    linking = linker.link()
    sketches = {
        sketch.id: sketch for reading in ordered for sketch in draw(reading, linking.entity_of)
    }
    ties = ties_of(ordered)
    groups, judgements = merge(list(sketches.values()), ties, ruled.bonds)
    chains = {entity.iri: entity.chains for entity in linking.entities}
    together, described = unite_described(groups, sketches, chains)
    linking = linker.unite(linking, together)
    entities = {entity.iri: entity for entity in linking.entities}
    events = _events(groups, ordered, sketches, linking.entity_of, entities)
    world = World(ordered, linking.entities, link_events(events, ties, entities))
    return Resolution(world, linking.judgements + described + judgements, ruled.lost)


def _require_unique(readings: Sequence[Reading]) -> None:
    for one, other in pairwise(readings):
        if one.source.id == other.source.id:
            raise InputError(
                f"two documents have the identifier {one.source.id!r}",
                place=f"{one.source.path} and {other.source.path}",
                repair="rename one of them",
            )


def _events(
    groups: Iterable[Sequence[AccountId]],
    readings: Iterable[Reading],
    sketches: Mapping[AccountId, Sketch],
    entity_of: Mapping[ChainId, Entity],
    entities: Mapping[str, Entity],
) -> list[Event]:
    accounts: dict[AccountId, Account] = {
        AccountId(reading.source.id, account.key): account
        for reading in readings
        for account in reading.accounts
    }
    return [
        settle_event(
            [(sketches[account], accounts[account]) for account in group],
            entity_of,
            entities,
        )
        for group in groups
    ]
