"""What people have judged imposed on groups of chains: put together first, then taken apart.

Chains that people put together are one bundle, which is never torn. Where a group holds two bundles
that people set apart, the second one leaves, and with it every chain that bears its name and not
that of the first. The second is the one with the larger identifier, so that nothing depends on the
order in which people judged.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from kg.model.account import Chain
from kg.model.world import ChainId
from kg.resolve.fold import fold
from kg.resolve.rulings import Bonds
from kg.resolve.things import ThingKey
from kg.resolve.union import Groups

Group = tuple[ThingKey, list[ChainId]]


def bind_chains(
    groups: Iterable[Group], bonds: Bonds, chains: Mapping[ChainId, Chain]
) -> list[Group]:
    """The groups as people want them; as they are where nobody has judged."""
    united = _united(list(groups), bonds.same_chains)
    if not bonds.different_chains:
        return united
    bundles = Groups({chain for pair in _pairs(bonds) for chain in pair})
    for a, b in bonds.same_chains:
        bundles.unite(a, b)
    divided = [_divided(group, bundles, bonds.different_chains, chains) for _, group in united]
    return [(key, part) for (key, _), parts in zip(united, divided, strict=True) for part in parts]


def _pairs(bonds: Bonds) -> Sequence[tuple[ChainId, ChainId]]:
    return sorted((*bonds.same_chains, *bonds.different_chains))


def _united(groups: list[Group], same: Iterable[tuple[ChainId, ChainId]]) -> list[Group]:
    place = {chain: number for number, (_, group) in enumerate(groups) for chain in group}
    joined = Groups(range(len(groups)))
    for a, b in same:
        joined.unite(place[a], place[b])
    return [_one([groups[number] for number in sorted(numbers)]) for numbers in joined.all()]


def _one(groups: Sequence[Group]) -> Group:
    """Groups as one; what means something outside its document gives the key."""
    key = min((key for key, _ in groups), key=lambda key: (key.sort == "chain", key))
    return key, [chain for _, group in groups for chain in group]


def _divided(
    group: list[ChainId],
    bundles: Groups[ChainId],
    different: Iterable[tuple[ChainId, ChainId]],
    chains: Mapping[ChainId, Chain],
) -> list[list[ChainId]]:
    parts = [set(group)]
    for a, b in different:
        part = next((part for part in parts if a in part and b in part), None)
        if part is not None:
            leaving = _leaving(part, bundles, a, b, chains)
            part -= leaving
            parts.append(leaving)
    return [sorted(part) for part in parts]


def _leaving(
    part: set[ChainId],
    bundles: Groups[ChainId],
    a: ChainId,
    b: ChainId,
    chains: Mapping[ChainId, Chain],
) -> set[ChainId]:
    """The bundle of `b`, and the chains nobody judged that bear its name and not that of `a`."""
    stays, leaves = set(bundles.members(a)), set(bundles.members(b))
    own = {fold(chains[one].name) for one in leaves} - {fold(chains[one].name) for one in stays}
    return leaves | {
        chain for chain in part if chain not in bundles and fold(chains[chain].name) in own
    }
