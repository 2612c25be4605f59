"""An index over triples, with the questions that decoding asks and an error where none answers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from kg.errors import GraphError
from kg.rdf import terms

_Member = TypeVar("_Member")
_Object = NamedNode | BlankNode | Literal | Triple


class Node:
    """One subject with what is said of it; each question raises GraphError where it must answer."""

    __slots__ = ("_objects", "iri")

    def __init__(self, iri: str, objects: dict[str, list[_Object]]) -> None:
        self.iri = iri
        self._objects = objects

    def iris(self, predicate: NamedNode) -> tuple[str, ...]:
        """The IRIs at a predicate, sorted."""
        found = self._objects.get(predicate.value, ())
        return tuple(sorted({node.value for node in found if isinstance(node, NamedNode)}))

    def texts(self, predicate: NamedNode) -> tuple[str, ...]:
        """The literals at a predicate, sorted."""
        found = self._objects.get(predicate.value, ())
        return tuple(sorted({node.value for node in found if isinstance(node, Literal)}))

    def text_or_none(self, predicate: NamedNode) -> str | None:
        """The literal at a predicate, if there is one."""
        found = self.texts(predicate)
        return self._only(predicate, found) if found else None

    def text(self, predicate: NamedNode) -> str:
        """The literal at a predicate."""
        return self._only(predicate, self.texts(predicate))

    def iri_at(self, predicate: NamedNode) -> str:
        """The IRI at a predicate."""
        return self._only(predicate, self.iris(predicate))

    def number(self, predicate: NamedNode) -> int:
        """The integer at a predicate."""
        text = self.text(predicate)
        try:
            return int(text)
        except ValueError:
            raise self._error(predicate, f"{text!r} is no whole number") from None

    def is_true(self, predicate: NamedNode) -> bool:
        """The truth value at a predicate."""
        return self.text(predicate) in ("true", "1")

    def day(self, predicate: NamedNode) -> date:
        """The calendar day at a predicate."""
        text = self.text(predicate)
        try:
            return date.fromisoformat(text)
        except ValueError:
            raise self._error(predicate, f"{text!r} is no calendar day") from None

    def member(self, predicate: NamedNode, members: dict[str, _Member]) -> _Member:
        """The one value at a predicate that is among the members."""
        found = [iri for iri in self.iris(predicate) if iri in members]
        return members[self._only(predicate, found)]

    def _only(self, predicate: NamedNode, found: Iterable[str]) -> str:
        values = tuple(found)
        if len(values) != 1:
            raise self._error(predicate, f"needs one value and has {len(values)}")
        return values[0]

    def _error(self, predicate: NamedNode, cause: str) -> GraphError:
        name = predicate.value.rpartition("#")[2]
        return GraphError(
            f"{name} of <{self.iri}>: {cause}",
            repair="see all its faults with: whomet validate GRAPH",
        )


class Nodes:
    """All subjects of a graph."""

    def __init__(self, triples: Iterable[Triple]) -> None:
        self._nodes: dict[str, dict[str, list[_Object]]] = defaultdict(lambda: defaultdict(list))
        for triple in triples:
            if isinstance(triple.subject, NamedNode):
                objects = self._nodes[triple.subject.value]
                objects[triple.predicate.value].append(triple.object)

    def node(self, iri: str) -> Node:
        """The node with this IRI; one of which nothing is said answers no question."""
        return Node(iri, self._nodes.get(iri, {}))

    def of_class(self, name: NamedNode) -> tuple[Node, ...]:
        """All nodes of a class, sorted by IRI."""
        return tuple(
            self.node(iri)
            for iri in sorted(self._nodes)
            if name in self._nodes[iri].get(terms.RDF_TYPE.value, ())
        )

    def subjects(self, predicate: NamedNode) -> tuple[Node, ...]:
        """All nodes that have this predicate, sorted by IRI."""
        return tuple(
            self.node(iri) for iri in sorted(self._nodes) if predicate.value in self._nodes[iri]
        )
