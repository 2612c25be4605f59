"""The shapes run by pySHACL, the reference engine, on plain rdflib graphs."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import TYPE_CHECKING

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from kg.errors import GraphError
from kg.model.namespace import ONTOLOGY
from kg.rdf import terms
from kg.resources import resource_folder
from kg.validate.finding import Finding, Severity

if TYPE_CHECKING:
    import rdflib

_SH = "http://www.w3.org/ns/shacl#"
_ORDER = "order.ttl"
_COMPARED = {
    terms.START: terms.XSD_INTEGER,
    terms.END: terms.XSD_INTEGER,
    terms.EARLIEST: terms.XSD_DATE,
    terms.LATEST: terms.XSD_DATE,
}
_SEVERITIES = {
    f"{_SH}Violation": Severity.VIOLATION,
    f"{_SH}Warning": Severity.WARNING,
    f"{_SH}Info": Severity.INFO,
}


def check_shapes(triples: Iterable[Triple]) -> tuple[Finding, ...]:
    """Where the graph does not have the shapes of this program; in no order, without sentences."""
    with _quiet_rdflib():
        graph = _plain_graph(triples)
        return (
            *_checked(graph, _shapes(order=False)),
            *_checked(_ordered(graph), _shapes(order=True)),
        )


@contextmanager
def _quiet_rdflib() -> Iterator[None]:
    """Without rdflib's log of malformed values: the shapes report them."""
    log = logging.getLogger("rdflib.term")
    was, log.disabled = log.disabled, True
    try:
        yield
    finally:
        log.disabled = was


def _checked(graph: rdflib.Graph, shapes: rdflib.Graph) -> Iterator[Finding]:
    import pyshacl
    import rdflib

    _, results, _ = pyshacl.validate(
        graph, shacl_graph=shapes, inference="none", inplace=True, do_owl_imports=False
    )
    if not isinstance(results, rdflib.Graph):
        raise GraphError(f"the shapes could not be checked: {results}")
    yield from _findings(results)


@lru_cache(maxsize=2)
def _shapes(*, order: bool) -> rdflib.Graph:
    """The shapes of `order.ttl`, or all others."""
    import rdflib

    graph = rdflib.Graph()
    for path in sorted(resource_folder("shapes").glob("*.ttl")):
        if (path.name == _ORDER) == order:
            graph.parse(path, format="turtle")
    return graph


def _ordered(graph: rdflib.Graph) -> rdflib.Graph:
    """Only the positions and days that can be compared; pySHACL breaks off at all others."""
    import rdflib

    def can_be_compared(value: rdflib.term.Node, datatype: str) -> bool:
        return (
            isinstance(value, rdflib.Literal)
            and str(value.datatype) == datatype
            and not value.ill_typed
        )

    comparable = rdflib.Graph()
    for term, datatype in _COMPARED.items():
        for triple in graph.triples((None, rdflib.URIRef(term.value), None)):
            if can_be_compared(triple[2], datatype.value):
                comparable.add(triple)
    return comparable


def _plain_graph(triples: Iterable[Triple]) -> rdflib.Graph:
    import rdflib

    def term(node: NamedNode | BlankNode | Literal | Triple) -> rdflib.term.Identifier:
        if isinstance(node, NamedNode):
            return rdflib.URIRef(node.value)
        if isinstance(node, BlankNode):
            return rdflib.BNode(node.value)
        if isinstance(node, Triple):
            raise GraphError(
                "the graph holds a quoted triple, which Turtle 1.1 does not know",
                repair="write the graph without RDF-star.",
            )
        if node.datatype == terms.XSD_STRING:
            return rdflib.Literal(node.value)
        if node.language:
            return rdflib.Literal(node.value, lang=node.language)
        return rdflib.Literal(node.value, datatype=node.datatype.value, normalize=False)

    graph = rdflib.Graph()
    for triple in triples:
        graph.add((term(triple.subject), term(triple.predicate), term(triple.object)))
    return graph


def _findings(results: rdflib.Graph) -> Iterator[Finding]:
    import rdflib

    sh = rdflib.Namespace(_SH)
    for result in results.subjects(rdflib.RDF.type, sh.ValidationResult):
        said = dict(results.predicate_objects(result))
        yield Finding(
            code=str(said[sh.sourceShape]).rpartition("#")[2],
            severity=_SEVERITIES[str(said[sh.resultSeverity])],
            message=str(said[sh.resultMessage]),
            focus=_text(said[sh.focusNode]),
            path=_short(said.get(sh.resultPath)),
            value=_short(said.get(sh.value)),
        )


def _short(node: rdflib.term.Node | None) -> str:
    """A term with its prefix; a path of several steps, or a node without a name, has none."""
    text = "" if node is None else _text(node)
    return "" if text.startswith("_:") else text.replace(ONTOLOGY, "wm:")


def _text(node: rdflib.term.Node) -> str:
    import rdflib

    return f"_:{node}" if isinstance(node, rdflib.BNode) else str(node)
