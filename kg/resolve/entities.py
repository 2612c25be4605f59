"""Groups of chains become entities: label, country, aliases, identifiers, IRI."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from kg.model.account import ActorKind, Chain, Reading
from kg.model.world import ChainId, Entity
from kg.resolve.binding import bind_chains
from kg.resolve.fold import fold
from kg.resolve.iris import Minted, Naming, mint_entities
from kg.resolve.judgement import Judgement
from kg.resolve.names import name_from_text
from kg.resolve.people import link_people
from kg.resolve.portraits import paint
from kg.resolve.rulings import UNBOUND, Bonds
from kg.resolve.things import ThingKey, group_things
from kg.resolve.words import word_list

_KINDS = {
    "country": ActorKind.COUNTRY,
    "union": ActorKind.ORGANIZATION,
    "gazetteer": ActorKind.PLACE,
    "place": ActorKind.PLACE,
    "organization": ActorKind.ORGANIZATION,
    "object": ActorKind.OBJECT,
    "group": ActorKind.GROUP,
}
# Of these an article is part of the name: The Hague.
_WITH_ARTICLE = frozenset({ActorKind.PERSON, ActorKind.PLACE})
_STATES = frozenset({"country", "union"})
UNLABELLED: Mapping[str, str] = MappingProxyType({})
_NAMED_PERSON = ThingKey("person", "")


@dataclass(frozen=True, slots=True)
class Linking:
    """The entities, the entity of every chain, and why people were linked.

    Attributes:
        keys: by IRI, what makes the chains of an entity one thing.
    """

    entities: tuple[Entity, ...]
    entity_of: Mapping[ChainId, Entity]
    judgements: tuple[Judgement, ...]
    keys: Mapping[str, ThingKey]


class Linker:
    """Makes entities of the chains of all readings.

    Args:
        labels: the canonical name for identifiers of the gazetteer.
        bonds: what people have judged, which overrules everything else.
    """

    def __init__(
        self,
        readings: Sequence[Reading],
        labels: Mapping[str, str] = UNLABELLED,
        bonds: Bonds = UNBOUND,
    ) -> None:
        self._bonds = bonds
        self._readings = readings
        self._labels = labels
        self._chains = {
            ChainId(reading.source.id, chain.key): chain
            for reading in readings
            for chain in reading.chains
        }
        self._days = {
            reading.source.id: reading.source.published.day
            if reading.source.published
            else date.max
            for reading in readings
        }

    def link(self) -> Linking:
        """Link the chains to entities; every chain stands in exactly one."""
        people, judgements = link_people(paint(self._readings))
        groups = [(_NAMED_PERSON, group) for group in people] + group_things(self._readings)
        return self._linking(groups, tuple(sorted(judgements)))

    def unite(self, linking: Linking, together: Iterable[Sequence[str]]) -> Linking:
        """The linking with each of some groups of entities, given by IRI, made one."""
        chains = {entity.iri: list(entity.chains) for entity in linking.entities}
        keys = dict(linking.keys)
        for first, *others in together:
            for iri in others:
                chains[first] += chains.pop(iri)
                keys[first] = min(keys[first], keys.pop(iri))
        return self._linking(
            [(keys[iri], group) for iri, group in chains.items()], linking.judgements
        )

    def _linking(
        self, groups: Iterable[tuple[ThingKey, list[ChainId]]], judgements: tuple[Judgement, ...]
    ) -> Linking:
        bound = bind_chains(groups, self._bonds, self._chains)
        drafts = [(key, sorted(chains)) for key, chains in bound]
        minted = mint_entities([self._namings(key, group) for key, group in drafts])
        made = [
            self._entity(name, key, group)
            for name, (key, group) in zip(minted, drafts, strict=True)
        ]
        return Linking(
            entities=tuple(sorted(made, key=lambda entity: entity.iri)),
            entity_of={chain: entity for entity in made for chain in entity.chains},
            judgements=judgements,
            keys={name.iri: key for name, (key, _) in zip(minted, drafts, strict=True)},
        )

    def _namings(self, key: ThingKey, group: Iterable[ChainId]) -> list[Naming]:
        """What each chain alone would have the entity called."""
        return [
            _naming(key, chain, self._chains[chain], self._days[chain.document], self._labels)
            for chain in group
        ]

    def _entity(self, name: Minted, key: ThingKey, group: Sequence[ChainId]) -> Entity:
        members = [self._chains[chain] for chain in group]
        kind = _kind(key, members)
        own = _own_label(kind, [chain.called for chain in members])
        label = _canonical(key, self._labels) or own
        forms = {form for chain in members for form in (chain.name, *chain.aliases)}
        return Entity(
            iri=name.iri,
            kind=kind,
            label=label,
            chains=tuple(group),
            aliases=tuple(sorted(forms - {label})),
            country=_country(key, members),
            gazetteer=tuple(sorted({chain.gazetteer for chain in members if chain.gazetteer})),
            replaces=name.replaces,
        )


def _naming(
    key: ThingKey, chain_id: ChainId, chain: Chain, day: date, labels: Mapping[str, str]
) -> Naming:
    kind = _kind(key, [chain])
    is_bare = key == _NAMED_PERSON and name_from_text(chain.called).is_bare
    return Naming(
        kind=kind,
        label=_canonical(key, labels) or _own_label(kind, [chain.called]),
        chain=chain_id,
        country="" if key.sort in _STATES else key.country or chain.country or "",
        private=key.sort == "chain" or is_bare,
        day=day,
    )


def _kind(key: ThingKey, members: Iterable[Chain]) -> ActorKind:
    return _KINDS.get(key.sort) or most_frequent(chain.kind for chain in members)


def _own_label(kind: ActorKind, names: Sequence[str]) -> str:
    label = best_label(names)
    return label if kind in _WITH_ARTICLE else label.removeprefix("The ") or label


def _canonical(key: ThingKey, labels: Mapping[str, str]) -> str | None:
    match key.sort:
        case "country":
            return labels.get(f"iso3166:{key.name}")
        case "union":
            return labels.get(f"union:{key.name}")
        case "gazetteer":
            return labels.get(key.name)
    return None


def _country(key: ThingKey, members: Iterable[Chain]) -> str | None:
    """The country that most chains give; None where none does, or no majority agrees."""
    if key.sort in _STATES:
        return key.name if key.name.isupper() else None
    told = Counter(chain.country for chain in members if chain.country)
    if not told:
        return (key.country or None) if key.sort == "organization" else None
    country, count = max(told.items(), key=lambda pair: (pair[1], pair[0]))
    return country if 2 * count > told.total() else None


def most_frequent(kinds: Iterable[ActorKind]) -> ActorKind:
    """The kind that most chains give; on a tie the first of the alphabet."""
    return max(sorted(Counter(kinds).items()), key=lambda pair: pair[1])[0]


def best_label(names: Sequence[str]) -> str:
    """The most complete of the frequent forms: those used at least half as often as the first.

    A government's name, a leading article and the word `group` make a worse label; after that
    more words win, then the more frequent, the longer and the alphabet.
    """
    counts = Counter(names)
    often = max(counts.values())
    frequent = (name for name, count in counts.items() if 2 * count >= often)
    return min(frequent, key=lambda name: (*_blemishes(name), -counts[name], -len(name), name))


def _blemishes(name: str) -> tuple[int, int]:
    words = fold(name).split()
    needless = word_list("government") | (word_list("groupings") if len(words) > 1 else set())
    flaws = sum(word in needless for word in words) + (words[:1] == ["the"])
    return flaws, -len(words)
