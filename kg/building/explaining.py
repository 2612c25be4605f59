"""Why two are the same or not: the comparers' words, people's judgements, and the sentences."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.building.lookup import Meant
from kg.building.rulings import parse_reference, short_iri
from kg.errors import UsageError
from kg.model.account import Reading
from kg.model.ruling import Ruling, RulingKind
from kg.model.world import AccountId, ChainId, World
from kg.resolve.judgement import Judgement
from kg.resolve.why import explain_accounts, explain_chains

_MOST_SENTENCES = 2


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two, by the mention or account that stands for it."""

    label: str
    named: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """The decision on two, and all that it rests on."""

    decision: str
    first: Side
    second: Side
    reasons: tuple[str, ...]


def require_accepted(asked: Iterable[str], rulings: Iterable[Ruling]) -> None:
    """Make sure that nothing is asked of an account that somebody has rejected.

    Raises:
        UsageError: an account is rejected; the cause holds the line and the reason.
    """
    rejected = {one.first.id: one for one in rulings if one.kind is RulingKind.REJECT}
    for text in asked:
        reference = parse_reference(text)
        ruling = rejected.get(reference.id) if reference else None
        if ruling:
            because = f": {ruling.reason}" if ruling.reason else ""
            raise UsageError(f"rejected in line {ruling.line}{because}", place=text)


def explain(world: World, a: Meant, b: Meant, rulings: Iterable[Ruling]) -> Explanation:
    """Why the world holds the two for one, or does not.

    Raises:
        UsageError: the one is an event and the other is none.
    """
    judgement = _judgement(world, a, b)
    people = tuple(_by_hand(world, a, b, rulings))
    readings = {reading.source.id: reading for reading in world.readings}
    first, second = (
        Side(one.label, short_iri(one.reference.id), _sentences(one, readings)) for one in (a, b)
    )
    decision = judgement.decision.value
    return Explanation(decision, first, second, (*people, *judgement.reasons))


def _judgement(world: World, a: Meant, b: Meant) -> Judgement:
    one, other = a.reference.id, b.reference.id
    if isinstance(one, ChainId) and isinstance(other, ChainId):
        return explain_chains(world, one, other)
    if isinstance(one, AccountId) and isinstance(other, AccountId):
        return explain_accounts(world, one, other)
    raise UsageError(f"{a.label} and {b.label} cannot be the same: only one of them is an event")


def _by_hand(world: World, a: Meant, b: Meant, rulings: Iterable[Ruling]) -> Iterable[str]:
    """What people have judged of the two, or of others that are one with them."""
    ours, theirs = _one_with(world, a.reference.id), _one_with(world, b.reference.id)
    for ruling in rulings:
        named = {reference.id for reference in ruling.references}
        if ruling.kind is RulingKind.REJECT or not (named & ours and named & theirs):
            continue
        because = f": {ruling.reason}" if ruling.reason else ""
        yield f"judged {ruling.kind.value} in line {ruling.line}{because}"


def _one_with(world: World, one: ChainId | AccountId) -> set[ChainId | AccountId]:
    for entity in world.entities if isinstance(one, ChainId) else ():
        if one in entity.chains:
            return set(entity.chains)
    for event in world.events if isinstance(one, AccountId) else ():
        if one in event.accounts:
            return set(event.accounts)
    return {one}


def _sentences(meant: Meant, readings: dict[str, Reading]) -> tuple[str, ...]:
    named = meant.reference.id
    reading = readings[named.document]
    if isinstance(named, AccountId):
        quotes = [
            evidence.quote
            for account in reading.accounts
            if account.key == named.key
            for evidence in account.evidence
        ]
    else:
        quotes = _quotes_of_chain(reading, named.key)
    return tuple(dict.fromkeys(quotes))[:_MOST_SENTENCES]


def _quotes_of_chain(reading: Reading, key: str) -> list[str]:
    """The sentences of the offices and accounts in which a chain stands."""
    tenures = [tenure.quote for tenure in reading.tenures if tenure.chain == key]
    return tenures + [
        evidence.quote
        for account in reading.accounts
        if key in account.places or key in {part.chain for part in account.participants}
        for evidence in account.evidence
    ]
