"""Names for entities and events: readable, ASCII, and the same wherever they are built.

What is added later must not take a name away. So an entity or event is called as its oldest mention
alone would have it called; what its other mentions would have had it called leads there as well.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kg.model.account import ActorKind, EventType
from kg.model.namespace import BASE
from kg.model.world import AccountId, ChainId
from kg.resolve.fold import digest, slug


@dataclass(frozen=True, slots=True)
class Naming:
    """What one chain alone would have its entity called.

    Attributes:
        country: told in the name, since others of that name may be of other countries.
        private: whether the name means this one in its own document only.
        day: on which the document was published; the last of all days where that is unknown.
    """

    kind: ActorKind
    label: str
    chain: ChainId
    country: str = ""
    private: bool = False
    day: date = date.max

    @property
    def age(self) -> tuple[bool, date, ChainId]:
        """Which chain decides: names before descriptions, then the oldest document."""
        return self.private, self.day, self.chain

    @property
    def stem(self) -> str:
        """The end of the IRI, below the base of all."""
        ending = self.own_ending if self.private else slug(self.country)
        named = f"{self.kind.value}/{slug(self.label) or digest(self.label)}"
        return f"{named}-{ending}" if ending else named

    @property
    def own_ending(self) -> str:
        """What no other chain has at the end of its name."""
        return digest(self.chain.document, self.chain.key)


@dataclass(frozen=True, slots=True)
class Minted:
    """An IRI and those that it replaces, sorted: nothing else is or was called so."""

    iri: str
    replaces: tuple[str, ...] = ()


def mint_entities(entities: Sequence[Sequence[Naming]]) -> list[Minted]:
    """The IRI of each entity, all different, in the order given.

    Args:
        entities: for each what its chains would have it called.

    Of two that would be called the same the older keeps the name, and the other takes a digest of
    its own oldest chain. A name that would lead to two leads to none.
    """
    stems = _different([min(namings, key=lambda one: one.age) for namings in entities])
    claims: dict[str, set[int]] = defaultdict(set)
    for index, namings in enumerate(entities):
        for naming in namings:
            claims[naming.stem].add(index)
    replaced: dict[int, list[str]] = defaultdict(list)
    for stem in sorted(claims.keys() - set(stems)):
        if len(claims[stem]) == 1:
            replaced[min(claims[stem])].append(BASE + stem)
    return [Minted(BASE + stem, tuple(replaced[index])) for index, stem in enumerate(stems)]


def _different(namings: Sequence[Naming]) -> list[str]:
    stems = [naming.stem for naming in namings]
    while shared := _shared(stems):
        for indices in shared:
            first = min(indices, key=lambda index: namings[index].age)
            for index in set(indices) - {first}:
                stems[index] = f"{stems[index]}-{namings[index].own_ending}"
    return stems


def _shared(stems: Iterable[str]) -> list[list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for index, stem in enumerate(stems):
        places[stem].append(index)
    return [indices for indices in places.values() if len(indices) > 1]


def mint_event(accounts: Mapping[AccountId, EventType]) -> Minted:
    """The IRI of an event, by its accounts with what each takes it for, the oldest first."""
    iri, *others = (
        f"{BASE}event/{event_slug(kind)}-{digest(account.document, account.key)}"
        for account, kind in accounts.items()
    )
    return Minted(iri, tuple(sorted(others)))


def event_slug(kind: EventType) -> str:
    """The type in lower case with hyphens: `RelationsChange` is `relations-change`."""
    return "".join(f"-{char.lower()}" if char.isupper() else char for char in kind.value).strip("-")
