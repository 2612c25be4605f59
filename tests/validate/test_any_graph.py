"""Whatever stands in a Turtle file, checking it ends with findings and never with a crash."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from kg.errors import GraphError
from kg.model.engine import Engine
from kg.rdf import read_turtle, terms, write_turtle
from kg.validate import Finding, validate

GOOD = read_turtle((Path(__file__).parent / "good.ttl").read_bytes(), "good")
datatypes = st.sampled_from(
    [terms.XSD_DATE, terms.XSD_INTEGER, terms.XSD_BOOLEAN, NamedNode("http://example.org/type")]
)
texts = st.sampled_from(["", "0", "-3", "9.5", "2023-05-03", "2023-02-30", "true", "x\n\x00"])
things = (
    st.builds(Literal, texts)
    | st.builds(lambda text, datatype: Literal(text, datatype=datatype), texts, datatypes)
    | st.builds(lambda text: Literal(text, language="en"), texts)
    | st.sampled_from([triple.object for triple in GOOD])
    | st.sampled_from([BlankNode("b"), NamedNode("http://example.org/a")])
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(GOOD), things, st.booleans()), min_size=1, max_size=6))
def test_mutilated_graphs_give_findings(
    changes: list[tuple[Triple, NamedNode | Literal | BlankNode, bool]],
) -> None:
    graph = set(GOOD)
    for triple, thing, is_kept in changes:
        graph.add(Triple(triple.subject, triple.predicate, thing))
        if not is_kept:
            graph.discard(triple)
    turtle = write_turtle(graph)
    findings = validate(turtle)
    assert validate(turtle) == findings
    assert plain(validate(turtle, engine=Engine.PYSHACL)) == plain(findings)
    assert all(finding.code and finding.message for finding in findings)


def plain(findings: tuple[Finding, ...]) -> set[tuple[str, ...]]:
    """The verdicts, without the labels that each engine gives to nodes without a name."""
    return {(one.code, one.severity, one.focus, one.path, one.value) for one in findings}


def test_deep_nesting_is_read_without_recursion() -> None:
    deep = b"<http://a.org/s> <http://a.org/p> " + b"[ <http://a.org/p> " * 20_000
    with pytest.raises(GraphError):
        validate(deep)


def test_a_quoted_triple_is_refused_with_a_reason() -> None:
    star = b"<http://a.org/s> <http://a.org/p> <<( <http://a.org/s> <http://a.org/p> 1 )>> ."
    with pytest.raises(GraphError, match="quoted triple"):
        validate(star)
