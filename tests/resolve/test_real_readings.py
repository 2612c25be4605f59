"""What readings of real articles taught: slips and short forms must not tear one thing apart."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from kg.model.namespace import BASE
from kg.model.world import Event, World
from kg.resolve import judge, resolve

Write = Callable[..., Any]


def _meeting(article: Write, document: str, crowd: str, *, day: str = "2023-06-18") -> Any:
    one = article(document)
    officials = one.name("group", crowd, "CN", named=False)
    one.tell("Meeting", one.person("Antony Blinken", "US"), officials, when=day)
    return one


def _crowds(world: World) -> list[set[str]]:
    groups = (entity for entity in world.entities if "/group/" in entity.iri)
    return sorted(({chain.document for chain in entity.chains} for entity in groups), key=sorted)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("senior Chinese officials", "senior Chinese officials"),
        ("senior Chinese officials", "high-ranking Chinese officials"),
    ],
)
def test_the_nameless_of_one_event_are_one_entity(article: Write, one: str, other: str) -> None:
    world = resolve(
        [_meeting(article, "a", one).reading(), _meeting(article, "b", other).reading()]
    )
    assert len(world.events) == 1
    assert _crowds(world) == [{"a", "b"}]
    assert len(world.events[0].participants) == 2


def test_the_nameless_of_two_events_stay_apart(article: Write) -> None:
    readings = [
        _meeting(article, "a", "senior Chinese officials").reading(),
        _meeting(article, "b", "senior Chinese officials", day="2023-02-05").reading(),
    ]
    assert _crowds(resolve(readings)) == [{"a"}, {"b"}]


def test_two_crowds_of_one_document_stay_two(article: Write) -> None:
    one, other = _meeting(article, "a", "senior Chinese officials"), article("b")
    blinken = other.person("Antony Blinken", "US")
    crowds = [
        other.name("group", name, "CN", named=False)
        for name in ("Chinese officials", "retired Chinese officials")
    ]
    other.tell("Meeting", blinken, *crowds, when="2023-06-18")
    world = resolve([one.reading(), other.reading()])
    assert _crowds(world) == [{"a"}, {"b"}, {"b"}]


def test_the_log_says_why_the_nameless_are_one(article: Write) -> None:
    readings = [_meeting(article, d, "senior Chinese officials").reading() for d in "ab"]
    reasons = {reason for entry in judge(readings).judgements for reason in entry.reasons}
    assert "one event has both, and they are described alike" in reasons


def _told_with(article: Write, document: str, country: str | None, companion: str) -> Any:
    one = article(document)
    putin = one.person("Vladimir Putin", country)
    one.tell("Call", putin, one.person(companion, "TR"), when="2017-09-25")
    return one.reading()


def test_one_full_name_in_one_company_is_one_person_whatever_the_country(article: Write) -> None:
    world = resolve(
        [
            _told_with(article, "a", "RU", "Recep Tayyip Erdogan"),
            _told_with(article, "b", "TR", "Recep Tayyip Erdogan"),
        ]
    )
    assert [e.iri for e in world.entities if "putin" in e.iri] == [
        f"{BASE}person/vladimir-putin-ru"
    ]
    assert len(world.events) == 1


def test_one_full_name_in_other_company_and_another_country_is_another(article: Write) -> None:
    world = resolve(
        [
            _told_with(article, "a", "RU", "Recep Tayyip Erdogan"),
            _told_with(article, "b", "BG", "Maria Kaya"),
        ]
    )
    assert len([e for e in world.entities if "putin" in e.iri]) == 2


@pytest.mark.parametrize("word", ["President", "Secretary", "Dr.", "Prof."])
def test_a_title_alone_is_nobody_in_particular(article: Write, word: str) -> None:
    readings = []
    for document in "ab":
        one = article(document)
        one.tell("Call", one.person(word, "MW"), one.person("Ada Berg", "SE"), when="2023-06-18")
        readings.append(one.reading())
    assert len([e for e in resolve(readings).entities if "ada-berg" not in e.iri]) == 2


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Quad", "Quad group", True),
        ("G7", "Group of Seven", True),
        ("G20", "Group of Twenty", True),
        ("G20", "Group of 20", True),
        ("G7", "G20", False),
        ("The White House", "White House", True),
    ],
)
def test_names_of_bodies(article: Write, one: str, other: str, same: bool) -> None:
    readings = []
    for document, name in (("a", one), ("b", other)):
        here = article(document)
        here.name("organization", name)
        readings.append(here.reading())
    entities = resolve(readings).entities
    assert (len(entities) == 1) is same
    assert not any(entity.label.startswith("The ") for entity in entities)
    assert "Quad group" not in {entity.label for entity in entities if len(entities) == 1}


def _events(*articles: Any) -> tuple[Event, ...]:
    return resolve([each.reading() for each in articles]).events


def test_articles_of_one_day_look_back_on_one_past(article: Write) -> None:
    told = []
    for document, when in (("a", "2023-02-01..2023-02-28"), ("b", None)):
        one = article(document)
        blinken = one.person("Antony Blinken", "US")
        one.tell("Visit", blinken, status="postponed", when=when, roles=("traveller",))
        one.tell("Meeting", blinken, one.person("Qin Gang", "CN"), when="2023-06-18")
        told.append(one)
    assert len(_events(*told)) == 2


def test_a_summoned_ambassador_may_be_named_by_one_alone(article: Write) -> None:
    named, nameless = article("a"), article("b")
    huang = named.name("person", "Huang Xilian", "CN", aliases=("China's ambassador",))
    ambassador = nameless.name("person", "China’s ambassador", "CN", named=False)
    for one, target in ((named, huang), (nameless, ambassador)):
        state = one.name("country", "Philippines", "PH")
        one.tell("Summons", state, target, roles=("initiator", "target"))
    assert len(_events(named, nameless)) == 1


def test_versions_of_one_sentence_stand_for_a_date(article: Write) -> None:
    told = []
    for document, published, quote in (
        (
            "a",
            "2023-06-09",
            "The government has summoned the envoy to convey a strongly worded "
            "protest over the use of water cannons by the coast guard in the disputed sea.",
        ),
        (
            "b",
            None,
            "The government summoned the envoy Monday to convey a strongly worded "
            "protest over the use of water cannons by the coast guard in the disputed sea.",
        ),
    ):
        one = article(document, published)
        state = one.name("country", "Philippines", "PH")
        envoy = one.name("person", "the envoy", "CN", named=False)
        one.tell("Summons", state, envoy, quote=quote, roles=("initiator", "target"))
        told.append(one)
    assert len(_events(*told)) == 1


def test_things_without_a_country_meet_by_their_noun(article: Write) -> None:
    told = []
    for document, name in (("a", "spy balloon"), ("b", "surveillance balloon")):
        one = article(document)
        balloon = one.name("object", name, None, named=False)
        one.tell("Incident", balloon, when="2023-02-01..2023-02-28", roles=("actor",))
        told.append(one)
    world = resolve([each.reading() for each in told])
    assert len(world.events) == 1
    assert len(world.entities) == 1


@pytest.mark.parametrize(
    ("one", "other", "events"),
    [
        ("Philippine boats", "Philippine vessels", 1),
        ("two Philippine boats", "five Philippine boats", 2),
    ],
)
def test_nouns_and_numbers_of_what_is_hit(
    article: Write, one: str, other: str, events: int
) -> None:
    told = []
    for document, name in (("a", one), ("b", other)):
        here = article(document)
        guard = here.name("organization", "Chinese coast guard", "CN")
        boats = here.name("group", name, "PH", named=False)
        here.tell("Incident", guard, boats, when="2023-08-05", roles=("actor", "target"))
        told.append(here)
    assert len(_events(*told)) == events


def test_a_given_name_alone_meets_the_full_name(article: Write) -> None:
    told = []
    for document, father, daughter in (
        ("a", "Sergei Skripal", "Yulia"),
        ("b", "Sergei", "Yulia Skripal"),
    ):
        one = article(document)
        people = one.person(father), one.person(daughter)
        salisbury = (one.city("Salisbury", "GB"),)
        one.tell("Incident", *people, where=salisbury, when="2018-03-04", roles=("target",) * 2)
        told.append(one)
    assert len(_events(*told)) == 1


def test_one_meeting_brings_many_agreements(article: Write) -> None:
    told = []
    for document in "ab":
        one = article(document)
        leaders = one.person("Xi Jinping", "CN"), one.person("Joe Biden", "US")
        bali = (one.city("Bali", "ID"),)
        one.tell("Agreement", *leaders, where=bali, when="2022-01-01..2022-12-31")
        one.tell("Meeting", *leaders, where=bali, when="2022-01-01..2022-12-31")
        told.append(one)
    assert sorted(len(event.accounts) for event in _events(*told)) == [1, 1, 2]


def test_a_country_makes_way_for_whoever_met_for_it(article: Write) -> None:
    one, other = article("a"), article("b")
    for here, chinese in (
        (one, one.name("country", "China", "CN")),
        (other, other.person("Qin Gang", "CN")),
    ):
        here.tell("Meeting", here.person("Antony Blinken", "US"), chinese, when="2023-06-18")
    (event,) = _events(one, other)
    assert {part.entity.rpartition("/")[2] for part in event.participants} == {
        "antony-blinken-us",
        "qin-gang-cn",
    }


def test_a_country_stays_where_it_met_together_with_somebody(article: Write) -> None:
    one = article("a")
    china = one.name("country", "China", "CN")
    one.tell("Meeting", one.person("Qin Gang", "CN"), china, one.person("Ada Berg", "SE"))
    (event,) = _events(one)
    assert len(event.participants) == 3
