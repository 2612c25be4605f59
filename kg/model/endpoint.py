"""Servers of graphs: their kinds, their addresses, and what to do with what they hold."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

TRIPLES_A_REQUEST = 5_000
"""Triples that one request carries, unless told otherwise."""


class Existing(StrEnum):
    """What to do with a graph that already holds triples."""

    REFUSE = "refuse"
    REPLACE = "replace"
    ADD = "add"
    RESUME = "resume"


class Profile(StrEnum):
    """A kind of server; `sparql` is any that takes queries and updates at one address."""

    SPARQL = "sparql"
    OXIGRAPH = "oxigraph"
    FUSEKI = "fuseki"
    VIRTUOSO = "virtuoso"
    RDF4J = "rdf4j"
    GRAPHDB = "graphdb"
    BLAZEGRAPH = "blazegraph"
    QLEVER = "qlever"


class Protocol(StrEnum):
    """Which of the two standard ways of SPARQL 1.1 writes triples."""

    GRAPH_STORE = "graph store"
    UPDATE = "update"


@dataclass(frozen=True, slots=True)
class Endpoint:
    """The addresses of one server.

    Attributes:
        query: takes SPARQL queries.
        write: takes what `protocol` sends.
        digest: whether passwords go by HTTP Digest rather than Basic.
        default_graph: whether triples can be written without the name of a graph.
    """

    query: str
    write: str
    protocol: Protocol
    digest: bool = False
    default_graph: bool = True
