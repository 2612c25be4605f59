"""Offices under two spellings, and nameless people whom an office fixes."""

from __future__ import annotations

import pytest

from kg.resolve.offices import holder_key, office_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Minister of Defence", "defense minister"),
        ("Foreign Minister", "Minister for Foreign Affairs"),
        ("FM", "Foreign Minister"),
        ("State Councillor", "state councilor"),
        ("Ambassador to the UK", "ambassador to the UK"),
    ],
)
def test_one_office_under_two_spellings(one: str, other: str) -> None:
    assert office_key(one) == office_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Prime Minister", "Foreign Minister"),
        ("President", "Vice President"),
        ("ambassador to China", "ambassador to Japan"),
    ],
)
def test_different_offices(one: str, other: str) -> None:
    assert office_key(one) != office_key(other)


@pytest.mark.parametrize(
    ("description", "office"),
    [
        ("China's defense minister", "defense minister"),
        ("the Chinese defence minister", "defense minister"),
        ("French Foreign Minister", "foreign minister"),
        ("the president of France", "president"),
        ("Russia’s ambassador to the UK", "ambassador to the uk"),
        ("the Prime Minister", "minister prime"),
    ],
)
def test_a_description_that_fixes_a_person(description: str, office: str) -> None:
    assert holder_key(description) == office


@pytest.mark.parametrize(
    "description",
    [
        "a senior National Security Council official",
        "U.S. officials",
        "his counterpart from Ukraine",
        "the minister",
        "ministers",
        "China's ambassador",
        "former president",
        "a deputy foreign minister",
        "Foreign Office spokesman",
        "",
    ],
)
def test_a_description_that_fixes_nobody(description: str) -> None:
    assert holder_key(description) is None
