"""The life of an event, report by report: announced, confirmed, put off, held, and who says so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from kg.model.account import (
    Account,
    Attribution,
    AttributionKind,
    EventType,
    Reading,
    Relation,
    Status,
)
from kg.model.world import AccountId, ChainId, Entity, Event, EventLink, World
from kg.query.quoting import account_passages
from kg.query.table import Row, Table

COLUMNS = ("reported", "stage", "link", "happening")
_LIFE = frozenset({Relation.POSTPONES, Relation.CANCELS, Relation.DECLINES, Relation.RESCHEDULES})
_NAMED = frozenset({AttributionKind.PERSON, AttributionKind.ORGANIZATION})
_MET = frozenset(
    {
        EventType.MEETING,
        EventType.CALL,
        EventType.NEGOTIATION,
        EventType.CONFERENCE,
        EventType.VISIT,
    }
)
_LINKS: Mapping[Relation, tuple[str, str]] = {
    Relation.POSTPONES: ("put off", "its postponement"),
    Relation.CANCELS: ("called off", "its cancellation"),
    Relation.DECLINES: ("refused", "its refusal"),
    Relation.RESCHEDULES: ("in its place before", "in its place now"),
    Relation.PART_OF: ("what it is part of", "a part of it"),
    Relation.BECAUSE_OF: ("why", "what it led to"),
    Relation.CONCERNS: ("what it is about", "what is about it"),
}
"""What the other event is to this one: where this one points to it, and where it points back."""


@dataclass(frozen=True, slots=True)
class _Report:
    """One account with the document that gives it and the stage that it puts the event in."""

    day: date | None
    stage: str
    reading: Reading
    account: Account

    @property
    def order(self) -> tuple[bool, date, str, int]:
        """By day, those without one last, then by document and text."""
        first = self.account.evidence[0].span.start
        return self.day is None, self.day or date.min, self.reading.source.id, first


class Storyteller:
    """Tells the stories of the events of one world."""

    def __init__(self, world: World) -> None:
        self._events = {event.iri: event for event in world.events}
        self._readings = {reading.source.id: reading for reading in world.readings}
        self._entities = {entity.iri: entity for entity in world.entities}
        self._entity_of = {chain: one for one in world.entities for chain in one.chains}
        self._accounts = {
            AccountId(reading.source.id, account.key): account
            for reading in world.readings
            for account in reading.accounts
        }

    def story(self, iri: str) -> Table:
        """A row for each stage of the event, and of those linked to it, by day of report.

        A row begins with the first report of a stage and rests on all reports until the next one.

        Raises:
            KeyError: there is no such event.
        """
        links = {iri: "", **self._linked(iri)}
        rows = sorted(
            (row for one, link in links.items() for row in self._rows(self._events[one], link)),
            key=lambda row: row[0],
        )
        title = f"{self._events[iri].label}: {self._events[iri].status.value}"
        return Table(COLUMNS, tuple(row for _, row in rows), title, evidence=True)

    def _linked(self, iri: str) -> dict[str, str]:
        """Every event that bears on this one, directly or by one postponement after the other."""
        found: dict[str, str] = {}
        waiting = [iri]
        while waiting:
            here = waiting.pop(0)
            for relation, other, link in self._neighbours(here):
                if other == iri or other in found or (here != iri and relation not in _LIFE):
                    continue
                found[other] = link
                if relation in _LIFE:
                    waiting.append(other)
        return found

    def _neighbours(self, iri: str) -> Iterator[tuple[Relation, str, str]]:
        for link in self._events[iri].links:
            yield link.relation, link.event, _LINKS[link.relation][0]
        for event in self._events.values():
            for relation, (_, back) in _LINKS.items():
                if EventLink(relation, iri) in event.links:
                    yield relation, event.iri, back

    def _rows(self, event: Event, link: str) -> Iterator[tuple[tuple[bool, date, str, int], Row]]:
        reports = sorted(
            (self._report(event, name) for name in event.accounts), key=lambda report: report.order
        )
        for stage, told in groupby(reports, key=lambda report: report.stage):
            group = list(told)
            passages = tuple(
                passage
                for report in group
                for passage in account_passages(report.reading, report.account)
            )
            day = group[0].day.isoformat() if group[0].day else None
            yield group[0].order, Row((day, stage, link, event.label), event.iri, passages)

    def _report(self, event: Event, name: AccountId) -> _Report:
        reading, account = self._readings[name.document], self._accounts[name]
        published = reading.source.published
        day = published.day if published else None
        return _Report(day, self._stage(event, name, account), reading, account)

    def _stage(self, event: Event, name: AccountId, account: Account) -> str:
        """The status that the account gives, with more to say of what was held or is planned."""
        if account.status is Status.OCCURRED and account.type in _MET:
            return "held"
        if account.status is not Status.PLANNED:
            return account.status.value
        if self._is_official(name, account):
            return "confirmed"
        return "rescheduled" if self._takes_a_place(event, name.document) else "planned"

    def _takes_a_place(self, event: Event, document: str) -> bool:
        """Whether the document also tells of the event that this one takes the place of."""
        return any(
            link.relation is Relation.RESCHEDULES
            and any(account.document == document for account in self._events[link.event].accounts)
            for link in event.links
        )

    def _is_official(self, name: AccountId, account: Account) -> bool:
        """Whether a plan rests on the word of a party to it, or of a body or person of its side.

        Where an unnamed source is given as well, it is not told which of the two confirms it.
        """
        if any(source.kind is AttributionKind.ANONYMOUS for source in account.sources):
            return False
        parties = {
            self._entity_of[ChainId(name.document, part.chain)].iri for part in account.participants
        }
        sides = self._countries(parties | self._places(name, account))
        speakers = (self._speaker(name, source) for source in account.sources)
        return any(
            speaker.iri in parties or (speaker.country in sides) for speaker in speakers if speaker
        )

    def _places(self, name: AccountId, account: Account) -> set[str]:
        return {self._entity_of[ChainId(name.document, place)].iri for place in account.places}

    def _countries(self, entities: set[str]) -> set[str]:
        return {code for iri in entities if (code := self._entities[iri].country)}

    def _speaker(self, name: AccountId, source: Attribution) -> Entity | None:
        if source.kind not in _NAMED or source.chain is None:
            return None
        return self._entity_of.get(ChainId(name.document, source.chain))
