"""Traps: readings that would be clear errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.score.names import is_same_actor, plain

if TYPE_CHECKING:
    from kg.score.records import Actor, Telling, Trap

_SIDES = {
    "agent": "traveller initiator actor speaker refuser",
    "patient": "host recipient target proposer",
    "any": "participant",
    "mediator": "mediator",
}
SIDE = {role: side for side, roles in _SIDES.items() for role in roles.split()}


def springs(trap: Trap, told: Telling) -> bool:
    """Whether the told event is the forbidden reading: every part of the trap holds."""
    return (
        told.type == trap.type
        and trap.status in (None, told.status)
        and all(
            _takes_part(wanted, role, told)
            for wanted, role in zip(trap.participants, trap.roles, strict=True)
        )
        and (not trap.places or any(plain(place.name) in trap.places for place in told.places))
        and (trap.interval is None or trap.interval == told.when.interval)
    )


def _takes_part(wanted: Actor, role: str | None, told: Telling) -> bool:
    hits = [actor for actor in told.participants if is_same_actor(wanted, actor)]
    if role is None:
        return bool(hits)
    return any(SIDE.get(hit.role or "") == SIDE.get(role) for hit in hits)
