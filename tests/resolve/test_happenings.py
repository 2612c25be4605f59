"""Comparers of accounts: each a statement that may be true."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from kg.resolve.entities import Linker
from kg.resolve.happenings import (
    compare,
    places_agree,
    quotes_recur,
    statuses_agree,
    times_agree,
    types_agree,
)
from kg.resolve.parties import parties_agree
from kg.resolve.sketches import Sketch, draw

Two = tuple[Sketch, Sketch]


@pytest.fixture
def sketch_two(article: Callable[..., Any]) -> Callable[..., Two]:
    """Two accounts of two articles, each told by a function that is given its article."""

    def sketched(
        tell_one: Callable[[Any], object],
        tell_other: Callable[[Any], object],
        published: tuple[str | None, str | None] = ("2023-06-09", "2023-06-09"),
    ) -> Two:
        articles = [article(f"d{number}", day) for number, day in enumerate(published)]
        for each, tell in zip(articles, (tell_one, tell_other), strict=True):
            tell(each)
        readings = [each.reading() for each in articles]
        entity_of = Linker(readings).link().entity_of
        one, other = (next(iter(draw(reading, entity_of))) for reading in readings)
        return one, other

    return sketched


def _visit(when: str | None = None, status: str = "occurred") -> Callable[[Any], object]:
    return lambda article: article.tell("Visit", when=when, status=status)


@pytest.mark.parametrize(
    ("one", "other", "published", "score"),
    [
        ("2023-06-18", "2023-06-18", ("2023-06-20", "2023-06-20"), 1.0),
        ("2023-06-18..2023-06-19", "2023-06-12..2023-06-18", ("2023-06-20", None), 1.0),
        ("2023-05-01..2023-05-31", "2023-05-01..2023-05-10", (None, None), 0.75),
        ("2022-01-01..2022-12-31", "2022-11-14", (None, None), 0.25),
        ("2023-10-26", "2023-10-27", (None, None), -1.0),
        ("2023-02-03", None, ("2023-02-04", "2023-02-05"), 0.4),
        ("2023-02-03", None, ("2023-02-04", "2023-06-05"), -0.4),
        ("2023-02-03", None, (None, None), 0.0),
        ("2023-06-18", None, ("2023-06-20", "2023-06-09"), -1.0),
        (None, None, ("2023-06-09", "2023-06-11"), 0.4),
        (None, None, ("2023-06-09", "2023-06-29"), 0.0),
        (None, None, ("2023-06-09", "2023-12-09"), -0.4),
        (None, None, ("2023-06-09", None), 0.0),
    ],
)
def test_times(
    sketch_two: Callable[..., Two],
    one: str | None,
    other: str | None,
    published: tuple[str | None, str | None],
    score: float,
) -> None:
    a, b = sketch_two(_visit(one), _visit(other), published)
    assert times_agree(a, b).score == times_agree(b, a).score == score


def test_plans_for_adjacent_days_may_be_one(sketch_two: Callable[..., Two]) -> None:
    a, b = sketch_two(_visit("2023-06-18", "planned"), _visit("2023-06-19", "possible"))
    assert times_agree(a, b).score == 0.25


def test_a_plan_without_date_cannot_be_for_a_day_gone_by(sketch_two: Callable[..., Two]) -> None:
    a, b = sketch_two(_visit("2023-06-01"), _visit(None, "planned"))
    assert times_agree(a, b).contradicts


@pytest.mark.parametrize(
    ("one", "other", "days", "score"),
    [
        ("planned", "possible", (9, 9), 1.0),
        ("occurred", "ongoing", (9, 9), 1.0),
        ("planned", "occurred", (9, 20), 0.0),
        ("planned", "occurred", (20, 9), -1.0),
        ("planned", "postponed", (1, 9), 0.0),
        ("planned", "postponed", (9, 9), -1.0),
        ("planned", "postponed", (14, 9), -1.0),
        ("postponed", "occurred", (9, 9), -1.0),
        ("declined", "cancelled", (9, 9), 1.0),
        ("denied", "occurred", (9, 9), 0.0),
    ],
)
def test_statuses(
    sketch_two: Callable[..., Two], one: str, other: str, days: tuple[int, int], score: float
) -> None:
    when = "2023-06-18"
    published = (f"2023-06-{days[0]:02}", f"2023-06-{days[1]:02}")
    a, b = sketch_two(_visit(when, one), _visit(when, other), published)
    assert statuses_agree(a, b).score == statuses_agree(b, a).score == score


@pytest.mark.parametrize(
    ("one", "other", "score"),
    [
        ([("Vienna", "AT")], [("Vienna", "AT"), ("Austria", "AT")], 1.0),
        ([("Vienna", "AT")], [("Salzburg", "AT")], -1.0),
        ([("Vienna", "AT")], [("Berlin", "DE")], -1.0),
        ([("Vienna", "AT")], [("Austria", "AT")], 0.4),
        ([("Vienna", "AT")], [], 0.0),
    ],
)
def test_places(
    sketch_two: Callable[..., Two],
    one: list[tuple[str, str]],
    other: list[tuple[str, str]],
    score: float,
) -> None:
    def tell(places: list[tuple[str, str]]) -> Callable[[Any], object]:
        def told(article: Any) -> None:
            article.name("country", "Austria", "AT")
            keys = [
                article.name("place", *place) if place[0] == "Austria" else article.city(*place)
                for place in places
            ]
            article.tell("Meeting", where=tuple(keys))

        return told

    a, b = sketch_two(tell(one), tell(other))
    assert places_agree(a, b).score == places_agree(b, a).score == score


@pytest.mark.parametrize(
    ("one", "other", "score"),
    [("Meeting", "Meeting", 1), ("Meeting", "Negotiation", 0), ("Meeting", "Call", -1)],
)
def test_types(sketch_two: Callable[..., Two], one: str, other: str, score: float) -> None:
    a, b = sketch_two(lambda x: x.tell(one), lambda x: x.tell(other))
    assert types_agree(a, b).score == score


def test_scraps_of_sentences_recur_by_chance(sketch_two: Callable[..., Two]) -> None:
    def tell(quote: str) -> Callable[[Any], object]:
        return lambda article: article.tell("Statement", quote=quote)

    long = "The two sides agreed to keep the channel open."
    assert quotes_recur(*sketch_two(tell(long), tell(long.upper()))).score == 1
    assert quotes_recur(*sketch_two(tell("they agreed"), tell("they agreed"))).score == 0


Party = tuple[str, str, str | None, str]
BLINKEN: Party = ("person", "Antony Blinken", "US", "participant")
QIN: Party = ("person", "Qin Gang", "CN", "participant")
WANG: Party = ("person", "Wang Yi", "CN", "participant")
CHINA: Party = ("country", "China", "CN", "participant")
US: Party = ("country", "United States", "US", "participant")
BIDEN: Party = ("person", "Joe Biden", "US", "participant")
ADMINISTRATION: Party = ("organization", "Biden administration", "US", "participant")
PRC_OFFICIALS: Party = ("group", "senior PRC officials", "CN", "participant")
OFFICIALS: Party = ("group", "senior Chinese officials", "CN", "participant")


def _tell(kind: str, parties: list[Party]) -> Callable[[Any], object]:
    def told(article: Any) -> None:
        keys = [article.name(*party[:3], named=party[0] != "group") for party in parties]
        article.tell(kind, *keys, roles=tuple(party[3] for party in parties))

    return told


@pytest.mark.parametrize(
    ("one", "other", "least", "most"),
    [
        ([BLINKEN, QIN], [BLINKEN, QIN], 0.9, 1.1),
        ([BLINKEN, QIN], [BLINKEN, QIN, US], 0.9, 1.1),
        ([BLINKEN, QIN], [BLINKEN, CHINA], 0.6, 0.7),
        ([BLINKEN, QIN], [US, CHINA], 0.2, 0.3),
        ([US, CHINA], [US, CHINA], 0.7, 0.85),
        ([BLINKEN, QIN], [BLINKEN, WANG], -1, -1),
        ([BLINKEN, QIN], [BLINKEN, OFFICIALS], -1, -1),
        ([BLINKEN, PRC_OFFICIALS], [BLINKEN, OFFICIALS], 0.9, 1.1),
        ([BIDEN, QIN], [ADMINISTRATION, QIN], 0.6, 0.7),
        ([BLINKEN, QIN], [ADMINISTRATION, QIN], 0.2, 0.4),
        ([BLINKEN, QIN], [], 0, 0),
    ],
)
def test_parties_of_a_meeting(
    sketch_two: Callable[..., Two],
    one: list[Party],
    other: list[Party],
    least: float,
    most: float,
) -> None:
    a, b = sketch_two(_tell("Meeting", one), _tell("Meeting", other))
    assert least <= parties_agree(a, b).score <= most
    assert parties_agree(a, b).score == pytest.approx(parties_agree(b, a).score)


def test_who_does_it_to_whom_matters(sketch_two: Callable[..., Two]) -> None:
    britain, russia = ("country", "Britain", "GB"), ("country", "Russia", "RU")
    a, b = sketch_two(
        _tell("Expulsion", [(*britain, "actor"), (*russia, "target")]),
        _tell("Expulsion", [(*russia, "actor"), (*britain, "target")]),
    )
    assert parties_agree(a, b).contradicts


def test_an_administration_acts_for_its_country(sketch_two: Callable[..., Two]) -> None:
    a, b = sketch_two(
        _tell("Incident", [("organization", "Biden administration", "US", "actor")]),
        _tell("Incident", [("country", "United States", "US", "actor")]),
    )
    assert parties_agree(a, b).score > 0.7


def test_a_comparison_gives_a_reason_for_every_comparer(sketch_two: Callable[..., Two]) -> None:
    a, b = sketch_two(_tell("Meeting", [BLINKEN, QIN]), _tell("Meeting", [QIN, BLINKEN]))
    assert compare(a, b).reasons == (
        "both a Meeting",
        "same status",
        "reported at once",
        "a place is unknown",
        "same participants",
        "no sentence in common",
    )
