"""What a query needs of a store, whichever engine answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from kg.model.namespace import ONTOLOGY

PREFIXES = {
    "wm": ONTOLOGY,
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""What a query may use without declaring it."""

Term = NamedNode | BlankNode | Literal | Triple


@dataclass(frozen=True, slots=True)
class Answer:
    """The rows of a SELECT, the one cell of an ASK, or the triples of a CONSTRUCT as rows.

    Attributes:
        columns: the names of the projected variables, in the order of the query.
        rows: one term a column; None where the variable is not bound.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]


class Store(Protocol):
    """A graph that answers SPARQL 1.1 queries."""

    def select(self, sparql: str) -> Answer:
        """The answer to a query.

        Raises:
            QueryError: the query does not parse or cannot be evaluated.
        """
