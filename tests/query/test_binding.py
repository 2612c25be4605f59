"""How the values of parameters stand in the SPARQL of a question."""

from __future__ import annotations

import pytest
from pyoxigraph import Literal, NamedNode

from kg.query import Parameter, Question
from kg.query.binding import bind

A, B, TEXT = NamedNode("urn:a"), NamedNode("urn:b"), Literal('" IN (?asked_x) ?asked_x')
AGENT, LISTED = "?e wm:agent ?asked_x .", "FILTER(?e IN (?asked_x))"


def bound(lines: str, *terms: NamedNode | Literal) -> str:
    question = Question(lines, parameters=(Parameter("x", "name", ""),))
    return bind(question, {"x": "a part"}, lambda _: terms)


@pytest.mark.parametrize(
    ("line", "terms", "woken"),
    [
        (AGENT, (A,), f"?e wm:agent {A} ."),
        (AGENT, (A, B), f"VALUES ?asked_x {{ {A} {B} }} {AGENT}"),
        (AGENT, (), f"VALUES ?asked_x {{  }} {AGENT}"),
        (LISTED, (A, B), f"FILTER(?e IN ({A}, {B}))"),
        (LISTED, (), "FILTER(?e IN ())"),
        ("FILTER(?e = ?asked_x || ?asked_xy)", (TEXT,), f"FILTER(?e = {TEXT} || ?asked_xy)"),
    ],
)
def test_values_stand_where_the_variable_stood(
    line: str, terms: tuple[NamedNode | Literal, ...], woken: str
) -> None:
    assert bound(f"  #:x {line}\n  #:y {line}", *terms) == f"  {woken}\n"


def test_several_values_are_told_once() -> None:
    woken = f"{LISTED}\nVALUES ?asked_x {{ {A} {B} }} {AGENT}\n{AGENT}"
    asleep = f"#:x {LISTED}\n#:x {AGENT}\n#:x {AGENT}"
    assert bound(asleep, A, B) == woken.replace("(?asked_x)", f"({A}, {B})")
