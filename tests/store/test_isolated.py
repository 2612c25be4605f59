"""Queries that take down the process that answers them, and no other."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.errors import InputError, QueryError
from kg.store import IsolatedStore, Limits, open_build

PEOPLE = "SELECT ?p { ?p a wm:Person } ORDER BY ?p"
CROSS = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l"
BRACES = "SELECT * " + "{" * 100_000 + "}" * 100_000


@pytest.fixture
def store(tiny_build: Path) -> Iterator[IsolatedStore]:
    with IsolatedStore(tiny_build, Limits(seconds=1.5, megabytes=256)) as opened:
        yield opened


@pytest.mark.parametrize(
    "sparql", [PEOPLE, "ASK { ?s a wm:Person }", "CONSTRUCT WHERE { ?s a wm:Person }"]
)
def test_answers_are_those_of_the_store_itself(
    store: IsolatedStore, tiny_build: Path, sparql: str
) -> None:
    answer, same = store.select(sparql), open_build(tiny_build)[0].select(sparql)
    assert answer.columns == same.columns
    assert sorted(map(str, answer.rows)) == sorted(map(str, same.rows))
    assert answer.rows


@pytest.mark.parametrize(
    ("bomb", "cause"),
    [
        (f"SELECT (COUNT(*) AS ?n) {{ {CROSS} }}", "took longer than 1.5 seconds"),
        (f"SELECT DISTINCT * {{ {CROSS} }} ORDER BY ?l", "more than 256 MB of memory|longer than"),
        (BRACES, "nests without end"),
        (f"SELECT * {{ FILTER({'!' * 200_000}true) }}", "nests without end|does not parse"),
    ],
    ids=["endless", "large", "braces", "negations"],
)
def test_a_bomb_is_explained_and_the_next_query_answered(
    store: IsolatedStore, bomb: str, cause: str
) -> None:
    began = time.monotonic()
    with pytest.raises(QueryError, match=cause):
        store.select(bomb)
    assert time.monotonic() - began < 10
    assert store.select(PEOPLE).rows


def test_a_query_that_does_not_parse_leaves_the_worker_alive(store: IsolatedStore) -> None:
    store.select(PEOPLE)
    worker = store._worker
    with pytest.raises(QueryError, match="does not parse"):
        store.select("SELECT {")
    assert store._worker is worker


def test_a_missing_graph_is_an_input_error(tmp_path: Path) -> None:
    with IsolatedStore(tmp_path / "nowhere") as nowhere, pytest.raises(InputError):
        nowhere.select(PEOPLE)


def test_closing_twice_is_harmless_and_a_query_starts_anew(tiny_build: Path) -> None:
    with IsolatedStore(tiny_build) as opened:
        assert opened.select(PEOPLE).rows
        opened.close()
        opened.close()
        assert opened.select(PEOPLE).rows
