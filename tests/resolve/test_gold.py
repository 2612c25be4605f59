"""Merging measured on gold read as if a perfect text half had handed it over."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import Any

import pytest

from kg.model.world import AccountId, World
from kg.resolve import resolve

Load = Callable[..., Any]
Score = Callable[[dict[AccountId, str], World], tuple[float, float, float]]


@pytest.mark.parametrize(
    ("names", "required_only", "least"),
    [
        (("seeds",), False, 0.97),
        (("dev/press",), False, 0.98),
        (("seeds", "dev/press", "dev/official"), False, 0.97),
        (("seeds",), True, 0.91),
        (("dev/press",), True, 0.95),
    ],
)
def test_b_cubed(
    load_gold: Load,
    score_merging: Score,
    names: tuple[str, ...],
    required_only: bool,
    least: float,
) -> None:
    gold = load_gold(names, required_only=required_only)
    precision, _, f1 = score_merging(gold.truth, resolve(gold.readings))
    assert f1 >= least
    assert precision == 1.0


@pytest.mark.parametrize(
    ("event", "documents"),
    [
        ("blinken-china-visit-2023-06", 5),
        ("blinken-china-visit-2023-02", 5),
        ("blinken-china-trip-postponement-2023-02", 5),
        ("chinese-balloon-overflight-2023-02", 5),
        ("chinese-balloon-shootdown-2023-02", 4),
        ("kritenbrink-china-visit-2023-06", 4),
        ("sullivan-wang-vienna-meeting-2023-05", 3),
        ("xi-biden-bali-meeting-2022", 3),
        ("austin-chinese-defense-minister-meeting-2023", 3),
        ("blinken-qin-call-2023-06-13", 2),
    ],
)
def test_an_event_of_many_documents_is_one_node(
    load_gold: Load, event: str, documents: int
) -> None:
    gold = load_gold(["seeds"])
    nodes = defaultdict(list)
    for node in resolve(gold.readings).events:
        for account in node.accounts:
            if gold.truth.get(account) == event:
                nodes[node.iri].append(account.document)
    assert [len(told) for told in nodes.values()] == [documents]


def test_people_of_the_seeds(load_gold: Load) -> None:
    world = resolve(load_gold(["seeds"]).readings)
    people = {e.label: len(e.chains) for e in world.entities if "/person/" in e.iri}
    assert people["Antony Blinken"] == 5
    assert people["Qin Gang"] == 5
    assert people["Wang Yi"] == 4
