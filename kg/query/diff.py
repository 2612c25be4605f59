"""What a further day of news changed: the events of two builds side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain

from kg.model.account import Certainty
from kg.model.world import AccountId, Event, World
from kg.query.quoting import account_passages
from kg.query.table import Passage, Row, Table

COLUMNS = ("change", "happening", "before", "after")
_ORDER = ("new", "gone", "one event", "status", "when", "where", "who", "told again")


def world_diff(old: World, new: World) -> Table:
    """A row for each change, with the sentences that brought it.

    An event is the same where it has the same IRI, or one that the new build says it replaces.
    """
    before, after = _Side(old), _Side(new)
    rows = [
        *chain.from_iterable(_changes(event, before, after) for event in new.events),
        *(_gone(event, before) for event in old.events if not after.has(event)),
    ]
    rows.sort(key=lambda row: (_ORDER.index(str(row.cells[0])), str(row.cells[1]), row.event))
    return Table(COLUMNS, tuple(rows), "What has changed", evidence=True)


class _Side:
    """One of the two worlds."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._labels = {entity.iri: entity.label for entity in world.entities}
        self._readings = {reading.source.id: reading for reading in world.readings}
        self._named = {iri: event for event in world.events for iri in (event.iri, *event.replaces)}

    def has(self, event: Event) -> bool:
        """Whether an event of the other side is known on this one."""
        return bool(self.same(event))

    def same(self, event: Event) -> tuple[Event, ...]:
        """The events of this side that are an event of the other one."""
        names = (event.iri, *event.replaces)
        found = {one.iri: one for name in names if (one := self._named.get(name))}
        return tuple(found.values())

    def told(self, event: Event) -> Mapping[str, str]:
        """What the world says of an event, in words."""
        days = event.interval
        people = (
            self._labels[part.entity]
            + (" (possibly)" if part.certainty is Certainty.POSSIBLE else "")
            for part in event.participants
        )
        return {
            "status": event.status.value,
            "when": ""
            if days is None
            else "..".join(dict.fromkeys((days.start.isoformat(), days.end.isoformat()))),
            "where": "; ".join(self._labels[iri] for iri in event.places),
            "who": "; ".join(sorted(people)),
        }

    def passages(self, accounts: set[AccountId]) -> tuple[Passage, ...]:
        """The sentences of some accounts, by document."""
        found: list[Passage] = []
        for document in sorted({account.document for account in accounts}):
            reading = self._readings[document]
            for account in reading.accounts:
                if AccountId(document, account.key) in accounts:
                    found += account_passages(reading, account)
        return tuple(found)


def _changes(event: Event, before: _Side, after: _Side) -> Iterator[Row]:
    earlier = before.same(event)
    known = {account for one in earlier for account in one.accounts}
    passages = after.passages(set(event.accounts) - known)
    now = after.told(event)
    if not earlier:
        yield Row(("new", event.label, None, now["status"]), event.iri, passages)
        return
    if len(earlier) > 1:
        labels = "; ".join(sorted(one.label for one in earlier))
        yield Row(("one event", event.label, labels, event.label), event.iri, passages)
    then = before.told(earlier[0])
    changed = [name for name in now if now[name] != then[name]]
    for name in changed:
        cells = (name, event.label, then[name] or None, now[name] or None)
        yield Row(cells, event.iri, passages)
    if not changed and len(earlier) == 1 and passages:
        counts = (len(known), len(event.accounts))
        yield Row(("told again", event.label, *counts), event.iri, passages)


def _gone(event: Event, before: _Side) -> Row:
    passages = before.passages(set(event.accounts))
    return Row(("gone", event.label, event.status.value, None), event.iri, passages)
