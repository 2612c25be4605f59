"""What several rooms test with: a small world made by hand, and the way to the shared folder."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from kg.model.account import (
    Account,
    ActorKind,
    Attribution,
    AttributionKind,
    Certainty,
    Chain,
    EventType,
    Evidence,
    Participation,
    Reading,
    Relation,
    Role,
    Status,
    Tenure,
)
from kg.model.document import Published, PublishedBasis, Source
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

FIRST = (
    "Foreign Minister Ada Berg met Omar Haddad and possibly Lin Wei in Vienna on May 3. "
    "She refused to see Lin Wei in June, officials said. "
    "Her trip to Cairo, planned for July, was put off."
)
SECOND = "Omar Haddad's office denied that he had met Ada Berg. Haddad called Lin Wei on May 9."

PERSON, PLACE, COUNTRY = ActorKind.PERSON, ActorKind.PLACE, ActorKind.COUNTRY


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with development material; tests that need it are skipped where it is absent."""
    beside = Path(__file__).resolve().parents[2] / "shared"
    folder = Path(os.environ.get("WHOMET_SHARED", beside))
    if not (folder / "eval").is_dir():
        pytest.skip("the shared development folder is absent; name it with WHOMET_SHARED")
    return folder


def _source(name: str, text: str, day: date) -> Source:
    digest = sha256(text.encode()).hexdigest()
    published = Published(day, PublishedBasis.METADATA)
    return Source(
        name, f"news/{name}.txt", digest, len(text), published=published, outlet="Courier"
    )


def _chain(text: str, key: str, kind: ActorKind, name: str, *aliases: str, **more: str) -> Chain:
    start = text.index(name)
    return Chain(key, kind, name, Span(start, start + len(name)), aliases, more.get("country"))


def _evidence(text: str, quote: str) -> tuple[Evidence, ...]:
    start = text.index(quote)
    return (Evidence(Span(start, start + len(quote)), quote, "by-hand"),)


def _days(start: str, end: str) -> Interval:
    return Interval(date.fromisoformat(start), date.fromisoformat(end))


def _parts(*pairs: tuple[str, Role]) -> tuple[Participation, ...]:
    return tuple(Participation(chain, role) for chain, role in pairs)


def _first_reading() -> Reading:
    met, refused, trip = (f"{sentence}." for sentence in FIRST.rstrip(".").split(". "))
    officials = (Attribution("officials", AttributionKind.ANONYMOUS),)
    return Reading(
        source=_source("first", FIRST, date(2023, 5, 4)),
        chains=(
            _chain(FIRST, "c1", PERSON, "Ada Berg", "Foreign Minister Ada Berg", country="SE"),
            _chain(FIRST, "c2", PERSON, "Omar Haddad"),
            _chain(FIRST, "c3", PERSON, "Lin Wei"),
            _chain(FIRST, "c4", PLACE, "Vienna", country="AT"),
            _chain(FIRST, "c5", PLACE, "Cairo", country="EG"),
        ),
        accounts=(
            Account(
                "a1",
                EventType.MEETING,
                Status.OCCURRED,
                (
                    Participation("c1", Role.PARTICIPANT),
                    Participation("c2", Role.PARTICIPANT),
                    Participation("c3", Role.PARTICIPANT, Certainty.POSSIBLE),
                ),
                _evidence(FIRST, met),
                ("c4",),
                Time(_days("2023-05-03", "2023-05-03"), Precision.DAY, "on May 3"),
            ),
            Account(
                "a2",
                EventType.REFUSAL,
                Status.OCCURRED,
                _parts(("c1", Role.REFUSER), ("c3", Role.PROPOSER)),
                _evidence(FIRST, refused),
                sources=officials,
                relations=((Relation.DECLINES, "a3"),),
            ),
            Account(
                "a3",
                EventType.MEETING,
                Status.DECLINED,
                _parts(("c1", Role.PARTICIPANT), ("c3", Role.PARTICIPANT)),
                _evidence(FIRST, refused),
                time=Time(_days("2023-06-01", "2023-06-30"), Precision.MONTH, "in June"),
                sources=officials,
            ),
            Account(
                "a4",
                EventType.VISIT,
                Status.POSTPONED,
                _parts(("c1", Role.TRAVELLER)),
                _evidence(FIRST, trip),
                ("c5",),
                Time(_days("2023-07-01", "2023-07-31"), Precision.MONTH, "for July"),
            ),
            Account(
                "a5",
                EventType.POSTPONEMENT,
                Status.OCCURRED,
                _parts(("c1", Role.ACTOR)),
                _evidence(FIRST, trip),
                relations=((Relation.POSTPONES, "a4"),),
            ),
        ),
        tenures=(Tenure("c1", "Foreign Minister", Span(0, 25), "Foreign Minister Ada Berg", "SE"),),
    )


def _second_reading() -> Reading:
    denied, called = (f"{sentence}." for sentence in SECOND.rstrip(".").split(". "))
    office = (Attribution("Omar Haddad's office", AttributionKind.ORGANIZATION),)
    return Reading(
        source=_source("second", SECOND, date(2023, 5, 10)),
        chains=(
            _chain(SECOND, "c1", PERSON, "Omar Haddad", "Haddad"),
            _chain(SECOND, "c2", PERSON, "Ada Berg"),
            _chain(SECOND, "c3", PERSON, "Lin Wei"),
        ),
        accounts=(
            Account(
                "a1",
                EventType.MEETING,
                Status.DENIED,
                _parts(("c1", Role.PARTICIPANT), ("c2", Role.PARTICIPANT)),
                _evidence(SECOND, denied),
                sources=office,
            ),
            Account(
                "a2",
                EventType.CALL,
                Status.OCCURRED,
                _parts(("c1", Role.INITIATOR), ("c3", Role.RECIPIENT)),
                _evidence(SECOND, called),
                time=Time(_days("2023-05-09", "2023-05-09"), Precision.DAY, "on May 9"),
            ),
        ),
    )


