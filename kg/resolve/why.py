"""Why two chains are, or are not, one entity; why two accounts are, or are not, one event."""

from __future__ import annotations

from kg.model.world import AccountId, ChainId, Entity, World
from kg.resolve.happenings import compare
from kg.resolve.judgement import Decision, Judgement
from kg.resolve.portraits import judge_people, paint
from kg.resolve.sketches import Sketch, draw


def explain_chains(world: World, a: ChainId, b: ChainId) -> Judgement:
    """What the linker made of two chains, with the reasons of the comparers.

    Raises:
        KeyError: a chain is not in the world.
    """
    entity_of = {chain: entity for entity in world.entities for chain in entity.chains}
    one, other = entity_of[a], entity_of[b]
    same = one.iri == other.iri
    portraits = {chain: each for each in paint(world.readings).values() for chain in each.chains}
    if a in portraits and b in portraits:
        judgement = judge_people(portraits[a], portraits[b])
        reasons, decision = judgement.reasons, _decision(same, judgement.decision)
    else:
        reasons = (_reason(one, other),)
        decision = Decision.SAME if same else Decision.DIFFERENT
    return Judgement(_named(a), _named(b), decision, reasons)


def _decision(same: bool, judged: Decision) -> Decision:
    """What the world holds; where it holds them apart, whether that is knowledge or abstention."""
    if same:
        return Decision.SAME
    return Decision.DIFFERENT if judged is Decision.DIFFERENT else Decision.UNDECIDED


def _reason(one: Entity, other: Entity) -> str:
    if one.iri == other.iri:
        return f"both name {one.label}"
    if one.kind is not other.kind:
        return f"a {one.kind.value} is no {other.kind.value}"
    return f"{one.label} and {other.label} are different names, or of different countries"


def explain_accounts(world: World, a: AccountId, b: AccountId) -> Judgement:
    """What the merging made of two accounts, with the reasons of the comparers.

    Raises:
        KeyError: an account is not in the world.
    """
    entity_of = {chain: entity for entity in world.entities for chain in entity.chains}
    event_of = {account: event.iri for event in world.events for account in event.accounts}
    sketches: dict[AccountId, Sketch] = {
        sketch.id: sketch for reading in world.readings for sketch in draw(reading, entity_of)
    }
    comparison = compare(sketches[a], sketches[b])
    judged = Decision.DIFFERENT if comparison.contradicts else Decision.UNDECIDED
    decision = _decision(event_of[a] == event_of[b], judged)
    return Judgement(_named(a), _named(b), decision, comparison.reasons)


def _named(mention: ChainId | AccountId) -> str:
    return f"{mention.document}#{mention.key}"
