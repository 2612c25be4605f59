"""A world as flat tables: events, who took part in them, and the sentences behind them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.model.account import Account, Reading
from kg.model.world import AccountId, Entity, Event, World
from kg.query.table import Cell, Row, Table

_EVENTS = ("event", "type", "status", "label", "earliest", "latest", "places", "accounts")
_PARTICIPANTS = ("event", "entity", "name", "kind", "country", "role", "certainty")
_EVIDENCE = (
    *("event", "document", "published", "outlet", "url", "status", "sources"),
    *("start", "end", "quote", "rule"),
)
_JOINT = "; "


def tables_of(world: World) -> Mapping[str, Table]:
    """The tables `events`, `participants` and `evidence`, joined by the event's IRI."""
    entities = {entity.iri: entity for entity in world.entities}
    return {
        "events": _table(_EVENTS, (_event(event, entities) for event in world.events)),
        "participants": _table(_PARTICIPANTS, _participants(world, entities)),
        "evidence": _table(_EVIDENCE, _evidence(world)),
    }


def _table(columns: tuple[str, ...], rows: Iterator[tuple[Cell, ...]]) -> Table:
    return Table(columns, tuple(Row(cells) for cells in rows))


def _event(event: Event, entities: Mapping[str, Entity]) -> tuple[Cell, ...]:
    days = event.interval
    return (
        event.iri,
        event.type.value,
        event.status.value,
        event.label,
        days.start.isoformat() if days else None,
        days.end.isoformat() if days else None,
        _JOINT.join(entities[iri].label for iri in event.places) or None,
        len(event.accounts),
    )


def _participants(world: World, entities: Mapping[str, Entity]) -> Iterator[tuple[Cell, ...]]:
    for event in world.events:
        for one in event.participants:
            entity = entities[one.entity]
            yield (
                event.iri,
                entity.iri,
                entity.label,
                entity.kind.value,
                entity.country,
                one.role.value,
                one.certainty.value,
            )


def _evidence(world: World) -> Iterator[tuple[Cell, ...]]:
    event_of = {account: event.iri for event in world.events for account in event.accounts}
    for reading in world.readings:
        for account in reading.accounts:
            iri = event_of[AccountId(reading.source.id, account.key)]
            yield from ((iri, *row) for row in _passages(reading, account))


def _passages(reading: Reading, account: Account) -> Iterator[tuple[Cell, ...]]:
    source = reading.source
    for one in account.evidence:
        yield (
            source.id,
            source.published.day.isoformat() if source.published else None,
            source.outlet,
            source.url,
            account.status.value,
            _JOINT.join(said.name for said in account.sources) or None,
            one.span.start,
            one.span.end,
            one.quote,
            one.rule,
        )
