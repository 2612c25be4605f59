"""Why two mentions or accounts are the same, and sentences that recur."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from kg.model.account import Reading
from kg.model.world import AccountId, ChainId
from kg.resolve import repeated_quotes, resolve
from kg.resolve.judgement import Decision
from kg.resolve.why import explain_accounts, explain_chains

COPY = "The two sides agreed to keep this channel of communication open."


@pytest.fixture
def readings(article: Callable[..., Any]) -> list[Reading]:
    articles = [article("d0"), article("d1"), article("d2")]
    for each, name in zip(articles, ("Joe Biden", "Joseph Biden", "Jill Biden"), strict=True):
        pair = each.person(name, "US"), each.person("Xi Jinping", "CN")
        each.name("country", "China", "CN")
        each.tell("Meeting", *pair, when="2022-11-14", quote=COPY)
    return [each.reading() for each in articles]


@pytest.mark.parametrize(
    ("one", "other", "decision", "reason"),
    [
        (
            ("d0", "person-Joe Biden-US"),
            ("d1", "person-Joseph Biden-US"),
            Decision.SAME,
            "same surname, first names stand for one another",
        ),
        (
            ("d0", "person-Joe Biden-US"),
            ("d2", "person-Jill Biden-US"),
            Decision.DIFFERENT,
            "same surname, different given names",
        ),
        (("d0", "country-China-CN"), ("d1", "country-China-CN"), Decision.SAME, "both name China"),
        (
            ("d0", "country-China-CN"),
            ("d1", "person-Xi Jinping-CN"),
            Decision.DIFFERENT,
            "a country is no person",
        ),
    ],
)
def test_why_two_mentions_are_the_same_or_not(
    readings: list[Reading],
    one: tuple[str, str],
    other: tuple[str, str],
    decision: Decision,
    reason: str,
) -> None:
    judgement = explain_chains(resolve(readings), ChainId(*one), ChainId(*other))
    assert judgement.decision is decision
    assert judgement.reasons[0] == reason


def test_why_two_accounts_are_the_same_or_not(readings: list[Reading]) -> None:
    world = resolve(readings)
    same = explain_accounts(world, AccountId("d0", "a0"), AccountId("d1", "a0"))
    assert same.decision is Decision.SAME
    assert "the same sentence in both" in same.reasons
    apart = explain_accounts(world, AccountId("d0", "a0"), AccountId("d2", "a0"))
    assert apart.decision is Decision.DIFFERENT
    assert apart.reasons[-1] == "each names somebody whom the other does not"


def test_abstention_is_not_knowledge(article: Callable[..., Any]) -> None:
    one, other = article("d0"), article("d1")
    one.person("Joe Biden", "US")
    other.person("Biden", None)
    world = resolve([one.reading(), other.reading()])
    biden = ChainId("d1", "person-Biden-None")
    judgement = explain_chains(world, ChainId("d0", "person-Joe Biden-US"), biden)
    assert judgement.decision is Decision.UNDECIDED


def test_a_sentence_in_three_documents_is_one_source(readings: list[Reading]) -> None:
    (repeated,) = repeated_quotes(readings)
    assert repeated.quote == COPY.casefold()
    assert [account.document for account in repeated.accounts] == ["d0", "d1", "d2"]
    assert repeated_quotes(readings[:1]) == ()
