"""Gold records and told events, read from JSONL."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from kg.errors import InputError
from kg.model.account import EventType, Status
from kg.model.span import Span
from kg.model.time import Interval
from kg.score.names import plain, spellings
from kg.score.records import Actor, Gold, Place, Quote, Telling, Trap, When

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

T = TypeVar("T")


def read_gold(path: Path) -> list[Gold]:
    """The gold records of a JSONL file.

    Raises:
        InputError: the file is missing or a line is not a gold record; the place is `file:line`.
    """
    return list(_records(path, _gold))


def read_tellings(path: Path) -> list[Telling]:
    """The told events of a file as `whomet accounts` prints it.

    Raises:
        InputError: the file is missing or a line is not an account; the place is `file:line`.
    """
    return list(_records(path, telling))


def _records(path: Path, build: Callable[[Any], T]) -> Iterator[T]:
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        cause = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        raise InputError(
            f"cannot be read: {cause}",
            place=str(path),
            repair="give a build folder, or a file of lines that whomet accounts printed",
        ) from error
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield _record(line, f"{path}:{number}", build)


def _record(line: str, place: str, build: Callable[[Any], T]) -> T:
    try:
        return build(json.loads(line))
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        cause = f"it has no {error}" if isinstance(error, KeyError) else str(error)
        raise InputError(
            f"this record does not fit: {cause}",
            place=place,
            repair="see docs/scoring.md for the format",
        ) from error


def _gold(record: Mapping[str, Any]) -> Gold:
    document = record["id"]
    events = (telling({**event, "document": document}, "person") for event in record["events"])
    return Gold(document, tuple(events), tuple(_trap(trap) for trap in record.get("traps", [])))


def telling(record: Mapping[str, Any], default_kind: str | None = None) -> Telling:
    """One line of `whomet accounts`, or one event of a gold record with its document.

    Raises:
        KeyError: a required field is missing.
        ValueError: a type, status, date or offset does not exist.
    """
    return Telling(
        document=record["document"],
        event=record.get("cluster_event") or record.get("event"),
        types=tuple(EventType(t) for t in (record["type"], *record.get("alt_types", []))),
        statuses=tuple(Status(s) for s in (record["status"], *record.get("alt_status", []))),
        participants=tuple(_actor(a, default_kind) for a in record.get("participants", [])),
        places=tuple(_place(p) for p in record.get("places", [])),
        when=_when(record),
        sources=tuple(_actor(a, default_kind) for a in record.get("sources", [])),
        evidence=tuple(_quote(e) for e in record.get("evidence", [])),
        optional=bool(record.get("optional")),
    )


def _actor(record: Mapping[str, Any], default_kind: str | None) -> Actor:
    return Actor(
        name=record["name"],
        spellings=spellings((record["name"], *record.get("aliases", []))),
        kind=record.get("kind", default_kind),
        country=record.get("country"),
        role=record.get("role"),
        certainty=record.get("certainty"),
        optional=bool(record.get("optional")),
    )


def _place(record: Mapping[str, Any]) -> Place:
    forms = spellings((record["name"], *record.get("aliases", [])))
    return Place(record["name"], forms, bool(record.get("optional")))


def _quote(record: Mapping[str, Any]) -> Quote:
    return Quote(Span(record["start"], record["end"]), record["quote"])


def _when(record: Mapping[str, Any]) -> When:
    time = record.get("time") or {}
    return When(
        interval=_interval(time) if time.get("start") else None,
        alternatives=tuple(_interval(a) for a in time.get("alternatives", [])),
        spare=tuple(_interval(a) for a in record.get("time_alternatives") or []),
        may_be_silent=bool(time.get("null_ok")),
    )


def _interval(bounds: Any) -> Interval:
    if isinstance(bounds, str):
        start = end = bounds
    elif isinstance(bounds, dict):
        start, end = bounds["start"], bounds.get("end") or bounds["start"]
    else:
        start, end = bounds[0], bounds[-1]
    return Interval(date.fromisoformat(start[:10]), date.fromisoformat(end[:10]))


def _trap(record: Mapping[str, Any]) -> Trap:
    forbidden = record.get("must_not") or {}
    names = forbidden.get("participants") or []
    roles = forbidden.get("roles") or {}
    places = forbidden.get("places") or []
    return Trap(
        what=record.get("what", ""),
        type=forbidden.get("type"),
        status=forbidden.get("status"),
        participants=tuple(_actor({"name": name}, "person") for name in names),
        roles=tuple(forbidden.get("role") or roles.get(name) for name in names),
        places=frozenset(plain(p if isinstance(p, str) else p["name"]) for p in places),
        interval=_interval(forbidden["time"]) if forbidden.get("time") else None,
    )
