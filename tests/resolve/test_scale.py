"""Thousands of made-up reports: time that grows with the corpus, and few wrong merges.

Two hundred leaders meet one another over two years; three documents tell of each meeting, by full
name or surname, with or without a date or a place, before or after it.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from datetime import date, timedelta
from itertools import product
from typing import Any

import pytest

from kg.model.account import Reading
from kg.model.world import AccountId
from kg.resolve import resolve

GIVEN = ("Ada", "Boris", "Carla", "Dmitri", "Emma", "Farid", "Greta", "Hugo", "Ines", "Jonas")
FAMILY = ("Alba", "Brandt", "Castro", "Dupont", "Esposito", "Farkas", "Gruber", "Hansen")
ENDINGS = ("", "ova", "sen", "idis", "ez")
COUNTRIES = [f"{a}{b}" for a, b in product("BCDFGHJ", "KLMN")]
Corpus = tuple[list[Reading], dict[AccountId, str]]


def _leaders(chance: random.Random) -> list[tuple[str, str]]:
    surnames = [family + ending for family, ending in product(FAMILY, ENDINGS)]
    names = [f"{given} {surname}" for given, surname in product(GIVEN, surnames)]
    chance.shuffle(names)
    return [(name, COUNTRIES[number % len(COUNTRIES)]) for number, name in enumerate(names[:200])]


def _corpus(article: Callable[..., Any], documents: int) -> Corpus:
    chance = random.Random(20230609)
    leaders = _leaders(chance)
    readings: list[Reading] = []
    truth: dict[AccountId, str] = {}
    while len(readings) < documents:
        one, other = chance.sample(leaders, 2)
        day = date(2022, 1, 1) + timedelta(days=chance.randrange(730))
        for _ in range(3):
            told = article(f"d{len(readings):05}", str(day + timedelta(days=chance.randint(-4, 4))))
            pair = [
                told.person(name if chance.random() < 0.8 else name.split()[1], country)
                for name, country in (one, other)
            ]
            place = (told.city(f"City {other[1]}", other[1]),) if chance.random() < 0.6 else ()
            status = "planned" if date.fromisoformat(told.published) < day else "occurred"
            when = str(day) if chance.random() < 0.7 else None
            key = told.tell("Meeting", *pair, status=status, where=place, when=when)
            truth[AccountId(told.document, key)] = f"{one} {other} {day}"
            readings.append(told.reading())
    return readings, truth


def test_few_wrong_merges_in_a_busy_world(
    article: Callable[..., Any], score_merging: Callable[..., tuple[float, float, float]]
) -> None:
    readings, truth = _corpus(article, 900)
    precision, _, f1 = score_merging(truth, resolve(readings))
    assert precision >= 0.995
    assert f1 >= 0.9


@pytest.mark.slow
def test_two_thousand_documents_take_seconds_and_time_grows_with_them(
    article: Callable[..., Any],
) -> None:
    seconds = []
    for documents in (1_000, 2_000, 4_000):
        readings, _ = _corpus(article, documents)
        start = time.process_time()
        resolve(readings)
        seconds.append(time.process_time() - start)
    assert seconds[1] < 10
    assert seconds[2] < 3.5 * seconds[1]
