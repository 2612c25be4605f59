"""What pyoxigraph gives back for a query, as an `Answer`."""

from __future__ import annotations

import pyoxigraph

from kg.store.protocol import Answer, Term


def answer_of(
    found: pyoxigraph.QuerySolutions | pyoxigraph.QueryBoolean | pyoxigraph.QueryTriples,
) -> Answer:
    """The rows of a SELECT, the one cell of an ASK, the triples of a CONSTRUCT."""
    if isinstance(found, pyoxigraph.QueryBoolean):
        return Answer(("answer",), ((pyoxigraph.Literal(bool(found)),),))
    if isinstance(found, pyoxigraph.QueryTriples):
        rows = tuple((t.subject, t.predicate, t.object) for t in found)
        return Answer(("subject", "predicate", "object"), rows)
    columns = tuple(variable.value for variable in found.variables)
    return Answer(columns, tuple(_row(row, len(columns)) for row in found))


def _row(solution: pyoxigraph.QuerySolution, width: int) -> tuple[Term | None, ...]:
    return tuple(solution[index] for index in range(width))
