"""The example graph on real servers: it loads whole, and every named query has equal answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Triple

from kg.cli import main
from kg.errors import EndpointError, QueryError, UsageError
from kg.model.endpoint import Existing, Profile
from kg.model.namespace import BASE
from kg.query import ask, find_question, find_questions
from kg.rdf import read_graph, terms
from kg.store import OxigraphStore, open_build
from kg.store.loading import plan_load, run_load
from kg.store.remote import PASSWORD, USER, Credentials, RemoteStore
from tests.store.servers import Server, fuseki, virtuoso

GRAPH = Path(__file__).parents[2] / "output" / "graph.ttl"
TRIPLES = read_graph(GRAPH)
HOSTILE = "quote \" backslash \\ \r\n \x1b[31m \u202e \u2028 \U0001f600 ' }} ; DROP ALL #"


@pytest.fixture
def empty(server: Server) -> Iterator[RemoteStore]:
    """A server without a triple."""
    with server.store() as store:
        store.clear()
        yield store


@pytest.fixture
def loaded(empty: RemoteStore) -> RemoteStore:
    """A server with the example graph, sent in several chunks."""
    run_load(empty, plan_load(empty, TRIPLES, size=3000))
    return empty


@pytest.fixture(scope="module")
def local() -> OxigraphStore:
    return open_build(GRAPH)[0]


def test_all_triples_arrive_and_every_query_agrees(
    loaded: RemoteStore, local: OxigraphStore
) -> None:
    assert loaded.count() == len(set(TRIPLES))
    for question in find_questions():
        assert ask(loaded, question) == ask(local, question), question.name


def test_a_graph_with_triples_is_not_touched_unasked(loaded: RemoteStore) -> None:
    with pytest.raises(UsageError, match="already"):
        plan_load(loaded, TRIPLES)


def test_loading_twice_is_loading_once(loaded: RemoteStore) -> None:
    for existing in (Existing.REPLACE, Existing.ADD, Existing.RESUME):
        held = run_load(loaded, plan_load(loaded, TRIPLES, existing=existing))
        assert held == loaded.count() == len(set(TRIPLES))


def test_replacing_leaves_nothing_behind(loaded: RemoteStore) -> None:
    few = TRIPLES[:10]
    assert run_load(loaded, plan_load(loaded, few, existing=Existing.REPLACE)) == len(few)


def test_adding_keeps_what_is_there(empty: RemoteStore) -> None:
    run_load(empty, plan_load(empty, TRIPLES[:10]))
    held = run_load(empty, plan_load(empty, TRIPLES[5:20], existing=Existing.ADD))
    assert held == len(set(TRIPLES[:20]))


def test_a_load_that_broke_off_goes_on(empty: RemoteStore) -> None:
    plan = plan_load(empty, TRIPLES, size=1000)
    for chunk in plan.chunks[:3]:
        empty.add(chunk)
    rest = plan_load(empty, TRIPLES, size=1000, existing=Existing.RESUME)
    assert rest.first == 3
    sent: list[int] = []
    assert run_load(empty, rest, progress=sent.append) == plan.total
    assert sent[0] == 4000
    assert len(sent) == len(plan.chunks) - 3


def test_what_arrives_in_part_is_reported(empty: RemoteStore) -> None:
    plan = plan_load(empty, TRIPLES, size=1000)
    empty.add([chunk[-1] for chunk in plan.chunks])
    rest = plan_load(empty, TRIPLES, size=1000, existing=Existing.RESUME)
    with pytest.raises(EndpointError, match="after the load"):
        run_load(empty, rest)


def test_hostile_text_arrives_unchanged(empty: RemoteStore) -> None:
    triple = Triple(NamedNode(f"{BASE}chain/x"), terms.NAME, Literal(HOSTILE))
    empty.add([triple])
    assert empty.count() == 1
    ((said,),) = empty.select("SELECT ?name { ?chain wm:name ?name }").rows
    assert said is not None
    assert getattr(said, "value", None) == HOSTILE


def test_a_query_that_does_not_parse_is_an_error_of_the_query(empty: RemoteStore) -> None:
    with pytest.raises(QueryError, match="does not take the query"):
        empty.select("SELECT WHERE")


def test_a_question_with_parameters_is_bound(loaded: RemoteStore, local: OxigraphStore) -> None:
    question = find_question("who-met-whom")
    for given in (
        {"person": "blinken", "status": "held"},
        {"person": "i", "country": "CN", "from": "2022-11"},
        {"person": "nobody of this name"},
        {"about": "secretary"},
        {"people": "named"},
    ):
        assert ask(loaded, question, given) == ask(local, question, given), given


def test_a_dry_run_writes_nothing(
    server: Server, empty: RemoteStore, capsys: pytest.CaptureFixture[str]
) -> None:
    assert load(server, "--dry-run") == 0
    assert f"{len(set(TRIPLES)):,} triples would be sent" in capsys.readouterr().err
    assert empty.count() == 0


def test_the_command_loads_and_counts(
    server: Server, empty: RemoteStore, capsys: pytest.CaptureFixture[str]
) -> None:
    assert load(server) == 0
    assert f"the graph holds {len(set(TRIPLES)):,}" in capsys.readouterr().err
    assert load(server) == 2
    assert "choose with --existing" in capsys.readouterr().err
    assert load(server, "--existing", "replace", "--quiet") == 0
    assert empty.count() == len(set(TRIPLES))


@pytest.mark.slow
def test_one_address_for_queries_and_updates(tmp_path: Path) -> None:
    with fuseki(tmp_path) as started, replace(started, profile=Profile.SPARQL).store() as store:
        for existing in (Existing.REFUSE, Existing.REPLACE):
            held = run_load(store, plan_load(store, TRIPLES, existing=existing))
            assert held == len(set(TRIPLES))
        store.clear()
        store.add([Triple(NamedNode(f"{BASE}chain/x"), terms.NAME, Literal(HOSTILE))])
        ((said,),) = store.select("SELECT ?name { ?chain wm:name ?name }").rows
        assert getattr(said, "value", None) == HOSTILE


@pytest.mark.slow
def test_a_wrong_password_is_said_to_be_one(tmp_path: Path) -> None:
    with virtuoso(tmp_path) as started:
        wrong = replace(started, credentials=Credentials("dba", "wrong"))
        with (
            wrong.store() as store,
            pytest.raises(EndpointError, match="refuses the user") as error,
        ):
            store.add(TRIPLES[:1])
        assert "wrong" not in str(error.value)


def load(server: Server, *options: str) -> int:
    """The exit code of `whomet load` with the example graph."""
    named = ["--graph", server.graph] if server.graph else []
    signed = server.credentials or Credentials()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(USER, signed.user)
        patch.setenv(PASSWORD, signed.password)
        with pytest.raises(SystemExit) as leaving:
            main(["load", server.url, str(GRAPH), "--profile", server.profile, *named, *options])
    assert isinstance(leaving.value.code, int)
    return leaving.value.code
