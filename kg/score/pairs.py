"""Who met whom: the pairs that encounters bring together, and whether they came to pass."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from kg.model.account import Status
from kg.score.alignment import is_encounter
from kg.score.names import is_same_actor, plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.score.records import Actor, Telling

# A larger gathering says who took part, not who met whom.
CROWD = 8

Pair = tuple[str, str, str]


def reality(status: Status) -> str:
    """`held`, `ahead` (planned or possible) or `not_held`."""
    if status.is_held:
        return "held"
    return "ahead" if status in (Status.PLANNED, Status.POSSIBLE) else "not_held"


def gold_pairs(events: Sequence[Telling]) -> tuple[set[Pair], set[Pair]]:
    """The pairs that must be told, and those that may be told."""
    actors = [actor for event in events for actor in event.participants]
    required: set[Pair] = set()
    allowed: set[Pair] = set()
    for event in filter(_gives_pairs, events):
        must = {}
        for actor in event.participants:
            must[_one_name(actor, actors)] = not actor.optional
        for a, b in combinations(sorted(must), 2):
            is_required = must[a] and must[b] and not event.optional
            for status in event.statuses:
                goes_to = required if is_required and status == event.status else allowed
                goes_to.add((a, b, reality(status)))
    return required, allowed


def told_pairs(told: Sequence[Telling], gold: Sequence[Telling]) -> set[Pair]:
    """The pairs that are told, by the names that gold gives to the actors."""
    actors = [actor for event in gold for actor in event.participants]
    pairs: set[Pair] = set()
    for event in filter(_gives_pairs, told):
        names = {_one_name(actor, actors) for actor in event.participants}
        pairs |= {(a, b, reality(event.status)) for a, b in combinations(sorted(names), 2)}
    return pairs


def _gives_pairs(event: Telling) -> bool:
    return is_encounter(event) and len(event.participants) <= CROWD


def _one_name(actor: Actor, gold: Sequence[Actor]) -> str:
    """The gold actor of just that name, else the first that fits, else the name itself, marked."""
    name = plain(actor.name)
    names = [plain(other.name) for other in gold]
    if name in names:
        return name
    fitting = (n for n, other in zip(names, gold, strict=True) if is_same_actor(other, actor))
    return next(fitting, "?" + name)
