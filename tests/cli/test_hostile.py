"""Nothing that an article says steers what shows it, whichever command shows it in which form."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from lxml import html
from pyoxigraph import RdfFormat, parse

from kg.query import find_questions
from tests.hostile import HOSTILE, STEERING

if TYPE_CHECKING:
    from tests.cli.conftest import Run

FORMATS = ["table", "json", "jsonl", "csv", "tsv", "md", "html"]
SHOWN = [
    *(["query", question.name, "DIR"] for question in find_questions()),
    *(["query", "timeline", "DIR", "--format", form] for form in FORMATS),
    ["query", "timeline", "DIR", "--person", "nobody\x1b[31m"],
    ["query", "SELECT * { ?s ?p ?o }", "DIR"],
    *(["story", "trip", "DIR", "--format", form] for form in FORMATS),
    *(["disputes", "DIR", "--format", form] for form in FORMATS),
    *(["diff", "PLAIN", "DIR", "--format", form] for form in FORMATS),
    ["show", "met", "DIR"],
    ["show", "met", "DIR", "--json"],
    ["show", "ada-berg", "DIR"],
    ["show", "ada-berg", "DIR", "--json"],
    ["show", "owned", "DIR"],
    ["why", "person/ada-berg", "person/lin-wei", "DIR"],
    ["why", "person/ada-berg", "person/lin-wei", "DIR", "--json"],
    ["why", "owned", "person/lin-wei", "DIR"],
    ["ask", "Who met Omar Haddad?", "DIR"],
    ["ask", "Who met \x1b[31mOwned in Vienna?", "DIR"],
    ["ask", "Who called Omar Haddad?", "DIR", "--json"],
    ["ask", "Colourless \u202egreen ideas", "DIR"],
    ["accounts", "DIR"],
    ["offices", "DIR"],
    ["stats", "DIR"],
    *(["validate", "DIR", "--format", form] for form in ("text", "json", "sarif")),
    ["same", "person/ada-berg", "person/lin-wei", "DIR"],
]


TAGS = {"table", "caption", "thead", "tbody", "tr", "th", "td"}


@pytest.fixture
def places(hostile_build: Path, tiny_build: Path) -> dict[str, Path]:
    return {"DIR": hostile_build, "PLAIN": tiny_build}


def told(run: Run, places: dict[str, Path], command: list[str]) -> str:
    done = run(*(places.get(word, word) for word in command))
    assert done.code in (0, 1, 2), done.err
    assert "internal error" not in done.err
    return done.out + done.err


@pytest.mark.parametrize("command", SHOWN, ids=" ".join)
def test_no_command_prints_what_steers_a_terminal(
    run: Run, places: dict[str, Path], command: list[str]
) -> None:
    separators = "\n\t" if "tsv" in command else "\n"
    assert not STEERING.search(
        told(run, places, command).translate(dict.fromkeys(map(ord, separators)))
    )


def test_json_loses_nothing(run: Run, places: dict[str, Path]) -> None:
    accounts = [json.loads(line) for line in told(run, places, ["accounts", "DIR"]).splitlines()]
    assert {one["quote"] for account in accounts for one in account["evidence"]} == {HOSTILE}
    rows = json.loads(told(run, places, ["query", "timeline", "DIR", "--json"]))
    assert all(one["quote"] == HOSTILE for row in rows for one in row["evidence"])


@pytest.mark.parametrize("query", ["timeline", "who-met-whom", "tenures"])
def test_no_cell_is_a_formula_or_markup(
    run: Run, places: dict[str, Path], tmp_path: Path, query: str
) -> None:
    written = told(run, places, ["query", query, "DIR", "--format", "csv"])
    run("export", places["DIR"], "--format", "csv", "--out", tmp_path, "--quiet")
    tables = [written, *(path.read_text(encoding="utf-8") for path in tmp_path.glob("*.csv"))]
    cells = [cell for table in tables for row in csv.reader(io.StringIO(table)) for cell in row]
    assert any(cell.startswith("'=cmd") for cell in cells)
    assert not any(cell.startswith(("=", "+", "@", "\t", "\r")) for cell in cells)
    tree = html.fromstring(told(run, places, ["query", query, "DIR", "--format", "html"]))
    assert {one.tag for one in tree.iter()} <= TAGS
    markdown = told(run, places, ["query", query, "DIR", "--format", "md"])
    assert "<script" not in markdown
    assert "](javascript" not in markdown.replace("\\]", "")
    assert len({line.replace("\\|", "").count("|") for line in markdown.splitlines()}) == 1


def test_an_article_is_printed_as_it_is_but_not_to_a_terminal(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = tmp_path / "a.txt"
    article.write_text("Ana \x1b[31mRuiz\u202e met\tBram de Wit.\n", encoding="utf-8")
    plain = run("text", article).out
    assert "\x1b" in plain
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    shown = run("text", article).out
    assert not STEERING.search(shown.replace("\t", ""))
    assert len(shown) == len(plain)


@pytest.mark.parametrize("form", ["ttl", "nt", "jsonld"])
def test_a_graph_on_a_terminal_says_the_same_in_escapes(
    run: Run, places: dict[str, Path], monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    plain = run("export", places["DIR"], "--format", form).out
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    shown = run("export", places["DIR"], "--format", form).out
    assert not STEERING.search(shown.replace("\t", ""))
    syntax = {"ttl": RdfFormat.TURTLE, "nt": RdfFormat.N_TRIPLES, "jsonld": RdfFormat.JSON_LD}[form]
    assert set(parse(shown, syntax)) == set(parse(plain, syntax))
