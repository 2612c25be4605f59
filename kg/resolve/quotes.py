"""Sentences that several documents print: one source, not several."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from kg.model.account import Account, Reading
from kg.model.world import AccountId
from kg.resolve.fold import fold, fold_quote


@dataclass(frozen=True, slots=True, order=True)
class RepeatedQuote:
    """A sentence, folded, with the accounts of different documents that rest on it, sorted."""

    quote: str
    accounts: tuple[AccountId, ...]


_FEWEST_WORDS = 6


def telling_quotes(account: Account) -> frozenset[str]:
    """The evidence of an account, folded, without scraps that recur by chance."""
    folded = (fold_quote(evidence.quote) for evidence in account.evidence)
    return frozenset(quote for quote in folded if len(quote.split()) >= _FEWEST_WORDS)


def wording(quotes: Iterable[str]) -> frozenset[str]:
    """Every three words in a row: what two versions of one report have in common."""
    found: set[str] = set()
    for quote in quotes:
        words = fold(quote).split()
        found.update(map(" ".join, zip(words, words[1:], words[2:], strict=False)))
    return frozenset(found)


def repeated_quotes(readings: Iterable[Reading]) -> tuple[RepeatedQuote, ...]:
    """Every sentence of evidence that stands in two documents or more, sorted."""
    accounts: dict[str, set[AccountId]] = defaultdict(set)
    for reading in readings:
        for account in reading.accounts:
            for quote in telling_quotes(account):
                accounts[quote].add(AccountId(reading.source.id, account.key))
    return tuple(
        RepeatedQuote(quote, tuple(sorted(told)))
        for quote, told in sorted(accounts.items())
        if len({account.document for account in told}) > 1
    )
