from __future__ import annotations

import contextlib
import re
import time
from dataclasses import replace
from pathlib import Path

import pyoxigraph
import pytest

import kg.query
from kg.errors import QueryError
from kg.model.account import Status
from kg.model.namespace import BASE
from kg.model.world import World
from kg.query import Question, Table, ask, find_question, find_questions, parse_question
from kg.query.guard import refuse_dangers
from kg.rdf import encode
from kg.store import OxigraphStore, open_build

QUERY_FOLDER = Path(kg.query.__file__).parent
NAMES = [question.name for question in find_questions()]


@pytest.fixture
def store(tiny_build: Path) -> OxigraphStore:
    return open_build(tiny_build)[0]


def rows(table: Table, *columns: str) -> list[tuple[object, ...]]:
    at = [table.columns.index(column) for column in columns]
    return [tuple(row.cells[index] for index in at) for row in table.rows]


def test_who_met_whom_lists_encounters_of_any_status(store: OxigraphStore) -> None:
    table = ask(store, find_question("who-met-whom"))
    assert rows(table, "who", "whom", "where", "when", "status", "what") == [
        (
            "Ada Berg",
            "Lin Wei (possibly); Omar Haddad",
            "Vienna",
            "2023-05-03",
            "occurred",
            "Meeting",
        ),
        ("Omar Haddad", "Lin Wei", None, "2023-05-09", "occurred", "Call"),
        ("Ada Berg", "Lin Wei", None, "2023-06-01..2023-06-30", "declined", "Meeting"),
    ]


def test_an_iri_that_was_replaced_means_what_replaced_it(tiny_world: World) -> None:
    old = f"{BASE}person/minister-berg"
    entities = tuple(
        replace(entity, replaces=(old,)) if entity.label == "Ada Berg" else entity
        for entity in tiny_world.entities
    )
    memory = pyoxigraph.Store()
    memory.extend(
        pyoxigraph.Quad(triple.subject, triple.predicate, triple.object)
        for triple in encode(replace(tiny_world, entities=entities))
    )
    visits = find_question("who-met-whom")
    by_name = ask(OxigraphStore(memory), visits, {"person": "berg"})
    assert by_name.rows
    for iri in (old, f"{BASE}person/ada-berg"):
        assert ask(OxigraphStore(memory), visits, {"person": iri}) == by_name
    assert not ask(OxigraphStore(memory), visits, {"person": f"{BASE}person/nobody"}).rows
    with pytest.raises(QueryError, match="not an IRI"):
        ask(OxigraphStore(memory), visits, {"person": f"{BASE}person/a b"})


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ({"person": "WEI"}, ["Lin Wei (possibly)", "Lin Wei", "Lin Wei"]),
        ({"person": "haddad"}, ["Omar Haddad", "Omar Haddad"]),
        ({"person": "nobody"}, []),
        ({"person": "ädà  BÉRG"}, ["Ada Berg", "Ada Berg"]),
        ({"person": "wei", "with": "haddad"}, ["Lin Wei (possibly)", "Lin Wei"]),
        ({"country": "se"}, ["Ada Berg", "Ada Berg"]),
        ({"country": "SE", "counterpart": "CN"}, []),
        ({"place": "vienn"}, ["Ada Berg"]),
        ({"status": "held"}, ["Ada Berg", "Omar Haddad"]),
        ({"status": "Declined"}, ["Ada Berg"]),
        ({"status": "planned"}, []),
        ({"type": "call"}, ["Omar Haddad"]),
        ({"from": "2023-05-09"}, ["Omar Haddad", "Ada Berg"]),
        ({"to": "2023-05"}, ["Ada Berg", "Omar Haddad"]),
        ({"from": "2023-06-15", "to": "2023-06-16"}, ["Ada Berg"]),
        ({"from": "2024"}, []),
        ({"person": '") } DROP ALL #'}, []),
        ({"person": '\\" || true || "'}, []),
    ],
)
def test_parameters_narrow_the_rows(
    store: OxigraphStore, given: dict[str, str], found: list[str]
) -> None:
    table = ask(store, find_question("who-met-whom"), given)
    assert [who for (who,) in rows(table, "who")] == found


