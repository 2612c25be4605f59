"""What a query asks for that the graph cannot have, so that nobody takes silence for an answer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.query import Question
    from kg.store import Store

_TERM = re.compile(r"\bwm:(\w+)")
_DECLARED = re.compile(r"^wm:(\w+) a ", re.MULTILINE)


def hints(store: Store, question: Question, given: Mapping[str, str]) -> Iterator[str]:
    """Names that nobody in the graph has, and terms that the vocabulary has not."""
    yield from _unknown_names(store, question, given)
    if not question.name:
        yield from _unknown_terms(question.sparql)


def _unknown_names(store: Store, question: Question, given: Mapping[str, str]) -> Iterator[str]:
    from kg.query.names import find_named, find_names, near_names

    names = {one.name for one in question.parameters if one.kind == "name"}
    for value in (given[name] for name in given if name in names):
        if not find_named(store, value):
            near = near_names(value, (name for _, name in find_names(store)))
            yield f"nobody and nothing in the graph is called {value!r}; {near}".rstrip("; ")


def _unknown_terms(sparql: str) -> Iterator[str]:
    from kg.query.question import did_you_mean
    from kg.resources import resource_folder

    written = (resource_folder("ontology") / "whomet.ttl").read_text(encoding="utf-8")
    declared = set(_DECLARED.findall(written))
    for term in sorted(set(_TERM.findall(sparql)) - declared):
        near = did_you_mean(term, sorted(declared))
        yield f"wm:{term} is no term of the vocabulary; {near}see: whomet ontology --format md"
