"""The shapes run by pySHACL, the reference engine, on plain rdflib graphs."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from typing import TYPE_CHECKING

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from kg.errors import GraphError
from kg.rdf import terms
from kg.validate.finding import Finding, Severity, shortened

if TYPE_CHECKING:
    import rdflib

_SH = "http://www.w3.org/ns/shacl#"
_SEVERITIES = {
    f"{_SH}Violation": Severity.VIOLATION,
    f"{_SH}Warning": Severity.WARNING,
    f"{_SH}Info": Severity.INFO,
}


def find_violations(triples: Sequence[Triple], shapes: str) -> Iterator[Finding]:
    """What the shapes find in the graph.

    Raises:
        GraphError: the graph holds what Turtle 1.1 does not know.
    """
    import pyshacl
    import rdflib

    with _quiet_rdflib():
        _, results, _ = pyshacl.validate(
            _plain_graph(triples),
            shacl_graph=_parsed(shapes),
            inference="none",
            inplace=True,
            do_owl_imports=False,
        )
    if not isinstance(results, rdflib.Graph):
        raise GraphError(f"the shapes could not be checked: {results}")
    yield from _findings(results)


@contextmanager
def _quiet_rdflib() -> Iterator[None]:
    """Without rdflib's log of malformed values: the shapes report them."""
    log = logging.getLogger("rdflib.term")
    was, log.disabled = log.disabled, True
    try:
        yield
    finally:
        log.disabled = was


@lru_cache(maxsize=4)
def _parsed(shapes: str) -> rdflib.Graph:
    import rdflib

    return rdflib.Graph().parse(data=shapes, format="turtle")


def _plain_graph(triples: Sequence[Triple]) -> rdflib.Graph:
    import rdflib

    def term(node: NamedNode | BlankNode | Literal | Triple) -> rdflib.term.Identifier:
        if isinstance(node, NamedNode):
            return rdflib.URIRef(node.value)
        if isinstance(node, BlankNode):
            return rdflib.BNode(node.value)
        if isinstance(node, Triple):
            raise GraphError("the graph holds a quoted triple")
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
    return "" if text.startswith("_:") else shortened(text)


def _text(node: rdflib.term.Node) -> str:
    import rdflib

    return f"_:{node}" if isinstance(node, rdflib.BNode) else str(node)
