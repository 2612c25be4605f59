"""Who is tied to whom, by which events."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations, groupby
from operator import itemgetter
from pathlib import Path

from kg.model.account import Status
from kg.query import ask, parse_question
from kg.store import Store

_QUESTION = Path(__file__).with_name("ties.rq")


@dataclass(frozen=True, slots=True, order=True)
class Actor:
    """Somebody who takes part in events.

    Attributes:
        kind: Person, Country, Organization, Group or Object.
    """

    name: str
    kind: str
    iri: str


@dataclass(frozen=True, slots=True)
class Happening:
    """An event as a tie shows it."""

    iri: str
    label: str
    status: Status


@dataclass(frozen=True, slots=True)
class Tie:
    """Two actors and the events of one status that both take part in.

    Attributes:
        status: that of the events; possible where one of the two was possibly not there.
    """

    one: Actor
    other: Actor
    status: Status
    happenings: tuple[Happening, ...]


def find_ties(store: Store, given: Mapping[str, str]) -> tuple[Tie, ...]:
    """The ties of the events that the parameters ask for, by actors and status.

    Raises:
        QueryError: a parameter does not fit.
    """
    question = parse_question(_QUESTION.read_text(encoding="utf-8"), "network")
    table = ask(store, question, given)
    found: dict[tuple[Actor, Actor, Status], list[Happening]] = defaultdict(list)
    parts = [dict(zip(table.columns, map(str, row.cells), strict=True)) for row in table.rows]
    for _, told in groupby(parts, key=itemgetter("event")):
        _tie(list(told), found)
    ordered = sorted(found.items(), key=lambda pair: (pair[0][:2], list(Status).index(pair[0][2])))
    return tuple(Tie(*key, tuple(happenings)) for key, happenings in ordered)


def _tie(
    told: list[dict[str, str]], found: dict[tuple[Actor, Actor, Status], list[Happening]]
) -> None:
    """The ties of the parts of one event."""
    certain: dict[Actor, bool] = {}
    for part in told:
        # Who has several parts is certain where one of them is, which comes first.
        actor = Actor(part["name"], part["kind"], part["agent"])
        certain.setdefault(actor, part["certain"] == str(True))
    happening = Happening(told[0]["event"], told[0]["label"], Status(told[0]["status"]))
    for one, other in combinations(sorted(certain), 2):
        sure = certain[one] and certain[other]
        status = happening.status if sure else _doubted(happening.status)
        found[one, other, status].append(happening)


def _doubted(status: Status) -> Status:
    return Status.POSSIBLE if status.is_held else status
