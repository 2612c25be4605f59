"""What somebody means by an IRI, the end of one, or a name: something of the world at hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kg.building.rulings import parse_reference, short_iri
from kg.errors import UsageError
from kg.model.account import Account, Chain
from kg.model.ruling import Reference
from kg.model.world import AccountId, ChainId, Entity, Event, World
from kg.query.finding import find_shown


@dataclass(frozen=True, slots=True)
class Meant:
    """What is meant, as one mention or account can stand for it.

    Attributes:
        reference: the mention or account itself, or the oldest of the entity or event.
    """

    label: str
    reference: Reference


class Lookup:
    """Finds what is meant in one world."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._chains = {
            ChainId(reading.source.id, chain.key): chain
            for reading in world.readings
            for chain in reading.chains
        }
        self._accounts = {
            AccountId(reading.source.id, account.key): account
            for reading in world.readings
            for account in reading.accounts
        }
        told = {reading.source.id: reading.source.published for reading in world.readings}
        self._days = {name: day.day if day else date.max for name, day in told.items()}

    def find(self, asked: str) -> Meant:
        """The mention or account that is meant, or the oldest of what `find_shown` finds.

        Raises:
            UsageError: nothing fits, or several things do.
            GraphError: it looks like the IRI of a mention or an account and is none.
        """
        reference = parse_reference(asked)
        if reference is not None:
            return self._noted(reference.id)
        return self._of(find_shown(self._world, asked))

    def _noted(self, named: ChainId | AccountId) -> Meant:
        if isinstance(named, ChainId) and named in self._chains:
            return self._of_chain(named, self._chains[named].name)
        if isinstance(named, AccountId) and named in self._accounts:
            return self._of_account(named, short_iri(named))
        raise UsageError("there is no such mention or account here", place=short_iri(named))

    def _of(self, one: Entity | Event) -> Meant:
        if isinstance(one, Event):
            return self._of_account(min(one.accounts, key=self._age), one.label)
        return self._of_chain(min(one.chains, key=self._age), one.label)

    def _age(self, one: ChainId | AccountId) -> tuple[bool, date, str, str]:
        is_nameless = isinstance(one, ChainId) and not self._chains[one].named
        return is_nameless, self._days[one.document], one.document, one.key

    def _of_chain(self, named: ChainId, label: str) -> Meant:
        chain: Chain = self._chains[named]
        return Meant(label, Reference(named, chain.name))

    def _of_account(self, named: AccountId, label: str) -> Meant:
        account: Account = self._accounts[named]
        return Meant(label, Reference(named, account.evidence[0].quote))
