from __future__ import annotations

from typing import Any

import pytest

from kg.score.jsonl import telling
from kg.score.names import is_same_actor, match_one_to_one, plain, spellings, untitled
from kg.score.records import Actor


def actor(name: str, *aliases: str, kind: str | None = "person", **more: Any) -> Actor:
    return Actor(name, spellings((name, *aliases)), kind=kind, **more)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Mélanie Joly", "melanie joly"),
        ("U.S.", "us"),
        ("China’s Foreign Ministry", "china foreign ministry"),
        ("Chung-Hoon", "chung hoon"),
        ("  The   Quad ", "the quad"),
    ],
)
def test_plain(name: str, expected: str) -> None:
    assert plain(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("U.S. Secretary of State Antony Blinken", ("antony", "blinken")),
        ("Blinken", ("blinken",)),
        ("Prime Minister", ("prime", "minister")),
    ],
)
def test_untitled(name: str, expected: tuple[str, ...]) -> None:
    assert untitled(name) == expected


@pytest.mark.parametrize(
    ("gold", "told", "same"),
    [
        (actor("Antony Blinken"), actor("Secretary of State Antony Blinken"), True),
        (actor("Antony Blinken"), actor("Blinken"), True),
        (actor("Antony Blinken"), actor("Antony"), True),
        (actor("Antony Blinken"), actor("John Blinken"), False),
        (actor("Antony Blinken"), actor("Wang Yi"), False),
        (actor("Qin Gang", "China's top diplomat"), actor("China's top diplomat"), True),
        (actor("the White House", kind="organization"), actor("White House"), True),
        (actor("Quad", kind="organization"), actor("Quad leaders"), False),
    ],
)
def test_same_actor(gold: Actor, told: Actor, same: bool) -> None:
    assert is_same_actor(gold, told) is same


@pytest.mark.parametrize(
    ("kind", "country", "same"),
    [
        ("country", "CN", True),
        (None, "CN", True),
        ("person", "CN", False),
        ("country", "TW", False),
    ],
)
def test_a_country_is_known_by_its_code(kind: str | None, country: str, same: bool) -> None:
    gold = actor("China", kind="country", country="CN")
    assert is_same_actor(gold, actor("Peking", kind=kind, country=country)) is same


def test_each_told_one_is_used_once() -> None:
    pairs, missed, surplus = match_one_to_one([1, 1, 2], [1, 3], lambda a, b: a == b)
    assert (pairs, missed, surplus) == ([(1, 1)], [1, 2], [3])


def test_a_telling_of_unknown_type_is_refused() -> None:
    with pytest.raises(ValueError, match="Picnic"):
        telling({"document": "d", "type": "Picnic", "status": "occurred"})
