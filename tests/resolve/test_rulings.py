"""What people have judged overrules the evidence, lasts, and is never passed over in silence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.model.account import Reading, Relation
from kg.model.ruling import Reference, Ruling, RulingKind
from kg.model.world import AccountId, ChainId, World
from kg.resolve import judge, resolve

SAME, DIFFERENT, REJECT = RulingKind.SAME, RulingKind.DIFFERENT, RulingKind.REJECT
NAMES = ("Ada Berg", "Adelheid Berg", "Ada Berg", "Berg", "Omar Haddad")


@pytest.fixture
def readings(article: Callable[..., Any]) -> list[Reading]:
    """Five articles, each with a meeting of its own person and Lin Wei."""
    articles = []
    for number, name in enumerate(NAMES):
        each = article(f"d{number}")
        people = each.person(name, "SE"), each.person("Lin Wei", "CN")
        each.tell("Meeting", *people, when=f"2023-06-{10 + number // 3 * 5}")
        articles.append(each.reading())
    return articles


def chain(number: int, said: str | None = None) -> Reference:
    name = NAMES[number]
    key = f"person-{name}-SE"
    return Reference(ChainId(f"d{number}", key), name if said is None else said)


def account(readings: Sequence[Reading], number: int) -> Reference:
    told = readings[number].accounts[0]
    return Reference(AccountId(f"d{number}", told.key), told.evidence[0].quote)


def together(world: World) -> dict[str, set[str]]:
    """For each document with which others its person other than Lin Wei is one."""
    groups = [
        {one.document for one in entity.chains if "Lin Wei" not in one.key}
        for entity in world.entities
    ]
    return {document: group for group in groups for document in group}


def test_people_put_together_are_one(readings: list[Reading]) -> None:
    assert "d1" not in together(resolve(readings))["d0"]
    ruled = resolve(readings, rulings=[Ruling(SAME, chain(0), chain(1))])
    assert {"d0", "d1"} <= together(ruled)["d0"]


def test_people_set_apart_are_two(readings: list[Reading]) -> None:
    assert "d2" in together(resolve(readings))["d0"]
    ruled = resolve(readings, rulings=[Ruling(DIFFERENT, chain(0), chain(2))])
    assert "d2" not in together(ruled)["d0"]


def test_who_leaves_takes_along_those_of_its_name(readings: list[Reading]) -> None:
    rulings = [Ruling(SAME, chain(0), chain(1)), Ruling(DIFFERENT, chain(1), chain(4))]
    linked = [*rulings, Ruling(SAME, chain(3), chain(4))]
    ruled = together(resolve(readings, rulings=linked))
    assert ruled["d0"] == {"d0", "d1", "d2"}
    assert ruled["d3"] == {"d3", "d4"}


def test_events_are_put_together_against_the_evidence(readings: list[Reading]) -> None:
    far = account(readings, 0), account(readings, 4)
    both = {one.id for one in far}
    assert not any(both <= set(event.accounts) for event in resolve(readings).events)
    world = resolve(readings, rulings=[Ruling(SAME, *far)])
    assert any(both <= set(event.accounts) for event in world.events)


def test_events_are_kept_apart_against_the_evidence(readings: list[Reading]) -> None:
    near = account(readings, 0), account(readings, 2)
    both = {one.id for one in near}
    assert any(both <= set(event.accounts) for event in resolve(readings).events)
    world = resolve(readings, rulings=[Ruling(DIFFERENT, *near)])
    assert not any(both <= set(event.accounts) for event in world.events)


def test_a_rejected_account_is_gone_with_what_others_say_of_it(
    article: Callable[..., Any],
) -> None:
    each = article("d0")
    who = each.person("Ada Berg", "SE"), each.person("Lin Wei", "CN")
    trip = each.tell("Visit", who[0], status="postponed")
    each.tell("Postponement", *who, bears=((Relation.POSTPONES, trip),))
    reading = each.reading()
    wrong = next(one for one in reading.accounts if one.type.value == "Visit")
    ruling = Ruling(REJECT, Reference(AccountId("d0", wrong.key)))
    world = resolve([reading], rulings=[ruling])
    assert [event.type.value for event in world.events] == ["Postponement"]
    assert world.events[0].links == ()


@pytest.mark.parametrize(
    ("reference", "reason"),
    [
        (Reference(ChainId("d9", "x")), "the document d9 is not given"),
        (Reference(ChainId("d0", "x"), "Bo Ek"), 'the document d0 has no mention x with "Bo Ek"'),
        (Reference(AccountId("d0", "x")), "the document d0 has no account x"),
        (
            Reference(ChainId("d0", "person-Ada Berg-SE"), "Bo Ek"),
            'the document d0 has no mention person-Ada Berg-SE with "Bo Ek"',
        ),
    ],
)
def test_what_is_not_there_is_told_and_changes_nothing(
    readings: list[Reading], reference: Reference, reason: str
) -> None:
    ruling = Ruling(SAME, chain(0), reference)
    resolution = judge(readings, rulings=[ruling])
    assert [(lost.ruling, lost.reason) for lost in resolution.lost] == [(ruling, reason)]
    assert resolution.world == resolve(readings)


def test_words_find_what_has_changed_its_key(readings: list[Reading]) -> None:
    moved = Reference(ChainId("d1", "old-key"), "Adelheid  BERG")
    rulings = [Ruling(SAME, chain(0), moved)]
    assert "d1" in together(resolve(readings, rulings=rulings))["d0"]


RULINGS = st.lists(
    st.builds(
        lambda kind, pair: Ruling(kind, chain(pair[0]), chain(pair[1])),
        st.sampled_from([SAME, DIFFERENT]),
        st.lists(st.integers(0, 4), min_size=2, max_size=2, unique=True),
    ),
    max_size=5,
)


def _in_harmony(rulings: Sequence[Ruling]) -> list[Ruling]:
    """The rulings that do not contradict those before them."""
    group = {f"d{number}": {f"d{number}"} for number in range(5)}
    kept: list[Ruling] = []
    apart: list[tuple[str, str]] = []
    for ruling in rulings:
        a, b = (reference.id.document for reference in ruling.references)
        if ruling.kind is DIFFERENT and b not in group[a]:
            apart.append((a, b))
            kept.append(ruling)
        elif ruling.kind is SAME:
            joined = group[a] | group[b]
            if not any(x in joined and y in joined for x, y in apart):
                group |= dict.fromkeys(joined, joined)
                kept.append(ruling)
    return kept


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(RULINGS, st.randoms())
def test_every_judgement_is_followed_in_any_order_and_once_is_enough(
    readings: list[Reading], rulings: list[Ruling], by: Random
) -> None:
    rulings = _in_harmony(rulings)
    world = resolve(readings, rulings=rulings)
    for ruling in rulings:
        a, b = (reference.id.document for reference in ruling.references)
        assert (b in together(world)[a]) is (ruling.kind is SAME)
    again = by.sample(rulings + rulings, 2 * len(rulings))
    assert resolve(readings, rulings=again) == world
    assert resolve(world.readings, rulings=rulings) == world
