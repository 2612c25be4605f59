"""Labels for events: who, where and when in one line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from kg.model.account import ActorKind, EventType, Role
from kg.model.time import Interval
from kg.model.world import Entity, EventParticipant
from kg.resolve.iris import event_slug
from kg.resolve.sketches import SYMMETRIC

_PATIENTS = frozenset({Role.TARGET, Role.RECIPIENT, Role.PROPOSER, Role.HOST})
_MOST_NAMES = 4
_KINDS = tuple(ActorKind)


def event_label(
    kind: EventType,
    participants: Sequence[EventParticipant],
    places: Sequence[str],
    interval: Interval | None,
    entities: Mapping[str, Entity],
) -> str:
    """`Meeting of Wang Yi and Jake Sullivan, Vienna, 2023-05-01..2023-05-10`.

    A visit names its travellers; what one side does to another reads `Expulsion: A → B`.
    """
    name = event_slug(kind).replace("-", " ").capitalize()
    who = _who(kind, participants, entities) if participants else ""
    where = [entities[iri].label for iri in places[:1]]
    when = [_days(interval)] if interval else []
    return ", ".join([name + who, *where, *when])


def _who(
    kind: EventType, participants: Sequence[EventParticipant], entities: Mapping[str, Entity]
) -> str:
    agents = _names((p for p in participants if p.role not in _PATIENTS), entities)
    patients = _names((p for p in participants if p.role in _PATIENTS), entities)
    if kind in SYMMETRIC:
        return f" of {_listed(agents + patients)}"
    if kind is EventType.VISIT:
        return f" of {_listed(agents or patients)}"
    return f": {' → '.join(_listed(side) for side in (agents, patients) if side)}"


def _names(parts: Iterable[EventParticipant], entities: Mapping[str, Entity]) -> list[str]:
    named = [entities[part.entity] for part in parts]
    named.sort(key=lambda entity: (_KINDS.index(entity.kind), -len(entity.chains), entity.iri))
    return [entity.label for entity in named]


def _listed(names: Sequence[str]) -> str:
    if len(names) > _MOST_NAMES:
        shown = names[: _MOST_NAMES - 1]
        return f"{', '.join(shown)} and {len(names) - len(shown)} others"
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last


def _days(interval: Interval) -> str:
    if interval.start == interval.end:
        return interval.start.isoformat()
    return f"{interval.start.isoformat()}..{interval.end.isoformat()}"
