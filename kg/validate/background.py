"""The document and the sentence behind a node of the graph, for whoever has to judge a finding."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from kg.rdf import terms

_TOWARDS_TEXT = {terms.EVIDENCE.value, terms.ACCOUNT.value}
_FROM_TEXT = {
    term.value
    for term in (
        terms.PARTICIPATION,
        terms.LOCATION,
        terms.SOURCE,
        terms.CLAIMANT,
        terms.METADATA,
        terms.REFERS_TO,
        terms.EVIDENCE,
        terms.CHAIN,
    )
}
_SAID = {terms.DOCUMENT.value, terms.ID.value, terms.QUOTE.value}
_FARTHEST = 4


def _name(node: NamedNode | BlankNode | Literal | Triple) -> str:
    return node.value if isinstance(node, NamedNode | Literal) else str(node)


class Background:
    """An index from each node towards the passages that it rests on."""

    def __init__(self, triples: Iterable[Triple]) -> None:
        self._said: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._next: dict[str, set[str]] = defaultdict(set)
        for triple in triples:
            subject, predicate = _name(triple.subject), triple.predicate.value
            thing = _name(triple.object)
            if predicate in _SAID:
                self._said[subject, predicate].append(thing)
            if predicate in _TOWARDS_TEXT:
                self._next[subject].add(thing)
            if predicate in _FROM_TEXT:
                self._next[thing].add(subject)

    def document(self, focus: str) -> str:
        """The id of the nearest document, else its IRI; empty where there is none."""
        for node in self._outwards(focus):
            own = self._first(node, terms.ID)
            if own:
                return own
            named = self._first(node, terms.DOCUMENT)
            if named:
                return self._first(named, terms.ID) or named
        return ""

    def quote(self, focus: str) -> str:
        """The nearest quotation; empty where there is none."""
        quotes = (self._first(node, terms.QUOTE) for node in self._outwards(focus))
        return next(filter(None, quotes), "")

    def _first(self, node: str, predicate: NamedNode) -> str:
        return min(self._said.get((node, predicate.value), ()), default="")

    def _outwards(self, focus: str) -> Iterator[str]:
        """The node, then those one step nearer to a text, and so on; each once."""
        ring, seen = [focus], {focus}
        for _ in range(_FARTHEST + 1):
            yield from ring
            reached = {there for here in ring for there in self._next.get(here, ())} - seen
            ring = sorted(reached)
            seen |= reached
