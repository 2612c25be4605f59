"""Which accounts become one event, told as little stories."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from kg.model.account import Relation, Status
from kg.model.world import Event, EventLink, World
from kg.resolve import judge, resolve

Pair = tuple[str, str]


@pytest.fixture
def events_of(article: Callable[..., Any]) -> Callable[..., tuple[Event, ...]]:
    """The events of articles that each tell of one happening between two people."""

    def told(*tellings: dict[str, Any]) -> tuple[Event, ...]:
        readings = []
        for number, telling in enumerate(tellings):
            each = article(f"d{number}", telling.pop("published", "2023-06-09"))
            one = each.person(telling.pop("one", "Jake Sullivan"), "US")
            other = each.person(telling.pop("other", "Wang Yi"), "CN")
            city = telling.pop("city", None)
            where = (each.city(*city),) if city else ()
            each.tell(telling.pop("kind", "Meeting"), one, other, where=where, **telling)
            readings.append(each.reading())
        return resolve(readings).events

    return told


REPORT = (
    "Jake Sullivan met Wang Yi at a lakeside hotel in {} on Wednesday for talks on trade and on "
    "the war that lasted four hours."
)
ONE_EVENT: dict[str, list[dict[str, Any]]] = {
    "dates that overlap": [
        {"when": "2023-05-01..2023-05-10"},
        {"when": "2023-05-01..2023-05-31", "published": "2023-06-14"},
    ],
    "a plan and the meeting held": [
        {"when": "2023-06-18", "status": "planned"},
        {"when": "2023-06-18", "published": "2023-06-19"},
    ],
    "no date, but the same place": [
        {"when": "2023-06-07", "city": ("Vienna", "AT")},
        {"city": ("Vienna", "AT"), "published": None},
    ],
    "no date, reported at once": [{}, {"published": "2023-06-10"}],
    "a place told by one alone": [
        {"when": "2023-06-07", "city": ("Vienna", "AT")},
        {"when": "2023-06-07"},
    ],
    "talks told as a meeting": [
        {"when": "2023-06-07"},
        {"when": "2023-06-07", "kind": "Negotiation"},
    ],
    "one source denies it": [
        {"when": "2023-06-07"},
        {"when": "2023-06-07", "status": "denied"},
    ],
    "no date, but the same sentence": [
        {"quote": "The two held candid talks at length.", "published": "2023-06-01"},
        {"quote": "The two held candid talks at length.", "published": "2023-06-29"},
    ],
    "two cities in versions of one report": [
        {"when": "2023-06-07", "city": ("Vienna", "AT"), "quote": REPORT.format("Vienna")},
        {"when": "2023-06-07", "city": ("Salzburg", "AT"), "quote": REPORT.format("Salzburg")},
    ],
    "two countries in versions of one report": [
        {"when": "2023-06-07", "city": ("Vienna", "AT"), "quote": REPORT.format("Vienna")},
        {"when": "2023-06-07", "city": ("Geneva", "CH"), "quote": REPORT.format("Geneva")},
    ],
    "a plan, then put off": [
        {"when": "2023-02-05..2023-02-06", "status": "planned", "published": "2023-02-01"},
        {"when": "2023-02-01..2023-02-28", "status": "postponed", "published": "2023-02-04"},
    ],
}


@pytest.mark.parametrize("tellings", ONE_EVENT.values(), ids=ONE_EVENT.keys())
def test_one_event(events_of: Callable[..., Any], tellings: list[dict[str, Any]]) -> None:
    assert len(events_of(*(dict(telling) for telling in tellings))) == 1


TWO_EVENTS: dict[str, list[dict[str, Any]]] = {
    "two cities on a day": [
        {"when": "2023-06-07", "city": ("Vienna", "AT")},
        {"when": "2023-06-07", "city": ("Salzburg", "AT")},
    ],
    "two cities in one report, days apart": [
        {"when": "2023-06-07", "city": ("Vienna", "AT"), "quote": REPORT.format("Vienna")},
        {
            "when": "2023-06-07",
            "city": ("Salzburg", "AT"),
            "quote": REPORT.format("Salzburg"),
            "published": "2023-06-12",
        },
    ],
    "two cities in one report of a week": [
        {"when": "2023-06-05..2023-06-08", "city": ("Vienna", "AT"), "quote": REPORT},
        {"when": "2023-06-05..2023-06-08", "city": ("Salzburg", "AT"), "quote": REPORT},
    ],
    "days that follow each other": [{"when": "2023-10-26"}, {"when": "2023-10-27"}],
    "a meeting and a call": [{"when": "2023-06-07"}, {"when": "2023-06-07", "kind": "Call"}],
    "two cities": [
        {"when": "2023-06-05..2023-06-11", "city": ("Vienna", "AT")},
        {"when": "2023-06-05..2023-06-11", "city": ("Salzburg", "AT")},
    ],
    "another person": [{"when": "2023-06-07"}, {"when": "2023-06-07", "other": "Qin Gang"}],
    "put off, and a new plan": [
        {"when": "2023-01-01..2023-06-14", "status": "postponed"},
        {"when": "2023-06-12..2023-06-18", "status": "planned"},
    ],
    "put off, and held": [
        {"when": "2023-02-01..2023-02-28", "status": "postponed"},
        {"when": "2023-02-20"},
    ],
    "no dates, months apart": [{"published": "2023-01-09"}, {"published": "2023-06-09"}],
}


@pytest.mark.parametrize("tellings", TWO_EVENTS.values(), ids=TWO_EVENTS.keys())
def test_two_events(events_of: Callable[..., Any], tellings: list[dict[str, Any]]) -> None:
    assert len(events_of(*(dict(telling) for telling in tellings))) == 2


def test_an_account_that_fits_two_events_joins_neither(events_of: Callable[..., Any]) -> None:
    events = events_of(
        {"when": "2023-10-26"},
        {"when": "2023-10-26"},
        {"when": "2023-10-27"},
        {"when": "2023-10-27"},
        {"when": "2023-10-26..2023-10-27"},
    )
    assert sorted(len(event.accounts) for event in events) == [1, 2, 2]


def test_three_meetings_of_one_pair_in_a_month_are_three_events(
    events_of: Callable[..., Any],
) -> None:
    days = ("2023-10-03", "2023-10-17", "2023-10-18")
    sure = [{"when": day, "published": day} for day in days]
    month = {"when": "2023-10-01..2023-10-31", "published": "2023-11-02"}
    events = events_of(*(dict(one) for one in sure), *(dict(one) for one in sure), month)
    assert sorted(len(event.accounts) for event in events) == [1, 2, 2, 2]


def test_a_document_tells_of_an_event_once(article: Callable[..., Any]) -> None:
    each = article("d0")
    pair = each.person("Jake Sullivan", "US"), each.person("Wang Yi", "CN")
    each.tell("Meeting", *pair, when="2023-06-07")
    each.tell("Meeting", *pair, when="2023-06-07")
    assert len(resolve([each.reading()]).events) == 2


def _trip(each: Any, *, dated: bool) -> None:
    """The story of a visit put off and planned anew, in one article."""
    traveller = each.person("Antony Blinken", "US")
    china = each.name("country", "China", "CN")
    visit = ("Visit", traveller)
    february = "2023-02-01..2023-02-28" if dated else "2023-02-03"
    old = each.tell(*visit, status="postponed", where=(china,), when=february, roles=("traveller",))
    each.tell(
        "Postponement",
        traveller,
        roles=("actor",),
        when=february if dated else None,
        bears=((Relation.POSTPONES, old),),
    )
    each.tell(
        *visit,
        status="planned",
        where=(china,),
        when="2023-06-18",
        roles=("traveller",),
        bears=((Relation.RESCHEDULES, old),),
    )


def _by_type(world: World, kind: str) -> list[Event]:
    return sorted((e for e in world.events if e.type.value == kind), key=lambda e: e.label)


def test_a_trip_put_off_its_postponement_and_the_new_trip_are_three_events(
    article: Callable[..., Any],
) -> None:
    articles = [article("d0"), article("d1", "2023-06-14"), article("d2")]
    for number, each in enumerate(articles):
        _trip(each, dated=number == 0)
    world = resolve([each.reading() for each in articles])
    february, june = _by_type(world, "Visit")
    (postponement,) = _by_type(world, "Postponement")
    assert [len(e.accounts) for e in (february, june, postponement)] == [3, 3, 3]
    assert (february.status, june.status) == (Status.POSTPONED, Status.PLANNED)
    assert postponement.links == (EventLink(Relation.POSTPONES, february.iri),)
    assert june.links == (EventLink(Relation.RESCHEDULES, february.iri),)


def test_acts_on_different_events_stay_apart(article: Callable[..., Any]) -> None:
    articles = [article("d0"), article("d1")]
    for each, place in zip(articles, [("Kenya", "KE"), ("Japan", "JP")], strict=True):
        traveller = each.person("Antony Blinken", "US")
        country = each.name("country", *place)
        visit = each.tell("Visit", traveller, status="postponed", where=(country,))
        each.tell("Postponement", traveller, bears=((Relation.POSTPONES, visit),))
    assert len(_by_type(resolve([each.reading() for each in articles]), "Postponement")) == 2


def test_documents_of_one_story_need_less_evidence(article: Callable[..., Any]) -> None:
    """The meeting is theirs alone; it tells that the background they share is one, too."""

    def tell(document: str, *, meet: bool) -> Any:
        each = article(document)
        us, china = each.name("country", "US", "US"), each.name("country", "China", "CN")
        each.tell("Denial", china, us, roles=("speaker", "recipient"))
        if meet:
            pair = each.person("Jake Sullivan", "US"), each.person("Wang Yi", "CN")
            each.tell("Meeting", *pair, when="2023-06-07")
        return each.reading()

    for meet, denials in ((True, 1), (False, 2)):
        world = resolve([tell("d0", meet=meet), tell("d1", meet=meet)])
        assert len(_by_type(world, "Denial")) == denials


def test_the_log_says_why_accounts_were_merged(article: Callable[..., Any]) -> None:
    articles = [article("d0"), article("d1")]
    for each in articles:
        pair = each.person("Jake Sullivan", "US"), each.person("Wang Yi", "CN")
        each.tell("Meeting", *pair, when="2023-05-10")
    resolution = judge([each.reading() for each in articles])
    (judgement,) = resolution.judgements
    assert (judgement.a, judgement.b) == ("d0#a0", "d1#a0")
    assert {"same dates", "same participants"} <= set(judgement.reasons)
