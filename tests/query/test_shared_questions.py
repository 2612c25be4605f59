"""Forty questions on the shared articles, asked of the graph that is built from them.

The questions, their answers and the gold events are read from the shared folder; how each is
asked stands in `shared_questions.toml` beside this file. A graph's event is matched with a gold
event through the sentences that its accounts rest on, as the scorer does it.
"""

from __future__ import annotations

import json
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import Literal

from kg.asking import answer, parse
from kg.build import BuildOptions, build
from kg.model.world import AccountId, World
from kg.query import Row, Table, ask, find_question
from kg.query.listing import account_rows
from kg.rdf import decode, read_graph
from kg.score.alignment import closeness
from kg.score.jsonl import read_gold, telling
from kg.score.names import is_same_actor, match_one_to_one, plain
from kg.score.records import Telling
from kg.store import OxigraphStore, open_build

ASKED: dict[str, dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("shared_questions.toml").read_text(encoding="utf-8")
)
EVENTS_OF_MANY_DOCUMENTS = {
    "blinken-china-visit-2023-06": 5,
    "blinken-china-visit-2023-02": 5,
    "chinese-balloon-overflight-2023-02": 5,
    "chinese-balloon-shootdown-2023-02": 4,
    "kritenbrink-china-visit-2023-06": 4,
    "sullivan-wang-vienna-meeting-2023-05": 3,
    "xi-biden-bali-meeting-2022": 3,
    "austin-chinese-defense-minister-meeting-2023": 3,
    "blinken-qin-call-2023-06-13": 2,
}
Clusters = Mapping[str, Mapping[str, str]]
"""For each event of the graph the gold event that each of its documents tells of."""


@dataclass(frozen=True)
class Built:
    """The graph of the shared articles, and what gold says of its events."""

    store: OxigraphStore
    clusters: Clusters
    questions: Mapping[str, Mapping[str, Any]]


def _key(account: AccountId) -> str:
    return f"{account.document}#{account.key}"


def _fit(gold: Telling, told: Telling) -> float:
    """How close the scorer finds them; of two as close, the one with the same roles."""
    close = closeness(gold, told)
    pairs, _, _ = match_one_to_one(gold.participants, told.participants, is_same_actor)
    same = sum(one.role == other.role for one, other in pairs)
    return close and close + same / 4


def _clusters(world: World, gold: Path) -> Clusters:
    told = defaultdict(list)
    for row in account_rows(world, _key):
        told[row["document"]].append(telling(row))
    clusters: dict[str, dict[str, str]] = defaultdict(dict)
    for record in read_gold(gold):
        left = set(product(record.events, told[record.document]))
        for one, other in sorted(left, key=lambda pair: -_fit(*pair)):
            if (one, other) in left and _fit(one, other) and one.event and other.event:
                clusters[other.event][record.document] = one.event
                left = {pair for pair in left if pair[0] != one and pair[1] != other}
    return clusters


@pytest.fixture(scope="module")
def built(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("shared") / "graph"
    options = BuildOptions(workers=0, validate=False)
    build([str(shared / "eval" / "seeds.docs.jsonl")], folder, options)
    questions = json.loads((shared / "eval" / "seeds.questions.json").read_text("utf-8"))
    return Built(
        open_build(folder)[0],
        _clusters(decode(read_graph(folder)), shared / "eval" / "seeds.gold.jsonl"),
        {one["id"]: one for one in questions},
    )


def _asked(store: OxigraphStore, how: Mapping[str, Any], question: str) -> Table:
    if "ask" in how:
        return ask(store, find_question(how["ask"]), how["given"])
    return answer(store, parse(question)).table


def _gold_events(rows: tuple[Row, ...], clusters: Clusters) -> Iterator[str]:
    for row in rows:
        known = set(clusters.get(row.event, {}).values())
        yield from known or {f"no gold event: {row.event}"}


def _labelled_events(built: Built, table: Table, column: str) -> Iterator[str]:
    at = table.columns.index(column)
    labels = {label for row in table.rows for label in str(row.cells[at] or "").split("; ")}
    for event, label in built.store.select("SELECT ?e ?l { ?e a wm:Event ; rdfs:label ?l }").rows:
        if isinstance(label, Literal) and label.value in labels:
            yield from _gold_events((Row((), str(event).strip("<>")),), built.clusters)


def _cells(table: Table, how: Mapping[str, Any]) -> Iterator[str]:
    for row in table.rows:
        told = dict(zip(table.columns, row.cells, strict=True))
        for column in how["columns"]:
            values = str(told[column] or "").split("; ")
            yield from (value for value in values if value and value not in how.get("except", ()))


def _canonical(answer: str) -> str:
    """One way to write an answer: an interval as `start/end`, a name plainly, without article."""
    start, dots, end = answer.partition("..")
    if answer[:4].isdigit() and "/" not in answer and "_" not in answer:
        return f"{start}/{end if dots else start}"
    return answer if "/" in answer else plain(answer).removeprefix("the ").removeprefix("a ")


def _cases() -> Iterator[Any]:
    for number, how in ASKED.items():
        cause = how.get("fails")
        marks = [pytest.mark.xfail(reason=cause, strict=True)] if cause else []
        yield pytest.param(number, marks=marks, id=number)


@pytest.mark.parametrize("number", [*_cases()])
def test_the_graph_answers(built: Built, number: str) -> None:
    how, wanted = ASKED[number], built.questions[number]
    table = _asked(built.store, how, wanted["question"])
    if "labels" in how:
        found = _labelled_events(built, table, how["labels"])
    else:
        found = _gold_events(table.rows, built.clusters) if "events" in how else _cells(table, how)
    told = {_canonical(one) for one in found}
    right, may, never = (
        {_canonical(one) for one in wanted[key]}
        for key in ("answers", "optional_answers", "must_not")
    )
    assert not told & never
    assert right <= told <= right | may


def test_every_question_is_asked(built: Built) -> None:
    assert set(ASKED) == set(built.questions)


def test_every_question_is_read(built: Built) -> None:
    for one in built.questions.values():
        assert answer(built.store, parse(one["question"])).sparql


@pytest.mark.parametrize(("slug", "documents"), EVENTS_OF_MANY_DOCUMENTS.items())
def test_an_event_of_many_documents_is_one_node(built: Built, slug: str, documents: int) -> None:
    nodes = [told for told in built.clusters.values() if slug in told.values()]
    assert [list(told.values()) for told in nodes] == [[slug] * documents]


def test_no_event_is_two_happenings(built: Built) -> None:
    wrong = [told for told in built.clusters.values() if len(set(told.values())) > 1]
    assert not wrong
