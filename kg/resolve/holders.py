"""Who held the office by which a document describes somebody: an inference, never its word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from kg.lexicon.tenures import KnownTenure
from kg.model.account import Account, ActorKind, Chain, Reading
from kg.model.inference import InferredHolder
from kg.model.time import Interval
from kg.model.world import Entity, World
from kg.resolve.names import VARIANT, name_from_text, names_agree
from kg.resolve.offices import holder_key, office_key

_Post = tuple[str, str]
_Held = Mapping[_Post, Sequence[KnownTenure]]
_People = Mapping[str, Sequence[Entity]]


def infer_holders(world: World, tenures: Iterable[KnownTenure]) -> tuple[InferredHolder, ...]:
    """For every nameless holder of an office the one person whom the tables know in it; sorted.

    Silent unless one person held the office on every day that the description can mean: the day
    of publication, and the days of what is told of the holder.
    """
    held: dict[_Post, list[KnownTenure]] = defaultdict(list)
    for tenure in tenures:
        held[office_key(tenure.office), tenure.country].append(tenure)
    people: dict[str, list[Entity]] = defaultdict(list)
    for entity in world.entities:
        if entity.kind is ActorKind.PERSON and entity.country:
            people[entity.country].append(entity)
    found = (one for reading in world.readings for one in _of_document(reading, held, people))
    return tuple(sorted(found, key=lambda one: (one.document, one.chain)))


def _of_document(reading: Reading, held: _Held, people: _People) -> Iterator[InferredHolder]:
    for chain in reading.chains:
        office = _office_of(chain)
        if office is None or chain.country is None:
            continue
        days = _days_meant(reading, chain)
        tenure = _only_holder(held.get((office, chain.country), ()), days) if days else None
        if tenure:
            yield InferredHolder(
                document=reading.source.id,
                chain=chain.key,
                office=tenure.office,
                country=tenure.country,
                name=tenure.person,
                interval=tenure.interval,
                basis=tenure.basis,
                entity=_entity_of(tenure, people),
            )


def _office_of(chain: Chain) -> str | None:
    described = chain.kind in (ActorKind.PERSON, ActorKind.GROUP) and not chain.named
    return holder_key(chain.name) if described else None


def _days_meant(reading: Reading, chain: Chain) -> Interval | None:
    """From the first to the last day for which the description can be meant."""
    days: list[date] = [reading.source.published.day] if reading.source.published else []
    for account in reading.accounts:
        if account.time and account.status.is_held and _takes_part(chain, account):
            days += [account.time.interval.start, account.time.interval.end]
    return Interval(min(days), max(days)) if days else None


def _takes_part(chain: Chain, account: Account) -> bool:
    return any(part.chain == chain.key for part in account.participants)


def _only_holder(tenures: Iterable[KnownTenure], days: Interval) -> KnownTenure | None:
    """The tenure that holds all of the days, if no other person held the office on any of them."""
    near = [tenure for tenure in tenures if tenure.interval.overlaps(days)]
    whole = [tenure for tenure in near if tenure.interval.contains(days)]
    if not whole or not all(_same_person(whole[0], other) for other in near):
        return None
    return min(whole, key=lambda tenure: (tenure.interval, tenure.person, tenure.basis))


def _same_person(one: KnownTenure, other: KnownTenure) -> bool:
    return _fits(one.person, other.person)


def _fits(name: str, other: str) -> bool:
    a, b = name_from_text(name), name_from_text(other)
    return names_agree(a, b, surname_first=True).score >= VARIANT


def _entity_of(tenure: KnownTenure, people: _People) -> str | None:
    fitting = [e.iri for e in people.get(tenure.country, ()) if _fits(e.label, tenure.person)]
    return fitting[0] if len(fitting) == 1 else None
