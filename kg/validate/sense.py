"""Checks across several nodes that SHACL Core has no words for: what cannot be true together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Triple

from kg.errors import GraphError
from kg.model.account import EventType, Status
from kg.rdf import terms
from kg.rdf.nodes import Node, Nodes
from kg.rdf.values import EVENT_TYPES, STATUSES
from kg.validate.finding import Finding, Severity

_OCCURRED = STATUSES[Status.OCCURRED].value
_MUTUAL = {EVENT_TYPES[kind].value for kind in (EventType.MEETING, EventType.CALL)}
_AHEAD = "What took place cannot lie after the report that tells of it."
_SELF = "Nobody meets himself: this participant stands in the account twice."


def check_sense(triples: Iterable[Triple]) -> tuple[Finding, ...]:
    """WM-A06: an occurred event lies after its report; WM-P04: somebody meets himself."""
    nodes = Nodes(triples)
    found: list[Finding] = []
    for account in nodes.of_class(terms.ACCOUNT_CLASS):
        for faults in (_ahead, _with_himself):
            try:
                found.extend(faults(account, nodes))
            except GraphError:
                continue  # What is missing or malformed here is a finding of the shapes.
    return tuple(found)


def _ahead(account: Node, nodes: Nodes) -> Iterator[Finding]:
    if account.iri_at(terms.ACCOUNT_STATUS) != _OCCURRED:
        return
    document = nodes.node(account.iri_at(terms.DOCUMENT))
    if account.day(terms.EARLIEST) > document.day(terms.PUBLISHED):
        day = account.text(terms.EARLIEST)
        yield Finding("WM-A06", Severity.WARNING, _AHEAD, account.iri, "wm:earliest", day)


def _with_himself(account: Node, nodes: Nodes) -> Iterator[Finding]:
    if account.iri_at(terms.ACCOUNT_TYPE) not in _MUTUAL:
        return
    agents = [nodes.node(iri).iri_at(terms.AGENT) for iri in account.iris(terms.PARTICIPATION)]
    for agent in sorted({agent for agent in agents if agents.count(agent) > 1}):
        yield Finding("WM-P04", Severity.WARNING, _SELF, account.iri, "wm:participation", agent)
