"""The shapes of this program, run by one of two engines with the same verdicts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from importlib.util import find_spec

from pyoxigraph import Literal, Triple

from kg.errors import GraphError, InputError
from kg.model.engine import Engine
from kg.rdf import terms
from kg.resources import resource_folder
from kg.validate.finding import Finding

_ORDER = "order.ttl"
_POSITIONS = {terms.START, terms.END}
_DAYS = {terms.EARLIEST, terms.LATEST}
_WHOLE_NUMBER = re.compile(r"[+-]?[0-9]+", re.ASCII)

Run = Callable[[Sequence[Triple], str], Iterator[Finding]]


def check_shapes(triples: Iterable[Triple], engine: Engine = Engine.AUTO) -> tuple[Finding, ...]:
    """Where the graph does not have the shapes of this program; in no order, without sentences.

    Raises:
        InputError: the engine is not installed.
        GraphError: the graph holds a quoted triple.
    """
    run = _runner(engine)
    triples = tuple(triples)
    if any(isinstance(triple.object, Triple) for triple in triples):
        raise GraphError(
            "the graph holds a quoted triple, which Turtle 1.1 does not know",
            repair="write the graph without RDF-star.",
        )
    comparable = tuple(triple for triple in triples if _is_comparable(triple))
    return (*run(triples, _shapes(order=False)), *run(comparable, _shapes(order=True)))


def _runner(engine: Engine) -> Run:
    if engine is Engine.AUTO:
        engine = Engine.SHACL if find_spec("shacl") else Engine.PYSHACL
    if engine is Engine.PYSHACL:
        from kg.validate.reference import find_violations

        return find_violations
    try:
        from kg.validate.compiled import find_violations as find_violations_fast
    except ImportError as error:
        raise InputError(
            "this SHACL engine is not installed",
            place=str(engine),
            repair="install it with `pip install shacl` where it has a wheel, or use --engine "
            "pyshacl",
        ) from error
    return find_violations_fast


@cache
def _shapes(*, order: bool) -> str:
    """The shapes of `order.ttl`, or all others, as one Turtle document."""
    files = sorted(resource_folder("shapes").glob("*.ttl"))
    chosen = [path for path in files if (path.name == _ORDER) == order]
    return "\n".join(path.read_text(encoding="utf-8") for path in chosen)


def _is_comparable(triple: Triple) -> bool:
    """Whether it states a well-formed position or day; pySHACL breaks off at all others."""
    thing = triple.object
    if not isinstance(thing, Literal):
        return False
    if triple.predicate in _POSITIONS:
        return thing.datatype == terms.XSD_INTEGER and bool(_WHOLE_NUMBER.fullmatch(thing.value))
    return triple.predicate in _DAYS and thing.datatype == terms.XSD_DATE and _is_day(thing.value)


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
