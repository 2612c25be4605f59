"""Checks of quotations that SHACL Core has no words for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Triple

from kg.errors import GraphError
from kg.rdf import terms
from kg.rdf.nodes import Node, Nodes
from kg.validate.finding import Finding, Severity

_LENGTH = "A quotation must be as long as its position in the text says."
_BEYOND = "A passage must not end after the end of its document."


def check_quotes(triples: Iterable[Triple]) -> tuple[Finding, ...]:
    """WM-V08: a quotation has another length than its span; WM-V09: it ends after the text."""
    nodes = Nodes(triples)
    found: list[Finding] = []
    for evidence in nodes.of_class(terms.EVIDENCE_CLASS):
        try:
            found.extend(_faults(evidence, nodes))
        except GraphError:
            continue  # What is missing or malformed here is a finding of the shapes.
    return tuple(found)


def _faults(evidence: Node, nodes: Nodes) -> Iterator[Finding]:
    start, end = evidence.number(terms.START), evidence.number(terms.END)
    quote = evidence.text_or_none(terms.QUOTE) or ""
    if start < end and len(quote) not in (0, end - start):
        yield _finding("WM-V08", _LENGTH, evidence, "wm:quote", quote)
    document = nodes.node(evidence.iri_at(terms.DOCUMENT))
    if end > document.number(terms.LENGTH):
        yield _finding("WM-V09", _BEYOND, evidence, "wm:end", str(end))


def _finding(code: str, message: str, evidence: Node, path: str, value: str) -> Finding:
    return Finding(code, Severity.VIOLATION, message, evidence.iri, path, value)
