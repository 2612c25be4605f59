"""Names for entities and events: readable, ASCII, and the same wherever they are built."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.model.account import ActorKind, EventType
from kg.model.namespace import BASE
from kg.model.world import AccountId, ChainId
from kg.resolve.fold import digest, slug


@dataclass(frozen=True, slots=True)
class Naming:
    """What an entity's IRI is made from.

    Attributes:
        chain: the smallest of its chains; tells apart what nothing else tells apart.
        owned: whether its name is common to many countries, so that the country belongs to it.
        private: whether the name holds in one document only.
    """

    kind: ActorKind
    label: str
    chain: ChainId
    country: str = ""
    gazetteer: str = ""
    owned: bool = False
    private: bool = False


def mint_entities(namings: Sequence[Naming]) -> list[str]:
    """One IRI for each naming, all different, in the order given.

    Where two would be the same, each takes its country, then its place in the gazetteer, and in
    the end a digest of its smallest chain.
    """
    stems = [_stem(naming) for naming in namings]
    for suffix in (_country, _gazetteer, _chain):
        for index in _shared(stems):
            ending = suffix(namings[index])
            if ending and not stems[index].endswith(f"-{ending}"):
                stems[index] = f"{stems[index]}-{ending}"
    while shared := _shared(stems):
        for index in shared:
            stems[index] = f"{stems[index]}-{_chain(namings[index])}"
    return [f"{BASE}{stem}" for stem in stems]


def _stem(naming: Naming) -> str:
    stem = f"{naming.kind.value}/{slug(naming.label) or digest(naming.label)}"
    if naming.private:
        return f"{stem}-{_chain(naming)}"
    return f"{stem}-{_country(naming)}" if naming.owned and naming.country else stem


def _country(naming: Naming) -> str:
    return slug(naming.country)


def _gazetteer(naming: Naming) -> str:
    return slug(naming.gazetteer.replace(":", "-"))


def _chain(naming: Naming) -> str:
    return digest(naming.chain.document, naming.chain.key)


def _shared(stems: Iterable[str]) -> list[int]:
    places: dict[str, list[int]] = defaultdict(list)
    for index, stem in enumerate(stems):
        places[stem].append(index)
    return sorted(index for indices in places.values() if len(indices) > 1 for index in indices)


def mint_event(kind: EventType, first: AccountId) -> str:
    """The IRI of the event whose smallest account is `first`."""
    return f"{BASE}event/{event_slug(kind)}-{digest(first.document, first.key)}"


def event_slug(kind: EventType) -> str:
    """The type in lower case with hyphens: `RelationsChange` is `relations-change`."""
    return "".join(f"-{char.lower()}" if char.isupper() else char for char in kind.value).strip("-")