@pytest.mark.parametrize(
    ("name", "given", "found"),
    [
        ("contacts", {"person": "wei"}, ["Lin Wei"]),
        ("contacts", {"person": "wei", "with": "berg"}, []),
        ("contacts", {"person": "berg", "with": "haddad"}, ["Ada Berg"]),
        ("contacts", {"country": "SE"}, ["Ada Berg"]),
        ("contacts", {"type": "Call"}, ["Lin Wei"]),
        ("network", {"place": "vienna"}, [f"{BASE}person/ada-berg"]),
        ("network", {"country": "se", "from": "2023-05-04"}, []),
        ("tenures", {"office": "MINISTER", "from": "2023-05", "to": "2023-05"}, ["Ada Berg"]),
        ("tenures", {"to": "2023-04"}, []),
        ("visits", {"traveller": "berg"}, ["Ada Berg"]),
        ("visits", {"host": "berg"}, []),
    ],
)
def test_parameters_narrow_other_questions(
    store: OxigraphStore, name: str, given: dict[str, str], found: list[str]
) -> None:
    assert [row.cells[0] for row in ask(store, find_question(name), given).rows] == found


def test_what_was_planned_is_told_with_what_became_of_it(tiny_world: World) -> None:
    first, second = tiny_world.readings
    plan = replace(second.accounts[0], status=Status.PLANNED)
    told = replace(second, accounts=(plan, *second.accounts[1:]))
    world = replace(tiny_world, readings=(first, told))
    store = OxigraphStore.from_triples(encode(world))
    found = ask(store, find_question("outcomes"))
    assert rows(found, "what", "where", "announced", "when", "status") == [
        ("Meeting", "Vienna", "2023-05-10", "2023-05-03", "occurred")
    ]


def test_rows_bring_their_sentences_those_of_the_settled_status_first(
    store: OxigraphStore,
) -> None:
    met = ask(store, find_question("who-met-whom")).rows[0]
    assert [(one.document, one.status, one.said_by) for one in met.passages] == [
        ("first", "occurred", "Courier"),
        ("second", "denied", "Omar Haddad's office"),
    ]
    assert met.passages[0].quote.startswith("Foreign Minister Ada Berg met")
    assert met.passages[0].place == f"first.txt:0-{len(met.passages[0].quote)}"


@pytest.mark.parametrize(
    ("name", "columns", "found"),
    [
        ("calls", ("who", "status"), [("Lin Wei; Omar Haddad", "occurred")]),
        ("visits", ("traveller", "where", "status"), [("Ada Berg", "Cairo", "postponed")]),
        ("planned", ("who",), []),
        ("refusals", ("who", "whom", "what"), [("Ada Berg", "Lin Wei", "Meeting refused")]),
        ("postponements", ("act", "who", "what"), [("Postponement", "Ada Berg", "Visit to Cairo")]),
        ("incidents", ("who",), []),
        (
            "disputes",
            ("label", "about", "sides"),
            [
                (
                    "Meeting in Vienna",
                    "whether",
                    "denied (Omar Haddad's office); occurred (Courier)",
                )
            ],
        ),
        (
            "offices",
            ("holder", "post", "country", "former", "document"),
            [("Ada Berg", "Foreign Minister", "SE", False, "first")],
        ),
        (
            "contacts",
            ("one", "other", "contacts", "first", "last"),
            [
                ("Ada Berg", "Omar Haddad", 1, "2023-05-03", "2023-05-03"),
                ("Lin Wei", "Omar Haddad", 1, "2023-05-09", "2023-05-09"),
            ],
        ),
        (
            "network",
            ("source_name", "target_name", "weight"),
            [("Ada Berg", "Omar Haddad", 1), ("Lin Wei", "Omar Haddad", 1)],
        ),
        (
            "tenures",
            ("holder", "post", "country", "former", "first", "last", "documents"),
            [("Ada Berg", "Foreign Minister", "SE", False, "2023-05-04", "2023-05-04", 1)],
        ),
        ("outcomes", ("what", "status"), []),
        (
            "unnamed-sources",
            ("label", "sources"),
            [("Meeting refused", "officials"), ("Refusal by Berg", "officials")],
        ),
        (
            "timeline",
            ("when", "what"),
            [
                ("2023-05-03", "Meeting"),
                ("2023-05-09", "Call"),
                ("2023-06-01..2023-06-30", "Meeting"),
                ("2023-07-01..2023-07-31", "Visit"),
                (None, "Postponement"),
                (None, "Refusal"),
            ],
        ),
    ],
)
def test_named_questions_answer_the_small_world(
    store: OxigraphStore, name: str, columns: tuple[str, ...], found: list[tuple[object, ...]]
) -> None:
    assert rows(ask(store, find_question(name)), *columns) == found


