"""What holds of every world: nothing lost, nothing twice, whatever the order of the readings."""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.errors import InputError
from kg.model.account import (
    Account,
    ActorKind,
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
from kg.model.span import Span
from kg.model.time import Interval, Precision, Time
from kg.model.world import AccountId, ChainId, Event, World
from kg.resolve import judge, repeated_quotes, resolve

NAMES = (
    *("Antony Blinken", "Antony J. Blinken", "Blinken", "Tony Blinken", "A. Blinken", "Wang Yi"),
    *("Yi Wang", "Wang", "Kim", "Kim Jong Un", "Kim Jong-un", "Kim Yo Jong", "China"),
    *("the Chinese government", "China's defense minister", "U.S. officials", "UN"),
    *("United Nations", "Beijing", "spy balloon", "Nord Stream", "Joe Biden, Jr.", "习近平"),
    *("—", " ", "'s", "the", "of", "Abdullah II", "II", "al-Sisi", "President"),
)
COUNTRIES = st.sampled_from([None, None, "CN", "US", "KP", "EU", "UN"])
DAYS = st.dates(date(2023, 1, 1), date(2023, 3, 31))


@st.composite
def _chains(draw: st.DrawFn) -> tuple[Chain, ...]:
    names = draw(st.lists(st.sampled_from(NAMES) | st.text(max_size=8), min_size=1, max_size=5))
    return tuple(
        Chain(
            f"c{number}",
            draw(st.sampled_from(ActorKind)),
            name,
            Span(0, 1),
            tuple(sorted(draw(st.sets(st.sampled_from(NAMES), max_size=2)))),
            draw(COUNTRIES),
            draw(st.booleans()),
            draw(st.sampled_from([None, None, "iso3166:CN", "geonames:1816670"])),
        )
        for number, name in enumerate(names)
    )


@st.composite
def _time(draw: st.DrawFn) -> Time | None:
    if draw(st.booleans()):
        return None
    start = draw(DAYS)
    length = draw(st.sampled_from([0, 0, 6, 30, 400]))
    days = Interval(start, date.fromordinal(start.toordinal() + length))
    return Time(days, Precision.RANGE, "then")


@st.composite
def _account(draw: st.DrawFn, number: int, keys: list[str]) -> Account:
    quotes = ["Both sides agreed to keep talking to one another.", f"Sentence {number}."]
    return Account(
        f"a{number}",
        draw(st.sampled_from(EventType)),
        draw(st.sampled_from([status for status in Status if status is not Status.DISPUTED])),
        tuple(
            Participation(key, draw(st.sampled_from(Role)), draw(st.sampled_from(Certainty)))
            for key in draw(st.lists(st.sampled_from(keys), max_size=3))
        ),
        (Evidence(Span(0, 9), draw(st.sampled_from(quotes)), "drawn"),),
        tuple(draw(st.lists(st.sampled_from(keys), max_size=2, unique=True))),
        draw(_time()),
        relations=tuple((draw(st.sampled_from(Relation)), f"a{other}") for other in range(number))[
            :2
        ],
    )


@st.composite
def _reading(draw: st.DrawFn, document: str) -> Reading:
    chains = draw(_chains())
    keys = [chain.key for chain in chains]
    accounts = [draw(_account(number, keys)) for number in range(draw(st.integers(0, 4)))]
    day = draw(st.none() | DAYS)
    published = Published(day, PublishedBasis.METADATA) if day else None
    offices = draw(st.lists(st.sampled_from(["President", "foreign minister"]), max_size=2))
    tenures = [Tenure(keys[0], office, Span(0, 1), office, draw(COUNTRIES)) for office in offices]
    source = Source(document, document, "0" * 64, 9, published=published)
    return Reading(source, chains, tuple(accounts), tuple(tenures))


@st.composite
def _corpora(draw: st.DrawFn) -> list[Reading]:
    return [draw(_reading(f"d{number}")) for number in range(draw(st.integers(0, 6)))]


CORPORA = _corpora()
PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=60)


def _all_sorted(world: World) -> bool:
    iris = [[x.iri for x in world.entities], [x.iri for x in world.events]]
    inner = [entity.chains for entity in world.entities]
    return all(x == sorted(x) for x in iris) and all(list(x) == sorted(x) for x in inner)


@PATIENT
@given(CORPORA)
def test_nothing_is_lost_and_nothing_told_twice(readings: list[Reading]) -> None:
    world = resolve(readings)
    chains = [chain for entity in world.entities for chain in entity.chains]
    accounts = [account for event in world.events for account in event.accounts]
    assert sorted(chains) == sorted(
        ChainId(reading.source.id, chain.key) for reading in readings for chain in reading.chains
    )
    assert sorted(accounts) == sorted(
        AccountId(reading.source.id, account.key)
        for reading in readings
        for account in reading.accounts
    )
    assert _all_sorted(world)


