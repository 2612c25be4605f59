"""Nameless people and things that one event has in several documents are one entity.

"Senior officials" of two articles need not be the same people; where both articles tell of one
meeting with them, they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from kg.model.account import ActorKind
from kg.model.world import AccountId, ChainId
from kg.resolve.judgement import Decision, Judgement
from kg.resolve.parties import party_fits, same_sort
from kg.resolve.sketches import Party, Sketch
from kg.resolve.union import Groups

_WITNESSES = 16
_REASON = "one event has both, and they are described alike"

Chains = Mapping[str, Sequence[ChainId]]


def unite_described(
    events: Iterable[Sequence[AccountId]], sketches: Mapping[AccountId, Sketch], chains: Chains
) -> tuple[list[list[str]], tuple[Judgement, ...]]:
    """Entities to be made one, by IRI, and the log; never two of one document.

    Args:
        chains: the chains of every entity by IRI.
    """
    pairs = sorted({pair for event in events for pair in _pairs([sketches[a] for a in event])})
    groups = Groups(sorted({iri for pair in pairs for iri in pair}))
    log: list[Judgement] = []
    for a, b in pairs:
        if groups.root(a) == groups.root(b):
            continue
        one, other = (_documents(groups.members(iri), chains) for iri in (a, b))
        if one.isdisjoint(other):
            groups.unite(a, b)
            log.append(Judgement(_title(chains[a]), _title(chains[b]), Decision.SAME, (_REASON,)))
    return [sorted(group) for group in groups.all() if len(group) > 1], tuple(log)


def _pairs(accounts: Sequence[Sketch]) -> Iterator[tuple[str, str]]:
    telling = [account for account in accounts if any(map(_is_nameless, account.parties))]
    for index, one in enumerate(telling):
        for other in islice(telling, index + 1, index + 1 + _WITNESSES):
            yield from _matches(one, other)


def _matches(one: Sketch, other: Sketch) -> Iterator[tuple[str, str]]:
    """Nameless parties of two accounts of which each fits the other and no third."""
    ours, theirs = (list(filter(_is_nameless, x.parties)) for x in (one, other))
    for p in ours:
        fitting = [q for q in theirs if _is_described_alike(p, q)]
        if len(fitting) == 1 and sum(_is_described_alike(x, fitting[0]) for x in ours) == 1:
            yield min(p.entity, fitting[0].entity), max(p.entity, fitting[0].entity)


def _is_described_alike(p: Party, q: Party) -> bool:
    return p.entity != q.entity and party_fits(p, q) > 0 and same_sort(p, q)


def _is_nameless(party: Party) -> bool:
    return not party.specific and (party.is_crowd or party.kind is ActorKind.OBJECT)


def _documents(iris: Iterable[str], chains: Chains) -> set[str]:
    return {chain.document for iri in iris for chain in chains[iri]}


def _title(chains: Sequence[ChainId]) -> str:
    return f"{chains[0].document}#{chains[0].key}"
