"""Groups of chains become entities: label, country, aliases, identifiers, IRI."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from kg.model.account import ActorKind, Chain, Reading
from kg.model.world import ChainId, Entity
from kg.resolve.fold import fold
from kg.resolve.iris import Naming, mint_entities
from kg.resolve.judgement import Judgement
from kg.resolve.people import link_people
from kg.resolve.portraits import paint
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
UNLABELLED: Mapping[str, str] = MappingProxyType({})
_NAMED_PERSON = ThingKey("person", "")


@dataclass(frozen=True, slots=True)
class Linking:
    """The entities, the entity of every chain, and why people were linked."""

    entities: tuple[Entity, ...]
    entity_of: Mapping[ChainId, Entity]
    judgements: tuple[Judgement, ...]


def link(readings: Sequence[Reading], labels: Mapping[str, str] = UNLABELLED) -> Linking:
    """Link the chains of all readings to entities; every chain stands in exactly one.

    Args:
        labels: the canonical name for identifiers of the gazetteer.
    """
    chains = {
        ChainId(reading.source.id, chain.key): chain
        for reading in readings
        for chain in reading.chains
    }
    people, judgements = link_people(paint(readings))
    groups = [(_NAMED_PERSON, group) for group in people] + group_things(readings)
    entities = _entities([(key, sorted(group)) for key, group in groups], chains, labels)
    entity_of = {chain: entity for entity in entities for chain in entity.chains}
    return Linking(entities, entity_of, tuple(sorted(judgements)))


def _entities(
    groups: Iterable[tuple[ThingKey, list[ChainId]]],
    chains: Mapping[ChainId, Chain],
    labels: Mapping[str, str],
) -> tuple[Entity, ...]:
    drafts = [
        (_naming(key, group, [chains[chain] for chain in group], labels), group)
        for key, group in groups
    ]
    iris = mint_entities([naming for naming, _ in drafts])
    made = (
        _entity(iri, naming, group, [chains[chain] for chain in group])
        for iri, (naming, group) in zip(iris, drafts, strict=True)
    )
    return tuple(sorted(made, key=lambda entity: entity.iri))


def _naming(
    key: ThingKey, group: Sequence[ChainId], members: Sequence[Chain], labels: Mapping[str, str]
) -> Naming:
    kind = _KINDS.get(key.sort) or most_frequent(chain.kind for chain in members)
    identifiers = sorted(chain.gazetteer for chain in members if chain.gazetteer)
    return Naming(
        kind=kind,
        label=_canonical(key, labels) or best_label([chain.name for chain in members]),
        chain=group[0],
        country=_country(key, members) or "",
        gazetteer=identifiers[0] if identifiers else "",
        owned=key.sort in {"organization", "holder"},
        private=key.sort == "chain",
    )


def _canonical(key: ThingKey, labels: Mapping[str, str]) -> str | None:
    match key.sort:
        case "country":
            return labels.get(f"iso3166:{key.name}")
        case "union":
            return labels.get(f"union:{key.name}")
        case "gazetteer":
            return labels.get(key.name)
    return None


def _entity(iri: str, naming: Naming, group: Sequence[ChainId], members: Sequence[Chain]) -> Entity:
    forms = {form for chain in members for form in (chain.name, *chain.aliases)}
    return Entity(
        iri=iri,
        kind=naming.kind,
        label=naming.label,
        chains=tuple(group),
        aliases=tuple(sorted(forms - {naming.label})),
        country=naming.country or None,
        gazetteer=tuple(sorted({chain.gazetteer for chain in members if chain.gazetteer})),
    )


def _country(key: ThingKey, members: Iterable[Chain]) -> str | None:
    """The country that most chains give; None where none does, or no majority agrees."""
    if key.sort in {"country", "union"}:
        return key.name if key.name.isupper() else None
    told = Counter(chain.country for chain in members if chain.country)
    if not told:
        return None
    country, count = max(told.items(), key=lambda pair: (pair[1], pair[0]))
    return country if 2 * count > told.total() else None


def most_frequent(kinds: Iterable[ActorKind]) -> ActorKind:
    """The kind that most chains give; on a tie the first of the alphabet."""
    return max(sorted(Counter(kinds).items()), key=lambda pair: pair[1])[0]


def best_label(names: Sequence[str]) -> str:
    """The most complete of the frequent forms: those used at least half as often as the first.

    A government's name and a leading article make a worse label than the plain name; after that
    more words win, then the more frequent, the longer and the alphabet.
    """
    counts = Counter(names)
    often = max(counts.values())
    frequent = (name for name, count in counts.items() if 2 * count >= often)
    return min(frequent, key=lambda name: (*_blemishes(name), -counts[name], -len(name), name))


def _blemishes(name: str) -> tuple[int, int]:
    words = fold(name).split()
    flaws = sum(word in word_list("government") for word in words) + (words[:1] == ["the"])
    return flaws, -len(words)