@PATIENT
@given(CORPORA)
def test_every_iri_that_is_named_exists_once(readings: list[Reading]) -> None:
    world = resolve(readings)
    entities, events = {x.iri for x in world.entities}, {x.iri for x in world.events}
    assert len(entities) == len(world.entities)
    assert len(events) == len(world.events)
    for event in world.events:
        assert {part.entity for part in event.participants} | set(event.places) <= entities
        assert {link.event for link in event.links} <= events - {event.iri}


@PATIENT
@given(CORPORA)
def test_a_document_tells_of_an_event_once(readings: list[Reading]) -> None:
    for event in resolve(readings).events:
        assert len({account.document for account in event.accounts}) == len(event.accounts)


@PATIENT
@given(CORPORA, st.randoms())
def test_the_order_of_the_readings_does_not_matter(readings: list[Reading], random: Any) -> None:
    before, quotes = judge(readings), repeated_quotes(readings)
    random.shuffle(readings)
    assert judge(readings) == before
    assert repeated_quotes(readings) == quotes


@PATIENT
@given(CORPORA)
def test_resolving_the_readings_of_a_world_gives_the_world(readings: list[Reading]) -> None:
    world = resolve(readings)
    assert resolve(world.readings) == world


def led(world: World) -> dict[str, Event]:
    """Every event by its IRI and by those that it replaces."""
    return {iri: event for event in world.events for iri in (event.iri, *event.replaces)}


@PATIENT
@given(CORPORA)
def test_the_name_of_every_account_leads_to_its_event(readings: list[Reading]) -> None:
    known = led(resolve(readings))
    for reading in readings:
        for event in resolve([reading]).events:
            assert set(event.accounts) <= set(known[event.iri].accounts)


@PATIENT
@given(CORPORA)
def test_the_oldest_account_names_the_event(readings: list[Reading]) -> None:
    published = {reading.source.id: reading.source.published for reading in readings}
    days = {name: day.day if day else date.max for name, day in published.items()}
    alone = {event.accounts[0]: event.iri for r in readings for event in resolve([r]).events}
    for event in resolve(readings).events:
        oldest = min(event.accounts, key=lambda account: (days[account.document], account))
        assert event.iri == alone[oldest]


@PATIENT
@given(CORPORA)
def test_no_iri_is_replaced_by_two_or_still_in_use(readings: list[Reading]) -> None:
    world = resolve(readings)
    named = [iri for entity in world.entities for iri in (entity.iri, *entity.replaces)]
    named += led(world)
    assert len(set(named)) == len(named)


def test_an_empty_corpus_is_an_empty_world() -> None:
    assert resolve([]) == World((), (), ())


def test_two_documents_of_one_name_are_refused(article: Callable[..., Any]) -> None:
    with pytest.raises(InputError) as failure:
        resolve([article("d0").reading(), article("d0").reading()])
    assert "d0" in failure.value.cause
    assert failure.value.repair == "rename one of them"


def test_the_world_does_not_depend_on_the_hash_seed(tmp_path: Path) -> None:
    """One corpus in two processes with different seeds for the hashes of strings."""
    program = tmp_path / "program.py"
    program.write_text(
        "import pickle, sys\n"
        "from kg.resolve import judge\n"
        "readings = pickle.loads(open(sys.argv[1], 'rb').read())\n"
        "print(judge(readings))\n",
        encoding="utf-8",
    )
    corpus = tmp_path / "corpus.pickle"
    corpus.write_bytes(_pickled_corpus())
    root = str(Path(__file__).resolve().parents[2])
    printed = {
        subprocess.run(
            [sys.executable, str(program), str(corpus)],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": root},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(printed) == 1
    assert len(printed.pop()) > 10_000


def _pickled_corpus() -> bytes:
    """Many documents that share names, dates and accounts, so that every choice has rivals."""
    readings = []
    for number in range(40):
        chains = tuple(
            Chain(f"c{i}", kind, name, Span(0, 1), (), country)
            for i, (kind, name, country) in enumerate(
                (
                    (ActorKind.PERSON, NAMES[number % 12], ("US", "CN", "KP")[number % 3]),
                    (ActorKind.PERSON, NAMES[(number * 5) % 12], "CN"),
                    (ActorKind.ORGANIZATION, ("UN", "United Nations")[number % 2], "UN"),
                    (ActorKind.PLACE, ("Beijing", "Bali")[number % 2], None),
                )
            )
        )
        day = date(2023, 1, 1 + number % 28)
        accounts = tuple(
            Account(
                f"a{i}",
                (EventType.MEETING, EventType.VISIT)[(number + i) % 2],
                (Status.PLANNED, Status.OCCURRED)[i % 2],
                (Participation("c0", Role.PARTICIPANT), Participation("c1", Role.PARTICIPANT)),
                (Evidence(Span(0, 1), f"{number} {i}", "made"),),
                ("c3",),
                Time(Interval(day, day), Precision.DAY, "then") if i else None,
            )
            for i in range(3)
        )
        source = Source(f"d{number}", "", "", 1, published=Published(day, PublishedBasis.TEXT))
        readings.append(Reading(source, chains, accounts))
    return pickle.dumps(readings)