@pytest.mark.parametrize("name", NAMES)
def test_every_question_takes_each_of_its_parameters(store: OxigraphStore, name: str) -> None:
    question = find_question(name)
    values = {"text": "berg", "country": "SE", "status": "held", "type": "Meeting"}
    for parameter in question.parameters:
        given = {parameter.name: values.get(parameter.kind, "2023-05")}
        free = ask(store, question).rows
        narrowed = ask(store, question, given).rows
        assert len(narrowed) <= len(free)


@pytest.mark.parametrize("name", NAMES)
def test_every_question_is_documented_and_runs_as_it_stands(name: str) -> None:
    question = find_question(name)
    assert question.title
    assert question.example.startswith(f"whomet query {name} graph")
    assert all(parameter.help for parameter in question.parameters)
    pyoxigraph.Store().query((QUERY_FOLDER / f"{name}.rq").read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", sorted(QUERY_FOLDER.rglob("*.rq")), ids=lambda path: path.name)
def test_queries_use_only_terms_of_the_ontology(path: Path) -> None:
    ontology = QUERY_FOLDER.parents[1] / "ontology" / "whomet.ttl"
    declared = set(re.findall(r"^wm:(\w+) a ", ontology.read_text(encoding="utf-8"), re.MULTILINE))
    used = set(re.findall(r"\bwm:(\w+)", path.read_text(encoding="utf-8")))
    assert used
    assert used <= declared


@pytest.mark.parametrize(
    ("given", "cause", "repair"),
    [
        ({"persn": "x"}, "the query has no parameter --persn", "did you mean --person"),
        ({"from": "June"}, "'June' is not a day, month or year", ""),
        ({"from": "2023-13"}, "'2023-13' is not in the calendar", ""),
        ({"to": "2023-02-30"}, "'2023-02-30' is not in the calendar", ""),
        ({"to": "0000"}, "'0000' is not in the calendar", ""),
        ({"status": "hold"}, "'hold' is not a status; did you mean held", ""),
    ],
)
def test_a_parameter_that_does_not_fit_is_explained(
    store: OxigraphStore, given: dict[str, str], cause: str, repair: str
) -> None:
    with pytest.raises(QueryError) as caught:
        ask(store, find_question("who-met-whom"), given)
    assert cause in caught.value.cause
    assert repair in caught.value.repair


def test_the_last_day_of_a_month_and_of_a_year_counts(store: OxigraphStore) -> None:
    question = parse_question(
        "# ---\n# [parameters.to]\n# kind = 'last-day'\n# help = 'x'\n# ---\n"
        "SELECT ?to {\n  #:to BIND(?asked_to AS ?to)\n}"
    )
    for value, day in [("2024-02", "2024-02-29"), ("2023", "2023-12-31"), ("2023-05-09", "")]:
        table = ask(store, question, {"to": value})
        assert rows(table, "to") == [(day or value,)]


@pytest.mark.parametrize(
    ("matter", "column"),
    [("evidence = true", "event"), ("lists = ['x']", "x"), ("except = { s = 'y' }", "y")],
)
def test_a_front_matter_that_names_no_column_is_explained(
    store: OxigraphStore, matter: str, column: str
) -> None:
    question = parse_question(f"# ---\n# {matter}\n# ---\nSELECT ?s {{ ?s a wm:Person }}")
    with pytest.raises(QueryError, match=f"no column {column}"):
        ask(store, question)


def test_events_that_are_no_iris_have_no_sentences(store: OxigraphStore) -> None:
    question = parse_question(
        "# ---\n# evidence = true\n# ---\nSELECT ?event { VALUES ?event { '> } #' 3 UNDEF } }"
    )
    table = ask(store, question)
    assert [(row.event, row.passages) for row in table.rows] == [("", ())] * 3


@pytest.mark.parametrize(
    ("literal", "cell"),
    [
        ("3", 3),
        ("0.5", 0.5),
        ("true", True),
        ('"x"', "x"),
        ('"x"@en', "x"),
        ("<urn:x>", "urn:x"),
        ('"many"^^xsd:integer', "many"),
        ('"perhaps"^^xsd:boolean', "perhaps"),
        ('"2023-05-01"^^xsd:date', "2023-05-01"),
    ],
)
def test_cells_are_values_of_their_type_where_they_have_one(
    store: OxigraphStore, literal: str, cell: object
) -> None:
    (row,) = ask(store, Question(f"SELECT ?x {{ VALUES ?x {{ {literal} }} }}")).rows
    assert row.cells == (cell,)
    assert type(row.cells[0]) is type(cell)


def test_an_unknown_question_names_the_nearest() -> None:
    with pytest.raises(QueryError) as caught:
        find_question("who-met-who")
    assert "who-met-whom" in caught.value.repair


@pytest.mark.parametrize(
    "matter",
    [
        "title = ",
        "[parameters.x]\n# kind = 'text'",
        "[parameters.x]\n# kind = 'y'\n# help = ''",
        "[parameters.y]\n# kind = 'text'\n# help = ''",
        "parameters = 3",
    ],
)
def test_a_broken_front_matter_is_named(matter: str) -> None:
    with pytest.raises(QueryError, match="front matter") as caught:
        parse_question(f"# ---\n# {matter}\n# ---\nASK {{\n#:x FILTER(?x)\n}}", place="own.rq")
    assert caught.value.place == "own.rq"


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }",
        "SELECT * { service silent <http://127.0.0.1/> { ?s ?p ?o } }",
        "SELECT * FROM <http://127.0.0.1/> { ?s ?p ?o }",
        "SELECT * FROM NAMED <http://127.0.0.1/> { ?s ?p ?o }",
        "# 'hidden\nSELECT * {}#'\nFROM <urn:x> {}",
        "LOAD <http://127.0.0.1/>",
        "DROP ALL",
        # Each hides a word in what a careless reader takes for a string, comment or address.
        "SELECT * { FILTER(1<'>') SERVICE <http://127.0.0.1/> { ?s ?p 'x' } }",
        "SELECT * { ?s wm:a\\' ?o . SERVICE <urn:x> {} ?s wm:b\\' 'z' }",
        "SELECT * { ?s wm:a\\# ?o . SERVICE <urn:x> {} }",
        "SELECT * { FILTER(1<wm:a#>'''\n) SERVICE <urn:x> {} #'''\n}",
        "SELECT * { VALUES ?x { '''ab' } SERVICE <urn:x> {} VALUES ?y { 'q\\q''' } }",
        "SELECT * { \\u0053ERVICE <urn:x> {} }",
        "SELECT * { ?s ?p 'open }",
        "SELECT * { ?s ?p ?o } #" + "x" * 100_000,
        "SELECT * " + "{" * 65 + "}" * 65,
        "SELECT * { FILTER " + "(" * 70 + "1" + ")" * 70 + " }",
    ],
)
def test_dangers_are_refused(store: OxigraphStore, sparql: str) -> None:
    with pytest.raises(QueryError):
        ask(store, Question(sparql))


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT ?from ?service { ?from wm:name 'LOAD FROM SERVICE' }",
        'SELECT * { ?s ?p """FROM "x" {{{""" } # FROM here',
        "SELECT * { ?s <urn:SERVICE> ?o }",
        "PREFIX from: <urn:x#> SELECT * { ?s from:load ?o }",
        "SELECT * { ?s ?p 'it\\'s FROM' FILTER(1 < 2) }",
        "SELECT * " + "{" * 64 + "}" * 64,
        "PREFIX x: <urn:x#> SELECT * { ?s <urn:y#z> 'a' ; x:b\\.c \"d\" # it's\n}",
    ],
)
def test_harmless_words_pass(sparql: str) -> None:
    refuse_dangers(sparql)


def test_the_network_may_be_allowed_but_no_change() -> None:
    refuse_dangers("SELECT * { SERVICE <urn:x> { ?s ?p ?o } }", network=True)
    with pytest.raises(QueryError, match="DROP changes the graph"):
        refuse_dangers("SELECT * { SERVICE <urn:x> {} } DROP ALL", network=True)


@pytest.mark.parametrize("start", ["'", "'''", '"\\"', "<", "\\'", "#"])
def test_no_text_keeps_the_guard_busy(start: str) -> None:
    began = time.monotonic()
    with contextlib.suppress(QueryError):
        refuse_dangers(start * 30_000)
    assert time.monotonic() - began < 2
