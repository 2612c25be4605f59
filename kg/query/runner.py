"""A question and a store in, a table out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from pyoxigraph import Literal, NamedNode

from kg.errors import QueryError
from kg.query.binding import bind
from kg.query.guard import refuse_dangers, refuse_length
from kg.query.names import find_named
from kg.query.passages import find_passages
from kg.query.question import Question
from kg.query.table import Cell, Row, Table
from kg.store import Answer, Store
from kg.store.protocol import Term

_EVENT = "event"
_JOINT = "; "
_XSD = "http://www.w3.org/2001/XMLSchema#"
_BOOLEANS = {"true": True, "1": True, "false": False, "0": False}
_READ: Mapping[str, Callable[[str], Cell]] = {
    "boolean": _BOOLEANS.__getitem__,
    "integer": int,
    "decimal": float,
    "double": float,
    "float": float,
}


def ask(
    store: Store,
    question: Question,
    given: Mapping[str, str] | None = None,
    *,
    options: tuple[str, ...] = (),
    network: bool = False,
) -> Table:
    """The answers to a question.

    Args:
        given: values of parameters, as the user wrote them.
        options: further names that the user may have meant by an unknown parameter.
        network: let the query reach other servers.

    Raises:
        QueryError: a parameter does not fit, or the query does not parse or may not run.
    """
    refuse_length(question.sparql)
    sparql = bind(question, given or {}, partial(find_named, store), options)
    refuse_dangers(sparql, network=network)
    answer = store.select(sparql)
    _check_columns(answer, question)
    if not question.evidence:
        return Table(answer.columns, _rows(answer, question), question.title)
    table = _table_of_events(answer, question)
    passages = find_passages(store, [row.event for row in table.rows])
    rows = tuple(replace(row, passages=passages.get(row.event, ())) for row in table.rows)
    return replace(table, rows=rows)


def _check_columns(answer: Answer, question: Question) -> None:
    needed = {*question.lists, *(name for pair in question.without for name in pair)}
    needed |= {_EVENT} if question.evidence else set()
    missing = needed - set(answer.columns)
    if missing:
        raise QueryError(
            f"the query has no column {sorted(missing)[0]}",
            place=question.name or "the query",
            repair="the front matter may only name variables of the SELECT",
        )


def _table_of_events(answer: Answer, question: Question) -> Table:
    """The answer without its column of events, which is kept beside the cells."""
    at = answer.columns.index(_EVENT)
    events = [row[at] for row in answer.rows]
    rows = tuple(
        Row(
            cells=row.cells[:at] + row.cells[at + 1 :],
            event=event.value if isinstance(event, NamedNode) else "",
        )
        for event, row in zip(events, _rows(answer, question), strict=True)
    )
    columns = answer.columns[:at] + answer.columns[at + 1 :]
    return Table(columns, rows, question.title, evidence=True)


def _rows(answer: Answer, question: Question) -> tuple[Row, ...]:
    columns = answer.columns
    lists = [columns.index(name) for name in question.lists]
    without = [(columns.index(one), columns.index(other)) for one, other in question.without]
    return tuple(Row(_cells(row, lists, without)) for row in answer.rows)


def _cells(
    terms: tuple[Term | None, ...], lists: list[int], without: list[tuple[int, int]]
) -> tuple[Cell, ...]:
    cells = [_value(term) for term in terms]
    members = {at: set(filter(None, str(cells[at] or "").split(_JOINT))) for at in lists}
    for at, other in without:
        members[at] -= {str(cells[other])}
    for at, found in members.items():
        cells[at] = _JOINT.join(sorted(found)) or None
    return tuple(cells)


def _value(term: Term | None) -> Cell:
    if term is None:
        return None
    if not isinstance(term, Literal):
        return str(getattr(term, "value", term))
    try:
        return _READ.get(term.datatype.value.removeprefix(_XSD), str)(term.value)
    except (ValueError, KeyError):
        return term.value
