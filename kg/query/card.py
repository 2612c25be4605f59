"""The card of an event or of somebody: all that the graph knows, each part with its sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from kg.model.account import Account, Certainty, Reading, Role, Tenure
from kg.model.span import Span
from kg.model.time import Interval
from kg.model.world import AccountId, ChainId, Entity, Event, World
from kg.query.story import Storyteller

_SILENT = (Role.PARTICIPANT,)


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words of a document, and where to find them.

    Attributes:
        file: name of the file; the document's id where it has none.
        start: position in the document's text, in code points; end-exclusive with `end`.
        url: where the article stands; None where it does not tell.
    """

    quote: str
    document: str
    file: str
    start: int
    end: int
    url: str | None


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that one document tells: an account of an event, or an office.

    Attributes:
        what: the status that it gives, or the words of the office.
        said_by: the sources from the inner to the outer one, else the outlet.
        published: the day of publication; None where it is unknown.
    """

    what: str
    said_by: str
    published: str | None
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """What is known of one event or entity.

    Attributes:
        facts: names with their values, in the order of reading.
        history: of an event, its stages: day of report, stage, link, happening; of anybody else,
            the events: days, status, role, label.
    """

    iri: str
    title: str
    facts: tuple[tuple[str, tuple[str, ...]], ...]
    history: tuple[tuple[str | None, ...], ...]
    told: tuple[Told, ...]

    def record(self) -> dict[str, Any]:
        """The card as plain values for JSON."""
        return {**asdict(self), "facts": {name: list(values) for name, values in self.facts}}


class CardMaker:
    """Makes the cards of one world."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._entities = {entity.iri: entity for entity in world.entities}
        self._entity_of = {chain: one.iri for one in world.entities for chain in one.chains}
        self._readings = {reading.source.id: reading for reading in world.readings}
        self._countries = {
            one.country: one.label for one in world.entities if one.kind.value == "country"
        }

    def card(self, shown: Event | Entity) -> Card:
        """The card of an event, or of a person, country, organisation, group, object or place."""
        return self._event_card(shown) if isinstance(shown, Event) else self._entity_card(shown)

    def _event_card(self, event: Event) -> Card:
        accounts = [self._account(name) for name in event.accounts]
        facts = (
            ("what", (event.type.value,)),
            ("status", (event.status.value,)),
            ("who", tuple(self._participants(event))),
            ("where", tuple(self._placed(self._entities[iri]) for iri in event.places)),
            ("when", tuple(_when(event.interval, accounts))),
        )
        story = Storyteller(self._world).story(event.iri)
        history = tuple(tuple(map(_text, row.cells)) for row in story.rows)
        told = tuple(_told_account(reading, account) for reading, account in accounts)
        return Card(event.iri, event.label, _filled(facts), history, told)

    def _entity_card(self, entity: Entity) -> Card:
        offices = tuple(self._offices(entity, entity.chains))
        facts = (
            ("what", (entity.kind.value,)),
            ("also called", entity.aliases),
            ("country", (self._country(entity.country),) if entity.country else ()),
            ("known as", entity.gazetteer),
        )
        history = sorted(self._appearances(entity), key=lambda row: (row[0] is None, row))
        return Card(entity.iri, entity.label, _filled(facts), tuple(history), offices)

    def _account(self, name: AccountId) -> tuple[Reading, Account]:
        reading = self._readings[name.document]
        return reading, next(one for one in reading.accounts if one.key == name.key)

    def _participants(self, event: Event) -> Iterator[str]:
        documents = {account.document for account in event.accounts}
        for part in event.participants:
            entity = self._entities[part.entity]
            chains = tuple(chain for chain in entity.chains if chain.document in documents)
            offices = dict.fromkeys(told.what for told in self._offices(entity, chains))
            role = () if part.role in _SILENT else (part.role.value,)
            doubt = ("possibly",) if part.certainty is Certainty.POSSIBLE else ()
            yield ", ".join((entity.label, *offices, *role, *doubt))

    def _offices(self, entity: Entity, chains: tuple[ChainId, ...]) -> Iterator[Told]:
        """The offices that the documents of some chains give."""
        for document in dict.fromkeys(chain.document for chain in chains):
            reading = self._readings[document]
            for tenure in sorted(reading.tenures, key=lambda one: (one.span, one.office)):
                if self._entity_of.get(ChainId(document, tenure.chain)) == entity.iri:
                    yield self._told_office(reading, tenure)

    def _told_office(self, reading: Reading, tenure: Tenure) -> Told:
        of = tenure.organization or (self._country(tenure.country) if tenure.country else "")
        office = f"{tenure.office} ({of})" if of else tenure.office
        return Told(
            f"former {office}" if tenure.former else office,
            reading.source.outlet or "the article",
            _published(reading),
            (_sentence(reading, tenure.span, tenure.quote),),
        )

    def _placed(self, place: Entity) -> str:
        within = self._country(place.country) if place.country else ""
        return f"{place.label}, {within}" if within not in ("", place.label) else place.label

    def _country(self, code: str) -> str:
        return self._countries.get(code, code)

    def _appearances(self, entity: Entity) -> Iterator[tuple[str | None, ...]]:
        for event in self._world.events:
            roles = [part.role.value for part in event.participants if part.entity == entity.iri]
            if entity.iri in event.places:
                roles.append("place")
            for role in dict.fromkeys(roles):
                days = _days(event.interval) if event.interval else None
                yield days, event.status.value, role, event.label


def _filled(
    facts: tuple[tuple[str, tuple[str, ...]], ...],
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((name, values) for name, values in facts if values)


def _when(interval: Interval | None, accounts: list[tuple[Reading, Account]]) -> Iterator[str]:
    """The days of the event, then how precisely and in which words each account gives them."""
    if interval is None:
        return
    yield _days(interval)
    times = (account.time for _, account in accounts if account.time)
    told = (f"{_days(t.interval)} ({t.precision.value}): {t.text}" for t in times)
    yield from dict.fromkeys(told)


def _days(interval: Interval) -> str:
    start, end = interval.start.isoformat(), interval.end.isoformat()
    return start if start == end else f"{start}..{end}"


def _told_account(reading: Reading, account: Account) -> Told:
    voices = ", via ".join(source.name for source in account.sources)
    return Told(
        account.status.value,
        voices or reading.source.outlet or "the article",
        _published(reading),
        tuple(_sentence(reading, one.span, one.quote) for one in account.evidence),
    )


def _published(reading: Reading) -> str | None:
    published = reading.source.published
    return published.day.isoformat() if published else None


def _sentence(reading: Reading, span: Span, quote: str) -> Sentence:
    source = reading.source
    file = source.path.rpartition("/")[2] or source.id
    return Sentence(quote, source.id, file, span.start, span.end, source.url)


def _text(cell: object) -> str | None:
    return None if cell is None else str(cell)
