"""A graph asked from Python."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from rdflib import RDFS, Literal, Variable

import kg
from kg.errors import InputError, QueryError, UsageError
from kg.notebook import AskedGraph, Result
from kg.notebook.magic import asked_graph
from kg.query import Row, Table

KNOWN = "What was known about Ada Berg on 6 May 2023?"
PEOPLE = "SELECT ?name { ?p a wm:Person ; rdfs:label ?name } ORDER BY ?name"
NAMES = ["Ada Berg", "Lin Wei", "Omar Haddad"]
CHECKOUT = Path(__file__).parents[2]


@pytest.fixture
def g(tiny_build: Path) -> Iterator[AskedGraph]:
    with kg.open(tiny_build) as opened:
        yield opened


def test_a_named_question_gives_rows_with_sentences(g: AskedGraph) -> None:
    found = g.query("who-met-whom", person="haddad", from_="2023-05-04")
    (row,) = found
    assert (row["who"], row["when"], row["file"]) == ("Omar Haddad", "2023-05-09", "second.txt")
    assert len(found) == 1
    assert repr(found) == "<Result: 1 rows of who, whom, where, when, status, what>"


def test_frames_have_the_columns_of_the_table(g: AskedGraph) -> None:
    found = g.query("calls")
    columns = ["who", "when", "status", "sentence", "said by", "file", "start", "end"]
    assert list(found.df.columns) == columns
    assert found.pl.columns == columns
    assert found.df["start"].tolist() == found.pl["start"].to_list() == [54]


def test_cells_of_several_kinds_in_one_column_make_a_frame() -> None:
    mixed = Result(Table(("x",), (Row((1,)), Row((None,)), Row(("a",)))))
    assert len(mixed.df) == len(mixed.pl) == 3


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_a_missing_library_is_named(
    g: AskedGraph, monkeypatch: pytest.MonkeyPatch, library: str
) -> None:
    found = g.query("calls")
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(UsageError, match=f"pip install {library}"):
        _ = found.df if library == "pandas" else found.pl


def test_html_is_a_table_of_texts() -> None:
    hostile = "<script>alert(1)</script>\x1b \N{RIGHT-TO-LEFT OVERRIDE}$x$"
    shown = Result(Table(("name",), (Row((hostile,)),)))._repr_html_()
    assert shown == (
        '<div class="tex2jax_ignore mathjax_ignore">\n'
        "<table>\n<thead><tr><th>name</th></tr></thead>\n<tbody>\n"
        "<tr><td>&lt;script&gt;alert(1)&lt;/script&gt;\N{REPLACEMENT CHARACTER} "
        "\N{REPLACEMENT CHARACTER}$x$</td></tr>\n</tbody>\n</table>\n</div>\n"
    )


def test_html_shows_the_first_rows_of_many() -> None:
    many = Result(Table(("n",), tuple(Row((n,)) for n in range(1300))))
    assert many._repr_html_().count("<tr>") == 201
    assert "and 1,100 more rows" in many._repr_html_()


def test_sparql_is_answered_and_refused_as_on_the_command_line(g: AskedGraph) -> None:
    assert [row["name"] for row in g.sparql(PEOPLE)] == NAMES
    for bad in ("", "SELECT", "SELECT * { SERVICE <urn:x> {} }"):
        with pytest.raises(QueryError):
            g.sparql(bad)
    assert len(g.sparql(PEOPLE)) == 3


def test_questions_are_listed_with_their_parameters(g: AskedGraph) -> None:
    listed = {str(row["question"]): str(row["parameters"]) for row in g.questions()}
    assert listed["calls"] == "person, country, status, from, to"


def test_rdflib_sees_the_same_triples(g: AskedGraph) -> None:
    ((count,),) = (row.values() for row in g.sparql("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"))
    assert len(g.graph) == count
    assert list(g.graph.subjects(RDFS.label, Literal("Ada Berg")))
    assert g.graph is g.graph
    asked = g.graph.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
    assert [int(str(row[Variable("n")])) for row in asked.bindings] == [count]


def test_what_takes_too_long_is_stopped(tiny_build: Path) -> None:
    endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
    with kg.open(tiny_build, timeout=0.5) as g:
        with pytest.raises(QueryError, match=r"longer than 0\.5 seconds"):
            g.sparql(endless)
        assert len(g.query("calls")) == 1


def test_the_process_that_answers_ends_with_the_program(tiny_build: Path) -> None:
    program = (
        "import sys, kg; g = kg.open(sys.argv[1]); g.query('calls'); g.sparql('ASK {}');"
        "print(g._store._worker.pid)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(tiny_build)],
        capture_output=True,
        text=True,
        check=True,
        cwd=CHECKOUT,
    )
    with pytest.raises(ProcessLookupError):
        os.kill(int(done.stdout), 0)


def test_a_missing_graph_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        kg.open(tmp_path)


def test_the_magic_finds_the_graph(g: AskedGraph, tiny_build: Path) -> None:
    other = kg.open(tiny_build)
    assert asked_graph({"g": g, "same": g, "_": other, "x": 3}) is g
    assert asked_graph({"g": g, "other": other}, "other") is other
    for names, wanted in (({}, ""), ({"g": g, "other": other}, ""), ({"g": g}, "h")):
        with pytest.raises(UsageError, match="open one"):
            asked_graph(names, wanted)


def test_importing_is_light() -> None:
    heavy = {"pyoxigraph", "rdflib", "pandas", "polars", "IPython", "spacy", "numpy"}
    probe = "import kg, sys; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", probe], capture_output=True, text=True, check=True, cwd=CHECKOUT
    )
    assert set(done.stdout.split()) & heavy == set()


def test_a_plain_question_brings_its_query(g: AskedGraph) -> None:
    found = g.ask("Whom did Omar Haddad call?")
    assert [row["whom"] for row in found] == ["Lin Wei"]
    assert found.command.startswith("whomet query who-met-whom ")
    assert found.notes == ("whom: Lin Wei",)
    assert "<summary>whomet query who-met-whom" in found._repr_html_()
    for question, told in (("Who likes Ada Berg?", "in a form"), (KNOWN, "whomet ask 'What was")):
        with pytest.raises(UsageError) as caught:
            g.ask(question)
        assert told in caught.value.repair
