"""A world told as plain records: accounts and offices, sorted by document and offset."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from kg.model.account import Account, Chain, Evidence, Participation, Reading, Tenure
from kg.model.time import Time
from kg.model.world import AccountId, ChainId, Entity, World

Row = dict[str, Any]
_NO_NAMES: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Names:
    """Finds the IRIs and labels that stand behind the keys of a reading."""

    entities: Mapping[ChainId, Entity]
    events: Mapping[AccountId, str]
    countries: Mapping[str, str]

    @classmethod
    def of(cls, world: World, countries: Mapping[str, str] = _NO_NAMES) -> Names:
        """The names of a world, and those of countries by code."""
        return cls(
            {chain: entity for entity in world.entities for chain in entity.chains},
            {account: event.iri for event in world.events for account in event.accounts},
            countries,
        )


def account_rows(
    world: World, account_iri: Callable[[AccountId], str], countries: Mapping[str, str] = _NO_NAMES
) -> Iterator[Row]:
    """Every event as one document tells it, with all that `whomet accounts` prints.

    Args:
        account_iri: mints the IRI of an account.
        countries: the name of every country by its code.
    """
    names = Names.of(world, countries)
    for reading in sorted(world.readings, key=lambda reading: reading.source.id):
        chains = {chain.key: chain for chain in reading.chains}
        for account in sorted(reading.accounts, key=_position):
            known = AccountId(reading.source.id, account.key)
            yield {
                "event": names.events.get(known),
                "account": account_iri(known),
                "document": reading.source.id,
                "type": account.type.value,
                "status": account.status.value,
                "participants": [
                    _participant(one, chains[one.chain], reading, names)
                    for one in account.participants
                ],
                "places": [_place(chains[key], reading, names) for key in account.places],
                "time": _time(account.time),
                "sources": [{"name": s.name, "kind": s.kind.value} for s in account.sources],
                "evidence": [_evidence(evidence) for evidence in account.evidence],
            }


def office_rows(world: World) -> Iterator[Row]:
    """Every office that a document says somebody holds or held."""
    names = Names.of(world)
    for reading in sorted(world.readings, key=lambda reading: reading.source.id):
        chains = {chain.key: chain for chain in reading.chains}
        for tenure in sorted(reading.tenures, key=lambda one: (one.span, one.office, one.chain)):
            yield _tenure(tenure, chains[tenure.chain], reading, names)


def _position(account: Account) -> tuple[tuple[int, int], str, str]:
    spans = sorted((one.span.start, one.span.end) for one in account.evidence)
    return (spans[0] if spans else (0, 0)), account.type.value, account.key


def _participant(one: Participation, chain: Chain, reading: Reading, names: Names) -> Row:
    entity = names.entities.get(ChainId(reading.source.id, chain.key))
    return {
        "id": entity.iri if entity else None,
        "name": chain.name,
        "aliases": _aliases(chain, entity),
        "kind": chain.kind.value,
        "country": chain.country or (entity.country if entity else None),
        "role": one.role.value,
        "certainty": one.certainty.value,
    }


def _place(chain: Chain, reading: Reading, names: Names) -> Row:
    entity = names.entities.get(ChainId(reading.source.id, chain.key))
    country = chain.country or (entity.country if entity else None)
    return {
        "id": entity.iri if entity else None,
        "name": chain.name,
        "aliases": _aliases(chain, entity),
        "country": country,
        "country_name": names.countries.get(country) if country else None,
    }


def _aliases(chain: Chain, entity: Entity | None) -> list[str]:
    """The other forms of this document, and the label of the entity."""
    return sorted({*chain.aliases, *([entity.label] if entity else [])} - {chain.name})


def _time(time: Time | None) -> Row | None:
    if time is None:
        return None
    start, end = time.interval.start.isoformat(), time.interval.end.isoformat()
    return {"start": start, "end": end, "text": time.text}


def _evidence(evidence: Evidence) -> Row:
    return {"start": evidence.span.start, "end": evidence.span.end, "quote": evidence.quote}


def _tenure(tenure: Tenure, chain: Chain, reading: Reading, names: Names) -> Row:
    entity = names.entities.get(ChainId(reading.source.id, chain.key))
    return {
        "person": {"id": entity.iri if entity else None, "name": chain.name},
        "office": tenure.office,
        "country": tenure.country,
        "organization": tenure.organization,
        "former": tenure.former,
        "document": reading.source.id,
        "start": tenure.span.start,
        "end": tenure.span.end,
        "quote": tenure.quote,
    }
