from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run


def test_the_table_shows_status_date_place_sentence_and_file(run: Run, tiny_build: Path) -> None:
    done = run("query", "who-met-whom", tiny_build)
    assert (done.code, done.err) == (0, "")
    lines = done.out.splitlines()
    assert max(map(len, lines)) <= 150
    for told in ("Ada Berg", "Vienna", "2023-05-03", "occurred", "declined", "first.txt:0-"):
        assert told in done.out
    assert lines[-1] == "3 rows"


@pytest.mark.parametrize(
    "words",
    [
        ["--person", "haddad", "who-met-whom", "BUILD", "--format", "csv"],
        ["who-met-whom", "--person=haddad", "BUILD", "--format=csv"],
        ["who-met-whom", "BUILD", "--format", "csv", "--person", "haddad"],
        ["BUILD", "who-met-whom", "-f", "csv", "--person", "haddad"],
    ],
)
def test_parameters_stand_anywhere(run: Run, tiny_build: Path, words: list[str]) -> None:
    done = run("query", *(tiny_build if word == "BUILD" else word for word in words))
    rows = list(csv.DictReader(io.StringIO(done.out)))
    assert [row["who"] for row in rows] == ["Omar Haddad", "Omar Haddad"]


def test_json_carries_every_sentence(run: Run, tiny_build: Path) -> None:
    rows = json.loads(run("query", "who-met-whom", tiny_build, "--format", "json").out)
    assert [len(row["evidence"]) for row in rows] == [2, 1, 1]


def test_sparql_comes_as_text_file_or_standard_input(
    run: Run, tiny_build: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sparql = 'SELECT ?s { ?s rdfs:label "Ada Berg" }'
    (tmp_path / "own.rq").write_text(sparql)
    monkeypatch.setattr("sys.stdin", io.StringIO(sparql))
    found = {
        run("query", asked, tiny_build, "--format", "jsonl").out
        for asked in (sparql, "-", tmp_path / "own.rq")
    }
    assert found == {'{"s": "https://w3id.org/whomet/id/person/ada-berg"}\n'}


def test_a_file_may_declare_parameters(run: Run, tiny_build: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.rq"
    own.write_text(
        '# ---\n# title = "People"\n# [parameters.name]\n# kind = "text"\n# help = "x"\n# ---\n'
        "SELECT ?label { ?s a wm:Person ; rdfs:label ?label\n"
        "  #:name FILTER(CONTAINS(?label, ?asked_name))\n} ORDER BY ?label\n"
    )
    assert run("query", own, tiny_build, "--format", "csv").out.count("\n") == 4
    named = run("query", own, tiny_build, "--name", "Ada", "--format", "csv")
    assert named.out == "label\nAda Berg\n"


def test_a_stale_store_is_mentioned_unless_quiet(run: Run, tiny_build: Path) -> None:
    (tiny_build / "store" / "graph.sha256").write_text("0\n")
    done = run("query", "calls", tiny_build)
    assert "the store was made from another graph" in done.err
    quiet = run("query", "calls", tiny_build, "--quiet")
    assert (quiet.out, quiet.err) == (done.out, "")


def test_hostile_names_stay_text(run: Run, tmp_path: Path) -> None:
    graph = tmp_path / "odd.ttl"
    graph.write_text(
        '<urn:a> <http://www.w3.org/2000/01/rdf-schema#label> "[red]x[/] \\u001B[2J \\u202Ey" .'
    )
    done = run("query", "SELECT ?l { ?s rdfs:label ?l }", graph)
    assert "[red]x[/] \N{REPLACEMENT CHARACTER}[2J \N{REPLACEMENT CHARACTER}y" in done.out


@pytest.mark.parametrize("width", ["60", "100", "160"])
def test_the_table_fits_the_terminal(
    run: Run, tiny_build: Path, monkeypatch: pytest.MonkeyPatch, width: str
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    lines = run("query", "who-met-whom", tiny_build).out.splitlines()
    assert max(map(len, lines)) <= int(width)
    assert "2023-05-03" in "".join(lines)
    assert any("occurred" in line and "2023-05-03" in line for line in lines) == (width == "160")


def test_a_narrow_window_has_the_rows_below_each_other(
    run: Run, tiny_build: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    assert run("query", "calls", tiny_build).out.splitlines() == [
        "who     Lin Wei; Omar Haddad",
        "when    2023-05-09",
        "status  occurred",
        "Haddad called Lin Wei on May 9.",
        "Courier in second.txt:54-85",
        "",
        "1 row",
    ]


def test_a_name_that_nobody_has_is_told(run: Run, tiny_build: Path) -> None:
    words = ["query", "calls", tiny_build, "--person", "hadad", "--json"]
    done = run(*words)
    assert (done.code, json.loads(done.out)) == (0, [])
    assert done.err == (
        "nobody and nothing in the graph is called 'hadad'; did you mean Omar Haddad?\n"
    )
    assert run(*words, "--quiet").err == ""
    assert "person/omar-haddad" in run("query", "calls", tiny_build, "--person", "ha", "-v").err


def test_a_term_that_the_vocabulary_has_not_is_told(run: Run, tiny_build: Path) -> None:
    done = run("query", "SELECT ?m { ?m a wm:Meting ; rdfs:label ?l }", tiny_build)
    assert done.err.startswith("wm:Meting is no term of the vocabulary; did you mean Meeting")
    assert run("query", "SELECT ?c { ?c a wm:Expulsion }", tiny_build).err == ""


def test_queries_lists_every_question(run: Run) -> None:
    names = [line.split()[0] for line in run("queries").out.splitlines()]
    assert "who-met-whom" in names
    assert names == sorted(names)
    shown = run("queries", "who-met-whom").out
    assert "--person (name)" in shown
    assert "SELECT ?event" in shown


@pytest.mark.parametrize(
    ("sparql", "told"),
    [
        ("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }", "--timeout"),
        ("SELECT * " + "{" * 1000 + "}" * 1000, "nests deeper than 64 brackets"),
        ("SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }", "--allow-network"),
    ],
    ids=["cross product", "braces", "network"],
)
def test_hostile_queries_end_with_an_error(
    run: Run, tiny_build: Path, sparql: str, told: str
) -> None:
    done = run("query", sparql, tiny_build, "--timeout", "0.5")
    assert (done.code, done.out) == (2, "")
    assert told in done.err


def test_the_network_is_reached_where_it_is_allowed(run: Run, tiny_build: Path) -> None:
    sparql = "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }"
    done = run("query", sparql, tiny_build, "--allow-network")
    assert (done.code, done.out) == (2, "")
    assert "the query cannot be evaluated" in done.err


def test_a_query_of_ones_own_knows_what_was_known_on_a_day(run: Run, tiny_build: Path) -> None:
    sparql = "SELECT (COUNT(?d) AS ?n) { ?d a wm:Document }"
    counts = [
        run("query", sparql, tiny_build, "--format", "csv", "--quiet", *days).out.split()[1]
        for days in ((), ("--as-of", "1999-01-01"))
    ]
    assert counts == ["2", "0"]
