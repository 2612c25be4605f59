"""What people have judged, found again in the readings at hand: who is bound to whom."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.model.account import Account, Chain, Reading
from kg.model.ruling import Reference, Ruling, RulingKind
from kg.model.world import AccountId, ChainId
from kg.resolve.fold import fold_quote

_Id = ChainId | AccountId
_Placed = Sequence[tuple[RulingKind, Sequence[_Id]]]


@dataclass(frozen=True, slots=True)
class Lost:
    """A ruling that speaks of something that is not there, and what that is."""

    ruling: Ruling
    reason: str


@dataclass(frozen=True, slots=True)
class Bonds:
    """Which chains and accounts people have put together, and which apart; sorted pairs."""

    same_chains: tuple[tuple[ChainId, ChainId], ...] = ()
    different_chains: tuple[tuple[ChainId, ChainId], ...] = ()
    same_accounts: tuple[tuple[AccountId, AccountId], ...] = ()
    different_accounts: tuple[tuple[AccountId, AccountId], ...] = ()


UNBOUND = Bonds()


@dataclass(frozen=True, slots=True)
class Ruled:
    """Readings from which the rejected accounts are gone, and what else the rulings ask."""

    readings: tuple[Reading, ...]
    bonds: Bonds
    lost: tuple[Lost, ...]


def rule(readings: Iterable[Reading], rulings: Iterable[Ruling]) -> Ruled:
    """Find what the rulings speak of, and take out what they reject."""
    by_document = {reading.source.id: reading for reading in readings}
    placed: list[tuple[RulingKind, Sequence[_Id]]] = []
    lost: list[Lost] = []
    for ruling in rulings:
        found = [
            _find(reference, by_document.get(reference.id.document))
            for reference in ruling.references
        ]
        missing = [one for one in found if isinstance(one, str)]
        if missing:
            lost.append(Lost(ruling, "; ".join(missing)))
        else:
            placed.append((ruling.kind, [one for one in found if not isinstance(one, str)]))
    rejected = {
        one
        for kind, (one, *_) in placed
        if kind is RulingKind.REJECT and isinstance(one, AccountId)
    }
    kept = tuple(_without(reading, rejected) for reading in by_document.values())
    return Ruled(kept, _bonds(placed, rejected), tuple(lost))


def _find(reference: Reference, reading: Reading | None) -> _Id | str:
    """The chain or account that is meant, or why none is."""
    named = reference.id
    if reading is None:
        return f"the document {named.document} is not given"
    if isinstance(named, ChainId):
        key = _meant(_names(reading.chains), reference)
        if key is not None:
            return ChainId(named.document, key)
    else:
        key = _meant(_quotes(reading.accounts), reference)
        if key is not None:
            return AccountId(named.document, key)
    what = "mention" if isinstance(named, ChainId) else "account"
    said = f' with "{reference.said}"' if reference.said else ""
    return f"the document {named.document} has no {what} {named.key}{said}"


def _names(chains: Iterable[Chain]) -> dict[str, set[str]]:
    return {c.key: {fold_quote(form) for form in (c.name, *c.aliases)} for c in chains}


def _quotes(accounts: Iterable[Account]) -> dict[str, set[str]]:
    return {a.key: {fold_quote(evidence.quote) for evidence in a.evidence} for a in accounts}


def _meant(forms: Mapping[str, set[str]], reference: Reference) -> str | None:
    """The key as it was noted, where it still has those words; else the only one that has them."""
    key, said = reference.id.key, fold_quote(reference.said)
    if key in forms and (not said or said in forms[key]):
        return key
    fitting = [other for other, words in forms.items() if said in words]
    return fitting[0] if len(fitting) == 1 else None


def _bonds(placed: _Placed, rejected: set[AccountId]) -> Bonds:
    same, different = (
        [sorted(found) for kind, found in placed if kind is wanted and len(set(found)) == 2]
        for wanted in (RulingKind.SAME, RulingKind.DIFFERENT)
    )
    return Bonds(
        _of_chains(same),
        _of_chains(different),
        _of_accounts(same, rejected),
        _of_accounts(different, rejected),
    )


def _of_chains(pairs: Iterable[Sequence[_Id]]) -> tuple[tuple[ChainId, ChainId], ...]:
    found = {(a, b) for a, b in pairs if isinstance(a, ChainId) and isinstance(b, ChainId)}
    return tuple(sorted(found))


def _of_accounts(
    pairs: Iterable[Sequence[_Id]], rejected: set[AccountId]
) -> tuple[tuple[AccountId, AccountId], ...]:
    found = {(a, b) for a, b in pairs if isinstance(a, AccountId) and isinstance(b, AccountId)}
    return tuple(sorted(pair for pair in found if rejected.isdisjoint(pair)))


def _without(reading: Reading, rejected: set[AccountId]) -> Reading:
    """The reading without some accounts, and without what others say of these."""
    gone = {account.key for account in rejected if account.document == reading.source.id}
    if not gone:
        return reading
    kept = (account for account in reading.accounts if account.key not in gone)
    return replace(
        reading,
        accounts=tuple(_unrelated(account, gone) for account in kept),
        claims=tuple(claim for claim in reading.claims if claim.account not in gone),
    )


def _unrelated(account: Account, gone: set[str]) -> Account:
    relations = tuple(pair for pair in account.relations if pair[1] not in gone)
    return replace(account, relations=relations)
