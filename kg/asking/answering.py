"""A plain question and a graph in; out the rows, and how they were asked for."""

from __future__ import annotations

import shlex
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from kg.asking.dates import Calendar
from kg.asking.forms import Asked, PlainQuestion
from kg.asking.naming import Names
from kg.asking.parameters import Query
from kg.asking.translating import Translator
from kg.model.account import Status
from kg.query import Question, Row, Table, ask, find_question
from kg.query.binding import bind
from kg.query.names import find_named
from kg.store import Store

_LATEST = "SELECT (MAX(?day) AS ?latest) { ?document wm:published ?day }"
_SILENT = "the graph does not tell, which is not to say that it did not happen"


@dataclass(frozen=True, slots=True)
class Reply:
    """What a graph answers to a plain question.

    Attributes:
        table: the rows, with the columns that are asked for in front.
        command: the same question as a named query on the command line.
        sparql: the query that was run.
        notes: what the user should know: the answer in short, names that are unknown.
    """

    table: Table
    command: str
    sparql: str
    notes: tuple[str, ...]


def answer(
    store: Store, question: PlainQuestion, *, as_of: date | None = None, graph: str = "DIR"
) -> Reply:
    """The answer of a graph to a question that was read.

    Args:
        as_of: the day as of which the graph is asked.
        graph: how the command calls the graph.

    Raises:
        UsageError: a name or a day of the question is not clear.
        QueryError: the query cannot be evaluated, or uses up what it may.
    """
    names = Names(store)
    query = Translator(names, Calendar(as_of, _latest(store))).translate(question)
    named = find_question(query.name)
    sparql = bind(named, query.given, partial(find_named, store))
    bound: Question = replace(named, sparql=sparql, parameters=())
    table = ask(store, bound)
    query.columns = tuple(name for name in query.columns if name in table.columns)
    table = _picked(_led_by(table, query.columns), question.pick)
    if question.asked is Asked.HOLDER and "published" in table.columns:
        table = _latest_first(table)
    notes = [*_notes(table, query, question, names)]
    if not table.rows and "status" in query.given:
        notes += _otherwise(store, query)
    return Reply(table, _command(query, graph, as_of), sparql, tuple(notes))


def _otherwise(store: Store, query: Query) -> Iterator[str]:
    """What the graph tells of the same with another status, such as a plan for it."""
    given = {name: value for name, value in query.given.items() if name != "status"}
    table = ask(store, find_question(query.name), given)
    at = table.columns.index("status")
    told = Counter(str(row.cells[at]) for row in table.rows)
    if told:
        yield f"what it tells: {', '.join(f'{n} {status}' for status, n in sorted(told.items()))}"


def _latest(store: Store) -> date | None:
    ((latest,),) = store.select(_LATEST).rows
    text = getattr(latest, "value", "")
    return date.fromisoformat(text[:10]) if text else None


def _led_by(table: Table, columns: tuple[str, ...]) -> Table:
    """The table with these columns in front."""
    order = [*columns, *(name for name in table.columns if name not in columns)]
    at = [table.columns.index(name) for name in order]
    rows = tuple(replace(row, cells=tuple(row.cells[i] for i in at)) for row in table.rows)
    return replace(table, columns=tuple(order), rows=rows)


def _latest_first(table: Table) -> Table:
    """The rows by the day of the report, the last one in front."""
    at = table.columns.index("published")
    return replace(
        table,
        rows=tuple(sorted(table.rows, key=lambda row: str(row.cells[at] or ""), reverse=True)),
    )


def _picked(table: Table, pick: str) -> Table:
    """Only the first or last row that has a day, where just one is asked for."""
    if not pick or "when" not in table.columns:
        return table
    at = table.columns.index("when")
    dated = [row for row in table.rows if row.cells[at]]
    chosen = dated[:1] if pick == "first" else dated[-1:]
    return replace(table, rows=tuple(chosen) or table.rows)


def _command(query: Query, graph: str, as_of: date | None) -> str:
    words = ["whomet", "query", query.name, graph]
    for name, value in query.given.items():
        words += [f"--{name}", value]
    words += ["--as-of", as_of.isoformat()] if as_of else []
    return shlex.join(words)


def _notes(table: Table, query: Query, question: PlainQuestion, names: Names) -> Iterator[str]:
    yield from query.assumed
    for name in query.unknown:
        hint = names.near(name)
        yield f"nobody and nothing in the graph is called {name!r}; {hint}".rstrip("; ")
    if not table.rows:
        yield _SILENT
    elif question.asked is Asked.WHETHER:
        yield _told(table)
    elif question.asked is Asked.NUMBER:
        yield f"{len(table.rows)}, as far as the documents tell"
    elif query.columns:
        found = _found(table.rows, table, query)
        yield f"{', '.join(query.columns)}: {'; '.join(found) or 'not told'}"


def _told(table: Table) -> str:
    """Yes, unless all that is told is told otherwise by others."""
    at = table.columns.index("status")
    if all(row.cells[at] == Status.DISPUTED for row in table.rows):
        return "some documents tell it as a fact, and others deny it"
    return "yes, as the documents tell it"


def _found(rows: tuple[Row, ...], table: Table, query: Query) -> list[str]:
    """What stands in the columns that are asked for, but for those whom the question names."""
    cells = [
        str(row.cells[table.columns.index(column)] or "")
        for row in rows
        for column in query.columns
    ]
    values = [value for cell in cells for value in cell.split("; ")]
    return [one for one in dict.fromkeys(values) if one and one not in query.asked]