def _entity(name: str, kind: ActorKind, label: str, *chains: str, **more: str) -> Entity:
    links = (chain.split(":") for chain in chains)
    known = tuple(ChainId(document, key) for document, key in links)
    aliases = tuple(filter(None, [more.get("alias", "")]))
    return Entity(f"{BASE}{name}", kind, label, known, aliases, more.get("country"))


def _event(name: str, kind: EventType, status: Status, label: str, *accounts: str) -> Event:
    links = (account.split(":") for account in accounts)
    known = tuple(AccountId(document, key) for document, key in links)
    return Event(f"{BASE}event/{name}", kind, status, label, known)


@pytest.fixture(scope="session")
def tiny_world() -> World:
    """Two documents that disagree on a meeting, with a call, a refusal and a trip put off."""
    from dataclasses import replace

    berg, haddad, wei = (f"{BASE}person/{name}" for name in ("ada-berg", "omar-haddad", "lin-wei"))
    met = _event(
        "met", EventType.MEETING, Status.OCCURRED, "Meeting in Vienna", "first:a1", "second:a1"
    )
    declined = _event("declined", EventType.MEETING, Status.DECLINED, "Meeting refused", "first:a3")
    refusal = _event("refusal", EventType.REFUSAL, Status.OCCURRED, "Refusal by Berg", "first:a2")
    trip = _event("trip", EventType.VISIT, Status.POSTPONED, "Visit to Cairo", "first:a4")
    delay = _event("delay", EventType.POSTPONEMENT, Status.OCCURRED, "Delay of trip", "first:a5")
    call = _event("call", EventType.CALL, Status.OCCURRED, "Call on May 9", "second:a2")
    events = (
        replace(
            call,
            participants=(
                EventParticipant(haddad, Role.INITIATOR),
                EventParticipant(wei, Role.RECIPIENT),
            ),
            interval=_days("2023-05-09", "2023-05-09"),
        ),
        replace(
            declined,
            participants=(
                EventParticipant(berg, Role.PARTICIPANT),
                EventParticipant(wei, Role.PARTICIPANT),
            ),
            interval=_days("2023-06-01", "2023-06-30"),
        ),
        replace(
            delay,
            participants=(EventParticipant(berg, Role.ACTOR),),
            links=(EventLink(Relation.POSTPONES, trip.iri),),
        ),
        replace(
            met,
            participants=(
                EventParticipant(berg, Role.PARTICIPANT),
                EventParticipant(wei, Role.PARTICIPANT, Certainty.POSSIBLE),
                EventParticipant(haddad, Role.PARTICIPANT),
            ),
            places=(f"{BASE}place/vienna",),
            interval=_days("2023-05-03", "2023-05-03"),
        ),
        replace(
            refusal,
            participants=(
                EventParticipant(berg, Role.REFUSER),
                EventParticipant(wei, Role.PROPOSER),
            ),
            links=(EventLink(Relation.DECLINES, declined.iri),),
        ),
        replace(
            trip,
            participants=(EventParticipant(berg, Role.TRAVELLER),),
            places=(f"{BASE}place/cairo",),
            interval=_days("2023-07-01", "2023-07-31"),
        ),
    )
    entities = (
        _entity("person/ada-berg", PERSON, "Ada Berg", "first:c1", "second:c2", country="SE"),
        _entity("person/lin-wei", PERSON, "Lin Wei", "first:c3", "second:c3"),
        _entity(
            "person/omar-haddad", PERSON, "Omar Haddad", "first:c2", "second:c1", alias="Haddad"
        ),
        _entity("place/cairo", PLACE, "Cairo", "first:c5", country="EG"),
        _entity("place/vienna", PLACE, "Vienna", "first:c4", country="AT"),
    )
    return World((_first_reading(), _second_reading()), entities, events)


@pytest.fixture(scope="session")
def tiny_texts() -> dict[str, str]:
    """The texts of the small world's documents, by id."""
    return {"first": FIRST, "second": SECOND}


@pytest.fixture(scope="session")
def tiny_turtle(tiny_world: World) -> bytes:
    """The small world as Turtle."""
    from kg.rdf import encode, write_turtle

    return write_turtle(encode(tiny_world))


@pytest.fixture
def tiny_build(tiny_turtle: bytes, tmp_path: Path) -> Iterator[Path]:
    """A build folder with the graph and the store of the small world."""
    from kg.store import build_store

    folder = tmp_path / "build"
    folder.mkdir()
    (folder / "graph.ttl").write_bytes(tiny_turtle)
    build_store(folder / "store", folder / "graph.ttl")
    yield folder


@pytest.fixture
def shown_by_chromium() -> Callable[[Path], str]:
    """What a real browser makes of a page: its elements after everything that could run has."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser")
    if browser is None:
        pytest.skip("no chromium is installed: on Debian, apt install chromium")

    def show(page: Path) -> str:
        command = [browser, "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom"]
        done = subprocess.run(
            [*command, page.as_uri()], capture_output=True, text=True, check=True, timeout=120
        )
        return done.stdout

    return show


@pytest.fixture
def hostile_build(tiny_world: World, tmp_path: Path) -> Path:
    """A build of the small world in which every text is hostile."""
    from kg.rdf import encode, write_turtle
    from kg.store import build_store
    from tests.hostile import hostile_world

    folder = tmp_path / "hostile"
    folder.mkdir()
    (folder / "graph.ttl").write_bytes(write_turtle(encode(hostile_world(tiny_world))))
    build_store(folder / "store", folder / "graph.ttl")
    return folder
